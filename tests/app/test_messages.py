"""The catalogue says every message, in both forms, and never loses a sentence."""

from __future__ import annotations

import string
from datetime import date

import pytest

from cse_desktop import bootstrap
from cse_desktop.app.messages import Catalogue
from cse_desktop.domain.messages import message


def test_places_are_filled_and_forms_chosen_by_count() -> None:
    catalogue = Catalogue({"a": "{name} is here.", "b": {"one": "One file.", "other": "{count} files."}})
    assert catalogue.say(message("a", name="E001")) == "E001 is here."
    assert catalogue.say(message("b", count=1)) == "One file."
    assert catalogue.say(message("b", count=7)) == "7 files."


def test_dates_are_said_in_words() -> None:
    said = message("gap.only_old_evidence", element="1.1.1", newest=date(2017, 4, 7), visit=date(2027, 3, 9))
    assert bootstrap.say(said).endswith("will be old by 9 March 2027: the newest is dated 7 April 2017.")
    assert "9 Mawrth 2027" in bootstrap.say(said, "cy")


def test_our_own_words_of_a_standard_are_said_in_the_language_and_other_words_as_they_stand() -> None:
    def heading(level: str, language: str) -> str:
        return bootstrap.say(message("pack.top_heading", level=level, code="1", title="Element"), language)

    assert heading("Criterion", "cy") == "Maen prawf 1: Element"
    assert heading("criterion", "cy") == "maen prawf 1: Element"
    assert heading("Bed", "cy") == "Bed 1: Element"
    assert heading("Criterion", "en") == "Criterion 1: Element"


def test_the_notice_of_our_own_standard_is_in_the_catalogue_word_for_word() -> None:
    notice = bootstrap.find_standard("cse").notice
    assert "Swyddfa’r Cabinet" in bootstrap.say(message("own.notice", notice=notice), "cy")


def test_the_levels_of_our_own_standard_are_in_the_catalogue() -> None:
    levels = bootstrap.find_standard("cse").levels
    said = [bootstrap.say(message("own.level", level=level), "cy") for level in levels]
    assert said == ["Maen prawf", "Is-faen prawf", "Elfen"]


def test_a_missing_value_or_sentence_still_says_something() -> None:
    catalogue = Catalogue({"a": "{name} is here."})
    assert catalogue.say(message("a")) == "{name} is here."
    assert catalogue.say(message("unknown.id", x=1)) == "unknown.id {'x': 1}"


@pytest.mark.parametrize("id_", sorted(bootstrap.catalogue().ids))
def test_each_sentence_can_be_filled(id_: str) -> None:
    sentences = bootstrap.catalogue()._sentences[id_]
    forms = [sentences] if isinstance(sentences, str) else [sentences["one"], sentences["other"]]
    for form in forms:
        assert form.strip()
        names = [name for _, name, _, _ in string.Formatter().parse(form) if name is not None]
        assert all(name.isidentifier() for name in names), form
