"""Looking at a page of evidence, through the real vault and a guarded worker."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from cse_desktop.app.context import Quiet
from cse_desktop.app.importing import ImportRequest, import_files, recognise_waiting
from cse_desktop.app.viewing import draw_page
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled


class Stops(Quiet):
    def check(self) -> None:
        raise Cancelled


def test_a_page_is_drawn_and_what_has_none_says_why(workspace: Workspace, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (300, 200), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "scan.tiff", save_all=True, append_images=frames[1:])
    (tmp_path / "note.txt").write_text("The queue was short.")
    paths = (tmp_path / "note.txt", tmp_path / "scan.tiff")
    ids = [str(file.evidence_id) for file in import_files(workspace, Quiet(), ImportRequest(paths)).files]
    note, scan = ids

    drawing = draw_page(workspace, Quiet(), scan, page=2, longest=150)
    assert (drawing.outcome, drawing.width, drawing.height, drawing.pages) == ("drawn", 150, 100, 2)
    assert Image.open(io.BytesIO(drawing.image)).convert("RGB").getpixel((9, 9)) == (0, 0, 255)

    for evidence, reason in ((note, "drawing.unknown_type"), ("nobody", "drawing.unknown_type")):
        failed = draw_page(workspace, Quiet(), evidence)
        assert (failed.outcome, failed.reason and failed.reason.id) == ("failed", reason)
    workspace.rooms.vault.path(str(workspace.snapshot.evidence[scan].blob)).unlink()
    gone = draw_page(workspace, Quiet(), scan)
    assert gone.reason is not None
    assert gone.reason.id == "drawing.cannot_open"


def test_looking_can_be_given_up(workspace: Workspace, tmp_path: Path) -> None:
    Image.new("RGB", (300, 200)).save(tmp_path / "a.png")
    report = import_files(workspace, Quiet(), ImportRequest((tmp_path / "a.png",)))
    with pytest.raises(Cancelled):
        draw_page(workspace, Stops(), str(report.files[0].evidence_id))


def test_words_come_with_the_page_whether_typed_or_recognised(workspace: Workspace, tmp_path: Path) -> None:
    notice = Image.new("RGB", (1000, 300), "white")
    ImageDraw.Draw(notice).text((40, 100), "Tickets from the machine", "black", ImageFont.load_default(60))
    notice.save(tmp_path / "notice.png")
    sheet = canvas.Canvas(str(tmp_path / "letter.pdf"), pagesize=(600, 300))
    sheet.drawString(60, 200, "Thank you for your letter")
    sheet.showPage()
    sheet.drawImage(ImageReader(notice), 0, 0, 600, 300)
    sheet.save()
    paths = (tmp_path / "notice.png", tmp_path / "letter.pdf")
    ids = [str(file.evidence_id) for file in import_files(workspace, Quiet(), ImportRequest(paths)).files]

    def words(evidence: str, page: int = 1) -> list[str]:
        return [word.text for word in draw_page(workspace, Quiet(), evidence, page=page, words=True).words]

    assert words(ids[0]) == words(ids[1], 2) == []  # not recognised yet
    recognise_waiting(workspace, Quiet())
    assert words(ids[0]) == words(ids[1], 2) == ["Tickets", "from", "the", "machine"]
    assert words(ids[1]) == ["Thank", "you", "for", "your", "letter"]
    assert words(ids[1], 9) == []
    assert draw_page(workspace, Quiet(), ids[1]).words == ()
