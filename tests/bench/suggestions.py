"""How often the right element is among the first suggestions, beside a plain BM25 over the elements' own words.

Passages are one JSON object a line with `element`, `text` and perhaps `also`, the second-best elements. Ours are
in `passages/`: `development` was looked at when the method was mended, `held-out` was not. Any other file is only
measured. Learning is measured on one invented organisation: it has linked what it published, and asks about its
working papers, which call things by the same names of its own.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log
from pathlib import Path
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.domain.lessons import Lesson
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Standard
from cse_desktop.search.families import stem_of
from cse_desktop.search.suggest import TermSuggester
from cse_desktop.search.words import STOP_WORDS, Words

Rank = Callable[[str], list[str]]
Labelled = Mapping[str, Any]
DEPTHS = (1, 3, 5)
OWN = Path(__file__).parent / "passages"
PASSAGES = Path(__file__).parents[3] / "shared" / "labelled" / "passages.jsonl"
MANY_EVIDENCE, MANY_LINKS = 2_000, 4_000


def read_passages(path: Path) -> list[Labelled]:
    """The passages of a file. Raises ValueError saying which line is no passage."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            passage = json.loads(line)
            if not isinstance(passage, dict) or not {"element", "text"} <= passage.keys():
                raise ValueError(f"{path}, line {number}: element and text are wanted")
            found.append(passage)
    return found


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


def ours(suggester: TermSuggester, lessons: Sequence[Lesson] = ()) -> Rank:
    """The program's own ranking of a single passage."""
    return lambda text: [s.element for s in suggester.suggest("", "", [Page(1, text)], limit=999, lessons=lessons)]


def hit_rates(rank: Rank, passages: Sequence[Labelled], *, second_best: bool = False) -> list[float]:
    """The share of passages whose element is among the first 1, 3 and 5; `also` counts too with `second_best`."""
    places = []
    for passage in passages:
        right = {passage["element"], *(passage.get("also") or () if second_best else ())}
        places.append(next((place for place, code in enumerate(rank(passage["text"])) if code in right), 999))
    return [sum(place < depth for place in places) / max(1, len(places)) for depth in DEPTHS]


def linked_before(passages: Sequence[Labelled]) -> tuple[Lesson, ...]:
    """Lessons as if somebody had linked each passage's evidence, quoting it."""
    return tuple(
        Lesson(
            evidence_id=str(number),
            exhibit=f"E{number:03}",
            kind="other",
            words=passage.get("title", ""),
            links=((passage["element"], passage["text"]),),
            refused=(),
        )
        for number, passage in enumerate(passages, 1)
    )


def one_organisation() -> tuple[list[Labelled], list[Labelled]]:
    """What the invented organisation has published and linked, and its working papers."""
    every = read_passages(OWN / "one-organisation.jsonl")
    return [p for p in every if p["style"] == "published"], [p for p in every if p["style"] == "working"]


def subjects_found(suggester: TermSuggester, packs: int = 60) -> float:
    """The share of subjects found in packs of minutes: up to three held-out passages among other business."""
    chance = random.Random(packs)
    business = (OWN / "committee-business.txt").read_text(encoding="utf-8").splitlines()
    passages = read_passages(OWN / "held-out.jsonl")
    found = asked = 0
    for _ in range(packs):
        subjects = chance.sample(passages, chance.randint(1, 3))
        paragraphs = [p["text"] for p in subjects] + chance.choices(business, k=chance.choice((10, 30, 60)))
        chance.shuffle(paragraphs)
        pages = [
            Page(1 + start // 4, "\n\n".join(paragraphs[start : start + 4]))
            for start in range(0, len(paragraphs), 4)
        ]
        first = {s.element for s in suggester.suggest("Minutes", "minutes", pages, 5)}
        found += len(first & {p["element"] for p in subjects})
        asked += len({p["element"] for p in subjects})
    return found / asked


def run(labelled: Path | None = None) -> None:
    """Print the hit rates on our own held-out passages and on those of `labelled`, or of the usual file if it is
    there, then those with learning, and the times."""
    standard = bootstrap.find_standard("cse")
    words = bootstrap.resources() / "search"
    ranks = {
        "plain BM25": plain_bm25(standard),
        "the standard alone": ours(TermSuggester(standard)),
        "without concepts": ours(TermSuggester(standard, None, words / "wordings.json")),
        "as built": ours(TermSuggester(standard, words / "synonyms.json", words / "wordings.json")),
    }
    _rates("our own passages, held out", ranks, read_passages(OWN / "held-out.jsonl"))
    path = labelled or PASSAGES
    if path.is_file():
        _rates(path.name, ranks, read_passages(path))
    elif labelled:
        print(f"no passages to measure suggestions by: {path} is not here")
    suggester = TermSuggester(standard, words / "synonyms.json", words / "wordings.json")
    published, working = one_organisation()
    learnt = {
        "nothing linked yet": ours(suggester),
        "after links": ours(suggester, linked_before(published)),
    }
    _rates("one organisation's working papers", learnt, working)
    foreign = ours(suggester, linked_before(read_passages(OWN / "development.jsonl")))
    _rates(
        "other organisations' passages, held out", {"after links": foreign}, read_passages(OWN / "held-out.jsonl")
    )
    print(f"packs of minutes: {subjects_found(suggester):.1%} of one to three subjects among the first 5")
    _times(suggester, published)


def _rates(name: str, ranks: Mapping[str, Rank], passages: Sequence[Labelled]) -> None:
    print(f"{name}: {len(passages)} passages; right element among the first 1, 3, 5 (or a second-best one)")
    for method, rank in ranks.items():
        strict, loose = hit_rates(rank, passages), hit_rates(rank, passages, second_best=True)
        shown = "  ".join(f"{a:5.1%} ({b:5.1%})" for a, b in zip(strict, loose, strict=True))
        print(f"  {method:20} {shown}")


def _times(suggester: TermSuggester, published: Sequence[Labelled]) -> None:
    long_text = " ".join(passage["text"] for passage in published) * 5
    pages = [Page(number, long_text[number * 2000 : number * 2000 + 2000]) for number in range(10)]
    print(f"a document of ten pages: {1000 * _seconds(lambda: suggester.suggest('', 'policy', pages)):.0f} ms")
    lessons = _many_lessons(published)
    full = _seconds(lambda: suggester.suggest("", "policy", pages[:1], lessons=lessons))
    more = (*lessons[:-1], Lesson("new", "E9999", "other", "One more", (("1.1.1", ""),), ()))
    step = _seconds(lambda: suggester.suggest("", "policy", pages[:1], lessons=more))
    print(
        f"learning from {MANY_EVIDENCE:,} pieces with {MANY_LINKS:,} links: {full:.2f} s, "
        f"after one more link {1000 * step:.0f} ms"
    )


def _many_lessons(published: Sequence[Labelled]) -> tuple[Lesson, ...]:
    codes = [p["element"] for p in published]
    each = MANY_LINKS // MANY_EVIDENCE
    return tuple(
        Lesson(
            evidence_id=str(number),
            exhibit=f"E{number:04}",
            kind="other",
            words=f"{published[number % len(published)]['title']} {number}",
            links=tuple(
                (codes[(number + step) % len(codes)], published[(number * 7 + step) % len(published)]["text"])
                for step in range(each)
            ),
            refused=(),
        )
        for number in range(MANY_EVIDENCE)
    )


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("passages", type=Path, nargs="?", default=None)
    run(parser.parse_args(sys.argv[1:]).passages)
