"""The engagement screen: when customers were asked, what they said, and what came of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QStackedWidget, QWidget

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.engagement import EngagementStanding
from cse_desktop.gui.models.rows import KEY_ROLE
from cse_desktop.gui.opening import visit_evidence
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.engagement import doing
from cse_desktop.gui.screens.engagement.form import EngagementForm
from cse_desktop.gui.screens.engagement.model import EngagementDelegate, EngagementList
from cse_desktop.gui.screens.engagement.said import SaidPage
from cse_desktop.gui.screens.engagement.state import ALL, WAYS, counts_of, rows_of, standings_of
from cse_desktop.gui.screens.engagement.words import facts_words, way_words
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import PanePage, SidePanel
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.row_list import RowList
from cse_desktop.gui.widgets.screen_head import ScreenHead, list_pane, with_head
from cse_desktop.gui.widgets.search_box import SearchBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

OF_ENGAGEMENT = frozenset({"engagement", "evidence"})
"""Kinds of row that are seen here."""
LOG, SAID = "log", "said"
WIDEST = 900


class EngagementScreen(Screen):
    """When customers were asked, what they said, and what came of it.

    The target of `show_target` is the id of an entry, `new` for another one, or `said` for You said, we did.
    """

    name = "engagement"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._standings: list[EngagementStanding] = []
        self.model = EngagementList(self)
        self.list = RowList()
        self.form = EngagementForm()
        self.said = SaidPage()
        self.view = SegmentChooser(
            self.tr("View"),
            [
                Choice(LOG, self.tr("Log"), help=self.tr("Every entry, to read and to write")),
                Choice(SAID, self.tr("You said, we did"), help=self.tr("What can be told to customers")),
            ],
            one_line=True,
        )
        self.add = button(self.tr("New"), self._add, icon="add", role="primary")
        self.text = SearchBox(self.tr("Words, also quotations"), self.tr("Filter engagement"), wait=80)
        self.way = QComboBox()
        self.count = label("", "muted")
        self.pages, self.found, self.side = QStackedWidget(), QStackedWidget(), SidePanel()
        self._lay_out()
        self._listen()
        self.offer("engagement.new", self._add)
        self.offer("engagement.remove", self._remove, self._missing, on=self.list)
        self.offer("engagement.copy", lambda: doing.copy_pairs(self.session))
        self.form.set_read_only(session.read_only)
        self.add.setDisabled(session.read_only)

    def refresh(self, changes: Changes | None) -> None:
        """Show the snapshot's entries; nothing is done for changes that do not touch them."""
        if changes is not None and not changes.kinds & OF_ENGAGEMENT:
            return
        today = self.session.workspace.rooms.clock().date()
        self._standings = standings_of(self.session.snapshot, today)
        self._show_counts()
        self._arrange()
        self.said.show_snapshot(self.session.snapshot)

    def show_target(self, target: object) -> None:
        """Show an entry even if a filter hides it now, begin another one, or show You said, we did."""
        self._show_view(SAID if target == SAID else LOG)
        if target == "new":
            self._add()
        elif isinstance(target, str) and target in self.session.snapshot.engagements:
            self.refresh(None)
            self._select(target)

    def place(self) -> str:
        """The entry that is shown, or the view."""
        return SAID if self.view.choice == SAID else self.form.shown

    def begin(self) -> bool:
        """Begin in the list."""
        if self.view.choice == SAID or not self.model.rows:
            return False
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focus_search(self) -> bool:
        """Words are found in the list."""
        self._show_view(LOG)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _arrange(self) -> None:
        way = str(self.way.currentData() or ALL)
        kept = self._being_written()
        rows = rows_of(self._standings, way, self.text.text(), self.session.say, facts_words, kept)
        self.model.show(rows)
        self._show_page()
        self.found.setCurrentIndex(0 if rows else 1)
        shown, every = len(rows), len(self._standings)
        if shown == every:
            self.count.setText(self.tr("1 entry|%n entries", "", every))
        else:
            self.count.setText(self.tr("{shown} of {count} shown").format(shown=shown, count=every))
        if rows and not self.list.currentIndex().isValid():
            self._choose(rows[0].key)
        self._show_chosen()

    def _being_written(self) -> str:
        """The entry in which the person is: it must not go away under their hands."""
        at = self.window().focusWidget()
        return self.form.shown if at is not None and self.form.isAncestorOf(at) else ""

    def _show_page(self) -> None:
        said = self.view.choice == SAID
        self.pages.setCurrentIndex(2 if said else 0 if self._standings else 1)
        self.add.setVisible(not said and bool(self._standings))
        self.count.setVisible(not said and bool(self._standings))

    def _show_chosen(self) -> None:
        standing = self._chosen()
        self.side.setCurrentIndex(0 if standing is not None else 1)
        if standing is not None:
            another = standing.engagement.id != self.form.shown
            self.form.show_engagement(self.session.snapshot, standing)
            if another:
                self.page.verticalScrollBar().setValue(0)

    def _chosen(self) -> EngagementStanding | None:
        id_ = self.list.currentIndex().data(KEY_ROLE)
        return next((one for one in self._standings if one.engagement.id == id_), None)

    def _choose(self, id_: str) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.model.find(id_), flags)

    def _select(self, id_: str) -> None:
        if not self.model.find(id_).isValid():
            self._show_all()
        self._choose(id_)
        self.list.scrollTo(self.list.currentIndex())

    def _show_all(self) -> None:
        self.text.reset()
        self.way.setCurrentIndex(0)
        self._arrange()

    def _show_counts(self) -> None:
        counts, words = counts_of(self._standings), way_words()
        with QSignalBlocker(self.way):
            for at, way in enumerate(WAYS):
                self.way.setItemText(at, f"{words[way]} ({counts[way]})")

    def _add(self) -> None:
        self._show_view(LOG)
        self.form.leave()
        doing.add(self.session, self._added)

    def _added(self, made: Engagement) -> None:
        self.refresh(None)
        self._select(made.id)
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.title.selectAll()

    def _remove(self) -> None:
        standing = self._chosen()
        if standing is None:
            self.session.tell(self._missing())
        else:
            doing.remove(self.session, standing.engagement)

    def _missing(self) -> str:
        return "" if self._chosen() is not None else self.tr("Choose an entry first.")

    def _refused(self, error: Exception) -> None:
        self.session.fail(error)
        self.form.show_again()

    def _show_view(self, code: str) -> None:
        # One of them is always in sight: pressing it again does not take it away.
        self.view.show_choice(code)
        self._show_page()

    def _listen(self) -> None:
        self.view.chosen.connect(lambda code: self._show_view(code or self._other()))
        self.text.asked.connect(lambda _: self._arrange())
        self.text.moved_down.connect(self._enter_list)
        self.way.activated.connect(lambda _: self._arrange())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.said.copy_wanted.connect(lambda: doing.copy_pairs(self.session))
        self.said.save_wanted.connect(lambda path: doing.save_pairs(self.session, path))
        self.form.changed.connect(
            lambda id_, values, step: doing.change(self.session, id_, values, step, self._refused)
        )
        self.form.refused.connect(self.session.fail)
        self.form.remove_wanted.connect(self._remove)
        self.form.elements.visited.connect(partial(self.session.go, "elements"))
        self.form.evidence.visited.connect(partial(visit_evidence, self.session))

    def _other(self) -> str:
        return SAID if self.pages.currentIndex() == 2 else LOG

    def _enter_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.currentIndex().isValid() and self.model.rows:
            self._choose(self.model.rows[0].key)

    def _lay_out(self) -> None:
        self.view.show_choice(LOG)
        self.list.draw_rows(self.tr("Engagement"), self.model, EngagementDelegate())
        for way, words in way_words().items():
            self.way.addItem(words, way)
        self.way.setAccessibleName(self.tr("Show by what is lacking"))
        self.way.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.found.addWidget(self.list)
        self.found.addWidget(
            EmptyState("filter", self.tr("No entry matches"), "", self.tr("Show all entries"), self._show_all)
        )
        self.page = PanePage(self.form, widest=sizes().of(WIDEST))
        self.side.addWidget(self.page)
        self.side.addWidget(EmptyState("quote", self.tr("Choose an entry"), self.tr("It is shown here then.")))
        left = list_pane(self.text, self.way, self.count, filled=self.found)
        self.pages.addWidget(MemorySplitter("engagement", left, self.side, widths=(420, 700), stacks=True))
        self.pages.addWidget(self._nothing_here())
        self.pages.addWidget(self.said)
        self.setLayout(with_head(ScreenHead(self.tr("Engagement"), self.view, self.add), self.pages))

    def _nothing_here(self) -> EmptyState:
        made = EmptyState(
            "quote",
            self.tr("No engagement is noted yet"),
            self.tr(
                "Note each time customers were asked: a consultation, a survey, a user panel. Say what they said, "
                "what changed because of it, and how they were told."
            ),
            self.tr("Note the first one"),
            self._add,
            action_icon="add",
        )
        made.button.setDisabled(self.session.read_only)
        return made
