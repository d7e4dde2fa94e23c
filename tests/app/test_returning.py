"""A pack comes home: filled in, commented on, saved by other programs, with rows moved, gone and restyled."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from cse_desktop.app import assessing, describing, linking, packing, returning
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack_plan import PackOptions

Edit = Callable[[Document], None]


@pytest.fixture
def pack(workspace: Workspace, tmp_path: Path) -> Path:
    """A pack of a portfolio that says a little."""
    desk = describing.add_evidence(workspace, "place", "The help desk", location="Ground floor")
    linking.link_evidence(workspace, [desk.id], ["1.1.1", "4.3.2"], why="People are helped there")
    assessing.rate_element(workspace, "1.1.1", "compliant", narrative="We ask everybody who comes, see E001.")
    return packing.build_pack(workspace, Quiet(), tmp_path / "Pack", PackOptions(include_gaps=False)).document


@pytest.fixture
def returned(pack: Path, tmp_path: Path) -> Callable[..., Path]:
    """The pack as an assessor sends it back, after some edits."""

    def send(*edits: Edit, name: str = "Returned.docx") -> Path:
        document = docx.Document(str(pack))
        for edit in edits:
            edit(document)
        document.core_properties.last_modified_by = "Gwen Parry"
        document.save(str(tmp_path / name))
        return tmp_path / name

    return send


def fill(code: str, kind: str, text: str) -> Edit:
    """Fill in a field as Word does: its text takes the place of the words that ask for it."""

    def edit(document: Document) -> None:
        for sdt in document.element.iter(qn("w:sdt")):
            if sdt.find(f".//{qn('w:tag')}").get(qn("w:val")) == f"cse-{kind}:{code}":
                asking = sdt.find(f".//{qn('w:showingPlcHdr')}")
                asking.getparent().remove(asking)
                sdt.find(f".//{qn('w:t')}").text = text
                return
        raise AssertionError(f"no field for {code}")

    return edit


def comment(on: str, text: str, author: str = "Gwen Parry") -> Edit:
    """Comment on the first paragraph that begins with some words."""

    def edit(document: Document) -> None:
        paragraph = next(p for p in document.paragraphs if p.text.startswith(on))
        document.add_comment(paragraph.runs, text=text, author=author, initials="GP")

    return edit


def table_of(document: Document, code: str):
    """The table of an element's box."""
    return next(t for t in document.tables if t.rows[0].cells[0].text == f"Assessor’s rating of {code}")


def read(workspace: Workspace, path: Path) -> dict[tuple[str, str], str]:
    """What is found in a returned pack, by element and kind."""
    preview = returning.read_return(workspace, Quiet(), path)
    return {(f.finding.element, f.finding.kind): f.finding.rating or f.finding.text for f in preview.findings}


def test_an_untouched_pack_says_nothing(workspace: Workspace, pack: Path) -> None:
    preview = returning.read_return(workspace, Quiet(), pack)
    assert (preview.findings, preview.unplaced, preview.notes) == ((), (), ())


def test_what_was_written_becomes_findings_once_however_often_it_is_read(
    workspace: Workspace, returned: Callable[..., Path]
) -> None:
    path = returned(
        fill("1.1.1", "rating", "Compliance Plus"),
        fill("1.1.1", "comment", "Exemplary. Share it with others."),
        fill("4.3.2", "rating", "Partially Compliant"),
        comment("We ask everybody", "Who is not asked?"),
        comment("Aldermere Borough Council", "A pleasure to read."),
    )
    preview = returning.read_return(workspace, Quiet(), path)
    assert {one.standing for one in preview.findings} == {"new"}
    assert [left.text for left in preview.unplaced] == ["A pleasure to read."]
    before = workspace.snapshot.assessments
    assert returning.apply_return(workspace, preview) == returning.ReturnReport(new=5, changed=0, same=0)
    found = workspace.snapshot.findings
    said = [(f.kind, f.rating or f.text, f.author) for f in found["1.1.1"]]
    assert said == [
        ("rating", "plus", "Gwen Parry"),
        ("comment", "Exemplary. Share it with others.", "Gwen Parry"),
        ("comment", "Who is not asked?", "Gwen Parry"),
    ]
    assert found["1.1.1"][2].about.startswith("We ask everybody")
    assert [f.rating for f in found["4.3.2"]] == ["partial"]
    assert [f.text for f in found[""]] == ["A pleasure to read."]
    assert workspace.snapshot.assessments == before, "the organisation's own ratings stay its own"
    again = returning.read_return(workspace, Quiet(), path)
    assert {one.standing for one in again.findings} == {"same"}
    assert returning.apply_return(workspace, again) == returning.ReturnReport(new=0, changed=0, same=5)
    workspace.undo()
    assert not workspace.snapshot.findings


