"""What the tab on the forecast decides without widgets: the forecast as it is beside the one that would be."""

from __future__ import annotations

from dataclasses import dataclass

from cse_desktop.domain.forecast import Forecast, GroupForecast
from cse_desktop.domain.standard import NOT_APPLICABLE, Standard


@dataclass(frozen=True)
class Beside:
    """One group as it is and as it would be."""

    now: GroupForecast
    then: GroupForecast

    @property
    def changes(self) -> bool:
        """Whether the outlook, or what the group could still bear, would be otherwise."""
        return _shown(self.now) != _shown(self.then)


def _shown(group: GroupForecast) -> tuple[object, ...]:
    return group.tally.outlook, group.can_bear, group.tally.met


def beside(present: Forecast, other: Forecast) -> list[Beside]:
    """Each group of the forecast as it is, beside the same group of another."""
    by_code = {group.tally.group.code: group for group in other.groups}
    return [Beside(group, by_code[group.tally.group.code]) for group in present.groups]


def ratings_of(standard: Standard) -> list[str]:
    """The ratings that an element could be given, the worst first: that is what one wants to know."""
    codes = [rating.code for rating in reversed(standard.ratings)]
    return [*codes, NOT_APPLICABLE] if standard.not_applicable_allowed else codes
