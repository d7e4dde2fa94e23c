"""How often the right element is among the first suggestions, beside a plain BM25 over the elements' own words.

Passages with the element a reader gave them: one JSON object a line with `element` and `text`. They are only for
looking; nothing in the method is fitted to them.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

from cse_desktop import bootstrap
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Standard
from cse_desktop.search.forms import stem_of
from cse_desktop.search.suggest import TermSuggester
from cse_desktop.search.words import STOP_WORDS, Words

Rank = Callable[[str], list[str]]
DEPTHS = (1, 3, 5)


def plain_bm25(standard: Standard) -> Rank:
    """BM25 (k1 1.2, b 0.75) of stemmed words over title, statement, parts and typical evidence."""
    words = Words()

    def stems(text: str) -> list[str]:
        return [stem_of(word) for word in words.of(text) if word not in STOP_WORDS]

    texts = {
        e.code: Counter(stems(" ".join((e.title, e.statement, *e.parts, e.typical_evidence))))
        for e in standard.elements
    }
    having = Counter(stem for counts in texts.values() for stem in counts)
    average = sum(counts.total() for counts in texts.values()) / len(texts)

    def rank(text: str) -> list[str]:
        scores: Counter[str] = Counter()
        for stem in stems(text):
            rarity = log(1 + (len(texts) - having[stem] + 0.5) / (having[stem] + 0.5))
            for code, counts in texts.items():
                if stem in counts:
                    norm = 1.2 * (0.25 + 0.75 * counts.total() / average)
                    scores[code] += rarity * counts[stem] * 2.2 / (counts[stem] + norm)
        return [code for code, _score in scores.most_common()]

    return rank


def ours(standard: Standard, synonyms: Path | None) -> Rank:
    """The program's own ranking of a single passage."""
    suggester = TermSuggester(standard, synonyms)
    return lambda text: [
        s.element for s in suggester.suggest("", "", [Page(1, text)], limit=len(standard.elements))
    ]


def hit_rates(rank: Rank, passages: Sequence[dict[str, str]], *, second_best: bool = False) -> list[float]:
    """The share of passages whose element is among the first 1, 3 and 5; `also` counts too with `second_best`."""
    places = []
    for passage in passages:
        right = {passage["element"], *(passage.get("also") or () if second_best else ())}
        places.append(next((place for place, code in enumerate(rank(passage["text"])) if code in right), 999))
    return [sum(place < depth for place in places) / len(places) for depth in DEPTHS]


PASSAGES = Path(__file__).parents[3] / "shared" / "labelled" / "passages.jsonl"


def run(path: Path = PASSAGES) -> None:
    """Print the hit rates on the passages in `path`."""
    if not path.is_file():
        print(f"no passages to measure suggestions by: {path} is not here")
        return
    passages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    standard = bootstrap.find_standard("cse")
    synonyms = bootstrap.resources() / "search" / "synonyms.json"
    print(
        f"{len(passages)} passages; share with the right element among the first {DEPTHS} (or a second-best one)"
    )
    ranks = {
        "plain BM25": plain_bm25(standard),
        "without concepts": ours(standard, None),
        "ours": ours(standard, synonyms),
    }
    for name, rank in ranks.items():
        strict, loose = hit_rates(rank, passages), hit_rates(rank, passages, second_best=True)
        shown = "  ".join(f"{a:5.1%} ({b:5.1%})" for a, b in zip(strict, loose, strict=True))
        print(f"{name:17} {shown}")
    suggester = TermSuggester(standard, synonyms)
    long_text = " ".join(passage["text"] for passage in passages)
    pages = [Page(number, long_text[number * 2000 : number * 2000 + 2000]) for number in range(10)]
    started = time.process_time()
    for _ in range(10):
        suggester.suggest("Complaints policy", "policy", pages)
    print(f"a document of ten pages: {100 * (time.process_time() - started):.1f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("passages", type=Path, nargs="?", default=PASSAGES)
    run(parser.parse_args(sys.argv[1:]).passages)
