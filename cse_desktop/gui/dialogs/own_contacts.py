"""The organisation's own contacts: published numbers, mailboxes and postcodes, nobody's personal data."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from cse_desktop.app.privacy import LikelyContact
from cse_desktop.domain.personal import contact_form, contact_kind
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import row

CONTACT_ROLE = Qt.ItemDataRole.UserRole


class OwnContactsDialog(Frame):
    """What is ticked when the person saves is the organisation's own."""

    wanted = Signal(object)
    """Contacts, as a list of texts."""

    help_name = "own-contacts"

    def __init__(self, contacts: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The organisation’s own contacts"), parent, width=560)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Own contacts"))
        self.list.setMinimumHeight(sizes().of(110))
        self.looking = label(self.tr("Looking for contacts that stand in many documents…"), "muted", wrap=True)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Such as 01632 960000, enquiries@… or a postcode"))
        self.add = button(self.tr("Add"), self._add, icon="add")
        self._wrong = self.tr(
            "That is not a telephone number, an e-mail address or a postcode. For all your shared mailboxes "
            "type @ and what follows it in your addresses, such as @yourcouncil.gov.uk."
        )
        self._row = FormRow(self.tr("Add a number, address or postcode"), self.line, self._wrong)
        self._row.help.hide()
        for contact in contacts:
            self._put(contact, contact, ticked=True)
        self._lay_out()
        self.line.textEdited.connect(self._ready)
        self.line.returnPressed.connect(self._add)
        self._ready()

    def offer(self, likely: Sequence[LikelyContact]) -> None:
        """Offer what stands in many documents, not ticked."""
        for one in likely:
            words = self.tr("in one document|in %n documents", "", one.evidence)
            self._put(one.contact, f"{one.contact}   ({words})", ticked=False)
        self.looking.setText(
            self.tr("What is not ticked stands in many of your documents, and may be your own.")
            if likely
            else self.tr("Nothing else stands in so many of your documents that it is likely your own.")
        )

    def ticked(self) -> list[str]:
        """The contacts that are ticked, in order."""
        items = [self.list.item(place) for place in range(self.list.count())]
        return [str(i.data(CONTACT_ROLE)) for i in items if i.checkState() == Qt.CheckState.Checked]

    def _put(self, contact: str, words: str, *, ticked: bool) -> None:
        form = contact_form(contact)
        for place in range(self.list.count()):
            item = self.list.item(place)
            if contact_form(str(item.data(CONTACT_ROLE))) == form:
                if ticked:
                    item.setCheckState(Qt.CheckState.Checked)
                    self.list.setCurrentItem(item)
                return
        item = QListWidgetItem(words)
        item.setData(CONTACT_ROLE, contact)
        item.setSizeHint(QSize(0, self.fontMetrics().height() + sizes().gap_medium))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _ready(self) -> None:
        self.add.setEnabled(bool(self.line.text().strip()))
        self._row.help.hide()

    def _add(self) -> None:
        text = " ".join(self.line.text().split())
        if not text:
            return
        if contact_kind(text) is None:
            self._row.help.show()
            self.line.selectAll()
            return
        self._put(text, text, ticked=True)
        self.list.scrollToBottom()
        self.line.clear()
        self._ready()

    def _save(self) -> None:
        if self.line.text().strip():
            self._add()
            if self.line.text().strip():
                return  # what was typed is not legible, and would be lost
        self.wanted.emit(self.ticked())
        self.accept()

    def _lay_out(self) -> None:
        advice = self.tr(
            "Numbers, addresses and mailboxes that the organisation has published are nobody’s personal data. "
            "What is ticked here is not counted as such in any document."
        )
        shared = self.tr(
            "An address that begins with @ stands for all shared mailboxes there, such as enquiries@. "
            "Addresses of people are still found."
        )
        page = ScrollPage(margin=0)
        page.body.setSpacing(sizes().gap_medium)
        page.body.addWidget(label(advice, wrap=True))
        page.body.addWidget(self.list, 1)
        page.body.addWidget(self.looking)
        page.body.addWidget(self._row)
        page.body.addLayout(row(self.add, None))
        page.body.addWidget(label(shared, "muted", wrap=True))
        self.body.addWidget(page, 1)
        # Enter adds what is typed; it must not save and close.
        self.save = button(self.tr("Save"), self._save, role="primary")
        self.add_buttons(go_on=self.save, leave=button(self.tr("Cancel"), self.reject))
        self.save.setDefault(False)
        self.begin_at(560, 620)
