"""Files that ask for other files or addresses are read without them, and nothing they point to is ever opened.

A file with a word of its own lies where they point to, and a listener waits at the address they name.
"""

# ruff: noqa: E501, ISC004 - files as they stand
from __future__ import annotations

import socket
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from . import make, make_more
from .make_ole import compound, message

SECRET = "xylophone"
"""What the file says that nothing may read."""


class Bait:
    """What hostile files point to: `file` as an address on this computer, `page` on the network."""

    def __init__(self, path: Path, listener: socket.socket) -> None:
        self._listener = listener
        self.path = str(path)
        self.file = path.as_uri()
        self.page = f"http://127.0.0.1:{listener.getsockname()[1]}/x"

    def was_asked(self) -> bool:
        """Whether anybody connected."""
        try:
            self._listener.accept()[0].close()
        except BlockingIOError:
            return False
        return True


@pytest.fixture
def bait(tmp_path: Path) -> Iterator[Bait]:
    path = tmp_path / "outside" / "canary.txt"
    path.parent.mkdir()
    path.write_text(f"<p>{SECRET}</p>")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.setblocking(False)
        yield Bait(path, listener)


def relation(kind: str, target: str) -> str:
    listed = make.relations((kind, kind, target))
    return listed.replace("/></Relationships>", ' TargetMode="External"/></Relationships>')


def docx(path: Path, bait: Bait) -> Path:
    field = f'<w:r><w:instrText>INCLUDETEXT "{bait.path}" INCLUDEPICTURE {bait.page}</w:instrText></w:r>'
    picture = '<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:link="image"/></w:drawing></w:r>'
    chunk = f'<w:altChunk xmlns:r="{make.OFFICE}" r:id="aFChunk"/>'
    return make.docx_by_hand(
        path,
        f"{make.paragraph('innocent')}<w:p>{field}{picture}</w:p>{chunk}",
        {
            "word/_rels/document.xml.rels": "".join(
                (
                    relation("image", bait.page).removesuffix("</Relationships>"),
                    f'<Relationship Id="header" Type="{make.OFFICE}/header" Target="{bait.file}"/>',
                    f'<Relationship Id="aFChunk" Type="{make.OFFICE}/aFChunk" Target="../../..{bait.path}"/>',
                    "</Relationships>",
                )
            ),
            "word/_rels/settings.xml.rels": relation("attachedTemplate", f"{bait.page}/t.dotm"),
            "word/settings.xml": f'<w:settings {make.W}><w:attachedTemplate r:id="attachedTemplate" xmlns:r="urn:r"/>'
            "</w:settings>",
        },
    )


def xlsx(path: Path, bait: Bait) -> Path:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    cell = f"<c t='str'><f>WEBSERVICE(\"{bait.page}\")&amp;[1]Sheet!A1</f><v>innocent</v></c>"
    return make.zipped(
        path,
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": make.relations(("a", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook {main} xmlns:r="{make.OFFICE}"><sheets><sheet name="S" r:id="s"/></sheets>'
            '<externalReferences><externalReference r:id="l"/></externalReferences></workbook>',
            "xl/_rels/workbook.xml.rels": make.relations(
                ("s", "worksheet", "s.xml"), ("l", "externalLink", "l.xml")
            ),
            "xl/s.xml": f"<worksheet {main}><sheetData><row>{cell}</row></sheetData></worksheet>",
            "xl/l.xml": f'<externalLink {main}><externalBook xmlns:r="{make.OFFICE}" r:id="p"/></externalLink>',
            "xl/_rels/l.xml.rels": relation("externalLinkPath", bait.file),
        },
    )


def pptx(path: Path, bait: Bait) -> Path:
    made = make.pptx_by_hand(path, [make.shape("innocent")])
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("ppt/slides/_rels/slide1.xml.rels", relation("image", bait.page))
    return made


def odt(path: Path, bait: Bait) -> Path:
    links = "".join(
        f'<draw:frame><draw:image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{target}" '
        'xlink:actuate="onLoad"/></draw:frame>'
        for target in (bait.page, bait.file, f"../..{bait.path}")
    )
    section = (
        f'<text:section><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{bait.file}"/>'
    )
    return make.odf(path, "text", f"<text:p>innocent{links}</text:p>{section}</text:section>")


