"""The measures screen: figures typed, written in the table, pasted, taken from a file; the register beside it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from clipped import clipped
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from cse_desktop.app import measuring, promising
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.award import Measure, Point
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import new_id
from cse_desktop.gui.application import Program
from cse_desktop.gui.pictures.ink import screen_ink
from cse_desktop.gui.pictures.line_chart import nearest_dot
from cse_desktop.gui.pictures.slide import slide_image
from cse_desktop.gui.screens.measures.screen import MeasuresScreen
from cse_desktop.gui.screens.measures.taking import TakeFiguresDialog
from cse_desktop.gui.session import GuiSession, Notice

Settle = Callable[[GuiSession], None]
WORDS = "We answer calls within 3 minutes"


@pytest.fixture
def wait(workspace: Workspace) -> Measure:
    """A measure with three figures and one of the county's."""
    said = {"unit": "minutes", "direction": "lower", "baseline": 31, "target": 3, "elements": ["5.3.2"]}
    made = measuring.add_measure(workspace, "Average wait", **said)
    days = [date(2025, 3, 31), date(2025, 9, 30), date(2026, 3, 31)]
    measuring.add_points(workspace, made.id, list(zip(days, (31.0, 12.0, 3.0), strict=True)))
    measuring.add_points(workspace, made.id, [(days[-1], 7.0)], series="County average")
    return made


@pytest.fixture
def told(session: GuiSession) -> list[Notice]:
    """What was said in the bar."""
    said: list[Notice] = []
    session.noticed.connect(said.append)
    return said


@pytest.fixture
def screen(session: GuiSession, qtbot: QtBot) -> Iterator[MeasuresScreen]:
    made = MeasuresScreen(session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    yield made


def values(screen: MeasuresScreen, measure: Measure) -> list[float]:
    return [point.value for point in screen.session.snapshot.standings[measure.id].points]


def test_it_begins_by_saying_what_to_do(screen: MeasuresScreen, committed: list[Changes]) -> None:
    assert screen.measures.stack.currentIndex() == 2
    assert screen.measures.pane.currentIndex() == 0
    screen.show_target("promises")
    assert screen.promises.stack.currentIndex() == 2
    assert committed == []


def test_looking_changes_nothing_and_all_is_said_in_words(
    wait: Measure, screen: MeasuresScreen, committed: list[Changes], settle: Settle
) -> None:
    part = screen.measures
    assert part.chosen is not None and part.chosen.id == wait.id
    row = part.model.index(0, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Average wait: 3 minutes. Target met. Better than last time. from 31 to 3 minutes, better"
    )
    chart = part.pane.chart.view
    assert chart.accessibleDescription() == (
        "3 figures. First: 31 minutes, 31 March 2025. Newest: 3 minutes, 31 March 2026. Average wait: from 31 "
        "to 3 minutes, better. Target: 3 minutes. Target met. Compared with County average: 7 minutes, "
        "31 March 2026."
    )
    assert part.pane.details.target.text() == "3"
    settle(screen.session)
    assert committed == []


def test_a_measure_is_begun_with_its_name_and_goes_on_with_its_figures(
    screen: MeasuresScreen, qtbot: QtBot, settle: Settle
) -> None:
    screen.do("measures.new")
    new = screen.measures.pane.beginning
    qtbot.keyClicks(new.name, "Calls answered")
    qtbot.keyClicks(new.target, "soon")
    assert not new.add.isEnabled() and "not a figure" in new.wrong.words.text()
    new.target.clear()
    qtbot.keyClicks(new.target, "95 %")
    qtbot.keyClicks(new.unit, "%")
    qtbot.keyClick(new.unit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.measures.chosen is not None, timeout=10_000)
    made = screen.measures.chosen
    assert made is not None
    assert (made.name, made.unit, made.target, made.direction) == ("Calls answered", "%", 95, "higher")
    figures = screen.measures.pane.figures
    qtbot.keyClicks(figures.day, "March 2026")
    assert figures.understood.text() == "Tuesday 31 March 2026"
    qtbot.keyClicks(figures.value, "many")
    assert "Not a figure" in figures.wrong.words.text() and figures.wrong.isVisible()
    qtbot.keyClick(figures.value, Qt.Key.Key_Return)
    figures.value.clear()
    qtbot.keyClicks(figures.value, "97")
    qtbot.keyClick(figures.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(screen, made) == [97], timeout=10_000)
    assert figures.day.text() == ""
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: not figures.model.rows, timeout=10_000)


