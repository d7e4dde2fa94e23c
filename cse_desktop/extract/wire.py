"""What passes between a worker and its watcher, as JSON: what a hostile file has touched is never unpickled."""

from __future__ import annotations

import json
from typing import Any

from cse_desktop.domain.messages import Message
from cse_desktop.domain.reading import Guess, Page, Reading

BEGUN = "begun"
MORE_TIME = "more_time"
PAGES = "pages"
DONE = "done"
LONGEST_MESSAGE = 256 * 1024 * 1024


def pack(tag: str, content: Any) -> bytes:
    """One message of the conversation."""
    return json.dumps([tag, content], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def unpack(received: bytes) -> tuple[str, Any]:
    """The tag and content of a message. Raises ValueError for anything that is not one."""
    tag, content = json.loads(received)
    return str(tag), content


def page_row(page: Page) -> list[Any]:
    """A page as plain values."""
    return [page.number, page.text, page.kind, page.label, page.confidence]


def page_from(row: list[Any]) -> Page:
    """The page that `page_row` came from. Raises ValueError or TypeError for anything else."""
    number, text, kind, label, confidence = row
    return Page(int(number), str(text), kind, str(label), None if confidence is None else float(confidence))


def ending(reading: Reading) -> dict[str, Any]:
    """All of a reading but its pages, as plain values."""
    return {
        "outcome": reading.outcome,
        "media_type": reading.media_type,
        "reason": [reading.reason.id, dict(reading.reason.values)] if reading.reason else None,
        "title": _guess_row(reading.title),
        "dated": _guess_row(reading.dated),
        "kind": _guess_row(reading.kind),
    }


def reading_from(content: dict[str, Any], pages: tuple[Page, ...]) -> Reading:
    """The reading that `ending` came from, with its pages. Raises KeyError, ValueError or TypeError for others."""
    reason = content["reason"]
    return Reading(
        outcome=content["outcome"],
        media_type=str(content["media_type"]),
        pages=pages,
        reason=Message(str(reason[0]), reason[1]) if reason else None,
        title=_guess_from(content["title"]),
        dated=_guess_from(content["dated"]),
        kind=_guess_from(content["kind"]),
    )


def _guess_row(guess: Guess | None) -> list[str] | None:
    return [guess.value, guess.source] if guess else None


def _guess_from(row: list[Any] | None) -> Guess | None:
    return Guess(str(row[0]), row[1]) if row else None
