"""Linking evidence to elements: why it proves something, where to look, which parts it covers."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence, Link, new_id

LEAST_OF_PAGE = 0.002
"""Of a page's width or height: a box that is smaller is a slip of the hand."""


def link_evidence(
    ws: Workspace,
    evidence_ids: Sequence[str],
    codes: Sequence[str],
    *,
    why: str = "",
    where: str = "",
    quotation: str = "",
    page: int | None = None,
    box: Sequence[float] = (),
    parts: Iterable[int] = (),
) -> list[Link]:
    """Link each piece of evidence to each element, in one step.

    `box` is the part of page `page` to show as a picture (`Link.box`). Linking again at the same place brings the
    link up to date instead of adding a second one; another quotation or another box is another link. Raises
    UserError for an unknown element, evidence or part, and for a box that is none.
    """
    wanted = tuple(sorted(set(parts)))
    label = message("change.link", count=len(evidence_ids) * len(codes), element=", ".join(codes))
    made = []
    with ws.change(label) as work:
        snapshot = work.snapshot
        evidence = list({e.id: e for e in map(snapshot.find_evidence, evidence_ids)}.values())
        for code in dict.fromkeys(snapshot.standard.element(code).code for code in codes):
            check_parts(work, code, wanted)
            # What is there is looked up once: a snapshot after each of a thousand links is dear.
            own: dict[str, list[Link]] = {}
            for link in snapshot.links_by_element.get(code, ()):
                own.setdefault(link.evidence_id, []).append(link)
            last = list(snapshot.links_by_element.get(code, ())[-1:])
            for one in evidence:
                refusal = snapshot.refusals.get((one.id, code))
                if refusal is not None:  # whoever links has thought again
                    work.put(replace(refusal, removed_at=work.now))
                present = [*own.get(one.id, ()), *last]
                link = put_link(
                    work,
                    one,
                    code,
                    why=why,
                    where=where,
                    quotation=quotation,
                    page=page,
                    box=box,
                    parts=wanted,
                    present=present,
                )
                last = [max([*last, link], key=lambda held: held.position)]
                made.append(link)
    return made


