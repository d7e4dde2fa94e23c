"""The outlook of a group in words: never two things that contradict each other."""

from __future__ import annotations

import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.rating import GroupTally, Outlook
from cse_desktop.gui.outlook import outlook_standing

GROUP = bootstrap.find_standard("cse").groups[0]


@pytest.mark.parametrize(
    ("outlook", "met", "partial", "not_met", "unrated", "words"),
    [
        ("at_pass_mark", 9, 1, 0, 1, "At the pass mark; 1 still to rate"),
        ("not_yet_known", 7, 0, 0, 4, "2 more to be met; 4 still to rate"),
        ("on_course", 10, 1, 0, 0, "On course"),
        ("below", 10, 0, 1, 0, "Likely to fail: 1 not met"),
        ("below", 5, 0, 6, 0, "Below the pass mark: 5 met, 9 needed"),
        ("below", 8, 3, 0, 0, "Below the pass mark: 3 partly met"),
    ],
)
def test_words_follow_the_outlook(
    outlook: Outlook, met: int, partial: int, not_met: int, unrated: int, words: str
) -> None:
    tally = GroupTally(GROUP, 11, met, partial, not_met, 0, unrated, 0, 0, outlook)
    standing = outlook_standing(bootstrap.find_standard("cse").pass_rule, tally)
    assert standing is not None and standing.word == words


def test_without_a_rule_there_is_no_outlook() -> None:
    assert outlook_standing(None, GroupTally(GROUP, 11, 0, 0, 0, 0, 11, 0, 0, None)) is None
