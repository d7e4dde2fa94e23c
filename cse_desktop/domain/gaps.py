"""Gaps: computed reasons why an element, a piece of evidence or a group is not ready for the assessor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from cse_desktop.domain.award import Measure
from cse_desktop.domain.measures import LEAST_POINTS, figure, is_silent
from cse_desktop.domain.messages import Message, Value, message
from cse_desktop.domain.personal import counts_in_words, seen_of
from cse_desktop.domain.portfolio import INTENT_KINDS, Evidence
from cse_desktop.domain.rating import needed_met, tallies
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Element

Severity = Literal["high", "medium", "low"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")
FileState = Literal["missing", "changed"]
BEFORE_IT_GOES_OUT = frozenset({"personal_data_unchecked", "personal_data_not_looked_for"})
"""Rules that ask for something before the pack is made, and are nothing for the assessor to read."""


MEASURE_RULES = ("measure_missed", "measure_silent", "measure_without_points", "measure_trend", "measure_wanted")


@dataclass(frozen=True)
class Gap:
    """One gap. `element` is a code, or empty for gaps of evidence and groups; `group` likewise.

    A gap of a measure stands at the first element of the review that the measure proves.

    `rule` names the rule that found it; `message` says it in words.
    """

    rule: str
    severity: Severity
    message: Message
    element: str = ""
    evidence_id: str = ""
    link_id: str = ""
    group: str = ""
    measure_id: str = ""


def find_gaps(snapshot: Snapshot, today: date, file_states: Mapping[str, FileState] | None = None) -> list[Gap]:
    """Every gap, gravest first, then in the standard's order.

    Elements outside the review's scope have none, whatever is missing there, and a group is looked at only where
    the review covers something of it: the assessor will not ask. Gaps of evidence stay: it goes out as it is.

    `today` stands in for the visit where no visit date is set. `file_states` tells, by evidence id, which files
    vanished from the vault or fail their checksum (see `upkeep.file_states`); leave out to skip that rule.
    """
    order = {element.code: place for place, element in enumerate(snapshot.standard.elements)}
    covered = [element for element in snapshot.standard.elements if element.code in snapshot.scope]
    found = [gap for element in covered for gap in _element_gaps(snapshot, element, today)]
    found += _evidence_gaps(snapshot, file_states or {})
    found += _measure_gaps(snapshot, today)
    found += _group_gaps(snapshot)
    return sorted(found, key=lambda g: (SEVERITIES.index(g.severity), order.get(g.element, len(order))))


def _element_gaps(snapshot: Snapshot, element: Element, today: date) -> Iterator[Gap]:
    assessment = snapshot.assessment(element.code)
    rating = assessment.rating if assessment else None
    links = snapshot.links_by_element.get(element.code, ())

    def gap(rule: str, severity: Severity, link_id: str = "", evidence_id: str = "", **values: str | int) -> Gap:
        said = message(f"gap.{rule}", element=element.code, **values)
        return Gap(rule, severity, said, element.code, evidence_id=evidence_id, link_id=link_id)

    if rating == NOT_APPLICABLE:
        if assessment is None or not assessment.reason.strip():
            yield gap("not_applicable_without_reason", "high")
        return
    if not links:
        yield gap("rated_without_evidence" if rating else "no_evidence", "high")
    else:
        yield from _weak_evidence(snapshot, element, today, gap)
    if links or rating:
        yield from _trend(snapshot, element)
    if rating is None:
        yield gap("not_rated", "low" if not links else "medium")
    elif assessment is not None and not assessment.narrative.strip():
        yield gap("rated_without_narrative", "medium")
    for link in links:
        if not link.why.strip():
            held = snapshot.evidence[link.evidence_id]
            yield gap("link_without_reason", "low", link.id, held.id, exhibit=held.exhibit)
        if link.quotation_gone:
            held = snapshot.evidence[link.evidence_id]
            yield gap("quotation_not_found", "low", link.id, held.id, exhibit=held.exhibit)


def _weak_evidence(snapshot: Snapshot, element: Element, today: date, gap: Callable[..., Gap]) -> Iterator[Gap]:
    links = snapshot.links_by_element[element.code]
    covered = {part for link in links for part in link.parts}
    # A link that names no part speaks for the whole statement.
    if all(link.parts for link in links):
        for number, part in enumerate(element.parts, start=1):
            if number not in covered:
                yield gap("part_without_evidence", "medium", part=part, number=number)
    elif element.parts and not covered:
        yield gap("parts_not_stated", "low", count=len(element.parts))
    evidence = [snapshot.evidence[link.evidence_id] for link in links]
    visit = snapshot.review.visit or today
    dated = [e for e in evidence if e.dated is not None]
    if dated and len(dated) == len(evidence) and all(is_old(snapshot, e, visit) for e in dated):
        newest = max(e.dated for e in dated if e.dated)
        yield gap("only_old_evidence", "medium", newest=newest, visit=visit)
    if all(e.kind in INTENT_KINDS for e in evidence):
        yield gap("only_policies", "medium", count=len(evidence))


def is_old(snapshot: Snapshot, evidence: Evidence, visit: date) -> bool:
    """Whether evidence will be older at the visit than the portfolio allows its kind to be."""
    held = snapshot.portfolio
    months = held.months_policies_stay_fresh if evidence.kind in INTENT_KINDS else held.months_results_stay_fresh
    return evidence.dated is not None and months_between(evidence.dated, visit) > months


def months_between(earlier: date, later: date) -> float:
    """Months from one date to another, days counted as parts of a month."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month + (later.day - earlier.day) / 31


