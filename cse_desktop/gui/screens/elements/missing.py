"""What is missing for an element, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.screens.elements.state import ElementState, GapLine, gap_lines
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import severity_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row


class GapsCard(Card):
    """What is missing, several gaps of one rule on one line. Hidden when nothing is."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._session = session
        self._header = SectionHeader("", role="subheading")
        self._list = column(gap=sizes().gap_small)
        self.body.setSpacing(sizes().gap_small)
        self.body.addWidget(self._header)
        self.body.addLayout(self._list)
        self.lines: tuple[str, ...] = ()
        """What is said, line by line."""

    def show_state(self, state: ElementState) -> None:
        """Show other gaps."""
        lines = gap_lines(state.gaps)
        said = tuple(self._say(line) for line in lines)
        self.setVisible(bool(said))
        count = len(state.gaps)
        self._header.title.setText(self.tr("1 gap to close|%n gaps to close", "", count))
        if said == self.lines:
            return
        self.lines = said
        clear(self._list)
        for line, words in zip(lines, said, strict=True):
            self._list.addWidget(self._row(line, words))

    def _say(self, line: GapLine) -> str:
        count = len(line.gaps)
        if count == 1:
            return self._session.say(line.gaps[0].message)
        if line.rule == "link_without_reason":
            return self.tr("%n links do not say why. Add a few words to each.", "", count)
        if line.rule == "part_without_evidence":
            numbers = [str(number) for number in line.numbers]
            listed = self.tr("{first} and {last}").format(first=", ".join(numbers[:-1]), last=numbers[-1])
            return self.tr("Parts {numbers} are not yet covered by any evidence.").format(numbers=listed)
        return "\n".join(self._session.say(gap.message) for gap in line.gaps)

    @staticmethod
    def _row(line: GapLine, words: str) -> QWidget:
        standing = severity_standing(line.gaps[0].severity)
        laid = row(gap=sizes().gap)
        mark = IconLabel(standing.symbol, standing.tone, sizes().icon_small, standing.word)
        mark.setToolTip(standing.word)
        laid.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        laid.addWidget(label(words, wrap=True), 1)
        made = QWidget()
        made.setLayout(laid)
        return made
