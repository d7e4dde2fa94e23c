"""Service standards: what is promised to customers, who had a say in it, where it can be read, what proves it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cse_desktop.app.fields import check_fields, elements_named, evidence_named, measure_named, texts_of
from cse_desktop.app.named import find_row, short
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import Promise
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.promises import PromiseStanding, promise_standings

TEXTS = ("text", "service", "consulted", "published", "notes")
CHANGEABLE = frozenset({*TEXTS, "consulted_on", "published_on", "measure_ids", "evidence_ids", "elements"})


def add_promise(ws: Workspace, text: str, **values: Any) -> Promise:
    """Add a service standard; `values` are any of `CHANGEABLE`. Raises UserError for what makes no sense.

    `measure_ids` may be names of measures, `evidence_ids` exhibit numbers.
    """
    with ws.change(message("change.add_promise", promise=short(text))) as work:
        return _put(work, Promise(id=new_id(), text=text), values)


def change_promise(ws: Workspace, promise_id: str, **values: Any) -> Promise:
    """Change what is said of a service standard."""
    promise = find_promise(ws, promise_id)
    with ws.change(message("change.promise", promise=short(promise.text))) as work:
        return _put(work, find_promise(ws, promise_id), values)


def remove_promise(ws: Workspace, promise_id: str) -> None:
    """Take a service standard away; undo brings it back."""
    promise = find_promise(ws, promise_id)
    with ws.change(message("change.remove_promise", promise=short(promise.text))) as work:
        work.put(replace(promise, removed_at=work.now))


def promises_of(ws: Workspace) -> list[PromiseStanding]:
    """How every service standard stands, in order of service and words."""
    return promise_standings(ws.snapshot)


def find_promise(ws: Workspace, reference: str) -> Promise:
    """A service standard by its id or words. Raises UserError naming those there are."""
    promises = ws.snapshot.promises.values()
    return find_row(promises, reference, lambda p: p.text, "unknown_promise", "promise", "no_promises_yet")


def _put(work: UnitOfWork, promise: Promise, values: dict[str, Any]) -> Promise:
    check_fields(values, CHANGEABLE)
    said = replace(promise, **values)
    said = replace(said, **texts_of(said, TEXTS))
    said = replace(said, text=" ".join(said.text.split()))
    if not said.text:
        raise UserError("promise_text_wanted")
    today = work.now.date()
    for when in (said.consulted_on, said.published_on):
        if when is not None and when > today:
            raise UserError("promise_in_future", dated=when)
    held = work.snapshot
    taken = (
        p for p in held.promises.values() if p.id != said.id and p.service.casefold() == said.service.casefold()
    )
    if any(p.text.casefold() == said.text.casefold() for p in taken):
        raise UserError("promise_taken", promise=short(said.text))
    # What was removed since it was chosen is let go, not complained of.
    names = [id_ for id_ in said.measure_ids if id_ in held.measures or id_ not in promise.measure_ids]
    found = [measure_named(held, name) for name in names]
    return work.put(
        replace(
            said,
            measure_ids=tuple(dict.fromkeys(found)),
            evidence_ids=evidence_named(held, said.evidence_ids, promise.evidence_ids),
            elements=elements_named(held, said.elements),
        )
    )
