"""What stands beside the text of Office files, and what their printed pages do not show, is read and says so."""

from __future__ import annotations

import struct
import zipfile

import pytest
from openpyxl import Workbook

from cse_desktop.domain.hidden import is_marked

from . import make
from .make_legacy import biff, ppt, record, xls


@pytest.fixture
def labelled(read):
    """Reads a file: its text by label, that of several pages of one label joined."""

    def by_label(path):
        reading, pages = read(path)
        assert reading.outcome == "text", reading.reason
        found: dict[str, str] = {}
        for page in pages:
            found[page.label] = "\n".join(filter(None, (found.get(page.label), page.text)))
        return found

    return by_label


def test_marks_are_told_from_headings():
    assert is_marked("hidden text")
    assert is_marked("Workings (hidden sheet), rows 1 to 40")
    assert not is_marked("How we answer comments")
    assert not is_marked("")


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def test_word_changes_and_hidden_words_wherever_they_stand(tmp_path, labelled):
    gone = "<w:del><w:r><w:delText>{}</w:delText></w:r></w:del>"
    was_hidden = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc></w:tr>"
    seen, quieter = run("seen", "<w:vanish w:val='0'/>"), run("by letter style", "<w:rStyle w:val='Quieter'/>")
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    body = "".join(
        (
            f"<w:p><w:moveFrom>{run('Moved words')}</w:moveFrom></w:p>",
            f"<w:p><w:moveTo>{run('Moved words')}</w:moveTo></w:p>",
            f"<w:p><w:ins>{run('Added')}</w:ins>{gone.format('struck out')}</w:p>",
            f"<w:p>{gone.format('gone too')}</w:p>",
            f"<w:p><w:pPr><w:pStyle w:val='Quiet'/></w:pPr>{run('by style')}{seen}</w:p>",
            f"<w:p>{quieter}{run('Now shown', was_hidden)}</w:p>",
            f"<w:tbl>{row.format('', make.paragraph('Row'))}",
            f"{row.format('<w:hidden/>', make.paragraph('Hidden row'))}</w:tbl>",
            f"<w:p><m:oMath xmlns:m='{math}'><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>",
        )
    )
    styles = (
        f"<w:styles {make.W}><w:style w:styleId='Quiet'><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:styleId='Loud'><w:rPr><w:vanish w:val='0'/></w:rPr></w:style>"
        "<w:style w:styleId='Quieter'><w:basedOn w:val='Quiet'/></w:style></w:styles>"
    )
    comment = "<w:comment w:id='{}' w:author='{}'>{}</w:comment>"
    comments = comment.format(0, "Lee", make.paragraph("Check")) + comment.format(1, "Ann", make.paragraph("Done"))
    quiet = f"<w:p>{gone.format('Old name')}{run('Ref 7', '<w:vanish/>')}</w:p>"
    header = f"<w:hdr {make.W}>{make.paragraph('Draft')}{quiet}"
    kinds = ("styles", "comments", "header")
    more = {
        "word/_rels/document.xml.rels": make.relations(*((kind, kind, f"{kind}.xml") for kind in kinds)),
        "word/styles.xml": styles,
        "word/comments.xml": f"<w:comments {make.W}>{comments}</w:comments>",
        "word/header.xml": f"{header}</w:hdr>",
    }
    found = labelled(make.docx_by_hand(tmp_path / "x.docx", body, more))
    assert [line for line in found[""].splitlines() if line] == [
        "Moved words", "Added", "seen", "Now shown", "Row", "a=b",
    ]  # fmt: skip
    assert found["Headers and footers"] == "Draft"
    assert found["comments"].splitlines() == ["Lee: Check", "Ann: Done"]
    assert found["tracked change: deleted"].split("\n") == ["struck out", "gone too", "", "Old name"]
    assert found["hidden text"].split("\n") == ["by style", "by letter style", "Hidden row", "", "Ref 7"]


