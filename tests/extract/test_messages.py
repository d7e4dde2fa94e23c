"""Messages as Outlook and others keep them: what was written, shown and attached."""

from __future__ import annotations

import struct
from email.message import EmailMessage

from openpyxl import Workbook

from cse_desktop.extract.formats.letter import DEEPEST, MOST_ATTACHED
from cse_desktop.extract.limits import Limits

from . import make
from .make_ole import compound, fixed, message

SUBJECT, BODY, HTML, RICH, SENDER, SENDER_MAIL = 0x37, 0x1000, 0x1013, 0x1009, 0x0C1A, 0x0C1F
SENT = 133_541_568_000_000_000 - 864_000_000_000  # 5 March 2024, midnight


def workbook_bytes(tmp_path):
    book = Workbook()
    book.active.append(["Complaints answered in time", "96 of 100"])
    secret = book.create_sheet("Workings")
    secret.append(["not for publication"])
    secret.sheet_state = "hidden"
    book.save(tmp_path / "inner.xlsx")
    return (tmp_path / "inner.xlsx").read_bytes()


def test_outlook_message_with_attachments(tmp_path, read):
    texts = {SUBJECT: "Thanks for the ramp", BODY: "The new ramp is a great help.\r\n", SENDER: "Ann Résident"}
    sent_on = message({SUBJECT: "First letter", BODY: "Please build a ramp."}, inside=True)
    attached = {
        "C:\\mail\\figures.xlsx": workbook_bytes(tmp_path),
        "note.txt": b"Twelve people asked.",
        "": sent_on,
    }
    streams = message(texts | {SENDER_MAIL: "ann@example.org"}, attached, x0039_0040=SENT)
    streams["__recip_version1.0_#00000000/__properties_version1.0"] = fixed(8, x0C15_0003=1)
    streams["__recip_version1.0_#00000000/__substg1.0_3001001F"] = "Northam Council".encode("utf-16-le")
    streams["__recip_version1.0_#00000000/__substg1.0_39FE001F"] = "hello@northam.example".encode("utf-16-le")
    reading, pages = read(compound(tmp_path / "mail.bin", streams))
    assert (reading.outcome, reading.media_type, reading.reason) == ("text", "application/vnd.ms-outlook", None)
    assert (reading.title.value, reading.dated.value) == ("Thanks for the ramp", "2024-03-05")
    assert pages[0].text.splitlines()[:4] == [
        "From: Ann Résident <ann@example.org>",
        "To: Northam Council <hello@northam.example>",
        "Date: 5 March 2024 00:00 UTC",
        "Subject: Thanks for the ramp",
    ]
    assert "great help" in pages[0].text
    assert pages[0].text.endswith("Attachments: figures.xlsx, note.txt, First letter.eml")
    assert (len(pages), reading.parts) == (1, 3)


def test_outlook_message_of_html_or_rich_text(tmp_path, read):
    html = "<p>The café queue was <b>short</b>.</p>".encode("cp1252")
    path = compound(tmp_path / "h.msg", message({SUBJECT: "Queue", HTML: html}, x3FDE_0003=1252))
    assert "The café queue was short." in read(path)[1][0].text
    # Two letters, one reference of three to them, and the rest as it stands.
    rich = b"{\\rtf1 Lift repaired}"
    packed = b"".join(b"\0" + rich[at : at + 8] for at in range(0, len(rich), 8))
    content = struct.pack("<4I", len(packed) + 12, len(rich), 0x75465A4C, 0) + packed
    path = compound(tmp_path / "r.msg", message({SUBJECT: "Lift", RICH: content}))
    assert "Lift repaired" in read(path)[1][0].text


def test_outlook_message_with_a_broken_part_keeps_the_rest(tmp_path, read):
    streams = message({SUBJECT: "Still here", RICH: b"\1\2\3"}, {"locked.docx": b"PK\3\4" + b"word/" * 9})
    reading, pages = read(compound(tmp_path / "b.msg", streams))
    assert "Still here" in pages[0].text
    assert reading.reason.id == "reading.partly_damaged"


