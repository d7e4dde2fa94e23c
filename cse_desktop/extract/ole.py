"""Opens the file system inside Outlook messages and older Word and PowerPoint files, and reads its streams."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import olefile

from cse_desktop.extract.faults import damaged
from cse_desktop.extract.limits import MEGABYTE
from cse_desktop.extract.sniff import has_sound_sectors
from cse_desktop.extract.source import Source

# What olefile raises over broken files.
FAULTS = (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)
LARGEST_STREAM = 64 * MEGABYTE
MOST_STREAMS = 20_000
BLOCK = 256 * 1024
_LAST_SECTOR = 0xFFFFFFFA
"""From here on numbers of sectors are marks, such as that of a chain's end."""
_STRUCTURE = "its structure, which cannot be followed"


class Compound:
    """The streams of one file. Their names are joined by "/" and never used as paths."""

    def __init__(self, ole: olefile.OleFileIO, streams: list[str], storages: list[str]) -> None:
        self._ole = ole
        self._spelt = {name.casefold(): name for name in streams}
        self.storages = storages

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._spelt

    def read(self, name: str, most: int = LARGEST_STREAM) -> bytes:
        """The first `most` bytes of a stream; empty when there is none. Raises Unreadable if it is broken."""
        spelt = self._spelt.get(name.casefold())
        if spelt is None:
            return b""
        try:
            with self._ole.openstream(spelt) as stream:
                content: bytes = stream.read(most)
        except FAULTS as fault:
            raise damaged("one of its parts") from fault
        return content

    def blocks(self, name: str) -> Iterator[bytes]:
        """The whole of a stream in blocks, however large it is. Raises Unreadable if it is missing or broken."""
        try:
            entry = self._ole.direntries[self._ole._find(self._spelt[name.casefold()])]
            if entry.size < self._ole.minisectorcutoff:
                yield self.read(name)
                return
            # The library gathers a stream in memory, twice over; here its sectors are followed one by one.
            sector, left, size = entry.isectStart, entry.size, self._ole.sectorsize
            block = bytearray()
            while left > 0:
                block += self._ole.getsect(sector)[:left]
                left -= size
                sector = self._ole.fat[sector]
                if len(block) >= BLOCK or left <= 0:
                    yield bytes(block)
                    block.clear()
        except FAULTS as fault:
            raise damaged("one of its parts") from fault

    def check_lists(self) -> None:
        """Raise Unreadable where the sectors of the file's own lists lead round in a circle.

        The library used here stops by itself, others go on until memory ends.
        """
        ole = self._ole
        try:
            sector, most = ole.first_dir_sector, len(ole.fat)
            while sector < _LAST_SECTOR and most >= 0:
                sector, most = ole.fat[sector], most - 1
            sector, left = ole.first_difat_sector, ole.nb_sect
            while sector < _LAST_SECTOR and left >= 0:
                sector, left = ole.sect2array(ole.getsect(sector))[-1], left - 1
        except FAULTS as fault:
            raise damaged(_STRUCTURE) from fault
        if most < 0 or left < 0:
            raise damaged(_STRUCTURE)

    def below(self, folder: str) -> list[str]:
        """The storages directly in `folder`, which is empty for the top."""
        prefix = f"{folder}/" if folder else ""
        return [
            name
            for name in self.storages
            if name.startswith(prefix) and name != folder and "/" not in name[len(prefix) :]
        ]

    def title_and_day(self) -> tuple[str, str]:
        """The title and the day it was last saved (ISO), from the file's own record; empty where it has none."""
        try:
            about = self._ole.get_metadata()
        except FAULTS:  # it holds no text
            return "", ""
        title = about.title if isinstance(about.title, bytes) else b""
        # The number of the code page is a signed one of two bytes: UTF-8, which is 65001, stands there as -535.
        page = (about.codepage or 0) & 0xFFFF
        encoding = "utf-8" if page == 65001 else "cp1252"
        saved = about.last_saved_time or about.create_time
        day = saved.date().isoformat() if saved and saved.year > 1980 else ""
        return title.decode(encoding, "replace").strip("\0 "), day


@contextmanager
def opened(source: Source) -> Iterator[Compound]:
    """The file's streams. Raises Unreadable for a broken one."""
    with source.open() as stream:
        if not has_sound_sectors(stream):
            raise damaged(_STRUCTURE)
        try:
            ole = olefile.OleFileIO(stream)
        except FAULTS as fault:
            raise damaged(_STRUCTURE) from fault
        with ole:
            try:
                streams = ["/".join(path) for path in ole.listdir(streams=True, storages=False)]
                storages = ["/".join(path) for path in ole.listdir(streams=False, storages=True)]
            except FAULTS as fault:
                raise damaged(_STRUCTURE) from fault
            yield Compound(ole, streams[:MOST_STREAMS], storages[:MOST_STREAMS])
