"""Takes the pictures of the guide that show something being done: `python docs/guide_pictures.py [FOLDER]`.

Those of whole screens come from `screenshots.py`. In the end all pictures in the folder are made as small as their
colours allow: they come with the program.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from PIL import Image
from screenshots import a_place, laptop_screen, make_sample, picture_of, put_notice_away, use_letters, wait_until

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from cse_desktop.gui.application import Program

PERSON = "Ann Fletcher"
SIZE = (1366, 768)
ELEMENT, CITED = "4.3.2", " Staff follow a guide, @inves"
"""An element, and what is being typed into its narrative."""
READ, READ_FOR = "E012", "1.3.1"
FIRST_WORD, LAST_WORD = "82%", "received."
"""A piece of evidence to be read, the element it is read for, and the words that are selected in it."""
LOOKED_AT = "E007"
CARD, COVERED, FRAMED = "E042", (0.115, 0.345, 0.315, 0.065), (0.04, 0.43, 0.66, 0.13)
SOUGHT = "link"
"""What is typed into the box of commands."""
ASSESSOR = {
    "cse-rating:1.1.1": "Compliant",
    "cse-comment:1.1.1": "Good use of the profile. Say how often it is brought up to date.",
    "cse-rating:4.2.1": "Partially Compliant",
    "cse-comment:4.2.1": "I shall ask at the Hub how promises are followed up.",
    "cse-comment:4.3.2": "Very clear. I should like to see two complaints from beginning to end.",
    "cse-rating:5.1.2": "Nearly there",
}
"""What is written into the boxes of a pack, one thing of it no rating."""
DIFFERS = "4.2.1"
"""An element that the assessor rates otherwise."""
COLOURS, EXACT, ALIKE = 256, 64, 8
"""Of a picture: all of them, those that stay as they are, and how near to these others may not be."""
MARGIN = 12


class Shots:
    """A program with the sample open, and where pictures of it go."""

    def __init__(self, program: Program, out: Path) -> None:
        self.program, self.window, self.out = program, program.window, out

    def show(self, name: str, target: object = None) -> Any:
        """Go to a screen."""
        workplace = self.window.workplace
        workplace.go(name, target)
        wait_until(workplace.progress.isHidden, quiet=600)
        put_notice_away(workplace)
        return workplace.shown_screen(name)

    def held(self, exhibit: str) -> Any:
        """A piece of evidence by its number."""
        return self.program.session.snapshot.find_evidence(exhibit)

    def save(self, name: str, of: QWidget | None = None) -> None:
        """Save a picture of the window, or of a part of it."""
        wait_until(lambda: True, quiet=400)
        self.put(name, picture_of(of or self.window))

    def put(self, name: str, picture: QPixmap) -> None:
        """Save a picture."""
        picture.save(str(self.out / f"{name}-light.png"))


def take_overview(shots: Shots) -> None:
    """What is below the map."""
    from PySide6.QtCore import QPoint, QRect

    from cse_desktop.gui.widgets.cards import ScrollPage

    screen = shots.show("overview")
    screen.since.begins.buttons["week"].click()
    wait_until(lambda: True, quiet=800)
    page = screen.findChild(ScrollPage).widget()
    top = screen.coverage.mapTo(page, QPoint(0, 0)).y() - MARGIN
    bottom = screen.kinds.mapTo(page, QPoint(0, 0)).y()
    shots.put("overview-below", page.grab(QRect(0, top, page.width(), bottom - top)))


def take_library(shots: Shots) -> None:
    """The evidence as pictures, with the elements beside it."""
    screen = shots.show("evidence")
    screen.library.set_order("exhibit")
    screen.table.select([shots.held(LOOKED_AT).id])
    screen.library.show_pictures(True)
    screen.library.show_shelf(True)
    wait_until(lambda: True, quiet=2500)
    shots.save("evidence-pictures")
    screen.library.show_pictures(False)
    screen.library.show_shelf(False)


def take_citing(shots: Shots) -> None:
    """A narrative, with the exhibits that are offered while one is cited."""
    from PySide6.QtTest import QTest

    screen = shots.show("elements", ELEMENT)
    field = screen.rating.narrative
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    QTest.keyClicks(field, CITED)
    wait_until(field.list.isVisible, quiet=300)
    shots.save("elements-citing")
    field.list.hide()
    shots.window.undo()
    wait_until(lambda: True, quiet=600)


def take_reader(shots: Shots) -> None:
    """Words selected on a page, and the form that links them."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from cse_desktop.gui.models.reading_place import ReadingPlace

    reader = shots.show("reader", ReadingPlace(shots.held(READ).id, element=READ_FOR))
    view = reader.desk.view
    wait_until(lambda: bool(view.words.get(1)), quiet=800)
    begin, end = (_place(view, word) for word in (FIRST_WORD, LAST_WORD))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    for place in ((begin + end) / 2, end):
        QTest.mouseMove(view.viewport(), place)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    shots.window.actions_.do("reader.link")
    shots.save("reader-link")
    reader.linker.close()


