"""A portfolio far larger than usual: thousands of pieces of evidence, each linked to several elements.

Some hundred small files are really taken in; what is written beside them shares their bytes under other titles.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from cse_desktop import bootstrap
from cse_desktop.app import importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Assessment, Evidence, Link, new_id
from tests.bench.corpus import WORDS

FILES, AT_ONCE = 120, 250
VISIT = date(2027, 3, 1)
TEAMS = ("Customer Services", "Housing", "Planning", "Libraries", "Revenues", "Waste and recycling", "")


def make_large(folder: Path, evidence: int = 5_000, links: int = 20_000, seed: int = 1) -> Path:
    """Make a portfolio of that much evidence and that many links; where it lies. One that is there is kept."""
    if (folder / "portfolio.db").is_file():
        return folder
    chance = random.Random(seed)
    bootstrap.create_portfolio(folder, organisation="Greater Aldermere Council", visit=VISIT)
    workspace = bootstrap.open_portfolio(folder)
    try:
        _take_in(workspace, folder.parent / f"{folder.name} files", chance)
        _write_evidence(workspace, evidence, chance)
        _write_links(workspace, links, chance)
        _assess(workspace, chance)
        workspace.settle(message("change.sample_ready"))
    finally:
        workspace.close()
    return folder


def _take_in(workspace: Workspace, files: Path, chance: random.Random) -> None:
    files.mkdir(parents=True, exist_ok=True)
    for number in range(FILES):
        lines = "\n".join(_words(chance, 12) for _ in range(20))
        (files / f"{number:04d} {_words(chance, 2)}.txt").write_text(lines, encoding="utf-8")
    importing.import_files(workspace, Quiet(), ImportRequest((files,)))


def _write_evidence(workspace: Workspace, count: int, chance: random.Random) -> None:
    models = list(workspace.snapshot.evidence.values())
    number = workspace.snapshot.next_number
    for first in range(len(models), count, AT_ONCE):
        with workspace.change(message("change.sample")) as work:
            for at in range(first, min(first + AT_ONCE, count)):
                work.put(_evidence(models[at % len(models)], number, chance))
                number += 1


def _evidence(model: Evidence, number: int, chance: random.Random) -> Evidence:
    guessed = ("title", "dated") if chance.random() < 0.2 else ()
    return replace(
        model,
        id=new_id(),
        version=0,
        number=number,
        title=_words(chance, chance.randrange(3, 9)).capitalize(),
        kind=chance.choice(EVIDENCE_KINDS),
        dated=VISIT - timedelta(days=chance.randrange(1500)) if chance.random() < 0.9 else None,
        team=chance.choice(TEAMS),
        owner=chance.choice(("A. Khan", "B. Jones", "C. Owen", "")),
        tags=(chance.choice(WORDS),) if chance.random() < 0.3 else (),
        guessed=guessed,
        source_path="",
        source_size=0,
        source_changed_at=None,
        read_state="text" if chance.random() < 0.97 else "failed",
    )


def _write_links(workspace: Workspace, count: int, chance: random.Random) -> None:
    ids = list(workspace.snapshot.evidence)
    elements = workspace.snapshot.standard.elements
    for first in range(0, count, AT_ONCE):
        with workspace.change(message("change.sample")) as work:
            for at in range(first, min(first + AT_ONCE, count)):
                element = chance.choice(elements)
                parts = range(1, len(element.parts) + 1)
                work.put(
                    Link(
                        id=new_id(),
                        # A tenth of the evidence is linked to nothing.
                        evidence_id=ids[chance.randrange(len(ids) * 9 // 10)],
                        element=element.code,
                        why=_words(chance, 9).capitalize() if chance.random() < 0.8 else "",
                        where=f"p. {chance.randrange(1, 9)}" if chance.random() < 0.5 else "",
                        parts=tuple(p for p in parts if chance.random() < 0.4),
                        position=at,
                    )
                )


def _assess(workspace: Workspace, chance: random.Random) -> None:
    held = workspace.snapshot
    with workspace.change(message("change.sample")) as work:
        for element in held.standard.elements:
            if chance.random() < 0.8:
                work.put(
                    Assessment(
                        id=new_id(),
                        review_id=held.review.id,
                        element=element.code,
                        rating=chance.choice(held.standard.ratings).code,
                        narrative=" ".join(f"{_words(chance, 15).capitalize()}." for _ in range(8)),
                    )
                )


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))
