"""The fence round a worker: it may open the file in hand and the program's own, for reading, and nothing else.

Python tells of each such act before it is done ([PEP 578]), whoever asks. It cannot tell what native code does by
itself: the libraries of that kind are chosen for following no references.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from pathlib import Path
from typing import Any

import cse_desktop

_FORBIDDEN = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system",
    "os.kill", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.ch",
    "os.utime", "shutil.", "tempfile.", "pty.", "webbrowser.", "winreg.", "sqlite3.", "signal.pthread_kill",
    "_winapi.CreateFile", "_winapi.CreateProcess",
)  # fmt: skip
_LISTINGS = ("os.listdir", "os.scandir", "glob.glob", "glob.glob/2", "os.walk", "os.fwalk")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
OWN_MEMORY = "/proc/self/status"


class Fence:
    """An audit hook. `file` is the file in hand, which changes; all else is settled when the worker starts."""

    def __init__(self, *more: Path) -> None:
        """`more` are folders that may be read beside the program and its libraries."""
        self._roots = tuple({_spelt(root) + os.sep for root in (*_own_folders(), *map(str, more))})
        self._single = frozenset(map(_spelt, (sys.executable, OWN_MEMORY)))
        self._file = ""

    def let(self, file: Path) -> None:
        """From now on this is the file that may be opened."""
        self._file = _spelt(file)

    def __call__(self, event: str, details: tuple[Any, ...]) -> None:
        """Raise PermissionError for what a worker may not do."""
        if event == "open":
            allowed = self._may_open(details[0], details[2])
        elif event in _LISTINGS:
            allowed = isinstance(details[0], int) or self._is_own(_spelt(details[0] or os.curdir))
        elif event == "ctypes.dlopen":
            # A bare name is looked for where the system keeps its libraries.
            name = details[0]
            allowed = not name or os.sep not in os.fsdecode(name) or self._is_own(_spelt(name))
        else:
            allowed = not event.startswith(_FORBIDDEN)
        if not allowed:
            raise PermissionError(f"a worker may not do this: {event}")

    def _may_open(self, path: Any, flags: int) -> bool:
        if isinstance(path, int):
            return True  # open already
        if os.fspath(path) == os.devnull:
            return True
        spelt = _spelt(path)
        return not flags & _WRITING and (spelt == self._file or spelt in self._single or self._is_own(spelt))

    def _is_own(self, spelt: str) -> bool:
        return spelt.startswith(self._roots) or spelt + os.sep in self._roots


def _own_folders() -> list[str]:
    """Where the program, Python and the installed libraries lie."""
    found = [str(Path(cse_desktop.__file__).parent), getattr(sys, "_MEIPASS", "")]
    found += [sysconfig.get_path(name) or "" for name in ("stdlib", "platstdlib", "purelib", "platlib")]
    found += [entry for entry in sys.path if Path(entry).name in ("site-packages", "dist-packages", "lib-dynload")]
    return [folder for folder in found if folder]


def _spelt(path: Any) -> str:
    """A path as it is compared: whole, without detours."""
    return os.path.normcase(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100 - without asking the disk
