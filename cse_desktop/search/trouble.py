"""What a broken index may raise, and how it is kept from everybody else."""

from __future__ import annotations

import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from filelock import Timeout
from whoosh.fields import FieldConfigurationError
from whoosh.filedb.filestore import ReadOnlyError
from whoosh.filedb.filetables import FileFormatError
from whoosh.index import IndexError as WhooshIndexError
from whoosh.index import LockError
from whoosh.reading import ReaderClosed, TermNotFound
from whoosh.writing import IndexingError

_TROUBLE: tuple[type[Exception], ...] = (
    # Whoosh unpacks numbers and pickles from its files as they are; bytes that are not what it wrote can therefore
    # end in nearly any error of the language. Each of these was seen in the damage tests or follows from the code.
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    ImportError,
    MemoryError,
    struct.error,
    pickle.PickleError,
    zlib.error,
    WhooshIndexError,
    IndexingError,
    LockError,
    TermNotFound,
    ReaderClosed,
    FileFormatError,
    RecursionError,
    ReadOnlyError,
    FieldConfigurationError,
    Timeout,
)


class IndexTrouble(Exception):
    """The index cannot be read or written just now; it is a cache, so nothing is lost."""


@contextmanager
def guarded() -> Iterator[None]:
    """Turn whatever a broken or locked index raises into IndexTrouble. Only index work belongs inside."""
    try:
        yield
    except _TROUBLE as error:
        raise IndexTrouble(f"{type(error).__name__}: {error}") from error
    except Exception as error:
        # Whoosh raises bare Exception for a block that does not begin as it should; anything else is a bug.
        if type(error) is Exception:
            raise IndexTrouble(str(error)) from error
        raise
