"""What the elements screen shows, decided from the snapshot alone. Qt-free."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cse_desktop.domain.citations import CitationCheck, check_citations
from cse_desktop.domain.gaps import Gap
from cse_desktop.domain.owners import owner_of, same_person
from cse_desktop.domain.portfolio import Evidence, Finding, Link
from cse_desktop.domain.rating import GroupTally, tally
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Element, Group, Standard

UNRATED = "unrated"
"""Stands among the ratings for elements that have none."""


@dataclass(frozen=True)
class Wanted:
    """Which elements the tree shows: those to which all of this applies. `rating` is a code, or empty for any."""

    words: str = ""
    gaps: bool = False
    unproved: bool = False
    mine: bool = False
    in_review: bool = False
    found: bool = False
    rating: str = ""


@dataclass(frozen=True)
class Node:
    """One row of the tree: a group (with rows below it) or an element. `text` is all that the filter looks at."""

    code: str
    title: str
    text: str
    is_element: bool
    below: tuple[Node, ...] = ()


@dataclass(frozen=True)
class ElementFacts:
    """What the tree says of an element beside its standing.

    `findings` counts what assessors said of it; `assessor` is their rating where it differs from ours.
    """

    rating: str | None
    proved: bool
    gaps: int
    owner: str = ""
    mine: bool = False
    in_review: bool = True
    findings: int = 0
    assessor: str = ""


@dataclass(frozen=True)
class GroupFacts:
    """What the tree says of a group: how many of its elements in this review are rated."""

    rated: int
    elements: int


@dataclass(frozen=True)
class PartState:
    """One part of a statement, and the exhibits whose links say that they cover it.

    `as_whole`: there are links that name no part, and so speak for the whole statement.
    """

    number: int
    text: str
    exhibits: tuple[str, ...]
    as_whole: bool = False


@dataclass(frozen=True)
class LinkCardState:
    """A link with its evidence, as a card shows it. `cited`: the narrative names the exhibit."""

    link: Link
    evidence: Evidence
    parts: tuple[str, ...]
    cited: bool = True


@dataclass(frozen=True)
class GapLine:
    """One gap, or several of one rule that are said together. `numbers` are the parts they are about, if any."""

    gaps: tuple[Gap, ...]
    numbers: tuple[int, ...] = ()

    @property
    def rule(self) -> str:
        """The rule that found them."""
        return self.gaps[0].rule


@dataclass(frozen=True)
class ElementState:
    """Everything the right side shows of one element."""

    element: Element
    path: tuple[Group, ...]
    rating: str | None
    narrative: str
    reason: str
    owner: str
    in_review: bool
    citations: CitationCheck
    parts: tuple[PartState, ...]
    links: tuple[LinkCardState, ...]
    gaps: tuple[Gap, ...]
    tally: GroupTally | None
    findings: tuple[Finding, ...] = ()
    earlier: tuple[tuple[str, Finding], ...] = ()
    """What was said in other reviews and is not answered yet, with the title of the review."""


def nodes(standard: Standard) -> tuple[Node, ...]:
    """The tree of a standard of any depth."""
    return tuple(_node(group, "") for group in standard.groups)


def _node(group: Group, above: str) -> Node:
    # Words of the groups above find their elements too.
    text = f"{above} {group.code} {group.title}".casefold()
    below = tuple(_node(lower, text) for lower in group.groups)
    below += tuple(
        Node(e.code, e.title, f"{text} {e.code} {e.title} {e.statement}".casefold(), True) for e in group.elements
    )
    return Node(group.code, group.title, text, False, below)


def walk(tree: Sequence[Node]) -> Iterator[Node]:
    """Every row, from the top down."""
    for node in tree:
        yield node
        yield from walk(node.below)


def element_facts(snapshot: Snapshot, gaps: Sequence[Gap], own_name: str = "") -> dict[str, ElementFacts]:
    """What the tree says of every element. `own_name` is the person's, whose elements are "mine"."""
    counts = Counter(gap.element for gap in gaps if gap.element)
    facts = {}
    for element in snapshot.standard.elements:
        held = snapshot.assessment(element.code)
        owner = owner_of(snapshot, element.code)
        facts[element.code] = ElementFacts(
            rating=held.rating if held is not None else None,
            proved=bool(snapshot.links_by_element.get(element.code)),
            gaps=counts[element.code],
            owner=owner,
            mine=same_person(owner, own_name),
            in_review=element.code in snapshot.scope,
            findings=len(snapshot.findings.get(element.code, ())),
            assessor=_differing(snapshot, element.code),
        )
    return facts


def group_facts(tree: Sequence[Node], facts: dict[str, ElementFacts]) -> dict[str, GroupFacts]:
    """What the tree says of every group."""
    found = {}
    for node in walk(tree):
        if not node.is_element:
            below = [facts[lower.code] for lower in walk(node.below) if lower.is_element]
            covered = [held for held in below if held.in_review]
            found[node.code] = GroupFacts(sum(held.rating is not None for held in covered), len(covered))
    return found