def test_workbook_furniture_and_cells_that_show_nothing(tmp_path, labelled):
    book = Workbook()
    sheet = book.active
    sheet.title = "Cases"
    sheet.append(["Ward", "Name", "Secret"])
    sheet["C1"].number_format = ";;;"
    sheet.column_dimensions["B"].width = 77
    sheet.oddHeader.center.text, sheet.evenFooter.left.text = "Northam && Southam &P", "For the panel only"
    book.save(tmp_path / "wide.xlsx")
    with zipfile.ZipFile(tmp_path / "wide.xlsx") as whole:
        parts = {name: whole.read(name).replace(b'width="77"', b'width="0"') for name in whole.namelist()}
    found = labelled(make.zipped(tmp_path / "x.xlsx", parts))
    assert found["Cases"].splitlines() == ["Ward", "", "Northam & Southam", "For the panel only"]
    assert found["Cases (hidden rows and columns)"] == "Name\tSecret"


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def book_with_copies(path, source):
    sheet = f'<sheet name="Totals" sheetId="1" r:id="s"/><x xmlns:r="{make.OFFICE}"/>'
    cache = (
        f'<pivotCacheDefinition {MAIN}><cacheSource><worksheetSource sheet="{source}"/></cacheSource>'
        '<cacheFields><cacheField name="Name"><sharedItems><s v="A. Resident"/><s v="B. Resident"/></sharedItems>'
        '</cacheField><cacheField name="Born"/></cacheFields></pivotCacheDefinition>'
    )
    records = (
        f'<pivotCacheRecords {MAIN}><r><x v="1"/><d v="1950-05-06T00:00:00"/></r><r><x v="0"/><n v="7"/></r>'
        "</pivotCacheRecords>"
    )
    linked = (
        f'<externalLink {MAIN}><externalBook><sheetDataSet><sheetData><row><cell t="str"><v>Case 12</v></cell>'
        "<cell><v>97</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>"
    )
    return make.zipped(
        path,
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": make.relations(("a", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{make.OFFICE}"><sheets>{sheet}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": make.relations(
                ("s", "worksheet", "sheet.xml"),
                ("p", "pivotCacheDefinition", "cache.xml"),
                ("l", "externalLink", "linked.xml"),
            ),
            "xl/sheet.xml": f"<worksheet {MAIN}><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>",
            "xl/cache.xml": cache,
            "xl/_rels/cache.xml.rels": make.relations(("r", "pivotCacheRecords", "records.xml")),
            "xl/records.xml": records,
            "xl/linked.xml": linked,
        },
    )


def test_workbook_copies_of_data_that_is_not_shown(tmp_path, labelled):
    found = labelled(book_with_copies(tmp_path / "a.xlsx", "Deleted sheet"))
    assert found["Totals"] == "2"
    assert found["Pivot table 1 (hidden copy of data)"].splitlines() == [
        "Name\tBorn", "B. Resident\t1950-05-06", "A. Resident\t7",
    ]  # fmt: skip
    assert found["Linked workbook 1 (hidden copy of data)"] == "Case 12\t97"
    assert "Pivot table 1 (hidden copy of data)" not in labelled(book_with_copies(tmp_path / "b.xlsx", "Totals"))


def test_slides_hidden_shapes_and_what_stands_behind_all(tmp_path, labelled):
    hidden = make.shape("Do not show").replace("<p:nvSpPr>", '<p:nvSpPr><p:cNvPr id="4" name="x" hidden="1"/>')
    group = f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" hidden="1"/></p:nvGrpSpPr>{make.shape("Nor this")}</p:grpSp>'
    path = make.pptx_by_hand(
        tmp_path / "x.pptx", [make.shape("Year", "title") + hidden + group + make.shape("Calls")]
    )
    drawing = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    loose = "<p:sp><p:txBody><a:p><a:r><a:t>Northam Council</a:t></a:r></a:p></p:txBody></p:sp>"
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("ppt/slides/_rels/slide1.xml.rels", make.relations(("l", "slideLayout", "../layout.xml")))
        archive.writestr("ppt/_rels/layout.xml.rels", make.relations(("l", "slideLayout", "layout.xml")))
        archive.writestr(
            "ppt/layout.xml",
            f'<p:sldLayout xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" {drawing}>'
            f"{loose}{make.shape('Click to edit')}</p:sldLayout>",
        )
    found = labelled(path)
    assert found["Year"].splitlines() == ["Year", "Calls"]
    assert found["Headers and footers"] == "Northam Council"
    assert found["Slide 1 (hidden text)"].splitlines() == ["Do not show", "Nor this"]


def test_opendocument_hidden_text(tmp_path, labelled):
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="K" style:parent-style-name="H"/>'
    )
    content = (
        '<text:p>Seen <text:span text:style-name="H">within</text:span>after</text:p>'
        '<text:p text:style-name="K">whole</text:p>'
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>by rule</text:p>'
        '<text:section text:display="none"><text:p>section</text:p></text:section>'
        '<text:p>Field<text:hidden-text text:is-hidden="true" text:string-value="field"/></text:p>'
    )
    found = labelled(make.odf(tmp_path / "x.odt", "text", content, styles))
    assert [line for line in found[""].splitlines() if line] == ["Seen after", "Field"]
    assert found["hidden text"].splitlines() == ["within", "whole", "by rule", "section", "field"]


