"""Zip files that come out the same, byte for byte, every time they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date


def zipped(members: Iterable[tuple[str, bytes | str]], dated: date, stored: frozenset[str] = frozenset()) -> bytes:
    """A zip of the members in their order, all stamped noon of `dated`; those in `stored` not compressed."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members:
            entry = zipfile.ZipInfo(name, (dated.year, dated.month, dated.day, 12, 0, 0))
            entry.create_system = 0  # else the making machine's system is written into the file
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()


def rezipped(content: bytes, dated: date) -> bytes:
    """The same members in a zip without the time at which a library wrote them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped([(name, archive.read(name)) for name in archive.namelist()], dated)
