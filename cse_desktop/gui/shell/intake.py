"""Taking in files from the window: starts the import and says in a sentence what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.session import GuiSession, Notice, Tone

if TYPE_CHECKING:
    from cse_desktop.app.importing import ImportedFile, ImportReport

SHOW_UNREAD = "evidence.unread"


@dataclass(frozen=True)
class Tally:
    """What became of the files of one import: `unread` and `wordless` are among those `taken`."""

    taken: int
    known: int
    refused: tuple[ImportedFile, ...]
    unread: tuple[ImportedFile, ...]
    wordless: tuple[ImportedFile, ...]


def take_in(session: GuiSession, paths: Sequence[Path], element: str = "") -> None:
    """Import files and folders in the background, linked to an element if one is given."""
    from cse_desktop.app.importing import ImportRequest, import_files

    elements = (element,) if element else ()
    request = ImportRequest(tuple(paths), elements)

    def run(ws: Workspace, ctx: Context) -> ImportReport:
        return import_files(ws, ctx, request)

    def done(report: ImportReport) -> None:
        said = summary(session, report, element)
        session.tell(said.text, said.tone, undo=said.undo, action=said.action)

    session.run(run, then=done, lane="worker", title=QCoreApplication.translate("Intake", "Importing"))


def tally(snapshot: Snapshot, report: ImportReport) -> Tally:
    """Count as the evidence screen does: by how the evidence stands."""
    new = [file for file in report.files if file.status != "duplicate"]
    held = [(file, snapshot.evidence.get(file.evidence_id or "")) for file in new]
    taken = [(file, evidence.read_state) for file, evidence in held if evidence is not None]
    return Tally(
        taken=len(taken),
        known=report.count("duplicate"),
        refused=tuple(file for file in new if file.evidence_id is None and file.status == "failed"),
        unread=tuple(file for file, state in taken if state == "failed"),
        wordless=tuple(file for file, state in taken if state == "no_text"),
    )


def summary(session: GuiSession, report: ImportReport, element: str) -> Notice:
    """What became of the files, in a sentence or two, with Undo and a way to those that gave no words."""
    tr = QCoreApplication.translate
    seen = tally(session.snapshot, report)
    said = []
    if seen.taken:
        one = tr("Intake", "1 file imported")
        said.append(one if seen.taken == 1 else tr("Intake", "{count} files imported").format(count=seen.taken))
    if seen.known:
        one = tr("Intake", "1 already in the portfolio")
        other = tr("Intake", "{count} already in the portfolio").format(count=seen.known)
        said.append(one if seen.known == 1 else other)
    if seen.refused:
        one, count = tr("Intake", "1 could not be imported"), len(seen.refused)
        said.append(one if count == 1 else tr("Intake", "{count} could not be imported").format(count=count))
    if not said:
        said.append(tr("Intake", "There was no file to import"))
    words = ", ".join(said)
    if element and (seen.taken or seen.known):
        words = tr("Intake", "{what}; linked to {element}").format(what=words, element=element)
    if report.cancelled:
        words = tr("Intake", "Stopped. {what}").format(what=words)
    words = f"{words}. {_trouble(session, seen)}".rstrip()
    bad = seen.refused or seen.unread or seen.wordless
    tone: Tone = "warning" if bad or not (seen.taken or seen.known) else "success"
    changed = bool(seen.taken or (element and seen.known))
    return Notice(words, tone, changed, SHOW_UNREAD if seen.unread or seen.wordless else None)


def _trouble(session: GuiSession, seen: Tally) -> str:
    """Which files gave no words, both kinds; the reason only if it is one file's alone."""
    tr = QCoreApplication.translate
    bad = (*seen.refused, *seen.unread, *seen.wordless)
    if len(bad) == 1 and bad[0].reason is not None:
        return f"{bad[0].path.name}: {session.say(bad[0].reason)}"
    unread, wordless = len(seen.unread), len(seen.wordless)
    said = []
    if unread:
        said.append(
            tr("Intake", "1 could not be read")
            if unread == 1
            else tr("Intake", "{count} could not be read").format(count=unread)
        )
    if wordless:
        said.append(
            tr("Intake", "1 has no words")
            if wordless == 1
            else tr("Intake", "{count} have no words").format(count=wordless)
        )
    if not said:
        return ""
    return tr("Intake", "Of these {what}.").format(what=", ".join(said))
