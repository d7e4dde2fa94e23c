"""Taking in files: bytes into the vault, a row for each, then the text, read in guarded workers.

A file's row is stored as soon as its bytes are safe; what reading gives is added to the row afterwards. So nothing
waits for a slow scan, and an interrupted import goes on where it stopped. Text comes first: the words in pictures,
which take most of the time, are recognised once all text is there (`recognise_waiting`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.held import Held
from cse_desktop.app.import_report import ImportedFile, ImportReport, ImportRequest, with_parts
from cse_desktop.app.import_run import import_paths
from cse_desktop.app.readings import MOST_IN_FLIGHT, Readings
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import Evidence, Intake, new_id


def import_files(ws: Workspace, ctx: Context, request: ImportRequest) -> ImportReport:
    """Take files in. One bad file costs its own entry and nothing else.

    Asking again for what an interrupted import was asked for goes on with that. Raises UserError before anything
    is done for an unknown element or when none of the paths is there, and midway when the disk is full; what was
    reported until then is safe.
    """
    codes = tuple(ws.snapshot.standard.element(code).code for code in request.elements)
    paths = tuple(legible(path.absolute()) for path in request.paths)
    asked = Intake(id=new_id(), paths=paths, elements=codes, why=request.why, started_at=ws.rooms.clock())
    for intake in ws.snapshot.unfinished_intakes:
        if (intake.paths, intake.elements, intake.why) == (asked.paths, asked.elements, asked.why):
            asked = intake
    return import_paths(ws, ctx, request.paths, asked)


def resume_import(ws: Workspace, ctx: Context) -> ImportReport:
    """Go on with imports that were interrupted. To be asked while none is running.

    Raises UserError when there is none, and where nothing of what was to be imported is there any more.
    """
    unfinished = ws.snapshot.unfinished_intakes
    if not unfinished:
        raise UserError("nothing_to_resume")
    files: list[ImportedFile] = []
    for intake in reversed(unfinished):
        report = import_paths(ws, ctx, [Path(path) for path in intake.paths], intake)
        files += report.files
        if report.cancelled:
            return ImportReport(tuple(files), cancelled=True)
    return ImportReport(tuple(files))


def leave_import(ws: Workspace) -> int:
    """Leave imports that were interrupted as they are, not to be gone on with; how many those were."""
    unfinished = ws.snapshot.unfinished_intakes
    for intake in unfinished:
        with ws.change(message("change.leave_import"), step=intake.id, found=True) as work:
            work.put(replace(intake, ended_at=work.now))
    return len(unfinished)


def read_unread(ws: Workspace, ctx: Context) -> int:
    """Read files whose reading was interrupted; how many those were."""
    unread = [e for e in ws.snapshot.evidence.values() if e.form == "file" and e.read_state == "none" and e.blob]
    readings = Readings(ws, ctx, Held(ws.snapshot), message("change.read_unread"))
    return _read(ctx, readings, unread, readings.read, "progress.reading")


def recognise_waiting(ws: Workspace, ctx: Context) -> int:
    """Recognise the words in pictures, file by file in order of exhibit number; how many files those were.

    What was recognised is stored at once. Raises Cancelled when the person stops it; it goes on the next time.
    """
    waiting = [e for e in ws.snapshot.evidence.values() if e.unrecognised and e.blob]
    readings = Readings(ws, ctx, Held(ws.snapshot), message("change.recognise"), each=True)
    return _read(ctx, readings, waiting, lambda e: readings.read(e, recognise=True), "progress.recognise")


def unpack_evidence(ws: Workspace, ctx: Context, evidence_ids: Sequence[str]) -> ImportReport:
    """Take in what lies within evidence, such as an archive, as evidence of its own. One step to undo.

    Raises UserError for evidence that holds no files, or whose files are all locked.
    """
    wanted = [ws.snapshot.find_evidence(id_) for id_ in evidence_ids]
    for evidence in wanted:
        if not evidence.parts:
            name = "archive_locked" if evidence.read_reason == "reading.archive_locked" else "nothing_within"
            raise UserError(name, exhibit=evidence.exhibit, title=evidence.title)
    step = new_id()
    readings = Readings(ws, ctx, Held(ws.snapshot), message("change.unpack", count=len(wanted)))
    cancelled = False
    try:
        _read(ctx, readings, wanted, lambda e: readings.unpack(e, step), "progress.reading")
    except Cancelled:
        cancelled = True
    within = readings.within
    files = [file for e in wanted for file in with_parts([ImportedFile(Path(e.file_name), "added", e.id)], within)]
    taken = [file for file in files if file.evidence_id not in {e.id for e in wanted} or file.status != "added"]
    return ImportReport(tuple(taken), cancelled).as_of(ws.snapshot)


def _read(
    ctx: Context, readings: Readings, files: Sequence[Evidence], ask: Callable[[Evidence], None], said: str
) -> int:
    """Have files read and stored, telling how many are done; the number of files."""

    def tell() -> None:
        done = max(0, gone_through - readings.in_flight)
        name = files[min(done, len(files) - 1)].file_name
        ctx.progress(done, len(files), message(said, name=name))

    gone_through = 0
    try:
        for evidence in files:
            ask(evidence)
            gone_through += 1
            tell()
            readings.collect(most=MOST_IN_FLIGHT)
        readings.finish(tell)
    except Cancelled:
        readings.stop()
        raise
    except BaseException:
        readings.give_up()
        raise
    return len(files)
