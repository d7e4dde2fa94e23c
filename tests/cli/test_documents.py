"""Guide and README tell of commands that are there, and the guide of all of them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from cse_desktop.cli.main import COMMANDS, parse

ROOT = Path(__file__).parents[2]
GUIDE, README = ROOT / "docs" / "guide.md", ROOT / "README.md"


def test_the_guide_names_every_command() -> None:
    chapter = GUIDE.read_text(encoding="utf-8").partition("## The command line")[2]
    assert {command.name for command in COMMANDS} - set(re.findall(r"`([a-z-]+)`", chapter)) == set()


@pytest.mark.parametrize("document", [GUIDE, README], ids=lambda path: path.stem)
def test_what_is_shown_can_be_typed(document: Path) -> None:
    lines = re.findall(r"^    cse-desktop (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    assert lines
    for line in lines:
        assert parse(shlex.split(line)).run, line
