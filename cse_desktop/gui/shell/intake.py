"""Taking in files from the window: starts the import and says in a sentence what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.session import GuiSession, Tone


def take_in(session: GuiSession, paths: Sequence[Path], element: str = "") -> None:
    """Import files and folders in the background, linked to an element if one is given."""
    from cse_desktop.app.importing import ImportReport, ImportRequest, import_files

    elements = (element,) if element else ()
    request = ImportRequest(tuple(paths), elements)

    def run(ws: Workspace, ctx: Context) -> ImportReport:
        return import_files(ws, ctx, request)

    def done(report: ImportReport) -> None:
        words, tone = summary(session, report, element)
        changed = report.count("added") > 0 or any(f.evidence_id for f in report.files)
        session.tell(words, tone, undo=changed and tone == "success", action="go.evidence")

    session.run(run, then=done, lane="worker", title=QCoreApplication.translate("Intake", "Importing"))


def summary(session: GuiSession, report: object, element: str) -> tuple[str, Tone]:
    """What became of the files, in a sentence or two, and how to say it."""
    from cse_desktop.app.importing import ImportReport

    assert isinstance(report, ImportReport)
    tr = QCoreApplication.translate
    added, known, failed = (report.count(status) for status in ("added", "duplicate", "failed"))
    said = []
    if added:
        one = tr("Intake", "1 file imported")
        said.append(one if added == 1 else tr("Intake", "{count} files imported").format(count=added))
    if known:
        one = tr("Intake", "1 was held already")
        said.append(one if known == 1 else tr("Intake", "{count} were held already").format(count=known))
    if failed:
        one = tr("Intake", "1 could not be read")
        said.append(one if failed == 1 else tr("Intake", "{count} could not be read").format(count=failed))
    if not said:
        said.append(tr("Intake", "There was no file to import"))
    words = ", ".join(said)
    if element and (added or known):
        words = tr("Intake", "{what}; linked to {element}").format(what=words, element=element)
    if report.cancelled:
        words = tr("Intake", "Stopped. {what}").format(what=words)
    bad = next((file for file in report.files if file.status == "failed" and file.reason), None)
    if bad is not None and bad.reason is not None:
        reason = session.say(bad.reason)
        words = f"{words}. {bad.path.name}: {reason}"
    else:
        words += "."
    return words, "warning" if failed or not (added or known) else "success"
