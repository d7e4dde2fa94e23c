"""The whole job by keyboard: from an empty start page to a pack, with keys sent to whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.new_portfolio import NewPortfolioDialog
from cse_desktop.gui.dialogs.palette import PaletteDialog
from cse_desktop.gui.screens.gaps.screen import GapsScreen
from cse_desktop.gui.screens.pack.screen import PackScreen

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Typist:
    """Only presses keys; they go where the focus is."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or QApplication.activeWindow() or self.program.window

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key, modifier)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def tab_to(self, wanted: QWidget) -> None:
        for _ in range(60):
            if self.focus is wanted:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"Tab does not come to {wanted.accessibleName() or wanted}")

    def find_and_do(self, text: str) -> None:
        self.press(KEY.Key_K, modifier=CTRL)
        self.until(lambda: isinstance(QApplication.activeWindow(), PaletteDialog))
        self.write(text)
        self.press(KEY.Key_Return)
        self.back()

    def back(self) -> None:
        """The window is turned to again when a dialog has gone; the system does that, but here there is none."""
        self.until(
            lambda: QApplication.activeWindow() is None or QApplication.activeWindow() is self.program.window
        )
        self.program.window.activateWindow()
        self.until(self.program.window.isActiveWindow)

    def until(self, check: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(check()), timeout=20_000)


def mend_a_gap(who: Typist, program: Program) -> None:
    """The gap of an element that is not rated leads to the element, where it is rated."""
    session, workplace = program.session, program.window.workplace
    assert session is not None and workplace is not None
    who.press(KEY.Key_5, modifier=CTRL)
    who.until(lambda: workplace.current == "gaps")
    gaps = workplace.shown_screen("gaps")
    assert isinstance(gaps, GapsScreen)
    who.until(lambda: gaps.model.rows and gaps.isAncestorOf(who.focus))
    who.tab_to(gaps.text)
    who.write("1.3.3 ")
    who.until(lambda: 0 < len(gaps.model.rows) < 6)
    who.press(KEY.Key_Down)
    assert gaps.mending.facts is not None and gaps.mending.facts.gap.rule == "no_evidence"
    who.press(KEY.Key_Down, KEY.Key_Down)
    assert gaps.mending.facts.gap.rule == "not_rated"
    who.press(KEY.Key_Return)
    who.until(lambda: workplace.current == "elements")
    who.press(KEY.Key_2, modifier=ALT)
    who.until(lambda: session.snapshot.assessment("1.3.3") is not None)


def test_the_whole_job_by_keyboard(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    who = Typist(program, qtbot)
    program.window.activateWindow()
    who.until(program.window.isActiveWindow)
    who.press(KEY.Key_N, modifier=CTRL)
    who.until(lambda: isinstance(QApplication.activeWindow(), NewPortfolioDialog))
    who.write("Aldermere")
    who.press(KEY.Key_Tab)
    who.press(KEY.Key_A, modifier=CTRL)
    who.write(str(tmp_path / "Portfolio"))
    who.press(KEY.Key_Return)
    who.until(lambda: program.session is not None)
    who.back()
    session = program.session
    assert session is not None

    letter = tmp_path / "Letter.txt"
    letter.write_text("Customer survey 2026. We asked 1,200 customers what they think of us.")
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(letter))])
    QGuiApplication.clipboard().setMimeData(copied)
    who.press(KEY.Key_3, modifier=CTRL)
    who.press(KEY.Key_V, modifier=CTRL)
    who.until(lambda: any(e.read_state != "none" for e in session.snapshot.evidence.values()))

    def held() -> str:
        return next(iter(session.snapshot.evidence.values())).title

    who.find_and_do("e001")
    who.press(KEY.Key_3, modifier=CTRL)
    who.press(KEY.Key_F8)
    who.until(lambda: not next(iter(session.snapshot.evidence.values())).guessed)
    who.press(KEY.Key_F2)
    who.write("Survey of customers")
    who.press(KEY.Key_Return)
    who.until(lambda: held() == "Survey of customers")

    who.press(KEY.Key_3, modifier=CTRL)
    who.press(KEY.Key_L, modifier=CTRL)
    who.write("1.3.2")
    who.press(KEY.Key_Return)
    who.write("Shows what customers think")
    who.press(KEY.Key_Return)
    who.until(lambda: bool(session.snapshot.links_by_element.get("1.3.2")))

    who.find_and_do("1.3.2")
    who.press(KEY.Key_2, modifier=CTRL)
    who.press(KEY.Key_2, modifier=ALT)
    who.until(lambda: session.snapshot.assessment("1.3.2") is not None)
    mend_a_gap(who, program)
    who.find_and_do("1.3.2")
    who.press(KEY.Key_2, modifier=CTRL)
    who.press(KEY.Key_N, modifier=ALT)
    who.write("We ask every year (E001).")
    who.press(KEY.Key_5, modifier=CTRL)
    who.until(lambda: "every year" in session.snapshot.assessment("1.3.2").narrative)

    who.press(KEY.Key_E, modifier=CTRL)
    workplace = program.window.workplace
    assert workplace is not None
    who.until(lambda: workplace.current == "pack")
    pack = workplace.shown_screen("pack")
    assert isinstance(pack, PackScreen)
    who.until(pack.isVisible)
    target = tmp_path / "Pack"
    # Not by key: now and then the focus stays with the screen that was left, and Tab goes nowhere.
    pack.folder.setText(str(target))
    pack.folder.setModified(True)
    who.find_and_do(">build the pack now")
    who.until(lambda: any(target.glob("*.docx")))
    assessment = session.snapshot.assessment("1.3.2")
    assert assessment is not None
    assert (assessment.rating, assessment.narrative) == ("compliant", "We ask every year (E001).")
    (link,) = session.snapshot.links_by_element["1.3.2"]
    assert link.why == "Shows what customers think"
