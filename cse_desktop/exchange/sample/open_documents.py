"""OpenDocument texts and presentations of the sample, and the package that their workbook shares."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape

from cse_desktop.exchange.sample.archive import zipped
from cse_desktop.exchange.sample.blocks import Block, Text, runs

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = (
    f'xmlns:office="{_BASE}office:1.0" xmlns:style="{_BASE}style:1.0" xmlns:text="{_BASE}text:1.0" '
    f'xmlns:table="{_BASE}table:1.0" xmlns:draw="{_BASE}drawing:1.0" xmlns:presentation="{_BASE}presentation:1.0" '
    f'xmlns:fo="{_BASE}xsl-fo-compatible:1.0" xmlns:svg="{_BASE}svg-compatible:1.0" '
    f'xmlns:meta="{_BASE}meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"'
)


def package(
    kind: str, body: str, styles: str, title: str, organisation: str, dated: date, common: str = ""
) -> bytes:
    """An OpenDocument file. `kind` is text, spreadsheet or presentation; `styles` are the content's own,
    `common` what its styles part holds.
    """
    media = f"application/vnd.oasis.opendocument.{kind}"
    content = (
        f"{_HEAD}<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body>{body}</office:body></office:document-content>"
    )
    meta = (
        f"{_HEAD}<office:document-meta {_NAMES}><office:meta><dc:title>{escape(title)}</dc:title>"
        f"<meta:initial-creator>{escape(organisation)}</meta:initial-creator>"
        f"<meta:creation-date>{dated.isoformat()}T12:00:00</meta:creation-date>"
        f"<dc:date>{dated.isoformat()}T12:00:00</dc:date><dc:language>en-GB</dc:language>"
        "</office:meta></office:document-meta>"
    )
    names = ("content.xml", "styles.xml", "meta.xml")
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>' for name in names
    )
    manifest = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="{_BASE}manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/>{listed}</manifest:manifest>'
    )
    members = [
        ("mimetype", media),
        ("content.xml", content),
        ("styles.xml", f"{_HEAD}<office:document-styles {_NAMES}>{common}</office:document-styles>"),
        ("meta.xml", meta),
        ("META-INF/manifest.xml", manifest),
    ]
    return zipped(members, dated, stored=frozenset({"mimetype"}))


def odt_bytes(text: Text, organisation: str) -> bytes:
    """The text as a document in OpenDocument format."""
    parts = [f'<text:p text:style-name="Title">{escape(text.title)}</text:p>']
    if subtitle := text.head.get("subtitle"):
        parts.append(f'<text:p text:style-name="Strong">{escape(str(subtitle))}</text:p>')
    fresh = False
    for block in text.blocks:
        if block.kind == "page":
            fresh = True
            continue
        parts.append(_written(block, fresh))
        fresh = False
    body = f"<office:text>{''.join(parts)}</office:text>"
    return package("text", body, _TEXT_STYLES, text.title, organisation, text.dated, _TEXT_COMMON)


def odp_bytes(text: Text, organisation: str) -> bytes:
    """The text as a presentation: a page mark starts a slide, its first heading is the slide's title."""
    slides = []
    for number, blocks in enumerate(text.pages(), 1):
        title = next((block.text for block in blocks if block.kind == "heading"), text.title)
        shown = [block for block in blocks if block.kind not in ("heading", "notes")]
        notes = " ".join(block.text for block in blocks if block.kind == "notes")
        lines = "".join(f'<text:p text:style-name="Line">{_marked(b)}{_inline(b.text)}</text:p>' for b in shown)
        head = f'<text:p text:style-name="Head">{escape(title)}</text:p>'
        slides.append(
            f'<draw:page draw:name="Slide {number}" draw:style-name="Page" draw:master-page-name="Default">'
            f"{_frame('title', 'TitleBox', 1.5, 0.9, 25, 2.2, head)}"
            f"{_frame('outline', 'TextBox', 1.5, 3.8, 25, 11, lines)}"
            "<presentation:notes>"
            f"{_frame('notes', 'NotesBox', 2, 14, 17, 12, f'<text:p>{escape(notes)}</text:p>')}"
            "</presentation:notes></draw:page>"
        )
    body = f"<office:presentation>{''.join(slides)}</office:presentation>"
    return package("presentation", body, _SLIDE_STYLES, text.title, organisation, text.dated, _SLIDE_COMMON)


def _written(block: Block, fresh: bool) -> str:
    if block.kind == "heading":
        style = f"Heading{min(block.level, 2)}{'Page' if fresh else ''}"
        return (
            f'<text:h text:style-name="{style}" text:outline-level="{block.level}">{escape(block.text)}</text:h>'
        )
    if block.kind == "table":
        rows = []
        for number, row in enumerate(block.rows):
            style = "Strong" if number == 0 else "Cell"
            cells = "".join(
                '<table:table-cell table:style-name="Box" office:value-type="string">'
                f'<text:p text:style-name="{style}">{_inline(cell)}</text:p></table:table-cell>'
                for cell in row
            )
            drawn = f"<table:table-row>{cells}</table:table-row>"
            rows.append(f"<table:table-header-rows>{drawn}</table:table-header-rows>" if number == 0 else drawn)
        columns = f'<table:table-column table:number-columns-repeated="{len(block.rows[0])}"/>'
        return f'<table:table>{columns}{"".join(rows)}</table:table><text:p text:style-name="Body"/>'
    style = "Body" if block.kind in ("paragraph", "quote", "notes") else "Listed"
    return f'<text:p text:style-name="{style}">{_marked(block)}{_inline(block.text)}</text:p>'


