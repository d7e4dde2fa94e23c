"""A list of searches as people write it: a text file with one search on each line."""

from __future__ import annotations

import codecs
from pathlib import Path

from cse_desktop.app.saved import clean_queries
from cse_desktop.domain.errors import UserError

MOST = 1_000
LARGEST = 1 << 20
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""What Windows writes at the beginning of a text file to say how it is encoded."""


def read_queries(path: Path) -> tuple[str, ...]:
    """The searches of a text file, without empty lines and those that begin with #.

    Raises UserError if it is no text, or too long, and OSError if it cannot be read.
    """
    with path.open("rb") as file:
        held = file.read(LARGEST + 1)
    encoding = next((name for mark, name in _MARKS if held.startswith(mark)), "utf-8")
    try:
        text = held.decode(encoding)
    except UnicodeDecodeError:
        text = held.decode("cp1252", "replace")  # what Windows calls ANSI
    if "\0" in text:
        raise UserError("list_unreadable", file=path.name)
    queries = clean_queries(text.splitlines())
    if len(held) > LARGEST or len(queries) > MOST:
        raise UserError("list_too_long", file=path.name, most=MOST)
    return queries
