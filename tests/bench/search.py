"""Measures the search index: how long it takes to build, how large it gets, how soon it answers, what it holds.

The evidence is generated: invented words whose frequencies fall as they do in English, pages of varying length.
Latency is from the query to hits with their snippets and all facets counted; what the window takes to draw them
is measured with the window.
"""

from __future__ import annotations

import gc
import itertools
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import psutil

from cse_desktop import bootstrap
from cse_desktop.app.ports import IndexedEvidence
from cse_desktop.domain.facets import Chosen, Facets
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Evidence, Link
from cse_desktop.domain.reading import Page
from cse_desktop.search.equivalents import read_equivalents
from cse_desktop.search.families import read_families
from cse_desktop.search.index import WhooshIndex
from tests.bench.measuring import line, percentile, size_below

STAGES = (2_000, 7_000, 20_000)
"""Pieces of evidence at which everything is asked; the second has some 20,000 pages."""
SEED = 20_27
EACH = 60
"""Queries of each sort."""
SHOWN, SHOWN_TYPING = 20, 100
"""Hits with snippets; the window asks for more at once."""
MEANT_ALIKE = ["complaint", "customer", "staff training", "telephone queue", "waiting time", "survey results"]
TEAMS = ("Revenues", "Customer services", "Housing", "Waste")

COMMON = """
    the of and to a in is for on that with as by at be are or an it from this was we our will have has not
    all can their they been which more council customer customers service services staff complaint
    complaints survey team response time standards people information report access number office
    council's performance website letter telephone queue minutes policy procedure training feedback online
    appointment waiting housing benefit waste library leisure parking planning planned residents
    satisfaction improvement quarter target partner community
"""
ONSETS = """
    b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl sp st str t th tr v w wh
"""
NUCLEI = """
    a ai e ea ee i o oa oo ou u
"""
CODAS = """
    b ck d ft g l ll m n nd ng nt p r rd rk rt s ss st t th x
"""
ENDINGS = ["", "", "", "s", "ed", "ing", "er", "ers", "ly", "ness", "ment"]


def vocabulary(size: int, rng: random.Random) -> list[str]:
    """Invented words after a hundred real ones, commonest first, many of them forms of each other."""
    words = dict.fromkeys(COMMON.split())
    onsets, nuclei, codas = ONSETS.split(), NUCLEI.split(), CODAS.split()
    while len(words) < size:
        syllables = rng.choice((1, 1, 2, 2, 2, 3))
        stem = "".join(rng.choice(onsets) + rng.choice(nuclei) + rng.choice(codas) for _ in range(syllables))
        for ending in rng.sample(ENDINGS, 3):
            words.setdefault(stem + ending)
    return list(words)[:size]


def evidence(count: int, words: Sequence[str], rng: random.Random) -> Iterator[IndexedEvidence]:
    """`count` pieces of evidence of 1 to 60 pages (mostly few), about 330 words a page."""
    # Frequency falls with rank as in natural text (Zipf with Mandelbrot's offset).
    weights = list(itertools.accumulate(1 / (rank + 2.7) ** 1.05 for rank in range(len(words))))
    for number in range(1, count + 1):
        pages = []
        for page in range(1, min(60, max(1, round(rng.lognormvariate(0.5, 1.0)))) + 1):
            drawn = rng.choices(words, cum_weights=weights, k=max(20, round(rng.gauss(330, 120))))
            pages.append(Page(page, " ".join(_sentence(drawn, rng))))
        yield IndexedEvidence(
            id=f"{number:08d}-0000-4000-8000-000000000000",
            title=" ".join(rng.choices(words[30:3000], k=4)),
            words="",
            exhibit=f"E{number:03d}",
            elements=(f"{rng.randint(1, 5)}.{rng.randint(1, 2)}.{rng.randint(1, 3)}",),
            kind=rng.choice(EVIDENCE_KINDS),
            dated=f"{rng.randint(2021, 2026)}-{rng.randint(1, 12):02d}-15",
            team=rng.choice(TEAMS),
            tags=(),
            file_type=rng.choice(("pdf", "docx", "png")),
            text_key=f"{number}",
            pages=lambda pages=pages: pages,
        )


