"""The row of a file: as it comes in, and with what reading it gave."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from pathlib import PurePath
from typing import Any

from cse_desktop.app.ports import Staged
from cse_desktop.app.workspace import UnitOfWork
from cse_desktop.domain.messages import Value, legible
from cse_desktop.domain.personal import personal_counts
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Evidence, new_id
from cse_desktop.domain.reading import Reading


def new_evidence(work: UnitOfWork, file_name: str, staged: Staged, number: int, **values: Any) -> Evidence:
    """Evidence for a file that nobody has read yet; `values` are further fields of the row."""
    return Evidence(
        id=new_id(),
        number=number,
        title=legible(PurePath(file_name).stem.replace("_", " ").strip() or file_name),
        form="file",
        guessed=("title", "kind", "dated"),
        blob=staged.sha256,
        file_name=legible(file_name),
        file_step=work.step,
        size=staged.size,
        added_at=work.now,
        **values,
    )


def with_reading(evidence: Evidence, reading: Reading, own_contacts: Collection[str]) -> Evidence:
    """Evidence with what was read from its file. Guesses fill only what no person has confirmed.

    Whoever looked through it for personal data looked at what was read before: that is taken back.
    """
    guessed = set(evidence.guessed)
    title, kind, dated = evidence.title, evidence.kind, evidence.dated
    source = evidence.date_source
    if "title" in guessed and reading.title:
        title = reading.title.value
    if "kind" in guessed and reading.kind and reading.kind.value in EVIDENCE_KINDS:
        kind = reading.kind.value
    if "dated" in guessed and reading.dated:
        dated, source = reading.dated_on, reading.dated.source
    reason = reading.reason
    return replace(
        evidence,
        title=title,
        kind=kind,
        dated=dated,
        date_source=source,
        media_type=reading.media_type,
        parts=reading.parts,
        pages=len(reading.pages),
        characters=reading.characters,
        confidence=reading.confidence,
        unrecognised=reading.unrecognised,
        badly_read=reading.badly_read,
        personal=personal_counts(reading, own_contacts),
        checked_by="",
        checked_at=None,
        read_state=reading.outcome,
        read_reason=reason.id if reason else "",
        read_values=_storable(reason.values) if reason and reason.values else None,
    )


def _storable(values: Mapping[str, Value]) -> dict[str, str | int | float]:
    """The values of a reason as a row may have them; what comes from a worker is text or a number anyway."""
    return {name: str(value) if isinstance(value, date) else value for name, value in values.items()}


def recognised(before: Reading | None, after: Reading) -> Reading:
    """What reading a file again for the words in its pictures gave, `before` being its text.

    Where that was cut short (too slow, stopped working), the text there was already stays, and nobody has looked
    through what came of both for personal data.
    """
    read = {page.number for page in after.pages}
    kept = [page for page in before.pages if page.number not in read] if before is not None else []
    if before is None or not any(page.text for page in kept):
        return after
    pages = tuple(sorted((*after.pages, *kept), key=lambda page: page.number))
    return replace(before, pages=pages, outcome="text", reason=after.reason, unrecognised=0, personal=None)


def unread(evidence: Evidence, file_name: str) -> Evidence:
    """Evidence without what was read from its file, and without what nobody has confirmed of that."""
    guessed = set(evidence.guessed)
    return replace(
        evidence,
        title=PurePath(file_name).stem.replace("_", " ").strip() or file_name
        if "title" in guessed
        else evidence.title,
        kind="other" if "kind" in guessed else evidence.kind,
        dated=None if "dated" in guessed else evidence.dated,
        date_source="" if "dated" in guessed else evidence.date_source,
        media_type="",
        parts=0,
        pages=0,
        characters=0,
        confidence=None,
        unrecognised=0,
        badly_read=0,
        personal=None,
        checked_by="",
        checked_at=None,
        read_state="none",
        read_reason="",
        read_values=None,
    )
