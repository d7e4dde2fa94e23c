"""Reading an old review in the window, in the place of the present, and coming back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.ready import Ready, make_ready
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.shell.background import Background
from cse_desktop.jobs.lanes import Lanes

if TYPE_CHECKING:
    from cse_desktop.gui.main_window import MainWindow


class PastReading(QObject):
    """Belongs to the program. `present` gives the portfolio that is open and stays so meanwhile."""

    def __init__(
        self,
        window: MainWindow,
        present: Callable[[], GuiSession | None],
        faulted: Callable[[Exception], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._present, self._report = window, present, faulted
        self.session: GuiSession | None = None
        """The old review that is read."""
        self._lanes: Lanes | None = None
        window.years.past_wanted.connect(self.read)
        window.years.present_wanted.connect(self.back)

    def read(self, review_id: str) -> None:
        """Show a review exactly as it was submitted."""
        self.back()
        session = self._present()
        if session is not None:
            title = self.tr("Going back to what was submitted")
            session.run(_opener(review_id), then=self._opened, lane="worker", title=title)

    def back(self) -> None:
        """Show the present again, where it was left."""
        if self.session is not None:
            self._window.show_session(self._present())
            self.leave()

    def leave(self) -> None:
        """Read nothing of the past any more; what is shown then is for others to say."""
        session, lanes = self.session, self._lanes
        self.session = self._lanes = None
        if session is None or lanes is None:
            return
        if self._window.session is session:
            self._window.show_session(None)
        lanes.close()
        session.close()
        session.workspace.close()
        session.deleteLater()

    def _opened(self, opened: tuple[Workspace, Ready]) -> None:
        workspace, ready = opened
        self.leave()
        if self._present() is None:
            workspace.close()
            return
        lanes, bridge = Lanes(), Bridge()
        session = GuiSession(workspace, lanes, bridge, self, ready)
        bridge.setParent(session)
        session.faulted.connect(self._report)
        self.session, self._lanes = session, lanes
        self._window.show_session(session)
        Background(session).start()


def _opener(review_id: str) -> Callable[[Workspace, Context], tuple[Workspace, Ready]]:
    def run(ws: Workspace, ctx: Context) -> tuple[Workspace, Ready]:
        workspace = bootstrap.open_submitted(ws, review_id)
        return workspace, make_ready(workspace.snapshot, {})

    return run
