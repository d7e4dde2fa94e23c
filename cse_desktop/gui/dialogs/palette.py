"""The palette: one field for all that can be done and every place to go to, without a hand on the mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cse_desktop.gui.models.palette import Entry
from cse_desktop.gui.models.rows import ROW_ROLE
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column

WIDTH, HEIGHT = 640, 460
Index = QModelIndex | QPersistentModelIndex
MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class EntryList(QAbstractListModel):
    """The entries that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show others."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """An entry, its words, or what a screen reader says of it."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.text, entry.detail, entry.keys, entry.missing) if part)
        return None


class EntryDelegate(QStyledItemDelegate):
    """Draws an entry: symbol, words, what it is, keys; what cannot be done now in grey, with the reason."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line."""
        return QSize(sizes().of(200), max(sizes().row, option.fontMetrics.lineSpacing() + sizes().gap_wide))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        entry: Entry = index.data(ROW_ROLE)
        look, gap, side = appearance(), sizes().gap, sizes().icon_small
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(gap, 1, -gap, -1)
        painter.save()
        painter.setFont(option.font)
        if selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.colour("focus"))
            painter.setBrush(look.colour("accent_soft"))
            painter.drawRoundedRect(box, sizes().gap_small, sizes().gap_small)
        strong, weak = ("on_accent_soft", "on_accent_soft") if selected else ("text", "muted")
        if entry.missing:
            strong = weak if selected else "disabled"
        box = box.adjusted(gap, 0, -gap, 0)
        place = QRectF(box.x(), box.center().y() - side / 2, side, side)
        look.shelf.paint(painter, entry.icon or "go-on", look.theme.colour(strong), place)
        box.setLeft(box.left() + side + gap)
        more = entry.missing or "  ·  ".join(part for part in (entry.detail, entry.keys) if part)
        width = min(option.fontMetrics.horizontalAdvance(more), box.width() * 3 // 5)
        right = QRect(box.right() - width, box.y(), width + 1, box.height())
        painter.setPen(look.colour(weak))
        elided = option.fontMetrics.elidedText
        painter.drawText(right, _RIGHT, elided(more, Qt.TextElideMode.ElideRight, right.width()))
        box.setRight(right.left() - 2 * gap)
        painter.setPen(look.colour(strong))
        painter.drawText(box, _LEFT, elided(entry.text, Qt.TextElideMode.ElideRight, box.width()))
        painter.restore()


class PaletteDialog(QDialog):
    """Type, move with the arrows, Enter. It goes away by itself when another window is turned to."""

    def __init__(self, find: Callable[[str], Sequence[Entry]], parent: QWidget, begin: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find and do"))
        set_role(self, "palette")
        self._find = find
        self.box = QLineEdit()
        self.box.setAcceptDrops(False)
        self.box.setPlaceholderText(self.tr("What do you want to do? Or 4.3.2, E012, a name…"))
        self.box.setAccessibleName(self.tr("What to do or where to go"))
        self.model = EntryList(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.nothing = label(self.tr("Nothing is called like that. “>” lists all commands."), "muted", wrap=True)
        foot = label(
            self.tr("Enter does it, Esc closes. “>” for commands only, “?” for help."), "muted", wrap=True
        )
        inside = column(self.box, self.nothing, gap=sizes().gap, margin=sizes().gap_medium)
        inside.addWidget(self.list, 1)
        inside.addWidget(foot)
        self.setLayout(inside)
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._fill)
        self.box.returnPressed.connect(self._do)
        self.list.clicked.connect(self._do)
        self.list.selectionModel().currentChanged.connect(self._say)
        self.box.setText(begin)
        self._fill(begin)

    def open(self) -> None:
        """Show it over the upper part of the window, without taking the window away."""
        over = self.parentWidget()
        if over is not None:
            edge = sizes().gap_huge
            width = min(sizes().of(WIDTH), over.width() - 2 * edge)
            height = min(sizes().of(HEIGHT), over.height() - 2 * edge)
            at = over.mapToGlobal(over.rect().topLeft())
            top = min(sizes().of(56), (over.height() - height) // 2)
            self.setGeometry(at.x() + (over.width() - width) // 2, at.y() + top, width, height)
        self.show()
        self.activateWindow()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Another window was turned to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys pressed in the field move through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.event(QKeyEvent(event.type(), event.key(), event.modifiers()))
            return True
        return super().eventFilter(watched, event)

    def _fill(self, typed: str) -> None:
        self.model.show_entries(self._find(typed))
        found = bool(self.model.entries)
        self.nothing.setVisible(not found)
        self.list.setVisible(found)
        if found:
            self.list.setCurrentIndex(self.model.index(0, 0))

    def _do(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        entry = self.model.entries[index.row()]
        if entry.missing:
            return
        self.accept()
        # When it is gone and the focus is back where it was: what is done may depend on that.
        QTimer.singleShot(0, self.parentWidget() or self, entry.run)

    def _say(self, now: QModelIndex) -> None:
        # The field keeps the focus: a screen reader is told what the arrows have come to.
        if now.isValid():
            said = now.data(Qt.ItemDataRole.AccessibleTextRole)
            self.box.setAccessibleDescription(str(said))
            QAccessible.updateAccessibility(QAccessibleEvent(self.box, QAccessible.Event.DescriptionChanged))
