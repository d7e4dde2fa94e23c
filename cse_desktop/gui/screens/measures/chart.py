"""The chart of a measure on a card: it can be copied or saved as a picture for a slide."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.gui.pictures.ink import screen_ink, slide_family
from cse_desktop.gui.pictures.line_chart import ChartFacts, draw_line_chart, nearest_dot, paint_line_chart
from cse_desktop.gui.pictures.slide import Slide
from cse_desktop.gui.screens.measures.state import chart_figures, chart_of
from cse_desktop.gui.screens.measures.words import chart_words, described, month_words
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.texts import day
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.picture_button import PictureButton

HIGH = 250


class ChartView(QWidget):
    """A chart that fills its place. Its description says all in words; a tool tip, the figure pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = ChartFacts((), ())
        self.unit = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance().changed.connect(self.update)

    def show_chart(self, facts: ChartFacts, unit: str, name: str, described_as: str) -> None:
        """Draw another one."""
        self.facts, self.unit = facts, unit
        self.setAccessibleName(name)
        self.setAccessibleDescription(described_as)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(sizes().of(320), sizes().of(HIGH))

    def event(self, event: QEvent) -> bool:
        """Say the figure that is pointed at."""
        if isinstance(event, QHelpEvent):
            found = nearest_dot(self.facts, screen_ink(), self._place(), event.pos().toPointF())
            if found is not None:
                line, (when, value) = found
                words = f"{line.name}\n{day(date.fromordinal(when))}: {figure(value, self.unit)}"
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, framed where it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = screen_ink()
        paint_line_chart(self.facts, painter, ink, self._place())
        if self.hasFocus():
            painter.setPen(ink.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _place(self) -> QRectF:
        edge = sizes().gap_small
        return QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)


class ChartCard(Card):
    """Heading, chart, and what it says in a sentence."""

    def __init__(self, session: GuiSession) -> None:
        super().__init__()
        self._session = session
        self._standing: MeasureStanding | None = None
        self.picture = PictureButton(session, self.slide, self.figures)
        self.header = SectionHeader(self.tr("Over time"), "", self.picture)
        self.view = ChartView()
        self.nothing = label(self.tr("As soon as there are figures, they are drawn here."), "muted", wrap=True)
        # As high as the chart: the line a first figure is typed in stays where it is.
        self.nothing.setFixedHeight(self.view.sizeHint().height())
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for widget in (self.header, self.view, self.nothing):
            self.body.addWidget(widget)

    def show_standing(self, one: MeasureStanding) -> None:
        """Show another measure, or the same with other figures."""
        self._standing = one
        facts = chart_of(one, chart_words(), month_words)
        there = bool(facts.lines)
        said = described(one, self._session.say)
        self.header.set_hint(self._session.say(one.since) if one.since else "")
        self.picture.say_of(one.measure.name)
        self.picture.setEnabled(there)
        self.view.setVisible(there)
        self.nothing.setVisible(not there)
        name = self.tr("Chart: {name}").format(name=one.measure.name)
        self.view.show_chart(facts, one.measure.unit, name, said)

    def slide(self) -> Slide:
        """The picture as it would be saved now."""
        if self._standing is None:
            return Slide("", "", "", slide_family(), partial(draw_line_chart, ChartFacts((), ())))
        one = self._standing
        facts = chart_of(one, chart_words(), month_words)
        hint = self._session.say(one.came) if one.came else ""
        words = self.tr("{organisation}, {date}")
        organisation = self._session.snapshot.portfolio.organisation
        today = self._session.workspace.rooms.clock().date()
        below = words.format(organisation=organisation, date=day(today))
        return Slide(one.measure.name, hint, below, slide_family(), partial(draw_line_chart, facts))

    def figures(self) -> list[list[str]]:
        """The numbers as a table."""
        return chart_figures(self._standing, self.tr("Date"), day) if self._standing is not None else []