def test_opendocument_sheet_changes_and_cells_that_show_nothing(tmp_path, labelled):
    old = "<table:change-track-table-cell><text:p>Old value</text:p></table:change-track-table-cell>"
    content = (
        f"<table:tracked-changes><table:deletion>{old}</table:deletion></table:tracked-changes>"
        '<table:table table:name="Cases"><table:table-row>'
        "<table:table-cell><text:p>Ward</text:p></table:table-cell>"
        '<table:table-cell office:value-type="string" office:string-value="Secret"><text:p/></table:table-cell>'
        "</table:table-row></table:table>"
    )
    found = labelled(make.odf(tmp_path / "x.ods", "spreadsheet", content))
    assert found["Cases"] == "Ward"
    assert found["hidden rows and columns"] == "Secret"
    assert found["tracked change: deleted"] == "Old value"


def test_rich_text_comments_boxes_and_what_is_hidden(tmp_path, labelled):
    rich = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
        r"{\stylesheet{\s15 \v Style of hidden words;}}"
        r"Before {\v secret caf\'e9 \u8211? }after{\deleted  struck out} kept\par{\v\f1 \'cf\'f0}"
        r"{\*\atnid L}{\*\atnauthor Lee}\chatn {\*\annotation{\*\atndate 1}\pard\plain Check this}\par "
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 2}}{\shptxt In the box\par}}"
        r"{\shprslt{\*\do\dptxbx{\dptxbxtext In the box\par}}}}"
        r"{\footnote See {\v note} }{\header Northam}End{\pict\bin9 {{{\v no}}\par}"
    )
    (tmp_path / "x.rtf").write_bytes(rich.encode("ascii"))
    found = labelled(tmp_path / "x.rtf")
    assert " ".join(found[""].split()) == "Before after kept See NorthamEnd"
    assert found["Text boxes"] == "In the box"
    assert found["comments"].splitlines() == ["Lee", "Check this"]
    assert found["tracked change: deleted"] == "struck out"
    assert found["hidden text"].splitlines() == ["secret café –", "Пр", "note"]


def test_older_workbook_comments_boxes_and_hidden_cells(tmp_path, labelled):
    def said(text, kind):
        return (
            biff(0x5D, struct.pack("<4H", 0x15, 0x12, kind, 1) + bytes(14))
            + biff(0x1B6, struct.pack("<5H2HI", 0, 0, 0, 0, 0, len(text), 16, 0))
            + biff(0x3C, b"\0" + text[:4].encode("latin-1"))
            + biff(0x3C, b"\1" + text[4:].encode("utf-16-le"))
            + biff(0x3C, bytes(16))
        )

    def wide(text):
        return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")

    chart = biff(0x809, bytes(16)) + biff(0x203, bytes(14)) + biff(10, b"")
    rows = biff(0x208, struct.pack("<6HI", 1, 0, 1, 0, 0, 0, 0x20))
    more = chart + rows + biff(0x14, wide("&LNortham &P")) + said("Check this", 0x19) + said("In the box", 6)
    looks = biff(0x41E, struct.pack("<H", 164) + wide(";;;")) + b"".join(
        biff(0xE0, struct.pack("<HH", 0, number) + bytes(16)) for number in (0, 164)
    )
    sheets = [("Cases", ["Seen", "Hidden row", "Secret"]), ("hidden:Workings", ["Total"])]
    found = labelled(xls(tmp_path / "x.xls", sheets, looks, more, style=1))
    assert found["Cases"].split("\n") == ["Seen", "", "Northam", "In the box"]
    assert found["Cases (hidden rows and columns)"].splitlines() == ["Hidden row", "Secret"]
    assert found["Cases (comments)"] == "Check this"
    assert found["Workings (hidden sheet) (hidden rows and columns)"] == "Total"
    column = biff(0x7D, struct.pack("<5H", 0, 3, 2_000, 0, 1))
    found = labelled(xls(tmp_path / "c.xls", [("Cases", ["Name"])], more=column))
    assert found["Cases (hidden rows and columns)"] == "Name"


def test_older_presentation_headers_and_footers(tmp_path, labelled, monkeypatch):
    footer = record(4057, record(4058, bytes(4)) + record(4026, "Northam".encode("utf-16-le"), 2), holds=True)
    from . import make_legacy

    plain = make_legacy.text_box
    monkeypatch.setattr(make_legacy, "text_box", lambda kind, text: footer + plain(kind, text))
    found = labelled(ppt(tmp_path / "x.ppt", [["Year", "Queues"], ["Costs"]]))
    assert found["Headers and footers"] == "Northam"
    assert found["Year"].splitlines() == ["Year", "Queues"]
