"""A screen's whole world: run operations, ask questions, hear of changes, say something, go somewhere."""

from __future__ import annotations

import inspect
import weakref
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Lock
from typing import Any, Generic, Literal, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal

from cse_desktop.app.context import Context
from cse_desktop.app.past import PastStore, Submission
from cse_desktop.app.workspace import Workspace
from cse_desktop.diagnostics import LOG
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.gaps import FileState, Gap
from cse_desktop.domain.library import EvidenceFacts
from cse_desktop.domain.messages import Message
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.on_its_way import Words, lies_with_the_place, words_sent
from cse_desktop.gui.ready import Ready, make_ready
from cse_desktop.gui.spoken import say
from cse_desktop.jobs.estimate import words_left
from cse_desktop.jobs.lanes import Job, Lane, Lanes, outcome

T = TypeVar("T")
Operation = Callable[[Workspace, Context], T]
Tone = Literal["info", "success", "warning", "error"]
MILLISECONDS_BETWEEN_CHANGES = 100
"""An import commits many times a second; screens hear of it this often, with all that happened meanwhile."""


@dataclass(frozen=True)
class Notice:
    """Something to say in the bar. With `undo`, the bar offers to take the latest step back.

    `action` names an action of the registry to offer, and `another` a second one. What nobody asked for `waits`:
    it comes after the notice that is in sight, not in its place.
    """

    text: str
    tone: Tone = "info"
    undo: bool = False
    action: str | None = None
    another: str | None = None
    waits: bool = False
    until_saved: bool = False
    """Nothing could be saved: true only until something is."""


@dataclass(eq=False)
class Running:
    """A long operation the progress bar shows. `total` 0 means that its length is not known.

    `left` says how long it will take still, as far as that can be said. A `quiet` one goes on in the background.
    """

    title: str
    job: Job[Any] | None = None
    quiet: bool = False
    done: int = 0
    total: int = 0
    text: str = ""
    left: str = ""
    values: dict[str, Any] = field(default_factory=dict)


