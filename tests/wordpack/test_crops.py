"""What was cut from a page is seen at its element as the page is drawn now; if there is none, that is said."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from cse_desktop.app.context import Quiet
from cse_desktop.app.importing import ImportRequest, import_files
from cse_desktop.app.linking import link_evidence
from cse_desktop.app.packing import PackReport, build_pack
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.wordpack.ooxml import W

BLUE, RED = (0.1, 0.2, 0.8), (0.8, 0.1, 0.1)
UPPER, LOWER = (0.1, 0.1, 0.8, 0.2), (0.25, 0.55, 0.5, 0.2)


@pytest.fixture
def report(workspace: Workspace, tmp_path: Path) -> Evidence:
    """Two A4 pages; on the second a blue field fills the upper half and a red one the lower."""
    canvas = Canvas(str(tmp_path / "Report.pdf"), pagesize=(600, 800))
    canvas.drawString(60, 700, "The first page")
    canvas.showPage()
    for colour, bottom in ((BLUE, 400), (RED, 0)):
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, bottom, 600, 400, stroke=0, fill=1)
    canvas.save()
    import_files(workspace, Quiet(), ImportRequest((tmp_path / "Report.pdf",)))
    return workspace.snapshot.find_evidence("E001")


def packed(ws: Workspace, folder: Path) -> tuple[PackReport, list[tuple[str, Image.Image, float]], str]:
    """The report, the pictures (alternative text, pixels, width in cm) and all words of a pack."""
    made = build_pack(ws, Quiet(), folder)
    with zipfile.ZipFile(made.document) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        media = [name for name in package.namelist() if name.startswith("word/media/") and "crest" not in name]
        pixels = [Image.open(io.BytesIO(package.read(name))).convert("RGB") for name in sorted(media)]
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    shown = [inline for inline in document.iter(drawing + "inline") if inline.find(".//{*}blip") is not None]
    said = [inline.find(drawing + "docPr").get("descr") for inline in shown]
    wide = [int(inline.find(drawing + "extent").get("cx")) / 360_000 for inline in shown]
    words = "".join(text.text or "" for text in document.iter(W + "t"))
    return made, list(zip(said, pixels, wide, strict=True)), words


def test_two_crops_of_a_page_are_seen_at_their_element(
    workspace: Workspace, report: Evidence, tmp_path: Path
) -> None:
    link_evidence(workspace, [report.id], ["1.1.1"], why="The upper chart.", where="p. 2", box=UPPER)
    link_evidence(workspace, [report.id], ["1.1.1"], where="p. 2", box=LOWER)
    link_evidence(workspace, [report.id], ["1.1.2"], where="p. 2", box=LOWER)  # shown before
    made, pictures, words = packed(workspace, tmp_path / "Pack")
    assert made.pictures == 2 and made.warnings == ()
    (upper, blue, wide), (lower, red, _) = pictures
    assert upper == "The upper chart, from page 2 of E001" and lower == "From page 2 of E001, The first page"
    for picture, (r, g, b) in ((blue, BLUE), (red, RED)):
        middle = picture.getpixel((picture.width // 2, picture.height // 2))
        assert isinstance(middle, tuple) and middle == pytest.approx((r * 255, g * 255, b * 255), abs=4)
    assert blue.width / blue.height == pytest.approx(0.8 * 600 / (0.2 * 800), rel=0.02)
    assert max(red.size) > 700  # drawn large enough to be sharp
    assert 10 < wide <= 16.4
    assert words.count("Shown as a picture.") == 3
    assert "E001 The first page, page 2" in words and "figure 2 at element 1.1.1" in words


def test_a_page_that_is_gone_is_told_of(workspace: Workspace, report: Evidence, tmp_path: Path) -> None:
    (link,) = link_evidence(workspace, [report.id], ["1.1.1"], where="p. 2", box=UPPER)
    with workspace.change(message("change.test")) as work:  # as if a shorter file had taken its place
        work.put(replace(link, page=9))
    made, pictures, words = packed(workspace, tmp_path / "Pack")
    assert pictures == []
    assert [(told.id, told.values["page"]) for told in made.warnings] == [("pack.warning.crop_not_shown", 9)]
    assert "The first page, page 9: this part of the page cannot be shown here" in words
