"""What the pack screen shows, decided without Qt: what will go out, and where each concern is mended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cse_desktop.domain.award_planning import named_evidence
from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_variants import teams_named
from cse_desktop.domain.preflight import Concern
from cse_desktop.domain.snapshot import Snapshot

_EXHIBIT_VALUES = ("exhibit", "exhibits", "outer")
"""Values of a warning that name exhibits, by their numbers."""


@dataclass(frozen=True)
class Outgoing:
    """What a pack built now would hold. `size` is in bytes; `findings` are what the assessor has said already."""

    visit: date | None
    exhibits: int
    files: int
    size: int
    findings: int
    first_finding: str = ""
    """The first element that has one."""


@dataclass(frozen=True)
class Mend:
    """Where something is put right: pieces of evidence (with what of the first to turn to), an element, or a
    dialog of the window."""

    evidence_ids: tuple[str, ...] = ()
    tab: str = ""
    element: str = ""
    action: str = ""


def outgoing_of(snapshot: Snapshot) -> Outgoing:
    """Look over what would go out."""
    named = named_evidence(snapshot)
    linked = [e for e in snapshot.evidence.values() if e.id in snapshot.links_by_evidence or e.exhibit in named]
    files = [e for e in linked if e.blob]
    found = [element.code for element in snapshot.standard.elements if element.code in snapshot.findings]
    return Outgoing(
        visit=snapshot.review.visit,
        exhibits=len(linked),
        files=len(files),
        size=sum(e.size for e in files),
        findings=sum(len(held) for held in snapshot.findings.values()),
        first_finding=found[0] if found else "",
    )


def mend_of(concern: Concern) -> Mend | None:
    """Where a concern is put right; None where there is nothing to do."""
    if concern.rule == "no_visit":
        return Mend(action="portfolio.details")
    if concern.rule == "quotations":
        return Mend(action="go.engagement")
    if concern.evidence_ids:
        return Mend(concern.evidence_ids, concern.tab)
    return Mend(element=concern.elements[0]) if concern.elements else None


def mend_of_warning(warning: Message, snapshot: Snapshot) -> Mend | None:
    """Where something that was said of a pack is put right, by the element or the exhibits it names."""
    code = str(warning.values.get("element", ""))
    if any(element.code == code for element in snapshot.standard.elements):
        return Mend(element=code)
    named = " ".join(str(warning.values.get(name, "")) for name in _EXHIBIT_VALUES).replace(",", " ").split()
    held = (snapshot.exhibits.get(number) for number in named)
    ids = tuple(e.id for e in held if e is not None and e.removed_at is None)
    return Mend(ids, "details" if warning.id.endswith("no_alt_text") else "") if ids else None


def teams_of(snapshot: Snapshot) -> tuple[str, ...]:
    """The teams that can be asked for something."""
    return teams_named(snapshot)


def default_folder(place: Path, organisation: str, standard: str, today: date, what: str = "pack") -> Path:
    """Where a pack goes unless the person says otherwise, named so that it can be sent.

    `what` it is keeps a gap report from replacing the pack of the same day. A long name of the organisation is
    cut; what it is and its date stay.
    """
    kind = _plain(f"{standard.upper()} {what[:MOST_OF_KIND]} {today.isoformat()}")
    name = _plain(organisation)[: MOST_LETTERS - len(kind) - 1].rstrip(" .,-")
    return place / f"{name} {kind}".strip()


def fitting_name(place: str, *, is_document: bool) -> str:
    """A place somebody chose, named as what is made now: a document has its ending, a folder has none."""
    plain = place[: -len(DOCUMENT)] if place.lower().endswith(DOCUMENT) else place
    return plain + DOCUMENT if is_document and plain.strip() else plain


def pack_place(portfolio: Path, cache: Path, documents: Path) -> Path:
    """The folder packs of a portfolio go to: beside it, or among the documents if it is only the sample."""
    return documents if portfolio.is_relative_to(cache) else portfolio.parent


def _plain(text: str) -> str:
    return " ".join(re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", text).split())


DOCUMENT = ".docx"
MOST_OF_KIND = 40
MOST_LETTERS = 100
"""Of a folder's name; Windows has room for 260 in a whole path."""
