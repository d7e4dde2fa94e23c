"""Where does this belong, and what do we hold on this: elements for evidence, evidence for an element."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cse_desktop.app.ports import Suggestion
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Element

CANDIDATES = 40
"""How many pieces of evidence are read through for one element; the index names the likeliest."""
QUERY_WORDS = 30
SHORTEST_WORD = 4


@dataclass(frozen=True)
class EvidenceSuggestion:
    """Evidence that may speak to an element. `score` is 0 to 1; `page` (0: its title) and `passage` say where."""

    evidence: Evidence
    score: float
    reason: Message
    page: int
    passage: str


def suggest_elements(ws: Workspace, evidence: Evidence, limit: int = 5) -> list[Suggestion]:
    """The elements a piece of evidence may belong to, best first, those it is linked to included."""
    return ws.rooms.suggester().suggest(evidence.title, evidence.kind, _pages(ws, evidence), limit)


def suggest_evidence(ws: Workspace, code: str, limit: int = 5) -> list[EvidenceSuggestion]:
    """Evidence not linked to an element but worth a look for it, best first. Raises UserError: unknown code."""
    snapshot = ws.snapshot
    element = snapshot.standard.element(code)
    linked = {link.evidence_id for link in snapshot.links_by_element.get(element.code, ())}
    found = []
    for evidence in _candidates(ws, element):
        if evidence.id not in linked:
            ranked = ws.rooms.suggester().suggest(
                evidence.title, evidence.kind, _pages(ws, evidence), len(snapshot.standard.elements)
            )
            for place, s in enumerate(ranked):
                if s.element == element.code:
                    # A pack of minutes speaks to everything a little: what it speaks to most counts for more.
                    worth = s.score / (1 + 0.1 * place)
                    found.append(EvidenceSuggestion(evidence, worth, s.reason, s.page, s.passage))
    found.sort(key=lambda suggestion: (-suggestion.score, suggestion.evidence.number))
    return found[:limit]


def _candidates(ws: Workspace, element: Element) -> list[Evidence]:
    held = ws.snapshot.evidence
    if len(held) <= CANDIDATES:
        return list(held.values())
    text = " ".join((element.title, *element.parts, element.statement, element.typical_evidence))
    words = [word for word in dict.fromkeys(re.findall(r"[a-z]+", text.lower())) if len(word) >= SHORTEST_WORD]
    result = ws.rooms.index().search(" OR ".join(words[:QUERY_WORDS]), 4 * CANDIDATES)
    ids = dict.fromkeys(hit.evidence_id for hit in result.hits) if result else {}
    return [held[id_] for id_ in ids if id_ in held][:CANDIDATES]


def _pages(ws: Workspace, evidence: Evidence) -> Sequence[Page]:
    # Evidence that is no file says in its notes what there is to see.
    said = [Page(0, evidence.notes)] if evidence.notes.strip() else []
    reading = ws.rooms.vault.reading(evidence.blob) if evidence.blob else None
    return [*said, *(reading.pages if reading else ())]
