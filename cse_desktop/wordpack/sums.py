"""`SHA256SUMS`: the checksum of every file of a pack, as `sha256sum -c` takes it, to prove that all is whole."""

from __future__ import annotations

import hashlib
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible

SUMS = "SHA256SUMS"
PART = re.compile(r" part \d+ of \d+\.zip")
"""What the names of zips end in that hold only a part of a pack."""
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
_BLOCK = 1 << 20
_IS_UTF8 = 0x800
"""By which a zip says that a name is in UTF-8."""
_MOST_BYTES = 20 << 20
"""Of the list itself; a pack of 20,000 files has 4 MB of it."""


@dataclass(frozen=True)
class Verified:
    """What a look at a pack found: how many files are whole, and which are changed, missing or not of the pack."""

    whole: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    added: tuple[str, ...]


def write_sums(folder: Path) -> None:
    """Write the checksums of all that lies in `folder` now."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path != folder / SUMS)
    named = {path.relative_to(folder).as_posix(): sha256_of(path) for path in paths}
    lines = [f"{sha256}  {name}\n" for name, sha256 in sorted(named.items())]
    (folder / SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def read_sums(text: str) -> dict[str, str]:
    """The checksums of a list by file name; lines that are none are passed over."""
    matches = (_LINE.fullmatch(line.rstrip("\r")) for line in text.split("\n"))
    return {match[2]: match[1] for match in matches if match}


def sums_in(folder: Path) -> dict[str, str] | None:
    """The checksums a pack's folder carries; None if it carries none."""
    try:
        return read_sums((folder / SUMS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def parts_of(path: Path) -> tuple[Path, ...]:
    """All parts of the pack that `path`, one zip of it, belongs to; only itself where it came whole."""
    if not PART.search(path.name):
        return (path,)
    stem = PART.sub("", path.name)
    return tuple(sorted(p for p in path.parent.iterdir() if PART.sub("", p.name) == stem and PART.search(p.name)))


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as held:
        return hashlib.file_digest(held, "sha256").hexdigest()


def verify_folder(folder: Path, check: Callable[[], None]) -> Verified | None:
    """Compare a pack's folder with the list in it; None where there is no list. Raises OSError."""
    sums = sums_in(folder)
    if sums is None:
        return None
    opened: dict[str, Callable[[], IO[bytes]]] = {}
    for path in folder.rglob("*"):
        if path.is_file():
            opened[unicodedata.normalize("NFC", path.relative_to(folder).as_posix())] = partial(_open, path)
    return _compare(sums, opened, check)


def verify_zips(paths: tuple[Path, ...], check: Callable[[], None]) -> Verified | None:
    """Compare the zip of a pack, or all its parts, with the list in it; None where there is no list.

    Nothing is unpacked to the disk. Raises OSError, or zipfile.BadZipFile for what is no zip.
    """
    archives = [zipfile.ZipFile(path) for path in paths]
    try:
        members = {
            _name_of(member).partition("/")[2]: (archive, member)
            for archive in archives
            for member in archive.infolist()
            if not member.is_dir()
        }
        listed = members.get(SUMS)
        if listed is None or listed[1].file_size > _MOST_BYTES:
            return None
        sums = read_sums(listed[0].read(listed[1]).decode("utf-8", "replace"))
        return _compare(
            sums, {name: partial(archive.open, held) for name, (archive, held) in members.items()}, check
        )
    finally:
        for archive in archives:
            archive.close()


def verify_pack(path: Path, check: Callable[[], None]) -> Verified:
    """Compare a pack, as a folder, a zip or any part of one, with the list of checksums in it.

    Raises UserError for what is no pack, or is damaged beyond reading.
    """
    try:
        if path.is_dir():
            found = verify_folder(path, check)
        elif path.is_file():
            found = verify_zips(parts_of(path), check)
        else:
            raise UserError("path_not_found", path=legible(path))
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise UserError("pack_zip_damaged", path=legible(path)) from error
    if found is None:
        raise UserError("pack_not_verifiable", path=legible(path))
    return found


def _name_of(member: zipfile.ZipInfo) -> str:
    """The name of a file in a zip. Some programs write UTF-8 and do not say so; others take accents apart."""
    name = member.filename
    if not member.flag_bits & _IS_UTF8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name)


def _open(path: Path) -> IO[bytes]:
    return path.open("rb")


def _compare(
    sums: Mapping[str, str], held: Mapping[str, Callable[[], IO[bytes]]], check: Callable[[], None]
) -> Verified:
    whole, changed = 0, []
    for name, sha256 in sums.items():
        if name not in held:
            continue
        with held[name]() as reading:
            if _digest(reading, check) == sha256:
                whole += 1
            else:
                changed.append(name)
    missing = [name for name in sums if name not in held]
    return Verified(whole, tuple(changed), tuple(missing), tuple(sorted(held.keys() - sums.keys() - {SUMS})))


def _digest(reading: IO[bytes], check: Callable[[], None]) -> str:
    made = hashlib.sha256()
    for block in _blocks(reading):
        check()
        made.update(block)
    return made.hexdigest()


def _blocks(reading: IO[bytes]) -> Iterator[bytes]:
    while block := reading.read(_BLOCK):
        yield block
