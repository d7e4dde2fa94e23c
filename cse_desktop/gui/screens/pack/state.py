"""What the pack screen shows, decided without Qt: what will go out, and what to look at first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cse_desktop.domain.gaps import BEFORE_IT_GOES_OUT, SEVERITIES, FileState, Severity, find_gaps
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE


@dataclass(frozen=True)
class Preflight:
    """What a pack built now would hold. Codes are of elements; `size` is in bytes."""

    visit: date | None
    elements: int
    with_evidence: int
    rated: int
    without_narrative: tuple[str, ...]
    exhibits: int
    unlinked: int
    files: int
    size: int
    unconfirmed: int
    not_looked_through: tuple[str, ...]
    """Ids of evidence that goes out and that nobody has looked through for personal data, though it is needed."""
    pictures_without_words: tuple[str, ...]
    """Ids of evidence."""
    gaps: tuple[tuple[Severity, int], ...]


def preflight_of(snapshot: Snapshot, today: date, file_states: dict[str, FileState]) -> Preflight:
    """Look over a portfolio before its pack is built."""
    rated = {code: a for code, a in snapshot.assessments.items() if a.rating is not None}
    linked = [e for e in snapshot.evidence.values() if e.id in snapshot.links_by_evidence]
    files = [e for e in linked if e.blob]
    gaps = find_gaps(snapshot, today, file_states)
    return Preflight(
        visit=snapshot.review.visit,
        elements=len(snapshot.standard.elements),
        with_evidence=len(snapshot.links_by_element),
        rated=len(rated),
        without_narrative=tuple(
            element.code
            for element in snapshot.standard.elements
            if element.code in rated
            and rated[element.code].rating != NOT_APPLICABLE
            and not rated[element.code].narrative.strip()
        ),
        exhibits=len(linked),
        unlinked=len(snapshot.unlinked),
        files=len(files),
        size=sum(e.size for e in files),
        unconfirmed=sum(1 for e in linked if any(name != "dated" or e.dated for name in e.guessed)),
        not_looked_through=tuple(gap.evidence_id for gap in gaps if gap.rule in BEFORE_IT_GOES_OUT),
        pictures_without_words=tuple(e.id for e in linked if e.is_picture and not e.alt_text.strip()),
        gaps=tuple((severity, sum(1 for gap in gaps if gap.severity == severity)) for severity in SEVERITIES),
    )


def default_folder(place: Path, organisation: str, standard: str, today: date) -> Path:
    """Where a pack goes unless the person says otherwise, named so that it can be sent.

    A long name of the organisation is cut; what the pack is and its date stay.
    """
    kind = _plain(f"{standard.upper()} pack {today.isoformat()}")
    name = _plain(organisation)[: MOST_LETTERS - len(kind) - 1].rstrip(" .,-")
    return place / f"{name} {kind}".strip()


def pack_place(portfolio: Path, cache: Path, documents: Path) -> Path:
    """The folder packs of a portfolio go to: beside it, or among the documents if it is only the sample."""
    return documents if portfolio.is_relative_to(cache) else portfolio.parent


def _plain(text: str) -> str:
    return " ".join(re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text).split())


MOST_LETTERS = 100
"""Of a folder's name; Windows has room for 260 in a whole path."""
