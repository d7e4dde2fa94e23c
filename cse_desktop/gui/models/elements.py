"""Finding an element by what somebody types: its number or words of it. Qt-free."""

from __future__ import annotations

from collections.abc import Sequence

from cse_desktop.domain.standard import Element, Standard

NO_MATCH = 9


def find_elements(standard: Standard, text: str) -> Sequence[Element]:
    """The elements a text may mean, best first; all of them for no text.

    A number finds what begins with it ("1.3"); a number that does not exist finds the nearest. Words find
    elements that have all of them, those in the title first.
    """
    wanted = text.strip().casefold()
    if not wanted:
        return standard.elements
    if any(letter.isdigit() for letter in wanted) and len(wanted.split()) == 1:
        beginning = [e for e in standard.elements if e.code.casefold().startswith(wanted)]
        return beginning or [standard.element(code) for code in standard.nearest(wanted, 5)]
    words = wanted.split()
    ranked = [(_rank(element, words), place, element) for place, element in enumerate(standard.elements)]
    ranked.sort(key=lambda one: one[:2])
    return [element for rank, _, element in ranked if rank < NO_MATCH]


def is_unknown_number(standard: Standard, text: str) -> bool:
    """Whether a number was typed with which no element begins, so that only what is nearest can be shown."""
    wanted = text.strip().casefold()
    if not any(letter.isdigit() for letter in wanted) or len(wanted.split()) != 1:
        return False
    return not any(element.code.casefold().startswith(wanted) for element in standard.elements)


def _rank(element: Element, words: Sequence[str]) -> int:
    title = f"{element.code} {element.title}".casefold()
    if all(word in title for word in words):
        return 0
    statement = f"{title} {element.statement} {' '.join(element.parts)}".casefold()
    if all(word in statement for word in words):
        return 1
    return 2 if all(word in f"{statement} {element.typical_evidence}".casefold() for word in words) else NO_MATCH
