"""Reviews and the forecast on the command line: entering, scope, closing, looking back, comparing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.cli.main import main


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def closed(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The title of the first review, in which two elements were rated, closed; the next one is entered."""
    (row,) = [r for r in json.loads(say(capsys, "review", "list", portfolio, "--json")[1]) if r["state"] == "next"]
    for code, rating in (("1.1.1", "plus"), ("1.1.2", "partial")):
        assert say(capsys, "rate", portfolio, code, rating)[0] == 0
    code, _, err = say(capsys, "review", "close", portfolio, row["title"], "--outcome", "Awarded")
    assert code == 1 and "This is the only review" in err
    assert say(capsys, "review", "close", portfolio, row["title"], "--outcome", "Awarded", "--enter-next")[0] == 0
    return str(row["title"])


def test_a_closed_review_has_its_certificate_and_can_be_looked_at(portfolio, closed, capsys):
    told = json.loads(say(capsys, "review", "show", portfolio, closed, "--json")[1])
    assert (told["state"], told["certificate_until"], told["outcome"]) == ("over", "2030-03-01", "Awarded")
    (first,) = [one for one in told["elements"] if one["element"] == "1.1.1"]
    assert (first["rating"], first["assessor"], first["findings"]) == ("plus", None, [])
    assert "1.1.1" in say(capsys, "review", "show", portfolio, closed)[1]


def test_the_scope_is_chosen_as_last_time_or_by_code(portfolio, closed, capsys):
    code, out, _ = say(capsys, "review", "scope", portfolio, "First annual review", "--as-last-time")
    assert (code, out.strip()) == (0, "1.1.1, 1.1.2")
    out = say(capsys, "review", "scope", portfolio, "First annual review", "--element", "1.3", "2.1.1")[1]
    assert out.strip().endswith("1.3.5, 2.1.1")
    assert say(capsys, "review", "scope", portfolio, "First annual review")[0] == 1
    code, _, err = say(capsys, "review", "scope", portfolio, "First annual review", "--element", "4.5.4")
    assert code == 1 and "4.5.4" in err


def test_history_is_listed_by_element_and_review(portfolio, closed, capsys):
    say(capsys, "rate", portfolio, "1.1.2", "compliant")
    (one,) = json.loads(say(capsys, "review", "history", portfolio, "--element", "1.1.2", "--json")[1])
    assert [(r["review"], r["rating"]) for r in one["reviews"]] == [
        (closed, "partial"),
        ("First annual review", "compliant"),
    ]
    assert len(say(capsys, "review", "history", portfolio)[1].splitlines()) == 2 * 57


def test_the_forecast_is_compared_and_what_if_stands_beside_it(portfolio, closed, capsys):
    say(capsys, "rate", portfolio, "1.1.2", "compliant")
    told = json.loads(say(capsys, "forecast", portfolio, "--if", "1.1.2", "--is", "non_compliant", "--json")[1])
    assert told["compared"]["review"] == closed
    assert told["compared"]["down"] == [{"element": "1.1.2", "then": "partial", "now": "non_compliant"}]
    assert (told["groups"][0]["outlook"], told["present"]["groups"][0]["outlook"]) == ("below", "not_yet_known")
    assert "higher: partial, now compliant" in say(capsys, "forecast", portfolio)[1]
    code, _, err = say(capsys, "forecast", portfolio, "--if", "1.1.2")
    assert code == 1 and "Say both" in err


def test_reminders_are_said_beside_the_list(portfolio, capsys):
    say(capsys, "visit", portfolio, "2026-01-01")
    assert "2026-01-01, late: The visit of" in say(capsys, "review", "list", portfolio)[2]


def test_cases_are_listed_with_their_strongest_exhibits(
    portfolio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in (
        ("add", portfolio, "place", "Reception"),
        ("add", portfolio, "person", "Manager"),
        ("link", portfolio, "E001", "1.3.5", "--why", "It shows it"),
        ("plus", "argue", portfolio, "1.3.5", "--beyond", "Mapped with residents (E002)"),
    ):
        assert main([str(argument) for argument in arguments]) == 0
    capsys.readouterr()
    assert main(["plus", "list", str(portfolio), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert [(one["exhibit"], one["why"][0]) for one in row["strongest"]] == [
        ("E002", "The case cites it"),
        ("E001", "Linked to the element with a reason"),
    ]
    assert row["compared"] == []
    assert main(["plus", "list", str(portfolio)]) == 0
    assert capsys.readouterr().out.endswith("Strongest: E002, E001\n")
