"""What changed since a pack went out: a short record of what was said then, compared with what is said now."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cse_desktop.domain.award import ARGUMENTS
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Evidence, SentPack
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE


@dataclass(frozen=True)
class ElementChange:
    """One element that says something else now: its code and title, and what changed."""

    code: str
    title: str
    said: tuple[Message, ...]


@dataclass(frozen=True)
class PackChanges:
    """What changed since the pack `name` of `since`. `exhibits` are by number, with what became of each."""

    name: str
    since: date
    elements: tuple[ElementChange, ...]
    exhibits: tuple[tuple[str, Message], ...]


def state_of(snapshot: Snapshot) -> dict[str, Any]:
    """What a portfolio says, short enough to be kept with every pack that goes out; plain values."""
    exhibits = {
        e.exhibit: {"withdrawn": e.removed_at is not None, "content": e.blob or _print(e.location)}
        for e in snapshot.all(Evidence)
    }
    elements = {}
    for element in snapshot.standard.elements:
        held = snapshot.assessment(element.code)
        links = snapshot.links_by_element.get(element.code, ())
        elements[element.code] = {
            "rating": held.rating if held else None,
            "narrative": _print(held.narrative) if held and held.narrative else "",
            "plus": _case(snapshot, element.code),
            "exhibits": list(dict.fromkeys(snapshot.evidence[k.evidence_id].exhibit for k in links)),
        }
    return {"exhibits": exhibits, "elements": elements}


def changes_since(snapshot: Snapshot, sent: SentPack) -> PackChanges:
    """What the portfolio says differently from the pack that went out."""
    now = state_of(snapshot)
    before = {"exhibits": sent.state.get("exhibits", {}), "elements": sent.state.get("elements", {})}
    titles = {element.code: element.title for element in snapshot.standard.elements}
    changed = []
    for code, says in now["elements"].items():
        said = tuple(of_element(snapshot, before["elements"].get(code, {}), says))
        if said:
            changed.append(ElementChange(code, titles[code], said))
    exhibits = tuple(of_exhibits(before["exhibits"], now["exhibits"]))
    return PackChanges(sent.name, sent.sent_on, tuple(changed), exhibits)


def of_element(snapshot: Snapshot, before: Mapping[str, Any], now: Mapping[str, Any]) -> list[Message]:
    """What an element says differently; `before` and `now` are its parts of two `state_of`."""
    said = []
    if before.get("rating") != now["rating"]:
        said.append(_of_rating(snapshot, before.get("rating"), now["rating"]))
    if before.get("narrative", "") != now["narrative"]:
        said.append(message("pack.change.narrative"))
    if before.get("plus", "") != now["plus"]:
        said.append(message("pack.change.plus"))
    held, holds = before.get("exhibits", []), now["exhibits"]
    added, gone = ([e for e in one if e not in other] for one, other in ((holds, held), (held, holds)))
    if added:
        said.append(message("pack.change.added", exhibits=", ".join(added)))
    if gone:
        said.append(message("pack.change.gone", exhibits=", ".join(gone)))
    return said


def of_exhibits(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[tuple[str, Message]]:
    """What became of each exhibit, by number; `before` and `now` are parts of two `state_of`."""
    said = []
    for number, says in now.items():
        was = before.get(number)
        if was is None:
            if not says["withdrawn"]:
                said.append((number, message("pack.change.new")))
        elif says["withdrawn"] != was["withdrawn"]:
            said.append((number, message("pack.change.withdrawn" if says["withdrawn"] else "pack.change.back")))
        elif says["content"] != was["content"] and not says["withdrawn"]:
            said.append((number, message("pack.change.replaced")))
    return said


def _of_rating(snapshot: Snapshot, before: str | None, now: str | None) -> Message:
    labels = {rating.code: rating.label for rating in snapshot.standard.ratings}
    if now == NOT_APPLICABLE:
        return message("pack.change.not_applicable")
    if not now:
        return message("pack.change.not_rated")
    if before == NOT_APPLICABLE:
        return message("pack.change.applies", after=labels.get(now, now))
    if not before:
        return message("pack.change.rated", after=labels.get(now, now))
    return message("pack.change.rating", before=labels.get(before, before), after=labels.get(now, now))


def _case(snapshot: Snapshot, code: str) -> str:
    case = snapshot.plus_cases.get(code)
    said = "\n".join(getattr(case, about).strip() for about in ARGUMENTS) if case is not None else ""
    return _print(said) if said.strip() else ""


def _print(text: str) -> str:
    return hashlib.sha256(text.strip().encode("utf-8", "replace")).hexdigest()[:16]
