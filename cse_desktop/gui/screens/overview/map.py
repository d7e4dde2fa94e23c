"""The map of all elements: a cell for each, with symbol and code, in the order of the standard."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from cse_desktop.domain.standard import Element, Standard
from cse_desktop.gui.pictures.ink import screen_ink
from cse_desktop.gui.pictures.parts import paint_cell
from cse_desktop.gui.screens.overview.state import blocks
from cse_desktop.gui.standing import Standing, outside_standing
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.arrow_button import ArrowButton
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, column

TITLE_WIDTH = 150
"""Of a top group's title beside its cells, in pixels at the usual text size."""
WIDEST_NAME = 210
"""Of a group's name above its cells, likewise; longer ones go on in a second line."""
LEAST_CELLS = 3
MOST = 16_777_215
"""Qt's own word for a width without end."""


class MapCell(ArrowButton):
    """One element: symbol and code on the ground of its state. Its name says all in words."""

    def __init__(self, element: Element, width: int) -> None:
        super().__init__()
        self.element = element
        self._standing = Standing("state-none", "unrated", "")
        self._width = width
        self._outside = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        appearance().changed.connect(self.update)

    def show_standing(self, standing: Standing, *, outside: bool = False) -> None:
        """Show how the element stands, and whether the review that is prepared leaves it out."""
        if (standing, outside) != (self._standing, self._outside) or not self.accessibleName():
            self._standing, self._outside = standing, outside
            name = f"{self.element.code} {self.element.title}: {standing.word}"
            if outside:
                name = f"{name} ({outside_standing().word})"
            self.setAccessibleName(name)
            self.setToolTip(name)
            self.update()

    def sizeHint(self) -> QSize:
        """Room for symbol and code."""
        return QSize(self._width, sizes().of(32))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, symbol and code."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self.hasFocus() or self.underMouse()
        paint_cell(
            painter, screen_ink(), box, self.element.code, self._standing, marked=marked, outside=self._outside
        )


