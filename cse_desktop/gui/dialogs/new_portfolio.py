"""Asks what a new portfolio needs: whose it is, where it lies, which standard, when the visit is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from cse_desktop import bootstrap
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.spoken import say
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.date_field import DateField
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import row

MOST_PROBLEMS = 4
"""Of a standard's file that are named."""


@dataclass(frozen=True)
class NewPortfolio:
    """What was asked for. `standard` is an id or the path of a standard's file."""

    organisation: str
    folder: Path
    standard: str
    visit: date | None


def folder_for(documents: Path, organisation: str) -> Path:
    """Where a portfolio of an organisation is put unless the person says otherwise."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]', " ", organisation)
    return documents / " ".join(plain.split()).rstrip(". ")


class NewPortfolioDialog(Frame):
    """`wanted` comes once everything needed is there and the person goes on."""

    wanted = Signal(object)

    help_name = "new-portfolio"

    def __init__(self, standards: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`standards`: id and title of those that come with the program."""
        super().__init__(self.tr("New portfolio"), parent)
        kept = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._documents = Path(kept or Path.home()) / "CSE Desktop"
        self._own_folder = False
        self.organisation = QLineEdit()
        self.organisation.setPlaceholderText(self.tr("Such as Aldermere Borough Council"))
        self.folder = QLineEdit()
        self.standard = QComboBox()
        for id_, title in standards:
            self.standard.addItem(title, id_)
        self.standard.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.visit = DateField(self.tr("Date of the assessor's visit"), self.tr("Such as 1 March 2027"))
        self.problem = label("", "muted", wrap=True)
        self.problem.hide()
        self._lay_out()
        self.organisation.textEdited.connect(self._organisation_edited)
        self.folder.textEdited.connect(self._folder_edited)
        self._organisation_edited()

    def wish(self) -> NewPortfolio:
        """What has been asked for so far. Raises ValueError if the date is not understood."""
        folder = Path(self.folder.text().strip())
        name = self.organisation.text().strip()
        return NewPortfolio(name, folder, self.standard.currentData(), self.visit.value)

    def show_problem(self, words: str) -> None:
        """Say why it cannot be made; the dialog stays."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self._organisation_edited()

    def _lay_out(self) -> None:
        choose = button(self.tr("Choose…"), self._choose)
        place = QWidget()
        place.setLayout(row(self.folder, choose))
        place.setFocusProxy(self.folder)
        self.folder.setAccessibleName(self.tr("Folder"))
        which = QWidget()
        line = row()
        line.addWidget(self.standard, 1)
        line.addWidget(button(self.tr("Choose a file…"), self._choose_standard))
        which.setLayout(line)
        which.setFocusProxy(self.standard)
        self.standard.setAccessibleName(self.tr("Standard"))
        help_text = self.tr("Everything is kept here: evidence, links, ratings. Choose a local disk if you can.")
        visit_help = self.tr("The age of evidence is measured on this date. Leave it empty until it is known.")
        for made in (
            FormRow(self.tr("Organisation"), self.organisation),
            FormRow(self.tr("Folder"), place, help_text),
            FormRow(self.tr("Standard"), which),
            FormRow(self.tr("The assessor's visit"), self.visit, visit_help),
            self.problem,
        ):
            self.body.addWidget(made)
        self._go_on = button(self.tr("Create the portfolio"), self._accept, role="primary")
        self.add_buttons(go_on=self._go_on, leave=button(self.tr("Cancel"), self.reject))
        self.resize(sizes().of(560), self.sizeHint().height())

    def _organisation_edited(self) -> None:
        if not self._own_folder:
            self.folder.setText(str(folder_for(self._documents, self.organisation.text() or self.tr("Portfolio"))))
        self._go_on.setEnabled(bool(self.organisation.text().strip() and self.folder.text().strip()))

    def _folder_edited(self) -> None:
        self._own_folder = bool(self.folder.text().strip())
        self._organisation_edited()

    def _choose(self) -> None:
        chooser = QFileDialog(self, self.tr("Folder for the portfolio"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self._chosen)
        chooser.open()

    def _chosen(self, folder: str) -> None:
        # A folder that holds something gets a folder of the organisation's name inside it.
        chosen = Path(folder)
        busy = chosen.is_dir() and any(chosen.iterdir())
        name = self.organisation.text() or self.tr("Portfolio")
        self.folder.setText(str(folder_for(chosen, name) if busy else chosen))
        self._folder_edited()

    def _choose_standard(self) -> None:
        chooser = QFileDialog(self, self.tr("File of another standard"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Standards (*.json)"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(self.use_standard)
        chooser.open()

    def use_standard(self, path: str) -> None:
        """Offer the standard in a file and choose it, or say what is wrong with the file."""
        problems = bootstrap.check_standard(Path(path))
        if problems:
            said = [": ".join(p for p in (one.where, say(one.message)) if p) for one in problems]
            more = len(said) - MOST_PROBLEMS
            if more > 0:
                said[MOST_PROBLEMS:] = [self.tr("and %n more", "", more)]
            heading = self.tr("“{name}” cannot be used:").format(name=Path(path).name)
            self.show_problem("\n".join((heading, *said)))
            return
        try:
            title = bootstrap.find_standard(path).title
        except UserError as error:
            self.show_problem(say(error.message))
            return
        self.show_problem("")
        if self.standard.findData(path) < 0:
            self.standard.addItem(title, path)
        self.standard.setCurrentIndex(self.standard.findData(path))

    def _accept(self) -> None:
        if not self.visit.check():
            return
        self._go_on.setEnabled(False)
        self.wanted.emit(self.wish())
