"""PDF leaflets and reports of the sample, written directly: text in the standard typefaces that every reader has.

Only what these documents need: headings, paragraphs, lists, tables, bars, a crest, page numbers.
Measures are points, counted from the top of an A4 page.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from PIL import Image

from cse_desktop.exchange.sample.art.brush import wrapped
from cse_desktop.exchange.sample.blocks import Block, Text, plain, runs
from cse_desktop.exchange.sample.letter_widths import advance_widths

WIDE, HIGH, SIDE = 595, 842, 60
_ROOM = WIDE - 2 * SIDE
_TEAL, _INK, _GREY, _WHITE, _PALE, _AMBER = (
    "0.06 0.36 0.39",
    "0.12 0.16 0.18",
    "0.36 0.42 0.44",
    "1 1 1",
    "0.89 0.94 0.94",
    "0.89 0.64 0.23",
)


def pdf_bytes(text: Text, crest: Image.Image, organisation: str) -> bytes:
    """The text as a PDF. Each page mark starts a page; a page that runs over continues on the next."""
    writer = _Pages(text.title, organisation)
    for number, blocks in enumerate(text.pages()):
        writer.page(first=number == 0, subtitle=str(text.head.get("subtitle", "")))
        for block in blocks:
            writer.block(block)
    return _file(writer.streams(), crest, text, organisation)


def text_width(text: str, size: float, bold: bool) -> float:
    """The width of one line in points."""
    widths = advance_widths(bold)
    return sum(widths[byte - 32] for byte in _encoded(text) if byte >= 32) * size / 1000


class _Pages:
    """The pages' drawing instructions; `y` is the distance from the top of the page to the next thing."""

    def __init__(self, title: str, organisation: str) -> None:
        self.title, self.organisation = title, organisation
        self.pages: list[list[str]] = []
        self.y = 0.0

    def page(self, first: bool, subtitle: str = "") -> None:
        """Begin a page: the first with the crest and the title, the others with a thin band."""
        self.pages.append([])
        if first:
            self.fill(0, 0, WIDE, 128, _TEAL)
            self.fill(0, 128, WIDE, 4, _AMBER)
            self.put(f"q 64 0 0 64 {WIDE - SIDE - 64} {HIGH - 98} cm /Crest Do Q")
            self.line(SIDE, 46, self.organisation, 11, True, _WHITE)
            top = 74.0
            for part in self._wrap(self.title, 23, True, _ROOM - 90):
                self.line(SIDE, top, part, 23, True, _WHITE)
                top += 26
            if subtitle:
                self.line(SIDE, top - 4, subtitle, 11, False, _WHITE)
            self.y = 168
        else:
            self.fill(0, 0, WIDE, 10, _TEAL)
            self.y = 66
        number = len(self.pages)
        self.line(SIDE, HIGH - 34, f"{self.organisation} – {self.title}", 8.5, False, _GREY)
        self.line(WIDE - SIDE - 34, HIGH - 34, f"Page {number}", 8.5, False, _GREY)

    def block(self, block: Block) -> None:
        """Draw one block below what is there."""
        if block.kind == "heading":
            size = {1: 17.0, 2: 13.0}.get(block.level, 11.5)
            self.room(size * 3)
            self.y += size * 0.55
            for part in self._wrap(block.text, size, True, _ROOM):
                self.line(SIDE, self.y, part, size, True, _TEAL)
                self.y += size * 1.25
            self.y += 1
        elif block.kind == "table":
            self.table(block.rows)
        elif block.kind == "bars":
            self.bars(block.rows)
        elif block.kind == "bullet":
            self.paragraph(block.text, indent=16, mark="•")
        elif block.kind == "number":
            mark, _, rest = block.text.partition(" ")
            self.paragraph(rest, indent=20, mark=mark)
        elif block.kind == "quote":
            before = self.y
            self.paragraph(block.text, indent=18)
            self.fill(SIDE, before - 10, 3, self.y - before, _AMBER)
        else:
            self.paragraph(block.text)

    def paragraph(self, text: str, indent: float = 0, mark: str = "", size: float = 12) -> None:
        """Wrapped text with bold pieces, behind a mark if given."""
        for number, words in enumerate(_lines(text, size, _ROOM - indent)):
            self.room(size * 1.45)
            if mark and number == 0:
                self.line(SIDE + 2, self.y, mark, size, mark != "•", _TEAL)
            left = SIDE + indent
            for piece, bold in words:
                self.line(left, self.y, piece, size, bold, _INK)
                left += text_width(piece, size, bold)
            self.y += size * 1.45
        self.y += 5 if mark else 9

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """A table whose first row is its header; columns share the width by what they hold."""
        size, pad = 11.0, 6.0
        self.y += 4
        longest = [
            max(min(text_width(plain(row[c]), size, True), 230) for row in rows) for c in range(len(rows[0]))
        ]
        widths = [_ROOM * (wide + 2 * pad) / sum(w + 2 * pad for w in longest) for wide in longest]
        for number, row in enumerate(rows):
            head = number == 0
            cells = [self._wrap(plain(v), size, head, w - 2 * pad) for v, w in zip(row, widths, strict=True)]
            high = max(len(cell) for cell in cells) * size * 1.3 + 9
            self.room(high)
            if head or number % 2 == 0:
                self.fill(SIDE, self.y - 13, _ROOM, high, _TEAL if head else _PALE)
            left = float(SIDE)
            for cell, wide in zip(cells, widths, strict=True):
                for at, part in enumerate(cell):
                    self.line(left + pad, self.y + at * size * 1.3, part, size, head, _WHITE if head else _INK)
                left += wide
            self.y += high
        self.y += 12

    def bars(self, rows: Sequence[Sequence[str]]) -> None:
        """Horizontal bars for values out of a hundred, or of the largest value when that is more."""
        numbers = [float(row[1].rstrip("%")) for row in rows]
        most = max(100.0, *numbers)
        for (label, shown), number in zip(rows, numbers, strict=True):
            self.room(20)
            self.line(SIDE, self.y, label, 10, False, _INK)
            self.fill(SIDE + 190, self.y - 9, 235, 12, _PALE)
            self.fill(SIDE + 190, self.y - 9, 235 * number / most, 12, _TEAL)
            self.line(SIDE + 434, self.y, shown, 10, True, _INK)
            self.y += 19
        self.y += 8

    def room(self, high: float) -> None:
        """Start a page when there is not this much room left on this one."""
        if self.y + high > HIGH - 56:
            self.page(first=False)

    def line(self, x: float, y: float, text: str, size: float, bold: bool, colour: str) -> None:
        """One line of text on its baseline."""
        escaped = _encoded(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        shown = escaped.decode("cp1252")
        face = "F2" if bold else "F1"
        self.put(f"BT {colour} rg /{face} {size:g} Tf {x:.2f} {HIGH - y:.2f} Td ({shown}) Tj ET")

    def fill(self, left: float, top: float, wide: float, high: float, colour: str) -> None:
        """A filled rectangle."""
        self.put(f"{colour} rg {left:.2f} {HIGH - top - high:.2f} {wide:.2f} {high:.2f} re f")

    def put(self, instruction: str) -> None:
        """Add an instruction to the page."""
        self.pages[-1].append(instruction)

    def streams(self) -> list[bytes]:
        """The finished pages' instructions."""
        return ["\n".join(page).encode("cp1252") for page in self.pages]

    def _wrap(self, text: str, size: float, bold: bool, width: float) -> list[str]:
        return wrapped(text, width, lambda part: text_width(part, size, bold))


def _lines(text: str, size: float, width: float) -> list[list[tuple[str, bool]]]:
    """The text in lines of (piece, bold), none wider than `width`; a newline always breaks."""
    lines: list[list[tuple[str, bool]]] = [[]]
    used = 0.0
    for piece, bold in runs(text):
        for word in re.findall(r"\n|[^\s]+\s*|\s+", piece):
            wide = text_width(word.rstrip(), size, bold)
            if word == "\n" or (lines[-1] and used + wide > width):
                lines.append([])
                used = 0.0
            if word == "\n":
                continue
            last = lines[-1]
            if last and last[-1][1] == bold:
                last[-1] = (last[-1][0] + word.rstrip("\n"), bold)
            else:
                last.append((word.rstrip("\n"), bold))
            used += text_width(word.rstrip("\n"), size, bold)
            if word.endswith("\n"):
                lines.append([])
                used = 0.0
    return lines


def _file(streams: Sequence[bytes], crest: Image.Image, text: Text, organisation: str) -> bytes:
    made = f"D:{text.dated:%Y%m%d}120000Z"
    pages = [6 + 2 * number for number in range(len(streams))]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /{} /Encoding /WinAnsiEncoding >>"
    picture = crest.convert("RGB")
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en-GB) /ViewerPreferences << /DisplayDocTitle true >> >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{n} 0 R' for n in pages)}] >>".encode(),
        font.format("Helvetica").encode(),
        font.format("Helvetica-Bold").encode(),
        _stream(
            f"/Type /XObject /Subtype /Image /Width {picture.width} /Height {picture.height} "
            "/ColorSpace /DeviceRGB /BitsPerComponent 8",
            picture.tobytes(),
        ),
    ]
    for number, stream in zip(pages, streams, strict=True):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDE} {HIGH}] /Contents {number + 1} 0 R /Resources "
            "<< /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Crest 5 0 R >> >> >>".encode()
        )
        objects.append(_stream("", stream))
    known = (("Title", text.title), ("Author", organisation), ("CreationDate", made), ("ModDate", made))
    objects.append(b"<< " + b" ".join(f"/{k} ".encode() + _string(v) for k, v in known) + b" >>")
    return _numbered(objects)


def _numbered(objects: Sequence[bytes]) -> bytes:
    content = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, value in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n".encode() + value + b"\nendobj\n"
    start = len(content)
    content += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    content += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    content += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n".encode()
    return bytes(content + f"startxref\n{start}\n%%EOF\n".encode())


def _stream(entries: str, content: bytes) -> bytes:
    packed = zlib.compress(content, 9)
    head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def _string(text: str) -> bytes:
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode() + b">"


def _encoded(text: str) -> bytes:
    return text.encode("cp1252")
