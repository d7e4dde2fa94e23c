"""Before a pack goes out: each thing that should be looked at is found where it is so, and only there."""

from __future__ import annotations

from pathlib import Path

import docx
import openpyxl
from PIL import Image

from cse_desktop.app import assessing, describing, linking, packing, privacy
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.importing import import_files
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.preflight import Concern, levels_of


def looked(ws: Workspace) -> dict[str, Concern]:
    return {concern.rule: concern for concern in packing.look_before_sending(ws, Quiet())}


def take_in(ws: Workspace, *paths: Path) -> list[str]:
    report = import_files(ws, Quiet(), ImportRequest(paths))
    ids = [str(file.evidence_id) for file in report.files]
    linking.link_evidence(ws, ids, ["1.1.1"], why="It shows")
    return ids


def test_what_must_not_go_out_blocks_until_it_is_mended(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Mrs Jones, call me on 01632 960123 please.", encoding="utf-8")
    (tmp_path / "gone.txt").write_text("This will vanish.", encoding="utf-8")
    letter, gone = take_in(workspace, tmp_path / "letter.txt", tmp_path / "gone.txt")
    old = describing.add_evidence(workspace, "place", "A place")
    assessing.rate_element(workspace, "1.1.1", "compliant", narrative=f"See {old.exhibit} and E099.")
    describing.remove_evidence(workspace, [old.id])
    blob = workspace.snapshot.evidence[gone].blob
    assert blob is not None
    workspace.rooms.vault.path(blob).unlink()
    found = looked(workspace)
    blocking = {rule for rule, concern in found.items() if concern.level == "blocking"}
    assert blocking == {"file_missing", "personal_data_unchecked", "dead_citation", "withdrawn_citation"}
    assert found["file_missing"].evidence_ids == (gone,)
    assert (found["personal_data_unchecked"].evidence_ids, found["personal_data_unchecked"].tab) == (
        (letter,),
        "personal",
    )
    assert found["dead_citation"].elements == found["withdrawn_citation"].elements == ("1.1.1",)
    assert next(iter(found.values())).level == "blocking", "the gravest come first"
    privacy.mark_checked(workspace, [letter])
    describing.remove_evidence(workspace, [gone])
    assessing.write_narrative(workspace, "1.1.1", "We ask.")
    assert levels_of(looked(workspace).values())["blocking"] == 0


def test_what_does_not_show_in_print_is_named(workspace: Workspace, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Figures of the year"
    book.create_sheet("Workings").sheet_state = "hidden"
    book["Workings"]["A1"] = "Salaries"
    book.save(tmp_path / "book.xlsx")
    paper = docx.Document()
    paragraph = paper.add_paragraph("Our plan for next year.")
    paper.add_comment(paragraph.runs, text="Do not show this", author="A", initials="A")
    paper.save(str(tmp_path / "plan.docx"))
    Image.new("RGB", (60, 40), "white").save(tmp_path / "desk.png")
    paths = [tmp_path / name for name in ("book.xlsx", "plan.docx", "desk.png")]
    book_id, plan_id, desk = take_in(workspace, *paths)
    found = looked(workspace)
    assert found["hidden_content"].evidence_ids == (book_id,)
    assert found["comments_or_changes"].evidence_ids == (plan_id,)
    assert found["no_alt_text"].evidence_ids == found["picture_facts"].evidence_ids == (desk,)
    describing.describe_evidence(workspace, [desk], alt_text="The desk with a low counter")
    assert "no_alt_text" not in looked(workspace)


def test_what_does_not_go_out_is_not_looked_at(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Mrs Jones, call me on 01632 960123 please.", encoding="utf-8")
    import_files(workspace, Quiet(), ImportRequest((tmp_path / "letter.txt",)))
    found = looked(workspace)
    assert "personal_data_unchecked" not in found
    assert found["unlinked"].level == "note"
