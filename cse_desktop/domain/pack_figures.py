"""What a pack says from counting: the evidence in figures, and the programme of the visit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import INTENT_KINDS, Evidence, Form
from cse_desktop.domain.rating import tallies
from cse_desktop.domain.snapshot import Snapshot

VISIT_FORMS: tuple[Form, ...] = ("place", "person", "system", "web")
"""What is seen and heard rather than read, in the order of a visit."""


@dataclass(frozen=True)
class Figure:
    """One line of the figures: what is counted, and how many."""

    label: Message
    value: str


@dataclass(frozen=True)
class VisitStop:
    """Something to see or somebody to meet on the visit, and the elements it speaks for."""

    exhibit: str
    form: Form
    title: str
    location: str
    elements: tuple[str, ...]
    why: tuple[str, ...]


def figures(snapshot: Snapshot) -> tuple[Figure, ...]:
    """The organisation's evidence in figures; only what there is any of."""
    return tuple(Figure(message(f"pack.figure.{name}"), value) for name, value in _counted(snapshot))


def visit_programme(snapshot: Snapshot) -> tuple[VisitStop, ...]:
    """All that is to be seen or heard, places and people first, those of one place together."""
    order = {code: number for number, code in enumerate(e.code for e in snapshot.standard.elements)}
    stops = []
    for evidence in snapshot.evidence.values():
        links = snapshot.links_by_evidence.get(evidence.id, ())
        if evidence.form == "file" or not links:
            continue
        codes = sorted({link.element for link in links}, key=lambda code: order.get(code, len(order)))
        why = dict.fromkeys(link.why.strip() for link in links if link.why.strip())
        stops.append(
            VisitStop(
                evidence.exhibit,
                evidence.form,
                evidence.title,
                evidence.location.strip(),
                tuple(codes),
                tuple(why),
            )
        )
    return tuple(sorted(stops, key=_order))


def _order(stop: VisitStop) -> tuple[int, str, int, str]:
    return VISIT_FORMS.index(stop.form), stop.location.casefold(), len(stop.exhibit), stop.exhibit


def _counted(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    held = tallies(snapshot)
    linked = [e for e in snapshot.evidence.values() if e.id in snapshot.links_by_evidence]
    files = [e for e in linked if e.form == "file"]
    yield "elements", str(sum(tally.elements for tally in held))
    yield "met", str(sum(tally.met for tally in held))
    yield "with_evidence", str(sum(tally.with_evidence for tally in held))
    yield "exhibits", str(len(linked))
    yield "files", str(len(files))
    if len(linked) > len(files):
        yield "to_see", str(len(linked) - len(files))
    yield from _kinds(files)
    dated = sorted(e.dated for e in linked if e.dated)
    if dated:
        yield (
            "years",
            str(dated[0].year) if dated[0].year == dated[-1].year else f"{dated[0].year}–{dated[-1].year}",
        )
    for name in ("service", "team"):
        named = {getattr(e, name).strip() for e in linked} - {""}
        if named:
            yield f"{name}s", str(len(named))


def _kinds(files: Sequence[Evidence]) -> Iterator[tuple[str, str]]:
    counts = Counter("intent" if e.kind in INTENT_KINDS else "result" for e in files)
    for name in ("result", "intent"):
        if counts[name]:
            yield name, str(counts[name])
