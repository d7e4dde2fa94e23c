"""Lanes: one writer at a time, progress metered, cancel heard, faults kept for whoever asks."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from cse_desktop.app.context import Context
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import Message
from cse_desktop.jobs.lanes import Lanes, outcome

PATIENCE = 20


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    made = Lanes()
    yield made
    made.close()


def test_the_writer_lane_runs_one_job_at_a_time_in_order(lanes: Lanes) -> None:
    inside, order, most = 0, [], 0
    guard = threading.Lock()

    def work(number: int) -> int:
        nonlocal inside, most
        with guard:
            inside += 1
            most = max(most, inside)
        order.append(number)
        with guard:
            inside -= 1
        return number

    jobs = [lanes.run(lambda ctx, n=n: work(n), lane="writer") for n in range(50)]
    assert [job.future.result(PATIENCE) for job in jobs] == list(range(50))
    assert order == list(range(50)) and most == 1


def test_a_worker_does_not_wait_for_the_writer(lanes: Lanes) -> None:
    release = threading.Event()
    writing = lanes.run(lambda ctx: release.wait(PATIENCE), lane="writer")
    assert lanes.run(lambda ctx: "read", lane="worker").future.result(PATIENCE) == "read"
    release.set()
    assert writing.future.result(PATIENCE) is True


def test_cancel_is_heard_at_the_next_check(lanes: Lanes) -> None:
    begun = threading.Event()

    def work(ctx: Context) -> None:
        begun.set()
        while True:
            ctx.check()

    job = lanes.run(work)
    assert begun.wait(PATIENCE)
    job.cancel()
    with pytest.raises(Cancelled):
        job.future.result(PATIENCE)


def test_paused_work_waits_and_goes_on_where_it_was(lanes: Lanes) -> None:
    begun, seen, checked = threading.Event(), threading.Event(), 0

    def work(ctx: Context) -> int:
        nonlocal checked
        begun.set()
        assert seen.wait(PATIENCE)
        ctx.check()
        checked += 1
        return checked

    job = lanes.run(work)
    assert begun.wait(PATIENCE)
    job.pause()
    seen.set()
    other = lanes.run(lambda ctx: "goes on", lane="worker")
    assert other.future.result(PATIENCE) == "goes on"
    assert job.is_paused and not job.future.done() and checked == 0
    job.resume()
    assert job.future.result(PATIENCE) == 1 and not job.is_paused


@pytest.mark.parametrize("paused_first", [True, False])
def test_paused_work_can_be_cancelled(lanes: Lanes, *, paused_first: bool) -> None:
    begun = threading.Event()

    def work(ctx: Context) -> None:
        begun.set()
        while True:
            ctx.check()

    job = lanes.run(work)
    assert begun.wait(PATIENCE)
    for ask in (job.pause, job.cancel) if paused_first else (job.cancel, job.pause):
        ask()
    with pytest.raises(Cancelled):
        job.future.result(PATIENCE)


def test_closing_ends_paused_work() -> None:
    lanes = Lanes()
    begun = threading.Event()

    def work(ctx: Context) -> None:
        begun.set()
        while True:
            ctx.check()

    job = lanes.run(work)
    assert begun.wait(PATIENCE)
    job.pause()
    lanes.close()
    with pytest.raises(Cancelled):
        outcome(job.future)


def test_progress_is_metered_but_the_last_step_is_always_told(lanes: Lanes) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int, message: Message | None) -> None:
        told.append((done, total))

    def work(ctx: Context) -> None:
        for step in range(1, 5001):
            ctx.progress(step, 5000)

    lanes.run(work, report=report).future.result(PATIENCE)
    assert told[-1] == (5000, 5000)
    assert len(told) < 1000


def test_a_fault_stays_with_its_job(lanes: Lanes) -> None:
    job = lanes.run(lambda ctx: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        job.future.result(PATIENCE)
    with pytest.raises(ZeroDivisionError):
        outcome(job.future)


def test_closing_ends_what_runs_and_what_waits() -> None:
    lanes = Lanes()
    begun = threading.Event()

    def endless(ctx: Context) -> None:
        begun.set()
        while True:
            ctx.check()

    running = lanes.run(endless, lane="writer")
    waiting = lanes.run(lambda ctx: "never", lane="writer")
    assert begun.wait(PATIENCE)
    lanes.close()
    for job in (running, waiting):
        with pytest.raises(Cancelled):
            outcome(job.future)
