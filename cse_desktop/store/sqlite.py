"""A portfolio in one SQLite file: opening, loading, committing, journal, backups."""

from __future__ import annotations

import errno
import logging
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy import Connection, Engine, bindparam, event, insert, select, update
from sqlalchemy.exc import DatabaseError, SQLAlchemyError

from cse_desktop.app.ports import Write
from cse_desktop.domain.changes import Changes, Edit
from cse_desktop.domain.errors import Conflict, UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Row
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard_document import standard_from_document
from cse_desktop.store.lock import PortfolioLock
from cse_desktop.store.places import place_of
from cse_desktop.store.steps import NEWEST, run_steps
from cse_desktop.store.tables import CHANGE_LOG, ROW_TABLES, STANDARD, columns_of, row_of

LEAST_ROOM = 32_768
"""Bytes that SQLite wants beside the database to open it at all."""
DATABASE = "portfolio.db"
APPLICATION_ID = 0x43534544
"""Marks the file as ours ("CSED") in SQLite's header."""
KEPT_BACKUPS = 10
BUSY_SECONDS = 30
SECONDS_BETWEEN_BACKUPS = 20 * 60
"""Of work that damage of the file could cost, where a person works on; one backup of a day at work is kept."""

logger = logging.getLogger(__name__)


class SqliteStore:
    """The rows and journal of the portfolio in `folder`."""

    def __init__(
        self,
        folder: Path,
        engine: Engine,
        lock: PortfolioLock | None,
        warning: Message | None,
    ) -> None:
        self._folder = folder
        self._engine = engine
        self._lock = lock
        self._warning = warning
        self._backed_up_at = time.monotonic()

    @property
    def read_only(self) -> bool:
        """Whether the portfolio was opened for reading only."""
        return self._lock is None

    @property
    def warning(self) -> Message | None:
        """What the person should know of where the portfolio lies."""
        return self._warning

    def load(self) -> Snapshot:
        """Everything, in one consistent read."""
        with self._reading() as connection:
            document = connection.execute(select(STANDARD.c.document)).scalar_one()
            rows: dict[str, dict[str, Row]] = {}
            for kind, table in ROW_TABLES.items():
                names = tuple(column.name for column in table.columns)
                found = (dict(zip(names, values, strict=True)) for values in connection.execute(select(table)))
                rows[kind] = {columns["id"]: row_of(kind, columns) for columns in found}
            sequence = connection.execute(select(sa.func.max(CHANGE_LOG.c.sequence))).scalar() or 0
        return Snapshot(standard_from_document(document), rows, sequence)

    def commit(self, writes: Sequence[Write], entry: Changes) -> int:
        """Store rows and journal entry in one transaction."""
        with writing(self._engine) as connection:
            _write_rows(connection, writes)
            result = connection.execute(
                insert(CHANGE_LOG).values(
                    step=entry.step,
                    at=entry.at,
                    member=entry.member,
                    origin=entry.origin,
                    reverts=entry.reverts,
                    label={"id": entry.label.id, "values": dict(entry.label.values)},
                    edits=[[e.kind, e.id, e.before, e.after] for e in entry.edits],
                )
            )
            key = result.inserted_primary_key
        if time.monotonic() - self._backed_up_at >= SECONDS_BETWEEN_BACKUPS:
            self._back_up_work()
        return int(key[0]) if key else 0

    def journal(
        self, *, after: int = 0, step: str | None = None, latest: int | None = None, edits: bool = True
    ) -> list[Changes]:
        """Journal entries in order. Those of a step leave out the undoing of it, which is a step of its own."""
        columns = [column for column in CHANGE_LOG.c if edits or column.name != "edits"]
        query = select(*columns).where(CHANGE_LOG.c.sequence > after)
        if step is not None:
            query = query.where(CHANGE_LOG.c.step == step)
        query = query.order_by(CHANGE_LOG.c.sequence.desc() if latest else CHANGE_LOG.c.sequence)
        if latest:
            query = query.limit(latest)
        with self._reading() as connection:
            entries = [_changes_of(row) for row in connection.execute(query).mappings()]
        return entries[::-1] if latest else entries

    def backup(self, reason: str) -> Path | None:
        """Copy the database into `backups/`, keeping the newest ten."""
        return back_up(self._folder, self._engine, reason)

    def problems(self) -> list[Message]:
        """What SQLite's own check finds wrong; nothing when all is well."""
        with self._reading() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        return [message("check.database", detail=line) for line in found if line != "ok"]

    def close(self) -> None:
        """Close the file and give the lock back."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()

    def _back_up_work(self) -> None:
        """Renew the day's backup of the work done since the daily one. What is stored stays so without it."""
        self._backed_up_at = time.monotonic()
        try:
            made = back_up(self._folder, self._engine, "at-work")
        except UserError as error:
            logger.warning("no backup at work: %s", error.message.id)
            return
        for older in made.parent.glob(f"{made.name[:10]}*-at-work.db"):
            if older != made:
                older.unlink(missing_ok=True)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with translated(), self._engine.connect() as connection, connection.begin():
            yield connection


