"""Drives the program as a screen reader does, over AT-SPI, and never otherwise. Run by the system's own Python.

It needs a display, a session bus and the accessibility bus; `test_atspi.py` sees to them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only after the version was asked for

SECONDS = 60
NARRATIVE = "We know our customers, said through the accessibility bus."
ELEMENT, EXHIBIT = "1.1.2", "E001"


def until(look: Callable[[], Any], what: str) -> Any:
    """What `look` finds, as soon as it finds something; the bus is listened to meanwhile."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            found = look()
        except GLib.Error:
            found = None  # it went while it was looked at
        if found:
            return found
        GLib.MainContext.default().iteration(False)
        time.sleep(0.05)  # a pause between looks, so that the program comes to its turn; nothing relies on it
    raise SystemExit(f"not found: {what}")


def walk(at: Any) -> Iterator[Any]:
    """Everything below an object."""
    yield at
    for place in range(at.get_child_count()):
        below = at.get_child_at_index(place)
        if below is not None:
            yield from walk(below)


def in_sight(one: Any) -> bool:
    """Whether it can be seen."""
    return bool(one.get_state_set().contains(Atspi.StateType.SHOWING))


def find(top: Any, role: str, name: str) -> Any:
    """The first object in sight with this role whose name begins so."""

    def look() -> Any:
        for one in walk(top):
            if one.get_role_name() == role and one.get_name().startswith(name) and in_sight(one):
                return one
        return None

    return until(look, f"{role} “{name}”")


def act(on: Any, wanted: str = "") -> None:
    """Do what an object offers: the action of this name, or its first."""
    names = [on.get_action_name(place).casefold() for place in range(on.get_n_actions())]
    on.do_action(names.index(wanted or "press") if (wanted or "press") in names else 0)


def drive(program: Any) -> None:
    """Go to an element by the map and rate the next, saying why; then link a piece of evidence to an element."""
    act(find(program, "push button", "1.1.1 "))  # its cell on the overview, which goes out of sight by that
    find(program, "label", "1.1.1 ")
    act(first(program, "The next element"))
    find(program, "label", f"{ELEMENT} ")
    rating = find(program, "radio button", "Rating: Partially Compliant")
    act(rating)
    until(lambda: rating.get_state_set().contains(Atspi.StateType.CHECKED), "the rating, checked")
    narrative = find(program, "text", "Narrative")
    act(narrative, "setfocus")
    narrative.get_editable_text_iface().set_text_contents(NARRATIVE)
    act(first(program, "Evidence, "))
    act(find(program, "table cell", EXHIBIT), "toggle")
    links = find(program, "page tab", "Links (").get_name()
    act(until(lambda: next(links_offered(program), None), "an element to link to"))
    until(lambda: find(program, "page tab", "Links (").get_name() != links, "one link more")


def links_offered(program: Any) -> Iterator[Any]:
    """Buttons that link the evidence in sight to an element that is suggested for it."""
    for one in walk(program):
        if re.fullmatch(r"Link to [\d.]+", one.get_name()) and one.get_n_actions():
            yield one


def first(top: Any, name: str) -> Any:
    """The first object in sight with this name that something can be done with."""

    def look() -> Any:
        for one in walk(top):
            if one.get_name().startswith(name) and one.get_n_actions() and in_sight(one):
                return one
        return None

    return until(look, name)


def main() -> None:
    """Start the bus and the program, and drive it."""
    python, portfolio = sys.argv[1:3]
    bus = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    window = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen([python, "-m", "cse_desktop", portfolio], env={**os.environ, **window})
    try:
        Atspi.init()
        desktop = Atspi.get_desktop(0)

        def there() -> Any:
            for place in range(desktop.get_child_count()):
                one = desktop.get_child_at_index(place)
                if one is not None and "CSE Desktop" in (one.get_name() or ""):
                    return one
            return None

        found = until(there, "the program")
        drive(found)
    finally:
        program.terminate()
        program.wait(30)
        bus.terminate()
        bus.wait(30)


if __name__ == "__main__":
    main()