def _place(view: Any, word: str) -> QPoint:
    from cse_desktop.gui.widgets.page_marks import quad_of

    return view.place_of(1, quad_of(next(held for held in view.words[1] if held.text == word))).center()


def take_picture(shots: Shots) -> None:
    """A screenshot with a part of it blacked out."""
    from cse_desktop.domain.picture_marks import in_box
    from cse_desktop.gui.picturing.editing import Editing

    shots.show("evidence")
    editing = Editing.of(shots.program.session)
    editing.edit(shots.held(CARD), shots.window)
    wait_until(lambda: editing.dialog is not None, quiet=600)
    dialog = editing.dialog
    assert dialog is not None
    dialog.bench.board.add(in_box("box", *FRAMED))
    dialog.bench.board.add(in_box("blackout", *COVERED))
    dialog.bench.canvas.changed.emit()
    shots.save("picture-editor", dialog)
    for _ in ("black-out", "frame"):
        dialog.bench.undo_mark()
    dialog.reject()


def take_returned(shots: Shots) -> None:
    """A pack that came back, before anything of it is taken in."""
    from cse_desktop.app.context import Quiet
    from cse_desktop.app.packing import build_pack
    from cse_desktop.gui.dialogs.returned import ReturnedDialog

    window, session = shots.window, shots.program.session
    shots.show("pack")
    with TemporaryDirectory() as place:
        document = build_pack(session.workspace, Quiet(), Path(place) / "Pack").document
        came = Path(place) / "Aldermere, returned.docx"
        write_into(document, came)
        window.returns.read(came)
        wait_until(lambda: bool(window.findChildren(ReturnedDialog)), quiet=800)
    dialog = window.findChildren(ReturnedDialog)[0]
    shots.save("returned", dialog)
    dialog.take.click()
    wait_until(lambda: bool(session.snapshot.findings), quiet=800)
    screen = shots.show("elements", DIFFERS)
    screen.page.ensureWidgetVisible(screen.findings, 0, MARGIN)
    shots.save("elements-findings")
    window.undo()
    wait_until(lambda: not session.snapshot.findings, quiet=600)


def write_into(pack: Path, came: Path) -> None:
    """Write into a pack what an assessor might, as Word does."""
    import docx
    from docx.oxml.ns import qn

    held = docx.Document(str(pack))
    for field in held.element.iter(qn("w:sdt")):
        said = ASSESSOR.get(field.find(f".//{qn('w:tag')}").get(qn("w:val")))
        if said:
            asking = field.find(f".//{qn('w:showingPlcHdr')}")
            asking.getparent().remove(asking)
            field.find(f".//{qn('w:t')}").text = said
    held.core_properties.last_modified_by = "Gwen Parry"
    held.save(str(came))


