"""Commands on newer files: replace, versions, watch, changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from cse_desktop.app import importing, versions, watching
from cse_desktop.app.folders import files_below
from cse_desktop.app.searching import refresh_index
from cse_desktop.app.watching import Offer, Offers
from cse_desktop.app.workspace import Workspace
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
from cse_desktop.cli.intake import finish, later_argument
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot

NOTHING = "There is nothing new."
MOST_ROWS = 50
"""Offers printed; --json prints all."""
MOST_UNASKED = 200
"""Files taken in without being named or agreed to."""


def _replace_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="its exhibit number, such as E012")
    parser.add_argument("file", type=place, metavar="FILE", help="the newer file")
    later_argument(parser)
    json_argument(parser)


def _replace(given: Given) -> int:
    with changing(given) as ws, Console().stoppable() as console:
        return finish(ws, console, versions.replace_file(ws, console, given.evidence, given.file), given)


def _versions_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="its exhibit number, such as E012")
    parser.add_argument("--back", type=int, metavar="N", help="make version N the present one again")
    json_argument(parser)


def _versions(given: Given) -> int:
    if given.back is None:
        with looking(given) as ws:
            snapshot = ws.snapshot
    else:
        with changing(given) as ws:
            _go_back(ws, given.evidence, given.back)
            snapshot = ws.snapshot
    evidence = snapshot.find_evidence(given.evidence)
    show(_version_rows(snapshot, evidence), as_json=given.json, line=_version_line)
    return 0


def _go_back(ws: Workspace, reference: str, number: int) -> None:
    evidence = ws.snapshot.find_evidence(reference)
    earlier = ws.snapshot.earlier_versions.get(evidence.id, ())[::-1]
    if not 1 <= number <= len(earlier):
        raise UserError("no_such_version", exhibit=evidence.exhibit)
    with Console().stoppable() as console:
        versions.go_back(ws, evidence.id, earlier[number - 1].id)
        importing.read_unread(ws, console)
        refresh_index(ws, console)


def _version_rows(snapshot: Snapshot, evidence: Evidence) -> list[dict[str, Any]]:
    """The versions of a piece of evidence, the first one first; the last is the present one."""
    earlier = snapshot.earlier_versions.get(evidence.id, ())[::-1]
    rows: list[dict[str, Any]] = [
        {
            "version": number,
            "file": version.file_name,
            "taken_in": version.taken_at.isoformat(),
            "replaced": version.replaced_at.isoformat(),
            "date": version.dated.isoformat() if version.dated else None,
            "bytes": version.size,
            "sha256": version.blob,
        }
        for number, version in enumerate(earlier, start=1)
    ]
    if evidence.blob:
        present = {
            "version": len(rows) + 1,
            "file": evidence.file_name,
            "taken_in": (earlier[-1].replaced_at if earlier else evidence.added_at).isoformat(),
            "replaced": None,
            "date": evidence.dated.isoformat() if evidence.dated else None,
            "bytes": evidence.size,
            "sha256": evidence.blob,
        }
        rows.append(present)
    return rows


def _version_line(row: dict[str, Any]) -> str:
    until = f"until {_day(row['replaced'])}" if row["replaced"] else "now"
    return f"{row['version']}  {row['file']}  ({row['bytes']:,} bytes)  from {_day(row['taken_in'])} {until}"


def _day(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().date().isoformat()


def _watch_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("--add", type=place, metavar="FOLDER", help="watch this folder and all below it")
    parser.add_argument("--stop", type=place, metavar="FOLDER", help="watch this folder no more")
    json_argument(parser)


def _watch(given: Given) -> int:
    if given.add is None and given.stop is None:
        with looking(given) as ws:
            snapshot = ws.snapshot
    else:
        with changing(given) as ws:
            if given.add is not None:
                watching.watch_folder(ws, given.add)
                _tell_of_home(given.add)
            if given.stop is not None:
                watching.stop_watching(ws, watching.watched_at(ws.snapshot, given.stop).id)
            snapshot = ws.snapshot
    show(
        [{"folder": row.path, "declined": len(row.declined)} for row in snapshot.watched_folders.values()],
        as_json=given.json,
        line=lambda row: row["folder"],
        none="No folder is watched. Add one with --add FOLDER.",
    )
    return 0


def _tell_of_home(folder: Path) -> None:
    """Say how much lies in somebody's own folder, which holds more than most people think."""
    if folder.resolve() == Path.home().resolve():
        found = list(files_below([folder], lambda error: None))
        size = sum(one.size for one in found) / 1_000_000
        warn(
            f"{legible(folder)} is all that is yours: {len(found):,} files, {size:,.0f} MB."
            " A folder in it may be enough."
        )


