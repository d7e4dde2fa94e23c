"""The map of all elements: a cell for each, with symbol and code, in the order of the standard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from cse_desktop.domain.standard import Element, Standard
from cse_desktop.gui.screens.overview.state import blocks
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row


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
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(sizes().gap_wide)
        grid.setVerticalSpacing(sizes().gap_medium)
        grid.setColumnStretch(1, 1)
        for at, block in enumerate(blocks(standard.groups)):
            grid.addWidget(self._title(block.group.code, block.group.title), at, 0, Qt.AlignmentFlag.AlignTop)
            cells = QWidget()
            flow = FlowLayout(cells, sizes().gap_wide)
            for group, elements in block.blocks:
                name = "" if group is block.group else f"{group.code} {group.title}"
                flow.addWidget(self._block(name, elements))
            cells.setLayout(flow)
            policy = cells.sizePolicy()
            policy.setHeightForWidth(True)
            cells.setSizePolicy(policy)
            grid.addWidget(cells, at, 1)
        self.setLayout(grid)

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
        made = label(f"{code}  {title}", "subheading", wrap=True)
        made.setFixedWidth(sizes().of(150))
        return made

    def _block(self, name: str, elements: tuple[Element, ...]) -> QWidget:
        made = QWidget()
        cells = row(gap=sizes().gap_small)
        for element in elements:
            cell = MapCell(element, self._width)
            cell.clicked.connect(lambda _=False, code=element.code: self.chosen.emit(code))
            cells.addWidget(cell)
            self.cells[element.code] = cell
        cells.addStretch(1)
        if name:
            made.setLayout(column(ElidedLabel(name, "muted"), cells, gap=sizes().gap_tiny))
        else:
            made.setLayout(cells)
        width = len(elements) * (self._width + sizes().gap_small)
        made.setFixedWidth(width)
        return made
