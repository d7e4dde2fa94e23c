"""The tab of findings: those of all reviews at the left, the one that is chosen and its answer at the right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.domain.portfolio import Finding
from cse_desktop.gui.opening import visit_evidence
from cse_desktop.gui.screens.actions import doing
from cse_desktop.gui.screens.actions.filters import FindingFilters
from cse_desktop.gui.screens.actions.finding_pane import FindingPane
from cse_desktop.gui.screens.actions.findings_state import finding_facts, findings_shown, likely_review
from cse_desktop.gui.screens.actions.listing import FindingView
from cse_desktop.gui.screens.actions.model import FindingTable
from cse_desktop.gui.screens.actions.new_finding import NewFindingDialog
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.cards import PanePage, SidePanel
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.screen_head import list_pane
from cse_desktop.gui.widgets.scroll_areas import bring_into_sight


class FindingsPage(QWidget):
    """What assessors found, and what became of it."""

    action_wanted = Signal(str)
    """Id of a finding for which something is to be done."""
    see_action = Signal(str)
    """Id of an action to go to."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.filters = FindingFilters()
        self.model = FindingTable(session.snapshot.standard, self)
        self.list = FindingView(self.model)
        self.pane = FindingPane()
        self.stack, self.panes = QStackedWidget(), SidePanel()
        self._kept = ""
        """A finding that is shown although the filters would leave it out, since it was answered just now."""
        self._lay_out()
        self.filters.asked.connect(self._narrowed)
        self.filters.text.moved_down.connect(self.list.begin)
        self.list.selectionModel().selectionChanged.connect(self._show_pane)
        self.model.rowsRemoved.connect(self._show_pane)
        self.list.activated.connect(lambda _: self._into_pane())
        self.pane.answered.connect(self._answered)
        self.pane.action_wanted.connect(self.action_wanted)
        self.pane.see_action.connect(self.see_action)
        self.pane.evidence.visited.connect(partial(visit_evidence, session))
        self.pane.see_element.connect(lambda code: session.go("elements", code))
        self.pane.change_wanted.connect(self.ask_change)
        self.pane.remove_wanted.connect(self._remove)

    @property
    def finding_id(self) -> str:
        """The finding that is chosen; empty for none."""
        return next(iter(self.list.ids), "")

    def refresh(self) -> None:
        """Bring all of it up to date."""
        snapshot = self.session.snapshot
        self.filters.show_reviews(snapshot)
        facts = findings_shown(snapshot, self.filters.wanted())
        if self._kept in snapshot.all_findings and all(one.key != self._kept for one in facts):
            order = list(snapshot.all_findings)
            facts.append(finding_facts(snapshot, snapshot.all_findings[self._kept]))
            facts.sort(key=lambda one: order.index(one.key))
        self.model.show_facts(facts)
        empty = self._no_match if snapshot.all_findings else self._none_yet
        self.stack.setCurrentWidget(self.list if facts else empty)
        self._show_pane()

    def show_finding(self, finding_id: str) -> bool:
        """Go to a finding, whatever is left out now; False where there is none."""
        if finding_id not in self.session.snapshot.all_findings:
            return False
        self._kept = finding_id
        self.refresh()
        return self.list.select([finding_id])

    def begin(self) -> None:
        """Put the focus on the findings."""
        if self.stack.currentWidget() is self.list:
            self.list.begin()
        else:
            self.filters.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_new(self) -> None:
        """Ask what the assessor said."""
        if self.session.read_only:
            return
        snapshot = self.session.snapshot
        likely = likely_review(snapshot, date.today())  # noqa: DTZ011 - the local day
        dialog = NewFindingDialog(snapshot.standard, snapshot.reviews, likely, self.window())
        dialog.wanted.connect(self._add)
        dialog.open()

    def ask_change(self, finding_id: str) -> None:
        """Ask what is otherwise in what was typed or read."""
        self.flush()
        snapshot = self.session.snapshot
        finding, present = snapshot.all_findings.get(finding_id), snapshot.review.id
        if finding is None or self.session.read_only:
            return
        dialog = NewFindingDialog(snapshot.standard, snapshot.reviews, present, self.window(), finding)
        dialog.wanted.connect(lambda kind, text, values: self._change(finding, kind, text, values))
        dialog.open()

    def flush(self) -> None:
        """Save what was typed."""
        self.pane.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.pane.set_read_only(read_only)
        self._none_yet.button.setDisabled(read_only)

    def _narrowed(self) -> None:
        self._kept = ""
        self.refresh()

    def _show_pane(self) -> None:
        snapshot, chosen = self.session.snapshot, self.finding_id
        finding = snapshot.all_findings.get(chosen)
        if finding is not None:
            self.pane.show_finding(snapshot, finding_facts(snapshot, finding))
        self.panes.setCurrentIndex(1 if finding is not None else 0)

    def _into_pane(self) -> None:
        if self.finding_id:
            self.pane.answer.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_sight(self.pane.answer)

    def _answered(self, finding_id: str, values: Mapping[str, Any], step: str) -> None:
        self._kept = finding_id
        said = ""
        if "answered_on" in values:
            noted, undone = self.tr("The finding is answered."), self.tr("The finding is not answered any more.")
            said = noted if values["answered_on"] is not None else undone

        def done(_: object) -> None:
            if said:
                self.session.tell(said, "success", undo=True)

        self.session.run(doing.answer(finding_id, values, step or None), then=done, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self.session.fail(error)
        self.refresh()

    def _add(self, kind: str, text: str, values: Mapping[str, Any]) -> None:
        self.session.run(doing.add_finding(kind, text, values), then=self._added)

    def _change(self, finding: Finding, kind: str, text: str, values: Mapping[str, Any]) -> None:
        was = {"kind": finding.kind, "text": finding.text, "review": finding.review_id}
        was |= {"element": finding.element, "author": finding.author}
        said = {
            name: value for name, value in {**values, "kind": kind, "text": text}.items() if value != was[name]
        }
        if not said:
            return
        self._kept = finding.id
        done = self.tr("The finding is changed.")
        run = doing.change_finding(finding.id, said)
        self.session.run(run, then=lambda _: self.session.tell(done, "success", undo=True), failed=self._refused)

    def _added(self, finding: Finding) -> None:
        self.session.tell(self.tr("The finding is added."), "success", undo=True)
        self.show_finding(finding.id)

    def _remove(self, finding_id: str) -> None:
        said = self.tr("The finding is removed.")
        run = doing.remove_finding(finding_id)
        self.session.run(run, then=lambda _: self.session.tell(said, undo=True), failed=self._refused)

    def _lay_out(self) -> None:
        self._none_yet = EmptyState(
            "quote",
            self.tr("No findings yet"),
            self.tr("Read a returned pack, or type in what the assessor said."),
            self.tr("Type in a finding…"),
            self.ask_new,
            action_icon="add",
        )
        self._no_match = EmptyState(
            "filter",
            self.tr("No finding here"),
            self.tr("Nothing waits for an answer among what is shown."),
            self.tr("Show all findings"),
            self.filters.show_all,
        )
        for widget in (self.list, self._none_yet, self._no_match):
            self.stack.addWidget(widget)
        hint = EmptyState(
            "quote",
            self.tr("Choose a finding"),
            self.tr("Here you answer it: what was done, what shows it, and what is still to be done."),
        )
        for pane in (hint, self.pane):
            self.panes.addWidget(PanePage(pane))
        left = list_pane(self.filters, filled=self.stack)
        split = MemorySplitter("findings", left, self.panes, widths=(760, 420), stacks=True)
        split.setStretchFactor(0, 1)  # a larger window gives its room to the words
        split.setStretchFactor(1, 0)
        self.setLayout(column(split))
