"""What a page's label says of content that a reader of the printed document would not see.

These words, in a label, are how it is found again before anything is sent out.
"""

from __future__ import annotations

HIDDEN_SHEET = "hidden sheet"
HIDDEN_CELLS = "hidden rows and columns"
HIDDEN_SLIDE = "hidden slide"
HIDDEN_TEXT = "hidden text"
SPEAKER_NOTES = "speaker notes"
COMMENTS = "comments"
DELETED = "tracked change: deleted"


def marked(label: str, mark: str) -> str:
    """The label of something that has a name of its own, such as "Workings (hidden sheet)"."""
    return f"{label} ({mark})" if label else mark