def is_shown(node: Node, wanted: Wanted, facts: dict[str, ElementFacts]) -> bool:
    """Whether an element passes the filters. Every word must be found somewhere in it or in the groups above."""
    if not node.is_element or not all(_says(node, word) for word in wanted.words.casefold().split()):
        return False
    held = facts[node.code]
    asked = (
        (wanted.gaps, held.gaps > 0),
        (wanted.unproved, not held.proved),
        (wanted.mine, held.mine),
        (wanted.in_review, held.in_review),
        (wanted.found, held.findings > 0),
        (bool(wanted.rating), wanted.rating == (held.rating or UNRATED)),
    )
    return all(true for is_asked, true in asked if is_asked)


def _says(node: Node, word: str) -> bool:
    # A number is looked for from its beginning: 4.3 is not meant to find 3.4.3.
    if any(letter.isdigit() for letter in word):
        return any(said.startswith(word) for said in node.text.split())
    return word in node.text


def element_state(snapshot: Snapshot, gaps: Sequence[Gap], code: str) -> ElementState:
    """Everything about one element. Raises UserError for a code the standard does not have."""
    element = snapshot.standard.element(code)
    path = snapshot.standard.path(element.code)
    held = snapshot.assessment(element.code)
    links = snapshot.links_by_element.get(element.code, ())
    citations = check_citations(snapshot, element.code)
    # Where nothing is written yet, nothing can be said of what it leaves out.
    loose = frozenset(citations.not_cited if held and held.narrative.strip() else ())
    evidence = [snapshot.evidence[link.evidence_id] for link in links]
    cards = tuple(
        LinkCardState(link, proof, element.parts, proof.exhibit not in loose)
        for link, proof in zip(links, evidence, strict=True)
    )
    return ElementState(
        element=element,
        path=path,
        rating=held.rating if held else None,
        narrative=held.narrative if held else "",
        reason=held.reason if held else "",
        owner=held.owner if held else "",
        in_review=element.code in snapshot.scope,
        citations=citations,
        parts=tuple(_part(number, text, cards) for number, text in enumerate(element.parts, start=1)),
        links=cards,
        gaps=tuple(gap for gap in gaps if gap.element == element.code),
        tally=_tally(snapshot, path),
        findings=snapshot.findings.get(element.code, ()),
        earlier=_still_open(snapshot, element.code),
    )


def _still_open(snapshot: Snapshot, code: str) -> tuple[tuple[str, Finding], ...]:
    """What was said of an element in other reviews and is not answered yet, with the title of the review."""
    states, titles = snapshot.finding_states, {review.id: review.title for review in snapshot.reviews}
    held = (f for f in snapshot.all_findings.values() if f.element == code and f.review_id != snapshot.review.id)
    return tuple((titles[f.review_id], f) for f in held if states[f.id] in ("open", "in_hand"))


def gap_lines(gaps: Sequence[Gap]) -> tuple[GapLine, ...]:
    """The gaps of an element, those of one rule on one line, in the order of the first of each."""
    by_rule: dict[str, list[Gap]] = {}
    for gap in gaps:
        by_rule.setdefault(gap.rule, []).append(gap)
    return tuple(
        GapLine(
            tuple(same), tuple(int(str(g.message.values["number"])) for g in same if "number" in g.message.values)
        )
        for same in by_rule.values()
    )


def neighbour(standard: Standard, code: str, step: int) -> str:
    """The element some steps further on (or back), staying at the ends."""
    codes = [element.code for element in standard.elements]
    return codes[min(max(codes.index(code) + step, 0), len(codes) - 1)]


def _differing(snapshot: Snapshot, code: str) -> str:
    """The assessor's rating of an element where it is another than ours; empty where there is none or the same."""
    held = snapshot.assessment(code)
    ours = held.rating if held is not None else None
    rated = (finding.rating for finding in snapshot.findings.get(code, ()) if finding.kind == "rating")
    return next((rating for rating in rated if rating and rating != ours), "")


def _part(number: int, text: str, cards: Sequence[LinkCardState]) -> PartState:
    as_whole = any(not card.link.parts for card in cards)
    return PartState(number, text, tuple(c.evidence.exhibit for c in cards if number in c.link.parts), as_whole)


def _tally(snapshot: Snapshot, path: Sequence[Group]) -> GroupTally | None:
    rule = snapshot.standard.pass_rule
    level = rule.level if rule else 1
    return tally(snapshot, path[level - 1]) if len(path) >= level else None


def first_to_show(snapshot: Snapshot) -> str:
    """The first element of the review; empty for a standard without any."""
    codes = [element.code for element in snapshot.standard.elements]
    return next((code for code in codes if code in snapshot.scope), codes[0] if codes else "")
