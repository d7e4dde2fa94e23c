"""Mending one gap: what is wrong in full, and the shortest way to put it right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from cse_desktop.domain.gaps import Gap
from cse_desktop.gui.models.reading_place import ReadingPlace
from cse_desktop.gui.screens.gaps.state import GapFacts, Mend, element_to_see, mend_of
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import rating_standing, severity_standing
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.fields import FormRow
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.link_form import LinkForm
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser
from cse_desktop.gui.widgets.status_pill import StatusPill


class MendPane(QFrame):
    """The gap that is selected. `mended` says what the person gave: kind of mend, gap, and value."""

    mended = Signal(str, object, object)
    find_wanted = Signal(str)
    """Element code: look for evidence."""
    import_wanted = Signal()

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "panel")
        self._session = session
        self.facts: GapFacts | None = None
        standard = session.snapshot.standard
        self.pill = StatusPill()
        self.about = label("", "heading", wrap=True)
        self.words = label("", wrap=True)
        self.statement = label("", "muted", wrap=True)
        self.line = QLineEdit()
        self.line.setAcceptDrops(False)
        self.line_row = FormRow(self.tr("Why"), self.line)
        self.save_line = button(self.tr("Save"), self._give_line, role="primary")
        self.narrative = QPlainTextEdit()
        self.narrative.setTabChangesFocus(True)
        self.narrative.setAcceptDrops(False)
        self.narrative_row = FormRow(self.tr("Narrative"), self.narrative)
        self.save_narrative = button(self.tr("Save"), self._give_narrative, role="primary")
        self.rating = SegmentChooser(
            self.tr("Rating"),
            [
                Choice(rating.code, rating.label, standing.symbol, standing.tone)
                for rating in standard.ratings
                for standing in [rating_standing(standard, rating.code)]
            ],
        )
        self.link_form = LinkForm(standard)
        self.look = button(self.tr("Look for evidence"), self._find, icon="search")
        self.again = button(self.tr("Import the file again…"), self.import_wanted, icon="import")
        self.to_measure = button("", self._go_measure, icon="measure", role="primary")
        self.to_element = button("", self._go_element, icon="arrow-right")
        self.to_evidence = button("", self._go_evidence, icon="arrow-right")
        self.stack = QStackedWidget()
        self._lay_out()
        self.line.returnPressed.connect(self._give_line)
        self.line.textChanged.connect(self._ready)
        self.narrative.textChanged.connect(self._ready)
        self.rating.chosen.connect(self._give_rating)
        self.link_form.submitted.connect(lambda wish: self._give("link", wish))

    def show_gap(self, facts: GapFacts | None) -> None:
        """Show this gap. The same one again leaves alone what is being typed."""
        if facts is None:
            self.facts = None
            self.stack.setCurrentIndex(0)
            return
        same = self.facts is not None and self.facts.key == facts.key
        self.facts = facts
        standing = severity_standing(facts.gap.severity)
        self.pill.show_state(standing.symbol, standing.word, standing.tone)
        self.about.setText(facts.about)
        self.words.setText(facts.words)
        if not same:
            self._begin(facts.gap)
        self.stack.setCurrentIndex(1)

    def go(self) -> None:
        """Go where the gap is."""
        if self.facts is None:
            return
        if mend_of(self.facts.gap) == "measure":
            self._go_measure()
        elif element_to_see(self.facts.gap, self._session.snapshot):
            self._go_element()
        else:
            self._go_evidence()

    def _begin(self, gap: Gap) -> None:
        snapshot = self._session.snapshot
        mend: Mend = "element" if self._session.read_only else mend_of(gap)
        self.line.clear()
        self.narrative.clear()
        self.rating.show_choice(None)
        self.link_form.begin()
        self.line_row.label.setText(self.tr("Why does it not apply?") if mend == "reason" else self.tr("Why?"))
        self.line.setAccessibleName(self.line_row.label.text())
        for widgets, mends in (
            ((self.line_row, self.save_line), ("why", "reason")),
            ((self.narrative_row, self.save_narrative), ("narrative",)),
            ((self.rating,), ("rating",)),
            ((self.link_form,), ("link",)),
            ((self.look,), ("find",)),
            ((self.again,), ("file",)),
        ):
            for widget in widgets:
                widget.setVisible(mend in mends)
        to_measure = self.tr("Go to the measure") if gap.measure_id else self.tr("Go to the measures")
        self.to_measure.setText(to_measure)
        self.to_measure.setVisible(mend_of(gap) == "measure")
        code = element_to_see(gap, snapshot)
        self.statement.setText(snapshot.standard.element(code).statement if gap.element else "")
        self.statement.setVisible(bool(gap.element))
        self.to_element.setVisible(bool(code))
        self.to_element.setText(self.tr("Go to element {code}").format(code=code))
        held = snapshot.evidence.get(gap.evidence_id)
        self.to_evidence.setVisible(held is not None)
        words = self.tr("Look through {exhibit}") if mend_of(gap) == "look" else self.tr("Go to {exhibit}")
        self.to_evidence.setText(words.format(exhibit=held.exhibit if held else ""))
        self._ready()

    def _ready(self) -> None:
        self.save_line.setEnabled(bool(self.line.text().strip()))
        self.save_narrative.setEnabled(bool(self.narrative.toPlainText().strip()))

    def _give_line(self) -> None:
        if self.facts is not None and self.line.text().strip():
            self._give(mend_of(self.facts.gap), self.line.text().strip())

    def _give_rating(self, code: str) -> None:
        if code:
            self._give("rating", code)

    def _give_narrative(self) -> None:
        if self.narrative.toPlainText().strip():
            self._give("narrative", self.narrative.toPlainText().strip())

    def _give(self, mend: str, value: object) -> None:
        if self.facts is not None:
            self.mended.emit(mend, self.facts.gap, value)

    def _find(self) -> None:
        if self.facts is not None:
            self.find_wanted.emit(self.facts.gap.element)

    def _go_element(self) -> None:
        if self.facts is not None:
            self._session.go("elements", element_to_see(self.facts.gap, self._session.snapshot))

    def _go_measure(self) -> None:
        if self.facts is not None:
            self._session.go("measures", self.facts.gap.measure_id or self.facts.gap.element)

    def _go_evidence(self) -> None:
        if self.facts is not None:
            id_ = self.facts.gap.evidence_id
            gap = self.facts.gap
            if gap.rule == "quotation_not_found":  # the place is to be found anew, where it is read
                link = self._session.snapshot.links.get(gap.link_id)
                page = (link.page if link is not None else None) or 1
                self._session.go("reader", ReadingPlace(id_, page, element=gap.element, link=gap.link_id))
                return
            self._session.go("evidence", (id_, "personal") if mend_of(gap) == "look" else id_)

    def _lay_out(self) -> None:
        self.narrative.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.link_form.cancel.hide()
        nothing = EmptyState(
            "gaps",
            self.tr("Select a gap to fix it"),
            self.tr("Most can be fixed here; the others take you to the right place."),
        )
        ways = QWidget()
        flow = FlowLayout(ways, sizes().gap)
        for made in (self.look, self.again, self.to_measure, self.to_element, self.to_evidence):
            flow.addWidget(made)
        ways.setLayout(flow)
        page = ScrollPage(margin=sizes().gap_wide)
        page.body.setSpacing(sizes().gap_medium)
        page.body.addLayout(row(self.pill, None))
        for widget in (
            self.about,
            self.words,
            self.line_row,
            self.narrative_row,
            self.rating,
            self.link_form,
        ):
            page.body.addWidget(widget)
        page.body.addLayout(row(self.save_line, self.save_narrative, None))
        page.body.addWidget(ways)
        page.body.addWidget(self.statement)
        page.body.addStretch(1)
        self.stack.addWidget(nothing)
        self.stack.addWidget(page)
        self.setLayout(column(self.stack))
