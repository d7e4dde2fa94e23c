"""Broken, locked and hostile files end with a reason, and with nothing of what they were after."""

from __future__ import annotations

import zipfile

import pytest

from cse_desktop.extract.limits import Limits

from . import make

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def reason_of(reading):
    return (reading.outcome, reading.reason.id.removeprefix("reading.") if reading.reason else None)


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("empty.docx", b"", ("failed", "empty_file")),
        ("noise.txt", bytes(range(256)) * 40, ("failed", "unknown_type")),
        ("program.pdf", b"\x7fELF" + bytes(range(200)) * 20, ("failed", "unknown_type")),
        ("one.jpg", b"P", ("no_text", "no_text")),
        ("spaces.txt", b"   \n\n  \n" * 50, ("no_text", "no_text")),
        ("cut.docx", b"PK\x03\x04\x14\0\0\0\x08\0" + b"word/document.xml" + b"\x01" * 80, ("failed", "damaged")),
        ("head.pdf", b"%PDF-1.7\n%%EOF", ("failed", "damaged")),
        ("broken.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 60, ("failed", "damaged")),
        ("deep.rtf", b"{\\rtf1 " + b"{\\b " * 20_000, ("failed", "nested_too_deep")),
        ("old.doc", OLE + "WordDocument".encode("utf-16-le") * 50, ("failed", "damaged")),
        ("locked.docx", OLE + "EncryptedPackage".encode("utf-16-le") * 50, ("failed", "password_needed")),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(40), ("failed", "other_archive")),
        ("a.rar", b"Rar!\x1a\x07\1\0" + bytes(40), ("failed", "other_archive")),
        ("a.tgz", b"\x1f\x8b\x08\0" + bytes(40), ("failed", "other_archive")),
        ("a.tar", b"name.txt".ljust(257, b"\0") + b"ustar\0" + bytes(600), ("failed", "other_archive")),
        ("a.avif", b"\0\0\0\x1cftypavif" + bytes(40), ("failed", "save_as_png")),
        ("a.wpd", b"\xffWPC\x10\2\0\0\1\n" + bytes(40), ("failed", "wordperfect")),
        ("a.pub", OLE + "Quill".encode("utf-16-le") * 50, ("failed", "save_as_pdf")),
        ("talk.mp4", b"\0\0\0\x18ftypmp42" + bytes(40), ("failed", "recording")),
        ("call.wav", b"RIFF\1\0\0\0WAVEfmt " + bytes(40), ("failed", "recording")),
        ("wide.tiff", b"II*\0\x08\0\0\0\0\0", ("failed", "damaged")),
    ],
)  # fmt: skip
def test_files_that_cannot_be_read(tmp_path, read, name, content, expected):
    path = tmp_path / name
    path.write_bytes(content)
    assert reason_of(read(path)[0]) == expected


def test_missing_and_not_a_file(tmp_path, read):
    assert reason_of(read(tmp_path / "gone.txt")[0]) == ("failed", "cannot_open")
    assert reason_of(read(tmp_path)[0]) == ("failed", "not_a_file")


def test_pdf_with_a_password(tmp_path, read):
    path = make.pdf(tmp_path / "locked.pdf", [["secret"]], password="open sesame")
    assert reason_of(read(path)[0]) == ("failed", "password_needed")


def test_truncated_pdf_keeps_what_it_can_or_says_damaged(tmp_path, read):
    path = make.pdf(tmp_path / "whole.pdf", [[f"Page {n} of the report"] for n in range(9)])
    path.write_bytes(path.read_bytes()[:-400])
    reading, _ = read(path)
    assert reading.outcome == "text" or reason_of(reading) == ("failed", "damaged")


ENTITIES = {
    "laughs": '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>',
    "outside": '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
    "parameter": '<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>',
}


@pytest.mark.parametrize("kind", ENTITIES)
def test_documents_with_entities_are_refused(tmp_path, read, kind):
    path = make.docx_by_hand(tmp_path / "x.docx", make.paragraph("before"), start=ENTITIES[kind])
    reading, pages = read(path)
    assert reason_of(reading) == ("failed", "suspicious_archive")
    assert not pages


def test_archive_that_unpacks_to_far_more_is_refused(tmp_path, read):
    path = make.docx_by_hand(tmp_path / "bomb.docx", make.paragraph("x" * 30_000_000))
    assert path.stat().st_size < 100_000
    assert reason_of(read(path)[0]) == ("failed", "suspicious_archive")


def test_archive_with_too_many_members_is_refused(tmp_path, read):
    path = make.docx_by_hand(
        tmp_path / "many.docx", make.paragraph("x"), {f"word/{n}.xml": "" for n in range(200)}
    )
    assert reason_of(read(path, limits=Limits(members=100))[0]) == ("failed", "suspicious_archive")


def test_relations_that_lead_outside_are_not_followed(tmp_path, read):
    outside = tmp_path / "outside.xml"
    outside.write_text(f"<w:hdr {make.W}>{make.paragraph('not yours')}</w:hdr>")
    rels = make.relations(("a", "header", "../../outside.xml"), ("b", "header", f"file://{outside}"))
    path = make.docx_by_hand(tmp_path / "x.docx", make.paragraph("body"), {"word/_rels/document.xml.rels": rels})
    _, pages = read(path)
    assert [page.text for page in pages] == ["body"]


