"""What is known of each document, packed so that a whole part of the index is read in a few calls.

Whoosh's own columns give one value a call, which took half a second for twenty thousand pieces of evidence each
time the index was opened, and one of them holds no more than 65,535 different values.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

from whoosh.columns import Column, ColumnReader, ColumnWriter


def pack(numbers: Iterable[int]) -> bytes:
    """Numbers from 0 to 2**32 - 1 in one, two or four bytes each, whichever the largest needs."""
    listed = list(numbers)
    for code in "BH":
        try:
            return code.encode() + array(code, listed).tobytes()
        except OverflowError:
            continue
    return b"I" + array("I", listed).tobytes()


def unpack(packed: bytes) -> array[int]:
    """The numbers that `pack` packed."""
    numbers: array[int] = array(chr(packed[0]))
    numbers.frombytes(packed[1:])
    return numbers


class Numbers(Column):  # type: ignore[misc]
    """A number for each document; 0 where none was given."""

    _default = 0

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Gathers the numbers."""

        def __init__(self, dbfile: Any) -> None:
            super().__init__(dbfile)
            self._numbers: array[int] = array("I")

        def add(self, docnum: int, value: int) -> None:
            """The number of a document; documents come in ascending order."""
            self._numbers.extend([0] * (docnum - len(self._numbers)))
            self._numbers.append(value)

        def finish(self, docnum: int) -> None:
            """Write them all."""
            self._numbers.extend([0] * (docnum - len(self._numbers)))
            self._dbfile.write(pack(self._numbers))

    class Reader(ColumnReader):  # type: ignore[misc]
        """Reads all numbers at once."""

        def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
            super().__init__(dbfile, basepos, length, doccount)
            dbfile.seek(basepos)
            self.every = unpack(dbfile.read(length))
            if len(self.every) != doccount:
                raise ValueError("a column is not as long as its part of the index")

        def __getitem__(self, docnum: int) -> int:
            return self.every[docnum]


class Names(Column):  # type: ignore[misc]
    """A name (bytes without line ends) for each document, which many may share; empty where none was given."""

    _default = b""

    class Writer(ColumnWriter):  # type: ignore[misc]
        """Gathers the names."""

        def __init__(self, dbfile: Any) -> None:
            super().__init__(dbfile)
            self._places: dict[bytes, int] = {b"": 0}
            self._numbers: array[int] = array("I")

        def add(self, docnum: int, value: bytes) -> None:
            """The name of a document; documents come in ascending order."""
            self._numbers.extend([0] * (docnum - len(self._numbers)))
            self._numbers.append(self._places.setdefault(value, len(self._places)))

        def finish(self, docnum: int) -> None:
            """Write them all: how long the names are, the names, and which one each document has."""
            self._numbers.extend([0] * (docnum - len(self._numbers)))
            names = b"\n".join(self._places)
            self._dbfile.write(len(names).to_bytes(4, "big") + names + pack(self._numbers))

    class Reader(ColumnReader):  # type: ignore[misc]
        """Reads all names at once: the different ones, and for each document the place of its name among them."""

        def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
            super().__init__(dbfile, basepos, length, doccount)
            dbfile.seek(basepos)
            held = dbfile.read(length)
            end = 4 + int.from_bytes(held[:4], "big")
            self.names: list[bytes] = held[4:end].split(b"\n")
            self.places = unpack(held[end:])
            if len(self.places) != doccount or max(self.places, default=0) >= len(self.names):
                raise ValueError("a column is not as long as its part of the index")

        def __getitem__(self, docnum: int) -> bytes:
            return self.names[self.places[docnum]]