class GuiSession(QObject):
    """One open portfolio, as the screens see it. Lives on the main thread; every signal is emitted there."""

    changed = Signal(object)
    """Changes: something was committed, undone or redone (by whatever thread)."""
    noticed = Signal(object)
    """Notice: something to say in the bar."""
    progressed = Signal(object)
    """Running: a long operation began, moved or ended (`job` None: it ended)."""
    wanted = Signal(str, object)
    """Screen name and target: somebody wants to go there (`elements` + code, `evidence` + id, ...)."""
    acted = Signal(str)
    """Action id: a screen wants an action of the registry done."""
    faulted = Signal(object)
    """Exception: a fault of the program itself, to be reported."""
    files_checked = Signal()
    """`file_states` was brought up to date."""
    ended = Signal()
    """It was closed: nothing may be run or asked any more."""

    def __init__(
        self,
        workspace: Workspace,
        lanes: Lanes,
        bridge: Bridge,
        parent: QObject | None = None,
        ready: Ready | None = None,
    ) -> None:
        """`ready` is what was worked out when the portfolio was opened, off the main thread."""
        super().__init__(parent)
        self.workspace = workspace
        self.file_states: dict[str, FileState] = {}
        self.review_meant = ""
        """Id of the review that the next action of the registry on one (`review.…`) is about."""
        self._lanes = lanes
        self._bridge = bridge
        self._questions: dict[str, tuple[int, Job[Any] | None]] = {}
        self._pending: Changes | None = None
        self._pause = QTimer(self, singleShot=True, interval=MILLISECONDS_BETWEEN_CHANGES)
        self._pause.timeout.connect(self._tell_changes)
        self._refused: list[Words] = []
        """What fields sent and the place refused: sent again as soon as something else could be saved."""
        self._unanswered = 0
        """Writes that screens asked for and that are not done yet."""
        self._ready = ready or make_ready(workspace.snapshot, self.file_states)
        self._exchange = Lock()
        self._unsubscribe = workspace.changes.subscribe(self._committed)

    @property
    def snapshot(self) -> Snapshot:
        """The portfolio as of now; reading it costs nothing."""
        return self._ready.snapshot

    @property
    def gaps(self) -> list[Gap]:
        """Every gap, gravest first. Worked out on the thread that committed, so that asking costs nothing."""
        return self._ready.gaps

    @property
    def facts(self) -> Mapping[str, EvidenceFacts]:
        """What is known at a glance of each piece of evidence, by its id; worked out as the gaps are."""
        return self._ready.facts

    @property
    def folder(self) -> Path:
        """Where the portfolio lies."""
        return self.workspace.rooms.folder

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.workspace.rooms.store.read_only

    @property
    def past(self) -> Submission | None:
        """The old review that is read, as it was submitted; None while it is the present that is shown."""
        store = self.workspace.rooms.store
        return store.then.submission if isinstance(store, PastStore) else None

    def run(
        self,
        operation: Operation[T],
        *,
        then: Callable[[T], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        lane: Lane = "writer",
        title: str | None = None,
        quiet: bool = False,
    ) -> Job[T]:
        """Do something off the main thread. `then` gets its result on the main thread.

        `then` and `failed` should be bound methods: they are held weakly and not called once their widget is
        gone. Without `failed` a UserError is said in the bar. With `title` the progress bar shows it, with
        pause and cancel; give long ones the lane `worker`. A `quiet` one is shown where nothing else is.
        """
        running = Running(title, quiet=quiet) if title else None
        report = self._reporter(running) if running else None
        errand = _Errand(operation, _weak(then), _weak(failed))
        writes = lane == "writer" and title is None
        words = words_sent() if writes else None

        def ended(future: Future[T]) -> None:
            self._bridge.post(lambda: self._done(future, errand, running, writes, words))

        job = self._lanes.run(lambda ctx: errand.do(self.workspace, ctx), lane=lane, report=report, done=ended)
        self._unanswered += writes
        if running is not None:
            running.job = job
            self.progressed.emit(running)
        return job

    def ask(self, question: str, operation: Operation[T], then: Callable[[T], None]) -> None:
        """Ask something on a worker. Only the answer to the latest asking of `question` is delivered.

        An asking before it that is still being answered is stopped at its next check.
        """
        number, before = self._questions.get(question, (0, None))
        if before is not None:
            before.cancel()
        errand = _Errand(operation, _weak(then), _weak(None))

        def ended(future: Future[T]) -> None:
            self._bridge.post(lambda: self._answer(question, number + 1, future, errand))

        job = self._lanes.run(lambda ctx: errand.do(self.workspace, ctx), lane="worker", done=ended)
        self._questions[question] = number + 1, job

    def say(self, said: Message) -> str:
        """A core message as a sentence."""
        return say(said)

    def tell(self, text: str, tone: Tone = "info", *, undo: bool = False, action: str | None = None) -> None:
        """Say something in the bar."""
        self.noticed.emit(Notice(text, tone, undo, action))

    def act(self, action: str) -> None:
        """Do an action of the registry."""
        self.acted.emit(action)

    def go(self, screen: str, target: object = None) -> None:
        """Show a screen, at something if given."""
        self.wanted.emit(screen, target)

    def fail(self, error: Exception) -> None:
        """Say an error in the bar. What no person can mend is logged as the program's own fault."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, UserError):
            place = lies_with_the_place(error)
            said = self.say(error.message)
            self.noticed.emit(Notice(said, "error", action=error.action, until_saved=place))
            return
        LOG.error("operation failed", exc_info=error)
        self.faulted.emit(error)
        words = self.tr("Something went wrong in the program. What was saved is safe.")
        self.noticed.emit(Notice(words, "error", action="help.report"))

    def close(self) -> None:
        """Stop listening. Jobs are ended by whoever owns the lanes."""
        self._unsubscribe()
        self.ended.emit()

    def set_file_states(self, states: dict[str, FileState]) -> None:
        """Note which files are missing or changed; `files_checked` comes when the gaps know of it."""
        if states == self.file_states:
            self.files_checked.emit()
            return
        self.file_states = states
        self.ask("session.files", lambda ws, ctx: make_ready(ws.snapshot, states, self._ready), self._states_noted)

    def _states_noted(self, made: Ready) -> None:
        with self._exchange:
            # A change that came meanwhile may have been made ready with what is known now, or before it was.
            if self._ready.snapshot is made.snapshot:
                self._ready = made
            late = self._ready.states is not made.states
        if late:
            states = self.file_states
            self.ask(
                "session.files", lambda ws, ctx: make_ready(ws.snapshot, states, self._ready), self._states_noted
            )
        else:
            self.files_checked.emit()

    def _committed(self, changes: Changes) -> None:
        # Here, off the main thread where it can be.
        made = make_ready(self.workspace.snapshot, self.file_states, self._ready)
        with self._exchange:
            self._ready = made
        self._bridge.post(lambda: self._arrived(changes))

    def _arrived(self, changes: Changes) -> None:
        self._pending = changes if self._pending is None else _joined(self._pending, changes)
        if not self._pause.isActive():
            self._tell_changes()

    def _tell_changes(self) -> None:
        # A screen that is refreshed while its words are on their way would show those before them, and lose them
        # where they are refused. When what is waited for is done, all is told.
        if not self._unanswered:
            self._flush()

    def _flush(self) -> None:
        changes, self._pending = self._pending, None
        if changes is not None:
            self._pause.start()
            self.changed.emit(changes)
            again, self._refused = self._refused, []
            for words in again:
                words.send_again()

    def _reporter(self, running: Running) -> Callable[[int, int, Message | None], None]:
        def report(done: int, total: int, message: Message | None) -> None:
            self._bridge.post(lambda: self._progress(running, done, total, message))

        return report

    def _progress(self, running: Running, done: int, total: int, message: Message | None) -> None:
        if running.job is not None:
            running.done, running.total = done, total
            running.text = self.say(message) if message else running.text
            left = running.job.seconds_left
            running.left = self.say(words_left(left)) if left is not None and done < total else ""
            self.progressed.emit(running)

    def _done(
        self, future: Future[T], errand: _Errand[T], running: Running | None, writes: bool, words: Words | None
    ) -> None:
        self._unanswered -= writes
        if words is not None and not future.cancelled() and lies_with_the_place(future.exception()):
            # Before the screen hears of it, which may show what is stored.
            words.keep()
            self._refused.append(words)
        # Who gets the result must find the screens knowing what it did.
        self._deliver(future, errand, running, self._flush)
        if not self._pause.isActive():
            self._tell_changes()

    def _deliver(
        self, future: Future[T], errand: _Errand[T], running: Running | None, first: Callable[[], None]
    ) -> None:
        answer, refusal = errand.let_go()
        if running is not None:
            running.job = None
            self.progressed.emit(running)
        try:
            result = outcome(future)
        except (Cancelled, UserError) as error:
            (refusal() or self.fail)(error)
        except Exception as error:  # noqa: BLE001 - the boundary: a fault in an operation must not end the program
            (refusal() or self.fail)(error)
        else:
            first()
            call = answer()
            if call is not None:
                call(result)

    def _answer(self, question: str, number: int, future: Future[T], errand: _Errand[T]) -> None:
        if self._questions[question][0] == number:
            self._questions[question] = number, None
            self._deliver(future, errand, None, self._tell_changes)
        else:
            errand.let_go()


class _Errand(Generic[T]):
    """An operation and who gets its result, let go on the main thread.

    Functions know the widgets they were made in. Were a worker the last to hold one of these, it would free what
    belongs to the main thread: a timer freed so crashes the program when it would have fired next.
    """

    def __init__(
        self,
        operation: Operation[T],
        then: Callable[[], Callable[[T], None] | None],
        failed: Callable[[], Callable[[Exception], None] | None],
    ) -> None:
        self._operation: Operation[T] | None = operation
        self._then, self._failed = then, failed

    def do(self, ws: Workspace, ctx: Context) -> T:
        """Do it, on a worker."""
        if self._operation is None:
            raise Cancelled
        return self._operation(ws, ctx)

    def let_go(
        self,
    ) -> tuple[Callable[[], Callable[[T], None] | None], Callable[[], Callable[[Exception], None] | None]]:
        """Who gets the result or the error, on the main thread; nothing is held here any more."""
        held = self._then, self._failed
        self._operation = None
        self._then, self._failed = _nobody, _nobody
        return held


def _joined(earlier: Changes, later: Changes) -> Changes:
    return replace(later, edits=earlier.edits + later.edits)


def _nobody() -> None:
    return None


def _weak(call: Callable[..., None] | None) -> Callable[[], Callable[..., None] | None]:
    if call is None:
        return lambda: None
    if not inspect.ismethod(call):
        return lambda: call
    method = weakref.WeakMethod(call)

    def alive() -> Callable[..., None] | None:
        held = method()
        if held is None or (isinstance(held.__self__, QObject) and not shiboken6.isValid(held.__self__)):
            return None
        return held

    return alive
