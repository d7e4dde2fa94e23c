"""The left side: search, filters and the tree of elements."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QStackedWidget, QTreeView, QWidget

from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.models.elements import find_elements
from cse_desktop.gui.person import own_name
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.elements.filters import FilterBar
from cse_desktop.gui.screens.elements.model import (
    ASSESSOR,
    CODE_ROLE,
    NODE_ROLE,
    NUMBER,
    TITLE,
    ElementFilter,
    ElementTree,
    shown_rows,
)
from cse_desktop.gui.screens.elements.state import Node, element_facts, group_facts, nodes, walk
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import element_standing, rating_standing
from cse_desktop.gui.theme import appearance, set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.search_box import SearchBox

EXPAND_MILLISECONDS = 600
"""How long something is held over a closed group before it opens."""


class TreePane(QFrame):
    """`chosen` comes with the code of the element that became current.

    Several elements, or a group for all of its own, can be selected to get an owner or be put into the review.
    """

    chosen = Signal(str)
    owner_wanted = Signal(object)
    """Codes: somebody wants to say who owns these elements."""
    claimed = Signal(object)
    """Codes: the person at this computer owns these elements."""
    scope_changed = Signal(object, bool)
    """Codes, and whether they belong to the review."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self._nodes = nodes(session.snapshot.standard)
        self.model = ElementTree(self._nodes, self)
        self.model.takes_drops = not session.read_only
        self.filter = ElementFilter(self.model, self)
        self.search = SearchBox(self.tr("Find an element"))
        self.filters = FilterBar(session.snapshot.standard)
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
        self.scope = button("", lambda: session.act("review.scope"), icon="edit", role="quiet")
        self.scope.setToolTip(self.tr("Choose which elements this review covers"))
        self.scope.setDisabled(session.read_only)
        tools = column(self.search, self.filters, margin=sizes().gap_medium)
        whole = column(tools, gap=0)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._foot())
        self.setLayout(whole)
        self.search.asked.connect(self._filter)
        self.search.moved_down.connect(self._enter_tree)
        self.search.entered.connect(self._enter_tree)
        self.filters.changed.connect(self._filter)
        appearance().changed.connect(self._fit)
        preferences().changed.connect(self._name_changed)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """High enough for the filters, in as many lines as they take at this width."""
        layout, usual = self.layout(), super().minimumSizeHint()
        high = layout.minimumHeightForWidth(max(self.width(), usual.width())) if layout is not None else 0
        return QSize(usual.width(), max(high, usual.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def refresh(self, snapshot: Snapshot) -> None:
        """Bring states and numbers up to date; selection and scroll stay."""
        facts = element_facts(snapshot, self._session.gaps, own_name())
        standings = {code: element_standing(snapshot, code) for code in facts}
        standard = snapshot.standard
        assessors = {c: rating_standing(standard, held.assessor) for c, held in facts.items() if held.assessor}
        self.model.show(shown_rows(self._nodes, facts, group_facts(self._nodes, facts), standings, assessors))
        self.view.setColumnHidden(ASSESSOR, not assessors)
        self._differs.setVisible(bool(assessors))
        self.filters.show_findings(there_are=any(held.findings for held in facts.values()))
        self.filter.set_facts(facts)
        self.filters.show_person(own_name())
        self.filters.show_scope(narrowed=snapshot.is_scoped)
        self._outside.setVisible(snapshot.is_scoped)
        some = self.tr("This review: {count} of {all} elements")
        words = some if snapshot.is_scoped else self.tr("This review: all {all} elements")
        self.scope.setText(words.format(count=len(snapshot.scope), all=len(snapshot.standard.elements)))
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

    def selected_codes(self) -> list[str]:
        """The elements that are selected, those of selected groups included, in the standard's order."""
        found = set()
        for index in self.view.selectionModel().selectedRows():
            node: Node = index.data(NODE_ROLE)
            found |= {below.code for below in walk((node,)) if below.is_element}
        return [element.code for element in self._session.snapshot.standard.elements if element.code in found]

    def menu_of(self, codes: list[str]) -> QMenu:
        """What can be done with elements."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        count, scope = len(codes), self._session.snapshot.scope
        owner = self.tr("Owner of {code}…|Owner of %n elements…", "", count).format(code=codes[0])
        menu.addAction(owner, lambda: self.owner_wanted.emit(codes))
        mine = self.tr("I own it") if count == 1 else self.tr("I own them")
        menu.addAction(mine, lambda: self.claimed.emit(codes))
        menu.addSeparator()
        if not set(codes) <= scope:
            menu.addAction(self.tr("Put into this review"), lambda: self.scope_changed.emit(codes, True))
        rest = scope - set(codes)
        if rest and set(codes) & scope:
            menu.addAction(self.tr("Leave out of this review"), lambda: self.scope_changed.emit(codes, False))
        menu.addAction(self.tr("Elements of this review…"), lambda: self._session.act("review.scope"))
        return menu

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
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._show_menu)
        view.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        view.setAutoExpandDelay(EXPAND_MILLISECONDS)
        view.header().setStretchLastSection(False)
        view.header().setMinimumSectionSize(sizes().of(20))
        view.header().setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        # Fixed: fitting it to its contents would look at every row whenever one of them changes.
        view.header().setSectionResizeMode(NUMBER, QHeaderView.ResizeMode.Fixed)
        view.header().setSectionResizeMode(ASSESSOR, QHeaderView.ResizeMode.Fixed)
        view.setColumnHidden(ASSESSOR, True)
        view.expandAll()
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    def _foot(self) -> QWidget:
        """What the numbers at the end of the rows mean, and what the review covers."""
        made = QWidget()
        flow = FlowLayout(made, sizes().gap)
        flow.addWidget(label(self.tr("Rated / all"), "muted"))
        gaps = QWidget()
        mark = IconLabel("gaps", "muted", sizes().icon_small)
        gaps.setLayout(row(mark, label(self.tr("Gaps"), "muted"), gap=sizes().gap_small))
        flow.addWidget(gaps)
        self._outside = label(self.tr("Grey italics: not in this review"), "muted")
        font = self._outside.font()
        font.setItalic(True)
        self._outside.setFont(font)
        self._outside.hide()
        flow.addWidget(self._outside)
        self._differs = label(self.tr("At the edge: the assessor differs"), "muted")
        self._differs.hide()
        flow.addWidget(self._differs)
        framed = QWidget()
        key = column(made)
        key.setContentsMargins(sizes().gap_medium, sizes().gap, sizes().gap_medium, 0)
        review = row(self.scope, None)
        review.setContentsMargins(0, 0, 0, sizes().gap_small)
        framed.setLayout(column(key, review, gap=0))
        return framed

    def _fit(self) -> None:
        metrics = self.view.fontMetrics()
        gaps = sizes().icon_small + sizes().gap + metrics.horizontalAdvance("888")
        longest = max(metrics.horizontalAdvance("88/88"), gaps)
        self.view.header().resizeSection(NUMBER, longest + sizes().gap_wide)
        self.view.header().resizeSection(ASSESSOR, sizes().icon_small + sizes().gap_wide)

    def _moved(self, now: QModelIndex, before: QModelIndex) -> None:
        code = now.data(CODE_ROLE)
        if code:
            self.chosen.emit(code)

    def _filter(self) -> None:
        self.filter.look_for(self.filters.wanted(self.search.text()))
        self._after_filter()
        self.view.expandAll()

    def _name_changed(self) -> None:
        if self.isVisible():
            self.refresh(self._session.snapshot)

    def _show_menu(self, at: QPoint) -> None:
        codes = self.selected_codes()
        if codes and not self._session.read_only:
            self.menu_of(codes).popup(self.view.viewport().mapToGlobal(at))

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
        self.filters.reset()
        self._filter()
