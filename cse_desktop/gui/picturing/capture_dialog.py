"""Asks what to take a picture of, and after how long."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.picturing.windows import can_tell_windows
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


class CaptureDialog(Frame):
    """`wanted` comes with what (`region`, `window` or `screen`) and the seconds to wait."""

    wanted = Signal(str, int)

    help_name = "capture"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Screenshot"), parent, width=480)
        region = Choice("region", self.tr("A region"), "screen-region", help=self.tr("Drag over what you want"))
        window = Choice("window", self.tr("A window"), "screen-window", help=self.tr("Click the window you want"))
        screen = Choice("screen", self.tr("Whole screen"), "screen-whole")
        choices = [region, window, screen] if can_tell_windows() else [region, screen]
        self.what = SegmentChooser(self.tr("What"), choices)
        waits = [Choice("0", self.tr("Not at all"))]
        waits += [Choice(str(count), self.tr("%n seconds", "", count), "clock") for count in (3, 5)]
        self.wait = SegmentChooser(self.tr("Wait"), waits)
        self._what: str = "region"
        self._wait: str = "0"
        self.what.show_choice("region")
        self.wait.show_choice("0")
        self.take = button(self.tr("Take the picture"), self._take, role="primary", icon="screenshot")
        self.leave = button(self.tr("Cancel"), self.reject)
        # One of each is always chosen: a second press does not take it back.
        self.what.chosen.connect(lambda code: self.what.show_choice(code or self._what))
        self.wait.chosen.connect(lambda code: self.wait.show_choice(code or self._wait))
        self.what.chosen.connect(self._keep)
        self.wait.chosen.connect(self._keep)
        words = self.tr(
            "This window gets out of the way first. Afterwards you can crop, point at things and black out what "
            "nobody is to see, before anything is saved."
        )
        self.body.addWidget(label(words, "muted", wrap=True))
        self.body.addWidget(FormRow(self.tr("What"), self.what))
        self.body.addWidget(
            FormRow(self.tr("Wait"), self.wait, self.tr("To open a menu or put something in its place meanwhile."))
        )
        self.body.addSpacing(sizes().gap)
        self.add_buttons(leave=self.leave, go_on=self.take)
        self.what.buttons["region"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self._what, self._wait = self.what.choice or self._what, self.wait.choice or self._wait

    def _take(self) -> None:
        what, seconds = self.what.choice, int(self.wait.choice)
        # Closed first: what lies below it is what is wanted.
        self.accept()
        self.wanted.emit(what, seconds)
