"""The one place that knows every room: makes a workspace from a folder. Heavy rooms are loaded when first used."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import platformdirs

from cse_desktop.app.messages import Catalogue, load_catalogue
from cse_desktop.app.ports import PackWriter, Reader, SearchIndex, Suggester
from cse_desktop.app.workspace import Rooms, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Portfolio, Review, new_id
from cse_desktop.domain.standard import Standard
from cse_desktop.store.lock import user_name

APP = "CSE Desktop"


def resources() -> Path:
    """The folder with standards, templates, icons, sentences: beside the package, or inside the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen) / "resources" if frozen else Path(__file__).resolve().parents[1] / "resources"


def settings_file() -> Path:
    """Where this person's settings lie. `CSE_DESKTOP_HOME` moves settings, logs and caches elsewhere."""
    return _own_folder("config", platformdirs.user_config_path(APP, appauthor=False)) / "settings.json"


def log_folder() -> Path:
    """Where the log is written."""
    return _own_folder("log", platformdirs.user_log_path(APP, appauthor=False))


def cache_folder() -> Path:
    """Where this computer keeps what can be made again: search indexes, thumbnails."""
    return _own_folder("cache", platformdirs.user_cache_path(APP, appauthor=False))


@cache
def catalogue(language: str = "en") -> Catalogue:
    """The sentences the core can say."""
    return load_catalogue(resources() / "i18n", language)


def say(said: Message) -> str:
    """A message as an English sentence."""
    return catalogue().say(said)


def standards_folder() -> Path:
    """Where the standards lie that come with the program."""
    return resources() / "standards"


def find_standard(name: str) -> Standard:
    """A standard that comes with the program by its id, or one from the file at that path. Raises UserError."""
    from cse_desktop.exchange.standards import load_standard, shipped_standards

    shipped = {standard.id: standard for standard in shipped_standards(standards_folder())}
    if name in shipped:
        return shipped[name]
    if Path(name).is_file():
        return load_standard(Path(name))
    raise UserError("unknown_standard", standard=name, known=", ".join(shipped))


def create_portfolio(
    folder: Path, *, organisation: str, standard: str = "cse", visit: date | None = None, review: str = ""
) -> None:
    """Make a new portfolio in `folder` (which may exist, but not hold one). Raises UserError."""
    from cse_desktop.store import sqlite

    if not organisation.strip():
        raise UserError("organisation_wanted")
    read = find_standard(standard)
    now = datetime.now(UTC)
    first = read.cycle.reviews[0] if read.cycle and read.cycle.reviews else None
    made: dict[str, Any] = {"changed_at": now, "changed_by": user_name(), "version": 1}
    rows = (
        Portfolio(id=new_id(), organisation=organisation.strip(), standard_id=read.id, created_at=now, **made),
        Review(
            id=new_id(),
            title=review or (first.title if first else read.title),
            kind=first.kind if first else "full",
            visit=visit,
            **made,
        ),
    )
    sqlite.create(folder, read.document, rows)


def open_portfolio(folder: Path, *, read_only: bool = False, take_over: bool = False) -> Workspace:
    """Open the portfolio in `folder`. Raises UserError saying why it cannot be."""
    from cse_desktop.store.sqlite import open_store
    from cse_desktop.vault.files import FileVault

    store = open_store(folder, read_only=read_only, take_over=take_over)
    vault = FileVault(folder / "vault")
    if not read_only:
        vault.clear_incoming()
    doors = _Doors()
    workspace = Workspace(
        Rooms(
            store=store,
            vault=vault,
            reader=lambda: doors.first("reader", _reader),
            index=lambda: doors.first("index", lambda: _index(folder, workspace.snapshot.portfolio.id)),
            suggester=lambda: doors.first("suggester", lambda: _suggester(workspace.snapshot.standard)),
            pack_writer=_pack_writer,
            folder=folder,
            member=user_name(),
            closing=doors.close,
        )
    )
    return workspace


class _Doors:
    """Rooms that are loaded when first asked for, once, and closed with the workspace if they were."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}
        self._lock = Lock()

    def first(self, name: str, make: Callable[[], Any]) -> Any:
        with self._lock:
            if name not in self._made:
                self._made[name] = make()
            return self._made[name]

    def close(self) -> None:
        with self._lock:
            for made in self._made.values():
                if hasattr(made, "close"):
                    made.close()
            self._made.clear()


def _reader() -> Reader:
    from cse_desktop.extract import Reader as GuardedReader

    return GuardedReader(workers=max(2, os.cpu_count() or 2), tessdata=resources() / "tessdata")


def _index(folder: Path, portfolio_id: str) -> SearchIndex:
    from cse_desktop.search.index import WhooshIndex

    # Two copies of one portfolio have the same id but not the same content: the place is part of the name.
    place = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]
    return WhooshIndex(cache_folder() / "index" / f"{portfolio_id}-{place}")


def _suggester(standard: Standard) -> Suggester:
    from cse_desktop.search.suggest import TermSuggester

    return TermSuggester(standard)


def _pack_writer() -> PackWriter:
    from cse_desktop.wordpack.writer import WordPackWriter

    return WordPackWriter(resources() / "templates", say)


def _own_folder(name: str, usual: Path) -> Path:
    moved = os.environ.get("CSE_DESKTOP_HOME")
    return Path(moved) / name if moved else usual
