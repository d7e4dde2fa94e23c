"""A pack that comes home: chosen or dropped, read, looked at, and taken in as findings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cse_desktop.gui.actions import ActionSpec, when_changeable
from cse_desktop.gui.session import GuiSession, Notice

if TYPE_CHECKING:
    from cse_desktop.app.context import Context
    from cse_desktop.app.returning import ReturnPreview, ReturnReport
    from cse_desktop.app.workspace import Workspace

NOT_OURS = "return.not_marked"
"""What is noted of a document that no pack says it is."""


class Returns(QObject):
    """Belongs to a window. `session` gives the one that is open; `take_in` imports files as evidence."""

    def __init__(
        self,
        window: QWidget,
        session: Callable[[], GuiSession | None],
        take_in: Callable[[Sequence[Path], str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._take_in = window, session, take_in
        self._dropped: Path | None = None
        self._read: ReturnPreview | None = None

    def choose(self) -> None:
        """Ask which document came back."""
        words = self.tr("Word documents (*.docx)")
        chooser = QFileDialog(self._window, self.tr("Read a returned pack: choose its document"), "", words)
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda file: self.read(Path(file)))
        chooser.open()

    def read(self, path: Path) -> None:
        """Read what the assessor wrote, and show it."""
        session = self._session()
        if session is not None:
            title = self.tr("Reading the returned pack")
            session.run(_reader(path), then=self.show, lane="worker", title=title)

    def show(self, preview: ReturnPreview) -> None:
        """Show what was written, to be taken in."""
        from cse_desktop.gui.dialogs.returned import ReturnedDialog

        session = self._session()
        if session is None:
            return
        if not preview.findings and not preview.unplaced:
            words = self.tr("The assessor has written nothing into {file}.").format(file=preview.source)
            session.tell(" ".join([words, *map(session.say, preview.notes)]))
            return
        dialog = ReturnedDialog(session, preview, self._window)
        dialog.take_wanted.connect(self._take)
        dialog.open()

    def takes(self, paths: Sequence[Path]) -> bool:
        """Whether files that are dropped may be a pack that came back; then it finds out, and asks."""
        session = self._session()
        if session is None or session.read_only or len(paths) != 1 or paths[0].suffix.casefold() != ".docx":
            return False
        self._dropped = paths[0]
        title = self.tr("Looking whether it is a returned pack")
        run = _reader(paths[0])
        session.run(run, then=self._looked, failed=self._not_one, lane="worker", title=title)
        return True

    def read_dropped(self) -> None:
        """Show what was written into the document that was dropped last."""
        if self._read is not None:
            self.show(self._read)

    def dropped_as_evidence(self) -> None:
        """Import the document that was dropped last after all."""
        if self._dropped is not None:
            self._take_in([self._dropped], "")

    def _looked(self, preview: ReturnPreview) -> None:
        session = self._session()
        if session is None:
            return
        if any(note.id == NOT_OURS for note in preview.notes):
            self.dropped_as_evidence()
            return
        self._read = preview
        words = self.tr("{file} was made as a pack. What is it?").format(file=preview.source)
        session.noticed.emit(Notice(words, action="return.dropped", another="return.as_evidence"))

    def _not_one(self, error: Exception) -> None:
        self.dropped_as_evidence()

    def _take(self, preview: ReturnPreview, keys: list[str]) -> None:
        session = self._session()
        if session is not None:
            session.run(_taker(preview, keys), then=self._taken)

    def _taken(self, report: ReturnReport) -> None:
        session = self._session()
        if session is None:
            return
        new = self.tr("1 new finding|%n new findings", "", report.new)
        changed = self.tr("1 changed|%n changed", "", report.changed)
        said = ", ".join(words for count, words in ((report.new, new), (report.changed, changed)) if count)
        if said:
            session.tell(self.tr("From the assessor: {what}.").format(what=said), "success", undo=True)
        else:
            session.tell(self.tr("All of it was here already. Nothing was changed."))


def return_actions(returns: Returns) -> list[ActionSpec]:
    """The entry of the portfolio menu, and what the bar offers for a document that was dropped."""
    tr = QCoreApplication.translate
    return [
        ActionSpec(
            "return.read",
            tr("Actions", "&Read a returned pack…"),
            returns.choose,
            "portfolio",
            icon="quote",
            help=tr("Actions", "Take in what the assessor wrote into the document"),
            enabled_when=when_changeable,
        ),
        ActionSpec(
            "return.dropped",
            tr("Actions", "Read it as a returned pack"),
            returns.read_dropped,
            enabled_when=when_changeable,
        ),
        ActionSpec(
            "return.as_evidence",
            tr("Actions", "Take it in as evidence"),
            returns.dropped_as_evidence,
            enabled_when=when_changeable,
        ),
    ]


def _reader(path: Path) -> Callable[[Workspace, Context], ReturnPreview]:
    def run(ws: Workspace, ctx: Context) -> ReturnPreview:
        from cse_desktop.app.returning import read_return

        return read_return(ws, ctx, path)

    return run


def _taker(preview: ReturnPreview, keys: list[str]) -> Callable[[Workspace, Context], ReturnReport]:
    def run(ws: Workspace, ctx: Context) -> ReturnReport:
        from cse_desktop.app.returning import apply_return

        return apply_return(ws, preview, keys)

    return run
