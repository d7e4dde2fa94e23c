"""What comes into the portfolio from the window: imports and their reports, words in pictures, files offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled
from cse_desktop.gui.models.imported import counted, group_of
from cse_desktop.gui.models.offered import asides, offered_words
from cse_desktop.gui.session import GuiSession, Notice, Tone

if TYPE_CHECKING:
    from cse_desktop.app.import_report import ImportReport
    from cse_desktop.app.watching import Offer, Offers

SHOW, UNPACK, LOOK = "import.show", "import.unpack", "watch.offers"


class Intake(QObject):
    """Belongs to a session and ends with it. Operations are started here so that what they say is said once."""

    found = Signal()
    """Somebody asked to look for changes, and `offers` says what was found."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self._session = session
        self.report: ImportReport | None = None
        """What became of the latest import."""
        self.offers: Offers | None = None
        """What was found when folders were looked into last."""
        self._told: set[Offer] = set()
        self._looking = self._recognising = self._more_to_recognise = False

    @staticmethod
    def of(session: GuiSession) -> Intake:
        """The session's own."""
        return session.findChild(Intake) or Intake(session)

    def take_in(self, paths: Sequence[Path], element: str = "") -> None:
        """Import files and folders in the background, linked to an element if one is given."""

        def run(ws: Workspace, ctx: Context) -> ImportReport:
            from cse_desktop.app.import_report import ImportRequest
            from cse_desktop.app.importing import import_files

            return import_files(ws, ctx, ImportRequest(tuple(paths), (element,) if element else ()))

        self._import(run, element)

    def go_on(self) -> None:
        """Go on with an import that was interrupted."""

        def run(ws: Workspace, ctx: Context) -> ImportReport:
            from cse_desktop.app.importing import resume_import

            return resume_import(ws, ctx)

        self._import(run)

    def leave(self) -> None:
        """Leave an import that was interrupted as it is."""

        def run(ws: Workspace, ctx: Context) -> int:
            from cse_desktop.app.importing import leave_import

            return leave_import(ws)

        self._session.run(run)

    def unpack(self, evidence_ids: Sequence[str]) -> None:
        """Take in the files within archives."""

        def run(ws: Workspace, ctx: Context) -> ImportReport:
            from cse_desktop.app.importing import unpack_evidence

            return unpack_evidence(ws, ctx, evidence_ids)

        self._import(run)

    def unpack_reported(self) -> None:
        """Take in the files within what was imported last."""
        holding = [file.evidence_id for file in self.report.files if file.left_within] if self.report else []
        held = [id_ for id_ in holding if id_ in self._session.snapshot.evidence]
        if held:
            self.unpack([id_ for id_ in held if id_])

    def replace(self, evidence_id: str, path: Path) -> None:
        """Take in a newer file for evidence."""

        def run(ws: Workspace, ctx: Context) -> ImportReport:
            from cse_desktop.app.versions import replace_file

            return replace_file(ws, ctx, evidence_id, path)

        self._import(run)

    def take(self, offers: Sequence[Offer]) -> None:
        """Take what was offered."""

        def run(ws: Workspace, ctx: Context) -> ImportReport:
            from cse_desktop.app.watching import take_offers

            return take_offers(ws, ctx, offers)

        self._import(run)

    def decline(self, offers: Sequence[Offer]) -> None:
        """Never offer these again."""

        def run(ws: Workspace, ctx: Context) -> int:
            from cse_desktop.app.watching import decline_offers

            return decline_offers(ws, ctx, offers)

        title = self.tr("Noting what is not wanted")
        self._session.run(run, then=self._declined, lane="worker", title=title)

    def recognise(self) -> None:
        """Recognise the words in pictures that wait for it, quietly."""
        waiting = any(evidence.unrecognised for evidence in self._session.snapshot.evidence.values())
        if self._session.read_only or not waiting:
            return
        if self._recognising:
            self._more_to_recognise = True
            return
        self._recognising, self._more_to_recognise = True, False
        self._session.run(
            _recognise,
            then=self._recognised,
            failed=self._not_recognised,
            lane="worker",
            title=self.tr("Recognising words in pictures"),
            quiet=True,
        )

    def look(self, *, asked: bool = False) -> None:
        """Look for new, changed and moved files; `asked`: somebody waits for the answer."""
        if self._session.read_only or (self._looking and not asked):
            return
        self._looking = True
        then: Callable[[Offers], None] = self._found_as_asked if asked else self._found
        title = self.tr("Looking for new and changed files") if asked else None
        self._session.run(_look, then=then, failed=self._not_found, lane="worker", title=title)

    def offer_to_go_on(self) -> None:
        """Say that an import was interrupted, if one was."""
        if self._session.snapshot.unfinished_intakes and not self._session.read_only:
            words = self.tr("The last import was interrupted before all files were taken in.")
            notice = Notice(words, "warning", action="import.resume", another="import.leave", waits=True)
            self._session.noticed.emit(notice)

    def _import(self, run: Callable[[Workspace, Context], ImportReport], element: str = "") -> None:
        def done(report: ImportReport) -> None:
            self._imported(report, element)

        self._session.run(run, then=done, lane="worker", title=self.tr("Taking in files"))

    def _imported(self, report: ImportReport, element: str) -> None:
        self.report = report.as_of(self._session.snapshot)
        self._session.noticed.emit(self._summary(self.report, element))
        self.recognise()

    def _summary(self, report: ImportReport, element: str) -> Notice:
        """What became of the files, in a sentence or two, with Undo and a way to the list."""
        words = counted(report)
        held = any(file.evidence_id is not None for file in report.files)
        if element and held:
            words = self.tr("{what}; linked to {element}").format(what=words, element=element)
        if report.cancelled:
            words = self.tr("Stopped. {what}").format(what=words)
        words = f"{words}."
        bad = [file for file in report.files if group_of(file) == "look"]
        alone = report.files[0] if len(report.files) == 1 and not element else None
        if alone is not None and alone.reason is not None and alone.status in ("duplicate", "new_version"):
            words = self._session.say(alone.reason)
        elif len(bad) == 1 and bad[0].reason is not None:
            words += f" {bad[0].path.name}: {self._session.say(bad[0].reason)}"
        left = sum(file.left_within for file in report.files)
        if left:
            words += " " + self.tr("1 file within can be taken in too.|%n files within can be too.", "", left)
        tone: Tone = "warning" if bad or not held else "success"
        changed = any(file.status != "duplicate" and file.evidence_id for file in report.files) or (
            element and held
        )
        show = SHOW if len(report.files) > 1 else None
        return Notice(words, tone, bool(changed), UNPACK if left else show, show if left else None)

    def _declined(self, count: int) -> None:
        words = self.tr("1 file will not be offered again|%n files will not be offered again", "", count)
        self._session.tell(words, "success", undo=count > 0)

    def _recognised(self, count: int) -> None:
        self._recognising = False
        if self._more_to_recognise:
            self.recognise()

    def _not_recognised(self, error: Exception) -> None:
        # Stopped by the person: it goes on after the next import, or when the portfolio is opened again.
        self._recognising = False
        if not isinstance(error, Cancelled):
            self._session.fail(error)

    def _found(self, found: Offers) -> None:
        self._looking, self.offers = False, found
        news = set(found.offers) - self._told
        self._told = set(found.offers)
        if news:
            words = self.tr("Found: {what}.").format(what=offered_words(found))
            self._session.noticed.emit(Notice(words, action=LOOK, waits=True))

    def _found_as_asked(self, found: Offers) -> None:
        self._looking, self.offers, self._told = False, found, set(found.offers)
        if found.offers:
            self.found.emit()
            return
        words = [self.tr("There is nothing new."), *asides(found, self._session.snapshot)]
        self._session.tell(" ".join(words), "warning" if found.away or found.unread else "success")

    def _not_found(self, error: Exception) -> None:
        self._looking = False
        self._session.fail(error)


def _recognise(ws: Workspace, ctx: Context) -> int:
    from cse_desktop.app.importing import recognise_waiting

    return recognise_waiting(ws, ctx)


def _look(ws: Workspace, ctx: Context) -> Offers:
    from cse_desktop.app.watching import look_for_changes

    return look_for_changes(ws, ctx)
