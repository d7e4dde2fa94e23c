"""The .docx file itself: a template's parts with a new body, pictures and relations, written with fixed times.

Pictures go straight into the zip as they come, so that never more than a few are in memory.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Self

from lxml import etree

from cse_desktop.wordpack.ooxml import Node, W, clean, sub
from cse_desktop.wordpack.pages import pages_of

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES_PART = "[Content_Types].xml"
_BODY_PART = "word/document.xml"
_BODY_RELATIONS = "word/_rels/document.xml.rels"
_CUSTOM_PART = "docProps/custom.xml"
_ROOT_RELATIONS = "_rels/.rels"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
MADE_FOR = "CSE pack"
"""The custom property by which a document that comes back is known again."""
_PICTURE_TYPES = {"png": "image/png", "jpeg": "image/jpeg"}
_STORED = (
    ".png",
    ".jpeg",
    ".jpg",
    ".docx",
    ".xlsx",
    ".pptx",
    ".odt",
    ".ods",
    ".odp",
    ".zip",
    ".pdf",
    ".gz",
    ".mp4",
)


def parser() -> etree.XMLParser:
    """A parser that fetches and expands nothing: templates may come from outside."""
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def entry(name: str, made: date) -> zipfile.ZipInfo:
    """A zip entry that carries the pack's date and nothing of the machine it was made on."""
    made = max(made, date(1980, 1, 1))
    info = zipfile.ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
    info.create_system = 0
    info.external_attr = 0
    info.compress_type = zipfile.ZIP_STORED if name.lower().endswith(_STORED) else zipfile.ZIP_DEFLATED
    return info


def write_parts(target: Path, parts: Iterable[tuple[str, bytes]], made: date) -> None:
    """Write a zip of these parts in this order."""
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts:
            package.writestr(entry(name, made), content)


class WordFile:
    """A Word file being written from a template. Use it in a `with` block; `finish` writes what is left."""

    def __init__(
        self, target: Path, template: Mapping[str, bytes], made: date, *, has_cover: bool = False
    ) -> None:
        """`template` are the parts it is made from; with `has_cover` what their body holds is the cover."""
        self._made = made
        self._parts = dict(template)
        self._relations = self._parsed(_BODY_RELATIONS)
        self._next = 1 + max((_number(r.get("Id", "")) for r in self._relations), default=0)
        self._outside: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._charts: list[str] = []
        self._file = zipfile.ZipFile(target, "w")
        self.document = self._parsed(_BODY_PART)
        self.body, self._section, held = _emptied(self.document)
        self._cover = held if has_cover else []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def link(self, target: str) -> str:
        """The relation id of a file or address outside the document."""
        if target not in self._outside:
            self._outside[target] = self._relate("hyperlink", target, outside=True)
        return self._outside[target]

    def place_cover(self, words: Mapping[str, str]) -> bool:
        """Put the template's own cover in, its places «so named» filled; whether it has one."""
        for block in self._cover:
            _fill(block, words)
            self.body.append(block)
        return bool(self._cover)

    def add_picture(self, content: bytes, extension: str) -> str:
        """Put a picture into the file; its relation id comes back. `extension`: `png` or `jpeg`."""
        name = self._free("media/picture", extension)
        self._file.writestr(entry(f"word/{name}", self._made), content)
        return self._relate("image", name)

    def add_chart(self, content: bytes) -> str:
        """Put a chart's part into the file; its relation id comes back."""
        name = self._free("charts/chart", "xml")
        self._charts.append(name)
        self._file.writestr(entry(f"word/{name}", self._made), content)
        return self._relate("chart", name)

    def _free(self, stem: str, extension: str) -> str:
        """A name that no part has: a template may be a pack of earlier times, with pictures and charts."""
        number = self._numbers[stem] = next(
            n
            for n in count(self._numbers.get(stem, 0) + 1)
            if not any(part.startswith(f"word/{stem}{n}.") for part in self._parts)
        )
        return f"{stem}{number}.{extension}"

    @property
    def styles(self) -> Node:
        """The styles the document is drawn with."""
        return self._parsed("word/styles.xml")

    @property
    def outside(self) -> tuple[str, ...]:
        """Where links out of the document lead."""
        return tuple(self._outside)

    def pages(self) -> dict[str, int]:
        """The page of every bookmark drawn so far."""
        return pages_of(self.body, self._section, self.styles)

    def finish(self, *, title: str, language: str, words: Mapping[str, str], made_for: str = "") -> None:
        """Write everything else. `words` fill the places «so named» in headers and footers.

        `made_for` is kept as a custom property, which programs leave as it is when they save the document.
        """
        self.body.append(self._section)
        parts = dict(self._parts)
        parts[_TYPES_PART] = self._content_types()
        parts[_BODY_PART] = _bytes(self.document)
        parts[_BODY_RELATIONS] = _bytes(self._relations)
        for name in parts:
            if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
                parts[name] = _filled(self._parsed(name), words)
        parts["word/styles.xml"] = _in_language(self._parsed("word/styles.xml"), language)
        parts["docProps/core.xml"] = _core(title, language, self._made)
        if made_for:
            parts[_CUSTOM_PART] = _custom(made_for)
            parts[_ROOT_RELATIONS] = _with_custom(self._parsed(_ROOT_RELATIONS))
        for name, content in parts.items():
            self._write(name, content)

    def _parsed(self, name: str) -> Node:
        return etree.fromstring(self._parts[name], parser())

    def _write(self, name: str, content: bytes) -> None:
        self._file.writestr(entry(name, self._made), content)

    def _relate(self, kind: str, target: str, *, outside: bool = False) -> str:
        relation = etree.SubElement(self._relations, f"{{{_PACKAGE}/relationships}}Relationship")
        relation.set("Id", f"rId{self._next}")
        relation.set("Type", f"{_RELATIONS}/{kind}")
        relation.set("Target", target)
        if outside:
            relation.set("TargetMode", "External")
        self._next += 1
        return f"rId{self._next - 1}"

    def _content_types(self) -> bytes:
        types = self._parsed(_TYPES_PART)
        known = {d.get("Extension", "").lower() for d in types if d.tag.endswith("Default")}
        for extension, kind in _PICTURE_TYPES.items():
            if extension not in known:
                default = etree.Element(
                    f"{{{_PACKAGE}/content-types}}Default", Extension=extension, ContentType=kind
                )
                types.insert(0, default)
        office = "application/vnd.openxmlformats-officedocument"
        overrides = {_CUSTOM_PART: f"{office}.custom-properties+xml"}
        overrides |= {f"word/{name}": f"{office}.drawingml.chart+xml" for name in self._charts}
        for part, kind in overrides.items():
            override = f"{{{_PACKAGE}/content-types}}Override"
            etree.SubElement(types, override, PartName=f"/{part}", ContentType=kind)
        return _bytes(types)


