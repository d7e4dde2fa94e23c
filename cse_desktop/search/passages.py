"""Evidence cut into passages of whole sentences, each short enough to be about one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cse_desktop.domain.reading import Page
from cse_desktop.search.words import readable

PASSAGE_WORDS = 90
LONGEST_SENTENCE = 60
"""Words. What goes on longer without a full stop is a table or a list, and is cut at this length."""
SHORT_LINE = 60
"""Characters. A line that ends earlier was ended on purpose: a heading, a row or a point of a list."""
OWN_PARAGRAPH = 15
"""Words. A paragraph as long as this is a passage of its own; a shorter one, a heading, goes with the next."""
OWN_LINES = 40
"""The same where paragraphs are told by their lines only: a list is about one thing more often than not."""
FEW_COMMAS = 3
"""So many without a space after them make a line a row of values."""
FEW_PAGES = 3
"""Fewer cannot tell what is a running head."""
MOST_PASSAGES = 400
"""A 400-page pack says what it is about long before its end; passages beyond are taken at even distances."""

_ENDS = re.compile(r"(?<=[.!?])[\"'’”)\]]*\s+(?=[^a-z\s])")
_NUMBER = re.compile(r"\d+")
_COMMA = re.compile(r",(?=\S)")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|St|Nos?|pp?|cf|vs|e\.g|i\.e|approx)\.$")
_POINT = re.compile(r"\s*(?:[•·▪●◦*–—-]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)")


@dataclass(frozen=True)
class Passage:
    """A few sentences of a page (page 0: the title or notes)."""

    page: int
    sentences: tuple[str, ...]
    is_title: bool = False

    @cached_property
    def text(self) -> str:
        """The sentences as one text."""
        return " ".join(self.sentences)


def passages(title: str, pages: Sequence[Page]) -> Iterator[Passage]:
    """The title, and the passages of all pages; of very many, some at even distances."""
    if title.strip():
        yield Passage(0, (" ".join(title.split()),), is_title=True)
    furniture = _furniture(pages)
    every = [passage for page in pages for passage in _passages(page, furniture)]
    stride = max(1, -(-len(every) // MOST_PASSAGES))
    yield from every[::stride]


def sentences(block: str) -> Iterator[str]:
    """The sentences of a text without line breaks; a row of a table counts as one."""
    held = ""
    for piece in _ENDS.split(block):
        whole = f"{held} {piece}" if held else piece
        # "Mr. Bell": the full stop ends no sentence.
        held = whole if _ABBREVIATED.search(whole) else ""
        if not held:
            yield from _stretches(whole)
    yield from _stretches(held)


def _blocks(text: str) -> Iterator[str]:
    """Lines joined where a sentence runs on into the next one. The cells of a table's row are set apart."""
    held: list[str] = []
    before = ""
    for line in text.splitlines():
        if held and (_POINT.match(line) or _ended(before, line)):
            yield " ".join(held)
            held = []
        before = line
        held.append(" · ".join(cell.strip() for cell in line.split("\t") if cell.strip()))
    if held:
        yield " ".join(held)


def _ended(line: str, following: str) -> bool:
    runs_on = following.lstrip()[:1].islower() or line.endswith((",", "-", "–", "and", "or"))
    return "\t" in line or len(_COMMA.findall(line)) >= FEW_COMMAS or (len(line) < SHORT_LINE and not runs_on)


def _stretches(sentence: str) -> Iterator[str]:
    words = sentence.split()
    for start in range(0, len(words), LONGEST_SENTENCE):
        part = " ".join(words[start : start + LONGEST_SENTENCE])
        before = "… " if start else ""
        after = " …" if start + LONGEST_SENTENCE < len(words) else ""
        yield f"{before}{part}{after}"


def _furniture(pages: Sequence[Page]) -> frozenset[str]:
    """Lines that come on most pages, such as a running head: they say nothing of any one page."""
    if len(pages) < FEW_PAGES:
        return frozenset()
    seen = Counter(line for page in pages for line in {_line(line) for line in page.text.splitlines()})
    return frozenset(line for line, count in seen.items() if line and count > len(pages) / 2)


def _line(line: str) -> str:
    return _NUMBER.sub("#", line.strip())


def _passages(page: Page, furniture: frozenset[str]) -> Iterator[Passage]:
    held: list[str] = []
    count = 0
    text = readable(page.text)
    if furniture:
        # A page of nothing else, such as one of many filled-in forms, is kept as it is.
        text = "\n".join(line for line in text.splitlines() if _line(line) not in furniture) or text
    for paragraph in _PARAGRAPH.split(text):
        for block in _blocks(paragraph):
            for sentence in sentences(block):
                length = sentence.count(" ") + 1
                if held and count + length > PASSAGE_WORDS:
                    yield Passage(page.number, tuple(held))
                    held, count = [], 0
                held.append(sentence)
                count += length
            if count >= OWN_LINES:
                yield Passage(page.number, tuple(held))
                held, count = [], 0
        if count >= OWN_PARAGRAPH:
            yield Passage(page.number, tuple(held))
            held, count = [], 0
    if held:
        yield Passage(page.number, tuple(held))
