"""Opens the zip inside Office and OpenDocument files, after counting what it would cost."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from cse_desktop.extract.faults import Unreadable, damaged
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.source import Source

CHUNK = 256 * 1024
SMALL_MEMBER = 8 * MEGABYTE
"""A member below this may be packed as tightly as it likes."""
FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """The members of one zip, read in chunks and never written anywhere; their names are never used as paths."""

    def __init__(self, archive: zipfile.ZipFile, source: Source) -> None:
        self._archive = archive
        self._left = source.limits.unpacked
        self._source = source
        self._sizes = {member.filename.lstrip("/"): member for member in archive.infolist()}

    @property
    def names(self) -> list[str]:
        """The members' names in the archive's order."""
        return list(self._sizes)

    @property
    def members(self) -> list[zipfile.ZipInfo]:
        """All that the archive lists, in its order, names that come twice as well."""
        return self._archive.filelist

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    def chunks(self, name: str) -> Iterator[bytes]:
        """A member's content. Raises Unreadable if it unpacks to too much or is damaged."""
        return self.blocks(self._sizes[name])

    def blocks(self, member: zipfile.ZipInfo) -> Iterator[bytes]:
        """The content of one of `members`. Raises Unreadable if it unpacks to too much or is damaged."""
        packed, unpacked = max(1, member.compress_size), member.file_size
        if unpacked > SMALL_MEMBER and unpacked / packed > self._source.limits.ratio:
            raise Unreadable("suspicious_archive")
        if member.flag_bits & 1:
            raise Unreadable("password_needed")
        try:
            with self._archive.open(member) as stream:
                while chunk := stream.read(CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise Unreadable("suspicious_archive")
                    yield chunk
        except FAULTS as fault:
            raise damaged(f"the part {member.filename}") from fault

    def read(self, name: str, most: int = 16 * MEGABYTE) -> bytes:
        """The first `most` bytes of a member."""
        content = bytearray()
        for chunk in self.chunks(name):
            content += chunk
            if len(content) >= most:
                break
        return bytes(content[:most])


@contextmanager
def opened(source: Source) -> Iterator[Archive]:
    """The file as an archive. Raises Unreadable for a broken, oversized or suspicious one."""
    with source.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except FAULTS as fault:
            raise damaged("the end of the file") from fault
        with archive:
            if len(archive.filelist) > source.limits.members:
                raise Unreadable("suspicious_archive")
            yield Archive(archive, source)