def test_the_first_figure_leaves_the_line_it_was_typed_in_where_it_is(
    workspace: Workspace, screen: MeasuresScreen, qtbot: QtBot, settle: Settle
) -> None:
    made = measuring.add_measure(workspace, "Calls answered", unit="%")
    pane = screen.measures.pane
    qtbot.waitUntil(lambda: screen.measures.chosen is not None and pane.figures.day.isVisible(), timeout=10_000)
    settle(screen.session)
    before = pane.figures.day.mapTo(screen, QPoint(0, 0)).y()
    qtbot.keyClicks(pane.figures.day, "March 2026")
    qtbot.keyClicks(pane.figures.value, "97")
    qtbot.keyClick(pane.figures.value, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: values(screen, made) == [97] and pane.chart.view.isVisible(), timeout=10_000)
    settle(screen.session)
    assert pane.figures.day.mapTo(screen, QPoint(0, 0)).y() == before


def test_a_figure_of_the_same_day_takes_the_place_of_the_other_and_that_is_said(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], qtbot: QtBot
) -> None:
    figures = screen.measures.pane.figures
    qtbot.keyClicks(figures.day, "2026-03")
    qtbot.keyClicks(figures.value, "2.5")
    qtbot.mouseClick(figures.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert told[0].undo and "takes its place" in told[0].text
    assert values(screen, wait) == [31, 12, 2.5]


def test_figures_are_written_in_the_table_and_nonsense_is_said(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], qtbot: QtBot
) -> None:
    figures = screen.measures.pane.figures
    newest = next(row.key for row in figures.model.rows if not row.point.series)

    def write(column: int, text: str) -> None:
        index = figures.model.find(newest).siblingAtColumn(column)
        figures.table.setCurrentIndex(index)
        figures.table.edit(index)
        editor = figures.table.findChildren(QLineEdit)[-1]
        editor.selectAll()
        qtbot.keyClicks(editor, text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)

    write(1, "2.9 minutes")
    qtbot.waitUntil(lambda: values(screen, wait) == [31, 12, 2.9], timeout=10_000)
    write(0, "April 2026")
    latest = lambda: screen.session.snapshot.standings[wait.id].points[-1].dated  # noqa: E731
    qtbot.waitUntil(lambda: latest() == date(2026, 4, 30), timeout=10_000)
    assert told == []
    write(1, "rather few")
    assert "“rather few” is no date or figure" in told[-1].text
    assert values(screen, wait) == [31, 12, 2.9]


def test_figures_are_pasted_from_the_clipboard_after_a_look(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], qtbot: QtBot
) -> None:
    clipboard = QApplication.clipboard()
    clipboard.clear()
    screen.do("measures.paste")
    assert "copy two columns" in told[-1].text
    clipboard.setText("Month\tWait\tCounty average\r\nApril 2026\t2.5\t6\r\nMay 2026\tfew\r\n31/03/2026\t3\t7\r\n")
    screen.do("measures.paste")
    dialog = opened(screen, qtbot)
    assert [row.cells[0] for row in dialog.rows] == ["2", "2", "3", "4", "4"]
    assert [row.taken for row in dialog.rows] == [True, True, False, None, None]
    assert dialog.rows[1].cells == ("2", "30 Apr 2026: 6 minutes (County average)", "New")
    assert dialog.rows[2].cells[2] == "Left out. Line 3 has no figure that can be read: few"
    assert dialog.sum.text() == "2 figures will be taken in. 1 line is left out."
    assert values(screen, wait) == [31, 12, 3], "nothing is stored before"
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: values(screen, wait) == [31, 12, 3, 2.5], timeout=10_000)
    qtbot.waitUntil(lambda: told[-1].undo, timeout=10_000)
    assert told[-1].text == "2 figures taken in"
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: values(screen, wait) == [31, 12, 3], timeout=10_000)


