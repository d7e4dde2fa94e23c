"""What changed since the last visit: what was submitted for it, compared with what is said now. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_changes import ElementChange, of_element, of_exhibits, state_of
from cse_desktop.domain.portfolio import Evidence, Finding, Review
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE


@dataclass(frozen=True)
class AnsweredFinding:
    """What an assessor said of an element (empty: of the whole), and what was done about it since."""

    element: str
    said: Message
    answer: str
    exhibits: tuple[str, ...]
    answered_on: date


@dataclass(frozen=True)
class VisitChanges:
    """What is otherwise than it was submitted on `submitted_on` for `review`, whose visit was on `visit`.

    `up` and `down` are elements by what became of their rating, `rewritten` those with other words; `new` and
    `withdrawn` exhibits. `elements` and `exhibits` say it one by one.
    """

    review: str
    visit: date | None
    submitted_on: date
    up: tuple[str, ...]
    down: tuple[str, ...]
    rewritten: tuple[str, ...]
    new: tuple[str, ...]
    withdrawn: tuple[str, ...]
    elements: tuple[ElementChange, ...]
    exhibits: tuple[tuple[str, Message], ...]
    answered: tuple[AnsweredFinding, ...]

    @property
    def summary(self) -> tuple[Message, ...]:
        """One sentence for each sort of change there is."""
        told = {*self.up, *self.down, *self.rewritten}
        named = {
            "up": self.up,
            "down": self.down,
            "rewritten": self.rewritten,
            "other": tuple(one.code for one in self.elements if one.code not in told),
            "new": self.new,
            "replaced": tuple(number for number, said in self.exhibits if said.id == "pack.change.replaced"),
            "withdrawn": self.withdrawn,
            "answered": tuple(dict.fromkeys(one.element for one in self.answered if one.element)),
        }
        counts = {what: len(names) for what, names in named.items()} | {"answered": len(self.answered)}
        return tuple(
            message(f"pack.visit.{what}", count=count, names=", ".join(named[what]))
            for what, count in counts.items()
            if count
        )


def visit_changes(now: Snapshot, then: Snapshot, review: Review, submitted_on: date) -> VisitChanges:
    """Compare what was submitted for a visit with the present."""
    before, after = state_of(then), state_of(now)
    up: list[str] = []
    down: list[str] = []
    rewritten, elements = [], []
    for element in now.standard.elements:
        was, says = before["elements"].get(element.code, {}), after["elements"][element.code]
        way = _way(now, was.get("rating"), says["rating"])
        told = (one for one in of_element(now, was, says) if not _is_blank(one, says))
        said = tuple(_worded(one, way) for one in told)
        if not said:
            continue
        elements.append(ElementChange(element.code, element.title, said))
        if way:
            (up if way == "up" else down).append(element.code)
        if any(one.id == "pack.change.narrative" for one in said):
            rewritten.append(element.code)
    exhibits = tuple(of_exhibits(before["exhibits"], after["exhibits"]))
    return VisitChanges(
        review=review.title,
        visit=review.visit,
        submitted_on=submitted_on,
        up=tuple(up),
        down=tuple(down),
        rewritten=tuple(rewritten),
        new=tuple(number for number, said in exhibits if said.id == "pack.change.new"),
        withdrawn=tuple(number for number, said in exhibits if said.id == "pack.change.withdrawn"),
        elements=tuple(elements),
        exhibits=exhibits,
        answered=tuple(_answered(now, then, review)),
    )


def _way(snapshot: Snapshot, before: str | None, after: str | None) -> str:
    """Whether a rating went "up" or "down" the scale; empty where that cannot be said."""
    places = {rating.code: place for place, rating in enumerate(snapshot.standard.ratings)}
    if before not in places or after not in places or before == after:
        return ""
    return "up" if places[after] < places[before] else "down"


def _is_blank(said: Message, says: Mapping[str, Any]) -> bool:
    """Whether a change is only that nothing is said yet: after rolling forward that is no news to an assessor."""
    name = said.id.removeprefix("pack.change.")
    return name == "not_rated" or (name in ("narrative", "plus") and not says[name])


def _worded(said: Message, way: str) -> Message:
    return message(f"pack.change.rating_{way}", **said.values) if way and said.id == "pack.change.rating" else said


def _answered(now: Snapshot, then: Snapshot, review: Review) -> Iterator[AnsweredFinding]:
    """Findings that were answered since, in the standard's order, the whole first."""
    order = {element.code: place for place, element in enumerate(now.standard.elements)}
    held = [finding for finding in now.all(Finding) if finding.removed_at is None and finding.answered_on]
    held.sort(key=lambda finding: (order.get(finding.element, -1), str(finding.answered_on), finding.id))
    for finding in held:
        before = then.get(Finding, finding.id)
        if before is not None and before.answered_on is not None:
            continue
        shown = (now.get(Evidence, id_) for id_ in finding.evidence_ids)
        yield AnsweredFinding(
            element=finding.element,
            said=_said(now, finding),
            answer=finding.answer.strip(),
            exhibits=tuple(one.exhibit for one in shown if one is not None and one.removed_at is None),
            answered_on=finding.answered_on or review.visit or date.min,
        )


def _said(snapshot: Snapshot, finding: Finding) -> Message:
    text = finding.text.strip()
    if not text and finding.rating == NOT_APPLICABLE:
        return message("pack.not_applicable")
    labels = {rating.code: rating.label for rating in snapshot.standard.ratings}
    return message("pack.rating", label=text or labels.get(finding.rating or "", "–"))
