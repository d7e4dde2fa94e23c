"""Commands that give something out: pack, demo, self-test."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from cse_desktop import bootstrap, diagnostics
from cse_desktop.app import assessing, packing
from cse_desktop.app.languages import LANGUAGES, SOURCE, language
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    iso_date,
    json_argument,
    looking,
    place,
    portfolio_argument,
    today,
)
from cse_desktop.cli.console import Console, show, warn
from cse_desktop.cli.past import as_submitted
from cse_desktop.domain.award_pages import AWARD_PAGES, AwardPage
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import BEFORE_IT_GOES_OUT
from cse_desktop.domain.messages import legible
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.domain.pack_variants import PACKS


def _megabytes(text: str) -> int:
    """A size in megabytes, as bytes."""
    try:
        size = float(text)
    except ValueError:
        size = 0
    if not 0 < size < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no size in megabytes; write it as 20")
    return round(size * (1 << 20))


_PAGES: Mapping[AwardPage, str] = {
    "findings": "on what became of earlier findings",
    "cases": "on Compliance Plus cases",
    "standards": "on service standards",
    "engagement": "“You said, we did”",
}


def _pack_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument(
        "out", type=place, metavar="OUT_FOLDER", help="a folder to make, or an older pack to replace"
    )
    parser.add_argument("--zip", action="store_true", help="also make one zip file beside it")
    parser.add_argument(
        "--zip-limit",
        type=_megabytes,
        metavar="MB",
        help="make zips of at most so many megabytes, in parts by criterion if need be",
    )
    parser.add_argument(
        "--variant",
        choices=PACKS,
        default="submission",
        help="the whole submission (usual), or only the gaps, the register, or a request to one team",
    )
    parser.add_argument("--only", action="append", type=legible, metavar="CODE", help="only this criterion")
    parser.add_argument("--team", default="", type=legible, metavar="TEAM", help="whom --variant chase is for")
    parser.add_argument("--template", type=place, metavar="FILE", help="your own Word file: styles, cover, logo")
    parser.add_argument("--draft", action="store_true", help="say on every page that it is a draft")
    parser.add_argument("--by-element", action="store_true", help="lay the files out once more by element")
    parser.add_argument("--no-gaps", action="store_true", help="leave the list of gaps out")
    parser.add_argument("--no-files", action="store_true", help="leave the evidence files out")
    parser.add_argument("--no-pictures", action="store_true", help="show no pictures in the document")
    parser.add_argument("--no-boxes", action="store_true", help="leave the assessor's boxes out")
    for page, words in _PAGES.items():
        parser.add_argument(f"--no-{page}", action="store_true", help=f"leave the page {words} out")
    parser.add_argument(
        "--replace-edited", action="store_true", help="replace an older pack even if it was worked on since"
    )
    parser.add_argument(
        "--as-submitted",
        default="",
        type=legible,
        metavar="REVIEW",
        help="build the pack of an older review anew, as it was submitted",
    )
    known = [each.code for each in LANGUAGES]
    parser.add_argument("--language", choices=known, default=SOURCE.code, help="of the headings (cy is a draft)")
    json_argument(parser)


def _pack(given: Given) -> int:
    with looking(given) as now, as_submitted(now, given.as_submitted) as ws, Console().stoppable() as console:
        options = PackOptions(
            include_gaps=not given.no_gaps,
            include_files=not given.no_files,
            include_pictures=not given.no_pictures,
            include_boxes=not given.no_boxes,
            leave_out=frozenset(page for page in AWARD_PAGES if getattr(given, f"no_{page}")),
            variant=given.variant,
            only=tuple(given.only or ()),
            team=given.team,
            draft=given.draft,
            template=given.template,
            by_element=given.by_element,
            make_zip=given.zip or given.zip_limit is not None,
            zip_budget=given.zip_limit,
            replace_edited=given.replace_edited,
            language=language(given.language).tag,
        )
        report = packing.build_pack(ws, console, given.out, options)
        gaps = assessing.gaps_of(ws, today(), {})
    if language(given.language).draft:
        warn("The headings and labels are a draft: have them checked by a translator before the pack goes out.")
    unseen = len({gap.evidence_id for gap in gaps if gap.rule in BEFORE_IT_GOES_OUT})
    if unseen:
        exhibits = "1 exhibit" if unseen == 1 else f"{unseen} exhibits"
        warn(
            f"Nobody has looked through {exhibits} for personal data:"
            " cse-desktop privacy PORTFOLIO --unchecked (then: cse-desktop checked PORTFOLIO EVIDENCE)"
        )
    warnings = [bootstrap.say(warning) for warning in report.warnings]
    if given.json:
        answer = {
            "document": str(report.document),
            "folder": str(given.out),
            "zip": str(report.zips[0]) if report.zips else None,
            "zips": [str(path) for path in report.zips],
            "elements": report.elements,
            "exhibits": report.exhibits,
            "pictures": report.pictures,
            "bytes": report.bytes,
            "warnings": warnings,
        }
        print(json.dumps(answer, ensure_ascii=False, indent=1))
        return 0
    print(f"{report.elements} elements, {report.exhibits} exhibits, {report.pictures} pictures.")
    for line in warnings:
        warn(f"Note: {line}")
    print(f"The pack lies in {report.document}")
    for number, path in enumerate(report.zips, start=1):
        what = "As one file" if len(report.zips) == 1 else f"Part {number} of {len(report.zips)}"
        print(f"{what}: {path}")
    return 0


def _verify_arguments(parser: Arguments) -> None:
    parser.add_argument("pack", type=place, metavar="PACK", help="a pack's folder, its zip, or any part of it")
    json_argument(parser)


def _verify(given: Given) -> int:
    with Console().stoppable() as console:
        found = bootstrap.verify_pack(given.pack, console)
    bad = {"changed": found.changed, "missing": found.missing, "not of the pack": found.added}
    if given.json:
        said = {"whole": found.whole, "changed": found.changed, "missing": found.missing, "added": found.added}
        print(json.dumps(said, ensure_ascii=False, indent=1))
    else:
        for what, names in bad.items():
            for name in names:
                print(f"{what.upper()}  {name}")
        files = "1 file is" if found.whole == 1 else f"{found.whole} files are"
        print(f"{files} as they were when the pack was built.")
    return 1 if found.changed or found.missing else 0


def _preflight_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    json_argument(parser)


def _preflight(given: Given) -> int:
    with looking(given) as ws, Console().stoppable() as console:
        concerns = packing.look_before_sending(ws, console)
        snapshot = ws.snapshot
    rows = [
        {
            "level": concern.level,
            "rule": concern.rule,
            "message": bootstrap.say(concern.message),
            "evidence": [snapshot.evidence[id_].exhibit for id_ in concern.evidence_ids],
            "elements": list(concern.elements),
        }
        for concern in concerns
    ]
    show(
        rows,
        as_json=given.json,
        line=lambda row: f"{row['level'].upper():<8}  {row['message']}",
        none="Nothing was found that should be looked at first.",
    )
    return 1 if any(concern.level == "blocking" for concern in concerns) else 0


def _template_arguments(parser: Arguments) -> None:
    parser.add_argument("what", choices=("check", "copy"), help="look a Word file over, or get ours to begin with")
    parser.add_argument("file", type=place, metavar="FILE", help="the Word file to check, or to write")


def _template(given: Given) -> int:
    if given.what == "copy":
        if given.file.exists():
            raise UserError("file_exists", path=legible(given.file))
        given.file.write_bytes(bootstrap.own_template().read_bytes())
        print(
            f"Our template lies in {given.file}. Change its styles, header and footer; a text in it is the cover."
        )
        return 0
    with Console().stoppable() as console:
        problems, notes = bootstrap.check_template(given.file, console)
    for problem in problems:
        print(f"MISSING  {bootstrap.say(problem)}")
    for note in notes:
        print(f"note     {bootstrap.say(note)}")
    print("It is not fit yet." if problems else "It is fit to be a template.")
    return 1 if problems else 0


def _sent_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("--name", type=legible, metavar="TEXT", help="what the pack is called (usual: its review)")
    parser.add_argument(
        "--on", type=iso_date, metavar="DATE", help="the day it went out, such as 2027-02-01 (usual: today)"
    )
    parser.add_argument("--list", action="store_true", help="only list the packs that went out")
    parser.add_argument("--take-back", metavar="ID", help="a pack noted as sent that was not, as --json tells it")
    json_argument(parser)


def _sent(given: Given) -> int:
    if given.list or given.json:
        with looking(given) as ws:
            packs = ws.snapshot.sent_packs
        rows = [{"id": pack.id, "name": pack.name, "sent_on": pack.sent_on.isoformat()} for pack in packs]
        show(rows, as_json=given.json, line=lambda row: f"{row['sent_on']}  {row['name']}", none="None was sent.")
        return 0
    with changing(given) as ws:
        if given.take_back:
            packing.take_back_sent(ws, given.take_back)
            return 0
        made = packing.mark_sent(ws, given.name or ws.snapshot.review.title, given.on or today())
    print(
        f"Noted: {made.name} was sent on {made.sent_on.isoformat()}. The next pack tells what is new since then."
    )
    return 0


def _demo_arguments(parser: Arguments) -> None:
    parser.add_argument("out", type=place, metavar="OUT_FOLDER", help="a folder to make")


def _demo(given: Given) -> int:
    with Console().stoppable() as console:
        made = bootstrap.make_demo(given.out, console)
    print(f"Sample portfolio: {made.portfolio}")
    print(f"Imported {made.evidence} pieces of evidence, {made.links} links, {made.gaps} gaps found.")
    print(f"Searched for {made.query}: {made.found}")
    print(f"The pack lies in {made.pack}")
    return 0


def _no_arguments(parser: Arguments) -> None:
    """No arguments."""


def _self_test(given: Given) -> int:
    print(diagnostics.environment())
    with tempfile.TemporaryDirectory(prefix="cse-desktop-self-test-", ignore_cleanup_errors=True) as folder:
        problems = bootstrap.self_test(Path(folder), Console())
    for problem in problems:
        print(f"FAILED  {problem}")
    print("Self-test failed." if problems else "Self-test passed.")
    sys.stdout.flush()
    return 1 if problems else 0


COMMANDS = (
    Command(
        "pack", "make the Word submission pack", "cse-desktop pack Portfolio Pack --zip", _pack_arguments, _pack
    ),
    Command(
        "verify",
        "prove that a pack is whole and unchanged",
        "cse-desktop verify Pack.zip",
        _verify_arguments,
        _verify,
    ),
    Command(
        "preflight",
        "say what to look at before the pack goes out; exit code 1 if it must not be sent as it is",
        "cse-desktop preflight Portfolio",
        _preflight_arguments,
        _preflight,
    ),
    Command(
        "template",
        "check your own Word template, or get ours to begin with",
        "cse-desktop template check Council.docx",
        _template_arguments,
        _template,
    ),
    Command(
        "sent",
        "note that a pack went out, so that the next one tells what is new",
        "cse-desktop sent Portfolio --on 2027-02-01",
        _sent_arguments,
        _sent,
    ),
    Command(
        "demo", "make a sample portfolio and its pack", "cse-desktop demo demo-output", _demo_arguments, _demo
    ),
    Command(
        "self-test",
        "try every part of the program on files of its own making",
        "cse-desktop self-test",
        _no_arguments,
        _self_test,
    ),
)
