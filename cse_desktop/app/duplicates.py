"""Evidence that is held twice: one of the two goes, and what was linked through it is linked to the other."""

from __future__ import annotations

from dataclasses import replace

from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence, Link


def remove_duplicate(ws: Workspace, evidence_id: str, kept_id: str) -> Evidence:
    """Remove a piece of evidence and link to `kept_id` what it was linked to, in one step.

    Where both were linked to an element, the link that stays keeps its words and takes over only what it lacks.
    Tags are joined, and an empty team, service, owner, date or note is filled. Raises UserError for evidence that
    does not exist or is the same.
    """
    gone, kept = ws.snapshot.find_evidence(evidence_id), ws.snapshot.find_evidence(kept_id)
    if gone.id == kept.id:
        raise UserError("same_evidence", evidence=kept.exhibit)
    label = message("change.remove_duplicate", exhibit=gone.exhibit, kept=kept.exhibit)
    with ws.change(label) as work:
        for link in work.snapshot.links_by_evidence.get(gone.id, ()):
            _move(work, link, kept)
        for part in work.snapshot.parts_by_evidence.get(gone.id, ()):
            if part.id != kept.id:
                work.put(replace(part, part_of=kept.id))
        work.put(replace(gone, removed_at=work.now))
        return work.put(_with_what_it_lacks(kept, gone))


def _move(work: UnitOfWork, link: Link, kept: Evidence) -> None:
    there = [k for k in work.snapshot.links_by_evidence.get(kept.id, ()) if k.element == link.element]
    same = next((k for k in there if not link.where or not k.where or k.where == link.where), None)
    if same is None:
        work.put(replace(link, evidence_id=kept.id))
        return
    work.put(
        replace(
            same,
            why=same.why or link.why,
            where=same.where or link.where,
            page=same.page or link.page,
            quotation=same.quotation or link.quotation,
            parts=tuple(sorted({*same.parts, *link.parts})) if same.parts and link.parts else (),
        )
    )
    work.put(replace(link, removed_at=work.now))


def _with_what_it_lacks(kept: Evidence, gone: Evidence) -> Evidence:
    filled = {name: getattr(kept, name) or getattr(gone, name) for name in ("team", "service", "owner", "notes")}
    tags = tuple(dict.fromkeys((*kept.tags, *gone.tags)))
    if kept.dated is None and gone.dated is not None:
        guessed = (*(n for n in kept.guessed if n != "dated"), *(n for n in gone.guessed if n == "dated"))
        kept = replace(kept, dated=gone.dated, date_source=gone.date_source, guessed=guessed)
    return replace(kept, tags=tags, **filled)
