"""Archives (.zip): the names of what they hold, and the files themselves, to be taken out one by one."""

from __future__ import annotations

import stat
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice

from cse_desktop.domain.messages import message
from cse_desktop.domain.reading import Page
from cse_desktop.extract.archive import Archive, opened
from cse_desktop.extract.decode import ill_placed
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line
from cse_desktop.extract.within import LONGEST_NAME, Within, shortened

MOST_NAMED = 5_000
BETWEEN = " / "
_LEFT_BY_SYSTEMS = frozenset(("thumbs.db", "desktop.ini", ".ds_store", "__macosx"))
_UNDERSTOOD = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
_ENCRYPTED_WITH_AES = 99


def pages(source: Source) -> Iterator[Page]:
    """The names, a line each. Nothing is unpacked, and no name is used as a path."""
    with opened(source) as archive:
        _note_offer(source, list(_files(archive)))
        names = (_path(member) for member in archive.members if not member.is_dir())
        lines = [one_line(name, 300) for name in islice(names, MOST_NAMED)]
    yield from by_length("\n".join(filter(None, lines)))


def within(source: Source) -> Iterator[Within]:
    """The files in the archive, in its order. Their folders are part of what they are called."""
    with opened(source) as archive:
        files = list(_files(archive))
        if _all_locked(files):
            raise Unreadable("archive_locked")
        yield from files


def _note_offer(source: Source, files: list[Within]) -> None:
    """Note how many files can be taken out, and what to say of the archive."""
    held, most = sum(file.counts for file in files), source.limits.parts
    source.facts.parts = min(held, most)
    if _all_locked(files):
        source.facts.listing_only = message("reading.archive_locked")
    elif held > most:
        source.facts.listing_only = message("reading.archive_large", most=most, held=held)
    else:
        source.facts.listing_only = message("reading.unpack_first")


def _all_locked(files: list[Within]) -> bool:
    return bool(files) and all(file.left_out == "locked" for file in files)


def _files(archive: Archive) -> Iterator[Within]:
    left = Counter(_path(member) for member in archive.members)
    for member in archive.members:
        path = _path(member)
        left[path] -= 1
        *folders, own = path.split("/")
        if own and _LEFT_BY_SYSTEMS.isdisjoint(part.lower() for part in (*folders[:1], own)):
            reason = "twice" if left[path] else _reason(member, path)
            yield Within(_named(folders, own), partial(archive.blocks, member), reason, size=member.file_size)


def _named(folders: list[str], own: str) -> str:
    """The member's own name after those of as many of its folders as there is room for."""
    name = shortened(own) or "file"
    for folder in reversed(folders):
        longer = f"{one_line(folder)}{BETWEEN}{name}" if folder.strip() else name
        if len(longer) > LONGEST_NAME:
            break
        name = longer
    return name


def _reason(member: zipfile.ZipInfo, path: str) -> str:
    """Why a member cannot be taken out; empty where nothing speaks against it."""
    kind = stat.S_IFMT(member.external_attr >> 16) if member.create_system == 3 else 0
    if ".." in path.split("/") or path.startswith("/") or path[1:3] == ":/" or "\0" in member.orig_filename:
        return "unsafe_path"
    if kind not in (0, stat.S_IFREG):
        return "pointer"
    if member.flag_bits & 1 or member.compress_type == _ENCRYPTED_WITH_AES:
        return "locked"
    return "" if member.compress_type in _UNDERSTOOD else "unknown_packing"


def _path(member: zipfile.ZipInfo) -> str:
    """The member's name with its folders."""
    name = member.filename
    if not member.flag_bits & 0x800 and not name.isascii():
        name = _meant(name)
    return name.replace("\\", "/")


def _meant(name: str) -> str:
    """A name read as the format has it, as it was meant: programs write UTF-8 or Windows' letters all the same."""
    try:
        raw = name.encode("cp437")
    except UnicodeError:
        return name
    try:
        return raw.decode("utf-8")
    except UnicodeError:
        readings = [name, raw.decode("cp850"), raw.decode("cp1252", "replace")]
        return min(readings, key=ill_placed)
