"""Preparing a review on the command line: owners, scope, order, and links that move."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, linking
from cse_desktop.cli.main import main


@pytest.fixture
def held(portfolio: Path) -> Path:
    """E001 and E002 linked to 4.3.2; E003 not linked."""
    ws = bootstrap.open_portfolio(portfolio)
    ids = [describing.add_evidence(ws, "place", f"Place {number}").id for number in (1, 2, 3)]
    linking.link_evidence(ws, ids[:2], ["4.3.2"], why="It shows it")
    ws.close()
    return portfolio


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def element(capsys: pytest.CaptureFixture[str], portfolio: Path, code: str) -> dict[str, object]:
    (row,) = json.loads(say(capsys, "elements", portfolio, "--element", code, "--json")[1])
    return row  # type: ignore[no-any-return]


def test_owners_are_set_listed_and_taken_away(held, capsys):
    assert say(capsys, "owner", held, "4.3", "1.1.1", "Ann Fletcher")[0] == 0
    assert element(capsys, held, "4.3.2")["owner"] == "Ann Fletcher"
    out = say(capsys, "elements", held, "--owner", "ann fletcher")[1]
    assert out.startswith("1.1.1  ") and "4.3.6" in out and "(Ann Fletcher)" in out and "4.2.1" not in out
    assert say(capsys, "owner", held, "4.3", "none")[1].endswith("nobody.\n")
    assert element(capsys, held, "4.3.2")["owner"] == ""


def test_the_scope_is_set_listed_and_lifted(held, capsys):
    _code, out, _err = say(capsys, "scope", held, "1.1", "4.3.2", "--json")
    assert [row["element"] for row in json.loads(out)] == ["1.1.1", "1.1.2", "1.1.3", "4.3.2"]
    assert "4.3.2" in say(capsys, "scope", held)[1]
    assert element(capsys, held, "4.3.1")["in_scope"] is False
    assert "not in this review" in say(capsys, "elements", held, "--element", "4.3.1")[1]
    assert say(capsys, "scope", held, "--all", "1.1")[0] == 1
    assert len(say(capsys, "scope", held, "--all")[1].splitlines()) == 57


def test_links_are_put_in_order_moved_and_copied(held, capsys):
    assert say(capsys, "order", held, "4.3.2", "E002")[1] == "4.3.2: E002, E001.\n"
    assert say(capsys, "move", held, "e1", "4.3.2", "4.3.1") == (0, "Moved the link of E001 to 4.3.1.\n", "")
    assert element(capsys, held, "4.3.2")["evidence"] == ["E002"]
    assert say(capsys, "move", held, "E002", "4.3.2", "4.3.1", "--copy")[0] == 0
    assert element(capsys, held, "4.3.1")["evidence"] == ["E001", "E002"]
    assert say(capsys, "move", held, "E003", "4.3.2", "4.3.1")[0] == 1


def test_elements_tell_what_is_cited_and_not_linked_and_the_other_way_about(held, capsys):
    say(capsys, "narrative", held, "4.3.2", "As E001 shows, and E003 and E077.")
    row = element(capsys, held, "4.3.2")
    assert (row["cited_not_linked"], row["linked_not_cited"]) == (["E003"], ["E002"])
    assert row["cited_not_held"] == ["E077"]
