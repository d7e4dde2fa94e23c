"""Word documents: text, tables, text boxes, notes, headers and footers, comments, deleted and hidden text.

What a reader of the printed page would not see is kept apart in sections that say so.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from contextlib import suppress
from html import unescape

from cse_desktop.domain.reading import Page
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats import embedded, ooxml
from cse_desktop.extract.formats.word_body import Body
from cse_desktop.extract.marks import COMMENTS, DELETED, HIDDEN_TEXT
from cse_desktop.extract.sections import by_length, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import real_characters, tidy

_DEEPEST_HEADING = 4
_STYLE_TAGS = re.compile(r"<(?:\w+:)?(style|name|outlineLvl|basedOn)\s([^<>]*)")
_STYLE_VALUES = re.compile(r"(?:^|[\s:])(styleId|val)\s*=\s*([\"'])(.*?)\2")


def pages(source: Source) -> Iterator[Page]:
    """Pages where the file knows its page breaks, else sections; then headers, comments and what is hidden."""
    with opened(source) as archive:
        main = _main_part(archive)
        ooxml.note_properties(archive, source)
        related = ooxml.relations(archive, main)
        headings = _heading_styles(archive, [part for _, kind, part in related if kind == "styles"])
        notes = {
            kind: _notes(archive, part)
            for _, kind, part in related
            if kind in ("footnotes", "endnotes", "comments")
        }
        body = Body(headings, notes)
        number = 0
        try:
            body.read(archive, main)
        except Unreadable as fault:
            if not body.paragraphs:
                raise
            source.caution = fault.reason
        source.facts.heading = body.title or body.first_heading
        typed = 0
        for page in cut(body.settled()):
            number, typed = page.number, typed + real_characters(page.text)
            yield page
        for page in _aside(archive, related, body, number):
            number = page.number
            yield page
        if typed < embedded.LITTLE_TEXT:
            parts = [part for _, kind, part in related if kind == "image"]
            yield from embedded.pages(archive, parts, source, number)


def _aside(archive: Archive, related: list[tuple[str, str, str]], body: Body, number: int) -> Iterator[Page]:
    repeated = _unique(
        paragraph
        for _, kind, part in related
        if kind in ("header", "footer")
        for paragraph in _paragraphs_of(archive, part)
    )
    charts = _unique(
        text
        for _, kind, part in related
        if kind in ("chart", "diagramData")
        for text in ooxml.drawn_text(archive, part)
    )
    # Runs of deleted and hidden text follow one another without a break of their own.
    for label, lines in (
        ("Headers and footers", repeated),
        ("Charts and diagrams", charts),
        (COMMENTS, body.comments),
        (DELETED, ["".join(body.deleted)]),
        (HIDDEN_TEXT, ["".join(body.hidden)]),
    ):
        for page in by_length("\n".join(lines), label, number + 1):
            number = page.number
            yield page


def _unique(lines: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(line for line in map(tidy, lines) if line))


def _main_part(archive: Archive) -> str:
    for _, kind, part in ooxml.relations(archive, ""):
        if kind == "officeDocument":
            return part
    for name in archive.names:
        if re.fullmatch(r"word/document\d*\.xml", name):
            return name
    raise damaged("its main part, which is missing")


def _heading_styles(archive: Archive, parts: list[str]) -> dict[str, int]:
    """Style ids to heading levels; 0 is the style for a document's title."""
    levels: dict[str, int] = {}
    based: dict[str, str] = {}
    current = ""
    # Four sorts of tag are looked for among thousands: parsed as XML, the styles of an ordinary document can take
    # ten times as long as its text.
    for tag, attributes in _STYLE_TAGS.findall("".join(_styles(archive, parts))):
        said = {name: unescape(value) for name, _, value in _STYLE_VALUES.findall(attributes)}
        value = said.get("val", "")
        if tag == "style":
            current = said.get("styleId", "")
        elif tag == "basedOn":
            based[current] = value
        elif tag == "outlineLvl":
            if current and value.isdigit() and int(value) < _DEEPEST_HEADING:
                levels.setdefault(current, int(value) + 1)
        elif found := re.fullmatch(r"heading ([1-9])", value.lower()):
            levels[current] = int(found[1])
        elif value.lower() == "title":
            levels[current] = 0
    for id_, parent in based.items():
        if id_ not in levels and parent in levels:
            levels[id_] = levels[parent]
    return levels


def _styles(archive: Archive, parts: list[str]) -> Iterator[str]:
    for part in parts:
        with suppress(Unreadable):  # without its styles a document only loses its headings
            content = archive.read(part)
            yield content.decode("utf-16" if content[:2] in (BOM_UTF16_LE, BOM_UTF16_BE) else "utf-8", "replace")


def _notes(archive: Archive, part: str) -> dict[str, str]:
    """Footnotes, endnotes or comments by their id."""
    body = Body({}, {})
    try:
        body.read(archive, part)
    except Unreadable:
        return dict(body.by_note)
    return dict(body.by_note)


def _paragraphs_of(archive: Archive, part: str) -> Iterator[str]:
    body = Body({}, {})
    with suppress(Unreadable):  # the body matters more than a broken header
        body.read(archive, part)
    yield from (paragraph.text for paragraph in body.settled())
