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
        self.organisation.setMinimumWidth(sizes().of(120))
        line = row(gap=sizes().gap)
        line.setContentsMargins(sizes().gap_huge, sizes().gap, sizes().gap_wide, sizes().gap)
        line.addLayout(column(self.organisation, self.review, gap=0), 3)
        line.addWidget(self.read_only)
        line.addWidget(self.search, 2)
        for action_id in ("import.files", "edit.undo", "edit.redo"):
            line.addWidget(ActionButton(actions.action(action_id)))
        self.setLayout(line)


class ActionButton(QToolButton):
    """A button with the icon of an action; its name is the action's words."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(QSize(sizes().icon, sizes().icon))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._renamed)
        self._renamed()

    def _renamed(self) -> None:
        self.setAccessibleName(self.defaultAction().text().replace("&", "").rstrip("…"))
