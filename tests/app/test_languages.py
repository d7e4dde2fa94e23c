"""Plural forms, what a draft lacks, and the stretched language that finds clipped text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.app.languages import plural_form, stretched
from cse_desktop.app.messages import load_catalogue
from cse_desktop.domain.messages import message


def test_each_language_has_its_own_plural_forms() -> None:
    assert [plural_form("en", n) for n in (0, 1, 2, 3, 6, 7)] == [
        "other",
        "one",
        "other",
        "other",
        "other",
        "other",
    ]
    assert [plural_form("cy", n) for n in (0, 1, 2, 3, 6, 7, 1.5)] == [
        *("zero", "one", "two", "few", "many", "other", "other")
    ]


def test_what_a_draft_lacks_is_said_in_english_with_english_forms(tmp_path: Path) -> None:
    english = {
        "a": {"one": "{count} file", "other": "{count} files"},
        "b": {"one": "1 cat", "other": "{count} cats"},
    }
    welsh = {"_status": "draft", "b": {"two": "2 gath", "other": "{count} cath"}}
    (tmp_path / "messages.en.json").write_text(json.dumps(english))
    (tmp_path / "messages.cy.json").write_text(json.dumps(welsh))
    made = load_catalogue(tmp_path, "cy")
    said = [made.say(message(id_, count=n)) for id_, n in (("a", 1), ("a", 2), ("b", 1), ("b", 2))]
    assert said == ["1 file", "2 files", "1 cath", "2 gath"]
    assert made.ids == {"a", "b"}


@pytest.mark.parametrize("kept", ["{name}", "%n", "&O", "<b>", "{{x}}"])
def test_stretching_keeps_places_keys_and_markup(kept: str) -> None:
    said = stretched(f"Remove {kept}ther evidence")
    assert kept in said and "evidence" not in said
    assert said.startswith("[") and said.endswith("~]") and len(said) > 1.35 * len(f"Remove {kept}ther evidence")


def test_what_has_no_words_is_not_stretched() -> None:
    assert stretched("Tables (*.csv)").endswith("~] (*.csv)")
    assert stretched("{size} %") == "{size} %" and stretched("“{text}”") == "“{text}”"
