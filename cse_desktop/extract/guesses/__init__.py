"""What a file seems to be: its title, its own date and its kind. Guesses, each with where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cse_desktop.domain.hidden import is_marked
from cse_desktop.domain.reading import Guess, Page, Reading
from cse_desktop.extract.guesses.dates import guess_date
from cse_desktop.extract.guesses.kinds import guess_kind
from cse_desktop.extract.guesses.others import other_dates, other_titles, place_date, place_title
from cse_desktop.extract.guesses.titles import guess_title
from cse_desktop.extract.source import Facts

_REMARKS = {"slide": "\n\nNotes:\n", "page": "\n\nNotes on the page:\n"}
"""What stands above remarks that follow a page's own text."""


@dataclass(frozen=True)
class Guesses:
    """The fields of a reading that are guesses."""

    title: Guess | None
    dated: Guess | None
    kind: Guess | None
    other_titles: tuple[Guess, ...]
    other_dates: tuple[Guess, ...]

    def of(self, reading: Reading) -> Reading:
        """A reading with these guesses."""
        return replace(reading, **vars(self))


def guess(name: str, media_type: str, pages: Sequence[Page], facts: Facts) -> Guesses:
    """Title, date (ISO) and kind of evidence, from the first pages, what the file says of itself, and its name."""
    own = [_own(page) for page in pages if not is_marked(page.label)]
    title = guess_title(name, media_type, own, facts)
    dated = guess_date(name, own, facts)
    return Guesses(
        place_title(title, own),
        place_date(dated, own),
        guess_kind(name, media_type, own, title.value),
        other_titles(title, name, own, facts),
        other_dates(dated, name, own, facts),
    )


def _own(page: Page) -> Page:
    """The page without remarks on it, where they can be told from its text."""
    remarks = _REMARKS.get(page.kind)
    if remarks is None:
        return page
    return replace(page, text=f"\n\n{page.text}".partition(remarks)[0].lstrip("\n"))
