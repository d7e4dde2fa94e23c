"""The database on disk: schema, lock, refusals, backups, and what a person is told."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from cse_desktop import bootstrap
from cse_desktop.app import assessing
from cse_desktop.app.ports import Write
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.errors import Conflict, UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Refusal
from cse_desktop.store import sqlite
from cse_desktop.store.places import place_of
from cse_desktop.store.steps import NEWEST, STEPS
from cse_desktop.store.tables import METADATA


def refusal(folder: Path, **options: bool) -> str:
    with pytest.raises(UserError) as refused:
        bootstrap.open_portfolio(folder, **options)
    return refused.value.message.id


def test_the_steps_make_the_tables_the_code_expects(portfolio: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{portfolio / 'portfolio.db'}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert differences == []


def test_steps_are_numbered_by_name() -> None:
    assert [step.__name__.split("_")[1] for step in STEPS] == [str(n) for n in range(1, NEWEST + 1)]


def test_a_folder_that_is_no_portfolio(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "error.no_portfolio"
    (tmp_path / "portfolio.db").write_bytes(b"")
    assert refusal(tmp_path) == "error.no_portfolio"


def test_some_other_sqlite_file_is_no_portfolio(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "portfolio.db")
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.close()
    assert refusal(tmp_path) == "error.no_portfolio"


def test_a_file_of_noise_is_called_damaged_and_left_alone(tmp_path: Path) -> None:
    noise = b"this is not a database at all " * 200
    (tmp_path / "portfolio.db").write_bytes(noise)
    assert refusal(tmp_path) == "error.database_damaged"
    assert (tmp_path / "portfolio.db").read_bytes() == noise


def test_a_newer_portfolio_is_refused_and_not_touched(portfolio: Path) -> None:
    newer = sqlite3.connect(portfolio / "portfolio.db")
    newer.execute(f"PRAGMA user_version = {NEWEST + 1}")
    newer.commit()
    newer.close()
    before = (portfolio / "portfolio.db").read_bytes()
    assert refusal(portfolio) == "error.newer_portfolio"
    assert refusal(portfolio, read_only=True) == "error.newer_portfolio"
    assert (portfolio / "portfolio.db").read_bytes() == before
    assert bootstrap.say(_error(portfolio)).startswith(f"The portfolio in {portfolio} was made by a newer version")


def _error(folder: Path) -> object:
    with pytest.raises(UserError) as refused:
        bootstrap.open_portfolio(folder)
    return refused.value.message


def test_a_portfolio_is_not_made_over_another(portfolio: Path) -> None:
    before = (portfolio / "portfolio.db").read_bytes()
    with pytest.raises(UserError, match="portfolio_exists"):
        bootstrap.create_portfolio(portfolio, organisation="Other")
    assert (portfolio / "portfolio.db").read_bytes() == before


HOLD = """
import sys, pathlib
from cse_desktop import bootstrap
workspace = bootstrap.open_portfolio(pathlib.Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
"""


def hold(folder: Path) -> subprocess.Popen[str]:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    return holder


def let_go(holder: subprocess.Popen[str], *, kill: bool = False) -> None:
    if kill:
        holder.kill()
    holder.communicate()


def test_one_opener_at_a_time_and_who_it_is(portfolio: Path) -> None:
    holder = hold(portfolio)
    try:
        with pytest.raises(UserError) as refused:
            bootstrap.open_portfolio(portfolio)
        assert refused.value.message.values["host"] == os.uname().nodename
        assert refused.value.action == "open_read_only"
        looked = bootstrap.open_portfolio(portfolio, read_only=True)
        assert looked.snapshot.portfolio.organisation == "Aldermere Borough Council"
        looked.close()
    finally:
        let_go(holder)


def test_a_killed_program_leaves_no_lock_behind(portfolio: Path) -> None:
    let_go(hold(portfolio), kill=True)
    bootstrap.open_portfolio(portfolio).close()


def test_a_note_from_another_computer_is_heeded_until_taken_over(portfolio: Path) -> None:
    note = {"user": "bea", "host": "another-computer", "pid": 1, "since": "2026-11-01T09:00:00+00:00"}
    (portfolio / "portfolio.opened.json").write_text(json.dumps(note))
    assert refusal(portfolio) == "error.portfolio_locked"
    bootstrap.open_portfolio(portfolio, take_over=True).close()
    bootstrap.open_portfolio(portfolio).close()


def test_a_backup_is_a_whole_portfolio(portfolio: Path) -> None:
    workspace = bootstrap.open_portfolio(portfolio)
    assessing.rate_element(workspace, "1.1.1", "plus")
    made = workspace.rooms.store.backup("by-hand")
    assessing.rate_element(workspace, "1.1.1", "partial")
    workspace.close()
    assert made is not None
    made.replace(portfolio / "portfolio.db")
    for rest in portfolio.glob("portfolio.db-*"):
        rest.unlink()
    again = bootstrap.open_portfolio(portfolio)
    said = again.snapshot.assessment("1.1.1")
    assert said is not None and said.rating == "plus"
    again.close()


def test_the_newest_ten_backups_are_kept(workspace: Workspace, portfolio: Path) -> None:
    folder = portfolio / "backups"
    folder.mkdir(exist_ok=True)
    for day in range(1, 16):
        (folder / f"2020-01-{day:02d}T00-00-00-daily.db").write_bytes(b"old")
    workspace.rooms.store.backup("by-hand")
    left = sorted(path.name for path in folder.glob("*.db"))
    assert len(left) == sqlite.KEPT_BACKUPS
    assert any(name.endswith("by-hand.db") for name in left)
    assert left[0] > "2020-01-06"


def test_opening_makes_one_backup_a_day(portfolio: Path) -> None:
    for _ in range(3):
        bootstrap.open_portfolio(portfolio).close()
    assert len(list((portfolio / "backups").glob("*-daily.db"))) == 1


def test_work_of_the_day_has_one_backup_that_is_renewed(
    workspace: Workspace, portfolio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assessing.rate_element(workspace, "1.1.1", "plus")
    assert not list((portfolio / "backups").glob("*-at-work.db")), "the one made on opening is new enough"
    monkeypatch.setattr(sqlite, "SECONDS_BETWEEN_BACKUPS", 0)
    older = portfolio / "backups" / f"{datetime.now(UTC):%Y-%m-%d}T00-00-00-at-work.db"
    older.write_bytes(b"of this morning")
    assessing.rate_element(workspace, "1.1.2", "partial")
    (made,) = (portfolio / "backups").glob("*-at-work.db")
    with closing(sqlite3.connect(made)) as copy:
        assert copy.execute("SELECT element, rating FROM assessment ORDER BY element").fetchall() == [
            ("1.1.1", "plus"),
            ("1.1.2", "partial"),
        ]


def test_a_backup_at_work_that_cannot_be_made_loses_no_change(
    workspace: Workspace, portfolio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "SECONDS_BETWEEN_BACKUPS", 0)
    backups = portfolio / "backups"
    shutil.rmtree(backups)
    backups.write_bytes(b"a file where the folder should be")
    assessing.rate_element(workspace, "1.1.1", "plus")
    assert workspace.rooms.store.load().assessment("1.1.1") is not None


def test_one_stale_row_among_many_is_named_and_none_is_stored(workspace: Workspace) -> None:
    rows = [Refusal(id=str(number), version=1, evidence_id="e", element="1.1.1") for number in range(5)]
    entry = Changes(0, "step", message("change.refuse"), (), workspace.rooms.clock(), "me")
    store = workspace.rooms.store
    store.commit([Write("refusal", row.id, None, row) for row in rows], entry)
    later = [replace(row, version=2, element="2.2.2") for row in rows]
    stale = [Write("refusal", row.id, 7 if row.id == "3" else 1, row) for row in later]
    with pytest.raises(Conflict) as refused:
        store.commit(stale, entry)
    assert refused.value.message.values["row"] == "3"
    assert {row.element for row in store.load().all(Refusal)} == {"1.1.1"}
    store.commit([Write("refusal", row.id, 1, row if row.id != "3" else None) for row in later], entry)
    assert {row.id: row.element for row in store.load().all(Refusal)} == dict.fromkeys("0124", "2.2.2")


def test_a_full_database_says_so_and_keeps_what_was(portfolio: Path) -> None:
    workspace = bootstrap.open_portfolio(portfolio)
    store = workspace.rooms.store
    assert isinstance(store, sqlite.SqliteStore)

    @sa.event.listens_for(store._engine, "begin")
    def no_room(connection: sa.Connection) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    with pytest.raises(UserError, match="disk_full"):
        assessing.write_narrative(workspace, "1.1.1", "x" * 100_000)
    sa.event.remove(store._engine, "begin", no_room)
    assert workspace.snapshot.assessment("1.1.1") is None
    workspace.close()


def test_a_reading_open_needs_no_right_to_write(portfolio: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may write anywhere, so the probe is told otherwise; SQLite's own mode is what is tried here.
    monkeypatch.setattr(sqlite, "_refusal", lambda folder: "folder_not_writable")
    assert refusal(portfolio) == "error.folder_not_writable"
    files = sorted(path.name for path in portfolio.iterdir())
    looked = bootstrap.open_portfolio(portfolio, read_only=True)
    assert looked.snapshot.portfolio.organisation == "Aldermere Borough Council"
    looked.close()
    assert sorted(path.name for path in portfolio.iterdir()) == files


@pytest.mark.parametrize(
    ("folder", "place"),
    [
        ("/home/bea/OneDrive - Aldermere/Portfolio", "synced"),
        ("/home/bea/Dropbox/Portfolio", "synced"),
        ("//server/share/Portfolio", "network"),
        ("/home/bea/Documents/Portfolio", "local"),
    ],
)
def test_where_a_folder_lies(folder: str, place: str) -> None:
    assert place_of(Path(folder)) == place


def test_a_synced_folder_is_warned_of_and_kept_without_wal(tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive" / "Portfolio"
    bootstrap.create_portfolio(folder, organisation="Aldermere")
    workspace = bootstrap.open_portfolio(folder)
    warning = workspace.rooms.store.warning
    assert warning is not None and warning.id == "warning.synced_folder"
    assessing.rate_element(workspace, "1.1.1", "plus")
    assert not list(folder.glob("*-wal"))
    workspace.close()


def test_long_and_odd_paths(tmp_path: Path) -> None:
    folder = tmp_path / "Tystiolaeth – Cyngor Sîr" / ("très long " * 12).strip() / ("n" * 120) / "P #1?%20"
    assert len(str(folder)) > 300
    bootstrap.create_portfolio(folder, organisation="Cyngor Sîr")
    workspace = bootstrap.open_portfolio(folder)
    assessing.rate_element(workspace, "1.1.1", "plus")
    workspace.close()
    looked = bootstrap.open_portfolio(folder, read_only=True)
    assert looked.snapshot.assessment("1.1.1") is not None
    looked.close()
