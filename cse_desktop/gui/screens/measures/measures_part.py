"""The part on measures: a list that can be narrowed, and the one that is chosen beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.domain.award import Measure
from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.gui.screens.measures.doing import MeasureDeeds
from cse_desktop.gui.screens.measures.model import MeasureDelegate, MeasureList
from cse_desktop.gui.screens.measures.pane import MeasurePane
from cse_desktop.gui.screens.measures.state import ONLY, counts_of, measure_rows, shown_measures
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.layouts import column
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.row_list import RowList
from cse_desktop.gui.widgets.screen_head import list_pane
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


class MeasuresPart(QWidget):
    """The screen refreshes it while it is in sight."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self.model = MeasureList(self)
        self.list = RowList()
        self.pane = MeasurePane(session)
        self.deeds = MeasureDeeds(session, self, self.pane.details.restore)
        self.text = SearchBox(self.tr("Filter by words or element"), self.tr("Filter measures"), wait=80)
        self.only = SegmentChooser(self.tr("Show only"), self._choices({}))
        self.new = button(self.tr("New measure"), self.begin_new, icon="add", role="primary")
        self.stack = QStackedWidget()
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        """Show the measures as they are now; what is chosen and what is being typed stays."""
        standings = list(self._session.snapshot.standings.values())
        counts = counts_of(standings, self._today)
        for code, words in zip(ONLY, self._choices(counts), strict=True):
            self.only.buttons[code].setText(words.word)
        self._arrange()

    def show_measure(self, measure_id: str) -> None:
        """Choose a measure, whatever the filters say."""
        self._wanted = measure_id
        if not self.model.find(measure_id).isValid():
            self.text.clear()
            self.only.show_choice(None)
        self._arrange()

    def show_element(self, code: str) -> None:
        """Show the measures of an element."""
        self.only.show_choice(None)
        self.text.setText(code)
        self._arrange()

    def begin_new(self) -> None:
        """Ask for a new measure, for the element that the list is narrowed to, if any."""
        self.list.clearSelection()
        self.list.selectionModel().clearCurrentIndex()
        code = self._element
        self.pane.begin_new((code,) if code else ())

    @property
    def chosen(self) -> Measure | None:
        """The measure that is chosen."""
        found = self.model.row(self.list.currentIndex())
        return found.standing.measure if found is not None else None

    def missing(self) -> str:
        """What must be chosen first."""
        return "" if self.chosen is not None else self.tr("Choose a measure first.")

    def missing_figures(self) -> str:
        """What must be chosen before figures can be removed."""
        return self.missing() or ("" if self.pane.figures.selected() else self.tr("Select figures first."))

    def paste(self) -> None:
        """Take figures from the clipboard."""
        if self.chosen is not None:
            self.deeds.paste(self.chosen)

    def take_from_file(self) -> None:
        """Take figures from a table."""
        if self.chosen is not None:
            self.deeds.choose_file(self.chosen)

    def remove(self) -> None:
        """Remove the measure that is chosen."""
        if self.chosen is not None:
            self.deeds.remove(self.chosen)

    def remove_figures(self) -> None:
        """Remove the figures that are selected."""
        if self.chosen is not None:
            self.deeds.drop_points(self.chosen.id, self.pane.figures.selected())

    @property
    def _today(self) -> date:
        return self._session.workspace.rooms.clock().date()

    @property
    def _worked_on(self) -> str:
        """The measure a person is at work on: it stays in the list, whatever filter it no longer fits."""
        focus = self.window().focusWidget()
        inside = focus is not None and self.pane.isAncestorOf(focus)
        return self.chosen.id if inside and self.chosen is not None else ""

    @property
    def _element(self) -> str:
        typed = self.text.text().strip()
        return typed if typed in {element.code for element in self._session.snapshot.standard.elements} else ""

    def _arrange(self) -> None:
        snapshot = self._session.snapshot
        everything = list(snapshot.standings.values())
        shown = shown_measures(everything, self.text.text(), self.only.choice, snapshot.standard, self._today)
        kept = self._worked_on
        shown = [one for one in everything if one in shown or one.measure.id == kept]
        self.model.show(measure_rows(shown, self._session.say))
        self.stack.setCurrentIndex(0 if shown else 1 if everything else 2)
        code = self._element
        words = self.tr("No measure proves {code} yet") if code else self.tr("No measure matches")
        advice = self.tr("Add one, or name the element at a measure that is there.") if code else ""
        self.no_match.say(words.format(code=code), advice)
        self._choose(shown)
        self._show_chosen()

    def _choose(self, shown: list[MeasureStanding]) -> None:
        """The one that is wanted; else the one that was chosen; else the first."""
        index = self.model.find(self._wanted)
        if self._wanted and index.isValid():
            self._wanted = ""
        elif self.list.currentIndex().isValid() or self.pane.is_beginning or not shown:
            return
        else:
            index = self.model.index(0, 0)
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)

    def _show_chosen(self) -> None:
        found = self.model.row(self.list.currentIndex())
        if found is not None:
            self.pane.show_standing(found.standing)
        elif not self.pane.is_beginning:
            self.pane.show_standing(None)

    def _added(self, measure: Measure) -> None:
        self.pane.show_standing(None)
        self.text.clear()
        self.only.show_choice(None)
        self._wanted = measure.id
        self._arrange()
        self.pane.figures.begin()

    def _left(self) -> None:
        self.pane.show_standing(None)
        self._arrange()

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, name: str, values: dict[str, Any]) -> None:
        self.deeds.add(name, values, self._added)

    def _add_point(self, when: date, value: float, series: str) -> None:
        if self.chosen is not None:
            self.deeds.add_point(self.chosen.id, when, value, series)

    def _choices(self, counts: Mapping[str, int]) -> list[Choice]:
        words = {
            "missed": self.tr("Target missed ({count})"),
            "silent": self.tr("No new figures ({count})"),
            "short": self.tr("Fewer than three ({count})"),
        }
        helps = {
            "missed": self.tr("The newest figure does not reach the target"),
            "silent": self.tr("Figures used to come and no longer do"),
            "short": self.tr("Too few figures for a trend"),
        }
        return [Choice(code, words[code].format(count=counts.get(code, 0)), help=helps[code]) for code in ONLY]

    def _listen(self) -> None:
        pane, deeds = self.pane, self.deeds
        self.text.asked.connect(lambda _: self._arrange())
        self.text.moved_down.connect(self._enter_list)
        self.only.chosen.connect(lambda _: self._arrange())
        self.list.selectionModel().currentChanged.connect(self._show_chosen)
        self.model.rowsRemoved.connect(self._show_chosen)
        pane.remove_wanted.connect(self.remove)
        pane.beginning.wanted.connect(self._add)
        pane.beginning.left.connect(self._left)
        pane.details.described.connect(deeds.change)
        pane.details.refused.connect(deeds.refuse)
        pane.figures.added.connect(self._add_point)
        pane.figures.changed.connect(deeds.change_point)
        pane.figures.refused.connect(deeds.refuse)
        pane.figures.remove_wanted.connect(self.remove_figures)
        pane.figures.paste_wanted.connect(self.paste)
        pane.figures.file_wanted.connect(self.take_from_file)

    def _lay_out(self) -> None:
        self.list.draw_rows(self.tr("Measures"), self.model, MeasureDelegate())
        self.list.setUniformItemSizes(True)
        self.no_match = EmptyState("filter", "", "", self.tr("New measure"), self.begin_new, action_icon="add")
        none_yet = EmptyState(
            "measure",
            self.tr("No measures yet"),
            self.tr(
                "Figures make the case: a wait that fell from 31 to 3 minutes says more than any policy. "
                "Begin with one that you report already."
            ),
        )
        for widget in (self.list, self.no_match, none_yet):
            self.stack.addWidget(widget)
        left = list_pane(self.text, self.only, filled=self.stack)
        for made in (self.new, self.no_match.button):
            made.setEnabled(not self._session.read_only)
        self.setLayout(column(MemorySplitter("measures", left, self.pane, widths=(440, 720), stacks=True)))
