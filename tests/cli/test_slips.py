"""Slips on the command line on the award's years: one sentence each, nothing lost, nothing half done."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from icalendar import Calendar

from cse_desktop.cli.main import main


@pytest.fixture
def say(portfolio: Path, capsys: pytest.CaptureFixture[str]):
    """Run a command on the portfolio; its exit code, what it printed, and the lines of what it warned of."""

    def run(*words: object) -> tuple[int, str, list[str]]:
        first = (
            2
            if words[0] in ("review", "action", "finding", "measure", "promise", "engagement", "plus", "roll")
            else 1
        )
        given = [*words[:first], portfolio, *words[first:]]
        code = main([str(word) for word in given])
        out, err = capsys.readouterr()
        return code, out, err.splitlines()

    return run


def rows(say, *words: object) -> list[dict]:
    return json.loads(say(*words, "--json")[1])


@pytest.mark.parametrize(
    "wrong",
    [
        ("--visit", "9999-12-31", "--kind", "full"),
        ("--visit", "0202-03-01"),
        ("--visit", "2029-03-01", "--days", "999999999999999999999"),
        ("--visit", "2029-03-01", "--until", "9999-01-01"),
        ("--visit", "2029-03-01", "--kind", "anual"),
    ],
)
def test_a_review_with_an_impossible_day_is_refused(say, wrong: tuple[str, ...]) -> None:
    code, _, told = say("review", "add", "Another", *wrong)
    assert (code, len(told)) == (1, 1), told
    assert [one["title"] for one in rows(say, "review", "list") if one["state"] != "due"] == ["Full assessment"]


def test_the_last_years_that_can_be_do_not_overflow(say) -> None:
    assert say("review", "add", "Far", "--kind", "Full", "--visit", "2199-12-31", "--days", "100")[0] == 0
    (far,) = [one for one in rows(say, "review", "list") if one["title"] == "Far"]
    assert (far["kind"], far["days"]) == ("full", 100)


def test_a_review_closed_again_stays_as_it_was_submitted(say) -> None:
    say("review", "add", "Next", "--kind", "annual", "--visit", "2028-02-29")
    say("rate", "1.1.1", "compliant")
    assert say("review", "close", "Full assessment", "--outcome", "Awarded")[0] == 0
    before = json.loads(say("review", "read", "Full assessment", "--json")[1])
    say("rate", "1.1.1", "partial")
    assert say("review", "close", "Full assessment", "--outcome", "Awarded, with praise")[0] == 0
    after = json.loads(say("review", "read", "Full assessment", "--json")[1])
    assert after["entry"] == before["entry"]
    assert rows(say, "review", "list")[0]["outcome"] == "Awarded, with praise"


def test_an_action_that_is_not_there_or_there_twice_is_one_sentence(say) -> None:
    code, _, told = say("action", "change", "More staff", "--state", "done")
    assert code == 1 and told == ["There are no actions yet. Add one first."]
    say("action", "add", "More staff\nat noon")
    say("action", "add", "x" * 100_000)
    code, _, told = say("action", "remove", "More stuff")
    assert (code, len(told)) == (1, 1) and "More staff at noon" in told[0] and len(told[0]) < 400
    say("action", "add", "More staff at noon")
    code, _, told = say("action", "change", "More staff at noon", "--state", "done")
    assert code == 1 and "id" in told[0]
    assert {one["state"] for one in rows(say, "action", "list")} == {"open"}


def test_several_findings_are_answered_together_or_not_at_all(say) -> None:
    say("finding", "add", "One")
    say("finding", "add", "Two")
    first, second = (one["id"] for one in rows(say, "finding", "list"))
    code, _, told = say("finding", "answer", first, "00000000", "--answer", "Done")
    assert (code, len(told)) == (1, 1)
    assert {one["answer"] for one in rows(say, "finding", "list")} == {""}
    assert say("finding", "answer", first, second, "--answer", "Done")[0] == 0
    assert {one["answer"] for one in rows(say, "finding", "list")} == {"Done"}
    say("undo")
    assert {one["answer"] for one in rows(say, "finding", "list")} == {""}, "one step"


def test_a_calendar_file_is_never_written_into_the_portfolio(say, portfolio: Path, tmp_path: Path) -> None:
    say("action", "add", "At the end of time", "--due", "9999-12-31")
    say("action", "add", "Semicolon; comma, back\\slash " + "é" * 90, "--due", "2028-02-29", "--notes", "a\nb")
    before = (portfolio / "portfolio.db").read_bytes()
    for place in (portfolio / "portfolio.db", portfolio / "new.ics", portfolio):
        code, _, told = say("action", "calendar", "--out", place)
        assert (code, len(told)) == (1, 1), told
    assert (portfolio / "portfolio.db").read_bytes() == before and not (portfolio / "new.ics").exists()
    assert say("action", "calendar", "--out", tmp_path / "Actions.ics")[0] == 0
    written = (tmp_path / "Actions.ics").read_bytes()
    assert max(map(len, written.split(b"\r\n"))) <= 75
    leap = next(e for e in Calendar.from_ical(written).walk("VEVENT") if e["summary"].startswith("Semi"))
    assert (leap["dtstart"].dt, leap["dtend"].dt) == (date(2028, 2, 29), date(2028, 3, 1))
    assert leap["summary"] == "Semicolon; comma, back\\slash " + "é" * 90


def test_removing_figures_of_no_day_says_so(say) -> None:
    say("measure", "add", "Wait")
    say("measure", "points", "Wait", "2026-03=5")
    for words in (("remove-points", "Wait", "rubbish"), ("remove-points", "Wait"), ("points", "Wait")):
        code, _, told = say("measure", *words)
        assert (code, len(told)) == (1, 1), words
    code, _, told = say("measure", "change", "Wait", "--baseline", "9", "--baseline-on", "2999-01-01")
    assert (code, len(told)) == (1, 1)


def test_a_long_sheet_is_read_to_its_end_and_an_empty_one_is_passed_over(say, tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.title = "Notes"
    sheet = made.create_sheet("Figures")
    sheet.append(["Month", "Wait"])
    for day in range(2500):
        sheet.append([datetime.fromordinal(date(2015, 1, 1).toordinal() + day), day])
        sheet.cell(day + 2, 1).number_format = "yyyy-mm-dd hh:mm:ss"
    made.create_sheet("Other").append(["1 May 2026", 7])
    made.save(tmp_path / "Long.xlsx")
    say("measure", "add", "Wait")
    code, out, told = say("measure", "points", "Wait", "--from", tmp_path / "Long.xlsx")
    assert (code, out, told) == (0, "2500 new, 0 changed.\n", [])
    openpyxl.Workbook().save(tmp_path / "Empty.xlsx")
    code, out, told = say("measure", "points", "Wait", "--from", tmp_path / "Empty.xlsx")
    assert (code, out, len(told)) == (1, "", 1)


def test_rolling_to_a_kind_the_cycle_does_not_have_is_refused(say) -> None:
    say("rate", "1.1.1", "compliant")
    wish = ("roll", "forward", "--visit", "2028-02-29", "--kind")
    code, _, told = say(*wish, "anual")
    assert (code, len(told)) == (1, 1) and "anual" in told[0]
    assert say(*wish, "Annual")[0] == 0
    assert [one["kind"] for one in rows(say, "review", "list")][:2] == ["full", "annual"]


def test_too_many_people_and_entries_of_one_name_are_one_sentence(say) -> None:
    for people in (-1, 10**12, 10**25):
        code, _, told = say("engagement", "add", "Survey", f"--people={people}")
        assert (code, len(told)) == (1, 1), people
    say("engagement", "add", "Survey")
    say("engagement", "add", "Survey")
    code, _, told = say("engagement", "remove", "Survey")
    assert code == 1 and "id" in told[0]
    assert say("engagement", "remove", rows(say, "engagement", "list")[0]["id"])[0] == 0
    code, _, told = say("plus", "argue")
    assert (code, told) == (1, ["Say which element, by its number, such as 4.3.2."])


def test_a_report_on_the_first_days_of_the_calendar_is_no_fault(say, tmp_path: Path) -> None:
    code, _, told = say("report", tmp_path / "Report.docx", "--to", "0001-01-01")
    assert code in (0, 1) and len(told) <= 1, told


def test_a_visit_that_cannot_be_is_refused_wherever_it_is_given(say, portfolio: Path, tmp_path: Path) -> None:
    say("review", "add", "Next", "--kind", "annual", "--visit", "2028-03-07")
    for day in ("9999-12-31", "0001-01-01", "2028-03-07"):
        code, _, told = say("visit", day)
        assert (code, len(told)) == (1, 1), day
    assert rows(say, "review", "list")[0]["visit"] == "2027-03-01"
    assert main(["new", str(tmp_path / "Other"), "--organisation", "A", "--visit", "0207-03-01"]) == 1
    assert not (tmp_path / "Other").exists()


def test_figures_in_brackets_are_below_nothing_and_formulas_are_none(say) -> None:
    say("measure", "add", "Change")
    formula = "2026-02==cmd|' /C calc'!A0"
    code, out, told = say("measure", "points", "Change", "2026-01=(1,250)", formula, "2026-03=£3.50")
    assert (code, out, len(told)) == (0, "2 new, 0 changed.\n", 1)
    (row,) = rows(say, "measure", "list")
    assert [value for _, value in row["points"]] == [-1250, 3.5]


def test_no_table_is_written_over_the_portfolio(say, portfolio: Path, tmp_path: Path) -> None:
    (tmp_path / "searches.txt").write_text("waiting\n", encoding="utf-8")
    (tmp_path / "note.txt").write_text("waiting times", encoding="utf-8")
    before = (portfolio / "portfolio.db").read_bytes()
    for words in (
        ("batch", tmp_path / "searches.txt", "--csv", portfolio / "portfolio.db"),
        ("import", tmp_path / "note.txt", "--report", portfolio / "portfolio.db", "--force"),
    ):
        code, _, told = say(*words)
        assert (code, len(told)) == (1, 1), words
    assert (portfolio / "portfolio.db").read_bytes() == before


def test_what_is_named_twice_counts_once(say) -> None:
    say("action", "add", "More staff")
    say("finding", "add", "Tell customers")
    (found,) = rows(say, "finding", "list")
    assert say("action", "remove", "More staff", "more  STAFF")[0] == 0
    assert say("undo")[1].strip() == "Undone: Remove an action."
    assert say("finding", "remove", found["id"], found["id"])[0] == 0
    assert say("undo")[1].strip() == "Undone: Remove a finding."
