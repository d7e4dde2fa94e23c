"""In a language a good deal longer than English every screen and dialog still shows all of its words."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from clipped import clipped
from every_dialog import leave, makers
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.app.arguing import argue_case
from cse_desktop.app.engaging import add_engagement
from cse_desktop.app.reviewing import close_review
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.history import HistoryDialog
from cse_desktop.gui.widgets.cards import ScrollPage

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


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_overview_folds_and_needs_no_scrolling_sideways(
    stretched: Program, text_size: int, qtbot: QtBot
) -> None:
    stretched.preferences.update(text_size=text_size)
    workplace = stretched.window.workplace
    workplace.go("overview")
    qtbot.waitUntil(workplace.progress.isHidden, timeout=10_000)
    page = workplace.shown_screen("overview").findChild(ScrollPage)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)


def test_no_word_of_any_dialog_is_cut_off_in_the_largest_letters(open_filled: Program, qtbot: QtBot) -> None:
    open_filled.preferences.update(text_size=200)
    open_filled.window.resize(800, 600)
    found = {}
    for kind, make in makers().items():
        dialog = make(open_filled.session, open_filled.window)
        dialog.open()
        found[kind.__name__] = _left(dialog, qtbot)
        leave(dialog)
    assert found == {kind.__name__: [] for kind in makers()}


def test_what_a_step_did_stands_below_the_history_where_letters_are_large(
    open_filled: Program, qtbot: QtBot
) -> None:
    open_filled.preferences.update(text_size=200)
    dialog = HistoryDialog(open_filled.session, lambda: None, open_filled.window)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.page.toPlainText() != "")
    page, longest = dialog.page, "Element"
    qtbot.waitUntil(lambda: page.viewport().width() > 2 * page.fontMetrics().horizontalAdvance(longest))
    assert dialog.list.mapTo(dialog, dialog.list.rect().bottomLeft()).y() < page.mapTo(dialog, page.pos()).y()
    dialog.reject()


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
