"""Makes compound files (the container of .msg, .doc and .ppt) with streams of any size, and messages in them."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

MINI, CUTOFF = 64, 4096
LARGE = 6_000_000
"""Bytes past which sectors are larger, so that the list of them fits into the header."""
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    kids: list[int] = field(default_factory=list)
    start: int = 0
    size: int = 0


def compound(path: Path, streams: Mapping[str, bytes]) -> Path:
    """A compound file; a stream's name may begin with those of the storages it lies in, joined by "/"."""
    entries = [_Entry("Root Entry", 5)]
    places = {"": 0}

    def place(name: str, kind: int, content: bytes = b"") -> None:
        folder, _, own = name.rpartition("/")
        if folder not in places:
            place(folder, 1)
        entries[places[folder]].kids.append(len(entries))
        places[name] = len(entries)
        entries.append(_Entry(own, kind, content))

    for name, content in streams.items():
        place(name, 2, content)
    size = 512 if sum(map(len, streams.values())) < LARGE else 4096
    sectors, fat = _layout(entries, size)
    path.write_bytes(_header(size, *fat).ljust(size, b"\0") + b"".join(sectors))
    return path


def _layout(entries: list[_Entry], sector: int) -> tuple[list[bytes], tuple[int, int, int, int, int]]:
    sectors: list[bytes] = []
    fat: list[int] = []

    def chain(content: bytes) -> int:
        pieces = [content[at : at + sector].ljust(sector, b"\0") for at in range(0, len(content), sector)]
        if not pieces:
            return END
        first = len(sectors)
        sectors.extend(pieces)
        fat.extend([*range(first + 1, first + len(pieces)), END])
        return first

    mini, mini_fat = b"", []
    for entry in entries[1:]:
        entry.size = len(entry.content)
        if entry.size >= CUTOFF:
            entry.start = chain(entry.content)
        elif entry.size:
            entry.start = len(mini) // MINI
            count = -(-entry.size // MINI)
            mini_fat.extend([*range(entry.start + 1, entry.start + count), END])
            mini += entry.content.ljust(count * MINI, b"\0")
        else:
            entry.start = END if entry.kind == 2 else 0
    entries[0].start, entries[0].size = chain(mini), len(mini)
    mini_fat_at = chain(struct.pack(f"<{len(mini_fat)}I", *mini_fat))
    directory_at = chain(_directory(entries))
    needed = 1
    while (len(sectors) + needed) * 4 > needed * sector:
        needed += 1
    fat_at = len(sectors)
    fat.extend([FAT] * needed)
    packed = struct.pack(f"<{len(fat)}I", *fat).ljust(needed * sector, b"\xff")
    sectors.extend(packed[at : at + sector] for at in range(0, len(packed), sector))
    return sectors, (fat_at, needed, directory_at, mini_fat_at, -(-len(mini_fat) * 4 // sector))


def _directory(entries: list[_Entry]) -> bytes:
    rows = []
    following = {kid: next_ for entry in entries for kid, next_ in zip(entry.kids, entry.kids[1:], strict=False)}
    for number, entry in enumerate(entries):
        name = entry.name.encode("utf-16-le")
        kid = entry.kids[0] if entry.kids else FREE
        rows.append(
            name.ljust(64, b"\0")
            + struct.pack("<HBB", len(name) + 2, entry.kind, 1)
            + struct.pack("<3I", FREE, following.get(number, FREE), kid)
            + b"\0" * 36
            + struct.pack("<IQ", entry.start, entry.size)
        )
    return b"".join(rows).ljust(-(-len(rows) // 4) * 512, b"\0")


def _header(sector: int, fat_at: int, fats: int, directory_at: int, mini_fat_at: int, mini_fats: int) -> bytes:
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 16
        + struct.pack("<5H", 0x3E, 3 if sector == 512 else 4, 0xFFFE, sector.bit_length() - 1, 6)
        + b"\0" * 6
        + struct.pack("<9I", 0, fats, directory_at, 0, CUTOFF, mini_fat_at, mini_fats, END, 0)
        + struct.pack(f"<{fats}I", *range(fat_at, fat_at + fats)).ljust(436, b"\xff")
    )


def fixed(header: int, **numbers: int) -> bytes:
    """A message's list of properties: names such as `x0C15_0003` are id and type in hexadecimal."""
    rows = b""
    for name, value in numbers.items():
        id_, kind = (int(part, 16) for part in name.lstrip("x").split("_"))
        rows += struct.pack("<HHIQ", kind, id_, 6, value)
    return b"\0" * header + rows


def message(
    texts: Mapping[int, str | bytes],
    attached: Mapping[str, bytes | Mapping[str, bytes]] | None = None,
    inside: bool = False,
    **numbers: int,
) -> dict[str, bytes]:
    """The streams of a message. A mapping among `attached` is a message sent on."""
    streams = {"__properties_version1.0": fixed(24 if inside else 32, **numbers)}
    for id_, text in texts.items():
        kind = "0102" if isinstance(text, bytes) else "001F"
        content = text if isinstance(text, bytes) else text.encode("utf-16-le")
        streams[f"__substg1.0_{id_:04X}{kind}"] = content
    for number, (name, content) in enumerate((attached or {}).items()):
        folder = f"__attach_version1.0_#{number:08X}"
        streams[f"{folder}/__properties_version1.0"] = fixed(8)
        streams[f"{folder}/__substg1.0_3707001F"] = name.encode("utf-16-le")
        if isinstance(content, bytes):
            streams[f"{folder}/__substg1.0_37010102"] = content
        else:
            streams |= {f"{folder}/__substg1.0_3701000D/{part}": held for part, held in content.items()}
    return streams
