"""Measures the search index: how long it takes to build, how large it gets, how soon it answers.

The evidence is generated: invented words whose frequencies fall as they do in English, pages of varying length.
"""

from __future__ import annotations

import argparse
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from cse_desktop.app.ports import IndexedEvidence
from cse_desktop.domain.portfolio import EVIDENCE_KINDS
from cse_desktop.domain.reading import Page
from cse_desktop.search.index import WhooshIndex

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
        kind = rng.choice(EVIDENCE_KINDS)
        yield IndexedEvidence(
            id=f"{number:08d}-0000-4000-8000-000000000000",
            title=" ".join(rng.choices(words[30:3000], k=4)),
            words="",
            exhibit=f"E{number:03d}",
            elements=(f"{rng.randint(1, 5)}.{rng.randint(1, 3)}.{rng.randint(1, 5)}",),
            kind=kind,
            dated=f"{rng.randint(2021, 2026)}-{rng.randint(1, 12):02d}-15",
            team=rng.choice(("Revenues", "Customer services", "Housing", "Waste")),
            tags=(),
            file_type=rng.choice(("pdf", "docx", "png")),
            text_key=f"{number}",
            pages=lambda pages=pages: pages,
        )


def queries(
    words: Sequence[str], sample: Sequence[IndexedEvidence], rng: random.Random, each: int
) -> dict[str, list[str]]:
    """Queries of each sort: single words from common to rare, phrases that occur, prefixes, slips, filters."""
    ranks = [int(60 * (len(words) / 80) ** rng.random()) for _ in range(each)]
    terms = [words[rank] for rank in ranks]
    phrases = []
    for _ in range(each):
        text = rng.choice([*rng.choice(sample).pages()]).text.split()
        start = rng.randrange(len(text) - 3)
        phrases.append(f'"{" ".join(text[start : start + rng.choice((2, 3))])}"')
    return {
        "term": terms,
        "two terms": [f"{a} {b}" for a, b in zip(terms, rng.sample(terms, each), strict=True)],
        "phrase": phrases,
        "prefix": [f"{word[: max(3, len(word) - 2)]}*" for word in terms],
        "fuzzy": [f"{word[:-1]}~" for word in terms],
        "filter": [f"{word} kind:{rng.choice(EVIDENCE_KINDS)} date:2024..2026" for word in terms],
        "misspelt": [f"{word[:3]}{word[4:]}" for word in terms if len(word) > 5],
        "typing": [word[:length] + "*" for word in terms[: each // 4] for length in range(1, len(word))],
    }


def run(count: int = 2_000, each: int = 60, out: Path | None = None) -> dict[str, float]:
    """Build and query an index of `count` pieces of evidence; prints and returns the figures."""
    rng = random.Random(20_27)
    words = vocabulary(60_000, rng)
    with tempfile.TemporaryDirectory() as temporary:
        folder = out or Path(temporary) / "index"
        held = list(evidence(count, words, rng))
        pages = sum(len([*e.pages()]) for e in held)
        characters = sum(len(page.text) for e in held for page in e.pages())
        index = WhooshIndex(folder)
        started, wall = time.process_time(), time.perf_counter()
        assert index.update(held, (), 1, rebuild=True)
        build, wall = time.process_time() - started, time.perf_counter() - wall
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        print(f"{count} pieces of evidence, {pages} pages, {characters / 1e6:.1f} MB of text")
        print(f"build          {build:7.2f} CPU s {wall:7.2f} s   {pages / build:7.0f} pages/s")
        print(f"index size     {size / 1e6:7.1f} MB  {size / characters:7.2f} of the text")
        figures = {"build": build, "share": size / characters}
        started = time.perf_counter()
        WhooshIndex(folder).search("council")
        print(f"first answer   {1000 * (time.perf_counter() - started):7.1f} ms (opening included)")
        for name, asked in queries(words, held, rng, each).items():
            times, found, hits = [], 0, 0
            for query in asked:
                started = time.perf_counter()
                result = index.search(query, 20)
                times.append(1000 * (time.perf_counter() - started))
                assert result is not None
                found += result.total > 0 or result.suggestion is not None
                hits += len(result.hits)
            median, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
            figures |= {f"{name} median": median, f"{name} p95": late}
            share = f"{found / len(asked):4.0%} found, {hits / len(asked):4.1f} snippets"
            print(f"{name:14} median {median:6.1f} ms  p95 {late:6.1f} ms  {share}")
        started = time.process_time()
        changed = [held[i] for i in range(0, count, max(1, count // 100))]
        assert index.update(changed, (), 2)
        print(f"linking {len(changed):4}   {time.process_time() - started:7.2f} CPU s (cards only)")
        index.close()
    return figures


def _sentence(words: Sequence[str], rng: random.Random) -> Iterator[str]:
    for place, word in enumerate(words):
        if place % 17 == 16:
            yield f"{word}.\n"
        else:
            yield f"{word}," if rng.random() < 0.05 else word


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2_000)
    run(parser.parse_args(sys.argv[1:]).count)
