"""Text of a file set to be read: headings, tables of sheets, the head of an e-mail. To be selected, not changed.

What is shown is laid out anew, so places in the text as it was read are kept beside those where they are shown.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from cse_desktop.domain.reading import Page
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.marked_text import Span, in_utf16, mark_format

MOST_LETTERS = 50_000
"""Set at a time. More would hold up the window; a place further on is shown with what is around it."""
MOST_CELLS = 300
"""A table of more is set as lines with stops for its columns: that many cells would hold up the window."""
MOST_IN_COLUMN = 30
MAIL_TYPES = ("message/rfc822", "application/vnd.ms-outlook")
MOST_SHARED = 9
_MAIL_HEAD = re.compile(r"^[A-Z][A-Za-z-]{1,20}: ")
_LONGEST_HEADING = 70
_LINKED = "accent_soft"


@dataclass(frozen=True)
class _Piece:
    """A stretch of the text that was read, and where it is shown, counted as Qt counts."""

    start: int
    end: int
    shown: int


@dataclass(frozen=True)
class TextMark:
    """Something to see in the text: `current` is where the person is, `linked` is quoted already."""

    span: Span
    kind: str = "found"


class ReadingText(QTextEdit):
    """One page of text."""

    chosen = Signal()
    """Another selection."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self._page: Page | None = None
        self._mail = False
        self._from = 0
        self._pieces: list[_Piece] = []
        self._marks: Sequence[TextMark] = ()
        self.setReadOnly(True)
        self.setAccessibleName(self.tr("Text of the page"))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)  # columns stay as wide as their words
        self.selectionChanged.connect(self.chosen)
        appearance().changed.connect(self._set)

    @property
    def selected_text(self) -> str:
        """The words that are selected, cells apart by tabs."""
        return self.textCursor().selection().toPlainText().strip()

    def show_page(self, page: Page, media_type: str = "", zoom: float = 1.0) -> None:
        """Show a page of text, `zoom` times as large as the usual text."""
        self._page, self._mail = page, media_type in MAIL_TYPES
        self._marks, self._from = (), 0
        font = QFont(self.font())
        font.setPointSizeF(sizes().points * 1.05 * zoom)
        self.document().setDefaultFont(font)
        self._set()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_marks(self, marks: Sequence[TextMark], *, at: Span | None = None) -> None:
        """Mark places of the page's text, and bring one into sight."""
        self._marks = marks
        if at is not None and self._page is not None and not self._from <= at[0] < self._from + MOST_LETTERS:
            # From the beginning of a line somewhat before it.
            self._from = self._page.text.rfind("\n", 0, max(0, at[0] - MOST_LETTERS // 2)) + 1
            self._set()
        self._show_marks()
        if at is not None:
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._shown(at[0]))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._centre(cursor)

    def _centre(self, cursor: QTextCursor) -> None:
        rect = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, rect.height(), 0, -rect.height()).contains(rect.center()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)

    def _set(self) -> None:
        """Set the page's text anew."""
        page = self._page
        document = self.document()
        document.clear()
        document.setDocumentMargin(sizes().gap_huge)
        self._pieces = []
        if page is None:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        lines = _lines(page.text, self._from)
        at, head = 0, self._mail
        while at < len(lines):
            rows = _rows_from(page.text, lines, at)
            head = head and bool(_MAIL_HEAD.match(page.text[slice(*lines[at])]))
            if rows > 1 and not head:
                self._set_rows(cursor, page.text, lines[at : at + rows])
                at += rows
            else:
                self._set_line(cursor, page, lines, at, head=head)
                at += 1
        if lines and lines[-1][1] < len(page.text):
            more = self.tr("… The text goes on. Find words in it, or open the original.")
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            cursor.insertText(more, QTextCharFormat())
        cursor.endEditBlock()
        self._show_marks()

    def _set_line(self, cursor: QTextCursor, page: Page, lines: Sequence[Span], at: int, *, head: bool) -> None:
        start, end = lines[at]
        text = page.text[start:end]
        block, sign = QTextBlockFormat(), QTextCharFormat()
        block.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(0 if head or not text.strip() else sizes().gap_small)
        following = page.text[slice(*lines[at + 1])] if at + 1 < len(lines) else ""
        if not head and _is_heading(text, following, page.label, first=at == 0):
            sign.setFontWeight(QFont.Weight.DemiBold)
            sign.setFontPointSize(self.document().defaultFont().pointSizeF() * (1.35 if at == 0 else 1.12))
            block.setTopMargin(sizes().gap)
        if self._pieces:
            cursor.insertBlock(block, sign)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(sign)
        if head:
            name, _, rest = text.partition(": ")
            quiet = QTextCharFormat()
            quiet.setForeground(appearance().colour("muted"))
            self._put(cursor, f"{name}: ", start, quiet)
            bold = QTextCharFormat()
            bold.setFontWeight(QFont.Weight.DemiBold)
            self._put(cursor, rest, start + len(name) + 2, bold if name == "Subject" else sign)
        else:
            self._put(cursor, text, start, sign)

    def _set_rows(self, cursor: QTextCursor, text: str, lines: Sequence[Span]) -> None:
        """Rows of a sheet: as a table, or, if there are many, as lines with stops for the columns."""
        rows = [text[start:end].split("\t") for start, end in lines]
        if sum(map(len, rows)) <= MOST_CELLS:
            self._set_table(cursor, text, lines)
            return
        letter = QFontMetricsF(self.document().defaultFont()).horizontalAdvance("0")
        stops, place = [], 0.0
        for column in range(max(map(len, rows)) - 1):
            longest = max((len(row[column]) for row in rows if column < len(row)), default=0)
            place += letter * (min(longest, MOST_IN_COLUMN) + 2)
            stops.append(QTextOption.Tab(place, QTextOption.TabType.LeftTab))
        block = QTextBlockFormat()
        block.setTabPositions(stops)
        block.setNonBreakableLines(True)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for number, (start, end) in enumerate(lines):
            look = bold if number == 0 else QTextCharFormat()
            if self._pieces:
                cursor.insertBlock(block, look)
            else:
                cursor.setBlockFormat(block)
            self._put(cursor, text[start:end], start, look)

    def _set_table(self, cursor: QTextCursor, text: str, lines: Sequence[Span]) -> None:
        rows = [text[start:end].split("\t") for start, end in lines]
        wide = max(map(len, rows))
        made = QTextTableFormat()
        made.setCellPadding(sizes().gap_small)
        made.setCellSpacing(0)
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderBrush(appearance().colour("line"))
        made.setTopMargin(sizes().gap)
        made.setBottomMargin(sizes().gap)
        made.setHeaderRowCount(1)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setColumnWidthConstraints(_widths(rows, wide))
        table = cursor.insertTable(len(rows), wide, made)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold)
        for number, ((start, _), cells) in enumerate(zip(lines, rows, strict=True)):
            at = start
            for place, cell in enumerate(cells):
                within = table.cellAt(number, place).firstCursorPosition()
                self._put(within, cell, at, bold if number == 0 else QTextCharFormat())
                at += len(cell) + 1
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _put(self, cursor: QTextCursor, text: str, start: int, look: QTextCharFormat) -> None:
        self._pieces.append(_Piece(start, start + len(text), cursor.position()))
        cursor.insertText(text, look)

    def _shown(self, place: int) -> int:
        """Where a place of the text that was read is shown."""
        if not self._pieces or self._page is None:
            return 0
        number = max(0, bisect_right(self._pieces, place, key=lambda piece: piece.start) - 1)
        piece = self._pieces[number]
        place = min(max(place, piece.start), piece.end)
        before = self._page.text[piece.start : place]
        return piece.shown + in_utf16(before, [(len(before), len(before))])[0][0]

    def _show_marks(self) -> None:
        selections = []
        looks = _looks()
        for mark in sorted(self._marks, key=lambda mark: mark.kind != "linked"):
            for start, end in self._parts(mark.span):
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                selection = QTextEdit.ExtraSelection()
                # PySide declares these as class attributes; they are the fields of each selection.
                selection.cursor, selection.format = cursor, looks[mark.kind]
                selections.append(selection)
        self.setExtraSelections(selections)

    def _parts(self, span: Span) -> list[Span]:
        """A span as it is shown: in pieces, where lines or cells lie between."""
        return [
            (self._shown(max(span[0], piece.start)), self._shown_end(min(span[1], piece.end), piece))
            for piece in self._pieces
            if piece.start < span[1] and span[0] < piece.end
        ]

    def _shown_end(self, place: int, piece: _Piece) -> int:
        before = self._page.text[piece.start : place] if self._page is not None else ""
        return piece.shown + in_utf16(before, [(len(before), len(before))])[0][0]


