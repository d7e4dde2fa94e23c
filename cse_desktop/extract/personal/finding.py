"""Putting together what each kind of search found on a page, and going through the pages of a file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from cse_desktop.domain.personal import MOST_MARKS
from cse_desktop.domain.reading import Page, PersonalKind, PersonalMark
from cse_desktop.extract.personal import addresses, columns, figures, names, phones

_SIX_FIGURES = re.compile(r"[0-9](?:[ .()–-]{0,2}[0-9]){5}")
_OF_FIGURES: frozenset[PersonalKind] = frozenset(("nino", "nhs", "phone"))
"""Most pages have no six figures together; these kinds have, so that such pages need not be searched for them."""

Place = tuple[int, int]
Find = tuple[int, int, PersonalKind]
_SEARCHES: Mapping[PersonalKind, Callable[[str, str], Iterator[Place]]] = {
    "email": addresses.emails,
    "birth_date": figures.birth_dates,
    "nino": figures.insurance_numbers,
    "nhs": figures.health_numbers,
    "phone": phones.phone_numbers,
    "postcode": addresses.postcodes,
    "name": names.titled_names,
}
"""Each is given a text and the same in small letters. The surest first: of two that overlap it stays."""


def find_personal(text: str, page: int, *, headings: str = "", most: int = MOST_MARKS) -> list[PersonalMark]:
    """What looks like personal data in the text of a page, in order, at most `most` marks.

    `headings` are the column headings of a table that goes on from the page before, as a line of the text.
    """
    found: list[Find] = []
    lower = text.replace("İ", "I").lower()  # the one letter that gets longer would move all places after it
    has_figures = _SIX_FIGURES.search(text) is not None
    for kind, search in _SEARCHES.items():
        if kind in _OF_FIGURES and not has_figures:
            continue
        for number, (start, end) in enumerate(search(text, lower)):
            if number == most:
                break
            found.append((start, end, kind))
    found += columns.under_headings(text, lower, headings)
    kept = _apart(text, found)
    return [PersonalMark(kind, page, start, end) for start, end, kind in kept[:most]]


class PersonalSearch:
    """Goes through the pages of one file in order; `marks` is what was found until now."""

    def __init__(self) -> None:
        self.marks: list[PersonalMark] = []
        self._sheet = ""
        self._headings = ""

    def look(self, page: Page) -> None:
        """Look through the next page."""
        left = MOST_MARKS - len(self.marks)
        if left <= 0 or not page.text:
            return
        # A long sheet is given in blocks of rows, of which only the first has the headings.
        sheet = page.label.partition(", rows ")[0] if page.kind == "sheet" else ""
        if not sheet or sheet != self._sheet:
            self._sheet, self._headings = sheet, columns.headings_of(page.text) if sheet else ""
            self.marks += find_personal(page.text, page.number, most=left)
        else:
            self.marks += find_personal(page.text, page.number, headings=self._headings, most=left)


def find_in_pages(pages: Iterable[Page]) -> tuple[PersonalMark, ...]:
    """What looks like personal data in the pages of one file, in order."""
    search = PersonalSearch()
    for page in pages:
        search.look(page)
    return tuple(search.marks)


def _apart(text: str, found: list[Find]) -> list[Find]:
    """The finds in the order of the text, none overlapping another: the surer one stays whole."""
    order = list(_SEARCHES)
    kept: list[Find] = []
    for one in sorted(found, key=lambda f: (f[0], order.index(f[2]), f[0] - f[1])):
        before = kept[-1] if kept else None
        if before is not None and one[0] < before[1]:
            if order.index(one[2]) >= order.index(before[2]):
                continue
            kept.pop()
            if left := text[before[0] : one[0]].rstrip(" .,;:(\t\n"):
                kept.append((before[0], before[0] + len(left), before[2]))
        kept.append(one)
    return kept
