"""Opens the editor on a picture, old or new, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cse_desktop.app.context import Context
from cse_desktop.app.picturing import draw_original
from cse_desktop.app.viewing import draw_page
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Evidence, EvidenceKind
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.opening import forget_copies
from cse_desktop.gui.picturing.editor import NewPicture, PictureDialog, Shown, said_at_first, said_of
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.texts import short_day

LONGEST = 3000
"""Pixels of the longest side of what is edited on: numbers in it can be read in its own size."""
SHOW = "picture.show"


@dataclass(frozen=True)
class _Came:
    evidence_id: str
    image: QImage
    reason: Message | None


class Editing(QObject):
    """Belongs to a session and ends with it."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self._session = session
        self._parent: QWidget | None = None
        self._page = 1
        self.latest = ""
        """Id of the evidence that was edited or added last."""
        self.dialog: PictureDialog | None = None

    @staticmethod
    def of(session: GuiSession) -> Editing:
        """The session's own."""
        return session.findChild(Editing) or Editing(session)

    def edit(self, evidence: Evidence, parent: QWidget) -> None:
        """Edit a picture, or say why that is not possible."""
        if evidence.form != "file" or not evidence.is_picture:
            words = self.tr("This is not a picture. Take a picture of a page of it, or a screenshot.")
            self._session.tell(words, "warning")
            return
        self._parent = parent
        self._session.run(_drawing(evidence.id), then=self._show, lane="worker")

    def begin(self, new: NewPicture, parent: QWidget) -> None:
        """Edit a picture that is not in the portfolio yet."""
        shown = Shown(new.image, said_at_first(new, date.today()), element=new.element)  # noqa: DTZ011 - local day
        self._open(shown, parent)

    def begin_with_page(self, evidence: Evidence, page: int, parent: QWidget) -> None:
        """Edit a picture of a page of a PDF, to be taken in as evidence of its own."""
        self._parent = parent
        self._page = page
        self._session.run(_drawing_page(evidence.id, page), then=self._show_page, lane="worker")

    def _show_page(self, came: _Came) -> None:
        evidence = self._session.snapshot.evidence.get(came.evidence_id)
        if evidence is None or self._parent is None:
            return
        if came.image.isNull():
            self._say_not_shown(came)
            return
        title = self.tr("{title}, page {page}").format(title=evidence.title, page=self._page)
        self.begin(NewPicture(came.image, title, evidence.kind), self._parent)

    def _say_not_shown(self, came: _Came) -> None:
        words = self._session.say(came.reason) if came.reason else self.tr("The picture cannot be shown.")
        self._session.tell(words, "warning")

    def _show(self, came: _Came) -> None:
        snapshot = self._session.snapshot
        evidence = snapshot.evidence.get(came.evidence_id)
        if evidence is None or self._parent is None:
            return
        if came.image.isNull():
            self._say_not_shown(came)
            return
        outer = snapshot.evidence.get(evidence.part_of or "")
        held = Shown(came.image, said_of(evidence), evidence.marks, evidence, (outer,) if outer else ())
        self._open(held, self._parent)

    def _open(self, shown: Shown, parent: QWidget) -> None:
        dialog = PictureDialog(self._session, shown, parent)
        dialog.saved.connect(self._saved)
        dialog.destroyed.connect(self._gone)
        self.dialog = dialog
        dialog.open()

    def _gone(self) -> None:
        self.dialog = None

    def _saved(self, evidence: Evidence, was_there: bool) -> None:
        self.latest = evidence.id
        if was_there:
            words = self.tr("This picture is held already: {exhibit}, {title}.")
        else:
            words = self.tr("Saved: {exhibit}, {title}")
        said = words.format(exhibit=evidence.exhibit, title=evidence.title)
        self._session.noticed.emit(Notice(said, "success", undo=not was_there, action=SHOW))
        Intake.of(self._session).recognise()
        original = evidence.original
        if original is not None:
            # Whoever opened the picture before has a copy as it came in this computer's cache.
            self._session.run(lambda ws, ctx: forget_copies(ws, original), lane="worker")


def new_picture(image: QImage, words: str, kind: EvidenceKind, element: str) -> NewPicture:
    """A picture that was just taken or pasted; `words` say which, with room for the day and time."""
    now = datetime.now().astimezone()
    title = words.format(day=short_day(now.date()), time=f"{now:%H:%M}")
    return NewPicture(image, title, kind, element)


def _drawing(evidence_id: str) -> Callable[[Workspace, Context], _Came]:
    def draw(ws: Workspace, ctx: Context) -> _Came:
        drawing = draw_original(ws, ctx, evidence_id, longest=LONGEST)
        return _Came(evidence_id, QImage.fromData(drawing.image), drawing.reason)

    return draw


def _drawing_page(evidence_id: str, page: int) -> Callable[[Workspace, Context], _Came]:
    def draw(ws: Workspace, ctx: Context) -> _Came:
        drawing = draw_page(ws, ctx, evidence_id, page=page, longest=LONGEST)
        return _Came(evidence_id, QImage.fromData(drawing.image), drawing.reason)

    return draw
