"""The window as a whole: opening, moving about, dropping, undoing, closing."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QTableView, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.app import assessing
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.application import Program, sample_folder
from cse_desktop.gui.dialogs.details import DetailsDialog
from cse_desktop.gui.dialogs.guide import GuideDialog
from cse_desktop.gui.dialogs.new_portfolio import NewPortfolioDialog, folder_for
from cse_desktop.gui.dialogs.question import QuestionDialog
from cse_desktop.gui.picturing.clipboard import carried
from cse_desktop.gui.screens.elements.screen import ElementsScreen
from cse_desktop.gui.shell.drops import looks_like_files
from cse_desktop.gui.widgets.search_box import SearchBox

SCREENS = (
    *("overview", "elements", "evidence", "search", "gaps", "pack"),
    *("reviews", "actions", "measures", "engagement"),
)


def dialogs() -> list[QDialog]:
    """The dialogs that are there."""
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]


def drop(program: Program, dragged: QMimeData) -> None:
    """Drag something over the window and let go."""
    window, action = program.window, Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(window.rect().center(), action, dragged, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert window.drops.overlay.isVisible()
    QApplication.sendEvent(window, QDropEvent(QPointF(window.rect().center()), action, dragged, buttons, keys))
    assert not window.drops.overlay.isVisible()


def test_the_start_page_comes_first(program: Program) -> None:
    assert program.window.start.isVisible()
    assert not program.window.actions_.action("import.files").isEnabled()


def test_an_empty_portfolio_opens_on_every_screen(program: Program, portfolio: Path, qtbot: QtBot) -> None:
    program.open(portfolio)
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.window.workplace is not None
    for name in SCREENS:
        program.window.go(name)
        assert program.window.workplace.current == name


def test_opening_every_screen_makes_no_changes(open_filled: Program, qtbot: QtBot) -> None:
    session = open_filled.session
    assert session is not None
    seen: list[Changes] = []
    session.workspace.changes.subscribe(seen.append)
    for name in (*SCREENS, *SCREENS):
        open_filled.window.go(name)
        qtbot.wait(1)
    done: list[int] = []
    session.run(lambda ws, ctx: 1, then=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert seen == []


def test_what_was_opened_is_offered_again(open_filled: Program, qtbot: QtBot) -> None:
    session = open_filled.session
    assert session is not None
    folder = session.folder
    open_filled.close_portfolio()
    assert open_filled.preferences.settings.recent == (str(folder),)
    first = open_filled.window.start.rows[folder].open
    assert first.accessibleName() == "Open Aldermere Borough Council"
    qtbot.waitUntil(first.isVisible)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: open_filled.session is not None)


def test_undo_names_what_it_takes_back(open_filled: Program, qtbot: QtBot) -> None:
    session, actions = open_filled.session, open_filled.window.actions_
    assert session is not None
    assert actions.action("edit.undo").text() == "&Undo: Rate 2.1.1"
    before = session.snapshot.assessment("2.1.1")
    assert before is not None
    actions.do("edit.undo")
    qtbot.waitUntil(lambda: actions.action("edit.redo").isEnabled())
    assert session.snapshot.assessment("2.1.1") is None
    assert actions.action("edit.redo").text() == "&Redo: Rate 2.1.1"
    assert open_filled.window.workplace is not None
    notices = open_filled.window.workplace.notices
    qtbot.waitUntil(lambda: notices.text == "Undone: Rate 2.1.1")
    notices.acted.emit("edit.redo")
    qtbot.waitUntil(lambda: session.snapshot.assessment("2.1.1") is not None)


def test_a_notice_offers_undo_only_for_what_it_says(open_filled: Program, qtbot: QtBot) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    bar = window.workplace.notices
    session.tell("Rated 2.1.1", undo=True)
    assert bar._buttons[0].isVisible()
    assessing.rate_element(session.workspace, "2.1.2", "partial")
    qtbot.waitUntil(bar._buttons[0].isHidden)
    assert bar.isVisible()


def test_dropped_files_are_imported_and_linked_to_the_element_in_sight(
    open_filled: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    window.workplace.go("elements", "4.3.3")
    letter = tmp_path / "Letter of thanks.txt"
    letter.write_text("Thank you for putting it right so quickly.", encoding="utf-8")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(letter))])
    drop(open_filled, dragged)
    bar = window.workplace.notices
    qtbot.waitUntil(lambda: "taken in" in bar.text, timeout=20_000)
    assert bar.text == "1 file taken in; linked to 4.3.3."
    link = session.snapshot.links_by_element["4.3.3"][0]
    assert session.snapshot.evidence[link.evidence_id].file_name == "Letter of thanks.txt"
    bar.acted.emit("edit.undo")
    qtbot.waitUntil(lambda: "4.3.3" not in session.snapshot.links_by_element)


def test_what_has_no_path_is_refused_in_words(open_filled: Program) -> None:
    dragged = QMimeData()
    dragged.setData('application/x-qt-windows-mime;value="FileGroupDescriptorW"', b"mail")
    assert looks_like_files(dragged)
    assert carried(dragged).paths == ()
    drop(open_filled, dragged)
    assert open_filled.window.workplace is not None
    assert "Save it in a folder first" in open_filled.window.workplace.notices.text


def test_text_that_is_dragged_is_left_alone(qapp: QApplication) -> None:
    dragged = QMimeData()
    dragged.setText("some words")
    assert not looks_like_files(dragged)


def test_a_portfolio_open_elsewhere_is_offered_for_reading(
    program: Program, portfolio: Path, qtbot: QtBot
) -> None:
    elsewhere = bootstrap.open_portfolio(portfolio)
    program.open(portfolio)
    qtbot.waitUntil(lambda: program.window.start.notices.isVisible())
    assert "open elsewhere" in program.window.start.notices.text
    program.window.start.notices._buttons[0].click()
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.session is not None and program.session.read_only
    assert not program.window.actions_.action("import.files").isEnabled()
    elsewhere.close()


def test_a_damaged_portfolio_is_had_back_from_its_newest_backup(
    program: Program, portfolio: Path, qtbot: QtBot
) -> None:
    with closing(bootstrap.open_portfolio(portfolio)) as workspace:
        organisation = workspace.snapshot.portfolio.organisation
    noise = b"this is not a database at all " * 200
    (portfolio / "portfolio.db").write_bytes(noise)
    program.open(portfolio)
    notices = program.window.start.notices
    qtbot.waitUntil(lambda: notices.isVisible())
    assert "damaged" in notices.text
    notices._buttons[0].click()
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.session is not None and program.session.snapshot.portfolio.organisation == organisation
    assert program.window.workplace is not None
    assert "What was changed after it is missing" in program.window.workplace.notices.text
    assert [kept.read_bytes() for kept in portfolio.glob("damaged/*/portfolio.db")] == [noise]


def test_the_sample_is_started_afresh_after_a_question(
    program: Program, portfolio: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []

    def quick(folder: Path, ctx: object) -> None:
        made.append(folder)
        bootstrap.create_portfolio(folder, organisation=f"Sample {len(made)}")

    monkeypatch.setattr(bootstrap, "make_sample", quick)
    actions = program.window.actions_
    actions.do("portfolio.sample")
    qtbot.waitUntil(lambda: program.session is not None)
    (sample_folder() / "Tried.txt").write_text("mine", encoding="utf-8")
    actions.do("portfolio.sample_afresh")
    dialog = dialogs()[0]
    assert isinstance(dialog, QuestionDialog)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: len(made) == 2)
    qtbot.waitUntil(
        lambda: program.session is not None and program.session.snapshot.portfolio.organisation == "Sample 2"
    )
    assert not (sample_folder() / "Tried.txt").exists()


def test_what_the_start_page_said_is_gone_once_a_portfolio_is_open(
    program: Program, portfolio: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program.open(tmp_path)
    qtbot.waitUntil(lambda: program.window.start.notices.isVisible())
    program.open(portfolio)
    qtbot.waitUntil(lambda: program.session is not None)
    program.close_portfolio()
    assert not program.window.start.notices.isVisible()


def test_a_folder_that_is_no_portfolio_is_said(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.open(tmp_path)
    qtbot.waitUntil(lambda: program.window.start.notices.isVisible())
    assert "not a CSE Desktop portfolio" in program.window.start.notices.text


def test_a_new_portfolio_is_made_and_opened(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.ask_new()
    dialog = dialogs()[0]
    assert isinstance(dialog, NewPortfolioDialog)
    assert not dialog._go_on.isEnabled()
    qtbot.keyClicks(dialog.organisation, "Westbrook Council")
    assert dialog.folder.text().endswith("Westbrook Council")
    dialog.folder.clear()
    qtbot.keyClicks(dialog.folder, str(tmp_path / "New"))
    qtbot.keyClicks(dialog.visit.line, "1/3/2027")
    assert dialog.visit.said.text() == "Monday 1 March 2027"
    with qtbot.waitSignal(dialog.destroyed, timeout=10_000):
        dialog._go_on.click()
    qtbot.waitUntil(lambda: program.session is not None)
    assert program.session is not None
    assert program.session.snapshot.portfolio.organisation == "Westbrook Council"
    assert program.session.snapshot.review.visit == date(2027, 3, 1)


def test_a_portfolio_that_cannot_be_made_keeps_the_dialog(program: Program, portfolio: Path, qtbot: QtBot) -> None:
    program.ask_new()
    dialog = dialogs()[0]
    assert isinstance(dialog, NewPortfolioDialog)
    qtbot.keyClicks(dialog.organisation, "Aldermere")
    dialog.folder.clear()
    qtbot.keyClicks(dialog.folder, str(portfolio))
    dialog._go_on.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "already" in dialog.problem.text()


def test_another_standard_is_chosen_from_a_file(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    program.ask_new()
    dialog = dialogs()[0]
    assert isinstance(dialog, NewPortfolioDialog)
    document = json.loads((bootstrap.resources() / "standards" / "cse.json").read_text(encoding="utf-8"))
    document |= {"id": "ours", "title": "Our own standard"}
    good, bad = tmp_path / "ours.json", tmp_path / "bad.json"
    good.write_text(json.dumps(document), encoding="utf-8")
    bad.write_text("{}", encoding="utf-8")
    dialog.use_standard(str(bad))
    assert "“bad.json” cannot be used" in dialog.problem.text()
    dialog.use_standard(str(good))
    assert dialog.problem.isHidden()
    assert dialog.standard.currentText() == "Our own standard"
    assert dialog.wish().standard == str(good)


@pytest.mark.parametrize("name", ["CON/..\\x", "A: B?", "Trailing. "])
def test_names_of_folders_are_plain(name: str) -> None:
    assert not set('<>:"/\\|?*') & set(folder_for(Path("/docs"), name).name)


@pytest.mark.parametrize(
    "action", ["view.preferences", "help.about", "help.shortcuts", "help.report", "help.guide"]
)
def test_dialogs_are_freed(program: Program, action: str, qtbot: QtBot) -> None:
    program.window.actions_.do(action)
    dialog = dialogs()[0]
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    assert dialogs() == []


def test_organisation_and_visit_are_set(open_filled: Program, qtbot: QtBot) -> None:
    session = open_filled.session
    assert session is not None
    open_filled.window.actions_.do("portfolio.details")
    dialog = dialogs()[0]
    assert isinstance(dialog, DetailsDialog)
    dialog.visit.line.selectAll()
    qtbot.keyClicks(dialog.visit.line, "soon")
    dialog._save.click()
    assert dialog.isVisible() and "Not a date" in dialog.visit.said.text()
    dialog.visit.line.selectAll()
    qtbot.keyClick(dialog.visit.line, Qt.Key.Key_Backspace)
    dialog._save.click()
    qtbot.waitUntil(lambda: session.snapshot.review.visit is None)
    assert open_filled.window.workplace is not None
    qtbot.waitUntil(lambda: open_filled.window.workplace.rail.visit.text() == "No visit date yet")


def test_preferences_take_effect_at_once_and_stay(program: Program, qtbot: QtBot) -> None:
    from cse_desktop.gui.dialogs.preferences import PreferencesDialog
    from cse_desktop.gui.theme import appearance

    program.window.actions_.do("view.preferences")
    dialog = dialogs()[0]
    assert isinstance(dialog, PreferencesDialog)
    dialog.theme.buttons["dark"].click()
    assert appearance().theme.name == "dark"
    program.preferences.save()
    assert '"theme": "dark"' in bootstrap.settings_file().read_text(encoding="utf-8")


def test_closing_the_window_keeps_what_was_being_typed(open_filled: Program, qtbot: QtBot) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    folder = session.folder
    window.workplace.go("elements", "5.1.1")
    screen = window.workplace.shown_screen("elements")
    assert isinstance(screen, ElementsScreen)
    qtbot.keyClicks(screen.rating.narrative, "Typed a moment ago")
    window.close()
    workspace = bootstrap.open_portfolio(folder, read_only=True)
    held = workspace.snapshot.assessment("5.1.1")
    workspace.close()
    assert held is not None and held.narrative == "Typed a moment ago"


def test_a_fault_is_reported_in_the_bar(program: Program) -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as error:
        program.report_fault(error)
    assert "Something went wrong" in program.window.start.notices.text
    program.window.start.notices._buttons[0].click()
    assert "ZeroDivisionError" in program.window.fault
    assert dialogs()


def test_the_quick_search_goes_to_the_search_screen(open_filled: Program, qtbot: QtBot) -> None:
    workplace = open_filled.window.workplace
    assert workplace is not None
    open_filled.window.actions_.do("search.focus")
    qtbot.keyClicks(workplace.top.search, "complaints")
    qtbot.keyClick(workplace.top.search, Qt.Key.Key_Return)
    assert workplace.current == "search"


def test_the_text_size_is_followed_at_once(open_filled: Program) -> None:
    open_filled.window.go("elements")
    before = open_filled.window.workplace
    assert before is not None
    width = before.rail.width()
    open_filled.preferences.update(text_size=150)
    after = open_filled.window.workplace
    assert after is not None and after is not before
    assert after.current == "elements"
    assert after.rail.width() > width


def test_the_main_job_works_by_keyboard_alone(open_filled: Program, qtbot: QtBot) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.workplace.current == "elements"
    screen = window.workplace.shown_screen("elements")
    assert isinstance(screen, ElementsScreen)
    view = screen.tree.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: session.snapshot.assessment("1.1.2") is not None)
    qtbot.waitUntil(window.actions_.action("edit.undo").isEnabled)
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: session.snapshot.assessment("1.1.2") is None)
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.workplace.top.search.hasFocus()


class Windows(QObject):
    """Takes note of every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def test_no_part_of_a_screen_flashes_up_as_a_window(
    open_filled: Program, qapp: QApplication, qtbot: QtBot
) -> None:
    watch = Windows()
    qapp.installEventFilter(watch)
    for name in SCREENS:
        open_filled.window.go(name)
        qtbot.wait(1)
    open_filled.window.workplace.go("elements", "4.3.2")  # type: ignore[union-attr]
    qapp.removeEventFilter(watch)
    assert watch.shown == []


