"""What the actions screen shows of things to do, decided without Qt: which, in what order, in which column."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any, Literal, get_args

from cse_desktop.domain.actions import UNDER_WAY, is_due_soon, is_overdue
from cse_desktop.domain.award import ACTION_STATES, Action, ActionState
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.snapshot import Snapshot

Late = Literal["overdue", "soon", "later", "undated", "past"]
"""How pressing it is; `past`: it is done or dropped, so its day presses no more."""
Order = Literal["due", "title", "owner", "team", "state", "elements", "finding"]
ORDERS: tuple[Order, ...] = get_args(Order)
OPEN_ONES = "under_way"
"""Of the filter by state: what is still to be done."""


@dataclass(frozen=True)
class ActionFilter:
    """Which actions are shown: empty fields ask for nothing. `state` is a state, or `OPEN_ONES`."""

    text: str = ""
    owner: str = ""
    team: str = ""
    state: str = ""
    overdue: bool = False

    @property
    def holds(self) -> bool:
        """Whether it leaves anything out."""
        return self != ActionFilter()

    def plain(self) -> str:
        """As it is remembered, without the words that were looked for."""
        return json.dumps(asdict(replace(self, text="")))

    @classmethod
    def of(cls, held: str) -> ActionFilter:
        """What `plain` came from. What is not understood is left out."""
        try:
            told = json.loads(held or "{}")
        except ValueError:
            return cls()
        held_values: dict[str, Any] = told if isinstance(told, dict) else {}
        known = {field.name: type(field.default) for field in fields(cls)}
        fitting: dict[str, Any] = {n: v for n, v in held_values.items() if type(v) is known.get(n)}
        return cls(**fitting)


@dataclass(frozen=True)
class ActionFacts:
    """An action with what is known of it at a glance."""

    action: Action
    late: Late
    findings: tuple[Finding, ...]

    @property
    def key(self) -> str:
        """What it is, however much of it changes."""
        return self.action.id


def facts_of(snapshot: Snapshot, wanted: ActionFilter, today: date) -> list[ActionFacts]:
    """The actions that pass, those due first first."""
    found = []
    for action in snapshot.actions.values():
        answers = tuple(snapshot.all_findings[id_] for id_ in action.findings if id_ in snapshot.all_findings)
        facts = ActionFacts(action, lateness(action, today), answers)
        if _passes(facts, wanted):
            found.append(facts)
    return found


def lateness(action: Action, today: date) -> Late:
    """How pressing an action is."""
    if action.state not in UNDER_WAY:
        return "past"
    if action.due is None:
        return "undated"
    if is_overdue(action, today):
        return "overdue"
    return "soon" if is_due_soon(action, today) else "later"


def in_columns(facts: Sequence[ActionFacts]) -> Mapping[ActionState, list[ActionFacts]]:
    """The columns of the board. What is done or dropped has the latest first."""
    columns: dict[ActionState, list[ActionFacts]] = {state: [] for state in ACTION_STATES}
    for one in facts:
        columns[one.action.state].append(one)
    columns["done"].sort(key=lambda one: str(one.action.done_on or ""), reverse=True)
    return columns


def in_order(facts: Sequence[ActionFacts], order: Order, *, descending: bool = False) -> list[ActionFacts]:
    """The rows of the list by one column. What says nothing in it comes last, whichever way."""
    by = _ORDER[order]
    said = [one for one in facts if by(one)]
    nothing = [one for one in facts if not by(one)]
    return [*sorted(said, key=by, reverse=descending), *nothing]


def owners_known(snapshot: Snapshot) -> tuple[str, ...]:
    """Names to offer as owners: of actions, of elements and of evidence, each once."""
    names = [
        *(a.owner for a in snapshot.actions.values()),
        *snapshot.owners,
        *(e.owner for e in snapshot.evidence.values()),
    ]
    held = {name.strip().casefold(): name.strip() for name in reversed(names) if name.strip()}
    return tuple(held[key] for key in sorted(held))


def owners_of_actions(snapshot: Snapshot) -> tuple[str, ...]:
    """Who has something to do, each once however it is written."""
    held = {a.owner.strip().casefold(): a.owner.strip() for a in snapshot.actions.values() if a.owner.strip()}
    return tuple(held[key] for key in sorted(held))


def teams_of_actions(snapshot: Snapshot) -> tuple[str, ...]:
    """Teams that have something to do, each once however it is written."""
    held = {a.team.strip().casefold(): a.team.strip() for a in snapshot.actions.values() if a.team.strip()}
    return tuple(held[key] for key in sorted(held))


def neighbour(state: ActionState, step: int) -> ActionState:
    """The column some steps further on, staying at the ends."""
    place = ACTION_STATES.index(state) + step
    return ACTION_STATES[min(max(place, 0), len(ACTION_STATES) - 1)]


def title_for(finding: Finding) -> str:
    """What to do about a finding, as a beginning: the first sentence of what was said."""
    words = " ".join(finding.text.split())
    first, stop, _ = words.partition(". ")
    said = first if stop and len(first) > SHORTEST else words
    return said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"


SHORTEST, LONGEST = 12, 120
"""Letters of a title that is made of a finding."""


def _passes(facts: ActionFacts, wanted: ActionFilter) -> bool:
    action = facts.action
    asked = (
        (wanted.owner, _same(wanted.owner, action.owner)),
        (wanted.team, _same(wanted.team, action.team)),
        (wanted.state, action.state in UNDER_WAY if wanted.state == OPEN_ONES else action.state == wanted.state),
        (wanted.overdue, facts.late == "overdue"),
    )
    return all(true for is_asked, true in asked if is_asked) and all(
        _says(facts, word) for word in wanted.text.casefold().split()
    )


def _says(facts: ActionFacts, word: str) -> bool:
    # A number is looked for from its beginning: 4.3 is not meant to find 3.4.3.
    action = facts.action
    if any(letter.isdigit() for letter in word) and any(code.startswith(word) for code in action.elements):
        return True
    told = (action.title, action.owner, action.team, action.notes, *(f.text for f in facts.findings))
    return any(word in part.casefold() for part in told)


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


_ORDER: Mapping[Order, Callable[[ActionFacts], str]] = {
    "due": lambda one: str(one.action.due or ""),
    "title": lambda one: one.action.title.casefold(),
    "owner": lambda one: one.action.owner.casefold(),
    "team": lambda one: one.action.team.casefold(),
    "state": lambda one: str(ACTION_STATES.index(one.action.state)),
    "elements": lambda one: one.action.elements[0] if one.action.elements else "",
    "finding": lambda one: one.findings[0].text.casefold() if one.findings else "",
}
