"""The command on the progress report to the board: report."""

from __future__ import annotations

import json
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import reporting
from cse_desktop.app.languages import LANGUAGES, SOURCE, language
from cse_desktop.app.reporting import WrittenReport
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    iso_date,
    json_argument,
    looking,
    place,
    portfolio_argument,
)
from cse_desktop.cli.console import Console, warn
from cse_desktop.domain.board_report import GlanceRow
from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_plan import PackOptions


def _report_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("out", type=place, metavar="OUT.docx", help="the Word document to write")
    parser.add_argument(
        "--from",
        dest="since",
        type=iso_date,
        metavar="DATE",
        help="the first day it is about (usual: six months before the last)",
    )
    parser.add_argument(
        "--to", dest="until", type=iso_date, metavar="DATE", help="the last day it is about (usual: today)"
    )
    parser.add_argument("--template", type=place, metavar="FILE", help="your own Word file: styles, cover, logo")
    parser.add_argument("--draft", action="store_true", help="say on every page that it is a draft")
    parser.add_argument("--replace", action="store_true", help="write over a file that is there already")
    known = [each.code for each in LANGUAGES]
    parser.add_argument("--language", choices=known, default=SOURCE.code, help="of the headings (cy is a draft)")
    json_argument(parser)


def _report(given: Given) -> int:
    options = PackOptions(
        variant="report",
        since=given.since,
        until=given.until,
        template=given.template,
        draft=given.draft,
        replace_edited=given.replace,
        language=language(given.language).tag,
    )
    with looking(given) as ws, Console().stoppable() as console:
        made = reporting.build_report(ws, console, given.out, options)
    if language(given.language).draft:
        warn("The headings and labels are a draft: have them checked by a translator before the report goes out.")
    if given.json:
        print(json.dumps(_told(made), ensure_ascii=False, indent=1))
        return 0
    for row in made.report.glance:
        print(f"{bootstrap.say(row.what)}: {bootstrap.say(row.now)}{_in_words(row)}")
    for concern in made.report.attention:
        print(f"! {bootstrap.say(concern)}")
    for warning in made.warnings:
        warn(f"Note: {bootstrap.say(warning)}")
    print(f"The report lies in {made.document}")
    return 0


def _in_words(row: GlanceRow) -> str:
    return f" ({bootstrap.say(row.said)})" if row.said is not None else ""


def _told(made: WrittenReport) -> dict[str, Any]:
    held = made.report

    def said(messages: tuple[Message, ...]) -> list[str]:
        return [bootstrap.say(one) for one in messages]

    return {
        "document": str(made.document),
        "from": held.period.begins.isoformat(),
        "to": held.period.ends.isoformat(),
        "glance": [
            {
                "what": bootstrap.say(row.what),
                "before": row.before or None,
                "now": bootstrap.say(row.now),
                "in_words": bootstrap.say(row.said) if row.said is not None else None,
            }
            for row in held.glance
        ],
        "went_well": said(held.well),
        "attention": said(held.attention),
        "warnings": said(made.warnings),
    }


COMMANDS = (
    Command(
        "report",
        "write the progress report to the board, on the last six months or the days you name",
        "cse-desktop report Portfolio Report.docx --from 2026-06-01 --to 2026-11-30",
        _report_arguments,
        _report,
    ),
)
