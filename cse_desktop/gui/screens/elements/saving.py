"""Saves narratives as they are typed, and keeps the words of those that could not be saved until they are."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject

from cse_desktop.domain.portfolio import new_id
from cse_desktop.gui.screens.elements import doing
from cse_desktop.gui.screens.elements.rating import RatingCard
from cse_desktop.gui.session import GuiSession


class NarrativeSaving(QObject):
    """Between the editor and the portfolio. `shown` tells which element the editor shows.

    A full disk or a network drive that is gone must cost nobody a sentence: the editor goes on showing what was
    refused, and offers it again when it is left; what belongs to another element waits here.
    """

    def __init__(self, session: GuiSession, card: RatingCard, shown: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._card, self._shown = session, card, shown
        self._step = ""
        # The writer works in order, so answers come in the order of what was sent.
        self._sent: deque[tuple[str, str]] = deque()
        self._kept: dict[str, str] = {}

    def begin(self) -> None:
        """A new spell of typing is a step of its own."""
        self._step = new_id()

    def save(self, narrative: str) -> None:
        """Save what the editor says of the element it shows."""
        self._send(self._shown(), narrative)

    def awaited(self, stored: str) -> str:
        """What the element that is shown will say when all that was sent is stored; `stored` is what it says now.

        Screens are refreshed while words are on their way, as by an import: the editor must not go back to the
        words before them, with the cursor at the beginning.
        """
        code = self._shown()
        return next((words for sent, words in reversed(self._sent) if sent == code), stored)

    def bring_back(self) -> None:
        """An element is shown: words of it that were refused are in the editor again, and offered once more."""
        words = self._kept.pop(self._shown(), None)
        if words is not None:
            self._card.narrative.fill(words)
            self._card.say_not_saved()
            self._card.narrative.flush()

    def again(self) -> None:
        """Offer all that was refused once more."""
        kept, self._kept = self._kept, {}
        for code, narrative in kept.items():
            self._send(code, narrative)

    def _send(self, code: str, narrative: str) -> None:
        self._sent.append((code, narrative))
        run = doing.narrate(code, narrative, self._step or new_id())
        self._session.run(run, then=self._saved, failed=self._refused)

    def _saved(self, _: object) -> None:
        self._sent.popleft()
        held = self._session.snapshot.assessment(self._shown())
        # It may have been taken back meanwhile.
        self._card.narrative.fill(self.awaited(held.narrative if held else ""))
        self._card.say_saved()

    def _refused(self, error: Exception) -> None:
        code, narrative = self._sent.popleft()
        if code == self._shown():
            self._card.narrative.fill(narrative)  # it may have been left and come back to meanwhile
            self._card.say_not_saved()
        elif code not in (later for later, _ in self._sent):
            self._kept[code] = narrative
        self._session.fail(error)
