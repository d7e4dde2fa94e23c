"""What goes on quietly while a portfolio is open: reading what was left unread, recognising words, looking after
files, watched folders and the index.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.gaps import FileState
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.shell.reminding import remind

MINUTES_BETWEEN_LOOKS = 10
"""Before watched folders and the places evidence came from are looked into again."""
MILLISECONDS_TO_INDEX = 1500
"""After the last change, before the index is brought up to date."""


class Background(QObject):
    """Belongs to a session and ends with it."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self._session = session
        self._indexing = False
        self._again = False
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS_TO_INDEX)
        self._timer.timeout.connect(self._index)
        self._intake = Intake.of(session)
        self._looks = QTimer(self, interval=MINUTES_BETWEEN_LOOKS * 60_000)
        self._looks.timeout.connect(self._intake.look)
        self._over = False
        session.ended.connect(self._end)

    def start(self) -> None:
        """Begin, once the window is there."""
        session = self._session
        session.run(_quick_states, then=self._checked, failed=session.fail, lane="worker")
        if not session.read_only:
            self._intake.offer_to_go_on()
            self._intake.look()
            self._looks.start()
            if any(e.read_state == "none" and e.blob for e in session.snapshot.evidence.values()):
                title = QCoreApplication.translate("Background", "Reading files left unread")
                session.run(_read_unread, then=self._read, lane="worker", title=title)
            else:
                self._intake.recognise()
            if any(e.blob and e.pages and e.personal is None for e in session.snapshot.evidence.values()):
                title = QCoreApplication.translate("Background", "Looking for personal data")
                session.run(_look_for_personal, failed=session.fail, lane="worker", title=title)
        session.run(_load_screens, lane="worker")
        remind(session, date.today())  # noqa: DTZ011 - the local day
        session.changed.connect(self._changed)
        self._timer.start()

    def _end(self) -> None:
        """A session may lie about for a while before it is freed, and its threads are gone by then."""
        self._over = True
        self._timer.stop()
        self._looks.stop()

    def _checked(self, states: dict[str, FileState]) -> None:
        self._session.set_file_states(states)

    def _read(self, count: int) -> None:
        self._timer.start()
        self._intake.recognise()

    def _changed(self, changes: Changes) -> None:
        self._timer.start()

    def _index(self) -> None:
        if self._over:
            return
        if self._indexing:
            self._again = True
            return
        self._indexing, self._again = True, False
        self._session.run(_refresh_index, then=self._indexed, failed=self._not_indexed, lane="worker")

    def _indexed(self, written: bool) -> None:
        self._indexing = False
        if self._again:
            self._timer.start()

    def _not_indexed(self, error: Exception) -> None:
        # A search still answers without the index; the next change tries again.
        self._indexing = False
        self._session.fail(error)


def _quick_states(ws: Workspace, ctx: Context) -> dict[str, FileState]:
    from cse_desktop.app.upkeep import file_states

    return file_states(ws, ctx, thorough=False)


def _read_unread(ws: Workspace, ctx: Context) -> int:
    from cse_desktop.app.importing import read_unread

    return read_unread(ws, ctx)


def _look_for_personal(ws: Workspace, ctx: Context) -> int:
    from cse_desktop.app.privacy import look_for_personal

    return look_for_personal(ws, ctx)


def _refresh_index(ws: Workspace, ctx: Context) -> bool:
    from cse_desktop.app.searching import refresh_index

    return refresh_index(ws, ctx)


def _load_screens(ws: Workspace, ctx: Context) -> None:
    """Load the code of the screens that are not shown yet, so that going to one for the first time is quick."""
    import cse_desktop.gui.screens.elements.screen
    import cse_desktop.gui.screens.evidence.screen
    import cse_desktop.gui.screens.gaps.screen
    import cse_desktop.gui.screens.pack.screen
    import cse_desktop.gui.screens.reviews.screen
    import cse_desktop.gui.screens.search.screen  # noqa: F401
