"""Waiting for what a worker process is doing, so that a person can still ask to stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from typing import TypeVar

from cse_desktop.domain.errors import Cancelled

T = TypeVar("T")
ASK_EVERY = 0.1
"""Seconds between two questions whether to go on."""


def result_of(future: Future[T], check: Callable[[], None]) -> T:
    """The future's result; `check` is called before and while waiting.

    What `check` raises passes through and cancels the future. Raises Cancelled when somebody else cancelled it,
    such as a workspace that is being closed.
    """
    try:
        while True:
            check()
            with suppress(TimeoutError):
                return future.result(timeout=ASK_EVERY)
    except CancelledError as error:
        raise Cancelled from error
    finally:
        future.cancel()  # does nothing to one that is done
