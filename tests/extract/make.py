"""Makes real files of each format, as small as they can be."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def relations(*rows: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{to}"/>' for i, kind, to in rows)
    return f'<?xml version="1.0"?><Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def docx_by_hand(path: Path, body: str, more: Mapping[str, str | bytes] | None = None, start: str = "") -> Path:
    document = (
        f'<?xml version="1.0"?>{start}<w:document {W} xmlns:v="urn:schemas-microsoft-com:vml" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    )
    return zipped(
        path,
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
            "word/document.xml": document,
            **(more or {}),
        },
    )


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


def pptx_by_hand(path: Path, slides: Sequence[str], notes: Mapping[int, str] | None = None) -> Path:
    main = "http://schemas.openxmlformats.org/presentationml/2006/main"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    order = "".join(f'<p:sldId id="{256 + n}" r:id="rId{n}"/>' for n in range(1, len(slides) + 1))
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("rId1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f'<p:presentation xmlns:p="{main}" xmlns:r="{OFFICE}">'
        f"<p:sldIdLst>{order}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *((f"rId{n}", "slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1))
        ),
    }
    for n, slide in enumerate(slides, start=1):
        show, shapes = ('show="0"', slide[7:]) if slide.startswith("hidden:") else ("", slide)
        parts[f"ppt/slides/slide{n}.xml"] = (
            f'<p:sld xmlns:p="{main}" xmlns:a="{drawing}" {show}><p:cSld><p:spTree>{shapes}'
            "</p:spTree></p:cSld></p:sld>"
        )
        if notes and n in notes:
            parts[f"ppt/slides/_rels/slide{n}.xml.rels"] = relations(
                ("rId1", "notesSlide", f"../notesSlides/notesSlide{n}.xml")
            )
            parts[f"ppt/notesSlides/notesSlide{n}.xml"] = (
                f'<p:notes xmlns:p="{main}" xmlns:a="{drawing}">'
                f"{shape(notes[n])}{shape(str(n), 'sldNum')}</p:notes>"
            )
    return zipped(path, parts)


def shape(text: str, place: str = "body") -> str:
    lines = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in text.split("|"))
    return f'<p:sp><p:nvSpPr><p:nvPr><p:ph type="{place}"/></p:nvPr></p:nvSpPr><p:txBody>{lines}</p:txBody></p:sp>'


def odf(
    path: Path, kind: str, content: str, styles: str = "", more: Mapping[str, str | bytes] | None = None
) -> Path:
    names = {
        "office": "office:1.0", "text": "text:1.0", "table": "table:1.0", "draw": "drawing:1.0",
        "style": "style:1.0", "presentation": "presentation:1.0", "fo": "xsl-fo-compatible:1.0",
        "meta": "meta:1.0",
    }  # fmt: skip
    spaces = " ".join(f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}"' for k, v in names.items())
    return zipped(
        path,
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f'<?xml version="1.0"?><office:document-content {spaces}>'
            f"<office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:{kind}>{content}</office:{kind}></office:body>"
            "</office:document-content>",
            "meta.xml": f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
            "<dc:title>Access statement</dc:title><dc:date>2024-05-06T10:00:00</dc:date></office:meta>"
            "</office:document-meta>",
            **(more or {}),
        },
    )


def picture_of(
    lines: Sequence[str],
    size: tuple[int, int] = (1100, 420),
    ink: str = "black",
    paper: str = "white",
    letters: int = 26,
) -> Image.Image:
    picture = Image.new("RGB", size, paper)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(size=letters)
    for number, line in enumerate(lines):
        draw.text((40, 30 + number * letters * 1.7), line, fill=ink, font=font)
    return picture


def png_of(lines: Sequence[str], **more: object) -> bytes:
    stream = io.BytesIO()
    picture_of(lines, **more).save(stream, "PNG")  # type: ignore[arg-type]
    return stream.getvalue()


def pdf(
    path: Path, pages: Sequence[Sequence[str]], pictures: Mapping[int, Image.Image] | None = None, **about: str
) -> Path:
    """A PDF of these lines; a page named in `pictures` (from 1) shows only the picture."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen import canvas

    sheet = canvas.Canvas(str(path), pagesize=A4, encrypt=about.pop("password", None))  # type: ignore[arg-type]
    if "title" in about:
        sheet.setTitle(about["title"])
    for number, lines in enumerate(pages, start=1):
        if pictures and number in pictures:
            sheet.drawImage(ImageReader(pictures[number]), 20, 300, width=550, height=300)
        for row, line in enumerate(lines):
            sheet.setFont("Helvetica", 18 if row == 0 and len(lines) > 3 else 11)
            sheet.drawString(60, 780 - row * 22, line)
        sheet.showPage()
    sheet.save()
    return path
