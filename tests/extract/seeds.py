"""One small whole file of every format, as bytes, for spoiling."""

from __future__ import annotations

import io
import struct
from pathlib import Path

from docx import Document
from openpyxl import Workbook
from PIL import Image

from . import make, make_legacy, make_more, make_ole

HERE = Path(__file__).parent


def seeds(folder: Path) -> dict[str, bytes]:
    """File name to content. What needs no library is made by hand; pictures are tiny, to be recognised quickly."""
    made: dict[str, bytes] = {
        "page.html": b"<html><title>Hours</title><body><h1>Hours</h1><table><tr><td>Mon<td>9</table></html>",
        "note.txt": "Customers’ café – 80 % satisfied.\fPage two".encode(),
        "list.csv": b"Month,Result\nApril,97\n",
        "guide.md": b"# Charter\n\nWe answer.\n\n## More\n\nText",
        "note.rtf": rb"{\rtf1\ansi{\info{\title Charter}}Caf\'e9 \u8211? hours\page Second{\footnote see}\par"
        rb"{\v no}{\*\atnauthor Lee}{\*\annotation Check}{\deleted gone}{\shptxt box}}",
        "kept.mbox": make_more.MBOX.encode(),
        "letter.eml": make_more.MBOX.split("\n\n", 1)[1].split("\n", 2)[2].encode(),
        "hours.mht": make_more.SAVED_PAGE.encode(),
        "events.ics": make_more.CALENDAR.encode(),
        "survey.xml": make_more.XML,
        "chart.svg": make_more.SVG.encode(),
        "survey.json": make_more.JSON.encode(),
        "notice.heic": (HERE / "files" / "notice.heic").read_bytes(),
    }
    for kind in ("png", "jpeg", "gif", "tiff", "bmp", "webp"):
        stream = io.BytesIO()
        make.picture_of(["Open"], size=(140, 60), letters=20).save(stream, kind.upper())
        made[f"sign.{kind}"] = stream.getvalue()
    frames = [Image.new("L", (40, 30), 255) for _ in range(2)]
    stream = io.BytesIO()
    frames[0].save(stream, "TIFF", save_all=True, append_images=frames[1:], compression="tiff_lzw")
    made["pages.tiff"] = stream.getvalue()
    for path in (*_office(folder), *_older(folder)):
        made[path.name] = path.read_bytes()
    return made


def _office(folder: Path) -> list[Path]:
    document = Document()
    document.add_heading("Charter", 1)
    document.add_table(1, 2).cell(0, 0).text = "Cell"
    document.save(str(folder / "charter.docx"))
    book = Workbook()
    book.active.append(["Ward", 0.97])
    book.active.column_dimensions["B"].hidden = True
    book.save(folder / "cases.xlsx")
    slide = make.shape("Year", "title") + make.shape("Queues fell")
    make.pptx_by_hand(folder / "talk.pptx", [slide], {1: "Smile"})
    make.docx_by_hand(folder / "hand.docx", make.paragraph("By hand"))
    make.odf(folder / "a.odt", "text", "<text:h text:outline-level='1'>Access</text:h><text:p>Ramps</text:p>")
    row = "<table:table-row><table:table-cell><text:p>97%</text:p></table:table-cell></table:table-row>"
    make.odf(folder / "b.ods", "spreadsheet", f"<table:table table:name='Visits'>{row}</table:table>")
    make.odf(folder / "c.odp", "presentation", "<draw:page draw:name='p'><text:p>Year</text:p></draw:page>")
    make_more.epub(folder / "book.epub", [("Welcome", "We listen.")])
    make.zipped(folder / "inside.zip", {"minutes/may.docx": "x", "note.txt": "Twelve asked. " * 40, "photos/": ""})
    make.pdf(folder / "report.pdf", [["Access report"], ["Waiting time 3 minutes"]])
    return [
        folder / name
        for name in (
            "charter.docx", "cases.xlsx", "talk.pptx", "hand.docx", "a.odt", "b.ods", "c.odp", "book.epub",
            "inside.zip", "report.pdf",
        )
    ]  # fmt: skip


def _older(folder: Path) -> list[Path]:
    text = "Charter\rWe answer \x13 DATE \x14now\x15.\rMon\x07nine\x07\x07Struck out. Secret. End.\r"
    looks = [("Struck out. ", 0x0800), ("Secret. ", 0x083C)]
    inner = make_ole.message({0x37: "First", 0x1000: "Please."}, inside=True)
    rich = b"\0{\\rtf1 A\0}" + b"\1\xc0\x00"
    streams = make_ole.message(
        {0x37: "Thanks", 0x1013: b"<p>Great</p>", 0x1009: b"\x14\0\0\0\x09\0\0\0LZFu\0\0\0\0" + rich},
        {"note.txt": b"Twelve asked.", "sent on": inner},
        x0039_0040=133_541_568_000_000_000,
        x3FDE_0003=1252,
    )
    biff = make_legacy.biff
    formats = biff(0xFC, struct.pack("<2IHB", 1, 1, 3, 0) + b"abc") + biff(0xE0, bytes(20))
    more = (
        biff(0x200, struct.pack("<2I3H", 0, 2, 0, 1, 0))
        + biff(0xFD, struct.pack("<3HI", 1, 0, 0, 0))
        + biff(0x14, struct.pack("<HB", 2, 0) + b"&L")
        + biff(0x5D, struct.pack("<4H", 0x15, 0x12, 0x19, 1) + bytes(14))
        + biff(0x1B6, struct.pack("<5H2HI", 0, 0, 0, 0, 0, 5, 16, 0))
        + biff(0x3C, b"\0Check")
    )
    return [
        make_legacy.doc(folder / "old.doc", text, "Lee: check\r", looks),
        make_legacy.ppt(folder / "old.ppt", [["Year", "Queues"], ["Costs", "x", "hidden"]], ["Smile"]),
        make_ole.compound(folder / "mail.msg", streams),
        make_legacy.xls(folder / "old.xls", [("Visits", ["Lobby"]), ("hidden:Workings", ["x y"])], formats, more),
    ]
