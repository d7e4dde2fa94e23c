"""The rail at the left: the screens with icon, word and number, and how long it is until the visit."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QWidget

from cse_desktop.gui.models.dragging import EVIDENCE_TYPE, LINKS_TYPE
from cse_desktop.gui.theme import appearance, set_icon, set_role, sizes
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.scroll_areas import ScrollArea

WIDTH, BORDER = 188, 2
MILLISECONDS = 600
"""How long something is held over a screen before it opens."""
KEYS = 9
"""Screens that have a figure for their key: Ctrl+0 is for the size of the text."""
MOST = "999"
"""A number there is room for beside any word."""


def screen_shortcut(number: int) -> str:
    """The keys of the screen at this place of the rail, counted from 1; empty for those that have none."""
    return f"Ctrl+{number}" if number <= KEYS else ""


class RailButton(QToolButton):
    """A screen: icon, word, and a number at its end. Evidence that is held over it for a moment opens it."""

    def __init__(self, icon: str, word: str, shortcut: str) -> None:
        super().__init__()
        set_role(self, "rail")
        set_icon(self, icon, "on_rail")
        self._here = False
        self._word, self._count = word, 0
        # The spaces are the room between icon and word, which a style sheet cannot give.
        self.setText(f"  {word}")
        self.setToolTip(f"{word} ({shortcut})" if shortcut else word)
        self.setAccessibleName(word)
        self.setAcceptDrops(True)
        self._held = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._held.timeout.connect(self.click)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(sizes().icon, sizes().icon))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_here(self) -> bool:
        """Whether its screen is the one in sight."""
        return self._here

    def show_here(self, here: bool) -> None:
        """Show whether its screen is the one in sight, and say so to those who do not see it."""
        if here != self._here:
            self._here = here
            set_role(self, "rail-here" if here else "rail")
            tr = QCoreApplication.translate
            self.setAccessibleDescription(tr("Rail", "The screen in sight") if here else "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """What is dragged within the program may be meant for something on this screen."""
        if event.mimeData().hasFormat(EVIDENCE_TYPE) or event.mimeData().hasFormat(LINKS_TYPE):
            event.acceptProposedAction()
            self._held.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was only on its way."""
        self._held.stop()

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is dropped on a screen as such."""
        self._held.stop()
        event.ignore()

    def fold(self, folded: bool) -> None:
        """Show the icon only, or icon and word; the tool tip names it either way."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonIconOnly if folded else style.ToolButtonTextBesideIcon)

    def needed(self) -> int:
        """The width of the rail at which icon, word and number stand side by side."""
        bold = QFont(self.font())
        bold.setBold(True)
        words, number = (
            QFontMetrics(bold).horizontalAdvance(self.text()),
            QFontMetrics(bold).horizontalAdvance(MOST),
        )
        return words + number + sizes().icon + 7 * sizes().gap

    def show_count(self, count: int, words: str) -> None:
        """Show a number; `words` say what it counts. None is shown for 0."""
        self._count = count
        self.setAccessibleName(f"{self._word}, {words}" if count else self._word)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number over the button's end."""
        super().paintEvent(event)
        if not self._count or self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, size, text = appearance(), sizes(), f"{self._count:,}"
        width = painter.fontMetrics().horizontalAdvance(text) + 2 * size.gap_small + size.gap_small
        height = painter.fontMetrics().height() + size.gap_tiny
        box = QRectF(self.width() - width - size.gap, (self.height() - height) / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("rail" if self._here else "rail_hover"))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setPen(look.colour("on_rail_active"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class NavigationRail(QFrame):
    """The screens, in order; `chosen` comes with the name of the one a person picks."""

    chosen = Signal(str)

    def __init__(
        self, screens: Mapping[str, tuple[str, str]], parent: QWidget | None = None, *, headings: Mapping[str, str]
    ) -> None:
        """`screens`: name to icon and word; `headings`: name to what stands over it, where something does."""
        super().__init__(parent)
        set_role(self, "rail")
        self.setAccessibleName(QCoreApplication.translate("Rail", "Screens"))
        self._folded = False
        self.buttons: dict[str, RailButton] = {}
        self.headings: list[QLabel] = []
        places = column(gap=sizes().gap_tiny)
        places.setContentsMargins(sizes().gap, sizes().gap_wide, sizes().gap, sizes().gap)
        for number, (name, (icon, word)) in enumerate(screens.items(), start=1):
            made = RailButton(icon, word, screen_shortcut(number))
            made.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            if name in headings:
                self.headings.append(label(headings[name], "rail"))
                self.headings[-1].setContentsMargins(sizes().gap, sizes().gap_wide, sizes().gap, sizes().gap_tiny)
                places.addWidget(self.headings[-1])
            places.addWidget(made)
            self.buttons[name] = made
        places.addStretch(1)
        # Large words on a small screen: what there is no room for is scrolled to.
        self._view = ScrollArea()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setWidgetResizable(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QFrame()
        set_role(inner, "rail")
        inner.setLayout(places)
        self._view.setWidget(inner)
        self.visit = label("", "rail", wrap=True)
        self.visit.setContentsMargins(2 * sizes().gap, sizes().gap, 2 * sizes().gap, sizes().gap_wide)
        whole = column(gap=0)
        whole.addWidget(self._view, 1)
        whole.addWidget(self.visit)
        self.setLayout(whole)
        self._width = max(sizes().of(WIDTH), *(made.needed() for made in self.buttons.values()))
        self.setFixedWidth(self._width)

    @property
    def is_folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def fold(self, folded: bool) -> None:
        """Show icons only, where the window is too narrow for words."""
        if folded == self._folded:
            return
        self._folded = folded
        for made in self.buttons.values():
            made.fold(folded)
        for words in (*self.headings, self.visit):
            words.setVisible(not folded)
        # Icon, the button's padding and border, and the rail's own margin at either side.
        narrow = sizes().icon + 4 * sizes().gap + 2 * BORDER
        self.setFixedWidth(narrow if folded else self._width)

    def show_current(self, name: str) -> None:
        """Mark the screen that is shown, and have its button in sight."""
        for known, made in self.buttons.items():
            made.show_here(known == name)
        if name in self.buttons:
            self._view.ensureWidgetVisible(self.buttons[name], 0, sizes().gap)
        if any(made.hasFocus() for made in self.buttons.values()):
            self.buttons[name].setFocus()
