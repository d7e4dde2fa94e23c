"""A way of looking at the evidence library: filter, order, columns, and whether as pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cse_desktop.domain.library import EvidenceFilter

EVIDENCE = "evidence"
"""The list that these views are of, as `SavedView.screen` has it."""
FIRST_WEEK = 7


@dataclass(frozen=True)
class View:
    """What is shown, and how. An empty `sort`, no `columns` and `grid` None leave those as they are."""

    filter: EvidenceFilter = field(default_factory=EvidenceFilter)
    sort: str = ""
    descending: bool = False
    columns: tuple[str, ...] = ()
    grid: bool | None = None

    def plain(self) -> dict[str, Any]:
        """The view as JSON-ready values."""
        return {
            "filter": self.filter.asked(),
            "sort": self.sort,
            "descending": self.descending,
            "columns": list(self.columns),
            "grid": self.grid,
        }

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> View:
        """The view that `plain` came from. What is not understood is left as it is."""
        asked, columns, grid = held.get("filter"), held.get("columns"), held.get("grid")
        return cls(
            EvidenceFilter.of(asked) if isinstance(asked, Mapping) else EvidenceFilter(),
            str(held.get("sort") or ""),
            held.get("descending") is True,
            tuple(map(str, columns)) if isinstance(columns, list | tuple) else (),
            grid if isinstance(grid, bool) else None,
        )


def usual_views() -> Mapping[str, View]:
    """The views every portfolio has, by the id of the message that names them."""
    return {
        "view.all": View(),
        "view.unlinked": View(EvidenceFilter(only="unlinked")),
        "view.new": View(EvidenceFilter(added_within=FIRST_WEEK), "added", descending=True),
        "view.policies": View(EvidenceFilter(kind="policy"), "title"),
        "view.undated": View(EvidenceFilter(year="none")),
    }
