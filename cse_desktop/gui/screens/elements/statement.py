"""What an element asks for: its statement, its parts as a checklist, and typical evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from cse_desktop.gui.screens.elements.state import ElementState, LinkCardState, PartState
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label, make_selectable
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton

MOST_LETTERS = 70


class StatementCard(Card):
    """The parts fill as links cover them. Pressing one asks which of the linked exhibits cover it."""

    covered = Signal(int, object)
    """Number of a part, and the ids of the links that cover it."""

    def __init__(self) -> None:
        super().__init__()
        self.statement = label("", wrap=True)
        make_selectable(self.statement)
        self.progress = label("", "overline")
        self.rows: list[RowButton] = []
        self._parts = column(gap=sizes().gap_small)
        self._parts_box = QWidget()
        self._parts_box.setLayout(column(self.progress, self._parts, gap=sizes().gap_small))
        self.typical = label("", "muted", wrap=True)
        self._typical_box = QWidget()
        self._typical_box.setLayout(
            column(label(self.tr("Typical evidence"), "overline"), self.typical, gap=sizes().gap_tiny)
        )
        for widget in (self.statement, self._parts_box, self._typical_box):
            self.body.addWidget(widget)
        self._shown: tuple[str, tuple[PartState, ...]] | None = None
        self._links: Sequence[LinkCardState] = ()
        self._read_only = False

    def show_state(self, state: ElementState) -> None:
        """Show another element, or which parts are covered now."""
        self._links = state.links
        wanted = (state.element.code, state.parts)
        if wanted == self._shown:
            return
        same = self._shown is not None and self._shown[0] == state.element.code
        focus = next((place for place, made in enumerate(self.rows) if made.hasFocus()), None) if same else None
        self._shown = wanted
        self.statement.setText(state.element.statement)
        self.typical.setText(state.element.typical_evidence)
        self._typical_box.setVisible(bool(state.element.typical_evidence))
        self._parts_box.setVisible(bool(state.parts))
        count = sum(bool(part.exhibits) for part in state.parts)
        words = self.tr("{count} of {all} parts covered")
        self.progress.setText(words.format(count=count, all=len(state.parts)))
        clear(self._parts)
        self.rows = [self._row(part) for part in state.parts]
        for made in self.rows:
            self._parts.addWidget(made)
        if focus is not None and focus < len(self.rows):
            self.rows[focus].setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self._read_only = read_only
        for made in self.rows:
            made.setDisabled(read_only)

    def menu_of(self, number: int) -> PartMenu:
        """The linked exhibits, those that cover a part ticked."""
        menu = PartMenu(self._links, number, self)
        menu.closed.connect(lambda ids: self.covered.emit(number, ids))
        return menu

    def _row(self, part: PartState) -> RowButton:
        if part.exhibits:
            covered, symbol = ", ".join(part.exhibits), IconLabel("check-on", "met")
        elif part.as_whole:
            covered = self.tr("Evidence for the element as a whole; choose what covers this part")
            symbol = IconLabel("check-some", "started")
        else:
            covered, symbol = self.tr("Not yet covered by any evidence"), IconLabel("check-off", "unrated")
        text = self.tr("{number}. {text}").format(number=part.number, text=part.text)
        inside = row(gap=sizes().gap)
        inside.setContentsMargins(sizes().gap, sizes().gap_small, sizes().gap, sizes().gap_small)
        inside.addWidget(symbol, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(label(text, wrap=True), 3)
        inside.addWidget(label(covered, "muted", wrap=True), 2)
        made = RowButton(inside, text, covered)
        made.setToolTip(self.tr("Choose which of the linked exhibits cover this part"))
        made.setDisabled(self._read_only)
        made.clicked.connect(lambda: self._choose(part.number, made))
        return made

    def _choose(self, number: int, made: RowButton) -> None:
        self.menu_of(number).popup(made.mapToGlobal(QPoint(0, made.height())))


class PartMenu(QMenu):
    """Ticks and unticks links, and stays open while that goes on."""

    closed = Signal(object)
    """The ids of the links that are ticked, if a person changed any."""

    def __init__(self, links: Sequence[LinkCardState], number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("What covers part {number}").format(number=number))
        self.ticks: dict[str, QAction] = {}
        heading = self.addAction(self.tr("What covers part {number}?").format(number=number))
        heading.setEnabled(False)
        for state in links:
            title = f"{state.evidence.exhibit}  {state.evidence.title}"
            title = title if len(title) <= MOST_LETTERS else f"{title[: MOST_LETTERS - 1]}…"
            action = self.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(number in state.link.parts)
            self.ticks[state.link.id] = action
        if not links:
            nothing = self.addAction(self.tr("Nothing is linked yet"))
            nothing.setEnabled(False)
        self._before = self._ticked()
        self.aboutToHide.connect(self._close)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a link ticks it and leaves the menu open."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable():
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks and leaves the menu open; Enter ticks nothing and closes it."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.toggle()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
        else:
            super().keyPressEvent(event)

    def _ticked(self) -> list[str]:
        return [id_ for id_, action in self.ticks.items() if action.isChecked()]

    def _close(self) -> None:
        ticked = self._ticked()
        if ticked != self._before:
            self._before = ticked
            self.closed.emit(ticked)
