from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import importing
from cse_desktop.app.context import Quiet
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screens.search.batch import BatchDialog
from cse_desktop.gui.screens.search.saved import NameDialog
from cse_desktop.gui.screens.search.screen import SearchScreen
from cse_desktop.gui.session import GuiSession
from tests.extract.make import pdf

WAIT = 20_000


@pytest.fixture
def screen(filed_session: GuiSession, qtbot: QtBot) -> SearchScreen:
    made = SearchScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    return made


def pages(screen: SearchScreen) -> list[tuple[str, int]]:
    return [(row.evidence.file_name, row.hit.page) for row in screen.model.rows if row.hit]


def test_what_is_typed_is_found_with_its_page_and_the_words_marked(
    screen: SearchScreen, filed_changes: list[Changes], qtbot: QtBot
) -> None:
    tester = QAbstractItemModelTester(screen.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.keyClicks(screen.box, "under three minutes")
    qtbot.waitUntil(lambda: ("Customer survey 2025.md", 1) in pages(screen), timeout=WAIT)
    qtbot.keyClick(screen.box, Qt.Key.Key_Return)
    text = screen.page.text
    qtbot.waitUntil(lambda: "under three minutes" in text.toPlainText(), timeout=WAIT)
    marked = {selection.cursor.selectedText().lower() for selection in text.extraSelections()}
    assert {"under", "three", "minutes"} <= marked
    assert screen.results.hasFocus()
    assert filed_changes == []
    assert tester is not None


def test_another_spelling_is_offered_as_a_link(screen: SearchScreen, qtbot: QtBot) -> None:
    screen.show_target("complant procedure")
    qtbot.waitUntil(lambda: screen.suggestion.isVisible() and not screen._indexing, timeout=WAIT)
    qtbot.mouseClick(screen.suggestion, Qt.MouseButton.LeftButton)
    assert screen.box.text() == screen._asked != "complant procedure"


def test_a_page_is_linked_with_its_number_and_the_words_selected(
    screen: SearchScreen, settle: Callable[[GuiSession], None], named: Callable[[str], str], qtbot: QtBot
) -> None:
    screen.show_target("satisfied")
    qtbot.waitUntil(lambda: ("Customer survey 2025.md", 1) in pages(screen), timeout=WAIT)
    screen._enter_results()
    text = screen.page.text
    qtbot.waitUntil(lambda: "91 per cent" in text.toPlainText(), timeout=WAIT)
    qtbot.mouseClick(screen.page.link, Qt.MouseButton.LeftButton)
    start = text.toPlainText().index("91 per cent")
    cursor = text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len("91 per cent"), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    form = screen.page.form
    qtbot.keyClicks(form.picker.box, "1.3.2")
    qtbot.mouseClick(form.link, Qt.MouseButton.LeftButton)
    settle(screen.session)
    (link,) = screen.session.snapshot.links_by_evidence[named("Customer survey 2025.md")]
    assert (link.element, link.quotation, link.page) == ("1.3.2", "91 per cent", 1)


def test_examples_are_searched_with_one_click(screen: SearchScreen, qtbot: QtBot) -> None:
    example = next(b for b in screen.stack.widget(0).findChildren(QPushButton) if b.text() == "complain*")
    qtbot.mouseClick(example, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("Complaints policy 2025.txt", 1) in pages(screen), timeout=WAIT)


def test_nothing_found_says_what_to_try(screen: SearchScreen, qtbot: QtBot) -> None:
    screen.show_target("xylophone")
    qtbot.waitUntil(lambda: screen.stack.currentWidget() is screen.nothing, timeout=WAIT)
    assert "xylophone" in screen.nothing.sentence.text()
    screen.box.reset()
    assert screen.stack.currentIndex() == 0


def test_what_does_not_exist_is_named(screen: SearchScreen, qtbot: QtBot) -> None:
    screen.show_target("element:4.5.4")
    nothing = screen.nothing
    qtbot.waitUntil(lambda: nothing.isVisible(), timeout=WAIT)
    said = " ".join(made.text() for made in nothing.findChildren(QLabel))
    assert "There is no element 4.5.4. The nearest are" in said


def test_kinds_are_found_by_the_words_of_the_table(screen: SearchScreen, qtbot: QtBot) -> None:
    screen.show_target("kind:policies")
    qtbot.waitUntil(lambda: len(screen.model.rows) > 0, timeout=WAIT)
    assert {row.evidence.kind for row in screen.model.rows} == {"policy"}


def test_facets_narrow_what_was_found_and_can_be_cleared(screen: SearchScreen, qtbot: QtBot) -> None:
    screen.show_target("complain*")
    kind = screen.facets.buttons["kind"]
    qtbot.waitUntil(lambda: kind.isEnabled() and len(pages(screen)) > 0, timeout=WAIT)
    everything = pages(screen)
    kind.list.fill(kind._rows())  # a window that opens by itself needs more of a screen than there is here
    values = kind.list.values
    names = [values.item(at).text() for at in range(values.count())]
    policy = next(at for at, name in enumerate(names) if name.startswith("Policy"))
    values.item(policy).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: {row.evidence.kind for row in screen.model.rows} == {"policy"}, timeout=WAIT)
    assert kind.text() == "Kind: Policy"
    qtbot.mouseClick(screen.facets.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pages(screen) == everything, timeout=WAIT)