def create(folder: Path, document: Mapping[str, Any], rows: Sequence[Row]) -> None:
    """Make a new portfolio database in `folder` with its standard and first rows. Raises UserError."""
    path = folder / DATABASE
    if path.exists():
        raise UserError("portfolio_exists", folder=str(folder))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if refused := _refusal(folder):
            raise UserError(refused, folder=str(folder))
    except OSError as error:
        raise UserError("folder_not_writable", folder=str(folder)) from error
    engine = connect(path)
    try:
        with writing(engine) as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            run_steps(connection, 0)
            connection.execute(insert(STANDARD).values(id=document["id"], document=dict(document)))
            _write_rows(connection, [Write(row.kind_of_row, row.id, None, row) for row in rows])
    except BaseException:
        engine.dispose()
        path.unlink(missing_ok=True)
        raise
    engine.dispose()


def open_store(
    folder: Path,
    *,
    read_only: bool = False,
    take_over: bool = False,
) -> SqliteStore:
    """Open the portfolio in `folder`, bringing its schema up to date first (after a backup).

    Raises UserError: no portfolio there, opened elsewhere, made by a newer version, not writable, damaged.
    """
    path = folder / DATABASE
    if not path.is_file():
        raise UserError("no_portfolio", folder=str(folder))
    lock = None
    if not read_only:
        refused = _refusal(folder)
        if refused:
            raise UserError(refused, "open_read_only", folder=str(folder))
        lock = PortfolioLock(folder)
        lock.acquire(take_over=take_over)
    place = place_of(folder)
    try:
        engine = connect(path, read_only=read_only, journal_mode="wal" if place == "local" else "delete")
        present = schema_of(engine, folder)
        if present < NEWEST:
            if read_only:
                raise UserError("needs_upgrade")
            back_up(folder, engine, "before-upgrade")
            with writing(engine) as connection:
                run_steps(connection, present)
        elif not read_only:
            _back_up_daily(folder, engine)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    warning = None if place == "local" else message(f"warning.{place}_folder", folder=str(folder))
    return SqliteStore(folder, engine, lock, warning)