def epub(path: Path, bait: Bait) -> Path:
    style = f'<link rel="stylesheet" href="{bait.page}"/><style>@import url("{bait.file}")</style><img src="{bait.page}"/>'
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        f'<rootfile full-path="../../..{bait.path}"/><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    return make_more.epub(path, [("innocent", style)], {"META-INF/container.xml": container})


def pdf(path: Path, bait: Bait) -> Path:
    actions = (
        f"<</S/URI/URI({bait.page})/Next<</S/Launch/F({bait.path})/Next<</S/GoToR/F({bait.path})/D[0/Fit]"
        f"/Next<</S/SubmitForm/F<</FS/URL/F({bait.page})>>/Next<</S/JavaScript/JS(app.launchURL\\('{bait.page}'\\))"
        f">>>>>>>>>>"
    )
    text = "BT /F1 24 Tf 50 700 Td (innocent) Tj ET /X1 Do"
    parts = (
        f"<</Type/Catalog/Pages 2 0 R/OpenAction{actions}/AA<</WC{actions}>>/URI<</Base({bait.page})>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X1 6 0 R>>"
        f">>/AA<</O{actions}>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A{actions}>>]>>",
        f"<</Length {len(text)}>>stream\n{text}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        # A picture whose bytes lie in another file.
        f"<</Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/Length 0/F({bait.path})>>"
        "stream\n\nendstream",
    )
    body = "".join(f"{number} 0 obj\n{part}\nendobj\n" for number, part in enumerate(parts, start=1))
    path.write_text(f"%PDF-1.7\n{body}trailer<</Root 1 0 R/Size 7>>\n%%EOF\n")
    return path


def written(path: Path, content: str) -> Path:
    path.write_text(content, encoding="utf-8")
    return path


def html(path: Path, bait: Bait) -> Path:
    return written(
        path,
        f'<html><head><base href="{bait.page}"><link rel=stylesheet href="{bait.page}"><meta http-equiv=refresh '
        f'content="0;url={bait.file}"></head><body><p>innocent</p><img src="{bait.page}"><iframe src="{bait.file}">'
        f'</iframe><object data="{bait.file}"></object><script src="{bait.page}"></script>'
        f'<a href="{bait.file}">link</a><embed src="{bait.file}"></body></html>',
    )


def svg(path: Path, bait: Bait) -> Path:
    return written(
        path,
        f'<?xml version="1.0"?><?xml-stylesheet href="{bait.page}"?><!DOCTYPE svg PUBLIC "x" "{bait.page}">'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><text>innocent</text>'
        f'<image href="{bait.file}"/><image xlink:href="{bait.page}"/><use href="{bait.file}#x"/>'
        f'<text><tref xlink:href="{bait.file}"/></text></svg>',
    )


def entity(start: str) -> str:
    return f'<?xml version="1.0"?><!DOCTYPE a [{start}]><a><text>innocent</text>&x;</a>'


def xml(path: Path, bait: Bait) -> Path:
    return written(path, entity(f'<!ENTITY x SYSTEM "{bait.file}">'))


def xml_by_parameter(path: Path, bait: Bait) -> Path:
    return written(path, entity(f'<!ENTITY % p SYSTEM "{bait.page}"> %p; <!ENTITY x SYSTEM "{bait.path}">'))


def xml_included(path: Path, bait: Bait) -> Path:
    include = f'<x:include xmlns:x="http://www.w3.org/2001/XInclude" parse="text" href="{bait.file}"/>'
    return written(path, f'<?xml version="1.0"?><!DOCTYPE a SYSTEM "{bait.page}"><a>innocent {include}</a>')


def mht(path: Path, bait: Bait) -> Path:
    return written(
        path,
        "From: <Saved by x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        f"Content-Type: text/html\nContent-Location: {bait.file}\n\n<p>innocent</p><img src='{bait.page}'>"
        f"<iframe src='{bait.file}'></iframe>\n--x\nContent-Type: text/html\nContent-Location: {bait.page}\n\n\n--x--\n",
    )


