"""The map of all elements: a cell for each, with symbol and code, in the order of the standard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from cse_desktop.domain.standard import Element, Standard
from cse_desktop.gui.screens.overview.state import blocks
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column

TITLE_WIDTH = 150
"""Of a top group's title beside its cells, in pixels at the usual text size."""
LEAST_CELLS = 3
MOST = 16_777_215
"""Qt's own word for a width without end."""


class MapCell(QAbstractButton):
    """One element: symbol and code on the ground of its state. Its name says all in words."""

    def __init__(self, element: Element, width: int) -> None:
        super().__init__()
        self.element = element
        self._standing = Standing("state-none", "unrated", "")
        self._width = width
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        appearance().changed.connect(self.update)

    def show_standing(self, standing: Standing) -> None:
        """Show how the element stands."""
        if standing != self._standing:
            self._standing = standing
            name = f"{self.element.code} {self.element.title}: {standing.word}"
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
        look, size = appearance(), sizes()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        tone = self._standing.tone
        marked = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(look.colour("focus" if marked else f"{tone}_soft"), 2 if marked else 1))
        painter.setBrush(look.colour(f"{tone}_soft"))
        painter.drawRoundedRect(box, size.of(5), size.of(5))
        side = size.icon_small
        spot = QRectF(box.x() + size.gap_small, box.center().y() - side / 2, side, side)
        look.shelf.paint(painter, self._standing.symbol, look.theme.colour(tone), spot)
        painter.setPen(look.colour("text"))
        words = box.adjusted(side + 2 * size.gap_small, 0, -size.gap_tiny, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.element.code)


class MapBlock(QWidget):
    """The cells of one group under its name, in as many lines as the room asks for."""

    def __init__(self, name: str, cells: list[MapCell], step: int) -> None:
        """`step` is the width of a cell with the gap after it."""
        super().__init__()
        self._cells, self._step, self._each = cells, step, 0
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(sizes().gap_small)
        head = [ElidedLabel(name, "muted")] if name else []
        self.setLayout(column(*head, self._grid, gap=sizes().gap_tiny))
        self.fit(self.wanted)

    @property
    def wanted(self) -> int:
        """The width of all cells side by side."""
        return len(self._cells) * self._step

    def fit(self, room: int) -> None:
        """Put as many cells side by side as there is room for."""
        each = max(1, min(len(self._cells), room // self._step))
        if each == self._each:
            return
        self._each = each
        for at, cell in enumerate(self._cells):
            self._grid.removeWidget(cell)
            self._grid.addWidget(cell, at // each, at % each)
        self.setFixedWidth(each * self._step)


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
        for block in blocks(standard.groups):
            cells = QWidget()
            flow = FlowLayout(cells, sizes().gap_wide)
            for group, elements in block.blocks:
                name = "" if group is block.group else f"{group.code} {group.title}"
                flow.addWidget(self._block(name, elements))
            cells.setLayout(flow)
            policy = cells.sizePolicy()
            policy.setHeightForWidth(True)
            cells.setSizePolicy(policy)
            self._rows.append((self._title(block.group.code, block.group.title), cells))
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
        for block in self._blocks:
            block.fit(room - side if beside else room)

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

    def show_standings(self, standings: dict[str, Standing]) -> None:
        """Show how every element stands."""
        for code, cell in self.cells.items():
            cell.show_standing(standings[code])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the focus, Enter goes to the element."""
        order = list(self.cells.values())
        at = next((place for place, cell in enumerate(order) if cell.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if at is not None and step:
            order[(at + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)
        elif at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            order[at].click()
        else:
            super().keyPressEvent(event)

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
