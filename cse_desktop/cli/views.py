"""Commands on ways of looking at the evidence kept under a name: views, save-view, rename-view, remove-view."""

from __future__ import annotations

from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app import views
from cse_desktop.cli.command import (
    Arguments,
    Command,
    Given,
    changing,
    changing_arguments,
    json_argument,
    looking,
    portfolio_argument,
)
from cse_desktop.cli.console import show
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.library import ONLY, EvidenceFilter
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.views import View, usual_views

SORTS = ("exhibit", "unlinked", "title", "kind", "dated", "elements", "team", "added", "versions")


def view_named(snapshot: Snapshot, name: str) -> View:
    """The saved view of this name, or else the one that every portfolio has. Raises UserError."""
    try:
        return View.of(views.find_view(snapshot, name).view)
    except UserError:
        for id_, view in usual_views().items():
            if name.strip().casefold() in (bootstrap.say(message(id_)).casefold(), id_.partition(".")[2]):
                return view
        raise


def _list_arguments(parser: Arguments) -> None:
    portfolio_argument(parser)
    json_argument(parser)


def _list(given: Given) -> int:
    with looking(given) as ws:
        kept = [_row(view.name, View.of(view.view), usual=False) for view in views.saved_views(ws.snapshot)]
    usual = [_row(bootstrap.say(message(id_)), view, usual=True) for id_, view in usual_views().items()]
    show([*usual, *kept], as_json=given.json, line=_line)
    return 0


def _row(name: str, view: View, *, usual: bool) -> dict[str, Any]:
    return {"name": name, "usual": usual, **view.plain()}


def _line(row: dict[str, Any]) -> str:
    asked = ", ".join(f"{name}: {value}" for name, value in row["filter"].items())
    order = f"sorted by {row['sort']}{', last first' if row['descending'] else ''}" if row["sort"] else ""
    said = "; ".join(filter(None, (asked, order)))
    return f"{row['name']}{f'  [{said}]' if said else ''}"


def _save_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("name", type=legible, metavar="NAME", help="what to call it; an older one is replaced")
    parser.add_argument("--text", default="", type=legible, metavar="WORDS", help="words that must occur")
    parser.add_argument("--kind", default="", choices=EVIDENCE_KINDS)
    parser.add_argument("--form", default="", choices=FORMS)
    parser.add_argument("--only", default="", choices=[only for only in ONLY if only], help="what wants a look")
    for name, text in (
        ("team", "whose evidence it is"),
        ("owner", "who answers for it"),
        ("tag", "a free label"),
        ("year", "of the evidence's own date"),
        ("element", "an element or group that it is linked to"),
    ):
        parser.add_argument(
            f"--{name}", default="", type=legible, metavar="TEXT", help=f"{text}; none for what has none"
        )
    parser.add_argument("--language", default="", type=legible, metavar="TEXT", help="such as en-GB or cy-GB")
    parser.add_argument(
        "--added-within", default=0, type=int, metavar="DAYS", help="added in the last so many days"
    )
    parser.add_argument("--sort", default="", choices=SORTS, help="by what it is in order")
    parser.add_argument("--descending", action="store_true", help="last first")


def _save(given: Given) -> int:
    asked = {name: getattr(given, name) for name in EvidenceFilter.__dataclass_fields__ if name != "within"}
    view = View(EvidenceFilter.of(asked), given.sort, given.descending)
    with changing(given) as ws:
        kept = views.save_view(ws, given.name, view)
    print(f"{kept.name}: saved.")
    return 0


def _named_arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("name", type=legible, metavar="NAME", help="the saved view")


def _rename_arguments(parser: Arguments) -> None:
    _named_arguments(parser)
    parser.add_argument("new_name", type=legible, metavar="NEW_NAME", help="what to call it")


def _rename(given: Given) -> int:
    with changing(given) as ws:
        views.rename_view(ws, given.name, given.new_name)
    return 0


def _remove(given: Given) -> int:
    with changing(given) as ws:
        views.remove_view(ws, given.name)
    print("Removed. The command undo brings it back.")
    return 0


COMMANDS = (
    Command(
        "views", "list the ways of looking at the evidence", "cse-desktop views Portfolio", _list_arguments, _list
    ),
    Command(
        "save-view",
        "keep a way of looking at the evidence under a name",
        'cse-desktop save-view Portfolio "Surveys to link" --kind survey --only unlinked --sort dated',
        _save_arguments,
        _save,
    ),
    Command(
        "rename-view",
        "give a saved view another name",
        'cse-desktop rename-view Portfolio "Surveys to link" "Surveys"',
        _rename_arguments,
        _rename,
    ),
    Command(
        "remove-view",
        "forget a saved view",
        'cse-desktop remove-view Portfolio "Surveys"',
        _named_arguments,
        _remove,
    ),
)