def test_a_second_return_changes_what_was_changed_and_leaves_what_was_removed(
    workspace: Workspace, returned: Callable[..., Path]
) -> None:
    first = returned(fill("1.1.1", "rating", "Compliant"), fill("1.1.2", "comment", "More on this, please."))
    returning.apply_return(workspace, returning.read_return(workspace, Quiet(), first))
    (gone,) = workspace.snapshot.findings["1.1.2"]
    returning.remove_findings(workspace, [gone.id])
    second = returned(
        fill("1.1.1", "rating", "Compliance Plus"),
        fill("1.1.2", "comment", "More on this, please."),
        name="Returned again.docx",
    )
    preview = returning.read_return(workspace, Quiet(), second)
    standings = {one.finding.element: one.standing for one in preview.findings}
    assert standings == {"1.1.1": "changed", "1.1.2": "removed"}
    assert [note.id for note in preview.notes] == ["return.removed_before"]
    assert returning.apply_return(workspace, preview) == returning.ReturnReport(new=0, changed=1, same=0)
    assert [f.rating for f in workspace.snapshot.findings["1.1.1"]] == ["plus"]
    assert "1.1.2" not in workspace.snapshot.findings


def test_rows_deleted_moved_and_restyled_lose_nothing(workspace: Workspace, returned: Callable[..., Path]) -> None:
    def rearrange(document: Document) -> None:
        body = document.element.body
        for p in document.paragraphs:
            p.style = document.styles["Normal"]
        moved = table_of(document, "4.3.2")._tbl
        body.remove(moved)
        body.insert(0, moved)
        table = table_of(document, "1.1.1")
        table._tbl.remove(table.rows[0]._tr)  # its headings are gone: the tags are left
        added = table_of(document, "1.1.2").add_row()
        added.cells[0].text = "partial"
        added.cells[1].text = "Typed below the box."
        removed = table_of(document, "1.1.3")._tbl
        body.remove(removed)

    found = read(
        workspace,
        returned(
            fill("1.1.1", "rating", "Compliant"),
            fill("1.1.2", "comment", "In the box."),
            fill("4.3.2", "rating", "Non-Compliant"),
            comment("We ask everybody", "Still under 1.1.1"),
            rearrange,
        ),
    )
    assert found == {
        ("1.1.1", "rating"): "compliant",
        ("1.1.1", "comment"): "Still under 1.1.1",
        ("1.1.2", "rating"): "partial",
        ("1.1.2", "comment"): "In the box.\nTyped below the box.",
        ("4.3.2", "rating"): "non_compliant",
    }


def test_what_is_typed_below_a_box_or_in_pieces_is_found(
    workspace: Workspace, returned: Callable[..., Path]
) -> None:
    def below(document: Document) -> None:
        first, second = (deepcopy(document.paragraphs[0]._p) for _ in range(2))
        for p, words in ((first, "Well done, and"), (second, "share it.")):
            p.clear_content()
            docx.text.paragraph.Paragraph(p, document).add_run(words)
        table_of(document, "1.1.1")._tbl.addnext(first)
        first.addnext(second)

    def pieces(document: Document) -> None:
        p = next(p for p in document.paragraphs if p.text.startswith("We ask everybody"))._p
        for words in ("Whom", " did you", " leave out?"):
            inserted = OxmlElement("w:ins")
            inserted.set(qn("w:author"), "Gwen Parry")
            inserted.append(OxmlElement("w:r"))
            inserted[0].append(OxmlElement("w:t"))
            inserted[0][0].text = words
            p.append(inserted)

    def up(document: Document) -> None:
        heading = next(p for p in document.paragraphs if p.text == "4.3.2 Easy complaints procedure" and p.runs)
        heading._p.addnext(table_of(document, "4.3.2")._tbl)

    path = returned(below, pieces, up, fill("1.1.2", "rating", "PC"))
    preview = returning.read_return(workspace, Quiet(), path)
    said = {(one.finding.element, one.finding.rating or one.finding.text) for one in preview.findings}
    assert said == {
        ("1.1.1", "Well done, and\nshare it."),
        ("1.1.1", "Whom did you leave out?"),
        ("1.1.2", "partial"),
    }


def test_what_is_no_rating_is_listed_and_not_dropped(workspace: Workspace, returned: Callable[..., Path]) -> None:
    def two(document: Document) -> None:
        table_of(document, "1.1.2").add_row().cells[0].text = "Compliant"

    path = returned(fill("1.1.1", "rating", "rather good"), fill("1.1.2", "rating", "Compliance Plus"), two)
    preview = returning.read_return(workspace, Quiet(), path)
    assert preview.findings == ()
    assert {left.reason.id: left.text for left in preview.unplaced} == {
        "return.unknown_rating": "rather good",
        "return.two_ratings": "Compliance Plus, Compliant",
    }