def queries(words: Sequence[str], sample: Sequence[str], rng: random.Random) -> dict[str, list[str]]:
    """Queries of each sort: single words from common to rare, phrases that occur, prefixes, slips, filters."""
    ranks = [int(60 * (len(words) / 80) ** rng.random()) for _ in range(EACH)]
    terms = [words[rank] for rank in ranks]
    phrases = []
    for _ in range(EACH):
        text = rng.choice(sample).split()
        start = rng.randrange(len(text) - 3)
        phrases.append(f'"{" ".join(text[start : start + rng.choice((2, 3))])}"')
    return {
        "term": terms,
        "common term": [word for word in COMMON.split()[18:] if len(word) > 3],
        "two terms": [f"{a} {b}" for a, b in zip(terms, rng.sample(terms, EACH), strict=True)],
        "with equivalents": [
            "complaint",
            "customer",
            "staff training",
            "telephone queue",
            "waiting time",
            "survey",
        ],
        "phrase": phrases,
        "prefix": [f"{word[: max(3, len(word) - 2)]}*" for word in terms],
        "fuzzy": [f"{word[:-1]}~" for word in terms],
        "filter": [f"{word} kind:{rng.choice(EVIDENCE_KINDS)} date:2024..2026" for word in terms],
        "misspelt": [f"{word[:3]}{word[4:]}" for word in terms if len(word) > 5],
    }


def run(stages: Sequence[int] = STAGES) -> None:
    """Build an index in stages and query it at each; prints the figures."""
    print("\nSearch: median / 95th percentile, hits with snippets and all facets counted")
    rng = random.Random(SEED)
    words = vocabulary(60_000, rng)
    made = evidence(stages[-1], words, rng)
    facets = _Rows()
    with tempfile.TemporaryDirectory(prefix="cse-desktop-search-") as temporary:
        folder = Path(temporary) / "index"
        index = _index(folder)
        seconds = 0.0
        for stage, (before, count) in enumerate(itertools.pairwise((0, *stages))):
            latest = list(itertools.islice(made, count - before))
            facets.add(latest)
            began = time.process_time()
            assert index.update(latest, (), stage + 1, rebuild=not before)
            seconds += time.process_time() - began
            sample = [page.text for held in latest[:200] for page in held.pages()]
            _said(facets, folder, seconds)
            _answers(index, facets.facets(), queries(words, sample, random.Random(SEED)))
            _linked(index, latest, stage + 1)
        index.close()
        line("memory of the open index", *_memory(folder))


class _Rows:
    """The evidence as the portfolio has it, for its facets."""

    def __init__(self) -> None:
        self.rows: dict[str, Evidence] = {}
        self.links: dict[str, tuple[Link, ...]] = {}
        self.pages = 0
        self.characters = 0

    def add(self, latest: Sequence[IndexedEvidence]) -> None:
        for held in latest:
            self.rows[held.id] = Evidence(
                id=held.id,
                number=len(self.rows) + 1,
                title=held.title,
                kind=held.kind,  # type: ignore[arg-type]
                dated=date.fromisoformat(held.dated),
                team=held.team,
                file_name=f"x.{held.file_type}",
                added_at=datetime(2026, 1, 1, tzinfo=UTC),
            )
            self.links[held.id] = (Link(id=f"k{held.id}", evidence_id=held.id, element=held.elements[0]),)
            self.pages += len([*held.pages()])
            self.characters += sum(len(page.text) for page in held.pages())

    def facets(self) -> Facets:
        began = time.perf_counter()
        made = Facets(bootstrap.find_standard("cse"), self.rows, self.links)
        line("facets of all evidence, after each change", f"{1000 * (time.perf_counter() - began):.0f} ms")
        return made


def _index(folder: Path) -> WhooshIndex:
    words = bootstrap.resources() / "search"
    families = read_families(words / "families.json")
    return WhooshIndex(
        folder, families=families, equivalents=read_equivalents(words / "equivalents.json", families)
    )