def test_the_window_is_no_larger_than_the_screen(program: Program) -> None:
    room = program.window.screen().availableGeometry()
    program.preferences.update(text_size=200)
    program.window.resize(room.size() * 2)
    program.window._fit_screen()
    assert program.window.height() <= room.height() and program.window.width() <= room.width()
    assert program.window.minimumHeight() <= room.height() and program.window.minimumWidth() <= room.width()


@pytest.mark.parametrize("own_button", [False, True])
def test_the_menu_imports_and_only_the_elements_own_button_links(
    open_filled: Program, own_button: bool, tmp_path: Path, qtbot: QtBot
) -> None:
    session, window = open_filled.session, open_filled.window
    assert session is not None and window.workplace is not None
    window.workplace.go("elements", "4.3.3")
    letter = tmp_path / "Letter.txt"
    letter.write_text("Thank you.", encoding="utf-8")
    if own_button:
        session.act("import.files")
    else:
        window.actions_.do("import.files")
    chooser = dialogs()[0]
    assert isinstance(chooser, QFileDialog)
    chooser.filesSelected.emit([str(letter)])
    chooser.close()
    qtbot.waitUntil(lambda: "taken in" in window.workplace.notices.text, timeout=20_000)  # type: ignore[union-attr]
    assert ("4.3.3" in session.snapshot.links_by_element) is own_button