def opened(screen: MeasuresScreen, qtbot: QtBot) -> TakeFiguresDialog:
    qtbot.waitUntil(lambda: bool(screen.measures.findChildren(TakeFiguresDialog)), timeout=20_000)
    return screen.measures.findChildren(TakeFiguresDialog)[-1]


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_figures_are_taken_from_a_file(
    wait: Measure, screen: MeasuresScreen, kind: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / f"Waiting.{kind}"
    if kind == "xlsx":
        book = openpyxl.Workbook()
        for row in (("Month", "Minutes"), (date(2026, 4, 30), 2.5), (date(2026, 5, 31), "n/a")):
            book.active.append(row)
        book.save(path)
    else:
        path.write_text('Month,Minutes\n2026-04,2.5\n"May 2026","n/a"\n', encoding="utf-8")
    screen.measures.deeds.read_file(wait, path)
    dialog = opened(screen, qtbot)
    assert [row.taken for row in dialog.rows] == [True, False]
    dialog.reject()
    assert values(screen, wait) == [31, 12, 3]


def test_columns_of_a_table_that_are_of_another_measure_are_left_out(
    wait: Measure, screen: MeasuresScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Quarters.csv"
    path.write_text("Month;Minutes;Calls answered;County average\n2026-04;2.5;81;6\n2026-05;2;86;5\n")
    screen.measures.deeds.read_file(wait, path)
    dialog = opened(screen, qtbot)
    assert list(dialog.columns) == ["Calls answered", "County average"]
    assert dialog.sum.text() == "6 figures will be taken in."
    qtbot.mouseClick(dialog.columns["Calls answered"], Qt.MouseButton.LeftButton)
    assert dialog.sum.text() == "4 figures will be taken in."
    assert [row.taken for row in dialog.rows] == [True, False, True] * 2
    dialog.take.click()
    qtbot.waitUntil(lambda: values(screen, wait)[-2:] == [2.5, 2], timeout=10_000)
    assert set(screen.session.snapshot.standings[wait.id].compared) == {"County average"}


def test_a_file_without_figures_says_so(
    wait: Measure, screen: MeasuresScreen, tmp_path: Path, told: list[Notice], qtbot: QtBot
) -> None:
    (tmp_path / "Heading.csv").write_text("Month,Minutes\n", encoding="utf-8")
    screen.measures.deeds.read_file(wait, tmp_path / "Heading.csv")
    dialog = opened(screen, qtbot)
    assert not dialog.take.isEnabled() and dialog.sum.text().startswith("0 figures")
    dialog.reject()
    (tmp_path / "Blank.csv").write_text("\n\n", encoding="utf-8")
    screen.measures.deeds.read_file(wait, tmp_path / "Blank.csv")
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "no table that could be read" in told[-1].text


def test_figures_and_the_measure_are_removed_and_brought_back(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], qtbot: QtBot
) -> None:
    figures = screen.measures.pane.figures
    figures.table.clearSelection()
    screen.do("measures.remove_figures")
    assert told[-1].text == "Select figures first."
    figures.table.selectAll()
    screen.do("measures.remove_figures")
    qtbot.waitUntil(lambda: told[-1].undo, timeout=10_000)
    assert told[-1].text == "4 figures removed" and not figures.model.rows
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: len(figures.model.rows) == 4, timeout=10_000)
    screen.do("measures.remove")
    qtbot.waitUntil(lambda: screen.measures.stack.currentIndex() == 2, timeout=10_000)
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: screen.measures.chosen is not None, timeout=10_000)


def test_details_save_themselves_and_a_name_that_is_taken_comes_back(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], settle: Settle, qtbot: QtBot
) -> None:
    measuring.add_measure(screen.session.workspace, "Visits")
    settle(screen.session)
    details = screen.measures.pane.details

    def held() -> Measure:
        return screen.session.snapshot.measures[wait.id]

    details.target.selectAll()
    qtbot.keyClicks(details.target, "2.5")
    qtbot.keyClick(details.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: held().target == 2.5, timeout=10_000)
    details.better.buttons["higher"].click()
    qtbot.waitUntil(lambda: held().direction == "higher", timeout=10_000)
    details.elements.changed.emit(("5.3.2", "5.3.1"))
    qtbot.waitUntil(lambda: held().elements == ("5.3.2", "5.3.1"), timeout=10_000)
    details.target.selectAll()
    qtbot.keyClicks(details.target, "soon")
    qtbot.keyClick(details.target, Qt.Key.Key_Return)
    assert details.target.text() == "2.5" and "no date or figure" in told[-1].text
    details.name.selectAll()
    qtbot.keyClicks(details.name, "visits")
    qtbot.keyClick(details.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "already" in told[-1].text, timeout=10_000)
    qtbot.waitUntil(lambda: details.name.text() == "Average wait", timeout=10_000)


def test_what_is_being_typed_stays_while_something_else_changes(
    wait: Measure, screen: MeasuresScreen, settle: Settle, qtbot: QtBot
) -> None:
    figures = screen.measures.pane.figures
    qtbot.keyClicks(figures.day, "Apri")
    measuring.add_measure(screen.session.workspace, "Another one")
    settle(screen.session)
    assert len(screen.measures.model.rows) == 2
    assert figures.day.text() == "Apri"
    assert screen.measures.chosen is not None and screen.measures.chosen.id == wait.id


