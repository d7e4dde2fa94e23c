"""Every format gives its text, page by page, with nothing a reader of the file would miss."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from openpyxl import Workbook
from openpyxl.comments import Comment

from . import make


def everything(pages):
    return "\n".join(page.text for page in pages)


def test_text_in_every_encoding(tmp_path, read):
    words = "Customers’ café – 80 % satisfied, £5 saved. Nothing else to report this month."
    for number, encoding in enumerate(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")):
        path = tmp_path / f"note{number}.txt"
        path.write_bytes(words.encode(encoding))
        reading, pages = read(path)
        assert (reading.outcome, pages[0].text) == ("text", words), encoding


def test_long_text_is_cut_between_paragraphs(tmp_path, read):
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Paragraph {n}. " + "word " * 120 for n in range(40)))
    _, pages = read(path)
    assert len(pages) > 5
    assert all(page.kind == "section" and page.text.startswith("Paragraph") for page in pages)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))


def test_markdown_is_cut_at_headings(tmp_path, read):
    path = tmp_path / "guide.md"
    path.write_text("# Customer charter\n\n" + "We answer. " * 40 + "\n\n## How to complain\n\nWrite to us.\n")
    reading, pages = read(path)
    assert [page.label for page in pages] == ["Customer charter", "How to complain"]
    assert reading.title.value == "Customer charter"


def test_csv(tmp_path, read):
    path = tmp_path / "2024-03-15 response times.csv"
    path.write_text("Month,Target,Result\nApril,80,97\n")
    reading, pages = read(path)
    assert reading.media_type == "text/csv"
    assert "April,80,97" in pages[0].text
    assert (reading.title.value, reading.dated.value) == ("Response times", "2024-03-15")


def test_html_leaves_out_what_is_not_shown(tmp_path, read):
    path = tmp_path / "page.html"
    path.write_text(
        "<html><head><title>Opening hours | Northam Council</title><style>p{}</style>"
        "<script>var x='hidden'</script></head>"
        "<body><h1>Opening hours</h1><p>We open at <b>nine</b>.</p>"
        "<table><tr><td>Monday</td><td>9 to 5</td></tr></table>"
        "<img alt='Map of the town hall' src='http://example.invalid/x.png'></body></html>"
    )
    reading, pages = read(path)
    text = everything(pages)
    assert "We open at nine." in text
    assert "Monday\t9 to 5" in text
    assert "Map of the town hall" in text
    assert "hidden" not in text
    assert reading.title.value == "Opening hours | Northam Council"


def test_mail_with_attachment(tmp_path, read):
    mail = EmailMessage()
    mail["From"], mail["To"] = "Ann Résident <ann@example.org>", "council@example.org"
    mail["Subject"], mail["Date"] = "Thank you for the new bin", "Tue, 05 Mar 2024 10:00:00 +0000"
    mail.set_content("The new bin came in two days. Diolch!")
    mail.add_attachment(b"xx", maintype="application", subtype="pdf", filename="bin receipt.pdf")
    path = tmp_path / "message.eml"
    path.write_bytes(bytes(mail))
    reading, pages = read(path)
    assert "From: Ann Résident <ann@example.org>" in pages[0].text
    assert "came in two days" in pages[0].text
    assert "Attachments: bin receipt.pdf" in pages[0].text
    assert (reading.title.value, reading.dated.value) == ("Thank you for the new bin", "2024-03-05")
    assert reading.kind.value == "customer_voice"


def test_mail_of_html_only(tmp_path, read):
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@example.org", "Re: queue"
    mail.set_content("<p>The queue was <b>short</b>.</p>", subtype="html")
    path = tmp_path / "no-suffix"
    path.write_bytes(bytes(mail))
    reading, pages = read(path)
    assert reading.media_type == "message/rfc822"
    assert "The queue was short." in pages[0].text


def test_pdf_by_page(tmp_path, read):
    path = make.pdf(
        tmp_path / "report.pdf", [["Access report"], ["Second page: waiting time 3 minutes"]], title="Access"
    )
    reading, pages = read(path)
    assert [(page.number, page.kind) for page in pages] == [(1, "page"), (2, "page")]
    assert "waiting time 3 minutes" in pages[1].text
    assert pages[0].confidence is None
    assert reading.title.value == "Access"


def test_pdf_page_that_is_a_picture(tmp_path, read):
    scan = make.picture_of(["Letter of thanks from a resident", "The staff were kind and quick"])
    typed = "A typed page with enough words on it to need no recognition at all, as most pages have."
    path = make.pdf(tmp_path / "mixed.pdf", [[typed], []], {2: scan})
    _, pages = read(path)
    assert pages[0].confidence is None
    assert "kind and quick" in pages[1].text
    assert pages[1].confidence > 70


def test_word_parts(tmp_path, read):
    document = Document()
    document.core_properties.title = "Complaints policy 2024"
    document.add_heading("Complaints policy", 1)
    document.add_paragraph("We answer within ten days.")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Stage one", "10 days"
    document.sections[0].header.paragraphs[0].text = "Northam Council header"
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("On the second page.")
    path = tmp_path / "policy.docx"
    document.save(path)
    reading, pages = read(path)
    assert pages[0].kind == "page"
    assert "Stage one\t10 days" in everything(pages)
    assert pages[1].text == "On the second page."
    assert pages[2].label == "Headers and footers"
    assert (reading.title.value, reading.title.source, reading.kind.value) == (
        "Complaints policy 2024", "metadata", "policy",
    )  # fmt: skip


def test_word_pages_are_those_word_drew(tmp_path, read):
    body = (
        make.paragraph("First page.")
        + "<w:p><w:r><w:t>Still first.</w:t><w:br w:type='page'/></w:r></w:p>"
        + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second page, </w:t></w:r>"
        + "<w:r><w:lastRenderedPageBreak/><w:t>third page.</w:t></w:r></w:p>"
    )
    _, pages = read(make.docx_by_hand(tmp_path / "drawn.docx", body))
    assert [page.text for page in pages] == ["First page.\nStill first.", "Second page,", "third page."]


def test_word_notes_changes_and_what_is_hidden(tmp_path, read):
    text_box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
        + make.paragraph("In the box")
        + "</w:txbxContent>"
        "</mc:Choice><mc:Fallback><w:txbxContent>"
        + make.paragraph("In the box")
        + "</w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    body = (
        "<w:p><w:r><w:t>Body</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
        "<w:r><w:commentReference w:id='0'/></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>Added words</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del></w:p>"
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>" + text_box
    )
    note, comment = make.paragraph("See the charter"), make.paragraph("Check this")
    notes = f"<w:footnotes {make.W}><w:footnote w:id='2'>{note}</w:footnote></w:footnotes>"
    comments = f"<w:comments {make.W}><w:comment w:id='0' w:author='Lee'>{comment}</w:comment></w:comments>"
    more = {
        "word/_rels/document.xml.rels": make.relations(
            ("a", "footnotes", "footnotes.xml"), ("b", "comments", "comments.xml")
        ),
        "word/footnotes.xml": notes,
        "word/comments.xml": comments,
    }
    _, pages = read(make.docx_by_hand(tmp_path / "all.docx", body, more))
    found = {page.label: page.text for page in pages}
    assert found[""].splitlines() == ["Body", "See the charter", "Added words", "", "In the box"]
    assert found["comments"] == "Lee: Check this"
    assert found["tracked change: deleted"] == "struck out"
    assert found["hidden text"] == "secret"


def test_word_document_that_is_a_screenshot(tmp_path, read):
    picture = tmp_path / "shot.png"
    picture.write_bytes(make.png_of(["Enquiries answered at first contact", "Target 80 per cent, result 93"]))
    document = Document()
    document.add_picture(str(picture))
    document.save(tmp_path / "evidence.docx")
    _, pages = read(tmp_path / "evidence.docx")
    assert "first contact" in everything(pages)
    assert pages[-1].kind == "picture"


def test_workbook(tmp_path, read):
    book = Workbook()
    sheet = book.active
    sheet.title = "Response times"
    sheet.append(["Month", "On time", "Checked"])
    sheet.append(["April", 0.97, None])
    sheet["B2"].number_format = "0%"
    sheet["C2"] = 45292
    sheet["C2"].number_format = "dd/mm/yyyy"
    sheet["A1"].comment = Comment("Source: telephone system", "Lee")
    hidden = book.create_sheet("Workings")
    hidden.append(["do not show", 0.1 + 0.2])
    hidden.sheet_state = "hidden"
    path = tmp_path / "times.xlsx"
    book.save(path)
    reading, pages = read(path)
    assert [(page.kind, page.label) for page in pages] == [
        ("sheet", "Response times"),
        ("sheet", "Workings (hidden sheet)"),
        ("section", "Response times (comments)"),
    ]
    assert "April\t97%\t1 January 2024" in pages[0].text
    assert "telephone system" in pages[2].text
    assert pages[1].text == "do not show\t0.3"
    assert reading.title.value == "Times"


def test_long_sheet_is_given_in_blocks_of_rows(tmp_path, read):
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Calls")
    for number in range(4000):
        sheet.append([number, "enquiry about the collection day"])
    path = tmp_path / "calls.xlsx"
    book.save(path)
    _, pages = read(path)
    assert pages[0].label.startswith("Calls, rows 1 to ")
    assert len(pages) > 3


def test_slides(tmp_path, read):
    title, body = make.shape("Results 2024", "ctrTitle"), make.shape("Queues fell|from 30 to 3 minutes")
    path = make.pptx_by_hand(
        tmp_path / "deck.pptx", [title + body, "hidden:" + body], {1: "Tell them about the lobby"}
    )
    reading, pages = read(path)
    assert [(page.kind, page.label) for page in pages] == [
        ("slide", "Results 2024"),
        ("slide", "hidden slide"),
        ("section", "Slide 1 (speaker notes)"),
    ]
    assert pages[0].text == "Results 2024\nQueues fell\nfrom 30 to 3 minutes"
    assert pages[2].text == "Tell them about the lobby"
    assert reading.title.value == "Results 2024"


def test_opendocument_text(tmp_path, read):
    styles = '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>'
    content = (
        '<text:h text:outline-level="1">Access</text:h><text:p>Ramps<text:s text:c="2"/>and lifts</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>Door</text:p></table:table-cell><table:table-cell>"
        "<text:p>Wide</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p text:style-name="P1">New page<text:soft-page-break/>and another'
        "<office:annotation><text:p>A remark</text:p></office:annotation></text:p>"
    )
    reading, pages = read(make.odf(tmp_path / "access.odt", "text", content, styles))
    assert [page.text for page in pages] == [
        "Access\nRamps and lifts\nDoor\tWide",
        "New page",
        "and another",
        "A remark",
    ]
    assert pages[3].label == "comments"
    assert (reading.title.value, reading.dated.value) == ("Access statement", "2024-05-06")


def test_opendocument_sheets_and_slides(tmp_path, read):
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    rows = (
        '<table:table table:name="{}" table:style-name="{}"><table:table-row>'
        "<table:table-cell><text:p>Lobby</text:p>"
        "</table:table-cell><table:table-cell><text:p>97%</text:p></table:table-cell></table:table-row>"
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>'
    )
    _, pages = read(
        make.odf(
            tmp_path / "b.ods", "spreadsheet", rows.format("Visits", "ta1") + rows.format("Raw", "ta2"), styles
        )
    )
    assert [(page.label, page.text) for page in pages] == [
        ("Visits", "Lobby\t97%"),
        ("Raw (hidden sheet)", "Lobby\t97%"),
    ]
    slide = (
        '<draw:page draw:name="page1"><draw:frame presentation:class="title"><draw:text-box>'
        "<text:p>Our year</text:p>"
        "</draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>Smile</text:p></draw:text-box>"
        "</draw:frame></presentation:notes></draw:page>"
    )
    _, pages = read(make.odf(tmp_path / "c.odp", "presentation", slide))
    assert [(page.kind, page.label, page.text) for page in pages] == [
        ("slide", "Our year", "Our year"),
        ("section", "Slide 1 (speaker notes)", "Smile"),
    ]


def test_rich_text(tmp_path, read):
    path = tmp_path / "letter.rtf"
    path.write_text(
        r"{\rtf1\ansi{\info{\title Letter to Mr Owen}{\creatim\yr2023\mo4\dy5}}{\header Northam}"
        r"Caf\'e9 \u8211?open\par Second line\page Third{\footnote a note}}"
    )
    reading, pages = read(path)
    assert "Café –open" in pages[0].text
    assert "Northam" in pages[0].text
    assert [page.kind for page in pages] == ["page", "page"]
    assert "a note" in pages[1].text
    assert (reading.title.value, reading.dated.value) == ("Letter to Mr Owen", "2023-04-05")


@pytest.mark.parametrize("suffix", ["png", "jpg", "bmp", "gif", "webp"])
def test_pictures(tmp_path, read, suffix):
    path = tmp_path / f"notice.{suffix}"
    make.picture_of(["Opening hours have changed", "Reception opens at nine"]).save(path)
    reading, pages = read(path)
    assert reading.outcome == "text"
    assert "Reception opens at nine" in pages[0].text
    assert (pages[0].kind, reading.kind.value) == ("picture", "photo")
    assert pages[0].confidence > 70


def test_white_on_dark_and_upside_down(tmp_path, read):
    lines = [f"Line {n} tells how many visitors came to the library" for n in range(1, 12)]
    picture = make.picture_of(lines, size=(1100, 700), ink="white", paper="#203040").rotate(180)
    picture.save(tmp_path / "photo.png")
    _, pages = read(tmp_path / "photo.png")
    assert pages[0].text.count("visitors came to the library") >= 10
    assert pages[0].confidence > 80


def test_every_frame_of_a_tiff(tmp_path, read):
    frames = [make.picture_of([f"Minutes of the panel, sheet {word}"]) for word in ("one", "two")]
    frames[0].save(tmp_path / "fax.tiff", save_all=True, append_images=frames[1:])
    _, pages = read(tmp_path / "fax.tiff")
    assert [(page.number, page.kind) for page in pages] == [(1, "page"), (2, "page")]
    assert "sheet two" in pages[1].text


def test_type_is_told_by_content(tmp_path, read):
    scan = make.pdf(tmp_path / "scan.docx", [["A PDF in disguise"]])
    assert read(scan)[0].media_type == "application/pdf"
    word = make.docx_by_hand(tmp_path / "word.pdf", make.paragraph("A Word file in disguise"))
    assert read(word)[1][0].text == "A Word file in disguise"
    assert read(word, "no suffix at all")[0].outcome == "text"


def test_photograph_turned_by_its_camera_with_its_date(tmp_path, read):
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6
    exif.get_ifd(0x8769)[0x9003] = "2024:05:17 10:30:00"
    picture = make.picture_of(["Mind the step", "Please ask for help"], size=(1000, 400))
    picture.rotate(90, expand=True).save(tmp_path / "IMG_1.jpg", exif=exif)
    reading, pages = read(tmp_path / "IMG_1.jpg")
    assert "ask for help" in pages[0].text
    assert (reading.dated.value, reading.dated.source) == ("2024-05-17", "metadata")


def test_hidden_rows_and_columns_are_read_apart(tmp_path, read):
    book = Workbook()
    sheet = book.active
    sheet.title = "Cases"
    for row in (["Ward", "Name", "Result"], ["North", "A. Resident", "Upheld"], ["Draft", "B. Resident", "None"]):
        sheet.append(row)
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "cases.xlsx")
    _, pages = read(tmp_path / "cases.xlsx")
    assert [(page.label, page.text) for page in pages] == [
        ("Cases", "Ward\tResult\nNorth\tUpheld"),
        ("Cases (hidden rows and columns)", "Name\nA. Resident\nDraft\tB. Resident\tNone"),
    ]
    column = "<table:table-column{}/>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    row = "<table:table-row{}>{}</table:table-row>"
    columns = column.format("") + column.format(' table:visibility="collapse"')
    rows = row.format("", cell.format("North") + cell.format("A. Resident"))
    rows += row.format(' table:visibility="filter"', cell.format("Draft"))
    table = f'<table:table table:name="Cases">{columns}{rows}</table:table>'
    _, pages = read(make.odf(tmp_path / "cases.ods", "spreadsheet", table))
    assert [(page.label, page.text) for page in pages] == [
        ("Cases", "North"),
        ("hidden rows and columns", "A. Resident\nDraft"),
    ]
