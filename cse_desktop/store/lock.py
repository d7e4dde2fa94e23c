"""One opener at a time: an operating-system lock, and a note beside it that says who holds it."""

from __future__ import annotations

import errno
import getpass
import json
import os
import socket
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from cse_desktop.domain.errors import UserError


class PortfolioLock:
    """The lock of one portfolio folder.

    The system's lock ends with the process that held it, however that died. The note stays behind then; a
    note from another computer without a lock we can see may be a colleague on a synchronised folder.
    """

    def __init__(self, folder: Path) -> None:
        self._note = folder / "portfolio.opened.json"
        # Not bound to a thread: the window takes it on a worker and gives it back on the main thread.
        self._lock = FileLock(folder / "portfolio.lock", thread_local=False)

    def acquire(self, *, take_over: bool = False) -> None:
        """Take the lock. Raises UserError saying who holds it; `take_over` ignores a note left elsewhere."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise self._locked() from None
        except OSError as error:
            raise UserError("folder_not_writable", folder=str(self._note.parent)) from error
        note = self._read()
        if note and note.get("host") != socket.gethostname() and not take_over:
            self._lock.release()
            raise self._locked()
        mine = {
            "user": user_name(),
            "host": socket.gethostname(),
            "pid": os.getpid(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        try:
            self._note.write_text(json.dumps(mine), encoding="utf-8")
        except OSError as error:
            self.release()
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            raise UserError(
                "disk_full" if full else "folder_not_writable", "open_read_only", folder=str(self._note.parent)
            ) from error

    def release(self) -> None:
        """Give the lock back and take the note away."""
        if self._lock.is_locked:
            self._note.unlink(missing_ok=True)
            self._lock.release()

    def _read(self) -> dict[str, Any]:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}  # no note, or one cut short by a crash: the system's lock decides
        return note if isinstance(note, dict) else {}

    def _locked(self) -> UserError:
        note = self._read()
        return UserError(
            "portfolio_locked",
            "open_read_only",
            user=str(note.get("user", "?")),
            host=str(note.get("host", "?")),
            since=_local(str(note.get("since", ""))),
        )


def _local(moment: str) -> str:
    """A moment as people here would say it: 21 November 2026 at 23:49."""
    try:
        here = datetime.fromisoformat(moment).astimezone()
    except ValueError:
        return "?"
    return f"{here.day} {here:%B %Y} at {here:%H:%M}"


def user_name() -> str:
    """The name of the person at this computer, as the system knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no such account in a container, no pwd module on Windows
        return os.environ.get("USERNAME", "user")
