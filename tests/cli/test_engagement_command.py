"""Engagement on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.cli.main import main


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_an_entry_from_beginning_to_end(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    say(capsys, "add", portfolio, "place", "Reception")
    made = ("engagement", "add", portfolio, "Users meet", "--on", "2026-05-04", "--said", "Keep us informed")
    assert say(capsys, *made, "--people", 12, "--element", "1.2.2", "--evidence", "E001")[0] == 0
    out = say(capsys, "engagement", "list", portfolio)[1]
    assert out == "2026-05-04  Users meet  (No result; No change; Customers not told)\n"
    assert say(capsys, "engagement", "you-said", portfolio)[1] == "Nothing has changed yet.\n"
    filled = ("--result", "They wait", "--changed", "A message", "--told", "Poster", "--told-on", "2026-06-01")
    assert say(capsys, "engagement", "change", portfolio, "users meet", *filled, "--rename", "Users")[0] == 0
    (row,) = json.loads(say(capsys, "engagement", "show", portfolio, "Users", "--json")[1])
    assert (row["said"], row["evidence"], row["people"]) == (["Keep us informed"], ["E001"], 12)
    assert (row["lacks"], row["told_on"]) == ([], "2026-06-01")
    assert "said: “Keep us informed”" in say(capsys, "engagement", "show", portfolio, "Users")[1]
    text = say(capsys, "engagement", "you-said", portfolio)[1]
    assert text == "You said, we did\n\nUsers\nYou said:\n“Keep us informed”\nWe did:\nA message\n"
    assert json.loads(say(capsys, "engagement", "you-said", portfolio, "--json")[1])[0]["done"] == "A message"
    assert say(capsys, "engagement", "change", portfolio, "Users", "--told-on", "-")[0] == 0
    assert say(capsys, "engagement", "list", portfolio, "parking")[1] == "There is none.\n"
    assert say(capsys, "engagement", "remove", portfolio, "Users")[0] == 0
    assert json.loads(say(capsys, "engagement", "list", portfolio, "--json")[1]) == []


def test_what_cannot_be_is_said_in_one_line(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = say(
        capsys, "engagement", "add", portfolio, "Panel", "--on", "2026-05-04", "--until", "2026-05-01"
    )
    assert (code, out) == (1, "")
    assert err == "It would end on 2026-05-01, before it began on 2026-05-04. Change one of the days.\n"
    assert say(capsys, "engagement", "show", portfolio, "Panel")[2].startswith(
        "There are no entries on engagement yet"
    )
    assert say(capsys, "engagement", "add", portfolio, "Panel", "--on", "May")[0] == 2
