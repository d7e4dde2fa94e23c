"""Takes pictures of every screen, light and dark, for the user guide: `python docs/screenshots.py [FOLDER]`.

The sample portfolio is made anew in a temporary place unless `--portfolio` names another one. No screen is needed:
set QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from itertools import count
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from cse_desktop.gui.application import Program

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SCREENS = (
    *("overview", "elements", "evidence", "search", "gaps", "pack"),
    *("reviews", "actions", "measures", "engagement"),
)
SIZES = ((1366, 768), (1920, 1080))
THEMES = ("light", "dark", "high_contrast")
MORE = (
    *("search-facets", "search-several", "personal", "own-contacts"),
    *("files-taken-in", "files-report", "files-message", "files-watched", "files-found"),
)
"""What is not seen at once when a screen is opened."""
PERSONAL = "E041"
"""A piece of evidence in the sample that has something that looks like personal data."""
FACET, VALUE = "year", "2027"
"""What a search is narrowed by."""
CHOSEN = {"evidence": 5, "search": 1, "gaps": 1}
"""The row that is chosen on a screen."""
QUERIES = ("complaints procedure", '"hard to reach"', "waiting times 2026", "parking permits")
FILES = {
    "Customer survey results.txt": "Nine in ten customers are content with how they were served.",
    "Waiting times.csv": "Month,Minutes\nMarch,4\nApril,3\n",
    "Not finished.docx": "",
    "Complaints panel.pdf": "%PDF-1.4 and then nothing",
}
"""Small files of which two are not as they should be."""
SECONDS = 60


def wait_until(done: Callable[[], bool], quiet: int = 150) -> None:
    """Let the event loop run until something is so, and `quiet` milliseconds more."""
    from PySide6.QtCore import QEventLoop, QTimer

    end = monotonic() + SECONDS
    while not done() and monotonic() < end:
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    loop = QEventLoop()
    QTimer.singleShot(quiet, loop.quit)
    loop.exec()


def put_notice_away(workplace: Any) -> None:
    """Close what is said at the foot, and wait until its room is given back."""
    if workplace.notices.isVisible():
        workplace.notices.dismiss()
        wait_until(lambda: not workplace.notices.isVisible(), quiet=50)


@dataclass(frozen=True)
class Album:
    """Where pictures in one theme go, and which are wanted of what is not seen at once."""

    out: Path
    theme: str
    wanted: tuple[str, ...]

    def save(self, name: str, quiet: int = 300) -> None:
        """Save a picture of the dialog that is open, which is closed then, or else of the window."""
        from PySide6.QtWidgets import QApplication

        wait_until(lambda: True, quiet=quiet)
        dialog = QApplication.activeModalWidget()
        windows = (w for w in QApplication.topLevelWidgets() if w.inherits("QMainWindow") and w.isVisible())
        if name in self.wanted:
            picture_of(dialog or next(windows)).save(str(self.out / f"{name}-{self.theme}.png"))
        if dialog is not None:
            dialog.reject()


def take(out: Path, portfolio: Path, wanted: argparse.Namespace) -> None:
    """Open a portfolio and save a picture of each screen in each theme and size."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    use_letters(app)
    from cse_desktop.gui.application import Program

    program = Program()
    program.window.show()
    wait_until(lambda: True)
    if wanted.start:
        for theme in wanted.themes:
            program.preferences.update(theme=theme, text_size=wanted.text_size)
            program.window.resize(1366, 768)
            wait_until(lambda: True)
            picture_of(program.window).save(str(out / f"start-{theme}.png"))
    program.open(portfolio)
    wait_until(lambda: program.session is not None and _is_indexed(program))
    for theme in wanted.themes:
        program.preferences.update(theme=theme, text_size=wanted.text_size)
        wait_until(lambda: program.window.workplace is not None)
        for width, height in wanted.sizes:
            program.window.resize(width, height)
            for name in wanted.screens:
                show_screen(program.window.workplace, name, wanted)
                picture_of(program.window).save(str(out / f"{name}-{theme}-{width}.png"))
        album = Album(out, theme, tuple(wanted.more))
        if album.wanted:
            program.window.resize(*SIZES[0])
            take_search(album, program)
            take_personal(album, program)
            take_files(album, program)
    program.window.close()


