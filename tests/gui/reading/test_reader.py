"""The reader on real PDFs: what is selected by mouse or keys arrives as a link with its page and its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from cse_desktop.app.context import Quiet
from cse_desktop.app.importing import ImportRequest, import_files
from cse_desktop.app.linking import link_evidence
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.gui.models.reading_place import ReadingPlace
from cse_desktop.gui.page_shelf import PageShelf
from cse_desktop.gui.screens.reader.screen import ReaderScreen
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.page_marks import quad_of

WIDE, HIGH = 600, 800
SAID = ("Nine in ten customers were content", "with how they were served in March", "Complaints fell by a third")
Settle = Callable[[GuiSession], None]


def pdf(path: Path, pages: int = 3) -> Path:
    canvas = Canvas(str(path), pagesize=(WIDE, HIGH))
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 18)
        canvas.drawString(60, 700, f"Heading of page {number}")
        for line, text in enumerate(SAID):
            canvas.drawString(60, 600 - 30 * line, text)
        canvas.rect(100, 100, 300, 200, fill=1)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def report(session: GuiSession, tmp_path: Path) -> Evidence:
    import_files(session.workspace, Quiet(), ImportRequest((pdf(tmp_path / "Report.pdf"),)))
    return session.snapshot.find_evidence("E001")


@pytest.fixture
def reader(session: GuiSession, qtbot: QtBot) -> ReaderScreen:
    screen = ReaderScreen(session)
    qtbot.addWidget(screen)
    screen.resize(1100, 800)
    screen.show()
    return screen


def opened(reader: ReaderScreen, qtbot: QtBot, target: object, page: int = 1) -> None:
    reader.show_target(target)
    qtbot.waitUntil(lambda: reader.desk.view.held(page) is not None and bool(reader.desk.pages), timeout=20_000)


def drag(
    reader: ReaderScreen, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    room = reader.desk.view.viewport()
    QTest.mousePress(room, Qt.MouseButton.LeftButton, keys, start)
    QTest.mouseMove(room, (start + end) / 2)
    QTest.mouseMove(room, end)
    QTest.mouseRelease(room, Qt.MouseButton.LeftButton, keys, end)


def word(reader: ReaderScreen, text: str, page: int = 1) -> QPoint:
    view = reader.desk.view
    held = next(word for word in view.words[page] if word.text == text)
    return view.place_of(page, quad_of(held)).center()


def links(session: GuiSession) -> list[Link]:
    return sorted(session.snapshot.links.values(), key=lambda link: link.position)


def test_words_dragged_over_become_a_quotation_with_l_and_enter(
    reader: ReaderScreen, session: GuiSession, report: Evidence, qtbot: QtBot
) -> None:
    opened(reader, qtbot, (report.id, 2), 2)
    qtbot.waitUntil(lambda: reader.desk.number == 2)
    drag(reader, word(reader, "customers", 2), word(reader, "served", 2))
    assert reader.linker.bar.isVisible()
    qtbot.keyClick(reader.desk.view, Qt.Key.Key_L)
    popup = reader.linker.popup
    assert popup.isVisible() and not reader.linker.bar.isVisible()
    popup.picker.box.setText("1.3.1")
    qtbot.keyClick(popup.picker.box, Qt.Key.Key_Return)
    popup.why.setText("It is measured")
    qtbot.keyClick(popup.why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(session.snapshot.links))
    (link,) = links(session)
    assert (link.element, link.why, link.where, link.page) == ("1.3.1", "It is measured", "p. 2", 2)
    assert link.quotation == "customers were content with how they were served"
    qtbot.waitUntil(lambda: any(m.label == "1.3.1" for m in reader.desk.view._marks.get(2, ())))
    assert not popup.isVisible() and reader.links.entries


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_a_box_is_where_it_was_drawn_however_the_page_is_turned(
    reader: ReaderScreen, session: GuiSession, report: Evidence, qtbot: QtBot, turns: int
) -> None:
    """The same ink is boxed in each view, and Ctrl+L links it at once to the element one came from."""
    opened(reader, qtbot, ReadingPlace(report.id, element="4.3.2"))
    reader.do("reader.fit")
    reader.desk.view.set_fit("page")
    for _ in range(turns):
        reader.do("reader.turn")
    view = reader.desk.view
    ink = view.place_of(1, (100 / WIDE, 1 - 300 / HIGH, 400 / WIDE, 1 - 100 / HIGH))
    drag(reader, ink.topLeft(), ink.bottomRight(), Qt.KeyboardModifier.ShiftModifier)
    assert reader.desk.selection is not None and reader.desk.selection.box
    crop = reader.desk.crop(1, reader.desk.selection.box)
    assert crop is not None and crop.toImage().pixelColor(crop.width() // 2, crop.height() // 2).lightness() < 40
    reader.do("reader.link_at_once")
    qtbot.waitUntil(lambda: bool(session.snapshot.links))
    (link,) = links(session)
    assert (link.element, link.page, link.where, link.quotation) == ("4.3.2", 1, "p. 1", "")
    assert link.box == pytest.approx((100 / WIDE, 1 - 300 / HIGH, 300 / WIDE, 200 / HIGH), abs=0.01)


def test_a_turned_page_stays_turned_when_one_comes_back(
    reader: ReaderScreen, session: GuiSession, report: Evidence, tmp_path: Path, qtbot: QtBot
) -> None:
    import_files(session.workspace, Quiet(), ImportRequest((pdf(tmp_path / "Other.pdf", 2),)))
    opened(reader, qtbot, report.id)
    reader.do("reader.turn")
    opened(reader, qtbot, session.snapshot.find_evidence("E002").id)
    assert reader.desk.view.scale.turns == 0
    reader.show_target(report.id)
    assert reader.desk.view.scale.turns == 1


def test_words_are_found_on_every_page_and_counted(
    reader: ReaderScreen, session: GuiSession, report: Evidence, qtbot: QtBot
) -> None:
    opened(reader, qtbot, report.id)
    assert reader.focus_search()
    qtbot.keyClicks(reader.tools.finder.box, "in ten cust")  # as it is written, though it is no whole word
    qtbot.waitUntil(lambda: reader.tools.finder.count.text() == "1 of 3", timeout=10_000)
    qtbot.waitUntil(lambda: [m.kind for m in reader.desk.view._marks.get(1, ())] == ["current"])
    reader.do("reader.next_found")
    reader.do("reader.next_found")
    assert reader.tools.finder.count.text() == "3 of 3"
    qtbot.waitUntil(lambda: reader.desk.number == 3)
    reader.do("reader.next_found")
    assert reader.tools.finder.count.text() == "1 of 3"
    reader.tools.finder.box.reset()
    assert not reader.tools.finder.count.text()


def test_a_link_is_gone_to_changed_and_taken_away(
    reader: ReaderScreen, session: GuiSession, report: Evidence, qtbot: QtBot, settle: Settle
) -> None:
    made = link_evidence(session.workspace, [report.id], ["1.1.1"], where="p. 3", quotation="fell by a third")[0]
    opened(reader, qtbot, ReadingPlace(report.id, 3, link=made.id), 3)
    qtbot.waitUntil(lambda: reader.desk.number == 3)
    reader.links.entries[made.id].edited.emit(made.id)
    popup = reader.linker.popup
    assert popup.quotation.toPlainText() == "fell by a third"
    popup.why.setText("Fewer complaints")
    qtbot.keyClick(popup.why, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.snapshot.links[made.id].why == "Fewer complaints")
    reader.links.entries[made.id].removed.emit(made.id)
    qtbot.waitUntil(lambda: not session.snapshot.links)
    qtbot.waitUntil(lambda: not reader.links.entries)


def test_keys_alone_select_words_and_draw_a_box(reader: ReaderScreen, report: Evidence, qtbot: QtBot) -> None:
    opened(reader, qtbot, report.id)
    view = reader.desk.view
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.desk.selection is not None and reader.desk.selection.text == "Heading of page"
    reader.do("reader.copy")
    assert QGuiApplication.clipboard().text() == "Heading of page"
    reader.do("reader.box")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    box = reader.desk.selection.box
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert reader.desk.selection.box[2] > box[2] and reader.desk.selection.box[:2] == box[:2]


def test_many_pages_are_drawn_as_they_come_into_sight(
    reader: ReaderScreen, session: GuiSession, tmp_path: Path, qtbot: QtBot
) -> None:
    import_files(session.workspace, Quiet(), ImportRequest((pdf(tmp_path / "Long.pdf", 300),)))
    opened(reader, qtbot, session.snapshot.find_evidence("E001").id)
    view = reader.desk.view
    assert view.count == 300 and len(view.words) < 6
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: view.held(300) is not None and reader.desk.number == 300, timeout=20_000)
    assert view.held(150) is None
    assert reader.tools.number.text() == "300"


def test_text_of_a_table_and_a_mail_is_quoted_from(
    reader: ReaderScreen, session: GuiSession, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Waits.csv").write_text("Month,Minutes\nMarch,4\nApril,3\n")
    import_files(session.workspace, Quiet(), ImportRequest((tmp_path / "Waits.csv",)))
    reader.show_target(ReadingPlace(session.snapshot.find_evidence("E001").id, element="4.1.1", words="April"))
    qtbot.waitUntil(lambda: reader.desk.side == "text", timeout=10_000)
    qtbot.waitUntil(lambda: reader.tools.finder.count.text() == "1 of 1", timeout=10_000)
    marked = [selection.cursor.selectedText() for selection in reader.desk.text.extraSelections()]
    assert marked == ["April"]
    reader.desk.text.selectAll()
    assert reader.desk.selection is not None and "March" in reader.desk.selection.text
    reader.do("reader.link_at_once")
    qtbot.waitUntil(lambda: bool(session.snapshot.links))


def test_what_cannot_be_read_says_why(
    reader: ReaderScreen, session: GuiSession, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Broken.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    import_files(session.workspace, Quiet(), ImportRequest((tmp_path / "Broken.pdf",)))
    reader.show_target(session.snapshot.find_evidence("E001").id)
    qtbot.waitUntil(lambda: reader.desk.side == "" and reader.desk.nothing.isVisible(), timeout=20_000)
    assert "damaged" in reader.desk.nothing.sentence.text()
    assert reader.head.open.isVisible()


def test_a_page_that_was_given_up_and_is_wanted_again_is_drawn(
    session: GuiSession, report: Evidence, qtbot: QtBot
) -> None:
    shelf = PageShelf(session, session)
    shelf.show_evidence(report)
    drawn: list[tuple[int, int]] = []
    shelf.ready.connect(lambda look: drawn.append((look.page, look.pixels)))
    for pixels in (400, 500, 400):
        shelf.want([1], pixels)
    qtbot.waitUntil(lambda: (1, 400) in drawn, timeout=20_000)
