"""Pictures from outside: taken of the screen, pasted or dropped; and the editor for one that is held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.describing import add_evidence
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.actions import ActionSpec, when_changeable, when_open
from cse_desktop.gui.picturing.clipboard import carried
from cse_desktop.gui.picturing.editing import SHOW, Editing, new_picture
from cse_desktop.gui.picturing.screens import Capture, What, why_not
from cse_desktop.gui.session import GuiSession


class Pictures(QObject):
    """Belongs to a window. `session` gives the one that is open; `element` the one that files are meant for."""

    def __init__(
        self,
        window: QWidget,
        session: Callable[[], GuiSession | None],
        element: Callable[[], str],
        take_in: Callable[[Sequence[Path], str], None],
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._element, self._take_in = window, session, element, take_in
        self.capture: Capture | None = None

    def ask(self) -> None:
        """Ask what to take a picture of."""
        from cse_desktop.gui.picturing.capture_dialog import CaptureDialog

        session, reason = self._session(), why_not()
        if session is None or self.capture is not None:
            return
        if reason:
            session.tell(reason, "warning", action="edit.paste")
            return
        dialog = CaptureDialog(self._window)
        dialog.wanted.connect(self.take)
        dialog.open()

    def take(self, what: str, seconds: int = 0) -> None:
        """Take a picture of the screen, a window or a region, and edit it."""
        self.capture = Capture(self._window, cast("What", what), seconds)
        self.capture.taken.connect(self._taken)
        self.capture.left.connect(self._left)

    def paste(self) -> None:
        """Take in what was copied: files, a picture, a web address."""
        session = self._session()
        if session is None:
            return
        found = carried(QGuiApplication.clipboard().mimeData())
        if found.paths:
            self._take_in(found.paths, self._element())
        elif found.image is not None:
            self.begin(found.image)
        elif found.address:
            self._add_address(session, found.address)
        else:
            words = self.tr("There is nothing to paste: copy files, a picture or a web address first.")
            session.tell(words, "warning")

    def begin(self, image: QImage) -> None:
        """Edit a picture that was pasted or dropped, then take it in."""
        session = self._session()
        if session is not None and not session.read_only:
            new = new_picture(image, self.tr("Picture of {day}, {time}"), "photo", self._element())
            Editing.of(session).begin(new, self._window)

    def show_latest(self) -> None:
        """Go to the picture that was saved last."""
        session = self._session()
        if session is not None and Editing.of(session).latest:
            session.go("evidence", Editing.of(session).latest)

    def _taken(self, image: QImage) -> None:
        self.capture = None
        session = self._session()
        if session is not None:
            new = new_picture(image, self.tr("Screenshot of {day}, {time}"), "photo", self._element())
            Editing.of(session).begin(new, self._window)

    def _left(self, words: str) -> None:
        self.capture = None
        session = self._session()
        if words and session is not None:
            session.tell(words, "warning")

    def _add_address(self, session: GuiSession, address: str) -> None:
        element = self._element()

        def add(ws: Workspace, ctx: Context) -> Evidence:
            return add_evidence(ws, "web", address, location=address, elements=[element] if element else ())

        def tell(evidence: Evidence) -> None:
            words = self.tr("Web address added: {exhibit}, {address}")
            session.tell(words.format(exhibit=evidence.exhibit, address=address), "success", undo=True)

        session.run(add, then=tell)


def picture_actions(pictures: Pictures) -> list[ActionSpec]:
    """What is done with pictures from outside, as entries of the registry."""
    tr = QCoreApplication.translate
    return [
        ActionSpec(
            "picture.capture",
            tr("Actions", "&Screenshot…"),
            pictures.ask,
            "portfolio",
            "Ctrl+Shift+S",
            "screenshot",
            tr("Actions", "Take a picture of the screen, a window or a region as evidence"),
            when_changeable,
        ),
        ActionSpec(SHOW, tr("Actions", "Show"), pictures.show_latest, enabled_when=when_open),
    ]


def paste_action(pictures: Pictures) -> ActionSpec:
    """The entry of the edit menu."""
    tr = QCoreApplication.translate
    return ActionSpec(
        "edit.paste",
        tr("Actions", "&Paste as evidence"),
        pictures.paste,
        "edit",
        "Ctrl+V",
        "paste",
        tr("Actions", "Take in the picture, files or web address that was copied"),
        when_changeable,
    )
