"""What the search screen shows, decided without Qt: rows, names, places of marks, examples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cse_desktop.app.searching import EvidenceHit, SearchAnswer
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.standard import Standard

Span = tuple[int, int]


@dataclass(frozen=True)
class SearchRow:
    """A heading (a piece of evidence, `hit` None) or one of its pages below it."""

    key: str
    evidence: Evidence
    cells: tuple[str, ...]
    hit: EvidenceHit | None = None


def examples(standard: Standard) -> tuple[str, ...]:
    """Queries that show the query language, in the order they are offered; elements are the standard's own."""
    codes = [element.code for element in standard.elements]
    about = [f"element:{codes[len(codes) * 3 // 4]}"] if codes else []
    return ('"out of office"', "complain*", "complant~", *about, "kind:policy", "date:2025", "survey -staff")


def rows_of(answer: SearchAnswer) -> list[SearchRow]:
    """The rows of an answer, grouped as it is: a heading before the pages of each piece of evidence."""
    rows: list[SearchRow] = []
    headed: set[str] = set()
    seen: set[str] = set()
    for hit in answer.hits:
        held = hit.evidence
        if held.id not in headed:
            headed.add(held.id)
            rows.append(SearchRow(f"evidence:{held.id}", held, (f"{held.exhibit} {held.title}",)))
        key = f"page:{held.id}:{hit.page}"
        if key not in seen:
            seen.add(key)
            rows.append(SearchRow(key, held, (hit.snippet,), hit))
    return rows


def titles_of(standard: Standard) -> dict[str, str]:
    """Elements and the groups above them by code, as they are named: the code and the title."""
    titles: dict[str, str] = {}
    for element in standard.elements:
        for group in standard.path(element.code):
            titles[group.code] = f"{group.code} {group.title}"
        titles[element.code] = f"{element.code} {element.title}"
    return titles


def is_drawn(row: SearchRow) -> bool:
    """Whether the page of a row can be shown as it looks: pages of PDFs, and pictures."""
    evidence = row.evidence
    paged = row.hit is not None and row.hit.page > 0
    return paged and (evidence.is_picture or evidence.media_type == "application/pdf")


def card_text(evidence: Evidence) -> str:
    """What is said of evidence: shown where the title, notes or tags answer rather than a page."""
    said = (evidence.title, evidence.notes, ", ".join(evidence.tags), evidence.alt_text, evidence.location)
    return "\n\n".join(part for part in said if part.strip())


def tidy_spans(spans: Sequence[Span], length: int) -> list[Span]:
    """Spans within a text, in order, none overlapping another."""
    tidy: list[Span] = []
    for first, last in sorted(spans):
        start, end = max(first, tidy[-1][1] if tidy else 0), min(last, length)
        if end > start:
            tidy.append((start, end))
    return tidy
