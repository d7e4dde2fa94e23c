from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cse_desktop.app import assessing, describing, engaging
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.pack.screen import PackScreen
from cse_desktop.gui.session import GuiSession, Notice

WAIT = 20_000


@pytest.fixture
def screen(filed_session: GuiSession, qtbot: QtBot) -> PackScreen:
    made = PackScreen(filed_session)
    qtbot.addWidget(made)
    made.resize(1166, 690)
    made.show()
    qtbot.waitUntil(lambda: made.checks.concerns is not None, timeout=10_000)
    return made


def test_a_pack_is_built_with_the_button(
    screen: PackScreen, filed_changes: list[Changes], tmp_path: Path, qtbot: QtBot
) -> None:
    assert Path(screen.folder.text()).parent == tmp_path
    screen.choices.zip.setChecked(True)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    assert screen.cancel.isVisible()
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    folder = Path(screen.folder.text())
    assert list(folder.glob("*.docx"))
    assert str(folder) in screen.result.place.text()
    assert ".zip" in screen.result.place.text()
    assert screen.build.isVisible()
    assert filed_changes == []


def test_a_pack_that_was_worked_on_is_replaced_only_when_the_person_says_so(
    screen: PackScreen, qtbot: QtBot
) -> None:
    screen.choices.pictures.setChecked(False)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    document = next(Path(screen.folder.text()).glob("*.docx"))
    edited = document.read_bytes() + b"worked on"
    document.write_bytes(edited)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.replace.isVisible, timeout=WAIT)
    assert document.read_bytes() == edited
    qtbot.mouseClick(screen.replace, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    assert next(Path(screen.folder.text()).glob("*.docx")).read_bytes() != edited


def test_a_folder_that_is_not_ours_is_refused_in_the_bar(
    screen: PackScreen, notices: list[Notice], tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Holiday").mkdir()
    (tmp_path / "Holiday" / "beach.txt").write_text("sun")
    screen.folder.setText(str(tmp_path / "Holiday"))
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(notices), timeout=WAIT)
    assert notices[-1].tone == "error"
    assert (tmp_path / "Holiday" / "beach.txt").read_text() == "sun"
    assert screen.build.isEnabled()


def test_building_can_be_stopped(screen: PackScreen, notices: list[Notice], qtbot: QtBot) -> None:
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(screen.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen._running is None, timeout=WAIT)
    assert not screen.result.isVisible()
    assert not Path(screen.folder.text()).exists()
    assert "Stopped" in notices[-1].text


def test_what_to_look_at_first_is_one_click_away(
    screen: PackScreen, settle: Callable[[GuiSession], None], qtbot: QtBot
) -> None:
    went: list[tuple[str, object]] = []
    screen.session.wanted.connect(lambda name, target: went.append((name, target)))
    write = next(b for b in screen.checks.findChildren(QPushButton) if b.text() == "Go to 4.3.3")
    qtbot.mouseClick(write, Qt.MouseButton.LeftButton)
    assert went == [("elements", "4.3.3")]


def test_what_must_be_put_right_stands_beside_the_button(
    screen: PackScreen, settle: Callable[[GuiSession], None], qtbot: QtBot
) -> None:
    assert screen.build.text() == "Build the pack"
    screen.session.run(lambda ws, ctx: assessing.write_narrative(ws, "4.3.2", "As E099 says."))
    qtbot.waitUntil(lambda: bool(screen.blocking), timeout=WAIT)
    assert screen.build.text() == "Build all the same…"
    assert screen.build.isEnabled()
    assert screen._wrong.count() == 1
    screen.choices.kinds["register"].click()
    assert screen._wrong.count() == 0
    assert screen.build.text() == "Make it"


def test_each_kind_is_made_with_what_matters_for_it(screen: PackScreen, qtbot: QtBot) -> None:
    choices, usual = screen.choices, screen.options()
    assert (usual.variant, usual.include_boxes, usual.include_gaps, usual.draft) == (
        "submission",
        True,
        False,
        False,
    )
    choices.kinds["draft"].click()
    draft = screen.options()
    assert (draft.variant, draft.include_boxes, draft.include_gaps, draft.draft) == (
        "submission",
        False,
        True,
        True,
    )
    assert "draft" in Path(screen.folder.text()).name
    choices.kinds["gaps"].click()
    assert not choices.files.isVisible()
    choices.more.click()
    choices.only.setCurrentIndex(choices.only.findData("4"))
    choices.zip.click()
    choices.limit.setCurrentIndex(choices.limit.findData(20))
    gaps = screen.options()
    assert (gaps.variant, gaps.only, gaps.zip_budget) == ("gaps", ("4",), 20 << 20)
    assert "gap report 4" in Path(screen.folder.text()).name
    choices.kinds["chase"].click()
    assert not screen.build.isEnabled()
    assert "team" in screen.needed.text()


def test_a_request_to_a_team_is_made(screen: PackScreen, named: Callable[[str], str], qtbot: QtBot) -> None:
    policy = named("Complaints policy 2025.txt")
    screen.session.run(lambda ws, ctx: describing.describe_evidence(ws, [policy], team="Contact centre"))
    qtbot.waitUntil(lambda: screen.choices.team.count() == 1, timeout=WAIT)
    screen.choices.kinds["chase"].click()
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    assert list(Path(screen.folder.text()).glob("*Contact centre*.docx"))
    assert not screen.result.mark_sent.isVisible()
    assert screen.result.heading.text() == "Ready: Request to a team"
    assert "elements" not in screen.result.words.text(), "it is about one team, not the standard"


def test_an_unfit_template_says_what_is_missing_in_it(screen: PackScreen, tmp_path: Path, qtbot: QtBot) -> None:
    bare = docx.Document()
    for style in list(bare.styles):
        if style.name.startswith("Heading"):
            style.delete()
    bare.save(str(tmp_path / "Council.docx"))
    template = screen.choices.template
    template.use(str(tmp_path / "Council.docx"))
    qtbot.waitUntil(lambda: template.fits is False, timeout=WAIT)
    assert template._found.count() > 1
    assert not screen.build.isEnabled()
    assert preferences().settings.template == str(tmp_path / "Council.docx")
    template.remove.click()
    assert screen.build.isEnabled()
    assert screen.options().template is None


def test_a_template_that_was_never_checked_is_checked_when_it_cannot_be_drawn_on(
    screen: PackScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    preferences().update(template=str(tmp_path / "Gone.docx"))
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen._running is None, timeout=WAIT)
    assert not screen.result.isVisible()
    (tmp_path / "Gone.docx").write_text("no Word file")
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.choices.template.fits is False, timeout=WAIT)
    assert screen.choices.template.isVisible()


