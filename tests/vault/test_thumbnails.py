"""Small pictures are kept, given back, and make room for newer ones."""

from __future__ import annotations

import os
from pathlib import Path

from cse_desktop.vault.thumbnails import FileThumbnails

ONE, OTHER = "a" * 64, "b" * 64


def test_a_picture_is_kept_by_file_and_page_until_it_is_forgotten(tmp_path: Path) -> None:
    kept = FileThumbnails(tmp_path / "thumbnails")
    assert kept.get(ONE, 1) is None
    kept.put(ONE, 1, b"first")
    kept.put(ONE, 2, b"second")
    kept.put(OTHER, 1, b"other")
    assert (kept.get(ONE, 1), kept.get(ONE, 2), kept.get(OTHER, 1)) == (b"first", b"second", b"other")
    kept.forget(ONE)
    assert (kept.get(ONE, 1), kept.get(ONE, 2), kept.get(OTHER, 1)) == (None, None, b"other")


def test_the_picture_used_longest_ago_makes_room(tmp_path: Path) -> None:
    kept = FileThumbnails(tmp_path, most_bytes=10)
    for page, age in ((1, 30), (2, 20), (3, 10)):
        kept.put(ONE, page, b"12345")
        path = tmp_path / ONE[:2] / f"{ONE}-{page}.png"
        os.utime(path, (path.stat().st_atime - age, path.stat().st_mtime - age))
    assert kept.get(ONE, 1) == b"12345", "using it makes it the newest"
    kept.close()
    assert [kept.get(ONE, page) for page in (1, 2, 3)] == [b"12345", None, b"12345"]
