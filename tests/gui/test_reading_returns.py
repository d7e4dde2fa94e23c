"""A pack comes home through the window: looked at first, taken in as one step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import answering, reviewing
from cse_desktop.app.context import Quiet
from cse_desktop.app.packing import build_pack
from cse_desktop.app.returning import apply_return, read_return
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.returned import PlaceDialog, ReturnedDialog
from cse_desktop.gui.main_window import MainWindow
from cse_desktop.gui.models.returned import ELEMENT, ReturnedTable
from cse_desktop.gui.screens.elements.model import ASSESSOR
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.screens.elements.state import walk
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.finding_line import FindingLine
from cse_desktop.gui.widgets.status_pill import StatusPill

WAIT = 20_000
WRITTEN = {
    "cse-rating:1.1.1": "Partially Compliant",
    "cse-comment:1.1.1": "Say how often you ask.",
    "cse-rating:4.1.1": "rather good",
}


@pytest.fixture
def returned(filled: Workspace, tmp_path: Path) -> Path:
    """A pack as an assessor sends it back: one rating and a comment, and a rating that is none."""
    document = build_pack(filled, Quiet(), tmp_path / "Pack", PackOptions(include_gaps=False)).document
    held = docx.Document(str(document))
    for sdt in held.element.iter(qn("w:sdt")):
        said = WRITTEN.get(sdt.find(f".//{qn('w:tag')}").get(qn("w:val")))
        if said:
            asking = sdt.find(f".//{qn('w:showingPlcHdr')}")
            asking.getparent().remove(asking)
            sdt.find(f".//{qn('w:t')}").text = said
    held.core_properties.last_modified_by = "Gwen Parry"
    held.save(str(tmp_path / "Returned.docx"))
    return tmp_path / "Returned.docx"


def shown_dialog(window: MainWindow, qtbot: QtBot) -> ReturnedDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(ReturnedDialog)), timeout=WAIT)
    return window.findChildren(ReturnedDialog)[0]


def test_what_the_assessor_wrote_is_looked_at_placed_and_taken_in_as_one_step(
    returned: Path, open_filled: Program, qtbot: QtBot
) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None
    window.returns.read(returned)
    dialog = shown_dialog(window, qtbot)
    assert [row.cells[0][:5] for row in dialog.model.rows] == ["1.1.1", "1.1.1"]
    assert {row.standing.word for row in dialog.model.rows} == {"New"}
    assert "rating of the standard" in dialog._left.findChildren(type(dialog.count))[2].text()
    asking = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Place it…")
    qtbot.mouseClick(asking, Qt.MouseButton.LeftButton)
    place = dialog.findChildren(PlaceDialog)[0]
    place.picker.choose("4.1.1")
    qtbot.mouseClick(place.go_on, Qt.MouseButton.LeftButton)
    assert len(dialog.model.chosen) == 3
    assert dialog.preview.unplaced == ()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(session.snapshot.findings) == 2, timeout=WAIT)
    assert session.snapshot.findings["4.1.1"][0].text == "rather good"
    assert session.snapshot.assessments["1.1.1"].rating == "compliant"
    assert window.workplace is not None
    bar = window.workplace.notices
    qtbot.waitUntil(lambda: bar.text == "From the assessor: 3 new findings.", timeout=WAIT)
    window.actions_.do("edit.undo")
    qtbot.waitUntil(lambda: not session.snapshot.findings, timeout=WAIT)


def test_only_what_is_ticked_is_taken_in_and_the_rest_is_offered_again(
    returned: Path, open_filled: Program, qtbot: QtBot
) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None
    window.returns.read(returned)
    dialog = shown_dialog(window, qtbot)
    model = dialog.model
    model.setData(model.index(1, ELEMENT), None, Qt.ItemDataRole.CheckStateRole)
    assert dialog.take.text() == "Take in 1 finding"
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(session.snapshot.findings.get("1.1.1", ())) == 1, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.findChildren(ReturnedDialog), timeout=WAIT)
    window.returns.read(returned)
    again = shown_dialog(window, qtbot)
    assert [row.standing.word for row in again.model.rows] == ["Known", "New"]
    assert len(again.model.chosen) == 1


def test_a_pack_dropped_on_the_pack_screen_is_asked_about(
    returned: Path, open_filled: Program, qtbot: QtBot
) -> None:
    window = open_filled.window
    assert window.workplace is not None
    window.go("pack")
    window.drops.dropped.emit([returned])
    bar = window.workplace.notices
    qtbot.waitUntil(lambda: "was made as a pack" in bar.text, timeout=WAIT)
    offered = [made.text() for made in bar.findChildren(QPushButton) if made.isVisible()]
    assert offered == ["Read it as a returned pack", "Take it in as evidence"]
    next(b for b in bar.findChildren(QPushButton) if b.text() == offered[0]).click()
    assert shown_dialog(window, qtbot).preview.source == "Returned.docx"


def test_another_word_file_dropped_there_is_evidence(open_filled: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None
    letter = docx.Document()
    letter.add_paragraph("A letter of thanks")
    letter.save(str(tmp_path / "Letter.docx"))
    before = len(session.snapshot.evidence)
    window.go("pack")
    window.drops.dropped.emit([tmp_path / "Letter.docx"])
    qtbot.waitUntil(lambda: len(session.snapshot.evidence) == before + 1, timeout=WAIT)


def test_the_table_keeps_to_the_rules_of_qt(
    session: GuiSession, qtmodeltester: object, came_back: Callable[..., ReturnedTable]
) -> None:
    qtmodeltester.check(came_back(session))  # type: ignore[attr-defined]


@pytest.fixture
def came_back() -> Callable[[GuiSession], ReturnedTable]:
    from every_dialog import _came_back

    from cse_desktop.gui.models.returned import returned_rows

    def make(session: GuiSession) -> ReturnedTable:
        made = ReturnedTable()
        made.show_findings(returned_rows(_came_back(session).findings, session.snapshot.standard))
        return made

    return make


def test_what_was_taken_in_stands_beside_the_self_assessment(
    returned: Path, open_filled: Program, qtbot: QtBot
) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None
    assert window.workplace is not None
    window.go("elements")
    screen = window.workplace.shown_screen("elements")
    assert isinstance(screen, ElementsScreen)
    assert not screen.findings.isVisible()
    assert not screen.tree.filters.found.isVisible()
    session.run(lambda ws, ctx: apply_return(ws, read_return(ws, ctx, returned)))
    qtbot.waitUntil(screen.findings.isVisible, timeout=WAIT)
    pills = [pill.accessibleName() for pill in screen.findings.findChildren(StatusPill)]
    assert pills == ["Partially Compliant", "Compliant"]
    at = screen.tree.model.find("1.1.1").siblingAtColumn(ASSESSOR)
    assert "Partially Compliant" in at.data(Qt.ItemDataRole.ToolTipRole)
    assert not screen.tree.view.isColumnHidden(ASSESSOR)
    screen.tree.filters.found.click()
    assert [n.code for n in walk(screen.tree._nodes) if n.is_element and _is_shown(screen, n.code)] == ["1.1.1"]
    lines = screen.findings.findChildren(FindingLine)
    qtbot.mouseClick(lines[0].remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(screen.findings.findChildren(StatusPill)) == 0, timeout=WAIT)
    assert screen.tree.view.isColumnHidden(ASSESSOR)
    window.actions_.do("edit.undo")
    qtbot.waitUntil(lambda: len(screen.findings.findChildren(StatusPill)) == 2, timeout=WAIT)


def test_what_was_said_before_and_is_not_answered_stands_at_its_element_and_leads_to_its_answer(
    open_filled: Program, qtbot: QtBot
) -> None:
    window, session = open_filled.window, open_filled.session
    assert session is not None and window.workplace is not None
    ws = session.workspace
    first = ws.snapshot.review
    said = answering.add_finding(ws, "improvement", "Tell customers what changed", element="1.1.1")
    answering.add_finding(ws, "strength", "Fine staff", element="1.1.1")
    reviewing.add_review(ws, "First annual review", kind="annual", visit=date(2028, 3, 7))
    reviewing.close_review(ws, first.id, "Awarded")
    window.go("elements")
    session.go("elements", "1.1.1")
    screen = window.workplace.shown_screen("elements")
    assert isinstance(screen, ElementsScreen)
    qtbot.waitUntil(lambda: len(screen.findings.findChildren(FindingLine)) == 1, timeout=WAIT)
    (line,) = screen.findings.findChildren(FindingLine)
    qtbot.mouseClick(line.answer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workplace.current == "actions", timeout=WAIT)
    actions = window.workplace.shown_screen("actions")
    assert actions is not None and actions.place() == said.id
    answering.answer_finding(ws, said.id, answered_on=ws.rooms.clock().date())
    session.go("elements", "1.1.1")
    qtbot.waitUntil(screen.findings.isHidden, timeout=WAIT)


def _is_shown(screen: ElementsScreen, code: str) -> bool:
    return screen.tree.filter.mapFromSource(screen.tree.model.find(code)).isValid()
