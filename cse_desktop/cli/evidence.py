"""Commands on evidence: add, evidence, describe, confirm, remove, remove-duplicate, restore."""

from __future__ import annotations

from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import describing, duplicates, views
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    iso_date,
    json_argument,
    looking,
    portfolio_argument,
)
from cse_desktop.cli.console import show
from cse_desktop.cli.views import view_named
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS, Evidence, exhibit_number
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.views import View


def _evidence_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    parser.add_argument("--unlinked", action="store_true", help="only what is linked to no element")
    parser.add_argument("--alike", action="store_true", help="only what looks like other evidence")
    parser.add_argument(
        "--view", type=legible, metavar="NAME", help="what a view shows, in its order; see the command views"
    )
    parser.add_argument("--removed", action="store_true", help="only what was removed")
    json_argument(parser)


def _evidence(given: Given) -> int:
    with looking(given) as ws:
        snapshot = ws.snapshot
    if given.removed:
        removed = [e for e in snapshot.all(Evidence) if e.removed_at is not None]
        found = sorted(removed, key=lambda e: e.number)
    else:
        view = view_named(snapshot, given.view) if given.view else View()
        found = [
            one.evidence
            for one in views.in_view(snapshot, view)
            if (one.unlinked or not given.unlinked) and (one.alike or not given.alike)
        ]
    rows = [_row(snapshot, evidence) for evidence in found]
    show(rows, as_json=given.json, line=_line, none=_none(given))
    return 0


def _none(given: Given) -> str:
    if given.view:
        return "There is no evidence in this view."
    if given.alike:
        return "No evidence looks like other evidence."
    return "All evidence is linked." if given.unlinked else "There is no evidence yet."


def _row(snapshot: Snapshot, evidence: Evidence) -> dict[str, Any]:
    reason = message(evidence.read_reason, **(evidence.read_values or {})) if evidence.read_reason else None
    outer = snapshot.evidence.get(evidence.part_of) if evidence.part_of else None
    return {
        "evidence": evidence.exhibit,
        "title": evidence.title,
        "form": evidence.form,
        "kind": evidence.kind,
        "date": evidence.dated.isoformat() if evidence.dated else None,
        "date_source": evidence.date_source or None,
        "guessed": list(evidence.guessed),
        "elements": [link.element for link in snapshot.links_by_evidence.get(evidence.id, ())],
        "service": evidence.service,
        "team": evidence.team,
        "owner": evidence.owner,
        "tags": list(evidence.tags),
        "notes": evidence.notes,
        "location": evidence.location,
        "file": evidence.file_name or None,
        "media_type": evidence.media_type or None,
        "sha256": evidence.blob,
        "part_of": outer.exhibit if outer else None,
        "alike": [snapshot.evidence[id_].exhibit for id_ in snapshot.alike.get(evidence.id, ())],
        "versions": 1 + len(snapshot.earlier_versions.get(evidence.id, ())),
        "parts": evidence.parts,
        "unrecognised": evidence.unrecognised,
        "badly_read": evidence.badly_read,
        "pages": evidence.pages,
        "characters": evidence.characters,
        "read": evidence.read_state,
        "reason": bootstrap.say(reason) if reason else None,
    }


def _line(row: dict[str, Any]) -> str:
    dated = (row["date"] or "no date") + ("?" if "dated" in row["guessed"] and row["date"] else "")
    kind = row["kind"] + ("?" if "kind" in row["guessed"] else "")
    within = f"came with {row['part_of']}" if row["part_of"] else "not linked"
    linked = ", ".join(row["elements"]) or within
    line = f"{row['evidence']}  {row['title']}  [{kind}, {dated}]  {linked}"
    alike = f"looks like {', '.join(row['alike'])}" if row["alike"] else ""
    return "\n      ".join(filter(None, (line, alike, row["reason"], _caution(row["badly_read"], row["pages"]))))


def _caution(badly_read: int, pages: int) -> str:
    if not badly_read:
        return ""
    is_or_are = "is" if badly_read == 1 else "are"
    which = "It is" if pages == 1 else f"{badly_read} of its {pages} pages {is_or_are}"
    return f"{which} hard to read: some words may be wrong or missing, so searching may not find them."


def _add_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("form", choices=[f for f in FORMS if f != "file"], help="what it is")
    parser.add_argument(
        "title", type=legible, metavar="TITLE", help="what the assessor will see or whom they will meet"
    )
    parser.add_argument(
        "--location", default="", type=legible, metavar="TEXT", help="where it is, or its web address"
    )
    parser.add_argument("--element", action="append", default=[], type=legible, metavar="CODE", help="link to it")
    parser.add_argument("--why", default="", type=legible, metavar="TEXT", help="why it proves the element")
    _field_arguments(parser, title=False)


def _add(given: Given) -> int:
    with changing(given) as ws:
        evidence = describing.add_evidence(
            ws,
            given.form,
            given.title,
            elements=given.element,
            why=given.why,
            **{name: value for name, value in _given_fields(given).items() if name != "title"},
        )
    print(f"{evidence.exhibit}  {evidence.title}")
    return 0


