"""The page a hit stands on, with the words marked, and linking that page to an element."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QStackedWidget, QTextEdit, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.reading import Page
from cse_desktop.gui.models.words import page_reference
from cse_desktop.gui.screens.search.drawing import mark_format
from cse_desktop.gui.screens.search.model import place_word
from cse_desktop.gui.screens.search.state import SearchRow, card_text, marked_words, places
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, column
from cse_desktop.gui.widgets.link_form import LinkForm


@dataclass(frozen=True)
class PageFound:
    """The page of a row, as read from the vault; None if it is not kept any more."""

    key: str
    page: Page | None


def read_page(wanted: SearchRow) -> Callable[[Workspace, Context], PageFound]:
    """The question what stands on a row's page, to be asked off the main thread."""

    def answer(ws: Workspace, ctx: Context) -> PageFound:
        number = wanted.hit.page if wanted.hit else 0
        reading = ws.rooms.vault.reading(wanted.evidence.blob) if wanted.evidence.blob and number else None
        found = next((page for page in reading.pages if page.number == number), None) if reading else None
        return PageFound(wanted.key, found)

    return answer


class PagePane(QFrame):
    """The page of the hit that is selected."""

    link_wanted = Signal(object, object)
    """SearchRow and LinkWish."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self.row: SearchRow | None = None
        self.place = label("", "overline")
        self.title = label("", "heading", wrap=True)
        self.text = QPlainTextEdit()
        self.go = button(self.tr("Go to evidence"), self._go, icon="arrow-right")
        self.link = button(self.tr("Link this page to an element…"), self.open_form, icon="link")
        self.form = LinkForm(session.snapshot.standard, quoting=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self.form.hide()
        self.form.submitted.connect(lambda wish: self.link_wanted.emit(self.row, wish))
        self.form.dismissed.connect(self.close_form)
        self.text.selectionChanged.connect(self._quote)
        appearance().changed.connect(self._mark)
        self.link.setEnabled(not session.read_only)

    def show_row(self, wanted: SearchRow | None) -> None:
        """Show the page of a row; the same one again is left as it is."""
        if wanted is None:
            self.row = None
            self.stack.setCurrentIndex(0)
            return
        if self.row is not None and self.row == wanted:
            return
        if self.row is None or self.row.key != wanted.key:
            self.close_form()
        self.row = wanted
        self.place.setText(f"{wanted.evidence.exhibit}  ·  {place_word(wanted)}")
        self.title.setText(wanted.evidence.title)
        self.stack.setCurrentIndex(1)
        if wanted.hit is None or wanted.hit.page == 0:
            self._fill(card_text(wanted.evidence))
        else:
            self._session.ask("search.page", read_page(wanted), self._show_page)

    def open_form(self) -> None:
        """Ask which element the page belongs to."""
        hit = self.row.hit if self.row else None
        where = page_reference(hit.page_kind, hit.page) if hit and hit.page else ""
        self.form.begin(where=where, quotation=self._selected())
        self.form.show()
        self.link.hide()
        self.form.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        self.form.hide()
        self.link.show()

    def _show_page(self, found: PageFound) -> None:
        if self.row is not None and self.row.key == found.key:
            lost = self.tr("The text of this page is not kept any more. Open the file to look at it.")
            self._fill(found.page.text if found.page else lost)

    def _fill(self, text: str) -> None:
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        first = self._mark()
        if first is not None:
            cursor = self.text.textCursor()
            cursor.setPosition(first)
            self.text.setTextCursor(cursor)
            self.text.centerCursor()

    def _mark(self) -> int | None:
        """Mark the words that answer; where the first of them stands."""
        hit = self.row.hit if self.row else None
        if hit is None:
            return None
        selections = []
        spans = places(self.text.toPlainText(), marked_words(hit))
        for start, end in spans:
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            selection = QTextEdit.ExtraSelection()
            # PySide declares these as class attributes; they are the fields of each selection.
            selection.cursor, selection.format = cursor, mark_format()
            selections.append(selection)
        self.text.setExtraSelections(selections)
        return spans[0][0] if spans else None

    def _selected(self) -> str:
        return self.text.textCursor().selectedText().replace("\u2029", "\n").strip()

    def _quote(self) -> None:
        if self.form.isVisible() and self._selected():
            self.form.quotation.setPlainText(self._selected())

    def _go(self) -> None:
        if self.row is not None:
            self._session.go("evidence", self.row.evidence.id)

    def _lay_out(self) -> None:
        set_role(self.text, "reading")
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the page"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        nothing = EmptyState(
            "preview",
            self.tr("The page appears here"),
            self.tr("Select a result to read the page it was found on, with the words marked."),
        )
        page = QWidget()
        ways = QWidget()
        flow = FlowLayout(ways, sizes().gap)
        flow.addWidget(self.link)
        flow.addWidget(self.go)
        inner = column(self.place, self.title, ways, self.form, margin=sizes().gap_wide)
        inner.addWidget(self.text, 1)
        page.setLayout(inner)
        self.stack.addWidget(nothing)
        self.stack.addWidget(page)
        self.setLayout(column(self.stack))
