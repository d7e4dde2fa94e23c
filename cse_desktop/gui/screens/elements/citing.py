"""What is offered while a citation is typed. Qt-free."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot

MOST_OFFERS = 40
"""Nobody looks through more: another letter narrows it."""
_TOKEN = re.compile(r"(?<![\w@.])(?:@(?P<words>(?:\S[^\n@]{0,60})?)|[Ee](?P<digits>\d{1,5}))$")
_LONGEST = 80


@dataclass(frozen=True)
class Token:
    """What is being typed as a citation: where it starts, its length, and what is looked for.

    `digits` of an exhibit number, or `words` after the @ sign.
    """

    start: int
    length: int
    digits: str = ""
    words: str = ""


@dataclass(frozen=True)
class Offer:
    """Evidence that can be cited. `linked`: to the element, already. `text` is what words are looked for in."""

    evidence: Evidence
    exhibit: str
    linked: bool
    text: str


def token_before(text: str) -> Token | None:
    """The citation that is being typed at the end of a text; None for ordinary words."""
    offset = max(0, len(text) - _LONGEST)
    match = _TOKEN.search(text, offset)
    if match is None:
        return None
    start, length = match.start(), len(match[0])
    if match["digits"]:
        return Token(start, length, digits=match["digits"])
    return Token(start, length, words=(match["words"] or "").casefold())


def offers_of(snapshot: Snapshot, code: str) -> tuple[Offer, ...]:
    """Everything that can be cited: what is linked to the element first, in its order, then the others."""
    linked = dict.fromkeys(link.evidence_id for link in snapshot.links_by_element.get(code, ()))
    order = [*linked, *(id_ for id_ in snapshot.evidence if id_ not in linked)]
    held = (snapshot.evidence[id_] for id_ in order)
    return tuple(Offer(e, e.exhibit, e.id in linked, f"{e.exhibit} {e.title}".casefold()) for e in held)


def matching(offers: Sequence[Offer], token: Token) -> list[Offer]:
    """The offers that may be meant, best first.

    None where the number is typed in full and can mean nothing else: there is nothing left to offer.
    """
    if token.digits:
        found = [offer for offer in offers if _begins(offer, token.digits)]
        typed = f"E{token.digits}"
        return [] if [offer.exhibit for offer in found] == [typed] else found[:MOST_OFFERS]
    words = token.words.split()
    found = []
    for offer in offers:
        if all(word in offer.text or _begins(offer, word) for word in words):
            found.append(offer)
            if len(found) == MOST_OFFERS:
                break
    return found


def _begins(offer: Offer, digits: str) -> bool:
    return offer.exhibit[1:].startswith(digits) or str(offer.evidence.number).startswith(digits)
