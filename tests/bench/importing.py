"""Import of a folder, beside the bare extractors on the same files in the same run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from cse_desktop import bootstrap
from cse_desktop.app import importing, searching
from cse_desktop.app.context import Quiet
from tests.bench.bare import characters_of
from tests.bench.measuring import line, measured


def run(folder: Path, work: Path) -> None:
    """Import everything below `folder` into a new portfolio in `work`."""
    files = list(importing.files_below([folder], lambda error: None))
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    print(f"\nImport: {len(files)} files, {megabytes:.1f} MB")
    with measured() as bare:
        for path in files:
            try:
                characters_of(path)
            except Exception:  # noqa: BLE001 - the floor has no guard; what it cannot read costs it nothing
                continue
    bootstrap.create_portfolio(work / "portfolio", organisation="Benchmark")
    workspace = bootstrap.open_portfolio(work / "portfolio")
    request = importing.ImportRequest((folder,))
    with measured() as first:
        report = importing.import_files(workspace, Quiet(), request)
    with measured() as indexing:
        searching.refresh_index(workspace, Quiet())
    with measured() as again:
        importing.import_files(workspace, Quiet(), request)
    with_text = sum(1 for file in report.files if file.characters)
    reasons = Counter(file.reason.id for file in report.files if file.reason and file.status != "duplicate")
    workspace.close()
    count = max(1, len(files))
    line("bare extractors, one process", f"{count / bare.seconds:.0f} files/s", f"{bare.peak_mb:.0f} MB")
    line(
        "import (vault, rows, guarded reading)", f"{count / first.seconds:.0f} files/s", f"{first.peak_mb:.0f} MB"
    )
    line("  ratio of times to the bare extractors", f"{first.seconds / bare.seconds:.1f}")
    line("indexing", f"{count / indexing.seconds:.0f} files/s", f"{indexing.peak_mb:.0f} MB")
    line(
        "the same folder again", f"{again.seconds:.2f} s", f"{again.seconds / first.seconds:.3f} of the first time"
    )
    line("files that gave text", f"{100 * with_text / count:.1f} %")
    for reason, number in reasons.most_common():
        line(f"  {reason}", str(number))
