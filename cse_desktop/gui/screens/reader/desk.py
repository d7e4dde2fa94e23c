"""The middle of the reader: pages as they look or their text, what is found and linked marked on both."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.app.finding import marked_groups, place_of_quotation
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.reading import Page
from cse_desktop.gui.page_shelf import PageLook, PageShelf
from cse_desktop.gui.screens.reader.asking import Groups, Matches, find_words, group_words
from cse_desktop.gui.screens.reader.matches import MatchList
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.page_layout import Fit, Quad
from cse_desktop.gui.widgets.page_marks import PageMark, PageSelection, joined_quads
from cse_desktop.gui.widgets.page_selecting import SelectablePages
from cse_desktop.gui.widgets.reading_text import ReadingText, TextMark

TEXT_STEP = 1.2


class ReadingDesk(QWidget):
    """Shows one piece of evidence. Which page is in sight, what is selected and found comes by signals."""

    paged = Signal(int)
    """Another page is in sight."""
    selected = Signal()
    """Something else is selected, or nothing."""
    matched = Signal(int, int)
    """At which place (from 0, -1 for none) of how many that were found."""
    scaled = Signal()
    counted = Signal(int)
    """How many pages there are to be drawn, now that the file was opened."""
    sided = Signal()
    """Looks or text: another side is shown, or can be."""
    mark_pressed = Signal(str)

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.evidence: Evidence | None = None
        self.pages: tuple[Page, ...] = ()
        self._links: tuple[Link, ...] = ()
        self._words, self._alike = "", False
        self.matches = MatchList()
        self._number = 1
        self._text_zoom = 1.0
        self._link_sought = ""
        self._all_failed = self._begun = False
        self.view = SelectablePages()
        self.text = ReadingText()
        self.nothing = EmptyState("preview", "")
        self.shelf = PageShelf(session, self)
        self.stack = QStackedWidget()
        for widget in (self.view, self.text, self.nothing):
            self.stack.addWidget(widget)
        self.setLayout(column(self.stack, gap=0))
        self._marking = QTimer(self, singleShot=True, interval=20)
        self._marking.timeout.connect(self._ask_groups)
        self.shelf.ready.connect(self._arrived)
        self.view.wanted.connect(self.shelf.want)
        self.view.turned_to.connect(self._turned_to)
        self.view.selected.connect(lambda _: self.selected.emit())
        self.view.scaled.connect(self.scaled)
        self.view.mark_pressed.connect(self.mark_pressed)
        self.text.chosen.connect(self.selected)

    @property
    def side(self) -> str:
        """`picture`, `text`, or empty where there is nothing to show."""
        shown = self.stack.currentWidget()
        return "picture" if shown is self.view else "text" if shown is self.text else ""

    @property
    def has_both(self) -> bool:
        """Whether there is a choice of looks and text."""
        drawn = self.evidence is not None and self.evidence.can_be_drawn and not self._all_failed
        return drawn and any(page.text.strip() for page in self.pages)

    @property
    def number(self) -> int:
        """The page in sight."""
        return self.view.page if self.side == "picture" else self._number

    @property
    def count(self) -> int:
        """How many pages there are on the side that is shown."""
        return self.view.count if self.side == "picture" else len(self.pages)

    @property
    def selection(self) -> PageSelection | None:
        """What is selected, on whichever side."""
        if self.side == "picture":
            return self.view.selection
        words = self.text.selected_text if self.side == "text" else ""
        return PageSelection(self._number, words) if words else None

    @property
    def selection_place(self) -> QRect:
        """Where the selection is, in this widget."""
        chosen = self.selection
        if self.side == "picture" and chosen is not None:
            place = self.view.place_of(chosen.page, chosen.around)
            return QRect(self.view.viewport().mapTo(self, place.topLeft()), place.size())
        cursor = self.text.textCursor()
        place = self.text.cursorRect(cursor)
        return QRect(self.text.viewport().mapTo(self, place.topLeft()), place.size())

    def show_evidence(self, evidence: Evidence, turns: int) -> None:
        """Begin with a piece of evidence; its text comes by `show_text`."""
        self.evidence, self.pages, self._number = evidence, (), 1
        self.matches, self._words, self._link_sought = MatchList(), "", ""
        self._all_failed = self._begun = False
        self.shelf.show_evidence(evidence)
        if evidence.can_be_drawn:
            self.view.show_document(max(1, evidence.pages), native=evidence.is_picture)
            self.view.turn(turns)
            self.view.setAccessibleName(evidence.alt_text or evidence.title)
            self.stack.setCurrentWidget(self.view)
        else:
            self.view.show_document(0)
            self.nothing.say(self.tr("Reading…"), "")
            self.stack.setCurrentWidget(self.nothing)
        self.sided.emit()

    def show_text(self, pages: Sequence[Page]) -> None:
        """The text of the evidence has come."""
        self.pages = tuple(pages)
        if self.evidence is not None and (not self.evidence.can_be_drawn or self._all_failed):
            self._show_read()
        self.sided.emit()

    def say(self, sentence: str, advice: str = "") -> None:
        """Say something in the place of pages."""
        self.nothing.say(sentence, advice)
        self.stack.setCurrentWidget(self.nothing)
        self.sided.emit()

    def show_side(self, side: str) -> None:
        """Show pages as they look, or their text; the page in sight stays the same."""
        if side == self.side or not self.has_both:
            return
        number = self.number
        self.stack.setCurrentWidget(self.text if side == "text" else self.view)
        self.go_to(number)
        self.focus()
        self.sided.emit()

    def focus(self) -> None:
        """Put the keyboard where one reads."""
        shown = self.stack.currentWidget()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, number: int, quad: Quad | None = None) -> None:
        """Bring a page into sight, or something on it."""
        if self.side == "text":
            self._show_text_page(number)
        else:
            self.view.go_to(number, quad)

    def look_for(self, words: str, *, alike: bool = False) -> None:
        """Mark words on every page and go to the first place from here on; empty to find nothing any more."""
        if self.evidence is None or (words, alike) == (self._words, self._alike):
            return
        self._words, self._alike = words, alike
        self.matches = MatchList()
        if not words:
            self._show_marks()
            self.matched.emit(-1, 0)
            return
        self._session.ask("reader.find", find_words(self.evidence.id, words, alike), self._found)

    def next_match(self, step: int) -> None:
        """Go to the next place that was found, or the one before."""
        if self.matches.move(step) is not None:
            self._show_match()

    def zoom(self, fit: Fit, zoom: float) -> None:
        """Show pages at another size."""
        if self.side == "text":
            self._zoom_text(zoom if fit == "zoom" else 1.0)
        else:
            self.view.set_fit(fit, zoom)

    def zoom_by(self, steps: int) -> None:
        """Enlarge, or make smaller."""
        if self.side == "text":
            self._zoom_text(self._text_zoom * TEXT_STEP**steps)
        else:
            self.view.zoom_by(steps)

    @property
    def zoomed(self) -> tuple[Fit, float]:
        """How large what is shown is."""
        if self.side == "text":
            return ("width", 1.0) if self._text_zoom == 1.0 else ("zoom", self._text_zoom)
        return self.view.scale.fit, self.view.factor

    def show_links(self, links: Sequence[Link]) -> None:
        """Mark what is linked."""
        if tuple(links) != self._links:
            self._links = tuple(links)
            self._show_marks()

    def show_link(self, link: Link) -> None:
        """Go to the place of a link, and have it in sight."""
        self._link_sought = link.id
        self.go_to(link.page or 1)
        self._seek_link()

    def crop(self, page: int, box: tuple[float, ...]) -> QPixmap | None:
        """What a box holds of a page, if the page is there."""
        image = self.view.held(page)
        if image is None or len(box) != 4:
            return None
        left, top, wide, high = (
            round(share * side) for share, side in zip(box, (image.width(), image.height()) * 2, strict=True)
        )
        return QPixmap.fromImage(image.copy(left, top, max(1, wide), max(1, high)))

    def clear_selection(self) -> bool:
        """Select nothing any more; False if nothing was selected."""
        if self.selection is None:
            return False
        if self.side == "picture":
            self.view.select(None)
        else:
            cursor = self.text.textCursor()
            cursor.clearSelection()
            self.text.setTextCursor(cursor)
        return True

    def _arrived(self, look: PageLook) -> None:
        if look.reason is not None:
            words = self._session.say(look.reason)
            self.view.put_trouble(look.page, words)
            if look.page == 1 and not self._begun:
                self._all_failed = True
                self._show_read(words)
                self.sided.emit()
            return
        self._begun = True
        if look.count and look.count != self.view.count:
            self.view.set_count(look.count)
            self.counted.emit(look.count)
        self.view.put_page(look.page, look.image, look.words)
        self._marking.start()
        self._show_marks()
        self._seek_link()

    def _show_read(self, trouble: str = "") -> None:
        """Show the text, or say that there is none."""
        if any(page.text.strip() for page in self.pages):
            self.stack.setCurrentWidget(self.text)
            self._show_text_page(self._number)
            self._seek_link()
            self.sided.emit()
            return
        advice = self.tr("Open it in its own program to look at it.")
        self.say(trouble or self.tr("There is no text in this file to show."), advice)

    def _show_text_page(self, number: int) -> None:
        held = next((page for page in self.pages if page.number == number), None)
        page = held or (self.pages[0] if self.pages else None)
        if page is None or self.evidence is None:
            return
        self._number = page.number
        self.text.show_page(page, self.evidence.media_type, self._text_zoom)
        self._show_marks()
        self.paged.emit(page.number)

    def _turned_to(self, number: int) -> None:
        self._number = number
        self.paged.emit(number)

    def _zoom_text(self, zoom: float) -> None:
        self._text_zoom = min(max(zoom, 0.5), 4.0)
        self._show_text_page(self._number)
        self.scaled.emit()

    def _found(self, matches: Matches) -> None:
        if self.evidence is None or (matches.evidence_id, matches.words) != (self.evidence.id, self._words):
            return
        self.matches = MatchList(matches.found)
        self.matches.begin(self.number)
        self._marking.start()
        self._show_match()

    def _ask_groups(self) -> None:
        if self.evidence is None or not self._words:
            return
        missing = {page: words for page, words in self.view.words.items() if page not in self.matches.groups}
        if missing:
            question = group_words(self.evidence.id, self._words, self._alike, missing)
            self._session.ask("reader.groups", question, self._grouped)

    def _grouped(self, groups: Groups) -> None:
        if self.evidence is None or (groups.evidence_id, groups.words) != (self.evidence.id, self._words):
            return
        self.matches.take_groups(groups.groups)
        self._show_marks()
        here = self.matches.current
        if here is not None and here.page in groups.groups and self.side == "picture":
            self.view.go_to(here.page, self.matches.quad(here.page))

    def _show_match(self) -> None:
        here = self.matches.current
        self.matched.emit(self.matches.at, len(self.matches.found))
        if here is None:
            self._show_marks()
            return
        if self.side == "picture":
            self.view.go_to(here.page, self.matches.quad(here.page))
            self._show_marks()
        elif here.page != self._number:
            self._show_text_page(here.page)
        else:
            self._show_marks()

    def _show_marks(self) -> None:
        if self.side == "text":
            self._mark_text()
        marks: dict[int, Sequence[PageMark]] = {}
        for page in self.view.words:
            marks[page] = [*self._link_marks(page), *self.matches.marks(page)]
        self.view.set_marks(marks)

    def _link_marks(self, page: int) -> list[PageMark]:
        found = []
        words = self.view.words.get(page, ())
        for link in self._links:
            if (link.page or 1) != page:
                continue
            if link.box:
                left, top, wide, high = link.box
                quad = (left, top, left + wide, top + high)
                found.append(PageMark("crop", (quad,), link.id, link.element))
            elif link.quotation:
                groups = marked_groups(words, partial(_places, quotation=link.quotation))
                if groups:
                    found.append(PageMark("quote", joined_quads(groups[0]), link.id, link.element))
        return found

    def _mark_text(self) -> None:
        page = next((page for page in self.pages if page.number == self._number), None)
        if page is None:
            return
        spans, here = self.matches.spans(page.number)
        marks = [TextMark(span, "current" if span == here else "found") for span in spans]
        for link in self._links:
            if link.quotation and (link.page or 1) == page.number:
                marks += [TextMark(span, "linked") for span in _places(page.text, link.quotation)]
        self.text.set_marks(marks, at=here)

    def _seek_link(self) -> None:
        """Bring the place of the link that is sought into sight, once its page is there."""
        link = next((link for link in self._links if link.id == self._link_sought), None)
        if link is None:
            return
        page = link.page or 1
        if self.side == "text":
            held = next((each for each in self.pages if each.number == page), None)
            places = _places(held.text, link.quotation) if held is not None else []
            if places:
                self.text.set_marks([TextMark(places[0], "linked")], at=places[0])
            self._link_sought = ""
            return
        mark = next((mark for mark in self._link_marks(page) if mark.key == link.id), None)
        if self.view.held(page) is not None:
            self._link_sought = ""
        if mark is not None:
            self.view.go_to(page, mark.quads[0])


def _places(text: str, quotation: str) -> list[tuple[int, int]]:
    place = place_of_quotation(text, quotation)
    return [place] if place is not None else []
