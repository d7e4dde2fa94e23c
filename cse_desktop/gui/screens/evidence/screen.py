"""The evidence screen: filters and table at the left, what is selected at the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.domain.library import EvidenceFacts, EvidenceFilter, EvidenceSet
from cse_desktop.domain.portfolio import EarlierVersion, Evidence
from cse_desktop.domain.views import View
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.opening import open_evidence
from cse_desktop.gui.picturing.editing import Editing
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.evidence import doing, looking
from cse_desktop.gui.screens.evidence.adding import AddDialog
from cse_desktop.gui.screens.evidence.filters import FilterBar
from cse_desktop.gui.screens.evidence.library_list import LibraryList
from cse_desktop.gui.screens.evidence.likely import Likely, LikelyFor, likely_elements, likely_of
from cse_desktop.gui.screens.evidence.model import EvidenceTable
from cse_desktop.gui.screens.evidence.row_menu import RowMenu
from cse_desktop.gui.screens.evidence.side import SidePane
from cse_desktop.gui.screens.evidence.views_menu import ViewsMenu
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button, menu_button
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import ElidedLabel, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.link_form import LinkWish
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter

OF_THE_LIBRARY = frozenset({"evidence", "link", "refusal", "portfolio", "review", "earlier_version"})
"""Kinds of row that are seen here."""
ADD_FILES, ADD_FOLDER, WATCHED = "import.files", "import.folder", "watch.folders"


class EvidenceScreen(Screen):
    """Everything held as evidence. A target is an evidence id, a list of them, `add` for something to see, a
    pair of an evidence id and the tab to turn to, such as `personal`, or an `EvidenceSet` to show alone."""

    name = "evidence"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self.model = EvidenceTable(self)
        self.filters = FilterBar(session.snapshot.standard, self._all_facts)
        self.library = LibraryList(session, self.model)
        self.table = self.library.table
        self.views = ViewsMenu(session, self._seen)
        self.side = SidePane(session)
        self.summary = ElidedLabel("", "muted")
        self.nothing_here = EmptyState(
            "evidence",
            self.tr("No evidence yet"),
            self.tr(
                "Drop files or whole folders anywhere in this window, or choose them. They are copied; "
                "your own files stay as they are."
            ),
            self.tr("Choose files…"),
            lambda: session.act(ADD_FILES),
            action_icon="import",
        )
        self.nothing_found = EmptyState(
            "filter",
            self.tr("No evidence matches"),
            self.tr("Try fewer words or filters, or show all evidence."),
            self.tr("Show all evidence"),
            self._show_all,
        )
        self.pages = QStackedWidget()
        self.list = QStackedWidget()
        self._lay_out()
        self._of_one = self._make_offers()
        """Actions that want exactly one piece of evidence to be selected."""
        self._listen()
        self.side.set_read_only(session.read_only)

    def refresh(self, changes: Changes | None) -> None:
        """Show the snapshot's evidence; nothing is done for changes that do not touch it."""
        if changes is not None and not changes.kinds & OF_THE_LIBRARY:
            return
        self.library.refresh(self.session.snapshot, self.session.facts)
        self.filters.show_counts(self.model.counts)
        self._show_summary()
        self._show_selected()
        if changes is None:
            self._offer_names()
        elif changes.kinds & {"link", "refusal"} and self.side.evidence is not None:
            self._ask_likely(self.side.evidence)  # what was just linked or refused makes room for the next

    def show_target(self, target: object) -> None:
        """Select a piece of evidence, or several, even if a filter hides them now."""
        if target == "add":
            self.add_something()
            return
        if isinstance(target, EvidenceSet | EvidenceFilter):
            self.refresh(None)
            asked = target if isinstance(target, EvidenceFilter) else EvidenceFilter(within=target)
            self.filters.show_filter(asked)
            return
        target, tab = target if isinstance(target, tuple) else (target, "")
        ids = [target] if isinstance(target, str) else list(target) if isinstance(target, list) else []
        if not ids:
            return
        self.refresh(None)
        if not self.table.select(ids):
            self._show_all()
            self.table.select(ids)
        if tab:
            self.side.show_tab(tab)

    def place(self) -> str:
        """The evidence that is selected, if it is one."""
        return self._ids()[0] if len(self._ids()) == 1 else ""

    def add_something(self) -> None:
        """Ask what there is to see or hear, and add it."""
        dialog = AddDialog(self)
        dialog.wanted.connect(lambda new: doing.add(self.session, new))
        dialog.open()

    def _listen(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.moved_down.connect(self._enter_table)
        table, side, session = self.table, self.side, self.session
        table.chosen.connect(self._show_selected)
        side.confirm_wanted.connect(self._confirm)
        side.remove_wanted.connect(self._remove)
        self.library.read_wanted.connect(self._read)
        self.library.menu_wanted.connect(self._show_menu)
        self.library.linked.connect(lambda code, ids: doing.link_dropped(self.session, ids, code))
        self.library.element_wanted.connect(lambda code: self.session.go("elements", code))
        self.views.taken.connect(self._look_so)
        for view in (table, self.library.grid):
            view.editing.written.connect(self._written)
        side.compare_wanted.connect(self._compare)
        side.duplicate_wanted.connect(self._remove_duplicate)
        side.bulk.untag_wanted.connect(lambda tag: doing.describe_all(self.session, self._ids(), {}, (), (tag,)))
        side.bulk.unlink_wanted.connect(lambda code: doing.unlink_from(self.session, self._ids(), code))
        side.read_wanted.connect(self._read)
        side.preview.open_wanted.connect(self._open)
        side.preview.edit_wanted.connect(self._edit_picture)
        side.form.described.connect(lambda id_, values: doing.describe(self.session, id_, values))
        side.file.visited.connect(lambda id_: self.session.go("evidence", id_))
        side.file.open_wanted.connect(self._open_version)
        side.file.go_back_wanted.connect(self._go_back)
        side.file.replace_wanted.connect(self._replace)
        side.file.unpack_wanted.connect(self._unpack)
        side.bulk.described.connect(lambda values, tags: doing.describe_all(session, self._ids(), values, tags))
        for checked in (side.personal.check_wanted, side.bulk.check_wanted):
            checked.connect(lambda: looking.check(self.session, self._ids()))
        side.personal.take_back_wanted.connect(lambda: looking.take_back(self.session, self._ids()))
        side.links.link_wanted.connect(self._link)
        side.bulk.link_wanted.connect(self._link)
        side.links.link_changed.connect(lambda id_, values: doing.alter_link(self.session, id_, values))
        side.links.unlink_wanted.connect(lambda id_: doing.remove_link(self.session, id_))
        side.links.visited.connect(lambda code: self.session.go("elements", code))
        side.links.suggestion_taken.connect(self._take_suggestion)
        side.links.suggestion_refused.connect(lambda code: doing.refuse(self.session, self._ids(), code))
        side.links.refusal_taken_back.connect(lambda code: doing.take_back(self.session, self._ids(), code))

    def _make_offers(self) -> tuple[QAction, ...]:
        """What can be done here with what is selected, and with the list."""
        table, some, one = self.table, self._missing_some, self._missing_one
        rename = self.offer("evidence.rename", lambda: self._write("title"), one, on=table)
        date = self.offer("evidence.date", lambda: self._write("dated"), one, on=table)
        self.offer("evidence.confirm", self._confirm, some, on=table)
        self.offer("evidence.link", self._begin_link, some, on=table)
        read = self.offer("evidence.read", self._read, one, on=table)
        opened = self.offer("evidence.open", self._open, one, on=table)
        self.offer("evidence.edit_picture", self._edit_picture, one, on=table)
        self.offer("evidence.page_picture", self._take_page, one, on=table)
        self.offer("evidence.copy", lambda: doing.copy(self.session, self._ids()), some, on=table)
        self.offer("evidence.replace", self._replace, self._missing_file, on=table)
        self.offer("evidence.compare", self._compare, self._missing_alike, on=table)
        self.offer("evidence.all", table.selectAll, on=table)
        self.offer("evidence.remove", self._remove, some, on=table)
        self.library.grid.addActions(table.actions())
        self.offer("evidence.pictures", lambda: self.library.show_pictures(not self.library.pictures))
        self.offer("evidence.shelf", lambda: self.library.show_shelf(not self.library.pin.isChecked()))
        self.offer("evidence.add", self.add_something)
        return rename, date, read, opened

    def _show_menu(self, place: QPoint) -> None:
        """What can be done with the rows or cards that are selected, at the pointer or the row in hand."""
        held = self.session.snapshot.evidence
        chosen = [held[id_] for id_ in self._ids() if id_ in held]
        self.menu = RowMenu(self.session, chosen, self.offers, self.do, self)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def _missing_file(self) -> str:
        held = self.side.evidence
        return self._missing_one() or ("" if held and held.blob else self.tr("It is not a file."))

    def _missing_alike(self) -> str:
        held = self.side.evidence
        return "" if held and self.session.snapshot.alike.get(held.id) else self.tr("Nothing looks like it.")

    def _missing_some(self) -> str:
        return "" if self._ids() else self.tr("Choose a piece of evidence first.")

    def _missing_one(self) -> str:
        return self.tr("Choose one piece of evidence first.") if len(self._ids()) != 1 else ""

    def _filter(self, wanted: EvidenceFilter) -> None:
        self.model.set_filter(wanted)
        self._show_summary()
        self._show_selected()

    def _show_all(self) -> None:
        self.filters.show_filter(EvidenceFilter())

    def _show_summary(self) -> None:
        shown, everything = len(self.model.rows), self.model.counts.all
        self.pages.setCurrentIndex(0 if everything else 1)
        self.list.setCurrentIndex(0 if shown or not everything else 1)
        if shown == everything:
            self.summary.setText(self.tr("1 piece of evidence|%n pieces of evidence", "", shown))
        else:
            self.summary.setText(self.tr("{shown} of {count} shown").format(shown=shown, count=everything))

    def _show_selected(self) -> None:
        snapshot = self.session.snapshot
        chosen = [snapshot.evidence[id_] for id_ in self.table.ids if id_ in snapshot.evidence]
        for action in self._of_one:
            action.setEnabled(len(chosen) == 1)
        another = self.side.show_selected(snapshot, chosen)
        if another:
            self.side.links.likely.show_likely(())
            self._ask_likely(chosen[0])

    def _ask_likely(self, evidence: Evidence) -> None:
        self.session.ask("evidence.likely", likely_elements(evidence), self._show_likely)

    def _show_likely(self, found: LikelyFor) -> None:
        if self.side.evidence is not None and self.side.evidence.id == found.evidence_id:
            self.side.links.likely.show_likely(
                [likely_of(self.session, suggestion) for suggestion in found.suggestions]
            )

    def _offer_names(self) -> None:
        held = self.session.snapshot.evidence.values()
        names = {"team": {e.team for e in held}, "service": {e.service for e in held}}
        self.side.form.offer({**names, "owner": {e.owner for e in held}})

    def _enter_table(self) -> None:
        self.library.view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.ids and self.model.rows:
            self.table.select([self.model.rows[0].key])

    def _ids(self) -> Sequence[str]:
        return self.table.ids

    def _confirm(self) -> None:
        ids = self._ids()
        if ids:
            doing.confirm(self.session, ids, lambda: self._go_on(ids[-1]))

    def _go_on(self, done: str) -> None:
        """Select the next piece of which something is still guessed."""
        place = self.model.find(done)
        if place.isValid():  # where it left the list, the row that took its place is selected already
            following = self.model.next_to_confirm(place.row())
            if following is not None:
                self.table.select([following])
                self.library.view.scrollTo(self.library.view.currentIndex())

    def _written(self, evidence_id: str, values: dict[str, object], entered: bool) -> None:
        was_guessed = bool(set(values) & set(self.session.snapshot.evidence[evidence_id].guessed))
        doing.describe(self.session, evidence_id, values)
        if entered and was_guessed:
            self._go_on(evidence_id)

    def _compare(self) -> None:
        held = self.side.evidence
        if held is not None:
            alike = self.session.snapshot.alike.get(held.id, ())
            title = self.tr("like {exhibit}").format(exhibit=held.exhibit)
            self.filters.show_filter(EvidenceFilter(within=EvidenceSet(title, frozenset({held.id, *alike}))))
            self.table.select([held.id])

    def _remove_duplicate(self, kept_id: str) -> None:
        held, kept = self.side.evidence, self.session.snapshot.evidence.get(kept_id)
        if held is not None and kept is not None:
            doing.remove_one_of_two(self.session, held, kept)

    def _all_facts(self) -> Iterable[EvidenceFacts]:
        return self.model.facts.values()

    def _seen(self) -> View:
        """How the library is looked at now."""
        return self.library.seen(self.filters.filter())

    def _look_so(self, view: View) -> None:
        self.library.look_so(view)
        self.filters.show_filter(view.filter)

    def _remove(self) -> None:
        if self._ids():
            doing.remove(self.session, self._ids())
            self.library.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, field: str) -> None:
        """Have a title or date written in the list, or in the form where its column is not in sight."""
        ids = self._ids()
        if len(ids) == 1 and not self.library.write(ids[0], field):
            self.side.show_tab("details")
            form = self.side.form
            line = form.title if field == "title" else form.dated.line
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)
            line.selectAll()

    def _begin_link(self) -> None:
        if len(self._ids()) == 1:
            self.side.show_tab("links")
            self.side.links.open_form()
        else:
            self.side.bulk.open_form()

    def _read(self) -> None:
        if self.side.evidence is not None:
            self.session.go("reader", (self.side.evidence.id, self.side.page_in_sight))

    def _open(self) -> None:
        if self.side.evidence is not None:
            open_evidence(self.session, self.side.evidence)

    def _edit_picture(self) -> None:
        if self.side.evidence is not None and not self.session.read_only:
            Editing.of(self.session).edit(self.side.evidence, self)

    def _take_page(self) -> None:
        if self.side.evidence is not None:
            doing.take_page(self.session, self.side.evidence, self.side.preview.page, self)

    def _open_version(self, version: EarlierVersion) -> None:
        held = self.side.evidence
        if held is not None:
            open_evidence(self.session, replace(held, blob=version.blob, file_name=version.file_name))

    def _go_back(self, version_id: str) -> None:
        if self.side.evidence is not None:
            doing.go_back_to(self.session, self.side.evidence, version_id)

    def _replace(self) -> None:
        if self.side.evidence is not None:
            doing.replace_file(self.session, self.side.evidence, self)

    def _unpack(self) -> None:
        if self.side.evidence is not None:
            Intake.of(self.session).unpack([self.side.evidence.id])

    def _link(self, wish: LinkWish) -> None:
        doing.link(self.session, self._ids(), wish)
        self.side.links.close_form()
        self.side.bulk.close_form()

    def _take_suggestion(self, likely: Likely) -> None:
        where = f"p. {likely.page}" if likely.page else ""
        quoted = likely.passage if likely.page else ""
        # Why it proves the element is for a person to say: the pack shows it to the assessor.
        doing.link(self.session, self._ids(), LinkWish(likely.code, "", where, quoted))

    def _lay_out(self) -> None:
        menu = QMenu()
        menu.addAction(self.tr("Files…"), lambda: self.session.act(ADD_FILES))
        menu.addAction(self.tr("A folder…"), lambda: self.session.act(ADD_FOLDER))
        menu.addAction(self.tr("Watched folders…"), lambda: self.session.act(WATCHED))
        menu.addSeparator()
        menu.addAction(self.tr("Something to see on the visit…"), self.add_something)
        self.add = menu_button(self.tr("Add evidence"), menu, icon="add", role="primary")
        self.add.setEnabled(not self.session.read_only)
        wide = sizes().gap_wide
        head = row(label(self.tr("Evidence"), "title"), gap=sizes().gap_medium)
        head.addWidget(self.summary, 1)
        head.addWidget(menu_button(self.tr("Views"), self.views, icon="star"))
        head.addWidget(self.add)
        self.list.addWidget(self.library)
        self.list.addWidget(self.nothing_found)
        left = QWidget()
        inner = column(head, self.filters, gap=sizes().gap_medium, margin=wide)
        inner.addWidget(self.list, 1)
        left.setLayout(inner)
        self.pages.addWidget(MemorySplitter("evidence", left, self.side, widths=(740, 400), stacks=True))
        see = button(self.tr("Or add something to see on the visit…"), self.add_something, role="quiet")
        see.setEnabled(not self.session.read_only)
        empty = QWidget()
        empty.setLayout(column(None, self.nothing_here, row(None, see, None), None, gap=0))
        self.pages.addWidget(empty)
        self.pages.setCurrentIndex(1)
        self.setLayout(column(self.pages))
