"""Electronic books (.epub): chapters in reading order, each in sections under its heading."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from cse_desktop.domain.reading import Page
from cse_desktop.extract import xmlstream
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.formats import web
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Facts, Source
from cse_desktop.extract.tidy import one_line

_CONTAINER, _LOCKS = "META-INF/container.xml", "META-INF/encryption.xml"
_ROOT = "urn:oasis:names:tc:opendocument:xmlns:container rootfile"
_PACKAGE, _DUBLIN = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
LARGEST_CHAPTER = 16 * 1024 * 1024


def pages(source: Source) -> Iterator[Page]:
    """The chapters. Those locked by a shop are left out, and the reading says so."""
    with opened(source) as archive:
        locked = _locked(archive)
        chapters = _chapters(archive, source)
        if chapters and all(chapter in locked for chapter in chapters):
            raise Unreadable("password_needed")
        number = 0
        for place, chapter in enumerate(chapters, start=1):
            try:
                for page in _chapter(archive, chapter, source, number):
                    number = page.number
                    yield page
            except Unreadable as fault:
                if fault.reason.id not in ("reading.damaged", "reading.password_needed"):
                    raise
                source.warn("damaged", where=f"chapter {place}")


def _chapter(archive: Archive, part: str, source: Source, number: int) -> Iterator[Page]:
    about = Source(source.path, source.name, source.limits, facts=Facts())
    found = web.paragraphs(web.decoded(archive.read(part, LARGEST_CHAPTER)), about)
    label = next((one_line(paragraph.text, 120) for paragraph in found if paragraph.level), "")
    yield from by_length("\n".join(paragraph.text for paragraph in found), label or about.facts.title, number + 1)


def _chapters(archive: Archive, source: Source) -> list[str]:
    """The parts in reading order, each once."""
    roots: list[str] = []
    if _CONTAINER in archive:
        starts: dict[str, xmlstream.Start] = {_ROOT: lambda said: roots.append(said.get("full-path", ""))}
        xmlstream.parse(archive.chunks(_CONTAINER), starts, {}, part="its table of contents", doctype=True)
    package = next((root for root in roots if root in archive), "")
    if not package:
        raise damaged("its table of contents, which is missing")
    parts: dict[str, str] = {}
    order: list[str] = []
    title: list[str] = []
    inside = False

    def listed(said: xmlstream.Attributes) -> None:
        parts[said.get("id", "")] = _inside(package, said.get("href", ""))

    def title_begins(_: xmlstream.Attributes) -> None:
        nonlocal inside
        inside = True

    def title_ends() -> None:
        nonlocal inside
        inside = False

    xmlstream.parse(
        archive.chunks(package),
        {
            f"{_PACKAGE} item": listed,
            f"{_PACKAGE} itemref": lambda said: order.append(said.get("idref", "")),
            f"{_DUBLIN} title": title_begins,
        },
        {f"{_DUBLIN} title": title_ends},
        lambda text: title.append(text) if inside else None,
        part="its table of contents",
        doctype=True,
    )
    source.facts.title = one_line("".join(title))
    return list(dict.fromkeys(parts[id_] for id_ in order if parts.get(id_, "") in archive))


def _inside(package: str, reference: str) -> str:
    """The part a reference of the package leads to. One that leads outside names no part."""
    plain = unquote(reference.split("#", maxsplit=1)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(package), plain))


def _locked(archive: Archive) -> set[str]:
    if _LOCKS not in archive:
        return set()
    said = archive.read(_LOCKS, 1024 * 1024).decode("utf-8", "replace")
    return {unquote(uri) for uri in re.findall(r"CipherReference[^>]{0,200}URI=[\"']([^\"']{1,500})", said)}
