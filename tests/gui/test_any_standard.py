"""Nothing in the window knows Customer Service Excellence: two levels, three ratings, odd codes, no pass rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.gui.application import Program
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.screens.overview.screen import OverviewScreen

STANDARD: dict[str, Any] = {
    "format": 1,
    "id": "garden",
    "title": "The Open Garden Mark",
    "version": "1",
    "language": "en-GB",
    "source": "Made up for a test",
    "levels": ["Bed", "Plant"],
    "ratings": [
        {"code": "blooming", "label": "Blooming", "counts": "met"},
        {"code": "growing", "label": "Growing", "counts": "partial"},
        {"code": "wilted", "label": "Wilted", "counts": "not_met"},
    ],
    "not_applicable": {"allowed": False, "needs_reason": False},
    "groups": [
        {
            "code": "A",
            "title": "Roses",
            "elements": [
                {
                    "code": "A.i",
                    "title": "Climbers",
                    "statement": "Our roses climb.",
                    "parts": ["walls", "arches"],
                },
                {"code": "A.ii", "title": "Shrubs", "statement": "Our roses stand."},
            ],
        },
        {
            "code": "B",
            "title": "Herbs",
            "elements": [{"code": "B.i", "title": "Thyme", "statement": "We have thyme."}],
        },
    ],
}


@pytest.fixture
def garden(program: Program, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """The program with a portfolio towards another standard."""
    file = tmp_path / "garden.json"
    file.write_text(json.dumps(STANDARD), encoding="utf-8")
    bootstrap.create_portfolio(tmp_path / "P", organisation="Westbrook Gardens", standard=str(file))
    program.open(tmp_path / "P")
    qtbot.waitUntil(lambda: program.session is not None)
    yield program


def test_the_overview_takes_any_standard(garden: Program) -> None:
    workplace = garden.window.workplace
    assert workplace is not None
    screen = workplace.shown_screen("overview")
    assert isinstance(screen, OverviewScreen)
    assert list(screen.map.cells) == ["A.i", "A.ii", "B.i"]
    assert screen.coverage._header.title.text() == "Coverage by bed"
    assert all(pill.isHidden() for _, pill in screen.coverage._rows.values())


def test_the_elements_screen_takes_any_standard(garden: Program, qtbot: QtBot) -> None:
    workplace = garden.window.workplace
    assert workplace is not None
    workplace.go("elements", "A.i")
    screen = workplace.shown_screen("elements")
    assert isinstance(screen, ElementsScreen)
    assert list(screen.rating.chooser.buttons) == ["blooming", "growing", "wilted"]
    assert screen.rating.forecast.isHidden()
    screen.rating.chooser.buttons["growing"].click()
    qtbot.waitUntil(lambda: screen.heading.pill.accessibleName() == "Growing")
    for name in ("evidence", "search", "gaps", "pack"):
        workplace.go(name)
