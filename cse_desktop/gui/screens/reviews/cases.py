"""The tab on Compliance Plus: what is put forward beyond the requirement, and how strong each case is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.app.arguing import argue_case, withdraw_case
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.plus import CaseStanding, case_standings, plus_rating, rated_without_case
from cse_desktop.domain.standard import Element
from cse_desktop.gui.opening import visit_evidence
from cse_desktop.gui.screens.reviews.case_card import CaseCard
from cse_desktop.gui.screens.reviews.page import Page
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.element_picker import ElementPicker
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import FlowLayout, clear, column, row
from cse_desktop.gui.widgets.screen_head import below_head

SEEN_HERE = frozenset({"plus_case", "assessment", "link", "evidence", "measure", "point", "review"})
"""Kinds of row that are seen here."""
WIDEST = 980


class CasesPane(Page):
    """Every case of the review that is prepared. The target is an element's code."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self._shown: object = None
        self.cards: dict[str, CaseCard] = {}
        """The cards by the code of their element."""
        self.pages = QStackedWidget()
        self.summary = label("", "muted", wrap=True)
        self.nominate = button(self.tr("Put an element forward…"), icon="add", role="primary")
        self.nominate.setCheckable(True)
        # Not `clicked`: a screen reader toggles without a click.
        self.nominate.toggled.connect(self._open)
        self.nominate.setDisabled(session.read_only)
        self.picker = ElementPicker(session.snapshot.standard)
        self.picker.hide()
        self.picker.accepted.connect(self._nominate)
        self.picker.list.itemClicked.connect(lambda _: self._nominate(self.picker.code))
        self._cards = column(gap=sizes().gap_wide)
        self._lay_out()

    def refresh(self, changes: Changes | None) -> None:
        """Show the cases; nothing is done for changes that do not touch them."""
        if changes is not None and not changes.kinds & SEEN_HERE:
            return
        snapshot = self.session.snapshot
        cases, without = case_standings(snapshot), rated_without_case(snapshot)
        if plus_rating(snapshot.standard) is None:
            self.pages.setCurrentIndex(2)
            return
        self.pages.setCurrentIndex(0 if cases or without or self.nominate.isChecked() else 1)
        if self._shown == (cases, without):
            return
        self._shown = cases, without
        self._say_summary(cases)
        self.picker.offer_first([element.code for element in without])
        clear(self._cards)
        self.cards = {one.case.element: self._card(one) for one in cases}
        for card in self.cards.values():
            self._cards.addWidget(card)
        if without:
            self._cards.addWidget(self._without(without))

    def show_target(self, target: str) -> None:
        """Go to the case of an element."""
        self.refresh(None)
        card = self.cards.get(target)
        if card is not None:
            card.write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_summary(self, cases: list[CaseStanding]) -> None:
        ready = sum(not one.lacks for one in cases)
        words = self.tr("{ready} of %n case is ready|{ready} of %n cases are ready", "", len(cases))
        self.summary.setText(words.format(ready=ready) if cases else self.tr("No case is made yet"))

    def _card(self, one: CaseStanding) -> CaseCard:
        element = self.session.snapshot.standard.element(one.case.element)
        made = CaseCard(one, element, read_only=self.session.read_only)
        made.write.clicked.connect(partial(self.session.go, "elements", element.code))
        made.withdraw.clicked.connect(partial(self._withdraw, element.code))
        made.visited.connect(partial(visit_evidence, self.session))
        return made

    def _without(self, elements: list[Element]) -> Card:
        rating = plus_rating(self.session.snapshot.standard)
        made = Card()
        words = self.tr("Rated {rating}, and no case is made").format(rating=rating.label if rating else "")
        line = row(gap=sizes().gap)
        line.addWidget(IconLabel("severity-medium", "warning"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(words, "subheading", wrap=True), 1)
        made.body.addLayout(line)
        made.body.addWidget(
            label(self.tr("An assessor wants to know what goes beyond the requirement."), "muted", wrap=True)
        )
        buttons = QWidget()
        flow = FlowLayout(buttons, sizes().gap)
        for element in elements:
            put = button(self.tr("Put {code} forward").format(code=element.code), icon="add")
            put.setToolTip(element.title)
            put.setDisabled(self.session.read_only)
            put.clicked.connect(partial(self._nominate, element.code))
            flow.addWidget(put)
        made.body.addWidget(buttons)
        return made

    def _open(self, down: bool) -> None:
        self.pages.setCurrentIndex(0)
        self.picker.setVisible(down)
        if down:
            self.picker.clear()
            self.picker.box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.refresh(None)

    def _begin(self) -> None:
        self.nominate.setChecked(True)

    def _nominate(self, code: str) -> None:
        if not code:
            return
        self.nominate.setChecked(False)
        self.nominate.setFocus(Qt.FocusReason.OtherFocusReason)
        if code in self.session.snapshot.plus_cases:
            self.session.tell(self.tr("{code} is put forward already").format(code=code))
            self.show_target(code)
            return
        text = QCoreApplication.translate("Cases", "{code} is put forward: say why").format(code=code)
        self.session.run(
            lambda ws, _: argue_case(ws, code), then=lambda _: self.session.tell(text, "success", undo=True)
        )

    def _withdraw(self, code: str) -> None:
        text = QCoreApplication.translate("Cases", "{code} is put forward no longer").format(code=code)
        self.session.run(lambda ws, _: withdraw_case(ws, code), then=lambda _: self.session.tell(text, undo=True))

    def _lay_out(self) -> None:
        page = below_head(sizes().of(WIDEST))
        advice = self.tr(
            "Compliance Plus is for practice that goes beyond the requirement and that others could learn from. "
            "The strongest exhibits are those the case cites, then those linked with a reason; what shows a "
            "result comes before what only says what is meant to happen, and the freshest comes first."
        )
        page.body.addWidget(label(advice, "muted", wrap=True))
        top = row(self.nominate, gap=sizes().gap_medium)
        top.addWidget(self.summary, 1)
        page.body.addLayout(top)
        page.body.addWidget(self.picker)
        page.body.addLayout(self._cards)
        page.body.addStretch(1)
        nothing = EmptyState(
            "star",
            self.tr("No case for Compliance Plus yet"),
            self.tr("Put an element forward that you do better than is asked, and say what others could learn."),
            self.tr("Put an element forward…"),
            self._begin,
            action_icon="add",
        )
        nothing.button.setDisabled(self.session.read_only)
        self.pages.addWidget(page)
        self.pages.addWidget(nothing)
        self.pages.addWidget(
            EmptyState(
                "star",
                self.tr("This standard has no rating beyond the requirement"),
                self.tr("There is nothing to be put forward."),
            )
        )
        self.setLayout(column(self.pages))
