"""OpenDocument text, presentations, drawings and spreadsheets, in a zip or as one flat XML file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

from cse_desktop.domain.hidden import (
    COMMENTS,
    DELETED,
    HIDDEN_CELLS,
    HIDDEN_SLIDE,
    HIDDEN_TEXT,
    SPEAKER_NOTES,
    marked,
)
from cse_desktop.domain.reading import Page
from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import CHUNK, Archive, opened
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats import embedded
from cse_desktop.extract.formats.odf_body import Content
from cse_desktop.extract.formats.odf_names import Meta, full_names
from cse_desktop.extract.sections import by_length, cut
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line, real_characters, tidy


def pages(source: Source) -> Iterator[Page]:
    """Pages, sections, slides or sheets, as the kind of document has them."""
    with source.open() as stream:
        flat = stream.read(2) != b"PK"
    content = Content(source.limits.characters)
    content.in_columns = source.in_columns
    if flat:
        _read(content, _file_chunks(source), source)
        yield from _assembled(content, [], source)
        return
    with opened(source) as archive:
        if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise Unreadable("password_needed")
        _note_properties(archive, source)
        repeated = _styles(archive, content)
        _read(content, archive.chunks("content.xml") if "content.xml" in archive else (), source)
        typed = number = 0
        for page in _assembled(content, [*repeated, *_embedded(archive)], source):
            number, typed = page.number, typed + real_characters(page.text)
            yield page
        if typed < embedded.LITTLE_TEXT:
            parts = [name for name in archive.names if name.startswith("Pictures/")]
            yield from embedded.pages(archive, parts, source, number)


def _read(content: Content, chunks: Iterable[bytes], source: Source) -> None:
    try:
        content.read(chunks)
    except Unreadable as fault:
        if fault.reason.id != "reading.damaged" or not content.holds_text:
            raise
        source.caution = fault.reason
    if content.cut_short:
        source.warn("too_much_text", characters=source.limits.characters)


def _file_chunks(source: Source) -> Iterator[bytes]:
    with source.open() as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def _assembled(content: Content, aside: list[str], source: Source) -> Iterator[Page]:
    number = 0
    source.facts.heading = content.title or content.first_heading
    source.facts.title = source.facts.title or content.meta.title
    source.facts.dated = source.facts.dated or content.meta.dated
    for page in _main_pages(content):
        number = page.number
        yield page
    for label, lines in (
        ("Headers, footers and charts", list(dict.fromkeys(filter(None, map(tidy, aside))))),
        *((marked(f"Slide {at}", SPEAKER_NOTES), slide.notes) for at, slide in enumerate(content.slides, start=1)),
        (HIDDEN_CELLS, content.hidden),
        (HIDDEN_TEXT, content.unseen),
        (COMMENTS, content.comments),
        (DELETED, content.deleted),
    ):
        for page in by_length("\n".join(lines), label, number + 1):
            number = page.number
            yield page


def _main_pages(content: Content) -> Iterator[Page]:
    if content.sheets:
        number = 1
        for rows in content.sheets:
            for page in rows.pages(number):
                yield page
                number = page.number + 1
    elif content.slides:
        for number, slide in enumerate(content.slides, start=1):
            text = tidy("\n".join(slide.lines))
            label = one_line(slide.title, 120)
            yield Page(number, text, "slide", marked(label, HIDDEN_SLIDE) if slide.hidden else label)
    else:
        yield from cut(content.paragraphs)


def _note_properties(archive: Archive, source: Source) -> None:
    if "meta.xml" not in archive:
        return
    meta = Meta()
    try:
        xmlstream.parse(archive.chunks("meta.xml"), meta.starts(), meta.ends(), meta.characters)
    except Unreadable:  # it holds no text
        return
    source.facts.title, source.facts.dated = meta.title, meta.dated


def _styles(archive: Archive, content: Content) -> list[str]:
    """The lines of headers and footers; notes which styles begin a page or hide a sheet."""
    if "styles.xml" not in archive:
        return []
    styles = Content(100_000, listed=content)
    try:
        styles.read(archive.chunks("styles.xml"))
    except Unreadable:  # only headers and footers are lost
        return []
    return [paragraph.text for paragraph in styles.paragraphs]


def _embedded(archive: Archive) -> Iterator[str]:
    """The words in charts and other objects placed in the document."""
    for name in archive.names:
        if re.fullmatch(r"(?:\./)?Object [^/]*/content\.xml", name):
            with suppress(Unreadable):  # one broken chart
                yield from _words_of(archive, name)


def _words_of(archive: Archive, name: str) -> list[str]:
    words: list[str] = []
    ends = full_names({"text:p": lambda: words.append("\n")})
    xmlstream.parse(archive.chunks(name), {}, ends, words.append)
    return "".join(words).splitlines()
