"""The kind of evidence, from words in the title, the file name and the first page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cse_desktop.domain.portfolio import EvidenceKind
from cse_desktop.domain.reading import Guess, Page

TITLE_WEIGHT, NAME_WEIGHT, TEXT_WEIGHT = 6.0, 5.0, 1.0
ENOUGH = 3.0
"""What the words for a kind must add up to: one in the title or name, or several on the first page."""
MOST_FROM_TEXT = 4

_WORDS: tuple[tuple[EvidenceKind, str], ...] = (
    ("minutes", r"minutes|agenda|apologies for absence|matters arising|in attendance|action points|committee meeting"
                r"|any other business"),
    ("survey", r"surveys?|questionnaires?|respondents?|satisfaction (?:results|levels?)|mystery shop\w*|exit poll"
               r"|focus groups?|consultation (?:results|responses|report)|strongly agree|poll results"),
    ("performance", r"performance|kpis?|key performance indicators?|dashboard|quarterly (?:report|figures|results)"
                    r"|statistics|benchmark\w*|targets? (?:met|missed)|response times?|service standards? report"
                    r"|waiting times?|annual report|half[- ]year(?:ly)? report|q[1-4] (?:19|20)\d\d|scorecard|league table"
                    r"|monitoring report|budget monitoring|outturn"),
    ("customer_voice", r"complaints?|compliments?|testimonials?|thank[- ]you|feedback|case stud(?:y|ies)|customer stor(?:y|ies)"
                       r"|you said,? we did|letters? of thanks|customer panel|co-?design|user group|comments? cards?"
                       r"|customer comments|quotations from customers"),
    ("training", r"training|induction|e-?learning|workshop|course materials?|competenc\w+|learning and development"
                 r"|appraisals?|coaching|learning outcomes|handbook for staff"),
    ("policy", r"polic(?:y|ies)|charter|code of (?:conduct|practice)|customer promise|service standards?|terms of reference"
               r"|statement of intent|customer commitments?|privacy notice|constitution|standing orders"),
    ("procedure", r"procedures?|process(?:es)?|guidance|guidelines?|how to|work instructions?|step by step|manual|flow ?chart"
                  r"|toolkit|user guide|protocol|checklist|script for"),
    ("plan", r"strateg(?:y|ies)|(?:business|service|action|improvement|corporate|delivery|communications?|annual|work) plans?"
             r"|plan|roadmap|road map|vision|priorities|project initiation"),
    ("publicity", r"leaflets?|posters?|press releases?|newsletters?|news|flyers?|brochures?|magazine|social media|website"
                  r"|web page|announcement|campaign|facebook|twitter|advert\w*|booklet|fact ?sheet"),
    ("system", r"system|crm|database|software|app(?:lication)? screen|portal|intranet|online form|self-?service|queue management"),
    ("observation", r"observations?|site visit|walk[- ]?(?:round|through|about)|mystery visit|spot check|inspection"),
)  # fmt: skip
_PATTERNS: tuple[tuple[EvidenceKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.I)) for kind, words in _WORDS
)
_SCREEN = re.compile(r"screen ?shots?|screen|dashboard|system|crm|portal|webpage|web page", re.I)


def guess_kind(name: str, media_type: str, pages: Sequence[Page], title: str) -> Guess | None:
    """The likeliest kind and what spoke for it, or None when nothing does."""
    spaced_name = re.sub(r"[_\-.+]+|(?<=[a-z])(?=[A-Z])", " ", name)
    first = "\n".join(page.text for page in pages[:1])[:2_500]
    scores = {kind: _score(pattern, title, spaced_name, first) for kind, pattern in _PATTERNS}
    best = max(scores, key=lambda kind: sum(scores[kind]))
    if media_type.startswith("image/"):
        # A picture of a chart or poster is what it shows only if its name says so.
        if scores[best][1] >= NAME_WEIGHT:
            return Guess(best, "name")
        return Guess("system", "name") if _SCREEN.search(spaced_name) else Guess("photo", "metadata")
    if sum(scores[best]) < ENOUGH:
        return None
    in_title, in_name, in_text = scores[best]
    return Guess(best, "name" if in_name > in_title + in_text else "content")


def _score(pattern: re.Pattern[str], title: str, name: str, text: str) -> tuple[float, float, float]:
    in_title = TITLE_WEIGHT if pattern.search(title) else 0.0
    in_name = NAME_WEIGHT if pattern.search(name) else 0.0
    in_text = TEXT_WEIGHT * min(MOST_FROM_TEXT, sum(1 for _ in pattern.finditer(text)))
    return in_title, in_name, in_text
