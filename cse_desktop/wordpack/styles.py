"""The styles of our own Word template: calm, sans serif, 12 points or more, left aligned."""

from __future__ import annotations

from dataclasses import dataclass

from cse_desktop.wordpack.ooxml import TWIPS_PER_CM, W_NS

ACCENT = "1F5C66"
INK = "16262B"
QUIET = "44565C"
TINT = "E8F0F1"
RULE = "B9C9CC"
LINK = "0B4F8A"
PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
MARGIN = round(2.2 * TWIPS_PER_CM)
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
HEADING_LEVELS = 6
CONTENTS_LEVELS = 4
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def styles_part() -> str:
    """The part `word/styles.xml`."""
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>'
    language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_size(12)}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{_spacing(0, 140, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
    )
    underlined = f'<w:color w:val="{LINK}"/><w:u w:val="single"/>'
    characters = [
        _Style("Hyperlink", "Hyperlink", run=underlined, based_on="DefaultParagraphFont", type="character"),
        _Style(
            "PlaceholderText",
            "Placeholder Text",
            run=f'<w:color w:val="{QUIET}"/>',
            based_on="DefaultParagraphFont",
            type="character",
        ),
        _Style("Strong", "Strong", run="<w:b/><w:bCs/>", based_on="DefaultParagraphFont", type="character"),
    ]
    styles = [*_heading_styles(), *_contents_styles(), *_text_styles(), *characters]
    written = "".join(style.xml() for style in styles)
    return f'{XML}<w:styles xmlns:w="{W_NS}">{defaults}{normal}{written}{_table_styles()}</w:styles>'


def _spacing(before: int, after: int, line: int = 264) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _bold(colour: str, points: float) -> str:
    return f'<w:b/><w:bCs/><w:color w:val="{colour}"/>{_size(points)}'


def _bar(side: str, size: int, colour: str = ACCENT, space: int = 10) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/></w:pBdr>'


def _heading_styles() -> list[_Style]:
    looks = [(22, 0, 240, ACCENT), (17, 360, 120, ACCENT), (14, 360, 100, INK), (12, 220, 60, ACCENT)]
    styles = []
    for level in range(1, HEADING_LEVELS + 1):
        points, before, after, colour = looks[min(level, len(looks)) - 1]
        new_page = "<w:pageBreakBefore/>" if level == 1 else ""
        rule = _bar("bottom", 12, ACCENT, 6) if level == 1 else ""
        order = f"<w:keepNext/><w:keepLines/>{new_page}{rule}{_spacing(before, after, 252)}"
        properties = f'{order}<w:outlineLvl w:val="{level - 1}"/>'
        styles.append(
            _Style(f"Heading{level}", f"heading {level}", properties, _bold(colour, points), next="Normal")
        )
    return styles


def _contents_styles() -> list[_Style]:
    place = "<w:pageBreakBefore/>" + _bar("bottom", 12, ACCENT, 6) + _spacing(0, 180)
    styles = [_Style("TOCHeading", "TOC Heading", place, _bold(ACCENT, 22))]
    for level in range(1, CONTENTS_LEVELS + 1):
        tab = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/></w:tabs>'
        spacing = _spacing(120, 20, 240) if level == 1 else _spacing(0, 20, 240)
        place = f'{tab}{spacing}<w:ind w:left="{(level - 1) * 284}"/>'
        keep, look = ("<w:keepNext/>", "<w:b/><w:bCs/>") if level == 1 else ("", "")
        styles.append(_Style(f"TOC{level}", f"toc {level}", keep + place, look, next="Normal", quick=False))
    return styles


def _text_styles() -> list[_Style]:
    bar = _bar("left", 48, ACCENT, 14)
    inset = '<w:ind w:left="340"/>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
    ends = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    grey = f'<w:color w:val="{QUIET}"/>'
    header_rule, footer_rule = _bar("bottom", 4, RULE, 6), _bar("top", 4, RULE, 6)
    return [
        _Style("CoverOrganisation", "Cover Organisation", bar + _spacing(2600, 0) + inset, _bold(QUIET, 16)),
        _Style("Title", "Title", bar + _spacing(120, 0, 240) + inset, _bold(ACCENT, 34), next="Normal"),
        _Style("Subtitle", "Subtitle", bar + _spacing(120, 0) + inset, grey + _size(16), next="Normal"),
        _Style("CoverFirstLine", "Cover First Line", _spacing(900, 100) + inset, _size(13)),
        _Style("CoverLine", "Cover Line", _spacing(0, 100) + inset, _size(13)),
        _Style("CoverNotice", "Cover Notice", _bar("top", 4, RULE, 8) + _spacing(2400, 80) + inset, grey),
        _Style("Statement", "Statement", "<w:keepLines/>" + _bar("left", 36) + shade + _spacing(60, 160) + inset),
        _Style("Rating", "Rating Line", "<w:keepLines/>" + _spacing(120, 120)),
        _Style(
            "Quote",
            "Quote",
            _bar("left", 18, RULE, 8) + _spacing(60, 80) + '<w:ind w:left="227"/>',
            "<w:i/><w:iCs/>",
        ),
        _Style(
            "ListBullet",
            "List Bullet",
            '<w:numPr><w:numId w:val="1"/></w:numPr>' + _spacing(0, 80) + '<w:ind w:left="397" w:hanging="284"/>',
        ),
        _Style("Figure", "Figure", "<w:keepNext/>" + _spacing(160, 60, 240)),
        _Style("Caption", "caption", "<w:keepLines/>" + _spacing(0, 240), grey, next="Normal"),
        _Style("TableText", "Table Text", _spacing(0, 60, 252)),
        _Style(
            "TableHeading",
            "Table Heading",
            "<w:keepNext/>" + _spacing(0, 40, 252),
            f'<w:b/><w:bCs/><w:color w:val="{INK}"/>',
        ),
        _Style("Closing", "Closing Line", _spacing(360, 0), grey),
        _Style("Header", "header", header_rule + ends + _spacing(0, 0, 240), grey, quick=False),
        _Style("Footer", "footer", footer_rule + ends + _spacing(0, 0, 240), grey, quick=False),
    ]


def _table_styles() -> str:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/>'
        for side in ("top", "bottom", "insideH")
    )
    margins = (
        '<w:tblCellMar><w:top w:w="80" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>'
        '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
    )
    plain = (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
    head = (
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" '
        f'w:space="0" w:color="{ACCENT}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="{TINT}"/>'
        "</w:tcPr></w:tblStylePr>"
    )
    return (
        f'{plain}<w:style w:type="table" w:customStyle="1" w:styleId="PackTable"><w:name w:val="Pack Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders>{margins}</w:tblPr>'
        f"{head}</w:style>"
    )


@dataclass(frozen=True)
class _Style:
    """A paragraph style; `paragraph` and `run` are the insides of `w:pPr` and `w:rPr`."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    next: str = ""
    quick: bool = True
    type: str = "paragraph"

    def xml(self) -> str:
        custom = "" if self.name[0].islower() or self.name in _BUILT_IN else ' w:customStyle="1"'
        parts = [f'<w:style w:type="{self.type}"{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>']
        parts += [f'<w:basedOn w:val="{self.based_on}"/>'] if self.based_on else []
        parts += [f'<w:next w:val="{self.next}"/>'] if self.next else []
        parts += ["<w:qFormat/>"] if self.quick else []
        parts += [f"<w:pPr>{self.paragraph}</w:pPr>"] if self.paragraph else []
        parts += [f"<w:rPr>{self.run}</w:rPr>"] if self.run else []
        return "".join([*parts, "</w:style>"])


_BUILT_IN = frozenset(
    {"Title", "Subtitle", "List Bullet", "Quote", "Hyperlink", "Strong", "TOC Heading", "Placeholder Text"}
)
