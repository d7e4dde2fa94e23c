"""Evidence itself: adding what is not a file, saying what it is, removing it and bringing it back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from cse_desktop.app.fields import check_fields
from cse_desktop.app.linking import put_link
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.facets import plain
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS, Evidence, Form, new_id

DESCRIBABLE = frozenset(
    {
        "title",
        "kind",
        "dated",
        "service",
        "team",
        "owner",
        "tags",
        "notes",
        "alt_text",
        "caption",
        "language",
        "location",
    }
)


def add_evidence(
    ws: Workspace,
    form: Form,
    title: str,
    *,
    location: str = "",
    elements: Sequence[str] = (),
    why: str = "",
    **values: Any,
) -> Evidence:
    """Add evidence that is not a file: a place to see, a person to meet, a system, a web address.

    `values` are further fields as in `describe_evidence`. Raises UserError for an empty title, an unknown form
    or element.
    """
    if form not in FORMS or form == "file":
        raise UserError("unknown_form", form=form, known=", ".join(f for f in FORMS if f != "file"))
    if not title.strip():
        raise UserError("title_wanted")
    check_values(values)
    with ws.change(message("change.add_evidence", title=title.strip())) as work:
        evidence = work.put(
            Evidence(
                id=new_id(),
                number=work.snapshot.next_number,
                title=title.strip(),
                form=form,
                location=location.strip(),
                added_at=work.now,
                **{"kind": "system" if form == "system" else "observation", **values},
            )
        )
        for code in elements:
            put_link(work, evidence, code, why=why)
        return evidence


def describe_evidence(
    ws: Workspace,
    evidence_ids: Sequence[str],
    *,
    add_tags: Sequence[str] = (),
    remove_tags: Sequence[str] = (),
    **values: Any,
) -> list[Evidence]:
    """Say what evidence is: any of `DESCRIBABLE`, the same for each. What is said is no longer a guess.

    `add_tags` are added to the tags each has, and `remove_tags`, in capitals or not, taken from them.

    Raises UserError for an unknown field, kind or piece of evidence.
    """
    check_values(values)
    unwanted = {plain(tag) for tag in remove_tags} - {plain(tag) for tag in add_tags}
    described = []
    with ws.change(message("change.describe", count=len(evidence_ids))) as work:
        for evidence in _each(work, evidence_ids):
            said = as_said(evidence, values)
            tags = tuple(tag for tag in dict.fromkeys((*said.tags, *add_tags)) if plain(tag) not in unwanted)
            said = replace(said, tags=tags)
            described.append(work.put(said))
    return described


def as_said(evidence: Evidence, values: Mapping[str, Any]) -> Evidence:
    """Evidence with what a person says of it, which is then no longer a guess."""
    guessed = tuple(name for name in evidence.guessed if name not in values)
    source = "person" if "dated" in values else evidence.date_source
    return replace(evidence, guessed=guessed, date_source=source, **values)


def confirm_guesses(ws: Workspace, evidence_ids: Sequence[str]) -> None:
    """Accept what was guessed of evidence as it stands."""
    with ws.change(message("change.confirm_guesses", count=len(evidence_ids))) as work:
        for evidence in _each(work, evidence_ids):
            work.put(replace(evidence, guessed=()))


def remove_evidence(ws: Workspace, evidence_ids: Sequence[str]) -> None:
    """Take evidence out of the portfolio. Its bytes stay, its number is not given again, undo brings it back."""
    with ws.change(message("change.remove_evidence", count=len(evidence_ids))) as work:
        for evidence in _each(work, evidence_ids):
            work.put(replace(evidence, removed_at=work.now))


def restore_evidence(ws: Workspace, evidence_ids: Sequence[str]) -> None:
    """Bring removed evidence back with its links."""
    with ws.change(message("change.restore_evidence", count=len(evidence_ids))) as work:
        for id_ in evidence_ids:
            evidence = work.snapshot.get(Evidence, id_)
            if evidence is None:
                raise UserError("unknown_evidence", evidence=id_)
            work.put(replace(evidence, removed_at=None))


def _each(work: UnitOfWork, evidence_ids: Sequence[str]) -> list[Evidence]:
    """Each piece of evidence once. All are found before any is changed: a snapshot after each change is dear."""
    snapshot = work.snapshot
    found = [snapshot.find_evidence(id_) for id_ in evidence_ids]
    return list({evidence.id: evidence for evidence in found}.values())


def check_values(values: Mapping[str, Any]) -> None:
    """Raise UserError for an unknown field or kind, and for an empty title."""
    check_fields(values, DESCRIBABLE)
    if "kind" in values and values["kind"] not in EVIDENCE_KINDS:
        raise UserError("unknown_kind", kind=str(values["kind"]), known=", ".join(EVIDENCE_KINDS))
    if "title" in values and not str(values["title"]).strip():
        raise UserError("title_wanted")
