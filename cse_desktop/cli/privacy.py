"""Commands on personal data in the evidence: privacy, checked, contacts."""

from __future__ import annotations

from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import privacy
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
)
from cse_desktop.cli.console import Console, show
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.personal import contact_form, contact_kind, seen_of, told_of
from cse_desktop.domain.portfolio import Evidence

CONTEXT = 28
KIND_WORDS = {
    "phone": "telephone",
    "email": "e-mail",
    "postcode": "postcode",
    "nino": "National Insurance",
    "nhs": "NHS number",
    "birth_date": "date of birth",
    "name": "name",
}


def _privacy_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "evidence", nargs="*", type=legible, metavar="EVIDENCE", help="exhibit numbers (default: all files)"
    )
    parser.add_argument("--unchecked", action="store_true", help="only what nobody has looked through")
    parser.add_argument(
        "--search", action="store_true", help="first search texts that were read by an earlier program"
    )
    json_argument(parser)


def _privacy(given: Given) -> int:
    with changing(given) if given.search else looking(given) as ws:
        if given.search:
            with Console().stoppable() as console:
                privacy.look_for_personal(ws, console)
        wanted = [ws.snapshot.find_evidence(reference) for reference in given.evidence] or [
            e for e in sorted(ws.snapshot.evidence.values(), key=lambda e: e.number) if e.blob
        ]
        rows = [_row(ws, e) for e in wanted if not given.unchecked or (e.blob and e.checked_at is None)]
    none = "There is nothing that nobody has looked through." if given.unchecked else "There are no files yet."
    show(rows, as_json=given.json, line=_lines, none=none)
    return 0


def _row(ws: Workspace, evidence: Evidence) -> dict[str, Any]:
    found = privacy.personal_findings(ws, evidence)
    return {
        "evidence": evidence.exhibit,
        "title": evidence.title,
        "searched": seen_of(evidence) if evidence.blob else None,
        "said": " ".join(bootstrap.say(said) for said in told_of(evidence)),
        "counts": dict(evidence.personal) if evidence.personal is not None else None,
        "checked_by": evidence.checked_by or None,
        "checked_at": evidence.checked_at.isoformat() if evidence.checked_at else None,
        "findings": [
            {
                "kind": finding.kind,
                "page": finding.page,
                "page_kind": finding.page_kind,
                "page_label": finding.page_label,
                "text": finding.text,
                "before": finding.before,
                "after": finding.after,
            }
            for finding in found.places
        ],
        "cut": found.cut,
    }


def _lines(row: dict[str, Any]) -> str:
    checked = f"Looked through by {row['checked_by']} on {row['checked_at'][:10]}." if row["checked_at"] else ""
    lines = [f"{row['evidence']}  {row['title']}", f"      {row['said']}", f"      {checked}" if checked else ""]
    lines += [
        f"      {_place(found)}, {KIND_WORDS[found['kind']]}: {_in_words(found)}" for found in row["findings"]
    ]
    if row["cut"]:
        lines.append("      There is more than is listed here.")
    return "\n".join(line for line in lines if line)


def _place(found: dict[str, Any]) -> str:
    kind = "p." if found["page_kind"] == "page" else found["page_kind"]
    return (found["page_label"] if kind != "p." else "") or f"{kind} {found['page']}"


def _in_words(found: dict[str, Any]) -> str:
    return f"{found['before'][-CONTEXT:]}[{found['text']}]{found['after'][:CONTEXT]}".strip()


def _checked_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "evidence", nargs="+", type=legible, metavar="EVIDENCE", help="exhibit numbers, such as E001"
    )
    parser.add_argument("--take-back", action="store_true", help="say that it was not looked through after all")


def _checked(given: Given) -> int:
    with changing(given) as ws:
        if given.take_back:
            for evidence in privacy.take_back_check(ws, given.evidence):
                print(f"{evidence.exhibit}  not looked through")
        else:
            for evidence in privacy.mark_checked(ws, given.evidence):
                print(f"{evidence.exhibit}  looked through by {evidence.checked_by}")
    return 0


def _contacts_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument(
        "--add",
        action="append",
        default=[],
        type=legible,
        metavar="CONTACT",
        help="a published number, e-mail address or postcode; @council.gov.uk for all shared mailboxes there",
    )
    parser.add_argument("--remove", action="append", default=[], type=legible, metavar="CONTACT")
    parser.add_argument("--suggest", action="store_true", help="name what stands in many documents")
    json_argument(parser)


def _contacts(given: Given) -> int:
    if given.suggest:
        return _suggest(given)
    changes = given.add or given.remove
    with changing(given) if changes else looking(given) as ws:
        contacts = list(ws.snapshot.portfolio.own_contacts)
        if changes:
            with Console().stoppable() as console:
                kept = _without(contacts, given.remove)
                contacts = list(privacy.set_own_contacts(ws, console, [*kept, *given.add]))
    show(
        [{"contact": contact, "kind": contact_kind(contact)} for contact in contacts],
        as_json=given.json,
        line=lambda r: r["contact"],
        none="No contacts are said to be the organisation's own. See what may be with --suggest.",
    )
    return 0


def _without(contacts: list[str], removed: list[str]) -> list[str]:
    forms = {contact_form(contact): contact for contact in contacts}
    for text in removed:
        if forms.pop(contact_form(text), None) is None:
            raise UserError("not_own_contact", text=text)
    return list(forms.values())


def _suggest(given: Given) -> int:
    with looking(given) as ws, Console().stoppable() as console:
        found = privacy.likely_contacts(ws, console)
    show(
        [{"contact": one.contact, "kind": one.kind, "evidence": one.evidence} for one in found],
        as_json=given.json,
        line=lambda r: f"{r['contact']}  (in {r['evidence']} pieces of evidence)",
        none="Nothing stands in so many documents that it is likely the organisation's own.",
    )
    return 0


COMMANDS = (
    Command(
        "privacy",
        "list what looks like personal data, by page",
        "cse-desktop privacy Portfolio E001 E002",
        _privacy_arguments,
        _privacy,
    ),
    Command(
        "checked",
        "say that you have looked through evidence for personal data",
        "cse-desktop checked Portfolio E001 E002",
        _checked_arguments,
        _checked,
    ),
    Command(
        "contacts",
        "list or change the organisation's own numbers, mailboxes and postcodes, which are nobody's personal data",
        'cse-desktop contacts Portfolio --add "01632 960000" --add @yourcouncil.gov.uk',
        _contacts_arguments,
        _contacts,
    ),
)
