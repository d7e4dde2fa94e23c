"""The registry of everything a person can do: menus, palette, toolbar, shortcuts page and notices take from it.

What can be done on one screen only is declared here too (`screen_keys`), so that it is known before the screen is
made; the screen says how it is done (`Screen.offer`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.standard import Standard
from cse_desktop.gui.theme import set_icon

MOST_RATINGS = 9
"""Of a scale that have keys: there are no more figures."""
OF_FIELDS = frozenset({"edit.undo", "edit.redo", "edit.paste"})


@dataclass(frozen=True)
class Situation:
    """What decides which actions can be done. `undo` and `redo` are the labels of the next step, if any."""

    is_open: bool = False
    read_only: bool = False
    undo: str = ""
    redo: str = ""
    screen: str = ""
    """The screen in sight."""
    past: bool = False
    """Whether an old review is read."""


def always(situation: Situation) -> bool:
    """Whatever the situation."""
    return True


def when_open(situation: Situation) -> bool:
    """While a portfolio is open."""
    return situation.is_open


def when_in_the_past(situation: Situation) -> bool:
    """While an old review is read."""
    return situation.is_open and situation.past


def when_changeable(situation: Situation) -> bool:
    """While a portfolio is open for changes."""
    return situation.is_open and not situation.read_only


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do. `menu` names its menu (empty: none); `help` is a sentence for the tool tip.

    `where` names the screen on which it is done, in words and as a screen; its keys work there only.
    `needs` says what is missing when it cannot be done, where that is not plain from the portfolio being closed.
    """

    id: str
    text: str
    handler: Callable[[], object]
    menu: str = ""
    shortcut: str = ""
    icon: str = ""
    help: str = ""
    enabled_when: Callable[[Situation], bool] = always
    where: str = ""
    screen: str = ""
    needs: str = ""
    also: str = ""
    """Other keys for the same, for those who know them from elsewhere."""

    @property
    def words(self) -> str:
        """Its text without mnemonic and dots, as it is read out."""
        return plain(self.text)

    def missing(self, situation: Situation) -> str:
        """Why it cannot be done now; empty if it can."""
        if self.enabled_when(situation):
            return ""
        tr = QCoreApplication.translate
        if not situation.is_open:
            return tr("Actions", "Open a portfolio first")
        if situation.read_only:
            return tr("Actions", "This portfolio is open for reading only")
        return self.needs or tr("Actions", "Not possible now")


@dataclass(frozen=True)
class ScreenKey:
    """Something done on one screen: `id` is `screen.what`, `where` the screen in words. `changes`: not when only
    reading."""

    id: str
    shortcut: str
    text: str
    where: str = ""
    icon: str = ""
    changes: bool = True

    @property
    def screen(self) -> str:
        """The name of its screen."""
        return self.id.partition(".")[0]


