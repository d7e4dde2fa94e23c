"""The dialogs through which files come in: choosing them, what became of them, watched folders, what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.session import GuiSession


class TakingIn(QObject):
    """Belongs to a window. `session` gives the one that is open; `element` the one that files are meant for."""

    def __init__(
        self, window: QWidget, session: Callable[[], GuiSession | None], element: Callable[[], str]
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._element = window, session, element
        self._heard: Intake | None = None

    def take_in(self, paths: Sequence[Path], element: str = "") -> None:
        """Import files and folders."""
        intake = self._intake()
        if intake is not None:
            intake.take_in(paths, element)

    def choose_files(self) -> None:
        """Ask which files to import."""
        self._choose(self.tr("Import files"), QFileDialog.FileMode.ExistingFiles)

    def choose_files_here(self) -> None:
        """Ask which files to import and link to the element in sight: what its own button wants."""
        element = self._element()
        title = self.tr("Import files and link them to {element}").format(element=element)
        self._choose(title, QFileDialog.FileMode.ExistingFiles, element)

    def choose_folder(self) -> None:
        """Ask which folder to import."""
        self._choose(self.tr("Import a folder"), QFileDialog.FileMode.Directory)

    def go_on(self) -> None:
        """Go on with an import that was interrupted."""
        intake = self._intake()
        if intake is not None:
            intake.go_on()

    def leave(self) -> None:
        """Leave an import that was interrupted as it is."""
        intake = self._intake()
        if intake is not None:
            intake.leave()

    def unpack(self) -> None:
        """Take in the files within what was imported last."""
        intake = self._intake()
        if intake is not None:
            intake.unpack_reported()

    def show_report(self) -> None:
        """Show what became of the files of the latest import."""
        from cse_desktop.gui.dialogs.import_report import ImportReportDialog

        session, intake = self._session(), self._intake()
        if session is None or intake is None:
            return
        if intake.report is None:
            session.tell(self.tr("No files have been taken in since this portfolio was opened."))
            return
        dialog = ImportReportDialog(session, intake.report.as_of(session.snapshot), self._window)
        dialog.visited.connect(self._visit)
        dialog.unpack_wanted.connect(self.unpack)
        dialog.open()

    def show_folders(self) -> None:
        """Show which folders are watched."""
        from cse_desktop.gui.dialogs.watched_folders import WatchedFoldersDialog

        session = self._session()
        if session is None:
            return
        dialog = WatchedFoldersDialog(session, self._window)
        dialog.add_wanted.connect(self._watch)
        dialog.stop_wanted.connect(self._stop_watching)
        dialog.look_wanted.connect(self.look)
        dialog.open()

    def look(self) -> None:
        """Look for new and changed files now."""
        intake = self._intake()
        if intake is not None:
            intake.look(asked=True)

    def show_offers(self) -> None:
        """Show what was found."""
        from cse_desktop.gui.dialogs.offers import OffersDialog

        session, intake = self._session(), self._intake()
        if session is None or intake is None:
            return
        if intake.offers is None or not intake.offers.offers:
            self.look()
            return
        dialog = OffersDialog(session, intake.offers, self._window)
        dialog.take_wanted.connect(intake.take)
        dialog.decline_wanted.connect(intake.decline)
        dialog.open()

    def _intake(self) -> Intake | None:
        session = self._session()
        if session is None:
            return None
        intake = Intake.of(session)
        if intake is not self._heard:
            self._heard = intake
            intake.found.connect(self.show_offers)
        return intake

    def _visit(self, evidence_id: str) -> None:
        session = self._session()
        if session is not None:
            session.go("evidence", evidence_id)

    def _watch(self, folder: Path) -> None:
        session = self._session()
        if session is not None:
            session.run(lambda ws, ctx: _watch(ws, folder), then=self._watched)

    def _watched(self, path: str) -> None:
        session, intake = self._session(), self._intake()
        if session is not None and intake is not None:
            session.tell(self.tr("Watching {folder}").format(folder=path), "success", undo=True)
            intake.look()

    def _stop_watching(self, folder_id: str) -> None:
        session = self._session()
        if session is not None:
            words = self.tr("This folder is not watched any more.")
            session.run(
                lambda ws, ctx: _stop_watching(ws, folder_id), then=lambda _: session.tell(words, undo=True)
            )

    def _choose(self, title: str, mode: QFileDialog.FileMode, element: str = "") -> None:
        chooser = QFileDialog(self._window, title)
        chooser.setFileMode(mode)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.filesSelected.connect(lambda files: self.take_in([Path(file) for file in files], element))
        chooser.open()


def _watch(ws: Workspace, folder: Path) -> str:
    from cse_desktop.app.watching import watch_folder

    return watch_folder(ws, folder).path


def _stop_watching(ws: Workspace, folder_id: str) -> None:
    from cse_desktop.app.watching import stop_watching

    stop_watching(ws, folder_id)
