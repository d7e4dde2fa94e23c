"""What a Word file that came back holds, as it stands in the file: paragraphs, filled-in fields and comments.

Nothing here knows the standard: `returns.place_return` decides what belongs to which element.
"""

from __future__ import annotations

from dataclasses import dataclass

from cse_desktop.domain.messages import Message


@dataclass(frozen=True)
class ReturnedParagraph:
    """One paragraph of the body, in order, as it reads with all tracked changes accepted.

    `bookmarks` are the places that begin in it. `cell` is the table, row and column it stands in, each counted
    from 0, or empty.
    """

    text: str
    bookmarks: tuple[str, ...] = ()
    cell: tuple[int, ...] = ()


@dataclass(frozen=True)
class ReturnedField:
    """A content control: the tag it was made with, what is in it, and the paragraph it begins in.

    `is_empty`: it still shows the words that ask to fill it in. `choices` are the words and codes of a drop-down.
    """

    tag: str
    text: str
    paragraph: int
    is_empty: bool = False
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ReturnedComment:
    """A comment in the margin: who made it, when (ISO 8601 as the file says, or empty), and on which words.

    `paragraph` is the one it begins in; -1 where the file does not say. `is_typed`: it is no comment but a tracked
    insertion into the text.
    """

    author: str
    said_at: str
    text: str
    on: str = ""
    paragraph: int = -1
    is_typed: bool = False


@dataclass(frozen=True)
class ReturnedDocument:
    """A Word file that came back; with `reason` it could not be read, or only up to a point.

    `made_for` is what the pack was marked with when it was made, `saved_by` who saved the file last.
    """

    paragraphs: tuple[ReturnedParagraph, ...] = ()
    fields: tuple[ReturnedField, ...] = ()
    comments: tuple[ReturnedComment, ...] = ()
    made_for: str = ""
    saved_by: str = ""
    reason: Message | None = None
