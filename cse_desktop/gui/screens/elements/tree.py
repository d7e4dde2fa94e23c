"""The left side: search, filter and the tree of elements."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFrame, QHeaderView, QStackedWidget, QTreeView, QWidget

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.elements import find_elements
from cse_desktop.gui.screens.elements.model import (
    CODE_ROLE,
    NUMBER,
    TITLE,
    ElementFilter,
    ElementTree,
    shown_rows,
)
from cse_desktop.gui.screens.elements.state import Show, element_facts, group_facts, nodes
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import element_standing
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.search_box import SearchBox


class TreePane(QFrame):
    """`chosen` comes with the code of the element that became current."""

    chosen = Signal(str)

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._nodes = nodes(session.snapshot.standard)
        self.model = ElementTree(self._nodes, self)
        self.filter = ElementFilter(self.model, self)
        self.search = SearchBox(self.tr("Find an element"))
        self.show_only = QComboBox()
        self.show_only.setAccessibleName(self.tr("Which elements to show"))
        for code, words in (
            ("all", self.tr("All elements")),
            ("gaps", self.tr("With gaps")),
            ("unrated", self.tr("Not rated")),
            ("unproved", self.tr("Without evidence")),
        ):
            self.show_only.addItem(words, code)
        self.view = self._make_view()
        nothing = EmptyState(
            "filter",
            self.tr("No element matches"),
            self.tr("Try fewer words, or show all elements."),
            self.tr("Show all"),
            self._show_all,
        )
        for made in (nothing.sentence, nothing.advice):
            made.setMinimumWidth(sizes().of(150))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(nothing)
        tools = column(self.search, self.show_only, margin=sizes().gap_medium)
        whole = column(tools, gap=0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._key())
        self.setLayout(whole)
        self.search.asked.connect(self._filter)
        self.search.moved_down.connect(self._enter_tree)
        self.search.entered.connect(self._enter_tree)
        self.show_only.activated.connect(self._filter)
        appearance().changed.connect(self._fit)
        self._fit()

    def refresh(self, snapshot: Snapshot) -> None:
        """Bring states and numbers up to date; selection and scroll stay."""
        facts = element_facts(snapshot, self._session.gaps)
        standings = {code: element_standing(snapshot, code) for code in facts}
        self.model.show(shown_rows(self._nodes, facts, group_facts(self._nodes, facts), standings))
        self.filter.set_facts(facts)
        self._after_filter()

    def show_element(self, code: str) -> None:
        """Make an element current, whatever the filters say."""
        source = self.model.find(code)
        if not self.filter.mapFromSource(source).isValid():
            self._show_all()
        at = self.filter.mapFromSource(source)
        if at.isValid() and at != self.view.currentIndex():
            self.view.setCurrentIndex(at)
            self.view.scrollTo(at, QAbstractItemView.ScrollHint.EnsureVisible)

    def _make_view(self) -> QTreeView:
        view = QTreeView()
        set_role(view, "plain")
        view.setAccessibleName(self.tr("Elements"))
        view.setModel(self.filter)
        view.setHeaderHidden(True)
        view.setUniformRowHeights(True)
        view.setIndentation(sizes().of(14))
        view.setIconSize(
            view.iconSize().scaled(sizes().icon_small, sizes().icon_small, Qt.AspectRatioMode.IgnoreAspectRatio)
        )
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.header().setStretchLastSection(False)
        view.header().setMinimumSectionSize(sizes().of(20))
        view.header().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        # Fixed: fitting it to its contents would look at every row whenever one of them changes.
        view.header().setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Fixed)
        view.expandAll()
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    def _key(self) -> QWidget:
        """What the numbers at the end of the rows mean."""
        made = QWidget()
        flow = FlowLayout(made, sizes().gap)
        flow.addWidget(label(self.tr("3/11: 3 of 11 rated"), "muted"))
        gaps = QWidget()
        mark = IconLabel("gaps", "muted", sizes().icon_small)
        gaps.setLayout(row(mark, label(self.tr("2: 2 gaps"), "muted"), gap=sizes().gap_small))
        flow.addWidget(gaps)
        made.setLayout(flow)
        framed = QWidget()
        framed.setLayout(column(made, margin=sizes().gap_medium))
        return framed

    def _fit(self) -> None:
        longest = self.view.fontMetrics().horizontalAdvance("88/88")
        self.view.header().resizeSection(NUMBER, longest + sizes().gap_wide)

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        code = now.data(CODE_ROLE)
        if code:
            self.chosen.emit(code)

    def _filter(self) -> None:
        show = cast("Show", self.show_only.currentData())
        self.filter.look_for(self.search.text(), show)
        self._after_filter()
        self.view.expandAll()

    def _enter_tree(self) -> None:
        """Go from the search to the first element that matches; with nothing to look for, to the current one."""
        self._filter()
        at = self.view.currentIndex()
        if self.search.text().strip() or not at.isValid():
            found = find_elements(self._session.snapshot.standard, self.search.text())
            places = (self.filter.mapFromSource(self.model.find(element.code)) for element in found)
            at = next((place for place in places if place.isValid()), self._first(QModelIndex()))
        if at.isValid():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.setCurrentIndex(at)
            self.view.scrollTo(at, QAbstractItemView.ScrollHint.EnsureVisible)

    def _first(self, above: QModelIndex) -> QModelIndex:
        for number in range(self.filter.rowCount(above)):
            at = self.filter.index(number, TITLE, above)
            found = at if at.data(CODE_ROLE) else self._first(at)
            if found.isValid():
                return found
        return QModelIndex()

    def _after_filter(self) -> None:
        self._stack.setCurrentIndex(0 if self.filter.rowCount() else 1)

    def _show_all(self) -> None:
        self.search.clear()
        self.show_only.setCurrentIndex(0)
        self._filter()
