"""Nothing is forgotten: every operation has a command, or a reason why not."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

import cse_desktop.app
import cse_desktop.cli

WITHOUT_A_COMMAND = {
    "cover_part": "`link --part` says which parts a link covers",
    "change_link": "`link` at the same place brings a link up to date",
    "give_reason": "`rate CODE not_applicable --reason` says it",
    "plan": "part of `pack`",
    "rebuild_index": "`search` and `check` see to the index",
    "step_detail": "what the window shows of a step that is chosen; `changes-since` sums them up",
    "draw_page": "a picture for the screen",
    "draw_original": "a picture for the screen on which it is edited",
    "add_picture": "a picture that is a file is imported; screen and clipboard are the window's",
    "snapshot_at": "what reading an old review is made of; `review read` reads it",
    "all_submitted": "part of `check`",
    "last_visit": "part of `pack`; `roll changes` tells of it",
    "read_past": "`review read` and `pack --as-submitted` read through it",
    "thumbnail": "a picture for the screen",
    "places_within": "places to mark on the screen",
    "marks": "places to mark on the screen",
    "guessed_values": "what the window offers to choose from; `describe` says it",
    "add_points": "`measure points` takes them in",
    "drop_points": "`measure remove-points` names them by their days",
    "change_point": "`measure points` on the same day changes a figure",
    "import_paths": "what `import` and `changes` share",
}


def operations() -> set[str]:
    """Public functions of the application that take an open workspace."""
    found = set()
    for module_name in (m.name for m in pkgutil.iter_modules(cse_desktop.app.__path__)):
        module = importlib.import_module(f"cse_desktop.app.{module_name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = list(inspect.signature(function).parameters)
            if function.__module__ == module.__name__ and not name.startswith("_") and parameters[:1] == ["ws"]:
                found.add(name)
    return found


def test_every_operation_has_a_command_or_a_reason() -> None:
    written = "\n".join(p.read_text(encoding="utf-8") for p in Path(cse_desktop.cli.__path__[0]).glob("*.py"))
    # Called, or handed to `keep`, which calls it.
    missing = {name for name in operations() if f"{name}(" not in written and f"ing.{name}," not in written}
    assert missing == set(WITHOUT_A_COMMAND), "a new operation wants a command, or a reason here"
