"""The first page of a report to the board: the figures at a glance, what went well, what needs attention. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cse_desktop.domain.award_pages import Answered, Listening, StandardRow
from cse_desktop.domain.board_report import ActionLine, ElementMove, GlanceRow, GroupProgress, MeasureProgress
from cse_desktop.domain.measures import figure, is_better
from cse_desktop.domain.messages import Message, message

MOST_WELL, MOST_ATTENTION = 4, 6
"""So many sentences leave room for the figures above them on one page."""
_NAMED = 3
_LONG_NAMES = 2
_LONG = 45


@dataclass(frozen=True)
class Findings:
    """What assessors found: answered in the period, not answered yet; how many were answered before, and all."""

    closed: tuple[Answered, ...]
    unanswered: tuple[Answered, ...]
    before: int
    all: int


@dataclass(frozen=True)
class Gathered:
    """Everything a report tells of. `standards_then` are the service standards by the figures of the beginning."""

    groups: Sequence[GroupProgress]
    moves: Sequence[ElementMove]
    measures: Sequence[MeasureProgress]
    standards: Sequence[StandardRow]
    standards_then: Sequence[StandardRow]
    findings: Findings
    done: Sequence[ActionLine]
    overdue: Sequence[ActionLine]
    coming: Sequence[ActionLine]
    listening: Sequence[Listening]

    @property
    def gained(self) -> list[str]:
        """Elements that are met now and were not."""
        return [move.code for move in self.moves if move.is_met and not move.was_met]

    @property
    def lost(self) -> list[str]:
        """Elements that were met and are not now."""
        return [move.code for move in self.moves if move.was_met and not move.is_met]


def glance(held: Gathered) -> Iterator[GlanceRow]:
    """The figures at a glance; only what there is any of."""
    yield _elements_row(held)
    if any(group.needed is not None for group in held.groups):
        yield _groups_row(held.groups)
    targets = [one for one in held.measures if one.standing.target in ("met", "missed")]
    if targets:
        yield _of("report.glance.targets", _met_before(targets), _met(targets), len(targets))
    if held.standards:
        then, now = _kept(held.standards_then), _kept(held.standards)
        yield _of("report.glance.standards", then, now, len(held.standards))
    findings = held.findings
    if findings.all:
        answered = findings.before + len(findings.closed)
        yield _of("report.glance.findings", findings.before, answered, findings.all)
    if held.done or held.overdue or held.coming:
        late = len(held.overdue)
        said = message("report.glance.overdue", count=late) if late else message("report.glance.none_overdue")
        yield GlanceRow(message("report.glance.actions"), "", _number(len(held.done)), said)
    if held.listening:
        asked = sum(one.entry.people or 0 for one in held.listening)
        took_part = message("report.glance.people", count=asked) if asked else None
        yield GlanceRow(message("report.glance.listening"), "", _number(len(held.listening)), took_part)


def went_well(held: Gathered) -> tuple[Message, ...]:
    """What went well, the weightiest first."""
    said = list(_well_measured(held.measures))
    gained = held.gained
    if gained:
        said.append(message("report.well.elements", *_named(gained), count=len(gained)))
    if held.findings.closed:
        said.append(message("report.well.findings", count=len(held.findings.closed)))
    changed = [one.entry.title for one in held.listening if one.entry.changed.strip()]
    if changed:
        said.append(message("report.well.listening", *_quoted(changed), count=len(changed)))
    if held.done:
        said.append(message("report.well.done", count=len(held.done)))
    return tuple(said[:MOST_WELL])


def attention(held: Gathered) -> tuple[Message, ...]:
    """What needs the board's attention, the gravest first."""
    said = [
        message("report.attention.group", g.heading, met=g.tally.met, needed=g.needed)
        for g in held.groups
        if g.tally.outlook == "below" and g.needed is not None
    ]
    lost = held.lost
    if lost:
        said.append(message("report.attention.lost", *_named(lost), count=len(lost)))
    said += _attention_measured(held.measures)
    broken = [row.standing.promise.text for row in held.standards if row.standing.kept == "not_kept"]
    if broken:
        said.append(message("report.attention.standards", *_quoted(broken), count=len(broken)))
    if held.overdue:
        first = held.overdue[0]
        told = {"action": _short(first.title), "day": first.day or ""}
        said.append(message("report.attention.overdue", count=len(held.overdue), **told))
    idle = [one for one in held.findings.unanswered if one.state == "open"]
    if idle:
        said.append(message("report.attention.findings", count=len(idle)))
    alone = [one for one in held.measures if one.standing.points and not one.compared]
    if alone:
        said.append(message("report.attention.alone", count=len(alone), all=len(held.measures)))
    if not held.listening:
        said.append(message("report.attention.nobody_asked"))
    return tuple(said[:MOST_ATTENTION])


