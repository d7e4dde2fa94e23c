"""From a selection to a link: the bar beside it, the form, linking at once, copying, and changing a link."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.models.words import page_reference
from cse_desktop.gui.screens.reader import doing
from cse_desktop.gui.screens.reader.desk import ReadingDesk
from cse_desktop.gui.screens.reader.linking import LinkPopup, SelectionBar
from cse_desktop.gui.screens.reader.links import LinksPanel
from cse_desktop.gui.screens.reader.memory import ReadingMemory
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.link_form import LinkWish
from cse_desktop.gui.widgets.page_marks import PageSelection


class Linker(QObject):
    """Belongs to the reader's screen, over which its bar and its form float."""

    linked = Signal()
    """Links may go to another element now."""

    def __init__(self, session: GuiSession, desk: ReadingDesk, panel: LinksPanel, screen: QWidget) -> None:
        super().__init__(screen)
        self._session, self._desk, self._panel, self._screen = session, desk, panel, screen
        self._memory = ReadingMemory.of(session)
        self._asked: PageSelection | None = None
        self._edited = ""
        self.likely: tuple[str, ...] = ()
        """The elements that are offered first."""
        self.bar = SelectionBar(screen)
        self.popup = LinkPopup(session.snapshot.standard, screen)
        self.bar.link_wanted.connect(self.ask)
        self.bar.link_at_once_wanted.connect(self.link_at_once)
        self.bar.copy_wanted.connect(self.copy)
        self.popup.submitted.connect(self._submitted)
        self.popup.dismissed.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether the form is in sight."""
        return not self.popup.isHidden()

    def missing(self) -> str:
        """What must be done first, if nothing is selected."""
        if self._desk.selection is not None:
            return ""
        return self.tr("Select words first, or drag a box while holding Shift.")

    def ask(self) -> None:
        """Ask which element what is selected belongs to, and why."""
        chosen = self._desk.selection
        if chosen is None or self._session.read_only:
            return
        self._asked, self._edited = chosen, ""
        picture = self._desk.crop(chosen.page, chosen.box) if chosen.box else None
        self.popup.begin_new(
            quotation=chosen.text,
            picture=picture,
            where=self._where(chosen.page),
            code=self._memory.element,
            likely=self.likely,
        )
        self.bar.hide()
        self.popup.show_beside(self._place(), self._wide_room())

    def link_at_once(self) -> None:
        """Link what is selected to the element that was used last, or that one came from."""
        chosen, evidence = self._desk.selection, self._desk.evidence
        if chosen is None or evidence is None or self._session.read_only:
            return
        if not self._memory.element:
            self.ask()
            return
        wish = LinkWish(self._memory.element, where=self._where(chosen.page), quotation=chosen.text)
        doing.link(self._session, evidence, wish, chosen.page, chosen.box)
        self._desk.clear_selection()
        self._desk.view.set_box_tool(False)

    def copy(self) -> None:
        """Put what is selected on the clipboard: words, or a picture."""
        chosen, board = self._desk.selection, QGuiApplication.clipboard()
        if chosen is None:
            return
        if not chosen.box:
            board.setText(chosen.text)
            self._session.tell(self.tr("The words are copied."))
            return
        crop = self._desk.crop(chosen.page, chosen.box)
        if crop is not None:
            board.setPixmap(crop)
            self._session.tell(self.tr("The picture is copied."))

    def edit(self, link_id: str) -> None:
        """Change what a link says."""
        link = self._session.snapshot.links.get(link_id)
        entry = self._panel.entries.get(link_id)
        if link is None or entry is None or self._session.read_only:
            return
        self._asked, self._edited = None, link_id
        self.popup.begin_edit(link, self._desk.crop(link.page or 1, link.box) if link.box else None)
        self.bar.hide()
        place = QRect(entry.mapTo(self._screen, QPoint(0, 0)), entry.size())
        self.popup.show_beside(place, self._wide_room())

    def close(self) -> None:
        """Put the form away."""
        if self.is_open:
            self.popup.hide()
            self._desk.focus()
        self.show_bar()

    def show_bar(self) -> None:
        """Show what can be done with the selection beside it, while it is in sight."""
        chosen = self._desk.selection
        seen = self._desk.isVisible() and not self.is_open
        if chosen is None or not seen or not self._room().intersects(self._place()):
            self.bar.hide()
            return
        self.bar.show_for(
            self._place(),
            self._room(),
            picture=bool(chosen.box),
            code=self._memory.element,
            read_only=self._session.read_only,
        )

    def _submitted(self, wish: LinkWish) -> None:
        chosen, evidence = self._asked, self._desk.evidence
        if self._edited:
            values = {"element": wish.code, "why": wish.why, "where": wish.where, "parts": wish.parts}
            doing.alter(self._session, self._edited, {**values, "quotation": wish.quotation})
        elif chosen is not None and evidence is not None:
            self._memory.element = wish.code
            doing.link(self._session, evidence, wish, chosen.page, chosen.box)
            self._desk.clear_selection()
            self._desk.view.set_box_tool(False)
        self.linked.emit()
        self.close()

    def _place(self) -> QRect:
        place = self._desk.selection_place
        return QRect(self._desk.mapTo(self._screen, place.topLeft()), place.size())

    def _room(self) -> QRect:
        gap = sizes().gap
        desk = QRect(self._desk.mapTo(self._screen, QPoint(0, 0)), self._desk.size())
        return desk.adjusted(gap, gap, -gap, -gap)

    def _wide_room(self) -> QRect:
        """The pages and the links beside them: the form may lie over either."""
        panel = QRect(self._panel.mapTo(self._screen, QPoint(0, 0)), self._panel.size())
        return self._room().united(panel.adjusted(0, 0, -1, -1))

    def _where(self, number: int) -> str:
        page = next((page for page in self._desk.pages if page.number == number), None)
        return page_reference(page.kind if page is not None else "page", number)
