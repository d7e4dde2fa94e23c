"""The case for more than compliance: four questions beside the rating, and what still lacks."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.award import ARGUMENTS, PlusCase
from cse_desktop.domain.plus import case_standing, plus_rating
from cse_desktop.domain.portfolio import new_id
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.screens.elements.citing import offers_of
from cse_desktop.gui.screens.elements.narrative import NarrativeEditor
from cse_desktop.gui.screens.elements.state import ElementState
from cse_desktop.gui.spoken import say
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import column, row


class CaseCard(Card):
    """Shown where the rating is more than compliant or a case is made already."""

    argued = Signal(str, str, str)
    """Which question, the answer, and the spell of typing it belongs to."""
    withdrawn = Signal()
    cited_wanted = Signal(str)
    """Exhibit: somebody wants to see what is cited."""
    link_wanted = Signal(str)
    """Exhibit: it is cited, and is to be linked to the element too."""

    def __init__(self) -> None:
        super().__init__()
        self._snapshot: Snapshot | None = None
        self._code = ""
        self._steps: dict[str, str] = {}
        self.header = SectionHeader(self.tr("The case for more than compliance"))
        self.withdraw = button(self.tr("Withdraw the case"), self.withdrawn, role="quiet")
        self.lacks = label("", "muted", wrap=True)
        self.answers: dict[str, NarrativeEditor] = {}
        """The editors, by question; made when the card is first shown: few elements have such a case."""
        self._read_only = False
        self._asked = column(gap=self.body.spacing())
        self.body.addLayout(row(self.header, None, self.withdraw))
        self.body.addLayout(self._asked)
        self.body.addWidget(self.lacks)
        self.hide()

    def show_state(self, snapshot: Snapshot, state: ElementState) -> None:
        """Show another element or case; what is being typed is left alone."""
        self._snapshot, self._code = snapshot, state.element.code
        best, case = plus_rating(snapshot.standard), snapshot.plus_cases.get(self._code)
        wanted = best is not None and (state.rating == best.code or case is not None)
        if wanted and not self.answers:
            self._ask()
        self.setVisible(wanted)
        if not wanted:
            return
        linked = frozenset(card.evidence.exhibit for card in state.links)
        for about, answer in self.answers.items():
            answer.fill(getattr(case, about) if case is not None else "")
            answer.marks.show_known(linked, snapshot.exhibits)
        self.withdraw.setVisible(case is not None)
        held = case or PlusCase(id="", review_id=snapshot.review.id, element=self._code)
        lacks = [say(lack) for lack in case_standing(snapshot, held).lacks]
        self.lacks.setText(" ".join(lacks) or self.tr("The case is ready for the pack."))

    def flush(self) -> None:
        """Save what was typed."""
        for answer in self.answers.values():
            answer.flush()

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be changed."""
        self._read_only = read_only
        self.withdraw.setDisabled(read_only)
        for answer in self.answers.values():
            answer.setReadOnly(read_only)

    def _ask(self) -> None:
        for about, (question, hint) in self._questions().items():
            answer = NarrativeEditor(question, hint)
            answer.setReadOnly(self._read_only)
            answer.offers = lambda: offers_of(self._snapshot, self._code) if self._snapshot else ()
            answer.began.connect(partial(self._begin, about))
            answer.saved.connect(partial(self._answered, about))
            answer.cited_wanted.connect(self.cited_wanted)
            answer.link_wanted.connect(self.link_wanted)
            self.answers[about] = answer
            words = label(question, "subheading")
            words.setBuddy(answer)
            self._asked.addLayout(column(words, answer, gap=sizes().gap_small))
        # Made late, they would come last of all on the screen.
        for before, after in pairwise((self.withdraw, *self.answers.values())):
            QWidget.setTabOrder(before, after)

    def _begin(self, about: str) -> None:
        self._steps[about] = new_id()

    def _answered(self, about: str, text: str) -> None:
        self.argued.emit(about, text, self._steps.get(about) or new_id())

    def _questions(self) -> dict[str, tuple[str, str]]:
        said = (
            (self.tr("What goes beyond the requirement"), self.tr("Type @ or E0 to cite evidence.")),
            (
                self.tr("Who could learn from it"),
                self.tr("Other services or bodies, and what they could take"),
            ),
            (self.tr("What it led to"), self.tr("The effect on customers, with figures if there are any")),
            (self.tr("How others do"), self.tr("A benchmark, such as the county average")),
        )
        return dict(zip(ARGUMENTS, said, strict=True))
