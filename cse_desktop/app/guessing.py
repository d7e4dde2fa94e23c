"""What a file might be called and what its date might be: what was guessed, what else was found, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Guess, PageKind


@dataclass(frozen=True)
class Guesses:
    """Titles and dates that were found, the one that was guessed first; `kinds` says what each page is."""

    titles: tuple[Guess, ...] = ()
    dates: tuple[Guess, ...] = ()
    kinds: Mapping[int, PageKind] = field(default_factory=dict)


def guessed_values(ws: Workspace, evidence_id: str) -> Guesses:
    """What was found in one piece of evidence. It takes as long as the reading of a long file takes to load."""
    evidence = ws.snapshot.get(Evidence, evidence_id)
    reading = ws.rooms.vault.reading(evidence.blob) if evidence is not None and evidence.blob else None
    if reading is None:
        return Guesses()
    titles = (*filter(None, (reading.title,)), *reading.other_titles)
    dates = (*filter(None, (reading.dated,)), *reading.other_dates)
    wanted = {guess.page for guess in (*titles, *dates)}
    return Guesses(titles, dates, {page.number: page.kind for page in reading.pages if page.number in wanted})
