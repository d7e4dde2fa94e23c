"""What passes between a worker and its watcher, as JSON: what a hostile file has touched is never unpickled.

An image follows the last message of its drawing as plain bytes, the number of which that message says; so does
each block of a file that is taken out of another.
"""

from __future__ import annotations

import json
from typing import Any

from cse_desktop.domain.drawing import DRAWN_TYPES, Drawing
from cse_desktop.domain.messages import Message
from cse_desktop.domain.reading import Guess, Page, PersonalMark, Reading, WordBox
from cse_desktop.domain.returned import ReturnedComment, ReturnedDocument, ReturnedField, ReturnedParagraph

READ = "read"
DRAW = "draw"
MARK = "mark"
UNPACK = "unpack"
RETURN = "return"
STRIP = "strip"
BEGUN = "begun"
MORE_TIME = "more_time"
PAGES = "pages"
FILE, BLOCK, FILE_ENDS = "file", "block", "file_ends"
DONE = "done"
LONGEST_MESSAGE = 256 * 1024 * 1024
LONGEST_PICTURE = 32 * 1024 * 1024
LONGEST_BLOCK = 1024 * 1024
_STARTS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


def request(tag: str, content: list[Any]) -> bytes:
    """What is asked of a worker. Only ASCII, so that paths with bytes that are no letters arrive as they are."""
    return json.dumps([tag, content]).encode("ascii")


