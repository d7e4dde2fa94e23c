"""What the benchmarks share: printing, and the time and memory of a program with all its processes."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

PROJECT = Path(__file__).parents[2]
LOOK_EVERY = 0.05
PATIENCE = 1800.0
"""Seconds after which a program is stopped."""
MOST_MEMORY = 6000.0
"""Megabytes at which a program is stopped, lest it take the computer with it."""


@dataclass(frozen=True)
class Run:
    """What a program cost from its start to its end, its child processes included.

    `seconds` by the clock, `cpu` seconds of computing, `memory` (moment as of `time.time()`, megabytes) pairs;
    `stopped` says how it ended where it did not end well.
    """

    seconds: float
    cpu: float
    memory: tuple[tuple[float, float], ...]
    said: str
    stopped: str = ""

    def peak(self, since: float = 0.0, until: float = float("inf")) -> float:
        """The most memory that the program and its processes held at one moment, in MB."""
        return max((megabytes for at, megabytes in self.memory if since <= at <= until), default=0.0)


def run_measured(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Run:
    """Run a program to its end, or until it goes too far."""
    spent, began = _children_spent(), time.perf_counter()
    samples = []
    stopped = ""
    with tempfile.TemporaryFile() as said:
        with subprocess.Popen(
            command,
            stdout=said,
            stderr=subprocess.STDOUT,
            cwd=PROJECT,
            env=usual_environment() | dict(environment or {}),
        ) as process:
            while process.poll() is None:
                samples.append((time.time(), _held_by(process.pid)))
                if samples[-1][1] > MOST_MEMORY or time.perf_counter() - began > PATIENCE:
                    stopped = f"stopped at {samples[-1][1]:.0f} MB after {time.perf_counter() - began:.0f} s"
                    _stop(process.pid)
                    break
                time.sleep(LOOK_EVERY)
        seconds = time.perf_counter() - began
        said.seek(0)
        text = said.read().decode(errors="replace")
    if process.returncode and not stopped:
        stopped = f"ended with {process.returncode}"
    return Run(seconds, _children_spent() - spent, tuple(samples), text, stopped)


def let_go(files: Iterable[Path]) -> None:
    """Have the system forget what it holds of these files in memory, where it can be asked to."""
    if not hasattr(os, "posix_fadvise"):
        return
    for path in files:
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        except OSError:
            continue  # what cannot be opened is not held either
        try:
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(descriptor)


def size_below(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def usual_environment() -> dict[str, str]:
    """The environment of an installed program."""
    # It has its byte code beside it; without it every worker would compile its own.
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def line(name: str, value: str, note: str = "") -> None:
    """One row of the report."""
    print(f"  {name:<46} {value:>14}  {note}".rstrip(), flush=True)


def _children_spent() -> float:
    times = os.times()
    return times.children_user + times.children_system


def _stop(pid: int) -> None:
    top = psutil.Process(pid)
    for process in (*top.children(recursive=True), top):
        try:
            process.kill()
        except psutil.NoSuchProcess:
            continue


def _held_by(pid: int) -> float:
    """Megabytes held by a process and those below it; pages they share count once, where the system tells."""
    total = 0
    try:
        top = psutil.Process(pid)
        processes = [top, *top.children(recursive=True)]
    except psutil.Error:
        return 0.0  # it has just ended
    for process in processes:
        try:
            memory = process.memory_full_info()
            total += getattr(memory, "pss", memory.rss)
        except psutil.Error:
            continue  # it ended meanwhile, or this system does not tell
    return total / 1e6
