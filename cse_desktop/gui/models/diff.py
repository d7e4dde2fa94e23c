"""How a list of keys became another: the fewest steps a view must be told of. Qt-free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_STEPS = 40
"""Above this many separate ranges a view is quicker when it is told to look at everything anew."""

Range = tuple[int, int]


@dataclass(frozen=True)
class ListDiff:
    """Steps from one list of keys to another, to be taken in this order.

    `removed` are ranges (first, last) of the old list, last range first. `reordered` says that what stays has to
    be put in another order. `inserted` are ranges (first, last) of the new list, first range first.
    """

    removed: tuple[Range, ...]
    reordered: bool
    inserted: tuple[Range, ...]

    @property
    def steps(self) -> int:
        """How many ranges are removed or inserted."""
        return len(self.removed) + len(self.inserted)

    @property
    def is_large(self) -> bool:
        """Whether looking at everything anew is quicker than taking the steps."""
        return self.steps > MOST_STEPS


def diff(old: Sequence[str], new: Sequence[str]) -> ListDiff:
    """The steps from `old` to `new`; keys are unique within each."""
    before, after = set(old), set(new)
    removed = _ranges([place for place, key in enumerate(old) if key not in after])
    inserted = _ranges([place for place, key in enumerate(new) if key not in before])
    staying = [key for key in old if key in after]
    wanted = [key for key in new if key in before]
    return ListDiff(tuple(reversed(removed)), staying != wanted, tuple(inserted))


def _ranges(places: Sequence[int]) -> list[Range]:
    found: list[Range] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found
