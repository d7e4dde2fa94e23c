"""Web pages saved as HTML: what a visitor reads, by heading. Nothing a page refers to is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from cse_desktop.domain.reading import Page
from cse_desktop.extract.decode import decode
from cse_desktop.extract.sections import Paragraph, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

_CHARSET = re.compile(
    rb"(?:<meta[^>]{0,200}?charset\s*=\s*|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*)[\"']?\s*([\w-]{2,40})", re.I
)
_UNSEEN = ["script", "style", "noscript", "template", "svg", "iframe", "object", "select", "head"]
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_CELLS = frozenset(("td", "th"))
_DATES = (
    "meta[property='article:published_time']",
    "meta[name='dcterms.date']",
    "meta[name='DC.date']",
    "meta[name='date']",
    "meta[itemprop='datePublished']",
    "meta[name='DCTERMS.issued']",
    "meta[property='article:modified_time']",
    "meta[name='dcterms.modified']",
)
LARGEST = 40 * 1024 * 1024


def pages(source: Source) -> Iterator[Page]:
    """The page's text in sections."""
    with source.open() as stream:
        content = stream.read(LARGEST)
    yield from cut(paragraphs(decoded(content), source))


def paragraphs(html: str, source: Source) -> list[Paragraph]:
    """The text of a page as paragraphs; its title, first heading and date are noted in `source`."""
    tree = LexborHTMLParser(html)
    _note_facts(tree, source)
    tree.strip_tags(_UNSEEN)
    root = tree.body or tree.root
    return _walked(root, source) if root is not None else []


def decoded(content: bytes) -> str:
    """The text of a page in the encoding it declares, or whichever fits."""
    declared = _CHARSET.search(content[:4096])
    if declared and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = declared[1].decode("ascii").lower()
        # A page that can be read as bytes cannot be in a wide encoding, nor in one that hides markup.
        name = {"iso-8859-1": "cp1252", "utf-16": "utf-8", "utf-7": "utf-8"}.get(name, name)
        try:
            return content.decode(name)
        except (LookupError, UnicodeDecodeError):
            return decode(content)
    return decode(content)


def _note_facts(tree: LexborHTMLParser, source: Source) -> None:
    title = tree.css_first("title")
    heading = tree.css_first("h1")
    source.facts.title = source.facts.title or (one_line(title.text()) if title else "")
    source.facts.heading = source.facts.heading or (one_line(heading.text()) if heading else "")
    for selector in _DATES:
        found = tree.css_first(selector)
        when = (found.attributes.get("content") or "") if found else ""
        if re.match(r"\d{4}-\d\d-\d\d", when):
            source.facts.dated = when[:10]
            return


def _walked(root: LexborNode, source: Source) -> list[Paragraph]:
    found: list[Paragraph] = []
    words: list[str] = []
    level = length = 0
    most = source.limits.characters
    for node in root.traverse(include_text=True):
        tag = node.tag
        if tag == "-text":
            text = node.text_content or ""
            words.append(text)
            length += len(text)
            if length > most:
                break
        elif tag in _BLOCKS:
            _close(found, words, level)
            level = int(tag[1]) if tag in ("h1", "h2", "h3", "h4") else 0
        elif tag in _CELLS:
            words.append("\t")
        elif tag == "img" and (described := node.attributes.get("alt")):
            words.append(f" {described} ")
    _close(found, words, level)
    return found


def _close(found: list[Paragraph], words: list[str], level: int) -> None:
    text = "".join(words)
    words.clear()
    cells = [" ".join(cell.split()) for cell in text.split("\t")]
    line = "\t".join(cell for cell in cells if cell)
    if line:
        found.append(Paragraph(line, level))
