"""Whatever a worker does, its file gets a reading, the files beside it are read, and no process is left."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from concurrent.futures import CancelledError
from pathlib import Path

import psutil
import pytest

from cse_desktop.extract import Limits, Reader

from . import make

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text("The queue was short and the staff were kind.")
    return path


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A file that takes many seconds: a fax of many sheets."""
    sheet = make.picture_of(
        [f"Line {n} of a long and tedious letter to the council" for n in range(30)], (1600, 1600)
    )
    sheet.save(tmp_path / "slow.tiff", save_all=True, append_images=[sheet] * 60)
    return tmp_path / "slow.tiff"


def wait_for_worker(reader: Reader) -> int:
    turn = threading.Event()
    for _ in range(500):
        if reader.worker_ids:
            return reader.worker_ids[0]
        turn.wait(0.01)
    raise AssertionError("no worker started")


def test_nothing_starts_before_the_first_file(tessdata):
    with Reader(tessdata=tessdata) as reader:
        assert reader.worker_ids == ()


def test_readings_come_back_whole(reader, note, tmp_path):
    reading = reader.read(note, "2024-03_customer-survey FINAL v2.txt")
    assert (reading.outcome, reading.characters, reading.kind.value) == ("text", 44, "survey")
    report = reader.read(make.pdf(tmp_path / "r", [["One"], ["Two"]]), "report.pdf")
    assert [page.text for page in report.pages] == ["One", "Two"]
    assert reader.read(tmp_path / "gone", "gone.txt").reason.id == "reading.cannot_open"


def test_many_files_are_read_by_two_workers(note, tessdata):
    with Reader(tessdata=tessdata, workers=2, limits=Limits(files_per_worker=7)) as reader:
        futures = [reader.submit(note, f"note {n}.txt") for n in range(30)]
        assert {future.result().outcome for future in futures} == {"text"}
        assert len(reader.worker_ids) <= 2


def test_a_killed_worker_costs_only_its_file(note, slow, tessdata):
    with Reader(tessdata=tessdata, workers=1) as reader:
        victim = reader.submit(slow, "slow.tiff")
        others = [reader.submit(note, f"{n}.txt") for n in range(3)]
        os.kill(wait_for_worker(reader), getattr(signal, "SIGKILL", signal.SIGTERM))
        assert victim.result(timeout=20).reason.id == "reading.crashed"
        assert [other.result(timeout=20).outcome for other in others] == ["text"] * 3


def test_a_worker_killed_while_idle_is_replaced(note, tessdata):
    with Reader(tessdata=tessdata, workers=1) as reader:
        assert reader.read(note, "a.txt").outcome == "text"
        worker = psutil.Process(wait_for_worker(reader))
        worker.kill()
        worker.wait()
        assert reader.read(note, "b.txt").outcome == "text"


def test_a_slow_file_is_stopped_and_keeps_what_was_read(slow, note, tessdata):
    with Reader(tessdata=tessdata, workers=1, limits=Limits(seconds=3.0, seconds_per_ocr_page=0.0)) as reader:
        reading = reader.read(slow, "slow.tiff")
        assert reading.reason.id == "reading.too_slow"
        assert reading.outcome == "text"
        assert 1 <= len(reading.pages) < 60
        assert "tedious letter" in reading.pages[0].text
        assert reader.read(note, "after.txt").outcome == "text"


def test_a_file_that_needs_too_much_memory_is_stopped(slow, note, tessdata):
    with Reader(tessdata=tessdata, workers=1, limits=Limits(memory=60 * 1024 * 1024)) as reader:
        reading = reader.read(slow, "slow.tiff")
        assert reading.reason.id in ("reading.too_much_memory", "reading.crashed")
        assert reader.read(note, "after.txt").outcome == "text"


def test_cancelling_ends_the_worker_at_once(slow, note, tessdata):
    with Reader(tessdata=tessdata, workers=1) as reader:
        running = reader.submit(slow, "slow.tiff")
        worker = psutil.Process(wait_for_worker(reader))
        assert running.cancel()
        worker.wait(timeout=5)
        assert reader.submit(note, "after.txt").result(timeout=20).outcome == "text"


def test_closing_cancels_what_waits_and_leaves_no_process(slow, note, tessdata):
    reader = Reader(tessdata=tessdata, workers=1)
    futures = [reader.submit(slow, "slow.tiff"), reader.submit(note, "waiting.txt")]
    worker = psutil.Process(wait_for_worker(reader))
    reader.close()
    assert not worker.is_running()
    for future in futures:
        with pytest.raises(CancelledError):
            future.result(timeout=1)
    with pytest.raises(RuntimeError):
        reader.submit(note, "late.txt")
    reader.close()


PROBE = """
import sys
from cse_desktop.extract import worker
from cse_desktop.extract.limits import Limits
worker._confine(Limits())
import socket, subprocess, pathlib
refused = 0
for attempt in (
    lambda: socket.create_connection(("127.0.0.1", 9), 1),
    lambda: socket.getaddrinfo("localhost", 80),
    lambda: subprocess.run(["true"]),
    lambda: pathlib.Path(sys.argv[1]).write_bytes(b"x" * 100),
):
    try:
        attempt()
    except OSError:
        refused += 1
unwanted = {"PySide6", "sqlalchemy", "whoosh", "docx", "lxml"} & set(sys.modules)
sys.exit(refused * 10 + len(unwanted))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are POSIX")
def test_a_worker_may_not_connect_run_or_write(tmp_path):
    done = subprocess.run([sys.executable, "-c", PROBE, str(tmp_path / "written")], cwd=PROJECT, check=False)
    assert done.returncode == 40
