"""Where to begin to read: the target with which any screen opens the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ReadingPlace:
    """A piece of evidence, a page (from 1), words to mark there, and a link whose place to go to.

    `element` is what links go to unless another is chosen: the element that the person came from.
    """

    evidence_id: str
    page: int = 1
    words: str = ""
    element: str = ""
    link: str = ""


def reading_place(target: object) -> ReadingPlace | None:
    """A target as a place: a place itself, an evidence id, or a pair of evidence id and page."""
    if isinstance(target, ReadingPlace):
        return target
    if isinstance(target, str):
        return ReadingPlace(target)
    if isinstance(target, tuple) and len(target) == 2:
        return ReadingPlace(str(target[0]), int(target[1] or 1))
    return None
