"""What was read from a file: its pages of text, what could be guessed from it, or why there is no text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from cse_desktop.domain.messages import Message

Outcome = Literal["text", "no_text", "failed"]
PageKind = Literal["page", "slide", "sheet", "section", "picture"]


READ_BADLY = 80.0
"""Confidence, of 100, below which a page's recognised words are doubtful and a person should look at it.

Of 60 made pages and screens, ever more blurred, grainy or small, at most four words in five were right on those
below, and at least that many on those above.
"""
PAGE_UNITS = 10_000
"""Places on a page are counted in ten-thousandths of its width and height, so that they fit any drawing of it."""


@dataclass(frozen=True)
class WordBox:
    """A word and where it stands on the page as it is drawn, upright: in PAGE_UNITS from the top left corner."""

    text: str
    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True)
class Page:
    """One page, slide, sheet or section. `number` counts from 1.

    `label` is what the file itself calls it (a sheet's name, a heading) or empty.
    `confidence` is 0 to 100 where the text was recognised from a picture, else None; then `words` say where on
    the page each word stands.
    """

    number: int
    text: str
    kind: PageKind = "page"
    label: str = ""
    confidence: float | None = None
    words: tuple[WordBox, ...] = ()

    @property
    def is_badly_read(self) -> bool:
        """Whether the words were recognised, and doubtfully."""
        return self.confidence is not None and bool(self.text.strip()) and self.confidence < READ_BADLY


PersonalKind = Literal["phone", "email", "postcode", "nino", "nhs", "birth_date", "name"]
PERSONAL_KINDS: tuple[PersonalKind, ...] = get_args(PersonalKind)


@dataclass(frozen=True)
class PersonalMark:
    """What looks like personal data: the place in the text of page `page` from `start` to before `end`."""

    kind: PersonalKind
    page: int
    start: int
    end: int


MOST_OTHERS = 3
"""Of what a title or date might be besides what was guessed, so many are kept to choose from."""


@dataclass(frozen=True)
class Guess:
    """A value read from the file and where it was found: `content`, `metadata` or `name`.

    Of what was found in the content, `page` is the number of the page, 0 if it is not known, and `words` are those
    that a date stands among.
    """

    value: str
    source: Literal["content", "metadata", "name"]
    page: int = 0
    words: str = ""


@dataclass(frozen=True)
class Reading:
    """The result of reading one file.

    `outcome` is `text` (there is something to search), `no_text` (read whole, nothing to search) or `failed`;
    `reason` says why for the latter two. With `text` it is a caution: only part of the file could be read.
    `media_type` is decided by content. `dated` holds an ISO date. `unrecognised` counts the pages that are
    pictures whose words were not to be recognised yet. `parts` counts the files within, such as attachments.
    `personal` is what looks like personal data, None if nobody looked. `other_titles` and `other_dates` are
    what else they might be, likeliest first.
    """

    outcome: Outcome
    media_type: str
    pages: tuple[Page, ...] = ()
    reason: Message | None = None
    title: Guess | None = None
    dated: Guess | None = None
    kind: Guess | None = None
    unrecognised: int = 0
    parts: int = 0
    personal: tuple[PersonalMark, ...] | None = None
    other_titles: tuple[Guess, ...] = ()
    other_dates: tuple[Guess, ...] = ()

    @property
    def badly_read(self) -> int:
        """How many pages have doubtful words."""
        return sum(page.is_badly_read for page in self.pages)

    @property
    def characters(self) -> int:
        """How many characters of text were read."""
        return sum(len(page.text) for page in self.pages)

    @property
    def confidence(self) -> float | None:
        """The mean confidence of the recognised pages, weighted by length; None if all was typed text."""
        seen = [(page.confidence, max(1, len(page.text))) for page in self.pages if page.confidence is not None]
        return sum(c * n for c, n in seen) / sum(n for _, n in seen) if seen else None

    @property
    def dated_on(self) -> date | None:
        """The guessed date as a date."""
        return date.fromisoformat(self.dated.value) if self.dated else None