def screen_keys(standard: Standard | None = None) -> tuple[ScreenKey, ...]:
    """What can be done on one screen only, in the order of the menu. Each is offered by its screen."""
    tr = QCoreApplication.translate
    elements, evidence = tr("Keys", "Elements"), tr("Keys", "Evidence")
    gaps, pack, search = tr("Keys", "Gaps"), tr("Keys", "Pack"), tr("Keys", "Search")
    reader, engagement = tr("Keys", "Reader"), tr("Keys", "Engagement")
    reviews = tr("Keys", "Reviews")
    measures = tr("Keys", "Measures")
    return (
        ScreenKey("evidence.rename", "F2", tr("Keys", "Change the title"), evidence, "edit"),
        ScreenKey("evidence.date", "F3", tr("Keys", "Change the date"), evidence, "calendar"),
        ScreenKey(
            "evidence.confirm", "F8", tr("Keys", "Confirm what was guessed, go to the next"), evidence, "checked"
        ),
        ScreenKey("evidence.link", "Ctrl+L", tr("Keys", "Link to an element…"), evidence, "link"),
        ScreenKey("evidence.read", "", tr("Keys", "Read"), evidence, "preview", changes=False),
        ScreenKey("evidence.open", "", tr("Keys", "Open in its own program"), evidence, "open", changes=False),
        ScreenKey("evidence.edit_picture", "Ctrl+Shift+E", tr("Keys", "Edit the picture…"), evidence, "tool-crop"),
        ScreenKey("evidence.page_picture", "", tr("Keys", "Take a picture of the page…"), evidence, "screenshot"),
        ScreenKey(
            "evidence.copy", "Ctrl+C", tr("Keys", "Copy files and numbers"), evidence, "copy", changes=False
        ),
        ScreenKey("evidence.replace", "", tr("Keys", "Replace by a newer file…"), evidence, "refresh"),
        ScreenKey(
            "evidence.compare",
            "",
            tr("Keys", "Compare with what looks alike"),
            evidence,
            "copy",
            changes=False,
        ),
        ScreenKey(
            "evidence.pictures", "Ctrl+G", tr("Keys", "Table or pictures"), evidence, "kind-picture", changes=False
        ),
        ScreenKey("evidence.shelf", "", tr("Keys", "Elements beside it"), evidence, "elements", changes=False),
        ScreenKey("evidence.all", "Ctrl+A", tr("Keys", "Select all that is shown"), evidence, changes=False),
        ScreenKey("evidence.remove", "Del", tr("Keys", "Remove from the portfolio"), evidence, "remove"),
        ScreenKey("evidence.add", "", tr("Keys", "Add something to see on the visit…"), evidence, "add"),
        *rating_keys(standard),
        ScreenKey("elements.narrative", "Alt+N", tr("Keys", "Write the narrative"), elements, "edit"),
        ScreenKey("elements.next", "Ctrl+PgDown", tr("Keys", "Next element"), elements, changes=False),
        ScreenKey("elements.back", "Ctrl+PgUp", tr("Keys", "Element before"), elements, changes=False),
        ScreenKey("elements.add", "Ctrl+L", tr("Keys", "Add evidence to the element…"), elements, "link"),
        ScreenKey("elements.up", "Alt+Up", tr("Keys", "Move the card up"), elements, "chevron-up"),
        ScreenKey("elements.down", "Alt+Down", tr("Keys", "Move the card down"), elements, "chevron-down"),
        ScreenKey("elements.send", "", tr("Keys", "Move the card to another element…"), elements, "arrow-right"),
        ScreenKey("elements.owner", "", tr("Keys", "Owner of the element"), elements, "kind-person"),
        ScreenKey("elements.import", "", tr("Keys", "Import files for this element…"), elements, "import"),
        ScreenKey("elements.visit", "", tr("Keys", "Add something to see on the visit…"), elements, "add"),
        ScreenKey("gaps.mend", "", tr("Keys", "Mend the gap that is chosen"), gaps, changes=False),
        ScreenKey("gaps.check", "", tr("Keys", "Check all files now"), gaps, "refresh", changes=False),
        ScreenKey("search.save", "", tr("Keys", "Save this search…"), search, "save"),
        ScreenKey(
            "search.several", "", tr("Keys", "Search for several things at once…"), search, "search", changes=False
        ),
        ScreenKey("reader.link", "L", tr("Keys", "Link what is selected to an element…"), reader, "link"),
        ScreenKey("reader.link_at_once", "Ctrl+L", tr("Keys", "Link to the element used last"), reader, "link"),
        ScreenKey("reader.box", "B", tr("Keys", "Draw a box on the page"), reader, "crop", changes=False),
        ScreenKey("reader.copy", "Ctrl+C", tr("Keys", "Copy what is selected"), reader, "copy", changes=False),
        ScreenKey("reader.next_found", "F3", tr("Keys", "Next place that was found"), reader, changes=False),
        ScreenKey("reader.found_before", "Shift+F3", tr("Keys", "Place found before"), reader, changes=False),
        ScreenKey("reader.page", "Ctrl+G", tr("Keys", "Go to a page"), reader, changes=False),
        ScreenKey("reader.larger", "Ctrl++", tr("Keys", "Larger"), reader, "zoom-in", changes=False),
        ScreenKey("reader.smaller", "Ctrl+-", tr("Keys", "Smaller"), reader, "zoom-out", changes=False),
        ScreenKey("reader.fit", "Ctrl+0", tr("Keys", "As wide as there is room"), reader, changes=False),
        ScreenKey("reader.turn", "Ctrl+R", tr("Keys", "Turn by a quarter"), reader, "turn", changes=False),
        ScreenKey(
            "reader.open", "Ctrl+Shift+O", tr("Keys", "Open in its own program"), reader, "open", changes=False
        ),
        ScreenKey("engagement.new", "", tr("Keys", "Note another engagement"), engagement, "add"),
        ScreenKey("engagement.remove", "Del", tr("Keys", "Remove the entry"), engagement, "remove"),
        ScreenKey(
            "engagement.copy", "", tr("Keys", "Copy as You said, we did"), engagement, "copy", changes=False
        ),
        ScreenKey("reviews.enter", "", tr("Keys", "Enter a review…"), reviews, "add"),
        ScreenKey("reviews.change", "", tr("Keys", "Change the review being prepared…"), reviews, "edit"),
        ScreenKey("reviews.close", "", tr("Keys", "Close the review being prepared…"), reviews, "checked"),
        ScreenKey(
            "reviews.what_if", "", tr("Keys", "What if one element slips?"), reviews, "measure", changes=False
        ),
        *action_keys(),
        ScreenKey("measures.new", "", tr("Keys", "New measure…"), measures, "add"),
        ScreenKey("measures.figure", "", tr("Keys", "Add a figure"), measures, "add"),
        ScreenKey("measures.paste", "Ctrl+V", tr("Keys", "Paste figures from Excel…"), measures, "paste"),
        ScreenKey("measures.file", "", tr("Keys", "Take figures from a file…"), measures, "import"),
        ScreenKey("measures.remove_figures", "Del", tr("Keys", "Remove the figures selected"), measures, "remove"),
        ScreenKey("measures.remove", "", tr("Keys", "Remove the measure"), measures, "delete"),
        ScreenKey("measures.new_promise", "", tr("Keys", "New service standard"), measures, "add"),
        ScreenKey("measures.remove_promise", "", tr("Keys", "Remove the service standard"), measures, "delete"),
        ScreenKey("pack.build", "", tr("Keys", "Build the pack now"), pack, "pack", changes=False),
    )


