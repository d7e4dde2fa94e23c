"""The narrative's editor: cites exhibits while typing, marks what is cited, and leads to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QStandardItem,
    QStandardItemModel,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCompleter,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QToolTip,
    QWidget,
)

from cse_desktop.domain.citations import Citation, find_citations
from cse_desktop.gui.screens.elements.citation_marks import CitationMarks
from cse_desktop.gui.screens.elements.citing import Offer, Token, matching, token_before
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.theme import dress, icon, sizes
from cse_desktop.gui.widgets.fields import SavingText
from cse_desktop.gui.widgets.marked_text import in_utf16

EXHIBIT_ROLE = Qt.ItemDataRole.UserRole + 1
MOST_ROWS = 8
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)
"""Keys that belong to the list of exhibits while it is open."""


class NarrativeEditor(SavingText):
    """`@` or the beginning of an exhibit number opens a list of exhibits; typing goes on and narrows it."""

    cited_wanted = Signal(str)
    """Exhibit: somebody wants to see what is cited."""
    link_wanted = Signal(str)
    """Exhibit: it is cited, and is to be linked to the element too."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent)
        self.offers: Callable[[], Sequence[Offer]] = tuple
        """What can be cited; asked for when the list opens."""
        self.marks = CitationMarks(self.document())
        self._offered: Sequence[Offer] = ()
        self._token: Token | None = None
        self._begin = self._left = -1
        """Where the citation begins that is being typed, and one for which the list was closed and stays so."""
        self._model = QStandardItemModel(self)
        self.list = QListView()
        self.completer = self._make_completer()
        self.setMouseTracking(True)

    @property
    def is_choosing(self) -> bool:
        """Whether the list of exhibits is open."""
        return self.list.isVisible()

    def cite(self, exhibit: str) -> None:
        """Put a citation at the cursor's place, with a space before it where it would touch a word."""
        cursor = self.textCursor()
        start = QTextCursor(cursor)
        start.setPosition(cursor.selectionStart())
        before = _before(start)[-1:]
        cursor.insertText(f" {exhibit}" if before and not before.isspace() and before not in "([" else exhibit)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """The list of exhibits has the first use of Tab; over a citation the tool tip says what it is."""
        if self._is_chosen_by(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            citation = self._citation_at(self.cursorForPosition(event.pos()))
            tip = self.marks.tip(citation.exhibit) if citation is not None else ""
            QToolTip.showText(event.globalPos(), tip, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer exhibits while one is typed."""
        if self._is_chosen_by(event):
            event.ignore()
            return
        typed = bool(event.text().strip()) or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Space)
        super().keyPressEvent(event)
        if typed and not self.isReadOnly():
            self._offer()
        elif self.is_choosing:
            self.list.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a citation can be followed."""
        super().mouseMoveEvent(event)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        over = control and self._citation_at(self.cursorForPosition(event.position().toPoint())) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ctrl and a click follow a citation."""
        super().mouseReleaseEvent(event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            citation = self._citation_at(self.cursorForPosition(event.position().toPoint()))
            if citation is not None and event.button() == Qt.MouseButton.LeftButton:
                self.cited_wanted.emit(citation.exhibit)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, and what can be done with the citation that was pressed on."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        menu = self.menu_at(cursor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        menu.popup(place)

    def menu_at(self, cursor: QTextCursor) -> QMenu:
        """The menu for a place in the text."""
        menu = self.createStandardContextMenu()
        citation = self._citation_at(cursor)
        if citation is None or not self.marks.is_held(citation.exhibit):
            return menu
        exhibit = citation.exhibit
        first = menu.actions()[0]
        own = QMenu(menu)
        own.addAction(self.tr("Go to {exhibit}").format(exhibit=exhibit), lambda: self.cited_wanted.emit(exhibit))
        if not self.marks.is_linked(exhibit) and not self.isReadOnly():
            words = self.tr("Link {exhibit} to this element").format(exhibit=exhibit)
            own.addAction(words, lambda: self.link_wanted.emit(exhibit))
        own.addSeparator()
        for action in own.actions():
            menu.insertAction(first, action)
        return menu

    def _is_chosen_by(self, event: QEvent) -> bool:
        if not (isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.is_choosing):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._left = self._begin
        return event.key() in CHOOSING

    def _make_completer(self) -> QCompleter:
        made = QCompleter(self._model, self)
        made.setWidget(self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(MOST_ROWS)
        popup = self.list
        popup.setAccessibleName(self.tr("Exhibits to cite"))
        popup.setUniformItemSizes(True)
        popup.setTextElideMode(Qt.TextElideMode.ElideRight)
        popup.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setPopup(popup)
        dress(popup)  # a window of its own
        # The completer's own way to draw rows takes no colours from the style sheet.
        popup.setItemDelegate(QStyledItemDelegate(popup))
        popup.setIconSize(QSize(sizes().icon_small, sizes().icon_small))
        made.activated[QModelIndex].connect(self._chosen)  # type: ignore[index]
        return made

    def _offer(self) -> None:
        cursor = self.textCursor()
        token = token_before(_before(cursor)) if not cursor.hasSelection() else None
        self._begin = cursor.position() - token.length if token is not None else -1
        if token is None or self._begin == self._left:
            self._token = None
            self._close()
            return
        self._left = -1
        if self._token is None:
            self._offered = self.offers()
        self._token = token
        found = matching(self._offered, token)
        if found:
            self._open(found)
        else:
            self._close()

    def _open(self, found: Sequence[Offer]) -> None:
        self._model.clear()
        for offer in found:
            words = self.tr("{exhibit}   {title}   (linked)") if offer.linked else "{exhibit}   {title}"
            row = QStandardItem(words.format(exhibit=offer.exhibit, title=offer.evidence.title))
            row.setIcon(icon(evidence_icon(offer.evidence), "text" if offer.linked else "muted"))
            row.setToolTip(offer.evidence.title)
            row.setData(offer.exhibit, EXHIBIT_ROLE)
            self._model.appendRow(row)
        rect = self.cursorRect()
        rect.setWidth(min(sizes().of(460), self.viewport().width()))
        rect.translate(self.viewport().x(), self.viewport().y())
        self.completer.complete(rect)
        self.list.setCurrentIndex(self.completer.completionModel().index(0, 0))

    def _close(self) -> None:
        if self.is_choosing:
            self.list.hide()

    def _chosen(self, index: QModelIndex) -> None:
        exhibit, token = index.data(EXHIBIT_ROLE), self._token
        if not exhibit or token is None:
            return
        self._token = None
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, token.length)
        cursor.insertText(exhibit)
        self.setTextCursor(cursor)

    @staticmethod
    def _citation_at(cursor: QTextCursor) -> Citation | None:
        text, at = cursor.block().text(), cursor.positionInBlock()
        found = list(find_citations(text))
        spans = in_utf16(text, [(citation.start, citation.number_end) for citation in found]) if found else []
        return next((c for c, (start, end) in zip(found, spans, strict=True) if start <= at <= end), None)


def _before(cursor: QTextCursor) -> str:
    """The words of the paragraph before a cursor. Qt counts otherwise than Python where there are rare signs."""
    looked = QTextCursor(cursor.block())
    looked.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    return looked.selectedText()