def test_a_measure_stays_while_it_is_worked_on_though_the_filter_no_longer_holds(
    wait: Measure, screen: MeasuresScreen, qtbot: QtBot
) -> None:
    part = screen.measures
    measuring.change_measure(screen.session.workspace, wait.id, target=2)
    qtbot.waitUntil(lambda: part.only.buttons["missed"].text() == "Target missed (1)", timeout=10_000)
    part.only.buttons["missed"].click()
    part.pane.details.target.setFocus()
    part.pane.details.target.selectAll()
    qtbot.keyClicks(part.pane.details.target, "4")
    qtbot.keyClick(part.pane.details.target, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.only.buttons["missed"].text() == "Target missed (0)", timeout=10_000)
    assert part.chosen is not None and part.pane.details.target.text() == "4"
    part.list.setFocus()
    screen.refresh(None)
    assert part.chosen is None and part.stack.currentIndex() == 1


def test_a_gap_leads_to_the_measure_or_to_a_new_one_for_the_element(
    wait: Measure, screen: MeasuresScreen, settle: Settle, qtbot: QtBot
) -> None:
    part = screen.measures
    screen.show_target("promises")
    screen.show_target(wait.id)
    assert screen.current == "measures" and screen.place() == wait.id
    screen.show_target("4.2.3")
    assert part.stack.currentIndex() == 1 and part.no_match.sentence.text() == "No measure proves 4.2.3 yet"
    qtbot.mouseClick(part.no_match.button, Qt.MouseButton.LeftButton)
    new = part.pane.beginning
    qtbot.keyClicks(new.name, "Rank in the club")
    qtbot.keyClick(new.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.chosen is not None and part.chosen.name == "Rank in the club", timeout=10_000)
    assert part.chosen is not None and part.chosen.elements == ("4.2.3",)
    part.only.buttons["short"].click()
    assert [row.cells[0] for row in part.model.rows] == ["Rank in the club"]


def test_the_chart_can_be_a_picture_for_a_slide_and_figures_for_excel(
    wait: Measure, screen: MeasuresScreen, qtbot: QtBot
) -> None:
    card = screen.measures.pane.chart
    image = slide_image(card.slide())
    assert not image.isNull() and _colours(image) > 20
    card.picture.copy_figures()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Date", "Average wait", "County average"]
    assert lines[-1].split("\t")[1:] == ["3", "7"]


def _colours(image: QImage) -> int:
    small = image.scaled(400, 225)
    return len({small.pixel(x, y) for x in range(400) for y in range(225)})


def test_the_figure_that_is_pointed_at_is_found(wait: Measure, screen: MeasuresScreen) -> None:
    view = screen.measures.pane.chart.view
    place = view._place()
    ink = screen_ink()
    found = {
        (line.name, value)
        for x in range(0, view.width(), 3)
        for y in range(0, view.height(), 3)
        for hit in [nearest_dot(view.facts, ink, place, QPointF(x, y))]
        if hit is not None
        for line, (_, value) in [hit]
    }
    assert found == {("Average wait", 31), ("Average wait", 12), ("Average wait", 3), ("County average", 7)}


def test_thousands_of_figures_are_shown_and_drawn(
    workspace: Workspace, screen: MeasuresScreen, settle: Settle
) -> None:
    made = measuring.add_measure(workspace, "Calls a day", target=500)
    first = date(2010, 1, 1).toordinal()
    with workspace.change(message("change.sample")) as work:
        for at in range(4000):
            row = Point(id=new_id(), measure_id=made.id, dated=date.fromordinal(first + at), value=float(at % 700))
            work.put(replace(row))
    settle(screen.session)
    assert len(screen.measures.pane.figures.model.rows) == 4000
    assert not screen.measures.pane.chart.view.grab().isNull()