def use_letters(app: QApplication) -> None:
    """Have the letters most readers know, where this computer has them."""
    from PySide6.QtGui import QFont

    if QFont("Liberation Sans").exactMatch():
        app.setFont(QFont("Liberation Sans", 10))


def show_screen(workplace: Any, name: str, wanted: argparse.Namespace) -> None:
    """Go to a screen and wait until all that is to be seen on it is there."""
    targets = {"elements": wanted.element, "search": wanted.query}
    workplace.go(name, targets.get(name))
    wait_until(workplace.progress.isHidden, quiet=500)
    if name in CHOSEN:
        _choose(workplace, CHOSEN[name])
    if name == "actions":
        workplace.shown_screen(name).begin()
    if name == "search":
        facet = workplace.shown_screen(name).facets.buttons[FACET]
        if VALUE not in facet.chosen:
            facet.list.ticked.emit(VALUE, True)
        _wait_for_page(workplace)
    put_notice_away(workplace)
    wait_until(lambda: True, quiet=50)


def take_search(album: Album, program: Program) -> None:
    """Pictures of what a search can be narrowed by, and of several searches at once."""
    workplace = program.window.workplace
    workplace.go("search", "")
    screen = workplace.shown_screen("search")
    screen.facets.reset()
    workplace.go("search", "call waiting")
    wait_until(lambda: bool(screen.model.rows), quiet=500)
    _choose(workplace, row=1)
    _wait_for_page(workplace)
    kinds = screen.facets.buttons["kind"]
    kinds.click()
    album.save("search-facets")
    kinds.list.close()
    screen.ask_several(QUERIES)
    album.save("search-several", quiet=800)


def take_personal(album: Album, program: Program) -> None:
    """Pictures of what looks like personal data, and of the organisation's own contacts."""
    held = program.session.snapshot.find_evidence(PERSONAL)
    program.window.workplace.go("evidence", (held.id, "personal"))
    album.save("personal", quiet=500)
    program.window.actions_.do("portfolio.contacts")
    album.save("own-contacts", quiet=800)


def take_files(album: Album, program: Program) -> None:
    """Pictures of files coming in: at work, the list of what became of them, watched folders, what was found."""
    from PySide6.QtWidgets import QApplication

    from cse_desktop.app.watching import watch_folder
    from cse_desktop.gui.intake import Intake
    from cse_desktop.gui.screens.evidence.file_pane import FilePane

    window, session = program.window, program.session
    intake = Intake.of(session)
    folder = session.folder.parent / "Shared drive"
    write_files(folder)
    window.workplace.go("evidence")
    intake.report = None
    intake.take_in([folder])
    wait_until(lambda: intake.report is not None)
    album.save("files-taken-in")
    window.actions_.do("import.show")
    album.save("files-report")
    message = next(e for e in session.snapshot.evidence.values() if e.media_type == "message/rfc822" and e.parts)
    window.workplace.go("evidence", (message.id, "details"))
    put_notice_away(window.workplace)
    _scroll_down_to(window.findChild(FilePane))
    album.save("files-message")
    session.run(lambda ws, _: watch_folder(ws, folder))
    wait_until(lambda: bool(session.snapshot.watched_folders))
    window.actions_.do("watch.folders")
    album.save("files-watched")
    (folder / "Customer survey results.txt").write_text(
        "Nine in ten are content, and one is not.", encoding="utf-8"
    )
    (folder / "Opening hours.txt").write_text("We open at nine and close at five.", encoding="utf-8")
    window.actions_.do("watch.look")
    wait_until(lambda: QApplication.activeModalWidget() is not None)
    album.save("files-found")
    for _ in ("watching", "taking in"):
        window.undo()
        wait_until(lambda: True, quiet=500)
    put_notice_away(window.workplace)
    shutil.rmtree(folder)


