"""The two lines above the pages: what is read and where one came from; turning pages, zoom and finding words."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QWidget

from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.page_layout import Fit
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

ZOOMS = (50, 75, 100, 125, 150, 200, 300, 400)


class ReaderHead(QFrame):
    """Back, the title, which element links go to, and the original."""

    back_wanted = Signal()
    open_wanted = Signal()
    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "top")
        self._narrow = self._on_web = False
        self.back = button(self.tr("Back"), self.back_wanted, icon="arrow-left")
        self.back.setToolTip(self.tr("Go back to where you came from (Alt+Left or Esc)"))
        self.exhibit = label("", "overline")
        self.title = ElidedLabel("", "heading")
        self.goes_to = label("", "muted")
        self.open = button(self.tr("Open in its own program"), self.open_wanted, icon="open")
        self.open.setToolTip(self.tr("Opens a copy; what is in the portfolio stays as it is (Ctrl+Shift+O)"))
        self.details = button(self.tr("Details"), self.details_wanted, icon="evidence")
        self.details.setToolTip(
            self.tr("Show it among the evidence, with its title, date and all that is said of it")
        )
        words = column(self.exhibit, self.title, gap=0)
        line = row(self.back, gap=sizes().gap_medium)
        line.addLayout(words, 1)
        line.addWidget(self.goes_to)
        line.addWidget(self.details)
        line.addWidget(self.open)
        line.setContentsMargins(sizes().gap_wide, sizes().gap, sizes().gap_wide, sizes().gap)
        self.setLayout(line)

    def show_evidence(self, evidence: Evidence, facts: str) -> None:
        """Say what is read."""
        self.exhibit.setText(facts)
        self.title.setText(evidence.title)
        self.open.setVisible(evidence.form in ("file", "web"))
        self._on_web = evidence.form == "web"
        self._show_or_not()

    def show_element(self, code: str, title: str) -> None:
        """Say which element a link goes to at once."""
        self.goes_to.setText(self.tr("Ctrl+L links to {code}").format(code=code) if code else "")
        self.goes_to.setToolTip(f"{code} {title}" if code else "")
        self._show_or_not()

    def leave_out(self, narrow: bool) -> None:
        """Give up what can be done without where there is little room."""
        self._narrow = narrow
        self._show_or_not()

    def _show_or_not(self) -> None:
        self.goes_to.setVisible(bool(self.goes_to.text()) and not self._narrow)
        long, short = self.tr("Open in its own program"), self.tr("Open")
        if self._on_web:
            long = self.tr("Open in the browser")
        self.open.setText(short if self._narrow else long)
        self.open.setAccessibleName(long)


class ReaderTools(QFrame):
    """Pages, zoom, turning, the box tool, looks or text, and finding words."""

    page_wanted = Signal(int)
    zoom_wanted = Signal(str, float)
    """Fit, and the zoom where it is `zoom`."""
    stepped = Signal(int)
    """Enlarge (1) or make smaller (-1)."""
    turn_wanted = Signal()
    box_wanted = Signal(bool)
    side_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "top")
        self._page, self._count = 1, 1
        self.before = icon_button("chevron-left", self.tr("Page before"), lambda: self._turn(-1))
        self.after = icon_button("chevron-right", self.tr("Next page"), lambda: self._turn(1))
        self.number = QLineEdit()
        self.number.setAccessibleName(self.tr("Page number"))
        self.number.setToolTip(self.tr("Type a page and press Enter (Ctrl+G)"))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setMaximumWidth(sizes().of(56))
        self.of = label("", "muted")
        self.smaller = icon_button("zoom-out", self.tr("Smaller (Ctrl+Minus)"), lambda: self.stepped.emit(-1))
        self.larger = icon_button("zoom-in", self.tr("Larger (Ctrl+Plus)"), lambda: self.stepped.emit(1))
        self.zoom = QComboBox()
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.zoom.addItem(self.tr("Fit width"), ("width", 1.0))
        self.zoom.addItem(self.tr("Whole page"), ("page", 1.0))
        for percent in ZOOMS:
            self.zoom.addItem(self.tr("{percent} %").format(percent=percent), ("zoom", percent / 100))
        self.turn = icon_button("turn", self.tr("Turn by a quarter (Ctrl+R)"), self.turn_wanted)
        self.box = button(self.tr("Box"), icon="crop")
        self.box.setCheckable(True)
        self.box.setToolTip(
            self.tr("Drag a box on the page to cut out a picture (B, or hold Shift while dragging)")
        )
        self.sides = SegmentChooser(
            self.tr("Show"),
            [Choice("picture", self.tr("As it looks")), Choice("text", self.tr("Its text"))],
            one_line=True,
        )
        self.finder = FindBar()
        self._lay_out()
        self.number.returnPressed.connect(self._typed)
        self.zoom.activated.connect(lambda at: self.zoom_wanted.emit(*self.zoom.itemData(at)))
        self.box.toggled.connect(self.box_wanted)
        self.sides.chosen.connect(self._side)

    def show_page(self, page: int, count: int, name: str = "") -> None:
        """Say which page is in sight."""
        self._page, self._count = page, count
        if not self.number.hasFocus():
            self.number.setText(str(page))
        self.of.setText(self.tr("of {count}").format(count=count))
        self.of.setToolTip(name)
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < count)
        self._pages.setVisible(count > 1)

    def show_zoom(self, fit: Fit, factor: float) -> None:
        """Say how large pages are."""
        with QSignalBlocker(self.zoom):
            if fit != "zoom":
                self.zoom.setItemText(0, self.tr("Fit width"))
                self.zoom.setCurrentIndex(0 if fit == "width" else 1)
                return
            near = min(range(len(ZOOMS)), key=lambda at: abs(ZOOMS[at] - factor * 100))
            if abs(ZOOMS[near] - factor * 100) < 1:
                self.zoom.setCurrentIndex(near + 2)
            else:
                self._show_odd(round(factor * 100))

    def show_side(self, side: str, *, both: bool) -> None:
        """Say whether looks or text are shown; `both` if a person can choose."""
        self.sides.show_choice(side)
        self.sides.setVisible(both)
        for widget in (self.turn, self.box, self.zoom):
            widget.setVisible(side == "picture")

    def _show_odd(self, percent: int) -> None:
        last = self.zoom.count() - 1
        words = self.tr("{percent} %").format(percent=percent)
        if last == len(ZOOMS) + 1:
            self.zoom.addItem(words, ("zoom", percent / 100))
        else:
            self.zoom.setItemText(last, words)
            self.zoom.setItemData(last, ("zoom", percent / 100))
        self.zoom.setCurrentIndex(self.zoom.count() - 1)

    def _side(self, side: str) -> None:
        self.side_wanted.emit(side or "picture")

    def _turn(self, by: int) -> None:
        self.page_wanted.emit(min(max(self._page + by, 1), self._count))

    def _typed(self) -> None:
        text = self.number.text().strip()
        if text.isdecimal():
            self.page_wanted.emit(min(max(int(text), 1), self._count))
        self.number.setText(str(self._page))
        self.number.selectAll()

    def _lay_out(self) -> None:
        gap = sizes().gap_small
        self._pages = QWidget()
        self._pages.setLayout(row(self.before, self.number, self.of, self.after, gap=gap))
        self._zoom = QWidget()
        self._zoom.setLayout(row(self.smaller, self.zoom, self.larger, gap=gap))
        holder = QWidget()
        flow = FlowLayout(holder, sizes().gap)
        for widget in (self._pages, self._zoom, self.turn, self.box, self.sides, self.finder):
            flow.addWidget(widget)
        edge = sizes().gap_wide
        holder.setLayout(flow)
        whole = column(holder, gap=0)
        whole.setContentsMargins(edge, sizes().gap_small, edge, sizes().gap_small)
        self.setLayout(whole)


class FindBar(QWidget):
    """Words to find, how many places there are, and going from one to the next."""

    asked = Signal(str)
    moved = Signal(int)
    """To the next place (1) or the one before (-1)."""
    left = Signal()
    """The person goes back to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = SearchBox(self.tr("Find in this evidence"), self.tr("Find words in this evidence"), wait=150)
        self.box.setMinimumWidth(sizes().of(190))
        self.count = label("", "muted")
        self.before = icon_button("chevron-up", self.tr("Place before (Shift+F3)"), lambda: self.moved.emit(-1))
        self.after = icon_button("chevron-down", self.tr("Next place (F3)"), lambda: self.moved.emit(1))
        self.setLayout(row(self.box, self.count, self.before, self.after, gap=sizes().gap_small))
        self.box.asked.connect(self.asked)
        self.box.returnPressed.connect(lambda: self.moved.emit(1))
        self.box.moved_down.connect(self.left)
        self.show_count(-1, 0)

    def show_words(self, words: str) -> None:
        """Show words that another screen looked for."""
        self.box.setText(words)

    def show_count(self, at: int, count: int) -> None:
        """Say which of how many places is in sight (`at` from 0); -1 and 0 while nothing is looked for."""
        if at < 0:
            self.count.setText(self.tr("Nothing found") if self.box.text().strip() else "")
        else:
            self.count.setText(self.tr("{at} of {count}").format(at=at + 1, count=count))
        self.count.setVisible(bool(self.count.text()))
        for widget in (self.before, self.after):
            widget.setEnabled(count > 0)
        self.updateGeometry()
        self.adjustSize()
