"""Logging, the crash log and a report on the environment. Knows no other room."""

from __future__ import annotations

import faulthandler
import logging
import logging.handlers
import platform
import sys
import threading
import traceback
from importlib import metadata
from pathlib import Path
from types import TracebackType
from typing import TextIO

LOG = logging.getLogger("cse_desktop")
LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "Whoosh", "python-docx", "pypdfium2", "tesserocr", "Pillow")


def start_log(folder: Path) -> Path:
    """Log to a small rotating file in `folder` and nowhere else; the file's path.

    Where there is no right to write there, nothing is logged: that must not keep anybody from working.
    """
    path = folder / "cse-desktop.log"
    for earlier in tuple(LOG.handlers):
        LOG.removeHandler(earlier)
        earlier.close()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        LOG.addHandler(logging.NullHandler())
        return path
    log = logging.handlers.RotatingFileHandler(path, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True)
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"))
    LOG.addHandler(log)
    LOG.setLevel(logging.INFO)
    return path


def watch_crashes(folder: Path) -> TextIO:
    """Write the stacks of a native crash to `crash.log`; keep what comes back alive while the program runs."""
    folder.mkdir(parents=True, exist_ok=True)
    log = (folder / "crash.log").open("a", encoding="utf-8")
    faulthandler.enable(log)
    return log


def log_uncaught() -> None:
    """Log what no code caught, on the main thread and on others."""

    def caught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        LOG.critical("uncaught", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)

    def caught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            LOG.critical("uncaught", exc_info=(args.exc_type, args.exc_value, args.exc_traceback))

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def environment() -> str:
    """Versions of the program, Python, the system and the libraries, a line each."""
    lines = [f"CSE Desktop {_version('cse-desktop')}", f"Python {platform.python_version()}", platform.platform()]
    lines += [f"{name} {_version(name)}" for name in LIBRARIES]
    return "\n".join(lines)


def crash_report(error: BaseException) -> str:
    """What to send when the program met a fault of its own: environment and stack, no names of evidence."""
    return f"{environment()}\n\n{''.join(traceback.format_exception(error))}"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "-"