class MapBlock(QWidget):
    """The cells of one group under its name, in as many lines as the room asks for."""

    def __init__(self, name: str, cells: list[MapCell], step: int) -> None:
        """`step` is the width of a cell with the gap after it."""
        super().__init__()
        self.head = label(name, "muted", wrap=True)
        self.head.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        # As wide as a short name, so that it is read in one line.
        self._name = (
            min(self.head.fontMetrics().horizontalAdvance(name) + 2, sizes().of(WIDEST_NAME)) if name else 0
        )
        self._cells, self._step, self._each = cells, step, 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sizes().gap_small)
        self._grid.setColumnStretch(len(cells), 1)
        self.setLayout(column(*([self.head] if name else []), self._grid, gap=sizes().gap_tiny))
        self.fit(self.wanted)

    @property
    def wanted(self) -> int:
        """The width of all cells side by side, or of the name."""
        return max(len(self._cells) * self._step, self._name)

    def fit(self, room: int) -> None:
        """Put as many cells side by side as there is room for."""
        each = max(1, min(len(self._cells), room // self._step))
        if each == self._each:
            return
        self._each = each
        for at, cell in enumerate(self._cells):
            self._grid.removeWidget(cell)
            self._grid.addWidget(cell, at // each, at % each)
        self.setFixedWidth(max(each * self._step, min(self._name, room)))


class ElementMap(QWidget):
    """A row for each top group; within it the cells of each lower group under its name.

    Arrow keys move from cell to cell; `chosen` comes with the code.
    """

    chosen = Signal(str)

    def __init__(self, standard: Standard) -> None:
        super().__init__()
        self.cells: dict[str, MapCell] = {}
        longest = max((e.code for e in standard.elements), key=len, default="")
        width = self.fontMetrics().horizontalAdvance(longest) + sizes().icon_small + 4 * sizes().gap_small
        self._width = max(width, sizes().of(62))
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(sizes().gap_wide)
        self._grid.setVerticalSpacing(sizes().gap_medium)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[tuple[QWidget, QWidget]] = []
        self._blocks: list[MapBlock] = []
        self._by_row: list[list[MapBlock]] = []
        for block in blocks(standard.groups):
            cells = QWidget()
            flow = FlowLayout(cells, sizes().gap_wide)
            for group, elements in block.blocks:
                name = "" if group is block.group else f"{group.code} {group.title}"
                flow.addWidget(self._block(name, elements))
            self._by_row.append(self._blocks[-len(block.blocks) :])
            cells.setLayout(flow)
            policy = cells.sizePolicy()
            policy.setHeightForWidth(True)
            cells.setSizePolicy(policy)
            self._rows.append((self._title(block.group.code, block.group.title), cells))
        self._order = list(self.cells.values())
        self._enter(0)
        self._beside: bool | None = None
        self._place(beside=True)
        self.setLayout(self._grid)

    def minimumSizeHint(self) -> QSize:
        """Room for a few cells: the others go below them."""
        return QSize(LEAST_CELLS * (self._width + sizes().gap_small), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put titles above their cells, and cells below each other, where there is no room beside."""
        super().resizeEvent(event)
        room = event.size().width()
        side = sizes().of(TITLE_WIDTH) + sizes().gap_wide
        widest = max((block.wanted for block in self._blocks), default=0)
        beside = room - side >= widest
        self._place(beside=beside)
        room = room - side if beside else room
        for block in self._blocks:
            block.fit(room)
            block.head.setMinimumHeight(0)  # a label takes it for the least it may answer
        for blocks_of_row in self._by_row:
            for line in _lines(blocks_of_row, room):
                # Names beside each other are as high as each other, so that their cells are in line.
                high = max(block.head.heightForWidth(block.width()) for block in line)
                for block in line:
                    block.head.setFixedHeight(max(high, 1))

    def _place(self, *, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for at, (title, cells) in enumerate(self._rows):
            self._grid.removeWidget(title)
            self._grid.removeWidget(cells)
            title.setMaximumWidth(sizes().of(TITLE_WIDTH) if beside else MOST)
            title.setMinimumWidth(sizes().of(TITLE_WIDTH) if beside else 0)
            if beside:
                self._grid.addWidget(title, 2 * at, 0, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(cells, 2 * at, 1)
            else:
                self._grid.addWidget(title, 2 * at, 0, 1, 2)
                self._grid.addWidget(cells, 2 * at + 1, 0, 1, 2)
        self.updateGeometry()

    def show_standings(self, standings: Mapping[str, Standing], scope: Collection[str]) -> None:
        """Show how every element stands; those that are not in `scope` are no part of the review."""
        for code, cell in self.cells.items():
            cell.show_standing(standings[code], outside=code not in scope)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End move the focus, Enter goes to the element."""
        key = Qt.Key(event.key())
        at = next((place for place, cell in enumerate(self._order) if cell.hasFocus()), None)
        wanted = None if at is None else self._neighbour(at, key)
        if wanted is not None:
            self._enter(wanted)
            self._order[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        elif at is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._order[at].click()
        else:
            super().keyPressEvent(event)

    def _neighbour(self, at: int, key: Qt.Key) -> int | None:
        """The cell a key moves to; up and down go to the nearest one of the next line in sight."""
        last = len(self._order) - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key == Qt.Key.Key_Home else last
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        if step:
            return (at + step) % (last + 1)
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return None
        places = [cell.mapTo(self, QPoint(0, 0)) for cell in self._order]
        here, down = places[at], key == Qt.Key.Key_Down
        lines = [spot.y() for spot in places if (spot.y() > here.y() if down else spot.y() < here.y())]
        if not lines:
            return None
        line = min(lines) if down else max(lines)
        beside = [place for place, spot in enumerate(places) if spot.y() == line]
        return min(beside, key=lambda place: abs(places[place].x() - here.x()))

    def _enter(self, at: int) -> None:
        """Have Tab come to one cell only; the arrow keys go on from there."""
        for place, cell in enumerate(self._order):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == at else Qt.FocusPolicy.ClickFocus)

    def _title(self, code: str, title: str) -> QWidget:
        return label(f"{code}  {title}", "subheading", wrap=True)

    def _block(self, name: str, elements: tuple[Element, ...]) -> QWidget:
        cells = [MapCell(element, self._width) for element in elements]
        for cell in cells:
            cell.clicked.connect(lambda _=False, code=cell.element.code: self.chosen.emit(code))
            self.cells[cell.element.code] = cell
        made = MapBlock(name, cells, self._width + sizes().gap_small)
        self._blocks.append(made)
        return made


def _lines(placed: list[MapBlock], room: int) -> list[list[MapBlock]]:
    """The blocks of a row as the flow puts them beside and below each other."""
    lines: list[list[MapBlock]] = []
    x = 0
    for block in placed:
        if not lines or x + block.width() > room:
            lines.append([])
            x = 0
        lines[-1].append(block)
        x += block.width() + sizes().gap_wide
    return lines
