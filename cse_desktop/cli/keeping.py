"""What the commands share that keep a list of something: what can be said of one, and add, change, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.command import Arguments, Given
from cse_desktop.cli.console import show_changed
from cse_desktop.domain.messages import legible
from cse_desktop.domain.portfolio import Row


@dataclass(frozen=True)
class Kept:
    """The operations on a kind of thing that is known by its name."""

    find: Callable[[Workspace, str], Row]
    add: Callable[..., object]
    change: Callable[..., object]
    remove: Callable[[Workspace, str], None]
    row: Callable[[Workspace, Any], dict[str, Any]]
    """One of them as --json tells it."""


def naming(parser: Arguments, option: str, dest: str, metavar: str, words: str) -> None:
    """An option that can be given several times, each time with the name of one thing."""
    parser.add_argument(option, action="append", dest=dest, type=legible, metavar=metavar, help=words)


def rest_of(parser: Arguments, rename: str, metavar: str = "TITLE") -> None:
    """--notes and --rename, which says what a thing is called from now on."""
    parser.add_argument("--notes", type=legible, metavar="TEXT", help="anything else")
    parser.add_argument("--rename", type=legible, metavar=metavar, help=rename)


def values_given(given: Given, names: Iterable[str], called: str = "") -> dict[str, Any]:
    """The fields that were given, by name; `called` is the one that --rename changes, of what is there already."""
    values: dict[str, Any] = {name: getattr(given, name) for name in names if getattr(given, name) is not None}
    if called and given.rename and given.what != "add":
        values[called] = given.rename
    return values


def keep(ws: Workspace, given: Given, name: str, values: dict[str, Any], kept: Kept) -> None:
    """Add, change or remove the one of this name; --json tells what it is then."""
    if given.what == "remove":
        kept.remove(ws, kept.find(ws, name).id)
        return
    if given.what == "add":
        made = kept.add(ws, name, **values)
    else:
        made = kept.change(ws, kept.find(ws, name).id, **values)
    show_changed(kept.row(ws, made), as_json=given.json)
