"""The command on what comes back from the assessor: return."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import returning
from cse_desktop.app.returning import ReturnedFinding, ReturnPreview
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    place,
)
from cse_desktop.cli.console import Console, warn
from cse_desktop.cli.findings import finding_line, finding_row
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.snapshot import Snapshot

STANDINGS = {"new": "new    ", "changed": "changed", "same": "same   ", "removed": "removed"}


def _return_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("read",), help="read what the assessor wrote into a pack")
    parser.add_argument("returned", type=place, metavar="RETURNED.docx", help="the Word file that came back")
    changing_arguments(parser)
    parser.add_argument(
        "--take",
        action="append",
        type=legible,
        metavar="ID",
        help="only this finding, as --dry-run --json tells it",
    )
    parser.add_argument(
        "--place",
        action="append",
        nargs=2,
        default=[],
        metavar=("NUMBER", "CODE"),
        help="bring what could not be placed, by its number, to an element",
    )
    parser.add_argument("--dry-run", action="store_true", help="only say what would be kept")
    json_argument(parser)


def _return(given: Given) -> int:
    with changing(given) as ws, Console().stoppable() as console:
        snapshot = ws.snapshot
        preview = _with_places(returning.read_return(ws, console, given.returned), given.place, snapshot)
        report = None if given.dry_run else returning.apply_return(ws, preview, given.take)
    if given.json:
        print(json.dumps(_told(preview, kept=report is not None), ensure_ascii=False, indent=1))
        return 0
    for one in preview.findings:
        print(f"{STANDINGS[one.standing]}  {finding_line(snapshot, one.finding)}")
    for number, left in enumerate(preview.unplaced, start=1):
        warn(f"Not placed, {number}: {left.text} ({bootstrap.say(left.reason)})")
    for note in preview.notes:
        warn(f"Note: {bootstrap.say(note)}")
    if not preview.findings and not preview.unplaced:
        print("The assessor has written nothing into this document.")
    elif report is not None:
        print(f"Kept: {report.new} new, {report.changed} changed, {report.same} known already.")
    else:
        print(f"{len(preview.wanted)} would be kept. Nothing was changed.")
    return 0


def _with_places(preview: ReturnPreview, wanted: Sequence[Sequence[str]], snapshot: Snapshot) -> ReturnPreview:
    """The preview with what could not be placed, by number, at the elements that were named for it."""
    listed = preview.unplaced
    for number, code in wanted:
        if not number.isdecimal() or not 0 < int(number) <= len(listed):
            raise UserError("unknown_unplaced", number=legible(number), count=len(listed))
        preview = returning.place_by_hand(preview, listed[int(number) - 1], legible(code), snapshot)
    return preview


def _told(preview: ReturnPreview, *, kept: bool) -> dict[str, Any]:
    return {
        "file": preview.source,
        "review": preview.review.title,
        "kept": kept,
        "findings": [
            {"standing": one.standing, **finding_row(one.finding), **_before(one)} for one in preview.findings
        ],
        "unplaced": [
            {"number": number, "text": left.text, "author": left.author, "reason": bootstrap.say(left.reason)}
            for number, left in enumerate(preview.unplaced, start=1)
        ],
        "notes": [bootstrap.say(note) for note in preview.notes],
    }


def _before(one: ReturnedFinding) -> dict[str, Any]:
    return {"before": one.before.rating or one.before.text} if one.before and one.standing == "changed" else {}


COMMANDS = (
    Command(
        "return",
        "take in what an assessor wrote into a pack",
        "cse-desktop return read Returned.docx Portfolio --dry-run",
        _return_arguments,
        _return,
    ),
)
