"""An organisation's own Word file as the template: its look and cover, and nothing it should not carry."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.shared import Cm, Pt, RGBColor
from lxml import etree
from PIL import Image
from pytest import MonkeyPatch

from cse_desktop import bootstrap
from cse_desktop.app import describing, linking, packing
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.wordpack.ooxml import WP

Change = Callable[[docx.document.Document], object]
PIXEL = bytes.fromhex(
    "47494638376101000100800000ff0000ffffff2c00000000010001000002024401003b"  # a GIF of one point
)


@pytest.fixture
def template(tmp_path: Path) -> Callable[..., Path]:
    """A council's own Word file, after some changes."""

    def make(*changes: Change, name: str = "Council.docx") -> Path:
        document = docx.Document()
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.2)
        document.styles["Normal"].font.size = Pt(12)
        document.core_properties.author = "Siân Secret"
        crest = io.BytesIO()
        Image.new("RGB", (200, 80), "#7A1F5C").save(crest, "PNG")
        document.add_picture(crest, width=Cm(5))._inline.docPr.set("descr", "The arms of the council")
        document.add_paragraph("«organisation»", style="Title")
        document.add_paragraph("Visit on «visit»")
        section.header.paragraphs[0].text = "«standard»"
        for change in changes:
            change(document)
        document.save(str(tmp_path / name))
        return tmp_path / name

    return make


@pytest.fixture
def pack(workspace: Workspace, tmp_path: Path) -> Callable[[Path], packing.PackReport]:
    """Builds a pack on a template."""
    desk = describing.add_evidence(workspace, "place", "The help desk", location="Town Hall")
    linking.link_evidence(workspace, [desk.id], ["1.1.1"])

    def build(template: Path) -> packing.PackReport:
        return packing.build_pack(workspace, Quiet(), tmp_path / "Pack", PackOptions(template=template))

    return build


def test_look_and_cover_are_theirs_and_the_pack_is_whole(
    template: Callable[..., Path], pack: Callable[[Path], packing.PackReport]
) -> None:
    from openxml_audit import OpenXmlValidator

    path = template(lambda d: setattr(d.styles["Heading 1"].font, "name", "Georgia"))
    assert bootstrap.check_template(path, Quiet()) == ((), ())
    report = pack(path)
    read = docx.Document(str(report.document))
    texts = [p.text for p in read.paragraphs]
    assert "Aldermere Borough Council" in texts[:4] and "Visit on 1 March 2027" in texts[:4]
    assert "Submission for assessment" not in texts, "their cover takes the place of ours"
    assert read.styles["Heading 1"].font.name == "Georgia"
    assert read.sections[0].header.paragraphs[0].text == "Customer Service Excellence"
    assert read.styles["Statement"] is not None, "what they lack is added"
    assert any(shape.width == Cm(5) for shape in read.inline_shapes), "the crest is there"
    with zipfile.ZipFile(report.document) as package:
        everything = b"".join(package.read(name) for name in package.namelist())
    assert "Siân Secret".encode() not in everything
    assert [str(error) for error in OpenXmlValidator().validate(str(report.document)).errors] == []


def test_word_in_another_language_names_its_styles_otherwise(
    template: Callable[..., Path], pack: Callable[[Path], packing.PackReport]
) -> None:
    def rename(document: docx.document.Document) -> None:
        for style in document.styles.element:
            if style.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId") == "Heading1":
                style.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "Pennawd1")

    read = docx.Document(str(pack(template(rename)).document))
    top = [p.text for p in read.paragraphs if p.style.name == "Heading 1"]
    assert "Criterion 1: Customer Insight" in top


def test_an_unfit_file_gets_a_list_of_all_that_is_missing(
    template: Callable[..., Path], pack: Callable[[Path], packing.PackReport]
) -> None:
    def spoil(document: docx.document.Document) -> None:
        for name in ("Heading 2", "Heading 4"):
            document.styles.element.remove(document.styles[name].element)
        document.sections[0].left_margin = Cm(9)
        document.styles["Normal"].font.size = Pt(9)

    path = template(spoil)
    problems, notes = bootstrap.check_template(path, Quiet())
    assert [p.id for p in problems] == ["template.no_style", "template.no_style", "template.too_narrow"]
    assert [n.id for n in notes] == ["template.small_letters"]
    with pytest.raises(UserError) as refused:
        pack(path)
    said = bootstrap.say(refused.value.message)
    assert "Heading 2" in said and "Heading 4" in said and "9.8 cm" in said


