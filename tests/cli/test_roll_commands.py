"""Going on to the next review from the command line."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking
from cse_desktop.cli.main import main


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def held(portfolio: Path) -> Path:
    ws = bootstrap.open_portfolio(portfolio)
    survey = describing.add_evidence(ws, "place", "Survey", kind="survey", dated=date(2026, 11, 1))
    linking.link_evidence(ws, [survey.id], ["1.1.1"], why="It shows it")
    assessing.rate_element(ws, "1.1.1", "partial", narrative="We try.")
    ws.close()
    return portfolio


def test_a_dry_run_tells_and_changes_nothing(held, capsys):
    asked = ("roll", "forward", held, "--visit", "2028-03-07", "--dry-run")
    told = json.loads(say(capsys, *asked, "--json")[1])
    assert (told["title"], told["kind"], told["scope"]) == ("First annual review", "annual", ["1.1.1"])
    assert (told["done"], told["closes"], told["ratings"]) == (False, "Full assessment", 1)
    assert told["elements_with_only_old_evidence"] == ["1.1.1"] and told["old"][0]["exhibit"] == "E001"
    code, out, _ = say(capsys, *asked)
    assert code == 0 and out.startswith("Would go on to First annual review, annual, 2028-03-07.\n")
    assert len(json.loads(say(capsys, "review", "list", held, "--json")[1])) == 4, "one is entered, three are due"


def test_it_goes_on_and_back(held, capsys):
    options = ("--reset-ratings", "--no-narratives", "--whole", "--outcome", "Awarded", "--until", "2030-03-01")
    code, out, _ = say(capsys, "roll", "forward", held, "--visit", "2028-03-07", *options)
    assert code == 0 and "Closed: Full assessment\nCovers: the whole standard\n" in out
    first, second = json.loads(say(capsys, "review", "list", held, "--json")[1])[:2]
    assert (first["outcome"], first["certificate_until"]) == ("Awarded", "2030-03-01")
    assert (second["title"], second["state"]) == ("First annual review", "next")
    assert say(capsys, "roll", "stale", held)[1] == "E001  2026-11-01  Survey  1.1.1\n"
    since = say(capsys, "roll", "changes", held)[1]
    assert since.startswith("Since Full assessment, submitted on 20") and since.endswith(":\nNothing changed.\n")
    assert say(capsys, "remove", held, "E001")[0] == 0
    changes = json.loads(say(capsys, "roll", "changes", held, "--json")[1])
    assert changes["withdrawn"] == ["E001"] and changes["review"] == "Full assessment"
    assert say(capsys, "roll", "stale", held)[1] == "Nothing is too old at the visit.\n"
    assert say(capsys, "undo", held)[0] == 0 and say(capsys, "undo", held)[0] == 0
    assert json.loads(say(capsys, "review", "list", held, "--json")[1])[0]["state"] == "next"


def test_bad_wishes_are_said_in_a_sentence(held, capsys):
    code, _, err = say(capsys, "roll", "forward", held, "--visit", "2027-01-01")
    assert code == 1 and err == (
        "The new visit must come after that of “Full assessment”, which is on 1 March 2027. Choose a later day.\n"
    )
    assert say(capsys, "roll", "forward", held, "--visit", "2027-01-01", "--dry-run")[0] == 1
    assert say(capsys, "roll", "forward", held, "--visit", "soon")[0] == 2
    assert say(capsys, "roll", "changes", held)[0] == 1
    assert "E9" not in say(capsys, "roll", "forward", held, "--visit", "2028-03-07", "--element", "9.9")[1]


def test_a_finding_that_was_answered_since_the_visit_is_told_in_its_words(held, capsys):
    assert say(capsys, "finding", "add", held, "Tell customers", "--element", "1.1.1")[0] == 0
    id_ = json.loads(say(capsys, "finding", "list", held, "--json")[1])[0]["id"][:8]
    assert say(capsys, "roll", "forward", held, "--visit", "2028-03-07")[0] == 0
    assert say(capsys, "finding", "answer", held, id_, "--answer", "Done", "--answered")[0] == 0
    code, out, _ = say(capsys, "roll", "changes", held, "--json")
    assert code == 0
    assert [(one["said"], one["answer"]) for one in json.loads(out)["answered"]] == [("Tell customers", "Done")]
