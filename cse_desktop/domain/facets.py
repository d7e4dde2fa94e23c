"""Facets: by what evidence can be narrowed (element, kind, team, year, file type), counted at once.

Each value holds one large number with a bit for every piece of evidence that has it. Counting what was found by
all values is then a few hundred ANDs, whether there are a hundred pieces of evidence or twenty thousand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Literal, get_args

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.standard import Group, Standard

Facet = Literal["element", "kind", "team", "year", "type"]
FACETS: tuple[Facet, ...] = get_args(Facet)
NONE = "none"
"""The value of evidence that has none: linked to no element, of no team, undated."""

Chosen = Mapping[Facet, Collection[str]]
"""What was chosen: values of one facet are alternatives, all facets together must hold."""


@dataclass(frozen=True)
class FacetCount:
    """How many pieces of evidence have a value. `value` is an element's or group's code, a kind's id, a team's
    name, a year, or the ending of a file's name (what is no file: its form); or NONE.
    """

    value: str
    count: int
    chosen: bool = False


FacetCounts = Mapping[Facet, tuple[FacetCount, ...]]


class Facets:
    """The facets of a portfolio's evidence, as of one snapshot."""

    def __init__(
        self, standard: Standard, evidence: Mapping[str, Evidence], links: Mapping[str, Sequence[Link]]
    ) -> None:
        """`links` are those of each piece of evidence, by its id."""
        self._ids = tuple(evidence)
        self._places = {id_: place for place, id_ in enumerate(self._ids)}
        self._shown: dict[tuple[Facet, str], str] = {}
        self._order = {code: place for place, code in enumerate(_codes(standard.groups))}
        places = self._places_of(standard, evidence.values(), links)
        self._bits = {
            facet: {value: self._number(held) for value, held in values.items()}
            for facet, values in places.items()
        }

    def counts(self, ids: Iterable[str] | None, chosen: Chosen) -> FacetCounts:
        """How many of the evidence `ids` (None: of all) have each value, the most telling values first.

        A facet's own choice is left out of its counts, so that they say what another choice would give. Groups
        of elements count everything below them. Values nobody has are left out, unless they are chosen.
        """
        found = self._all if ids is None else self._number(self._places[i] for i in ids if i in self._places)
        return {facet: self._counted(facet, found & self._admitted(chosen, but=facet), chosen) for facet in FACETS}

    def admitted(self, chosen: Chosen) -> tuple[str, ...]:
        """The evidence that has what was chosen, in order of exhibit number."""
        return tuple(compress(self._ids, map("1".__eq__, f"{self._admitted(chosen):0{len(self._ids)}b}")))

    @property
    def _all(self) -> int:
        return (1 << len(self._ids)) - 1

    def _counted(self, facet: Facet, found: int, chosen: Chosen) -> tuple[FacetCount, ...]:
        wanted = {plain(value) for value in chosen.get(facet, ())}
        counts = {value: (found & bits).bit_count() for value, bits in self._bits[facet].items()}
        listed = [
            FacetCount(self._shown.get((facet, value), value), count, value in wanted)
            for value, count in counts.items()
            if count or value in wanted
        ]
        listed.sort(key=lambda c: self._rank(facet, c))
        return tuple(listed)

    def _rank(self, facet: Facet, counted: FacetCount) -> tuple[bool, float, str]:
        value = counted.value
        if facet == "element":
            place: float = self._order.get(value, len(self._order))
        elif facet == "year":
            place = -int(value) if value.isdigit() else 0
        else:
            place = -counted.count
        return value == NONE, place, value

    def _admitted(self, chosen: Chosen, but: Facet | None = None) -> int:
        found = self._all
        for facet, values in chosen.items():
            if values and facet != but:
                either = 0
                for value in values:
                    either |= self._bits[facet].get(plain(value), 0)
                found &= either
        return found

    def _number(self, places: Iterable[int]) -> int:
        digits = bytearray(b"0") * len(self._ids)
        for place in places:
            digits[place] = 49  # the digit one
        return int(digits or b"0", 2)

    def _places_of(
        self, standard: Standard, evidence: Iterable[Evidence], links: Mapping[str, Sequence[Link]]
    ) -> dict[Facet, dict[str, list[int]]]:
        said: dict[Facet, defaultdict[str, list[int]]] = {facet: defaultdict(list) for facet in FACETS}
        above: dict[str, tuple[str, ...]] = {}
        for place, row in enumerate(evidence):
            said["kind"][row.kind].append(place)
            said["team"][team_of(row)].append(place)
            said["type"][file_type(row)].append(place)
            said["year"][str(row.dated.year) if row.dated else NONE].append(place)
            linked = links.get(row.id, ())
            for link in linked:
                if link.element not in above:
                    above[link.element] = codes_above(standard, link.element)
            codes = {code for link in linked for code in above[link.element]}
            for code in codes or (NONE,):
                said["element"][code].append(place)
        return {facet: self._joined(facet, values) for facet, values in said.items()}

    def _joined(self, facet: Facet, values: Mapping[str, list[int]]) -> dict[str, list[int]]:
        """The values by what they mean: people write a team in capitals or not, and the commonest way is shown."""
        found: dict[str, list[int]] = {}
        for value, places in sorted(values.items(), key=lambda held: -len(held[1])):
            self._shown.setdefault((facet, plain(value)), value)
            found.setdefault(plain(value), []).extend(places)
        return found


def plain(value: str) -> str:
    """A value as it is compared: whatever its case and spaces."""
    return " ".join(value.casefold().split())


def team_of(evidence: Evidence) -> str:
    """The team evidence counts for: its team, or else the service it speaks for; NONE if neither is said."""
    return evidence.team.strip() or evidence.service.strip() or NONE


def file_type(evidence: Evidence) -> str:
    """The ending of the file's name in small letters; of what is no file, its form."""
    if evidence.form != "file":
        return evidence.form
    name, _dot, ending = evidence.file_name.rpartition(".")
    return ending.lower() if name and ending.isalnum() else NONE


def codes_above(standard: Standard, code: str) -> tuple[str, ...]:
    """An element's code and those of the groups above it; only its own where the standard does not have it."""
    try:
        return (code, *(group.code for group in standard.path(code)))
    except UserError:
        return (code,)  # a link to an element that this version of the standard no longer has


def _codes(groups: Sequence[Group]) -> Iterator[str]:
    for group in groups:
        yield group.code
        yield from _codes(group.groups)
        yield from (element.code for element in group.elements)
