"""The kind of evidence, from words in the title, the file name and the first page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cse_desktop.domain.portfolio import EvidenceKind
from cse_desktop.domain.reading import Guess, Page

TITLE_WEIGHT, NAME_WEIGHT, TEXT_WEIGHT = 6.0, 5.0, 1.0
ENOUGH = 3.0
"""What the words for a kind must add up to: one in the title or name, or several on the first page."""
MOST_FROM_TEXT = 4
READ_FOR_KIND = 2_500

# Patterns, one a line. Where two kinds score alike the one named first wins.
_WORDS: Mapping[EvidenceKind, str] = {
    "minutes": r"""
        minutes
        agenda
        apologies for absence
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
_SCREEN = re.compile(r"\b(?:screen ?shots?|screen|dashboard|system|crm|portal|web ?page)\b", re.I)


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(line.strip() for line in words.strip().splitlines())})\b", re.I)


_PATTERNS: Mapping[EvidenceKind, re.Pattern[str]] = {kind: _pattern(words) for kind, words in _WORDS.items()}


def guess_kind(name: str, media_type: str, pages: Sequence[Page], title: str) -> Guess | None:
    """The likeliest kind and what spoke for it, or None when nothing does."""
    spaced_name = re.sub(r"[_\-.+]+|(?<=[a-z])(?=[A-Z])", " ", name)
    first = "\n".join(page.text for page in pages[:1])[:READ_FOR_KIND]
    scores = {kind: _score(pattern, title, spaced_name, first) for kind, pattern in _PATTERNS.items()}
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


def _score(pattern: re.Pattern[str], title: str, name: str, text: str) -> tuple[float, float, float]:
    in_title = TITLE_WEIGHT if pattern.search(title) else 0.0
    in_name = NAME_WEIGHT if pattern.search(name) else 0.0
    in_text = TEXT_WEIGHT * min(MOST_FROM_TEXT, sum(1 for _ in pattern.finditer(text)))
    return in_title, in_name, in_text
