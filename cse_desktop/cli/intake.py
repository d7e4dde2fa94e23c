"""Commands that take files in: import, recognise, unpack."""

from __future__ import annotations

import json
from pathlib import Path

from cse_desktop import bootstrap
from cse_desktop.app import importing
from cse_desktop.app.import_report import STATUSES, ImportedFile, ImportReport, ImportRequest
from cse_desktop.app.searching import refresh_index
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    outside,
    place,
)
from cse_desktop.cli.console import Console, warn
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import legible

SAID = {
    "added": "added",
    "duplicate": "duplicate",
    "new_version": "new version",
    "no_text": "no text",
    "failed": "failed",
}


def _import_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "paths", nargs="*", default=[], type=place, metavar="PATH", help="files and folders (with all below)"
    )
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument("--resume", action="store_true", help="go on with an import that was interrupted")
    wanted.add_argument("--leave", action="store_true", help="leave an import that was interrupted as it is")
    parser.add_argument(
        "--element", action="append", default=[], type=legible, metavar="CODE", help="link to it, such as 2.1.4"
    )
    parser.add_argument("--why", default="", type=legible, metavar="TEXT", help="why it proves the element")
    parser.add_argument("--unpack", action="store_true", help="take in what lies within archives too")
    later_argument(parser)
    parser.add_argument(
        "--report", type=place, metavar="FILE.csv", help="write what became of each file for Excel"
    )
    parser.add_argument("--force", action="store_true", help="write over a report that is there")
    json_argument(parser)


def _import(given: Given) -> int:
    if bool(given.paths) == (given.resume or given.leave):
        raise UserError("import_wants")
    if given.report is not None:
        _try_report(outside(given, given.report), over=given.force)
    with changing(given) as ws:
        if given.leave:
            count = importing.leave_import(ws)
            print("Left as it is." if count else "No import was interrupted.")
            return 0
        if not given.resume:
            tell_of_interrupted(ws)
        with Console().stoppable() as console:
            importing.read_unread(ws, console)
            if given.resume:
                report = importing.resume_import(ws, console)
            else:
                request = ImportRequest(tuple(given.paths), tuple(given.element), given.why)
                report = importing.import_files(ws, console, request)
            report = _with_archives(ws, console, report) if given.unpack else report
            return finish(ws, console, report, given)


def _try_report(path: Path, *, over: bool) -> None:
    """Find out before anything is done whether the report can be written. Raises UserError, OSError."""
    there = path.exists()
    if there and not over:
        raise UserError("file_exists", path=legible(path))
    path.open("a").close()
    if not there:
        path.unlink()


def tell_of_interrupted(ws: Workspace) -> None:
    """Say of imports that were interrupted how they can go on."""
    if ws.snapshot.unfinished_intakes:
        warn(
            "An import was interrupted. Go on with: cse-desktop import PORTFOLIO --resume"
            " (or leave it as it is: --leave)"
        )


def tell_of_waiting(ws: Workspace) -> None:
    """Say of files whose words are still to be recognised how that is done."""
    waiting = sum(1 for evidence in ws.snapshot.evidence.values() if evidence.unrecognised)
    if waiting:
        warn(f"{_files(waiting)} with words in pictures still to be recognised: cse-desktop recognise PORTFOLIO")


def _with_archives(ws: Workspace, console: Console, report: ImportReport) -> ImportReport:
    """The report with what lay within archives, each after its archive."""
    files = list(report.files)
    cancelled = report.cancelled
    for file in report.files:
        if file.left_within and file.evidence_id and not cancelled:
            within = importing.unpack_evidence(ws, console, [file.evidence_id])
            files[files.index(file) + 1 : files.index(file) + 1] = within.files
            cancelled = within.cancelled
    return ImportReport(tuple(files), cancelled)


def later_argument(parser: Arguments) -> None:
    """--later, as every command that takes files in has it."""
    parser.add_argument("--later", action="store_true", help="recognise words in pictures another time")


