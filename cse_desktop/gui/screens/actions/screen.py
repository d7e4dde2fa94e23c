"""The actions screen: things to do, and the findings they answer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QStackedWidget, QWidget

from cse_desktop.domain.actions import UNDER_WAY
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.actions import doing
from cse_desktop.gui.screens.actions.actions_page import ActionsPage
from cse_desktop.gui.screens.actions.findings_page import FindingsPage
from cse_desktop.gui.screens.actions.state import teams_of_actions
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.spoken import spoken
from cse_desktop.gui.theme import set_role
from cse_desktop.gui.widgets.buttons import button, menu_button
from cse_desktop.gui.widgets.screen_head import ScreenHead, with_head
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

ACTIONS, FINDINGS = "actions", "findings"
"""The tabs, by code."""


class ActionsScreen(Screen):
    """Things to do, and the findings they answer.

    The target of `show_target` is a tab's code, or the id of an action or of a finding.
    """

    name = "actions"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self.to_do, self.findings = ActionsPage(session), FindingsPage(session)
        self.tabs = SegmentChooser(
            self.tr("Actions"),
            [Choice(ACTIONS, self.tr("Actions")), Choice(FINDINGS, self.tr("Findings"))],
            one_line=True,
        )
        self.new = button(self.tr("New action"), self.ask_new, icon="add", role="primary")
        self.typed = button(self.tr("Type in a finding…"), self.findings.ask_new, icon="quote")
        self.menu = QMenu()
        self.menu.aboutToShow.connect(self._fill_menu)
        self.calendar = menu_button(self.tr("Save as calendar file…"), self.menu, icon="calendar")
        self.stack = QStackedWidget()
        self._lay_out()
        for page in (self.to_do, self.findings):
            page.set_read_only(session.read_only)
        self.new.setDisabled(session.read_only)
        self.typed.setDisabled(session.read_only)
        self._connect()
        self._make_offers()
        self.show_tab(ACTIONS)

    def refresh(self, changes: Changes | None) -> None:
        """Bring both tabs up to date."""
        snapshot = self.session.snapshot
        to_do = sum(action.state in UNDER_WAY for action in snapshot.actions.values())
        wanted = sum(state in ("open", "in_hand") for state in snapshot.finding_states.values())
        self.tabs.buttons[ACTIONS].setText(self.tr("Actions ({count})").format(count=to_do))
        self.tabs.buttons[FINDINGS].setText(self.tr("Findings ({count})").format(count=wanted))
        still = self.tr("%n still to be done", "", to_do)
        self.tabs.buttons[ACTIONS].setToolTip(still)
        self.tabs.buttons[FINDINGS].setToolTip(self.tr("%n still to be answered", "", wanted))
        self.to_do.refresh()
        self.findings.refresh()

    def show_target(self, target: object) -> None:
        """Show a tab, an action, or a finding."""
        wanted = str(target or "")
        if wanted in (ACTIONS, FINDINGS):
            self.show_tab(wanted)
        elif wanted in self.session.snapshot.all_findings:
            self.show_finding(wanted)
        elif wanted in self.session.snapshot.actions:
            self.show_action(wanted)

    def place(self) -> str:
        """The finding or action that is chosen, else the tab."""
        if self.tabs.choice == FINDINGS:
            return self.findings.finding_id or FINDINGS
        return next(iter(self.to_do.ids), ACTIONS)

    def begin(self) -> bool:
        """Begin with what is there to be chosen."""
        page = self.findings if self.tabs.choice == FINDINGS else self.to_do
        page.begin()
        return True

    def focus_search(self) -> bool:
        """Words are looked for on the tab in sight."""
        page = self.findings if self.tabs.choice == FINDINGS else self.to_do
        page.filters.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing typed is lost by going elsewhere."""
        self.to_do.flush()
        self.findings.flush()
        super().hideEvent(event)

    def show_tab(self, code: str) -> None:
        """Have a tab in sight."""
        self.tabs.show_choice(code)
        self.stack.setCurrentWidget(self.findings if code == FINDINGS else self.to_do)
        self.calendar.setVisible(code == ACTIONS)
        self.typed.setVisible(code == FINDINGS)

    def show_action(self, action_id: str) -> None:
        """Go to an action."""
        self.show_tab(ACTIONS)
        self.to_do.show_action(action_id)

    def show_finding(self, finding_id: str) -> None:
        """Go to a finding."""
        self.show_tab(FINDINGS)
        self.findings.show_finding(finding_id)

    def ask_new(self) -> None:
        """Ask what is to be done; for the finding that is chosen, where one is."""
        finding_id = self.findings.finding_id if self.tabs.choice == FINDINGS else ""
        self.new_for(finding_id)

    def new_for(self, finding_id: str) -> None:
        """Ask what is to be done about a finding."""
        self.show_tab(ACTIONS)
        self.to_do.ask_new(finding_id)

    def save_calendar(self, team: str) -> None:
        """Ask where the days of the actions go, all of them or one team's."""
        name = self.tr("Actions of {team}").format(team=team) if team else self.tr("Actions")
        plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in name).strip()
        start = str(Path.home() / f"{plain}.ics")
        chooser = QFileDialog(self.window(), self.tr("Save as calendar file"), start)
        chooser.setNameFilter(self.tr("Calendar files (*.ics)"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setDefaultSuffix("ics")
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda file: self.write_calendar(Path(file), team))
        chooser.open()

    def write_calendar(self, path: Path, team: str) -> None:
        """Write them."""

        def written(count: int) -> None:
            words = QCoreApplication.translate(
                "ActionsScreen", "1 action is in {file}.|%n actions are in {file}.", "", count
            )
            self.session.tell(words.format(file=path.name), "success")

        run = doing.save_calendar(path, team, spoken().language.code)
        self.session.run(run, then=written, lane="worker")

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("All actions"), partial(self.save_calendar, ""))
        teams = teams_of_actions(self.session.snapshot)
        if teams:
            self.menu.addSeparator()
        for team in teams:
            words = self.tr("Of {team}").format(team=team.replace("&", "&&"))
            self.menu.addAction(words, partial(self.save_calendar, team))

    def _connect(self) -> None:
        self.tabs.chosen.connect(lambda code: self.show_tab(code or self._shown()))
        self.to_do.finding_wanted.connect(self.show_finding)
        self.findings.action_wanted.connect(self.new_for)
        self.findings.see_action.connect(self.show_action)

    def _shown(self) -> str:
        return FINDINGS if self.stack.currentWidget() is self.findings else ACTIONS

    def _make_offers(self) -> None:
        page = self.to_do
        self.offer("actions.new", self.ask_new)
        self.offer("actions.finding", self.findings.ask_new)
        self.offer("actions.looks", page.swap)
        # On the cards only: the same keys mean something else in a field.
        self.offer("actions.on", partial(page.shift, 1), page.missing, on=page.stack)
        self.offer("actions.back", partial(page.shift, -1), page.missing, on=page.stack)
        self.offer("actions.remove", page.remove, page.missing, on=page.stack)
        self.offer("actions.calendar", partial(self.save_calendar, ""))

    def _lay_out(self) -> None:
        for page in (self.to_do, self.findings):
            self.stack.addWidget(page)
        head = ScreenHead(self.tr("Actions"), self.tabs, self.new, self.typed, self.calendar)
        self.setLayout(with_head(head, self.stack))
