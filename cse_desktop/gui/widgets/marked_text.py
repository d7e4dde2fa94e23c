"""A page's text to be read, with some of it marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from cse_desktop.gui.theme import appearance, set_role

Span = tuple[int, int]
"""From the first character to before the last, counted from 0."""


class MarkedText(QPlainTextEdit):
    """Text that can be read and selected, by keyboard too, but not changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: Sequence[Span] = ()
        set_role(self, "reading")
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Text of the page"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        appearance().changed.connect(self._mark)

    def show_text(self, text: str, marks: Sequence[Span] = (), *, at: Span | None = None) -> None:
        """Show a text with `marks`, and bring `at`, or else the first of them, into sight."""
        if self.toPlainText() != text:
            self.setPlainText(text)
        self._marks = in_utf16(text, marks)
        self._mark()
        sought = in_utf16(text, [at]) if at is not None else self._marks[:1]
        if sought:
            cursor = self.textCursor()
            cursor.setPosition(sought[0][0])
            self.setTextCursor(cursor)
            self.centerCursor()

    def _mark(self) -> None:
        selections = []
        for start, end in self._marks:
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            # PySide declares these as class attributes; they are the fields of each selection.
            selection.cursor, selection.format = cursor, mark_format()
            selections.append(selection)
        self.setExtraSelections(selections)


def mark_format() -> QTextCharFormat:
    """How a marked word looks: on a ground of its own, and bold, so that it shows without colour."""
    look = appearance()
    made = QTextCharFormat()
    made.setBackground(look.colour("highlight"))
    made.setForeground(look.colour("on_highlight"))
    made.setFontWeight(QFont.Weight.DemiBold)
    return made


def in_utf16(text: str, spans: Sequence[Span]) -> list[Span]:
    """Spans of a text as Qt counts them: a sign beyond the first 65,536 counts twice there."""
    if text.isascii() or max(map(ord, text), default=0) < 0x10000:
        return list(spans)
    before = [0]
    for sign in text:
        before.append(before[-1] + (2 if ord(sign) > 0xFFFF else 1))
    return [(before[start], before[end]) for start, end in spans]
