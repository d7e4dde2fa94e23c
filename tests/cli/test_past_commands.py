"""Old reviews on the command line: what was said then, and the pack of then."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import docx
import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking, packing
from cse_desktop.cli.main import main


def say(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


@pytest.fixture
def held(portfolio: Path) -> Path:
    """1.1.1 was sent as partly met and is met since."""
    ws = bootstrap.open_portfolio(portfolio)
    desk = describing.add_evidence(ws, "place", "The help desk")
    linking.link_evidence(ws, [desk.id], ["1.1.1"], why="It shows it")
    assessing.rate_element(ws, "1.1.1", "partial", narrative="We try.")
    packing.mark_sent(ws, "February", date(2027, 2, 10))
    assessing.rate_element(ws, "1.1.1", "compliant", narrative="We do.")
    ws.close()
    return portfolio


def test_what_was_said_then_is_read(held, capsys):
    assert say(capsys, "review", "read", held)[1] == "2027-02-10  Full assessment\n"
    code, out, _ = say(capsys, "review", "read", held, "Full assessment")
    assert code == 0 and out.startswith("Full assessment, as submitted on 2027-02-10 with the pack February:\n")
    assert "1.1.1  Partially Compliant  (E001)\n       We try.\n" in out and "We do." not in out
    told = json.loads(say(capsys, "review", "read", held, "Full assessment", "--json")[1])
    assert told["elements"][0]["rating"] == "partial" and told["evidence"][0]["title"] == "The help desk"


def test_the_pack_of_then_is_built_anew(held, capsys, tmp_path):
    code, _, err = say(capsys, "pack", held, tmp_path / "Pack", "--as-submitted", "Full assessment")
    assert code == 0, err
    (document,) = (tmp_path / "Pack").glob("*.docx")
    words = "\n".join(paragraph.text for paragraph in docx.Document(str(document)).paragraphs)
    assert "We try." in words and "We do." not in words and "10 February 2027" in words


def test_what_cannot_be_read_is_said(portfolio, capsys, tmp_path):
    assert say(capsys, "review", "read", portfolio)[::2] == (
        1,
        "No review was sent or closed yet, so there is none to read as it was submitted.\n",
    )
    assert say(capsys, "review", "read", portfolio, "--json")[1] == "[]\n"
    assert say(capsys, "pack", portfolio, tmp_path / "Pack", "--as-submitted", "Full assessment")[0] == 1
    assert not (tmp_path / "Pack").exists()
