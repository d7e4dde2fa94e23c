"""What a subcommand is, and the arguments that many share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from cse_desktop import bootstrap
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.console import warn
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible

Arguments = argparse.ArgumentParser
Given = argparse.Namespace


@dataclass(frozen=True)
class Command:
    """One subcommand. `run` gives the exit code; `example` is shown in its help and in the list of examples."""

    name: str
    help: str
    example: str
    arguments: Callable[[Arguments], None]
    run: Callable[[Given], int]


def place(text: str) -> Path:
    """An argument that names a file or folder. An empty one would mean the current folder by accident."""
    if not text.strip():
        raise argparse.ArgumentTypeError("the name of a file or folder is missing")
    return Path(text)


def portfolio_argument(parser: Arguments) -> None:
    """PORTFOLIO, as every command on a portfolio has it."""
    parser.add_argument("portfolio", type=place, metavar="PORTFOLIO", help="the portfolio's folder")


def changing_arguments(parser: Arguments) -> None:
    """PORTFOLIO for commands that change it."""
    portfolio_argument(parser)
    parser.add_argument(
        "--take-over",
        action="store_true",
        help="open although another computer seems to have it open (only if you know that it has not)",
    )


def json_argument(parser: Arguments) -> None:
    """--json, as every query has it."""
    parser.add_argument("--json", action="store_true", help="print JSON")


@contextmanager
def changing(given: Given) -> Iterator[Workspace]:
    """The portfolio, open for changes."""
    workspace = bootstrap.open_portfolio(given.portfolio, take_over=given.take_over)
    try:
        if workspace.rooms.store.warning is not None:
            warn(bootstrap.say(workspace.rooms.store.warning))
        yield workspace
    finally:
        workspace.close()


@contextmanager
def looking(given: Given) -> Iterator[Workspace]:
    """The portfolio, open for reading only, even while somebody else has it open."""
    workspace = bootstrap.open_portfolio(given.portfolio, read_only=True)
    try:
        yield workspace
    finally:
        workspace.close()


def outside(given: Given, path: Path) -> Path:
    """A file to write. Raises UserError for one within the portfolio's own folder."""
    if path.resolve().is_relative_to(given.portfolio.resolve()):
        raise UserError("pack_in_portfolio", path=legible(path))
    return path


def iso_date(text: str) -> date:
    """A date argument."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it as 2027-03-01") from None


def today() -> date:
    """Today, for the age of evidence where no visit is set."""
    return datetime.now(UTC).astimezone().date()
