"""The standard: groups of any depth, elements, rating scale, pass rule and cycle, all read from data."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, get_args

from cse_desktop.domain.errors import UserError

Counts = Literal["met", "partial", "not_met"]
Asks = Literal["trend", "service_standards"]
ASKS: tuple[Asks, ...] = get_args(Asks)
"""What an element may ask for by its wording: figures over time, and promises made to customers."""
NOT_APPLICABLE = "not_applicable"
"""The rating code of an element that does not apply; it is never part of a standard's own scale."""


@dataclass(frozen=True)
class Rating:
    """One step of the scale. `counts` says what the pass rule makes of it."""

    code: str
    label: str
    counts: Counts


@dataclass(frozen=True)
class Element:
    """One requirement. `parts` are the separate claims its statement makes, numbered from 1 in links.

    `asks_for` says what its wording asks for beside evidence of any kind.
    """

    code: str
    title: str
    statement: str
    parts: tuple[str, ...] = ()
    typical_evidence: str = ""
    as_supplied: str | None = None
    asks_for: tuple[Asks, ...] = ()


@dataclass(frozen=True)
class Group:
    """A criterion, sub-criterion or whatever the standard calls this level. It holds groups or elements."""

    code: str
    title: str
    groups: tuple[Group, ...] = ()
    elements: tuple[Element, ...] = ()

    def walk(self) -> Iterator[Element]:
        """Every element below this group, in order."""
        for group in self.groups:
            yield from group.walk()
        yield from self.elements


@dataclass(frozen=True)
class PassRule:
    """`threshold` (0 to 1) of the applicable elements of each group at `level` (1 = top) must be met."""

    level: int
    threshold: float
    most_partial: int | None = None


@dataclass(frozen=True)
class CycleReview:
    """A review of the cycle, `month` months after certification."""

    month: int
    kind: str
    title: str


@dataclass(frozen=True)
class Cycle:
    """How long a certificate lasts and which reviews fall within it."""

    years: int
    reviews: tuple[CycleReview, ...] = ()


@dataclass(frozen=True)
class Standard:
    """A published standard. `levels` names each level from the top down; the last one is the element's."""

    id: str
    title: str
    version: str
    levels: tuple[str, ...]
    groups: tuple[Group, ...]
    ratings: tuple[Rating, ...]
    source: str = ""
    notice: str = ""
    language: str = "en-GB"
    not_applicable_allowed: bool = True
    not_applicable_needs_reason: bool = True
    pass_rule: PassRule | None = None
    cycle: Cycle | None = None
    document: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)
    """The data file this standard was read from, kept whole so that it can be stored with a portfolio."""

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element, in the standard's order."""
        return tuple(element for group in self.groups for element in group.walk())

    @cached_property
    def _by_code(self) -> dict[str, Element]:
        return {element.code: element for element in self.elements}

    @cached_property
    def _paths(self) -> dict[str, tuple[Group, ...]]:
        paths: dict[str, tuple[Group, ...]] = {}

        def descend(group: Group, above: tuple[Group, ...]) -> None:
            here = (*above, group)
            for element in group.elements:
                paths[element.code] = here
            for below in group.groups:
                descend(below, here)

        for top in self.groups:
            descend(top, ())
        return paths

    def element(self, code: str) -> Element:
        """The element with this code. Raises UserError naming the nearest codes when there is none."""
        found = self._by_code.get(code.strip())
        if found is None and not code.strip():
            raise UserError("element_wanted")
        if found is None:
            raise UserError("unknown_element", code=code.strip(), nearest=", ".join(self.nearest(code)))
        return found

    def codes_below(self, code: str) -> tuple[str, ...]:
        """The elements a code stands for: itself, or all those of a group. Raises UserError for neither."""
        wanted = code.strip()
        for element in self.elements:
            for group in self._paths[element.code]:
                if group.code == wanted:
                    return tuple(below.code for below in group.walk())
        return (self.element(wanted).code,)

    def path(self, code: str) -> tuple[Group, ...]:
        """The groups above an element, from the top down."""
        self.element(code)
        return self._paths[code.strip()]

    def nearest(self, code: str, limit: int = 3) -> list[str]:
        """The codes most like a mistyped one, best first; numbered codes are compared number by number."""
        wanted = _numbers(code)
        if wanted:
            return sorted(self._by_code, key=lambda known: _code_distance(wanted, _numbers(known)))[:limit]
        return difflib.get_close_matches(code, self._by_code, n=limit, cutoff=0.0)

    def rating(self, code: str) -> Rating:
        """The step of the scale with this code or label, whatever its case. Raises UserError if none."""
        wanted = _plain(code)
        for rating in self.ratings:
            if wanted in (_plain(rating.code), _plain(rating.label)):
                return rating
        known = ", ".join(rating.code for rating in self.ratings)
        raise UserError("unknown_rating", rating=code, known=known)

    def groups_at(self, level: int) -> tuple[Group, ...]:
        """The groups of one level, 1 being the top."""
        found: tuple[Group, ...] = self.groups
        for _ in range(level - 1):
            found = tuple(below for group in found for below in group.groups)
        return found


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", "", text).casefold()


def _numbers(code: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", code))


def _code_distance(wanted: tuple[int, ...], known: tuple[int, ...]) -> tuple[int, ...]:
    # Earlier numbers weigh more: somebody who types 4.5.4 means criterion 4 before anything else.
    width = max(len(wanted), len(known))
    a, b = wanted + (0,) * (width - len(wanted)), known + (0,) * (width - len(known))
    return tuple(abs(x - y) for x, y in zip(a, b, strict=True))
