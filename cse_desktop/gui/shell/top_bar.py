"""The bar at the top: whose portfolio it is, the quick search, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from cse_desktop.gui.actions import Actions
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.labels import ElidedLabel
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.status_pill import StatusPill


class TopBar(QFrame):
    """Organisation and review at the left; search, import, undo and redo at the right."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = QCoreApplication.translate
        set_role(self, "top")
        self.organisation = ElidedLabel("", "heading")
        self.review = ElidedLabel("", "muted")
        self.read_only = StatusPill("lock", tr("TopBar", "Reading only"), "warning")
        self.read_only.hide()
        self.search = SearchBox(tr("TopBar", "Search the evidence"), tr("TopBar", "Search all evidence"))
        self.search.setMinimumWidth(sizes().of(150))
        self.search.setMaximumWidth(sizes().of(300))
        # Hidden on the search screen, which has a box of its own; the buttons stay where they are.
        kept = self.search.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.search.setSizePolicy(kept)
        self.organisation.setMinimumWidth(sizes().of(120))
        line = row(gap=sizes().gap)
        line.setContentsMargins(sizes().gap_huge, sizes().gap, sizes().gap_wide, sizes().gap)
        line.addLayout(column(self.organisation, self.review, gap=0), 3)
        line.addWidget(self.read_only)
        line.addWidget(self.search, 2)
        line.addWidget(ActionButton(actions.action("import.files"), tr("TopBar", "Import")))
        for action_id in ("edit.undo", "edit.redo", "help.here"):
            line.addWidget(ActionButton(actions.action(action_id)))
        self.setLayout(line)


class ActionButton(QToolButton):
    """A button with the icon of an action, and a word if given; its name is the action's words."""

    def __init__(self, action: QAction, word: str = "") -> None:
        super().__init__()
        self._word = word
        self.setDefaultAction(action)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if word else style.ToolButtonIconOnly)
        self.setIconSize(QSize(sizes().icon, sizes().icon))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._renamed)
        self._renamed()

    def _renamed(self) -> None:
        if self._word:
            self.setText(self._word)
        self.setAccessibleName(self.defaultAction().text().replace("&", "").rstrip("…"))