def connect(path: Path, *, read_only: bool = False, journal_mode: str = "wal") -> Engine:
    """An engine for one SQLite file, with the settings every connection needs."""
    if read_only:
        # A folder that cannot be written to cannot hold the files WAL needs: read the file as it stands. On a full
        # disk those of somebody who has it open may be there already.
        refused, shared = _refusal(path.parent), path.with_name(f"{path.name}-shm")
        still = "&immutable=1" if refused and not (refused == "disk_full" and shared.exists()) else ""
        address = f"file:{quote(str(path.resolve()))}?mode=ro{still}"
    else:
        address = f"file:{quote(str(path.resolve()))}"

    def opened() -> sqlite3.Connection:
        connection = sqlite3.connect(
            address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            if not read_only:
                connection.execute(f"PRAGMA journal_mode = {journal_mode}")
                connection.execute("PRAGMA synchronous = FULL")  # what was confirmed survives a power cut
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = sa.create_engine("sqlite://", creator=opened, poolclass=sa.pool.QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads before it writes fails at once with "database is locked", whatever the
        # time-out: writers say so from the start.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection in a write transaction; its errors are those a person can act on."""
    with translated(), engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def translated() -> Iterator[None]:
    """Turn the errors of a full disk, a vanished share or a damaged file into UserErrors; leave bugs alone."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = error.__cause__
        if isinstance(cause, sqlite3.Error):
            raise _user_error(cause) or error from error
        raise
    except sqlite3.Error as error:
        raise _user_error(error) or error from error


def schema_of(engine: Engine, folder: Path) -> int:
    """The schema number of a database. Raises UserError if it is not ours, damaged or newer than we know."""
    with translated():
        try:
            with engine.connect() as connection:
                ours = connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID
                present = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
        except DatabaseError:
            engine.dispose()
            raise
    if not ours:
        engine.dispose()
        raise UserError("no_portfolio", folder=str(folder))
    if present > NEWEST:
        engine.dispose()
        raise UserError("newer_portfolio", folder=str(folder))
    return present


def back_up(folder: Path, engine: Engine, reason: str) -> Path:
    """Copy the database, whole and consistent, into `backups/`; the oldest beyond ten go."""
    backups = folder / "backups"
    now = datetime.now(UTC)
    target = backups / f"{now:%Y-%m-%dT%H-%M-%S}-{reason}.db"
    aside = target.with_suffix(".part")
    try:
        backups.mkdir(exist_ok=True)
        with translated(), engine.connect() as connection:
            copy = sqlite3.connect(aside)
            try:
                source = connection.connection.driver_connection
                assert isinstance(source, sqlite3.Connection)
                source.backup(copy)
            finally:
                copy.close()
        aside.replace(target)
    except OSError as error:
        raise UserError("backup_failed", reason=error.strerror or str(error)) from error
    for old in sorted(backups.glob("*.db"))[:-KEPT_BACKUPS]:
        old.unlink(missing_ok=True)
    return target


def _back_up_daily(folder: Path, engine: Engine) -> None:
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    if not any((folder / "backups").glob(f"{today}*.db")):
        back_up(folder, engine, "daily")


def _write_rows(connection: Connection, writes: Sequence[Write]) -> None:
    """Store rows in their order; neighbours of one table in one call, which for many rows halves the time."""

    def sort(write: Write) -> tuple[str, bool, bool]:
        return write.kind, write.expected is None, write.row is None

    for (kind, new, gone), group in groupby(writes, key=sort):
        table, some = ROW_TABLES[kind], list(group)
        if new:
            rows = [columns_of(write.row) for write in some if write.row is not None]
            if rows:
                connection.execute(insert(table), rows)
            continue
        # Values go in as parameters, so that the statement of a table is worked out once and not for each row.
        held = (table.c.id == bindparam("held_id")) & (table.c.version == bindparam("held_version"))
        changing = sa.delete(table).where(held) if gone else update(table).where(held)
        values = [
            {"held_id": write.id, "held_version": write.expected} | (columns_of(write.row) if write.row else {})
            for write in some
        ]
        if connection.execute(changing, values).rowcount != len(some):
            raise Conflict(kind, _stale(connection, table, some))


def _stale(connection: Connection, table: sa.Table, writes: Sequence[Write]) -> str:
    """The id of the first row that was not at its expected version and so was not written."""
    for write in writes:
        present = connection.execute(select(table.c.version).where(table.c.id == write.id)).scalar()
        if present != (write.row.version if write.row else None):
            return write.id
    return writes[0].id


def _changes_of(row: Mapping[Any, Any]) -> Changes:
    return Changes(
        sequence=row["sequence"],
        step=row["step"],
        label=message(row["label"]["id"], **row["label"]["values"]),
        edits=tuple(Edit(*edit) for edit in row.get("edits", ())),
        at=row["at"],
        member=row["member"],
        origin=row["origin"],
        reverts=row["reverts"],
    )


def _refusal(folder: Path) -> str:
    """Why nothing can be written into a folder, as the code of a UserError; empty where it can."""
    probe = folder / ".cse-desktop-probe"
    try:
        probe.write_bytes(b"\0" * LEAST_ROOM)
        probe.unlink()
    except OSError as error:
        with suppress(OSError):
            probe.unlink(missing_ok=True)
        return "disk_full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else "folder_not_writable"
    return ""


def _user_error(error: sqlite3.Error) -> UserError | None:
    # The codes that tell of the place rather than of a fault in the program.
    known = {
        sqlite3.SQLITE_FULL: "disk_full",
        sqlite3.SQLITE_READONLY: "database_not_writable",
        sqlite3.SQLITE_BUSY: "database_busy",
        sqlite3.SQLITE_LOCKED: "database_busy",
        sqlite3.SQLITE_IOERR: "database_unreachable",
        sqlite3.SQLITE_CANTOPEN: "database_unreachable",
        sqlite3.SQLITE_CORRUPT: "database_damaged",
        sqlite3.SQLITE_NOTADB: "database_damaged",
    }
    code = getattr(error, "sqlite_errorcode", None)
    name = known.get(code & 0xFF) if code is not None else None
    return UserError(name) if name else None
