"""What a piece of evidence looks like: its text page by page, or the picture itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.viewing import draw_page
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Page
from cse_desktop.gui.models.words import page_word
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import label, make_selectable
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.marked_text import MarkedText, Span
from cse_desktop.gui.widgets.page_view import PageView
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

MOST_LETTERS = 30


@dataclass(frozen=True)
class Drawn:
    """One page of a picture or PDF as a picture; `count` is how many it has."""

    evidence_id: str
    page: int
    count: int
    image: QImage


@dataclass(frozen=True)
class Looked:
    """What a look into the vault gave."""

    evidence_id: str
    pages: tuple[Page, ...] = ()
    drawn: Drawn | None = None


def look(evidence: Evidence) -> Callable[[Workspace, Context], Looked]:
    """The question what a piece of evidence looks like, to be asked off the main thread."""

    def answer(ws: Workspace, ctx: Context) -> Looked:
        return replace(read(evidence)(ws, ctx), drawn=draw(evidence, 1)(ws, ctx))

    return answer


def read(evidence: Evidence) -> Callable[[Workspace, Context], Looked]:
    """The question what a piece of evidence says, which is answered sooner than what it looks like."""

    def answer(ws: Workspace, ctx: Context) -> Looked:
        reading = ws.rooms.vault.reading(evidence.blob) if evidence.blob else None
        return Looked(evidence.id, reading.pages if reading else ())

    return answer


def draw(evidence: Evidence, page: int) -> Callable[[Workspace, Context], Drawn | None]:
    """The question what a page (from 1) of evidence looks like; None where it cannot be drawn."""

    def answer(ws: Workspace, ctx: Context) -> Drawn | None:
        if not (evidence.is_picture or evidence.media_type == "application/pdf"):
            return None
        # Drawn by a guarded worker: what comes back is a picture of our own making, whatever the file is.
        drawing = draw_page(ws, ctx, evidence.id, page=page)
        image = QImage.fromData(drawing.image)
        return None if image.isNull() else Drawn(evidence.id, page, drawing.pages, image)

    return answer


class Preview(QWidget):
    """Shows the evidence it is given; asks the session for what has to be read first."""

    open_wanted = Signal()
    """The person wants the file in its own program."""
    edit_wanted = Signal()
    """The person wants to crop, draw on or black out the picture."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evidence: Evidence | None = None
        self._looked: Looked | None = None
        self._at = 0
        self._pictured = False
        self._marks: Mapping[int, Sequence[Span]] = {}
        self._sought: tuple[int, Span] | None = None
        self.sides = SegmentChooser(
            self.tr("Show"), [Choice("picture", self.tr("As it looks")), Choice("text", self.tr("Its text"))]
        )
        self.back = icon_button("chevron-left", self.tr("Page before"), lambda: self._turn(-1))
        self.forward = icon_button("chevron-right", self.tr("Next page"), lambda: self._turn(1))
        self.page_label = label("", "muted")
        self.open_button = button(self.tr("Open"), icon="open")
        self.edit_button = button(self.tr("Edit…"), self.edit_wanted, icon="tool-crop")
        self.edit_button.setAccessibleName(self.tr("Edit the picture"))
        self.edit_button.setToolTip(self.tr("Crop it, point at something, black out what nobody is to see"))
        self.text = MarkedText()
        self.picture = PageView(fit="page", enlarge=False)
        self.picture.setMinimumHeight(sizes().of(120))
        self.words = label("", "muted", wrap=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self.open_button.clicked.connect(self.open_wanted)
        self.sides.chosen.connect(lambda side: self._show_side(picture=side == "picture"))

    @property
    def page(self) -> int:
        """The number of the page on show."""
        pages = self._looked.pages if self._looked is not None else ()
        return pages[self._at].number if not self._pictured and self._at < len(pages) else self._at + 1

    def show_evidence(self, evidence: Evidence | None) -> None:
        """Show a piece of evidence, unless it is on show already."""
        held = self._evidence
        self._evidence = evidence
        if evidence is None:
            return
        same = held is not None and (held.id, held.blob, held.read_state) == (
            evidence.id,
            evidence.blob,
            evidence.read_state,
        )
        if same and self._looked is not None:
            return
        self._looked, self._at = None, 0
        self._marks, self._sought = {}, None
        self.open_button.setVisible(evidence.form in ("file", "web"))
        self.edit_button.setVisible(evidence.is_picture and not self._session.read_only)
        self.open_button.setToolTip(
            self.tr("Opens a copy in its own program; what is in the portfolio stays as it is")
            if evidence.form == "file"
            else self.tr("Opens the address in your browser")
        )
        if evidence.form != "file":
            self._say(self._told(evidence))
            return
        self._say(self.tr("Reading…"))
        self._session.ask("evidence.preview", look(evidence), self._show)

    def show_place(self, page: int, span: Span, marks: Mapping[int, Sequence[Span]]) -> None:
        """Show a place in the text of a page, once it is read; `marks` are to be marked, by page."""
        self._marks, self._sought = marks, (page, span)
        self._seek()

    def _show_read(self, looked: Looked) -> None:
        # Text is there at once, while a worker may still be drawing.
        if self._looked is None and self._evidence is not None and looked.evidence_id == self._evidence.id:
            self._looked = looked
            self._seek()

    def _seek(self) -> None:
        if self._sought is None or self._evidence is None:
            return
        if self._looked is None:
            self._session.ask("evidence.preview.text", read(self._evidence), self._show_read)
            return
        for at, page in enumerate(self._looked.pages):
            if page.number == self._sought[0]:
                self._at = at
                self._show_side(picture=False)
                self._sought = None
                self.text.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show(self, looked: Looked) -> None:
        if self._evidence is None or looked.evidence_id != self._evidence.id:
            return
        begun = self._looked is not None
        self._looked = looked
        has_text = any(page.text.strip() for page in looked.pages)
        self.sides.setVisible(looked.drawn is not None and has_text)
        if looked.drawn is None and not has_text:
            self._say(self.tr("There is no text to show. Open the file in its own program to look at it."))
            return
        if not begun and self._sought is None:
            self._show_side(picture=looked.drawn is not None)
        self._seek()

    def _show_drawn(self, drawn: Drawn | None) -> None:
        if drawn is None or self._looked is None or self._evidence is None:
            return
        if drawn.evidence_id == self._evidence.id:
            self._looked = replace(self._looked, drawn=drawn)
            if self._pictured:
                self._show_picture(drawn)

    def _show_side(self, *, picture: bool) -> None:
        looked, evidence = self._looked, self._evidence
        if looked is None or evidence is None:
            return
        self._pictured = picture
        self.sides.show_choice("picture" if picture else "text")
        if picture and looked.drawn is not None:
            self._at = min(self._at, looked.drawn.count - 1)
            self._show_where(self.tr("Page {number}").format(number=self._at + 1), looked.drawn.count)
            if looked.drawn.page == self._at + 1:
                self._show_picture(looked.drawn)
            else:
                self._session.ask("evidence.preview.page", draw(evidence, self._at + 1), self._show_drawn)
        elif looked.pages:
            self._at = min(self._at, len(looked.pages) - 1)
            page = looked.pages[self._at]
            sought = self._sought[1] if self._sought and self._sought[0] == page.number else None
            self.text.show_text(page.text, self._marks.get(page.number, ()), at=sought)
            named = f"{page_word(page.kind, page.number)} {page.label}".strip()
            shown = named[:MOST_LETTERS]
            if page.is_badly_read:
                shown = self.tr("{page}, not read well").format(page=shown)
            self._show_where(shown, len(looked.pages))
            self.stack.setCurrentWidget(self.text)

    def _show_picture(self, drawn: Drawn) -> None:
        evidence = self._evidence
        words = (evidence.alt_text or evidence.title) if evidence else ""
        self.picture.show_page(drawn.image, (), words)
        self.stack.setCurrentWidget(self.picture)

    def _show_where(self, page: str, count: int) -> None:
        self._show_turning(count > 1)
        self.page_label.setText(self.tr("{page} of {count}").format(page=page, count=count))
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at + 1 < count)

    def _turn(self, by: int) -> None:
        self._at = max(0, self._at + by)
        self._show_side(picture=self._pictured)

    def _say(self, text: str) -> None:
        self.sides.hide()
        self._show_turning(False)
        self.words.setText(text)
        self.stack.setCurrentWidget(self.words)

    def _told(self, evidence: Evidence) -> str:
        words = {
            "place": self.tr("A place to see on the visit."),
            "person": self.tr("Somebody to meet on the visit."),
            "system": self.tr("A system to be shown on the visit."),
            "web": self.tr("A page on the web. The program itself never goes online; your browser can."),
        }
        told = words.get(evidence.form, "")
        return f"{told}\n\n{evidence.location}" if evidence.location else told

    def _show_turning(self, shown: bool) -> None:
        for widget in (self.back, self.page_label, self.forward):
            widget.setVisible(shown)

    def _lay_out(self) -> None:
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        make_selectable(self.words)
        for widget in (self.text, self.picture, self.words):
            self.stack.addWidget(widget)
        bar = row(self.back, self.page_label, self.forward)
        bar.addWidget(self.sides, 1)
        bar.addStretch(0)
        bar.addWidget(self.edit_button)
        bar.addWidget(self.open_button)
        layout = column(bar)
        layout.addWidget(self.stack, 1)
        self.setLayout(layout)
        self._show_turning(False)
        self.sides.hide()
