"""What a file seems to be: its title, its own date and its kind. Guesses, each with where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cse_desktop.domain.hidden import is_marked
from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract.guesses.dates import guess_date
from cse_desktop.extract.guesses.kinds import guess_kind
from cse_desktop.extract.guesses.titles import guess_title
from cse_desktop.extract.source import Facts

_REMARKS = {"slide": "\n\nNotes:\n", "page": "\n\nNotes on the page:\n"}
"""What stands above remarks that follow a page's own text."""


def guess(
    name: str, media_type: str, pages: Sequence[Page], facts: Facts
) -> tuple[Guess | None, Guess | None, Guess | None]:
    """Title, date (ISO) and kind of evidence, from the first pages, what the file says of itself, and its name."""
    own = [_own(page) for page in pages if not is_marked(page.label)]
    title = guess_title(name, media_type, own, facts)
    dated = guess_date(name, own, facts)
    kind = guess_kind(name, media_type, own, title.value)
    return title, dated, kind


def _own(page: Page) -> Page:
    """The page without remarks on it, where they can be told from its text."""
    remarks = _REMARKS.get(page.kind)
    if remarks is None:
        return page
    return replace(page, text=f"\n\n{page.text}".partition(remarks)[0].lstrip("\n"))