def test_what_a_person_places_becomes_a_finding_there_and_stays_when_it_is_read_again(
    workspace: Workspace, returned: Callable[..., Path]
) -> None:
    path = returned(fill("1.1.1", "rating", "rather good"), comment("How to read", "Well prepared."))
    preview = returning.read_return(workspace, Quiet(), path)
    by_text = {left.text: left for left in preview.unplaced}
    for text, code in (("rather good", "1.1.1"), ("Well prepared.", "4.3.2")):
        preview = returning.place_by_hand(preview, by_text[text], code, workspace.snapshot)
    assert preview.unplaced == ()
    assert returning.apply_return(workspace, preview).new == 2
    kept = {f.element: f.text for found in workspace.snapshot.findings.values() for f in found}
    assert kept == {"1.1.1": "rather good", "4.3.2": "Well prepared."}
    again = returning.read_return(workspace, Quiet(), path)
    assert again.unplaced == ()
    assert {one.standing for one in again.findings} == {"same"}
    workspace.undo()
    assert workspace.snapshot.findings == {}


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_saves_it_and_all_of_it_still_comes_home(
    workspace: Workspace, returned: Callable[..., Path], tmp_path: Path
) -> None:
    path = returned(
        fill("1.1.1", "rating", "Compliance Plus"),
        fill("1.1.1", "comment", "Exemplary."),
        fill("5.3.3", "rating", "Not applicable"),
        comment("We ask everybody", "Who is not asked?"),
    )
    home, out = tmp_path / "office", tmp_path / "saved"
    command = ["soffice", f"-env:UserInstallation={home.as_uri()}", "--headless", "--convert-to", "docx"]
    subprocess.run([*command, "--outdir", str(out), str(path)], check=True, capture_output=True, timeout=180)
    preview = returning.read_return(workspace, Quiet(), out / path.name)
    found = {(f.finding.element, f.finding.kind, f.finding.rating or f.finding.text) for f in preview.findings}
    assert found == {
        ("1.1.1", "rating", "plus"),
        ("1.1.1", "comment", "Exemplary."),
        ("1.1.1", "comment", "Who is not asked?"),
        ("5.3.3", "rating", "not_applicable"),
    }
    assert (preview.unplaced, preview.notes) == ((), ())
    returning.apply_return(workspace, returning.read_return(workspace, Quiet(), path))
    again = returning.read_return(workspace, Quiet(), out / path.name)
    assert {one.standing for one in again.findings} == {"same"}, "whichever program saved it, it is the same"


def test_a_pack_of_another_portfolio_says_so(
    workspace: Workspace, returned: Callable[..., Path], tmp_path: Path
) -> None:
    from cse_desktop import bootstrap

    path = returned(fill("1.1.1", "rating", "Compliant"))
    bootstrap.create_portfolio(tmp_path / "Other", organisation="Another Council")
    other = bootstrap.open_portfolio(tmp_path / "Other")
    preview = returning.read_return(other, Quiet(), path)
    other.close()
    assert [note.id for note in preview.notes] == ["return.another_portfolio"]
    assert [one.finding.rating for one in preview.findings] == ["compliant"]


def test_what_is_no_pack_is_refused_with_what_to_do(workspace: Workspace, tmp_path: Path, pack: Path) -> None:
    (tmp_path / "notes.txt").write_text("Not a document", encoding="utf-8")
    (tmp_path / "cut.docx").write_bytes(pack.read_bytes()[:4000])
    with zipfile.ZipFile(tmp_path / "bare.docx", "w") as bare:
        bare.writestr("[Content_Types].xml", "<Types/>")
    for name, error in (
        ("notes.txt", "error.return_not_word"),
        ("cut.docx", "error.return_not_read"),
        ("none.docx", "error.path_not_found"),
    ):
        with pytest.raises(UserError) as refused:
            returning.read_return(workspace, Quiet(), tmp_path / name)
        assert refused.value.message.id == error
    with pytest.raises(UserError):
        returning.read_return(workspace, Quiet(), tmp_path / "bare.docx")


@pytest.mark.parametrize("part", ["word/comments.xml", "docProps/custom.xml"])
def test_a_part_that_is_damaged_does_not_take_the_boxes_with_it(
    workspace: Workspace, returned: Callable[..., Path], tmp_path: Path, part: str
) -> None:
    whole = returned(fill("1.1.1", "rating", "Compliant"), comment("We ask everybody", "Who is not asked?"))
    with zipfile.ZipFile(whole) as held, zipfile.ZipFile(tmp_path / "damaged.docx", "w") as damaged:
        for name in held.namelist():
            content = held.read(name)
            damaged.writestr(name, content[: len(content) // 2] if name == part else content)
    preview = returning.read_return(workspace, Quiet(), tmp_path / "damaged.docx")
    assert "compliant" in {one.finding.rating for one in preview.findings}
    assert "return.cut_short" in {note.id for note in preview.notes}
