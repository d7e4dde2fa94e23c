"""The whole portfolio at one moment: immutable, consistent, and quick to ask.

A portfolio is small (thousands of rows), so it is held in memory and every question is a look-up. A change
gives a new snapshot that shares all untouched rows with the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from cse_desktop.domain.alike import find_alike
from cse_desktop.domain.award import Action, Engagement, Measure, PlusCase, Point, Promise
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.facets import Facets
from cse_desktop.domain.findings import FindingState, by_finding, in_order, states_of
from cse_desktop.domain.lessons import Lesson, lessons_of
from cse_desktop.domain.measures import MeasureStanding, standing
from cse_desktop.domain.portfolio import (
    Assessment,
    EarlierVersion,
    Evidence,
    Finding,
    Intake,
    Link,
    Portfolio,
    Refusal,
    Review,
    Row,
    SavedSearch,
    SavedView,
    SentPack,
    WatchedFolder,
    exhibit_number,
)
from cse_desktop.domain.standard import Standard

R = TypeVar("R", bound=Row)

OF_LINKS = ("links", "links_by_element", "links_by_evidence")
VIEWS_OF: Mapping[str, frozenset[str]] = {
    "portfolio": frozenset({"portfolio"}),
    "review": frozenset({"review"}),
    **dict.fromkeys(("scope", "is_scoped"), frozenset({"review"})),
    "assessments": frozenset({"assessment", "review"}),
    "reviews": frozenset({"review"}),
    **dict.fromkeys(("actions", "actions_by_finding"), frozenset({"action"})),
    "measures": frozenset({"measure"}),
    "points_by_measure": frozenset({"point"}),
    "standings": frozenset({"measure", "point"}),
    "plus_cases": frozenset({"plus_case", "review"}),
    "promises": frozenset({"promise"}),
    "engagements": frozenset({"engagement"}),
    "sent_packs": frozenset({"sent_pack"}),
    "assessments_by_review": frozenset({"assessment"}),
    "findings_by_review": frozenset({"finding"}),
    **dict.fromkeys(("findings", "all_findings"), frozenset({"finding", "review"})),
    **dict.fromkeys(("finding_states", "open_findings"), frozenset({"action", "finding", "review"})),
    **dict.fromkeys(("evidence", "exhibits"), frozenset({"evidence"})),
    "owners": frozenset({"assessment", "review"}),
    "evidence_by_blob": frozenset({"evidence"}),
    "alike": frozenset({"evidence"}),
    "parts_by_evidence": frozenset({"evidence"}),
    "next_number": frozenset({"evidence"}),
    **dict.fromkeys((*OF_LINKS, "unlinked", "facets"), frozenset({"evidence", "link"})),
    "lessons": frozenset({"evidence", "link", "refusal", "review"}),
    "refusals": frozenset({"refusal"}),
    "earlier_versions": frozenset({"earlier_version"}),
    "watched_folders": frozenset({"watched_folder"}),
    "saved_searches": frozenset({"saved_search"}),
    "saved_views": frozenset({"saved_view"}),
    "unfinished_intakes": frozenset({"intake"}),
}
"""The kinds of row each view is made of: it holds on until one of them changes."""
ASKED_BY_WORKERS = frozenset({"facets", "lessons"})
"""The dear ones that no screen asks for itself."""


@dataclass(frozen=True)
class Snapshot:
    """Every row of a portfolio, removed ones included, as of journal entry `sequence`.

    `rows` maps kind of row to id to row. The named views leave removed rows out.
    """

    standard: Standard
    rows: Mapping[str, Mapping[str, Row]]
    sequence: int = 0

    def with_rows(self, changed: Iterable[tuple[str, str, Row | None]], sequence: int) -> Snapshot:
        """This snapshot after some rows were put (row) or dropped (None). Views these do not touch are kept."""
        changed = list(changed)
        rows: dict[str, Mapping[str, Row]] = dict(self.rows)
        copied: dict[str, dict[str, Row]] = {}
        for kind, id_, row in changed:
            table = copied.setdefault(kind, dict(rows.get(kind, {})))
            if row is None:
                table.pop(id_, None)
            else:
                table[id_] = row
        rows.update(copied)
        made = replace(self, rows=rows, sequence=sequence)
        made.__dict__.update(self._kept(changed))
        return made

    def _kept(self, changed: Sequence[tuple[str, str, Row | None]]) -> dict[str, Any]:
        """What is worked out already and is true of the rows after a change, too."""
        kinds = {kind for kind, _, _ in changed}
        worked_out = dict(self.__dict__)
        kept = {name for name, of in VIEWS_OF.items() if not of & kinds}
        if "link" not in kinds and not any(self._moves_links(*one) for one in changed):
            kept.update(OF_LINKS)
        return {name: worked_out[name] for name in kept if name in worked_out}

    def _moves_links(self, kind: str, id_: str, row: Row | None) -> bool:
        """Whether the links of a piece of evidence come, go, or change places as it changes."""
        if kind != "evidence":
            return False
        held = self.get(Evidence, id_)
        if held is None or not isinstance(row, Evidence):
            return True
        return (held.number, held.removed_at is None) != (row.number, row.removed_at is None)

    def prepared_for(self, review_id: str) -> Snapshot:
        """This snapshot as the one being prepared were this review, whatever the days of the visits say."""
        review = self.get(Review, review_id)
        if review is None or review.id == self.review.id:
            return self
        made = replace(self)
        made.__dict__["review"] = review
        return made

    def work_out(self) -> None:
        """Make the views that screens ask for, so that none is made on the thread that asks."""
        for name in VIEWS_OF:
            if name not in ASKED_BY_WORKERS:
                getattr(self, name)

    def get(self, type_: type[R], id_: str) -> R | None:
        """The row with this id, removed or not; None if there is none."""
        return cast("R | None", self.rows.get(type_.kind_of_row, {}).get(id_))

    def all(self, type_: type[R]) -> list[R]:
        """Every row of a kind, removed ones included."""
        return cast("list[R]", list(self.rows.get(type_.kind_of_row, {}).values()))

    @cached_property
    def portfolio(self) -> Portfolio:
        """The portfolio's own row."""
        return self.all(Portfolio)[0]

    @cached_property
    def review(self) -> Review:
        """The review being prepared: of those not closed the one whose visit comes first, else the latest."""
        reviews = [r for r in self.all(Review) if r.removed_at is None]
        still = [r for r in reviews if r.closed_at is None]
        if still:
            return min(still, key=lambda r: (r.visit is None, str(r.visit or ""), r.id))
        return max(reviews, key=lambda r: (str(r.visit or ""), r.id))

    @cached_property
    def evidence(self) -> Mapping[str, Evidence]:
        """Evidence that is not removed, by id, in order of exhibit number."""
        live = [e for e in self.all(Evidence) if e.removed_at is None]
        return {e.id: e for e in sorted(live, key=lambda e: e.number)}

    @cached_property
    def links(self) -> Mapping[str, Link]:
        """Links that are not removed and whose evidence is not removed, by id."""
        live = [k for k in self.all(Link) if k.removed_at is None and k.evidence_id in self.evidence]
        live.sort(key=lambda k: (k.element, k.position, self.evidence[k.evidence_id].number))
        return {k.id: k for k in live}

    @cached_property
    def links_by_element(self) -> Mapping[str, tuple[Link, ...]]:
        """Links by element code, in the order the person put them."""
        return _grouped(self.links.values(), lambda link: link.element)

    @cached_property
    def links_by_evidence(self) -> Mapping[str, tuple[Link, ...]]:
        """Links by evidence id."""
        return _grouped(self.links.values(), lambda link: link.evidence_id)

    @cached_property
    def facets(self) -> Facets:
        """By what the evidence can be narrowed."""
        return Facets(self.standard, self.evidence, self.links_by_evidence)

    @cached_property
    def assessments(self) -> Mapping[str, Assessment]:
        """What is said of each element in the current review, by element code."""
        return self.assessments_by_review.get(self.review.id, {})

    @cached_property
    def findings(self) -> Mapping[str, tuple[Finding, ...]]:
        """What assessors say in the current review, by element code (empty: of the whole), ratings first."""
        return _grouped(self.findings_by_review.get(self.review.id, ()), lambda finding: finding.element)

    @cached_property
    def assessments_by_review(self) -> Mapping[str, Mapping[str, Assessment]]:
        """What is said of each element in each review: by the review's id, then by element code."""
        held = _grouped(self._live(Assessment), lambda assessment: assessment.review_id)
        return {review: {a.element: a for a in said} for review, said in held.items()}

    @cached_property
    def findings_by_review(self) -> Mapping[str, tuple[Finding, ...]]:
        """What assessors say in each review, by its id, ratings first."""
        live = sorted(self._live(Finding), key=lambda f: (f.kind != "rating", str(f.said_at or ""), f.id))
        return _grouped(live, lambda finding: finding.review_id)

    @cached_property
    def all_findings(self) -> Mapping[str, Finding]:
        """What assessors say in every review, by id: the latest review first, in the order of the standard."""
        return {f.id: f for f in in_order(self._live(Finding), self.reviews, self.standard)}

    @cached_property
    def actions_by_finding(self) -> Mapping[str, tuple[Action, ...]]:
        """The actions that answer each finding, by its id."""
        return by_finding(self.actions.values())

    @cached_property
    def finding_states(self) -> Mapping[str, FindingState]:
        """How far each finding of every review is answered, by id."""
        return states_of([*self.all_findings.values()], self.actions_by_finding, self.reviews, self.standard)

    @cached_property
    def open_findings(self) -> tuple[Finding, ...]:
        """Findings of every review that ask for an answer and for which nothing is being done."""
        return tuple(f for f in self.all_findings.values() if self.finding_states[f.id] == "open")

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Every review of the cycle by the day of its visit, those without one last."""
        return tuple(sorted(self._live(Review), key=lambda r: (r.visit is None, str(r.visit or ""), r.title)))

    @cached_property
    def actions(self) -> Mapping[str, Action]:
        """Actions by id, those due first first, those without a date last."""
        live = sorted(self._live(Action), key=lambda a: (a.due is None, str(a.due or ""), a.title.casefold()))
        return {a.id: a for a in live}

    @cached_property
    def measures(self) -> Mapping[str, Measure]:
        """Measures by id, in order of name."""
        return {m.id: m for m in sorted(self._live(Measure), key=lambda m: m.name.casefold())}

    @cached_property
    def points_by_measure(self) -> Mapping[str, tuple[Point, ...]]:
        """The points of each measure, oldest first."""
        live = sorted(self._live(Point), key=lambda p: (p.dated, p.series, p.id))
        return _grouped(live, lambda point: point.measure_id)

    @cached_property
    def standings(self) -> Mapping[str, MeasureStanding]:
        """How each measure stands, by its id, in order of name."""
        return {id_: standing(one, self.points_by_measure.get(id_, ())) for id_, one in self.measures.items()}

    @cached_property
    def plus_cases(self) -> Mapping[str, PlusCase]:
        """What is claimed beyond the requirement in the current review, by element."""
        review = self.review.id
        return {case.element: case for case in self._live(PlusCase) if case.review_id == review}

    @cached_property
    def promises(self) -> Mapping[str, Promise]:
        """The organisation's service standards by id, in order of service and words."""
        live = sorted(self._live(Promise), key=lambda p: (p.service.casefold(), p.text.casefold()))
        return {promise.id: promise for promise in live}

    @cached_property
    def engagements(self) -> Mapping[str, Engagement]:
        """When customers were asked, by id, the latest first, those without a day last."""
        live = sorted(self._live(Engagement), key=lambda e: (str(e.held_on or ""), e.title), reverse=True)
        return {one.id: one for one in live}

    @cached_property
    def sent_packs(self) -> tuple[SentPack, ...]:
        """The packs that went out, the latest first."""
        return tuple(sorted(self._live(SentPack), key=lambda p: (p.sent_on, str(p.changed_at)), reverse=True))

    @cached_property
    def evidence_by_blob(self) -> Mapping[str, Evidence]:
        """Live evidence by the SHA-256 of its bytes."""
        return {e.blob: e for e in reversed(tuple(self.evidence.values())) if e.blob}

    @cached_property
    def exhibits(self) -> Mapping[str, Evidence]:
        """Evidence by exhibit number as people write it, removed evidence included."""
        return {e.exhibit: e for e in self.all(Evidence)}

    @cached_property
    def parts_by_evidence(self) -> Mapping[str, tuple[Evidence, ...]]:
        """Evidence that came within other evidence, such as attachments, by the id of what it came within."""
        return _grouped((e for e in self.evidence.values() if e.part_of), lambda e: e.part_of)

    @cached_property
    def unlinked(self) -> frozenset[str]:
        """Ids of evidence that is linked to no element. What came within linked evidence goes with that."""
        linked, waiting = set(self.links_by_evidence), list(self.links_by_evidence)
        while waiting:
            parts = [part.id for part in self.parts_by_evidence.get(waiting.pop(), ()) if part.id not in linked]
            linked.update(parts)
            waiting += parts
        return frozenset(self.evidence.keys() - linked)

    @cached_property
    def alike(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of other evidence that looks like it, by evidence id; see `find_alike`."""
        return find_alike(self.evidence.values())

    @cached_property
    def earlier_versions(self) -> Mapping[str, tuple[EarlierVersion, ...]]:
        """What was there before the present file, newest first, by evidence id."""
        live = sorted(self._live(EarlierVersion), key=lambda v: v.replaced_at, reverse=True)
        return _grouped(live, lambda v: v.evidence_id)

    @cached_property
    def refusals(self) -> Mapping[tuple[str, str], Refusal]:
        """Suggested elements that were not wanted, by evidence id and element code."""
        return {(r.evidence_id, r.element): r for r in self._live(Refusal)}

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """What there is to learn from about where evidence belongs."""
        return lessons_of(self)

    @cached_property
    def watched_folders(self) -> Mapping[str, WatchedFolder]:
        """Folders that are watched, by id, in order of path."""
        return {f.id: f for f in sorted(self._live(WatchedFolder), key=lambda f: f.path.casefold())}

    @cached_property
    def saved_searches(self) -> Mapping[str, SavedSearch]:
        """Saved searches by id, in order of name."""
        return {s.id: s for s in sorted(self._live(SavedSearch), key=lambda s: s.name.casefold())}

    @cached_property
    def saved_views(self) -> Mapping[str, SavedView]:
        """Saved views by id, in order of name."""
        return {s.id: s for s in sorted(self._live(SavedView), key=lambda s: s.name.casefold())}

    @cached_property
    def scope(self) -> frozenset[str]:
        """Codes of the elements the review being prepared covers, but for those the standard does not have."""
        codes = frozenset(element.code for element in self.standard.elements)
        return codes.intersection(self.review.scope) or codes

    @cached_property
    def is_scoped(self) -> bool:
        """Whether the review being prepared leaves elements out."""
        return len(self.scope) < len(self.standard.elements)

    @cached_property
    def owners(self) -> tuple[str, ...]:
        """The people who own elements, those who own most first."""
        counts = Counter(a.owner for a in self.assessments.values() if a.owner)
        return tuple(name for name, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0].casefold())))

    @cached_property
    def unfinished_intakes(self) -> tuple[Intake, ...]:
        """Imports that were interrupted and can go on, the latest first."""
        live = [i for i in self._live(Intake) if i.ended_at is None]
        return tuple(sorted(live, key=lambda i: i.started_at, reverse=True))

    def _live(self, type_: type[R]) -> list[R]:
        return [row for row in self.all(type_) if row.removed_at is None]

    @cached_property
    def next_number(self) -> int:
        """The exhibit number the next piece of evidence gets; removed evidence keeps its number."""
        return max((e.number for e in self.all(Evidence)), default=0) + 1

    def assessment(self, code: str) -> Assessment | None:
        """What is said of one element in the current review."""
        return self.assessments.get(code)

    def find_evidence(self, reference: str) -> Evidence:
        """Evidence by exhibit number (`E001`) or id. Raises UserError naming what was not found."""
        if reference in self.evidence:
            return self.evidence[reference]
        number = exhibit_number(reference)
        for evidence in self.evidence.values():
            if evidence.number == number:
                return evidence
        raise UserError("unknown_evidence", evidence=reference)


def _grouped(rows: Iterable[R], key: Callable[[R], Any]) -> Mapping[str, tuple[R, ...]]:
    groups: dict[str, list[R]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return {name: tuple(group) for name, group in groups.items()}
