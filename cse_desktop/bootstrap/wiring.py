"""Makes a workspace from a folder. Heavy rooms are loaded when first used."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from cse_desktop.app.languages import language
from cse_desktop.app.ports import PackWriter, Reader, SearchIndex, Sightings, Suggester, Thumbnails, Unpacked
from cse_desktop.app.workspace import Rooms, Workspace
from cse_desktop.bootstrap.places import cache_folder, resources, say
from cse_desktop.bootstrap.standards import find_standard
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.errors import Closing, UserError
from cse_desktop.domain.portfolio import Portfolio, Review, new_id
from cse_desktop.domain.reading import Page, PersonalMark
from cse_desktop.domain.reviews import FIRST_DAY, LATEST_DAY
from cse_desktop.domain.standard import Standard
from cse_desktop.store.lock import user_name

if TYPE_CHECKING:
    from cse_desktop.extract import Reader as GuardedReader


def create_portfolio(
    folder: Path, *, organisation: str, standard: str = "cse", visit: date | None = None, review: str = ""
) -> None:
    """Make a new portfolio in `folder` (which may exist, but not hold one). Raises UserError."""
    from cse_desktop.store import sqlite

    if not organisation.strip():
        raise UserError("organisation_wanted")
    if visit is not None and not FIRST_DAY <= visit <= LATEST_DAY:
        raise UserError("review_impossible_day", day=visit)
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

    def reader() -> Reader:
        made: Reader = doors.first("reader", guarded_reader)
        return made

    def cached_as() -> str:
        return _cached_as(folder, workspace.snapshot.portfolio.id)

    workspace = Workspace(
        Rooms(
            store=store,
            vault=vault,
            sightings=lambda: doors.first("sightings", lambda: _sightings(cached_as())),
            thumbnails=lambda: doors.first("thumbnails", _thumbnails),
            reader=reader,
            index=lambda: doors.first("index", lambda: _index(cached_as(), workspace.snapshot.portfolio.id)),
            suggester=lambda: doors.first("suggester", lambda: _suggester(workspace.snapshot.standard)),
            pack_writer=lambda language: _pack_writer(reader, language),
            find_personal=_find_personal,
            folder=folder,
            member=user_name(),
            closing=doors.close,
        )
    )
    return workspace


def open_submitted(ws: Workspace, review: str) -> Workspace:
    """A review, by id or title, exactly as it was submitted, for reading beside the open portfolio.

    Close it before the portfolio. Reads the journal. Raises UserError where the review was not submitted yet.
    """
    from cse_desktop.app.past import read_past, submitted

    then, doors = submitted(ws, review), _Doors()
    portfolio_id = then.snapshot.portfolio.id
    name = f"{_cached_as(ws.rooms.folder, portfolio_id)}-{then.submission.entry}-{os.getpid()}"

    def close() -> None:
        doors.close()
        # Of use only while somebody reads; the next time it is made in seconds.
        shutil.rmtree(cache_folder() / "index" / name, ignore_errors=True)

    return read_past(ws, then, lambda: doors.first("index", lambda: _index(name, portfolio_id)), close)


def _cached_as(folder: Path, portfolio_id: str) -> str:
    # Two copies of one portfolio have the same id but not the same content: the place is part of the name.
    place = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:12]
    return f"{portfolio_id}-{place}"


def restore_backup(folder: Path) -> datetime:
    """Put the newest whole backup in the place of a damaged database; when it was made. Raises UserError."""
    from cse_desktop.store.restoring import restore_newest

    return restore_newest(folder)


class _Doors:
    """Rooms that are loaded when first asked for, once, and closed with the workspace if they were."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}
        self._lock = Lock()
        self._closed = False

    def first(self, name: str, make: Callable[[], Any]) -> Any:
        """The room behind a door. Raises Closing once the doors are closed: what asks then comes too late."""
        with self._lock:
            if self._closed:
                raise Closing
            if name not in self._made:
                self._made[name] = make()
            return self._made[name]

    def close(self) -> None:
        with self._lock:
            self._closed = True
            for made in self._made.values():
                if hasattr(made, "close"):
                    made.close()
            self._made.clear()


def guarded_reader() -> GuardedReader:
    """A reader with its own worker processes, one for each core up to three. Close it after use.

    A worker may hold 150 MB while it recognises words: with more of them the program would want a gigabyte.
    """
    from cse_desktop.extract import Reader

    return Reader(workers=min(max(2, os.cpu_count() or 2), 3), tessdata=resources() / "tessdata")


def _index(name: str, portfolio_id: str) -> SearchIndex:
    from cse_desktop.search.equivalents import read_equivalents
    from cse_desktop.search.families import read_families
    from cse_desktop.search.index import WhooshIndex

    words = resources() / "search"
    families = read_families(words / "families.json")
    equivalents = read_equivalents(words / "equivalents.json", families)
    return WhooshIndex(cache_folder() / "index" / name, portfolio_id, families=families, equivalents=equivalents)


def _sightings(name: str) -> Sightings:
    from cse_desktop.vault.sightings import FileSightings

    return FileSightings(cache_folder() / "seen" / f"{name}.json")


def _thumbnails() -> Thumbnails:
    from cse_desktop.vault.thumbnails import FileThumbnails

    # Shared by all portfolios: a page of the same bytes looks the same in each.
    return FileThumbnails(cache_folder() / "thumbnails")


def _suggester(standard: Standard) -> Suggester:
    from cse_desktop.search.suggest import TermSuggester

    words = resources() / "search"
    return TermSuggester(standard, words / "synonyms.json", words / "wordings.json")


def _pack_writer(reader: Callable[[], Reader], tag: str) -> PackWriter:
    from cse_desktop.exchange.table import write_table
    from cse_desktop.exchange.workbook import write_workbook
    from cse_desktop.wordpack.beside import Tables
    from cse_desktop.wordpack.writer import WordPackWriter

    # The door is opened with the first picture: a pack without any needs no worker.
    def draw(path: Path, name: str, *, page: int = 1, longest: int = LONGEST_SIDE) -> Future[Drawing]:
        return reader().draw(path, name, page=page, longest=longest)

    def strip(path: Path, name: str, into: Path) -> Future[Unpacked]:
        return reader().strip(path, name, into)

    said = partial(say, language=language(tag).code)
    return WordPackWriter(resources() / "templates", said, draw, strip, Tables(write_table, write_workbook))


def _find_personal(pages: Iterable[Page]) -> tuple[PersonalMark, ...]:
    from cse_desktop.extract.personal import find_in_pages

    return find_in_pages(pages)
