"""The pictures of a pack come in order, a few at a time, and one that cannot be drawn costs only itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import psutil
import pytest
from pack_building import TESSDATA, build
from pack_samples import Sample, one_element, photograph, screenshot

from cse_desktop.app.context import Quiet
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import Message
from cse_desktop.extract import Reader
from cse_desktop.wordpack.pictures import AHEAD_A_CORE, Wanted, drawn


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader(workers=2, tessdata=TESSDATA) as opened:
        yield opened


def never() -> None:
    """Nobody asks to stop."""


def sizes(drawings: Iterator[Drawing]) -> list[tuple[int, int]]:
    return [(drawing.width, drawing.height) for drawing in drawings]


def test_screens_and_photographs_are_made_fit_for_the_page(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "s.png").write_bytes(screenshot(1, (1920, 1080)))
    (tmp_path / "p.jpg").write_bytes(photograph(1))
    shot, photo = drawn(
        [Wanted(tmp_path / "s.png", "E001"), Wanted(tmp_path / "p.jpg", "E002")], reader.draw, never
    )
    assert (shot.media_type, shot.width, shot.height) == ("image/png", 1600, 900)
    assert (photo.media_type, photo.width, photo.height) == ("image/jpeg", 1067, 1600)
    assert b"SECRETCAMERA" not in photo.image


def test_what_cannot_be_drawn_costs_only_itself_and_order_is_kept(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (300, 200)))
    (tmp_path / "2").write_bytes(b"<svg onload='alert(1)'/>")
    (tmp_path / "3").write_bytes(b"")
    (tmp_path / "5").write_bytes(screenshot(2, (200, 300)))
    wanted = [Wanted(tmp_path / str(n), f"E{n:03d}") for n in range(1, 6)] * 3
    assert sizes(drawn(wanted, reader.draw, never)) == [(300, 200), (0, 0), (0, 0), (0, 0), (200, 300)] * 3
    assert list(drawn([], reader.draw, never)) == []


def test_only_a_few_are_in_memory_at_a_time(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (300, 200)))
    asked: list[Future[Drawing]] = []

    def draw(path: Path, name: str, *, page: int = 1, longest: int = LONGEST_SIDE) -> Future[Drawing]:
        asked.append(reader.draw(path, name, page=page, longest=longest))
        return asked[-1]

    most = AHEAD_A_CORE * (os.cpu_count() or 2)
    for placed, _ in enumerate(drawn([Wanted(tmp_path / "1", "E001")] * 40, draw, never), start=1):
        assert len(asked) <= placed + most
    assert len(asked) == 40


def test_stopping_gives_up_what_is_under_way(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (1920, 1080)))
    asked: list[Future[Drawing]] = []

    def draw(path: Path, name: str, *, page: int = 1, longest: int = LONGEST_SIDE) -> Future[Drawing]:
        asked.append(reader.draw(path, name, page=page, longest=longest))
        return asked[-1]

    def stop() -> None:
        if len(asked) > 10:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(drawn([Wanted(tmp_path / "1", "E001")] * 60, draw, stop))
    assert all(future.done() for future in asked)
    assert len(asked) < 60


def test_a_reader_that_is_closed_meanwhile_cancels_the_pack(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "1").write_bytes(screenshot(1, (1920, 1080)))
    coming = drawn([Wanted(tmp_path / "1", "E001")] * 4, reader.draw, never)
    next(coming)
    reader.close()
    with pytest.raises(Cancelled):
        list(coming)


def test_no_worker_outlives_its_pack(tmp_path: Path) -> None:
    sample: Sample = one_element(tmp_path / "vault")
    before = set(psutil.Process().children(recursive=True))
    seen: set[psutil.Process] = set()

    class Watches(Quiet):
        def progress(self, done: int, total: int, message: Message | None = None) -> None:
            seen.update(psutil.Process().children(recursive=True))

    written = build(sample, tmp_path / "Pack", None, Watches())
    assert written.pictures == 1
    assert seen - before
    assert not {process for process in seen - before if process.is_running()}
