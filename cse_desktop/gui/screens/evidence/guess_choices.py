"""Below a line in which a title or date is written: what it may be, each with where it was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cse_desktop.gui.models.rows import Index
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column

WIDTH = 400
WHERE = Qt.ItemDataRole.UserRole
MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class Choice:
    """What is written if it is chosen, and where it was found."""

    text: str
    where: str


class GuessChoices(QFrame):
    """Lies over the window below its line, which keeps the focus: Up and Down choose, and so does a click."""

    def __init__(self, line: QLineEdit, heading: str, note: str) -> None:
        super().__init__(line.window())
        set_role(self, "card")
        self._line = line
        self._typed = line.text()
        self.heading = label(heading, "overline")
        self.note = label(note, "muted", wrap=True)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_ChoiceDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName(self.tr("What it may be"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self.list, "plain")
        self.list.itemClicked.connect(lambda _: self._take())
        self.list.hide()
        self.setLayout(column(self.heading, self.list, self.note, gap=sizes().gap_small, margin=sizes().gap))
        self.heading.setVisible(bool(heading))
        self.note.setVisible(bool(note))
        line.installEventFilter(self)
        line.destroyed.connect(self.deleteLater)
        self._place()

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Offer these; the one that stands in the line is marked."""
        self.list.clear()
        for choice in choices:
            made = QListWidgetItem(choice.text, self.list)
            made.setData(WHERE, choice.where)
            made.setToolTip(f"{choice.text}\n{choice.where}")
            made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.text}, {choice.where}")
            if choice.text == self._line.text():
                self.list.setCurrentItem(made)
        self.list.setVisible(bool(choices))
        self._place()

    def refuse(self, words: str) -> None:
        """Say why what stands in the line is not taken."""
        self.note.setText(words)
        self.note.show()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrow keys, and go where the line goes."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self._move(MOVES[Qt.Key(event.key())])
            return True
        return False

    def _move(self, step: int) -> None:
        if self.list.count():
            at = self.list.currentRow() + step
            self.list.setCurrentRow(max(0, min(at, self.list.count() - 1)))
            self._take()

    def _take(self) -> None:
        chosen = self.list.currentItem()
        if chosen is not None:
            self._line.setText(chosen.text())
            self._line.setModified(True)
            self._line.selectAll()
            self._line.setAccessibleDescription(str(chosen.data(WHERE)))

    def _place(self) -> None:
        """Below the line, or above it where there is more room."""
        if self.heading.isHidden() and self.note.isHidden() and not self.list.count():
            self.hide()
            return
        over = self._line.window()
        margin = sizes().gap
        width = min(max(self._line.width(), sizes().of(WIDTH)), over.width() - 2 * margin)
        rows = sum(self.list.sizeHintForRow(at) for at in range(self.list.count()))
        self.list.setFixedHeight(rows + 2 * self.list.frameWidth())
        layout = self.layout()
        high = layout.totalHeightForWidth(width) if layout is not None else 0
        high = max(high, self.minimumSizeHint().height())
        at = self._line.mapTo(over, QPoint(0, self._line.height() + sizes().gap_small))
        if at.y() + high > over.height():
            at.setY(self._line.mapTo(over, QPoint(0, 0)).y() - high - sizes().gap_small)
        self.setGeometry(max(margin, min(at.x(), over.width() - width - margin)), max(0, at.y()), width, high)
        self.show()
        self.raise_()


class _ChoiceDelegate(QStyledItemDelegate):
    """Two lines: what it may be, and where it was found."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All the same."""
        return QSize(sizes().of(200), 2 * option.fontMetrics.lineSpacing() + sizes().gap)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one of them."""
        look, gap = appearance(), sizes().gap
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(option.font)
        box = option.rect.adjusted(0, 1, 0, -1)
        if selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.colour("focus"))
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(box.adjusted(1, 0, -1, 0), sizes().gap_small, sizes().gap_small)
        box = box.adjusted(gap, gap // 2, -gap, -(gap // 2))
        half = box.height() // 2
        lines = ((str(index.data()), "text"), (str(index.data(WHERE)), "muted"))
        for place, (words, token) in enumerate(lines):
            painter.setPen(look.colour("on_accent_soft" if selected else token))
            shown = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, box.width())
            line = box.adjusted(0, place * half, 0, 0)
            line.setHeight(half)
            painter.drawText(line, _LEFT, shown)
        painter.restore()