def _evidence_gaps(snapshot: Snapshot, file_states: Mapping[str, FileState]) -> Iterator[Gap]:
    for evidence in snapshot.evidence.values():
        said = {"exhibit": evidence.exhibit, "title": evidence.title}
        state = file_states.get(evidence.id)
        if state is not None:
            rule = "file_missing" if state == "missing" else "file_changed"
            yield Gap(rule, "high", message(f"gap.{rule}", **said), evidence_id=evidence.id)
        if evidence.id in snapshot.unlinked:
            yield Gap("unlinked", "low", message("gap.unlinked", **said), evidence_id=evidence.id)
        else:
            yield from _personal_gap(evidence)


def _personal_gap(evidence: Evidence) -> Iterator[Gap]:
    """Evidence that goes out, holds or may hold personal data, and that nobody has looked through."""
    if not evidence.blob or evidence.checked_at is not None:
        return
    said = {"exhibit": evidence.exhibit, "title": evidence.title}
    if evidence.personal:
        found = counts_in_words(evidence.personal)
        what = message("gap.personal_data_unchecked", *found, **said)
        yield Gap("personal_data_unchecked", "medium", what, evidence_id=evidence.id)
    elif (seen := seen_of(evidence)) != "whole":
        what = message(f"gap.personal_data_not_looked_for.{seen}", **said)
        yield Gap("personal_data_not_looked_for", "low", what, evidence_id=evidence.id)


def _trend(snapshot: Snapshot, element: Element) -> Iterator[Gap]:
    """Figures for an element that asks for them over time; where nothing else is there, that is said first."""
    if "trend" not in element.asks_for:
        return
    own = [one for one in snapshot.standings.values() if element.code in one.measure.elements]
    if not own:
        wanted = message("gap.measure_wanted", element=element.code)
        yield Gap("measure_wanted", "medium", wanted, element.code)
        return
    best = max(own, key=lambda one: len(one.points))
    count = len(best.points)
    if count < LEAST_POINTS:
        which = "few" if count else "none"
        said = message(f"gap.measure_trend.{which}", element=element.code, measure=best.measure.name, count=count)
        yield Gap("measure_trend", "medium", said, element.code, measure_id=best.measure.id)


def _measure_gaps(snapshot: Snapshot, today: date) -> Iterator[Gap]:
    """Targets that are missed while nobody works on it, and figures that do not come or have stopped coming."""
    under_way = [action for action in snapshot.actions.values() if action.state in ("open", "doing")]
    tended = {id_ for action in under_way for id_ in action.measure_ids}
    worked_on = {code for action in under_way for code in action.elements}
    for one in snapshot.standings.values():
        measure, codes = one.measure, _asked_of(snapshot, one.measure)
        if measure.elements and not codes:
            continue
        element = codes[0] if codes else ""
        if one.latest is None:
            # Where an element asks for a trend, that is said there.
            if not any("trend" in snapshot.standard.element(code).asks_for for code in codes):
                yield _gap_of(measure, element, "measure_without_points", "low")
            continue
        if one.target == "missed" and measure.id not in tended and worked_on.isdisjoint(measure.elements):
            latest, target = figure(one.latest.value, measure.unit), figure(measure.target or 0, measure.unit)
            yield _gap_of(measure, element, "measure_missed", "medium", value=latest, target=target)
        if is_silent(one, today):
            yield _gap_of(measure, element, "measure_silent", "medium", dated=one.latest.dated)


def _gap_of(measure: Measure, element: str, rule: str, severity: Severity, **values: Value) -> Gap:
    said = message(f"gap.{rule}", measure=measure.name, **values)
    return Gap(rule, severity, said, element, measure_id=measure.id)


def _asked_of(snapshot: Snapshot, measure: Measure) -> list[str]:
    """The elements a measure proves that the assessor will ask about."""

    def applies(code: str) -> bool:
        said = snapshot.assessment(code)
        return said is None or said.rating != NOT_APPLICABLE

    return [code for code in measure.elements if code in snapshot.scope and applies(code)]


def _group_gaps(snapshot: Snapshot) -> Iterator[Gap]:
    rule = snapshot.standard.pass_rule
    if rule is None:
        return
    for tally in tallies(snapshot):
        in_review = any(element.code in snapshot.scope for element in tally.group.walk())
        if tally.outlook == "below" and in_review:
            # A share that is reached is not what fails: then it is an element rated as not met.
            reached = tally.met >= needed_met(rule, tally.applicable)
            said = message(
                "gap.group_likely_fail" if reached and tally.not_met else "gap.group_below_pass_rule",
                count=tally.not_met,
                level=snapshot.standard.levels[rule.level - 1],
                code=tally.group.code,
                title=tally.group.title,
                met=tally.met,
                applicable=tally.applicable,
                percent=round(rule.threshold * 100),
                partial=tally.partial,
                not_met=tally.not_met,
            )
            yield Gap("group_below_pass_rule", "high", said, group=tally.group.code)
