"""Evidence that is held but not linked to an element, and may speak for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.suggesting import EvidenceSuggestion, suggest_evidence
from cse_desktop.app.workspace import Workspace
from cse_desktop.gui.models.reading_place import ReadingPlace
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import IconLabel, SectionHeader, label
from cse_desktop.gui.widgets.layouts import clear, column, row

MOST_SUGGESTIONS = 4
MILLISECONDS = 400
"""Nobody reads suggestions while running through elements or importing: they wait for a pause."""
LEAST_SCORE = 0.35
"""Below this a suggestion costs more attention than it is worth."""
SuggestionQuestion = Callable[[Workspace, Context], tuple[str, Sequence[EvidenceSuggestion]]]


class SuggestionsCard(Card):
    """Evidence that is held but not linked and may speak for the element. Hidden while there is none."""

    linked = Signal(str, str)
    """Evidence id and where to look: a person wants the link."""
    refused = Signal(str)
    """Evidence id: it is not to be suggested for this element again."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._session = session
        self._code = ""
        self._later = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._later.timeout.connect(self._ask)
        hint = self.tr("Already in the portfolio. Look at it, then link what fits.")
        self.body.addWidget(SectionHeader(self.tr("Other evidence that may fit"), hint))
        self._list = column(gap=sizes().gap_medium)
        self.body.addLayout(self._list)
        self.hide()

    def ask_for(self, code: str) -> None:
        """Ask for suggestions for an element; they are shown when they come."""
        if code != self._code:
            self.hide()
        self._code = code
        if not self._session.read_only:
            self._later.start()

    def _ask(self) -> None:
        page = self.parentWidget()
        if page is not None and page.isVisible():
            self._session.ask("elements.suggestions", _question(self._code), self._answered)

    def _answered(self, found: tuple[str, Sequence[EvidenceSuggestion]]) -> None:
        code, suggestions = found
        if code != self._code:
            return
        clear(self._list)
        for suggestion in suggestions:
            self._list.addWidget(self._row(suggestion))
        self.setVisible(bool(suggestions))

    def _row(self, suggestion: EvidenceSuggestion) -> QWidget:
        evidence = suggestion.evidence
        words = f"{evidence.exhibit}  {evidence.title}"
        where = self.tr("p. {page}").format(page=suggestion.page) if suggestion.page else ""
        refuse = button(self.tr("Not this"), role="quiet", icon="close")
        refuse.setToolTip(self.tr("Do not suggest this evidence for this element again"))
        refuse.setAccessibleName(self.tr("Not this: do not suggest {evidence} here").format(evidence=words))
        refuse.clicked.connect(lambda: self.refused.emit(evidence.id))
        link = button(self.tr("Link"), icon="link")
        link.setAccessibleName(self.tr("Link {evidence}").format(evidence=words))
        link.clicked.connect(lambda: self.linked.emit(evidence.id, where))
        place = ReadingPlace(evidence.id, suggestion.page or 1, element=self._code)
        look = button(self.tr("Look"), role="quiet")
        look.setAccessibleName(self.tr("Look at {evidence}").format(evidence=words))
        look.clicked.connect(lambda: self._session.go("reader", place))
        head = row(gap=sizes().gap)
        head.addWidget(IconLabel(evidence_icon(evidence), "muted"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(words, "subheading", wrap=True), 1)
        said = column(head, gap=sizes().gap_tiny)
        if suggestion.page:
            said.addWidget(label(f"“{suggestion.passage}”", wrap=True))
        told = [self._session.say(each) for each in (suggestion.reason, suggestion.alike) if each is not None]
        said.addWidget(label("; ".join(told), "muted", wrap=True))
        # Below the words: beside them they would make the page wider than a small window.
        said.addLayout(row(link, look, refuse, None, gap=sizes().gap_small))
        made = QWidget()
        made.setLayout(said)
        return made


def _question(code: str) -> SuggestionQuestion:
    def ask(ws: Workspace, ctx: Context) -> tuple[str, Sequence[EvidenceSuggestion]]:
        found = suggest_evidence(ws, code, MOST_SUGGESTIONS)
        return code, [suggestion for suggestion in found if suggestion.score >= LEAST_SCORE]

    return ask
