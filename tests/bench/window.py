"""The window: time until it can be used against an empty one, and its longest stall while files are imported."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.measuring import line

EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
START_PAGE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
from cse_desktop.gui.application import Program
program = Program()
program.window.show()
QTimer.singleShot(0, app.quit)
app.exec()
program.end()
"""
PORTFOLIO = """
import sys, pathlib
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
app = QApplication(sys.argv)
from cse_desktop.gui.application import Program
program = Program()
program.window.show()
program.open(pathlib.Path(sys.argv[1]))
def look():
    if program.session is not None and program.window.workplace is not None:
        QTimer.singleShot(0, app.quit)
        timer.stop()
timer = QTimer(interval=1)
timer.timeout.connect(look)
timer.start()
app.exec()
program.end()
"""


def run(portfolio: Path, files: Path, work: Path) -> None:
    """`portfolio` is opened for the times; the files below `files` are imported into a new one for the stalls."""
    print("\nWindow")
    empty = _median(EMPTY)
    start = _median(START_PAGE)
    opened = _median(PORTFOLIO, str(portfolio))
    line("an empty PySide6 window", f"{empty:.2f} s")
    line("the start page", f"{start:.2f} s", f"{start / empty:.1f} times")
    line("an open portfolio's overview", f"{opened:.2f} s", f"{opened / empty:.1f} times")
    count = sum(1 for path in files.rglob("*") if path.is_file())
    for screen in ("overview", "evidence"):
        stalls = _stalls(files, work / f"stalls-{screen}", screen)
        line(
            f"longest stall, {count} files, on {screen}",
            f"{max(stalls) * 1000:.0f} ms",
            f"{sum(1 for s in stalls if s > 0.05)} over 50 ms",
        )


def _median(script: str, *arguments: str) -> float:
    times = []
    for _ in range(5):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", script, *arguments], check=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _stalls(files: Path, folder: Path, screen: str) -> list[float]:
    """Seconds by which each turn of the event loop came late while the import ran."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window", str(files), str(folder), screen],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    return [float(value) for value in done.stdout.split()]


def _measure_stalls(files: Path, folder: Path, screen: str) -> None:
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication(sys.argv)
    from cse_desktop import bootstrap
    from cse_desktop.gui.application import Program
    from cse_desktop.gui.intake import Intake
    from cse_desktop.gui.tidying import Tidying

    bootstrap.create_portfolio(folder, organisation="Benchmark")
    program = Program()
    program.tidying = Tidying(program.is_idle, program)
    program.window.resize(1366, 768)
    program.window.show()
    program.open(folder)
    late: list[float] = []
    state = {"last": 0.0, "shown": False, "importing": False}
    every = 0.005

    def tick() -> None:
        now = time.perf_counter()
        session = program.session
        if session is None:
            return
        if not state["shown"]:
            state["shown"] = True
            session.go(screen)
            QTimer.singleShot(1000, begin)
        elif state["importing"]:
            late.append(max(0.0, now - state["last"] - every))
        state["last"] = now

    def begin() -> None:
        state["importing"] = True
        program.session.noticed.connect(lambda notice: app.quit())
        Intake.of(program.session).take_in([files])

    watch = QTimer(interval=int(every * 1000), timerType=Qt.TimerType.PreciseTimer)
    watch.timeout.connect(tick)
    watch.start()
    app.exec()
    program.end()
    print(" ".join(f"{value:.4f}" for value in sorted(late)[-200:]))


if __name__ == "__main__":
    _measure_stalls(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
