"""What the reader asks off the main thread: the text, what is found in it, where marks fall on drawn pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cse_desktop.app.context import Context
from cse_desktop.app.finding import find_within, marked_groups, places_within
from cse_desktop.app.suggesting import suggest_elements
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Page, WordBox
from cse_desktop.gui.widgets.marked_text import Span

MOST_LIKELY = 4


@dataclass(frozen=True)
class TextRead:
    """The pages of text of a piece of evidence."""

    evidence_id: str
    blob: str
    pages: tuple[Page, ...]


@dataclass(frozen=True)
class Match:
    """One place that was found: the page's number, the how-manieth on that page, and where in its text."""

    page: int
    number: int
    span: Span


@dataclass(frozen=True)
class Matches:
    """Everything that was found in a piece of evidence for some words."""

    evidence_id: str
    words: str
    found: tuple[Match, ...]


@dataclass(frozen=True)
class Groups:
    """The words of drawn pages that were found, by page: one group for each place."""

    evidence_id: str
    words: str
    groups: Mapping[int, tuple[tuple[WordBox, ...], ...]]


def read_text(evidence: Evidence) -> Callable[[Workspace, Context], TextRead]:
    """What a piece of evidence says."""

    def answer(ws: Workspace, ctx: Context) -> TextRead:
        reading = ws.rooms.vault.reading(evidence.blob) if evidence.blob else None
        return TextRead(evidence.id, evidence.blob or "", reading.pages if reading else ())

    return answer


def find_words(evidence_id: str, words: str, alike: bool) -> Callable[[Workspace, Context], Matches]:
    """Where words stand; with `alike` also others of the same meaning, as a search finds them."""

    def answer(ws: Workspace, ctx: Context) -> Matches:
        pages = find_within(ws, ctx, evidence_id, words, equivalents=alike)
        found = [Match(on.page.number, number, span) for on in pages for number, span in enumerate(on.places)]
        return Matches(evidence_id, words, tuple(found))

    return answer


def group_words(
    evidence_id: str, words: str, alike: bool, drawn: Mapping[int, Sequence[WordBox]]
) -> Callable[[Workspace, Context], Groups]:
    """Where words that are found stand on pages as they are drawn."""

    def answer(ws: Workspace, ctx: Context) -> Groups:
        groups = {}
        for page, boxes in drawn.items():
            ctx.check()
            groups[page] = marked_groups(boxes, lambda text: places_within(ws, words, text, equivalents=alike))
        return Groups(evidence_id, words, groups)

    return answer


def likely_codes(evidence: Evidence) -> Callable[[Workspace, Context], tuple[str, tuple[str, ...]]]:
    """The elements a piece of evidence most likely belongs to."""

    def answer(ws: Workspace, ctx: Context) -> tuple[str, tuple[str, ...]]:
        found = suggest_elements(ws, evidence)
        return evidence.id, tuple(suggestion.element for suggestion in found[:MOST_LIKELY])

    return answer
