"""The dialog in which a picture is edited: tools above it, what is said of it beside it.

A picture that is new is taken in when it is saved, marks and words in one step; closing without saving leaves
nothing behind. Nothing that was blacked out is shown outside this dialog again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.picturing import add_picture, edit_picture
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.covered import still_within
from cse_desktop.domain.picture_marks import Mark
from cse_desktop.domain.portfolio import Evidence, EvidenceKind
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.dialogs.question import QuestionDialog
from cse_desktop.gui.picturing.bench import Bench
from cse_desktop.gui.picturing.words import PictureWords, Said
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import row

WIDEST_WORDS = 0.3
"""Of the screen: the picture has the rest, whatever the size of the text."""
LEAST_HEIGHT = 410
"""Of picture and tools, at the usual text size; below that the dialog scrolls."""


@dataclass(frozen=True)
class NewPicture:
    """A picture that is no evidence yet: what it is called at first, and the element it is meant for."""

    image: QImage
    title: str
    kind: EvidenceKind = "other"
    element: str = ""


@dataclass(frozen=True)
class Shown:
    """What the dialog begins with. `outer` is what the picture came within, which still holds it as it came."""

    image: QImage
    said: Said
    marks: tuple[Mark, ...] = ()
    evidence: Evidence | None = None
    outer: tuple[Evidence, ...] = field(default=())
    element: str = ""


class PictureDialog(Frame):
    """`saved` comes with the evidence once it is stored, and whether it was there before."""

    saved = Signal(object, bool)

    help_name = "picture"

    def __init__(self, session: GuiSession, shown: Shown, parent: QWidget | None = None) -> None:
        held = shown.evidence
        title = (
            self.tr("New picture")
            if held is None
            else self.tr("Edit the picture {exhibit}").format(exhibit=held.exhibit)
        )
        super().__init__(title, parent, width=560)
        self._session, self._shown = session, shown
        self.bench = Bench(shown.image, shown.marks)
        self.words = PictureWords(shown.said)
        self.trouble = label("", "error", wrap=True)
        self.save = button(self.tr("Save"), self._save, role="primary", icon="save")
        self.leave = button(self.tr("Cancel"), self.reject)
        self._before = set(session.snapshot.evidence)
        self._lay_out()
        self._keys()
        self.bench.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Leave; what would be lost for good is asked about first."""
        if not self.bench.board.can_undo and self._shown.evidence is not None and not self.words.is_changed:
            self._leave()
            return
        words = (
            self.tr("The picture has not been saved in the portfolio.")
            if self._shown.evidence is None
            else self.tr("What you changed has not been saved.")
        )
        asked = QuestionDialog(self.tr("Leave without saving?"), words, self.tr("Leave without saving"), self)
        asked.accepted.connect(self._leave)
        asked.open()

    def _leave(self) -> None:
        self.done(self.DialogCode.Rejected)

    def _save(self) -> None:
        said = self.words.said()
        if said is None:
            return
        self._set_busy(busy=True)
        self._session.run(
            self._operation(said),
            then=self._done,
            failed=self._failed,
            lane="worker",
            title=self.tr("Drawing the picture"),
        )

    def _operation(self, said: Said) -> Callable[[Workspace, Context], Evidence]:
        marks, shown, values = self.bench.board.marks, self._shown, _values(said)
        if shown.evidence is not None:
            evidence_id = shown.evidence.id
            return lambda ws, ctx: edit_picture(ws, ctx, evidence_id, marks, **values)
        image = png_of(shown.image)
        elements = [shown.element] if shown.element else []
        title = values.pop("title")
        return lambda ws, ctx: add_picture(ws, ctx, image, title=title, marks=marks, elements=elements, **values)

    def _done(self, evidence: Evidence) -> None:
        self.saved.emit(evidence, self._shown.evidence is None and evidence.id in self._before)
        super().accept()

    def _failed(self, error: Exception) -> None:
        # The picture stays here to be tried again: it may be nowhere else.
        self._set_busy(busy=False)
        message = getattr(error, "message", None)
        if message is None:
            self._session.fail(error)
            words = self.tr("The picture could not be saved.")
        else:
            words = self._session.say(message)
        self.trouble.setText(words)
        self.trouble.show()

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.bench, self.words, self.save):
            widget.setEnabled(not busy)
        self.save.setText(self.tr("Saving…") if busy else self.tr("Save"))

    def _lay_out(self) -> None:
        for outer in self._shown.outer:
            if self._shown.evidence is not None:
                self.words.warn(self._session.say(still_within(self._shown.evidence, outer)))
        room = self.screen().availableGeometry().width()
        self.words.setFixedWidth(min(sizes().of(300), round(room * WIDEST_WORDS)))
        self.bench.setMinimumHeight(sizes().of(LEAST_HEIGHT))
        both = row(gap=sizes().gap_huge)
        both.addWidget(self.bench, 1)
        both.addWidget(self.words, 0, Qt.AlignmentFlag.AlignTop)
        # Small screens and large text: the whole scrolls, and the picture keeps its room.
        page = ScrollPage(margin=0)
        page.body.addLayout(both, 1)
        self.body.addWidget(page, 1)
        self.body.addWidget(self.trouble)
        self.trouble.hide()
        self.add_buttons(leave=self.leave, go_on=self.save)
        # Enter on the picture adds a mark; in a form of this size nothing is saved by a slip of it.
        self.save.setDefault(False)
        self.save.setToolTip(self.tr("Save (Ctrl+Enter)"))
        self.begin_at(1240, 800)

    def _keys(self) -> None:
        for keys, run in (
            ("Ctrl+Return", self._save),
            ("Ctrl+Z", self.bench.undo_mark),
            ("Ctrl+Y", self.bench.redo_mark),
            ("Ctrl+0", self.bench.toggle_zoom),
        ):
            QShortcut(QKeySequence(keys), self, run)


def png_of(image: QImage) -> bytes:
    """The picture as a PNG of nothing but its pixels."""
    plain = QImage(image.convertToFormat(QImage.Format.Format_RGB32).copy())
    for key in plain.textKeys():
        plain.setText(key, "")
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(held.data())


def said_of(evidence: Evidence) -> Said:
    """What is said of evidence now."""
    return Said(evidence.title, evidence.caption, evidence.alt_text, evidence.kind, evidence.dated)


def said_at_first(new: NewPicture, today: date) -> Said:
    """What is said of a new picture before a person says more."""
    return Said(new.title, "", "", new.kind, today)


def _values(said: Said) -> dict[str, Any]:
    return {
        "title": said.title,
        "caption": said.caption,
        "alt_text": said.alt_text,
        "kind": said.kind,
        "dated": said.dated,
    }