def action_keys() -> tuple[ScreenKey, ...]:
    """What can be done on the screen of actions and findings."""
    tr = QCoreApplication.translate
    where = tr("Keys", "Actions")
    return (
        ScreenKey("actions.new", "Alt+N", tr("Keys", "New action"), where, "add"),
        ScreenKey("actions.finding", "", tr("Keys", "Type in a finding…"), where, "quote"),
        ScreenKey(
            "actions.on", "Ctrl+Right", tr("Keys", "Move the card to the next column"), where, "arrow-right"
        ),
        ScreenKey("actions.back", "Ctrl+Left", tr("Keys", "Move the card back a column"), where, "arrow-left"),
        ScreenKey("actions.looks", "Ctrl+G", tr("Keys", "Board or list"), where, "overview", changes=False),
        ScreenKey("actions.remove", "Del", tr("Keys", "Remove what is selected"), where, "delete"),
        ScreenKey("actions.calendar", "", tr("Keys", "Save as calendar file…"), where, "calendar", changes=False),
    )


def rating_keys(standard: Standard | None = None) -> tuple[ScreenKey, ...]:
    """The ratings of a standard's scale; one line for all of them while none is known."""
    tr = QCoreApplication.translate
    elements, none = tr("Keys", "Elements"), tr("Keys", "Rate: does not apply")
    if standard is None:
        rate = tr("Keys", "Give the first rating of the scale, and so on")
        return (
            ScreenKey("elements.rate", "Alt+1", rate, elements),
            ScreenKey("elements.not_applicable", "Alt+0", none, elements),
        )
    words = tr("Keys", "Rate: {rating}")
    keys = [
        ScreenKey(f"elements.rate.{rating.code}", f"Alt+{at}", words.format(rating=rating.label), elements)
        for at, rating in enumerate(standard.ratings[:MOST_RATINGS], start=1)
    ]
    if standard.not_applicable_allowed:
        keys.append(ScreenKey("elements.not_applicable", "Alt+0", none, elements))
    return tuple(keys)


def screen_key(key_id: str) -> str:
    """The keys of something on one screen. Raises KeyError."""
    return screen_entry(key_id).shortcut


def screen_entry(key_id: str) -> ScreenKey:
    """What is declared of something on one screen. Raises KeyError."""
    return {key.id: key for key in screen_keys()}[key_id]


def screen_specs(do: Callable[[str, str], None], menu: str, standard: Standard | None = None) -> list[ActionSpec]:
    """The actions of the screens. `do` is called with screen and id: it goes there and has it done."""

    def spec(key: ScreenKey) -> ActionSpec:
        when = when_changeable if key.changes else when_open
        return ActionSpec(
            key.id,
            key.text,
            lambda: do(key.screen, key.id),
            menu,
            key.shortcut,
            key.icon,
            enabled_when=when,
            where=key.where,
            screen=key.screen,
        )

    return [spec(key) for key in screen_keys(standard)]


