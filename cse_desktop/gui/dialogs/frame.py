"""What every dialog shares: freed when closed, shown with `open()`, its buttons in the order of the system."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import icon_button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.room import Room


class Frame(QDialog):
    """A dialog with a title, a body (a column) and a row of buttons.

    `help_name` names its page of help, which F1 and a button beside the title open.
    """

    help_name = ""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 520) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._given = QSize()
        """The size it got by itself."""
        room = self.screen().availableGeometry().width()
        self.setMinimumWidth(min(sizes().of(width), room - 2 * sizes().gap_huge))
        self.body: QVBoxLayout = column(gap=sizes().gap_medium)
        self._buttons = QDialogButtonBox()
        head = row(gap=sizes().gap)
        head.addWidget(label(title, "title", wrap=True), 1)
        if self.help_name:
            helping = icon_button("help", self.tr("Help on this (F1)"), self.show_help)
            # The focus begins with the first field; the keyboard has F1.
            helping.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            head.addWidget(helping, 0, Qt.AlignmentFlag.AlignTop)
        whole = column(head, gap=sizes().gap_wide, margin=sizes().gap_huge)
        place = Room(self.body)
        place.asked.connect(self._grow)
        whole.addWidget(place, 1)
        whole.addSpacing(sizes().gap)
        whole.addWidget(self._buttons)
        self.setLayout(whole)

    def show_help(self) -> None:
        """Show the page of help on this dialog."""
        # Here, since help is a dialog itself.
        from cse_desktop.gui.dialogs.help import show_help

        show_help(self.help_name, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 helps."""
        if event.key() == Qt.Key.Key_F1 and self.help_name:
            self.show_help()
        else:
            super().keyPressEvent(event)

    def begin_at(self, width: int, height: int) -> None:
        """Begin at this size, in pixels at the usual text size, or as large as the screen allows."""
        room = self.screen().availableGeometry()
        edge = 2 * sizes().gap_huge
        self.resize(min(sizes().of(width), room.width() - edge), min(sizes().of(height), room.height() - edge))

    def showEvent(self, event: QShowEvent) -> None:
        """As a person left it, at least as high as its words need: Qt by itself gives a dialog no more than two
        thirds of the screen."""
        # Below each other, the most important first, where large words have no room beside each other.
        room = self.screen().availableGeometry().width() - 4 * sizes().gap_huge
        if self._buttons.sizeHint().width() > room:
            self._buttons.setOrientation(Qt.Orientation.Vertical)
        super().showEvent(event)
        held = preferences().window(self._remembered).split()
        if self._given.isEmpty() and len(held) == 2 and all(part.isdecimal() for part in held):
            self.begin_at(int(held[0]), int(held[1]))
        self._given = self.size()
        self._grow()

    def done(self, result: int) -> None:
        """Remember the size if a person has changed it, as it would be at the usual text size."""
        if self.size() != self._given:
            unit = sizes().unit
            shown = f"{round(self.width() / unit)} {round(self.height() / unit)}"
            preferences().set_window(self._remembered, shown)
        super().done(result)

    @property
    def _remembered(self) -> str:
        return f"dialog.{type(self).__name__}"

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth() and self.isVisible():
            room = self.screen().availableGeometry().height() - 2 * sizes().gap_huge
            as_given = self.size() == self._given
            self.resize(self.width(), min(max(self.height(), layout.totalHeightForWidth(self.width())), room))
            if as_given:
                self._given = self.size()

    def add_buttons(
        self, leave: QPushButton, go_on: QPushButton | None = None, *, more: QPushButton | None = None
    ) -> None:
        """Put the buttons in the order people know from the other programs of their system.

        `go_on` does what the dialog is for and is pressed with Enter, or `leave` if there is no such button;
        `more` does something else.
        """
        roles = QDialogButtonBox.ButtonRole
        for made, its in ((more, roles.ActionRole), (go_on, roles.AcceptRole), (leave, roles.RejectRole)):
            if made is not None:
                self._buttons.addButton(made, its)
        (go_on or leave).setDefault(True)
