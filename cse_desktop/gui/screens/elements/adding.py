"""Adds evidence to an element: what is held already, or something to see on the visit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QWidget

from cse_desktop.domain.portfolio import Evidence, Form
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import described, form_word
from cse_desktop.gui.theme import icon, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

ID_ROLE = Qt.ItemDataRole.UserRole + 1
TEXT_ROLE = Qt.ItemDataRole.UserRole + 2


class EvidencePicker(Frame):
    """A list of the evidence held, to search and choose from."""

    picked = Signal(object, str)
    """Ids of evidence and why they prove the element."""
    importing = Signal()
    visiting = Signal()

    def __init__(
        self, code: str, evidence: Iterable[Evidence], linked: frozenset[str], parent: QWidget | None = None
    ) -> None:
        """`linked`: the evidence the element has already, which is not offered again."""
        super().__init__(self.tr("Add evidence to {code}").format(code=code), parent, width=640)
        self.search = SearchBox(self.tr("Find by title, number or kind"), wait=80)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Evidence in the portfolio"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(sizes().of(260))
        self._filter = QSortFilterProxyModel(self)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter.setFilterRole(TEXT_ROLE)
        self._filter.setSourceModel(picker_model([e for e in evidence if e.id not in linked], self))
        self.list.setModel(self._filter)
        self.why = QLineEdit()
        self.why.setPlaceholderText(self.tr("What it shows, in one sentence; you can say it later"))
        self._link = button(self.tr("Link"), self._accept, icon="link", role="primary")
        self._link.setEnabled(False)
        others, ways = QWidget(), FlowLayout(gap=sizes().gap)
        ways.addWidget(label(self.tr("Not here yet?"), "muted"))
        ways.addWidget(button(self.tr("Import files…"), self._import, icon="import"))
        ways.addWidget(button(self.tr("Something to see on the visit…"), self._visit, icon="kind-place"))
        others.setLayout(ways)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list)
        self.body.addWidget(FormRow(self.tr("Why it proves this"), self.why))
        self.body.addWidget(others)
        self.add_buttons(button(self.tr("Cancel"), self.reject), self._link)
        self.search.asked.connect(self._filter.setFilterFixedString)
        self.search.moved_down.connect(self._into_list)
        self.list.selectionModel().selectionChanged.connect(self._selection_changed)
        self.list.doubleClicked.connect(self._accept)
        self.search.setFocus()

    def chosen(self) -> list[str]:
        """The ids of the evidence that is selected."""
        return [index.data(ID_ROLE) for index in self.list.selectionModel().selectedRows()]

    def _into_list(self) -> None:
        self.list.setFocus()
        if not self.chosen() and self._filter.rowCount():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self._filter.index(0, 0), flag)

    def _selection_changed(self) -> None:
        count = len(self.chosen())
        self._link.setEnabled(bool(count))
        self._link.setText(self.tr("Link %n", "", count) if count > 1 else self.tr("Link"))

    def _accept(self) -> None:
        if self.chosen():
            self.picked.emit(self.chosen(), self.why.text().strip())
            self.accept()

    def _import(self) -> None:
        self.accept()
        self.importing.emit()

    def _visit(self) -> None:
        self.accept()
        self.visiting.emit()


def picker_model(evidence: Sequence[Evidence], parent: EvidencePicker) -> QStandardItemModel:
    """The evidence to choose from."""
    model = QStandardItemModel(parent)
    for held in evidence:
        shown = QStandardItem(f"{held.exhibit}   {held.title}   ({described(held)})")
        shown.setIcon(icon(evidence_icon(held), "muted"))
        shown.setData(held.id, ID_ROLE)
        shown.setData(
            f"{held.exhibit} {held.title} {described(held)} {' '.join(held.tags)} {held.file_name}", TEXT_ROLE
        )
        shown.setToolTip(held.title)
        model.appendRow(shown)
    return model


@dataclass(frozen=True)
class VisitWish:
    """Something to see on the visit: what form, what, where, and why it proves the element."""

    form: Form
    title: str
    location: str
    why: str


class VisitDialog(Frame):
    """Asks for evidence that is not a file."""

    wanted = Signal(object)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something to see on the visit"), parent)
        forms: tuple[Form, ...] = ("place", "person", "system", "web")
        choices = [Choice(form, form_word(form), f"kind-{form}", "muted") for form in forms]
        self.form = SegmentChooser(self.tr("What it is"), choices)
        self.form.show_choice("place")
        self.form.chosen.connect(self._form_chosen)
        self.title = QLineEdit()
        self.location = QLineEdit()
        self.why = QLineEdit()
        self._hints: dict[str, tuple[str, str]] = {
            "place": (self.tr("Such as The self-service area"), self.tr("Building, room, who shows it")),
            "person": (self.tr("Such as The manager of the contact centre"), self.tr("Where and when to meet")),
            "system": (self.tr("Such as The complaints log"), self.tr("Where it is shown, and who shows it")),
            "web": (self.tr("Such as Our page on service standards"), self.tr("https://…")),
        }
        self.body.addWidget(FormRow(self.tr("What it is"), self.form))
        self.body.addWidget(FormRow(self.tr("Title"), self.title))
        self._location_row = FormRow(self.tr("Where"), self.location)
        self.body.addWidget(self._location_row)
        why = self.tr("Why it proves {code}").format(code=code)
        self.body.addWidget(FormRow(why, self.why))
        self._add = button(self.tr("Add and link"), self._accept, role="primary")
        self._add.setEnabled(False)
        self.title.textEdited.connect(lambda text: self._add.setEnabled(bool(text.strip())))
        self.add_buttons(button(self.tr("Cancel"), self.reject), self._add)
        self._form_chosen("place")
        self.title.setFocus()

    def _form_chosen(self, form: str) -> None:
        self.form.show_choice(form or "place")
        title, location = self._hints[form or "place"]
        self.title.setPlaceholderText(title)
        self.location.setPlaceholderText(location)
        self._location_row.label.setText(self.tr("Web address") if form == "web" else self.tr("Where"))

    def _accept(self) -> None:
        form = self.form.choice
        known: dict[str, Form] = {"place": "place", "person": "person", "system": "system", "web": "web"}
        self.wanted.emit(
            VisitWish(
                known[form or "place"],
                self.title.text().strip(),
                self.location.text().strip(),
                self.why.text().strip(),
            )
        )
        self.accept()