def take_history(shots: Shots) -> None:
    """A few things done, and what the history says of them."""
    from cse_desktop.app.assessing import rate_element, set_owner
    from cse_desktop.app.describing import describe_evidence
    from cse_desktop.gui.dialogs.history import HistoryDialog

    session, id_ = shots.program.session, shots.held(READ).id
    before = session.snapshot.sequence
    session.run(lambda ws, _: describe_evidence(ws, [id_], add_tags=("survey", "2026")))
    session.run(lambda ws, _: set_owner(ws, [ELEMENT], PERSON))
    session.run(lambda ws, _: rate_element(ws, "1.1.3", "compliant"))
    wait_until(lambda: session.snapshot.sequence >= before + 3, quiet=800)
    shots.window.show_history()
    dialog = shots.window.findChild(HistoryDialog)
    shots.save("history", dialog)
    dialog.close()


def take_palette(shots: Shots) -> None:
    """The box in which a few letters find whatever can be done."""
    shots.show("overview")
    dialog = shots.window.palette_.open(SOUGHT)
    shots.save("palette", dialog)
    dialog.reject()


def take_years(shots: Shots) -> None:
    """Going on to the next review, and the one that is over as it was submitted."""
    from datetime import date

    from cse_desktop.app.packing import mark_sent
    from cse_desktop.gui.dialogs.rolling import RollDialog

    session = shots.program.session
    session.run(lambda ws, _: mark_sent(ws, "Submission", date(2027, 2, 12)))
    wait_until(lambda: bool(session.snapshot.sent_packs), quiet=800)
    shots.show("reviews")
    shots.window.years.roll()
    dialog = shots.window.findChild(RollDialog)
    shots.save("rolling", dialog)
    dialog.reject()
    session.review_meant = session.snapshot.review.id
    shots.window.years.read_past()
    wait_until(lambda: shots.program.past.session is not None, quiet=1500)
    shots.window.workplace.go("elements", ELEMENT)
    shots.save("past")
    shots.program.past.back()


TAKERS: dict[str, Callable[[Shots], None]] = {
    "overview": take_overview,
    "library": take_library,
    "reader": take_reader,
    "picture": take_picture,
    "palette": take_palette,
    "citing": take_citing,
    "returned": take_returned,
    "history": take_history,
    "years": take_years,
}


def take(out: Path, portfolio: Path, wanted: list[str]) -> None:
    """Open a portfolio and take each picture."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    use_letters(app)
    from cse_desktop.gui.application import Program

    program = Program()
    program.window.show()
    program.window.resize(*SIZE)
    program.preferences.update(theme="light")
    program.open(portfolio)
    wait_until(lambda: program.session is not None and program.window.workplace is not None, quiet=800)
    for name in wanted:
        TAKERS[name](Shots(program, out))
    program.window.close()


def make_small(folder: Path) -> None:
    """Have each picture in as few colours as can be without it being seen."""
    for path in folder.glob("*.png"):
        with Image.open(path) as picture:
            whole = picture.convert("RGB")
        few = whole.quantize(palette=_palette(whole), dither=Image.Dither.NONE)
        few.save(path, optimize=True)


def _palette(picture: Image.Image) -> Image.Image:
    """The colours of large areas as they are, then what is near the rest: a symbol's red is in few points."""
    counted = sorted(picture.getcolors(picture.width * picture.height) or [], reverse=True)
    found = picture.quantize(COLOURS - EXACT, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    others = [tuple(found[at : at + 3]) for at in range(0, len(found), 3)]
    held: list[tuple[int, ...]] = []
    for colour in [*(colour for _, colour in counted[:EXACT]), *others]:
        # Next to one of those it might be taken in its place.
        if all(_apart(colour, one) > ALIKE for one in held):
            held.append(colour)
    made = Image.new("P", (1, 1))
    made.putpalette([part for colour in held for part in colour])
    return made


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def main() -> None:
    """Read the command line and take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("docs/pictures"))
    parser.add_argument("--only", nargs="+", choices=list(TAKERS), default=list(TAKERS))
    wanted = parser.parse_args()
    folder = wanted.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    with a_place() as home:
        os.environ["CSE_DESKTOP_HOME"] = str(home / "home")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={laptop_screen(home)}"
        os.environ["LOGNAME"] = PERSON
        take(folder, make_sample(home), wanted.only)
    make_small(folder)


if __name__ == "__main__":
    main()