def _bytes(root: Node) -> bytes:
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _number(relation: str) -> int:
    digits = "".join(letter for letter in relation if letter.isdigit())
    return int(digits) if digits else 0


def _emptied(document: Node) -> tuple[Node, Node, list[Node]]:
    # The section says what pages are like and has to come last: it waits until everything is drawn.
    body = document.find(W + "body")
    section = body.find(W + "sectPr")
    held = [child for child in body if child is not section]
    for child in list(body):
        body.remove(child)
    return body, section, held


def _filled(part: Node, words: Mapping[str, str]) -> bytes:
    _fill(part, words)
    return _bytes(part)


def _fill(node: Node, words: Mapping[str, str]) -> None:
    for text in node.iter(W + "t"):
        for place, word in words.items():
            if text.text and f"«{place}»" in text.text:
                text.text = text.text.replace(f"«{place}»", clean(word))


def _in_language(styles: Node, language: str) -> bytes:
    for stated in styles.findall(f"{W}docDefaults//{W}lang"):
        stated.set(W + "val", language)
    return _bytes(styles)


def _core(title: str, language: str, made: date) -> bytes:
    dc, terms = "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/"
    xsi = "http://www.w3.org/2001/XMLSchema-instance"
    spaces = {"cp": f"{_PACKAGE}/metadata/core-properties", "dc": dc, "dcterms": terms, "xsi": xsi}
    root = etree.Element(f"{{{spaces['cp']}}}coreProperties", nsmap=spaces)
    for name in ("created", "modified"):
        moment = sub(root, f"{{{terms}}}{name}")
        moment.set(f"{{{xsi}}}type", "dcterms:W3CDTF")
        moment.text = f"{made.isoformat()}T00:00:00Z"
    sub(root, f"{{{dc}}}language").text = language
    sub(root, f"{{{dc}}}title").text = clean(title)
    return _bytes(root)


def _custom(made_for: str) -> bytes:
    properties, values = f"{_OFFICE}/custom-properties", f"{_OFFICE}/docPropsVTypes"
    root = etree.Element(f"{{{properties}}}Properties", nsmap={None: properties, "vt": values})
    # The one format id there is for properties that people or programs make up.
    held = etree.SubElement(root, f"{{{properties}}}property", fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
    held.set("pid", "2")
    held.set("name", MADE_FOR)
    etree.SubElement(held, f"{{{values}}}lpwstr").text = made_for
    return _bytes(root)


def _with_custom(relations: Node) -> bytes:
    number = 1 + max((_number(r.get("Id", "")) for r in relations), default=0)
    etree.SubElement(
        relations,
        f"{{{_PACKAGE}/relationships}}Relationship",
        Id=f"rId{number}",
        Type=f"{_RELATIONS}/custom-properties",
        Target=_CUSTOM_PART,
    )
    return _bytes(relations)
