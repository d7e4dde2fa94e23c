"""Word documents and PowerPoint presentations of the kind written until 2007."""

from __future__ import annotations

import html
import re
import shutil
import struct
import subprocess
import zipfile

import pytest

from cse_desktop.extract.limits import Limits

from . import make_legacy as make
from .make_legacy import biff, xls
from .make_ole import compound

TEXT = (
    "Customer charter\rWe answer within \x13 DATE \x14three\x15 days – always.\rMonday\x07nine to five\x07\x07"
    "Tuesday\x07closed\x07\x07Struck out words. Secret words. That is all.\r"
)


def test_older_word_document(tmp_path, read):
    looks = [("Struck out words. ", 0x0800), ("Secret words. ", 0x083C)]
    reading, pages = read(make.doc(tmp_path / "charter.bin", TEXT, "Lee: check the days\r", looks))
    assert (reading.outcome, reading.media_type, reading.reason) == ("text", "application/msword", None)
    found = {page.label: page.text for page in pages}
    assert found["Customer charter"].splitlines() == [
        "Customer charter",
        "We answer within three days – always.",
        "Monday\tnine to five",
        "Tuesday\tclosed",
        "That is all.",
    ]
    assert found["comments"] == "Lee: check the days"
    assert found["tracked change: deleted"] == "Struck out words."
    assert found["hidden text"] == "Secret words."
    assert reading.title.value == "Customer charter"


def test_older_word_document_with_pages_and_limits(tmp_path, read):
    path = make.doc(tmp_path / "a.doc", "Page one\rmore\x0cPage two\r" + "word " * 4_000)
    _, pages = read(path)
    assert [page.text[:8] for page in pages] == ["Page one", "Page two"]
    _, pages = read(path, limits=Limits(characters=3_000))
    assert sum(len(page.text) for page in pages) <= 3_000
    reading, _ = read(make.doc(tmp_path / "locked.doc", TEXT, flags=0x0100))
    assert reading.reason.id == "reading.password_needed"


def test_older_presentation(tmp_path, read):
    slides = [["Our year", "Queues fell", "Café opened"], ["Not shown", "costs", "hidden"]]
    reading, pages = read(make.ppt(tmp_path / "talk.bin", slides, ["Smile", "Leave this out"]))
    assert (reading.outcome, reading.media_type, reading.reason) == (
        "text",
        "application/vnd.ms-powerpoint",
        None,
    )
    assert [(page.number, page.kind, page.label, page.text) for page in pages] == [
        (1, "slide", "Our year", "Our year\nQueues fell\nCafé opened"),
        (2, "slide", "Not shown (hidden slide)", "Not shown\ncosts"),
        (3, "section", "Slide 1 (speaker notes)", "Smile"),
        (4, "section", "Slide 1 (comments)", "Lee: Too long?"),
        (5, "section", "Slide 2 (speaker notes)", "Leave this out"),
    ]
    assert reading.title.value == "Our year"


def test_older_presentation_without_its_list_gives_all_text(tmp_path, read):
    path = make.ppt(tmp_path / "x.ppt", [["Our year", "Queues fell"]])
    content = path.read_bytes()
    assert (1000).to_bytes(2, "little") in content
    path.write_bytes(content.replace((1000).to_bytes(2, "little"), b"\xff\xff"))
    broken = make.ppt(tmp_path / "y.ppt", [["Our year", "Queues fell"]], broken=True)
    for each in (path, broken):
        _, pages = read(each)
        assert any("Queues fell" in page.text for page in pages), each


