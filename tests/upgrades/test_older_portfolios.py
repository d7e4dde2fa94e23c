"""A portfolio of every schema there has been opens, after a backup if it is older, and says what it said."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.store.steps import NEWEST

HERE = Path(__file__).parent


@pytest.mark.parametrize("schema", range(1, NEWEST + 1))
def test_a_portfolio_of_this_schema_opens_and_says_what_it_said(schema: int, tmp_path: Path) -> None:
    saved = HERE / f"schema-{schema}.db"
    assert saved.is_file(), "save a portfolio of each schema before the next step is added"
    shutil.copy(saved, tmp_path / "portfolio.db")
    workspace = bootstrap.open_portfolio(tmp_path)
    snapshot = workspace.snapshot
    assert snapshot.portfolio.organisation == "Aldermere Borough Council"
    (desk,) = snapshot.evidence.values()
    assert (desk.exhibit, desk.location, desk.tags) == ("E001", "Town Hall", ("visit",))
    assert [(k.element, k.page, k.parts) for k in snapshot.links.values()] == [
        ("1.1.1", 2, (1,)),
        ("3.3.3", None, ()),
    ]
    said = snapshot.assessment("3.3.3")
    assert said is not None and (said.rating, said.narrative) == ("plus", "See E001.")
    assert workspace.redo() is not None, "what was undone before can still be done again"
    workspace.close()
    present = sqlite3.connect(tmp_path / "portfolio.db")
    assert present.execute("PRAGMA user_version").fetchone() == (NEWEST,)
    present.close()
    backups = {path.name.split("-", 5)[-1] for path in (tmp_path / "backups").glob("*.db")}
    assert any("before-upgrade" in name for name in backups) is (schema < NEWEST)
