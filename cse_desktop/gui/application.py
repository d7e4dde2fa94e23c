"""The program with its window: opening and closing portfolios, settings, what to do about faults of its own."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.diagnostics import LOG, crash_report, log_uncaught, start_log, watch_crashes
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.dialogs.new_portfolio import NewPortfolio, NewPortfolioDialog
from cse_desktop.gui.dialogs.question import QuestionDialog
from cse_desktop.gui.last_seen import note_seen
from cse_desktop.gui.main_window import MainWindow
from cse_desktop.gui.past_reading import PastReading
from cse_desktop.gui.preferences import Preferences, preferences
from cse_desktop.gui.ready import Ready, make_ready
from cse_desktop.gui.session import GuiSession, Notice, Running
from cse_desktop.gui.shell.background import Background
from cse_desktop.gui.shell.recent import folders_with
from cse_desktop.gui.spoken import say, spoken
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import appearance
from cse_desktop.gui.tidying import Tidying
from cse_desktop.jobs.lanes import Lanes, outcome

T = TypeVar("T")
SECONDS_TO_FINISH = 30
"""How long closing waits for what a person typed to be written; the disk may be a slow network drive."""


class Program(QObject):
    """Everything that lives as long as the window: it opens and closes portfolios."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences: Preferences = preferences()
        self._worn: tuple[str, int, str] | None = None
        self._dress()
        self.preferences.changed.connect(self._dress)
        self.window = MainWindow(self.preferences)
        self.session: GuiSession | None = None
        self._bridge = Bridge(self)
        self._lanes = Lanes(workers=1)
        self._session_lanes: Lanes | None = None
        self.tidying: Tidying | None = None
        self.makes_ahead = False
        """Whether screens are made before they are asked for, as is worth while in a program used for hours."""
        self._dialog: NewPortfolioDialog | None = None
        self._refused: Path | None = None
        """The portfolio that could not be opened."""
        self._backup: datetime | None = None
        """When the backup was made that was put in place just now."""
        self.window.new_wanted.connect(self.ask_new)
        self.window.open_wanted.connect(self.open)
        self.window.read_wanted.connect(self.open_read_only)
        self.window.restore_wanted.connect(self.restore)
        self.window.close_wanted.connect(self.close_portfolio)
        self.window.sample_wanted.connect(self.try_sample)
        self.window.fresh_sample_wanted.connect(self.ask_fresh_sample)
        self.window.closing.connect(self.end)
        self.past = PastReading(self.window, lambda: self.session, self._faulted, self)
        self.window.recent.look()

    def open(self, folder: Path, read_only: bool = False) -> None:
        """Open a portfolio in the place of the one that is open."""
        folder = folder.parent if folder.name == "portfolio.db" else folder
        self.close_portfolio()
        self._refused = folder
        if self.tidying is not None:
            self.tidying.rest()
        words = self.tr("Opening the portfolio")
        self._do(words, lambda ctx: _open(folder, read_only), self._opened, self._not_opened)

    def open_read_only(self) -> None:
        """Open for reading what could not be opened otherwise."""
        if self._refused is not None:
            self.open(self._refused, read_only=True)

    def restore(self) -> None:
        """Put the newest backup in the place of what is damaged, and open that."""
        folder = self._refused
        if folder is not None:
            words = self.tr("Putting the backup in place")
            self._do(words, lambda ctx: bootstrap.restore_backup(folder), partial(self._restored, folder))

    def ask_new(self) -> None:
        """Ask what a new portfolio needs, then make it."""
        standards = [(standard.id, standard.title) for standard in bootstrap.shipped_standards()]
        dialog = NewPortfolioDialog(standards, self.window)
        dialog.wanted.connect(self._make)
        dialog.destroyed.connect(self._dialog_gone)
        self._dialog = dialog
        dialog.open()

    def try_sample(self) -> None:
        """Make the sample portfolio if there is none yet, and open it."""
        folder = sample_folder()
        if (folder / "portfolio.db").is_file():
            self.open(folder)
            return
        self._make_sample()

    def ask_fresh_sample(self) -> None:
        """Ask before throwing away what was tried in the sample; that cannot be undone."""
        question = QuestionDialog(
            self.tr("Start the sample afresh?"),
            self.tr(
                "The sample is made anew. What you tried in it so far is thrown away. "
                "Your own work is not touched."
            ),
            self.tr("Start afresh"),
            self.window,
        )
        question.accepted.connect(self.renew_sample)
        question.open()

    def renew_sample(self) -> None:
        """Make the sample anew in the place of the one that is there, and open it."""
        self._make_sample()

    def _make_sample(self) -> None:
        folder = sample_folder()
        self.close_portfolio()
        self._do(self.tr("Making the sample"), lambda ctx: _make_sample(folder, ctx), self.open)

    def close_portfolio(self) -> None:
        """Close what is open; what was being typed is written first."""
        self.past.leave()
        session, lanes = self.session, self._session_lanes
        self.session = self._session_lanes = None
        if session is None or lanes is None:
            return
        # Going out of sight makes every editor save. The writer works in order: what comes last ends last.
        self.window.show_session(None)
        lanes.run(lambda ctx: None, lane="writer").future.exception(timeout=SECONDS_TO_FINISH)
        lanes.close()
        session.close()
        note_seen(session)
        session.workspace.close()
        session.deleteLater()
        if self.tidying is not None:
            self.tidying.clear()
        self.window.recent.look()

    def is_idle(self) -> bool:
        """Whether nothing is running that a person waits for."""
        workplace = self.window.workplace
        return workplace is None or workplace.progress.isHidden()

    def end(self) -> None:
        """End everything, as the window closes."""
        self.close_portfolio()
        self._lanes.close()
        self.preferences.save()

    def report_fault(self, error: BaseException) -> None:
        """Log a fault of the program and offer the report on it."""
        LOG.critical("uncaught", exc_info=error)
        self.window.fault = crash_report(error)
        words = self.tr("Something went wrong in the program. What was saved is safe.")
        self.window.tell(Notice(words, "error", action="help.report"))

    def _opened(self, opened: tuple[Workspace, Ready]) -> None:
        workspace, ready = opened
        lanes, bridge = Lanes(), Bridge()
        session = GuiSession(workspace, lanes, bridge, self, ready)
        bridge.setParent(session)
        session.faulted.connect(self._faulted)
        self.session, self._session_lanes = session, lanes
        self._refused = None
        self.window.start.notices.hide()
        self.window.show_session(session)
        self._remember(session)
        warning = workspace.rooms.store.warning
        if session.read_only:
            session.tell(self.tr("This portfolio is open for reading only: nothing can be changed."), "warning")
        elif self._backup is not None:
            words = self.tr(
                "The backup of {day} at {time} is in place. What was changed after it is missing; the damaged "
                "file is kept in the folder “damaged” of the portfolio."
            )
            made, self._backup = self._backup.astimezone(), None
            session.tell(words.format(day=day(made.date()), time=f"{made:%H:%M}"), "warning")
        elif warning is not None:
            session.tell(session.say(warning), "warning")
        Background(session).start()
        if session.folder == sample_folder():
            self.window.offer_tour()
        if self.tidying is not None:
            self.tidying.settle()
        if self.makes_ahead and self.window.workplace is not None:
            self.window.workplace.make_ahead()

    def _not_opened(self, error: Exception) -> None:
        if self.tidying is not None:
            self.tidying.go_on()
        if isinstance(error, UserError) and error.message.id == "error.database_damaged":
            self.window.tell(Notice(say(error.message), "error", action="restore_backup"))
        else:
            self._failed(error)

    def _restored(self, folder: Path, made: datetime) -> None:
        self._backup = made
        self.open(folder)

    def _make(self, wish: NewPortfolio) -> None:
        def make(ctx: Context) -> Path:
            bootstrap.create_portfolio(
                wish.folder, organisation=wish.organisation, standard=wish.standard, visit=wish.visit
            )
            return wish.folder

        self._do(self.tr("Making the portfolio"), make, self._made, self._not_made)

    def _made(self, folder: Path) -> None:
        if self._dialog is not None:
            self._dialog.accept()
        self.open(folder)

    def _not_made(self, error: Exception) -> None:
        if self._dialog is not None and isinstance(error, UserError):
            self._dialog.show_problem(say(error.message))
        else:
            self._failed(error)

    def _dialog_gone(self) -> None:
        self._dialog = None

    def _do(
        self,
        title: str,
        work: Callable[[Context], T],
        then: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do something that needs no open portfolio."""
        running = Running(title)

        def ended(future: Future[T]) -> None:
            self._bridge.post(lambda: self._end(running, future, then, failed or self._failed))

        def report(done: int, total: int, said: Message | None) -> None:
            self._bridge.post(lambda: self._moved(running, done, total, said))

        running.job = self._lanes.run(work, report=report, done=ended)
        self.window.start.progress.show_running(running)

    def _moved(self, running: Running, done: int, total: int, said: Message | None) -> None:
        if running.job is not None:
            running.done, running.total = done, total
            running.text = say(said) if said else running.text
            self.window.start.progress.show_running(running)

    def _end(
        self,
        running: Running,
        future: Future[Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        running.job = None
        self.window.start.progress.show_running(running)
        try:
            result = outcome(future)
        except Exception as error:  # noqa: BLE001 - the boundary: a fault in the work must not end the program
            failed(error)
        else:
            then(result)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, UserError):
            self.window.tell(Notice(say(error.message), "error", action=error.action))
        else:
            self.report_fault(error)

    def _faulted(self, error: Exception) -> None:
        self.window.fault = crash_report(error)

    def _dress(self) -> None:
        settings = self.preferences.settings
        worn = (settings.theme, settings.text_size, settings.language)
        before, self._worn = self._worn, worn
        if before is None or worn[:2] != before[:2]:
            appearance().apply(settings.theme, settings.text_size)
        if before is None or worn[2] != before[2]:
            spoken().speak(settings.language)
        if before is not None and before[2] != worn[2]:
            self.window.say_anew()
            self.window.recent.look()
        elif before is not None and before[1] != worn[1]:
            self.window.rebuild()
            self.window.recent.look()

    def _remember(self, session: GuiSession) -> None:
        settings = self.preferences.settings.with_recent(session.folder)
        windows = folders_with(
            settings.windows, session.folder, session.snapshot.portfolio.organisation, datetime.now().astimezone()
        )
        settings = replace(settings, windows=windows)
        self.preferences.update(recent=settings.recent, windows=settings.windows)


def _open(folder: Path, read_only: bool) -> tuple[Workspace, Ready]:
    # Loaded meanwhile, where nobody waits for it: what is shown first of a portfolio.
    import cse_desktop.gui.screens.overview.screen  # noqa: F401

    workspace = bootstrap.open_portfolio(folder, read_only=read_only)
    return workspace, make_ready(workspace.snapshot, {})


def _make_sample(folder: Path, ctx: Context) -> Path:
    # Elsewhere first: a sample that was stopped halfway must not be taken for the whole one next time.
    part = folder.with_name(f"{folder.name} (unfinished)")
    shutil.rmtree(part, ignore_errors=True)
    bootstrap.make_sample(part, ctx)
    try:
        if folder.exists():
            shutil.rmtree(folder)
        part.rename(folder)
    except OSError as error:
        # On Windows a file of the sample that is open elsewhere keeps the folder.
        raise UserError("folder_not_writable", folder=str(folder)) from error
    return folder


def sample_folder() -> Path:
    """Where the sample lies: its own place, which nobody has anything of theirs in."""
    return bootstrap.cache_folder() / "Sample portfolio"


def run(folder: Path | None = None) -> int:
    """Open the window, with a portfolio if one is given, and stay until it is closed; the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("CSE Desktop")
    app.setApplicationDisplayName("CSE Desktop")
    app.setDesktopFileName("cse-desktop")
    start_log(bootstrap.log_folder())
    log_uncaught()
    crashes = watch_crashes(bootstrap.log_folder())
    program = Program()
    # Workers give way to the main thread sooner than Python has them do by itself (5 ms).
    sys.setswitchinterval(0.001)
    program.tidying = Tidying(program.is_idle, program)
    program.makes_ahead = True
    _catch_faults(program)
    program.window.show()
    if folder is not None:
        program.open(folder)
    code = app.exec()
    program.tidying.end()
    sys.excepthook = sys.__excepthook__
    crashes.close()
    return code


def _catch_faults(program: Program) -> None:
    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        program.report_fault(error)

    sys.excepthook = caught