def _marked(block: Block) -> str:
    return "• " if block.kind == "bullet" else ""


def _inline(text: str) -> str:
    return "".join(
        f'<text:span text:style-name="Bold">{escape(piece)}</text:span>' if bold else escape(piece)
        for piece, bold in runs(text)
    ).replace("\n", "<text:line-break/>")


def _frame(role: str, style: str, x: float, y: float, wide: float, high: float, inner: str) -> str:
    return (
        f'<draw:frame presentation:class="{role}" presentation:style-name="{style}" draw:layer="layout" '
        f'svg:x="{x}cm" svg:y="{y}cm" svg:width="{wide}cm" svg:height="{high}cm">'
        f"<draw:text-box>{inner}</draw:text-box></draw:frame>"
    )


def _style(name: str, text: str, paragraph: str = "", family: str = "paragraph") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}">'
        + (f"<style:paragraph-properties {paragraph}/>" if paragraph else "")
        + f'<style:text-properties fo:font-family="Arial" {text}/></style:style>'
    )


_TEAL = 'fo:color="#0f5c63" fo:font-weight="bold"'
_GAP = 'fo:margin-top="0.5cm" fo:margin-bottom="0.15cm"'
_TEXT_STYLES = (
    _style("Title", f'{_TEAL} fo:font-size="26pt"', 'fo:margin-bottom="0.3cm"')
    + _style("Heading1", f'{_TEAL} fo:font-size="17pt"', _GAP)
    + _style("Heading1Page", f'{_TEAL} fo:font-size="17pt"', f'{_GAP} fo:break-before="page"')
    + _style("Heading2", f'{_TEAL} fo:font-size="14pt"', _GAP)
    + _style("Heading2Page", f'{_TEAL} fo:font-size="14pt"', f'{_GAP} fo:break-before="page"')
    + _style("Body", 'fo:font-size="12pt"', 'fo:margin-bottom="0.25cm"')
    + _style("Cell", 'fo:font-size="11pt"')
    + _style("Strong", 'fo:font-size="12pt" fo:font-weight="bold"')
    + _style(
        "Listed", 'fo:font-size="12pt"', 'fo:margin-left="0.8cm" fo:text-indent="-0.5cm" fo:margin-bottom="0.1cm"'
    )
    + _style("Bold", 'fo:font-weight="bold"', family="text")
    + '<style:style style:name="Box" style:family="table-cell">'
    '<style:table-cell-properties fo:border="0.5pt solid #8aa3a3" fo:padding="0.12cm"/></style:style>'
)
_TEXT_COMMON = (
    '<office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties '
    'fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.3cm"/></style:page-layout>'
    "</office:automatic-styles><office:master-styles>"
    '<style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>'
)
_SLIDE_STYLES = (
    '<style:style style:name="Page" style:family="drawing-page"><style:drawing-page-properties draw:fill="solid" '
    'draw:fill-color="#f6f9f9" presentation:display-footer="false"/></style:style>'
    '<style:style style:name="TitleBox" style:family="presentation"><style:graphic-properties draw:fill="solid" '
    'draw:fill-color="#0f5c63" fo:padding="0.3cm" draw:textarea-vertical-align="middle"/><style:text-properties '
    'fo:font-family="Arial" fo:font-size="28pt" fo:font-weight="bold" fo:color="#ffffff"/></style:style>'
    '<style:style style:name="TextBox" style:family="presentation"><style:graphic-properties draw:fill="none"/>'
    '<style:text-properties fo:font-family="Arial" fo:font-size="20pt"/></style:style>'
    '<style:style style:name="NotesBox" style:family="presentation"><style:graphic-properties draw:fill="none"/>'
    '<style:text-properties fo:font-family="Arial" fo:font-size="12pt"/></style:style>'
    + _style("Head", 'fo:font-size="28pt" fo:font-weight="bold" fo:color="#ffffff"', 'fo:text-align="start"')
    + _style("Line", 'fo:font-size="20pt" fo:color="#1f2a2e"', 'fo:margin-bottom="0.3cm"')
    + _style("Bold", 'fo:font-weight="bold"', family="text")
)
_SLIDE_COMMON = (
    '<office:automatic-styles><style:page-layout style:name="Screen"><style:page-layout-properties '
    'fo:page-width="28cm" fo:page-height="15.75cm" fo:margin="0cm" style:print-orientation="landscape"/>'
    "</style:page-layout></office:automatic-styles><office:master-styles>"
    '<style:master-page style:name="Default" style:page-layout-name="Screen"/></office:master-styles>'
)