def test_going_somewhere_puts_the_focus_there(open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    workplace = window.workplace
    assert workplace is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for number, (name, kind) in enumerate(
        [
            ("overview", QWidget),
            ("elements", QTreeView),
            ("evidence", QTableView),
            ("search", SearchBox),
            ("gaps", QWidget),
            ("pack", QWidget),
        ],
        start=1,
    ):
        qtbot.keyClick(window, str(number), Qt.KeyboardModifier.ControlModifier)
        focus, screen = window.focusWidget(), workplace.shown_screen(name)
        assert screen is not None and focus is not None and screen.isAncestorOf(focus), name
        assert isinstance(focus, kind)
    workplace.rail.buttons["search"].click()
    assert isinstance(window.focusWidget(), SearchBox)


def test_the_quick_search_is_out_of_the_way_on_the_search_screen(open_filled: Program, qtbot: QtBot) -> None:
    workplace = open_filled.window.workplace
    assert workplace is not None
    before = workplace.top.organisation.geometry()
    qtbot.keyClicks(workplace.top.search, "standards")
    qtbot.keyClick(workplace.top.search, Qt.Key.Key_Return)
    assert workplace.current == "search" and workplace.top.search.isHidden()
    assert workplace.top.organisation.geometry() == before
    open_filled.window.actions_.do("search.focus")
    screen = workplace.shown_screen("search")
    assert screen is not None and screen.isAncestorOf(open_filled.window.focusWidget())
    workplace.go("gaps")
    assert workplace.top.search.isVisible() and workplace.top.search.text() == ""


def test_the_programs_keys_work_in_a_field(open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    assert window.workplace is not None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box = window.workplace.top.search
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClick(box, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.workplace.notices.text == "Everything is saved as you go."
    qtbot.keyClick(box, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.workplace.current == "pack"


def test_the_page_of_keys_names_those_of_the_screens(program: Program) -> None:
    program.window.actions_.do("help.shortcuts")
    words = {made.text() for made in dialogs()[0].findChildren(QLabel)}
    assert {"F1", "F2", "F8", "Del", "Ctrl+L", "Confirm what was guessed, go to the next"} <= words


def test_the_guide_is_shown_with_its_pictures_and_its_links_lead_somewhere(program: Program) -> None:
    program.window.actions_.do("help.guide")
    dialog = dialogs()[0]
    assert isinstance(dialog, GuideDialog)
    page = dialog.page
    assert "User guide" in page.toPlainText()
    picture = page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("pictures/start-light.png"))
    assert isinstance(picture, QImage) and not picture.isNull()
    kind = QTextDocument.ResourceType.ImageResource.value
    assert page.loadResource(kind, QUrl("../resources/icons/app.svg")) is None
    page._follow(QUrl("#things-worth-knowing"))
    assert page.verticalScrollBar().value() > 0


@pytest.mark.parametrize(("width", "height", "text_size"), [(1366, 768, 150), (1366, 768, 200), (1024, 640, 100)])
def test_large_text_and_small_windows_fit(open_filled: Program, width: int, height: int, text_size: int) -> None:
    open_filled.preferences.update(text_size=text_size)
    window = open_filled.window
    for name in SCREENS:
        window.go(name)
    needed = window.minimumSizeHint()
    assert needed.width() <= width and needed.height() <= height
    window.resize(width, height)
    assert window.workplace is not None
    rail = window.workplace.rail
    assert rail.is_folded
    assert all(made.toolTip() and made.accessibleName() for made in rail.buttons.values())
    window.resize(1000 * text_size // 50, height)
    assert not rail.is_folded


def test_the_screens_that_take_longest_are_made_before_they_are_asked_for(
    program: Program, filled: Workspace, qtbot: QtBot
) -> None:
    folder = filled.rooms.folder
    filled.close()
    program.makes_ahead = True
    program.open(folder)
    qtbot.waitUntil(lambda: program.session is not None, timeout=10_000)
    workplace = program.window.workplace
    assert workplace is not None and workplace.shown_screen("evidence") is None
    before = workplace.session.snapshot
    qtbot.waitUntil(lambda: workplace.shown_screen("evidence") is not None, timeout=10_000)
    assert workplace.shown_screen("elements") is not None and workplace.shown_screen("gaps") is None
    assert workplace.current == "overview" and workplace.session.snapshot is before
    program.window.go("elements")
    assert workplace.shown_screen("elements").isVisible()  # type: ignore[union-attr]
