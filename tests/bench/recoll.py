"""Recoll (`recollindex`, from Debian) on the same folder: what it costs there, and what it leaves out."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measuring import Run, run_measured, size_below

_SETTINGS = """
topdirs = {folder}
noaspell = 1
pdfocr = 0
idxniceprio = 0
"""
"""No spelling list, which it makes for another use; nothing recognised in pictures; not slowed by politeness."""


@dataclass(frozen=True)
class Indexed:
    """One run of Recoll: its cost, its documents, the bytes of its index, and kinds of file it could not read."""

    run: Run
    documents: int
    index: int
    skipped: Counter[str]


def program() -> str | None:
    """Where Recoll's indexer is; None where it is not installed."""
    return shutil.which("recollindex")


def index(folder: Path, work: Path) -> Indexed:
    """Index everything below `folder` from nothing, with a configuration of its own in `work`."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "recoll.conf").write_text(_SETTINGS.format(folder=folder.resolve()), encoding="utf-8")
    diagnosis = work / "diagnosis.txt"
    own = {"RECOLL_CONFDIR": str(work), "HOME": str(work), "XDG_CACHE_HOME": str(work), "RECOLL_TMPDIR": str(work)}
    run = run_measured([program() or "recollindex", "-z", "--diagsfile", str(diagnosis)], own)
    told = work / "idxstatus.txt"
    lines = told.read_text(encoding="utf-8").splitlines() if told.is_file() else ()
    status = dict(line.partition(" = ")[::2] for line in lines)
    return Indexed(run, int(status.get("dbtotdocs", 0)), size_below(work / "xapiandb"), _skipped(diagnosis))


def _skipped(diagnosis: Path) -> Counter[str]:
    if not diagnosis.is_file():
        return Counter()
    said = {"MissingHelper": "no program for it", "NoHandler": "no reader"}
    reasons: dict[str, str] = {}
    for line in diagnosis.read_text(encoding="utf-8", errors="replace").splitlines():
        reason, _, rest = line.partition(" ")
        path = rest.partition(" | ")[0]
        # A program it lacks is noted first and then once more as an error, which says less.
        reasons.setdefault(path, said.get(reason, "error"))
    return Counter(f"{Path(path).suffix.casefold() or 'no suffix'} ({reason})" for path, reason in reasons.items())
