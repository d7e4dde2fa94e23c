"""The kind of evidence, from words in the title, the file name and the first page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cse_desktop.domain.reading import Guess, Page

if TYPE_CHECKING:
    from cse_desktop.domain.portfolio import EvidenceKind

TITLE_WEIGHT, NAME_WEIGHT, TEXT_WEIGHT = 5.0, 4.0, 1.0
HEAD_WEIGHT = 5.0
"""Added for the last word for a kind before a preposition: a complaints policy is a policy."""
ENOUGH = 3.0
"""What the words for a kind must add up to: one in the title or name, or several on the first page."""
MOST_FROM_TEXT = 4
MENU_WORDS = 3
STEM = 5
"""Letters by which forms of one word are told: complaint and complaints are one."""
READ_FOR_KIND = 2_500

# Patterns, one a line. Where two kinds score alike the one named first wins.
_WORDS: Mapping[EvidenceKind, str] = {
    "minutes": r"""
        (?<!\b\d\s)(?<!\b\d\d\s)(?<!\bone\s)(?<!\btwo\s)(?<!three\s)(?<!\bfour\s)(?<!\bfive\s)(?<!\bten\s)(?<!\bfew\s)minutes
        agenda
        apologies(?: for absence)?
        (?:true|accurate) record
        matters arising
        in attendance
        action points
        any other business
        committee meeting""",
    "survey": r"""
        surveys?
        questionnaires?
        respondents?
        satisfaction (?:results|levels?)
        mystery shop\w*
        exit polls?
        focus groups?
        consultation (?:results|responses|report)
        strongly agree""",
    "customer_voice": r"""
        complaints?
        compliments?
        testimonials?
        thank[- ]you
        feedback
        case stud(?:y|ies)
        customer (?:stor(?:y|ies)|panel|comments)
        you said,? we did
        letters? of thanks
        co-?design\w*
        user group
        comments? cards?""",
    "performance": r"""
        performance
        kpis?
        key performance indicators?
        dashboard
        scorecard
        statistics
        benchmark\w*
        targets? (?:met|missed)
        response times?
        waiting times?
        annual report
        half[- ]year(?:ly)? report
        (?:monitoring|quarterly) (?:report|figures|results)
        league table
        outturn""",
    "training": r"""
        training
        induction
        e-?learning
        workshop
        course materials?
        competenc\w+
        learning (?:and development|outcomes)
        appraisals?
        coaching""",
    "policy": r"""
        polic(?:y|ies)
        charter
        code of (?:conduct|practice)
        customer (?:promise|commitments?)
        service standards?
        terms of reference
        statement of intent
        privacy notice
        constitution
        standing orders""",
    "procedure": r"""
        procedures?
        process(?:es)?
        guidance
        guidelines?
        how to
        work instructions?
        step by step
        manual
        flow ?chart
        toolkit
        user guide
        protocol
        checklist""",
    "plan": r"""
        strateg(?:y|ies)
        plans?
        road ?map
        vision
        priorities
        project initiation""",
    "publicity": r"""
        leaflets?
        posters?
        press releases?
        newsletters?
        news
        flyers?
        brochures?
        magazine
        social media
        website
        web page
        announcement
        campaign
        advert\w*
        booklet
        fact ?sheet""",
    "system": r"""
        system
        crm
        database
        software
        portal
        intranet
        online form
        self-?service
        queue management""",
    "observation": r"""
        observations?
        site visit
        walk[- ]?(?:round|through|about)
        mystery visit
        spot check
        inspection""",
}
_SCREEN = re.compile(r"\b(?:screen ?shots?|screen|dashboard|system|crm|portal|web ?page)\b")

_PREPOSITION = re.compile(r"\b(?:of|for|on|about|from|to|by|with|in|at|regarding|re|against)\b|[:–—(]")


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(line.strip() for line in words.strip().splitlines())})\b")


_PATTERNS: Mapping[EvidenceKind, re.Pattern[str]] = {kind: _pattern(words) for kind, words in _WORDS.items()}


def guess_kind(name: str, media_type: str, pages: Sequence[Page], title: str) -> Guess | None:
    """The likeliest kind and what spoke for it, or None when nothing does."""
    # Lower-cased once: patterns that ignore case take twice as long.
    title = title.lower()
    spaced_name = re.sub(r"[_\-.+]+|(?<=[a-z])(?=[A-Z])", " ", name).lower()
    first = "\n".join(page.text for page in pages[:1])[:READ_FOR_KIND].lower()
    if media_type == "text/csv":
        first = ""  # column headings
    heads = _head(title), _head(spaced_name)
    scores = {
        kind: _score(pattern, (title, spaced_name, first), (kind == heads[0], kind == heads[1]))
        for kind, pattern in _PATTERNS.items()
    }
    best = max(scores, key=lambda kind: sum(scores[kind]))
    in_title, in_name, in_text = scores[best]
    if media_type.startswith("image/"):
        # A picture is a chart or a poster only if its name says so; words on it are often of what it hangs beside.
        if in_name:
            return Guess(best, "name")
        return Guess("system", "name") if _SCREEN.search(spaced_name) else Guess("photo", "metadata")
    if in_title + in_name + in_text < ENOUGH:
        return None
    return Guess(best, "name" if in_name > in_title + in_text else "content")


def _head(phrase: str) -> EvidenceKind | None:
    """The kind whose word comes last before a preposition, as the noun that the phrase is about does."""
    noun = _PREPOSITION.split(phrase, maxsplit=1)[0]
    last = {
        kind: max((match.end() for match in pattern.finditer(noun)), default=-1)
        for kind, pattern in _PATTERNS.items()
    }
    kind = max(last, key=lambda candidate: last[candidate])
    return kind if last[kind] >= 0 else None


def _score(
    pattern: re.Pattern[str], texts: tuple[str, str, str], is_head: tuple[bool, bool]
) -> tuple[float, float, float]:
    title, name, text = texts
    in_title = TITLE_WEIGHT + HEAD_WEIGHT * is_head[0] if pattern.search(title) else 0.0
    in_name = NAME_WEIGHT + HEAD_WEIGHT * is_head[1] if pattern.search(name) else 0.0
    found = [(match[0], _weight(text, match)) for match in pattern.finditer(text)]
    in_text = TEXT_WEIGHT * min(MOST_FROM_TEXT, sum(weight for _, weight in found))
    # The same word over and over is what the text mentions; only different ones, or a title, say what it is.
    if not in_title and not in_name and len({word[:STEM] for word, _ in found}) < 2:
        in_text = min(in_text, ENOUGH - 1)
    return in_title, in_name, in_text


def _weight(text: str, match: re.Match[str]) -> float:
    """Half for one word on a line of hardly more, as of the menus and footers of web pages."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()] + text[match.start() :].partition("\n")[0]
    return 0.5 if len(line.split()) <= MENU_WORDS and " " not in match[0] else 1.0
