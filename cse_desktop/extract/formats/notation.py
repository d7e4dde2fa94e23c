"""JSON, as data are exported: names and values on lines of their own, escapes resolved; also one value a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from cse_desktop.domain.reading import Page
from cse_desktop.extract.faults import Unreadable
from cse_desktop.extract.formats.plain import read_text
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source

LONGEST = 6_000_000
"""Characters past which the text is given as it stands, since its values would fill the memory."""
DEEPEST = 100


def pages(source: Source) -> Iterator[Page]:
    """Sections of usual length. What cannot be taken apart is given as it stands."""
    text = read_text(source)
    if len(text) > LONGEST:
        yield from by_length(text)
        return
    try:
        values = list(_values(text.lstrip("\ufeff")))
    except RecursionError as fault:
        raise Unreadable("nested_too_deep") from fault
    except ValueError:
        source.warn("damaged", where="its structure, which cannot be followed")
        yield from by_length(text)
        return
    yield from by_length("\n".join(line for value in values for line in _lines(value, "", 0)))


def _values(text: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(parse_int=str, parse_float=str)  # as written, however long
    at = 0
    while at < len(text):
        value, at = decoder.raw_decode(text, at)
        yield value
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1


def _lines(value: Any, name: str, depth: int) -> Iterator[str]:
    if depth > DEEPEST:
        raise Unreadable("nested_too_deep")
    if isinstance(value, dict):
        if name:
            yield f"{name}:"
        for key, inner in value.items():
            yield from _lines(inner, key, depth + 1)
    elif isinstance(value, list):
        if value and not any(isinstance(inner, dict | list) for inner in value):
            yield _line(name, ", ".join(map(_shown, value)))
            return
        for inner in value:
            yield from _lines(inner, name if not isinstance(inner, dict) else "", depth + 1)
    else:
        yield _line(name, _shown(value))


def _line(name: str, text: str) -> str:
    return f"{name}: {text}" if name else text


def _shown(value: Any) -> str:
    return {None: "", True: "yes", False: "no"}[value] if value is None or isinstance(value, bool) else str(value)
