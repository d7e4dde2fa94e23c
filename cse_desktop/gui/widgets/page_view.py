"""Pages as they look: scrolled, enlarged and turned, with marks on them; words and boxes can be selected.

The view knows pages by number only. What it needs drawn it asks for (`wanted`), and gets by `put_page`; pages that
are far from what is in sight are forgotten, so that a document of any length takes no more than so much memory.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from cse_desktop.domain.reading import WordBox
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.page_layout import (
    LEAST_ZOOM,
    MOST_ZOOM,
    Fit,
    PageLayout,
    Quad,
    Scale,
    upright_point,
)
from cse_desktop.gui.widgets.page_marks import PageMark, PageSelection, joined_quads
from cse_desktop.gui.widgets.page_painting import paint_marks, paint_page, paint_selection, placed
from cse_desktop.gui.widgets.scroll_areas import BareScrollArea

MOST_BYTES = 120_000_000
"""Of pages held as pictures."""
MOST_PIXELS, LEAST_PIXELS = 4096, 240
NATIVE_PIXELS = 2400
"""A picture is asked for once, at its own size up to this."""
PAUSE_MS = 30
"""Pages that are scrolled past in no time are not asked for."""
PAPER_INCHES = 11.69
ZOOM_STEP = 1.2


class PageView(BareScrollArea):
    """Shows pages. `show_page` is for one picture that is at hand, `show_document` for many to be asked for."""

    wanted = Signal(object, int)
    """Page numbers, the most urgent first, and the pixels that their longest side should have."""
    turned_to = Signal(int)
    """Another page is the one in sight."""
    scaled = Signal()
    """Zoom or turning changed."""

    def __init__(self, parent: QWidget | None = None, *, fit: Fit = "width", enlarge: bool = True) -> None:
        super().__init__(parent)
        set_role(self, "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn if fit == "width" else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )  # no width that jumps to and fro
        self._scale = Scale(fit, enlarge=enlarge)
        self._native = False
        self._count, self._page = 0, 1
        self._images: dict[int, QImage] = {}
        self._words: dict[int, tuple[WordBox, ...]] = {}
        self._shapes: dict[int, tuple[float, float]] = {}
        self._troubles: dict[int, str] = {}
        self._marks: Mapping[int, Sequence[PageMark]] = {}
        self._selection: PageSelection | None = None
        self._found: tuple[WordBox, ...] = ()
        self._sought: tuple[int, Quad | None] | None = None
        self.layout_ = PageLayout(0, {}, self._scale, 1, 1, 1)
        self._asking = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().actionTriggered.connect(self._seek_no_more)
        self.horizontalScrollBar().valueChanged.connect(self.viewport().update)
        appearance().changed.connect(self._lay_out)

    def show_document(self, count: int, *, native: bool = False) -> None:
        """Show that many pages, none of which is there yet. With `native`, 100 % is a pixel to a pixel."""
        self._count, self._native, self._page = count, native, 1
        for held in (self._images, self._words, self._shapes, self._troubles):
            held.clear()
        self._marks, self._selection = {}, None
        self._sought = (1, None)
        self._lay_out()

    def show_page(self, image: QImage, boxes: Sequence[WordBox] = (), words: str = "") -> None:
        """Show one picture with words on it marked; `words` say what it is to those who do not see it."""
        self.show_document(1, native=True)
        self._found = tuple(boxes)
        self.setAccessibleName(words)
        self.put_page(1, image)
        quads = joined_quads(boxes)
        self.set_marks({1: [PageMark("found", (quad,)) for quad in quads]})
        self.go_to(1, quads[0] if quads else None)

    def set_count(self, count: int) -> None:
        """There are more pages than was thought, or fewer; what is there stays."""
        self._count = count
        self._lay_out()

    def put_page(self, page: int, image: QImage, words: Sequence[WordBox] = ()) -> None:
        """The picture of a page and the words on it have come."""
        if not 1 <= page <= self._count:
            return
        self._images[page], self._words[page] = image, tuple(words)
        self._troubles.pop(page, None)
        shape = (float(image.width()), float(image.height()))
        known = self._shapes.get(page)
        self._shapes[page] = shape
        if known is None or abs(known[0] / known[1] - shape[0] / shape[1]) > 0.005 or self._native:
            self._lay_out()
        self._forget()
        self.viewport().update()

    def put_trouble(self, page: int, words: str) -> None:
        """A page cannot be drawn; `words` say why."""
        self._troubles[page] = words
        self.viewport().update()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._count

    @property
    def page(self) -> int:
        """The page in sight."""
        return self._page

    @property
    def image(self) -> QImage | None:
        """The picture of the page in sight, if it is there."""
        return self._images.get(self._page)

    @property
    def boxes(self) -> Sequence[WordBox]:
        """The words that `show_page` marked."""
        return self._found

    def held(self, page: int) -> QImage | None:
        """The picture of a page, if it is there."""
        return self._images.get(page)

    @property
    def words(self) -> Mapping[int, tuple[WordBox, ...]]:
        """The words of the pages that are there."""
        return self._words

    @property
    def scale(self) -> Scale:
        """How large pages are shown, and how they are turned."""
        return self._scale

    @property
    def factor(self) -> float:
        """How many times as large as on paper the page in sight is shown."""
        return self.layout_.factor(self._page) if self._count else 1.0

    @property
    def selection(self) -> PageSelection | None:
        """What is selected."""
        return self._selection

    def set_selection(self, selection: PageSelection | None) -> None:
        """Select something, or nothing."""
        self._selection = selection
        self.viewport().update()

    def set_marks(self, marks: Mapping[int, Sequence[PageMark]]) -> None:
        """Mark these on the pages, in the place of all marks before."""
        self._marks = marks
        self.viewport().update()

    def set_fit(self, fit: Fit, zoom: float = 1.0) -> None:
        """Show pages as wide as the room, whole, or at a zoom."""
        zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self._scale = replace(self._scale, fit=fit, zoom=zoom)
        self._lay_out()
        self.scaled.emit()

    def zoom_by(self, steps: int) -> None:
        """Enlarge by some steps, or make smaller by negative ones."""
        self.set_fit("zoom", self.factor * ZOOM_STEP**steps)

    def turn(self, turns: int) -> None:
        """Show pages turned clockwise by so many quarter turns from upright."""
        self._scale = replace(self._scale, turns=turns % 4)
        self._lay_out()
        self.scaled.emit()

    def go_to(self, page: int, quad: Quad | None = None) -> None:
        """Bring a page into sight, or something on it."""
        self._sought = (min(max(page, 1), max(1, self._count)), quad)
        self._seek()

    def page_rect(self, page: int) -> QRect:
        """Where a page is in the viewport."""
        left, top, wide, high = self.layout_.rect(page)
        return QRect(left - self.horizontalScrollBar().value(), top - self.verticalScrollBar().value(), wide, high)

    def place_of(self, page: int, quad: Quad) -> QRect:
        """Where something on a page is in the viewport."""
        return placed(quad, self.page_rect(page), self._scale.turns)

    def place_at(self, point: QPoint, page: int = 0) -> tuple[int, float, float]:
        """The page at a point of the viewport (or that of `page`), and the place on it as it is upright."""
        page = page or self.layout_.page_at(point.y() + self.verticalScrollBar().value())
        if not page:
            return 0, 0.0, 0.0
        rect = self.page_rect(page)
        x, y = (point.x() - rect.x()) / rect.width(), (point.y() - rect.y()) / rect.height()
        return page, *upright_point(x, y, self._scale.turns)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight, and what is marked on them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), appearance().colour("sunken"))
        turns = self._scale.turns
        for page in self._in_sight():
            rect = self.page_rect(page)
            words = self._troubles.get(page) or self.tr("Page {number}").format(number=page)
            paint_page(painter, rect, self._images.get(page), turns, words)
            paint_marks(painter, rect, self._marks.get(page, ()), turns)
            if self._selection is not None and self._selection.page == page:
                paint_selection(painter, rect, self._selection, turns)
            painter.setPen(appearance().colour("line"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what was not asked for while nobody saw it."""
        super().showEvent(event)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the room there is now."""
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl, enlarge or make smaller what is below the pointer."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if event.angleDelta().y():
            point = event.position().toPoint()
            page, x, y = self.place_at(point)
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            if page:
                now = self.place_of(page, (x, y, x, y)).topLeft() - point
                self.verticalScrollBar().setValue(self.verticalScrollBar().value() + now.y())
                self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + now.x())
        event.accept()

    def _in_sight(self) -> range:
        return self.layout_.visible(self.verticalScrollBar().value(), self.viewport().height())

    def _lay_out(self) -> None:
        """Lay the pages out anew; what was in the upper third stays there."""
        third = self.viewport().height() // 3
        page, x, y = self.place_at(QPoint(self.viewport().width() // 2, third))
        paper = PAPER_INCHES * self.logicalDpiX()
        if self._native and self._shapes:
            paper = max(max(shape) for shape in self._shapes.values()) / self.devicePixelRatioF()
        self._scale = replace(self._scale, paper=paper)
        room = self.viewport().size()
        gap = sizes().gap_medium if self._count > 1 or self._scale.enlarge else 0
        self.layout_ = PageLayout(self._count, self._shapes, self._scale, room.width(), room.height(), gap)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, self.layout_.height - room.height()))
        across.setRange(0, max(0, self.layout_.width - room.width()))
        down.setPageStep(room.height())
        across.setPageStep(room.width())
        down.setSingleStep(sizes().row)
        across.setSingleStep(sizes().row)
        if self._sought is not None:
            self._seek()
        elif page:
            kept = self.place_of(page, (x, y, x, y)).topLeft()
            down.setValue(down.value() + kept.y() - third)
            across.setValue(across.value() + kept.x() - room.width() // 2)
        self.viewport().update()
        self._asking.start()

    def _seek(self) -> None:
        """Go to what is sought. It stays sought until its page is there: pages above may change their height."""
        if self._sought is None or not self._count:
            return
        page, quad = self._sought
        rect = self.page_rect(page) if quad is None else self.place_of(page, quad)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        room = self.viewport().size()
        above = self.layout_.gap if quad is None else max(self.layout_.gap, (room.height() - rect.height()) // 3)
        if quad is None or not QRect(QPoint(0, 0), room).contains(rect):
            down.setValue(down.value() + rect.top() - above)
        if quad is not None and not (rect.left() >= 0 and rect.right() <= room.width()):
            across.setValue(across.value() + rect.left() - (room.width() - rect.width()) // 2)
        if page in self._images and self.isVisible():
            self._sought = None
        self._scrolled()

    def _seek_no_more(self, _: int) -> None:
        self._sought = None

    def _scrolled(self) -> None:
        self.viewport().update()
        if not self._count:
            return
        room = self.viewport().height()
        page = self.layout_.page_at(self.verticalScrollBar().value() + room // 2)
        if self._sought is not None:
            page = self._sought[0]
        if page != self._page:
            self._page = page
            self.turned_to.emit(page)
        self._asking.start()

    def _ask(self) -> None:
        """Ask for what is in sight and not there, or not sharp; then for the pages beside it."""
        if not self._count or not self.isVisible():
            return
        seen = list(self._in_sight()) or [self._page]
        beside = [p for p in (seen[-1] + 1, seen[0] - 1) if 1 <= p <= self._count]
        pixels = round(self.layout_.longest(seen[0]) * self.devicePixelRatioF())
        pixels = NATIVE_PIXELS if self._native else min(max(pixels, LEAST_PIXELS), MOST_PIXELS)
        missing = [page for page in (*seen, *beside) if self._is_wanted(page, pixels)]
        self.wanted.emit(missing, pixels)

    def _is_wanted(self, page: int, pixels: int) -> bool:
        held = self._images.get(page)
        if held is None:
            return page not in self._troubles
        side = max(held.width(), held.height())
        return not self._native and abs(side - pixels) > 2

    def _forget(self) -> None:
        total = sum(image.sizeInBytes() for image in self._images.values())
        seen = self._in_sight()
        for page in sorted(self._images, key=lambda page: -abs(page - self._page)):
            if total <= MOST_BYTES or page in seen:
                break
            total -= self._images.pop(page).sizeInBytes()
            self._words.pop(page, None)
