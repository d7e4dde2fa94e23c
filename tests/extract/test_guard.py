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


def test_workers_start_when_files_are_expected_and_no_more_than_there_may_be(note, tessdata):
    with Reader(workers=2, tessdata=tessdata) as reader:
        reader.expect(1)
        assert reader.read(note, "note.txt").outcome == "text"
        assert len(reader.worker_ids) == 1
        for _ in range(3):
            reader.expect(50)
        assert [reader.submit(note, "note.txt").result().outcome for _ in range(4)] == ["text"] * 4
        assert 1 <= len(reader.worker_ids) <= 2
    reader.expect(50)
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


def test_a_slow_file_is_stopped_and_keeps_what_was_read(note, tessdata, tmp_path):
    # Many small pages, so that the first is read in time on the busiest machine, and the last on none.
    page = make.picture_of(["One line of a tedious letter"], (520, 120)).convert("1")
    page.save(tmp_path / "slow.tiff", save_all=True, append_images=[page] * 500)
    limits = Limits(seconds=4.0, seconds_per_ocr_page=0.0, ocr_pages=1_000)
    with Reader(tessdata=tessdata, workers=1, limits=limits) as reader:
        reading = reader.read(tmp_path / "slow.tiff", "slow.tiff")
        assert reading.reason.id == "reading.too_slow"
        assert reading.outcome == "text"
        assert 1 <= len(reading.pages) < 500
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
import importlib, os, pathlib, sys
from cse_desktop.extract import worker
from cse_desktop.extract.limits import Limits
here = pathlib.Path(sys.argv[1])
fence = worker.confine(Limits(), pathlib.Path(sys.argv[2]))
fence.let(here / "in hand.txt")
import ctypes, glob, shutil, socket, sqlite3, subprocess, tempfile
allowed = (
    lambda: (here / "in hand.txt").read_text(),
    lambda: (here / "beside" / ".." / "in hand.txt").read_bytes(),
    lambda: (pathlib.Path(sys.argv[2]) / "eng.traineddata").open("rb").close(),
    lambda: importlib.import_module("cse_desktop.extract.formats.word"),
    lambda: importlib.import_module("html.parser"),
    lambda: os.listdir(pathlib.Path(os.__file__).parent),
    lambda: open(os.devnull, "r+b").close(),
)
refused = (
    lambda: (here / "beside.txt").read_text(),
    lambda: open(os.fsencode(here / "beside.txt")),
    lambda: os.open(here / "beside.txt", os.O_RDONLY),
    lambda: open(pathlib.Path(os.__file__).parent / ".." / ".." / ".." / ".." / "etc" / "hostname"),
    lambda: open("/etc/hostname"),
    lambda: (here / "in hand.txt").open("a"),
    lambda: (here / "in hand.txt").open("r+"),
    lambda: (here / "written").write_bytes(b"x"),
    lambda: os.open(here / "made", os.O_CREAT | os.O_RDONLY),
    lambda: os.listdir(here),
    lambda: list(os.scandir(here)),
    lambda: list(here.iterdir()),
    lambda: glob.glob(str(here / "*")),
    lambda: (here / "in hand.txt").unlink(),
    lambda: (here / "in hand.txt").rename(here / "moved"),
    lambda: (here / "folder").mkdir(),
    lambda: (here / "link").symlink_to("/etc"),
    lambda: shutil.copy(here / "in hand.txt", here / "copy"),
    lambda: tempfile.mkstemp(dir=here),
    lambda: sqlite3.connect(here / "store.db"),
    lambda: ctypes.CDLL(str(here / "library.so")),
    lambda: socket.socket(),
    lambda: socket.create_connection(("127.0.0.1", 9), 1),
    lambda: socket.getaddrinfo("localhost", 80),
    lambda: socket.gethostbyname("localhost"),
    lambda: subprocess.run(["true"]),
    lambda: os.system("true"),
    lambda: os.fork(),
    lambda: os.kill(os.getppid(), 0),
)
wrong = []
for number, attempt in enumerate(allowed):
    try:
        attempt()
    except Exception as error:
        wrong.append(f"allowed {number}: {error!r}")
for number, attempt in enumerate(refused):
    try:
        attempt()
    except PermissionError:
        continue
    except Exception as error:
        wrong.append(f"refused {number}: {error!r}")
    else:
        wrong.append(f"refused {number}: done")
unwanted = {"PySide6", "sqlalchemy", "whoosh", "docx", "lxml"} & set(sys.modules)
os.write(int(sys.argv[3]), "; ".join([*wrong, *unwanted]).encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are handed on by number")
def test_a_worker_may_open_its_file_and_its_own_parts_and_do_nothing_else(tmp_path, tessdata):
    (tmp_path / "in hand.txt").write_text("mine")
    (tmp_path / "beside.txt").write_text("not yours")
    (tmp_path / "beside").mkdir()
    hear, say = os.pipe()
    command = [sys.executable, "-c", PROBE, str(tmp_path), str(tessdata), str(say)]
    done = subprocess.run(command, cwd=PROJECT, check=False, pass_fds=[say])
    os.close(say)
    with os.fdopen(hear, "rb") as heard:
        assert heard.read() == b""
    assert done.returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["beside", "beside.txt", "in hand.txt"]
