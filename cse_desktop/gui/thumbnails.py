"""Small pictures of pages for lists and cards: asked for when something comes into sight, drawn elsewhere."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from cse_desktop.app.context import Context
from cse_desktop.app.viewing import draw_page, thumbnail
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.session import GuiSession

AT_ONCE = 2
"""Pictures that are drawn at a time: the workers have other things to do too."""
MOST_WAITING = 80
"""Of more than a screen full, those asked for first were scrolled past: they wait no longer."""
MOST_HELD = 600
"""Pictures kept in memory, about 100 MB at most."""

Box = tuple[float, ...]
Key = tuple[str, int, Box]
"""SHA-256 of the file, page, and what is shown of it."""
CROP_SIDE = 640
"""Pixels of the longest side of what is cut from a page, at most."""
MOST_PAGE_SIDE = 3200


@dataclass(frozen=True)
class Wanted:
    """A picture that somebody wants to show."""

    evidence_id: str
    blob: str
    page: int
    box: Box = ()

    @property
    def key(self) -> Key:
        """What it is kept under."""
        return self.blob, self.page, self.box


class Thumbnails(QObject):
    """Belongs to a session and ends with it. What is asked for last comes first, since that is in sight."""

    ready = Signal(str, int)
    """Evidence id and page: `picture` has it now."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__(session)
        self._session = session
        self._held: OrderedDict[Key, QPixmap | None] = OrderedDict()
        self._waiting: OrderedDict[Key, Wanted] = OrderedDict()
        self._drawing: dict[Key, Wanted] = {}

    @staticmethod
    def of(session: GuiSession) -> Thumbnails:
        """The session's own."""
        return session.findChild(Thumbnails) or Thumbnails(session)

    def picture(self, evidence: Evidence, page: int = 1, box: Box = ()) -> QPixmap | None:
        """The picture of a page (from 1), at most 320 pixels on its longest side, if it is there.

        With a `box` (`Link.box`) what that holds of the page, drawn large enough to be read.

        None otherwise: it is asked for then, and `ready` comes, unless it cannot be drawn.
        """
        if not evidence.blob or not evidence.can_be_drawn:
            return None
        wanted = Wanted(evidence.id, evidence.blob, page, box)
        if wanted.key in self._held:
            self._held.move_to_end(wanted.key)
            return self._held[wanted.key]
        if wanted.key not in self._drawing:
            self._waiting[wanted.key] = wanted
            self._waiting.move_to_end(wanted.key)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._go_on()
        return None

    def _go_on(self) -> None:
        while self._waiting and len(self._drawing) < AT_ONCE:
            key, wanted = self._waiting.popitem()
            self._drawing[key] = wanted
            self._session.run(_draw(wanted), then=self._drawn, failed=self._failed, lane="worker")

    def _drawn(self, made: tuple[Wanted, QImage]) -> None:
        wanted, image = made
        self._drawing.pop(wanted.key, None)
        self._held[wanted.key] = None if image.isNull() else QPixmap.fromImage(image)
        while len(self._held) > MOST_HELD:
            self._held.popitem(last=False)
        if not image.isNull():
            self.ready.emit(wanted.evidence_id, wanted.page)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        # What was asked for is tried again when it is asked for again.
        self._drawing.clear()
        self._session.fail(error)


def _draw(wanted: Wanted) -> Callable[[Workspace, Context], tuple[Wanted, QImage]]:
    def run(ws: Workspace, ctx: Context) -> tuple[Wanted, QImage]:
        if wanted.box:
            return wanted, _cut(ws, ctx, wanted)
        image = thumbnail(ws, ctx, wanted.evidence_id, wanted.page)
        return wanted, QImage.fromData(image) if image else QImage()

    return run


def _cut(ws: Workspace, ctx: Context, wanted: Wanted) -> QImage:
    left, top, wide, high = wanted.box
    longest = min(MOST_PAGE_SIDE, round(CROP_SIDE / max(wide, high)))
    drawing = draw_page(ws, ctx, wanted.evidence_id, page=wanted.page, longest=longest)
    page = QImage.fromData(drawing.image)
    if page.isNull():
        return page
    x, y = round(left * page.width()), round(top * page.height())
    return page.copy(x, y, max(1, round(wide * page.width())), max(1, round(high * page.height())))
