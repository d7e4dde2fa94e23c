"""Measures building a pack of 57 elements, 1,000 links and 200 pictures, beside copying and zipping its files.

Also how the time grows with the number of links, pictures left out: it must grow no faster than they do.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from cse_desktop.domain.pack_plan import PackOptions

PROJECT = Path(__file__).parents[2]
MEGABYTE = 1 << 20


def run(links: int = 1000, pictures: int = 200) -> None:
    """Print the figures of one run."""
    sys.path.insert(0, str(PROJECT / "tests" / "wordpack"))
    import pack_building
    import pack_samples

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sample = pack_samples.big(folder / "vault", links, pictures)
        zipped = PackOptions(make_zip=True)
        wall, own, workers = _timed(lambda: pack_building.build(sample, folder / "Pack", zipped))
        size = sum(path.stat().st_size for path in (folder / "Pack").rglob("*") if path.is_file())
        plain, plain_cpu, _ = _timed(lambda: _copy_and_zip(folder / "Pack" / "evidence", folder / "Copy"))
        print(f"pack: 57 elements, {links} links, {pictures} pictures, {size / MEGABYTE:.1f} MB")
        print(f"  wall {wall:.2f} s; CPU {own:.2f} s here and {workers:.2f} s in workers")
        print(f"  copying and zipping the same files: wall {plain:.2f} s, CPU {plain_cpu:.2f} s")
        print(f"  ratio to that: {wall / plain:.1f} (wall)")
        here, there = _peaks()
        print(f"  peak memory: {here:.0f} MB here (Python and sample included), {there:.0f} MB in one worker")
        for count in (links // 2, links, links * 2, links * 4):
            some = pack_samples.big(folder / f"vault{count}", count, 0)
            seconds = _timed(lambda some=some, count=count: pack_building.build(some, folder / f"Pack{count}"))[1]
            print(f"  {count} links without pictures: CPU {seconds:.2f} s, {seconds / count * 1000:.2f} ms a link")


def _copy_and_zip(source: Path, target: Path) -> None:
    shutil.copytree(source, target)
    with zipfile.ZipFile(target.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(target.iterdir()):
            packed.write(path, path.name)


def _timed(work) -> tuple[float, float, float]:
    import resource

    def spent(who: int) -> float:
        usage = resource.getrusage(who)
        return usage.ru_utime + usage.ru_stime

    before = time.perf_counter(), spent(resource.RUSAGE_SELF), spent(resource.RUSAGE_CHILDREN)
    work()
    after = time.perf_counter(), spent(resource.RUSAGE_SELF), spent(resource.RUSAGE_CHILDREN)
    return after[0] - before[0], after[1] - before[1], after[2] - before[2]


def _peaks() -> tuple[float, float]:
    import resource

    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return peaks[0], peaks[1]


if __name__ == "__main__":
    run()
