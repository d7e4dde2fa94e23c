"""The registry of everything a person can do: menus, toolbar, shortcuts page and notices take from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from cse_desktop.gui.theme import set_icon

OF_FIELDS = frozenset({"edit.undo", "edit.redo"})


@dataclass(frozen=True)
class Situation:
    """What decides which actions can be done. `undo` and `redo` are the labels of the next step, if any."""

    is_open: bool = False
    read_only: bool = False
    undo: str = ""
    redo: str = ""


def always(situation: Situation) -> bool:
    """Whatever the situation."""
    return True


def when_open(situation: Situation) -> bool:
    """While a portfolio is open."""
    return situation.is_open


def when_changeable(situation: Situation) -> bool:
    """While a portfolio is open for changes."""
    return situation.is_open and not situation.read_only


@dataclass(frozen=True)
class ActionSpec:
    """One thing a person can do. `menu` names its menu (empty: none); `help` is a sentence for the tool tip."""

    id: str
    text: str
    handler: Callable[[], object]
    menu: str = ""
    shortcut: str = ""
    icon: str = ""
    help: str = ""
    enabled_when: Callable[[Situation], bool] = always


@dataclass(frozen=True)
class ScreenKey:
    """A key of one screen: `id` names what it does there, `where` the screen."""

    id: str
    shortcut: str
    text: str
    where: str = ""


def screen_keys() -> tuple[ScreenKey, ...]:
    """The keys that work on one screen only."""
    tr = QCoreApplication.translate
    elements, evidence = tr("Keys", "Elements"), tr("Keys", "Evidence")
    return (
        ScreenKey("evidence.rename", "F2", tr("Keys", "change the title"), evidence),
        ScreenKey("evidence.confirm", "F8", tr("Keys", "confirm what was guessed"), evidence),
        ScreenKey("evidence.link", "Ctrl+L", tr("Keys", "link to an element"), evidence),
        ScreenKey("evidence.remove", "Del", tr("Keys", "remove from the portfolio"), evidence),
        ScreenKey("elements.rate", "Alt+1", tr("Keys", "give the first rating of the scale, and so on"), elements),
        ScreenKey("elements.not_applicable", "Alt+0", tr("Keys", "the element does not apply"), elements),
        ScreenKey("elements.next", "Ctrl+PgDown", tr("Keys", "go to the next element"), elements),
        ScreenKey("elements.back", "Ctrl+PgUp", tr("Keys", "go to the element before"), elements),
        ScreenKey("elements.add", "Ctrl+L", tr("Keys", "add evidence to the element"), elements),
    )


def screen_key(key_id: str) -> str:
    """The keys of something on one screen. Raises KeyError."""
    return {key.id: key.shortcut for key in screen_keys()}[key_id]


class Actions:
    """Every action of a window, by id, in the order of the menus."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._specs: dict[str, ActionSpec] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, specs: Iterable[ActionSpec]) -> None:
        """Register actions; their shortcuts work from now on."""
        for spec in specs:
            action = QAction(spec.text, self._window)
            if spec.shortcut:
                action.setShortcut(QKeySequence(spec.shortcut))
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

    @property
    def specs(self) -> tuple[ActionSpec, ...]:
        """Everything there is."""
        return tuple(self._specs.values())

    def keys(self) -> list[str]:
        """The keys that work everywhere, but for those a field has a use for itself (undo and redo)."""
        return [spec.shortcut for spec in self._specs.values() if spec.shortcut and spec.id not in OF_FIELDS]

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
        for spec in self._specs.values():
            self._actions[spec.id].setEnabled(spec.enabled_when(situation))
        for action_id, label in (("edit.undo", situation.undo), ("edit.redo", situation.redo)):
            if action_id in self._actions:
                action, text = self._actions[action_id], self._specs[action_id].text
                action.setText(f"{text}: {label}" if label else text)
                plain = action.text().replace("&", "")
                action.setToolTip(f"{plain} ({self._specs[action_id].shortcut})")


def tip(spec: ActionSpec) -> str:
    """The tool tip of an action: its help or words, and its keys."""
    words = spec.help or spec.text.replace("&", "").rstrip("…")
    return f"{words} ({spec.shortcut})" if spec.shortcut else words