def with_part(path: Path, name: str, content: bytes) -> Path:
    """The same file with a part put in or replaced."""
    with zipfile.ZipFile(path) as held:
        parts = {member: held.read(member) for member in held.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for member, said in (parts | {name: content}).items():
            written.writestr(member, said)
    return path


def test_macros_entities_and_other_files_are_refused(template: Callable[..., Path], tmp_path: Path) -> None:
    problems, _ = bootstrap.check_template(with_part(template(), "word/vbaProject.bin", b"macro"), Quiet())
    assert [p.id for p in problems] == ["template.macros"]
    entity = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>'
    problems, _ = bootstrap.check_template(with_part(template(), "word/footer9.xml", entity), Quiet())
    assert [p.id for p in problems] == ["template.damaged"]
    (tmp_path / "words.docx").write_text("No Word file", encoding="utf-8")
    for path in (tmp_path / "words.docx", tmp_path / "nowhere.docx"):
        with pytest.raises(UserError):
            bootstrap.check_template(path, Quiet())


def test_our_own_template_can_be_copied_and_drawn_on(
    tmp_path: Path, pack: Callable[[Path], packing.PackReport], monkeypatch: MonkeyPatch
) -> None:
    from cse_desktop.cli.main import main

    copy = tmp_path / "Ours.docx"
    assert main(["template", "copy", str(copy)]) == 0
    assert main(["template", "check", str(copy)]) == 0
    assert main(["template", "copy", str(copy)]) == 1
    with zipfile.ZipFile(pack(copy).document) as package:
        own = etree.fromstring(package.read("word/styles.xml"))
    with zipfile.ZipFile(bootstrap.own_template()) as package:
        ours = etree.fromstring(package.read("word/styles.xml"))
    assert [s.attrib for s in own] == [s.attrib for s in ours]


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "TIFF"])
def test_a_cover_may_hold_any_picture(
    template: Callable[..., Path], pack: Callable[[Path], packing.PackReport], kind: str
) -> None:
    logo = io.BytesIO()
    Image.new("RGB", (200, 80), "#7A1F5C").save(logo, kind)
    document = pack(template(lambda document: document.add_picture(logo, width=Cm(5)))).document
    page = (document.parent / "index.html").read_text(encoding="utf-8")
    assert page.count("<img") == (1 if kind == "TIFF" else 2), "browsers do not show TIFF"


def test_a_pack_sent_earlier_may_be_the_template(
    pack: Callable[[Path], packing.PackReport], tmp_path: Path
) -> None:
    earlier = tmp_path / "Earlier.docx"
    earlier.write_bytes(pack(bootstrap.own_template()).document.read_bytes())
    with zipfile.ZipFile(pack(earlier).document) as held:
        names = held.namelist()
    assert len(names) == len(set(names)), "no part of it is there twice"


def test_what_nothing_is_drawn_with_is_not_complained_of(
    template: Callable[..., Path], pack: Callable[[Path], packing.PackReport]
) -> None:
    def brand(document: docx.document.Document) -> None:
        unused = document.styles.add_style("Fine print", 1)
        unused.font.size, unused.font.color.rgb = Pt(6), RGBColor(0xDD, 0xDD, 0xDD)
        document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(PIXEL), width=Cm(1))

    report = pack(template(brand))
    assert not [w for w in report.warnings if w.id == "pack.warning.check_empty"]
    told = {w.id: w.values["count"] for w in report.warnings if w.id.startswith("pack.warning.check_")}
    assert told["pack.warning.check_contrast"] < 10, "python-docx brings 140 styles that nothing uses"
    with zipfile.ZipFile(report.document) as held:
        drawn = [held.read(name) for name in held.namelist() if name.startswith(("word/document", "word/header"))]
        ids = [about.get("id") for part in drawn for about in etree.fromstring(part).iter(f"{WP}docPr")]
        settings = held.read("word/settings.xml").decode()
    assert len(ids) == len(set(ids)) > 2
    assert 'percent="100"' in settings and 'w:val="14"' not in settings
    _, notes = bootstrap.check_template(template(brand, name="Again.docx"), Quiet())
    assert [note.values["count"] for note in notes if note.id == "template.no_alt_text"] == [1]
