"""A link as a card: what the evidence is, and what the link says of it, editable in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLayout, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from cse_desktop.gui.screens.elements.drag_handle import DragHandle
from cse_desktop.gui.screens.elements.state import LinkCardState
from cse_desktop.gui.texts import described
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.thumbnails import Thumbnails
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.crop_picture import CropPicture
from cse_desktop.gui.widgets.fields import FormRow, SavingLine
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, at_rest, column, row
from cse_desktop.gui.widgets.side_by_side import SideBySide
from cse_desktop.gui.widgets.small_picture import SmallPicture

WIDEST_PART, LEAST_PART = 400, 130
"""The most and the least room for the words of one part, in pixels at the usual text size."""
CROP = (420, 120)
"""The most room for what a link shows of its page, in pixels at the usual text size."""
LEAST_BESIDE = 400
"""Width, likewise, below which "where to look" goes under "why it proves this"."""


class PartBox(QCheckBox):
    """A box with the words of a part, cut where there is no room for them."""

    def __init__(self, words: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self._wide = 0
        # A box is never narrower than its words by itself.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str) -> None:
        """Show other words."""
        if words != self._words:
            self._words, self._wide = words, 0
            self._fit()
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another size or look."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._wide = 0
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """Room for all of the words, within reason."""
        return QSize(min(self._whole(), sizes().of(WIDEST_PART)), max(super().sizeHint().height(), sizes().row))

    def minimumSizeHint(self) -> QSize:
        """Room for some of them."""
        return QSize(min(self._whole(), sizes().of(LEAST_PART)), max(super().sizeHint().height(), sizes().row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut them anew."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Cut them as they look: not before is it known how wide the box and its gaps are."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        short = self._whole() - self.width()
        room = max(0, self.fontMetrics().horizontalAdvance(self._words) - short)
        # Only where they must be: cut to the very width they have, words may still lose a letter to rounding.
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText((cut if short > 0 else self._words).replace("&", "&&"))

    def _whole(self) -> int:
        """The width that nothing is cut at: box and gaps as they are, and all the words."""
        if not self._wide:
            size = QSize(self.fontMetrics().horizontalAdvance(self._words), self.fontMetrics().height())
            option = QStyleOptionButton()
            self.initStyleOption(option)
            kind = QStyle.ContentsType.CT_CheckBox
            wide = self.style().sizeFromContents(kind, option, size, self).width()
            self._wide = wide + sizes().gap_small
        return self._wide


class LinkCard(Card):
    """One link. Sends what a person changes; what it shows comes back from the snapshot.

    To make a card costs much more than to fill one: it may show another link, of another element too.
    """

    changed = Signal(str, object)
    """Link id, and the values to change."""
    opened = Signal(str)
    shown = Signal(str)
    removed = Signal(str)
    moved = Signal(str, int)
    """Link id and steps up (less than nothing) or down the list."""
    sent = Signal(str, bool)
    """Link id: to another element; whether it stays here too."""

    def __init__(self, state: LinkCardState, pictures: Thumbnails) -> None:
        super().__init__()
        self.state = state
        self._read_only = False
        self._exhibit = label("", "subheading")
        self._title = label("", "subheading", wrap=True)
        self._facts = label("", "muted", wrap=True)
        self.handle = DragHandle(self)
        self.handle.setToolTip(self.tr("Drag to put it elsewhere or onto another element; press for a menu"))
        self.picture = SmallPicture(pictures)
        self.why = SavingLine("", self.tr("What it shows, in one sentence"))
        self.where = SavingLine("", self.tr("Page 3, section 2 …"))
        self.quotation = SavingLine("", self.tr("The words that prove it"))
        self._quote_row = FormRow(self.tr("Quotation"), self.quotation)
        self.crop = CropPicture(pictures, CROP)
        self._add_quote = button(self.tr("Add a quotation"), self._begin_quotation, icon="quote", role="quiet")
        self.parts: list[PartBox] = []
        """The boxes of the parts; more than the element has may be kept, hidden."""
        self._flow = FlowLayout(gap=sizes().gap_medium)
        self._lay_out()
        for name, field in (("why", self.why), ("where", self.where), ("quotation", self.quotation)):
            field.saved.connect(lambda text, name=name: self._send({name: text}))
        self.picture.clicked.connect(lambda: self.shown.emit(self.link_id))
        self.handle.moved.connect(lambda steps: self.moved.emit(self.link_id, steps))
        self.handle.sent.connect(lambda copy: self.sent.emit(self.link_id, copy))
        self._begin(state)

    @property
    def link_id(self) -> str:
        """The link that is shown."""
        return self.state.link.id

    def show_state(self, state: LinkCardState) -> None:
        """Show what the link says now, what is being typed left alone; or another link."""
        with at_rest(self):
            if state.link.id != self.link_id:
                self._begin(state)
            else:
                self._show(state)

    def _begin(self, state: LinkCardState) -> None:
        """Show another link: nothing of the one before is left."""
        self.flush()
        self.state = state
        self.handle.link_id = state.link.id
        self._name(state.evidence.exhibit)
        self._show_parts(state.parts, state.evidence.exhibit)
        for field, text in (
            (self.why, state.link.why),
            (self.where, state.link.where),
            (self.quotation, state.link.quotation),
        ):
            field.begin(text)
        self._quote_row.setVisible(bool(state.link.quotation))
        self._show(state)

    def _show(self, state: LinkCardState) -> None:
        self.state = state
        link, evidence = state.link, state.evidence
        self.setAccessibleName(f"{evidence.exhibit} {evidence.title}")
        self._exhibit.setText(evidence.exhibit)
        self._title.setText(evidence.title)
        facts = described(evidence)
        self._facts.setText(facts if state.cited else f"{facts} · {self.tr('not cited in the narrative')}")
        self.picture.show_page(evidence, link.page)
        self.why.fill(link.why)
        self.where.fill(link.where)
        self.quotation.fill(link.quotation)
        self.crop.show_link(evidence, link)
        quoting = bool(link.quotation) or self.quotation.hasFocus()
        self._quote_row.setVisible(quoting)
        self._add_quote.setVisible(not quoting)
        for number, box in enumerate(self.parts, start=1):
            with QSignalBlocker(box):
                box.setChecked(number in link.parts)

    def _name(self, exhibit: str) -> None:
        """Say to a screen reader, and in tool tips, which exhibit each control is about."""
        self.handle.setAccessibleName(self.tr("Move the link to {exhibit}").format(exhibit=exhibit))
        self.why.setAccessibleName(self.tr("{exhibit}: why it proves this").format(exhibit=exhibit))
        self.where.setAccessibleName(self.tr("{exhibit}: where to look").format(exhibit=exhibit))
        self.quotation.setAccessibleName(self.tr("{exhibit}: quotation").format(exhibit=exhibit))
        looks = self.tr("Read {exhibit} at this place").format(exhibit=exhibit)
        opens = self.tr("Open {exhibit} in its own program").format(exhibit=exhibit)
        removes = self.tr("Remove the link to {exhibit}").format(exhibit=exhibit)
        for widget, words in ((self.picture, looks), (self._opener, opens), (self._remove, removes)):
            widget.setAccessibleName(words)
            widget.setToolTip(words)

    def _show_parts(self, parts: Sequence[str], exhibit: str) -> None:
        while len(self.parts) < len(parts):
            made = PartBox("")
            made.setDisabled(self._read_only)
            made.clicked.connect(self._parts_clicked)
            self._flow.insert_widget(len(self.parts), made)
            self.parts.append(made)
        for number, text in enumerate(parts, start=1):
            box = self.parts[number - 1]
            box.show_words(self.tr("{number}. {text}").format(number=number, text=text))
            box.setToolTip(text)
            name = self.tr("{exhibit} covers part {number}: {text}")
            box.setAccessibleName(name.format(exhibit=exhibit, number=number, text=text))
        for number, box in enumerate(self.parts, start=1):
            box.setVisible(number <= len(parts))

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self._read_only = read_only
        for field in (self.why, self.where, self.quotation):
            field.setReadOnly(read_only)
        for box in self.parts:
            box.setDisabled(read_only)
        for widget in (self._add_quote, self._remove, self.handle):
            widget.setDisabled(read_only)

    def flush(self) -> None:
        """Save what was typed."""
        for field in (self.why, self.where, self.quotation):
            field.flush()

    def stops(self) -> list[QWidget]:
        """What the Tab key goes through, in order."""
        fields = (self.why, self.where, self.quotation)
        return [self.handle, self.picture, self._opener, self._remove, *fields, *self.parts, self._add_quote]

    def _lay_out(self) -> None:
        fields = SideBySide(
            FormRow(self.tr("Why it proves this"), self.why),
            FormRow(self.tr("Where to look"), self.where),
            least=LEAST_BESIDE,
            shares=(3, 1),
        )
        self._flow.addWidget(self._add_quote)
        told = column(self._head(), fields, self._quote_row, self.crop, self._flow)
        side = column(self.picture, gap=0)
        side.addStretch(1)
        whole = row(gap=sizes().gap)
        whole.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(side)
        whole.addSpacing(sizes().gap_small)
        whole.addLayout(told, 1)
        gap = sizes().gap_medium
        self.body.setContentsMargins(sizes().gap_small, gap, gap, gap)
        self.body.addLayout(whole)

    def _head(self) -> QLayout:
        self._opener = icon_button("open", "", lambda: self.opened.emit(self.link_id))
        self._remove = icon_button("unlink", "", lambda: self.removed.emit(self.link_id))
        words = row(self._exhibit, gap=sizes().gap)
        words.setAlignment(self._exhibit, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._title, 1)
        head = row(gap=sizes().gap)
        head.addLayout(column(words, self._facts, gap=sizes().gap_tiny), 1)
        for widget in (self._opener, self._remove):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _parts_clicked(self) -> None:
        held = self.parts[: len(self.state.parts)]
        chosen = tuple(number for number, box in enumerate(held, start=1) if box.isChecked())
        self._send({"parts": chosen})

    def _begin_quotation(self) -> None:
        self._quote_row.show()
        self._add_quote.hide()
        self.quotation.setFocus()

    def _send(self, values: dict[str, Any]) -> None:
        self.changed.emit(self.link_id, values)
