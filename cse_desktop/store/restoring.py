"""Puts the newest whole backup in the place of a database that is damaged; the damaged one is kept."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from cse_desktop.domain.errors import UserError
from cse_desktop.store.lock import PortfolioLock
from cse_desktop.store.sqlite import APPLICATION_ID, DATABASE

STAMP = "%Y-%m-%dT%H-%M-%S"
"""How the name of a backup begins."""


def restore_newest(folder: Path) -> datetime:
    """Put the newest backup that is whole in the place of the database; when it was made.

    What is replaced goes into `damaged/`. Raises UserError: no whole backup, opened elsewhere, not writable.
    """
    lock = PortfolioLock(folder)
    lock.acquire()
    try:
        found = next((path for path in sorted(_backups(folder), reverse=True) if _is_whole(path)), None)
        if found is None:
            raise UserError("no_backup", folder=str(folder / "backups"))
        _put_in_place(found, folder)
        return _made(found)
    except OSError as error:
        raise UserError("folder_not_writable", folder=str(folder)) from error
    finally:
        lock.release()


def _backups(folder: Path) -> list[Path]:
    return list((folder / "backups").glob("*.db"))


def _put_in_place(backup: Path, folder: Path) -> None:
    # The copy is complete before anything is touched, and takes the place in one step.
    part = folder / f"{DATABASE}.part"
    shutil.copyfile(backup, part)
    kept = folder / "damaged" / f"{datetime.now(UTC):{STAMP}}"
    kept.mkdir(parents=True)
    if (folder / DATABASE).exists():
        shutil.copyfile(folder / DATABASE, kept / DATABASE)
    # Beside another database these would be taken for its own latest changes.
    for rest in ("-wal", "-shm", "-journal"):
        beside = folder / f"{DATABASE}{rest}"
        if beside.exists():
            beside.replace(kept / beside.name)
    part.replace(folder / DATABASE)


def _is_whole(path: Path) -> bool:
    address = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
            return ours and bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def _made(path: Path) -> datetime:
    try:
        return datetime.strptime(path.name[: len("2026-01-31T12-00-00")], STAMP).replace(tzinfo=UTC)
    except ValueError:  # a file that somebody put there
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
