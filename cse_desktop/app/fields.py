"""Fields of what people keep: which of them can be said, and the elements and evidence they name."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from cse_desktop.app.named import find_row
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.snapshot import Snapshot


def check_fields(names: Iterable[str], sayable: Collection[str]) -> None:
    """Raise UserError for a field that cannot be said."""
    for name in names:
        if name not in sayable:
            raise UserError("unknown_field", field=name)


def elements_named(snapshot: Snapshot, codes: Iterable[str]) -> tuple[str, ...]:
    """Each element once, by its code. Raises UserError for one that does not exist."""
    return tuple(dict.fromkeys(snapshot.standard.element(code).code for code in codes))


def evidence_named(snapshot: Snapshot, references: Iterable[str], before: Collection[str] = ()) -> tuple[str, ...]:
    """Each piece of evidence once, by its id; ids and exhibit numbers are understood. Raises UserError.

    What was removed since it was named `before` is let go, not complained of.
    """
    named = [one for one in references if one in snapshot.evidence or one not in before]
    return tuple(dict.fromkeys(snapshot.find_evidence(one).id for one in named))


def measure_named(snapshot: Snapshot, reference: str) -> str:
    """The id of a measure, which is known by its id or name. Raises UserError."""
    held = snapshot.measures.values()
    return find_row(held, reference, lambda m: m.name, "unknown_measure", "measure", "no_measures_yet").id


def lines_of(row: Any, names: Iterable[str]) -> dict[str, Any]:
    """What some fields say, each in one line."""
    return {name: " ".join(getattr(row, name).split()) for name in names}


def texts_of(row: Any, names: Iterable[str]) -> dict[str, Any]:
    """What some fields say, without space around it."""
    return {name: getattr(row, name).strip() for name in names}
