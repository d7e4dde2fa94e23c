"""What was found in the evidence that is read, and at which place the person is. Decided without Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_desktop.domain.reading import WordBox
from cse_desktop.gui.screens.reader.asking import Match
from cse_desktop.gui.widgets.marked_text import Span
from cse_desktop.gui.widgets.page_layout import Quad
from cse_desktop.gui.widgets.page_marks import PageMark, joined_quads

WordGroups = Sequence[tuple[WordBox, ...]]


class MatchList:
    """Places in the order of the pages; `at` is the number of the one the person is at, -1 for none."""

    def __init__(self, found: Sequence[Match] = ()) -> None:
        self.found = tuple(found)
        self.at = -1
        self.groups: dict[int, WordGroups] = {}

    @property
    def current(self) -> Match | None:
        """The place the person is at."""
        return self.found[self.at] if 0 <= self.at < len(self.found) else None

    def begin(self, page: int) -> Match | None:
        """Go to the first place on a page or after it; round to the first of all."""
        later = next((number for number, match in enumerate(self.found) if match.page >= page), 0)
        self.at = later if self.found else -1
        return self.current

    def move(self, step: int) -> Match | None:
        """Go to the next place or the one before, round at the ends."""
        if self.found:
            self.at = (self.at + step) % len(self.found)
        return self.current

    def take_groups(self, groups: Mapping[int, WordGroups]) -> None:
        """The words of drawn pages that answer are known."""
        self.groups.update(groups)

    def marks(self, page: int) -> list[PageMark]:
        """What is marked on a drawn page."""
        held = self.groups.get(page, ())
        here = self._group_number(page)
        return [
            PageMark("current" if number == here else "found", joined_quads(group))
            for number, group in enumerate(held)
        ]

    def quad(self, page: int) -> Quad | None:
        """Where on a drawn page the place is that the person is at, if its words are known."""
        number = self._group_number(page)
        return joined_quads(self.groups[page][number])[0] if number is not None else None

    def spans(self, page: int) -> tuple[list[Span], Span | None]:
        """The places in the text of a page, and the one the person is at."""
        spans = [match.span for match in self.found if match.page == page]
        here = self.current
        return spans, here.span if here is not None and here.page == page else None

    def _group_number(self, page: int) -> int | None:
        # The text as it was read may hold a place more than the drawn words, or one less.
        here, held = self.current, self.groups.get(page, ())
        return min(here.number, len(held) - 1) if here is not None and here.page == page and held else None
