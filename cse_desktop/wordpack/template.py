"""Our own Word template, built from nothing: styles, settings, page, header and footer.

`python -m cse_desktop.wordpack.template resources/templates/pack.docx` builds it anew, byte for byte the same.
A template made by a general library carries faults into every pack (compatibility mode, wrong settings, no title).
Words in «quotation marks» in header and footer are filled in when a pack is drawn.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from cse_desktop.wordpack.ooxml import NSMAP, W_NS
from cse_desktop.wordpack.package import write_parts
from cse_desktop.wordpack.styles import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, XML, styles_part
from cse_desktop.wordpack.theme import theme_part

MADE = date(2026, 1, 1)
"""The date the template's own properties carry; every pack has its own."""

_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def build_template(target: Path) -> None:
    """Write the template to `target`."""
    write_parts(target, [(name, text.encode("utf-8")) for name, text in _parts().items()], MADE)


def _parts() -> dict[str, str]:
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core(),
        "docProps/app.xml": _app(),
        "word/document.xml": _document(),
        "word/_rels/document.xml.rels": _document_relations(),
        "word/styles.xml": styles_part(),
        "word/theme/theme1.xml": theme_part(),
        "word/settings.xml": _settings(),
        "word/numbering.xml": _numbering(),
        "word/fontTable.xml": _fonts(),
        "word/header1.xml": _header(),
        "word/footer1.xml": _footer(),
    }


def _settings() -> str:
    names = (
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    )
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in names
    )
    return (
        f'{XML}<w:settings xmlns:w="{W_NS}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/><w:compat>{compat}</w:compat>'
        '<w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _numbering() -> str:
    return (
        f'{XML}<w:numbering xmlns:w="{W_NS}"><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr>'
        '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def _fonts() -> str:
    return (
        f'{XML}<w:fonts xmlns:w="{W_NS}"><w:font w:name="Arial"><w:altName w:val="Liberation Sans"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def _t(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def _field(code: str) -> str:
    return f'<w:fldSimple w:instr=" {code} ">{_t("1")}</w:fldSimple>'


def _header() -> str:
    words = f"{_t('«organisation»')}<w:r><w:tab/></w:r>{_t('«standard»')}"
    line = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{words}</w:p>'
    return f'{XML}<w:hdr xmlns:w="{W_NS}">{line}</w:hdr>'


def _footer() -> str:
    pages = f"{_t('«page» ')}{_field('PAGE')}{_t(' «of» ')}{_field('NUMPAGES')}"
    line = f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{_t("«review»")}<w:r><w:tab/></w:r>{pages}</w:p>'
    return f'{XML}<w:ftr xmlns:w="{W_NS}">{line}</w:ftr>'


def _document() -> str:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NSMAP.items())
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId5"/>'
        '<w:footerReference w:type="default" r:id="rId6"/>'
        f'<w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/><w:pgMar w:top="1531" w:right="{MARGIN}" '
        f'w:bottom="1361" w:left="{MARGIN}" w:header="680" w:footer="624" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    return f"{XML}<w:document {spaces}><w:body><w:p/>{section}</w:body></w:document>"


def _document_relations() -> str:
    parts = ("styles", "settings", "numbering", "fontTable", "header", "footer", "theme")
    files = {"header": "header1", "footer": "footer1", "theme": "theme/theme1"}
    written = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/{part}" Target="{files.get(part, part)}.xml"/>'
        for n, part in enumerate(parts, start=1)
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def _content_types() -> str:
    kinds = ("styles", "settings", "numbering", "fontTable", "header", "footer")
    files = {"header": "header1", "footer": "footer1"}
    overrides = "".join(
        f'<Override PartName="/word/{files.get(kind, kind)}.xml" ContentType="{_TYPES}.{kind}+xml"/>'
        for kind in kinds
    )
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>{overrides}'
        '<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _package_relations() -> str:
    parts = (
        (f"{_RELATIONS}/officeDocument", "word/document.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_RELATIONS}/extended-properties", "docProps/app.xml"),
    )
    written = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, start=1)
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'


def _core() -> str:
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{MADE.isoformat()}T00:00:00Z</dcterms:created>'
        "<dc:language>en-GB</dc:language>"
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{MADE.isoformat()}T00:00:00Z</dcterms:modified>'
        "<dc:title>Pack template</dc:title></cp:coreProperties>"
    )


def _app() -> str:
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return f'{XML}<Properties xmlns="{uri}"><Application>CSE Desktop</Application></Properties>'


if __name__ == "__main__":
    build_template(Path(sys.argv[1]))
