"""The pane beside the table: the evidence that is selected, one piece or several, or what to do when none is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QStackedWidget, QTabWidget, QWidget

from cse_desktop.app.privacy import Finding
from cse_desktop.app.suggesting import refused_elements
from cse_desktop.domain.library import guesses_of
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.evidence.bulk import BulkPane
from cse_desktop.gui.screens.evidence.details import DetailForm
from cse_desktop.gui.screens.evidence.file_pane import FilePane
from cse_desktop.gui.screens.evidence.links import LinksPane
from cse_desktop.gui.screens.evidence.personal import PersonalPane
from cse_desktop.gui.screens.evidence.preview import Preview
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import form_word, size_words
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.cards import Card, PanePage, ScrollPage
from cse_desktop.gui.widgets.clamped_label import ClampedLabel
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.marked_text import Span


class SidePane(QFrame):
    """Shows what is selected. What the person wants done comes from its parts' signals."""

    confirm_wanted = Signal()
    remove_wanted = Signal()
    read_wanted = Signal()
    compare_wanted = Signal()
    duplicate_wanted = Signal(str)
    """Id of the evidence that takes over the links of this, which is to be removed."""

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        standard = session.snapshot.standard
        self._session = session
        self.evidence: Evidence | None = None
        self.icon = IconLabel("kind-file", "muted")
        self.exhibit = label("", "overline")
        self.title = ClampedLabel("heading")
        self.read = button(self.tr("Read"), self.read_wanted, icon="preview")
        self.read.setToolTip(self.tr("Read it page by page and link places of it (Enter)"))
        self.remove = icon_button("delete", self.tr("Remove this evidence (Delete)"))
        self.remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.form = DetailForm()
        self.file = FilePane()
        self.links = LinksPane(standard)
        self.preview = Preview(session)
        self.personal = PersonalPane(session)
        self.bulk = BulkPane(standard)
        self.tabs = QTabWidget()
        self.guess_words, self.reading_words = label("", wrap=True), label("", wrap=True)
        self.confirm = button(self.tr("Confirm"), icon="success")
        self.confirm.setToolTip(self.tr("Confirm what was guessed (F8)"))
        self.guesses = self._strip("state-guess", self.guess_words, self.confirm)
        self.reading = self._strip("state-unread", self.reading_words)
        self.alike_words = label("", wrap=True)
        self.compare = button(self.tr("Compare"), self.compare_wanted)
        self.drop = button(self.tr("Remove this one"), self._drop)
        self.alike = self._strip("copy", self.alike_words, self.compare, self.drop)
        self._like = ""
        self.none = EmptyState(
            "evidence",
            self.tr("Nothing selected"),
            self.tr("Select a piece of evidence to see what it says and where it belongs, or several at once."),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self.confirm.clicked.connect(self.confirm_wanted)
        self.bulk.confirm_wanted.connect(self.confirm_wanted)
        self.remove.clicked.connect(self._remove)
        self._removing = QTimer(self, singleShot=True, interval=QApplication.doubleClickInterval())
        self.bulk.remove_wanted.connect(self.remove_wanted)
        self.personal.place_wanted.connect(self._show_place)

    def show_selected(self, snapshot: Snapshot, chosen: Sequence[Evidence]) -> bool:
        """Show these pieces of evidence. True if another single piece is on show than before."""
        if len(chosen) != 1:
            self.form.flush()
            self.evidence = None
            if chosen:
                facts = self._session.facts
                self.bulk.show_evidence(chosen, [facts[one.id].elements for one in chosen])
            self.stack.setCurrentIndex(2 if chosen else 0)
            return False
        evidence = chosen[0]
        another = self.evidence is None or self.evidence.id != evidence.id
        self.evidence = evidence
        if another:
            self.links.close_form()
        self._show_head(evidence)
        self._show_alike(snapshot, evidence)
        self.form.show_evidence(evidence)
        self.file.show_evidence(snapshot, evidence)
        held = snapshot.links_by_evidence.get(evidence.id, ())
        self.links.show_links(held)
        self.links.likely.set_refused(refused_elements(snapshot, evidence.id))
        self._name_tab(self._links_page, self.tr("Links ({count})").format(count=len(held)))
        found = sum((evidence.personal or {}).values())
        words = self.tr("Personal ({count})") if found else self.tr("Personal")
        self._name_tab(self.personal, words.format(count=found))
        self._turned()
        self.stack.setCurrentIndex(1)
        return another

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        for part in (self.form, self.file, self.links, self.personal, self.bulk):
            part.set_read_only(read_only)
        self.remove.setEnabled(not read_only)
        self.confirm.setEnabled(not read_only)
        self.drop.setEnabled(not read_only)

    @property
    def page_in_sight(self) -> int:
        """The page that the preview shows; else the first."""
        return self.preview.page if self.tabs.currentWidget() is self.preview else 1

    def show_tab(self, page: str) -> None:
        """Turn to `details`, `links`, `preview` or `personal`."""
        pages = {
            "details": self._form_page,
            "links": self._links_page,
            "preview": self.preview,
            "personal": self.personal,
        }
        self.tabs.setCurrentWidget(pages[page])

    def _show_head(self, evidence: Evidence) -> None:
        self.icon.set_icon(evidence_icon(evidence))
        facts = [evidence.exhibit]
        if evidence.form == "file":
            facts += [evidence.file_name.rpartition(".")[2].upper(), size_words(evidence.size)]
            if evidence.pages > 1:
                facts.append(self.tr("%n pages", "", evidence.pages))
        else:
            facts.append(form_word(evidence.form))
        self.exhibit.setText("  ·  ".join(facts))
        self.title.setText(evidence.title)
        guessed = self._guessed(evidence)
        self.guess_words.setText(self.tr("Guessed: {fields}").format(fields=guessed))
        self.guesses.setVisible(bool(guessed))
        said = self._reading(evidence)
        self.reading_words.setText(said)
        self.reading.setVisible(bool(said))

    def _show_alike(self, snapshot: Snapshot, evidence: Evidence) -> None:
        found = [snapshot.evidence[id_] for id_ in snapshot.alike.get(evidence.id, ()) if id_ in snapshot.evidence]
        self._like = found[0].id if found else ""
        self.alike.setVisible(bool(found))
        if found:
            exhibits = ", ".join(one.exhibit for one in found)
            self.alike_words.setText(self.tr("Looks like {exhibits}").format(exhibits=exhibits))
            help_text = self.tr("Remove {exhibit} and move its links, tags and notes to {kept}")
            self.drop.setToolTip(help_text.format(exhibit=evidence.exhibit, kept=found[0].exhibit))
            self.drop.setAccessibleDescription(self.drop.toolTip())

    def _drop(self) -> None:
        if self._like:
            self.duplicate_wanted.emit(self._like)

    def _guessed(self, evidence: Evidence) -> str:
        words = {"title": self.tr("title"), "kind": self.tr("kind"), "dated": self.tr("date")}
        return ", ".join(word for name, word in words.items() if name in guesses_of(evidence))

    def _reading(self, evidence: Evidence) -> str:
        if evidence.form != "file":
            return ""
        if evidence.read_reason:
            return self._session.say(Message(evidence.read_reason, evidence.read_values or {}))
        if evidence.read_state == "none":
            return self.tr("The text of this file has not been read yet.")
        if evidence.unrecognised:
            return self.tr(
                "The words on one page that is a picture are still to be recognised."
                "|The words on %n pages that are pictures are still to be recognised.",
                "",
                evidence.unrecognised,
            ).format(count=evidence.unrecognised)
        if evidence.badly_read and evidence.pages > 1:
            return self.tr(
                "One of {pages} pages could not be read well: look at it before you quote it."
                "|%n of {pages} pages could not be read well: look at them before you quote them.",
                "",
                evidence.badly_read,
            ).format(count=evidence.badly_read, pages=evidence.pages)
        if evidence.badly_read:
            return self.tr("The words were recognised from a picture and may have mistakes.")
        return ""

    def _strip(self, symbol: str, *widgets: QWidget) -> Card:
        strip = Card(role="sunken")
        gap = sizes().gap
        strip.body.setContentsMargins(gap, gap, gap, gap)
        line = row(IconLabel(symbol, "warning", sizes().icon_small))
        line.addWidget(widgets[0], 1)
        for widget in widgets[1:]:
            line.addWidget(widget)
        strip.body.addLayout(line)
        return strip

    def _name_tab(self, page: QWidget, words: str) -> None:
        at = self.tabs.indexOf(page)
        self.tabs.setTabText(at, words)
        self.tabs.setTabToolTip(at, self.tr("What looks like personal data") if page is self.personal else words)

    def _lay_out(self) -> None:
        gap, wide = sizes().gap, sizes().gap_wide
        self._form_page, self._links_page = _scrolling(self.form, self.file), _scrolling(self.links)
        pages: tuple[tuple[QWidget, str], ...] = (
            (self._links_page, self.tr("Links")),
            (self._form_page, self.tr("Details")),
            (self.preview, self.tr("Preview")),
            (self.personal, self.tr("Personal")),
        )
        for page, words in pages:
            self.tabs.addTab(page, words)
            self._name_tab(page, words)
        # Shorter words rather than arrows, behind which a tab would be lost; the tool tip has them whole.
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("About this evidence"))
        self.tabs.currentChanged.connect(self._turned)
        head = row(self.icon, self.exhibit, None, self.read, self.remove, gap=gap)
        one = column(head, self.title, self.guesses, self.alike, self.reading, gap=gap, margin=wide)
        one.addWidget(self.tabs, 1)
        page = QWidget()
        page.setLayout(one)
        several = PanePage(self.bulk)
        for widget in (self.none, page, several):
            self.stack.addWidget(widget)
        self.setLayout(column(self.stack))

    def _remove(self) -> None:
        # The next piece takes the place of the one removed: a double click must not remove both.
        if not self._removing.isActive():
            self._removing.start()
            self.remove_wanted.emit()

    def _turned(self) -> None:
        shown = self.tabs.currentWidget()
        if self.evidence is not None and (shown is self.preview or shown is self.personal):
            (self.preview if shown is self.preview else self.personal).show_evidence(self.evidence)

    def _show_place(self, finding: Finding, marks: Mapping[int, Sequence[Span]]) -> None:
        self.show_tab("preview")
        self.preview.show_place(finding.page, (finding.start, finding.end), marks)


def _scrolling(*contents: QWidget) -> ScrollPage:
    page = ScrollPage(margin=0)
    page.body.setContentsMargins(0, sizes().gap_medium, sizes().gap, sizes().gap)
    for content in contents:
        page.body.addWidget(content)
    return page
