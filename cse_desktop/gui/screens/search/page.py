"""The page a hit stands on, as it looks or its text, with the words marked; and linking it to an element."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.searching import marks
from cse_desktop.app.viewing import draw_page, marked_boxes
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.reading import WordBox
from cse_desktop.gui.models.words import page_reference
from cse_desktop.gui.screens.search.model import place_word
from cse_desktop.gui.screens.search.state import SearchRow, Span, card_text, is_drawn
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, column
from cse_desktop.gui.widgets.link_form import LinkForm
from cse_desktop.gui.widgets.marked_text import MarkedText
from cse_desktop.gui.widgets.page_view import PageView
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


@dataclass(frozen=True)
class TextFound:
    """The text of a row's page (None: not kept any more) and where in it words answer."""

    key: str
    text: str | None
    marks: Sequence[Span]
    badly_read: bool = False


@dataclass(frozen=True)
class PageDrawn:
    """What a row's page looks like (None: it cannot be drawn), and the words on it that answer."""

    key: str
    image: QImage | None
    boxes: Sequence[WordBox]


def read_page(wanted: SearchRow, query: str) -> Callable[[Workspace, Context], TextFound]:
    """The question what stands on a row's page, to be asked off the main thread."""

    def answer(ws: Workspace, ctx: Context) -> TextFound:
        number = wanted.hit.page if wanted.hit else 0
        if not number:
            text = card_text(wanted.evidence)
            return TextFound(wanted.key, text, marks(ws, query, text, typing=True))
        reading = ws.rooms.vault.reading(wanted.evidence.blob) if wanted.evidence.blob else None
        page = next((page for page in reading.pages if page.number == number), None) if reading else None
        if page is None:
            return TextFound(wanted.key, None, ())
        return TextFound(wanted.key, page.text, marks(ws, query, page.text, typing=True), page.is_badly_read)

    return answer


def look_at_page(wanted: SearchRow, query: str) -> Callable[[Workspace, Context], PageDrawn]:
    """The question what a row's page looks like, to be asked off the main thread."""

    def answer(ws: Workspace, ctx: Context) -> PageDrawn:
        number = wanted.hit.page if wanted.hit else 1
        drawing = draw_page(ws, ctx, wanted.evidence.id, page=number, words=True)
        image = QImage.fromData(drawing.image)
        if image.isNull():
            return PageDrawn(wanted.key, None, ())
        boxes = marked_boxes(drawing.words, lambda text: marks(ws, query, text, typing=True))
        return PageDrawn(wanted.key, image, boxes)

    return answer


class PagePane(QFrame):
    """The page of the hit that is selected."""

    link_wanted = Signal(object, object)
    """SearchRow and LinkWish."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._query = ""
        self._wants_text = False
        self.row: SearchRow | None = None
        self.place = label("", "overline")
        self.title = label("", "heading", wrap=True)
        self.caution = label("", "muted", wrap=True)
        self.sides = SegmentChooser(
            self.tr("Show"), [Choice("picture", self.tr("As it looks")), Choice("text", self.tr("Its text"))]
        )
        self.text = MarkedText()
        self.picture = PageView(enlarge=False)
        self.read = button(self.tr("Read"), icon="preview")
        self.read.setToolTip(self.tr("Read on from this page and link places of it (Enter)"))
        self.go = button(self.tr("Go to evidence"), self._go, icon="arrow-right")
        self.link = button(self.tr("Link this page to an element…"), self.open_form, icon="link")
        self.form = LinkForm(session.snapshot.standard, quoting=True)
        self.views = QStackedWidget()
        self.stack = QStackedWidget()
        self._lay_out()
        self.form.hide()
        self.form.submitted.connect(lambda wish: self.link_wanted.emit(self.row, wish))
        self.form.dismissed.connect(self.close_form)
        self.text.selectionChanged.connect(self._quote)
        self.sides.chosen.connect(lambda side: self._choose_side(text=side == "text"))
        self.link.setEnabled(not session.read_only)

    def show_row(self, wanted: SearchRow | None, query: str = "") -> None:
        """Show the page of a row, what `query` asks for marked; the same one again is left as it is."""
        if wanted is None:
            self.row = None
            self.stack.setCurrentIndex(0)
            return
        if self.row is not None and (self.row, self._query) == (wanted, query):
            return
        if self.row is None or self.row.key != wanted.key:
            self.close_form()
        self.row, self._query = wanted, query
        self.place.setText(f"{wanted.evidence.exhibit}  ·  {place_word(wanted)}")
        self.title.setText(wanted.evidence.title)
        self.caution.hide()
        self.stack.setCurrentIndex(1)
        drawn = is_drawn(wanted)
        self.sides.setVisible(drawn)
        self._session.ask("search.page", read_page(wanted, query), self._show_text)
        if drawn:
            self._session.ask("search.drawing", look_at_page(wanted, query), self._show_drawn)
        else:
            self.views.setCurrentWidget(self.text)

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

    def _show_text(self, found: TextFound) -> None:
        if self.row is None or self.row.key != found.key:
            return
        lost = self.tr("The text of this page is not kept any more. Open the file to look at it.")
        self.text.show_text(lost if found.text is None else found.text, found.marks)
        self.caution.setText(self.tr("This page could not be read well: compare the words with the picture."))
        self.caution.setVisible(found.badly_read)

    def _show_drawn(self, drawn: PageDrawn) -> None:
        if self.row is None or self.row.key != drawn.key:
            return
        self.sides.setVisible(drawn.image is not None)
        if drawn.image is not None:
            self.picture.show_page(drawn.image, drawn.boxes, self.row.evidence.alt_text or self.row.evidence.title)
        self._show_side(text=self._wants_text or drawn.image is None)

    def _choose_side(self, *, text: bool) -> None:
        self._wants_text = text
        self._show_side(text=text)

    def _show_side(self, *, text: bool) -> None:
        self.sides.show_choice("text" if text else "picture")
        self.views.setCurrentWidget(self.text if text else self.picture)

    def _selected(self) -> str:
        return self.text.textCursor().selectedText().replace("\u2029", "\n").strip()

    def _quote(self) -> None:
        if self.form.isVisible() and self._selected():
            self.form.quotation.setPlainText(self._selected())

    def _go(self) -> None:
        if self.row is not None:
            self._session.go("evidence", self.row.evidence.id)

    def _lay_out(self) -> None:
        nothing = EmptyState(
            "preview",
            self.tr("The page appears here"),
            self.tr("Select a result to see the page it was found on, with the words marked."),
        )
        page = QWidget()
        ways = QWidget()
        flow = FlowLayout(ways, sizes().gap)
        flow.addWidget(self.read)
        flow.addWidget(self.link)
        flow.addWidget(self.go)
        self.views.addWidget(self.text)
        self.views.addWidget(self.picture)
        inner = column(self.place, self.title, ways, self.form, self.sides, self.caution, margin=sizes().gap_wide)
        inner.addWidget(self.views, 1)
        page.setLayout(inner)
        self.stack.addWidget(nothing)
        self.stack.addWidget(page)
        self.setLayout(column(self.stack))
