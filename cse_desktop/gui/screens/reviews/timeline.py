"""The line through the years: reviews as buttons on it, the certificate as a bar below, today marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.gui.pictures.ink import Ink, screen_ink
from cse_desktop.gui.screens.reviews.cycle_state import Line, Mark
from cse_desktop.gui.screens.reviews.words import mark_standing
from cse_desktop.gui.texts import day, short_day
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.row_button import RowButton


class MarkButton(RowButton):
    """A review on the line: title, day, and how it stands by symbol and word."""

    def __init__(self, mark: Mark) -> None:
        tr = QCoreApplication.translate
        standing = mark_standing(mark.state)
        state = row(
            IconLabel(standing.symbol, standing.tone, sizes().icon_small),
            label(standing.word, "muted"),
            None,
            gap=sizes().gap_small,
        )
        words = column(label(mark.title, "subheading"), label(short_day(mark.day)), state, gap=sizes().gap_tiny)
        pack = ""
        if mark.deadline is not None:
            pack = tr("Reviews", "Pack by {day}").format(day=short_day(mark.deadline))
            words.addWidget(label(pack, "muted"))
        words.setContentsMargins(*[sizes().gap] * 4)
        told = ". ".join(part for part in (day(mark.day), standing.word, pack) if part)
        super().__init__(words, mark.title, told)
        self.mark = mark
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)


class Timeline(QWidget):
    """Shows a line; `chosen` comes with the key of the review that is pressed. Left and right go along it."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Reviews, year by year"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line: Line | None = None
        self.buttons: dict[str, MarkButton] = {}
        self._lanes: dict[str, int] = {}
        self._lane_height = 0
        appearance().changed.connect(self.update)

    def show_line(self, line: Line | None) -> None:
        """Show another line; hidden where there is none. The focus stays with its review."""
        self.setVisible(line is not None)
        if line == self._line:
            return
        held = next((key for key, made in self.buttons.items() if made.hasFocus()), "")
        for made in self.buttons.values():
            made.hide()
            made.deleteLater()
        self._line, self.buttons = line, {}
        for mark in line.marks if line is not None else ():
            made = MarkButton(mark)
            made.setParent(self)
            made.clicked.connect(lambda _=False, key=mark.key: self.chosen.emit(key))
            made.show()
            self.buttons[mark.key] = made
        self.setAccessibleDescription(_told(line))
        self._arrange()
        if held in self.buttons:
            self.buttons[held].setFocus()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the reviews above the line and the years and certificates below it."""
        return QSize(sizes().of(480), self._height())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the widest review."""
        widest = max((made.sizeHint().width() for made in self.buttons.values()), default=0)
        return QSize(widest + 2 * sizes().gap, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the reviews anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, its years, the certificates and today."""
        line = self._line
        if line is None:
            return
        ink = screen_ink()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._axis()
        self._paint_today(painter, ink, line)
        for key, made in self.buttons.items():
            x = self._x(line.share(made.mark.day))
            painter.setPen(QPen(ink.colour("line_strong"), 1))
            painter.drawLine(QPointF(x, self.buttons[key].geometry().bottom()), QPointF(x, y))
        painter.setPen(QPen(ink.colour("line_strong"), 2))
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        for made in self.buttons.values():
            self._paint_mark(painter, ink, line, made.mark)
        self._paint_years(painter, ink, line)
        self._paint_spans(painter, ink, line)

    def _paint_today(self, painter: QPainter, ink: Ink, line: Line) -> None:
        x = self._x(line.share(line.today))
        if not 0 <= x <= self.width():
            return
        words = self.tr("Today")
        metrics = QFontMetricsF(painter.font())
        painter.setPen(QPen(ink.colour("accent"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, metrics.height()), QPointF(x, self._axis() + metrics.height()))
        painter.setPen(ink.colour("link"))
        wide = metrics.horizontalAdvance(words) + 1
        left = min(max(0.0, x - wide / 2), self.width() - wide)
        painter.drawText(QRectF(left, 0, wide, metrics.height()), Qt.AlignmentFlag.AlignCenter, words)

    def _paint_mark(self, painter: QPainter, ink: Ink, line: Line, mark: Mark) -> None:
        y, standing = self._axis(), mark_standing(mark.state)
        if mark.deadline is not None:
            x = self._x(line.share(mark.deadline))
            painter.setPen(QPen(ink.colour("text"), 2))
            painter.drawLine(QPointF(x, y - ink.size.gap_small), QPointF(x, y + ink.size.gap_small))
        side = ink.size.icon_small
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(QPointF(self._x(line.share(mark.day)), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.colour("surface"))
        painter.drawEllipse(spot.adjusted(-2, -2, 2, 2))
        ink.shelf.paint(
            painter, standing.symbol, ink.theme.colour(standing.tone), spot, ink.theme.colour("surface")
        )

    def _paint_years(self, painter: QPainter, ink: Ink, line: Line) -> None:
        metrics, y = QFontMetricsF(painter.font()), self._axis()
        gone = 0.0
        for first in line.years:
            x, words = self._x(line.share(first)), str(first.year)
            painter.setPen(QPen(ink.colour("line_strong"), 1))
            painter.drawLine(QPointF(x, y), QPointF(x, y + ink.size.gap))
            wide = metrics.horizontalAdvance(words) + 1
            if x < gone or x + ink.size.gap_small + wide > self.width():
                continue
            gone = x + 2 * ink.size.gap_small + wide
            painter.setPen(ink.colour("muted"))
            place = QRectF(x + ink.size.gap_small, y + ink.size.gap_small, wide, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)

    def _paint_spans(self, painter: QPainter, ink: Ink, line: Line) -> None:
        metrics = QFontMetricsF(painter.font())
        for place, span in enumerate(line.spans):
            left, right = self._x(line.share(span.begins)), self._x(line.share(span.ends))
            bar = QRectF(left, self._span_top(place), max(1.0, right - left), self._span_height())
            painter.setPen(QPen(ink.colour("success"), 1))
            painter.setBrush(ink.colour("success_soft"))
            painter.drawRoundedRect(bar, ink.size.gap_small, ink.size.gap_small)
            painter.setPen(ink.colour("success"))
            words = self.tr("Certificate until {day}").format(day=short_day(span.ends))
            room = bar.adjusted(ink.size.gap, 0, -ink.size.gap_small, 0)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _arrange(self) -> None:
        """Each review above its day; those that would cover another go a lane higher."""
        line = self._line
        if line is None or not self.buttons:
            return
        hints = {key: made.sizeHint() for key, made in self.buttons.items()}
        self._lane_height = max(hint.height() for hint in hints.values()) + sizes().gap
        lefts: dict[str, float] = {}
        for key, made in self.buttons.items():
            wide = hints[key].width()
            left = self._x(line.share(made.mark.day)) - wide / 2
            lefts[key] = max(0.0, min(left, self.width() - wide))
        self._lanes = lanes_of([(key, lefts[key], hints[key].width()) for key in self.buttons], sizes().gap)
        self.setFixedHeight(self._height())
        for key, made in self.buttons.items():
            bottom = self._axis() - sizes().gap_wide - self._lanes[key] * self._lane_height
            made.setGeometry(
                round(lefts[key]), round(bottom - hints[key].height()), hints[key].width(), hints[key].height()
            )

    def _x(self, share: float) -> float:
        return share * self.width()

    def _axis(self) -> float:
        lanes = max(self._lanes.values(), default=0) + 1
        return self.fontMetrics().height() + sizes().gap_small + lanes * self._lane_height + sizes().gap

    def _span_height(self) -> int:
        return self.fontMetrics().height() + sizes().gap_small

    def _span_top(self, place: int) -> float:
        years = self._axis() + self.fontMetrics().height() + sizes().gap_medium
        return years + place * (self._span_height() + sizes().gap_small)

    def _height(self) -> int:
        spans = len(self._line.spans) if self._line is not None else 0
        return round(self._span_top(spans)) + sizes().gap_small


def lanes_of(places: Sequence[tuple[str, float, float]], gap: float) -> dict[str, int]:
    """Which lane each thing goes to, 0 nearest to the line: places are keys with left and width."""
    ends: list[float] = []
    found = {}
    for key, left, width in sorted(places, key=lambda one: one[1]):
        lane = next((at for at, end in enumerate(ends) if end + gap <= left), len(ends))
        ends[lane : lane + 1] = [left + width]
        found[key] = lane
    return found


def _told(line: Line | None) -> str:
    """What lies on the line besides the reviews, for those who do not see it."""
    if line is None:
        return ""
    words = QCoreApplication.translate("Reviews", "Certificate until {day}")
    return ". ".join(words.format(day=day(span.ends)) for span in line.spans)
