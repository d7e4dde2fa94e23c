"""Personal data in a piece of evidence: what looks like it, page by page, and who has looked through the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.privacy import Finding, Findings, personal_findings
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message
from cse_desktop.domain.personal import told_of
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.models.words import page_word, personal_kind_words
from cse_desktop.gui.screens.evidence.personal_list import FindingDelegate, FindingList
from cse_desktop.gui.screens.evidence.personal_state import marks_of, rows_of
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import short_day
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.row_list import RowList

CONTACTS = "portfolio.contacts"


@dataclass(frozen=True)
class Found:
    """What was found in one piece of evidence."""

    evidence_id: str
    findings: Findings


def find(evidence: Evidence) -> Callable[[Workspace, Context], Found]:
    """The question what looks like personal data in a piece of evidence, to be asked off the main thread."""
    return lambda ws, _: Found(evidence.id, personal_findings(ws, evidence))


class PersonalPane(QWidget):
    """Shows the evidence it is given; never says that there is nothing in it."""

    check_wanted = Signal()
    """The person has looked through it."""
    take_back_wanted = Signal()
    place_wanted = Signal(object, object)
    """Finding to be shown in the text, and what is to be marked there: places by page."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown: object = None
        self._evidence: Evidence | None = None
        self._findings = Findings()
        self.state = IconLabel("warning", "warning", sizes().icon_small)
        self.checked = label("", wrap=True)
        self.check = button(self.tr("I have looked through it"), self.check_wanted, icon="success")
        self.take_back = button(self.tr("Take back"), self.take_back_wanted, icon="undo")
        self.said = label("", wrap=True)
        self.more = label("", "muted", wrap=True)
        self.model = FindingList(self)
        self.list = RowList()
        self.contacts = button(
            self.tr("The organisation’s own contacts…"), lambda: session.act(CONTACTS), role="quiet"
        )
        self.contacts.setToolTip(self.tr("Published numbers, addresses and mailboxes are nobody’s personal data"))
        self._lay_out()
        for signal in (self.list.clicked, self.list.activated):
            signal.connect(self._go)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show a piece of evidence; what it shows already is left as it is."""
        if self._evidence is None or self._evidence.id != evidence.id:
            self._show_found(Found(evidence.id, Findings()))
        self._evidence = evidence
        is_file, is_checked = bool(evidence.blob), evidence.checked_at is not None
        self._card.setVisible(is_file)
        had_focus = self.check.hasFocus() or self.take_back.hasFocus()
        self.check.setVisible(not is_checked)
        self.take_back.setVisible(is_checked)
        if had_focus:  # else it would go to whatever comes next
            (self.take_back if is_checked else self.check).setFocus(Qt.FocusReason.OtherFocusReason)
        self.state.set_icon(*(("success", "success") if is_checked else ("warning", "warning")))
        self.checked.setText(self._checked_words(evidence))
        self.said.setText("\n\n".join(self._session.say(said) for said in told_of(evidence)))
        self.contacts.setVisible(is_file)
        shown = (evidence.id, evidence.blob, evidence.personal, self._session.snapshot.portfolio.own_contacts)
        if shown != self._shown:
            self._shown = shown
            self._session.ask("evidence.personal", find(evidence), self._show_found)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for made in (self.check, self.take_back, self.contacts):
            made.setEnabled(not read_only)

    def _checked_words(self, evidence: Evidence) -> str:
        if evidence.checked_at is None:
            return self._session.say(message("personal.not_checked"))
        day = short_day(evidence.checked_at.astimezone().date())
        return self._session.say(message("personal.checked", member=evidence.checked_by, day=day))

    def _show_found(self, found: Found) -> None:
        if self._evidence is not None and found.evidence_id != self._evidence.id:
            return
        self._findings = found.findings
        places = found.findings.places
        self.model.show(rows_of(places, personal_kind_words(), {one.page: _where(one) for one in places}))
        self.list.setVisible(bool(places))
        self._filler.setVisible(not places)
        self.more.setText(self._session.say(message("personal.more_than_listed", count=len(places))))
        self.more.setVisible(found.findings.cut)

    def _go(self, index: QModelIndex) -> None:
        found = self.model.row(index)
        if found is not None and found.finding is not None:
            self.place_wanted.emit(found.finding, marks_of(self._findings.places))

    def enter_list(self) -> None:
        """Put the keyboard where what was found is listed, or else on what is to be said of it."""
        if not self.model.rows:
            self.check.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        current = self.model.row(self.list.currentIndex())
        if current is None or current.finding is None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(1, 0), flags)

    def _lay_out(self) -> None:
        self.list.draw_rows(self.tr("What looks like personal data"), self.model, FindingDelegate())
        self.list.setToolTip(self.tr("Click to see it on its page"))
        self._card = Card(role="sunken")
        gap = sizes().gap
        self._card.body.setContentsMargins(gap, gap, gap, gap)
        line = row(self.state, gap=gap)
        line.addWidget(self.checked, 1)
        ways = QWidget()
        flow = FlowLayout(ways, gap)
        for made in (self.check, self.take_back):
            flow.addWidget(made)
        ways.setLayout(flow)
        self._card.body.addLayout(line)
        self._card.body.addWidget(ways)
        self._filler = QWidget()
        whole = column(self._card, self.said, gap=gap)
        whole.addWidget(self.list, 1)
        whole.addWidget(self._filler, 1)
        whole.addWidget(self.more)
        whole.addLayout(row(self.contacts, None))
        whole.setContentsMargins(0, sizes().gap_medium, 0, 0)
        self.setLayout(whole)


def _where(finding: Finding) -> str:
    """What to call the page: a sheet by its name, a page by its number."""
    numbered = page_word(finding.page_kind, finding.page)
    return numbered if finding.page_kind == "page" else finding.page_label or numbered
