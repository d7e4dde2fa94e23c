"""What OpenDocument calls its elements, and its record of a document's title and dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from cse_desktop.extract import xmlstream
from cse_desktop.extract.tidy import one_line

T = TypeVar("T")
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMESPACES = {
    "text": f"{_ODF}text:1.0",
    "table": f"{_ODF}table:1.0",
    "draw": f"{_ODF}drawing:1.0",
    "office": f"{_ODF}office:1.0",
    "style": f"{_ODF}style:1.0",
    "presentation": f"{_ODF}presentation:1.0",
    "meta": f"{_ODF}meta:1.0",
    "fo": f"{_ODF}xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "svg": f"{_ODF}svg-compatible:1.0",
}


def full_name(short: str) -> str:
    """The full name of an element or attribute such as `text:p`."""
    prefix, local = short.split(":")
    return f"{_NAMESPACES[prefix]} {local}"


def full_names(table: Mapping[str, T]) -> dict[str, T]:
    """A table keyed by short names, keyed by the full ones."""
    return {full_name(short): value for short, value in table.items()}


class Meta:
    """Title and date from the document's own record."""

    def __init__(self) -> None:
        self._found: dict[str, str] = {}
        self._key = ""

    @property
    def title(self) -> str:
        """The title, or empty."""
        return one_line(self._found.get("title", ""))

    @property
    def dated(self) -> str:
        """The day of the last change, else of making, as ISO text, or empty."""
        when = self._found.get("changed", "") or self._found.get("made", "")
        return when[:10] if re.match(r"\d{4}-\d\d-\d\d", when) else ""

    def starts(self) -> dict[str, xmlstream.Start]:
        """What to call as elements start."""
        keys = {"dc:title": "title", "dc:date": "changed", "meta:creation-date": "made"}

        def begin(key: str) -> xmlstream.Start:
            return lambda _: setattr(self, "_key", key)

        return full_names({short: begin(key) for short, key in keys.items()})

    def ends(self) -> dict[str, xmlstream.End]:
        """What to call as elements end."""

        def end() -> None:
            self._key = ""

        return full_names(dict.fromkeys(("dc:title", "dc:date", "meta:creation-date"), end))

    def characters(self, text: str) -> None:
        """Text between elements."""
        if self._key:
            self._found[self._key] = self._found.get(self._key, "") + text[:1000]
