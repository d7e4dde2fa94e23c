"""What was read from a file: its pages of text, what could be guessed from it, or why there is no text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from cse_desktop.domain.messages import Message

Outcome = Literal["text", "no_text", "failed"]
PageKind = Literal["page", "slide", "sheet", "section", "picture"]


@dataclass(frozen=True)
class Page:
    """One page, slide, sheet or section. `number` counts from 1.

    `label` is what the file itself calls it (a sheet's name, a heading) or empty.
    `confidence` is 0 to 100 where the text was recognised from a picture, else None.
    """

    number: int
    text: str
    kind: PageKind = "page"
    label: str = ""
    confidence: float | None = None


@dataclass(frozen=True)
class Guess:
    """A value read from the file and where it was found: `content`, `metadata` or `name`."""

    value: str
    source: Literal["content", "metadata", "name"]


@dataclass(frozen=True)
class Reading:
    """The result of reading one file.

    `outcome` is `text` (there is something to search), `no_text` (read whole, nothing to search) or `failed`;
    `reason` says why for the latter two. With `text` it is a caution: only part of the file could be read.
    `media_type` is decided by content. `dated` holds an ISO date.
    """

    outcome: Outcome
    media_type: str
    pages: tuple[Page, ...] = ()
    reason: Message | None = None
    title: Guess | None = None
    dated: Guess | None = None
    kind: Guess | None = None

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
