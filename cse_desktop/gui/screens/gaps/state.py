"""What the gaps screen shows, decided without Qt: rows with their words, grouped, filtered and counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from cse_desktop.domain.gaps import MEASURE_RULES, SEVERITIES, Gap, Severity
from cse_desktop.domain.messages import Message
from cse_desktop.domain.snapshot import Snapshot

By = Literal["severity", "group", "rule"]
Mend = Literal["why", "reason", "rating", "narrative", "link", "find", "file", "look", "measure", "element"]
"""What mends a gap: words given in place, a rating, a link, a search for evidence, the file, a look through it,
the measure, or the element."""

_MENDS: Mapping[str, Mend] = {
    "link_without_reason": "why",
    "not_applicable_without_reason": "reason",
    "not_rated": "rating",
    "rated_without_narrative": "narrative",
    "unlinked": "link",
    "no_evidence": "find",
    "rated_without_evidence": "find",
    "only_policies": "find",
    "only_old_evidence": "find",
    "part_without_evidence": "find",
    "personal_data_unchecked": "look",
    "personal_data_not_looked_for": "look",
    **dict.fromkeys(MEASURE_RULES, "measure"),
    "file_missing": "file",
    "file_changed": "file",
}


@dataclass(frozen=True)
class GapFacts:
    """A gap and what is said of it: `about` names the element, evidence or group, `words` say what is wrong."""

    key: str
    gap: Gap
    about: str
    words: str
    group: str


@dataclass(frozen=True)
class GapRow:
    """A heading (`facts` None) or a gap below it. `count` is how many gaps a heading stands over.

    `severity` is that of the heading a row stands under, where rows are grouped by it.
    """

    key: str
    cells: tuple[str, ...]
    facts: GapFacts | None = None
    count: int = 0
    folded: bool = False
    severity: Severity | None = None


def facts_of(gaps: Iterable[Gap], snapshot: Snapshot, say: Callable[[Message], str]) -> list[GapFacts]:
    """Gaps with their words, in the order given."""
    facts, seen = [], set()
    for gap in gaps:
        key = "/".join(
            (
                gap.rule,
                gap.element,
                gap.evidence_id,
                gap.link_id,
                gap.group,
                gap.measure_id,
                str(gap.message.values.get("number", "")),
            )
        )
        if key not in seen:
            seen.add(key)
            facts.append(GapFacts(key, gap, _about(gap, snapshot), say(gap.message), _group(gap, snapshot)))
    return facts


def counts_of(facts: Iterable[GapFacts]) -> dict[Severity, int]:
    """How many gaps there are of each gravity."""
    counts = dict.fromkeys(SEVERITIES, 0)
    for one in facts:
        counts[one.gap.severity] += 1
    return counts


def rows_of(
    facts: Sequence[GapFacts],
    by: By,
    headings: Mapping[str, str],
    *,
    text: str = "",
    folded: frozenset[str] = frozenset(),
) -> list[GapRow]:
    """Rows under headings. `headings` gives the order and the words of each group; `folded` ones show no gaps."""
    words = text.casefold().split()
    groups: dict[str, list[GapFacts]] = {key: [] for key in headings}
    for one in facts:
        told = f"{one.about} {one.words}".casefold()
        if all(word in told for word in words):
            groups.setdefault(group_key(one, by), []).append(one)
    rows: list[GapRow] = []
    for key, members in groups.items():
        if not members:
            continue
        closed = key in folded
        severity = members[0].gap.severity if by == "severity" else None
        name = headings.get(key, key)
        rows.append(GapRow(f"{by}:{key}", (name,), None, len(members), closed, severity))
        if not closed:
            rows += [GapRow(one.key, (f"{one.about}: {one.words}",), one, severity=severity) for one in members]
    return rows


def group_key(facts: GapFacts, by: By) -> str:
    """The group a gap belongs to."""
    if by == "severity":
        return facts.gap.severity
    return facts.group if by == "group" else facts.gap.rule


def mend_of(gap: Gap) -> Mend:
    """What mends a gap."""
    return _MENDS.get(gap.rule, "element")


def element_to_see(gap: Gap, snapshot: Snapshot) -> str:
    """The element to go to: the gap's own, or the first of its group that is not met; empty for none."""
    if gap.element or not gap.group:
        return gap.element
    met = {rating.code for rating in snapshot.standard.ratings if rating.counts == "met"}
    inside = [
        e for e in snapshot.standard.elements if gap.group in {g.code for g in snapshot.standard.path(e.code)}
    ]
    for element in inside:
        assessment = snapshot.assessment(element.code)
        if assessment is not None and assessment.rating and assessment.rating not in met:
            return element.code
    return inside[0].code if inside else ""


def query_for(title: str) -> str:
    """A search that finds evidence for an element by the words of its title."""
    words = [word.strip(".,;:()'’") for word in title.split()]
    return " OR ".join(word for word in words if len(word) > SHORTEST_WORD)


SHORTEST_WORD = 3
"""Letters. Shorter words say too little to search by."""


def _about(gap: Gap, snapshot: Snapshot) -> str:
    if gap.measure_id and gap.measure_id in snapshot.measures:
        return f"{gap.element}  {snapshot.measures[gap.measure_id].name}".strip()
    if gap.element:
        return f"{gap.element}  {snapshot.standard.element(gap.element).title}"
    if gap.evidence_id:
        held = snapshot.evidence.get(gap.evidence_id)
        return f"{held.exhibit}  {held.title}" if held else ""
    rule = snapshot.standard.pass_rule
    for group in snapshot.standard.groups_at(rule.level if rule else 1):
        if group.code == gap.group:
            return f"{group.code}  {group.title}"
    return gap.group


def _group(gap: Gap, snapshot: Snapshot) -> str:
    if gap.element:
        return snapshot.standard.path(gap.element)[0].code
    return gap.group
