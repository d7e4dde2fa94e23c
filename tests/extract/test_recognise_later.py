"""Text first: a file's words in pictures may be left for later, and a long scan keeps nobody waiting."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from cse_desktop.domain.reading import Reading
from cse_desktop.extract import Reader

from . import make

LETTER = ["The council answers every letter", "within ten working days"]


def later(reader: Reader, path: Path) -> Reading:
    return reader.submit(path, path.name, recognise=False).result()


def test_a_picture_waits_and_is_read_whole_in_the_end(tmp_path, reader):
    make.picture_of(LETTER).save(tmp_path / "letter.png")
    first = later(reader, tmp_path / "letter.png")
    assert (first.outcome, first.unrecognised, first.reason.id) == ("no_text", 1, "reading.to_be_recognised")
    assert [(page.number, page.text) for page in first.pages] == [(1, "")]
    whole = reader.read(tmp_path / "letter.png", "letter.png")
    assert (whole.outcome, whole.unrecognised, whole.reason) == ("text", 0, None)
    assert "ten working days" in whole.pages[0].text


def test_a_mixed_scan_gives_its_typed_pages_with_their_numbers(tmp_path, reader):
    lines = ["The first page is typed", *("and says a good deal about opening hours" for _ in range(9))]
    path = make.pdf(tmp_path / "mixed.pdf", [lines, [], lines, []], dict.fromkeys((2, 4), make.picture_of(LETTER)))
    first = later(reader, path)
    assert (first.outcome, first.unrecognised, first.reason) == ("text", 2, None)
    assert [page.number for page in first.pages if page.text] == [1, 3]
    assert len(first.pages) == 4
    whole = reader.read(path, "mixed.pdf")
    assert [page.number for page in whole.pages if "ten working days" in page.text] == [2, 4]
    assert (len(whole.pages), whole.unrecognised) == (4, 0)


def test_pictures_in_documents_slides_and_messages_wait_too(tmp_path, reader):
    picture = make.png_of(LETTER)
    drawing = '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="rId7" xmlns:r="urn:r"/></w:drawing></w:r>'
    docx = make.docx_by_hand(
        tmp_path / "shot.docx",
        make.paragraph("See below.") + f"<w:p>{drawing}</w:p>",
        {
            "word/media/shot.png": picture,
            "word/_rels/document.xml.rels": make.relations(("rId7", "image", "media/shot.png")),
        },
    )
    message = EmailMessage()
    message["Subject"], message["From"] = "Two scans", "desk@example.org"
    message.set_content("Both are attached.")
    message.add_attachment(picture, maintype="image", subtype="png", filename="scan.png")
    message.add_attachment("The third page.", filename="third.txt")
    start = b"From desk@example.org Tue Mar  5 10:00:00 2024\n"
    (tmp_path / "scans.mbox").write_bytes(
        start + bytes(message) + b"\n" + start + b"Subject: No more\n\nThat is all.\n"
    )
    for path in (docx, tmp_path / "scans.mbox"):
        first = later(reader, path)
        assert (first.outcome, first.unrecognised) == ("text", 1), path
        whole = reader.read(path, path.name)
        assert (whole.outcome, whole.unrecognised) == ("text", 0), path
        assert any("ten working days" in page.text for page in whole.pages), path
    assert [page.number for page in first.pages] == [page.number for page in whole.pages]


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A file whose words take many seconds to recognise."""
    sheet = make.picture_of([f"Line {n} of a long and tedious letter" for n in range(30)], (1600, 1600))
    sheet.save(tmp_path / "slow.tiff", save_all=True, append_images=[sheet] * 60)
    return tmp_path / "slow.tiff"


def test_text_does_not_wait_for_a_long_scan(tmp_path, slow, tessdata):
    (tmp_path / "note.txt").write_text("The queue was short and the staff were kind.")
    with Reader(tessdata=tessdata, workers=2) as own:
        scans = [own.submit(slow, f"slow {n}.tiff") for n in range(3)]
        for _ in range(3):
            notes = [own.submit(tmp_path / "note.txt", f"{n}.txt", recognise=False) for n in range(4)]
            assert {note.result(timeout=30).outcome for note in notes} == {"text"}
        assert not any(scan.done() for scan in scans)
        assert len(own.worker_ids) <= 3


def test_text_goes_before_what_is_to_be_recognised(tmp_path, slow, tessdata):
    (tmp_path / "note.txt").write_text("The queue was short and the staff were kind.")
    make.picture_of(LETTER).save(tmp_path / "letter.png")
    done: list[str] = []
    with Reader(tessdata=tessdata, workers=1) as own:
        waited = [own.submit(tmp_path / "letter.png", f"{n}.png") for n in range(3)]
        waited += [own.submit(tmp_path / "note.txt", f"{n}.txt", recognise=False) for n in range(3)]
        for name, future in zip(("p0", "p1", "p2", "t0", "t1", "t2"), waited, strict=True):
            future.add_done_callback(lambda _, name=name: done.append(name))
        for future in waited:
            future.result(timeout=60)
    assert max(done.index(f"t{n}") for n in range(3)) < min(done.index(f"p{n}") for n in (1, 2))
