"""What assessors found: typing it in, and answering it. What came in a returned pack is in `returning`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cse_desktop.app.fields import check_fields
from cse_desktop.app.named import find_row
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.findings import TYPED_KINDS
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Finding, new_id

SAYABLE = frozenset({"kind", "text", "element", "author", "review"})
"""What can be said of a finding; `review` is the id or title of one."""
LEAST_LETTERS = 6
"""Of an id by whose beginning a finding is known."""


def add_finding(ws: Workspace, kind: str, text: str, **values: Any) -> Finding:
    """Type in what an assessor said; `values` are any of `SAYABLE`, the present review if none is named.

    Without `element` it speaks of the whole. Raises UserError for what makes no sense.
    """
    with ws.change(message("change.add_finding")) as work:
        held = Finding(id=new_id(), review_id=work.snapshot.review.id, element="", kind="comment")
        return _put(work, held, {"kind": kind, "text": text, **values})


def change_finding(ws: Workspace, finding_id: str, step: str | None = None, **values: Any) -> Finding:
    """Put right what was typed or read; `values` are any of `SAYABLE`.

    Changes with the same `step` are undone together.
    """
    finding = find_finding(ws, finding_id)
    with ws.change(message("change.finding"), step=step) as work:
        return _put(work, finding, values)


def answer_finding(ws: Workspace, finding_id: str, step: str | None = None, **values: Any) -> Finding:
    """Answer a finding: `answer` in words, `evidence_ids` that show it, `answered_on` the day, None to take back.

    Answers with the same `step` are undone together. Raises UserError for an exhibit that is not there, and for a
    day in the future.
    """
    finding = find_finding(ws, finding_id)
    with ws.change(message("change.answer_finding"), step=step) as work:
        check_fields(values, ("answer", "evidence_ids", "answered_on"))
        said = replace(finding, **values)
        on: date | None = said.answered_on
        if on is not None and on > work.now.astimezone().date():
            raise UserError("answered_in_future", on=on.isoformat())
        # What was named before may have been removed since: that must not stand in the way of other words.
        held, find = finding.evidence_ids, work.snapshot.find_evidence
        exhibits = dict.fromkeys(id_ if id_ in held else find(id_).id for id_ in said.evidence_ids)
        return work.put(replace(said, answer=said.answer.strip(), evidence_ids=tuple(exhibits)))


def find_finding(ws: Workspace, reference: str) -> Finding:
    """A finding by its id, or by the beginning of one."""
    held = ws.snapshot.all_findings
    wanted = reference.strip()
    found = [held[wanted]] if wanted in held else []
    if not found and len(wanted) >= LEAST_LETTERS:
        found = [finding for id_, finding in held.items() if id_.startswith(wanted)]
    if len(found) != 1:
        raise UserError("unknown_finding")
    return found[0]


def _put(work: UnitOfWork, finding: Finding, values: dict[str, Any]) -> Finding:
    snapshot = work.snapshot
    check_fields(values, SAYABLE)
    said = {name: value for name, value in values.items() if name != "review"}
    if finding.kind == "rating" and said.keys() & {"kind", "text"}:
        raise UserError("finding_is_rating")
    if said.get("kind", TYPED_KINDS[0]) not in TYPED_KINDS:
        raise UserError("unknown_finding_kind", kind=str(said["kind"]), known=", ".join(TYPED_KINDS))
    if said.get("element"):
        said["element"] = snapshot.standard.element(said["element"]).code
    if values.get("review"):
        review = find_row(snapshot.reviews, values["review"], lambda r: r.title, "unknown_review", "review")
        said["review_id"] = review.id
    made = replace(finding, **said)
    made = replace(made, text=made.text.strip(), author=made.author.strip())
    if made.kind != "rating" and not made.text:
        raise UserError("finding_text_wanted")
    return work.put(made)
