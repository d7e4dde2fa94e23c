"""The tab of things to do: board or list at the left, what is chosen at the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.domain.award import Action
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.actions import doing
from cse_desktop.gui.screens.actions.board import Board
from cse_desktop.gui.screens.actions.filters import ActionFilters
from cse_desktop.gui.screens.actions.form import ActionForm, NewActionForm
from cse_desktop.gui.screens.actions.listing import ActionView
from cse_desktop.gui.screens.actions.model import ActionTable
from cse_desktop.gui.screens.actions.several import SeveralActions
from cse_desktop.gui.screens.actions.state import facts_of, neighbour, title_for
from cse_desktop.gui.screens.actions.words import action_standing, finding_name
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.cards import PanePage, SidePanel
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.screen_head import list_pane
from cse_desktop.gui.widgets.scroll_areas import bring_into_sight
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

LOOKS, ORDER = "actions.looks", "actions.order"
NOTHING, ONE, SEVERAL, NEW = range(4)
"""Panes at the right."""


class ActionsPage(QWidget):
    """Board and list show the same actions; what is selected in one is so in the other when that is shown."""

    finding_wanted = Signal(str)
    """Id of a finding to go to."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        standard = session.snapshot.standard
        self.looks = SegmentChooser(
            self.tr("How they are shown"),
            [Choice("board", self.tr("Board")), Choice("list", self.tr("List"))],
            one_line=True,
        )
        self.filters = ActionFilters(self.looks)
        self.board = Board()
        self.table = ActionTable(standard, self)
        self.table.order_as(preferences().window(ORDER))
        self.list = ActionView(self.table)
        self.form, self.several, self.new = ActionForm(), SeveralActions(), NewActionForm()
        self.panes, self.stack = SidePanel(), QStackedWidget()
        self._wanted: list[str] = []
        """What is to be selected once it is there."""
        self._lay_out()
        self._connect()
        self._show_looks("list" if preferences().window(LOOKS) == "list" else "board")

    @property
    def ids(self) -> list[str]:
        """The actions that are selected."""
        return self.board.ids if self.is_board else self.list.ids

    @property
    def is_board(self) -> bool:
        """Whether the board is shown, and not the list."""
        return self.looks.choice != "list"

    def refresh(self) -> None:
        """Bring all of it up to date."""
        snapshot = self.session.snapshot
        self.filters.show_names(snapshot)
        wanted = self.filters.wanted(by_state=not self.is_board)
        self.filters.state.setVisible(not self.is_board)
        facts = facts_of(snapshot, wanted, date.today())  # noqa: DTZ011 - the local day
        self.board.show_facts(facts)
        self.table.show_facts(facts)
        shown = (self.board if self.is_board else self.list) if facts else self._nothing(snapshot)
        self.stack.setCurrentWidget(shown)
        if self._wanted and self._select(self._wanted):
            self._wanted = []
        self._show_pane()

    def show_action(self, action_id: str) -> bool:
        """Go to an action, whatever is left out now; False where there is none."""
        if action_id not in self.session.snapshot.actions:
            return False
        if not self._select([action_id]):
            self._wanted = [action_id]
            self.filters.show_all()
        return True

    def begin(self) -> None:
        """Put the focus on the first thing to do."""
        if self.panes.currentIndex() == NEW and self.new.is_begun:
            self.new.title.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.stack.currentWidget() is self.board:
            self.board.begin()
        elif self.stack.currentWidget() is self.list:
            self.list.begin()
        else:
            self.filters.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_new(self, finding_id: str = "") -> None:
        """Ask what is to be done, for a finding if one is given."""
        if self.session.read_only:
            return
        self.form.flush()
        snapshot = self.session.snapshot
        finding = snapshot.all_findings.get(finding_id)
        if self.new.is_begun:
            # What is half typed was meant for something else: it is neither replaced nor tied to this finding.
            if finding is not None:
                self.session.tell(self.tr("This action is not added yet: add or cancel it, then begin the next."))
        elif finding is None:
            self.new.begin(snapshot)
        else:
            words = self.tr("In answer to: {finding}").format(finding=finding_name(snapshot, finding))
            values = {"findings": (finding.id,), "elements": (finding.element,) if finding.element else ()}
            self.new.begin(snapshot, title_for(finding), words, values)
        # What is chosen from now on is what a person wants to see in its place.
        self._select([])
        self.panes.setCurrentIndex(NEW)
        self.new.title.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self.new.title)

    def shift(self, step: int) -> None:
        """Put the selected cards into the column beside theirs."""
        held = [self.session.snapshot.actions[id_] for id_ in self.ids if id_ in self.session.snapshot.actions]
        if held:
            state = neighbour(held[0].state, step)
            moving = [action.id for action in held if action.state != state]
            if moving:
                self.put(moving, state)

    def put(self, ids: Sequence[str], state: str) -> None:
        """Say of actions how far they are."""
        word = action_standing(state).word  # type: ignore[arg-type]
        names = [self.session.snapshot.actions[id_].title for id_ in ids if id_ in self.session.snapshot.actions]
        if len(names) == 1:
            said = self.tr("“{action}”: {state}").format(action=names[0], state=word)
        else:
            said = self.tr("%n actions: {state}", "", len(names)).format(state=word)
        self._change(ids, {"state": state}, said)

    def remove(self) -> None:
        """Take away what is selected."""
        ids = self.ids
        if not ids:
            return
        self.form.flush()
        said = self.tr("1 action removed|%n actions removed", "", len(ids))
        run = doing.remove_actions(ids)
        self.session.run(run, then=lambda _: self.session.tell(said, undo=True), failed=self._refused)

    def swap(self) -> None:
        """Show the list in the place of the board, or the other way about."""
        self._choose_looks("list" if self.is_board else "board")

    def missing(self) -> str:
        """What must be chosen first."""
        return "" if self.ids else self.tr("Choose an action first.")

    def flush(self) -> None:
        """Save what was typed."""
        self.form.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for part in (self.form, self.several, self.board):
            part.set_read_only(read_only)
        self._none_yet.button.setDisabled(read_only)

    def _select(self, ids: Sequence[str]) -> bool:
        found = self.board.select(ids)
        return self.list.select(ids) or found

    def _chosen(self) -> None:
        self._show_pane(chosen=True)

    def _show_pane(self, *, chosen: bool = False) -> None:
        snapshot = self.session.snapshot
        held = [snapshot.actions[id_] for id_ in self.ids if id_ in snapshot.actions]
        if self.panes.currentIndex() == NEW and not (chosen and held):
            return
        if len(held) == 1:
            self.form.show_action(snapshot, held[0])
        elif held:
            self.several.show_actions(snapshot, held)
        self.panes.setCurrentIndex(ONE if len(held) == 1 else SEVERAL if held else NOTHING)

    def _change(self, ids: Sequence[str], values: Mapping[str, Any], said: str = "", step: str = "") -> None:
        def done(_: object) -> None:
            if said:
                self.session.tell(said, "success", undo=True)

        run = doing.change_actions(ids, values, step or None)
        self.session.run(run, then=done, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self.session.fail(error)
        self.refresh()

    def _said(self, action_id: str, values: Mapping[str, Any], step: str) -> None:
        self._change([action_id], values, step=step)

    def _said_of_all(self, values: Mapping[str, Any]) -> None:
        ids = self.ids
        self._wanted = ids
        self._change(ids, values, self.tr("1 action changed|%n actions changed", "", len(ids)))

    def _add(self, title: str, values: Mapping[str, Any]) -> None:
        self.session.run(doing.add_action(title, values), then=self._added)

    def _added(self, action: Action) -> None:
        self.new.forget()
        self.panes.setCurrentIndex(NOTHING)
        self.session.tell(self.tr("“{action}” is added.").format(action=action.title), "success", undo=True)
        self.show_action(action.id)
        shown = self.board.select([action.id], focus=True) if self.is_board else None
        if shown is None:
            self.list.select([action.id], focus=True)

    def _dismiss(self) -> None:
        self.new.forget()
        self.panes.setCurrentIndex(NOTHING)
        self._show_pane()
        self.begin()

    def _choose_looks(self, code: str) -> None:
        held = self.ids
        self._show_looks(code or ("board" if self.is_board else "list"))
        preferences().set_window(LOOKS, self.looks.choice)
        self.refresh()
        if held:
            self._select(held)

    def _show_looks(self, code: str) -> None:
        self.looks.show_choice(code)

    def _nothing(self, snapshot: Snapshot) -> QWidget:
        return self._no_match if snapshot.actions else self._none_yet

    def _rows_gone(self) -> None:
        self._show_pane()

    def _into_form(self) -> None:
        if self.panes.currentIndex() == ONE:
            self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self.form.title)

    def _connect(self) -> None:
        self.filters.asked.connect(self.refresh)
        self.filters.text.moved_down.connect(self.begin)
        self.looks.chosen.connect(self._looks_pressed)
        self.board.chosen.connect(self._chosen)
        self.board.moved.connect(self.put)
        self.board.entered.connect(self._into_form)
        self.list.selectionModel().selectionChanged.connect(self._chosen)
        self.list.activated.connect(lambda _: self._into_form())
        self.table.rowsRemoved.connect(self._rows_gone)
        self.table.reordered.connect(lambda: preferences().set_window(ORDER, self.table.plain))
        self.form.said.connect(self._said)
        self.form.remove_wanted.connect(self.remove)
        self.form.finding_wanted.connect(self.finding_wanted)
        self.form.elements.visited.connect(partial(self.session.go, "elements"))
        self.form.measures.visited.connect(partial(self.session.go, "measures"))
        self.several.said.connect(self._said_of_all)
        self.several.remove_wanted.connect(self.remove)
        self.new.wanted.connect(self._add)
        self.new.dismissed.connect(self._dismiss)

    def _looks_pressed(self, code: str) -> None:
        # Pressing the one that is down: it stays.
        was_board = self.stack.currentWidget() is self.board
        self._choose_looks(code or ("board" if was_board else "list"))

    def _lay_out(self) -> None:
        new = self.tr("New action")
        self._none_yet = EmptyState(
            "check-on",
            self.tr("Nothing to do yet"),
            self.tr("An action says what is to be done before the visit, by whom and until when."),
            new,
            partial(self.ask_new, ""),
            action_icon="add",
        )
        self._no_match = EmptyState(
            "filter", self.tr("No action matches"), "", self.tr("Show all actions"), self.filters.show_all
        )
        for widget in (self.board, self.list, self._none_yet, self._no_match):
            self.stack.addWidget(widget)
        hint = EmptyState(
            "check-on",
            self.tr("Choose an action"),
            self.tr("Here you say who does it, until when, and what it is for. Drag a card to say how far it is."),
        )
        for pane in (hint, self.form, self.several, self.new):
            self.panes.addWidget(PanePage(pane))
        left = list_pane(self.filters, filled=self.stack)
        split = MemorySplitter("actions", left, self.panes, widths=(820, 350), stacks=True)
        split.setStretchFactor(0, 1)  # a larger window gives its room to the cards
        split.setStretchFactor(1, 0)
        self.setLayout(column(split))
