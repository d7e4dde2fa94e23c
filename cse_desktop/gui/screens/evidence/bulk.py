"""Saying the same of several pieces of evidence at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from cse_desktop.domain.portfolio import EVIDENCE_KINDS, Evidence
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.dates import read_date
from cse_desktop.gui.screens.evidence.filter_words import language_word
from cse_desktop.gui.screens.evidence.state import in_common, shared, tags_in
from cse_desktop.gui.texts import kind_word, short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.chips import Chip, ChipRow
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label, rule
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.link_form import LinkForm

LANGUAGES = ("en-GB", "cy-GB")
MOST_CHIPS = 8
"""Beyond so many tags or elements, the others stand in a menu."""


class BulkPane(QWidget):
    """Fields that are left empty leave the evidence as it is."""

    described = Signal(object, object)
    """Fields to set (a dict) and tags to add (a tuple)."""
    untag_wanted = Signal(str)
    """A tag that all are to lose."""
    unlink_wanted = Signal(str)
    """Code of an element that all are to be unlinked from."""
    confirm_wanted = Signal()
    remove_wanted = Signal()
    check_wanted = Signal()
    """All that is selected was looked through for personal data."""
    link_wanted = Signal(object)
    """LinkWish, for all that is selected."""

    def __init__(self, standard: Standard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self.heading = label("", "heading", wrap=True)
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Leave as it is"), "")
        for kind in EVIDENCE_KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.dated, self.team, self.tags = QLineEdit(), QLineEdit(), QLineEdit()
        self.service, self.owner = QLineEdit(), QLineEdit()
        self.language = QComboBox()
        self.language.addItem(self.tr("Leave as it is"), "")
        for code in LANGUAGES:
            self.language.addItem(language_word(code), code)
        self.tag_chips = ChipRow(self.tr("Tags they have"), MOST_CHIPS)
        self.link_chips = ChipRow(self.tr("Elements they are linked to"), MOST_CHIPS)
        self._read_only = False
        self.tags.setPlaceholderText(self.tr("Added to the tags they have"))
        self.apply = button(self.tr("Apply to all"), self._apply, role="primary")
        self.confirm = button(self.tr("Confirm guesses"), icon="success")
        self.link = button(self.tr("Link to an element…"), self.open_form, icon="link")
        self.remove = button(self.tr("Remove"), icon="delete")
        self.check = button(
            self.tr("I have looked through them for personal data"), self.check_wanted, icon="checked"
        )
        self.form = LinkForm(standard)
        self._date_row = FormRow(self.tr("Date"), self.dated, self.tr("Not a date. Write it like 12 Mar 2025."))
        self._lay_out()
        self.confirm.clicked.connect(self.confirm_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.form.submitted.connect(self.link_wanted)
        self.form.dismissed.connect(self.close_form)
        self.tag_chips.removed.connect(self.untag_wanted)
        self.link_chips.removed.connect(self.unlink_wanted)
        for box in self._lines():
            box.textEdited.connect(self._ready)
            box.returnPressed.connect(self._apply)
        self.kind.activated.connect(self._ready)
        self.language.activated.connect(self._ready)
        self.form.hide()

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.dated, self.team, self.service, self.owner, self.tags

    def show_evidence(self, evidence: Sequence[Evidence], elements: Sequence[Sequence[str]]) -> None:
        """Stand for these pieces of evidence, each with the elements it is linked to.

        The same ones again leave alone what was typed.
        """
        ids = tuple(sorted(one.id for one in evidence))
        self.heading.setText(self.tr("%n pieces of evidence selected", "", len(ids)))
        self.confirm.setEnabled(any(one.guessed for one in evidence))
        self.check.setEnabled(any(one.blob and one.checked_at is None for one in evidence))
        self._show_shared(evidence, elements)
        if ids == self._ids:
            return
        self._ids = ids
        self.kind.setCurrentIndex(0)
        self.language.setCurrentIndex(0)
        days = {one.dated for one in evidence}
        different = self.tr("Different ones")
        for box, common in (
            (self.dated, short_day(next(iter(days))) if len(days) == 1 else None),
            (self.team, in_common(one.team for one in evidence)),
            (self.service, in_common(one.service for one in evidence)),
            (self.owner, in_common(one.owner for one in evidence)),
        ):
            box.clear()
            box.setPlaceholderText(different if common is None else common or self.tr("None yet"))
        self.tags.clear()
        self.close_form()
        self._ready()

    def open_form(self) -> None:
        """Ask which element."""
        self.form.begin()
        self.form.show()
        self.link.hide()
        self.form.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Put the form away."""
        self.form.hide()
        self.link.show()

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.setEnabled(not read_only)

    def _wanted(self) -> tuple[Mapping[str, Any], tuple[str, ...]]:
        values: dict[str, Any] = {}
        if self.kind.currentData():
            values["kind"] = self.kind.currentData()
        if self.dated.text().strip():
            values["dated"] = read_date(self.dated.text())
        if self.language.currentData():
            values["language"] = self.language.currentData()
        for name, box in (("team", self.team), ("service", self.service), ("owner", self.owner)):
            if box.text().strip():
                values[name] = box.text().strip()
        return values, tags_in(self.tags.text())

    def _ready(self) -> None:
        self._date_row.help.hide()
        typed = any(box.text().strip() for box in self._lines())
        self.apply.setEnabled(typed or bool(self.kind.currentData()) or bool(self.language.currentData()))

    def _show_shared(self, evidence: Sequence[Evidence], elements: Sequence[Sequence[str]]) -> None:
        """What they have of tags and links, and how many of them; one press takes it from all."""
        tags, codes = shared(one.tags for one in evidence), shared(elements)
        tag_help = self.tr("Take the tag {what} from all that are selected")
        link_help = self.tr("Unlink all that are selected from {what}")
        for row_, found, words in ((self.tag_chips, tags, tag_help), (self.link_chips, codes, link_help)):
            row_.show_chips(
                [
                    Chip(value, self._how_many(value, count, len(evidence)), words.format(what=value))
                    for value, count in found
                ]
            )
        self._tags_row.setVisible(bool(tags))
        self._links_row.setVisible(bool(codes))

    def _how_many(self, value: str, count: int, whole: int) -> str:
        if count == whole:
            return self.tr("{value} · all").format(value=value)
        return self.tr("{value} · {count} of {whole}").format(value=value, count=count, whole=whole)

    def _apply(self) -> None:
        try:
            values, tags = self._wanted()
        except ValueError:
            self._date_row.help.show()
            self.dated.setFocus()
            return
        if values or tags:
            self._ids = ()
            self.described.emit(values, tags)

    def _lay_out(self) -> None:
        pair = row(gap=sizes().gap_medium)
        for field in (FormRow(self.tr("Kind"), self.kind), self._date_row):
            pair.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._tags_row = FormRow(self.tr("Tags they have: press to take away"), self.tag_chips)
        self._links_row = FormRow(self.tr("Linked to: press to unlink"), self.link_chips)
        people = row(gap=sizes().gap_medium)
        for field in (FormRow(self.tr("Service"), self.service), FormRow(self.tr("Owner"), self.owner)):
            people.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        places = row(gap=sizes().gap_medium)
        for field in (FormRow(self.tr("Team"), self.team), FormRow(self.tr("Language"), self.language)):
            places.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.setLayout(
            column(
                self.heading,
                label(self.tr("What you leave empty stays as it is with each of them."), "muted", wrap=True),
                pair,
                places,
                people,
                FormRow(self.tr("Add tags"), self.tags),
                row(self.apply, None),
                rule(),
                self._tags_row,
                self._links_row,
                row(self.link, None),
                self.form,
                row(self.check, None),
                row(self.confirm, self.remove, None),
                None,
                gap=sizes().gap_medium,
            )
        )