def _changes_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument(
        "--take", nargs="*", type=place, metavar="PATH", help="take these in, with all below (none named: all)"
    )
    wanted.add_argument("--decline", nargs="+", type=place, metavar="PATH", help="never offer these again")
    parser.add_argument("--yes", action="store_true", help=f"take all, even if more than {MOST_UNASKED} files")
    later_argument(parser)
    json_argument(parser)


def _changes(given: Given) -> int:
    if given.take is None and given.decline is None:
        with looking(given) as ws, Console().stoppable() as console:
            found = watching.look_for_changes(ws, console)
            console.clear()
            _show_offers(ws.snapshot, found, as_json=given.json)
        return 0
    with changing(given) as ws, Console().stoppable() as console:
        offers = watching.look_for_changes(ws, console).offers
        if given.decline is not None:
            count = watching.decline_offers(ws, console, _named(offers, given.decline))
            console.clear()
            print(f"{count} file{'' if count == 1 else 's'} will not be offered again.")
            return 0
        chosen = _named(offers, given.take) if given.take else offers
        if not chosen:
            show([], as_json=given.json, line=_offer_line, none=NOTHING)
            return 0
        if not given.take and not given.yes and len(chosen) > MOST_UNASKED:
            raise UserError("many_to_take", count=len(chosen))
        return finish(ws, console, watching.take_offers(ws, console, chosen), given)


def _named(offers: Sequence[Offer], paths: Sequence[Path]) -> list[Offer]:
    """The offers at or below the paths. Raises UserError for a path where nothing is offered."""
    chosen: dict[Path, Offer] = {}
    for path in paths:
        found = [offer for offer in offers if offer.path.is_relative_to(path.absolute())]
        if not found:
            raise UserError("nothing_offered", path=legible(path))
        chosen.update((offer.path, offer) for offer in found)
    return list(chosen.values())


def _show_offers(snapshot: Snapshot, found: Offers, *, as_json: bool) -> None:
    rows = [
        {
            "kind": offer.kind,
            "path": legible(offer.path),
            "evidence": snapshot.evidence[offer.evidence_id].exhibit if offer.evidence_id else None,
            "bytes": offer.size,
            "changed": offer.changed_at.isoformat() if offer.changed_at else None,
        }
        for offer in found.offers
    ]
    show(rows if as_json else rows[:MOST_ROWS], as_json=as_json, line=_offer_line, none=NOTHING)
    if len(rows) > MOST_ROWS and not as_json:
        print(f"and {len(rows) - MOST_ROWS} more (--json lists them all)")
    for folder in found.away:
        warn(f"{legible(folder)} cannot be reached now.")
    for path in found.unread:
        warn(f"{legible(path)} cannot be read now.")
    if found.gone:
        numbers = ", ".join(snapshot.evidence[id_].exhibit for id_ in found.gone)
        warn(f"No longer where they were taken from (the portfolio has its own copies): {numbers}.")


def _offer_line(row: dict[str, Any]) -> str:
    kind = {"new": "new", "changed": f"newer file of {row['evidence']}", "moved": f"{row['evidence']} moved here"}
    return f"{kind[row['kind']]}: {row['path']}"


COMMANDS = (
    Command(
        "replace",
        "take in a newer file for evidence, which keeps its number and links",
        "cse-desktop replace Portfolio E012 survey-2026.docx",
        _replace_arguments,
        _replace,
    ),
    Command(
        "versions",
        "list the files evidence has had, or go back to one of them",
        "cse-desktop versions Portfolio E012 --back 1",
        _versions_arguments,
        _versions,
    ),
    Command(
        "watch",
        "list, add and stop watched folders",
        "cse-desktop watch Portfolio --add S:\\Customer-Services",
        _watch_arguments,
        _watch,
    ),
    Command(
        "changes",
        "look for new, changed and moved files in watched folders and where evidence came from",
        "cse-desktop changes Portfolio --take",
        _changes_arguments,
        _changes,
    ),
)
