"""Import of a folder until it can be searched, beside the bare extractors and Recoll in the same run.

Each is a program of its own, started anew. Before each the system is asked to forget the files, so that none finds
them in memory because of another. Small folders are taken in three times, in turn, and the median is told.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cse_desktop import bootstrap
from cse_desktop.app.folders import files_below
from tests.bench import recoll
from tests.bench.measuring import Run, let_go, line, run_measured

SMALL = 60.0
"""Seconds: what takes less in its first round is measured in three."""


@dataclass(frozen=True)
class Intake:
    """One import by a program of its own: `told` is what it said of itself (see `take_in`)."""

    run: Run
    told: dict[str, Any]

    @property
    def seconds(self) -> float:
        """From the program's start until everything can be searched."""
        return float(self.told["searchable"] - self.told["began"])

    @property
    def asked(self) -> float:
        """Seconds from the moment the import is asked for, the program being open."""
        return float(self.told["searchable"] - self.told["opened"])

    @property
    def again(self) -> float:
        """Seconds that the unchanged folder took the second time."""
        return float(self.told["again"] - self.told["searchable"])


def run(folder: Path, work: Path) -> None:
    """Import everything below `folder`; `work` is a folder for what comes of it."""
    files = [found.path for found in files_below([folder], lambda error: None)]
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    print(f"\nImport: {len(files)} files, {megabytes:.1f} MB")
    bare, ours, theirs = _rounds(folder, files, work)
    middle = sorted(ours, key=lambda one: one.seconds)[len(ours) // 2]
    told, most = middle.told, max(one.run.peak(until=one.told["searchable"]) for one in ours)
    speed = _Speed(len(files), megabytes)
    speed.tell("bare extractors, one process, no index", bare.seconds, bare.cpu, bare.peak(), bare.stopped)
    speed.tell("import, until all text can be searched", middle.seconds, told["cpu"], most)
    line("  of it the program's start", f"{told['opened'] - told['began']:.2f} s")
    line("  of it copying into the vault, synced", f"{told['copying']:.2f} s")
    line("  times the bare extractors", f"{middle.seconds / bare.seconds:.1f}")
    _recoll(theirs, middle, speed)
    share = middle.again / middle.asked
    line("the same folder again", f"{middle.again:.2f} s", f"{share:.4f} of the first time (1/{1 / share:.0f})")
    _recognised(ours[0])
    _outcome(middle.told, ours[0].told["in_the_end"])


def _rounds(folder: Path, files: list[Path], work: Path) -> tuple[Run, list[Intake], list[recoll.Indexed]]:
    let_go(files)
    bare = run_measured([sys.executable, "-m", "tests.bench.bare", str(folder)])
    ours: list[Intake] = []
    theirs: list[recoll.Indexed] = []
    began = time.monotonic()
    while len(ours) < 3 and time.monotonic() - began < SMALL:
        let_go(files)
        ours.append(_take_in(folder, work / "ours", recognise=not ours))
        if recoll.program():
            let_go(files)
            theirs.append(recoll.index(folder, work / "recoll"))
    return bare, ours, theirs


def _take_in(folder: Path, work: Path, *, recognise: bool) -> Intake:
    shutil.rmtree(work, ignore_errors=True)
    bootstrap.create_portfolio(work / "portfolio", organisation="Benchmark")
    run = run_measured(
        [sys.executable, "-m", "tests.bench.take_in", str(folder), str(work / "portfolio")]
        + ["recognise"] * recognise,
        {"CSE_DESKTOP_HOME": str(work / "home")},
    )
    if run.stopped:
        raise RuntimeError(f"the import {run.stopped}: {run.said[-2000:]}")
    return Intake(run, json.loads(run.said.splitlines()[-1]))


@dataclass(frozen=True)
class _Speed:
    """Tells what taking in so many files of so many megabytes cost."""

    files: int
    megabytes: float

    def tell(self, name: str, seconds: float, cpu: float, peak: float, note: str = "") -> None:
        rate = f"{self.files / seconds:.0f} files/s, {self.megabytes / seconds:.1f} MB/s"
        memory = f"{peak:.0f} MB of memory at most"
        line(name, f"{seconds:.2f} s", ", ".join(filter(None, (f"{cpu:.2f} s of CPU", rate, memory, note))))


def _recoll(theirs: list[recoll.Indexed], ours: Intake, speed: _Speed) -> None:
    if not theirs:
        line("Recoll", "not here", "recollindex (Debian package recoll) is not on the PATH")
        return
    middle = sorted(theirs, key=lambda one: one.run.seconds)[len(theirs) // 2]
    run, peak = middle.run, max(one.run.peak() for one in theirs)
    speed.tell("Recoll, without recognition", run.seconds, run.cpu, peak, run.stopped)
    line(
        "  ours in times of Recoll's",
        f"{ours.asked / run.seconds:.2f}",
        "the program being open; aim: 1, then 0.6",
    )
    line("  with the program's start", f"{ours.seconds / run.seconds:.2f}")
    line("  documents in its index", str(middle.documents), "folders and attachments are documents to it")
    line("  its index, share of our text", f"{middle.index / max(1, ours.told['text']):.2f}")
    for kind, count in middle.skipped.most_common():
        line(f"  left out by it: {kind}", str(count))


def _recognised(taken: Intake) -> None:
    told = taken.told
    peak = f"{taken.run.peak(since=told['again']):.0f} MB of memory at most"
    said = f"{told['recognised']} files with pictures to read, {peak}"
    line("words in pictures, in the background after that", f"{told['recognising']:.2f} s", said)


def _outcome(told: dict[str, Any], in_the_end: list[tuple[str, str, int, str]]) -> None:
    """What is held once the text is there, and what became of each file once pictures were read too."""
    text = max(1, told["text"])
    line(
        "index, share of the text",
        f"{told['index'] / text:.2f}",
        f"{told['index'] / 1e6:.1f} of {text / 1e6:.1f} MB",
    )
    line("pieces of evidence", str(told["evidence"]))
    for name, files in (("files that gave text", told["files"]), ("  with words in pictures", in_the_end)):
        different = [file for file in files if file[1] != "duplicate"]
        share = sum(1 for file in different if file[2]) / max(1, len(different))
        line(name, f"{100 * share:.1f} %", f"{len(files) - len(different)} more were there twice")
    reasons: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for suffix, status, _, reason in in_the_end:
        if reason and status != "duplicate":
            reasons[reason][suffix or "no suffix"] += 1
    for reason, kinds in sorted(reasons.items(), key=lambda one: -one[1].total()):
        said = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common(6))
        line(f"  {reason}", str(kinds.total()), said)