def _looks() -> Mapping[str, QTextCharFormat]:
    found = mark_format()
    current = mark_format()
    current.setFontUnderline(True)
    current.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    current.setBackground(appearance().colour("accent"))
    current.setForeground(appearance().colour("on_accent"))
    linked = QTextCharFormat()
    linked.setBackground(appearance().colour(_LINKED))
    linked.setForeground(appearance().colour("on_accent_soft"))
    linked.setFontUnderline(True)
    return {"found": found, "current": current, "linked": linked}


def _lines(text: str, begin: int) -> list[Span]:
    """The lines of a text from a place on: from a line's first letter to before its end."""
    found, start = [], begin
    for line in text[begin : begin + MOST_LETTERS].split("\n"):
        found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _rows_from(text: str, lines: Sequence[Span], at: int) -> int:
    """How many lines from one on are rows of a table: with tabs between their cells."""
    count = 0
    while at + count < len(lines) and "\t" in text[slice(*lines[at + count])]:
        count += 1
    return count


def _widths(rows: Sequence[Sequence[str]], wide: int) -> list[QTextLength]:
    """Room for each column by its longest cell, within reason; many columns take what they need."""
    if wide > MOST_SHARED:
        return [QTextLength()] * wide
    longest = [max((len(row[place]) for row in rows if place < len(row)), default=0) for place in range(wide)]
    shares = [min(max(most, 8), 40) for most in longest]
    return [QTextLength(QTextLength.Type.PercentageLength, 100 * share / sum(shares)) for share in shares]


def _is_heading(text: str, following: str, named: str, *, first: bool) -> bool:
    """Whether a line is set as a heading: the page's own name, or short before something long."""
    said = text.strip()
    if not said or "\t" in said or len(said) > _LONGEST_HEADING:
        return False
    if said == named.strip():
        return True
    return said[-1] not in ".,;:?!" and (first or len(following) > _LONGEST_HEADING + 20) and not said[0].islower()
