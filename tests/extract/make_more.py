"""Makes mailboxes, books, calendars and saved pages, as small as they can be."""

# ruff: noqa: E501 - files as they stand
from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from .make import zipped


def epub(path: Path, chapters: Sequence[tuple[str, str]], more: Mapping[str, str | bytes] | None = None) -> Path:
    items = "".join(f'<item id="c{n}" href="text/part%20{n}.xhtml"/>' for n in range(len(chapters)))
    order = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    parts: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        "OPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata><dc:title>Customer handbook</dc:title></metadata><manifest>{items}"
        f'<item id="out" href="../../outside.xhtml"/></manifest><spine>{order}<itemref idref="out"/></spine></package>',
    }
    for n, (title, text) in enumerate(chapters):
        parts[f"OPS/text/part {n}.xhtml"] = f"<html><body><h1>{title}</h1><p>{text}</p></body></html>"
    return zipped(path, parts | dict(more or {}))


MBOX = (
    "From ann@example.org Tue Mar  5 10:00:00 2024\nFrom: ann@example.org\nTo: council@example.org\n"
    "Subject: Thank you\nDate: Tue, 05 Mar 2024 10:00:00 +0000\n\nThe bin came.\n>From now on I recycle.\n\n"
    "From bob@example.org Wed Mar  6 10:00:00 2024\nFrom: bob@example.org\nTo: council@example.org\n"
    'Subject: Ramp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n--x\n'
    "Content-Type: text/plain\n\nThe ramp is steep.\n--x\nContent-Type: text/plain\n"
    'Content-Disposition: attachment; filename="slope.txt"\n\nOne in eight.\n--x--\n'
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Customer panel\\, spring\r\nDTSTART;TZID=Europe/London:"
    "20240305T140000\r\nLOCATION:Town hall\r\nORGANIZER;CN=Ann Lee:mailto:ann@example.org\r\nDESCRIPTION:Queues at the"
    "\r\n  desk\\nand parking\r\nBEGIN:VALARM\r\nDESCRIPTION:Reminder\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n"
    "SUMMARY:Open day\r\nDTSTART;VALUE=DATE:20240601\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
SAVED_PAGE = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: http://example.invalid/hours\nSubject: Opening hours\n"
    'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="x"\n\n--x\n'
    "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
    "<html><title>Opening hours</title><body><h1>Hours</h1><p>Nine to five =\nevery day</p></body></html>\n--x\n"
    "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: http://example.invalid/x.png\n\n"
    "iVBORw0KGgo=\n--x--\n"
)
SVG = (
    '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:9/svg11.dtd">'
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><title>Calls by month</title>'
    '<style>.a{fill:red}</style><image xlink:href="http://127.0.0.1:9/x.png"/><g><text x="1">April <tspan>97%</tspan>'
    "</text><text>May 98%</text><script>steal()</script></g></svg>"
)
XML = (
    '<?xml version="1.0" encoding="windows-1252"?><!DOCTYPE survey SYSTEM "http://127.0.0.1:9/s.dtd">'
    "<survey><answer n='1'>The café was <b>open</b></answer><answer>Parking is hard</answer></survey>"
).encode("cp1252")
JSON = (
    '{"survey": {"title": "Caf\\u00e9 visits", "scores": [9, 10.50], "open": true, "rows": [{"ward": "North"}]}}'
)
