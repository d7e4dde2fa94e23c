"""The pack as one web page, for those without Word, made from the finished Word file: the same words and links.

It needs nothing beside it but the evidence: pictures are within it, there is no script, and nothing is fetched.
The assessor's boxes are left out, since nothing can be written into the page.
"""

from __future__ import annotations

import posixpath
import zipfile
from base64 import b64encode
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import TextIO

from lxml import etree

from cse_desktop.wordpack.ooxml import WP, A, Node, R, W
from cse_desktop.wordpack.package import parser
from cse_desktop.wordpack.styles import ACCENT, INK, LINK, QUIET, RULE, TINT

_RELATIONS = "word/_rels/document.xml.rels"
_PICTURES = {
    ".png": "image/png",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".gif": "image/gif",
    ".bmp": "image/bmp",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
"""What browsers show. A template's cover may hold others, such as EMF: their words are shown instead."""
_CLASSES = {
    "CoverOrganisation": "over",
    "Subtitle": "under",
    "CoverFirstLine": "line",
    "CoverLine": "line",
    "CoverNotice": "notice",
    "Statement": "statement",
    "Rating": "rating",
    "Quote": "quote",
    "Figure": "figure",
    "Caption": "caption",
    "Closing": "notice",
}
_STYLE = f"""
:root{{color-scheme:light}}
body{{font:1.05rem/1.5 Arial,"Liberation Sans",sans-serif;color:#{INK};background:#fff;margin:0}}
main{{max-width:60rem;margin:0 auto;padding:1.5rem}}
a{{color:#{LINK}}} a:focus,summary:focus{{outline:3px solid #{ACCENT};outline-offset:2px}}
h1,h2,h3,h4,h5,h6{{color:#{ACCENT};line-height:1.25;margin:2rem 0 .6rem}}
h1{{font-size:1.9rem;border-bottom:2px solid #{ACCENT};padding-bottom:.3rem;margin-top:3.5rem}}
h2{{font-size:1.5rem}} h3{{font-size:1.25rem;color:#{INK}}} h4,h5,h6{{font-size:1rem;margin:1.2rem 0 .3rem}}
p{{margin:.5rem 0}} .title{{font-size:2.4rem;font-weight:bold;color:#{ACCENT};margin:.2rem 0}}
.over{{font-weight:bold;color:#{QUIET};font-size:1.3rem;margin-top:2rem}} .under,.notice,.caption{{color:#{QUIET}}}
.statement{{background:#{TINT};border-left:5px solid #{ACCENT};padding:.5rem .8rem}}
.quote{{border-left:3px solid #{RULE};padding-left:.7rem;font-style:italic}}
.figure img{{max-width:100%;height:auto;border:1px solid #{RULE}}}
nav ol{{list-style:none;padding-left:0}} nav li{{margin:.15rem 0}} nav .l2{{padding-left:1.2rem}}
nav .l3{{padding-left:2.4rem}} nav .l4{{padding-left:3.6rem}} nav .l1{{font-weight:bold;margin-top:.6rem}}
table{{border-collapse:collapse;width:100%;margin:1rem 0}}
caption{{text-align:left;font-weight:bold;padding:.3rem 0}}
th,td{{text-align:left;vertical-align:top;border-top:1px solid #{RULE};padding:.4rem .5rem}}
th{{background:#{TINT};border-bottom:2px solid #{ACCENT}}} td p{{margin:.15rem 0}}
tr:target,:target{{background:#FFF4CE}}
.skip{{position:absolute;left:-100rem}} .skip:focus{{left:1rem;top:.5rem;background:#fff;padding:.5rem}}
.aside{{border:1px solid #{RULE};padding:.6rem .8rem}}
@media print{{nav,.skip{{display:none}} h1{{break-before:page}} h2,h3,h4{{break-after:avoid}}
tr{{break-inside:avoid}}}}
"""


def write_webpage(document: Path, target: Path, *, title: str, language: str, skip: str, about: str) -> None:
    """Write the Word file `document`, which must be one of ours, as a web page.

    `skip` are the words of the link past the contents, `about` says what the page is for. Raises OSError.
    """
    with zipfile.ZipFile(document) as held, target.open("w", encoding="utf-8", newline="\n") as out:
        body = etree.fromstring(held.read("word/document.xml"), parser()).find(W + "body")
        relations = {r.get("Id"): r.get("Target") for r in etree.fromstring(held.read(_RELATIONS), parser())}
        page = _Page(out, held, relations)
        out.write(f'<!DOCTYPE html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n')
        out.write('<meta name="viewport" content="width=device-width, initial-scale=1">\n')
        out.write(f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n")
        out.write(f'<a class="skip" href="#content">{escape(skip)}</a>\n<main>\n')
        out.write(f'<p class="aside">{escape(about)}</p>\n')
        page.write_blocks([child for child in body if child.tag in (W + "p", W + "tbl")])
        out.write("</main>\n</body>\n</html>\n")


class _Page:
    """The page being written."""

    def __init__(self, out: TextIO, held: zipfile.ZipFile, relations: Mapping[str, str]) -> None:
        self._out = out
        self._held = held
        self._relations = relations
        self._inside = ""
        self._begun = False

    def write_blocks(self, blocks: list[Node]) -> None:
        """Paragraphs and tables in their order; lists and contents are put into one element each."""
        for place, block in enumerate(blocks):
            following = blocks[place + 1] if place + 1 < len(blocks) else None
            if _is_box(block) or (following is not None and _is_box(following)):
                continue  # a box, or its heading
            if block.tag == W + "tbl":
                self._enter("")
                self._table(block)
            else:
                self._paragraph(block)
        self._enter("")

    def _paragraph(self, p: Node) -> None:
        style = _style(p)
        words = "".join(self._inline(p))
        if style.startswith("TOC") and style[3:].isdigit():
            self._enter("nav")
            # The number of the page behind the tab means nothing here.
            self._say(f'<li class="l{style[3:]}">{words.partition(_TAB)[0]}{"</a>" if _TAB in words else ""}</li>')
            return
        self._enter("ul" if style == "ListBullet" else "")
        ids = _ids(p)
        if style == "ListBullet":
            self._say(f"<li{ids}>{words}</li>")
        elif style.startswith("Heading") and style[7:].isdigit():
            if not self._begun:
                self._begun = True
                self._say('<div id="content"></div>')
            self._say(f"<h{style[7:]}{ids}>{words}</h{style[7:]}>")
        elif style == "TOCHeading":
            self._say(f"<h2{ids}>{words}</h2>")
        elif style == "Title":
            self._say(f'<p class="title"{ids}>{words}</p>')
        else:
            kind = f' class="{_CLASSES[style]}"' if style in _CLASSES else ""
            self._say(f"<p{kind}{ids}>{words}</p>")

    def _table(self, table: Node) -> None:
        caption = table.find(f"{W}tblPr/{W}tblCaption")
        self._say("<table>")
        if caption is not None:
            self._say(f"<caption>{escape(caption.get(W + 'val'))}</caption>")
        for row in table.findall(W + "tr"):
            heads = row.find(f"{W}trPr/{W}tblHeader") is not None
            self._say("<tr>")
            for cell in row.findall(W + "tc"):
                self._say('<th scope="col">' if heads else "<td>")
                for p in cell.findall(W + "p"):
                    words, kind = "".join(self._inline(p)), _CLASSES.get(_style(p), "")
                    named = f' class="{kind}"' if kind else ""
                    self._say(f"<span{_ids(p)}>{words}</span>" if heads else f"<p{named}{_ids(p)}>{words}</p>")
                self._say("</th>" if heads else "</td>")
            self._say("</tr>")
        self._say("</table>")

    def _inline(self, parent: Node) -> Iterator[str]:
        in_code = False
        for child in parent:
            if child.tag == W + "hyperlink":
                yield from self._link(child)
            elif child.tag == W + "r":
                mark = child.find(W + "fldChar")
                if mark is not None:
                    in_code = mark.get(W + "fldCharType") == "begin"
                elif not in_code:
                    yield from self._run(child)

    def _link(self, link: Node) -> Iterator[str]:
        anchor = link.get(W + "anchor")
        target = f"#{anchor}" if anchor else self._relations.get(link.get(R + "id"), "")
        yield f'<a href="{escape(target)}">'
        yield from self._inline(link)
        yield "</a>"

    def _run(self, run: Node) -> Iterator[str]:
        properties = run.find(W + "rPr")
        tags, language = [], ""
        if properties is not None:
            tags = [tag for tag, name in (("strong", "b"), ("em", "i")) if properties.find(W + name) is not None]
            stated = properties.find(W + "lang")
            if stated is not None:
                language = stated.get(W + "val") or stated.get(W + "bidi") or ""
        yield "".join(f"<{tag}>" for tag in tags)
        if language:
            yield f'<span lang="{escape(language)}" dir="auto">'
        for piece in run:
            if piece.tag == W + "t":
                yield escape(piece.text or "", quote=False)
            elif piece.tag == W + "br":
                yield "<br>"
            elif piece.tag == W + "tab":
                yield _TAB
            elif piece.tag == W + "drawing":
                yield self._picture(piece)
        if language:
            yield "</span>"
        yield "".join(f"</{tag}>" for tag in reversed(tags))

    def _picture(self, drawing: Node) -> str:
        described = escape(drawing.find(f".//{WP}docPr").get("descr") or "")
        blip = drawing.find(f".//{A}blip")
        if blip is None:
            return f"<em>{described}</em>"  # a chart: its figures stand in the table beside it
        name = posixpath.normpath(posixpath.join("word", self._relations.get(blip.get(R + "embed"), "")))
        name = name.lstrip("/")
        kind = _PICTURES.get(posixpath.splitext(name)[1].lower())
        if kind is None or name not in self._held.namelist():
            return f"<em>{described}</em>"
        return (
            f'<img alt="{described}" src="data:{kind};base64,{b64encode(self._held.read(name)).decode("ascii")}">'
        )

    def _enter(self, wanted: str) -> None:
        if wanted == self._inside:
            return
        closing = {"ul": "</ul>", "nav": "</ol></nav>", "": ""}[self._inside]
        opening = {"ul": "<ul>", "nav": "<nav><ol>", "": ""}[wanted]
        self._inside = wanted
        self._say(closing + opening)

    def _say(self, markup: str) -> None:
        if markup:
            self._out.write(markup + "\n")


_TAB = "\t"


def _style(p: Node) -> str:
    style = p.find(f"{W}pPr/{W}pStyle")
    return style.get(W + "val") if style is not None else ""


def _ids(p: Node) -> str:
    names = [mark.get(W + "name") for mark in p.findall(W + "bookmarkStart")]
    return f' id="{escape(names[0])}"' if names else ""


def _is_box(block: Node) -> bool:
    return block.tag == W + "tbl" and block.find(f".//{W}sdt") is not None
