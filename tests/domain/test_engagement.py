"""What an entry of the engagement log lacks, and what was said beside what was done."""

from __future__ import annotations

from datetime import date

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import LACKS, plain_text, said_and_done, speaks_of, standing
from cse_desktop.domain.messages import Message

TODAY = date(2026, 11, 28)
WHOLE = Engagement(
    id="e",
    title="Library users meet",
    held_on=date(2026, 5, 4),
    quotations=("Keep us informed", " “Answer sooner” "),
    result="People wait without news",
    changed="A message on the third day",
    told="Poster",
    evidence_ids=("a", "gone"),
)


def test_what_lacks_is_named_in_the_order_of_things() -> None:
    assert standing(WHOLE, {"a"}, TODAY).lacks == ()
    bare = Engagement(id="b", title="Survey", held_on=date(2026, 5, 4), result="  ")
    found = standing(bare, {"a"}, TODAY)
    assert (found.lacks, found.planned) == (LACKS, False)
    assert [words.id for words in found.words] == [f"engagement.lacks.{lack}" for lack in LACKS]
    assert standing(WHOLE, {"other"}, TODAY).lacks == ("evidence",), "evidence that was removed shows nothing"


def test_what_is_still_to_come_lacks_nothing_until_something_came_of_it() -> None:
    planned = Engagement(id="p", title="Panel", held_on=date(2026, 12, 1))
    assert (standing(planned, set(), TODAY).planned, standing(planned, set(), TODAY).lacks) == (True, ())
    assert standing(planned, set(), date(2026, 12, 1)).lacks == LACKS, "on the day itself it is there"
    said = Engagement(id="s", title="Panel", held_on=date(2026, 12, 1), result="Learnt early")
    assert not standing(said, set(), TODAY).planned


def test_said_and_done_takes_only_what_changed_and_the_result_for_words() -> None:
    wordless = Engagement(id="w", title="Survey", result="Planning is slow", changed="Two more officers")
    nothing = Engagement(id="n", title="Panel", quotations=("We wait",), result="They wait")
    pairs = said_and_done([WHOLE, wordless, nothing])
    assert [(pair.said, pair.done) for pair in pairs] == [
        (("Keep us informed", "“Answer sooner”"), "A message on the third day"),
        (("Planning is slow",), "Two more officers"),
    ]
    text = plain_text(pairs[:1], said_in_ids)
    assert text == (
        "engagement.said_and_done\n\nLibrary users meet\nengagement.you_said\n“Keep us informed”\n"
        "“Answer sooner”\nengagement.we_did\nA message on the third day\n"
    )


def test_an_entry_is_found_by_words_anywhere_in_it() -> None:
    assert speaks_of(WHOLE, "INFORMED poster")
    assert not speaks_of(WHOLE, "informed leaflet")
    assert speaks_of(WHOLE, "")


def said_in_ids(said: Message) -> str:
    return said.id
