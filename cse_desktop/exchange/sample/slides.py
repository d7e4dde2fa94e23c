"""The sample's PowerPoint file, written part by part: a master, one layout, slides with titles and notes."""

from __future__ import annotations

from xml.sax.saxutils import escape

from cse_desktop.exchange.sample.archive import zipped
from cse_desktop.exchange.sample.blocks import Block, Text, plain
from cse_desktop.exchange.sample.office_parts import (
    RELATION,
    THEME_TYPE,
    XML_HEAD,
    content_types,
    core_properties,
    relations,
    theme,
)

_FORMATS = "http://schemas.openxmlformats.org"
_NAMES = (
    f'xmlns:a="{_FORMATS}/drawingml/2006/main" xmlns:r="{RELATION}" xmlns:p="{_FORMATS}/presentationml/2006/main"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_WIDE, _HIGH = 12192000, 6858000  # 16 to 9, in the format's units of 1/914400 inch


def pptx_bytes(text: Text, organisation: str) -> bytes:
    """The text as a presentation: a page mark starts a slide, its first heading is the slide's title."""
    pages = text.pages()
    numbers = range(1, len(pages) + 1)
    parts = [
        ("[Content_Types].xml", _types(numbers)),
        ("_rels/.rels", relations(("officeDocument", "ppt/presentation.xml"), ("core", "docProps/core.xml"))),
        ("docProps/core.xml", core_properties(text.title, organisation, text.dated)),
        ("ppt/presentation.xml", _presentation(numbers)),
        (
            "ppt/_rels/presentation.xml.rels",
            relations(
                ("slideMaster", "slideMasters/slideMaster1.xml"),
                ("notesMaster", "notesMasters/notesMaster1.xml"),
                ("theme", "theme/theme1.xml"),
                *(("slide", f"slides/slide{n}.xml") for n in numbers),
                ("presProps", "presProps.xml"),
                ("viewProps", "viewProps.xml"),
            ),
        ),
        ("ppt/presProps.xml", f"{XML_HEAD}<p:presentationPr {_NAMES}/>"),
        ("ppt/viewProps.xml", f"{XML_HEAD}<p:viewPr {_NAMES}/>"),
        ("ppt/theme/theme1.xml", theme()),
        ("ppt/theme/theme2.xml", theme()),
        ("ppt/slideMasters/slideMaster1.xml", _MASTER),
        (
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")),
        ),
        ("ppt/slideLayouts/slideLayout1.xml", _LAYOUT),
        (
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            relations(("slideMaster", "../slideMasters/slideMaster1.xml")),
        ),
        ("ppt/notesMasters/notesMaster1.xml", _NOTES_MASTER),
        ("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations(("theme", "../theme/theme2.xml"))),
    ]
    for number, blocks in zip(numbers, pages, strict=True):
        parts += _slide_parts(number, blocks, text.title)
    return zipped(parts, text.dated)


def _slide_parts(number: int, blocks: list[Block], fallback: str) -> list[tuple[str, str]]:
    title = next((block.text for block in blocks if block.kind == "heading"), fallback)
    lines = [block for block in blocks if block.kind not in ("heading", "notes")]
    body = "".join(_paragraph(block) for block in lines) or "<a:p/>"
    spoken = " ".join(block.text for block in blocks if block.kind == "notes")
    shapes = _shape(2, "Title", '<p:ph type="title"/>', f"<a:p>{_run(title)}</a:p>")
    shapes += _shape(3, "Content", '<p:ph idx="1"/>', body)
    notes = _shape(2, "Notes", '<p:ph type="body" idx="1"/>', f"<a:p>{_run(spoken)}</a:p>")
    mapped = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    return [
        (f"ppt/slides/slide{number}.xml", f"{XML_HEAD}<p:sld {_NAMES}>{_tree(shapes)}{mapped}</p:sld>"),
        (
            f"ppt/slides/_rels/slide{number}.xml.rels",
            relations(
                ("slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("notesSlide", f"../notesSlides/notesSlide{number}.xml"),
            ),
        ),
        (
            f"ppt/notesSlides/notesSlide{number}.xml",
            f"{XML_HEAD}<p:notes {_NAMES}>{_tree(notes)}{mapped}</p:notes>",
        ),
        (
            f"ppt/notesSlides/_rels/notesSlide{number}.xml.rels",
            relations(
                ("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{number}.xml")
            ),
        ),
    ]


def _paragraph(block: Block) -> str:
    mark = '<a:pPr marL="342900" indent="-342900"><a:buChar char="•"/></a:pPr>' if block.kind == "bullet" else ""
    return f"<a:p>{mark}{_run(plain(block.text))}</a:p>"


def _run(text: str) -> str:
    return f'<a:r><a:rPr lang="en-GB"/><a:t>{escape(text)}</a:t></a:r>' if text else ""


def _shape(number: int, name: str, place: str, paragraphs: str, frame: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{place}</p:nvPr></p:nvSpPr><p:spPr>{frame}</p:spPr>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _frame(x: int, y: int, wide: int, high: int, fill: str = "") -> str:
    shown = f'<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>' if fill else ""
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{shown}'
    )


def _tree(shapes: str, background: str = "") -> str:
    return (
        f'<p:cSld>{background}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
        '</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        f'<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>{shapes}</p:spTree></p:cSld>'
    )


def _presentation(numbers: range) -> str:
    slides = "".join(f'<p:sldId id="{255 + n}" r:id="rId{3 + n}"/>' for n in numbers)
    return (
        f'{XML_HEAD}<p:presentation {_NAMES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        f'<p:sldIdLst>{slides}</p:sldIdLst><p:sldSz cx="{_WIDE}" cy="{_HIGH}"/>'
        f'<p:notesSz cx="{_HIGH}" cy="{_WIDE}"/></p:presentation>'
    )


def _types(numbers: range) -> str:
    parts = [
        ("ppt/presentation.xml", f"{_TYPE}.presentation.main+xml"),
        ("ppt/slideMasters/slideMaster1.xml", f"{_TYPE}.slideMaster+xml"),
        ("ppt/slideLayouts/slideLayout1.xml", f"{_TYPE}.slideLayout+xml"),
        ("ppt/notesMasters/notesMaster1.xml", f"{_TYPE}.notesMaster+xml"),
        ("ppt/presProps.xml", f"{_TYPE}.presProps+xml"),
        ("ppt/viewProps.xml", f"{_TYPE}.viewProps+xml"),
        ("ppt/theme/theme1.xml", THEME_TYPE),
        ("ppt/theme/theme2.xml", THEME_TYPE),
    ]
    for number in numbers:
        parts.append((f"ppt/slides/slide{number}.xml", f"{_TYPE}.slide+xml"))
        parts.append((f"ppt/notesSlides/notesSlide{number}.xml", f"{_TYPE}.notesSlide+xml"))
    return content_types(parts)


def _level(size: int, colour: str, bold: bool) -> str:
    return (
        f'<a:lvl1pPr><a:spcBef><a:spcPts val="900"/></a:spcBef><a:buNone/><a:defRPr sz="{size}" b="{int(bold)}">'
        f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
        "</a:lvl1pPr>"
    )


_MAPPING = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_GROUND = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
_EMPTY = '<a:p><a:r><a:rPr lang="en-GB"/><a:t> </a:t></a:r></a:p>'
_TITLE_FRAME = _frame(0, 0, _WIDE, 1300000, "0F5C63")
_BODY_FRAME = _frame(700000, 1600000, _WIDE - 1400000, 4700000)
_MASTER = (
    f"{XML_HEAD}<p:sldMaster {_NAMES}>"
    + _tree(
        _shape(2, "Title", '<p:ph type="title"/>', _EMPTY, _TITLE_FRAME).replace(
            "<a:bodyPr/>", '<a:bodyPr lIns="700000" anchor="ctr"/>'
        )
        + _shape(3, "Content", '<p:ph type="body" idx="1"/>', _EMPTY, _BODY_FRAME),
        _GROUND,
    )
    + f'{_MAPPING}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles>'
    f"<p:titleStyle>{_level(3000, 'bg1', True)}</p:titleStyle>"
    f"<p:bodyStyle>{_level(2200, 'tx1', False)}</p:bodyStyle>"
    f"<p:otherStyle>{_level(1800, 'tx1', False)}</p:otherStyle></p:txStyles></p:sldMaster>"
)
_LAYOUT = (
    f'{XML_HEAD}<p:sldLayout {_NAMES} type="obj">'
    + _tree(_shape(2, "Title", '<p:ph type="title"/>', _EMPTY) + _shape(3, "Content", '<p:ph idx="1"/>', _EMPTY))
    + "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
)
_NOTES_MASTER = (
    f"{XML_HEAD}<p:notesMaster {_NAMES}>"
    + _tree(_shape(2, "Notes", '<p:ph type="body" idx="1"/>', _EMPTY, _frame(685800, 4400550, 5486400, 3600450)))
    + f"{_MAPPING}</p:notesMaster>"
)
