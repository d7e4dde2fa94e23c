"""What lies beside the Word file says the same, leads to the same, and proves that all is whole."""

from __future__ import annotations

import csv
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import openpyxl
import pytest
from lxml import html
from pack_building import Built, build, plan_of
from pack_samples import Sample, awkward, big

from cse_desktop.app.context import Quiet
from cse_desktop.bootstrap import verify_pack
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack_plan import PackOptions

Packs = Callable[[str], Built]


@pytest.fixture(params=["one_element", "awkward", "many"])
def built(packs: Packs, request: pytest.FixtureRequest) -> Built:
    return packs(request.param)


def test_the_register_has_every_exhibit_in_both_tables_and_no_formula(built: Built) -> None:
    with (built.folder / "register.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    book = openpyxl.load_workbook(built.folder / "register.xlsx")
    page, links = book.worksheets
    cells = [["" if cell.value is None else str(cell.value) for cell in row] for row in page.iter_rows()]
    numbers = [exhibit.number for exhibit in built.plan.register]
    assert head[0] == cells[0][0] == "Exhibit"
    assert [row[0] for row in rows] == [row[0] for row in cells[1:]] == numbers
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    shown = [s for section in built.plan.elements for s in (*section.show, *section.tell)]
    assert [row[1].value for row in links.iter_rows(min_row=2)] == [s.exhibit for s in shown]
    targets = {unquote(cell.hyperlink.target) for row in page.iter_rows() for cell in row if cell.hyperlink}
    assert targets == {f"evidence/{path.name}" for path in (built.folder / "evidence").glob("*")}


def test_the_web_page_says_and_links_the_same_and_fetches_nothing(built: Built) -> None:
    page = html.parse(str(built.folder / "index.html")).getroot()
    assert page.get("lang") == "en-GB" and page.findtext(".//title")
    ids = [node.get("id") for node in page.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    targets = [a.get("href") for a in page.iter("a")]
    assert {t[1:] for t in targets if t.startswith("#")} <= set(ids)
    beside = {unquote(t) for t in targets if t.startswith("evidence/")}
    assert beside == {f"evidence/{path.name}" for path in (built.folder / "evidence").glob("*")}
    text = page.text_content()
    for section in built.plan.elements:
        assert section.statement in text
        for showing in (*section.show, *section.tell):
            assert showing.exhibit in text
    pictures = page.findall(".//img")
    assert len(pictures) == built.written.pictures
    assert all(img.get("alt") and img.get("src").startswith("data:image/") for img in pictures)
    assert not page.findall(".//script") and "http-equiv" not in (built.folder / "index.html").read_text("utf-8")
    assert "‹" not in text, "nothing can be written into a web page"


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")
def test_the_usual_tool_takes_the_checksums(built: Built) -> None:
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=built.folder, check=True, capture_output=True).stdout == b""
    listed = len((built.folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    assert listed == sum(1 for path in built.folder.rglob("*") if path.is_file()) - 1


def test_reading_me_first_names_what_is_there(built: Built) -> None:
    text = (built.folder / "READ ME.txt").read_text(encoding="utf-8-sig")
    assert built.written.document.name in text and "by element" not in text


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return awkward(tmp_path / "vault")


def test_a_pack_that_was_meddled_with_says_what_is_not_as_it_was(sample: Sample, tmp_path: Path) -> None:
    written = build(sample, tmp_path / "Pack", PackOptions(make_zip=True))
    everything = verify_pack(tmp_path / "Pack", Quiet())
    assert (everything.changed, everything.missing, everything.added) == ((), (), ())
    assert verify_pack(written.zips[0], Quiet()) == everything
    first, second, *_ = sorted(path.name for path in (tmp_path / "Pack" / "evidence").iterdir())
    (tmp_path / "Pack" / "evidence" / first).write_bytes(b"Something else")
    (tmp_path / "Pack" / "evidence" / second).unlink()
    (tmp_path / "Pack" / "letter.txt").write_text("Dear assessor", encoding="utf-8")
    found = verify_pack(tmp_path / "Pack", Quiet())
    assert (found.changed, found.missing) == ((f"evidence/{first}",), (f"evidence/{second}",))
    assert (found.added, found.whole) == (("letter.txt",), everything.whole - 2)


def test_a_zip_made_by_another_program_is_proved_whole_too(sample: Sample, tmp_path: Path) -> None:
    build(sample, tmp_path / "Pecyn")
    assert any("ŵ" in path.name for path in (tmp_path / "Pecyn" / "evidence").iterdir())
    with zipfile.ZipFile(tmp_path / "mac.zip", "w") as apart:  # as macOS does: letter and accent apart
        for path in sorted((tmp_path / "Pecyn").rglob("*")):
            apart.write(path, unicodedata.normalize("NFD", path.relative_to(tmp_path).as_posix()))
    assert verify_pack(tmp_path / "mac.zip", Quiet()).missing == ()
    if tool := shutil.which("zip"):  # writes UTF-8, and does not say so
        subprocess.run([tool, "-qr", "linux.zip", "Pecyn"], cwd=tmp_path, check=True)
        found = verify_pack(tmp_path / "linux.zip", Quiet())
        assert (found.changed, found.missing, found.added) == ((), (), ())


def test_what_is_no_pack_cannot_be_proved_whole(tmp_path: Path) -> None:
    (tmp_path / "notes.zip").write_bytes(b"PK but no zip")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a/b.txt", "words")
    for name in ("notes.zip", "other.zip", ".", "nowhere"):
        with pytest.raises(UserError):
            verify_pack(tmp_path / name, Quiet())


def test_parts_keep_to_the_budget_and_make_one_folder_again(tmp_path: Path) -> None:
    sample = big(tmp_path / "vault", links=120, pictures=10, size=(640, 360))
    budget = 400_000
    written = build(sample, tmp_path / "Pack", PackOptions(make_zip=True, zip_budget=budget))
    assert len(written.zips) > 1
    assert written.zips[0].name == f"Pack part 1 of {len(written.zips)}.zip"
    for path in written.zips:
        with zipfile.ZipFile(path) as part:
            names = part.namelist()
            part.extractall(tmp_path / "unpacked")
        assert path.stat().st_size <= budget or len(names) == 1
    (inside,) = (tmp_path / "unpacked").iterdir()
    again = {p.relative_to(inside): p.read_bytes() for p in inside.rglob("*") if p.is_file()}
    folder = tmp_path / "Pack"
    assert again == {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert verify_pack(written.zips[-1], Quiet()).missing == ()
    written.zips[-1].unlink()
    assert verify_pack(written.zips[0], Quiet()).missing, "a part that did not arrive is missed"
    single = build(sample, folder, PackOptions(make_zip=True))
    assert {path.name for path in tmp_path.glob("*.zip")} == {"Pack.zip"} == {single.zips[0].name}


def test_files_lie_once_more_by_element(sample: Sample, tmp_path: Path) -> None:
    build(sample, tmp_path / "Pack", PackOptions(by_element=True))
    plan, folder = plan_of(sample), tmp_path / "Pack"
    wanted = {
        section.code: {plan.exhibits[showing.exhibit].file for showing in section.show} - {""}
        for section in plan.elements
    }
    laid = {
        path.name.split(" ")[0]: {file.name for file in path.iterdir()}
        for path in (folder / "by element").iterdir()
    }
    assert laid == {code: files for code, files in wanted.items() if files}
    assert "by element" in (folder / "READ ME.txt").read_text(encoding="utf-8-sig")
