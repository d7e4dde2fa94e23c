from __future__ import annotations

from pytestqt.qtbot import QtBot

from cse_desktop.gui.widgets.clamped_label import ClampedLabel


def test_a_long_title_takes_three_lines_and_the_whole_is_in_the_tool_tip(qtbot: QtBot) -> None:
    made = ClampedLabel("heading")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    for long in ("Report on the standards of customer service " * 12, "Report_on_the_standards_" * 30):
        made.setText(long.strip())
        assert made.shown.count("\n") == 2 and made.shown.endswith("…")
        assert made.toolTip() == made.text() == long.strip()
        assert made.heightForWidth(300) <= 3 * made.fontMetrics().lineSpacing() + 4
    made.setText("Short")
    assert made.shown == "Short" and made.toolTip() == ""


def test_a_long_word_is_broken_where_the_line_ends(qtbot: QtBot) -> None:
    made = ClampedLabel("heading")
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    name = "Survey Customer_satisfaction_survey_of_all_services"
    made.setText(name)
    assert "".join(made.shown.split()) == "".join(name.split())
    assert all(made.fontMetrics().horizontalAdvance(line) <= 300 for line in made.shown.splitlines())
