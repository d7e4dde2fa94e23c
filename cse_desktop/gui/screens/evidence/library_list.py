"""The list of the library: the table or the pictures, the line above that says in which order, elements beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QMenu, QSlider, QStackedWidget, QWidget

from cse_desktop.domain.library import EvidenceFacts, EvidenceFilter
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.views import View
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.screens.evidence.grid import LARGEST, SMALLEST, EvidenceGrid
from cse_desktop.gui.screens.evidence.model import UNLINKED_FIRST, EvidenceTable
from cse_desktop.gui.screens.evidence.shelf import ElementShelf
from cse_desktop.gui.screens.evidence.table import EvidenceView
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button, menu_button
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row

ORDER, PICTURES, SHELF = "evidence.order", "evidence.pictures", "evidence.shelf"
"""What is remembered on this computer."""
SHELF_WIDTH = 250


class LibraryList(QWidget):
    """Table and pictures share rows, selection and actions."""

    read_wanted = Signal()
    menu_wanted = Signal(QPoint)
    """Where on the screen a menu of what is selected is wanted."""
    linked = Signal(str, object)
    """Code and ids: evidence was dropped on an element."""
    element_wanted = Signal(str)

    def __init__(self, session: GuiSession, model: EvidenceTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.table = EvidenceView(session, model)
        self.grid = EvidenceGrid(session, model, self.table)
        self.shelf = ElementShelf(session.snapshot.standard, self)
        self.shelf.setFixedWidth(sizes().of(SHELF_WIDTH))
        self.views = QStackedWidget()
        self.views.addWidget(self.table)
        self.views.addWidget(self.grid)
        self.order_menu = QMenu()
        self.order = menu_button("", self.order_menu, icon="sort")
        columns = QMenu()
        columns.aboutToShow.connect(lambda: self.table.columns_menu(columns))
        self.columns = menu_button(self.tr("Columns"), columns)
        self.pin = button(self.tr("Elements"), icon="elements")
        set_role(self.pin, "segment")
        self.pin.setCheckable(True)
        self.pin.setToolTip(self.tr("Have the elements beside the list, to drag evidence onto them"))
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(SMALLEST, LARGEST)
        self.zoom.setValue(self.grid.side)
        self.zoom.setFixedWidth(sizes().of(80))
        self.zoom.setAccessibleName(self.tr("Size of the pictures"))
        self.zoom.setToolTip(self.tr("Size of the pictures"))
        self.kind = button(self.tr("Pictures"), icon="kind-picture")
        set_role(self.kind, "segment")
        self.kind.setCheckable(True)
        self.kind.setToolTip(self.tr("Show the first page of each in place of the table (Ctrl+G)"))
        self._lay_out()
        self._listen()
        self._decided = False
        self.show_pictures(preferences().window(PICTURES) == "yes")
        self.show_shelf(preferences().window(SHELF) == "yes")
        self._say_order()

    @property
    def view(self) -> QAbstractItemView:
        """The one that is in sight."""
        return self.grid if self.views.currentIndex() else self.table

    @property
    def pictures(self) -> bool:
        """Whether pictures are shown."""
        return self.views.currentIndex() == 1

    def write(self, evidence_id: str, field: str) -> bool:
        """Let the person write a title or date in the view in sight; False where that has no place for it."""
        return (self.grid if self.pictures else self.table).write(evidence_id, field)

    def refresh(self, snapshot: Snapshot, facts: Mapping[str, EvidenceFacts]) -> None:
        """Show the evidence of a snapshot. The first time, choose the order to begin with."""
        if not self._decided:
            # Before there are rows, so that they are put in order once.
            self._decided = True
            held, _, last = preferences().window(ORDER).partition(" ")
            usual = UNLINKED_FIRST if any(one.unlinked for one in facts.values()) else "exhibit"
            self.model.set_order(held or usual, descending=last == "descending")
            self._say_order()
        self.model.take(snapshot, facts)
        self.shelf.show_counts(snapshot)

    def show_pictures(self, pictures: bool) -> None:
        """Show pictures, or the table."""
        had = self.view.hasFocus()
        self.views.setCurrentIndex(1 if pictures else 0)
        self.kind.setChecked(pictures)
        self.zoom.setVisible(pictures)
        self.columns.setVisible(not pictures)
        preferences().set_window(PICTURES, "yes" if pictures else "")
        if had:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_shelf(self, shown: bool) -> None:
        """Have the elements beside the list, or not."""
        if shown:
            self._beside.addWidget(self.shelf)
        else:
            self._beside.removeWidget(self.shelf)
        self.shelf.setVisible(shown)
        self.pin.setChecked(shown)
        preferences().set_window(SHELF, "yes" if shown else "")

    def set_order(self, column: str, descending: bool = False) -> None:
        """Order by a column, from now on."""
        self.model.set_order(column, descending=descending)

    def seen(self, wanted: EvidenceFilter) -> View:
        """How the library is looked at now, with a filter."""
        held, descending = self.model.order
        return View(wanted, held, descending, self.table.columns_chosen, self.pictures)

    def look_so(self, view: View) -> None:
        """Take order, columns and pictures from a view."""
        if view.sort:
            self.set_order(view.sort, view.descending)
        if view.columns:
            self.table.choose_columns(view.columns)
        if view.grid is not None:
            self.show_pictures(view.grid)

    def orders(self) -> Sequence[tuple[str, bool, str]]:
        """Column, last first, and what the order is called."""
        tr = QCoreApplication.translate
        return (
            (UNLINKED_FIRST, False, tr("Order", "Unlinked first")),
            ("exhibit", False, tr("Order", "Exhibit number")),
            ("title", False, tr("Order", "Title")),
            ("kind", False, tr("Order", "Kind")),
            ("dated", True, tr("Order", "Date, newest first")),
            ("dated", False, tr("Order", "Date, oldest first")),
            ("elements", False, tr("Order", "Links, fewest first")),
            ("added", True, tr("Order", "Added, newest first")),
            ("team", False, tr("Order", "Team")),
            ("versions", True, tr("Order", "Most versions first")),
        )

    def _say_order(self) -> None:
        held, descending = self.model.order
        words = next((said for id_, last, said in self.orders() if (id_, last) == (held, descending)), "")
        if not words:
            title = next((one.title for one in self.model.columns if one.id == held), held)
            words = self.tr("{column}, last first").format(column=title) if descending else title
        self.order.setText(self.tr("Sorted: {order}").format(order=words))

    def _reordered(self) -> None:
        self._say_order()
        if self._decided:
            held, descending = self.model.order
            preferences().set_window(ORDER, f"{held}{' descending' if descending else ''}")

    def _fill_orders(self) -> None:
        self.order_menu.clear()
        for held, descending, words in self.orders():
            action = self.order_menu.addAction(words, partial(self.set_order, held, descending))
            action.setCheckable(True)
            action.setChecked(self.model.order == (held, descending))

    def _want_menu(self, view: QAbstractItemView, place: QPoint) -> None:
        self.menu_wanted.emit(view.viewport().mapToGlobal(place))

    def _dragging(self, going_on: bool) -> None:
        if not self.pin.isChecked():
            if going_on:
                self._lay_shelf_over()
            self.shelf.setVisible(going_on)

    def _lay_shelf_over(self) -> None:
        """Over the list, which stays as it is, and not under the pointer."""
        room = self.views.geometry()
        place = QRect(room.right() + 1 - self.shelf.width(), room.top(), self.shelf.width(), room.height())
        if place.contains(self.mapFromGlobal(QCursor.pos())):
            place.moveLeft(room.left())
        self.shelf.setGeometry(place)
        self.shelf.raise_()

    def _listen(self) -> None:
        self.model.reordered.connect(self._reordered)
        self.order_menu.aboutToShow.connect(self._fill_orders)
        self.kind.toggled.connect(self.show_pictures)
        self.zoom.valueChanged.connect(self.grid.set_side)
        self.pin.toggled.connect(self.show_shelf)
        self.shelf.dropped.connect(self.linked)
        self.shelf.visited.connect(self.element_wanted)
        for view in (self.table, self.grid):
            view.read_wanted.connect(self.read_wanted)
            view.dragging.connect(self._dragging)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(partial(self._want_menu, view))

    def _lay_out(self) -> None:
        bar = QWidget()
        flow = FlowLayout(bar, sizes().gap)
        for widget in (self.order, self.columns, self.kind, self.zoom, self.pin):
            flow.addWidget(widget)
        bar.setLayout(flow)
        self._beside = row(gap=sizes().gap)
        self._beside.addWidget(self.views, 1)
        whole = column(bar, gap=sizes().gap)
        whole.addLayout(self._beside, 1)
        self.setLayout(whole)