@pytest.mark.parametrize("stream", ["WordDocument", "PowerPoint Document"])
def test_nothing_where_the_text_should_be(tmp_path, read, stream):
    for content in (b"", b"\0" * 5_000, b"\xff" * 5_000):
        reading, _ = read(compound(tmp_path / "x", {stream: content, "Current User": b"\xff" * 40}))
        assert reading.outcome != "text"
        assert reading.reason is not None


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here")
def test_words_found_beside_another_reader(shared, tmp_path, read):
    """Two real files (all were compared once: see the notes on reading files), read by LibreOffice as well."""
    found = sorted((shared / "corpora" / "office" / "suite").rglob("*.doc"))[1:2]
    found += sorted((shared / "corpora" / "office" / "suite").rglob("*.ppt"))[1:2]
    compared = 0
    for path in found:
        wanted = "odt" if path.suffix == ".doc" else "odp"
        profile = f"-env:UserInstallation=file://{tmp_path}/profile"
        call = ["soffice", profile, "--headless", "--convert-to", wanted, "--outdir", str(tmp_path), str(path)]
        subprocess.run(call, check=True, capture_output=True, timeout=60)
        if not (tmp_path / f"{path.stem}.{wanted}").is_file():
            continue  # LibreOffice may be here without the part of it that opens slides
        compared += 1
        with zipfile.ZipFile(tmp_path / f"{path.stem}.{wanted}") as archive:
            body = archive.read("content.xml").decode().partition("<office:body")[2]
        body = html.unescape(body)
        theirs = re.findall(r"[a-z]{4,}", re.sub(r"<[^>]+>", " ", re.sub(r"</?text:span[^>]*>", "", body)).lower())
        ours = set(re.findall(r"[a-z]{4,}", " ".join(page.text for page in read(path)[1]).lower()))
        missing = [word for word in theirs if word not in ours]
        assert len(missing) <= len(theirs) * 0.01, (path.name, missing[:20])
    assert compared


def test_older_workbook_marks_hidden_sheets(tmp_path, read):
    sheets = [("Visits", ["Lobby", "Desk"]), ("hidden:Workings", ["not for show"])]
    reading, pages = read(make.xls(tmp_path / "visits.bin", sheets))
    assert (reading.outcome, reading.media_type) == ("text", "application/vnd.ms-excel")
    assert [(page.label, page.text) for page in pages] == [
        ("Visits", "Lobby\nDesk"),
        ("Workings (hidden sheet)", "not for show"),
    ]


def test_older_workbook_with_a_cell_impossibly_far_away(tmp_path, read):
    path = make.xls(tmp_path / "far.xls", [("Visits", [f"Row {n}" for n in range(20)])])
    last = b"\x13\0\0\0\0\0\x06"
    content = path.read_bytes()
    assert content.count(last) == 1
    path.write_bytes(content.replace(last, b"\xff\xff\xff\xff\0\0\x06"))
    reading, _ = read(path)
    assert (reading.outcome, reading.reason.id) == ("failed", "reading.damaged")


def pointed(path, at, *numbers):
    """The file with these numbers at a place."""
    content = bytearray(path.read_bytes())
    struct.pack_into(f"<{len(numbers)}I", content, at, *numbers)
    path.write_bytes(content)
    return path


def sheets(path, **more):
    return xls(path, [("Cases", ["Ward", "North"])], **more)


def round_and_round(path):
    whole = sheets(path)
    (fat_at,) = struct.unpack_from("<I", whole.read_bytes(), 76)
    (directory_at,) = struct.unpack_from("<I", whole.read_bytes(), 48)
    return pointed(whole, 512 + fat_at * 512 + directory_at * 4, directory_at)  # a sector that follows itself


def begins_nowhere(path):
    whole = sheets(path)
    return pointed(whole, whole.read_bytes().index(b"\x85\0\x0d\0") + 4, 0x7FFFFFFF)


BROKEN_BOOKS = {
    "a directory that goes on for ever": round_and_round,
    "a sheet that begins past the end": begins_nowhere,
    "sectors of a size there is not": lambda path: pointed(sheets(path), 28, 0x001FFFFE),
    "a sheet that ends before it begins": lambda path: sheets(
        path, more=biff(0x200, struct.pack("<2I3H", 9, 1, 5, 1, 0))
    ),
    "a size within a chart": lambda path: sheets(
        path,
        more=biff(0x809, bytes(16)) + biff(0x200, struct.pack("<2I3H", 0, 0x30000000, 0, 1, 0)) + biff(10, b""),
    ),
}


@pytest.mark.parametrize("fault", BROKEN_BOOKS)
def test_broken_older_workbooks_do_not_end_their_worker(fault, tmp_path, reader):
    reader.read(sheets(tmp_path / "whole.xls"), "whole.xls")
    before = reader.worker_ids
    reading = reader.read(BROKEN_BOOKS[fault](tmp_path / "broken.xls"), "broken.xls")
    assert (reading.outcome, reading.reason.id) == ("failed", "reading.damaged")
    assert reader.worker_ids == before


def test_the_title_of_an_older_document_is_read_in_its_own_code_page(shared, read):
    """LibreOffice writes UTF-8 into it, and the number of that as a negative one."""
    names = (shared / "corpora" / "office").rglob("debian-docs-debian-faq-basic-defs.en.doc")
    reading, _ = read(next(names))
    assert "Definitions and overview" in reading.title.value
    assert "Â" not in reading.title.value
