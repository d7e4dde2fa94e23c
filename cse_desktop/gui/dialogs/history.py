"""The history beside the work: what was done, by whom and when, and going back or forward by several steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.steps import (
    HistoryStep,
    Moved,
    StepDetail,
    history_steps,
    redo_up_to,
    step_detail,
    undo_back_to,
)
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.history_words import detail_page
from cse_desktop.gui.models.history import HistoryDelegate, HistoryList, HistoryRow, history_rows, said_steps
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.row_list import RowList
from cse_desktop.gui.widgets.search_box import SearchBox

LEAST_LIST, LEAST_PAGE = 220, 200
"""Widths of the list and of what a step did, in pixels at the usual text size."""
CHANGES_MS = 200
"""After a change, before the list is asked for anew."""


class HistoryDialog(Frame):
    """Does not take the window away: one sees there what going back does. `flush` saves what is being typed."""

    help_name = "history"

    def __init__(self, session: GuiSession, flush: Callable[[], None], parent: QWidget) -> None:
        super().__init__(self.tr("History"), parent, width=560)
        self.setModal(False)
        self._session, self._flush = session, flush
        self._steps: list[tuple[HistoryStep, str]] = []
        self.text = SearchBox(self.tr("Words, a person or a day"), self.tr("Search the history"), wait=150)
        self.model = HistoryList(self)
        self.list = RowList()
        self.page = QTextBrowser()
        self.heading = label("", "subheading", wrap=True)
        self.told = label("", "muted", wrap=True)
        self.go = button(self.tr("Undo back to here"), self._go, icon="undo")
        self._soon = QTimer(self, singleShot=True, interval=CHANGES_MS)
        self._soon.timeout.connect(self._ask)
        self._lay_out()
        self.text.asked.connect(lambda _: self._show())
        self.text.moved_down.connect(self._enter_list)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(lambda _: self._go())
        session.changed.connect(self._changed)
        self.begin_at(880, 600)
        self._choose()
        self._ask()

    def open(self) -> None:
        """Show it, without taking the window away."""
        self.show()
        self.activateWindow()

    @property
    def chosen(self) -> HistoryRow | None:
        """The step that is chosen."""
        row = self.model.row(self.list.currentIndex())
        return row if row is not None and row.step is not None else None

    def _changed(self, changes: Changes) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _ask(self) -> None:
        say = self._session.say
        self._session.ask("history", lambda ws, _: said_steps(history_steps(ws), say), self._answered)

    def _answered(self, steps: list[tuple[HistoryStep, str]]) -> None:
        self._steps = steps
        self._show()

    def _show(self) -> None:
        today = date.today()  # noqa: DTZ011 - the local day
        self.model.show(history_rows(self._steps, self.text.text(), today))
        if self.chosen is None:
            first = next((place for place, row in enumerate(self.model.rows) if row.step is not None), None)
            if first is not None:
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
                self.list.selectionModel().setCurrentIndex(self.model.index(first, 0), flags)
        self._choose()

    def _choose(self) -> None:
        row = self.chosen
        self.page.setVisible(row is not None)
        if row is None or row.step is None:
            self.heading.setText(self.tr("Nothing has been done yet") if not self._steps else "")
            self.told.setText("")
            self.go.setEnabled(False)
            return
        self.heading.setText(row.words)
        self._offer(row.step)
        step = row.step.step
        self._session.ask("history.detail", lambda ws, _: step_detail(ws, step), self._show_detail)

    def _offer(self, step: HistoryStep) -> None:
        stacks = self._session.workspace.stacks
        stack = stacks.undo if step.standing == "done" else stacks.redo
        place = next((at for at, (known, _) in enumerate(stack) if known == step.step), None)
        back = step.standing == "done"
        count = len(stack) - place if place is not None else 0
        can = bool(count) and not self._session.read_only
        self.go.setText(self.tr("Undo back to here") if back or not count else self.tr("Redo up to here"))
        self.go.setEnabled(can)
        self.told.setText(self._told(step, back=back, count=count))

    def _told(self, step: HistoryStep, *, back: bool, count: int) -> str:
        if not count:
            if step.standing == "undone":
                text = self.tr("Undone by {person}; something else was done since, so it cannot be redone.")
                return text.format(person=step.undone_by)
            return self.tr("This cannot be undone any more.")
        if back:
            return self.tr("Undoes this step, the latest.|Undoes %n steps: this and all later ones.", "", count)
        return self.tr("Brings this step back.|Brings back %n steps: this and those before it.", "", count)

    def _show_detail(self, detail: StepDetail) -> None:
        row = self.chosen
        if row is not None and row.key == detail.step:
            self.page.setHtml(detail_page(detail, self._session.snapshot.standard))

    def _go(self) -> None:
        row = self.chosen
        if row is None or row.step is None or not self.go.isEnabled():
            return
        self._flush()
        step, back = row.step.step, row.step.standing == "done"
        self.go.setEnabled(False)

        def move(ws: Workspace, ctx: Context) -> tuple[Moved, bool]:
            return (undo_back_to if back else redo_up_to)(ws, ctx, step), back

        self._session.run(move, then=self._moved)

    def _moved(self, result: tuple[Moved, bool]) -> None:
        moved, back = result
        if back:
            said = self.tr("1 step undone.|%n steps undone.", "", moved.steps)
        else:
            said = self.tr("1 step done again.|%n steps done again.", "", moved.steps)
        if moved.stopped is not None:
            said = f"{said} {self._session.say(moved.stopped)}"
            self._session.tell(said, "warning")
        else:
            self._session.tell(said, "success", action="edit.redo" if back else None)
        self.told.setText(said)

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.list.draw_rows(
            QCoreApplication.translate("History", "What was done, the latest first"), self.model, HistoryDelegate()
        )
        self.page.setAccessibleName(QCoreApplication.translate("History", "What this step did"))
        self.page.setOpenLinks(False)
        self.page.setTabChangesFocus(True)
        set_role(self.page, "reading")
        right = QWidget()
        # Narrower, words would be cut or broken in two: one goes below the other instead.
        self.list.setMinimumWidth(sizes().of(LEAST_LIST))
        self.page.setMinimumWidth(sizes().of(LEAST_PAGE))
        inside: QVBoxLayout = column(self.heading, gap=sizes().gap)
        inside.setContentsMargins(sizes().gap_wide, 0, 0, 0)
        inside.addWidget(self.page, 1)
        inside.addStretch(0)
        inside.addWidget(self.told)
        right.setLayout(inside)
        self.body.addWidget(self.text)
        self.body.addWidget(MemorySplitter("history", self.list, right, widths=(440, 400), stacks=True), 1)
        self.add_buttons(more=self.go, leave=button(self.tr("Close"), self.accept, role="primary"))
