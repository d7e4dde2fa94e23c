"""An organisation's own Word file as the template: its styles, page, header, footer, and what it has for a cover.

What a pack needs and the file lacks is added from our own template; what must not go out with a pack (authors,
comments, macros, paths to other templates) is left behind. What cannot be mended is listed, all of it at once.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.wordpack.ooxml import TWIPS_PER_CM, WP, Node, W, sub
from cse_desktop.wordpack.package import parser
from cse_desktop.wordpack.styles import TEXT_WIDTH

BODY, STYLES, NUMBERING, SETTINGS = (
    "word/document.xml",
    "word/styles.xml",
    "word/numbering.xml",
    "word/settings.xml",
)
TYPES, RELATIONS, ROOT_RELATIONS = "[Content_Types].xml", "word/_rels/document.xml.rels", "_rels/.rels"
_MOST_PARTS, _MOST_BYTES = 2_000, 60 << 20
_NEEDED = tuple(f"heading {level}" for level in range(1, 5))
_LEFT_BEHIND = re.compile(
    r"docProps/|customXml/|word/(?:comments|people|vba|glossary|printerSettings|activeX|embeddings|webSettings|stylesWithEffects)"
    r"|word/_rels/settings\.xml\.rels"
)
_UNWANTED_SETTINGS = ("attachedTemplate", "documentProtection", "trackRevisions", "mailMerge", "docVars", "rsids")
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_LITTLE_NARROWER = 60
_PRESENT_WORD = "15"
_THEIR_DRAWINGS = 100_000
"""Pictures of a template are numbered from here, those of the pack from 1: no two may have one number."""
_REFERENCES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")


@dataclass(frozen=True)
class Fitted:
    """A template ready to be drawn on, or (`problems`) why it is not fit. `notes` are worth knowing."""

    parts: Mapping[str, bytes]
    has_cover: bool
    problems: tuple[Message, ...]
    notes: tuple[Message, ...]


def load_parts(path: Path) -> dict[str, bytes]:
    """The parts of a Word file. Raises UserError for what is none, or would unpack to too much."""
    try:
        with zipfile.ZipFile(path) as held:
            members = held.infolist()
            if len(members) > _MOST_PARTS or sum(member.file_size for member in members) > _MOST_BYTES:
                raise UserError("template_too_large", file=legible(path.name))
            return {member.filename: held.read(member) for member in members if not member.is_dir()}
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError) as error:
        raise UserError("template_not_word", file=legible(path.name)) from error


def fit(theirs: Mapping[str, bytes], ours: Mapping[str, bytes]) -> Fitted:
    """Make a Word file fit to be drawn on with what it lacks of our own template."""
    problems = list(_unfit(theirs))
    if problems:
        return Fitted({}, False, tuple(problems), ())
    parts = {name: content for name, content in theirs.items() if not _LEFT_BEHIND.match(name)}
    trees = {name: etree.fromstring(parts[name], parser()) for name in parts if _has_styles(name)}
    our_styles = etree.fromstring(ours[STYLES], parser())
    _rename_styles(trees, our_styles)
    styles = trees[STYLES]
    problems += [
        message("template.no_style", style=name.title()) for name in _NEEDED if _named(styles, name) is None
    ]
    problems += _page_problems(trees[BODY])
    drawings = [about for tree in trees.values() for about in tree.iter(f"{WP}docPr")]
    for place, about in enumerate(drawings):
        about.set("id", str(_THEIR_DRAWINGS + place))
    number = _add_bullets(trees, parts, ours)
    _add_styles(styles, our_styles, number)
    _state_language(styles, our_styles)
    parts |= {name: _bytes(tree) for name, tree in trees.items()}
    parts[SETTINGS] = _clean_settings(parts.get(SETTINGS, ours[SETTINGS]))
    parts |= {name: ours[name] for name in ("docProps/core.xml", "docProps/app.xml", ROOT_RELATIONS)}
    problems += _relations(parts)
    _state_types(parts)
    cover = [
        child for child in trees[BODY].find(W + "body") if child.tag != W + "sectPr" and _says_anything(child)
    ]
    return Fitted(parts, bool(cover), tuple(problems), tuple(_notes(styles, drawings)))


def _unfit(parts: Mapping[str, bytes]) -> Iterator[Message]:
    for needed in (TYPES, BODY, RELATIONS, STYLES):
        if needed not in parts:
            yield message("template.not_word")
            return
    if any(name.startswith("word/vba") for name in parts):
        yield message("template.macros")
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            if b"<!DOCTYPE" in content[:1000]:
                yield message("template.damaged", part=name)
                return
            try:
                etree.fromstring(content, parser())
            except etree.XMLSyntaxError:
                yield message("template.damaged", part=name)
                return


def _has_styles(name: str) -> bool:
    return bool(
        re.fullmatch(r"word/(?:document|styles|numbering|header\d*|footer\d*|footnotes|endnotes)\.xml", name)
    )


def _named(styles: Node, name: str) -> Node | None:
    for style in styles.findall(W + "style"):
        held = style.find(W + "name")
        if held is not None and held.get(W + "val", "").casefold() == name.casefold():
            return style
    return None


def _rename_styles(trees: Mapping[str, Node], our_styles: Node) -> None:
    """Give their styles the ids that ours of the same name have: in other languages Word gives others."""
    styles, wanted = trees[STYLES], {}
    taken = {style.get(W + "styleId") for style in styles.findall(W + "style")}
    for ours in our_styles.findall(W + "style"):
        id_ = ours.get(W + "styleId")
        held = _named(styles, ours.find(W + "name").get(W + "val"))
        theirs = held.get(W + "styleId") if held is not None else None
        if theirs == id_:
            continue
        if id_ in taken:  # another style has the id that one of ours needs
            wanted[id_] = f"{id_}Own"
        if theirs is not None:
            wanted[theirs] = id_
    for tree in trees.values():
        for tag in _REFERENCES:
            for node in tree.iter(W + tag):
                node.set(W + "val", wanted.get(node.get(W + "val"), node.get(W + "val")))
    for style in styles.findall(W + "style"):
        style.set(W + "styleId", wanted.get(style.get(W + "styleId"), style.get(W + "styleId")))


def _add_bullets(trees: dict[str, Node], parts: dict[str, bytes], ours: Mapping[str, bytes]) -> str:
    """Our way of marking points, added to theirs; the number by which a style refers to it."""
    added = etree.fromstring(ours[NUMBERING], parser())
    if NUMBERING not in trees:
        trees[NUMBERING] = added
        relations = etree.fromstring(parts[RELATIONS], parser())
        relation = etree.SubElement(relations, relations[0].tag if len(relations) else _relation_tag())
        for name, value in (("Id", "rIdBullets"), ("Type", f"{_OFFICE}/numbering"), ("Target", "numbering.xml")):
            relation.set(name, value)
        parts[RELATIONS] = _bytes(relations)
        return "1"
    numbering = trees[NUMBERING]
    abstracts, numbers = numbering.findall(W + "abstractNum"), numbering.findall(W + "num")
    abstract_id = str(1 + max((int(a.get(W + "abstractNumId")) for a in abstracts), default=0))
    number = str(1 + max((int(n.get(W + "numId")) for n in numbers), default=0))
    abstract, num = added.find(W + "abstractNum"), added.find(W + "num")
    abstract.set(W + "abstractNumId", abstract_id)
    num.set(W + "numId", number)
    num.find(W + "abstractNumId").set(W + "val", abstract_id)
    numbering.insert(numbering.index(abstracts[-1]) + 1 if abstracts else 0, abstract)
    last = numbering.findall(W + "num") or numbering.findall(W + "abstractNum")
    numbering.insert(numbering.index(last[-1]) + 1, num)
    return number


def _relation_tag() -> str:
    return "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def _add_styles(styles: Node, our_styles: Node, number: str) -> None:
    held = {style.get(W + "styleId") for style in styles.findall(W + "style")}
    for ours in our_styles.findall(W + "style"):
        if ours.get(W + "styleId") in held:
            continue
        added = deepcopy(ours)
        added.attrib.pop(W + "default", None)
        for reference in added.iter(W + "numId"):
            reference.set(W + "val", number)
        styles.append(added)
    bullets = next(s for s in styles.findall(W + "style") if s.get(W + "styleId") == "ListBullet")
    if bullets.find(f"{W}pPr/{W}numPr") is None:
        properties = bullets.find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            before = bullets.find(W + "rPr")
            bullets.insert(bullets.index(before) if before is not None else len(bullets), properties)
        points = etree.Element(W + "numPr")
        sub(points, W + "numId", number)
        properties.insert(0, points)


def _state_language(styles: Node, our_styles: Node) -> None:
    if styles.find(f"{W}docDefaults//{W}lang") is None:
        defaults = styles.find(W + "docDefaults")
        if defaults is not None:
            styles.remove(defaults)
        styles.insert(0, deepcopy(our_styles.find(W + "docDefaults")))


def _page_problems(document: Node) -> Iterator[Message]:
    section = document.find(f"{W}body/{W}sectPr")
    size = section.find(W + "pgSz") if section is not None else None
    margins = section.find(W + "pgMar") if section is not None else None
    if size is None or margins is None:
        yield message("template.no_page")
        return
    across = int(size.get(W + "w")) - int(margins.get(W + "left")) - int(margins.get(W + "right"))
    if across < TEXT_WIDTH - _LITTLE_NARROWER:
        wanted = f"{TEXT_WIDTH / TWIPS_PER_CM:.1f}"
        yield message("template.too_narrow", width=f"{across / TWIPS_PER_CM:.1f}", wanted=wanted)


def _clean_settings(settings: bytes) -> bytes:
    tree = etree.fromstring(settings, parser())
    for name in _UNWANTED_SETTINGS:
        for node in tree.findall(W + name):
            tree.remove(node)
    for zoom in tree.findall(W + "zoom"):
        zoom.set(W + "percent", zoom.get(W + "percent") or "100")  # without it the file is not valid
    for setting in tree.findall(f"{W}compat/{W}compatSetting"):
        if setting.get(W + "name") == "compatibilityMode":  # an old one takes features away from the assessor
            setting.set(W + "val", _PRESENT_WORD)
    return _bytes(tree)


def _relations(parts: dict[str, bytes]) -> Iterator[Message]:
    """Take out relations to what was left behind; pictures that lie elsewhere are a problem."""
    linked = False
    for name in [part for part in parts if part.endswith(".rels") and part.startswith("word/_rels/")]:
        tree = etree.fromstring(parts[name], parser())
        for relation in list(tree):
            target, kind = relation.get("Target", ""), relation.get("Type", "").rpartition("/")[2]
            if relation.get("TargetMode") == "External":
                if kind != "hyperlink" or not target.lower().startswith(("http://", "https://", "mailto:")):
                    linked = True
                    tree.remove(relation)
            elif (target.lstrip("/") if target.startswith("/") else f"word/{target}") not in parts:
                tree.remove(relation)
        parts[name] = _bytes(tree)
    if linked:
        yield message("template.linked")


def _state_types(parts: dict[str, bytes]) -> None:
    types = etree.fromstring(parts[TYPES], parser())
    for override in [node for node in types if node.tag.endswith("Override")]:
        name = override.get("PartName", "").lstrip("/")
        if name not in parts or name.startswith("docProps/"):
            types.remove(override)
        elif name == BODY:
            override.set("ContentType", f"{_WORD_TYPES}.document.main+xml")
    tag = types.tag.replace("Types", "Override")
    wanted = {
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        NUMBERING: f"{_WORD_TYPES}.numbering+xml",
        SETTINGS: f"{_WORD_TYPES}.settings+xml",
    }
    stated = {node.get("PartName") for node in types}
    for name, kind in wanted.items():
        if f"/{name}" not in stated:
            etree.SubElement(types, tag, PartName=f"/{name}", ContentType=kind)
    parts[TYPES] = _bytes(types)


def _says_anything(block: Node) -> bool:
    return any((t.text or "").strip() for t in block.iter(W + "t")) or any(True for _ in block.iter(W + "drawing"))


def _notes(styles: Node, drawings: Sequence[Node]) -> Iterator[Message]:
    undescribed = sum(1 for about in drawings if not (about.get("descr") or "").strip())
    if undescribed:
        yield message("template.no_alt_text", count=undescribed)
    usual = [*styles.findall(f"{W}docDefaults//{W}sz"), *_sizes_of_normal(styles)]
    if usual and int(usual[-1].get(W + "val")) < 24:
        yield message("template.small_letters", points=f"{int(usual[-1].get(W + 'val')) / 2:g}")


def _sizes_of_normal(styles: Node) -> list[Node]:
    normal = _named(styles, "Normal")
    return list(normal.iter(W + "sz")) if normal is not None else []


def _bytes(tree: Node) -> bytes:
    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written