def _said(facets: _Rows, folder: Path, seconds: float) -> None:
    print(f"\n {len(facets.rows):,} pieces of evidence, {facets.pages:,} pages, {facets.characters / 1e6:.0f} MB")
    line("built in", f"{seconds:.1f} CPU s", f"{facets.pages / seconds:.0f} pages a second")
    size = size_below(folder)
    line("size", f"{size / 1e6:.0f} MB", f"{size / facets.characters:.2f} of the text")
    began = time.perf_counter()
    opened = _index(folder)
    opened.search("council")
    line("first answer, opening included", f"{1000 * (time.perf_counter() - began):.0f} ms")
    opened.close()


def _answers(index: WhooshIndex, facets: Facets, every: dict[str, list[str]]) -> None:
    gc.collect()
    for name, asked in every.items():
        _line(name, [_time(index, facets, query) for query in asked])
    chosen: Chosen = {"kind": EVIDENCE_KINDS[:2], "year": ("2025", "2026")}
    _line("term, facets chosen", [_time(index, facets, query, chosen) for query in every["term"]])
    typed = (every["common term"] + every["term"])[::5]
    keys = [word[:length] for word in typed for length in range(1, len(word) + 1)]
    _line(f"typing, each key, {SHOWN_TYPING} hits", [_time(index, facets, key, typing=True) for key in keys])
    second = [f"customer {key}" for key in keys[::2]]
    _line("typing a second word", [_time(index, facets, query, typing=True) for query in second])


def _line(name: str, times: Sequence[tuple[float, float]]) -> None:
    walls, spent = zip(*times, strict=True)
    said = f"{statistics.median(walls):.0f} / {percentile(walls, 0.95):.0f} ms"
    line(name, said, f"CPU {statistics.median(spent):.0f} / {percentile(spent, 0.95):.0f} ms")


def _time(
    index: WhooshIndex, facets: Facets, query: str, chosen: Chosen | None = None, *, typing: bool = False
) -> tuple[float, float]:
    """Milliseconds from a query to its hits and counts, and how many of them the processor worked."""
    began, spent = time.perf_counter(), time.process_time()
    within = frozenset(facets.admitted(chosen)) if chosen else None
    result = index.search(query, SHOWN_TYPING if typing else SHOWN, within=within, typing=typing)
    assert result is not None
    facets.counts(result.evidence_ids, chosen or {})
    return 1000 * (time.perf_counter() - began), 1000 * (time.process_time() - spent)


def _linked(index: WhooshIndex, latest: Sequence[IndexedEvidence], sequence: int) -> None:
    began = time.process_time()
    assert index.update(latest[:1], (), sequence)
    written = time.process_time()
    index.search("council")
    answered = time.process_time()
    line(
        "linking one piece, then one search",
        f"{1000 * (written - began):.0f} + {1000 * (answered - written):.0f} ms",
    )


def _memory(folder: Path) -> tuple[str, str]:
    """What opening the index and searching it takes, in a program of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.search", str(folder)],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    opened, used = done.stdout.split()
    return f"{opened} MB", f"{used} MB after a hundred searches"


def _measure_memory(folder: Path) -> None:
    index = _index(folder)
    index.marks("council", "council")  # what the program and its lists of words take by themselves
    gc.collect()
    before = psutil.Process().memory_info().rss
    index.sequence()
    opened = psutil.Process().memory_info().rss
    for word in COMMON.split():
        index.search(word)
    used = psutil.Process().memory_info().rss
    print(f"{(opened - before) / 1e6:.0f} {(used - before) / 1e6:.0f}")


def _sentence(words: Sequence[str], rng: random.Random) -> Iterator[str]:
    for place, word in enumerate(words):
        if place % 17 == 16:
            yield f"{word}.\n"
        else:
            yield f"{word}," if rng.random() < 0.05 else word


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _measure_memory(Path(sys.argv[1]))
    else:
        run()
