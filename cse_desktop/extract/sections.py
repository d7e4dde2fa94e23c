"""Cuts a document that has no fixed pages into pages or sections a person can be pointed to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cse_desktop.domain.reading import Page
from cse_desktop.extract.tidy import one_line, tidy

PAGE_BREAK = "\f"
"""Marks, inside a paragraph's text, where a new page begins."""
LONGEST_SECTION = 6_000
USUAL_SECTION = 3_000
SHORTEST_SECTION = 300


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of running text. `level` is that of a heading (1 = top), 0 for ordinary text."""

    text: str
    level: int = 0


def cut(paragraphs: Iterable[Paragraph]) -> Iterator[Page]:
    """The document as pages where it has page breaks, else as sections at its headings, else by length."""
    found = list(paragraphs)
    if any(PAGE_BREAK in paragraph.text for paragraph in found):
        yield from _at_breaks(found)
    else:
        yield from _at_headings(found)


def by_length(text: str, label: str = "", first: int = 1) -> Iterator[Page]:
    """Sections of about `USUAL_SECTION` characters, cut between paragraphs, else lines, else anywhere."""
    for number, part in enumerate(_parts(text), start=first):
        yield Page(number=number, text=part, kind="section", label=label)


def _at_breaks(paragraphs: list[Paragraph]) -> Iterator[Page]:
    number = 1
    lines: list[str] = []
    for paragraph in paragraphs:
        pieces = paragraph.text.split(PAGE_BREAK)
        for piece in pieces[:-1]:
            lines.append(piece)
            yield Page(number=number, text=tidy("\n".join(lines)), kind="page")
            number, lines = number + 1, []
        lines.append(pieces[-1])
    yield Page(number=number, text=tidy("\n".join(lines)), kind="page")


def _at_headings(paragraphs: list[Paragraph]) -> Iterator[Page]:
    number = 1
    for label, lines in _under_headings(paragraphs):
        for page in by_length("\n".join(lines), label, number):
            yield page
            number += 1


def _under_headings(paragraphs: list[Paragraph]) -> Iterator[tuple[str, list[str]]]:
    label, length, level = "", 0, 0
    lines: list[str] = []
    for paragraph in paragraphs:
        # A short section stays with the one above: a heading of its own helps nobody find three lines.
        starts = paragraph.level and length and (length >= SHORTEST_SECTION or paragraph.level < level)
        if starts:
            yield label, lines
            label, lines, length = "", [], 0
        if paragraph.level and not label:
            label, level = one_line(paragraph.text, 120), paragraph.level
        lines.append(paragraph.text)
        length += len(paragraph.text)
    if lines:
        yield label, lines


def _parts(text: str) -> Iterator[str]:
    text = tidy(text)
    start = 0
    while len(text) - start > LONGEST_SECTION:
        end = _cut_point(text, start)
        yield text[start:end].strip()
        start = end
    if rest := text[start:].strip():
        yield rest


def _cut_point(text: str, start: int) -> int:
    usual, last = start + USUAL_SECTION, start + LONGEST_SECTION
    for border in ("\n\n", "\n", ". ", " "):
        after = text.find(border, usual, last)
        before = text.rfind(border, start + USUAL_SECTION // 2, usual)
        near = [at for at in (before, after) if at > start]
        if near:
            return min(near, key=lambda at: abs(at - usual)) + len(border)
    return last
