"""Reviews, forecast and measures through the application: what is entered, what is refused, what can be undone."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest

from cse_desktop import bootstrap
from cse_desktop.app import acting, arguing, assessing, describing, linking, measuring, packing, reviewing
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.plus import rated_without_case, strongest
from cse_desktop.domain.portfolio import EvidenceKind


def refused(call) -> str:
    with pytest.raises(UserError) as error:
        call()
    return error.value.message.id.removeprefix("error.")


def test_the_cycle_tells_what_falls_due_and_which_review_is_next(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    assert [(one.title, one.due.isoformat()) for one in reviewing.reviews_due(workspace)] == [
        ("First annual review", "2028-03-01"),
        ("Second annual review", "2029-03-01"),
        ("Full reassessment", "2030-03-01"),
    ]
    annual = reviewing.add_review(workspace, "First annual review", kind="annual", visit=date(2028, 3, 7))
    assert workspace.snapshot.review.id == first.id, "the one that comes first is prepared"
    assert [one.title for one in reviewing.reviews_due(workspace)] == ["Second annual review", "Full reassessment"]
    reviewing.close_review(workspace, first.id, "Awarded, with 3 Compliance Plus", date(2030, 3, 1))
    assert workspace.snapshot.review.id == annual.id
    soon = reviewing.reminders_of(workspace, date(2028, 2, 1))
    assert [(one.message.id, one.day) for one in soon] == [("review.visit_due", date(2028, 3, 7))]
    workspace.undo()
    assert workspace.snapshot.review.id == first.id


def test_dates_that_cannot_be_are_refused_and_nothing_is_lost(workspace: Workspace) -> None:
    title = workspace.snapshot.review.title
    add = reviewing.add_review
    assert refused(lambda: add(workspace, "Same day", kind="annual", visit=date(2027, 3, 1))) == "review_overlaps"
    assert (
        refused(lambda: add(workspace, "Too early", kind="annual", visit=date(2026, 3, 1)))
        == "review_before_cycle"
    )
    late = {"visit": date(2028, 3, 1), "deadline": date(2028, 3, 2)}
    assert refused(lambda: add(workspace, "Late pack", kind="annual", **late)) == "review_deadline_after_visit"
    assert refused(lambda: add(workspace, title)) == "review_title_taken"
    assert refused(lambda: reviewing.close_review(workspace, title, "Awarded")) == "last_review"
    assert refused(lambda: reviewing.remove_review(workspace, title)) == "review_in_work"
    assert [review.title for review in workspace.snapshot.reviews] == [title]


def test_the_forecast_says_what_a_group_can_bear_and_what_if(workspace: Workspace) -> None:
    codes = [element.code for element in workspace.snapshot.standard.groups[0].walk()]
    for code in codes:
        assessing.rate_element(workspace, code, "compliant")
    assessing.rate_element(workspace, codes[0], "partial")
    found = reviewing.forecast_of(workspace)
    assert found is not None
    first = found.groups[0]
    assert (first.needed, first.can_bear, first.deciding, first.tips) == (9, 1, (codes[0],), False)
    tipped = reviewing.forecast_of(workspace, codes[1], "partial")
    assert tipped is not None and tipped.groups[0].can_bear == 0 and tipped.groups[0].tips
    failed = reviewing.forecast_of(workspace, codes[1], "non_compliant")
    assert failed is not None and failed.overall.id == "forecast.below" and failed.overall.values["groups"] == "1"
    assert workspace.snapshot.assessment(codes[1]).rating == "compliant", "what if changes nothing"
    assert "predicts no result" in bootstrap.say(found.overall)


def test_figures_come_from_a_table_and_from_the_keyboard(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("Year", "FOI answered on time"), ("2023-24", "48 %"), ("2024-25", "83 %"), ("2025-26", "97 %")):
        book.active.append(row)
    book.save(tmp_path / "foi.xlsx")
    foi = measuring.add_measure(workspace, "FOI on time", unit="%", target=90, elements=["4.2.3"])
    found = measuring.read_points(workspace, Quiet(), tmp_path / "foi.xlsx")
    assert found.problems == ()
    pairs = [(point.dated, point.value) for point in found.points]
    assert measuring.add_points(workspace, foi.id, pairs) == measuring.PointsKept(3, 0)
    again = [*pairs[:2], (pairs[2][0], 96.0)]
    assert measuring.add_points(workspace, foi.id, again) == measuring.PointsKept(0, 1)
    measuring.add_points(workspace, foi.id, [(date(2026, 3, 31), 88.0)], series="County average")
    (one,) = measuring.standings(workspace)
    assert [point.value for point in one.points] == [48, 83, 96]
    assert (one.target, list(one.compared)) == ("met", ["County average"])
    assert (
        one.since is not None
        and bootstrap.say(one.since) == "FOI on time: from 48 to 96%, better by 48 percentage points."
    )
    measuring.remove_measure(workspace, foi.id)
    assert not measuring.standings(workspace)
    workspace.undo()
    assert len(measuring.standings(workspace)[0].points) == 3


def test_a_measure_is_in_the_pack_as_words_chart_and_table(workspace: Workspace, tmp_path: Path) -> None:
    said = {"unit": "minutes", "direction": "lower", "baseline": 31, "target": 3, "elements": ["5.3.2"]}
    wait = measuring.add_measure(workspace, "Average wait", **said)
    measuring.add_points(workspace, wait.id, [(date(2025, 3, 31), 12.0), (date(2026, 3, 31), 3.0)])
    measuring.add_points(workspace, wait.id, [(date(2026, 3, 31), 7.0)], series="County average")
    report = packing.build_pack(workspace, Quiet(), tmp_path / "Pack")
    assert not report.warnings
    document = docx.Document(str(report.document))
    texts = [p.text for p in document.paragraphs]
    assert "From 31 to 3 minutes, better. The target of 3 minutes is met." in texts
    table = next(t for t in document.tables if t.rows[0].cells[1].text == "Our figure")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Date", "Our figure", "County average"],
        ["31 March 2025", "12 minutes", "–"],
        ["31 March 2026", "3 minutes", "7 minutes"],
    ]
    with zipfile.ZipFile(report.document) as package:
        charts = [name for name in package.namelist() if name.startswith("word/charts/")]
        assert b"lineChart" in package.read(charts[-1])


def test_measures_that_cannot_be_are_refused(workspace: Workspace) -> None:
    wait = measuring.add_measure(workspace, "Average wait", direction="lower")
    assert refused(lambda: measuring.add_measure(workspace, "average WAIT")) == "measure_name_taken"
    assert refused(lambda: measuring.add_measure(workspace, " ")) == "measure_name_wanted"
    assert refused(lambda: measuring.add_measure(workspace, "Odd", elements=["9.9.9"])) == "unknown_element"
    assert refused(lambda: measuring.add_measure(workspace, "Odd", direction="up")) == "unknown_direction"
    assert (
        refused(lambda: measuring.add_points(workspace, wait.id, [(date(2090, 1, 1), 1.0)])) == "point_in_future"
    )
    assert refused(lambda: measuring.add_measure(workspace, "Odd", target=float("nan"))) == "measure_number_wanted"
    assert (
        refused(lambda: measuring.add_points(workspace, wait.id, [(date(2026, 1, 1), float("inf"))]))
        == "measure_number_wanted"
    )
    assert refused(lambda: measuring.find_measure(workspace, "Nothing")) == "unknown_measure"


def test_an_action_is_done_on_a_day_and_can_be_taken_up_again(workspace: Workspace) -> None:
    made = acting.add_action(
        workspace, "More staff at noon", owner="Ann", due=date(2027, 1, 31), elements=["5.3.2"]
    )
    done = acting.change_action(workspace, made.id, state="done")
    assert done.done_on == workspace.rooms.clock().date()
    again = acting.change_action(workspace, made.id, state="doing")
    assert again.done_on is None
    assert refused(lambda: acting.add_action(workspace, " ")) == "action_title_wanted"
    assert refused(lambda: acting.change_action(workspace, made.id, state="soon")) == "unknown_action_state"
    assert refused(lambda: acting.change_action(workspace, made.id, findings=["none"])) == "unknown_finding"
    acting.remove_action(workspace, made.id)
    assert not workspace.snapshot.actions
    workspace.undo()
    assert [action.state for action in workspace.snapshot.actions.values()] == ["doing"]


def test_a_case_for_compliance_plus_says_what_it_lacks_until_it_is_ready(workspace: Workspace) -> None:
    def lacks() -> list[str]:
        return [lack.id.removeprefix("plus.lacks.") for lack in arguing.cases_of(workspace)[0].lacks]

    arguing.argue_case(workspace, "1.3.5")
    assert lacks() == ["beyond", "learn", "effect", "exhibits", "benchmark", "rating"]
    for title in ("Journey map", "Panel notes"):
        describing.add_evidence(workspace, "system", title)
    arguing.argue_case(workspace, "1.3.5", beyond="Mapped with residents (E001, E002)", learn="Any council")
    arguing.argue_case(workspace, "1.3.5", effect="Two days, not six", benchmark="The next best takes three")
    assert lacks() == ["rating"]
    assessing.rate_element(workspace, "1.3.5", "plus")
    assert lacks() == []
    assert workspace.snapshot.plus_cases["1.3.5"].learn == "Any council"
    assert refused(lambda: arguing.argue_case(workspace, "1.3.5", colour="blue")) == "unknown_field"
    assert refused(lambda: arguing.withdraw_case(workspace, "1.1.1")) == "no_case"
    arguing.withdraw_case(workspace, "1.3.5")
    assert arguing.cases_of(workspace) == []
    workspace.undo()
    assert workspace.snapshot.plus_cases["1.3.5"].effect == "Two days, not six"


def test_a_case_is_in_the_pack_with_what_it_cites_and_among_what_changed(
    workspace: Workspace, tmp_path: Path
) -> None:
    describing.add_evidence(workspace, "system", "Journey map")
    packing.mark_sent(workspace, "First", date(2026, 11, 1))
    arguing.argue_case(workspace, "1.3.5", beyond="Mapped with residents, see E001 and E099")
    assert "dead_citation" in {one.rule for one in packing.look_before_sending(workspace, Quiet())}
    report = packing.build_pack(workspace, Quiet(), tmp_path / "Pack")
    assert [bootstrap.say(one) for one in report.warnings if "E099" in bootstrap.say(one)]
    texts = [p.text for p in docx.Document(str(report.document)).paragraphs]
    at = texts.index("Our case for Compliance Plus")
    assert texts[at + 1 : at + 3] == [
        "What goes beyond the requirement",
        "Mapped with residents, see E001 and E099",
    ]
    body = zipfile.ZipFile(report.document).read("word/document.xml").decode()
    # At its element, and on the page of all cases.
    assert body.count("Mapped with residents") == 2 and "What it led to" not in body
    assert "The case for more than compliance was changed" in body


def test_the_strongest_exhibits_of_a_case_are_told_first_and_why(workspace: Workspace) -> None:
    def add(title: str, kind: EvidenceKind, dated: date) -> str:
        made = describing.add_evidence(workspace, "place", title)
        describing.describe_evidence(workspace, [made.id], kind=kind, dated=dated)
        return made.id

    policy = add("Policy", "policy", date(2027, 1, 1))
    old, fresh = add("Old survey", "survey", date(2024, 1, 1)), add("Fresh survey", "survey", date(2026, 1, 1))
    bare, cited = add("Minutes", "minutes", date(2027, 1, 1)), add("Journey", "survey", date(2020, 1, 1))
    linking.link_evidence(workspace, [policy, old, fresh], ["1.3.5"], why="It shows it")
    linking.link_evidence(workspace, [bare], ["1.3.5"])
    arguing.argue_case(workspace, "1.3.5", beyond="Residents mapped it (E005)")
    case = workspace.snapshot.plus_cases["1.3.5"]
    told = strongest(workspace.snapshot, case, 9)
    assert [one.evidence.title for one in told] == ["Journey", "Fresh survey", "Old survey", "Policy", "Minutes"]
    assert [why.id.removeprefix("plus.strong.") for one in told for why in one.why] == [
        "cited", "result", "reason", "result", "reason", "result", "reason", "intent", "linked", "result",
    ]  # fmt: skip
    (standing,) = arguing.cases_of(workspace)
    assert [one.evidence.id for one in standing.strongest] == [cited, fresh, old]
    describing.remove_evidence(workspace, [cited])
    assert arguing.cases_of(workspace)[0].strongest[0].evidence.id == fresh


def test_a_case_is_compared_by_the_measures_of_its_element(workspace: Workspace) -> None:
    arguing.argue_case(workspace, "1.3.5")
    made = measuring.add_measure(workspace, "Wait", unit="minutes", direction="lower", elements=("1.3.5",))
    measuring.add_points(workspace, made.id, [(date(2026, 1, 31), 3.0)])
    assert arguing.cases_of(workspace)[0].compared == ()
    measuring.add_points(workspace, made.id, [(date(2025, 1, 31), 2.0), (date(2026, 1, 31), 5.0)], series="County")
    (words,) = arguing.cases_of(workspace)[0].compared
    assert bootstrap.say(words) == "Wait: 3 minutes, better than County with 5 minutes"


def test_elements_rated_beyond_compliance_without_a_case_are_named(workspace: Workspace) -> None:
    for code in ("1.3.5", "2.1.1"):
        assessing.rate_element(workspace, code, "plus")
    arguing.argue_case(workspace, "2.1.1")
    assert [element.code for element in rated_without_case(workspace.snapshot)] == ["1.3.5"]
