"""Help on each screen and the tour: offline, beside the work, by keyboard."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_desktop import bootstrap
from cse_desktop.gui import dialogs, picturing, screens
from cse_desktop.gui.application import Program
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.dialogs.guide import GuideDialog, anchor, guide_file
from cse_desktop.gui.dialogs.help import HelpDialog, help_file
from cse_desktop.gui.shell.tour import stops
from cse_desktop.gui.shell.workplace import side_places, usual_places
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.callout import spot_beside

PAGES = sorted((bootstrap.resources() / "help").glob("*.md"))


def kinds_of(base: type) -> set[type]:
    return {base} | {kind for below in base.__subclasses__() for kind in kinds_of(below)}


def test_every_screen_and_every_dialog_that_says_so_has_a_page(qapp: QApplication) -> None:
    for room in (dialogs, picturing, screens):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            importlib.import_module(module.name)
    wanted = {
        "start",
        *usual_places(),
        *side_places(),
        *(kind.help_name for kind in kinds_of(Frame) if kind.help_name),
    }
    assert {name for name in wanted if help_file(name, "en") is None} == set()
    assert {page.stem for page in PAGES} - wanted == set(), "a page nobody asks for"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_leads_to_a_chapter_that_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    chapters = {
        anchor(line.lstrip("# ")) for line in guide_file().read_text("utf-8").splitlines() if line[:2] == "##"
    }
    assert text.startswith("# ")
    links = re.findall(r"\]\(([^)]*)\)", text)
    assert links and all(link.removeprefix("guide:") in chapters for link in links)


def test_the_keys_on_the_pages_are_those_of_the_program(program: Program) -> None:
    specs = program.window.actions_.specs
    known = {key for spec in specs for key in (spec.shortcut, getattr(spec, "also", "")) if key}
    known |= {"Alt+2", "Shift+F1"}
    for page in (*PAGES, guide_file()):
        named = set(re.findall(r"\*\*((?:Ctrl|Alt|Shift)\+[^*]+|F\d+|Del)\*\*", page.read_text(encoding="utf-8")))
        assert named - known == set(), page.stem


def test_the_guide_has_every_key_that_works_everywhere(program: Program) -> None:
    text = guide_file().read_text(encoding="utf-8")
    held = {spec.shortcut for spec in program.window.actions_.specs if spec.shortcut and not spec.screen}
    # Those of the screens between the first and the last; and Quit and Save, which nobody looks up.
    held -= {"Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6", "Ctrl+7", "Ctrl+8", "Ctrl+Q", "Ctrl+S"}
    assert {key for key in held if f"**{key}**" not in text} == set()


def test_every_picture_of_the_guide_is_there_and_shown(qtbot: QtBot) -> None:
    named = set(re.findall(r"\]\((pictures/[^)]+)\)", guide_file().read_text(encoding="utf-8")))
    assert named and {name for name in named if not (guide_file().parent / name).is_file()} == set()
    guide = GuideDialog(guide_file())
    qtbot.addWidget(guide)
    kind = QTextDocument.ResourceType.ImageResource.value
    assert all(guide.page.loadResource(kind, QUrl(name)).width() <= sizes().of(640) for name in named)


def test_a_language_without_pages_of_its_own_has_the_english() -> None:
    assert help_file("overview", "cy") == help_file("overview", "en")


def test_f1_helps_with_the_screen_in_sight_and_the_guide_opens_at_its_chapter(
    open_filled: Program, qtbot: QtBot
) -> None:
    window = open_filled.window
    window.go("gaps")
    window.actions_.do("help.here")
    held = window.findChildren(HelpDialog)
    assert [(shown.name, shown.page.accessibleName()) for shown in held] == [("gaps", "Gaps")]
    assert not held[0].isModal()
    window.go("pack")
    window.actions_.do("help.here")
    assert [shown.name for shown in window.findChildren(HelpDialog)] == ["pack"]
    held[0].page.anchorClicked.emit(QUrl("guide:personal-data"))
    guide = held[0].findChildren(GuideDialog)[0]
    qtbot.waitUntil(lambda: guide.page.verticalScrollBar().value() > 0)


def test_f1_in_a_dialog_helps_with_the_dialog(program: Program, qtbot: QtBot) -> None:
    program.window.actions_.do("view.preferences")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, Frame)
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    assert [shown.name for shown in dialog.findChildren(HelpDialog)] == ["preferences"]


def test_the_tour_points_at_what_is_there_and_is_remembered(open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    window.offer_tour()
    assert open_filled.preferences.settings.seen_tour
    assert window.tour is not None and window.workplace is not None
    callout = window.tour.callout
    seen = []
    for stop in stops():
        assert window.workplace.current == stop.screen
        assert hasattr(window.workplace.shown_screen(stop.screen), stop.part)
        assert callout.title.text() == stop.title
        assert window.rect().contains(callout.geometry())
        assert callout.next.accessibleDescription().startswith(f"Step {len(seen) + 1} of {len(stops())}")
        seen.append(stop.title)
        qtbot.keyClick(callout.next, Qt.Key.Key_Return)
    assert window.tour is None
    window.offer_tour()
    assert window.tour is None, "only once by itself"


def test_escape_leaves_the_tour_and_back_goes_back(open_filled: Program, qtbot: QtBot) -> None:
    window = open_filled.window
    window.actions_.do("help.tour")
    assert window.tour is not None
    callout = window.tour.callout
    assert not callout.back.isEnabled()
    callout.next.click()
    callout.back.click()
    assert callout.title.text() == stops()[0].title
    qtbot.keyClick(callout.next, Qt.Key.Key_Escape)
    assert window.tour is None


def test_the_callout_stands_beside_what_it_means() -> None:
    room, size = QRect(0, 0, 1000, 700), QSize(300, 150)
    for meant in (
        QRect(100, 100, 200, 50),
        QRect(100, 600, 200, 90),
        QRect(0, 0, 400, 700),
        QRect(600, 0, 400, 700),
    ):
        spot = spot_beside(meant, size, room, 10)
        assert room.contains(QRect(spot, size)) and not meant.intersects(QRect(spot, size))
    assert room.contains(QRect(spot_beside(room, size, room, 10), size))
