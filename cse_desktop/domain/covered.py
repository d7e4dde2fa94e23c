"""What was blacked out or cut away is not told of elsewhere: in words quoted from it, or in a file around it."""

from __future__ import annotations

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.picture_marks import hides
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.snapshot import Snapshot


def is_quotation_hidden(snapshot: Snapshot, link: Link) -> bool:
    """Whether a link quotes words that its picture showed and does not show any more: they are not repeated."""
    evidence = snapshot.evidence.get(link.evidence_id)
    return link.quotation_gone and evidence is not None and evidence.original is not None


def holders_of(snapshot: Snapshot, evidence: Evidence) -> tuple[Evidence, ...]:
    """The files a picture came within, the innermost first, which still hold what was taken away from it."""
    found: list[Evidence] = []
    if evidence.original is not None and hides(evidence.marks):
        outer = snapshot.evidence.get(evidence.part_of or "")
        while outer is not None and outer not in found:
            found.append(outer)
            outer = snapshot.evidence.get(outer.part_of or "")
    return tuple(found)


def still_within(evidence: Evidence, outer: Evidence) -> Message:
    """What to say of a file that a picture came within and that still holds it as it came."""
    return message("picture.still_within", exhibit=evidence.exhibit, outer=outer.exhibit, title=outer.title)
