"""Commands on standards: list, check, import."""

from __future__ import annotations

import argparse

from cse_desktop import bootstrap
from cse_desktop.cli.command import Arguments, Command, Given, json_argument, place
from cse_desktop.cli.console import show, warn
from cse_desktop.domain.messages import legible


def _arguments(parser: Arguments) -> None:
    below = parser.add_subparsers(dest="what", required=True, metavar="list|check|import")
    listing = below.add_parser("list", help="list the standards that come with the program")
    json_argument(listing)
    checking = below.add_parser("check", help="say what is wrong with a standard file, and where")
    checking.add_argument("file", type=place, metavar="FILE")
    json_argument(checking)
    _import_arguments(below.add_parser("import", help="make a standard file from a published list"))


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "document", type=place, metavar="DOCUMENT", help="the list as .txt, .docx, .pdf or the like"
    )
    parser.add_argument("--out", type=place, metavar="FILE", help="the file to write (default: DOCUMENT.json)")
    parser.add_argument(
        "--id", dest="standard_id", type=legible, metavar="ID", help="a short name (default: from the file's name)"
    )
    parser.add_argument(
        "--title", type=legible, metavar="TEXT", help="the standard's title (default: from the document)"
    )
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    json_argument(parser)


def _run(given: Given) -> int:
    return {"list": _list, "check": _check, "import": _import}[given.what](given)


def _list(given: Given) -> int:
    rows = [
        {"id": s.id, "title": s.title, "version": s.version, "elements": len(s.elements), "source": s.source}
        for s in bootstrap.shipped_standards()
    ]
    show(
        rows,
        as_json=given.json,
        line=lambda r: f"{r['id']}  {r['title']}  {r['version']}  {r['elements']} elements",
    )
    return 0


def _check(given: Given) -> int:
    found = bootstrap.check_standard(given.file)
    rows = [{"where": p.where, "pointer": p.pointer, "message": bootstrap.say(p.message)} for p in found]
    show(
        rows,
        as_json=given.json,
        line=lambda r: f"{r['where']}: {r['message']}" if r["where"] else r["message"],
        none=f"{given.file} is a sound standard file.",
    )
    return 1 if rows else 0


def _import(given: Given) -> int:
    target = given.out or given.document.with_suffix(".json")
    made = bootstrap.import_standard(
        given.document, target, standard_id=given.standard_id, title=given.title, force=given.force
    )
    codes = [element.code for element in made.standard.elements]
    row = {
        "file": str(target),
        "id": made.standard.id,
        "elements": len(codes),
        "first": codes[0],
        "last": codes[-1],
        "notes": [bootstrap.say(note) for note in made.notes],
    }
    show(
        [row],
        as_json=given.json,
        line=lambda r: f"Found {r['elements']} elements, {r['first']} to {r['last']}. Written to {r['file']}.",
    )
    if not given.json:
        for note in made.notes:
            warn(f"Note: {bootstrap.say(note)}")
    return 0


COMMANDS = (
    Command(
        "standard",
        "list, check and import standards",
        "cse-desktop standard check my-standard.json",
        _arguments,
        _run,
    ),
)
