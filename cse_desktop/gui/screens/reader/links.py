"""The links of the evidence at the right: what is quoted or cut out, for which element, and on which page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.thumbnails import Thumbnails
from cse_desktop.gui.widgets.buttons import icon_button
from cse_desktop.gui.widgets.cards import Card, ScrollPage
from cse_desktop.gui.widgets.clamped_label import ClampedLabel
from cse_desktop.gui.widgets.crop_picture import CropPicture
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import clear, column, row

CROP = (230, 80)
"""The most room for what a link shows of its page, in pixels at the usual text size."""


class LinkEntry(Card):
    """One link. A click goes to its place."""

    shown = Signal(str)
    edited = Signal(str)
    removed = Signal(str)
    visited = Signal(str)
    """Element code."""

    def __init__(
        self, link: Link, evidence: Evidence, standard: Standard, pictures: Thumbnails, read_only: bool
    ) -> None:
        super().__init__()
        element = standard.element(link.element)
        self._id = link.id
        gap = sizes().gap
        self.body.setContentsMargins(gap, gap, gap, gap)
        self.body.setSpacing(sizes().gap_small)
        named = {"code": link.element}
        visit = icon_button("arrow-right", self.tr("Go to element {code}").format(**named))
        show = icon_button("preview", self.tr("Show the place of the link to {code}").format(**named))
        edit = icon_button("edit", self.tr("Change the link to {code}").format(**named))
        remove = icon_button("unlink", self.tr("Remove the link to {code}").format(**named))
        visit.clicked.connect(lambda: self.visited.emit(link.element))
        show.clicked.connect(lambda: self.shown.emit(link.id))
        edit.clicked.connect(lambda: self.edited.emit(link.id))
        remove.clicked.connect(lambda: self.removed.emit(link.id))
        edit.setDisabled(read_only)
        remove.setDisabled(read_only)
        title = label(f"{link.element}  {element.title}", "subheading", wrap=True)
        self.body.addWidget(title)
        place = self._place(link)
        if place:
            self.body.addWidget(label(place, "muted", wrap=True))
        if link.box:
            crop = CropPicture(pictures, CROP)
            self.body.addWidget(crop)
            crop.show_link(evidence, link)
        if link.quotation:
            quoted = ClampedLabel()
            quoted.setText(f"“{link.quotation}”")
            self.body.addWidget(quoted)
        if link.quotation_gone:
            self.body.addWidget(label(self.tr("These words are not in the present file."), "warning", wrap=True))
        if link.why:
            self.body.addWidget(label(link.why, "muted", wrap=True))
        self.body.addLayout(row(show, edit, remove, None, visit, gap=0))
        self.setAccessibleName(f"{link.element} {element.title}, {place}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to its place."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.shown.emit(self._id)

    def _place(self, link: Link) -> str:
        kind = self.tr("Picture") if link.box else self.tr("Quotation") if link.quotation else ""
        where = link.where or (self.tr("p. {page}").format(page=link.page) if link.page else "")
        return "  ·  ".join(part for part in (kind, where) if part)


class LinksPanel(QFrame):
    """Every link of the evidence, those of the page in sight first to be seen by their order: page by page."""

    shown = Signal(str)
    edited = Signal(str)
    removed = Signal(str)
    visited = Signal(str)

    def __init__(self, standard: Standard, pictures: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._standard, self._pictures = standard, pictures
        self._held: tuple[object, ...] | None = None
        self.entries: dict[str, LinkEntry] = {}
        self.title = label("", "heading")
        self.none = label(
            self.tr(
                "No element yet. Drag over words, or hold Shift and drag a box around a chart or a part of a "
                "picture; then press L."
            ),
            "muted",
            wrap=True,
        )
        page = ScrollPage(margin=0)
        self._list = column(gap=sizes().gap)
        page.body.addWidget(self.none)
        page.body.addLayout(self._list)
        page.body.addStretch(1)
        inner = column(self.title, page, gap=sizes().gap_medium, margin=sizes().gap_medium)
        self.setLayout(inner)
        self.setMinimumWidth(sizes().of(200))

    def show_links(self, evidence: Evidence, links: Sequence[Link], read_only: bool) -> None:
        """Show the links of a piece of evidence, in the order of their pages."""
        ordered = sorted(links, key=lambda link: (link.page or 0, link.position))
        held = (evidence.id, evidence.blob, tuple(ordered))
        if held == self._held:
            return
        self._held = held
        count = len(ordered)
        self.title.setText(self.tr("Links ({count})").format(count=count) if count else self.tr("Links"))
        self.none.setVisible(not ordered)
        clear(self._list)
        self.entries = {}
        for link in ordered:
            made = LinkEntry(link, evidence, self._standard, self._pictures, read_only)
            for own, shared in (
                (made.shown, self.shown),
                (made.edited, self.edited),
                (made.removed, self.removed),
                (made.visited, self.visited),
            ):
                own.connect(shared)
            self._list.addWidget(made)
            self.entries[link.id] = made
