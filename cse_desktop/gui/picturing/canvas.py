"""The picture that is edited, as large as fits: marks are drawn, chosen, moved and sized by mouse or keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.domain.picture_marks import Mark, crop_of, moved_to, place_of
from cse_desktop.gui.picturing.board import Board, at_centre, between, shifted
from cse_desktop.gui.picturing.painting import MarkPainter
from cse_desktop.gui.theme import appearance, sizes

SELECT = "select"
STEP, FINE = 0.01, 0.001
"""How far an arrow key moves a mark, as a fraction of the picture, and with Ctrl."""
KEYS = {
    Qt.Key.Key_V: SELECT,
    Qt.Key.Key_C: "crop",
    Qt.Key.Key_A: "arrow",
    Qt.Key.Key_F: "box",
    Qt.Key.Key_L: "text",
    Qt.Key.Key_B: "blackout",
}
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class PictureCanvas(QWidget):
    """Shows `image` with the marks of `board`. `tool` is what the mouse draws, or `select`."""

    changed = Signal()
    """The marks, or which of them is chosen, are otherwise now."""
    tool_wanted = Signal(str)
    """A key asked for another tool."""
    words_wanted = Signal()
    """A label was put down: now its words are wanted."""

    def __init__(self, image: QImage, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board, self.tool = board, SELECT
        self._image = image
        self._zoom: float | None = None
        self._press: QPointF | None = None
        self._held: Mark | None = None
        self._grip = ""
        self._drawing: Mark | None = None
        self.new_words = self.tr("Label")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(sizes().of(160), sizes().of(120))
        appearance().changed.connect(self.update)

    @property
    def zoom(self) -> float | None:
        """How many times its size the picture is shown, None for as large as fits."""
        return self._zoom

    def set_zoom(self, zoom: float | None) -> None:
        """Show the picture so many times its size, or as large as fits."""
        self._zoom = zoom
        room = QSize(sizes().of(160), sizes().of(120))
        self.setMinimumSize(room if zoom is None else self._image.size() * zoom)
        self.update()

    def set_tool(self, tool: str) -> None:
        """Draw with this from now on."""
        self.tool = tool
        self.setCursor(Qt.CursorShape.ArrowCursor if tool == SELECT else Qt.CursorShape.CrossCursor)

    def add_at_centre(self) -> None:
        """Add a mark of the tool in hand in the middle, as by key."""
        if self.tool != SELECT:
            self.board.add(at_centre(self.tool, self.board.marks, self.new_words))
            self._tell()
            if self.tool == "text":
                self.words_wanted.emit()

    def shown(self) -> QRectF:
        """Where the picture is within the widget."""
        size = self._image.size().toSizeF()
        if self._zoom is None:
            room = self.rect().size().toSizeF()
            scale = min(room.width() / size.width(), room.height() / size.height(), 2.0)
        else:
            scale = self._zoom
        size *= scale
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(max(0.0, left), max(0.0, top), size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, its marks, what is cut away veiled, and the mark that is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown = self.shown()
        painter.drawImage(shown, self._image)
        marks = (*self.board.marks, self._drawing) if self._drawing else self.board.marks
        painter.save()
        painter.setClipRect(shown)
        painter.translate(shown.topLeft())
        pen = MarkPainter(shown.width(), shown.height(), marks)
        pen.paint(painter)
        self._veil(painter, shown, marks)
        painter.restore()
        painter.translate(shown.topLeft())
        if self.board.mark is not None and self._drawing is None:
            self._paint_chosen(painter, pen, self.board.mark)
        painter.resetTransform()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour, wide = ("focus", 2) if self.hasFocus() else ("line_strong", 1)
        painter.setPen(QPen(appearance().colour(colour), wide))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a mark, or begin a new one."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._press = event.position()
        self._grip = self._grip_at(self._press)
        if not self._grip and self.tool == SELECT:
            self.board.choose(self._mark_at(self._press))
            self._grip = "move" if self.board.chosen is not None else ""
            self._tell()
        self._held = self.board.mark if self._grip else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move, size or draw on."""
        if self._press is None:
            over = self._grip_at(event.position())
            still = Qt.CursorShape.ArrowCursor if self.tool == SELECT else Qt.CursorShape.CrossCursor
            self.setCursor(Qt.CursorShape.SizeAllCursor if over else still)
            return
        if self._held is not None:
            across, down = self._moved(event.position())
            moved = _dragged(self._held, self._grip, across, down)
            self.board.put(moved, joined=f"drag {id(self._held)}")
            self._tell()
        elif self.tool not in (SELECT, "text"):
            self._drawing = between(self.tool, self._at(self._press), self._at(event.position()), self.new_words)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """What was drawn is a mark now."""
        press, self._press = self._press, None
        self._drawing = None
        if press is None or self._held is not None or self.tool == SELECT:
            self._held = None
            return
        made = between(self.tool, self._at(press), self._at(event.position()), self.new_words)
        if made is not None:
            self.board.add(made)
        else:
            self.board.choose(self._mark_at(press))
        self._tell()
        if made is not None and self.tool == "text":
            self.words_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tools by letter, marks by arrow keys; everything else is the dialog's."""
        key, held = Qt.Key(event.key()), event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in _ARROWS and self.board.mark is not None:
            step = FINE if control else STEP
            across, down = _ARROWS[key]
            shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
            self.board.nudge(across * step, down * step, size=shift)
        elif key in KEYS and not control:
            self.tool_wanted.emit(KEYS[key])
            return
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Insert, Qt.Key.Key_Space):
            self.add_at_centre()
            return
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.board.remove()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.board.choose_next(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)
            return
        self._tell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go here."""
        super().focusInEvent(event)
        self.update()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _veil(self, painter: QPainter, shown: QRectF, marks: tuple[Mark, ...]) -> None:
        left, top, width, height = crop_of(marks)
        whole = QRectF(0, 0, shown.width(), shown.height())
        kept = QRectF(left * whole.width(), top * whole.height(), width * whole.width(), height * whole.height())
        if kept == whole:
            return
        veil = QColor(20, 24, 30, 190)
        for part in (
            QRectF(0, 0, whole.width(), kept.top()),
            QRectF(0, kept.bottom(), whole.width(), whole.height() - kept.bottom()),
            QRectF(0, kept.top(), kept.left(), kept.height()),
            QRectF(kept.right(), kept.top(), whole.width() - kept.right(), kept.height()),
        ):
            painter.fillRect(part, veil)
        painter.setPen(QPen(QColor("white"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(kept)

    def _paint_chosen(self, painter: QPainter, pen: MarkPainter, mark: Mark) -> None:
        accent = appearance().colour("accent")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark["kind"] != "arrow":
            for colour, wide in ((QColor("white"), 3), (accent, 1.5)):
                painter.setPen(QPen(colour, wide))
                painter.drawRect(pen.rect(mark))
        painter.setPen(QPen(QColor("white"), 1.5))
        painter.setBrush(accent)
        side = sizes().of(9)
        for place in self._handles(pen, mark).values():
            painter.drawRect(QRectF(place.x() - side / 2, place.y() - side / 2, side, side))

    def _handles(self, pen: MarkPainter, mark: Mark) -> dict[str, QPointF]:
        """The places at which the chosen mark is sized, by the edges they move."""
        if mark["kind"] == "text":
            return {}
        if mark["kind"] == "arrow":
            x, y, to_x, to_y = mark["ends"]
            shown = self.shown()
            return {
                "start": QPointF(x * shown.width(), y * shown.height()),
                "end": QPointF(to_x * shown.width(), to_y * shown.height()),
            }
        rect, middle = pen.rect(mark), pen.rect(mark).center()
        return {
            "lt": rect.topLeft(),
            "t": QPointF(middle.x(), rect.top()),
            "rt": rect.topRight(),
            "r": QPointF(rect.right(), middle.y()),
            "rb": rect.bottomRight(),
            "b": QPointF(middle.x(), rect.bottom()),
            "lb": rect.bottomLeft(),
            "l": QPointF(rect.left(), middle.y()),
        }

    def _pen(self) -> MarkPainter:
        shown = self.shown()
        return MarkPainter(shown.width(), shown.height(), self.board.marks)

    def _grip_at(self, place: QPointF) -> str:
        """Which handle of the chosen mark is there, or `move` for the mark itself."""
        mark = self.board.mark
        if mark is None:
            return ""
        pen, on = self._pen(), place - self.shown().topLeft()
        near = sizes().of(12)
        for name, handle in self._handles(pen, mark).items():
            if abs(handle.x() - on.x()) <= near and abs(handle.y() - on.y()) <= near:
                return name
        # With a tool in hand a new mark may begin within the chosen one, as an arrow in a frame.
        return "move" if self.tool == SELECT and self._covers(pen, mark, on) else ""

    def _mark_at(self, place: QPointF) -> int | None:
        pen, on = self._pen(), place - self.shown().topLeft()
        under = [at for at, mark in enumerate(self.board.marks) if self._covers(pen, mark, on)]
        # A crop surrounds everything: whatever lies within it was meant.
        inner = [at for at in under if self.board.marks[at]["kind"] != "crop"]
        return next(reversed(inner or under), None)

    def _covers(self, pen: MarkPainter, mark: Mark, on: QPointF) -> bool:
        near = sizes().of(6)
        rect = pen.rect(mark).adjusted(-near, -near, near, near)
        if mark["kind"] == "arrow":
            x, y, to_x, to_y = mark["ends"]
            shown = self.shown()
            return rect.contains(on) and _is_near_line(
                on,
                QPointF(x * shown.width(), y * shown.height()),
                QPointF(to_x * shown.width(), to_y * shown.height()),
                2 * near,
            )
        return bool(rect.contains(on))

    def _at(self, place: QPointF) -> tuple[float, float]:
        shown = self.shown()
        return (place.x() - shown.left()) / shown.width(), (place.y() - shown.top()) / shown.height()

    def _moved(self, place: QPointF) -> tuple[float, float]:
        shown, press = self.shown(), self._press or place
        return (place.x() - press.x()) / shown.width(), (place.y() - press.y()) / shown.height()


def _dragged(mark: Mark, grip: str, across: float, down: float) -> Mark:
    if grip == "move":
        return shifted(mark, across, down, size=False)
    place = place_of(mark)
    if grip in ("start", "end"):
        at = 0 if grip == "start" else 2
        place[at], place[at + 1] = _in(place[at] + across), _in(place[at + 1] + down)
        return moved_to(mark, place)
    left, top, right, bottom = place[0], place[1], place[0] + place[2], place[1] + place[3]
    if "l" in grip:
        left = _in(left + across)
    if "r" in grip:
        right = _in(right + across)
    if "t" in grip:
        top = _in(top + down)
    if "b" in grip:
        bottom = _in(bottom + down)
    made = between(mark["kind"], (left, top), (right, bottom), "")
    return made if made is not None else mark


def _in(number: float) -> float:
    return min(1.0, max(0.0, number))


def _is_near_line(on: QPointF, start: QPointF, end: QPointF, near: float) -> bool:
    line, from_start = end - start, on - start
    length = QPointF.dotProduct(line, line) or 1.0
    along = min(1.0, max(0.0, QPointF.dotProduct(from_start, line) / length))
    off = from_start - line * along
    return bool(QPointF.dotProduct(off, off) <= near * near)