def test_document_that_breaks_off_keeps_what_came_before(tmp_path, read):
    path = make.docx_by_hand(tmp_path / "x.docx", make.paragraph("kept") + "<w:p><w:r><w:t>lost</broken>")
    reading, pages = read(path)
    assert reason_of(reading) == ("text", "partly_damaged")
    assert pages[0].text == "kept"


def test_picture_that_claims_to_be_enormous(tmp_path, read):
    path = tmp_path / "big.png"
    make.picture_of(["x"]).save(path)
    content = bytearray(path.read_bytes())
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    path.write_bytes(content)
    assert reason_of(read(path)[0])[1] in ("picture_too_large", "damaged")


def test_mail_nested_without_end(tmp_path, read):
    path = tmp_path / "nest.eml"
    head = "From: a@example.org\nSubject: x\n"
    path.write_text(head + "".join(f"Content-Type: multipart/mixed; boundary={n}\n\n--{n}\n" for n in range(800)))
    assert reason_of(read(path)[0]) == ("failed", "nested_too_deep")
    # A message in a message is read no deeper than it has to be.
    path.write_text(head + "Content-Type: message/rfc822\n\nSubject: y\n" * 800 + "\nend")
    assert reason_of(read(path)[0]) == ("text", None)


def test_text_past_the_limit_is_left_out_and_said(tmp_path, read):
    path = tmp_path / "long.txt"
    path.write_text("word " * 20_000)
    reading, pages = read(path, limits=Limits(characters=10_000))
    assert reason_of(reading) == ("text", "too_much_text")
    assert sum(len(page.text) for page in pages) <= 10_000


def test_file_past_the_limit_is_not_read(tmp_path, read):
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.truncate(3 * 1024 * 1024)
    assert reason_of(read(path, limits=Limits(file_bytes=1024 * 1024))[0]) == ("failed", "too_large")


def test_only_so_many_pages_are_recognised(tmp_path, read):
    frames = [make.picture_of([f"Sheet number {n}"], size=(500, 120)) for n in range(3)]
    frames[0].save(tmp_path / "f.tiff", save_all=True, append_images=frames[1:])
    reading, pages = read(tmp_path / "f.tiff", limits=Limits(ocr_pages=2))
    assert reason_of(reading) == ("text", "ocr_stopped")
    assert [bool(page.text) for page in pages] == [True, True, False]


def test_without_a_recogniser_the_picture_says_so(tmp_path):
    from cse_desktop.extract.read_file import read_file
    from cse_desktop.extract.source import Source

    path = tmp_path / "a.png"
    make.picture_of(["words"]).save(path)
    reading = read_file(Source(path, "a.png", tessdata=tmp_path / "nothing here"), print)
    assert reason_of(reading) == ("no_text", "no_ocr")


def test_encrypted_opendocument(tmp_path, read):
    path = make.odf(
        tmp_path / "x.odt", "text", "", more={"META-INF/manifest.xml": "<m><manifest:encryption-data/></m>"}
    )
    assert reason_of(read(path)[0]) == ("failed", "password_needed")


def test_zip_of_anything_is_kept_but_not_read(tmp_path, read):
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("../../escape.txt", "x")
    assert reason_of(read(tmp_path / "x.zip")[0]) == ("no_text", "unpack_first")
    assert not (tmp_path.parents[1] / "escape.txt").exists()


def test_rich_text_with_almost_a_picture_is_read_in_time(tmp_path, reader):
    path = tmp_path / "almost.rtf"
    path.write_bytes(b"{\\rtf1 Before " + (b"a" * 127 + b"g ") * 2_000 + b"after. " + b"cd" * 500 + b"}")
    reading = reader.read(path, path.name)
    assert (reading.outcome, reading.reason) == ("text", None)
    assert reading.pages[-1].text.endswith("after.")


@pytest.mark.parametrize("end", ["", "} Read.}"])
def test_rich_text_with_an_endless_list_of_fonts_is_read_in_time(tmp_path, reader, end):
    path = tmp_path / "fonts.rtf"
    path.write_text("{\\rtf1{\\fonttbl" + "{\\f1 \\fcharset0 Name}" * 3_000 + end)
    reading = reader.read(path, path.name)
    assert reading.reason is None or reading.reason.id != "reading.too_slow"
    assert reading.outcome == ("text" if end else "no_text")


def test_archive_that_lies_about_the_size_of_its_type(tmp_path, reader):
    path = make.odf(tmp_path / "x.odt", "text", "<text:p>Ramps</text:p>")
    content = bytearray(path.read_bytes())
    listed = content.rindex(b"mimetype") - 46
    content[listed + 20 : listed + 24] = b"\xff\xff\xff\x7f"
    path.write_bytes(content)
    reading = reader.read(path, path.name)
    assert (reading.outcome, reading.media_type) == ("text", "application/vnd.oasis.opendocument.text")


def test_picture_that_is_a_line_is_given_to_the_recogniser_in_a_size_it_takes(tmp_path, read):
    strip = make.picture_of(["Open"], size=(20_000, 60), letters=20)
    strip.resize((36_000, 60)).save(tmp_path / "strip.png")
    assert reason_of(read(tmp_path / "strip.png")[0])[1] in (None, "no_text")
