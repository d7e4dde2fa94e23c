"""What the reader remembers while a portfolio is open, also when its screen is made anew."""

from __future__ import annotations

from PySide6.QtCore import QObject

from cse_desktop.gui.models.reading_place import ReadingPlace
from cse_desktop.gui.session import GuiSession


class ReadingMemory(QObject):
    """Belongs to a session: how each piece of evidence was turned, where one read and for which element."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self.turns: dict[str, int] = {}
        self.element = ""
        self.place: ReadingPlace | None = None

    @staticmethod
    def of(session: GuiSession) -> ReadingMemory:
        """The session's own."""
        return session.findChild(ReadingMemory) or ReadingMemory(session)