def write_files(folder: Path) -> None:
    """Make a folder of small files, one of them a message with something attached."""
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    letter = EmailMessage()
    letter["From"], letter["To"] = (
        "Reception <reception@aldermere.example>",
        "Customer Services <cs@aldermere.example>",
    )
    letter["Subject"], letter["Date"] = "A letter of thanks", "Tue, 02 Jun 2026 10:00:00 +0000"
    letter.set_content("The letter that came today about the telephone queue is attached.\n")
    letter.add_attachment("Dear council, my call was answered in two minutes. Thank you.\n", filename="Letter.txt")
    (folder / "A letter of thanks.eml").write_bytes(bytes(letter))


def picture_of(window: QWidget) -> QPixmap:
    """What is to be seen of a window, with the list that hangs down from it, if one does."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    picture, hanging = window.grab(), QApplication.activePopupWidget()
    if hanging is not None:
        with QPainter(picture) as painter:
            painter.drawPixmap(window.mapFromGlobal(hanging.pos()), hanging.grab())
    return picture


def _is_indexed(program: Program) -> bool:
    """Whether all there is can be searched."""
    workspace = program.session.workspace
    return workspace.rooms.index().sequence() == workspace.snapshot.sequence


def _wait_for_page(workplace: Any) -> None:
    """Wait until the page of the search that is selected is drawn."""
    page = workplace.shown_screen("search").page
    wait_until(lambda: page.sides.isHidden() or page.views.currentWidget() is page.picture, quiet=500)


def _scroll_down_to(widget: QWidget) -> None:
    """Scroll the page that a widget is on so that the widget's end can be seen."""
    from PySide6.QtWidgets import QScrollArea

    wait_until(lambda: True, quiet=500)
    page = widget.parentWidget()
    while not isinstance(page, QScrollArea):
        page = page.parentWidget()
    page.ensureVisible(0, widget.geometry().bottom())


def _choose(workplace: QWidget, row: int) -> None:
    """Select a row of the list on the screen that is shown, so that its other half is not empty."""
    from PySide6.QtWidgets import QAbstractItemView

    lists = [view for view in workplace.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    if lists:
        largest = max(lists, key=lambda view: view.width() * view.height())
        largest.setFocus()
        largest.setCurrentIndex(largest.model().index(row, 0))
    wait_until(lambda: True, quiet=400)


@contextmanager
def a_place() -> Iterator[Path]:
    """A folder that goes in the end. Its path is to be read in the pictures, so it has a short name of its own."""
    for number in count(1):
        place = Path(tempfile.gettempdir()) / ("Aldermere" if number == 1 else f"Aldermere {number}")
        try:
            place.mkdir()
            break
        except FileExistsError:
            continue  # another run has it
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def laptop_screen(place: Path) -> Path:
    """A screen of the size of a small laptop, for the platform without one, whose own is smaller still."""
    made = place / "screen.json"
    screen = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
    made.write_text(json.dumps({"windowFrameMargins": False, "screens": [screen]}), encoding="utf-8")
    return made


def make_sample(home: Path) -> Path:
    """The sample portfolio, anew."""
    from cse_desktop import bootstrap
    from cse_desktop.app.context import Quiet

    portfolio = home / "Customer Services" / "Portfolio"
    bootstrap.make_sample(portfolio, Quiet())
    return portfolio


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/pictures"))
    parser.add_argument("--portfolio", type=Path)
    parser.add_argument("--screens", nargs="*", choices=SCREENS, default=SCREENS)
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES[:2])
    parser.add_argument(
        "--width", type=int, nargs="+", choices=[w for w, _ in SIZES], default=[w for w, _ in SIZES]
    )
    parser.add_argument("--text-size", type=int, default=100)
    parser.add_argument("--element", default="4.3.2")
    parser.add_argument("--query", default="average wait")
    parser.add_argument("--start", action="store_true", help="the start page too")
    parser.add_argument("--more", nargs="*", choices=MORE, help="what is not seen at once, too (none named: all)")
    wanted = parser.parse_args()
    wanted.more = () if wanted.more is None else wanted.more or MORE
    wanted.sizes = [size for size in SIZES if size[0] in wanted.width]
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with a_place() as home:
        os.environ["CSE_DESKTOP_HOME"] = str(home / "home")
        take(wanted.folder.resolve(), wanted.portfolio or make_sample(home), wanted)


if __name__ == "__main__":
    main()
