from __future__ import annotations

from datetime import UTC, datetime

from cse_desktop.app.searching import EvidenceHit, SearchAnswer
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.screens.search.state import card_text, marked_words, places, rows_of, tidy_spans

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


def test_the_words_that_answer_are_marked_on_the_page_as_whole_words() -> None:
    words = marked_words(hit(HELD[0], 1))
    assert words == {"complaints"}
    assert places("Complaints, noncomplaints and complaints.", words) == [(0, 10), (30, 40)]
    assert places("nothing", ()) == []


def test_spans_are_kept_within_the_text_and_apart() -> None:
    assert tidy_spans([(4, 8), (0, 5), (6, 99)], 10) == [(0, 5), (5, 8), (8, 10)]


def test_what_is_said_of_evidence_is_shown_where_no_page_answers() -> None:
    assert card_text(HELD[0]) == "Title 1"
