"""Cards, panels and scrolling pages: the surfaces things lie on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.scroll_areas import ScrollArea


class Card(QFrame):
    """A raised surface with a border; put things into `body`, a column."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "card") -> None:
        super().__init__(parent)
        set_role(self, role)
        self.body: QVBoxLayout = column(margin=sizes().gap_wide)
        self.setLayout(self.body)


class ScrollPage(ScrollArea):
    """A page as wide as its window that scrolls up and down; put things into `body`, a column.

    It scrolls to whatever gets the keyboard's focus. `widest` keeps lines short enough to read.
    """

    def __init__(
        self, parent: QWidget | None = None, *, widest: int | None = None, margin: int | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body: QVBoxLayout = column(
            gap=sizes().gap_wide, margin=sizes().gap_huge if margin is None else margin
        )
        self.inside = page = QWidget()
        page.setLayout(self.body)
        if widest:
            page.setMaximumWidth(widest)
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)


class PanePage(ScrollPage):
    """What is chosen, beside the list it was chosen from: never narrower than it needs, so that it scrolls up and
    down only, and goes below the list where there is no room beside it."""

    def __init__(self, *placed: QWidget, widest: int | None = None) -> None:
        super().__init__(widest=widest, margin=sizes().gap_wide)
        self.body.setSpacing(sizes().gap_medium)
        for widget in placed:
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.inside.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """As wide as what lies on it."""
        usual = super().minimumSizeHint()
        width = self.inside.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, max(usual.height(), sizes().of(200)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What lies on it may need another width than before."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class SidePanel(QStackedWidget):
    """What is chosen beside a list: one of several pages, on the surface on which all such panes lie."""

    def __init__(self, *pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        for page in pages:
            self.addWidget(page)
