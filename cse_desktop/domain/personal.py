"""Personal data found in evidence: counting it, telling the organisation's own contacts, and what was not seen."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import PERSONAL_KINDS, PersonalKind, PersonalMark, Reading

Seen = Literal["whole", "partly", "waits", "not_yet", "no_words", "unreadable"]
"""How far a file could be looked through. `waits`: it, or the words in its pictures, are still to be read."""

MOST_MARKS = 2_000
"""Marks kept of one file. Nobody looks through more one by one, and the file is plainly full of them."""
CONTACT_KINDS: tuple[PersonalKind, ...] = ("phone", "email", "postcode")
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")
_PHONE = re.compile(r"[+(]?[\d\s().–-]{5,}\d(?:[\s,;]*(?:ext\w*\.?|x)\s*\d{1,6})?", re.IGNORECASE)
_EXTENSION = re.compile(r"(?:ext|est|x)\D*(\d+)\D*$", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]*@[^@\s.]+(?:\.[^@\s.]+)+")
_DOMAIN = re.compile(r"[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}")
_SHARED = """
    access accounts admin adults advice appeals applications archives benefits billing bookings box building
    bus business care careers cemeteries census centre children childrens clerk climate comments committee
    committees comms communications community complaint complaints compliments consultation consultations
    contact contactcentre contactus contracts control corporate council councillors counciltax crematorium
    customer customercare customers customerservice customerservices data democratic desk development digital
    direct disability donotreply dpo education elections electoral email emergency engagement enquiries enquiry
    environment environmental equalities equality estates events facilities feedback finance fire foi food
    freedom front general gov grants hall headoffice health hello help helpdesk helpline highways hire
    homelessness homes housing hr hub income info information inquiries involvement it jobs landlord law leader
    leaders legal leisure letters libraries library licensing line local mail mailbox mayor media members
    membership museum music network news newsletter no noreply nursery office officer online open parish park
    parking parks partnership passes patient patients payments payroll pensions performance permits pharmacy
    plan planning plans police policy pollution post postmaster practice press privacy procurement property
    protection public ranger rates reception records recruitment recycling regeneration register registrar
    registrars registration registry rent rents repairs reply report reports request requests reservations
    resident residents response revenues reviews road roads safeguarding safety sales school schools secretary
    service services shop site social solutions sport sports standards street streets streetscene students
    studies subject support surgery survey surveys tax team tenancy tenant tenants theatre tickets tourism town
    trading training transport travel trees us visit visitor visitors voice voices volunteer volunteering
    volunteers ward waste web webmaster website welfare works your youth
"""
SHARED_WORDS = frozenset(_SHARED.split())
"""What the addresses of shared mailboxes are made of."""


def seen_of(evidence: Evidence) -> Seen:
    """How far the program could look through a file for personal data. It never vouches for what it saw."""
    if evidence.read_state == "none" or evidence.unrecognised:
        return "waits"
    if evidence.read_state == "failed":
        return "unreadable"
    if evidence.read_state == "no_text":
        return "no_words"
    if evidence.personal is None:
        return "not_yet"
    return "partly" if evidence.read_reason else "whole"


def told_of(evidence: Evidence) -> tuple[Message, ...]:
    """What is to be said of a search for personal data; never that there is none."""
    if not evidence.blob:
        return (message("personal.seen_no_file"),)
    seen = seen_of(evidence)
    if not evidence.personal:
        told = [message(f"personal.seen_{seen}")]
    else:
        told = [message("personal.found", *counts_in_words(evidence.personal))]
        told += [message(f"personal.also_{seen}")] if seen in ("waits", "partly") else []
    if evidence.badly_read:
        told.append(message("personal.badly_read", count=evidence.badly_read))
    return tuple(told)


def pieces(reading: Reading) -> Iterator[tuple[PersonalMark, str]]:
    """The marks of a reading, each with the text it stands on."""
    pages = {page.number: page.text for page in reading.pages}
    for mark in reading.personal or ():
        yield mark, pages.get(mark.page, "")[mark.start : mark.end]


def personal_counts(reading: Reading, own_contacts: Collection[str]) -> Mapping[str, int] | None:
    """How many different pieces of each kind there are, less the organisation's own contacts.

    None where nobody looked. Kinds of which there is nothing are left out.
    """
    if reading.personal is None:
        return None
    own = own_forms(own_contacts)
    found = {
        (mark.kind, plain(mark.kind, text)) for mark, text in pieces(reading) if not is_own(mark.kind, text, own)
    }
    counts = {kind: sum(1 for held, _ in found if held == kind) for kind in PERSONAL_KINDS}
    return {kind: count for kind, count in counts.items() if count}


def counts_in_words(counts: Mapping[str, int]) -> tuple[Message, ...]:
    """A message for each kind, in the usual order, such as "2 telephone numbers"."""
    return tuple(message(f"personal.{kind}", count=counts[kind]) for kind in PERSONAL_KINDS if counts.get(kind))


def plain(kind: PersonalKind, text: str) -> str:
    """A piece without the differences of writing: the same for two ways to write one number or address."""
    if kind == "phone":
        extension = _EXTENSION.search(text)
        digits = re.sub(r"\D", "", text[: extension.start()] if extension else text)
        digits = re.sub(r"^(?:00)?440?(?=\d{9,10}$)", "0", digits)
        return f"{digits}x{extension[1]}" if extension else digits
    if kind in ("postcode", "nino", "nhs"):
        return re.sub(r"[^A-Z0-9]", "", text.upper())
    if kind == "email":
        return re.sub(r"[(\[]at[)\]]", "@", re.sub(r"\s", "", text.casefold()))
    return " ".join(text.casefold().split())


def contact_kind(text: str) -> PersonalKind | None:
    """Whether this is a telephone number, an e-mail address (or `@` and its second half) or a postcode."""
    stripped = text.strip()
    if _EMAIL.fullmatch(stripped) or _DOMAIN.fullmatch(stripped.casefold()):
        return "email"
    if _POSTCODE.fullmatch(plain("postcode", stripped)):
        return "postcode"
    return "phone" if _PHONE.fullmatch(stripped) else None


def own_forms(contacts: Collection[str]) -> frozenset[str]:
    """Own contacts as they are compared. What is none of the three kinds is left out."""
    return frozenset(contact_form(text) for text in contacts if contact_kind(text))


def contact_form(text: str) -> str:
    """One contact as it is compared; a domain alone stands for the shared mailboxes there."""
    kind = contact_kind(text) or "phone"
    form = plain(kind, text)
    return f"@{form}" if kind == "email" and "@" not in form else form


def is_own(kind: PersonalKind, text: str, own: frozenset[str]) -> bool:
    """Whether a piece is one of the organisation's own contacts, given as `own_forms`."""
    if kind not in CONTACT_KINDS or not own:
        return False
    form = plain(kind, text)
    if form in own:
        return True
    local, at, domain = form.partition("@")
    return bool(at) and f"@{domain}" in own and is_shared(local)


def is_shared(local: str) -> bool:
    """Whether the first half of an e-mail address is a team's or an office's, not a person's."""
    words: Sequence[str] = re.findall(r"[^\W\d_]+", local)
    return bool(words) and all(word in SHARED_WORDS for word in words)
