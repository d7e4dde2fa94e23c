"""Service standards: what is promised to customers, who had a say in it, where it can be read, what proves it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from cse_desktop.app.named import find_row
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import Measure, Promise
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.promises import PromiseStanding, promise_standings

TEXTS = ("text", "service", "consulted", "published", "notes")
CHANGEABLE = frozenset({*TEXTS, "consulted_on", "published_on", "measure_ids", "evidence_ids", "elements"})
MOST_LETTERS = 60
"""Of a service standard's words, in the name of a step."""


def add_promise(ws: Workspace, text: str, **values: Any) -> Promise:
    """Add a service standard; `values` are any of `CHANGEABLE`. Raises UserError for what makes no sense.

    `measure_ids` may be names of measures, `evidence_ids` exhibit numbers.
    """
    with ws.change(message("change.add_promise", promise=_short(text))) as work:
        return _put(work, Promise(id=new_id(), text=text), values)


def change_promise(ws: Workspace, promise_id: str, **values: Any) -> Promise:
    """Change what is said of a service standard."""
    promise = find_promise(ws, promise_id)
    with ws.change(message("change.promise", promise=_short(promise.text))) as work:
        return _put(work, find_promise(ws, promise_id), values)


def remove_promise(ws: Workspace, promise_id: str) -> None:
    """Take a service standard away; undo brings it back."""
    promise = find_promise(ws, promise_id)
    with ws.change(message("change.remove_promise", promise=_short(promise.text))) as work:
        work.put(replace(promise, removed_at=work.now))


def promises_of(ws: Workspace) -> list[PromiseStanding]:
    """How every service standard stands, in order of service and words."""
    return promise_standings(ws.snapshot)


def find_promise(ws: Workspace, reference: str) -> Promise:
    """A service standard by its id or words. Raises UserError naming those there are."""
    promises = ws.snapshot.promises.values()
    return find_row(promises, reference, lambda p: p.text, "unknown_promise", "promise", "no_promises_yet")


def _put(work: UnitOfWork, promise: Promise, values: dict[str, Any]) -> Promise:
    for name in values:
        if name not in CHANGEABLE:
            raise UserError("unknown_field", field=name)
    said = replace(promise, **values)
    said = replace(said, **{name: getattr(said, name).strip() for name in TEXTS})
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
        raise UserError("promise_taken", promise=_short(said.text))
    measures = held.measures.values()
    # What was removed since it was chosen is let go, not complained of.
    names = [id_ for id_ in said.measure_ids if id_ in held.measures or id_ not in promise.measure_ids]
    found = [_measure(measures, name) for name in names]
    exhibits = [id_ for id_ in said.evidence_ids if id_ in held.evidence or id_ not in promise.evidence_ids]
    return work.put(
        replace(
            said,
            measure_ids=tuple(dict.fromkeys(found)),
            evidence_ids=tuple(dict.fromkeys(held.find_evidence(id_).id for id_ in exhibits)),
            elements=tuple(dict.fromkeys(held.standard.element(code).code for code in said.elements)),
        )
    )


def _measure(measures: Iterable[Measure], name: str) -> str:
    return find_row(measures, name, lambda m: m.name, "unknown_measure", "measure", "no_measures_yet").id


def _same(promise: Promise) -> tuple[str, str]:
    return promise.service.casefold(), promise.text.casefold()


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MOST_LETTERS else f"{words[: MOST_LETTERS - 1].rstrip()}…"
