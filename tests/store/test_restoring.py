"""A damaged database gives way to its newest whole backup, and is kept."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import upkeep
from cse_desktop.domain.errors import UserError


def test_a_backup_that_is_damaged_too_is_passed_over(portfolio: Path) -> None:
    with closing(bootstrap.open_portfolio(portfolio)) as workspace:
        good = upkeep.back_up(workspace)
        organisation = workspace.snapshot.portfolio.organisation
    (portfolio / "backups" / "2999-01-01T00-00-00-daily.db").write_bytes(good.read_bytes()[:3000])
    (portfolio / "portfolio.db").write_bytes(b"noise")
    (portfolio / "portfolio.db-wal").write_bytes(b"latest changes of something else")
    made = bootstrap.restore_backup(portfolio)
    assert good.name.startswith(f"{made:%Y-%m-%dT%H-%M-%S}")
    with closing(bootstrap.open_portfolio(portfolio)) as workspace:
        assert workspace.snapshot.portfolio.organisation == organisation
    assert sorted(kept.name for kept in portfolio.glob("damaged/*/*")) == ["portfolio.db", "portfolio.db-wal"]


def test_without_a_whole_backup_nothing_is_touched(portfolio: Path) -> None:
    (portfolio / "portfolio.db").write_bytes(b"noise")
    with pytest.raises(UserError) as refused:
        bootstrap.restore_backup(portfolio)
    assert refused.value.message.id == "error.no_backup"
    assert (portfolio / "portfolio.db").read_bytes() == b"noise"


def test_what_is_open_elsewhere_is_left_alone(portfolio: Path) -> None:
    with closing(bootstrap.open_portfolio(portfolio)), pytest.raises(UserError):
        bootstrap.restore_backup(portfolio)
