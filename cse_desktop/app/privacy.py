"""Personal data in the evidence: what was found and where, who has looked through it, and what is nobody's.

The program points at what looks like personal data. That a file has none it never says; a person looks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.personal import (
    CONTACT_KINDS,
    MOST_MARKS,
    contact_form,
    contact_kind,
    is_own,
    is_shared,
    own_forms,
    personal_counts,
    pieces,
    plain,
)
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import PageKind, PersonalKind

CONTEXT = 48
"""How many characters before and after a piece are shown with it."""
OFTEN, SHARE = 5, 0.2
"""What stands in so many pieces of evidence, and in such a share of those with any contact, is likely its own."""
FILES_A_CHANGE = 50


@dataclass(frozen=True)
class Finding:
    """One place in evidence that looks like personal data, and what stands before and after it on its page.

    `start` and `end` are its place in the page's text, of which `before`, `text` and `after` are one line each.
    """

    kind: PersonalKind
    page: int
    page_kind: PageKind
    page_label: str
    start: int
    end: int
    text: str
    before: str
    after: str


@dataclass(frozen=True)
class Findings:
    """What was found in evidence, in the order of its pages; `cut`: there is more than is kept."""

    places: tuple[Finding, ...] = ()
    cut: bool = False


@dataclass(frozen=True)
class LikelyContact:
    """What may be a contact of the organisation, because it stands in so many pieces of evidence."""

    contact: str
    kind: PersonalKind
    evidence: int


def personal_findings(ws: Workspace, evidence: Evidence) -> Findings:
    """What looks like personal data in evidence, less the organisation's own contacts.

    Empty also where nothing could be searched: `domain.personal.told_of` says so.
    """
    reading = ws.rooms.vault.reading(evidence.blob) if evidence.blob else None
    if reading is None:
        return Findings()
    own = own_forms(ws.snapshot.portfolio.own_contacts)
    pages = {page.number: page for page in reading.pages}
    findings = []
    for mark, text in pieces(reading):
        page = pages.get(mark.page)
        if page is None or not text or is_own(mark.kind, text, own):
            continue
        before, after = page.text[max(0, mark.start - CONTEXT) : mark.start], page.text[mark.end :][:CONTEXT]
        findings.append(
            Finding(
                mark.kind,
                page.number,
                page.kind,
                page.label,
                mark.start,
                mark.end,
                " ".join(text.split()),
                _one_line(before),
                _one_line(after),
            )
        )
    return Findings(tuple(findings), len(reading.personal or ()) >= MOST_MARKS)


def mark_checked(ws: Workspace, evidence_ids: Sequence[str]) -> list[Evidence]:
    """Say that one has looked through evidence for personal data; who and when is noted.

    Raises UserError for evidence that is not known or no file.
    """
    with ws.change(message("change.check_personal", count=len(evidence_ids))) as work:
        return [
            work.put(replace(_file(work, id_), checked_by=ws.rooms.member, checked_at=work.now))
            for id_ in evidence_ids
        ]


def take_back_check(ws: Workspace, evidence_ids: Sequence[str]) -> list[Evidence]:
    """Say that evidence has not been looked through after all. Raises UserError as `mark_checked` does."""
    with ws.change(message("change.take_back_check", count=len(evidence_ids))) as work:
        return [work.put(replace(_file(work, id_), checked_by="", checked_at=None)) for id_ in evidence_ids]


def set_own_contacts(ws: Workspace, ctx: Context, contacts: Sequence[str]) -> tuple[str, ...]:
    """Say which contacts are the organisation's own, and count anew what is left; one step to undo.

    A contact is a telephone number, an e-mail address or a postcode; `@` and a domain stand for the shared
    mailboxes there, such as enquiries@, and never for people's own. What is the same in other writing is taken
    once. Raises UserError for anything else, and Cancelled, with nothing changed.
    """
    kept: dict[str, str] = {}
    for contact in contacts:
        if contact_kind(contact) is None:
            raise UserError("not_a_contact", text=contact.strip())
        kept.setdefault(contact_form(contact), " ".join(contact.split()))
    own = tuple(kept.values())
    counts = _counts(ws, ctx, own)
    with ws.change(message("change.own_contacts")) as work:
        work.put(replace(work.snapshot.portfolio, own_contacts=own))
        for evidence in work.snapshot.evidence.values():
            if evidence.blob and evidence.personal is not None:
                # What came in while the others were counted is counted now.
                blob = evidence.blob
                held = counts[blob] if blob in counts else _count(ws, blob, own)
                if held is not None:
                    work.put(replace(evidence, personal=held))
    return own


def likely_contacts(ws: Workspace, ctx: Context) -> list[LikelyContact]:
    """Contacts that are likely the organisation's own, because many pieces of evidence have them; most first.

    Mobile numbers and people's own addresses are never among them.
    """
    searched = [e for e in ws.snapshot.evidence.values() if e.blob and set(CONTACT_KINDS) & set(e.personal or ())]
    seen: Counter[tuple[PersonalKind, str]] = Counter()
    written: dict[tuple[PersonalKind, str], str] = {}
    own = own_forms(ws.snapshot.portfolio.own_contacts)
    for done, evidence in enumerate(searched):
        ctx.check()
        ctx.progress(done, len(searched), message("progress.likely_contacts", name=evidence.file_name))
        reading = ws.rooms.vault.reading(evidence.blob or "")
        found = {}
        for mark, text in pieces(reading) if reading else ():
            if not is_own(mark.kind, text, own):
                found.update(_offered(mark.kind, text))
        seen.update(found.keys())
        for key, text in found.items():
            written.setdefault(key, text)
    enough = max(OFTEN, SHARE * len(searched))
    often = {key: count for key, count in seen.items() if count >= enough}
    domains = {form for _, form in often if form.startswith("@")}
    return [
        LikelyContact(written[kind, form], kind, count)
        for (kind, form), count in sorted(often.items(), key=lambda one: (-one[1], one[0]))
        if form.startswith("@") or f"@{form.partition('@')[2]}" not in domains
    ]


def look_for_personal(ws: Workspace, ctx: Context) -> int:
    """Search texts read before programs searched, or whose reading was cut short; how many those were.

    What was found until the person stops it is kept.
    """
    waiting = [e for e in ws.snapshot.evidence.values() if e.blob and e.personal is None and e.pages]
    for begin in range(0, len(waiting), FILES_A_CHANGE):
        found: dict[str, Mapping[str, int]] = {}
        try:
            for done, evidence in enumerate(waiting[begin : begin + FILES_A_CHANGE], start=begin):
                ctx.check()
                ctx.progress(done, len(waiting), message("progress.look_for_personal", name=evidence.file_name))
                counts = _search(ws, evidence.blob or "")
                if counts is not None:
                    found[evidence.id] = counts
        finally:
            _store(ws, waiting, found)
    return len(waiting)


def _search(ws: Workspace, blob: str) -> Mapping[str, int] | None:
    reading = ws.rooms.vault.reading(blob)
    if reading is None:
        return None
    if reading.personal is None:
        reading = replace(reading, personal=ws.rooms.find_personal(reading.pages))
        ws.rooms.vault.save_reading(blob, reading)
    return personal_counts(reading, ws.snapshot.portfolio.own_contacts)


def _store(ws: Workspace, waiting: Sequence[Evidence], found: Mapping[str, Mapping[str, int]]) -> None:
    """Note what was found, in the step in which each file came: undoing that undoes this."""
    steps: dict[str, list[Evidence]] = {}
    for evidence in waiting:
        if evidence.id in found:
            steps.setdefault(evidence.file_step, []).append(evidence)
    for step, group in steps.items():
        with ws.change(message("change.look_for_personal"), step=step or None, found=True) as work:
            for evidence in group:
                held = work.snapshot.get(Evidence, evidence.id)
                if held is not None and held.blob == evidence.blob and held.personal is None:
                    work.put(replace(held, personal=found[evidence.id]))


def _counts(ws: Workspace, ctx: Context, own: Sequence[str]) -> dict[str, Mapping[str, int]]:
    """Counts anew by the SHA-256 of each file's bytes."""
    counts = {}
    searched = [e for e in ws.snapshot.evidence.values() if e.blob and e.personal is not None]
    for done, evidence in enumerate(searched):
        ctx.check()
        ctx.progress(done, len(searched), message("progress.own_contacts", name=evidence.file_name))
        held = _count(ws, evidence.blob or "", own)
        if held is not None:
            counts[evidence.blob or ""] = held
    return counts


def _count(ws: Workspace, blob: str, own: Collection[str]) -> Mapping[str, int] | None:
    reading = ws.rooms.vault.reading(blob)
    return personal_counts(reading, own) if reading is not None else None


def _offered(kind: PersonalKind, text: str) -> dict[tuple[PersonalKind, str], str]:
    """What a piece may be offered as; nothing where it is likely a person's own."""
    form = plain(kind, text)
    if kind == "email":
        local, _, domain = form.partition("@")
        return {(kind, form): form, (kind, f"@{domain}"): f"@{domain}"} if is_shared(local) else {}
    if kind == "phone":
        return {} if form.startswith("07") or "x" in form else {(kind, form): text}
    return {(kind, form): text} if kind == "postcode" else {}


def _file(work: UnitOfWork, reference: str) -> Evidence:
    evidence = work.snapshot.find_evidence(reference)
    if not evidence.blob:
        raise UserError("nothing_to_check", exhibit=evidence.exhibit)
    return evidence


def _one_line(text: str) -> str:
    """Text on one line; a space stays at either end, where it parts words."""
    joined = " ".join(text.split())
    return f"{' ' if text[:1].isspace() else ''}{joined}{' ' if text[-1:].isspace() and joined else ''}"
