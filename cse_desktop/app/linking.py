"""Linking evidence to elements: why it proves something, where to look, which parts it covers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence, Link, new_id


def link_evidence(
    ws: Workspace,
    evidence_ids: Sequence[str],
    codes: Sequence[str],
    *,
    why: str = "",
    where: str = "",
    quotation: str = "",
    parts: Iterable[int] = (),
) -> list[Link]:
    """Link each piece of evidence to each element, in one step.

    Linking again at the same place brings the link up to date instead of adding a second one. Raises UserError
    for an unknown element, evidence or part.
    """
    wanted = tuple(sorted(set(parts)))
    label = message("change.link", count=len(evidence_ids) * len(codes), element=", ".join(codes))
    made = []
    with ws.change(label) as work:
        for code in codes:
            for id_ in evidence_ids:
                evidence = work.snapshot.find_evidence(id_)
                made.append(
                    put_link(work, evidence, code, why=why, where=where, quotation=quotation, parts=wanted)
                )
    return made


def put_link(
    work: UnitOfWork,
    evidence: Evidence,
    code: str,
    *,
    why: str = "",
    where: str = "",
    quotation: str = "",
    parts: tuple[int, ...] = (),
    present: Sequence[Link] | None = None,
) -> Link:
    """One link within a change that is under way.

    Who makes many at once, to elements that exist and were not refused, gives as `present` those links that matter
    of the element: the evidence's own and the last.
    """
    if present is None:
        code = work.snapshot.standard.element(code).code
        check_parts(work, code, parts)
        refusal = work.snapshot.refusals.get((evidence.id, code))
        if refusal is not None:  # whoever links has thought again
            work.put(replace(refusal, removed_at=work.now))
        present = work.snapshot.links_by_element.get(code, ())
    where, why = where.strip(), why.strip()
    for link in present:
        if link.evidence_id == evidence.id and (not where or link.where == where):
            return work.put(
                replace(
                    link,
                    why=why or link.why,
                    quotation=quotation or link.quotation,
                    quotation_gone=link.quotation_gone and quotation in ("", link.quotation),
                    parts=parts or link.parts,
                )
            )
    return work.put(
        Link(
            id=new_id(),
            evidence_id=evidence.id,
            element=code,
            why=why,
            where=where,
            quotation=quotation,
            page=page_in(where),
            parts=parts,
            position=max((link.position for link in present), default=0) + 1,
        )
    )


def change_link(ws: Workspace, link_id: str, **values: Any) -> Link:
    """Change what a link says (`why`, `where`, `quotation`, `parts`, `position`, `element`)."""
    with ws.change(message("change.link_text")) as work:
        link = work.snapshot.links.get(link_id)
        if link is None:
            raise UserError("link_gone")
        changed = replace(link, **values)
        if "where" in values and "page" not in values:
            changed = replace(changed, page=page_in(changed.where))
        if changed.quotation != link.quotation:
            changed = replace(changed, quotation_gone=False)
        check_parts(work, changed.element, changed.parts)
        return work.put(changed)


def unlink(ws: Workspace, link_ids: Sequence[str]) -> None:
    """Take links away; they can be brought back by undo."""
    with ws.change(message("change.unlink", count=len(link_ids))) as work:
        for link_id in link_ids:
            link = work.snapshot.links.get(link_id)
            if link is not None:
                work.put(replace(link, removed_at=work.now))


def check_parts(work: UnitOfWork, code: str, parts: Iterable[int]) -> None:
    """Raise UserError if an element has no part of one of these numbers (from 1)."""
    known = len(work.snapshot.standard.element(code).parts)
    for part in parts:
        if not 1 <= part <= known:
            raise UserError("unknown_part" if known else "no_parts", part=part, element=code, known=known)


def page_in(where: str) -> int | None:
    """The page number a `where` text names: "p. 3", "page 12", "pp 4-5", "slide 7", "3"."""
    match = re.search(r"\b(?:pp?|pages?|slides?|sheets?|sections?)\.?\s*(\d{1,5})\b", where, re.IGNORECASE)
    match = match or re.fullmatch(r"\s*(\d{1,5})\s*", where)
    return int(match[1]) if match else None
