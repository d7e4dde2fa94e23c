"""Buttons with the usual looks. Every one has a name a screen reader can say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from cse_desktop.gui.theme import set_icon, set_role, sizes

Clicked = Callable[..., object] | SignalInstance
"""What a click does: a call, or a signal to pass it on."""


def button(
    text: str,
    clicked: Clicked | None = None,
    *,
    icon: str = "",
    role: str = "",
    help_text: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with words.

    Roles: primary (one to a page), quiet (looks like a link), word (a link within a line of words), none (usual).
    """
    made = QPushButton(text, parent)
    made.setAutoDefault(False)
    # Wider than high: that is the space between icon and words.
    made.setIconSize(QSize(sizes().icon_small + sizes().gap, sizes().icon_small))
    if role:
        set_role(made, role)
    if icon:
        set_icon(made, icon, {"primary": "on_accent", "quiet": "link", "word": "link"}.get(role, "text"))
    if help_text:
        made.setToolTip(help_text)
    if clicked is not None:
        made.clicked.connect(clicked)
    return made


def icon_button(
    icon: str, name: str, clicked: Clicked | None = None, *, parent: QWidget | None = None
) -> QToolButton:
    """A button with an icon only: `name` is its tool tip and what a screen reader says."""
    made = QToolButton(parent)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setIconSize(QSize(sizes().icon, sizes().icon))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(made, icon, "muted")
    if clicked is not None:
        made.clicked.connect(clicked)
    return made


def menu_button(text: str, menu: QMenu, *, icon: str = "", role: str = "") -> QPushButton:
    """A button that opens a menu."""
    made = button(text, icon=icon, role=role)
    menu.setParent(made, menu.windowFlags())
    made.setMenu(menu)
    return made
