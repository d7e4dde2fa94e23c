"""Evidence for the index's own tests, without a portfolio around it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cse_desktop.app.ports import IndexedEvidence
from cse_desktop.domain.reading import Page
from cse_desktop.search.equivalents import read_equivalents
from cse_desktop.search.families import read_families
from cse_desktop.search.index import WhooshIndex

WORDS = Path(__file__).parents[2] / "resources" / "search"
"""The lists of words that come with the program."""

Make = Callable[..., IndexedEvidence]


def build(id_: str, *pages: str, title: str = "Untitled", **fields) -> IndexedEvidence:
    """A piece of evidence from pages of text; every other field may be given."""
    numbered = tuple(Page(number, text) for number, text in enumerate(pages, 1))
    values = {
        "words": "",
        "exhibit": "E500",
        "elements": (),
        "kind": "other",
        "dated": "",
        "team": "",
        "tags": (),
        "file_type": "pdf",
        "text_key": "|".join(pages),
        "pages": lambda: numbered,
    }
    return IndexedEvidence(id=id_, title=title, **(values | fields))


@pytest.fixture(scope="session")
def make() -> Make:
    """Builds a piece of evidence from pages of text; every other field may be given."""
    return build


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where an index may be."""
    return tmp_path / "cache" / "index"


@pytest.fixture
def index(folder: Path) -> Iterator[WhooshIndex]:
    """An index that is not there yet."""
    opened = WhooshIndex(folder)
    yield opened
    opened.close()


def field_index(folder: Path) -> WhooshIndex:
    """An index with the program's own lists of words."""
    families = read_families(WORDS / "families.json")
    equivalents = read_equivalents(WORDS / "equivalents.json", families)
    return WhooshIndex(folder, families=families, equivalents=equivalents)
