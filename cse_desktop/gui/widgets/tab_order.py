"""Where Tab comes to what is made when it is needed: by itself, after all that was there before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def come_before(widgets: Sequence[QWidget], control: QWidget) -> None:
    """Have Tab come to these in order, and then to a control that stands below them and holds no others."""
    if widgets:
        for one, following in pairwise([control, *widgets, control]):
            QWidget.setTabOrder(one, following)
