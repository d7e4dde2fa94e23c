"""Real council pages, saved in several formats, imported and found again with the right evidence and page."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

from cse_desktop import bootstrap
from cse_desktop.app import importing, searching
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.main import main

FOUND_BY = {
    "000": '"under three minutes"',
    "001": '"Compliance Plus"',
    "002": '"out of office messages"',
    "003": '"80-85%"',
    "004": '"hard to reach"',
}
SEEDS = tuple(FOUND_BY)
FORMATS = ("txt", "docx", "pdf")


def seed(shared: Path, number: str) -> str:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    return path.read_text(encoding="utf-8")


def save(text: str, path: Path) -> None:
    lines = text.splitlines()
    if path.suffix == ".txt":
        path.write_text(text, encoding="utf-8")
    elif path.suffix == ".docx":
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))
    elif path.suffix == ".pdf":
        style = getSampleStyleSheet()["BodyText"]
        plain = (line.replace("&", "&amp;").replace("<", "&lt;") for line in lines)
        SimpleDocTemplate(str(path), pagesize=A4).build(
            [x for line in plain for x in (Paragraph(line, style), Spacer(1, 4))]
        )
    else:
        _draw(lines, path)


def _draw(lines: list[str], path: Path) -> None:
    font = ImageFont.load_default(22)
    drawn: list[str] = []
    for line in lines:
        words, row = line.split(), ""
        for word in words:
            if font.getlength(f"{row} {word}") > 1100:
                drawn.append(row)
                row = ""
            row = f"{row} {word}".strip()
        drawn.append(row)
    picture = Image.new("RGB", (1200, 34 * len(drawn) + 40), "white")
    pen = ImageDraw.Draw(picture)
    for place, row in enumerate(drawn):
        pen.text((40, 20 + 34 * place), row.replace("\u2013", "-"), "black", font)
    picture.save(path)


@pytest.fixture
def council(shared: Path, tmp_path: Path, workspace: Workspace) -> Iterator[tuple[Workspace, dict[str, str]]]:
    """All five pages as text, Word and PDF, and one as a picture; and which exhibit each file became."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in SEEDS:
        for suffix in FORMATS:
            save(seed(shared, number), folder / f"{number}.{suffix}")
    save(seed(shared, "000"), folder / "000.png")
    report = importing.import_files(workspace, Quiet(), importing.ImportRequest((folder,)))
    assert report.count("added") == len(report.files) == 16
    importing.recognise_waiting(workspace, Quiet())
    searching.refresh_index(workspace, Quiet())
    yield workspace, {file.path.name: file.exhibit or "" for file in report.files}


def test_what_the_pages_say_is_found_with_evidence_and_page(council: tuple[Workspace, dict[str, str]]) -> None:
    workspace, exhibits = council
    for number, query in FOUND_BY.items():
        answer = searching.search(workspace, query, 50)
        hits = {(workspace.snapshot.evidence[hit.evidence_id].exhibit, hit.page) for hit in answer.hits}
        wanted = query.strip('"').casefold()
        for name, exhibit in exhibits.items():
            reading = workspace.rooms.vault.reading(workspace.snapshot.find_evidence(exhibit).blob or "")
            assert reading is not None
            pages = {p.number for p in reading.pages if wanted in " ".join(p.text.casefold().split())}
            if name.startswith(number):
                assert pages, f"{query} was not read from {name}"
            assert pages == {page for held, page in hits if held == exhibit and page}, f"{query} in {name}"


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_published_list_becomes_57_elements(shared: Path, tmp_path: Path, suffix: str) -> None:
    document, made = tmp_path / f"list.{suffix}", tmp_path / "made.json"
    save(seed(shared, "004"), document)
    assert main(["standard", "import", str(document), "--out", str(made)]) == 0
    standard = bootstrap.find_standard(str(made))
    ours = bootstrap.find_standard("cse")
    assert [e.code for e in standard.elements] == [e.code for e in ours.elements]
    assert len(standard.elements) == 57
    statements = {e.code: e.as_supplied or e.statement for e in ours.elements}
    said = {e.code: " ".join(e.statement.split()) for e in standard.elements}
    assert {c for c in said if _bare(said[c]) != _bare(statements[c])} == set()
    assert "moderngov" not in json.dumps(standard.document)


def _bare(text: str) -> str:
    return text.replace("\u2019", "'").rstrip(". ").casefold()
