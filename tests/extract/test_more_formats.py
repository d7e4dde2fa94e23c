"""Mailboxes, saved pages, books, calendars, mark-up, data, phone photographs and archives give their text."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cse_desktop.extract.readers import MODULES, reader_of
from cse_desktop.vault import saved_page

from . import make, make_more

FILES = Path(__file__).parent / "files"


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize("media_type", sorted(MODULES))
def test_every_type_has_its_reader(media_type):
    assert callable(reader_of(media_type))


def test_mailbox(tmp_path, read):
    reading, pages = read(written(tmp_path / "kept", make_more.MBOX))
    assert reading.media_type == "application/mbox"
    assert [(page.number, page.kind, page.label) for page in pages] == [
        (1, "section", "Thank you"),
        (2, "section", "Ramp"),
        (3, "section", "slope.txt"),
    ]
    assert "\nFrom now on I recycle." in pages[0].text
    assert "One in eight" in pages[2].text


def test_mailbox_of_one_message_is_a_message(tmp_path, read):
    one = make_more.MBOX[make_more.MBOX.index("From bob") :]
    reading, pages = read(written(tmp_path / "one.eml", one))
    assert (reading.media_type, reading.title.value, reading.parts) == ("message/rfc822", "Ramp", 1)
    assert pages[0].text.splitlines()[:2] == ["From: bob@example.org", "To: council@example.org"]
    assert "ramp is steep" in pages[0].text
    quoted = one.replace("The ramp is steep.", "It says:\n\n>From 2024 on")
    assert read(written(tmp_path / "quoted", quoted))[0].media_type == "message/rfc822"


def test_book(tmp_path, read):
    chapters = [("Welcome", "We listen. " * 9), ("Complaints", "Write to us. " * 9)]
    reading, pages = read(make_more.epub(tmp_path / "b", chapters))
    assert (reading.media_type, reading.title.value) == ("application/epub+zip", "Customer handbook")
    assert [(page.kind, page.label) for page in pages] == [("section", "Welcome"), ("section", "Complaints")]
    locks = "".join(f'<CipherReference URI="OPS/text/part%20{n}.xhtml"/>' for n in range(2))
    locked = make_more.epub(tmp_path / "l", chapters, {"META-INF/encryption.xml": f"<e>{locks}</e>"})
    assert read(locked)[0].reason.id == "reading.password_needed"


def test_calendar(tmp_path, read):
    reading, pages = read(written(tmp_path / "c", make_more.CALENDAR))
    assert reading.media_type == "text/calendar"
    assert [page.label for page in pages] == ["Customer panel, spring", "Open day"]
    assert pages[0].text.splitlines()[1:] == [
        "Starts: 5 March 2024 14:00",
        "Place: Town hall",
        "Organiser: Ann Lee <ann@example.org>",
        "Queues at the desk",
        "and parking",
    ]


def test_calendar_folded_within_a_letter(tmp_path, read):
    summary = b"SUMMARY:Caf\xc3\r\n \xa9 visit to\r\n  the hall\r\n"
    event = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + summary + b"END:VEVENT\r\nEND:VCALENDAR\r\n"
    assert read(written(tmp_path / "c", event))[1][0].label == "Café visit to the hall"
    wide = event.replace(b"\xc3\r\n \xa9", b"e").decode().encode("utf-16")
    assert read(written(tmp_path / "w", wide))[1][0].label == "Cafe visit to the hall"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_marked_up_text_in_every_encoding(tmp_path, read, encoding):
    drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text>Café queue</text></svg>'
    reading, pages = read(written(tmp_path / "d", drawing.encode(encoding)))
    assert (reading.media_type, pages[0].text) == ("image/svg+xml", "Café queue")
    reading, pages = read(written(tmp_path / "j", '{"place": "Café"}'.encode(encoding)))
    assert (reading.media_type, pages[0].text) == ("application/json", "place: Café")


def test_encoding_that_is_not_known_is_said(tmp_path, read):
    for name in ("shift_jis", "nonsense-9"):
        reading, _ = read(written(tmp_path / "x", f'<?xml version="1.0" encoding="{name}"?><a>x</a>'))
        assert reading.reason.id == "reading.damaged"


def test_chapters_in_the_encoding_they_declare(tmp_path, read):
    chapter = '<?xml version="1.0" encoding="windows-1251"?><html><body><p>Привет</p></body></html>'
    path = make_more.epub(tmp_path / "b", [("x", "y")], {"OPS/text/part 0.xhtml": chapter.encode("cp1251")})
    assert read(path)[1][0].text == "Привет"


def test_page_saved_in_one_file(tmp_path, read):
    reading, pages = read(written(tmp_path / "p.mht", make_more.SAVED_PAGE))
    assert (reading.media_type, reading.title.value) == ("multipart/related", "Opening hours")
    assert pages[0].text == "Hours\nNine to five every day"


def test_page_saved_with_its_folder(tmp_path, read):
    (tmp_path / "Hours_files").mkdir()
    written(tmp_path / "Hours_files" / "frame.html", "<p>not part of it</p>")
    content = "<html><body><p>Nine to five</p><iframe src='Hours_files/frame.html'></iframe></body></html>"
    _, pages = read(written(tmp_path / "Hours.html", content))
    assert [page.text for page in pages] == ["Nine to five"]


def test_page_put_into_one_file_with_its_folder(tmp_path, read):
    folder = tmp_path / "Hours_files"
    folder.mkdir()
    written(folder / "a frame.html", "<p>Closed at Easter</p>")
    written(folder / "style.css", "p { color: red }")
    page = written(tmp_path / "Hours.html", "<title>Opening</title><h1>Café hours</h1><p>Nine to five</p>")
    packed = b"".join(saved_page.packed(page, folder, lambda path: iter([path.read_bytes()])))
    reading, pages = read(written(tmp_path / "Hours.mht", packed))
    assert (reading.media_type, reading.title.value, reading.parts) == ("multipart/related", "Opening", 0)
    assert [page.text for page in pages] == ["Café hours\nNine to five", "Closed at Easter"]


def test_drawing_gives_only_its_words(tmp_path, read):
    reading, pages = read(written(tmp_path / "d", make_more.SVG))
    assert (reading.media_type, reading.title.value) == ("image/svg+xml", "Calls by month")
    assert pages[0].text.splitlines() == ["Calls by month", "April 97%", "May 98%"]


def test_xml(tmp_path, read):
    reading, pages = read(written(tmp_path / "x", make_more.XML))
    assert reading.media_type == "text/xml"
    assert "café" in pages[0].text
    assert "Parking is hard" in pages[0].text.splitlines()
    reading, pages = read(written(tmp_path / "cut.xml", make_more.XML[:-30]))
    assert (reading.reason.id, "café" in pages[0].text) == ("reading.partly_damaged", True)
    for inside in ('[<!ENTITY a "ha">]', '[<!ENTITY a SYSTEM "file:///etc/hostname">]'):
        bad = f'<?xml version="1.0"?><!DOCTYPE s {inside}><s>&a;</s>'
        assert read(written(tmp_path / "bad.xml", bad))[0].reason.id == "reading.suspicious_archive"


def test_json(tmp_path, read):
    reading, pages = read(written(tmp_path / "j", make_more.JSON))
    assert reading.media_type == "application/json"
    assert pages[0].text.splitlines() == [
        "survey:", "title: Café visits", "scores: 9, 10.50", "open: yes", "ward: North",
    ]  # fmt: skip
    lines = "\n".join(json.dumps({"answer": f"number {n}"}) for n in range(3))
    assert "answer: number 2" in read(written(tmp_path / "l", lines))[1][0].text
    reading, pages = read(written(tmp_path / "cut.json", make_more.JSON[:-20]))
    assert (reading.reason.id, "visits" in pages[0].text) == ("reading.partly_damaged", True)
    assert read(written(tmp_path / "deep.json", '[["' + "[" * 50_000))[0].reason is not None
    assert read(written(tmp_path / "deep2.json", '[["a"],' + "[" * 300 + "]" * 301))[0].reason is not None
    assert read(written(tmp_path / "t", "[1] A footnote, not data"))[0].media_type == "text/plain"


def test_phone_photograph(tmp_path, read):
    shutil.copy(FILES / "notice.heic", tmp_path / "IMG_1")
    reading, pages = read(tmp_path / "IMG_1")
    assert (reading.outcome, reading.media_type) == ("text", "image/heic")
    assert "Monday to Friday" in pages[0].text
    assert pages[0].kind == "picture"


def test_phone_photograph_is_drawn(reader):
    drawing = reader.draw(FILES / "notice.heic", "a.heic", longest=400).result(timeout=30)
    assert (drawing.outcome, drawing.width) == ("drawn", 400)


def test_archive_is_listed(tmp_path, read):
    path = make.zipped(tmp_path / "a", {"minutes/may 2024.docx": "x", "../../escape.txt": "y", "photos/": ""})
    reading, pages = read(path)
    assert (reading.outcome, reading.media_type, reading.reason.id) == (
        "no_text",
        "application/zip",
        "reading.unpack_first",
    )
    assert pages[0].text.splitlines() == ["minutes/may 2024.docx", "../../escape.txt"]
