"""Which elements a review covers: the standard as a tree of boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from cse_desktop.domain.standard import Group, Standard
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import flow

CODE_ROLE = Qt.ItemDataRole.UserRole


class ScopeDialog(Frame):
    """A group's box ticks all below it, and is half ticked where some are."""

    wanted = Signal(object)
    """list[str]: the codes of the elements that are ticked."""

    help_name = "scope"

    def __init__(
        self, standard: Standard, scope: Set[str], parent: QWidget | None = None, *, likely: Sequence[str] = ()
    ) -> None:
        """`likely` are the elements that were more than compliant or not fully met last time."""
        title, advice = self.words()
        super().__init__(title, parent, width=560)
        self._all = len(standard.elements)
        self._elements: list[QTreeWidgetItem] = []
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(title)
        self.tree.setMinimumHeight(sizes().of(200))
        for group in standard.groups:
            self.tree.addTopLevelItem(self._row(group, scope))
        self.tree.expandToDepth(0)
        self.count = label("", "subheading")
        everything = button(self.tr("Tick all"), lambda: self._tick(ticked=True))
        nothing = button(self.tr("Tick none"), lambda: self._tick(ticked=False))
        self._likely = frozenset(likely)
        words = self.tr("Tick what was more than compliant or not fully met last time ({count})")
        self.again = button(words.format(count=len(likely)), self.tick_likely, icon="suggest")
        self.again.setVisible(bool(likely))
        begins = self.tr("To begin with, what was more than compliant or not fully met last time is ticked.")
        self.begins = label(begins, wrap=True)
        self.begins.setVisible(bool(likely) and self._likely == scope)
        self.body.addWidget(label(advice, wrap=True))
        self.body.addWidget(self.begins)
        self.body.addWidget(self.tree, 1)
        self.body.addLayout(flow(everything, nothing, self.count))
        self.body.addLayout(flow(self.again))
        self.save = button(self.tr("Save"), self._save, role="primary")
        self.add_buttons(button(self.tr("Cancel"), self.reject), self.save)
        self.tree.itemChanged.connect(self._changed)
        self._changed()
        self.begin_at(560, 640)

    def words(self) -> tuple[str, str]:
        """Its title, and what it says above the boxes."""
        return self.tr("Elements of this review"), self.tr(
            "Tick what the assessor looks at this time. The other elements stay as they are; they look quieter, "
            "and nothing is said to be missing there."
        )

    def tick_likely(self) -> None:
        """Tick what an assessor is likely to look at again, and nothing else."""
        for one in self._elements:
            wanted = str(one.data(0, CODE_ROLE)) in self._likely
            one.setCheckState(0, Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """The elements that are ticked, in the standard's order."""
        return [str(one.data(0, CODE_ROLE)) for one in self._ticked()]

    def _row(self, group: Group, scope: Set[str]) -> QTreeWidgetItem:
        made = QTreeWidgetItem([f"{group.code}  {group.title}"])
        made.setFlags(made.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        for below in group.groups:
            made.addChild(self._row(below, scope))
        for element in group.elements:
            one = QTreeWidgetItem([f"{element.code}  {element.title}"])
            one.setFlags(one.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = element.code in scope
            one.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            one.setData(0, CODE_ROLE, element.code)
            one.setToolTip(0, element.statement)
            made.addChild(one)
            self._elements.append(one)
        return made

    def _ticked(self) -> Iterator[QTreeWidgetItem]:
        return (one for one in self._elements if one.checkState(0) == Qt.CheckState.Checked)

    def _tick(self, *, ticked: bool) -> None:
        for place in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(place)
            if top is not None:
                top.setCheckState(0, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _changed(self) -> None:
        count = sum(1 for _ in self._ticked())
        self.count.setText(self.tr("{count} of {all} elements").format(count=count, all=self._all))
        # A review that covers nothing is none.
        self.save.setEnabled(count > 0)

    def _save(self) -> None:
        self.wanted.emit(self.ticked())
        self.accept()
