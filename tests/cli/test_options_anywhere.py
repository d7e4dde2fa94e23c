"""Options may stand before, between or after what a command is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from cse_desktop.cli.main import COMMANDS, main, parse


@pytest.fixture
def filled(portfolio: Path, tmp_path: Path) -> Path:
    note = tmp_path / "complaints.txt"
    note.write_text("Complaints about the road are answered within ten working days.", encoding="utf-8")
    assert main(["import", str(portfolio), "--later", str(note)]) == 0
    return portfolio


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "P", "--facets", "complaints"],
        ["search", "P", "--limit", "3", "road"],
        ["search", "--limit", "3", "P", "road"],
        ["suggest", "P", "--new", "E001"],
        ["privacy", "P", "--unchecked", "E001"],
    ],
)
def test_options_stand_anywhere(filled: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main([str(filled) if word == "P" else word for word in arguments]) == 0
    out, err = capsys.readouterr()
    assert "E001" in out or "complaints" in out.casefold(), out + err


def test_after_two_dashes_nothing_is_an_option() -> None:
    given = parse(["search", "--limit", "3", "P", "--", "--json"])
    assert (given.query, given.limit, given.json) == ("--json", 3, False)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_tells_its_usage(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"usage: cse-desktop {command}")
    assert main([command, "--no-such-option"]) == 2
    assert "cse-desktop" in capsys.readouterr().err


def test_help_names_what_a_command_is_about(capsys: pytest.CaptureFixture[str]) -> None:
    main(["search", "--help"])
    usage = capsys.readouterr().out.split("\n\n")[0]
    assert "PORTFOLIO" in usage and "[QUERY]" in usage
