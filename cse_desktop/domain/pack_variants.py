"""What can be made of one plan: the submission, part of it for people at home, or a team's chase sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.actions import UNDER_WAY, is_overdue
from cse_desktop.domain.award import Action, ActionState
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import Gap
from cse_desktop.domain.messages import Message
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Group, Standard

Variant = Literal["submission", "gaps", "register", "chase", "report"]
VARIANTS: tuple[Variant, ...] = get_args(Variant)
PACKS: tuple[Variant, ...] = tuple(variant for variant in VARIANTS if variant != "report")
"""Those that are a folder; a report to the board is a document alone."""
Part = Literal[
    "how",
    "summary",
    "findings",
    "cases",
    "chase",
    "body",
    "standards",
    "engagement",
    "changes",
    "programme",
    "gaps",
    "register",
    "checks",
    "glance",
    "standing",
    "work",
    "measured",
    "heard",
]
PARTS: Mapping[Variant, tuple[Part, ...]] = {
    "submission": (
        *("how", "summary", "findings", "cases", "body", "standards", "engagement"),
        *("changes", "programme", "gaps", "register", "checks"),
    ),
    "gaps": ("summary", "cases", "gaps", "checks"),
    "register": ("register", "checks"),
    "chase": ("chase", "checks"),
    "report": ("glance", "standing", "work", "measured", "heard"),
}
"""The parts of each, in order. What there is nothing of is left out."""


@dataclass(frozen=True)
class ChaseRow:
    """Something a team is asked for: the element (empty: none) and its title, the exhibit, and what is missing."""

    element: str
    title: str
    exhibit: str
    wanted: Message


@dataclass(frozen=True)
class Held:
    """A piece of evidence the team has given already, and the elements it serves."""

    exhibit: str
    title: str
    elements: tuple[str, ...]


@dataclass(frozen=True)
class ChaseAction:
    """Something the team has to do: by whom, until when, how far it is, what for, and what it answers."""

    title: str
    owner: str
    due: date | None
    overdue: bool
    state: ActionState
    elements: tuple[str, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True)
class Chase:
    """What one team is asked for, what it holds already, and elements for which nobody has given anything."""

    team: str
    wanted: tuple[ChaseRow, ...]
    holds: tuple[Held, ...]
    open: tuple[tuple[str, str], ...]
    actions: tuple[ChaseAction, ...] = ()


def teams_named(snapshot: Snapshot) -> tuple[str, ...]:
    """The teams that gave evidence or have something to do, each once however it is written."""
    held = [*(e.team for e in snapshot.evidence.values()), *(a.team for a in snapshot.actions.values())]
    found = {name.strip().casefold(): name.strip() for name in held if name.strip()}
    return tuple(found[key] for key in sorted(found))


def chase_sheet(snapshot: Snapshot, team: str, gaps: Sequence[Gap], today: date) -> Chase:
    """What to ask a team for. Raises UserError for a team that is named nowhere."""
    wanted_team = team.strip().casefold()
    holds = {e.id: e for e in snapshot.evidence.values() if e.team.strip().casefold() == wanted_team}
    actions = [a for a in snapshot.actions.values() if a.team.strip().casefold() == wanted_team]
    if not wanted_team or not (holds or actions):
        named = {e.team.strip() for e in snapshot.evidence.values()}
        named |= {a.team.strip() for a in snapshot.actions.values()}
        known = sorted(named - {""}, key=lambda name: (name.casefold(), name))
        raise UserError("unknown_team", team=team, known=", ".join(known))
    serves = {link.element for id_ in holds for link in snapshot.links_by_evidence.get(id_, ())}
    titles = {element.code: element.title for element in snapshot.standard.elements}
    rows = []
    for gap in gaps:
        if gap.evidence_id:
            if gap.evidence_id in holds:
                exhibit = holds[gap.evidence_id].exhibit
                rows.append(ChaseRow(gap.element, titles.get(gap.element, ""), exhibit, gap.message))
        elif gap.element in serves:
            rows.append(ChaseRow(gap.element, titles[gap.element], "", gap.message))
    open_ = [e for e in snapshot.standard.elements if e.code in snapshot.scope]
    unproved = [(e.code, e.title) for e in open_ if not snapshot.links_by_element.get(e.code)]
    held = [
        Held(
            e.exhibit,
            e.title,
            tuple(dict.fromkeys(link.element for link in snapshot.links_by_evidence.get(e.id, ()))),
        )
        for e in holds.values()
    ]
    known_as = next(name.strip() for name in (*(e.team for e in holds.values()), *(a.team for a in actions)))
    to_do = tuple(_to_do(snapshot, action, today) for action in actions if action.state in UNDER_WAY)
    return Chase(known_as, tuple(rows), tuple(held), tuple(unproved), to_do)


def _to_do(snapshot: Snapshot, action: Action, today: date) -> ChaseAction:
    said = [snapshot.all_findings[id_].text for id_ in action.findings if id_ in snapshot.all_findings]
    return ChaseAction(
        title=action.title,
        owner=action.owner,
        due=action.due,
        overdue=is_overdue(action, today),
        state=action.state,
        elements=action.elements,
        findings=tuple(text for text in said if text),
    )


def only_groups(standard: Standard, wanted: Sequence[str]) -> tuple[Group, ...]:
    """The top groups a pack is held to; all where none is named. Raises UserError for one that is unknown."""
    known = {group.code: group for group in standard.groups}
    for code in wanted:
        if code not in known:
            raise UserError("unknown_group", code=code, known=", ".join(known))
    return tuple(group for group in standard.groups if not wanted or group.code in wanted)
