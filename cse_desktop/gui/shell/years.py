"""From one review to another: rolling forward to the next, reading an old one, and coming back to today."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.library import EvidenceFilter
from cse_desktop.domain.rolling import source_of, suggested_roll
from cse_desktop.gui.actions import ActionSpec, when_changeable, when_in_the_past, when_open
from cse_desktop.gui.session import GuiSession

if TYPE_CHECKING:
    from cse_desktop.app.context import Context
    from cse_desktop.app.past import Submission
    from cse_desktop.app.workspace import Workspace
    from cse_desktop.domain.rolling import Roll, RollPlan
    from cse_desktop.gui.dialogs.rolling import RollDialog


class Years(QObject):
    """Belongs to a window. `session` gives the portfolio that is shown."""

    past_wanted = Signal(str)
    """Id of the review that is to be read as it was submitted."""
    present_wanted = Signal()
    """The past was read; now the present again."""

    def __init__(self, window: QWidget, session: Callable[[], GuiSession | None]) -> None:
        super().__init__(window)
        self._window, self._session = window, session

    def roll(self) -> None:
        """Go on to the next review from the one that is meant, usually the one being prepared."""
        session = self._session()
        if session is None:
            return
        meant, session.review_meant = session.review_meant, ""
        snapshot = session.snapshot
        if source_of(snapshot, meant) is None:
            session.fail(UserError("nothing_to_roll"))
            return
        from cse_desktop.gui.dialogs.rolling import RollDialog

        dialog = RollDialog(session, suggested_roll(snapshot, meant), self._window)
        dialog.wanted.connect(lambda roll: self._roll(session, dialog, roll))
        dialog.open()

    def show_old(self) -> None:
        """Show the evidence that is too old at the visit, to be replaced or withdrawn."""
        session = self._session()
        if session is not None:
            session.go("evidence", EvidenceFilter(only="old"))

    def read_past(self) -> None:
        """Read the old review that is meant, or ask which."""
        session = self._session()
        if session is None:
            return
        meant, session.review_meant = session.review_meant, ""
        if meant:
            self.past_wanted.emit(meant)
        else:
            session.ask("years.submissions", _submissions, self._ask_which)

    def go_to_present(self) -> None:
        """Show the present again."""
        self.present_wanted.emit()

    def _roll(self, session: GuiSession, dialog: RollDialog, roll: Roll) -> None:
        def run(ws: Workspace, ctx: Context) -> RollPlan:
            from cse_desktop.app.rolling import roll_forward

            return roll_forward(ws, roll)

        def done(plan: RollPlan) -> None:
            dialog.accept()
            words = self.tr("“{review}” is prepared from now on.").format(review=plan.roll.title)
            session.tell(words, "success", undo=True, action="review.old" if plan.old else None)

        session.run(run, then=done, failed=dialog.refuse)

    def _ask_which(self, made: list[Submission]) -> None:
        from cse_desktop.gui.dialogs.past import PastDialog

        dialog = PastDialog(made, self._window)
        dialog.wanted.connect(self.past_wanted)
        dialog.open()


def _submissions(ws: Workspace, ctx: Context) -> list[Submission]:
    from cse_desktop.app.past import submissions

    return submissions(ws)


def year_actions(years: Years) -> list[ActionSpec]:
    """Entries of the edit menu."""
    tr = QCoreApplication.translate
    return [
        ActionSpec(
            "review.roll",
            tr("Actions", "Roll for&ward to the next review…"),
            years.roll,
            "edit",
            icon="arrow-right",
            help=tr("Actions", "Close the review that is over and go on with what was said in it"),
            enabled_when=when_changeable,
        ),
        ActionSpec(
            "review.old",
            tr("Actions", "Show what is &too old for the visit"),
            years.show_old,
            "edit",
            icon="clock",
            help=tr("Actions", "Evidence to be replaced by newer files, or withdrawn"),
            enabled_when=when_open,
        ),
        ActionSpec(
            "review.read_past",
            tr("Actions", "Read an &old review…"),
            years.read_past,
            "edit",
            icon="preview",
            help=tr("Actions", "Read a review exactly as it was submitted; nothing is changed"),
            enabled_when=when_open,
        ),
        ActionSpec(
            "review.present",
            tr("Actions", "&Back to today"),
            years.go_to_present,
            "edit",
            icon="arrow-left",
            help=tr("Actions", "Leave the old review that is being read"),
            enabled_when=when_in_the_past,
            needs=tr("Actions", "No old review is being read"),
        ),
    ]
