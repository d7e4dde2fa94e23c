"""Figures come in from real tables and from what councils write, are looked at first, and can be changed after."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, measuring
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.main import main
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.figures_reading import FoundPoint, FoundPoints, number_in


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as error:
        call()
    return error.value.message.id.removeprefix("error.")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A workbook as a contact centre keeps it: real dates, a column of others, a slip."""
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.append(["Month", "Average wait", "County average"])
    sheet.append([date(2026, 1, 31), 12, 9.5])
    sheet.append([date(2026, 2, 28), "eleven", 9.25])
    sheet.append([date(2026, 3, 31), 3, None])
    sheet.append([date(2090, 3, 31), 1, None])
    for row in range(2, 6):
        sheet.cell(row, 1).number_format = "dd/mm/yyyy"
    made.save(tmp_path / "Waiting.xlsx")
    return tmp_path / "Waiting.xlsx"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The same as text, in the way Excel saves it."""
    lines = (
        "Month,Average wait,County average",
        "Jan-26,12,9.5",
        "Feb-26,eleven,9.25",
        "31/03/2026,3,",
        "31/03/2090,1,",
    )
    path = tmp_path / "Waiting.csv"
    path.write_text("\ufeff" + "\r\n".join(lines) + "\r\n", encoding="utf-8")
    return path


def test_a_sheet_of_notes_before_the_figures_is_passed_over(workspace: Workspace, book: Path) -> None:
    made = openpyxl.load_workbook(book)
    made.create_sheet("Notes", 0).append(["Customer contact, by quarter"])
    made.save(book)
    found = measuring.read_points(workspace, Quiet(), book)
    assert [point.value for point in found.points if not point.series] == [12, 3]
    made.remove(made.worksheets[1])
    made.save(book)
    told = measuring.read_points(workspace, Quiet(), book)
    assert (told.points, [said.id for said in told.problems]) == ((), ["points.no_date"])


def test_an_empty_cell_never_moves_the_next_column_into_its_place(workspace: Workspace, tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    for row in (
        ("Month", None, "Wait", "County average"),
        (date(2026, 1, 31), None, 5, 9),
        (date(2026, 2, 28), None, None, 8),
        (date(2026, 3, 31), None, "=C2+1", 7),
    ):
        made.active.append(row)
    made.save(tmp_path / "Gaps.xlsx")
    found = measuring.read_points(workspace, Quiet(), tmp_path / "Gaps.xlsx")
    assert [(point.value, point.series) for point in found.points] == [
        (5, ""),
        (9, "County average"),
        (8, "County average"),
        (7, "County average"),
    ]


@pytest.mark.parametrize("kind", ["book", "table"])
def test_a_table_is_looked_at_before_it_is_taken_in(
    workspace: Workspace, kind: str, request: pytest.FixtureRequest
) -> None:
    wait = measuring.add_measure(workspace, "Average wait", unit="minutes", direction="lower")
    measuring.add_points(workspace, wait.id, [(date(2026, 1, 31), 10.0), (date(2026, 3, 31), 3.0)])
    found = measuring.read_points(workspace, Quiet(), request.getfixturevalue(kind), wait.id)
    told = [
        (one.point.value, one.point.series, one.outcome, one.before) for one in _look(workspace, wait.id, found)
    ]
    assert told == [
        (12, "", "changed", 10),
        (9.5, "County average", "new", None),
        (9.25, "County average", "new", None),
        (3, "", "same", 3),
    ]
    assert [said.id for said in found.problems] == ["points.no_number", "points.in_future"]
    assert [p.value for p in measuring.standings(workspace)[0].points] == [10, 3], "nothing is stored by looking"
    assert measuring.take_points(workspace, wait.id, found.points) == measuring.PointsKept(2, 1)
    assert [p.value for p in measuring.standings(workspace)[0].points] == [12, 3]
    workspace.undo()
    assert [p.value for p in measuring.standings(workspace)[0].points] == [10, 3], "one step for all of it"


def _look(ws: Workspace, measure_id: str, found: FoundPoints) -> list[measuring.Incoming]:
    return measuring.look_at_points(ws, measure_id, found.points)


def test_a_point_is_changed_and_taken_away(workspace: Workspace) -> None:
    wait = measuring.add_measure(workspace, "Average wait")
    measuring.add_points(workspace, wait.id, [(date(2026, 1, 31), 10.0), (date(2026, 3, 31), 3.0)])
    first, second = workspace.snapshot.points_by_measure[wait.id]
    change = measuring.change_point
    assert change(workspace, first.id, dated=date(2026, 2, 28)).value == 10
    assert change(workspace, first.id, value=11).dated == date(2026, 2, 28)
    assert refused(lambda: change(workspace, first.id, dated=second.dated)) == "point_day_taken"
    assert refused(lambda: change(workspace, first.id, dated=date(2090, 1, 1))) == "point_in_future"
    assert refused(lambda: change(workspace, first.id, value=float("nan"))) == "measure_number_wanted"
    assert measuring.drop_points(workspace, wait.id, {first.id, "unknown"}) == 1
    assert refused(lambda: change(workspace, first.id, value=1)) == "point_gone"
    workspace.undo()
    assert len(workspace.snapshot.points_by_measure[wait.id]) == 2


def test_evidence_that_was_removed_does_not_stand_in_the_way(workspace: Workspace) -> None:
    source = describing.add_evidence(workspace, "system", "The telephone system")
    wait = measuring.add_measure(workspace, "Average wait", evidence_ids=[source.exhibit])
    assert wait.evidence_ids == (source.id,)
    describing.remove_evidence(workspace, [source.id])
    assert measuring.change_measure(workspace, wait.id, unit="minutes").evidence_ids == ()


def test_the_command_line_takes_columns_of_others_too(
    portfolio: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def say(*arguments: object) -> tuple[str, str]:
        assert main([str(argument) for argument in arguments]) == 0
        return capsys.readouterr()

    say("measure", "add", portfolio, "Average wait", "--unit", "minutes")
    shown = say("measure", "points", portfolio, "Average wait", "--from", table, "--dry-run")
    assert shown[0].splitlines()[:2] == [
        "2026-01-31  12 minutes  new",
        "2026-01-31  9.5 minutes  County average  new",
    ]
    assert "Line 3 has no figure that can be read: eleven" in shown[1]
    assert say("measure", "points", portfolio, "Average wait", "--from", table)[0] == "4 new, 0 changed.\n"
    assert say("measure", "remove-points", portfolio, "Average wait", "2026-03-31")[0] == "Removed: 1.\n"
    say("measure", "change", portfolio, "Average wait", "--baseline-on", "2025-03-31", "--notes", "By month")
    say("measure", "change", portfolio, "Average wait", "--target", "3", "--better", "lower")
    (row,) = json.loads(say("measure", "list", portfolio, "--json")[0])
    assert (row["baseline_on"], row["notes"], row["unit"]) == ("2025-03-31", "By month", "minutes")
    gaps = json.loads(say("measure", "gaps", portfolio, "--json")[0])
    assert [(gap["rule"], gap["measure"]) for gap in gaps] == [("measure_missed", "Average wait")]


FIGURES = re.compile(r"(\d[\d-]*)\s?(?:%|per cent)")


def seed(shared: Path, number: str) -> str:
    found = sorted((shared / "seeds").glob(f"{number}_*.txt"))
    if not found:
        pytest.skip("the papers councils published are not here")
    return " ".join(found[0].read_text(encoding="utf-8").split())


def test_what_a_council_said_of_its_improvement_is_said_by_its_measures(
    workspace: Workspace, shared: Path
) -> None:
    text = seed(shared, "000")
    assert "from over half an hour to just under three minutes" in text
    foi, before, complaints, _ = (float(said) for said in FIGURES.findall(text))
    assert (foi, before, complaints) == (97, 50, 83)
    said = {
        "Call waiting": ("minutes", "lower", 30.5, 3, [(2018, 30.5), (2019, 2.9)]),
        "FOI on time": ("%", "higher", before, 90, [(2018, before), (2019, foi)]),
        "Complaints on time": ("%", "higher", before, 90, [(2018, before), (2019, complaints)]),
    }
    for name, (unit, better, start, target, values) in said.items():
        held = {"unit": unit, "direction": better, "baseline": start, "target": target}
        made = measuring.add_measure(workspace, name, **held)
        points = [FoundPoint(0, date(year, 9, 30), float(value)) for year, value in values]
        measuring.take_points(workspace, made.id, points)
    assert [(one.target, bootstrap.say(one.since)) for one in measuring.standings(workspace) if one.since] == [
        ("met", "Call waiting: from 30.5 to 2.9 minutes, better."),
        ("missed", "Complaints on time: from 50 to 83%, better by 33 percentage points."),
        ("met", "FOI on time: from 50 to 97%, better by 47 percentage points."),
    ]


def test_online_take_up_misses_the_range_it_aims_at(workspace: Workspace, shared: Path) -> None:
    text = seed(shared, "003")
    taken_up, aimed = (
        said.group(1)
        for said in (
            re.search(r"(\d+)% of these being booked on-line", text),
            re.search(r"reach (\d+)-85% online", text),
        )
        if said
    )
    value, target = number_in(taken_up), number_in(aimed)
    assert (value, target) == (70, 80)
    made = measuring.add_measure(workspace, "Garden waste online", unit="%", target=target, elements=["3.3.2"])
    measuring.add_points(workspace, made.id, [(date(2018, 3, 31), value or 0)])
    (gap,) = [g for g in measuring.gaps_of_measures(workspace, date(2018, 6, 1)) if g.rule == "measure_missed"]
    assert bootstrap.say(gap.message).startswith(
        "“Garden waste online” is at 70% and misses its target of 80%, and no action is under way for it."
    )
