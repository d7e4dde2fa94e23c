"""The Word document: all that is planned is in it, whatever points points somewhere, everybody can read it."""

from __future__ import annotations

import itertools
import re
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import docx
import pytest
from lxml import etree
from pack_building import SAMPLES, Built, catalogue
from pack_samples import PROJECT

from cse_desktop.wordpack.ooxml import W, clean
from cse_desktop.wordpack.template import build_template

Packs = Callable[[str], Built]
ALL = tuple(SAMPLES)
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def part(built: Built, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(built.written.document) as package:
        return etree.fromstring(package.read(name))


def words(node: etree._Element) -> str:
    return "".join(text.text or "" for text in node.iter(W + "t"))


def sections(built: Built) -> dict[str, str]:
    """The text below each element's heading, tables included, by element code."""
    found: dict[str, str] = {}
    code = ""
    for child in part(built).find(W + "body"):
        style = child.find(f"{W}pPr/{W}pStyle")
        level = style.get(W + "val") if style is not None else ""
        if level in ("Heading1", "Heading2", "Heading3"):
            code = words(child).split(" ")[0]
            found.setdefault(code, "")
        if code:
            found[code] += words(child) + "\n"
    return found


@pytest.mark.parametrize("name", ALL)
def test_every_element_narrative_rating_and_linked_exhibit_is_there(packs: Packs, name: str) -> None:
    built, say = packs(name), catalogue().say
    text = sections(built)
    counted = 0
    for section in built.plan.elements:
        here = text[section.code]
        assert section.statement in here
        assert clean(say(section.rating)) in here
        for paragraph in section.narrative:
            assert clean("".join(span.text for span in paragraph.spans)) in here
        for showing in (*section.show, *section.tell):
            counted += 1
            assert showing.exhibit in here
            assert clean(built.plan.exhibits[showing.exhibit].title).replace("\n", "") in here
            for said in (showing.why, showing.where, showing.quotation):
                assert clean(said) in here
    links = built.sample.snapshot().links
    assert counted == len(links)
    assert {"empty": 0, "one_element": 5, "awkward": 11, "years": 5, "many": 300}[name] == counted


@pytest.mark.parametrize("name", ALL)
def test_the_register_has_a_row_for_every_exhibit(packs: Packs, name: str) -> None:
    built = packs(name)
    marks = {mark.get(W + "name") for mark in part(built).iter(W + "bookmarkStart")}
    assert {mark for mark in marks if mark.startswith("ex_")} == {f"ex_{e.number}" for e in built.plan.register}
    assert {f"el_{e.code.replace('.', '_')}" for e in built.plan.elements} <= marks


@pytest.mark.parametrize("name", ALL)
def test_everything_that_points_points_somewhere(packs: Packs, name: str) -> None:
    built = packs(name)
    document = part(built)
    marks = [mark.get(W + "name") for mark in document.iter(W + "bookmarkStart")]
    assert max(Counter(mark.casefold() for mark in marks).values()) == 1
    assert all(re.fullmatch(r"\w{1,40}", mark) for mark in marks)
    assert {link.get(W + "anchor") for link in document.iter(W + "hyperlink") if link.get(W + "anchor")} <= set(
        marks
    )
    codes = [code.text or "" for code in document.iter(W + "instrText")]
    assert {code.split()[1] for code in codes if code.split()[0] == "PAGEREF"} <= set(marks)
    relations = {r.get("Id"): r for r in part(built, "word/_rels/document.xml.rels")}
    outside = [relations[link.get(RELATION)] for link in document.iter(W + "hyperlink") if link.get(RELATION)]
    for target in {relation.get("Target") for relation in outside}:
        if not target.startswith("https://"):
            assert (built.folder / unquote(target)).is_file(), target
            assert " " not in target
            assert ":" not in target
            assert not target.startswith("/")
    sent = {unquote(r.get("Target")) for r in outside if r.get("Target").startswith("evidence/")}
    assert sent == {f"evidence/{path.name}" for path in (built.folder / "evidence").glob("*")}


@pytest.mark.parametrize("name", ALL)
def test_the_contents_are_filled_in_and_word_asks_nothing(packs: Packs, name: str) -> None:
    built = packs(name)
    read = docx.Document(str(built.written.document))
    lines = [p.text.split("\t") for p in read.paragraphs if p.style.name.startswith("toc ")]
    headings = [p.text for p in read.paragraphs if p.style.name in ("Heading 1", "Heading 2", "Heading 3")]
    listed = [text for text, _ in lines]
    assert [text for text in headings if text in listed] == listed or set(listed) <= set(headings)
    front, back = 6, 3
    programme = {stop.form for stop in built.plan.programme}
    held = built.plan.award
    pages = sum(1 for page in (held.answers, held.cases, held.standards, held.listening) if page)
    assert len(listed) == front + 20 + 57 + pages + (1 + len(programme) if programme else 0) + back
    pages = [int(page) for _, page in lines]
    assert pages == sorted(pages)
    assert pages[0] >= 3
    with zipfile.ZipFile(built.written.document) as package:
        assert b"updateFields" not in package.read("word/settings.xml")
        assert b"w:dirty" not in package.read("word/document.xml")


@pytest.mark.parametrize("name", ALL)
def test_it_reads_well_with_a_screen_reader(packs: Packs, name: str) -> None:
    built = packs(name)
    document = part(built)
    for table in document.iter(W + "tbl"):
        rows = table.findall(W + "tr")
        assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
        assert len({len(row.findall(W + "tc")) for row in rows}) == 1
        assert table.find(f"{W}tblPr/{W}tblCaption") is not None
        assert table.find(f"{W}tblPr/{W}tblDescription") is not None
        assert not list(table.iter(W + "gridSpan")) + list(table.iter(W + "vMerge"))
    for about in document.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        assert about.get("descr")
        assert not re.search(r"\.(png|jpe?g)$", about.get("descr"))
    levels = [int(s.get(W + "val")[-1]) for s in document.iter(W + "pStyle") if s.get(W + "val")[:-1] == "Heading"]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    properties = docx.Document(str(built.written.document)).core_properties
    assert properties.title.startswith(clean(built.plan.cover.organisation)[:10])
    assert properties.language == "en-GB"
    empty = [
        p for p in document.find(W + "body").findall(W + "p") if not words(p) and p.find(f".//{W}drawing") is None
    ]
    assert empty == []


@pytest.mark.parametrize("name", ALL)
def test_nothing_tells_who_made_it_or_where(packs: Packs, name: str) -> None:
    built = packs(name)
    with zipfile.ZipFile(built.written.document) as package:
        everything = b"\n".join(package.read(info) for info in package.infolist())
        assert {info.date_time for info in package.infolist()} == {(2026, 11, 16, 0, 0, 0)}
    for secret in (
        b"SECRETCAMERA",
        b"Exif",
        str(built.folder).encode(),
        str(Path.home()).encode() + b"/",
        b"rsid",
    ):
        assert secret not in everything
    properties = docx.Document(str(built.written.document)).core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.created.isoformat() == "2026-11-16T00:00:00+00:00"


def test_every_sentence_of_the_document_is_in_the_catalogue(packs: Packs) -> None:
    for name in ALL:
        text = words(part(packs(name)))
        assert not re.search(r"pack\.[a-z_.]+|gap\.[a-z_.]+|\{[a-z_]+\}|[«»]", text)


def test_right_to_left_and_other_languages_are_marked(packs: Packs) -> None:
    document = part(packs("awkward"))
    right_to_left = [p for p in document.iter(W + "p") if p.find(f"{W}pPr/{W}bidi") is not None]
    assert any("نستمع" in words(p) for p in right_to_left)
    languages = {lang.get(W + "val") or lang.get(W + "bidi") for lang in document.iter(W + "lang")}
    assert languages == {"cy-GB", "ar-SA"}
    assert "\u202e" not in words(document)
    assert len(max((words(p) for p in document.iter(W + "p")), key=len)) > 10_000


def test_a_file_that_cannot_be_sent_says_so_at_its_place(packs: Packs) -> None:
    built = packs("awkward")
    text = sections(built)["1.1.1"]
    for sentence in ("The file is empty", "The file has gone missing"):
        assert sentence in text
    assert text.count("this picture cannot be shown here") == 2
    assert {(w.id.removeprefix("pack.warning."), w.values["exhibit"]) for w in built.written.warnings} == {
        ("picture_tells", "E006"),
        ("picture_not_shown", "E006"),
        ("picture_not_shown", "E007"),
    }
    assert "javascript" not in " ".join(r.get("Target") for r in part(built, "word/_rels/document.xml.rels"))
    assert "Withdrawn secret" not in words(part(built))


def test_the_template_is_built_anew_byte_for_byte(tmp_path: Path) -> None:
    build_template(tmp_path / "pack.docx")
    assert (tmp_path / "pack.docx").read_bytes() == (PROJECT / "resources/templates/pack.docx").read_bytes()


@pytest.mark.parametrize("name", ["one_element", "awkward"])
def test_an_outside_validator_finds_no_fault(packs: Packs, name: str) -> None:
    audit = Path(sys.executable).with_name("openxml-audit")
    if not audit.exists():
        pytest.skip("openxml-audit is not installed")
    document = str(packs(name).written.document)
    result = subprocess.run([audit, "-f", "microsoft365", document], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_the_shared_checker_finds_no_fault(packs: Packs, shared: Path) -> None:
    checker = shared / "checks" / "docx_check.py"
    documents = [str(packs(name).written.document) for name in ALL]
    command = [sys.executable, str(checker), "--no-lo", "--no-audit", *documents]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.stdout.count("0 errors, 0 accessibility, 0 to look at") == len(ALL), result.stdout
