"""Pages drawn for a view that asks for them: a few at a time, off the main thread, and only those still wanted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from cse_desktop.app.context import Context
from cse_desktop.app.viewing import draw_page
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import Message
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import WordBox
from cse_desktop.gui.session import GuiSession
from cse_desktop.jobs.lanes import Job

AT_ONCE = 2
Key = tuple[str, int, int]
"""SHA-256 of the file, page, and pixels of the longest side."""


@dataclass(frozen=True)
class PageLook:
    """What a page looks like; a null image with a reason if it cannot be drawn, without one if it was given up."""

    evidence_id: str
    blob: str
    page: int
    pixels: int
    image: QImage = field(default_factory=QImage, repr=False)
    words: tuple[WordBox, ...] = field(default=(), repr=False)
    count: int = 0
    reason: Message | None = None


class PageShelf(QObject):
    """Draws pages of one piece of evidence after another for one view."""

    ready = Signal(object)
    """PageLook: a page of the evidence that is shown, drawn or not to be drawn."""

    def __init__(self, session: GuiSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._evidence: Evidence | None = None
        self._wanted: list[tuple[int, int]] = []
        self._waiting: list[tuple[int, int]] = []
        self._at_hand: dict[Key, Job[PageLook]] = {}
        self._given_up: set[Key] = set()

    def show_evidence(self, evidence: Evidence | None) -> None:
        """Draw pages of this from now on."""
        self._evidence = evidence
        self.want((), 0)

    def want(self, pages: Sequence[int], pixels: int) -> None:
        """These pages are wanted, the first most; whatever was wanted before and is not now is given up."""
        blob = self._evidence.blob or "" if self._evidence else ""
        self._wanted = [(page, pixels) for page in pages]
        for (held, page, size), job in list(self._at_hand.items()):
            if held != blob or (page, size) not in self._wanted:
                job.cancel()
                self._given_up.add((held, page, size))
        self._waiting = [each for each in self._wanted if (blob, *each) not in self._at_hand]
        self._go_on()

    def _go_on(self) -> None:
        evidence = self._evidence
        while evidence is not None and evidence.blob and self._waiting and len(self._at_hand) < AT_ONCE:
            page, pixels = self._waiting.pop(0)
            key = (evidence.blob, page, pixels)
            self._at_hand[key] = self._session.run(
                _look(evidence, page, pixels), then=self._drawn, failed=self._failed, lane="worker"
            )

    def _drawn(self, look: PageLook) -> None:
        key = (look.blob, look.page, look.pixels)
        self._at_hand.pop(key, None)
        held = self._evidence
        shown = held is not None and (held.id, held.blob) == (look.evidence_id, look.blob)
        if shown and (not look.image.isNull() or look.reason is not None):
            self._given_up.discard(key)
            self.ready.emit(look)
        else:
            self._ask_again(key)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        # One that was given up before it began comes here too.
        over = [key for key, job in self._at_hand.items() if job.future.done()]
        for key in over:
            del self._at_hand[key]
            self._ask_again(key)
        self._session.fail(error)
        self._go_on()

    def _ask_again(self, key: Key) -> None:
        """A page that was given up may have been wanted again before it was heard of."""
        blob, *each = key
        given_up = key in self._given_up
        self._given_up.discard(key)
        if given_up and self._evidence is not None and self._evidence.blob == blob and tuple(each) in self._wanted:
            self._waiting.insert(0, (each[0], each[1]))


def _look(evidence: Evidence, page: int, pixels: int) -> Callable[[Workspace, Context], PageLook]:
    def run(ws: Workspace, ctx: Context) -> PageLook:
        blob = evidence.blob or ""
        try:
            drawing = draw_page(ws, ctx, evidence.id, page=page, longest=pixels, words=True)
        except Cancelled:
            return PageLook(evidence.id, blob, page, pixels)
        image = QImage.fromData(drawing.image)
        # The form that is painted fastest.
        image = image if image.isNull() else image.convertToFormat(QImage.Format.Format_RGB32)
        return PageLook(evidence.id, blob, page, pixels, image, drawing.words, drawing.pages, drawing.reason)

    return run
