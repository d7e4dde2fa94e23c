"""Suggestions on the command line: from either side, refused and asked for again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, linking
from cse_desktop.cli.main import main


@pytest.fixture
def held(portfolio: Path) -> Path:
    """A portfolio with a complaints leaflet (E001, linked to 4.3.3) and a price list (E002)."""
    ws = bootstrap.open_portfolio(portfolio)
    leaflet = describing.add_evidence(
        ws, "place", "Leaflet", notes="How to complain: stage one and the Ombudsman."
    )
    describing.add_evidence(ws, "web", "Prices", notes="Fees and charges: how much you will have to pay.")
    linking.link_evidence(ws, [leaflet.id], ["4.3.3"], why="Training uses it")
    ws.close()
    return portfolio


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_elements_for_evidence_and_evidence_for_an_element(held, capsys):
    _code, out, _err = say(capsys, "suggest", held, "E001", "--json", "--limit", 57)
    rows = {row["element"]: row for row in json.loads(out)}
    assert next(iter(rows)) == "4.3.2" and not rows["4.3.2"]["linked"]
    assert "complain" in rows["4.3.2"]["passage"] and "‘" in rows["4.3.2"]["reason"]
    assert rows["4.3.3"]["linked"]
    _code, out, _err = say(capsys, "suggest", held, "E001", "--new", "--json", "--limit", 57)
    assert "4.3.3" not in {row["element"] for row in json.loads(out)}
    _code, out, _err = say(capsys, "suggest", held, "--element", "3.1.2", "--json")
    assert json.loads(out)[0]["evidence"] == "E002"
    _code, out, _err = say(capsys, "suggest", held, "--element", "4.3.3")
    assert "E001" not in out


def test_a_suggestion_is_refused_and_asked_for_again(held, capsys):
    assert say(capsys, "refuse", held, "E001", "4.3.2") == (
        0,
        "4.3.2 will not be suggested for E001 any more.\n",
        "",
    )
    assert "4.3.2" not in say(capsys, "suggest", held, "E001", "--limit", 57)[1]
    assert "E001" not in say(capsys, "suggest", held, "--element", "4.3.2")[1]
    assert say(capsys, "refuse", held, "e1", "4.3.2", "--take-back")[0] == 0
    assert "4.3.2" in say(capsys, "suggest", held, "E001")[1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("refuse", "E001", "4.3.3"), "linked to 4.3.3"),
        (("refuse", "E001", "4.3.2", "--take-back"), "nothing to take back"),
        (("refuse", "E001", "4.5.4"), "4.5.4"),
        (("suggest",), "--element"),
        (("suggest", "E001", "--element", "4.3.2"), "--element"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(held, capsys, arguments, said):
    code, _out, err = say(capsys, arguments[0], held, *arguments[1:])
    assert code == 1 and said in err and len(err.strip().splitlines()) == 1