def test_a_pack_that_was_sent_is_noted_and_can_be_taken_back(
    screen: PackScreen, notices: list[Notice], qtbot: QtBot
) -> None:
    screen.choices.pictures.setChecked(False)
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    qtbot.mouseClick(screen.result.mark_sent, Qt.MouseButton.LeftButton)
    back = screen.tr("Take back")
    qtbot.waitUntil(lambda: any(b.text() == back for b in screen.sent.findChildren(QPushButton)), timeout=WAIT)
    qtbot.waitUntil(lambda: notices[-1].undo, timeout=WAIT)
    assert not screen.result.mark_sent.isEnabled()
    next(b for b in screen.sent.findChildren(QPushButton) if b.text() == back).click()
    qtbot.waitUntil(lambda: not screen.session.snapshot.sent_packs, timeout=WAIT)
    qtbot.waitUntil(screen.result.mark_sent.isEnabled, timeout=WAIT)


def test_a_report_to_the_board_is_written_as_one_document(
    screen: PackScreen, filed_changes: list[Changes], notices: list[Notice], qtbot: QtBot
) -> None:
    choices = screen.choices
    choices.kinds["report"].click()
    assert not choices.files.isVisible() and not choices.zip.isVisible() and choices.period.isVisible()
    target = Path(screen.folder.text())
    assert target.name.endswith(".docx") and "progress report" in target.name
    assert screen.build.text() == "Make it"
    choices.period.since.line.clear()
    qtbot.keyClicks(choices.period.since.line, "3 March 2026")
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)
    assert screen.result.heading.text() == "The report is ready"
    assert not screen.result.mark_sent.isVisible()
    told = "\n".join(p.text for p in docx.Document(str(target)).paragraphs)
    assert "Progress report to the board" in told and "3 March 2026 to" in told
    assert [path.name for path in target.parent.glob("*report*")] == [target.name]
    assert filed_changes == []
    qtbot.mouseClick(screen.build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.replace.isVisible, timeout=WAIT)
    qtbot.mouseClick(screen.replace, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(screen.result.isVisible, timeout=WAIT)


@pytest.mark.parametrize(("typed", "said"), [("soon", "as dates"), ("1 June 2040", "after its last")])
def test_days_that_make_no_sense_are_said_before_anything_is_written(
    screen: PackScreen, typed: str, said: str, qtbot: QtBot
) -> None:
    screen.choices.kinds["report"].click()
    screen.choices.period.since.line.clear()
    qtbot.keyClicks(screen.choices.period.since.line, typed)
    assert not screen.build.isEnabled() and said in screen.needed.text()
    screen.choices.kinds["gaps"].click()
    assert screen.build.isEnabled(), "the days are of no matter there"


def test_a_place_somebody_chose_fits_what_is_made(screen: PackScreen, tmp_path: Path, qtbot: QtBot) -> None:
    screen.folder.clear()
    qtbot.keyClicks(screen.folder, str(tmp_path / "Mine"))
    screen.choices.kinds["report"].click()
    assert screen.folder.text() == str(tmp_path / "Mine.docx")
    screen.choices.kinds["register"].click()
    assert screen.folder.text() == str(tmp_path / "Mine")


def test_pages_on_the_awards_years_can_be_left_out(screen: PackScreen) -> None:
    assert screen.options().leave_out == frozenset()
    screen.choices.more.click()
    screen.choices.pages["engagement"].click()
    assert screen.options().leave_out == {"engagement"}
    screen.choices.kinds["gaps"].click()
    assert not screen.choices.pages["cases"].isVisible()


def test_the_report_can_be_gone_to_from_anywhere(screen: PackScreen) -> None:
    screen.show_target("report")
    assert screen.choices.kind.code == "report" and screen.options().variant == "report"
    screen.show_target("nothing of the kind")
    assert screen.choices.kind.code == "report"


def test_words_of_customers_lead_to_the_engagement_screen(screen: PackScreen, qtbot: QtBot) -> None:
    acted: list[str] = []
    screen.session.acted.connect(acted.append)
    screen.session.run(lambda ws, ctx: engaging.add_engagement(ws, "Forum", quotations=("Too long.",)))
    words = "Look at them"
    qtbot.waitUntil(lambda: any(b.text() == words for b in screen.checks.findChildren(QPushButton)), timeout=WAIT)
    next(b for b in screen.checks.findChildren(QPushButton) if b.text() == words).click()
    assert acted == ["go.engagement"]
