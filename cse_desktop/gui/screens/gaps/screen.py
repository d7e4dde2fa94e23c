"""The gaps screen: what is not ready yet, grouped, and mending it at the right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.app.assessing import give_reason, rate_element, write_narrative
from cse_desktop.app.context import Context
from cse_desktop.app.linking import change_link, link_evidence
from cse_desktop.app.upkeep import file_states
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.gaps import SEVERITIES, FileState, Gap, find_gaps
from cse_desktop.domain.pack_words import level_word
from cse_desktop.gui.models.words import rule_words, severity_headings
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.gaps.mending import MendPane
from cse_desktop.gui.screens.gaps.model import GapDelegate, GapList
from cse_desktop.gui.screens.gaps.state import By, GapFacts, counts_of, facts_of, query_for, rows_of
from cse_desktop.gui.session import GuiSession, Operation
from cse_desktop.gui.standing import severity_standing
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.link_form import LinkWish
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.row_list import RowList
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

CHANGES_MS = 250


class GapsScreen(Screen):
    """Every gap. The target of `show_target` is an element code, which fills the filter box."""

    name = "gaps"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._facts: list[GapFacts] = []
        self._folded: frozenset[str] = frozenset()
        self._asked_before = False
        self.model = GapList(self)
        self.list = RowList()
        self.mending = MendPane(session)
        self.text = SearchBox(self.tr("Filter by element, evidence or words"), self.tr("Filter gaps"), wait=80)
        self.by = SegmentChooser(
            self.tr("Group by"),
            [
                Choice("severity", self.tr("How serious")),
                Choice("group", session.say(level_word(session.snapshot.standard, 1))),
                Choice("rule", self.tr("What is wrong")),
            ],
        )
        self.by.show_choice("severity")
        self.counts = {severity: label("", "subheading") for severity in SEVERITIES}
        self.check = button(self.tr("Check all files now"), self.check_files, icon="refresh")
        self.checked = label("", "muted")
        self.stack = QStackedWidget()
        self._soon = QTimer(self, singleShot=True, interval=CHANGES_MS)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        self.text.asked.connect(lambda _: self._arrange())
        self.text.moved_down.connect(self._enter_list)
        self.by.chosen.connect(self._group)
        self.list.clicked.connect(self._fold)
        self.list.activated.connect(self._activate)
        self.list.selectionModel().currentChanged.connect(self._show_gap)
        self.model.rowsRemoved.connect(self._show_gap)
        self.mending.mended.connect(self._mend)
        self.mending.find_wanted.connect(self._find)
        self.mending.import_wanted.connect(lambda: self.session.act("import.files"))
        session.files_checked.connect(self._soon.start)
        self.offer("gaps.mend", self.mending.go, self._missing_gap)
        self.offer("gaps.check", self.check_files)

    def refresh(self, changes: Changes | None) -> None:
        """Work the gaps out anew, off the main thread; at once when shown, a moment later during a burst."""
        if changes is None:
            self._ask()
        elif not self._soon.isActive():
            self._soon.start()

    def show_target(self, target: object) -> None:
        """Show the gaps of one element."""
        self.text.setText(target if isinstance(target, str) else "")
        self._arrange()

    def check_files(self) -> None:
        """Read every file of the vault and say which are gone or changed."""
        self.check.setEnabled(False)
        self.session.run(
            file_states,
            then=self._files_checked,
            failed=self._check_failed,
            lane="worker",
            title=self.tr("Checking files"),
        )

    def _files_checked(self, states: Mapping[str, FileState]) -> None:
        self.check.setEnabled(True)
        self.session.set_file_states(dict(states))
        if states:
            words = self.tr(
                "1 file is missing or changed; see the gaps|%n files are missing or changed; see the gaps",
                "",
                len(states),
            )
            self.session.tell(words, "warning")
        else:
            self.session.tell(self.tr("All files are there and unchanged"), "success")

    def _missing_gap(self) -> str:
        found = self.model.row(self.list.currentIndex())
        return self.tr("Choose a gap first.") if found is None or found.facts is None else ""

    def _check_failed(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self.session.fail(error)

    def _ask(self) -> None:
        self._soon.stop()
        states = dict(self.session.file_states)
        say = self.session.say

        def answer(ws: Workspace, ctx: Context) -> list[GapFacts]:
            snapshot = ws.snapshot
            return facts_of(find_gaps(snapshot, _today(ws), states), snapshot, say)

        self.session.ask("gaps", answer, self._show)

    def _show(self, facts: list[GapFacts]) -> None:
        self._facts = facts
        self._asked_before = True
        counts = counts_of(facts)
        for severity, made in self.counts.items():
            made.setText(f"{counts[severity]}  {severity_standing(severity).word}")
        self._arrange()

    def _arrange(self) -> None:
        by: By = next((known for known in ("severity", "group", "rule") if known == self.by.choice), "severity")
        rows = rows_of(self._facts, by, self._headings(by), text=self.text.text(), folded=self._folded)
        self.model.show(rows)
        if self._asked_before:
            self.stack.setCurrentIndex(0 if rows else 1 if self._facts else 2)
        self._show_gap()

    def _headings(self, by: By) -> Mapping[str, str]:
        if by == "severity":
            return severity_headings()
        if by == "rule":
            return rule_words()
        standard = self.session.snapshot.standard
        level = self.session.say(level_word(standard, 1))
        named = {group.code: f"{level} {group.code}  {group.title}" for group in standard.groups}
        return {**named, "": self.tr("Evidence")}

    def _group(self, by: str) -> None:
        if not by:
            self.by.show_choice("severity")
        self._folded = frozenset()
        self._arrange()

    def _fold(self, index: QModelIndex) -> None:
        found = self.model.row(index)
        if found is None or found.facts is not None:
            return
        key = found.key.partition(":")[2]
        self._folded = self._folded - {key} if key in self._folded else self._folded | {key}
        self._arrange()

    def _activate(self, index: QModelIndex) -> None:
        found = self.model.row(index)
        if found is not None and found.facts is not None:
            self.mending.go()
        elif found is not None:
            self._fold(index)

    def _show_gap(self) -> None:
        found = self.model.row(self.list.currentIndex())
        self.mending.show_gap(found.facts if found is not None else None)

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._missing_gap() and len(self.model.rows) > 1:  # a list that has the focus stands at its heading
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(1, 0), flags)

    def _find(self, code: str) -> None:
        self.session.go("search", query_for(self.session.snapshot.standard.element(code).title))

    def _mend(self, mend: str, gap: Gap, value: object) -> None:
        done = self.tr("{what} saved").format(what=gap.element or self.tr("Link"))
        self.session.run(
            _operation(mend, gap, value), then=lambda _: self.session.tell(done, "success", undo=True)
        )

    def _lay_out(self) -> None:
        self.list.draw_rows(self.tr("Gaps"), self.model, GapDelegate())
        none_left = EmptyState(
            "success",
            self.tr("No gaps"),
            self.tr("Everything that can be checked is in order. Build the pack when you are ready."),
            self.tr("Go to the pack"),
            lambda: self.session.go("pack"),
        )
        no_match = EmptyState(
            "filter",
            self.tr("No gap matches"),
            "",
            self.tr("Show all gaps"),
            lambda: self.show_target(""),
        )
        for widget in (self.list, no_match, none_left):
            self.stack.addWidget(widget)
        counts = QWidget()
        flow = FlowLayout(counts, sizes().gap_wide)
        for severity, made in self.counts.items():
            standing = severity_standing(severity)
            one = QWidget()
            one.setLayout(row(IconLabel(standing.symbol, standing.tone), made, gap=sizes().gap))
            flow.addWidget(one)
        flow.addWidget(self.check)
        left = QWidget()
        inner = column(
            label(self.tr("Gaps"), "title"),
            counts,
            self.text,
            self.by,
            gap=sizes().gap_medium,
            margin=sizes().gap_wide,
        )
        inner.addWidget(self.stack, 1)
        left.setLayout(inner)
        self.setLayout(column(MemorySplitter("gaps", left, self.mending, widths=(740, 400), stacks=True)))


def _today(ws: Workspace) -> date:
    return ws.rooms.clock().date()


def _operation(mend: str, gap: Gap, value: object) -> Operation[object]:
    """What mends a gap, as an operation."""
    text = str(value)
    if mend == "why":
        return lambda ws, _: change_link(ws, gap.link_id, why=text)
    if mend == "reason":
        return lambda ws, _: give_reason(ws, gap.element, text)
    if mend == "rating":
        return lambda ws, _: rate_element(ws, gap.element, text)
    if mend == "narrative":
        return lambda ws, _: write_narrative(ws, gap.element, text)
    if not isinstance(value, LinkWish):
        raise TypeError(mend)
    wish = value
    return lambda ws, _: link_evidence(
        ws, [gap.evidence_id], [wish.code], why=wish.why, where=wish.where, parts=wish.parts
    )