def ics(path: Path, bait: Bait) -> Path:
    return written(
        path,
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:innocent\n"
        f"ATTACH:{bait.file}\nATTACH;FMTTYPE=text/plain:{bait.page}\nURL:{bait.page}\nEND:VEVENT\nEND:VCALENDAR\n",
    )


def eml(path: Path, bait: Bait) -> Path:
    return written(
        path,
        "From: a@example.org\nTo: b@example.org\nSubject: innocent\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        f"Content-Type: text/html\n\n<p>innocent</p><img src='{bait.page}'>\n--x\nContent-Type: message/external-body;"
        f' access-type=local-file; name="{bait.path}"\n\nContent-Type: text/plain\n\n\n--x\n'
        f'Content-Type: application/pdf\nContent-Disposition: attachment; filename="{bait.path}"\n\nnone\n--x--\n',
    )


def msg(path: Path, bait: Bait) -> Path:
    streams = message(
        {0x37: "innocent", 0x1013: f"<p>innocent</p><img src='{bait.page}'>".encode()}, {"a.txt": b"x"}
    )
    # An attachment by reference: its path, and no content.
    folder = "__attach_version1.0_#00000001"
    streams[f"{folder}/__substg1.0_370D001F"] = bait.path.encode("utf-16-le")
    streams[f"{folder}/__properties_version1.0"] = (
        bytes(8) + bytes.fromhex("0300053706000000") + b"\2".ljust(8, b"\0")
    )
    return compound(path, streams)


def rtf(path: Path, bait: Bait) -> Path:
    return written(
        path,
        rf'{{\rtf1 innocent {{\field{{\*\fldinst INCLUDETEXT "{bait.path}"}}}} {{\*\template {bait.page}}}'
        rf'{{\field{{\*\fldinst INCLUDEPICTURE "{bait.page}"}}}}{{\object\objautlink{{\*\objdata 00}}}}}}',
    )


def json(path: Path, bait: Bait) -> Path:
    return written(path, f'{{"$ref": "{bait.file}", "innocent": "{bait.page}", "$schema": "{bait.page}"}}')


def zip_(path: Path, bait: Bait) -> Path:
    link = zipfile.ZipInfo("innocent.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, bait.path)
        archive.writestr("innocent/kept.txt", "kept")
    return path


def tiff(path: Path, bait: Bait) -> Path:
    Image.new("RGB", (300, 100), "white").save(path, "TIFF", description=bait.file)
    return path


MAKERS = (
    docx, xlsx, pptx, odt, epub, pdf, html, svg, xml, xml_by_parameter, xml_included, mht, ics, eml, msg, rtf, json,
    zip_, tiff,
)  # fmt: skip
REFUSED = (xml, xml_by_parameter)
WITHOUT_TEXT = (zip_, tiff)


@pytest.mark.parametrize("maker", MAKERS)
def test_what_a_file_points_to_is_never_opened(maker, bait, reader, tmp_path):
    path = maker(tmp_path / f"hostile.{maker.__name__.partition('_')[0]}", bait)
    reading = reader.submit(path, path.name).result(timeout=60)
    if maker not in (*REFUSED, *WITHOUT_TEXT):
        assert reading.outcome == "text", reading.reason
        assert any("innocent" in page.text for page in reading.pages)
    elif maker in REFUSED:
        assert reading.reason.id == "reading.suspicious_archive"
    drawing = reader.draw(path, path.name, longest=200).result(timeout=60)
    assert drawing.outcome == ("drawn" if maker in (pdf, tiff) else "failed")
    unpacked = reader.unpack(path, path.name, tmp_path / "into").result(timeout=60)
    assert len(unpacked.members) == (1 if maker in (eml, msg, zip_) else 0)
    read = [page.text for page in reading.pages] + [
        member.path.read_text("latin-1") for member in unpacked.members
    ]
    assert not any(SECRET in text for text in read)
    assert not bait.was_asked()


def test_the_bait_would_be_noticed(bait, reader, tmp_path):
    with socket.create_connection(("127.0.0.1", int(bait.page.split(":")[2].split("/")[0])), timeout=5):
        assert bait.was_asked()
    assert SECRET in reader.read(Path(bait.path), "canary.txt").pages[0].text
