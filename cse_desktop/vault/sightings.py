"""What files outside the vault hash to, remembered on this computer: unchanged ones are not opened again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from cse_desktop.diagnostics import LOG
from cse_desktop.vault.files import digest_of

MOST = 100_000
"""Files that are remembered; those asked for last stay."""


class FileSightings:
    """Hashes by path, size and time of change, kept in `file`, which may be lost at any time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._seen = _load(file)
        self._learnt = False

    def sha256(self, path: Path, size: int, changed_at: datetime, check: Callable[[], None]) -> str:
        """The SHA-256 of a file that is `size` bytes long and was changed last at `changed_at`.

        It is read only if it was not seen so before. Raises UserError if it cannot be read.
        """
        so = (size, changed_at.isoformat())
        known = self._seen.pop(str(path), None)
        if known is None or known[:2] != so:
            self._learnt = True
            known = (*so, digest_of(path, check, lambda block: None)[0])
        self._seen[str(path)] = known
        return known[2]

    def sizes(self) -> Mapping[str, int]:
        """The size of every content that is remembered, by SHA-256."""
        return {sha256: size for size, _, sha256 in self._seen.values()}

    def save(self) -> None:
        """Remember for the next time. Where that cannot be done, files are only read again."""
        if not self._learnt:
            return
        latest = dict(list(self._seen.items())[-MOST:])
        aside = self._file.with_suffix(f".{os.getpid()}")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(latest), encoding="utf-8")
            aside.replace(self._file)
            self._learnt = False
        except OSError as error:
            LOG.warning("what files were seen cannot be remembered", exc_info=error)


def _load(file: Path) -> dict[str, tuple[int, str, str]]:
    try:
        held = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(path): (int(size), str(changed), str(sha256)) for path, (size, changed, sha256) in held.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}  # missing or damaged: it is made again
