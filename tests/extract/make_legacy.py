"""Makes older Word documents and PowerPoint presentations, as small as they can be."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

from .make_ole import compound

PAGE = 512


def doc(path: Path, text: str, comments: str = "", looks: Sequence[tuple[str, int]] = (), flags: int = 0) -> Path:
    """A document whose first paragraph is a heading. `looks` gives words and the property (sprm) they have.

    The first half of the text is kept in one byte a letter, the second in two, as Word does after changes.
    """
    whole = text + comments
    half = len(text) // 2
    narrow, wide = whole[:half].encode("cp1252"), whole[half:].encode("utf-16-le")
    start = 2 * PAGE
    wide_at = start + len(narrow) + len(narrow) % 2
    body = narrow.ljust(wide_at - start, b"\0") + wide

    def place(at: int) -> int:
        return start + at if at < half else wide_at + (at - half) * 2

    runs = sorted((text.index(words), text.index(words) + len(words), code) for words, code in looks)
    pages_at = -(-(start + len(body)) // PAGE)
    letters = _letters([(place(a), place(b - 1) + (1 if b <= half else 2), code) for a, b, code in runs])
    main = bytearray(start) + body.ljust(pages_at * PAGE - start, b"\0") + letters
    main += _paragraphs(start, place(text.index("\r")) + 1)
    pieces = struct.pack("<3I", 0, half, len(whole))
    pieces += struct.pack("<HIH", 0, start * 2 | 0x40000000, 0) + struct.pack("<HIH", 0, wide_at, 0)
    table = b"\2" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<5H", main, 0, 0xA5EC, 0xC1, 0, 0, 0)
    struct.pack_into("<H", main, 10, flags)
    struct.pack_into("<8I", main, 0x4C, len(text), 0, 0, 0, len(comments), 0, 0, 0)
    struct.pack_into("<2I", main, 0x1A2, 0, len(table))
    for number, at in enumerate((0xFA, 0x102)):
        struct.pack_into("<2I", main, at, len(table), 12)
        table += struct.pack("<3I", start, start + len(body), pages_at + number)
    return compound(path, {"WordDocument": bytes(main), "0Table": table})


def _letters(runs: list[tuple[int, int, int]]) -> bytes:
    borders, codes = [2 * PAGE], []
    for start, end, code in runs:
        borders += [start, end]
        codes += [0, code]
    page = bytearray(PAGE)
    struct.pack_into(f"<{len(borders)}I", page, 0, *borders)
    for number, code in enumerate(codes):
        if code:
            at = 400 + number * 4
            page[len(borders) * 4 + number] = at // 2
            page[at : at + 4] = struct.pack("<BHB", 3, code, 1)
    page[-1] = len(codes)
    return bytes(page)


def _paragraphs(start: int, end: int) -> bytes:
    page = bytearray(PAGE)
    struct.pack_into("<2I", page, 0, start, end)
    page[8] = 200
    page[400:404] = struct.pack("<BHB", 2, 1, 0)
    page[-1] = 1
    return bytes(page)


def record(kind: int, content: bytes, instance: int = 0, holds: bool = False) -> bytes:
    return struct.pack("<HHI", instance << 4 | (15 if holds else 0), kind, len(content)) + content


def text_box(kind: int, text: str) -> bytes:
    narrow = text.isascii()
    content = text.encode("latin-1" if narrow else "utf-16-le")
    texts = record(3999, struct.pack("<I", kind)) + record(4008 if narrow else 4000, content)
    return record(0xF00D, texts, holds=True)


def ppt(path: Path, slides: Sequence[Sequence[str]], notes: Sequence[str] = (), broken: bool = False) -> Path:
    """A presentation of slides (title, then lines; "hidden" as the last leaves it out of the show), notes to each.

    An older version of the first slide lies behind it, as after a save in haste.
    """
    stream = b""
    places = [0] * (1 + len(slides) + len(notes))

    def add(part: bytes) -> int:
        nonlocal stream
        at = len(stream)
        stream += part
        return at

    add(record(1006, record(1036, text_box(0, "An older title"), holds=True), holds=True))
    for number, (title, *lines) in enumerate(slides, start=1):
        hidden = bool(lines) and lines[-1] == "hidden"
        boxes = text_box(0, title) + b"".join(text_box(1, line) for line in lines[: len(lines) - hidden])
        show = record(1017, b"\0" * 10 + struct.pack("<H", 4 if hidden else 0) + b"\0" * 4)
        said = record(4026, "Lee".encode("utf-16-le")) + record(4026, "Too long?".encode("utf-16-le"), 1)
        comment = record(12000, said, holds=True) if number == 1 else b""
        places[number] = add(record(1006, show + record(1036, boxes, holds=True) + comment, holds=True))
    for number, text in enumerate(notes, start=1):
        atom = record(1009, struct.pack("<2I", 255 + number, 0))
        place = len(slides) + number
        places[place] = add(record(1008, atom + record(1036, text_box(2, text), holds=True), holds=True))
    listed = [record(1011, struct.pack("<5I", n, 0, 0, 255 + n, 0)) for n in range(1, len(slides) + 1)]
    noted = [record(1011, struct.pack("<5I", len(slides) + n, 0, 0, 400 + n, 0)) for n in range(1, len(notes) + 1)]
    lists = record(4080, b"".join(listed), 0, holds=True) + record(4080, b"".join(noted), 2, holds=True)
    places[0] = add(record(1000, lists, holds=True))
    rows = struct.pack("<I", len(places) << 20) + struct.pack(f"<{len(places)}I", *places)
    # Numbers count from 0 here, so that the document is 0, and slide n is n.
    places_at = add(record(6002, rows))
    edit = add(record(4085, struct.pack("<7I", 0, 0, 0, places_at, 0, 0, 0)))
    user = record(4086, struct.pack("<3I", 20, 0xE391C05F, 0 if broken else edit) + b"\0" * 8)
    return compound(path, {"PowerPoint Document": stream[:-20] if broken else stream, "Current User": user})


def biff(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def xls(
    path: Path, sheets: Sequence[tuple[str, Sequence[str]]], looks: bytes = b"", more: bytes = b"", style: int = 0
) -> Path:
    """A workbook of sheets with words in their first column; a name that begins with "hidden:" is hidden.

    `looks` are records for the whole, `more` for the end of the first sheet; the last cell of each is of `style`.
    """

    def words(text: str) -> bytes:
        return struct.pack("<HB", len(text), 0) + text.encode("latin-1")

    bodies = []
    for _, cells in sheets:
        rows = [
            biff(0x0204, struct.pack("<3H", row, 0, style if row == len(cells) - 1 else 0) + words(text))
            for row, text in enumerate(cells)
        ]
        rest = b"" if bodies else more
        begin = biff(0x0809, struct.pack("<4H2I", 0x600, 0x10, 0, 0, 0, 0))
        bodies.append(begin + b"".join(rows) + rest + biff(10, b""))
    start = biff(0x0809, struct.pack("<4H2I", 0x600, 5, 0, 0, 0, 0)) + biff(0x42, struct.pack("<H", 1252)) + looks
    names = [name.removeprefix("hidden:") for name, _ in sheets]
    at = len(start) + sum(12 + len(name) for name in names) + 4
    stream = start
    for (said, _), name, body in zip(sheets, names, bodies, strict=True):
        about = struct.pack("<IBBBB", at, said.startswith("hidden:"), 0, len(name), 0)
        stream += biff(0x85, about + name.encode("latin-1"))
        at += len(body)
    return compound(path, {"Workbook": (stream + biff(10, b"") + b"".join(bodies)).ljust(5_000, b"\0")})
