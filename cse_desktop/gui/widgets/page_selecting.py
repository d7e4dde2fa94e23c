"""Selecting on pages: words by dragging over them, a box with Shift, Alt or the box tool; both by keyboard too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cse_desktop.app.linking import LEAST_OF_PAGE
from cse_desktop.gui.widgets.page_layout import Fit, quad_between, turned_point, upright_point
from cse_desktop.gui.widgets.page_marks import (
    PageSelection,
    box_of,
    nearest_word,
    quad_of,
    select_words,
    word_beside,
)
from cse_desktop.gui.widgets.page_view import PageView

NEAR = 0.15
"""How far from a word, as a share of the page, a drag may begin that selects words."""
STEP = 0.02
"""Of the page: how far a key moves a box or its corner."""
FIRST_BOX = (0.25, 0.25, 0.75, 0.5)
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
BOX_KEYS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


class SelectablePages(PageView):
    """Pages on which a person selects what to quote or cut out."""

    selected = Signal(object)
    """PageSelection, or None: the person has selected this and let go."""
    mark_pressed = Signal(str)
    """Key of a mark that was clicked."""
    box_tool_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, fit: Fit = "width", enlarge: bool = True) -> None:
        super().__init__(parent, fit=fit, enlarge=enlarge)
        self._box_tool = False
        self._pressed: tuple[QPoint, int, float, float] | None = None
        self._boxing = False
        self._ends = (0, 0)
        """The first and last word selected by keys."""
        self.viewport().setMouseTracking(True)

    @property
    def box_tool(self) -> bool:
        """Whether dragging draws a box."""
        return self._box_tool

    def set_box_tool(self, on: bool) -> None:
        """Whether dragging draws a box."""
        if on != self._box_tool:
            self._box_tool = on
            self._show_pointer(on)
            self.box_tool_changed.emit(on)

    def select(self, selection: PageSelection | None) -> None:
        """Select something, and tell."""
        self.set_selection(selection)
        self.selected.emit(selection)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = event.position().toPoint()
        page, x, y = self.place_at(point)
        if not page:
            return
        words = self.words.get(page, ())
        near = nearest_word(words, x, y, within=NEAR) if words else None
        self._pressed = point, page, x, y
        self._boxing = self._box_tool or bool(event.modifiers() & BOX_KEYS) or near is None
        self.set_selection(None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select up to here."""
        point = event.position().toPoint()
        if self._pressed is None:
            page, x, y = self.place_at(point)
            on_word = nearest_word(self.words.get(page, ()), x, y, within=0.0) is not None if page else False
            boxing = self._box_tool or bool(event.modifiers() & BOX_KEYS) or not on_word
            shape = Qt.CursorShape.CrossCursor if self._box_tool else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape if boxing else Qt.CursorShape.IBeamCursor)
            return
        start, page, *place = self._pressed
        if (point - start).manhattanLength() < 4 and self.selection is None:
            return
        self._scroll_to(point)
        _, x, y = self.place_at(point, page)
        self.set_selection(self._between(page, (place[0], place[1]), (x, y)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What is selected now stays."""
        if self._pressed is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        _, page, x, y = self._pressed
        self._pressed = None
        chosen = self.selection
        if chosen is not None and chosen.box and min(chosen.box[2:]) < 2 * LEAST_OF_PAGE:
            self.set_selection(None)
        self.selected.emit(self.selection)
        if self.selection is None:
            self._press_mark(page, x, y)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word."""
        page, x, y = self.place_at(event.position().toPoint())
        words = self.words.get(page, ())
        at = nearest_word(words, x, y, within=0.0)
        if at is not None:
            self._ends = at, at
            self.select(select_words(page, words, at, at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift and arrows select words; with the box tool arrows move a box, and with Shift its far corner."""
        arrow = ARROWS.get(Qt.Key(event.key()))
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if arrow is not None and self._box_tool:
            self._key_box(*arrow, far=shift)
        elif arrow is not None and shift:
            self._key_words(*arrow)
        elif event.key() == Qt.Key.Key_Escape and self.selection is not None:
            self.select(None)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if event.key() == Qt.Key.Key_Home else self.count)
        else:
            super().keyPressEvent(event)

    def _between(self, page: int, start: tuple[float, float], end: tuple[float, float]) -> PageSelection | None:
        if self._boxing:
            return PageSelection(page, box=box_of(quad_between(start, end)))
        words = self.words.get(page, ())
        one, other = nearest_word(words, *start), nearest_word(words, *end, within=9.0)
        if one is None or other is None:
            return None
        self._ends = one, other
        return select_words(page, words, one, other)

    def _press_mark(self, page: int, x: float, y: float) -> None:
        for mark in self._marks.get(page, ()):
            if mark.key and any(q[0] <= x <= q[2] and q[1] <= y <= q[3] for q in mark.quads):
                self.mark_pressed.emit(mark.key)
                return

    def _key_words(self, right: int, down: int) -> None:
        page = self.selection.page if self.selection is not None else self.page
        words = self.words.get(page, ())
        if not words:
            return
        if self.selection is None or not self.selection.text:
            at = self._first_in_sight(page)
            self._ends = at, at
        else:
            first, last = self._ends
            self._ends = first, word_beside(words, last, down=bool(down), step=right + down)
        self.select(select_words(page, words, *self._ends))
        self._show_quad(page, quad_of(words[self._ends[1]]))

    def _first_in_sight(self, page: int) -> int:
        room = QRect(QPoint(0, 0), self.viewport().size())
        words = self.words.get(page, ())
        seen = (n for n, word in enumerate(words) if room.contains(self.place_of(page, quad_of(word)).center()))
        return next(seen, 0)

    def _key_box(self, right: int, down: int, *, far: bool) -> None:
        chosen = self.selection
        if chosen is None or not chosen.box:
            chosen = PageSelection(self.page, box=box_of(FIRST_BOX))
        else:
            left, top, r, b = chosen.around
            turns = self.scale.turns
            # Keys go the way they point on the screen, however the page is turned.
            one, two = turned_point(left, top, turns), turned_point(r, b, turns)
            near, end = (min(one[0], two[0]), min(one[1], two[1])), (max(one[0], two[0]), max(one[1], two[1]))
            move = right * STEP, down * STEP
            end = end[0] + move[0], end[1] + move[1]
            near = near if far else (near[0] + move[0], near[1] + move[1])
            quad = quad_between(upright_point(*near, turns), upright_point(*end, turns))
            if quad[2] - quad[0] >= STEP and quad[3] - quad[1] >= STEP:
                chosen = PageSelection(chosen.page, box=box_of(quad))
        self.select(chosen)
        self._show_quad(chosen.page, chosen.around)

    def _show_quad(self, page: int, quad: tuple[float, float, float, float]) -> None:
        if not QRect(QPoint(0, 0), self.viewport().size()).intersects(self.place_of(page, quad)):
            self.go_to(page, quad)

    def _scroll_to(self, point: QPoint) -> None:
        room = self.viewport().height()
        over = min(point.y(), 0) or max(point.y() - room, 0)
        if over:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + over)

    def _show_pointer(self, cross: bool) -> None:
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if cross else Qt.CursorShape.ArrowCursor)
