"""Nothing in the window knows Customer Service Excellence: two levels, three ratings, odd codes, no pass rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.gui.application import Program
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.screens.overview.screen import OverviewScreen
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.history import HistoryPage
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen

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


def test_the_reviews_say_kindly_that_a_standard_has_neither_cycle_nor_pass_rule(
    garden: Program, qtbot: QtBot
) -> None:
    workplace = garden.window.workplace
    assert workplace is not None and garden.session is not None
    workplace.go("reviews")
    screen = workplace.shown_screen("reviews")
    assert isinstance(screen, ReviewsScreen)
    words = " ".join(made.text() for made in screen.findChildren(QLabel) if made.isVisible())
    assert "This standard has no cycle of reviews" in words and "No review has a date yet" in words
    page = screen.pages["cycle"]
    assert isinstance(page, CyclePage)
    form = page.deeds.enter()
    assert [form.kind.itemText(at) for at in range(form.kind.count())] == ["Full assessment"]
    form.reject()
    closing = page.deeds.close(garden.session.snapshot.review)
    assert not closing.save.isEnabled() and "Enter the next one first" in closing.consequence.text()
    closing.reject()
    screen.show_tab("forecast")
    words = " ".join(made.text() for made in screen.findChildren(QLabel) if made.isVisible())
    assert "This standard has no pass rule" in words
    screen.show_tab("history")
    history = screen.pages["history"]
    assert isinstance(history, HistoryPage)
    qtbot.waitUntil(lambda: [row.key for row in history.model.rows] == ["A.i", "A.ii", "B.i"])