def finish(ws: Workspace, console: Console, report: ImportReport, given: Given) -> int:
    """Make what was taken in searchable, recognise words unless that is for later, and say what became of it."""
    stopped = report.cancelled
    try:
        if not stopped:
            refresh_index(ws, console)
            _write_report(ws, report, given)  # recognising may take hours
            if not given.later and importing.recognise_waiting(ws, console):
                refresh_index(ws, console)
    except Cancelled:
        stopped = True
    console.clear()
    report = report.as_of(ws.snapshot)
    code = print_report(report, as_json=given.json)
    if report.cancelled:
        warn("Stopped. What was taken in until then is kept; import again to go on.")
    else:
        tell_of_waiting(ws)
    _write_report(ws, report, given)
    return 1 if stopped else code


def print_report(report: ImportReport, *, as_json: bool) -> int:
    """Print what became of each file, a line each, and how many ended how; the exit code."""
    for file in report.files:
        print(json.dumps(_row(file), ensure_ascii=False) if as_json else _line(file))
    if not as_json:
        print(", ".join(f"{report.count(status)} {SAID[status]}" for status in STATUSES) + ".")
    for file in report.files:
        if file.left_within and not as_json:
            held = "1 file" if file.left_within == 1 else f"{file.left_within} files"
            warn(f"{file.exhibit} holds {held} that can be taken in: cse-desktop unpack PORTFOLIO {file.exhibit}")
    return 1 if report.cancelled or report.count("failed") else 0


def _row(file: ImportedFile) -> dict[str, str | int | None]:
    return {
        "path": legible(file.path),
        "evidence": file.exhibit,
        "status": file.status,
        "reason": _reason(file) or None,
        "pages": file.pages,
        "characters": file.characters,
        "left_within": file.left_within,
    }


def _line(file: ImportedFile) -> str:
    pages = (
        f"{file.pages} page{'' if file.pages == 1 else 's'}" if file.pages and file.status != "duplicate" else ""
    )
    parts = (file.exhibit or "----", SAID[file.status], legible(file.path), pages, _reason(file))
    return "  ".join(part for part in parts if part)


def _reason(file: ImportedFile) -> str:
    return bootstrap.say(file.reason) if file.reason else ""


def _write_report(ws: Workspace, report: ImportReport, given: Given) -> None:
    """Write what has become of each file until now, where that was asked for."""
    if getattr(given, "report", None) is None:
        return
    heading = ("File", "Exhibit", "What became of it", "Reason", "Pages")
    rows = (
        (legible(file.path), file.exhibit, SAID[file.status], _reason(file), file.pages)
        for file in report.as_of(ws.snapshot).files
    )
    bootstrap.write_table(given.report, heading, rows)


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _recognise(given: Given) -> int:
    with changing(given) as ws, Console().stoppable() as console:
        try:
            count = importing.recognise_waiting(ws, console)
        finally:
            refresh_index(ws, Console(quiet=True))
    print(f"Recognised words in {_files(count)}." if count else "No words wait to be recognised.")
    return 0


def _unpack_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "evidence", nargs="+", type=legible, metavar="EVIDENCE", help="exhibit numbers of archives, such as E012"
    )
    later_argument(parser)
    json_argument(parser)


def _unpack(given: Given) -> int:
    with changing(given) as ws, Console().stoppable() as console:
        return finish(ws, console, importing.unpack_evidence(ws, console, given.evidence), given)


COMMANDS = (
    Command(
        "import",
        "take in files and folders",
        'cse-desktop import Portfolio "Z:/Customer services/Evidence" --element 4.3.2 --why "Our procedure"',
        _import_arguments,
        _import,
    ),
    Command(
        "recognise",
        "recognise the words in pictures that wait for it",
        "cse-desktop recognise Portfolio",
        changing_arguments,
        _recognise,
    ),
    Command(
        "unpack",
        "take in the files within archives as evidence of their own",
        "cse-desktop unpack Portfolio E012",
        _unpack_arguments,
        _unpack,
    ),
)