class Actions(QObject):
    """Every action of a window, by id, in the order of the menus."""

    refreshed = Signal()
    """What can be done may be otherwise now."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}
        self.situation = Situation()

    def add(self, specs: Iterable[ActionSpec]) -> None:
        """Register actions; their shortcuts work from now on."""
        for spec in specs:
            action = QAction(spec.text, self._window)
            if spec.screen and spec.shortcut:
                # The screen's own action has the keys; here they are only shown.
                action.setText(f"{spec.text}\t{keys_shown(spec.shortcut)}")
            elif spec.shortcut:
                action.setShortcuts([QKeySequence(keys) for keys in (spec.shortcut, spec.also) if keys])
            if spec.icon:
                set_icon(action, spec.icon, "muted")
            action.setToolTip(tip(spec))
            action.setStatusTip(spec.help)
            action.triggered.connect(lambda _=False, run=spec.handler: run())
            self._window.addAction(action)
            self._specs[spec.id] = spec
            self._actions[spec.id] = action

    def remove(self) -> None:
        """Take them off the window, keys and all."""
        for action in self._actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        self.deleteLater()

    def reword(self, action: QAction, text: str) -> None:
        """Give an action another text, as for another letter in its menu."""
        action.setText(text)
        for id_, held in self._actions.items():
            if held is action:
                self._specs[id_] = replace(self._specs[id_], text=text.partition("\t")[0])

    def give_way(self, keys: Collection[str]) -> None:
        """Leave these keys to the screen in sight, which has a use of its own for them, and have the others."""
        for spec in self._specs.values():
            if spec.shortcut and not spec.screen:
                mine = [held for held in (spec.shortcut, spec.also) if held and held not in keys]
                self._actions[spec.id].setShortcuts([QKeySequence(held) for held in mine])

    def replace_of_screens(self, specs: Iterable[ActionSpec]) -> None:
        """Have other actions of screens, as the ratings of another standard."""
        for id_ in [spec.id for spec in self._specs.values() if spec.screen]:
            del self._specs[id_]
            action = self._actions.pop(id_)
            self._window.removeAction(action)
            action.deleteLater()
        self.add(specs)

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """Everything there is."""
        return tuple(self._specs.values())

    def keys(self) -> list[str]:
        """The keys that work everywhere, but for those a field has a use for itself (undo and redo)."""
        held = [spec for spec in self._specs.values() if not spec.screen and spec.id not in OF_FIELDS]
        return [keys for spec in held for keys in (spec.shortcut, spec.also) if keys]

    def action(self, action_id: str) -> QAction:
        """The action with this id. Raises KeyError."""
        return self._actions[action_id]

    def in_menu(self, menu: str) -> list[QAction]:
        """The actions of one menu."""
        return [self._actions[spec.id] for spec in self._specs.values() if spec.menu == menu]

    def text(self, action_id: str) -> str:
        """The words for a button that does it; empty for an id that is not known."""
        spec = self._specs.get(action_id)
        return spec.text.replace("&", "") if spec else ""

    def do(self, action_id: str) -> None:
        """Do it, if it can be done now."""
        action = self._actions.get(action_id)
        if action is not None:
            action.trigger()

    def refresh(self, situation: Situation) -> None:
        """Say which can be done now, and what undo and redo would do."""
        self.situation = situation
        for spec in self._specs.values():
            self._actions[spec.id].setEnabled(spec.enabled_when(situation))
            if spec.screen:
                self._actions[spec.id].setVisible(spec.screen == situation.screen)
        for action_id, label in (("edit.undo", situation.undo), ("edit.redo", situation.redo)):
            if action_id in self._actions:
                action, text = self._actions[action_id], self._specs[action_id].text
                action.setText(f"{text}: {label}" if label else text)
                words = action.text().replace("&", "")
                action.setToolTip(f"{words} ({self._specs[action_id].shortcut})")
        self.refreshed.emit()


def plain(text: str) -> str:
    """The text of an action without mnemonic and dots."""
    return text.replace("&", "").rstrip("…")


def keys_shown(shortcut: str) -> str:
    """Keys as this computer's system writes them."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


def tip(spec: ActionSpec) -> str:
    """The tool tip of an action: its help or words, and its keys."""
    words = spec.help or spec.words
    return f"{words} ({spec.shortcut})" if spec.shortcut else words