def _elements_row(held: Gathered) -> GlanceRow:
    met, applicable = (sum(getattr(g.tally, name) for g in held.groups) for name in ("met", "applicable"))
    known = [g.before for g in held.groups if g.before is not None]
    unrated = sum(g.tally.unrated for g in held.groups)
    moved = message("report.glance.moved", gained=len(held.gained), lost=len(held.lost))
    if unrated:
        moved = message("report.glance.moved_unrated", **moved.values, count=unrated)
    return GlanceRow(
        message("report.glance.elements"),
        str(sum(known)) if known else "",
        _part(met, applicable),
        moved if known else None,
    )


def _groups_row(groups: Sequence[GroupProgress]) -> GlanceRow:
    fine = [g for g in groups if g.needed is not None and g.tally.outlook != "below" and g.tally.met >= g.needed]
    missing = [g.heading for g in groups if g not in fine]
    said = message("report.glance.groups_missing", *missing) if missing else None
    return GlanceRow(message("report.glance.groups"), "", _part(len(fine), len(groups)), said)


def _of(id_: str, before: int, now: int, whole: int) -> GlanceRow:
    word = "more" if now > before else "fewer" if now < before else "as_then"
    said = message(f"report.glance.{word}", count=abs(now - before))
    return GlanceRow(message(id_), str(before), _part(now, whole), said)


def _number(value: int) -> Message:
    return message("report.figure", value=value)


def _kept(rows: Sequence[StandardRow]) -> int:
    return sum(1 for row in rows if row.standing.kept == "kept")


def _part(part: int, whole: int) -> Message:
    return message("pack.of", part=part, whole=whole)


def _met(targets: Sequence[MeasureProgress]) -> int:
    return sum(1 for one in targets if one.standing.target == "met")


def _met_before(targets: Sequence[MeasureProgress]) -> int:
    return sum(1 for one in targets if one.before is not None and _reaches(one, one.before.value))


def _reaches(one: MeasureProgress, value: float) -> bool:
    measure = one.standing.measure
    return measure.target is not None and (value == measure.target or is_better(measure, value, measure.target))


def _well_measured(measures: Sequence[MeasureProgress]) -> Iterator[Message]:
    """Targets reached in the period, then the greatest steps forward, then those that are ahead of others."""
    better = [one for one in measures if _gain(one) > 0]
    better.sort(key=lambda one: (one.standing.target != "met", -_gain(one)))
    for one in better[:2]:
        measure, latest, before = one.standing.measure, one.standing.latest, one.before
        if latest is None or before is None:
            continue
        reached = one.standing.target == "met" and not _reaches(one, before.value)
        yield message(
            "report.well.reached" if reached else "report.well.improved",
            measure=_short(measure.name),
            before=figure(before.value, measure.unit),
            after=figure(latest.value, measure.unit),
        )
    ahead = [one.standing.measure.name for one in measures if any(c.beside == "better" for c in one.compared)]
    if ahead:
        yield message("report.well.ahead", *_named(map(_short, ahead), _LONG_NAMES), count=len(ahead))


def _gain(one: MeasureProgress) -> float:
    """How much better it is than at the beginning of the period, as a share of what it was."""
    latest, before = one.standing.latest, one.before
    if latest is None or before is None or latest.value == before.value:
        return 0.0
    share = abs(latest.value - before.value) / (abs(before.value) or 1.0)
    return share if is_better(one.standing.measure, latest.value, before.value) else -share


def _attention_measured(measures: Sequence[MeasureProgress]) -> Iterator[Message]:
    missed = [one for one in measures if one.standing.target == "missed"]
    if missed:
        yield message("report.attention.targets", *_named(map(_against, missed), _LONG_NAMES), count=len(missed))
    behind = [one.standing.measure.name for one in measures if any(c.beside == "worse" for c in one.compared)]
    if behind:
        yield message("report.attention.behind", *_named(map(_short, behind), _LONG_NAMES), count=len(behind))


def _against(one: MeasureProgress) -> str:
    measure, latest = one.standing.measure, one.standing.latest
    value = figure(latest.value, measure.unit) if latest else ""
    return f"{_short(measure.name)} ({value} / {figure(measure.target or 0, measure.unit)})"


def _named(names: Iterable[str], most: int = _NAMED) -> tuple[Message, ...]:
    """The first few, and how many more there are."""
    held = list(names)
    more = len(held) - most
    said = [message("report.name", name=name) for name in held[:most]]
    return (*said, message("report.more", count=more)) if more > 0 else tuple(said)


def _quoted(names: Iterable[str]) -> tuple[Message, ...]:
    return _named((f"“{_short(name)}”" for name in names), _LONG_NAMES)


def _short(name: str) -> str:
    """A long sentence up to the end of a word."""
    name = name.strip().rstrip(".")
    return name if len(name) <= _LONG else name[:_LONG].rpartition(" ")[0] + "…"
