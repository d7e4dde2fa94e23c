"""What a page's label says of content that a reader of the printed document would not see.

These words, in a label, are how it is found again before anything is sent out.
"""

from __future__ import annotations

from collections.abc import Iterable

HIDDEN_SHEET = "hidden sheet"
HIDDEN_CELLS = "hidden rows and columns"
HIDDEN_SLIDE = "hidden slide"
HIDDEN_TEXT = "hidden text"
SPEAKER_NOTES = "speaker notes"
COMMENTS = "comments"
DELETED = "tracked change: deleted"
HIDDEN_COPY = "hidden copy of data"
MARKS = (
    HIDDEN_SHEET,
    HIDDEN_CELLS,
    HIDDEN_SLIDE,
    HIDDEN_TEXT,
    SPEAKER_NOTES,
    COMMENTS,
    DELETED,
    HIDDEN_COPY,
)


def marked(label: str, mark: str) -> str:
    """The label of something that has a name of its own, such as "Workings (hidden sheet)"."""
    return f"{label} ({mark})" if label else mark


def is_marked(label: str) -> bool:
    """Whether a label says that its page is not of what a reader of the printed document would see."""
    return bool(marks_in([label]))


def marks_in(labels: Iterable[str]) -> tuple[str, ...]:
    """The marks that the labels of a file's pages carry, each once, in the order of `MARKS`."""
    held = list(labels)
    return tuple(mark for mark in MARKS if any(label == mark or f"({mark})" in label for label in held))