def pack(tag: str, content: Any) -> bytes:
    """One message of the conversation."""
    return json.dumps([tag, content], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpack(received: bytes) -> tuple[str, Any]:
    """The tag and content of a message. Raises ValueError for anything that is not one."""
    tag, content = json.loads(received)
    return str(tag), content


def page_row(page: Page) -> list[Any]:
    """A page as plain values."""
    return [page.number, page.text, page.kind, page.label, page.confidence, _word_rows(page.words)]


def page_from(row: list[Any]) -> Page:
    """The page that `page_row` came from. Raises ValueError or TypeError for anything else."""
    number, text, kind, label, confidence, words = row
    sure = None if confidence is None else float(confidence)
    return Page(int(number), str(text), kind, str(label), sure, _words_from(words))


def _word_rows(words: tuple[WordBox, ...]) -> list[list[Any]]:
    return [[word.text, word.left, word.top, word.right, word.bottom] for word in words]


def _words_from(rows: list[list[Any]]) -> tuple[WordBox, ...]:
    return tuple(WordBox(str(text), *map(int, box)) for text, *box in rows)


def ending(reading: Reading) -> dict[str, Any]:
    """All of a reading but its pages, as plain values."""
    return {
        "outcome": reading.outcome,
        "media_type": reading.media_type,
        "reason": _message_row(reading.reason),
        "title": _guess_row(reading.title),
        "dated": _guess_row(reading.dated),
        "kind": _guess_row(reading.kind),
        "other_titles": [_guess_row(one) for one in reading.other_titles],
        "other_dates": [_guess_row(one) for one in reading.other_dates],
        "unrecognised": reading.unrecognised,
        "parts": reading.parts,
        "personal": [[m.kind, m.page, m.start, m.end] for m in reading.personal or ()],
    }


def reading_from(content: dict[str, Any], pages: tuple[Page, ...]) -> Reading:
    """The reading that `ending` came from, with its pages. Raises KeyError, ValueError or TypeError for others."""
    return Reading(
        outcome=content["outcome"],
        media_type=str(content["media_type"]),
        pages=pages,
        reason=_message_from(content["reason"]),
        title=_guess_from(content["title"]),
        dated=_guess_from(content["dated"]),
        kind=_guess_from(content["kind"]),
        other_titles=tuple(filter(None, map(_guess_from, content["other_titles"]))),
        other_dates=tuple(filter(None, map(_guess_from, content["other_dates"]))),
        unrecognised=int(content["unrecognised"]),
        parts=int(content["parts"]),
        personal=tuple(PersonalMark(kind, *map(int, place)) for kind, *place in content["personal"]),
    )


def drawing_ending(drawing: Drawing) -> dict[str, Any]:
    """All of a drawing but its image, as plain values."""
    return {
        "outcome": drawing.outcome,
        "media_type": drawing.media_type,
        "size": [drawing.width, drawing.height],
        "bytes": len(drawing.image),
        "pages": drawing.pages,
        "reason": _message_row(drawing.reason),
        "words": _word_rows(drawing.words),
    }


def drawing_from(content: dict[str, Any], image: bytes) -> Drawing:
    """The drawing that `drawing_ending` came from, with its image. Raises KeyError, ValueError or TypeError.

    An image that is not of a kind we make, or does not begin like one, is refused.
    """
    width, height = map(int, content["size"])
    pages, media_type, reason = int(content["pages"]), str(content["media_type"]), _message_from(content["reason"])
    if content["outcome"] != "drawn":
        return Drawing("failed", pages=pages, reason=reason)
    if media_type not in DRAWN_TYPES or not image.startswith(_STARTS[media_type]) or min(width, height) < 1:
        raise ValueError("no picture of ours")
    return Drawing("drawn", image, media_type, width, height, pages, words=_words_from(content["words"]))


def left_out(reasons: list[Message]) -> list[list[Any] | None]:
    """What could not be taken out of a file, as plain values."""
    return [_message_row(reason) for reason in reasons]


def left_out_from(rows: list[Any]) -> tuple[Message, ...]:
    """What `left_out` came from. Raises ValueError or TypeError for anything else."""
    return tuple(reason for row in rows if (reason := _message_from(row)))


def returned_ending(returned: ReturnedDocument) -> dict[str, Any]:
    """What an assessor sent back, as plain values."""
    return {
        "paragraphs": [[p.text, list(p.bookmarks), list(p.cell)] for p in returned.paragraphs],
        "fields": [
            [f.tag, f.text, f.paragraph, f.is_empty, [list(choice) for choice in f.choices]]
            for f in returned.fields
        ],
        "comments": [[c.author, c.said_at, c.text, c.on, c.paragraph, c.is_typed] for c in returned.comments],
        "made_for": returned.made_for,
        "saved_by": returned.saved_by,
        "reason": _message_row(returned.reason),
    }


def returned_from(content: dict[str, Any]) -> ReturnedDocument:
    """What `returned_ending` came from. Raises KeyError, ValueError or TypeError for anything else."""
    return ReturnedDocument(
        paragraphs=tuple(
            ReturnedParagraph(str(text), tuple(map(str, bookmarks)), tuple(map(int, cell)))
            for text, bookmarks, cell in content["paragraphs"]
        ),
        fields=tuple(
            ReturnedField(
                str(tag), str(text), int(paragraph), bool(is_empty), tuple((str(a), str(b)) for a, b in choices)
            )
            for tag, text, paragraph, is_empty, choices in content["fields"]
        ),
        comments=tuple(
            ReturnedComment(str(author), str(said_at), str(text), str(on), int(paragraph), bool(is_typed))
            for author, said_at, text, on, paragraph, is_typed in content["comments"]
        ),
        made_for=str(content["made_for"]),
        saved_by=str(content["saved_by"]),
        reason=_message_from(content["reason"]),
    )


def _message_row(said: Message | None) -> list[Any] | None:
    return [said.id, dict(said.values)] if said else None


def _message_from(row: list[Any] | None) -> Message | None:
    return Message(str(row[0]), row[1]) if row else None


def _guess_row(guess: Guess | None) -> list[Any] | None:
    return [guess.value, guess.source, guess.page, guess.words] if guess else None


def _guess_from(row: list[Any] | None) -> Guess | None:
    return Guess(str(row[0]), row[1], int(row[2]), str(row[3])) if row else None