def test_a_service_standard_is_written_down_and_completed(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], qtbot: QtBot
) -> None:
    screen.do("measures.new_promise")
    part, form = screen.promises, screen.promises.form
    assert screen.current == "promises"
    qtbot.keyClicks(part.line, WORDS)
    qtbot.keyClick(part.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.chosen is not None, timeout=10_000)
    assert part.model.rows[0].cells == (
        WORDS,
        "",
        "Not measured",
        "No measure shows whether it is kept. Say who had a say in setting it. Say where customers can read it.",
    )
    form.measures.changed.emit((wait.id,))
    qtbot.waitUntil(lambda: part.model.rows[0].cells[2] == "Kept", timeout=10_000)
    qtbot.keyClicks(form.consulted, "The customer panel")
    qtbot.keyClick(form.consulted, Qt.Key.Key_Return)
    qtbot.keyClicks(form.published, "Leaflet")
    qtbot.keyClick(form.published, Qt.Key.Key_Return)
    qtbot.keyClicks(form.published_on.line, "1 Apr 2025")
    qtbot.keyClick(form.published_on.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.model.rows[0].cells[3] == "Nothing", timeout=10_000)
    offered = {made.text() for made in form.findChildren(type(form.remove)) if made.text().startswith("5.1.")}
    assert offered == {"5.1.1", "5.1.2"}
    next(made for made in form.findChildren(type(form.remove)) if made.text() == "5.1.1").click()
    qtbot.waitUntil(lambda: part.chosen is not None and part.chosen.elements == ("5.1.1",), timeout=10_000)
    held = screen.session.snapshot.promises[str(part.chosen and part.chosen.id)]
    assert (held.published_on, held.consulted) == (date(2025, 4, 1), "The customer panel")
    screen.do("measures.remove_promise")
    qtbot.waitUntil(lambda: part.stack.currentIndex() == 2 and bool(told), timeout=10_000)
    assert told[-1].undo
    screen.session.workspace.undo()
    qtbot.waitUntil(lambda: part.chosen is not None, timeout=10_000)


def test_the_words_of_a_standard_cannot_be_emptied_and_a_measure_is_a_press_away(
    wait: Measure, screen: MeasuresScreen, told: list[Notice], settle: Settle, qtbot: QtBot
) -> None:
    made = promising.add_promise(screen.session.workspace, WORDS, measure_ids=[wait.id])
    settle(screen.session)
    screen.show_target(made.id)
    form = screen.promises.form
    form.text.selectAll()
    qtbot.keyClick(form.text, Qt.Key.Key_Delete)
    qtbot.keyClick(form.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert "needs words" in told[-1].text
    qtbot.waitUntil(lambda: form.text.text() == WORDS, timeout=10_000)
    form.measure_wanted.emit(wait.id)
    assert screen.current == "measures" and screen.place() == wait.id


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_no_word_is_cut_off_in_a_longer_language(
    wait: Measure, open_filled: Program, text_size: int, qtbot: QtBot
) -> None:
    session, workplace = open_filled.session, open_filled.window.workplace
    assert session is not None and workplace is not None
    promising.add_promise(
        session.workspace, WORDS, measure_ids=[wait.id], service="Revenues", consulted="The panel"
    )
    open_filled.preferences.update(language="qps", text_size=text_size)
    open_filled.window.resize(1366, 768)
    workplace = open_filled.window.workplace
    assert workplace is not None
    found = {}
    for target in ("promises", wait.id):
        workplace.go("measures", target)
        with contextlib.suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: not clipped(open_filled.window), timeout=2000)
        found[target] = clipped(workplace.shown_screen("measures"))
    assert found == {"promises": [], wait.id: []}


def test_the_list_can_be_gone_through_by_keyboard(
    wait: Measure, screen: MeasuresScreen, settle: Settle, qtbot: QtBot
) -> None:
    measuring.add_measure(screen.session.workspace, "Visits")
    settle(screen.session)
    part = screen.measures
    qtbot.keyClick(part.text, Qt.Key.Key_Down)
    part.list.selectionModel().setCurrentIndex(
        part.model.index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    qtbot.keyClick(part.list, Qt.Key.Key_Down)
    assert part.chosen is not None and part.chosen.name == "Visits"
    assert part.pane.name.text() == "Visits" and part.pane.figures.model.rows == []


def test_nothing_can_be_changed_where_a_portfolio_is_open_for_reading_only(
    wait: Measure, workspace: Workspace, program: Program, qtbot: QtBot
) -> None:
    promise = promising.add_promise(workspace, WORDS, measure_ids=[wait.id])
    folder = workspace.rooms.folder
    workspace.close()
    program.open(folder, read_only=True)
    qtbot.waitUntil(lambda: program.session is not None, timeout=10_000)
    workplace = program.window.workplace
    assert workplace is not None
    workplace.go("measures", wait.id)
    screen = workplace.shown_screen("measures")
    assert isinstance(screen, MeasuresScreen)
    pane, form = screen.measures.pane, screen.promises.form
    assert pane.chart.view.facts.lines, "all can be looked at"
    held = (screen.measures.new, pane.remove, pane.figures.add, pane.figures.paste, pane.details.elements.line)
    assert not any(widget.isEnabled() for widget in held)
    assert pane.details.name.isReadOnly()
    assert not pane.figures.model.flags(pane.figures.model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    workplace.go("measures", promise.id)
    assert form.text.isReadOnly() and not form.measures.line.isEnabled() and not screen.promises.line.isEnabled()
    assert not form.proposed.count()
