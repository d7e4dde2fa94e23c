"""Word documents of the sample: real heading styles, header rows, language and no author's name."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from cse_desktop.exchange.sample.archive import rezipped
from cse_desktop.exchange.sample.blocks import Block, Text, runs

_TEAL = "0F5C63"


def docx_bytes(text: Text, crest: bytes, organisation: str) -> bytes:
    """The text as a .docx, with the crest (PNG) and the council's name at its head."""
    from docx import Document

    document = Document()
    _dress(document)
    _head(document, text, crest, organisation)
    for block in text.blocks:
        _add(document, block)
    _describe(document, text, organisation)
    saved = io.BytesIO()
    document.save(saved)
    return rezipped(saved.getvalue(), text.dated)


def _dress(document: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    # The template's second list of styles contradicts the first once that is changed, and its zoom is incomplete.
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("stylesWithEffects"):
            document.part.drop_rel(key)
    document.settings.element.find(qn("w:zoom")).set(qn("w:percent"), "100")
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    sizes = {
        "Normal": 12,
        "Title": 26,
        "Heading 1": 18,
        "Heading 2": 14,
        "Heading 3": 12,
        "Header": 10,
        "Footer": 10,
    }
    for name, size in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size = "Arial", Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        if name != "Normal" and name != "Footer":
            style.font.color.rgb = RGBColor.from_string(_TEAL)
    document.styles["Normal"].paragraph_format.space_after = Pt(8)
    language = document.styles.element.find(".//" + qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        document.styles["Normal"].element.get_or_add_rPr().append(language)
    language.set(qn("w:val"), "en-GB")


def _head(document: Any, text: Text, crest: bytes, organisation: str) -> None:
    from docx.shared import Cm

    paragraph = document.add_paragraph()
    picture = paragraph.add_run().add_picture(io.BytesIO(crest), width=Cm(1.9))
    picture._inline.docPr.set("descr", f"Crest of {organisation}")
    paragraph.add_run(f"   {organisation}").bold = True
    document.add_paragraph(text.title, style="Title")
    if subtitle := text.head.get("subtitle"):
        document.add_paragraph().add_run(str(subtitle)).bold = True
    document.sections[0].footer.paragraphs[0].text = f"{organisation} – {text.title}"


def _add(document: Any, block: Block) -> None:
    from docx.shared import Cm

    if block.kind == "page":
        document.paragraphs[-1].add_run().add_break(_page_break())
    elif block.kind == "heading":
        document.add_heading(block.text, block.level)
    elif block.kind == "table":
        _table(document, block.rows)
    elif block.kind == "bars":
        _table(document, (("Measure", "Result"), *block.rows))
    else:
        style = {"bullet": "List Bullet", "quote": "Intense Quote"}.get(block.kind, "Normal")
        paragraph = document.add_paragraph(style=style)
        if block.kind == "number":
            paragraph.paragraph_format.left_indent = Cm(0.8)
            paragraph.paragraph_format.first_line_indent = Cm(-0.8)
        for piece, bold in runs(block.text):
            paragraph.add_run(piece).bold = bold or None


def _page_break() -> Any:
    from docx.enum.text import WD_BREAK

    return WD_BREAK.PAGE


def _table(document: Any, rows: tuple[tuple[str, ...], ...]) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for number, (row, values) in enumerate(zip(table.rows, rows, strict=True)):
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for cell, value in zip(row.cells, values, strict=True):
            cell.paragraphs[0].paragraph_format.space_before = Pt(3)
            cell.paragraphs[0].paragraph_format.space_after = Pt(3)
            for piece, bold in runs(value):
                cell.paragraphs[0].add_run(piece).bold = True if number == 0 or bold else None
            if number == 0:
                shade = OxmlElement("w:shd")
                for key, shown in (("val", "clear"), ("color", "auto"), ("fill", "DCEBEA")):
                    shade.set(qn(f"w:{key}"), shown)
                cell._tc.get_or_add_tcPr().append(shade)
    document.add_paragraph()


def _describe(document: Any, text: Text, organisation: str) -> None:
    noon = datetime(text.dated.year, text.dated.month, text.dated.day, 12)  # noqa: DTZ001 - the format has no zone
    properties = document.core_properties
    properties.title, properties.author = text.title, organisation
    properties.last_modified_by, properties.comments = organisation, ""
    properties.language, properties.revision = "en-GB", 1
    properties.created = properties.modified = noon
