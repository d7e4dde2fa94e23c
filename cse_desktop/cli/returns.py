"""Commands on what comes back from the assessor: return, finding."""

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
    looking,
    place,
)
from cse_desktop.cli.console import Console, show, warn
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Finding
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE

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
        print(f"{STANDINGS[one.standing]}  {_line(snapshot, one.finding)}")
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
        "findings": [{"standing": one.standing, **_row(one.finding), **_before(one)} for one in preview.findings],
        "unplaced": [
            {"number": number, "text": left.text, "author": left.author, "reason": bootstrap.say(left.reason)}
            for number, left in enumerate(preview.unplaced, start=1)
        ],
        "notes": [bootstrap.say(note) for note in preview.notes],
    }


def _before(one: ReturnedFinding) -> dict[str, Any]:
    return {"before": one.before.rating or one.before.text} if one.before and one.standing == "changed" else {}


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "id": finding.id,
        "element": finding.element,
        "kind": finding.kind,
        "rating": finding.rating,
        "text": finding.text,
        "about": finding.about,
        "author": finding.author,
        "said_at": finding.said_at.isoformat() if finding.said_at else None,
        "source": finding.source,
    }


def _line(snapshot: Snapshot, finding: Finding) -> str:
    said = rating_label(snapshot, finding.rating) if finding.kind == "rating" else finding.text.replace("\n", " ")
    by = f" ({finding.author})" if finding.author else ""
    return f"{finding.element or 'general'}  {finding.kind}: {said}{by}"


def rating_label(snapshot: Snapshot, code: str | None) -> str:
    """What a rating is called."""
    if code == NOT_APPLICABLE:
        return "Not applicable"
    return next((rating.label for rating in snapshot.standard.ratings if rating.code == code), code or "")


def _finding_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("list", "remove"), help="what to do")
    changing_arguments(parser)
    parser.add_argument(
        "ids", nargs="*", type=legible, metavar="ID", help="findings to remove, as --json tells them"
    )
    parser.add_argument("--element", type=legible, metavar="CODE", help="only of this element")
    json_argument(parser)


def _finding(given: Given) -> int:
    if given.what == "remove":
        with changing(given) as ws:
            returning.remove_findings(ws, given.ids)
        return 0
    with looking(given) as ws:
        snapshot = ws.snapshot
    code = snapshot.standard.element(given.element).code if given.element else None
    codes = [code] if code else ["", *(element.code for element in snapshot.standard.elements)]
    found = [finding for one in codes for finding in snapshot.findings.get(one, ())]
    if given.json:
        print(json.dumps([_row(finding) for finding in found], ensure_ascii=False, indent=1))
        return 0
    show(found, as_json=False, line=lambda finding: _line(snapshot, finding), none="There are no findings.")
    return 0


COMMANDS = (
    Command(
        "return",
        "take in what an assessor wrote into a pack",
        "cse-desktop return read Returned.docx Portfolio --dry-run",
        _return_arguments,
        _return,
    ),
    Command(
        "finding",
        "list or remove what assessors found, which is kept apart from your own ratings",
        "cse-desktop finding list Portfolio --element 4.3.2",
        _finding_arguments,
        _finding,
    ),
)
