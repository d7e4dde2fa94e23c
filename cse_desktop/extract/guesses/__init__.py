"""What a file seems to be: its title, its own date and its kind. Guesses, each with where it was found."""

from __future__ import annotations

from collections.abc import Sequence

from cse_desktop.domain.reading import Guess, Page
from cse_desktop.extract.guesses.dates import guess_date
from cse_desktop.extract.guesses.kinds import guess_kind
from cse_desktop.extract.guesses.titles import guess_title
from cse_desktop.extract.source import Facts


def guess(
    name: str, media_type: str, pages: Sequence[Page], facts: Facts
) -> tuple[Guess | None, Guess | None, Guess | None]:
    """Title, date (ISO) and kind of evidence, from the first pages, what the file says of itself, and its name."""
    title = guess_title(name, media_type, pages, facts)
    dated = guess_date(name, pages, facts)
    kind = guess_kind(name, media_type, pages, title.value)
    return title, dated, kind
