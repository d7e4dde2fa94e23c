"""Archives (.zip): only the names of what they hold, so that they can be found and unpacked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cse_desktop.domain.reading import Page
from cse_desktop.extract.archive import opened
from cse_desktop.extract.sections import by_length
from cse_desktop.extract.source import Source
from cse_desktop.extract.tidy import one_line

MOST_NAMED = 5_000


def pages(source: Source) -> Iterator[Page]:
    """The names, a line each. Nothing is unpacked, and no name is used as a path."""
    source.facts.listing_only = "unpack_first"
    with opened(source) as archive:
        names = [one_line(name, 300) for name in islice(archive.names, MOST_NAMED) if not name.endswith("/")]
    yield from by_length("\n".join(filter(None, names)))
