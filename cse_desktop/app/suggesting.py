"""Where does this belong, and what do we hold on this: elements for evidence, evidence for an element.

Suggestions learn from the links people made and from the suggestions they refused; see `domain/lessons.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cse_desktop.app.ports import Suggestion
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Evidence, Refusal, new_id
from cse_desktop.domain.reading import Page
from cse_desktop.domain.snapshot import Snapshot

CANDIDATES = 24
"""How many pieces of evidence are looked into for one element; the index names the likeliest."""
PAGES_EACH = 2
"""How many of each one's pages are: those that the index names."""
QUERY_WORDS = 16
PLACE_COUNTS = 0.1
"""A pack of minutes speaks to everything a little: what it speaks to most counts for more."""


@dataclass(frozen=True)
class EvidenceSuggestion:
    """Evidence that may speak to an element. `score` is 0 to 1; `page` (0: its title) and `passage` say where.

    `reason` says in words what speaks for it; `alike` names similar evidence linked to it, where that decided.
    """

    evidence: Evidence
    score: float
    reason: Message
    page: int
    passage: str
    alike: Message | None = None


def suggest_elements(
    ws: Workspace, evidence: Evidence, limit: int = 5, *, linked: bool = True
) -> list[Suggestion]:
    """The elements a piece of evidence may belong to, best first, never those that were refused for it.

    Without `linked` only those it is not linked to yet.
    """
    snapshot = ws.snapshot
    left_out = set(refused_elements(snapshot, evidence.id))
    if not linked:
        left_out |= {link.element for link in snapshot.links_by_evidence.get(evidence.id, ())}
    return ws.rooms.suggester().suggest(
        evidence.title,
        evidence.kind,
        _pages(ws, evidence),
        limit,
        lessons=snapshot.lessons,
        evidence_id=evidence.id,
        leave_out=left_out,
    )


def suggest_evidence(ws: Workspace, code: str, limit: int = 5) -> list[EvidenceSuggestion]:
    """Evidence worth a look for an element, best first: neither linked to it nor refused. Raises UserError.

    Parts of a message or an archive are evidence of their own.
    """
    snapshot = ws.snapshot
    element = snapshot.standard.element(code)
    others = {other.code for other in snapshot.standard.elements} - {element.code}
    found = []
    for evidence, pages in _candidates(ws, element.code):
        for best in ws.rooms.suggester().suggest(
            evidence.title,
            evidence.kind,
            pages,
            1,
            lessons=snapshot.lessons,
            evidence_id=evidence.id,
            leave_out=others,
        ):
            worth = best.score / (1 + PLACE_COUNTS * best.place)
            found.append(EvidenceSuggestion(evidence, worth, best.reason, best.page, best.passage, best.alike))
    found.sort(key=lambda suggestion: (-suggestion.score, suggestion.evidence.number))
    return found[:limit]


def refused_elements(snapshot: Snapshot, evidence_id: str) -> list[str]:
    """The codes of the elements that were refused for a piece of evidence, in order of the standard."""
    return [e.code for e in snapshot.standard.elements if (evidence_id, e.code) in snapshot.refusals]


def refuse_suggestion(ws: Workspace, evidence_id: str, element: str) -> Refusal:
    """Do not suggest an element for a piece of evidence again. Raises UserError if they are linked or unknown."""
    snapshot = ws.snapshot
    evidence, code = snapshot.find_evidence(evidence_id), snapshot.standard.element(element).code
    label = message("change.refuse_suggestion", exhibit=evidence.exhibit, element=code)
    with ws.change(label) as work:
        if any(link.element == code for link in work.snapshot.links_by_evidence.get(evidence.id, ())):
            raise UserError("refused_is_linked", exhibit=evidence.exhibit, element=code)
        present = work.snapshot.refusals.get((evidence.id, code))
        return present or work.put(Refusal(id=new_id(), evidence_id=evidence.id, element=code))


def take_back_refusal(ws: Workspace, evidence_id: str, element: str) -> None:
    """Suggest an element for a piece of evidence again. Raises UserError if it was not refused."""
    snapshot = ws.snapshot
    evidence, code = snapshot.find_evidence(evidence_id), snapshot.standard.element(element).code
    with ws.change(message("change.take_back_refusal", exhibit=evidence.exhibit, element=code)) as work:
        refusal = work.snapshot.refusals.get((evidence.id, code))
        if refusal is None:
            raise UserError("not_refused", exhibit=evidence.exhibit, element=code)
        work.put(replace(refusal, removed_at=work.now))


def _candidates(ws: Workspace, code: str) -> list[tuple[Evidence, Sequence[Page]]]:
    """Evidence that may be suggested for an element, each with the pages to look into."""
    snapshot = ws.snapshot
    linked = {link.evidence_id for link in snapshot.links_by_element.get(code, ())}
    free = {
        id_: evidence
        for id_, evidence in snapshot.evidence.items()
        if id_ not in linked and (id_, code) not in snapshot.refusals
    }
    if len(free) <= CANDIDATES:
        return [(evidence, _pages(ws, evidence)) for evidence in free.values()]
    words = ws.rooms.suggester().telling_words(code, QUERY_WORDS, snapshot.lessons)
    result = ws.rooms.index().search(
        " OR ".join(words), PAGES_EACH * CANDIDATES, within=free.keys(), equivalents=False
    )
    if result is None:  # no index to ask: the likeliest by their titles, so that there is an answer
        likely = sorted(free.values(), key=lambda e: (-_named_in(e.title, words), e.number))[:CANDIDATES]
        return [(evidence, _pages(ws, evidence)) for evidence in likely]
    named: dict[str, set[int]] = {}
    for hit in result.hits:
        if hit.evidence_id in named or len(named) < CANDIDATES:
            named.setdefault(hit.evidence_id, set()).add(hit.page)
    return [
        (free[id_], [page for page in _pages(ws, free[id_]) if page.number in numbers])
        for id_, numbers in named.items()
        if id_ in free
    ]


def _named_in(title: str, words: Sequence[str]) -> int:
    folded = title.casefold()
    return sum(word in folded for word in words)


def _pages(ws: Workspace, evidence: Evidence) -> Sequence[Page]:
    # Evidence that is no file says in its notes what there is to see.
    said = [Page(0, evidence.notes)] if evidence.notes.strip() else []
    reading = ws.rooms.vault.reading(evidence.blob) if evidence.blob else None
    return [*said, *(reading.pages if reading else ())]
