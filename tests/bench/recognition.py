"""Recognition of words: seconds a picture, characters wrong, words found, where the words are known."""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from PIL import Image

from cse_desktop import bootstrap
from cse_desktop.extract import Reader
from tests.bench import pictures
from tests.bench.measuring import line
from tests.bench.pictures import Made

MOST_PAIRS = 100_000
_QUOTES = str.maketrans("’‘“”—–", "''\"\"--")


@dataclass
class Tally:
    """What was read of a set of pictures against what is on them."""

    seconds: list[float] = field(default_factory=list)
    found: list[float] = field(default_factory=list)
    wrong: int = 0
    characters: int = 0

    def add(self, truth: Sequence[str], read: Sequence[str], seconds: float) -> None:
        """Count one picture."""
        wanted, got = Counter(map(_bare, truth)), Counter(map(_bare, read))
        del wanted[""]
        self.seconds.append(seconds)
        self.found.append((wanted & got).total() / max(1, wanted.total()))
        self.wrong += characters_wrong(truth, read)
        self.characters += sum(map(len, truth))

    def show(self, name: str) -> None:
        """Print the set's row."""
        worst = f"worst {100 * min(self.found):.1f}"
        wrong = f"{100 * self.wrong / max(1, self.characters):.2f} % of characters wrong"
        note = f"{worst}; {wrong}; {median(self.seconds):.2f} s each, {len(self.found)}"
        line(name, f"{100 * sum(self.found) / len(self.found):.1f} % words", note)


def run(corpus: Path | None, work: Path) -> None:
    """Read pictures made here, and those of the corpus that have `NAME.truth.txt` beside them."""
    print("\nRecognition by one worker, seconds by the clock; the order of words is not judged")
    tallies: dict[str, Tally] = {}
    spent = os.times()
    with Reader(workers=1, tessdata=bootstrap.resources() / "tessdata") as reader:
        for name, path, truth in (*_made(work), *_known(corpus)):
            began = time.perf_counter()
            reading = reader.read(path, path.name)
            seconds = time.perf_counter() - began
            read = [word for page in reading.pages for word in page.text.split()]
            tallies.setdefault(name, Tally()).add(truth, read, seconds)
        peak = reader.peak_memory / 1e6
    for name, tally in tallies.items():
        tally.show(name)
    ended, pictures_read = os.times(), sum(len(tally.found) for tally in tallies.values())
    cpu = ended.children_user + ended.children_system - spent.children_user - spent.children_system
    line("computing, each", f"{cpu / pictures_read:.2f} s", "on a busy computer more telling than the clock")
    line("most memory of the worker", f"{peak:.0f} MB")


def characters_wrong(truth: Sequence[str], read: Sequence[str]) -> int:
    """How many letters must be changed, put in or taken out, each word held against the one most like it."""
    wanted, got = Counter(_plain(word) for word in truth), Counter(_plain(word) for word in read)
    missing, extra = list((wanted - got).elements()), list((got - wanted).elements())
    wrong = 0
    if len(missing) * len(extra) <= MOST_PAIRS:
        pairs = sorted((_changes(m, e), i, j) for i, m in enumerate(missing) for j, e in enumerate(extra))
        for changes, i, j in pairs:
            if missing[i] and extra[j] and changes < max(len(missing[i]), len(extra[j])):
                wrong += changes
                missing[i] = extra[j] = ""
    return wrong + sum(map(len, missing)) + sum(map(len, extra))


def _changes(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, row = row, [i]
        for j, against in enumerate(other, start=1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (letter != against)))
    return row[-1]


def _plain(word: str) -> str:
    return word.translate(_QUOTES)


def _bare(word: str) -> str:
    return _plain(word).strip(".,:;()[]\"'")


def _known(corpus: Path | None) -> Iterator[tuple[str, Path, list[str]]]:
    for truth in sorted(corpus.rglob("*.truth.txt")) if corpus else ():
        stem = truth.name.removesuffix(".truth.txt")
        found = [path for path in truth.parent.glob(f"{stem}.*") if path != truth]
        if found:
            yield f"of {truth.parent.name}", found[0], truth.read_text(encoding="utf-8").split()


def _made(work: Path) -> Iterator[tuple[str, Path, list[str]]]:
    work.mkdir(parents=True, exist_ok=True)
    for number, (name, made, picture, suffix) in enumerate(_sets(random.Random(8))):
        path = work / f"{number}{suffix}"
        picture.save(path, quality=80)
        yield name, path, [word for word, _ in made.words]


def _sets(chance: random.Random) -> Iterator[tuple[str, Made, Image.Image, str]]:
    for size, width in ((12, 1024), (13, 1280), (14, 1366), (15, 1920)):
        for dark in (False, True):
            made = pictures.web_page(chance, width, size, dark=dark)
            yield "screens, print of 12 to 15 pixels", made, made.picture, ".png"
    for size in (10, 11):
        made = pictures.web_page(chance, 1280, size)
        yield "screens, print of 10 and 11 pixels", made, made.picture, ".png"
    for size in (11, 12, 13, 14):
        made = pictures.dashboard(chance, 1366 if size < 13 else 1920, 768 if size < 13 else 1080, size=size)
        yield "dashboards, print of 11 to 14 pixels", made, made.picture, ".png"
        yield "the same as JPEG", made, made.picture, ".jpg"
    for degrees in (0, 1.2, -2, 3):
        made = pictures.letter(chance, size=chance.choice((9, 10, 11, 12)))
        yield "scans, 200 dots to the inch", made, pictures.scanned(made, chance, degrees=degrees), ".jpg"
    for way in (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270):
        made = pictures.letter(chance)
        yield "scans on their side, upside down", made, pictures.scanned(made, chance).transpose(way), ".png"
    for megapixels, lean in ((8, 0.02), (12, 0.03), (12, 0.05), (48, 0.03)):
        made = pictures.letter(chance, dots=300)
        seen = pictures.photographed(made, chance, megapixels, lean=lean)
        yield "photographs of 8 to 48 megapixels", made, seen, ".jpg"
