"""What can be chosen in a form, and how it is found by what somebody types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Element, Standard
from cse_desktop.gui.models.elements import find_elements
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import described


@dataclass(frozen=True)
class Choosable:
    """One of them: what it is known by, its words, its symbol, and what a tool tip adds."""

    id: str
    words: str
    symbol: str
    more: str = ""


@dataclass(frozen=True)
class Offers:
    """What an id stands for (None for what is gone), and what may be meant by a text, best first; all for none."""

    named: Callable[[str], Choosable | None]
    find: Callable[[str], Iterable[Choosable]]


def element_offers(standard: Standard) -> Offers:
    """Elements, by number or words."""
    known = {element.code: element for element in standard.elements}

    def named(code: str) -> Choosable:
        return _element(known[code]) if code in known else Choosable(code, code, "elements")

    return Offers(named, lambda text: map(_element, find_elements(standard, text)))


def evidence_offers(snapshot: Snapshot) -> Offers:
    """Evidence, by number or words of its title, kind, date and service."""
    held = snapshot.evidence

    def find(text: str) -> Iterator[Choosable]:
        words = text.casefold().split()
        for one in held.values():
            if not words or _has(f"{one.exhibit} {one.title} {described(one)}", words):
                yield _evidence(one)

    return Offers(lambda id_: _evidence(held[id_]) if id_ in held else None, find)


def measure_offers(snapshot: Snapshot) -> Offers:
    """Measures, by words of their names."""
    return named_offers({measure.id: measure.name for measure in snapshot.measures.values()}, "measure")


def named_offers(names: Mapping[str, str], symbol: str) -> Offers:
    """Things by words of their names, in the order given."""
    known = {id_: Choosable(id_, name, symbol) for id_, name in names.items()}

    def find(text: str) -> Iterator[Choosable]:
        words = text.casefold().split()
        return (one for one in known.values() if _has(one.words, words))

    return Offers(known.get, find)


def _has(text: str, words: list[str]) -> bool:
    told = text.casefold()
    return all(word in told for word in words)


def _element(element: Element) -> Choosable:
    return Choosable(element.code, f"{element.code}  {element.title}", "elements", element.statement)


def _evidence(one: Evidence) -> Choosable:
    return Choosable(one.id, f"{one.exhibit}  {one.title}", evidence_icon(one), described(one))