def put_link(
    work: UnitOfWork,
    evidence: Evidence,
    code: str,
    *,
    why: str = "",
    where: str = "",
    quotation: str = "",
    page: int | None = None,
    box: Sequence[float] = (),
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
    where, why, quotation = where.strip(), why.strip(), quotation.strip()
    wanted = Link(
        id=new_id(),
        evidence_id=evidence.id,
        element=code,
        why=why,
        where=where,
        quotation=quotation,
        page=page or page_in(where),
        box=_checked_box(evidence, box, page or page_in(where)),
        parts=parts,
        position=max((link.position for link in present), default=0) + 1,
    )
    held = _same_place([link for link in present if link.evidence_id == evidence.id], wanted)
    if held is None:
        return work.put(wanted)
    return work.put(
        replace(
            held,
            why=why or held.why,
            where=where or held.where,
            quotation=quotation or held.quotation,
            quotation_gone=held.quotation_gone and quotation in ("", held.quotation),
            page=wanted.page or held.page,
            box=wanted.box or held.box,
            parts=parts or held.parts,
        )
    )


def _same_place(links: Sequence[Link], wanted: Link) -> Link | None:
    """The link that says the same already, or says less: of several that would do, the one that is most alike.

    A link without quotation and box takes them in, unless it gives another reason; one that has another quotation
    or box stays as it is.
    """

    def fits(link: Link) -> bool:
        if wanted.page and link.page and link.page != wanted.page:
            return False
        there = not wanted.where or link.where == wanted.where
        if not _is_precise(wanted):
            return there
        if _is_precise(link):
            return there and link.quotation == wanted.quotation and link.box == wanted.box
        return (there or not link.where) and (not wanted.why or link.why in ("", wanted.why))

    found = [link for link in links if fits(link)]
    return next((link for link in found if _is_precise(link) == _is_precise(wanted)), next(iter(found), None))


def _is_precise(link: Link) -> bool:
    return bool(link.quotation or link.box)


def _checked_box(evidence: Evidence, box: Sequence[float], page: int | None) -> tuple[float, ...]:
    """A box in ten-thousandths, as places on a page are counted. Raises UserError for what is no box on a page."""
    if not box:
        return ()
    if not evidence.can_be_drawn:
        raise UserError("box_on_no_page", evidence=evidence.exhibit)
    if page is None:
        raise UserError("box_without_page")
    if evidence.pages and page > evidence.pages:
        raise UserError("no_such_page_to_cut", evidence=evidence.exhibit, page=page, pages=evidence.pages)
    rounded = tuple(round(float(side), 4) for side in box) if all(map(math.isfinite, box)) else ()
    if len(rounded) != 4 or min(rounded[:2]) < 0 or min(rounded[2:]) < LEAST_OF_PAGE:
        raise UserError("no_box")
    left, top, width, height = rounded
    if left + width > 1.0002 or top + height > 1.0002:
        raise UserError("no_box")
    return left, top, round(min(width, 1 - left), 4), round(min(height, 1 - top), 4)


def change_link(ws: Workspace, link_id: str, **values: Any) -> Link:
    """Change what a link says (`why`, `where`, `quotation`, `page`, `box`, `parts`, `position`, `element`)."""
    with ws.change(message("change.link_text")) as work:
        link = work.snapshot.links.get(link_id)
        if link is None:
            raise UserError("link_gone")
        changed = replace(link, **values)
        if "where" in values and "page" not in values and not changed.box:  # a box stays on its page
            changed = replace(changed, page=page_in(changed.where))
        if "box" in values or "page" in values:
            evidence = work.snapshot.evidence[changed.evidence_id]
            changed = replace(changed, box=_checked_box(evidence, changed.box, changed.page))
        if changed.quotation != link.quotation:
            changed = replace(changed, quotation_gone=False)
        check_parts(work, changed.element, changed.parts)
        return work.put(changed)


def order_links(ws: Workspace, code: str, link_ids: Sequence[str]) -> None:
    """Put the links of an element in this order. Those not named follow in the order they have."""
    element = ws.snapshot.standard.element(code)
    with ws.change(message("change.order", element=element.code)) as work:
        held = {link.id: link for link in work.snapshot.links_by_element.get(element.code, ())}
        named = [id_ for id_ in dict.fromkeys(link_ids) if id_ in held]
        rest = [id_ for id_ in held if id_ not in named]
        for position, id_ in enumerate((*named, *rest), start=1):
            work.put(replace(held[id_], position=position))


def move_links(ws: Workspace, link_ids: Sequence[str], code: str, *, copy: bool = False) -> list[Link]:
    """Move links to another element, or `copy` them there, in one step. They come last there.

    Why, where to look and quotation go along; parts do not, since those are of the other element. Evidence that is
    linked there at the same place already keeps one link, with what was said of either.
    """
    element = ws.snapshot.standard.element(code)
    label = "change.copy_links" if copy else "change.move_links"
    with ws.change(message(label, count=len(link_ids), element=element.code)) as work:
        found = [work.snapshot.links[id_] for id_ in link_ids if id_ in work.snapshot.links]
        if not found:
            raise UserError("link_gone")
        return [_move(work, link, element.code, copy) for link in found if link.element != element.code]


def cover_part(ws: Workspace, code: str, part: int, link_ids: Iterable[str]) -> None:
    """Say which of an element's links cover one of its parts, in one step. Raises UserError for no such part."""
    element = ws.snapshot.standard.element(code)
    chosen = frozenset(link_ids)
    with ws.change(message("change.cover_part", element=element.code, part=part)) as work:
        check_parts(work, element.code, [part])
        for link in work.snapshot.links_by_element.get(element.code, ()):
            parts = set(link.parts) - {part} | ({part} if link.id in chosen else set())
            work.put(replace(link, parts=tuple(sorted(parts))))


def unlink(ws: Workspace, link_ids: Sequence[str]) -> None:
    """Take links away; they can be brought back by undo."""
    with ws.change(message("change.unlink", count=len(link_ids))) as work:
        links = work.snapshot.links
        for link_id in link_ids:
            link = links.get(link_id)
            if link is not None:
                work.put(replace(link, removed_at=work.now))


def _move(work: UnitOfWork, link: Link, code: str, copy: bool) -> Link:
    put = put_link(work, work.snapshot.evidence[link.evidence_id], code, where=link.where)
    # Where there is a link already, what was said there stays, and only what is missing is taken over.
    quoting = put if put.quotation else link
    if not copy:
        work.put(replace(link, removed_at=work.now))
    return work.put(
        replace(
            put,
            why=put.why or link.why,
            where=put.where or link.where,
            quotation=quoting.quotation,
            quotation_gone=quoting.quotation_gone,
            page=link.page if put.page is None else put.page,
            box=put.box or link.box,
        )
    )


def unlink_evidence(ws: Workspace, evidence_ids: Sequence[str], codes: Sequence[str]) -> int:
    """Take every link of each piece of evidence to each element away, in one step: how many there were.

    Raises UserError for an unknown element or evidence; what is not linked is left alone.
    """
    elements = [ws.snapshot.standard.element(code).code for code in codes]
    label = message("change.unlink_evidence", count=len(evidence_ids), element=", ".join(elements))
    gone = 0
    with ws.change(label) as work:
        snapshot = work.snapshot
        ids = {snapshot.find_evidence(id_).id for id_ in evidence_ids}
        for code in elements:
            for link in snapshot.links_by_element.get(code, ()):
                if link.evidence_id in ids:
                    work.put(replace(link, removed_at=work.now))
                    gone += 1
    return gone


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
