"""Small pictures of pages, kept on this computer only: whatever is lost is drawn again."""

from __future__ import annotations

import os
from pathlib import Path

from cse_desktop.diagnostics import LOG

MOST_BYTES = 200_000_000
"""What all of them may take on the disk; the ones used longest ago go first."""


class FileThumbnails:
    """Pictures by the SHA-256 of the file and the number of the page, below `folder`."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes

    def get(self, sha256: str, page: int) -> bytes | None:
        """The picture of a page; None if there is none here."""
        path = self._path(sha256, page)
        try:
            held = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return held or None

    def put(self, sha256: str, page: int, image: bytes) -> None:
        """Keep the picture of a page. Where that cannot be done, it is only drawn again next time."""
        path = self._path(sha256, page)
        aside = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(image)
            aside.replace(path)
        except OSError as error:
            LOG.warning("a thumbnail cannot be kept", exc_info=error)

    def forget(self, sha256: str) -> None:
        """Remove every picture of a file, such as one that is not to be seen any more."""
        for path in self._path(sha256, 1).parent.glob(f"{sha256}-*"):
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """Make room: what was used longest ago goes."""
        try:
            held = [(path.stat(), path) for path in self._folder.glob("*/*")]
            left = sum(stat.st_size for stat, _ in held)
            for stat, path in sorted(held, key=lambda one: one[0].st_mtime):
                if left <= self._most_bytes:
                    break
                path.unlink()
                left -= stat.st_size
        except OSError as error:
            LOG.warning("thumbnails cannot be tidied up", exc_info=error)

    def _path(self, sha256: str, page: int) -> Path:
        return self._folder / sha256[:2] / f"{sha256}-{page}.png"
