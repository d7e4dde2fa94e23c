"""The whole portfolio at one moment: immutable, consistent, and quick to ask.

A portfolio is small (thousands of rows), so it is held in memory and every question is a look-up. A change
gives a new snapshot that shares all untouched rows with the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.portfolio import (
    Assessment,
    Evidence,
    Link,
    Portfolio,
    Review,
    Row,
    exhibit_number,
)
from cse_desktop.domain.standard import Standard

R = TypeVar("R", bound=Row)


@dataclass(frozen=True)
class Snapshot:
    """Every row of a portfolio, removed ones included, as of journal entry `sequence`.

    `rows` maps kind of row to id to row. The named views leave removed rows out.
    """

    standard: Standard
    rows: Mapping[str, Mapping[str, Row]]
    sequence: int = 0

    def with_rows(self, changed: Iterable[tuple[str, str, Row | None]], sequence: int) -> Snapshot:
        """This snapshot after some rows were put (row) or dropped (None)."""
        rows: dict[str, Mapping[str, Row]] = dict(self.rows)
        copied: dict[str, dict[str, Row]] = {}
        for kind, id_, row in changed:
            table = copied.setdefault(kind, dict(rows.get(kind, {})))
            if row is None:
                table.pop(id_, None)
            else:
                table[id_] = row
        rows.update(copied)
        return replace(self, rows=rows, sequence=sequence)

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
        """The review being prepared: the one that is not closed, the latest if several."""
        reviews = [r for r in self.all(Review) if r.removed_at is None]
        return max(reviews, key=lambda r: (r.closed_at is None, str(r.visit or ""), r.id))

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
    def assessments(self) -> Mapping[str, Assessment]:
        """What is said of each element in the current review, by element code."""
        review = self.review.id
        return {a.element: a for a in self.all(Assessment) if a.review_id == review and a.removed_at is None}

    @cached_property
    def evidence_by_blob(self) -> Mapping[str, Evidence]:
        """Live evidence by the SHA-256 of its bytes."""
        return {e.blob: e for e in reversed(tuple(self.evidence.values())) if e.blob}

    @cached_property
    def next_number(self) -> int:
        """The exhibit number the next piece of evidence gets; removed evidence keeps its number."""
        return max((e.number for e in self.all(Evidence)), default=0) + 1

    def assessment(self, code: str) -> Assessment | None:
        """What is said of one element in the current review."""
        return self.assessments.get(code)

    def find_evidence(self, reference: str) -> Evidence:
        """Evidence by exhibit number (`E001`) or id. Raises UserError naming what was not found."""
        number = exhibit_number(reference)
        for evidence in self.evidence.values():
            if evidence.number == number or evidence.id == reference:
                return evidence
        raise UserError("unknown_evidence", evidence=reference)


def _grouped(links: Iterable[Link], key: Callable[[Link], Any]) -> Mapping[str, tuple[Link, ...]]:
    groups: dict[str, list[Link]] = {}
    for link in links:
        groups.setdefault(key(link), []).append(link)
    return {name: tuple(group) for name, group in groups.items()}
