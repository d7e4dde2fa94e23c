"""A portfolio with real files in it, made once and copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QApplication

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, importing, linking
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.gui.bridge import Bridge
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.jobs.lanes import Lanes

POLICY = """Complaints policy
Adopted 12 March 2025
Customers can complain by telephone, letter or online.
We answer every complaint within ten working days.
"""
SURVEY = """# Customer survey 2025
91 per cent of customers were satisfied with the service.
Waiting times came down from thirty minutes to under three minutes.
"""


@pytest.fixture(scope="session")
def filed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portfolio that the others are copied from."""
    files = tmp_path_factory.mktemp("files")
    (files / "Complaints policy 2025.txt").write_text(POLICY, encoding="utf-8")
    (files / "Customer survey 2025.md").write_text(SURVEY, encoding="utf-8")
    (files / "Waiting times.csv").write_text("Month,Minutes\nJanuary,31\nJune,3\n", encoding="utf-8")
    (files / "Damaged.pdf").write_bytes(b"%PDF-1.7\nnothing of use")
    picture = Image.new("RGB", (2000, 1000), "white")
    ImageDraw.Draw(picture).rectangle((100, 100, 900, 500), fill="navy")
    picture.save(files / "Queue screen.png")
    folder = tmp_path_factory.mktemp("filed") / "Portfolio"
    bootstrap.create_portfolio(folder, organisation="Aldermere Borough Council", visit=date(2027, 3, 1))
    ws = bootstrap.open_portfolio(folder)
    importing.import_files(ws, Quiet(), importing.ImportRequest((files,)))
    importing.recognise_waiting(ws, Quiet())
    describing.add_evidence(ws, "place", "The self-service area", location="Ground floor")
    policy = by_name(ws, "Complaints policy 2025.txt")
    linking.link_evidence(ws, [policy], ["4.3.2"], why="The procedure itself", where="p. 1")
    linking.link_evidence(ws, [policy], ["4.3.1"])
    assessing.rate_element(ws, "4.3.2", "compliant", narrative="Our procedure is easy to use (E001).")
    assessing.rate_element(ws, "4.3.3", "partial")
    ws.close()
    return folder


@pytest.fixture
def filed(filed_folder: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of it, open for changes."""
    folder = tmp_path / "Portfolio"
    shutil.copytree(filed_folder, folder)
    opened = bootstrap.open_portfolio(folder)
    yield opened
    opened.close()


@pytest.fixture
def filed_session(qapp: QApplication, filed: Workspace, lanes: Lanes) -> Iterator[GuiSession]:
    """The copy as screens see it."""
    made = GuiSession(filed, lanes, Bridge())
    yield made
    made.close()
    lanes.close()


def by_name(ws: Workspace, file_name: str) -> str:
    """The id of the evidence that came from a file."""
    return next(e.id for e in ws.snapshot.evidence.values() if e.file_name == file_name)


@pytest.fixture
def named(filed: Workspace) -> Callable[[str], str]:
    """The id of the evidence that came from a file of this name."""
    return lambda name: by_name(filed, name)


@pytest.fixture
def filed_changes(filed_session: GuiSession) -> list[Changes]:
    """Every change that is committed from here on."""
    seen: list[Changes] = []
    filed_session.workspace.changes.subscribe(seen.append)
    return seen


@pytest.fixture
def notices(filed_session: GuiSession) -> list[Notice]:
    """What is said in the bar."""
    said: list[Notice] = []
    filed_session.noticed.connect(said.append)
    return said
