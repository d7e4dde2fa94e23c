"""What every test shares: its own home for settings and caches, real portfolios, and a watch on leftovers."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from cse_desktop import bootstrap
from cse_desktop.app.workspace import Workspace

PROJECT = Path(__file__).parents[1]
VISIT = date(2027, 3, 1)


@pytest.fixture(scope="session", autouse=True)
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[Path]]:
    """New folders to be at home in. What is made once for many tests is made in the first."""
    folder = tmp_path_factory.mktemp("homes")
    # Counted here: pytest looks through all folders there are for each new one.
    given = (folder / str(number) for number in count())
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSE_DESKTOP_HOME", str(next(given)))
        yield given


@pytest.fixture(autouse=True)
def own_home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, logs and caches of this test alone."""
    home = next(homes)
    home.mkdir()
    monkeypatch.setenv("CSE_DESKTOP_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves threads of ours running."""
    before = set(threading.enumerate())
    yield
    ours = [t.name for t in threading.enumerate() if t not in before and t.name.startswith(("writer", "worker"))]
    assert not ours, f"threads left running: {ours}"


@pytest.fixture
def shared() -> Path:
    """The folder of material beside the project, where it is."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared is not here")
    return folder


@pytest.fixture(scope="session")
def new_portfolio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The new, empty portfolio that the others are copied from: it takes a hundred times longer to make one."""
    folder = tmp_path_factory.mktemp("new") / "Portfolio"
    bootstrap.create_portfolio(folder, organisation="Aldermere Borough Council", visit=VISIT)
    return folder


@pytest.fixture
def portfolio(new_portfolio: Path, tmp_path: Path) -> Path:
    """A new, empty portfolio's folder."""
    return Path(shutil.copytree(new_portfolio, tmp_path / "Portfolio"))


@pytest.fixture
def workspace(portfolio: Path) -> Iterator[Workspace]:
    """A new, empty portfolio, open for changes."""
    opened = bootstrap.open_portfolio(portfolio)
    yield opened
    opened.close()
