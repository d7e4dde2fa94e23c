"""Saying the same of several actions at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.award import Action
from cse_desktop.domain.pack_variants import teams_named
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.actions.form import state_chooser
from cse_desktop.gui.screens.actions.state import owners_known
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.offering_line import OfferingLine
from cse_desktop.gui.widgets.screen_head import pane_head


class SeveralActions(QWidget):
    """Fields that are left empty leave the actions as they are."""

    said = Signal(object)
    """The fields that all are to have."""
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: tuple[str, ...] = ()
        self.heading = label("", "heading", wrap=True)
        self.state = state_chooser(self.tr("State"))
        self.due = DateField(self.tr("Until when"), self.tr("As they are"))
        self.owner = OfferingLine(self.tr("Owner"), self.tr("As they are"))
        self.team = OfferingLine(self.tr("Team"), self.tr("As they are"))
        self.apply = button(self.tr("Apply to all"), self._apply, role="primary")
        self.remove = button(self.tr("Remove them"), self.remove_wanted, icon="delete", role="quiet")
        self.setLayout(
            column(
                pane_head(self.heading, self.remove),
                label(self.tr("What you leave empty stays as it is with each of them."), "muted", wrap=True),
                FormRow(self.tr("State"), self.state),
                FormRow(self.tr("Until when"), self.due),
                FormRow(self.tr("Owner"), self.owner),
                FormRow(self.tr("Team"), self.team),
                row(self.apply, None),
                None,
                gap=sizes().gap_medium,
            )
        )

    def show_actions(self, snapshot: Snapshot, actions: Sequence[Action]) -> None:
        """Stand for these actions. The same ones again leave alone what was typed."""
        ids = tuple(sorted(action.id for action in actions))
        self.heading.setText(self.tr("%n actions selected", "", len(ids)))
        if ids == self._ids:
            return
        self._ids = ids
        self.state.show_choice(None)
        self.due.forget()
        for line in (self.owner, self.team, self.due.line):
            line.begin("")
        self.due.fill(None)
        self.owner.show_name("", owners_known(snapshot))
        self.team.show_name("", teams_named(snapshot))

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.setDisabled(read_only)

    def _apply(self) -> None:
        if not self.due.check():
            return
        values: dict[str, Any] = {}
        if self.state.choice:
            values["state"] = self.state.choice
        if self.due.value is not None:
            values["due"] = self.due.value
        for name, line in (("owner", self.owner), ("team", self.team)):
            if line.text().strip():
                values[name] = line.text().strip()
        if values:
            self._ids = ()
            self.said.emit(values)
