"""What the register of service standards shows, decided without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cse_desktop.domain.promises import KEPT, Kept, PromiseStanding
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.screens.measures.state import Say


@dataclass(frozen=True)
class PromiseRow:
    """A service standard in the register; the last cell says what it lacks."""

    key: str
    cells: tuple[str, ...]
    standing: PromiseStanding


def promise_rows(
    standings: Iterable[PromiseStanding], words: Mapping[Kept, str], say: Say, nothing: str
) -> list[PromiseRow]:
    """Rows of these service standards, in the order given; `nothing` is said of what lacks nothing."""
    rows = []
    for one in standings:
        lacks = " ".join(say(lack) for lack in one.lacks)
        cells = (one.promise.text, one.promise.service, words[one.kept], lacks or nothing)
        rows.append(PromiseRow(one.promise.id, cells, one))
    return rows


def shown_promises(standings: Iterable[PromiseStanding], text: str, kept: str) -> list[PromiseStanding]:
    """Those whose words, service, measures or elements have all words of `text`, and that stand so."""
    words = text.casefold().split()

    def told(one: PromiseStanding) -> str:
        promise = one.promise
        parts = (promise.text, promise.service, promise.consulted, promise.published, promise.notes)
        names = (standing.measure.name for standing in one.measures)
        return " ".join((*parts, *names, *promise.elements)).casefold()

    return [one for one in standings if kept in ("", one.kept) and all(word in told(one) for word in words)]


def kept_counts(standings: Sequence[PromiseStanding]) -> Mapping[Kept, int]:
    """How many stand in each way."""
    return {kept: sum(1 for one in standings if one.kept == kept) for kept in KEPT}


def proposed_elements(standard: Standard, held: Sequence[str]) -> tuple[str, ...]:
    """Elements that ask for service standards and are not named yet."""
    asking = (element.code for element in standard.elements if "service_standards" in element.asks_for)
    return tuple(code for code in asking if code not in held)


def services_of(snapshot: Snapshot) -> list[str]:
    """The services that were named so far."""
    named = {promise.service for promise in snapshot.promises.values()}
    named |= {evidence.service for evidence in snapshot.evidence.values()}
    return sorted(filter(None, named), key=str.casefold)
