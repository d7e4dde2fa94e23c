"""The measures screen: figures over time, and the service standards they prove."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cse_desktop.gui.screen import Screen
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column


class MeasuresScreen(Screen):
    """Figures over time, and the service standards they prove."""

    name = "measures"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self.setLayout(column(label(self.tr("Measures"), "title"), None, gap=sizes().gap, margin=sizes().gap_wide))
