"""Engagement: when customers were asked, what they said, what changed, and how they were told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from cse_desktop.app.fields import check_fields, elements_named, evidence_named, texts_of
from cse_desktop.app.named import listed, short
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import EngagementStanding, SaidAndDone, said_and_done, speaks_of, standing
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import new_id

CHANGEABLE = frozenset(
    {
        "title",
        "held_on",
        "until",
        "method",
        "who",
        "people",
        "team",
        "quotations",
        "result",
        "changed",
        "told",
        "told_on",
        "elements",
        "evidence_ids",
        "notes",
    }
)
MOST_PEOPLE = 1_000_000_000
_LINES = ("title", "method", "who", "team")
_TEXTS = ("result", "changed", "told", "notes")


def add_engagement(ws: Workspace, title: str, **values: Any) -> Engagement:
    """Add an entry; `values` are any of `CHANGEABLE`. A day to come makes it a planned one.

    Raises UserError for what makes no sense.
    """
    with ws.change(message("change.add_engagement", engagement=title.strip())) as work:
        return _put(work, Engagement(id=new_id(), title=title), values)


def change_engagement(ws: Workspace, engagement_id: str, *, step: str | None = None, **values: Any) -> Engagement:
    """Change what is said of an entry. Changes of one `step` are undone together."""
    held = find_engagement(ws, engagement_id)
    with ws.change(message("change.engagement", engagement=held.title), step=step) as work:
        return _put(work, work.get(Engagement, held.id) or held, values)


def remove_engagement(ws: Workspace, engagement_id: str) -> None:
    """Take an entry away; undo brings it back."""
    held = find_engagement(ws, engagement_id)
    with ws.change(message("change.remove_engagement", engagement=held.title)) as work:
        work.put(replace(held, removed_at=work.now))


def find_engagement(ws: Workspace, reference: str) -> Engagement:
    """An entry by its id, its title, or its day and title ("2026-09-07 Survey").

    Raises UserError naming those there are, and where several have the same title.
    """
    held = list(ws.snapshot.engagements.values())
    wanted = _plain(reference)
    found = [one for one in held if one.id == reference]
    found = found or [one for one in held if _plain(_dated(one)) == wanted]
    found = found or [one for one in held if _plain(one.title) == wanted]
    if not found:
        if not held:
            raise UserError("no_engagement_yet")
        known = listed(one.title for one in held)
        raise UserError("unknown_engagement", engagement=short(reference), known=known)
    if len({_dated(one) for one in found}) < len(found):
        raise UserError("named_twice", name=short(reference), count=len(found))
    if len(found) > 1:
        raise UserError("engagement_twice", engagement=short(reference), known=listed(map(_dated, found)))
    return found[0]


def engagements_of(ws: Workspace, today: date, words: str = "") -> list[EngagementStanding]:
    """Every entry with what it lacks, the latest first; with `words` those that speak of them."""
    evidence = ws.snapshot.evidence.keys()
    found = (one for one in ws.snapshot.engagements.values() if speaks_of(one, words))
    return [standing(one, evidence, today) for one in found]


def you_said_we_did(ws: Workspace) -> list[SaidAndDone]:
    """What customers said and what was done about it, the latest first, to be published."""
    return said_and_done(ws.snapshot.engagements.values())


def _put(work: UnitOfWork, engagement: Engagement, values: dict[str, Any]) -> Engagement:
    check_fields(values, CHANGEABLE)
    said = _tidy(replace(engagement, **values))
    _check(said)
    # Only what is said now is looked up: evidence that was removed since must not keep anybody from writing.
    if "elements" in values:
        said = replace(said, elements=elements_named(work.snapshot, said.elements))
    if "evidence_ids" in values:
        said = replace(said, evidence_ids=evidence_named(work.snapshot, said.evidence_ids))
    return work.put(said)


def _tidy(said: Engagement) -> Engagement:
    lines: dict[str, Any] = {name: " ".join(legible(getattr(said, name)).split()) for name in _LINES}
    texts = texts_of(said, _TEXTS)
    quotations = tuple(line.strip() for line in said.quotations if line.strip())
    return replace(said, quotations=quotations, **lines, **texts)


def _check(said: Engagement) -> None:
    if not said.title:
        raise UserError("engagement_title_wanted")
    if said.people is not None and said.people < 0:
        raise UserError("engagement_people", people=said.people)
    if said.people is not None and said.people > MOST_PEOPLE:
        raise UserError("engagement_people_many", people=said.people)
    if said.until is not None and said.held_on is None:
        raise UserError("engagement_day_wanted", until=said.until.isoformat())
    if said.until is not None and said.held_on is not None and said.until < said.held_on:
        raise UserError("engagement_ends_before", until=said.until.isoformat(), day=said.held_on.isoformat())
    if said.told_on is not None and said.held_on is not None and said.told_on < said.held_on:
        raise UserError("engagement_told_before", told=said.told_on.isoformat(), day=said.held_on.isoformat())


def _dated(engagement: Engagement) -> str:
    return f"{engagement.held_on.isoformat()} {engagement.title}" if engagement.held_on else engagement.title


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
