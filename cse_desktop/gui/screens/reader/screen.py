"""The reader: a piece of evidence page by page; what is selected there is linked to an element with one key."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.models.reading_place import ReadingPlace, reading_place
from cse_desktop.gui.models.words import page_word
from cse_desktop.gui.opening import open_evidence
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.reader import doing
from cse_desktop.gui.screens.reader.asking import TextRead, likely_codes, read_text
from cse_desktop.gui.screens.reader.bars import ReaderHead, ReaderTools
from cse_desktop.gui.screens.reader.desk import ReadingDesk
from cse_desktop.gui.screens.reader.linker import Linker
from cse_desktop.gui.screens.reader.links import LinksPanel
from cse_desktop.gui.screens.reader.memory import ReadingMemory
from cse_desktop.gui.screens.reader.page_list import PageList
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import described
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.thumbnails import Thumbnails
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter

LEAST = 560
NARROW = 760
"""Width, at the usual text size, below which pages are turned without the list of them."""


class ReaderScreen(Screen):
    """Reads one piece of evidence. A target is an evidence id, a pair of id and page, or a ReadingPlace."""

    name = "reader"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._memory = ReadingMemory.of(session)
        self._sought: ReadingPlace | None = None
        self.evidence: Evidence | None = None
        self.head, self.tools = ReaderHead(), ReaderTools()
        self.pages = PageList(session)
        self.desk = ReadingDesk(session)
        self.links = LinksPanel(session.snapshot.standard, Thumbnails.of(session))
        self.linker = Linker(session, self.desk, self.links, self)
        body = MemorySplitter("reader", self.pages, self.desk, self.links, widths=(150, 700, 280))
        body.setStretchFactor(2, 0)
        body.setStretchFactor(1, 1)
        whole = column(self.head, self.tools, gap=0)
        whole.addWidget(body, 1)
        self.setLayout(whole)
        self._connect()
        self._make_offers()
        if self._memory.place is not None:
            self.show_target(self._memory.place)
        else:
            self.desk.say(
                self.tr("Nothing to read yet"),
                self.tr("Select a piece of evidence and press Enter, or choose Read."),
            )

    def refresh(self, changes: Changes | None) -> None:
        """Bring title, links and, where its file changed, the pages up to date."""
        if self.evidence is None:
            return
        now = self.session.snapshot.evidence.get(self.evidence.id)
        if now is None:
            self.linker.close()
            self.evidence = None
            self.desk.say(self.tr("This evidence was removed"), self.tr("Undo (Ctrl+Z) brings it back."))
            return
        before, self.evidence = self.evidence, now
        self._show_head(now)
        if (before.blob, before.read_state, before.unrecognised) != (now.blob, now.read_state, now.unrecognised):
            self._begin(now, ReadingPlace(now.id, self.desk.number))
        self._show_links()

    def show_target(self, target: object) -> None:
        """Read a piece of evidence, at a page or the place of a link, with words marked."""
        place = reading_place(target)
        evidence = self.session.snapshot.evidence.get(place.evidence_id) if place is not None else None
        if place is None or evidence is None:
            return
        self._memory.element = place.element or self._memory.element
        self._memory.place = place
        self.linker.close()
        if self.evidence is None or (self.evidence.id, self.evidence.blob) != (evidence.id, evidence.blob):
            self._begin(evidence, place)
        else:
            self._sought = place
            self._seek()
        self._show_goes_to()
        self.desk.focus()

    def place(self) -> str:
        """The evidence that is read."""
        return self.evidence.id if self.evidence is not None else ""

    def minimumSizeHint(self) -> QSize:
        """Narrower than all that is on it: some of that gives way."""
        return QSize(sizes().of(LEAST), super().minimumSizeHint().height())

    def begin(self) -> bool:
        """A person who comes here goes on reading."""
        self.desk.focus()
        return bool(self.desk.side)

    def focus_search(self) -> bool:
        """Ctrl+F finds words in what is read."""
        if self.evidence is None or not self.desk.side:
            return False
        self.tools.finder.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.finder.box.selectAll()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """What floats over the pages goes with them."""
        self.linker.close()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What floats over the pages stays beside what it is about."""
        super().resizeEvent(event)
        narrow = event.size().width() < sizes().of(NARROW)
        self.pages.leave_out(narrow)
        self.head.leave_out(narrow)
        self.linker.show_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends one thing after another: the form, the selection, finding; then it goes back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.linker.is_open:
            self.linker.close()
        elif self.desk.clear_selection():
            self.linker.show_bar()
        elif self.desk.view.box_tool:
            self.desk.view.set_box_tool(False)
        elif self.tools.finder.box.hasFocus():
            self.desk.focus()
        else:
            self.session.act("go.back")

    def _connect(self) -> None:
        desk, tools, links = self.desk, self.tools, self.links
        self.head.back_wanted.connect(lambda: self.session.act("go.back"))
        self.head.details_wanted.connect(self._show_details)
        self.head.open_wanted.connect(self.open_original)
        self.pages.chosen.connect(desk.go_to)
        desk.paged.connect(self._paged)
        desk.selected.connect(self.linker.show_bar)
        desk.matched.connect(tools.finder.show_count)
        desk.scaled.connect(self._scaled)
        desk.counted.connect(lambda _: self._show_pages())
        desk.sided.connect(self._sided)
        desk.mark_pressed.connect(self._show_link)
        desk.view.box_tool_changed.connect(tools.box.setChecked)
        for bar in (desk.view.verticalScrollBar(), desk.view.horizontalScrollBar()):
            bar.valueChanged.connect(self.linker.show_bar)
        desk.text.verticalScrollBar().valueChanged.connect(self.linker.show_bar)
        tools.page_wanted.connect(self._go_to_page)
        tools.zoom_wanted.connect(desk.zoom)
        tools.stepped.connect(desk.zoom_by)
        tools.turn_wanted.connect(self.turn)
        tools.box_wanted.connect(desk.view.set_box_tool)
        tools.side_wanted.connect(desk.show_side)
        tools.finder.asked.connect(desk.look_for)
        tools.finder.moved.connect(desk.next_match)
        tools.finder.left.connect(desk.focus)
        links.shown.connect(self._show_link)
        links.edited.connect(self.linker.edit)
        links.removed.connect(lambda id_: doing.remove(self.session, id_))
        links.visited.connect(lambda code: self.session.go("elements", code))
        self.linker.linked.connect(self._show_goes_to)

    def _make_offers(self) -> None:
        desk, linker = self.desk, self.linker
        self.offer("reader.link", linker.ask, linker.missing, on=desk)
        self.offer("reader.link_at_once", linker.link_at_once, linker.missing)
        self.offer("reader.box", self._toggle_box, on=desk)
        self.offer("reader.copy", linker.copy, linker.missing, on=desk)
        self.offer("reader.next_found", partial(desk.next_match, 1))
        self.offer("reader.found_before", partial(desk.next_match, -1))
        self.offer("reader.page", self._enter_page)
        self.offer("reader.larger", partial(desk.zoom_by, 1))
        self.offer("reader.smaller", partial(desk.zoom_by, -1))
        self.offer("reader.fit", partial(desk.zoom, "width", 1.0))
        self.offer("reader.turn", self.turn)
        self.offer("reader.open", self.open_original)

    def open_original(self) -> None:
        """Open the evidence in its own program."""
        if self.evidence is not None:
            open_evidence(self.session, self.evidence)

    def _show_details(self) -> None:
        if self.evidence is not None:
            self.session.go("evidence", self.evidence.id)

    def turn(self) -> None:
        """Turn the pages by a quarter clockwise; remembered while the program runs."""
        if self.evidence is not None and self.desk.side == "picture":
            turns = (self.desk.view.scale.turns + 1) % 4
            self._memory.turns[self.evidence.id] = turns
            self.desk.view.turn(turns)
            self.pages.turn(turns)

    def _begin(self, evidence: Evidence, place: ReadingPlace) -> None:
        """Show another piece of evidence, or another file of the same."""
        self.evidence, self._sought = evidence, place
        self.linker.likely = ()
        turns = self._memory.turns.get(evidence.id, 0)
        self._show_head(evidence)
        self.tools.finder.show_words("")
        self.tools.finder.show_count(-1, 0)
        self.pages.turn(turns)
        self.desk.view.set_box_tool(False)
        self.desk.show_evidence(evidence, turns)
        self._show_pages()
        self._show_links()
        if evidence.form != "file":
            self.desk.say(self._told(evidence), evidence.location)
            return
        self._seek()
        self.session.ask("reader.text", read_text(evidence), self._read)
        self.session.ask("reader.likely", likely_codes(evidence), self._guessed)

    def _read(self, read: TextRead) -> None:
        if self.evidence is None or (read.evidence_id, read.blob) != (self.evidence.id, self.evidence.blob):
            return
        self.desk.show_text(read.pages)
        self._show_pages()
        self._seek()

    def _guessed(self, likely: tuple[str, tuple[str, ...]]) -> None:
        if self.evidence is not None and likely[0] == self.evidence.id:
            self.linker.likely = likely[1]

    def _seek(self) -> None:
        """Go to what is sought, once there are pages to go to."""
        place = self._sought
        if place is None or not self.desk.side:
            return
        if self.desk.side == "picture" or self.desk.pages:
            self._sought = None
        if place.page > 1 or self._sought is None:
            self.desk.go_to(place.page)
        link = self.session.snapshot.links.get(place.link)
        if link is not None:
            self.desk.show_link(link)
        if place.words:
            self.tools.finder.show_words(place.words)
            self.desk.look_for(place.words, alike=True)

    def _show_head(self, evidence: Evidence) -> None:
        self.head.show_evidence(evidence, f"{evidence.exhibit}  ·  {described(evidence)}")
        self._show_goes_to()

    def _show_goes_to(self) -> None:
        code = self._memory.element
        known = {element.code: element.title for element in self.session.snapshot.standard.elements}
        self.head.show_element(code if not self.session.read_only else "", known.get(code, ""))

    def _show_pages(self) -> None:
        if self.evidence is not None:
            self.pages.show_pages(self.evidence, self.desk.view.count, self.desk.pages)
            self._paged(self.desk.number)

    def _show_links(self) -> None:
        if self.evidence is not None:
            links = self.session.snapshot.links_by_evidence.get(self.evidence.id, ())
            self.desk.show_links(links)
            self.links.show_links(self.evidence, links, self.session.read_only)

    def _paged(self, number: int) -> None:
        page = next((page for page in self.desk.pages if page.number == number), None)
        name = f"{page_word(page.kind, number)} {page.label}".strip() if page is not None else ""
        self.tools.show_page(self._place_of(number), max(1, self.desk.count), name)
        self.pages.show_page(number)
        self.linker.show_bar()
        if self._memory.place is not None:
            self._memory.place = replace(self._memory.place, page=number, words="", link="")

    def _place_of(self, number: int) -> int:
        """At which place in the order of pages a page is; text may leave numbers out."""
        if self.desk.side == "picture":
            return number
        numbers = [page.number for page in self.desk.pages]
        return numbers.index(number) + 1 if number in numbers else 1

    def _go_to_page(self, place: int) -> None:
        pages = self.desk.pages
        numbered = self.desk.side == "text" and 1 <= place <= len(pages)
        self.desk.go_to(pages[place - 1].number if numbered else place)

    def _enter_page(self) -> None:
        self.tools.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.number.selectAll()

    def _scaled(self) -> None:
        self.tools.show_zoom(*self.desk.zoomed)
        self.linker.show_bar()

    def _sided(self) -> None:
        self.tools.setVisible(bool(self.desk.side))
        self.tools.show_side(self.desk.side or "text", both=self.desk.has_both)
        self._scaled()
        self._paged(self.desk.number)

    def _toggle_box(self) -> None:
        self.desk.view.set_box_tool(not self.desk.view.box_tool)

    def _show_link(self, link_id: str) -> None:
        link = self.session.snapshot.links.get(link_id)
        if link is not None:
            if link.box:
                self.desk.show_side("picture")
            self.desk.show_link(link)

    def _told(self, evidence: Evidence) -> str:
        words = {
            "place": self.tr("A place to see on the visit"),
            "person": self.tr("Somebody to meet on the visit"),
            "system": self.tr("A system to be shown on the visit"),
            "web": self.tr("A page on the web, which your browser can show"),
        }
        return words.get(evidence.form, evidence.title)
