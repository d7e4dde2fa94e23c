"""The parts that Office files share: their list of content types, relationships, title and dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"


def content_types(parts: Sequence[tuple[str, str]]) -> str:
    """The list of parts (name, type). The core properties are added."""
    rows = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in [*parts, ("docProps/core.xml", _CORE)]
    )
    return (
        f'{XML_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def relations(*targets: tuple[str, str]) -> str:
    """Relationships rId1, rId2 … to the targets, each (kind, place); the kind `core` is the core properties."""
    rows = []
    for number, (kind, target) in enumerate(targets, 1):
        base = f"{_PACKAGE}/relationships/metadata/core-properties" if kind == "core" else f"{RELATION}/{kind}"
        rows.append(f'<Relationship Id="rId{number}" Type="{base}" Target="{target}"/>')
    return f'{XML_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def core_properties(title: str, organisation: str, dated: date) -> str:
    """The part that tells a file's title, author and dates."""
    made = f'xsi:type="dcterms:W3CDTF">{dated.isoformat()}T12:00:00Z'
    return (
        f'{XML_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(organisation)}</dc:creator>"
        f"<dcterms:created {made}</dcterms:created><dcterms:modified {made}</dcterms:modified>"
        "</cp:coreProperties>"
    )


def theme() -> str:
    """The council's colours and typeface."""
    colours = "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in (
            ("dk1", "1F2A2E"), ("lt1", "FFFFFF"), ("dk2", "0F5C63"), ("lt2", "E7F1F0"), ("accent1", "0F5C63"),
            ("accent2", "E2A33B"), ("accent3", "3F8D92"), ("accent4", "6FB1B3"), ("accent5", "2E7D4F"),
            ("accent6", "B3372F"), ("hlink", "0F5C63"), ("folHlink", "5D6B70"),
        )
    )  # fmt: skip
    face = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    plain_fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'{XML_HEAD}<a:theme xmlns:a="{_DRAWING}" name="Council"><a:themeElements>'
        f'<a:clrScheme name="Council">{colours}</a:clrScheme><a:fontScheme name="Council"><a:majorFont>{face}'
        f'</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme><a:fmtScheme name="Plain"><a:fillStyleLst>'
        f"{plain_fill * 3}</a:fillStyleLst><a:lnStyleLst>{f'<a:ln>{plain_fill}</a:ln>' * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{plain_fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
