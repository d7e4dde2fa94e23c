"""Kinds of review, in words, and which there are to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.reviews import FULL
from cse_desktop.domain.standard import Cycle


def kind_words(kind: str) -> str:
    """What a kind of review is called."""
    tr = QCoreApplication.translate
    known = {FULL: tr("Reviews", "Full assessment"), "annual": tr("Reviews", "Annual review")}
    return known.get(kind) or kind.replace("_", " ").capitalize()


def kinds_of(cycle: Cycle | None, held: str = "") -> list[str]:
    """The kinds of review that can be chosen: those of the cycle, and the one a review has already."""
    kinds = [one.kind for one in cycle.reviews] if cycle is not None else [FULL]
    return list(dict.fromkeys([*kinds, *([held] if held else [])]))
