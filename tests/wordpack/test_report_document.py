"""The report to the board as a Word document, and as the program writes it from a portfolio at work."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from award_samples import years
from docx.document import Document
from pack_building import TESSDATA, writing
from pack_samples import TODAY, Sample
from test_board_report import PERIOD, report
from test_golden import small

from cse_desktop.app import acting, assessing, measuring, reporting
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.board_planning import at_end
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack import plan_pack
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.extract import Reader

OPTIONS = PackOptions(variant="report")


def written(sample: Sample, target: Path) -> Document:
    held = at_end(sample.snapshot(), PERIOD)
    plan = plan_pack(held, OPTIONS, TODAY, report=report(sample))
    with Reader(workers=1, tessdata=TESSDATA) as reader:
        warnings = writing(reader).write_document(plan, target, OPTIONS, Quiet())
    assert not warnings, "each check was passed"
    return docx.Document(str(target))


def words(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def pages(document: Document) -> dict[str, int]:
    """The page of each line of the contents."""
    lines = [p.text.split("\t") for p in document.paragraphs if p.style.name.startswith("toc ")]
    return {title: int(page) for title, page in lines}


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return years(tmp_path / "vault")


def test_the_first_page_after_the_cover_says_it_all(sample: Sample, tmp_path: Path) -> None:
    document = written(sample, tmp_path / "Report.docx")
    told = words(document)
    assert "Progress report to the board" in told and "17 May 2026 to 16 November 2026" in told
    assert "Target reached: Average wait on the phone went from 4.5 minutes to 2 minutes." in told
    assert "One target is missed (latest / target): Taken up online (70% / 80%)." in told
    assert "One service standard is not kept: “Four in five can be done online”." in told
    where = pages(document)
    assert (where["Summary"], where["Where we stand"]) == (2, 4), "one page, then the contents"


def test_every_demand_of_a_board_is_met(sample: Sample, tmp_path: Path) -> None:
    told = words(written(sample, tmp_path / "Report.docx"))
    assert "80%\nmissed" in told and "2 minutes\nmet" in told, "targets"
    assert "behind County average (74%)" in told, "others"
    assert "Print the leaflet" in told and "12 August 2026" in told, "what was done"
    assert "Customers are asked, but not told what became of it." in told and "It hangs in every library." in told
    assert "Forty letters were rewritten." in told, "what customers said"
    assert "16 May 2027\nNext report to the board" in told
    assert "Kept: 1. Not kept: 1. Not measured yet: 1." in told
    assert "E001" not in told, "a board has no register to look exhibits up in"


def test_a_report_of_little_says_so_and_leaves_no_page_empty(tmp_path: Path) -> None:
    sample = Sample(tmp_path / "vault")
    document = written(sample, tmp_path / "Report.docx")
    told = words(document)
    for sentence in (
        "No action is overdue.",
        "No measures are kept yet.",
        "Customers were not asked in this period.",
        "Nothing to tell of in this period.",
    ):
        assert sentence in told


def test_a_file_that_is_there_is_replaced_only_when_that_is_said(sample: Sample, tmp_path: Path) -> None:
    target = tmp_path / "Report.docx"
    target.write_bytes(b"mine")
    with pytest.raises(UserError) as refused:
        written(sample, target)
    assert refused.value.action == "replace_edited" and target.read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Report.docx", "vault"], "nothing is left behind"


def test_a_portfolio_at_work_is_compared_with_what_it_said_then(workspace: Workspace, tmp_path: Path) -> None:
    assessing.rate_element(workspace, "1.1.1", "partial")
    at = workspace.rooms.clock
    workspace.rooms = replace(workspace.rooms, clock=lambda: at().replace(year=at().year + 1))
    today = workspace.rooms.clock().date()
    assessing.rate_element(workspace, "1.1.1", "compliant")
    acting.add_action(workspace, "Ring them back", state="done")
    measure = measuring.add_measure(workspace, "Calls returned", unit="%", target=90)
    measuring.add_points(workspace, measure.id, [(date(today.year, 1, 2), 60.0), (today, 95.0)])
    made = reporting.build_report(workspace, Quiet(), tmp_path / "Board", OPTIONS)
    assert made.document == tmp_path / "Board.docx"
    assert made.report.earlier is not None and made.report.earlier.id == "report.earlier.day"
    assert [(m.code, m.is_met) for m in made.report.moves] == [("1.1.1", True)]
    told = words(docx.Document(str(made.document)))
    assert "Partially Compliant" in told and "Ring them back" in told
    assert "One element is newly met: 1.1.1." in told


def test_a_period_that_is_over_is_told_with_the_ratings_of_its_end(workspace: Workspace, tmp_path: Path) -> None:
    assessing.rate_element(workspace, "1.1.1", "partial")
    first, at = workspace.rooms.clock().date(), workspace.rooms.clock
    workspace.rooms = replace(workspace.rooms, clock=lambda: at().replace(year=at().year + 1))
    assessing.rate_element(workspace, "1.1.1", "compliant")
    over = replace(OPTIONS, until=first)
    made = reporting.build_report(workspace, Quiet(), tmp_path / "Then.docx", over)
    assert made.report.groups[0].tally.met == 0
    now = reporting.build_report(workspace, Quiet(), tmp_path / "Now.docx", OPTIONS)
    assert now.report.groups[0].tally.met == 1


def test_it_is_not_written_into_the_portfolio(workspace: Workspace) -> None:
    with pytest.raises(UserError) as refused:
        reporting.build_report(workspace, Quiet(), workspace.rooms.folder / "Report.docx", OPTIONS)
    assert refused.value.message.id == "error.pack_in_portfolio"


def test_a_standard_without_a_pass_rule_is_reported_on_too(tmp_path: Path) -> None:
    sample = small(tmp_path / "vault")
    told = words(written(sample, tmp_path / "Report.docx"))
    assert "How we are getting on towards The Quiet Library Mark." in told
    assert "1 of 1" in told and "pass mark" not in told