def test_a_choice_alone_lists_evidence(screen: SearchScreen, qtbot: QtBot) -> None:
    screen.show_target("")
    element = screen.facets.buttons["element"]
    qtbot.waitUntil(element.isEnabled, timeout=WAIT)
    element.choose(("4.3.2",))
    screen.facets.changed.emit()
    qtbot.waitUntil(lambda: len(screen.model.rows) > 0, timeout=WAIT)
    assert {row.evidence.file_name for row in screen.model.rows} == {"Complaints policy 2025.txt"}


def test_a_search_is_saved_found_again_and_removed(
    screen: SearchScreen, settle: Callable[[GuiSession], None], qtbot: QtBot
) -> None:
    screen.show_target("satisfied")
    qtbot.waitUntil(lambda: len(pages(screen)) > 0, timeout=WAIT)
    screen.saved.save_wanted.emit()
    dialog = next(iter(screen.findChildren(NameDialog)))
    dialog.line.setText("Satisfaction")
    dialog._accept()
    settle(screen.session)
    screen.box.reset()
    screen.saved.aboutToShow.emit()
    action = next(one for one in screen.saved.actions() if one.text() == "Satisfaction")
    action.trigger()
    assert screen.box.text() == "satisfied"
    screen.saved._remove(next(iter(screen.session.snapshot.saved_searches.values())))
    settle(screen.session)
    assert screen.session.snapshot.saved_searches == {}


def test_several_searches_say_what_is_held_and_become_a_spreadsheet(
    screen: SearchScreen, settle: Callable[[GuiSession], None], tmp_path: Path, qtbot: QtBot
) -> None:
    screen.ask_several(("satisfied", "xylophone", "complaints"))
    dialog = next(iter(screen.findChildren(BatchDialog)))
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 3, timeout=WAIT)
    held = {query: int(evidence) for query, evidence, *_ in dialog.table.texts()}
    assert held["xylophone"] == 0
    assert held["satisfied"] > 0
    assert held["complaints"] > 0
    out = tmp_path / "held.csv"
    dialog._write(str(out))
    qtbot.waitUntil(out.exists, timeout=WAIT)
    settle(screen.session)
    assert "xylophone" in out.read_text(encoding="utf-8-sig")
    dialog._go(dialog.table.item(0, 0))
    assert screen.box.text() == "satisfied"


def test_a_page_of_a_pdf_is_shown_as_it_looks_with_the_words_marked(
    screen: SearchScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = pdf(tmp_path / "Letter.pdf", [["Nothing of note."], ["The mayor opened the library."]])
    importing.import_files(screen.session.workspace, Quiet(), importing.ImportRequest((letter,)))
    screen.show_target("mayor")
    qtbot.waitUntil(lambda: ("Letter.pdf", 2) in pages(screen), timeout=WAIT)
    screen._enter_results()
    picture = screen.page.picture
    qtbot.waitUntil(
        lambda: picture.image is not None and screen.page.views.currentWidget() is picture, timeout=WAIT
    )
    assert [box.text for box in picture.boxes] == ["mayor"]
    screen.page.sides.buttons["text"].click()
    assert screen.page.views.currentWidget() is screen.page.text
