"""A reader shared by the tests of this room, and the makers of the files they read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cse_desktop.domain.reading import Page, Reading
from cse_desktop.extract import Reader
from cse_desktop.extract.limits import Limits
from cse_desktop.extract.read_file import read_file
from cse_desktop.extract.source import Source

TESSDATA = Path(__file__).parents[2] / "resources" / "tessdata"


@pytest.fixture(scope="session")
def tessdata() -> Path:
    return TESSDATA


@pytest.fixture(scope="session")
def reader() -> Iterator[Reader]:
    with Reader(tessdata=TESSDATA, workers=1) as shared:
        yield shared


class Read:
    """Reads in this process, for tests of what a format gives rather than of the guard around it."""

    def __call__(
        self, path: Path, name: str | None = None, limits: Limits | None = None
    ) -> tuple[Reading, list[Page]]:
        pages: list[Page] = []
        source = Source(path=path, name=name or path.name, limits=limits or Limits(), tessdata=TESSDATA)
        return read_file(source, pages.append), pages


@pytest.fixture(scope="session")
def read() -> Read:
    return Read()
