from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from cse_desktop.app.searching import EvidenceHit, SearchAnswer
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.screens.search.state import card_text, is_drawn, rows_of, tidy_spans
from cse_desktop.gui.widgets.marked_text import in_utf16

HELD = [
    Evidence(id=str(n), number=n, title=f"Title {n}", added_at=datetime(2026, 1, 1, tzinfo=UTC)) for n in (1, 2)
]


def hit(
    held: Evidence, page: int, snippet: str = "We answer complaints", marks: tuple = ((10, 20),)
) -> EvidenceHit:
    return EvidenceHit(held, page, "page", snippet, marks, 1.0)


def test_pages_stand_below_the_heading_of_their_evidence() -> None:
    answer = SearchAnswer((hit(HELD[1], 3), hit(HELD[1], 1), hit(HELD[0], 2)), 3, 2)
    assert [row.key for row in rows_of(answer)] == [
        "evidence:2",
        "page:2:3",
        "page:2:1",
        "evidence:1",
        "page:1:2",
    ]


def test_marks_are_counted_as_qt_counts_signs() -> None:
    assert in_utf16("plain text", [(6, 10)]) == [(6, 10)]
    assert in_utf16("😀 text 😀", [(2, 6), (7, 8)]) == [(3, 7), (8, 10)]


def test_pages_of_pdfs_and_pictures_are_shown_as_they_look() -> None:
    picture = replace(HELD[0], media_type="image/png")
    letter = replace(HELD[0], media_type="application/pdf")
    rows = rows_of(SearchAnswer((hit(picture, 1), hit(letter, 0), hit(letter, 2), hit(HELD[1], 1)), 4, 3))
    assert [is_drawn(row) for row in rows if row.hit] == [True, False, True, False]


def test_spans_are_kept_within_the_text_and_apart() -> None:
    assert tidy_spans([(4, 8), (0, 5), (6, 99)], 10) == [(0, 5), (5, 8), (8, 10)]


def test_what_is_said_of_evidence_is_shown_where_no_page_answers() -> None:
    assert card_text(HELD[0]) == "Title 1"
