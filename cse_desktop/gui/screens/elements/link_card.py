"""A link as a card: what the evidence is, and what the link says of it, editable in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from cse_desktop.gui.screens.elements.state import LinkCardState
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import described
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.fields import FormRow, SavingLine
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row

PART_WIDTH = 240
"""The most room for the words of one part, in pixels at the usual text size; the rest is in the tool tip."""


class LinkCard(Card):
    """One link. Sends what a person changes; what it shows comes back from the snapshot."""

    changed = Signal(str, object)
    """Link id, and the values to change."""
    opened = Signal(str)
    shown = Signal(str)
    removed = Signal(str)

    def __init__(self, state: LinkCardState) -> None:
        super().__init__()
        self._link_id = state.link.id
        exhibit = state.evidence.exhibit
        self._exhibit = label(exhibit, "subheading")
        self._icon = IconLabel(evidence_icon(state.evidence), "muted")
        self._title = label("", "subheading", wrap=True)
        self._facts = label("", "muted", wrap=True)
        self.body.setSpacing(sizes().gap)
        self.body.addLayout(self._head(exhibit))
        self.why = SavingLine(self.tr("{exhibit}: why it proves this").format(exhibit=exhibit))
        self.why.setPlaceholderText(self.tr("What it shows, in one sentence"))
        self.where = SavingLine(self.tr("{exhibit}: where to look").format(exhibit=exhibit))
        self.where.setPlaceholderText(self.tr("Page 3, section 2 …"))
        self.quotation = SavingLine(self.tr("{exhibit}: quotation").format(exhibit=exhibit))
        self.quotation.setPlaceholderText(self.tr("The words that prove it"))
        fields = row(gap=sizes().gap_medium)
        fields.addWidget(FormRow(self.tr("Why it proves this"), self.why), 3)
        fields.addWidget(FormRow(self.tr("Where to look"), self.where), 1)
        self.body.addLayout(fields)
        self._quote_row = FormRow(self.tr("Quotation"), self.quotation)
        self.body.addWidget(self._quote_row)
        self._add_quote = button(self.tr("Add a quotation"), self._begin_quotation, icon="quote", role="quiet")
        self.parts: list[QCheckBox] = []
        self.body.addWidget(self._parts_box(state.parts, exhibit))
        for name, field in (("why", self.why), ("where", self.where), ("quotation", self.quotation)):
            field.saved.connect(lambda text, name=name: self._send({name: text}))
        self.show_state(state)

    def show_state(self, state: LinkCardState) -> None:
        """Show what the link says now; what is being typed is left alone."""
        link, evidence = state.link, state.evidence
        self.setAccessibleName(f"{evidence.exhibit} {evidence.title}")
        self._exhibit.setText(evidence.exhibit)
        self._icon.set_icon(evidence_icon(evidence))
        self._title.setText(evidence.title)
        self._facts.setText(described(evidence))
        self.why.fill(link.why)
        self.where.fill(link.where)
        self.quotation.fill(link.quotation)
        quoting = bool(link.quotation) or self.quotation.hasFocus()
        self._quote_row.setVisible(quoting)
        self._add_quote.setVisible(not quoting)
        for number, box in enumerate(self.parts, start=1):
            with QSignalBlocker(box):
                box.setChecked(number in link.parts)

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        for field in (self.why, self.where, self.quotation):
            field.setReadOnly(read_only)
        for box in self.parts:
            box.setDisabled(read_only)
        self._add_quote.setDisabled(read_only)
        self._remove.setDisabled(read_only)

    def flush(self) -> None:
        """Save what was typed."""
        for field in (self.why, self.where, self.quotation):
            field.flush()

    def _head(self, exhibit: str) -> Any:
        see = icon_button("preview", self.tr("Show {exhibit} among the evidence").format(exhibit=exhibit))
        see.clicked.connect(lambda: self.shown.emit(self._link_id))
        opener = icon_button("open", self.tr("Open {exhibit} in its own program").format(exhibit=exhibit))
        opener.clicked.connect(lambda: self.opened.emit(self._link_id))
        self._remove = icon_button("unlink", self.tr("Remove the link to {exhibit}").format(exhibit=exhibit))
        self._remove.clicked.connect(lambda: self.removed.emit(self._link_id))
        words = row(self._exhibit, gap=sizes().gap)
        words.setAlignment(self._exhibit, Qt.AlignmentFlag.AlignTop)
        words.addWidget(self._title, 1)
        head = row(gap=sizes().gap)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(column(words, self._facts, gap=sizes().gap_tiny), 1)
        for widget in (see, opener, self._remove):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _parts_box(self, parts: Sequence[str], exhibit: str) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, sizes().gap_medium)
        for number, text in enumerate(parts, start=1):
            words = self.tr("{number}. {text}").format(number=number, text=text)
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, sizes().of(PART_WIDTH))
            made = QCheckBox(shown.replace("&", "&&"))
            made.setToolTip(text)
            name = self.tr("{exhibit} covers part {number}: {text}")
            made.setAccessibleName(name.format(exhibit=exhibit, number=number, text=text))
            made.clicked.connect(self._parts_clicked)
            flow.addWidget(made)
            self.parts.append(made)
        flow.addWidget(self._add_quote)
        box.setLayout(flow)
        return box

    def _parts_clicked(self) -> None:
        chosen = tuple(number for number, box in enumerate(self.parts, start=1) if box.isChecked())
        self._send({"parts": chosen})

    def _begin_quotation(self) -> None:
        self._quote_row.show()
        self._add_quote.hide()
        self.quotation.setFocus()

    def _send(self, values: dict[str, Any]) -> None:
        self.changed.emit(self._link_id, values)
