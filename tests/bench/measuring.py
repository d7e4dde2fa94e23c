"""What the benchmarks share: printing, times, memory of a program and all its processes."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psutil


@dataclass
class Run:
    """Wall seconds and the most memory (MB, shared pages counted once) of a stretch of work and its processes."""

    seconds: float = 0.0
    peak_mb: float = 0.0


@contextmanager
def measured() -> Iterator[Run]:
    """Measure what runs inside, worker processes included."""
    run, stop = Run(), threading.Event()
    watcher = threading.Thread(target=_watch, args=(run, stop), daemon=True)
    watcher.start()
    began = time.perf_counter()
    yield run
    run.seconds = time.perf_counter() - began
    stop.set()
    watcher.join()


def _watch(run: Run, stop: threading.Event) -> None:
    me = psutil.Process()
    while not stop.wait(0.1):
        total = 0.0
        for process in [me, *me.children(recursive=True)]:
            try:
                total += process.memory_full_info().pss
            except (psutil.NoSuchProcess, psutil.AccessDenied, AttributeError):
                continue  # it ended meanwhile, or this system does not tell
        run.peak_mb = max(run.peak_mb, total / 1e6)


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def line(name: str, value: str, note: str = "") -> None:
    """One row of the report."""
    print(f"  {name:<46} {value:>14}  {note}".rstrip(), flush=True)
