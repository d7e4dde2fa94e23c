"""In a language a good deal longer than English every screen and dialog still shows all of its words."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from clipped import clipped
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.app.arguing import argue_case
from cse_desktop.app.engaging import add_engagement
from cse_desktop.app.reviewing import close_review
from cse_desktop.gui.application import Program

SCREENS = (
    "overview",
    "elements",
    "evidence",
    "search",
    "gaps",
    "pack",
    "reader",
    "reviews",
    "actions",
    "measures",
    "engagement",
)
DIALOGS = (
    *("portfolio.new", "portfolio.details", "portfolio.contacts", "portfolio.sample_afresh", "watch.folders"),
    *("view.preferences", "help.about", "help.shortcuts", "help.report"),
)


@pytest.fixture
def stretched(open_filled: Program) -> Program:
    """The program, filled, in the stretched language and the smallest usual window."""
    open_filled.preferences.update(language="qps")
    open_filled.window.resize(1366, 768)
    return open_filled


def test_no_word_of_a_screen_is_cut_off(stretched: Program, qtbot: QtBot) -> None:
    workplace = stretched.window.workplace
    found = {}
    for name in SCREENS:
        workplace.go(name, {"elements": "1.1.1", "search": "complaints"}.get(name))
        qtbot.waitUntil(workplace.progress.isHidden, timeout=10_000)
        found[name] = _left(stretched.window, qtbot)
    assert found == {name: [] for name in SCREENS}
    assert _without_brackets(workplace.rail) == []


@pytest.mark.parametrize("text_size", [100, 150])
def test_no_word_of_a_tab_of_the_reviews_is_cut_off(stretched: Program, text_size: int, qtbot: QtBot) -> None:
    stretched.preferences.update(text_size=text_size)
    session, workplace = stretched.session, stretched.window.workplace
    review = session.snapshot.review.id
    session.run(lambda ws, _: close_review(ws, review, "Awarded", None, enter_next=True))
    qtbot.waitUntil(lambda: session.snapshot.review.id != review)
    found = {}
    session.run(lambda ws, _: argue_case(ws, "1.1.1", beyond="We go further (E001)"))
    qtbot.waitUntil(lambda: "1.1.1" in session.snapshot.plus_cases)
    for tab in ("cycle", "forecast", "history:1.1.1", "cases"):
        workplace.go("reviews", tab)
        qtbot.waitUntil(workplace.progress.isHidden, timeout=10_000)
        found[tab] = _left(stretched.window, qtbot)
    assert found == {tab: [] for tab in found}


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_no_word_of_an_engagement_is_cut_off(stretched: Program, text_size: int, qtbot: QtBot) -> None:
    stretched.preferences.update(text_size=text_size)
    session, workplace = stretched.session, stretched.window.workplace
    said = {"quotations": ("Keep us informed",), "result": "They wait", "changed": "A message"}
    shown = {"elements": ("1.2.2",), "evidence_ids": ("E001",), "held_on": date(2026, 5, 4)}
    session.run(lambda ws, _: add_engagement(ws, "Users meet", **said, **shown))
    qtbot.waitUntil(lambda: bool(session.snapshot.engagements))
    found = {}
    for target in (next(iter(session.snapshot.engagements)), "said"):
        workplace.go("engagement", target)
        qtbot.waitUntil(workplace.progress.isHidden, timeout=10_000)
        found[target] = _left(stretched.window, qtbot)
    assert found == {target: [] for target in found}


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_no_word_of_the_choices_for_a_pack_or_a_report_is_cut_off(
    stretched: Program, text_size: int, qtbot: QtBot
) -> None:
    stretched.preferences.update(text_size=text_size)
    workplace = stretched.window.workplace
    found = {}
    for kind in ("submission", "report"):
        workplace.go("pack", kind)
        qtbot.waitUntil(workplace.progress.isHidden, timeout=10_000)
        choices = workplace.shown_screen("pack").choices
        if choices.folded.isHidden():
            choices.more.click()
        found[kind] = _left(stretched.window, qtbot)
    assert found == {"submission": [], "report": []}


@pytest.mark.parametrize("text_size", [100, 150])
def test_no_word_of_a_dialog_is_cut_off(stretched: Program, text_size: int, qtbot: QtBot) -> None:
    stretched.preferences.update(text_size=text_size)
    found = {}
    for name in DIALOGS:
        stretched.window.actions_.do(name)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None, name
        found[name] = _left(dialog, qtbot)
        dialog.reject()
    assert found == {name: [] for name in DIALOGS}


def _left(root: QWidget, qtbot: QtBot) -> list[str]:
    """What is cut off when everything has found its place."""
    with contextlib.suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not clipped(root), timeout=2000)
    return clipped(root)


def _without_brackets(root: QWidget) -> list[str]:
    labels = [one for one in root.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.text() for one in labels if not one.text().startswith("[")]


def test_what_is_cut_off_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 400)
    narrow, low, beyond = QLabel("Far too narrow", page), QLabel("One\nTwo", page), QLabel("Beyond", page)
    wrapped, pressed, fits = (
        QLabel("It goes on and on", page),
        QPushButton("Press here", page),
        QLabel("Fits", page),
    )
    narrow.setGeometry(0, 0, 20, 40)
    low.setGeometry(0, 40, 100, 10)
    beyond.setGeometry(380, 0, 80, 40)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 80, 60, 15)
    pressed.setGeometry(0, 200, 30, 30)
    fits.setGeometry(200, 200, 100, 40)
    page.show()
    found = " ".join(clipped(_within(page, qtbot)))
    for words in ("Far too narrow", "One", "Beyond", "goes on", "Press here"):
        assert words in found
    assert "Fits" not in found


def _within(page: QWidget, qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 500)
    page.setParent(window)
    window.show()
    page.show()
    return window
