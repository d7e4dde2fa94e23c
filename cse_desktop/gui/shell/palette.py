"""What the palette knows of: every action, element, piece of evidence, saved search and recent portfolio."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.pack_words import level_word
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.actions import ActionSpec, keys_shown, plain
from cse_desktop.gui.dialogs.palette import PaletteDialog
from cse_desktop.gui.models.palette import COMMANDS_ONLY, HELP, Entry, Source, found_entries
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.shell.commands import menu_words
from cse_desktop.gui.spoken import say
from cse_desktop.gui.standing import element_standing, evidence_icon
from cse_desktop.gui.texts import described

if TYPE_CHECKING:
    from cse_desktop.gui.main_window import MainWindow

USED = "palette.used"
"""The entry of the settings' `windows` with what was used lately, the latest first."""
MOST_USED = 8


class Palette:
    """Gathers the entries of a window and opens the palette over it."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._snapshot: Snapshot | None = None
        self._evidence: tuple[list[Evidence], Source] | None = None

    def open(self, begin: str = "") -> PaletteDialog:
        """Open it. `begin` is typed already."""
        dialog = PaletteDialog(partial(self.find, self.sources()), self._window, begin)
        dialog.open()
        return dialog

    def find(self, sources: list[Source], typed: str) -> list[Entry]:
        """The entries for what is typed."""
        if typed.strip().startswith(HELP):
            return self._help()
        return found_entries(sources, typed, preferences().window(USED).split())

    def sources(self) -> list[Source]:
        """All there is now."""
        made = [self._commands(), self._portfolios()]
        session = self._window.session
        if session is not None:
            snapshot = session.snapshot
            made += [self._elements(snapshot), self._pieces(snapshot), self._searches(snapshot)]
        return made

    def _commands(self) -> Source:
        # What only a notice offers, in the moment it is needed, makes no sense by itself.
        specs = [spec for spec in self._window.actions_.specs if spec.menu or spec.shortcut]
        words = menu_words()

        def make(place: int) -> Entry:
            spec = specs[place]
            detail = spec.where or plain(words.get(spec.menu, ""))
            text = plain(self._window.actions_.action(spec.id).text().partition("\t")[0])
            return Entry(
                f"do:{spec.id}",
                text,
                _noting(f"do:{spec.id}", partial(self._window.actions_.do, spec.id)),
                detail,
                spec.icon,
                keys_shown(spec.shortcut),
                spec.missing(self._window.actions_.situation),
            )

        sought = [_sought(spec) for spec in specs]
        return Source(sought, make, True, [f"do:{spec.id}" for spec in specs])

    def _portfolios(self) -> Source:
        held = self._window.recent.portfolios()
        tr = QCoreApplication.translate

        def make(place: int) -> Entry:
            known = held[place]
            missing = tr("Palette", "Not found") if known.is_there is False else ""
            run = partial(self._window.open_wanted.emit, Path(known.folder), False)
            text = tr("Palette", "Open {organisation}").format(organisation=known.organisation)
            return Entry(
                f"open:{known.folder}", text, run, tr("Palette", "Portfolio"), "organisation", "", missing
            )

        return Source([f"{known.organisation} {known.folder.name}".casefold() for known in held], make)

    def _elements(self, snapshot: Snapshot) -> Source:
        standard = snapshot.standard
        elements, word = standard.elements, say(level_word(standard, len(standard.levels)))

        def make(place: int) -> Entry:
            element = elements[place]
            standing = element_standing(snapshot, element.code)
            return Entry(
                f"element:{element.code}",
                f"{element.code}  {element.title}",
                _noting(f"element:{element.code}", partial(self._visit, "elements", element.code)),
                f"{word}  ·  {standing.word}",
                standing.symbol,
            )

        sought = [f"{element.code} {element.title}".casefold() for element in elements]
        return Source(sought, make, ids=[f"element:{element.code}" for element in elements])

    def _pieces(self, snapshot: Snapshot) -> Source:
        if self._evidence is not None and self._snapshot is snapshot:
            return self._evidence[1]
        held = sorted(snapshot.evidence.values(), key=lambda evidence: evidence.number)

        def make(place: int) -> Entry:
            evidence = held[place]
            id_ = f"evidence:{evidence.id}"
            run = _noting(id_, partial(self._visit, "evidence", evidence.id))
            text = f"{evidence.exhibit}  {evidence.title}"
            return Entry(id_, text, run, described(evidence), evidence_icon(evidence))

        sought = [f"{evidence.exhibit} {evidence.title}".casefold() for evidence in held]
        source = Source(sought, make, ids=[f"evidence:{evidence.id}" for evidence in held])
        self._snapshot, self._evidence = snapshot, (held, source)
        return source

    def _searches(self, snapshot: Snapshot) -> Source:
        held = [kept for kept in snapshot.saved_searches.values() if len(kept.queries) == 1]

        def make(place: int) -> Entry:
            kept = held[place]
            run = _noting(f"search:{kept.id}", partial(self._visit, "search", kept.queries[0]))
            detail = QCoreApplication.translate("Palette", "Saved search")
            return Entry(f"search:{kept.id}", kept.name, run, detail, "search")

        return Source([kept.name.casefold() for kept in held], make, ids=[f"search:{kept.id}" for kept in held])

    def _help(self) -> list[Entry]:
        tr, window = QCoreApplication.translate, self._window
        typed = (
            ("4.3.2", tr("Palette", "A number goes to the element"), "elements"),
            ("E012", tr("Palette", "An exhibit goes to the evidence"), "evidence"),
            (COMMANDS_ONLY, tr("Palette", "Commands only, with their keys"), "keyboard"),
        )
        lines = [Entry(f"help:{text}", text, partial(self.open, text), words, icon) for text, words, icon in typed]
        pages = [spec for spec in window.actions_.specs if spec.menu == "help"]
        for spec in pages:
            keys = keys_shown(spec.shortcut)
            lines.append(Entry(f"do:{spec.id}", spec.words, spec.handler, spec.help, spec.icon, keys))
        return lines

    def _visit(self, screen: str, target: object) -> None:
        if self._window.session is not None:
            self._window.session.go(screen, target)


def _noting(id_: str, run: Callable[[], object]) -> Callable[[], object]:
    """Do something, and note that it was used."""
    return partial(_do_and_note, id_, run)


def _do_and_note(id_: str, run: Callable[[], object]) -> None:
    held = preferences().window(USED).split()
    used = [id_, *(known for known in held if known != id_)]
    preferences().set_window(USED, " ".join(used[:MOST_USED]))
    run()


def _sought(spec: ActionSpec) -> str:
    """The words of an action by which it is found: those of its menu and tool tip too."""
    return f"{spec.words} {spec.where} {spec.help}".casefold()
