"""Turns a file into pages of text, or says why it cannot, in worker processes that may die without harm."""

from typing import TYPE_CHECKING, Any

from cse_desktop.extract.limits import Limits

if TYPE_CHECKING:
    from cse_desktop.extract.reader import Reader

__all__ = ["Limits", "Reader"]


def __getattr__(name: str) -> Any:
    # Not above: a worker, which imports this room too, would load all that only its watcher needs.
    if name == "Reader":
        from cse_desktop.extract.reader import Reader

        return Reader
    raise AttributeError(name)
