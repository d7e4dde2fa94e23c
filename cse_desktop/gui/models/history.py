"""The history as rows under days, with a line where the portfolio stands now, and how a row is drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from cse_desktop.app.steps import HistoryStep
from cse_desktop.domain.messages import Message
from cse_desktop.gui.models.row_drawing import RowDelegate, bold, draw_ground
from cse_desktop.gui.models.rows import ROW_ROLE, Column, Index, RowTable
from cse_desktop.gui.texts import long_day
from cse_desktop.gui.theme import appearance, sizes

NOW = "now"
"""The key of the line where the portfolio stands."""
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class HistoryRow:
    """A step, a day, or the line of now. `words` and `at` are what is shown, `state` says how it stands."""

    key: str
    words: str
    step: HistoryStep | None = None
    at: str = ""
    state: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The words."""
        return (self.words,)


def said_steps(steps: Iterable[HistoryStep], say: Callable[[Message], str]) -> list[tuple[HistoryStep, str]]:
    """Each step with its label in words. For a worker: a long journal takes a moment."""
    return [(step, say(step.label)) for step in steps]


def history_rows(steps: Iterable[tuple[HistoryStep, str]], text: str, today: date) -> list[HistoryRow]:
    """The rows for the steps that have all words of `text` in their label, person or day."""
    words = text.casefold().split()
    rows: list[HistoryRow] = []
    last_day, placed = "", False
    for step, label in steps:
        when = step.at.astimezone()
        heading = day_words(when.date(), today)
        sought = f"{label} {step.member} {heading}".casefold()
        if not all(word in sought for word in words):
            continue
        if heading != last_day:
            rows.append(HistoryRow(f"day:{when.date().isoformat()}", heading))
            last_day = heading
        if not placed and not step.can_redo and step.standing != "undone":
            rows.append(HistoryRow(NOW, QCoreApplication.translate("History", "The portfolio as it is now")))
            placed = True
        rows.append(HistoryRow(step.step, label, step, f"{when:%H:%M}", state_words(step)))
    return rows


def day_words(when: date, today: date) -> str:
    """A day as people say it."""
    if when == today:
        return QCoreApplication.translate("History", "Today")
    if when == today - timedelta(days=1):
        return QCoreApplication.translate("History", "Yesterday")
    return long_day(when)


def state_words(step: HistoryStep) -> str:
    """How a step stands, where it does not simply stand."""
    if step.standing != "undone":
        return ""
    tr = QCoreApplication.translate
    return tr("History", "undone, can be redone") if step.can_redo else tr("History", "undone")


class HistoryList(RowTable[HistoryRow]):
    """One column, drawn by the delegate. Days and the line of now cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__([Column("step", QCoreApplication.translate("History", "Step"))], parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A screen reader says who and when, too."""
        row = self.row(index)
        if role == Qt.ItemDataRole.AccessibleTextRole and row is not None and row.step is not None:
            return ", ".join(part for part in (row.words, row.at, row.step.member, row.state) if part)
        if role == Qt.ItemDataRole.ToolTipRole and row is not None:
            return row.words
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only steps can be chosen."""
        row = self.row(index)
        if row is not None and row.step is None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)


class HistoryDelegate(RowDelegate[HistoryRow]):
    """A day in bold, the line of now in the accent colour, a step with its time, words and person."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A step is two lines high."""
        row: HistoryRow = index.data(ROW_ROLE)
        line = option.fontMetrics.lineSpacing()
        high = line * 2 + sizes().of(12) if row.step is not None else line + sizes().of(14)
        return QSize(sizes().of(200), high)

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        """Draw one row."""
        if row.step is not None:
            self._step(painter, option, row, row.step)
        elif row.key == NOW:
            self._now(painter, option, row)
        else:
            self._day(painter, option, row)

    def _day(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        painter.setFont(bold(option.font))
        painter.setPen(appearance().colour("text"))
        painter.drawText(option.rect.adjusted(sizes().gap, sizes().gap_small, 0, 0), _LINE, row.words)

    def _now(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow) -> None:
        look, gap, side = appearance(), sizes().gap, sizes().icon_small
        box = option.rect.adjusted(gap, 0, -gap, 0)
        look.shelf.paint(
            painter,
            "arrow-right",
            look.theme.colour("accent"),
            QRectF(box.x(), box.center().y() - side / 2, side, side),
        )
        box.setLeft(box.left() + side + gap)
        painter.setPen(look.colour("link"))
        cut = painter.fontMetrics().elidedText(row.words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _LINE, cut)
        begin = box.left() + painter.fontMetrics().horizontalAdvance(row.words) + gap
        painter.fillRect(
            begin, box.center().y(), max(0, box.right() - begin), sizes().of(2), look.colour("accent")
        )

    def _step(self, painter: QPainter, option: QStyleOptionViewItem, row: HistoryRow, step: HistoryStep) -> None:
        look, gap, side = appearance(), sizes().gap, sizes().icon_small
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(sizes().gap_tiny, sizes().gap_tiny, -gap, -sizes().gap_tiny)
        draw_ground(painter, option, box)
        strong = "on_accent_soft" if selected else "disabled" if step.standing == "undone" else "text"
        weak = "on_accent_soft" if selected else "muted"
        box = box.adjusted(gap, 0, -gap, 0)
        symbol = "undo" if step.standing == "undone" else "checked" if step.standing == "done" else "lock"
        place = QRectF(box.x(), box.center().y() - side / 2, side, side)
        look.shelf.paint(painter, symbol, look.theme.colour(weak), place)
        box.setLeft(box.left() + side + gap)
        upper, lower = box.adjusted(0, 0, 0, -box.height() // 2), box.adjusted(0, box.height() // 2, 0, 0)
        cut = Qt.TextElideMode.ElideRight
        painter.setPen(look.colour(strong))
        painter.drawText(upper, _LINE, option.fontMetrics.elidedText(row.words, cut, upper.width()))
        painter.setPen(look.colour(weak))
        more = " · ".join(part for part in (row.at, step.member, row.state) if part)
        painter.drawText(lower, _LINE, option.fontMetrics.elidedText(more, cut, lower.width()))
