"""A pack that comes home: what the assessor wrote into it becomes findings, looked at before they are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from cse_desktop.app.context import Context
from cse_desktop.app.folders import long_path
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.portfolio import Finding, Review
from cse_desktop.domain.returned import ReturnedDocument
from cse_desktop.domain.returns import Placed, Unplaced, place_return, rating_said
from cse_desktop.domain.snapshot import Snapshot

_REFUSALS = {"return.not_word": "return_not_word", "reading.password_needed": "return_locked"}
Standing = Literal["new", "changed", "same", "removed"]


@dataclass(frozen=True)
class ReturnedFinding:
    """Something an assessor wrote, beside what is kept of it.

    `standing`: not here yet, here in other words (`before`), here already, or here once and removed since.
    """

    finding: Finding
    standing: Standing
    before: Finding | None = None


@dataclass(frozen=True)
class ReturnPreview:
    """What reading a returned pack gave; nothing is changed by it. `notes` are worth knowing before it is kept."""

    source: str
    review: Review
    findings: tuple[ReturnedFinding, ...]
    unplaced: tuple[Unplaced, ...]
    notes: tuple[Message, ...]

    @property
    def wanted(self) -> tuple[ReturnedFinding, ...]:
        """What keeping it would change: all that is new or says something else now."""
        return tuple(one for one in self.findings if one.standing in ("new", "changed"))


@dataclass(frozen=True)
class ReturnReport:
    """What keeping it came to."""

    new: int
    changed: int
    same: int


def read_return(ws: Workspace, ctx: Context, path: Path) -> ReturnPreview:
    """Read what an assessor wrote into a pack: ratings, comments in the boxes, and comments in the margin.

    Raises UserError where the file cannot be read; Cancelled when the person asked to stop.
    """
    if not long_path(path).is_file():
        raise UserError("path_not_found", path=legible(path))
    document = result_of(ws.rooms.reader().returned(path.absolute(), path.name), ctx.check)
    if document.reason is not None and not document.paragraphs:
        why = _REFUSALS.get(document.reason.id, "return_not_read")
        raise UserError(why, file=legible(path.name))
    snapshot = ws.snapshot
    review = _review_of(snapshot, document)
    found = place_return(document, snapshot.standard, review.id)
    source = legible(path.name)
    findings = tuple(_beside(snapshot, _finding(placed, review, source)) for placed in found.placed)
    preview = ReturnPreview(
        source, review, findings, found.unplaced, tuple(_notes(snapshot, document, review, findings))
    )
    return _placed_before(snapshot, preview)


def place_by_hand(preview: ReturnPreview, left: Unplaced, element: str, snapshot: Snapshot) -> ReturnPreview:
    """The preview with something that could not be placed brought to an element by a person.

    What is a rating in the standard's own words becomes the assessor's rating, all else a comment. Raises
    UserError for an element that the standard does not have.
    """
    code = snapshot.standard.element(element).code
    finding = _by_hand(preview, left, code, snapshot)
    findings = [one for one in preview.findings if one.finding.id != left.key]
    findings.append(_beside(snapshot, finding))
    order = {known.code: number for number, known in enumerate(snapshot.standard.elements)}
    findings.sort(key=lambda one: order.get(one.finding.element, len(order)))
    unplaced = tuple(one for one in preview.unplaced if one.key != left.key)
    return replace(preview, findings=tuple(findings), unplaced=unplaced)


def apply_return(ws: Workspace, preview: ReturnPreview, keys: Sequence[str] | None = None) -> ReturnReport:
    """Keep what a preview found, as one step; of `keys` (ids of findings) only these. Again, it changes nothing.

    What somebody removed since stays removed unless `keys` names it.
    """
    wanted = preview.findings if keys is None else [one for one in preview.findings if one.finding.id in set(keys)]
    counts = {"new": 0, "changed": 0, "same": 0}
    with ws.change(message("change.return", file=preview.source)) as work:
        for one in wanted:
            held = work.get(Finding, one.finding.id)
            if held is not None and held.removed_at is not None and keys is None:
                continue
            if held is not None and held.removed_at is None and _same(held, one.finding):
                counts["same"] += 1
                continue
            work.put(one.finding)
            counts["changed" if held is not None and held.removed_at is None else "new"] += 1
    return ReturnReport(**counts)


def remove_findings(ws: Workspace, finding_ids: Sequence[str]) -> None:
    """Take findings away; undo brings them back."""
    ids = list(dict.fromkeys(finding_ids))
    with ws.change(message("change.remove_findings", count=len(ids))) as work:
        for id_ in ids:
            held = work.get(Finding, id_)
            if held is None:
                raise UserError("unknown_finding")
            work.put(replace(held, removed_at=work.now))


def _by_hand(preview: ReturnPreview, left: Unplaced, code: str, snapshot: Snapshot) -> Finding:
    known = next((one.finding for one in preview.findings if one.finding.id == left.key), None)
    if known is not None:
        return replace(known, element=code)
    rating = rating_said(left.text, snapshot.standard)
    return Finding(
        id=left.key,
        review_id=preview.review.id,
        element=code,
        kind="comment" if rating is None else "rating",
        text=left.text if rating is None else "",
        rating=rating,
        author=left.author,
        source=preview.source,
    )


def _placed_before(snapshot: Snapshot, preview: ReturnPreview) -> ReturnPreview:
    """What a person brought to an element when the file was read before stays there."""
    for left in preview.unplaced:
        held = snapshot.get(Finding, left.key)
        if held is not None and held.element and held.removed_at is None:
            preview = place_by_hand(preview, left, held.element, snapshot)
    return preview


def _review_of(snapshot: Snapshot, document: ReturnedDocument) -> Review:
    """The review the pack was made for; the present one where it does not say, or says another portfolio's."""
    _, _, review_id = document.made_for.partition(":")
    held = snapshot.get(Review, review_id) if review_id else None
    return held if held is not None and held.removed_at is None else snapshot.review


def _finding(placed: Placed, review: Review, source: str) -> Finding:
    return Finding(
        id=placed.key,
        review_id=review.id,
        element=placed.element,
        kind=placed.kind,
        text=placed.text,
        rating=placed.rating,
        author=placed.author,
        said_at=placed.said_at,
        about=placed.about,
        source=source,
    )


def _beside(snapshot: Snapshot, finding: Finding) -> ReturnedFinding:
    held = snapshot.get(Finding, finding.id)
    if held is None:
        return ReturnedFinding(finding, "new")
    if held.removed_at is not None:
        return ReturnedFinding(finding, "removed", held)
    return ReturnedFinding(finding, "same" if _same(held, finding) else "changed", held)


_TOLD = ("element", "text", "rating")


def _same(held: Finding, finding: Finding) -> bool:
    # The same words from a copy of the file are no news, nor is what a person made of them since.
    return all(getattr(held, name) == getattr(finding, name) for name in _TOLD)


def _notes(
    snapshot: Snapshot, document: ReturnedDocument, review: Review, findings: Sequence[ReturnedFinding]
) -> list[Message]:
    notes = []
    portfolio_id, _, review_id = document.made_for.partition(":")
    if portfolio_id and portfolio_id != snapshot.portfolio.id:
        notes.append(message("return.another_portfolio"))
    elif not portfolio_id:
        notes.append(message("return.not_marked"))
    elif review_id != snapshot.review.id:
        notes.append(message("return.another_review", review=review.title))
    if document.reason is not None:
        notes.append(document.reason)
    removed = sum(1 for one in findings if one.standing == "removed")
    if removed:
        notes.append(message("return.removed_before", count=removed))
    return notes
