"""What narrows the actions and the findings: words, and choices from what there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from cse_desktop.domain.award import ACTION_STATES
from cse_desktop.domain.findings import FINDING_STATES
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.actions.findings_state import WANTED, FindingFilter, reviews_with_findings
from cse_desktop.gui.screens.actions.state import OPEN_ONES, ActionFilter, owners_of_actions, teams_of_actions
from cse_desktop.gui.screens.actions.words import action_standing, answer_standing
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.layouts import column, flow
from cse_desktop.gui.widgets.search_box import SearchBox

LETTERS, LONG = 9, 18
"""Of the width of a box; what it offers is shown whole in its list."""
ACTIONS, FINDINGS = "actions.filter", "findings.filter"


class ActionFilters(QWidget):
    """`asked` comes when a person narrows the actions otherwise. All but the words is remembered.

    `looks` is how they are shown, which stands among them.
    """

    asked = Signal()

    def __init__(self, looks: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = SearchBox(self.tr("Words, name or element"), self.tr("Filter actions"), wait=80)
        self.owner, self.team, self.state = _box(), _box(), QComboBox()
        self.owner.setAccessibleName(self.tr("Only of this owner"))
        self.team.setAccessibleName(self.tr("Only of this team"))
        self.state.setAccessibleName(self.tr("Only in this state"))
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state.addItem(self.tr("Any state"), "")
        self.state.addItem(self.tr("Still to be done"), OPEN_ONES)
        for state in ACTION_STATES:
            self.state.addItem(action_standing(state).word, state)
        self.overdue = QCheckBox(self.tr("Overdue"))
        self.overdue.setAccessibleName(self.tr("Only what is overdue"))
        self.setLayout(_below(self.text, looks, self.owner, self.team, self.state, self.overdue))
        self._held = ActionFilter.of(preferences().window(ACTIONS))
        self.overdue.setChecked(self._held.overdue)
        _choose(self.state, self._held.state)
        self.text.asked.connect(lambda _: self.asked.emit())
        for box in (self.owner, self.team, self.state):
            box.activated.connect(self._chosen)
        self.overdue.toggled.connect(self._chosen)

    def show_names(self, snapshot: Snapshot) -> None:
        """Offer whom there is; what is chosen stays, even where it is gone."""
        _fill(self.owner, self.tr("Any owner"), owners_of_actions(snapshot), self._held.owner)
        _fill(self.team, self.tr("Any team"), teams_of_actions(snapshot), self._held.team)

    def wanted(self, *, by_state: bool) -> ActionFilter:
        """What to show. The board has a column for each state, and so no need to choose one."""
        state = self.state.currentData() if by_state else ""
        return ActionFilter(
            self.text.text().strip(), self._held.owner, self._held.team, state, self.overdue.isChecked()
        )

    def show_all(self) -> None:
        """Leave nothing out."""
        with QSignalBlocker(self.overdue):
            self.overdue.setChecked(False)
        for box in (self.owner, self.team, self.state):
            box.setCurrentIndex(0)
        self.text.clear()
        self._chosen()

    def _chosen(self) -> None:
        self._held = ActionFilter(
            "",
            str(self.owner.currentData() or ""),
            str(self.team.currentData() or ""),
            str(self.state.currentData() or ""),
            self.overdue.isChecked(),
        )
        preferences().set_window(ACTIONS, self._held.plain())
        self.asked.emit()


class FindingFilters(QWidget):
    """`asked` comes when a person narrows the findings otherwise. All but the words is remembered."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hint = self.tr("Words, name or element")
        self.text = SearchBox(hint, self.tr("Filter findings"), wait=80)
        self.review, self.state = _box(LONG), QComboBox()
        self.review.setAccessibleName(self.tr("Only of this review"))
        self.state.setAccessibleName(self.tr("Only in this state"))
        self.state.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state.addItem(self.tr("To be answered"), WANTED)
        for state in FINDING_STATES:
            self.state.addItem(answer_standing(state).word, state)
        self.state.addItem(self.tr("All findings"), "")
        self.setLayout(_below(self.text, self.review, self.state))
        self._held = FindingFilter.of(preferences().window(FINDINGS))
        _choose(self.state, self._held.state)
        self.text.asked.connect(lambda _: self.asked.emit())
        for box in (self.review, self.state):
            box.activated.connect(self._chosen)

    def show_reviews(self, snapshot: Snapshot) -> None:
        """Offer the reviews in which something was said."""
        known = [(review.id, review.title) for review in reviews_with_findings(snapshot)]
        chosen = self._held.review if self._held.review in dict(known) else ""
        every = self.tr("All reviews")
        self.review.setMinimumContentsLength(max(LONG, len(every)))
        entries = [("", every), *known]
        if [(self.review.itemData(at), self.review.itemText(at)) for at in range(self.review.count())] != entries:
            self.review.clear()
            for id_, title in entries:
                self.review.addItem(title, id_)
        _choose(self.review, chosen)

    def wanted(self) -> FindingFilter:
        """What to show."""
        review, state = self.review.currentData(), self.state.currentData()
        return FindingFilter(self.text.text().strip(), str(review or ""), str(state or ""))

    def show_all(self) -> None:
        """Leave nothing out."""
        self.text.clear()
        self.review.setCurrentIndex(0)
        _choose(self.state, "")
        self._chosen()

    def _chosen(self) -> None:
        self._held = FindingFilter("", str(self.review.currentData() or ""), str(self.state.currentData() or ""))
        preferences().set_window(FINDINGS, self._held.plain())
        self.asked.emit()


def _below(text: SearchBox, *boxes: QWidget) -> QVBoxLayout:
    """Words are looked for in a line of their own, as on the other screens."""
    choices = QWidget()
    choices.setLayout(flow(*boxes))
    return column(text, choices, gap=sizes().gap_medium)


def _box(letters: int = LETTERS) -> QComboBox:
    made = QComboBox()
    # Not as wide as the longest name: there are several in one line.
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(letters)
    return made


def _choose(box: QComboBox, value: str) -> None:
    box.setCurrentIndex(max(0, box.findData(value)))


def _fill(box: QComboBox, any_one: str, names: Sequence[str], chosen: str) -> None:
    wanted = [any_one, *names]
    if chosen and chosen.casefold() not in {name.casefold() for name in names}:
        wanted.append(chosen)
    if [box.itemText(at) for at in range(box.count())] != wanted:
        box.clear()
        box.setMinimumContentsLength(max(LETTERS, len(any_one)))
        box.addItem(any_one, "")
        for name in wanted[1:]:
            box.addItem(name, name)
    place = next((at for at, name in enumerate(wanted) if at and name.casefold() == chosen.casefold()), 0)
    box.setCurrentIndex(place)
