"""The real window on 5,000 pieces of evidence and 20,000 links: how long what people do keeps the main thread.

The figure is what the main thread computed for one thing done, all that follows from it included; the note says
how long the longest turn of the event loop took by the clock: on a busy computer it waits for a processor, too.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.measuring import PROJECT, line, usual_environment

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cse_desktop.gui.application import Program
    from cse_desktop.gui.screen import Screen
    from tests.bench.watchdog import Turn, Watchdog

EVIDENCE, LINKS = 5_000, 20_000
MOST_MS, MOST_STALL_MS = 100.0, 50.0
"""What is aimed at: main thread time of one thing done; one turn of the event loop while work goes on."""
STALLS = ("overview", "evidence")
"""The screens on which most hangs on what comes in; the others would double the time it takes."""
PATIENCE = 300.0
"""Seconds after which one thing is given up, and said to be so."""


def run(work: Path, files: Path, portfolio: Path | None = None) -> None:
    """`work` is where the large portfolio is made, once; `files` are imported into copies of it."""
    from tests.bench.large import make_large

    print(f"\nScale: {EVIDENCE:,} pieces of evidence, {LINKS:,} links")
    print(f"  main thread, median and most; aim {MOST_MS:.0f} ms", flush=True)
    large = portfolio or make_large(work / "large" / "Portfolio", EVIDENCE, LINKS)
    _part("doing", _copy(large, work / "doing"))
    print(f"  while work goes on: longest turn, aim {MOST_STALL_MS:.0f} ms", flush=True)
    for screen in STALLS:
        _part("stalls", _copy(large, work / f"stalls-{screen}"), str(files), screen)


def _copy(large: Path, to: Path) -> str:
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(large, to)
    return str(to)


def _part(*arguments: str) -> None:
    # A process of its own, with the event loop whose turns can be told apart.
    command = [sys.executable, "-m", "tests.bench.scale", *arguments]
    subprocess.run(command, check=True, cwd=PROJECT, env=usual_environment() | {"QT_NO_GLIB": "1"})


class Driver:
    """The program on a portfolio, driven through its own widgets."""

    def __init__(self, folder: Path) -> None:
        from PySide6.QtWidgets import QApplication

        self.app = QApplication(sys.argv[:1])
        from cse_desktop.gui.application import Program
        from cse_desktop.gui.tidying import Tidying
        from tests.bench.watchdog import Watchdog

        sys.setswitchinterval(0.001)
        self.program: Program = Program()
        self.program.tidying = Tidying(self.program.is_idle, self.program)
        self.program.makes_ahead = True
        self.program.window.resize(1366, 768)
        self.program.window.show()
        self.watchdog: Watchdog = Watchdog(self.program)
        self.watchdog.until_quiet()
        self.opening = self.watchdog.measure(lambda: self.program.open(folder), self.is_open)

    def is_open(self) -> bool:
        """Whether the portfolio is on the screen."""
        return self.program.session is not None and self.program.window.workplace is not None

    def settle(self) -> None:
        """Wait until nothing goes on in the background."""
        from cse_desktop.gui.shell.workplace import AHEAD

        index = self.program.session.workspace.rooms.index()
        made = self.program.window.workplace
        self.watchdog.until_quiet(
            lambda: (
                all(made.shown_screen(name) for name in AHEAD)
                and self.program.is_idle()
                and index.sequence() == self.program.session.snapshot.sequence
            )
        )

    def screen(self, name: str) -> Screen:
        """A screen that was shown."""
        found = self.program.window.workplace.shown_screen(name)
        assert found is not None, name
        return found

    def go(self, name: str) -> None:
        """Go to a screen as the rail does."""
        self.program.window.go(name)

    def view(self, name: str) -> QWidget:
        """The largest list, table or tree in sight on a screen."""
        from PySide6.QtWidgets import QAbstractItemView

        found = [v for v in self.screen(name).findChildren(QAbstractItemView) if v.isVisible() and v.model()]
        return max(found, key=lambda v: (v.model().rowCount() > 0, v.width() * v.height()))

    def type_into(self, name: str, text: str) -> None:
        """Type into the first box for words in sight on a screen."""
        from cse_desktop.gui.widgets.search_box import SearchBox

        box = next(b for b in self.screen(name).findChildren(SearchBox) if b.isVisible())
        box.setText(text)
        box.textEdited.emit(text)

    def change(self, act: Callable[[], object]) -> list[Turn]:
        """The turns it takes to do something that changes the portfolio, until everybody has heard of it."""
        heard: list[object] = []
        self.program.session.changed.connect(heard.append)
        turns = self.watchdog.measure(act, lambda: bool(heard))
        self.program.session.changed.disconnect(heard.append)
        return turns


def _doing(folder: Path) -> None:
    driver = Driver(folder)
    _say("open: until the overview is painted", [driver.opening])
    places = list(driver.program.window.places)
    driver.settle()
    for name in places[1:]:
        _say(f"{name}: shown first", [driver.watchdog.measure(lambda name=name: driver.go(name))])
    for name in places:
        seen = [_there_and_back(driver, name, places) for _ in range(3)]
        _say(f"{name}: shown again", seen)
    for what, acts in _acts(driver):
        _say(what, [driver.watchdog.measure(act) for act in acts])
    for what, acts in _changes(driver):
        _say(what, [driver.change(act) for act in acts])
    driver.program.end()


def _there_and_back(driver: Driver, name: str, places: Sequence[str]) -> list[Turn]:
    other = next(place for place in places if place != name)
    driver.watchdog.measure(lambda: driver.go(other))
    return driver.watchdog.measure(lambda: driver.go(name))


def _acts(driver: Driver) -> Iterator[tuple[str, list[Callable[[], object]]]]:
    """What people do on each screen, in this order; each begins on the screen it is done on."""
    from PySide6.QtCore import Qt

    program, watchdog = driver.program, driver.watchdog
    session = program.session
    driver.go("evidence")
    watchdog.until_quiet()
    yield (
        "evidence: filter, a letter typed",
        [lambda w=w: driver.type_into("evidence", w) for w in ("s", "su", "sur", "sur", "su", "", "e1", "")],
    )
    table = driver.view("evidence")
    yield (
        "evidence: sort by a column",
        [
            lambda c=c, o=o: table.sortByColumn(c, o)
            for c in range(1, min(5, table.model().columnCount()))
            for o in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)
        ],
    )
    yield "evidence: select a row", [lambda r=r: table.selectRow(r) for r in (3, 4, 400, 5)]
    yield "evidence: select all", [table.selectAll]
    table.selectRow(3)
    bar = table.verticalScrollBar()
    yield "evidence: scroll a page", [lambda: bar.setValue(bar.value() + bar.pageStep()) for _ in range(6)]
    driver.go("elements")
    watchdog.until_quiet()
    codes = [element.code for element in session.snapshot.standard.elements]
    yield "elements: another element", [lambda c=c: session.go("elements", c) for c in codes[4:9]]
    yield (
        "elements: filter, a letter typed",
        [lambda w=w: driver.type_into("elements", w) for w in ("c", "cu", "cus", "4", "4.3", "")],
    )
    driver.go("gaps")
    watchdog.until_quiet()
    yield (
        "gaps: filter, a letter typed",
        [lambda w=w: driver.type_into("gaps", w) for w in ("s", "su", "sur", "4.3", "")],
    )


def _changes(driver: Driver) -> Iterator[tuple[str, list[Callable[[], object]]]]:
    """What people change, with different screens in sight."""
    program, watchdog = driver.program, driver.watchdog
    session = program.session
    driver.go("elements")
    watchdog.until_quiet()
    codes = [element.code for element in session.snapshot.standard.elements]
    ratings = [rating.code for rating in session.snapshot.standard.ratings]
    screen = driver.screen("elements")
    session.go("elements", codes[5])
    watchdog.until_quiet()
    yield "elements: rate", [lambda r=r: screen.rate(r) for r in (ratings * 2)[:4]]
    yield "elements: undo", [program.window.undo for _ in range(3)]
    unlinked = [id_ for id_ in session.snapshot.evidence if id_ in session.snapshot.unlinked][:3]
    yield "elements: link evidence", [lambda id_=id_: _link(program, id_, codes[5]) for id_ in unlinked]
    driver.go("evidence")
    watchdog.until_quiet()
    yield "evidence: undo with the table in sight", [program.window.undo for _ in range(3)]
    driver.go("overview")
    watchdog.until_quiet()
    yield "overview: redo with it in sight", [program.window.redo for _ in range(3)]


def _link(program: Program, evidence_id: str, code: str) -> None:
    from cse_desktop.app.linking import link_evidence

    program.session.run(lambda ws, ctx: link_evidence(ws, [evidence_id], [code], why="A test"))


def _stalls(folder: Path, files: Path, screen: str) -> None:
    from cse_desktop.app import packing, searching
    from cse_desktop.gui.intake import Intake

    driver = Driver(folder)
    watchdog, program = driver.watchdog, driver.program
    index = program.session.workspace.rooms.index()
    driver.go(screen)
    watchdog.until_quiet(lambda: program.session.snapshot is not None)
    watchdog.watch()
    watchdog.until_quiet(lambda: index.sequence() == program.session.snapshot.sequence)
    _say_stalls(f"making the index, on {screen}", watchdog.turns)
    done: list[object] = []
    watchdog.watch()
    rebuild = searching.rebuild_index
    program.session.run(rebuild, then=done.append, failed=done.append, lane="worker", title="Index")
    watchdog.until_quiet(lambda: bool(done), PATIENCE)
    _say_stalls(f"making the whole index anew, on {screen}", watchdog.turns, unfinished=not done)
    driver.settle()
    done.clear()
    program.session.noticed.connect(done.append)
    watchdog.watch()
    Intake.of(program.session).take_in([files])
    watchdog.until_quiet(lambda: bool(done) and program.is_idle(), PATIENCE)
    count = sum(1 for path in files.rglob("*.*") if path.is_file())
    _say_stalls(f"importing {count} files, on {screen}", watchdog.turns, unfinished=not done)
    driver.settle()
    done.clear()
    watchdog.watch()
    target = folder.parent / f"{folder.name} pack"
    program.session.run(
        lambda ws, ctx: packing.build_pack(ws, ctx, target),
        then=done.append,
        failed=done.append,
        lane="worker",
        title="Pack",
    )
    watchdog.until_quiet(lambda: bool(done), PATIENCE)
    _say_stalls(f"building the pack, on {screen}", watchdog.turns, unfinished=not done)
    shutil.rmtree(target, ignore_errors=True)
    program.end()


def _say(what: str, seen: Sequence[Sequence[Turn]]) -> None:
    """One line: the median and the most of what several times took."""
    each = [sum(turn.cpu for turn in turns) * 1000 for turns in seen]
    turn = max((turn.cpu for turns in seen for turn in turns), default=0.0) * 1000
    wall = max((turn.wall for turns in seen for turn in turns), default=0.0) * 1000
    over = "" if max(each) < MOST_MS else "  OVER"
    note = f"longest turn {turn:.0f} ms, by the clock {wall:.0f}{over}"
    line(what, f"{statistics.median(each):4.0f} /{max(each):4.0f} ms", note)


def _say_stalls(what: str, turns: Sequence[Turn], *, unfinished: bool = False) -> None:
    most = max((turn.cpu for turn in turns), default=0.0) * 1000
    wall = max((turn.wall for turn in turns), default=0.0) * 1000
    over = sum(1 for turn in turns if turn.cpu * 1000 > MOST_STALL_MS)
    late = sum(1 for turn in turns if turn.wall * 1000 > MOST_STALL_MS)
    said = f"{over} over 50 ms; by the clock {wall:.0f} ms, {late} over"
    said += f"; given up after {PATIENCE:.0f} s" if unfinished else ""
    line(what, f"{most:.0f} ms", said)


if __name__ == "__main__":
    if sys.argv[1] == "doing":
        _doing(Path(sys.argv[2]))
    else:
        _stalls(Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4])