def mail(subject: str, text: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ann@example.org", "council@example.org", subject
    made.set_content(text)
    return made


def test_attachments_of_a_message_are_named_and_counted(tmp_path, read):
    made = mail("Survey", "See attached.")
    made.add_attachment(workbook_bytes(tmp_path), maintype="application", subtype="x", filename="survey.dat")
    made.add_attachment(b"<p>Page</p>", maintype="text", subtype="html", filename="page.html")
    made.add_attachment(mail("The first question", "When do you open?"))
    (tmp_path / "m.eml").write_bytes(bytes(made))
    reading, pages = read(tmp_path / "m.eml")
    assert pages[0].text.endswith("See attached.\n\nAttachments: survey.dat, page.html, The first question.eml")
    assert (len(pages), reading.parts, reading.reason) == (1, 3, None)


def test_pictures_shown_in_a_message_are_read_with_it(tmp_path, read):
    made = mail("Dashboard", "See below.")
    made.add_alternative("<p>See below. <img src='cid:one%40x'></p>", subtype="html")
    shown = make.png_of(["Calls answered 97 of 100"])
    made.get_payload()[1].add_related(shown, "image", "png", cid="<one@x>", filename="image001.png")
    made.add_attachment(shown, maintype="image", subtype="png", filename="sent.png", cid="<two@x>")
    (tmp_path / "m.eml").write_bytes(bytes(made))
    reading, pages = read(tmp_path / "m.eml")
    assert [page.label for page in pages] == ["", "image001.png"]
    assert "97 of 100" in pages[1].text
    assert pages[0].text.endswith("Attachments: sent.png")
    assert (reading.parts, reading.title.value) == (1, "Dashboard")


def test_headers_in_letters_they_may_not_have(tmp_path, read):
    head = "From: Ann Résident <ann@example.org>\nSubject: Café – “thanks”\n"
    head += "Content-Type: multipart/mixed; boundary=x\n"
    part = 'Content-Disposition: attachment; filename="résumé.pdf"\n\nx\n--x\nContent-Disposition: attachment;\n'
    more = " filename*0*=UTF-8''long%20n; filename*1*=am%C3%A9.docx\n\nx\n--x--\n"
    for encoding in ("utf-8", "cp1252"):
        (tmp_path / "m.eml").write_bytes(f"{head}\n--x\n{part}{more}".encode(encoding))
        lines = read(tmp_path / "m.eml")[1][0].text.splitlines()
        assert lines[:2] == ["From: Ann Résident <ann@example.org>", "Subject: Café – “thanks”"]
        assert lines[-1] == "Attachments: résumé.pdf, long namé.docx"


def test_message_whose_border_is_missing_keeps_its_words(tmp_path, read):
    head = "From: a@example.org\nSubject: Ramp\nContent-Type: multipart/mixed; boundary=x\n\n"
    (tmp_path / "m.eml").write_text(head + "The ramp is steep.\n")
    assert "ramp is steep" in read(tmp_path / "m.eml")[1][0].text


def kept_in_a_mailbox(path, *messages):
    path.write_bytes(
        b"".join(b"From a@example.org Tue Mar  5 10:00:00 2024\n" + bytes(m) + b"\n" for m in messages)
    )
    return path


def test_attachments_in_a_mailbox_are_read(tmp_path, read):
    made = mail("Survey", "See attached.")
    made.add_attachment(workbook_bytes(tmp_path), maintype="application", subtype="x", filename="survey.dat")
    result = make.pdf(tmp_path / "a.pdf", [["Nine in ten satisfied"]]).read_bytes()
    made.add_attachment(result, maintype="application", subtype="pdf", filename="result.pdf")
    made.add_attachment(mail("The first question", "When do you open?"))
    reading, pages = read(kept_in_a_mailbox(tmp_path / "kept.mbox", made, mail("Second", "Thank you.")))
    found = {page.label: page.text for page in pages}
    assert "96 of 100" in found["survey.dat: Sheet"]
    assert "not for publication" in found["survey.dat: Workings (hidden sheet)"]
    assert "Nine in ten" in found["result.pdf"]
    assert "When do you open?" in found["The first question.eml"]
    assert "When do you open?" not in found["Survey"]
    assert "Thank you" in found["Second"]
    assert (reading.reason, reading.parts) == (None, 0)


def test_attachment_that_cannot_be_read_is_named_and_said(tmp_path, read):
    made = mail("Locked", "The report.")
    locked = make.pdf(tmp_path / "locked.pdf", [["secret"]], password="open sesame").read_bytes()
    made.add_attachment(locked, maintype="application", subtype="pdf", filename="report.pdf")
    reading, pages = read(kept_in_a_mailbox(tmp_path / "m", made, mail("Second", "x")))
    assert len(pages) == 2
    assert reading.outcome == "text"
    assert (reading.reason.id, dict(reading.reason.values)) == (
        "reading.attachment_not_read",
        {"file": "report.pdf"},
    )


def test_messages_within_messages_end_and_so_do_attachments(tmp_path, read):
    made = mail("Level 9", "Words at level 9.")
    for level in range(8, -1, -1):
        outer = mail(f"Level {level}", f"Words at level {level}.")
        outer.add_attachment(made)
        made = outer
    _, pages = read(kept_in_a_mailbox(tmp_path / "deep", made, mail("Second", "x")))
    assert f"Words at level {DEEPEST}." in pages[-2].text
    many = mail("Many", "x")
    for number in range(MOST_ATTACHED + 5):
        many.add_attachment(f"Part {number}", filename=f"{number}.txt")
    reading, pages = read(kept_in_a_mailbox(tmp_path / "many", many, mail("Second", "x")))
    assert len(pages) == MOST_ATTACHED + 2
    assert (reading.reason.id, dict(reading.reason.values)) == (
        "reading.attachments_left_out",
        {"most": MOST_ATTACHED},
    )


def test_attachments_count_towards_the_limits_of_the_mailbox(tmp_path, read):
    made = mail("Long", "x")
    for number in range(4):
        made.add_attachment("word " * 5_000, filename=f"{number}.txt")
    made.add_attachment(make.png_of(["A picture with words"]), maintype="image", subtype="png", filename="a.png")
    path = kept_in_a_mailbox(tmp_path / "long", made, mail("Second", "x"))
    reading, pages = read(path, limits=Limits(characters=30_000))
    assert reading.reason.id == "reading.too_much_text"
    assert sum(len(page.text) for page in pages) <= 30_000
    _, pages = read(path, limits=Limits(ocr_pages=0))
    assert not any("picture" in page.text for page in pages[1:])
