"""What concerns the window itself: text size by key, going from pane to pane, past messages, the last place."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from cse_desktop.gui.dialogs.messages import MessagesDialog, Said
from cse_desktop.gui.dialogs.preferences import TEXT_SIZES
from cse_desktop.gui.preferences import preferences
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.widgets.memory_splitter import MemorySplitter
from cse_desktop.gui.widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from cse_desktop.gui.main_window import MainWindow
    from cse_desktop.gui.shell.workplace import Workplace

USUAL = 100
MOST_SAID = 200
"""Past messages that are kept while the program runs."""


PLACE = "place"
"""Property of a session in which an old review is read: where the person was in it."""


class View(QObject):
    """Belongs to a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.said: deque[Said] = deque(maxlen=MOST_SAID)

    def larger(self) -> None:
        """Larger text, for everything."""
        held = preferences().settings.text_size
        self._resize(min((size for size in TEXT_SIZES if size > held), default=held))

    def smaller(self) -> None:
        """Smaller text."""
        held = preferences().settings.text_size
        self._resize(max((size for size in TEXT_SIZES if size < held), default=held))

    def usual(self) -> None:
        """The text size the computer gives."""
        self._resize(USUAL)

    def _resize(self, size: int) -> None:
        preferences().update(text_size=size)
        text = QCoreApplication.translate("View", "Text size {size} %")
        self._window.tell(Notice(text.format(size=size)))

    def next_pane(self) -> None:
        """Go to the next part of the window."""
        self._go_round(1)

    def previous_pane(self) -> None:
        """Go to the part of the window before."""
        self._go_round(-1)

    def _go_round(self, step: int) -> None:
        workplace = self._window.workplace
        held = panes(workplace) if workplace is not None else [self._window.start]
        focus = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(held) if focus is not None and _holds(pane, focus)), None)
        order = range(1, len(held) + 1)
        begin = here if here is not None else (-1 if step > 0 else 0)
        for away in order:
            if enter_pane(held[(begin + step * away) % len(held)]):
                return

    def to_notice(self) -> None:
        """Put the focus on the first button of the message in sight."""
        bar = (self._window.workplace or self._window.start).notices
        if bar.isVisible() and not bar.is_going:
            bar.enter()
        else:
            self.show_messages()

    def listen(self, bar: NoticeBar) -> None:
        """Keep what a bar says."""
        bar.told.connect(self._note)

    def _note(self, notice: Notice) -> None:
        self.said.appendleft(Said(datetime.now().astimezone(), notice))

    def show_messages(self) -> None:
        """Show what was said in the bar until now."""
        MessagesDialog(list(self.said), self._window).open()


def panes(workplace: Workplace) -> list[QWidget]:
    """The parts of the window in the order of reading: screen (its panes one by one), message, bar, rail."""
    screen = workplace.shown_screen(workplace.current)
    inner: list[QWidget] = [screen] if screen is not None else []
    if screen is not None:
        found = [s for s in screen.findChildren(MemorySplitter) if s.isVisible()]
        parts = [found[0].widget(at) for at in range(found[0].count())] if found else []
        inner = [part for part in parts if part is not None and part.isVisible()] or inner
    held = [*inner, workplace.notices, workplace.progress, workplace.top, workplace.rail]
    return [pane for pane in held if pane.isVisible()]


def enter_pane(pane: QWidget) -> bool:
    """Put the focus where it was in a pane, or on its first control; False where there is none."""
    last = pane.focusWidget()
    usable = [w for w in [last, *pane.findChildren(QWidget)] if w is not None]
    for widget in usable:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
    return False


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def last_place(session: GuiSession) -> tuple[str, str]:
    """The screen of a portfolio that was left last, and what was chosen on it."""
    if session.past is not None:
        # What was said is what people look for there first.
        screen, _, target = str(session.property(PLACE) or "elements").partition(" ")
        return screen, target
    screen, _, target = preferences().window(_place_of(session)).partition(" ")
    return screen, target


def remember_place(workplace: Workplace) -> None:
    """Note where a person is in a portfolio, for the next time."""
    screen = workplace.shown_screen(workplace.current)
    if screen is None:
        return
    place = f"{workplace.current} {screen.place()}".strip()
    if workplace.session.past is None:
        preferences().set_window(_place_of(workplace.session), place)
    else:
        workplace.session.setProperty(PLACE, place)


def _place_of(session: GuiSession) -> str:
    return f"place.{session.snapshot.portfolio.id}"
