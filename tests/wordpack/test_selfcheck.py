"""The page of checks tells the truth: what is right passes, and each fault that can be planted is found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pack_building import Built

from cse_desktop.wordpack.ooxml import WP, W, link_inside, paragraph
from cse_desktop.wordpack.selfcheck import check_document
from cse_desktop.wordpack.styles import styles_part

Packs = Callable[[str], Built]


def first(body: etree._Element, name: str) -> etree._Element:
    return next(body.iter(name))


PLANTED: dict[str, Callable[[etree._Element], object]] = {
    "headings": lambda body: first(body, W + "pStyle").set(W + "val", "Heading4"),
    "header_rows": lambda body: body.find(f".//{W}tblHeader").getparent().clear(),
    "merged_cells": lambda body: etree.SubElement(first(body, W + "tcPr"), W + "gridSpan"),
    "alt_text": lambda body: first(body, f"{WP}docPr").set("descr", " "),
    "link_texts": lambda body: link_inside(paragraph(body, text="x"), "el_1_1_1", "here"),
    "inside_links": lambda body: link_inside(paragraph(body, text="x"), "nowhere", "A place that is gone"),
    "empty": lambda body: paragraph(body),
}


def wrong(built: Built, plant: Callable[[etree._Element], object] | None = None, **given: object) -> set[str]:
    import zipfile

    with zipfile.ZipFile(built.written.document) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(W + "body")
    if plant is not None:
        plant(body)
    styles = etree.fromstring(str(given.pop("styles", styles_part())).encode())
    outside = given.pop("outside", ())
    usual = {"title": "A title", "language": "en-GB"} | given
    return {one.id for one in check_document(body, styles, outside, built.folder, **usual) if one.wrong}


@pytest.mark.parametrize("name", ["empty", "one_element", "awkward", "many"])
def test_our_own_packs_pass_every_check(packs: Packs, name: str) -> None:
    built = packs(name)
    assert not [warning for warning in built.written.warnings if warning.id.startswith("pack.warning.check_")]
    assert wrong(built) == set()


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_is_found(packs: Packs, fault: str) -> None:
    assert wrong(packs("many"), PLANTED[fault]) == {fault}


def test_faults_outside_the_text_are_found(packs: Packs) -> None:
    built = packs("one_element")
    assert wrong(built, title=" ", language="xx") == {"title", "language"}
    assert wrong(built, outside=("evidence/gone.pdf", "https://www.example.org/")) == {"file_links"}
    assert wrong(built, styles=styles_part().replace('w:sz w:val="24"', 'w:sz w:val="20"')) == {"letters"}
    assert wrong(built, styles=styles_part().replace("44565C", "99AAAA")) == {"contrast"}


def test_the_document_tells_what_came_of_each_check(packs: Packs, tmp_path: Path) -> None:
    import docx

    document = docx.Document(str(packs("one_element").written.document))
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "What was checked")
    assert len(table.rows) == 14
    assert {row.cells[2].text for row in table.rows[1:]} == {"Passed"}
