"""A journey as a screen reader takes it: the real program on a virtual display, driven over AT-SPI alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
BUS = Path("/usr/libexec/at-spi-bus-launcher")
NARRATIVE = "We know our customers, said through the accessibility bus."


def missing() -> str:
    """What this computer lacks for the journey."""
    if sys.platform != "linux":
        return "AT-SPI is Linux's"
    lacking = [name for name in ("Xvfb", "dbus-run-session", SYSTEM_PYTHON) if shutil.which(name) is None]
    lacking += [] if BUS.exists() else ["at-spi2-core"]
    ask = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not lacking and subprocess.run([SYSTEM_PYTHON, "-c", ask], capture_output=True, check=False).returncode:
        lacking = ["gir1.2-atspi-2.0"]
    return f"not installed: {', '.join(lacking)}" if lacking else ""


@pytest.fixture
def display() -> Iterator[str]:
    """A virtual display of this test alone."""
    reading, writing = os.pipe()
    screen = ("-screen", "0", "1400x1000x24", "-nolisten", "tcp")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *screen], pass_fds=(writing,), stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(30)


@pytest.mark.skipif(bool(missing()), reason=missing())
def test_the_whole_job_over_the_accessibility_bus(portfolio: Path, display: str) -> None:
    workspace = bootstrap.open_portfolio(portfolio)
    held = describing.add_evidence(workspace, "place", "Customer profile and needs survey, insight into customers")
    linking.link_evidence(workspace, [held.id], ["2.1.1"], why="Seen")
    before = len(workspace.snapshot.links)
    workspace.close()
    command = [
        "dbus-run-session",
        "--",
        SYSTEM_PYTHON,
        str(HERE / "atspi_driver.py"),
        sys.executable,
        str(portfolio),
    ]
    environment = {**os.environ, "DISPLAY": display, "PYTHONPATH": str(HERE.parents[1])}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=200, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    workspace = bootstrap.open_portfolio(portfolio)
    said = workspace.snapshot.assessment("1.1.2")
    partial = assessing.rating_code(workspace.snapshot.standard, "partially compliant")
    links = len(workspace.snapshot.links)
    workspace.close()
    assert said is not None
    assert (said.rating, said.narrative) == (partial, NARRATIVE)
    assert links == before + 1
