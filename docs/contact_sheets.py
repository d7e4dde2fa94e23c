"""Takes pictures of every screen and dialog in every look, on sheets: `python docs/contact_sheets.py [OUT]`.

`OUT/<portfolio>-<look>/` gets a picture of each screen and dialog, `OUT/sheets/` many of them on a page, so that
one person can look them all over in a few minutes. No screen is needed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw
from screenshots import laptop_screen, picture_of, put_notice_away, wait_until

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[1] / "tests" / "gui")]
ACROSS, TILE = 3, (640, 400)
MARGIN, CAPTION = 12, 20
ELEMENT, QUERY = "4.3.2", "average wait"


@dataclass(frozen=True)
class Look:
    """One way the window may look."""

    name: str
    theme: str = "light"
    text_size: int = 100
    language: str = "en"
    width: int = 1366
    height: int = 768


LOOKS = (
    Look("light"),
    Look("dark", theme="dark"),
    Look("high-contrast", theme="high_contrast"),
    Look("text-200", text_size=200),
    Look("stretched", language="qps"),
    Look("wide", width=1920, height=1080),
)
PORTFOLIOS = ("sample", "empty", "large")


def take(out: Path, name: str, portfolio: Path, looks: list[Look]) -> None:
    """Take every picture of one portfolio."""
    from cse_desktop.gui.application import Program

    program = Program()
    program.window.show()
    program.open(portfolio)
    wait_until(lambda: program.session is not None and program.window.workplace is not None)
    for look in looks:
        folder = out / f"{name}-{look.name}"
        folder.mkdir(parents=True, exist_ok=True)
        program.preferences.update(theme=look.theme, text_size=look.text_size, language=look.language)
        program.window.resize(look.width, look.height)
        wait_until(lambda: program.window.workplace is not None)
        for place in program.window.places:
            _show(program, place)
            picture_of(program.window).save(str(folder / f"{place}.png"))
        if name == "sample" and look.name != "wide":
            for dialog in _dialogs(program):
                picture_of(dialog).save(str(folder / f"{type(dialog).__name__}.png"))
        sheet(folder, out / "sheets" / f"{folder.name}.png")
    program.preferences.update(theme="light", text_size=100, language="en")
    program.close_portfolio()
    wait_until(lambda: True)
    folder = out / f"start-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    picture_of(program.window).save(str(folder / "start.png"))
    program.end()
    program.window.close()
    program.window.deleteLater()


def _show(program: Any, place: str) -> None:
    """Go to a screen, with something chosen on it where there is something."""
    session, workplace = program.session, program.window.workplace
    evidence = next(iter(session.snapshot.evidence), None)
    targets = {"elements": ELEMENT, "search": QUERY, "evidence": evidence, "reader": evidence}
    workplace.go(place, targets.get(place))
    wait_until(workplace.progress.isHidden, quiet=600)
    put_notice_away(workplace)


def _dialogs(program: Any) -> Iterator[Any]:
    """Each dialog, one after the other, as it is opened over the window."""
    import shiboken6
    from every_dialog import leave, makers

    for make in makers().values():
        dialog = make(program.session, program.window)
        dialog.open()
        wait_until(dialog.isVisible, quiet=80)
        yield dialog
        leave(dialog)
        wait_until(lambda dialog=dialog: not shiboken6.isValid(dialog), quiet=0)


def sheet(folder: Path, to: Path) -> None:
    """Put all pictures of a folder on one."""
    to.parent.mkdir(parents=True, exist_ok=True)
    pictures = sorted(folder.glob("*.png"))
    down = -(-len(pictures) // ACROSS)
    size = (ACROSS * (TILE[0] + MARGIN) + MARGIN, down * (TILE[1] + CAPTION + MARGIN) + MARGIN)
    whole = Image.new("RGB", size, "#808080")
    pen = ImageDraw.Draw(whole)
    for at, path in enumerate(pictures):
        left = MARGIN + at % ACROSS * (TILE[0] + MARGIN)
        top = MARGIN + at // ACROSS * (TILE[1] + CAPTION + MARGIN)
        with Image.open(path) as picture:
            picture.thumbnail(TILE, Image.Resampling.LANCZOS)
            whole.paste(picture, (left, top + CAPTION))
        pen.text((left, top + 4), f"{folder.name}: {path.stem}", fill="white")
    whole.save(to)


def main() -> None:
    """Read the command line, make the portfolios and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screenshots"))
    parser.add_argument("--looks", nargs="+", choices=[look.name for look in LOOKS])
    parser.add_argument("--portfolios", nargs="+", choices=PORTFOLIOS, default=PORTFOLIOS)
    wanted = parser.parse_args()
    looks = [look for look in LOOKS if wanted.looks is None or look.name in wanted.looks]
    out = wanted.folder.resolve()
    with tempfile.TemporaryDirectory(prefix="cse-desktop-pictures-") as place:
        os.environ["CSE_DESKTOP_HOME"] = str(Path(place) / "home")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={laptop_screen(Path(place))}"
        from PySide6.QtWidgets import QApplication

        app = QApplication([])
        for name in wanted.portfolios:
            portfolio = _make(name, Path(place) / name / "Portfolio")
            few = looks if name == "sample" else [look for look in looks if look.name in ("light", "wide")]
            take(out, name, portfolio, few)
        shutil.rmtree(place, ignore_errors=True)
        app.quit()


def _make(name: str, folder: Path) -> Path:
    from cse_desktop import bootstrap
    from cse_desktop.app.context import Quiet
    from tests.bench.large import make_large

    if name == "sample":
        bootstrap.make_sample(folder, Quiet())
    elif name == "empty":
        folder.parent.mkdir(parents=True)
        bootstrap.create_portfolio(folder, organisation="Aldermere Borough Council")
    else:
        make_large(folder)
    return folder


if __name__ == "__main__":
    main()
