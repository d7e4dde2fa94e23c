"""From one review to another: rolling forward to the next, reading an old one, and coming back to today."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.actions import ActionSpec, when_in_the_past, when_open
from cse_desktop.gui.session import GuiSession

if TYPE_CHECKING:
    from cse_desktop.app.context import Context
    from cse_desktop.app.past import Submission
    from cse_desktop.app.workspace import Workspace


class Years(QObject):
    """Belongs to a window. `session` gives the portfolio that is shown."""

    past_wanted = Signal(str)
    """Id of the review that is to be read as it was submitted."""
    present_wanted = Signal()
    """The past was read; now the present again."""

    def __init__(self, window: QWidget, session: Callable[[], GuiSession | None]) -> None:
        super().__init__(window)
        self._window, self._session = window, session

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
