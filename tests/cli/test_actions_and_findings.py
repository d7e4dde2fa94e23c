"""Things to do and what assessors found, on the command line."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from cse_desktop import bootstrap
from cse_desktop.app import describing
from cse_desktop.cli.command import today
from cse_desktop.cli.main import main


@pytest.fixture
def held(portfolio: Path) -> Path:
    """A portfolio with one exhibit."""
    ws = bootstrap.open_portfolio(portfolio)
    describing.add_evidence(ws, "system", "The complaints log")
    ws.close()
    return portfolio


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def findings(capsys: pytest.CaptureFixture[str], held: Path, *more: str) -> list[dict[str, object]]:
    return json.loads(say(capsys, "finding", "list", held, "--json", *more)[1])  # type: ignore[no-any-return]


def test_a_finding_is_typed_in_answered_and_taken_back(held, capsys):
    said = ("--element", "4.3.2", "--by", "G. Parry")
    code, out, _ = say(capsys, "finding", "add", held, "Tell customers the results", *said)
    assert code == 0 and "improvement: Tell customers the results (G. Parry)" in out
    (row,) = findings(capsys, held, "--open")
    id_ = str(row["id"])[:8]
    assert (
        say(capsys, "finding", "answer", held, id_, "--answer", "Done", "--evidence", "e1", "--answered")[0] == 0
    )
    (row,) = findings(capsys, held)
    assert (row["state"], row["evidence"], row["answered_on"]) == ("answered", ["E001"], today().isoformat())
    assert findings(capsys, held, "--open") == []
    assert say(capsys, "finding", "answer", held, id_, "--take-back")[0] == 0
    assert say(capsys, "finding", "change", held, id_, "--kind", "comment", "--text", "Noted")[0] == 0
    assert "no answer needed" in say(capsys, "finding", "list", held)[1]
    assert say(capsys, "finding", "remove", held, id_)[0] == 0
    assert say(capsys, "finding", "list", held)[1] == "There are no findings.\n"


def test_what_cannot_be_is_one_line(held, capsys):
    assert say(capsys, "finding", "add", held, "Odd", "--element", "4.9.9")[0] == 1
    say(capsys, "finding", "add", held, "Tell customers", "--element", "1.1.1")
    id_ = findings(capsys, held)[0]["id"]
    for wrong in (
        ("--evidence", "E099"),
        ("--on", (today() + timedelta(days=3)).isoformat()),
    ):
        code, _, err = say(capsys, "finding", "answer", held, id_, *wrong)
        assert (code, len(err.splitlines())) == (1, 1)
    assert say(capsys, "finding", "answer", held, "none")[0] == 1
    assert say(capsys, "finding", "add", held)[0] == 1
    assert say(capsys, "action", "calendar", held)[0] == 1
    assert findings(capsys, held)[0]["answer"] == ""


def test_several_actions_are_changed_at_once_and_put_into_a_calendar(held, capsys, tmp_path):
    say(capsys, "finding", "add", held, "Tell customers", "--element", "1.1.1")
    id_ = str(findings(capsys, held)[0]["id"])[:8]
    for title, due in (("More staff", "2027-01-31"), ("A new sign", "2027-02-01")):
        assert say(capsys, "action", "add", held, title, "--due", due, "--finding", id_)[0] == 0
    changed = ("--team", "Front desk", "--state", "doing")
    assert say(capsys, "action", "change", held, "more staff", "A new sign", *changed)[0] == 0
    say(capsys, "action", "add", held, "Something else", "--team", "Others")
    rows = json.loads(say(capsys, "action", "list", held, "--team", "front desk", "--json")[1])
    assert [(row["title"], row["state"]) for row in rows] == [("More staff", "doing"), ("A new sign", "doing")]
    assert findings(capsys, held)[0]["state"] == "in_hand"
    file = tmp_path / "Front desk.ics"
    assert say(capsys, "action", "calendar", held, "--team", "Front desk", "--out", file)[1].startswith(
        "2 actions"
    )
    assert len(Calendar.from_ical(file.read_bytes()).walk("VEVENT")) == 2
    assert say(capsys, "action", "remove", held, "More staff", "A new sign")[0] == 0
    assert [row["title"] for row in json.loads(say(capsys, "action", "list", held, "--json")[1])] == [
        "Something else"
    ]


@pytest.mark.parametrize("command", ["action", "measure", "promise", "engagement"])
def test_a_new_one_is_called_what_it_is_called_whatever_it_might_be_renamed_to(held, capsys, command):
    assert say(capsys, command, "add", held, "Faster answers", "--rename", "Other")[0] == 0
    assert "Faster answers" in say(capsys, command, "list", held)[1]
    assert say(capsys, command, "change", held, "faster answers", "--rename", "Other")[0] == 0
    assert "Other" in say(capsys, command, "list", held)[1]
