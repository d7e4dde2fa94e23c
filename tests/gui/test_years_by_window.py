"""The years of an award by the window's own widgets: in the end it says what the command line made of the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.app import describing, importing, linking
from cse_desktop.app.context import Quiet
from cse_desktop.app.importing import ImportRequest
from cse_desktop.app.versions import replace_file
from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.rolling import RollDialog
from cse_desktop.gui.dialogs.scope import ScopeDialog
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.actions.new_finding import NewFindingDialog
from cse_desktop.gui.screens.actions.screen import ActionsScreen
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.screens.engagement.screen import EngagementScreen
from cse_desktop.gui.screens.measures.screen import MeasuresScreen
from cse_desktop.gui.screens.measures.taking import TakeFiguresDialog
from cse_desktop.gui.screens.pack.screen import PackScreen
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.screen import ReviewsScreen
from tests.journeys.award_years import (
    ANSWER,
    ANSWERED,
    ASSESSOR,
    BODY,
    CASE,
    CHANGED,
    COVERED,
    ENGAGED,
    FIRST,
    HEARD,
    LINKED,
    NEXT_VISIT,
    RATED,
    SAID,
    STANDARD,
    TELL,
    TOLD,
    UNTIL,
    VISIT,
    Files,
    Typist,
    answer,
    held,
    keep_figures,
    make_files,
    prepare,
)

S = TypeVar("S", bound=Screen)
D = TypeVar("D", bound=QDialog)
WAIT = 10_000


class Person:
    """Somebody at the window: goes to screens, types, presses, and waits until it is kept."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        assert program.session is not None
        self.program, self.session, self.qtbot = program, program.session, qtbot

    @property
    def snapshot(self) -> Snapshot:
        """What is held by now."""
        return self.session.workspace.snapshot

    def open(self, kind: type[S]) -> S:
        """Go to a screen."""
        workplace = self.program.window.workplace
        assert workplace is not None
        workplace.go(kind.name)
        made = workplace.shown_screen(kind.name)
        assert isinstance(made, kind)
        return made

    def settle(self) -> None:
        """Wait until all that was asked for is done and heard of."""
        done: list[bool] = []
        self.session.run(lambda ws, ctx: True, then=done.append)
        self.until(lambda: bool(done))

    def until(self, so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(so, timeout=WAIT)

    def write(self, field: QWidget, words: object) -> None:
        """Type into a line in the place of what it says."""
        if isinstance(field, QLineEdit):
            field.clear()
        self.qtbot.keyClicks(field, str(words))

    def enter(self, field: QWidget, words: object) -> None:
        """The same, and Enter; waits until it is kept."""
        self.write(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def press(self, made: QPushButton) -> None:
        """Press a button."""
        assert made.isEnabled(), made.text()
        made.click()

    def shown(self, kind: type[D]) -> D:
        """A dialog of this kind that opens."""
        within = self.program.window
        self.until(lambda: any(one.isVisible() for one in within.findChildren(kind)))
        return next(one for one in within.findChildren(kind) if one.isVisible())


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return make_files(tmp_path / "Files")


@pytest.fixture
def person(program: Program, tmp_path: Path, qtbot: QtBot) -> Person:
    bootstrap.create_portfolio(tmp_path / "Award", organisation="Aldermere Borough Council", visit=VISIT)
    program.open(tmp_path / "Award")
    qtbot.waitUntil(lambda: program.session is not None, timeout=WAIT)
    return Person(program, qtbot)


def cycle(screen: ReviewsScreen) -> CyclePage:
    page = screen.pages["cycle"]
    assert isinstance(page, CyclePage)
    return page


def enter_review(by: Person, screen: ReviewsScreen) -> None:
    dialog = cycle(screen).deeds.change(by.snapshot.review)
    dialog.days.setCurrentIndex(dialog.days.findData(2))
    by.write(dialog.body_name, BODY)
    by.write(dialog.assessor, ASSESSOR)
    by.press(dialog.choose)
    chooser = by.shown(ScopeDialog)
    chooser.wanted.emit([c for group in COVERED for c in by.snapshot.standard.codes_below(group)])
    chooser.accept()
    by.press(dialog.save)
    by.until(lambda: by.snapshot.review.assessor == ASSESSOR)


def say_of_elements(by: Person, files: Files) -> None:
    """Evidence is dropped and linked; ratings, narratives and the case are typed."""
    by.session.run(lambda ws, _: importing.import_files(ws, Quiet(), ImportRequest((files.folder,))))
    by.settle()
    for exhibit, code in LINKED:
        link(by, exhibit, code)
    screen = by.open(ElementsScreen)
    for code, (rating, narrative) in RATED.items():
        rate(by, screen, code, rating, narrative)
    screen.show_target("1.1.1")
    by.settle()
    for name, words in CASE.items():
        by.write(screen.case.answers[name], words)
    screen.flush()
    by.settle()


def link(by: Person, exhibit: str, code: str) -> None:
    found = by.snapshot.find_evidence(exhibit)
    assert found is not None
    by.session.run(lambda ws, _: linking.link_evidence(ws, [found.id], [code], why="It shows it"))
    by.settle()


def rate(by: Person, screen: ElementsScreen, code: str, rating: str, narrative: str) -> None:
    screen.show_target(code)
    by.press(screen.rating.chooser.buttons[rating])
    by.settle()
    screen.rating.narrative.selectAll()
    by.write(screen.rating.narrative, narrative)
    screen.flush()
    by.settle()


def write_figures(by: Person, files: Files) -> list[str]:
    """Returns what was said of the two tables."""
    screen = by.open(MeasuresScreen)
    sums = [
        take_figures(by, screen, files.csv, "Average wait", "minutes", "3", "lower", "1.3.4"),
        take_figures(by, screen, files.book, "Answered on time", "%", "90", "higher", "5.3.3"),
    ]
    screen.do("measures.new_promise")
    part = screen.promises
    by.enter(part.line, STANDARD)
    by.until(lambda: part.chosen is not None)
    wait = next(one.id for one in by.snapshot.measures.values() if one.name == "Average wait")
    part.form.measures.changed.emit((wait,))
    by.settle()
    by.enter(part.form.published, "Website")
    by.enter(part.form.elements.line, "4.1.1")
    return sums


def take_figures(by: Person, screen: MeasuresScreen, path: Path, name: str, *said: str) -> str:
    unit, target, better, code = said
    screen.do("measures.new")
    new = screen.measures.pane.beginning
    by.write(new.name, name)
    by.write(new.unit, unit)
    by.write(new.target, target)
    by.press(new.better.buttons[better])
    by.press(new.add)
    by.until(lambda: screen.measures.chosen is not None and screen.measures.chosen.name == name)
    measure = screen.measures.chosen
    assert measure is not None
    by.enter(screen.measures.pane.details.elements.line, code)
    screen.measures.deeds.read_file(measure, path)
    dialog = by.shown(TakeFiguresDialog)
    told = str(dialog.sum.text())
    by.press(dialog.take)
    by.until(lambda: bool(by.snapshot.points_by_measure.get(measure.id)))
    by.settle()
    return told


def write_engagement(by: Person) -> None:
    screen = by.open(EngagementScreen)
    screen.do("engagement.new")
    by.until(lambda: bool(screen.form.title.text()))
    form = screen.form
    by.enter(form.title, ENGAGED)
    by.enter(form.held_on.line, f"{HEARD:%d/%m/%Y}")
    for field, words in ((form.quotations.field, SAID), (form.changed_field, CHANGED), (form.told, TOLD)):
        field.setFocus()
        field.selectAll()
        by.write(field, words)
        form.title.setFocus()
        by.settle()
    by.enter(form.elements.line, "1.3.1")


def send_pack(by: Person, into: Path) -> None:
    screen = by.open(PackScreen)
    by.until(lambda: screen.checks.concerns is not None)
    by.write(screen.folder, into)
    screen.choices.pictures.setChecked(False)
    by.press(screen.build)
    by.until(screen.result.isVisible)
    by.press(screen.result.mark_sent)
    by.until(lambda: bool(by.snapshot.sent_packs))
    by.settle()


def hear_of_the_visit(by: Person, files: Files) -> None:
    """A finding is typed; a newer procedure takes the place of the older, and the leaflet is withdrawn."""
    screen = by.open(ActionsScreen)
    screen.show_tab("findings")
    by.press(screen.typed)
    dialog = by.shown(NewFindingDialog)
    by.write(dialog.words, TELL)
    by.write(dialog.picker.box, "4.3.2")
    assert dialog.author.text() == ASSESSOR, "the review says who assessed"
    by.press(dialog.add)
    by.until(lambda: bool(by.snapshot.all_findings))
    older, leaflet = (by.snapshot.find_evidence(exhibit).id for exhibit in ("E002", "E003"))
    by.session.run(lambda ws, _: replace_file(ws, Quiet(), older, files.newer))
    by.session.run(lambda ws, _: describing.remove_evidence(ws, [leaflet]))
    by.settle()


def go_on(by: Person, screen: ReviewsScreen) -> None:
    """The review is closed, and the next one begins: one undo takes that back, one redo brings it again."""
    first = by.snapshot.review
    dialog = cycle(screen).deeds.close(first)
    by.write(dialog.outcome, "Awarded")
    by.write(dialog.until.line, f"{UNTIL:%d/%m/%Y}")
    by.press(dialog.save)
    by.until(lambda: by.snapshot.review.id != first.id)
    by.settle()
    closed = held(by.snapshot)
    roll_forward(by, first)
    rolled = held(by.snapshot)
    assert rolled != closed
    by.session.run(lambda ws, _: ws.undo())
    by.settle()
    assert held(by.snapshot) == closed
    by.session.run(lambda ws, _: ws.redo())
    by.settle()
    assert held(by.snapshot) == rolled


def roll_forward(by: Person, first: Review) -> None:
    before = by.snapshot.sequence
    by.session.review_meant = first.id
    by.session.act("review.roll")
    dialog = by.shown(RollDialog)
    by.until(lambda: any("It covers 2 elements" in line for line in dialog.preview.said))
    by.write(dialog.visit.line, f"{NEXT_VISIT:%d/%m/%Y}")
    by.press(dialog.go_on)
    by.until(lambda: by.snapshot.sequence > before)
    by.settle()


def answer_it(by: Person) -> None:
    screen = by.open(ActionsScreen)
    (finding,) = by.snapshot.all_findings
    place = {"location": "https://www.example.org/results", "elements": ["4.3.2"]}
    by.session.run(lambda ws, _: describing.add_evidence(ws, "web", "Results for customers", **place))
    by.settle()
    screen.show_target(finding)
    pane = screen.findings.pane
    by.press(pane.new_action)
    new = screen.to_do.new
    by.write(new.title, "Publish the results")
    by.write(new.owner, "Ann")
    by.press(new.add)
    by.until(lambda: bool(by.snapshot.actions))
    by.settle()
    by.press(screen.to_do.form.state.buttons["done"])
    by.settle()
    screen.show_target(finding)
    pane.answer.setFocus()
    by.write(pane.answer, ANSWER)
    pane.answer.flush()
    by.enter(pane.evidence.line, "E004")
    by.press(pane.today)
    by.settle()
    elements = by.open(ElementsScreen)
    rate(by, elements, "4.3.2", *ANSWERED)


def read_the_first(by: Person) -> None:
    """The first review is read in the window as its pack said it."""
    first = next(review for review in by.snapshot.reviews if review.title == FIRST)
    by.session.review_meant = first.id
    by.session.act("review.read_past")
    by.until(lambda: by.program.past.session is not None)
    past = by.program.past.session
    assert past is not None
    then = held(past.snapshot)
    assert then["ratings"] == RATED and then["findings"] == [] and then["actions"] == []
    assert set(then["evidence"]) == {"E001", "E002", "E003"}
    by.program.window.actions_.do("review.present")
    assert by.program.past.session is None


def by_command_line(typist: Typist, files: Files) -> dict[str, Any]:
    """The same years, with a pack that went out today."""
    prepare(typist.say, files)
    keep_figures(typist.say, files)
    typist.say("sent")
    typist.say("finding add", TELL, "--element", "4.3.2", "--by", ASSESSOR)
    typist.say("replace", "E002", files.newer)
    typist.say("remove", "E003")
    typist.say("review close", FIRST, "--outcome", "Awarded", "--until", UNTIL, "--enter-next")
    typist.say("roll forward", "--from", FIRST, "--visit", NEXT_VISIT)
    answer(typist)
    ws = bootstrap.open_portfolio(typist.portfolio, read_only=True)
    ws.close()
    return held(ws.snapshot)


def test_the_window_leads_through_the_years_to_what_the_command_line_makes_of_them(
    person: Person, files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    by = person
    reviews = by.open(ReviewsScreen)
    enter_review(by, reviews)
    say_of_elements(by, files)
    sums = write_figures(by, files)
    assert sums == [
        "2 figures will be taken in. 2 lines are left out.",
        "4 figures will be taken in. 2 lines are left out.",
    ]
    write_engagement(by)
    send_pack(by, tmp_path / "Pack")
    hear_of_the_visit(by, files)
    go_on(by, reviews)
    answer_it(by)
    read_the_first(by)
    made = held(by.snapshot)
    by.program.close_portfolio()
    again = bootstrap.open_portfolio(tmp_path / "Award")
    again.close()
    assert held(again.snapshot) == made
    bootstrap.create_portfolio(tmp_path / "Typed", organisation="Aldermere Borough Council", visit=VISIT)
    typed = by_command_line(Typist(tmp_path / "Typed", capsys), files)
    assert {name: (made[name], typed[name]) for name in typed if made[name] != typed[name]} == {}