def _field_arguments(parser: Arguments, *, title: bool = True) -> None:
    if title:
        parser.add_argument("--title", type=legible, metavar="TEXT")
        parser.add_argument("--location", type=legible, metavar="TEXT")
    parser.add_argument("--kind", choices=EVIDENCE_KINDS)
    parser.add_argument("--date", dest="dated", type=iso_date, metavar="DATE", help="the evidence's own date")
    for name, text in (
        ("service", "the service it speaks for; leave out if corporate"),
        ("team", "whose evidence it is"),
        ("owner", "who answers for it"),
        ("notes", "anything to remember"),
        ("alt-text", "what a picture shows, for those who cannot see it"),
        ("caption", "what is said below a picture in the pack"),
        ("language", "such as en-GB or cy-GB"),
    ):
        parser.add_argument(f"--{name}", type=legible, metavar="TEXT", help=text)
    parser.add_argument(
        "--tag", dest="tags", action="append", type=legible, metavar="TAG", help="a free label; may be repeated"
    )


def _given_fields(given: Given) -> dict[str, Any]:
    fields = {name: getattr(given, name, None) for name in describing.DESCRIBABLE}
    if fields["tags"] is not None:
        fields["tags"] = tuple(fields["tags"])
    return {name: value for name, value in fields.items() if value is not None}


def _evidence_argument(parser: Arguments) -> None:
    parser.add_argument(
        "evidence", nargs="+", type=legible, metavar="EVIDENCE", help="exhibit numbers, such as E001"
    )


def _describe_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    _evidence_argument(parser)
    _field_arguments(parser)
    for name, text in (("add", "added to those it has"), ("remove", "taken from those it has")):
        parser.add_argument(
            f"--{name}-tag",
            dest=f"{name}_tags",
            action="append",
            default=[],
            type=legible,
            metavar="TAG",
            help=f"{text}; may be repeated",
        )


def _describe(given: Given) -> int:
    fields = _given_fields(given)
    with changing(given) as ws:
        described = describing.describe_evidence(
            ws, given.evidence, add_tags=given.add_tags, remove_tags=given.remove_tags, **fields
        )
        for evidence in described:
            print(f"{evidence.exhibit}  {evidence.title}")
    return 0


def _many_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    _evidence_argument(parser)


def _confirm(given: Given) -> int:
    with changing(given) as ws:
        describing.confirm_guesses(ws, given.evidence)
    return 0


def _remove(given: Given) -> int:
    with changing(given) as ws:
        describing.remove_evidence(ws, given.evidence)
    print("Removed. The command undo brings it back, and so does restore.")
    return 0


def _duplicate_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="what is held twice and is to go")
    parser.add_argument("kept", type=legible, metavar="KEPT", help="what takes over its links and tags")


def _remove_duplicate(given: Given) -> int:
    with changing(given) as ws:
        gone = ws.snapshot.find_evidence(given.evidence)
        kept = duplicates.remove_duplicate(ws, gone.id, given.kept)
    print(f"Removed {gone.exhibit}; what it was linked to is linked to {kept.exhibit}.")
    return 0


def _restore(given: Given) -> int:
    with changing(given) as ws:
        removed = {e.number: e.id for e in ws.snapshot.all(Evidence) if e.removed_at is not None}
        ids = []
        for reference in given.evidence:
            number = exhibit_number(reference)
            if number not in removed:
                ws.snapshot.find_evidence(reference)
                raise UserError("not_removed", evidence=reference)
            ids.append(removed[number])
        describing.restore_evidence(ws, ids)
    return 0


COMMANDS = (
    Command(
        "evidence",
        "list the evidence",
        "cse-desktop evidence Portfolio --unlinked",
        _evidence_arguments,
        _evidence,
    ),
    Command(
        "add",
        "add evidence that is not a file",
        'cse-desktop add Portfolio place "Reception desk" --location "Town Hall" --element 3.3.3',
        _add_arguments,
        _add,
    ),
    Command(
        "describe",
        "say what evidence is: title, kind, date, team, tags, notes",
        "cse-desktop describe Portfolio E001 --kind policy --date 2026-04-01",
        _describe_arguments,
        _describe,
    ),
    Command(
        "confirm", "accept what was guessed", "cse-desktop confirm Portfolio E001 E002", _many_arguments, _confirm
    ),
    Command("remove", "take evidence out", "cse-desktop remove Portfolio E001", _many_arguments, _remove),
    Command(
        "remove-duplicate",
        "remove what is held twice and move its links",
        "cse-desktop remove-duplicate Portfolio E047 E012",
        _duplicate_arguments,
        _remove_duplicate,
    ),
    Command(
        "restore", "bring removed evidence back", "cse-desktop restore Portfolio E001", _many_arguments, _restore
    ),
)
