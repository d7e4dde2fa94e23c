"""Takes pictures of every screen, light and dark, for the user guide: `python docs/screenshots.py [FOLDER]`.

The sample portfolio is made anew in a temporary place unless `--portfolio` names another one. No screen is needed:
set QT_QPA_PLATFORM=offscreen.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cse_desktop.gui.application import Program

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SCREENS = ("overview", "elements", "evidence", "search", "gaps", "pack")
SIZES = ((1366, 768), (1920, 1080))
THEMES = ("light", "dark", "high_contrast")
SECONDS = 60
PERSONAL = "E041"
"""A piece of the sample with personal data in it."""


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


def take(out: Path, portfolio: Path, wanted: argparse.Namespace) -> None:
    """Open a portfolio and save a picture of each screen in each theme and size."""
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    if QFont("Liberation Sans").exactMatch():
        app.setFont(QFont("Liberation Sans", 10))
    from cse_desktop.gui.application import Program

    program = Program()
    program.window.show()
    wait_until(lambda: True)
    if wanted.start:
        for theme in wanted.themes:
            program.preferences.update(theme=theme, text_size=wanted.text_size)
            program.window.resize(1366, 768)
            wait_until(lambda: True)
            program.window.grab().save(str(out / f"start-{theme}.png"))
    program.open(portfolio)
    wait_until(lambda: program.session is not None)
    targets = {"elements": wanted.element, "search": wanted.query}
    for theme in wanted.themes:
        program.preferences.update(theme=theme, text_size=wanted.text_size)
        wait_until(lambda: program.window.workplace is not None)
        workplace = program.window.workplace  # made anew where the text size has changed
        for width, height in wanted.sizes:
            program.window.resize(width, height)
            for name in wanted.screens:
                workplace.go(name, targets.get(name))
                wait_until(workplace.progress.isHidden, quiet=500)
                if name in ("evidence", "search", "gaps"):
                    _choose(workplace, row=1)
                workplace.notices.hide()
                wait_until(lambda: True, quiet=50)
                program.window.grab().save(str(out / f"{name}-{theme}-{width}.png"))
                if name == "evidence":
                    held = program.session.snapshot.find_evidence(PERSONAL)
                    workplace.go(name, (held.id, "personal"))
                    wait_until(lambda: True, quiet=500)
                    program.window.grab().save(str(out / f"personal-{theme}-{width}.png"))
    if wanted.files:
        for theme in wanted.themes:
            program.preferences.update(theme=theme, text_size=wanted.text_size)
            take_files(out, program, theme)
    program.window.close()


def take_files(out: Path, program: Program, theme: str) -> None:
    """Pictures of files coming in: at work, the list of what became of them, watched folders, what was found."""
    from PySide6.QtWidgets import QApplication

    from cse_desktop.app.watching import watch_folder
    from cse_desktop.gui.intake import Intake

    window, session = program.window, program.session
    workplace, intake = window.workplace, Intake.of(session)
    window.resize(*SIZES[0])
    folder = session.folder.parent / f"Shared drive {theme}"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")

    def save(name: str) -> None:
        wait_until(lambda: True, quiet=300)
        shown = QApplication.activeModalWidget() or window
        shown.grab().save(str(out / f"{name}-{theme}.png"))
        if shown is not window:
            shown.reject()

    workplace.go("evidence")
    intake.report = None
    intake.take_in([folder])
    wait_until(lambda: intake.report is not None)
    save("files-taken-in")
    window.actions_.do("import.show")
    save("files-report")
    session.run(lambda ws, _: watch_folder(ws, folder))
    wait_until(lambda: bool(session.snapshot.watched_folders))
    window.actions_.do("watch.folders")
    save("files-watched")
    (folder / "Customer survey results.txt").write_text(
        "Nine in ten are content, and one is not.", encoding="utf-8"
    )
    (folder / "Opening hours.txt").write_text("We open at nine and close at five.", encoding="utf-8")
    window.actions_.do("watch.look")
    wait_until(lambda: QApplication.activeModalWidget() is not None)
    save("files-found")
    for _ in ("watching", "taking in"):
        window.undo()
        wait_until(lambda: True, quiet=500)
    workplace.notices.hide()


FILES = {
    "Customer survey results.txt": "Nine in ten customers are content with how they were served.",
    "Waiting times.csv": "Month,Minutes\nMarch,4\nApril,3\n",
    "Not finished.docx": "",
    "Complaints panel.pdf": "%PDF-1.4 and then nothing",
}
"""Small files of which two are not as they should be."""


def _choose(workplace: QWidget, row: int) -> None:
    """Select a row of the list on the screen that is shown, so that its other half is not empty."""
    from PySide6.QtWidgets import QAbstractItemView

    lists = [view for view in workplace.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    if lists:
        largest = max(lists, key=lambda view: view.width() * view.height())
        largest.setFocus()
        largest.setCurrentIndex(largest.model().index(row, 0))
    wait_until(lambda: True, quiet=400)


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/pictures"))
    parser.add_argument("--portfolio", type=Path)
    parser.add_argument("--screens", nargs="+", choices=SCREENS, default=SCREENS)
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES[:2])
    parser.add_argument(
        "--width", type=int, nargs="+", choices=[w for w, _ in SIZES], default=[w for w, _ in SIZES]
    )
    parser.add_argument("--text-size", type=int, default=100)
    parser.add_argument("--element", default="4.3.2")
    parser.add_argument("--query", default="average wait")
    parser.add_argument("--start", action="store_true", help="the start page too")
    parser.add_argument("--files", action="store_true", help="files coming in, and watched folders, too")
    wanted = parser.parse_args()
    wanted.sizes = [size for size in SIZES if size[0] in wanted.width]
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="Aldermere-", ignore_cleanup_errors=True) as home:
        os.environ["CSE_DESKTOP_HOME"] = str(Path(home) / "home")
        portfolio = wanted.portfolio
        if portfolio is None:
            from cse_desktop import bootstrap
            from cse_desktop.app.context import Quiet

            # Its path is to be read in the pictures.
            portfolio = Path(home) / "Customer Services" / "Portfolio"
            bootstrap.make_sample(portfolio, Quiet())
        take(wanted.folder.resolve(), portfolio, wanted)


if __name__ == "__main__":
    main()
