"""What the assessor wrote into a pack that came back, looked at before it is taken in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from cse_desktop.app.returning import ReturnPreview, place_by_hand
from cse_desktop.domain.returns import Unplaced
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.models.returned import ELEMENT, SAYS, STANDING, WHO, ReturnedTable, returned_rows
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.fitted_table import FittedTable
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, flow, row

LINES = 4
"""Of the field that shows the whole of what is said."""


class FindingList(FittedTable):
    """Space ticks every row that is selected."""

    def __init__(self, model: ReturnedTable) -> None:
        letters, shares = {WHO: 24, STANDING: 15}, {ELEMENT: 0.4, SAYS: 0.6}
        super().__init__(
            model, self.tr("What the assessor wrote"), letters, shares, dispensable=(WHO, STANDING), lines=2
        )
        self._model = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks; everything else is as usual."""
        if event.key() == Qt.Key.Key_Space:
            for index in self.selectionModel().selectedRows():
                self._model.setData(index, None, Qt.ItemDataRole.CheckStateRole)
        else:
            super().keyPressEvent(event)


class PlaceDialog(Frame):
    """Asks which element something is said of."""

    placed = Signal(str)
    """Code of the element."""

    def __init__(self, standard: Standard, words: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which element does it speak of?"), parent, width=520)
        self.picker = ElementPicker(standard)
        self.go_on = button(self.tr("Place it there"), self._place, role="primary")
        self.body.addWidget(label(words, "muted", wrap=True))
        self.body.addWidget(self.picker)
        self.add_buttons(button(self.tr("Cancel"), self.reject), self.go_on)
        self.picker.chosen.connect(lambda code: self.go_on.setEnabled(bool(code)))
        self.picker.accepted.connect(self._place)
        self.go_on.setEnabled(False)
        self.picker.setFocus()

    def _place(self) -> None:
        if self.picker.code:
            self.placed.emit(self.picker.code)
            self.accept()


class ReturnedDialog(Frame):
    """Nothing is changed until a button is pressed."""

    take_wanted = Signal(object, object)
    """ReturnPreview, and list[str]: the ids of the findings to take in."""

    help_name = "returned"

    def __init__(self, session: GuiSession, preview: ReturnPreview, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What the assessor wrote"), parent, width=880)
        self._session = session
        self.preview = preview
        self.model = ReturnedTable(self)
        self.every = QCheckBox(self.tr("Tick all"))
        self.count = label("", "muted")
        self.list = FindingList(self.model)
        self.said = QPlainTextEdit()
        self.left = ScrollPage(margin=0)
        self._left_words = label("", "subheading", wrap=True)
        self._left = QWidget()
        self.take = button("", self._take, role="primary")
        self._lay_out()
        self.model.ticked.connect(self._count)
        self.every.clicked.connect(self._tick_all)
        self.list.selectionModel().currentRowChanged.connect(self._show_said)
        self._show()
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setFocus()

    def place(self, left: Unplaced, code: str) -> None:
        """Bring something that could not be placed to an element."""
        self.preview = place_by_hand(self.preview, left, code, self._session.snapshot)
        self._show()
        self.model.tick(left.key)
        self.list.setCurrentIndex(self.model.find(left.key))

    def _lay_out(self) -> None:
        advice = self.tr(
            "Tick what you want to keep. It is kept beside your own ratings, which stay as they are. "
            "Reading the same file again takes nothing in twice."
        )
        self.body.addWidget(label(self.preview.source, "subheading", wrap=True))
        self.body.addWidget(label(advice, "muted", wrap=True))
        for note in self.preview.notes:
            self.body.addWidget(_line("info", "info", self._session.say(note)))
        self.body.addLayout(flow(self.every, self.count))
        self.body.addWidget(self.list, 6)
        self.said.setReadOnly(True)
        self.said.setTabChangesFocus(True)
        self.said.setAccessibleName(self.tr("The whole of what is chosen"))
        self.said.setFixedHeight(LINES * self.said.fontMetrics().lineSpacing() + 2 * sizes().gap_medium)
        self.body.addWidget(self.said)
        self._left.setLayout(column(self._left_words, self.left, gap=sizes().gap_small))
        self.left.body.setSpacing(sizes().gap)
        self.body.addWidget(self._left)
        self.add_buttons(button(self.tr("Cancel"), self.reject), self.take)
        self.begin_at(1000, 700)

    def _show(self) -> None:
        standard = self._session.snapshot.standard
        self.model.show_findings(returned_rows(self.preview.findings, standard))
        unplaced = self.preview.unplaced
        self._left.setVisible(bool(unplaced))
        words = self.tr("1 thing could not be placed|%n things could not be placed", "", len(unplaced))
        self._left_words.setText(words)
        clear(self.left.body)
        for left in unplaced:
            self.left.body.addWidget(self._unplaced(left))
        self.left.body.addStretch(1)
        self.body.setStretchFactor(self._left, max(0, min(4, len(unplaced)) - 1))
        self.left.setMinimumHeight(sizes().of(64) * min(2, len(unplaced)))

    def _unplaced(self, left: Unplaced) -> QWidget:
        who = f" ({left.author})" if left.author else ""
        words = column(
            label(f"“{left.text}”{who}", wrap=True),
            label(self._session.say(left.reason), "muted", wrap=True),
            gap=sizes().gap_tiny,
        )
        place = button(self.tr("Place it…"), self._asker(left))
        place.setAccessibleName(self.tr("Place on an element: {words}").format(words=left.text))
        line = row(IconLabel("warning", "warning"), gap=sizes().gap)
        line.addLayout(words, 1)
        line.addWidget(place, 0, Qt.AlignmentFlag.AlignVCenter)
        made = QWidget()
        made.setLayout(line)
        return made

    def _asker(self, left: Unplaced) -> Callable[[], None]:
        def ask() -> None:
            dialog = PlaceDialog(self._session.snapshot.standard, left.text, self)
            dialog.placed.connect(lambda code: self.place(left, code))
            dialog.open()

        return ask

    def _show_said(self) -> None:
        held = self.model.row(self.list.currentIndex())
        self.said.setPlainText(held.more if held else "")

    def _count(self) -> None:
        chosen, all_of_them = len(self.model.chosen), self.model.choosable
        states = Qt.CheckState
        some = states.PartiallyChecked if chosen else states.Unchecked
        self.every.setCheckState(states.Checked if chosen == all_of_them and chosen else some)
        self.every.setVisible(all_of_them > 0)
        words = self.tr("%n of {all} ticked", "", chosen).format(all=all_of_them)
        self.count.setText(words if all_of_them else self.tr("All of it is here already."))
        self.take.setText(self.tr("Take in 1 finding|Take in %n findings", "", chosen))
        self.take.setEnabled(chosen > 0)

    def _tick_all(self) -> None:
        self.model.tick_all(len(self.model.chosen) < self.model.choosable)

    def _take(self) -> None:
        self.take_wanted.emit(self.preview, self.model.chosen)
        self.accept()


def _line(symbol: str, tone: str, words: str) -> QWidget:
    line = row(IconLabel(symbol, tone), gap=sizes().gap)
    line.addWidget(label(words, wrap=True), 1)
    made = QWidget()
    made.setLayout(line)
    return made
