"""Linking what is selected: the bar that appears beside a selection, the form that asks which element and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from cse_desktop.domain.portfolio import Link
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import row
from cse_desktop.gui.widgets.link_form import LinkForm

PREVIEW = (360, 90)
"""Most room for the picture of what is cut out, in pixels at the usual text size."""
POPUP_WIDTH = 460


class SelectionBar(Card):
    """What can be done with what is selected."""

    link_wanted = Signal()
    link_at_once_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, role="raised")
        gap = sizes().gap_small
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.link = button("", self.link_wanted, icon="link", role="primary")
        self.at_once = button("", self.link_at_once_wanted)
        self.copy = button("", self.copy_wanted, icon="copy")
        self.body.addLayout(row(self.link, self.at_once, self.copy, gap=gap))
        self.setAccessibleName(self.tr("What is selected"))
        self.hide()

    def show_for(self, place: QRect, room: QRect, *, picture: bool, code: str, read_only: bool) -> None:
        """Appear beside a place, within a room of the parent."""
        self.link.setText(self.tr("Link as picture… (L)") if picture else self.tr("Link as quotation… (L)"))
        self.at_once.setText(self.tr("Link to {code} (Ctrl+L)").format(code=code))
        self.at_once.setVisible(bool(code) and not read_only)
        self.link.setVisible(not read_only)
        self.copy.setText(self.tr("Copy picture") if picture else self.tr("Copy"))
        self.show()  # only what is shown knows how large its words are
        self.raise_()
        self.body.invalidate()
        self.resize(self.body.totalSizeHint())
        self.move(beside(place, self.width(), self.height(), room))


class LinkPopup(LinkForm):
    """The form for one selection, or for a link that is there already."""

    def __init__(self, standard: Standard, parent: QWidget) -> None:
        super().__init__(standard, parent, quoting=True)
        set_role(self, "raised")
        self.setAutoFillBackground(True)
        self.title = label("", "heading")
        self.preview = QLabel()
        self.body.insertWidget(0, self.title)
        self.body.insertWidget(1, self.preview)
        self.hide()

    def begin_new(
        self, *, quotation: str, picture: QPixmap | None, where: str, code: str, likely: Sequence[str]
    ) -> None:
        """Ask about a new link for a quotation, or for a picture cut from the page."""
        self.title.setText(self.tr("Link this picture") if picture else self.tr("Link this quotation"))
        self._show_kind(picture, quotation=not picture)
        self.link.setText(self.tr("Link"))
        self.picker.offer_first(likely)
        self.begin(where=where, quotation=quotation, code=code)

    def begin_edit(self, link: Link, picture: QPixmap | None) -> None:
        """Change what a link says."""
        self.title.setText(self.tr("Change this link"))
        self._show_kind(picture, quotation=not link.box)
        self.link.setText(self.tr("Save"))
        self.begin(where=link.where, quotation=link.quotation, why=link.why, code=link.element)
        self.check_parts(link.parts)

    def show_beside(self, place: QRect, room: QRect) -> None:
        """Appear beside a place, within a room of the parent, with the focus where the person goes on."""
        width = min(sizes().of(POPUP_WIDTH), room.width())
        self.setFixedWidth(width)
        high = max(self.heightForWidth(width), self.sizeHint().height())
        high = min(high, room.height())
        self.resize(width, high)
        self.move(beside(place, width, high, room))
        self.show()
        self.raise_()
        (self.why if self.picker.code else self.picker.box).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)

    def _show_kind(self, picture: QPixmap | None, *, quotation: bool) -> None:
        self.quotation_row.setVisible(quotation)
        self.preview.setVisible(picture is not None)
        if picture is not None:
            wide, high = (sizes().of(side) for side in PREVIEW)
            shown = picture
            if picture.width() > wide or picture.height() > high:
                shown = picture.scaled(
                    wide, high, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
            self.preview.setPixmap(shown)
            self.preview.setAccessibleName(self.tr("What is cut out"))


def beside(place: QRect, width: int, height: int, room: QRect) -> QPoint:
    """Where something of a size goes: below a place, else above it, else where there is room at its side."""
    gap = sizes().gap
    x = min(max(place.left(), room.left()), room.right() - width)
    below, above = place.bottom() + gap, place.top() - gap - height
    if below + height <= room.bottom():
        y = below
    elif above >= room.top():
        y = above
    else:
        right, left = place.right() + gap, place.left() - gap - width
        fitting = left if left >= room.left() else room.right() - width
        x = right if right + width <= room.right() else fitting
        y = max(room.top(), room.bottom() - height)
    return QPoint(x, y)
