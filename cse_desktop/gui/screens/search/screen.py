"""The search screen: a box to type in, what was found, and the page it was found on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.linking import link_evidence
from cse_desktop.app.searching import SearchAnswer, refresh_index, search
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.portfolio import SavedSearch
from cse_desktop.gui.models.reading_place import ReadingPlace
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.search.batch import BatchDialog
from cse_desktop.gui.screens.search.drawing import ResultDelegate
from cse_desktop.gui.screens.search.facets import FacetBar
from cse_desktop.gui.screens.search.model import ResultList
from cse_desktop.gui.screens.search.page import PagePane
from cse_desktop.gui.screens.search.saved import SavedMenu, save_under_name
from cse_desktop.gui.screens.search.state import SearchRow, examples, rows_of
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import kind_words
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button, menu_button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.link_form import LinkWish
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.row_list import RowList
from cse_desktop.gui.widgets.search_box import SearchBox

MOST_PAGES = 100
TYPING_MS = 30
"""No longer: a search that the next key overtakes is given up, and every wait is seen."""
CHANGES_MS = 600


class SearchScreen(Screen):
    """Search over every page, title and note. The target of `show_target` is a query."""

    name = "search"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._asked = ""
        self._suggestion = ""
        self._indexing = False
        self.box = SearchBox(
            self.tr("Words, a phrase in quotes, or an element"), self.tr("Search evidence"), wait=TYPING_MS
        )
        self.saved = SavedMenu(session, self)
        self.facets = FacetBar(session.snapshot.standard)
        self.found = label("", "muted")
        self.suggestion = button("", self._take_suggestion, role="quiet")
        self.also = label("", "muted", wrap=True)
        self.model = ResultList(self)
        self.results = RowList()
        self.page = PagePane(session)
        self.stack = QStackedWidget()
        self.nothing = EmptyState("search", "")
        self._again = QTimer(self, singleShot=True, interval=CHANGES_MS)
        self._again.timeout.connect(self._ask)
        self._lay_out()
        self.box.asked.connect(self._typed)
        self.box.moved_down.connect(self._enter_results)
        self.box.entered.connect(self._enter_results)
        self.facets.changed.connect(self._ask)
        self.saved.taken.connect(self._take_saved)
        self.saved.save_wanted.connect(self._save)
        self.saved.several_wanted.connect(lambda: self.ask_several(()))
        self.offer("search.save", self._save, self._missing_query)
        self.offer("search.several", lambda: self.ask_several(()))
        self.results.selectionModel().currentChanged.connect(self._show_page)
        self.results.activated.connect(lambda _: self._read())
        self.page.read.clicked.connect(self._read)
        self.page.link_wanted.connect(self._link)
        self.setFocusProxy(self.box)

    def refresh(self, changes: Changes | None) -> None:
        """Search again a moment after something changed, as what was found may have."""
        if changes is None or changes.kinds & {"evidence", "link"}:
            self._again.start()

    def show_target(self, target: object) -> None:
        """Search for this."""
        if isinstance(target, str):
            self.box.setText(target)
            self._typed(target)
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.selectAll()

    def ask_several(self, queries: Sequence[str]) -> None:
        """Ask what is held on each of several queries."""
        dialog = BatchDialog(self.session, queries, self)
        dialog.wanted.connect(self.show_target)
        dialog.open()

    def _save(self) -> None:
        save_under_name(self.session, (self._asked,), self)

    def _missing_query(self) -> str:
        return "" if self._asked else self.tr("Search for something first.")

    def _take_saved(self, search: SavedSearch) -> None:
        if len(search.queries) == 1:
            self.show_target(search.queries[0])
        else:
            self.ask_several(search.queries)

    def _typed(self, query: str) -> None:
        if query != self._asked:
            self._asked = query
            self._ask()

    def _ask(self) -> None:
        self._again.stop()
        query, chosen, names = self._asked, self.facets.chosen, kind_words()
        self.saved.can_save = bool(query)
        if not query and not chosen:
            self._show_nothing_asked()  # at once; the counts of all there is follow

        def answer(ws: Workspace, ctx: Context) -> tuple[str, SearchAnswer]:
            found = search(ws, query, MOST_PAGES, kinds=names, chosen=chosen, typing=True, check=ctx.check)
            return query, found

        self.session.ask("search", answer, self._show)

    def _show(self, answered: tuple[str, SearchAnswer]) -> None:
        query, answer = answered
        if query != self._asked:
            return
        self.facets.show_counts(answer.facets)
        if not query and not self.facets.chosen:
            return
        self.model.show(rows_of(answer))
        also = ", ".join(answer.also)
        self.also.setText(
            self.tr("Also looked for: {words}. Put words in quotes to find only them.").format(words=also)
        )
        self.also.setVisible(bool(also) and bool(answer.hits))
        self._suggestion = answer.suggestion or ""
        self.suggestion.setText(self.tr("Did you mean {query}?").format(query=self._suggestion))
        self.suggestion.setVisible(bool(self._suggestion))
        self.found.setText(self._count(answer))
        self.stack.setCurrentIndex(1 if answer.hits else 2)
        if answer.note is not None:
            self.nothing.say(self.session.say(answer.note), "")
        elif not answer.hits and self.facets.chosen:
            self.nothing.say(
                self.tr("Nothing found for {query} with what is chosen").format(query=query),
                self.tr("Choose less under the search box, or Clear."),
            )
        elif not answer.hits:
            self.nothing.say(
                self.tr("Nothing found for {query}").format(query=query),
                self.tr(
                    "Try fewer words, the beginning of a word with a star (complain*), or ~ for another spelling."
                ),
            )
        if not self.results.currentIndex().isValid():
            self.page.show_row(None)
        if not answer.complete and not self._indexing:
            self._indexing = True
            self.session.run(refresh_index, then=self._indexed, failed=self._index_failed, lane="worker")

    def _indexed(self, written: bool) -> None:
        self._indexing = False
        if written:
            self._ask()

    def _index_failed(self, error: Exception) -> None:
        self._indexing = False
        self.session.fail(error)

    def _count(self, answer: SearchAnswer) -> str:
        if not answer.hits:
            text = ""
        elif answer.note is not None:
            text = self.session.say(answer.note)
        elif answer.total > len(answer.hits):
            text = self.tr("The best {shown} of {total} pages").format(shown=len(answer.hits), total=answer.total)
        elif answer.total == 1:
            text = self.tr("1 page")
        else:
            text = self.tr("{pages} pages in {evidence} pieces of evidence").format(
                pages=answer.total, evidence=answer.evidence
            )
        if answer.complete:
            return text
        return self.tr("{found} · the search index is being brought up to date").format(found=text).strip(" ·")

    def _show_nothing_asked(self) -> None:
        self.model.show([])
        self.found.setText("")
        self.suggestion.hide()
        self.also.hide()
        self.stack.setCurrentIndex(0)
        self.page.show_row(None)

    def _show_page(self) -> None:
        self.page.show_row(self._current(), self._asked)

    def _current(self) -> SearchRow | None:
        found = self.model.row(self.results.currentIndex())
        return found if found is not None and found.hit is not None else None

    def _enter_results(self) -> None:
        """Go from the box to the first page found."""
        first = next((place for place, found in enumerate(self.model.rows) if found.hit), None)
        if first is None:
            return
        self.results.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._current() is None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.results.selectionModel().setCurrentIndex(self.model.index(first, 0), flags)

    def _read(self) -> None:
        found = self._current()
        if found is not None and found.hit is not None:
            place = ReadingPlace(found.evidence.id, max(1, found.hit.page), self._asked if found.hit.page else "")
            self.session.go("reader", place)

    def _take_suggestion(self) -> None:
        self.show_target(self._suggestion)

    def _link(self, found: SearchRow, wish: LinkWish) -> None:
        said = self.tr("{exhibit} linked to {code}").format(exhibit=found.evidence.exhibit, code=wish.code)
        self.session.run(
            lambda ws, _: link_evidence(
                ws,
                [found.evidence.id],
                [wish.code],
                why=wish.why,
                where=wish.where,
                quotation=wish.quotation,
                parts=wish.parts,
            ),
            then=lambda _: self.session.tell(said, "success", undo=True),
        )
        self.page.close_form()

    def _lay_out(self) -> None:
        self.results.draw_rows(self.tr("Pages found"), self.model, ResultDelegate())
        self.suggestion.hide()
        self.also.hide()
        for widget in (self._hints(), self.results, self.nothing):
            self.stack.addWidget(widget)
        left = QWidget()
        self.found.setWordWrap(True)
        said = row(self.suggestion, None)
        saved = menu_button(self.tr("Saved"), self.saved, icon="star")
        asked = row(self.box, saved)
        asked.setStretch(0, 1)
        inner = column(
            label(self.tr("Search"), "title"),
            asked,
            self.facets,
            self.found,
            said,
            self.also,
            gap=sizes().gap_medium,
            margin=sizes().gap_wide,
        )
        inner.addWidget(self.stack, 1)
        left.setLayout(inner)
        self.setLayout(column(MemorySplitter("search", left, self.page, widths=(600, 540), stacks=True)))
        QWidget.setTabOrder(self.box, saved)

    def _hints(self) -> QWidget:
        words = {
            '"out of office"': self.tr("these words side by side"),
            "complain*": self.tr("words starting with these letters"),
            "complant~": self.tr("words spelt nearly like this"),
            "element": self.tr("what is linked to an element"),
            "kind:policy": self.tr("one kind of evidence, by its name"),
            "date:2025": self.tr("evidence of one year"),
            "survey -staff": self.tr("the first word without the second"),
        }
        page = QWidget()
        lines = column(gap=sizes().gap_small)
        lines.addWidget(label(self.tr("Search the text of every page, titles and notes"), "heading", wrap=True))
        advice = self.tr("Type words; all of them must stand on one page. Or try one of these:")
        lines.addWidget(label(advice, "muted", wrap=True))
        lines.addSpacing(sizes().gap)
        grid = QGridLayout()
        grid.setHorizontalSpacing(sizes().gap_wide)
        for place, example in enumerate(examples(self.session.snapshot.standard)):
            what = words.get(example) or words[example.partition(":")[0]]
            made = button(example, partial(self._try, example), role="quiet")
            made.setAccessibleName(self.tr("Search for {query}: {what}").format(query=example, what=what))
            grid.addWidget(made, place, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(what, "muted", wrap=True), place, 1)
        grid.setColumnStretch(1, 1)
        lines.addLayout(grid)
        lines.addStretch(1)
        page.setLayout(lines)
        return page

    def _try(self, example: str) -> None:
        self.show_target(example)
