"""A page of text of any length is set in no time, and whatever is found in it can be seen."""

from __future__ import annotations

from time import thread_time

from pytestqt.qtbot import QtBot

from cse_desktop.domain.reading import Page
from cse_desktop.gui.widgets.reading_text import MOST_LETTERS, ReadingText, TextMark


def test_a_place_far_on_in_a_long_text_is_shown_with_what_is_around_it(qtbot: QtBot) -> None:
    text = "\n".join(f"Line {number} of a very long export" for number in range(40_000)) + "\nThe needle\n"
    view = ReadingText()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    began = thread_time()
    view.show_page(Page(1, text))
    assert thread_time() - began < 2
    assert len(view.toPlainText()) < MOST_LETTERS + 200 and "goes on" in view.toPlainText()
    place = text.index("needle")
    view.set_marks([TextMark((place, place + 6), "current")], at=(place, place + 6))
    assert [selection.cursor.selectedText() for selection in view.extraSelections()] == ["needle"]
    assert "goes on" not in view.toPlainText()


def test_marks_fall_on_the_same_words_in_tables_and_beyond_the_first_plane(qtbot: QtBot) -> None:
    text = "\U0001f600 Waits\nMonth\tMinutes\nMarch\tfour \U0001f600 minutes\nAll in all: less"
    view = ReadingText()
    qtbot.addWidget(view)
    view.show_page(Page(1, text))
    spans = [(text.index(word), text.index(word) + len(word)) for word in ("Waits", "four", "minutes", "less")]
    view.set_marks([TextMark(span) for span in spans])
    marked = [selection.cursor.selectedText() for selection in view.extraSelections()]
    assert marked == ["Waits", "four", "minutes", "less"]
