"""From one plan: the gaps alone, the register alone, one criterion, one team's chase sheet, and a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from cse_desktop.app import acting, answering, assessing, describing, importing, linking, packing
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.workspace import Workspace
from cse_desktop.bootstrap import verify_pack
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack_plan import PackOptions

Read = Callable[..., tuple[Path, str]]


@pytest.fixture
def read(workspace: Workspace, tmp_path: Path) -> Read:
    """Builds a variant; its folder and all the words of its document."""
    desk = describing.add_evidence(workspace, "place", "The help desk", location="Town Hall", team="Front desk")
    log = describing.add_evidence(workspace, "system", "The complaints log", team="Complaints")
    describing.add_evidence(
        workspace, "web", "An old page", location="https://www.example.org/", team="front desk"
    )
    linking.link_evidence(workspace, [desk.id], ["1.1.1"])
    linking.link_evidence(workspace, [log.id], ["4.3.2"], why="Each complaint and what became of it")
    assessing.rate_element(workspace, "1.1.1", "compliant")

    def build(**options: object) -> tuple[Path, str]:
        report = packing.build_pack(workspace, Quiet(), tmp_path / "Pack", PackOptions(**options))  # type: ignore[arg-type]
        assert not verify_pack(tmp_path / "Pack", Quiet()).changed
        assert not [w for w in report.warnings if w.id.startswith("pack.warning.check_")]
        document = docx.Document(str(report.document))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return report.document, "\n".join([*(p.text for p in document.paragraphs), *cells])

    return build


def test_a_gap_report_has_the_gaps_and_no_narrative(read: Read) -> None:
    document, words = read(variant="gaps")
    assert document.name == "Aldermere Borough Council - CSE gaps.docx"
    assert "Gap report" in words and "1.1.1 is rated, but has no narrative" in words
    assert "Show me" not in words and not (document.parent / "register.csv").exists()


def test_a_register_alone_has_every_exhibit_and_promises_no_file(
    workspace: Workspace, read: Read, tmp_path: Path
) -> None:
    (tmp_path / "leaflet.txt").write_text("Opening hours", encoding="utf-8")
    importing.import_files(workspace, Quiet(), ImportRequest((tmp_path / "leaflet.txt",), ("1.1.1",)))
    document, words = read(variant="register")
    assert all(title in words for title in ("The help desk", "The complaints log", "An old page"))
    assert "Show me" not in words and (document.parent / "register.xlsx").is_file()
    told = (document.parent / "register.csv").read_text(encoding="utf-8-sig")
    assert "Opening hours" in told and "evidence/" not in told and "The file is not part of this pack" in words
    assert "For the assessor" not in (document.parent / "READ ME.txt").read_text(encoding="utf-8-sig")
    assert "submission" not in words


def test_one_criterion_leaves_the_others_out(workspace: Workspace, read: Read, tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text("Complaints", encoding="utf-8")
    importing.import_files(workspace, Quiet(), ImportRequest((tmp_path / "log.txt",), ("1.1.1", "4.3.2")))
    document, words = read(only=("4",), by_element=True)
    assert "Covers only: Criterion 4: Delivery" in words
    assert [path.name[:5] for path in (document.parent / "by element").iterdir()] == ["4.3.2"]
    assert document.name == "Aldermere Borough Council - CSE 4 submission.docx"
    assert "4.3.2 Easy complaints procedure" in words and "The complaints log" in words
    assert "1.1.1 Understanding" not in words and "The help desk" not in words


def test_a_team_is_asked_for_what_is_missing_in_what_it_gave(read: Read) -> None:
    document, words = read(variant="chase", team="front desk")
    assert document.name == "Aldermere Borough Council - CSE request to front desk.docx"
    assert "What we need from you: Front desk" in words
    assert "1.1.1 is rated, but has no narrative" in words
    assert "The help desk" in words and "An old page" in words
    assert "The complaints log" not in words and "4.3.2 Easy" not in words
    assert "5.3.3 " in words, "what nobody has given anything for"


def test_a_draft_says_so_on_every_page(read: Read) -> None:
    document, words = read(draft=True)
    header = docx.Document(str(document)).sections[0].header
    assert "Draft: not for submission" in words
    assert "DRAFT – Aldermere Borough Council" in "".join(p.text for p in header.paragraphs)


def test_what_is_named_wrongly_is_refused_with_what_there_is(read: Read) -> None:
    with pytest.raises(UserError) as refused:
        read(variant="chase", team="Nobody")
    assert refused.value.message.values["known"] == "Complaints, Front desk, front desk"
    with pytest.raises(UserError) as refused:
        read(only=("9",))
    assert refused.value.message.values["known"] == "1, 2, 3, 4, 5"


def test_the_standards_own_words_are_marked_as_theirs_in_a_welsh_pack(read: Read) -> None:
    document, words = read(language="cy-GB")
    assert "Yn cwmpasu rhan" in words or "Ein sgôr:" in words
    paragraphs = docx.Document(str(document)).paragraphs
    for text, style in (("We have an in-depth understanding", "Statement"), ("1.1 Customer", "Heading2")):
        p = next(p for p in paragraphs if p.text.startswith(text) and p.style.style_id == style)
        assert {lang.get(qn("w:val")) for lang in p._p.iter(qn("w:lang"))} == {"en-GB"}


def test_a_team_that_only_has_something_to_do_is_asked_for_that(workspace: Workspace, read: Read) -> None:
    found = answering.add_finding(workspace, "improvement", "Show customers what changed", element="2.2.1")
    said = {"team": "Web team", "owner": "A. Khan", "elements": ["2.2.1"], "findings": [found.id]}
    acting.add_action(workspace, "Publish the results", due=date(2020, 1, 31), **said)
    acting.add_action(workspace, "Mend the search", team="web team", state="doing")
    acting.add_action(workspace, "New fonts", team="web team", state="done")
    document, words = read(variant="chase", team="WEB team")
    table = next(t for t in docx.Document(str(document)).tables if t.rows[0].cells[0].text == "What to do")
    assert [[cell.text for cell in row.cells] for row in table.rows[1:]] == [
        [
            "Publish the results\nThe assessor said: Show customers what changed",
            "A. Khan",
            "31 January 2020 (overdue)",
            "Open",
            "2.2.1",
        ],
        ["Mend the search", "–", "–", "Under way", "–"],
    ]
    assert "What we need from you: Web team" in words and "What we hold from you" not in words
