"""Cards with bars of evidence: by age, by kind, by team. A bar is a button that shows the evidence behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cse_desktop.gui.evidence_set import EvidenceSet
from cse_desktop.gui.pictures.ink import screen_ink, slide_family
from cse_desktop.gui.pictures.parts import Amount, AmountSpace, paint_amount, space_for
from cse_desktop.gui.pictures.slide import Slide
from cse_desktop.gui.screens.overview.drawing import AmountFacts, draw_amounts, figures_of
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.theme import appearance, sizes
from cse_desktop.gui.widgets.arrow_button import ArrowButton
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import SectionHeader, label
from cse_desktop.gui.widgets.layouts import FlowLayout, column
from cse_desktop.gui.widgets.picture_button import PictureButton
from cse_desktop.gui.widgets.status_pill import StatusPill


@dataclass(frozen=True)
class Bar:
    """An amount and the evidence it counts."""

    amount: Amount
    behind: EvidenceSet


class BarRow(ArrowButton):
    """One bar. Its name says all in words."""

    def __init__(self) -> None:
        super().__init__()
        self.bar: Bar | None = None
        self._space = AmountSpace(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        appearance().changed.connect(self.update)

    def show_bar(self, bar: Bar) -> None:
        """Show another amount; one of nothing cannot be pressed."""
        self.bar = bar
        parts = ", ".join(f"{s.count} {s.word}" for s in bar.amount.segments if s.count)
        name = f"{bar.amount.name}: {bar.amount.total}. {parts}" if parts else f"{bar.amount.name}: 0"
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setEnabled(bool(bar.amount.total))
        self.setCursor(Qt.CursorShape.PointingHandCursor if bar.amount.total else Qt.CursorShape.ArrowCursor)
        self.update()

    def share(self, space: AmountSpace) -> None:
        """Share the width as the other bars do."""
        if space != self._space:
            self._space = space
            self.update()

    def sizeHint(self) -> QSize:
        """A line of text with room for the mark of the focus."""
        return QSize(sizes().of(220), sizes().row)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar, and a frame where the focus or the mouse is."""
        if self.bar is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, edge = screen_ink(), sizes().gap_small
        if self.isEnabled() and (self.hasFocus() or self.underMouse()):
            painter.setPen(QPen(ink.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), edge, edge)
        paint_amount(painter, ink, QRectF(self.rect()).adjusted(edge, 0, -edge, 0), self.bar.amount, self._space)


class BarList(QWidget):
    """Bars below each other that share the width alike. Up and down move between them."""

    chosen = Signal(object)
    """EvidenceSet: what is behind the bar that was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[BarRow] = []
        self._column = column(gap=sizes().gap_tiny)
        self.setLayout(self._column)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars; rows that are there already stay, with the focus."""
        while len(self.rows) > len(bars):
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(bars):
            made = BarRow()
            made.clicked.connect(partial(self._clicked, made))
            self.rows.append(made)
            self._column.addWidget(made)
        for shown, bar in zip(self.rows, bars, strict=True):
            shown.show_bar(bar)
        self._share()

    def resizeEvent(self, event: object) -> None:
        """Share the width anew."""
        self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus up and down."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        usable = [shown for shown in self.rows if shown.isEnabled()]
        at = next((place for place, shown in enumerate(usable) if shown.hasFocus()), None)
        if step and at is not None and 0 <= at + step < len(usable):
            usable[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        elif at is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            usable[at].click()
        else:
            super().keyPressEvent(event)

    def _share(self) -> None:
        amounts = [shown.bar.amount for shown in self.rows if shown.bar is not None]
        space = space_for(QFontMetricsF(self.font()), amounts, self.width())
        for shown in self.rows:
            shown.share(space)

    def _clicked(self, shown: BarRow) -> None:
        if shown.bar is not None:
            self.chosen.emit(shown.bar.behind)


class AmountCard(Card):
    """A heading, what the symbols mean, and bars; it can be copied or saved as a picture."""

    def __init__(self, session: GuiSession, title: str, first: str, empty: str) -> None:
        """`first` heads the first column of the figures; `empty` is said where there is nothing to show."""
        super().__init__()
        self._session, self._title, self._first = session, title, first
        self._facts = AmountFacts((), ())
        self._around = ("", "")
        self.picture = PictureButton(session, self.slide, self.figures)
        self.picture.say_of(title)
        self.header = SectionHeader(title, "", self.picture)
        self.bars = BarList()
        self.bars.chosen.connect(lambda behind: session.go("evidence", behind))
        self._legend = FlowLayout(gap=sizes().gap)
        self._pills: dict[str, StatusPill] = {}
        self._empty = label(empty, "muted", wrap=True)
        self._note = label("", "muted", wrap=True)
        self.body.addWidget(self.header)
        legend = QWidget()
        legend.setLayout(self._legend)
        self.body.addWidget(legend)
        self.body.addWidget(self.bars)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

    def show_amounts(
        self, bars: Sequence[Bar], legend: Sequence[Standing], hint: str, note: str, below: str
    ) -> None:
        """Show other bars. `below` goes under the picture: whose portfolio it is, and of what day."""
        there = any(bar.amount.total for bar in bars)
        self._facts = AmountFacts(tuple(bar.amount for bar in bars), tuple(legend))
        self._around = (hint, below)
        self.header.set_hint(hint)
        self.bars.show_bars(bars if there else [])
        self.bars.setVisible(there)
        self._empty.setVisible(not there)
        self.picture.setEnabled(there)
        self._note.setText(note)
        self._note.setVisible(bool(note) and there)
        for standing in legend:
            if standing.word not in self._pills:
                self._pills[standing.word] = StatusPill(standing.symbol, standing.word, standing.tone)
                self._legend.addWidget(self._pills[standing.word])
            self._pills[standing.word].setVisible(there)

    def slide(self) -> Slide:
        """The picture as it would be saved now."""
        hint, below = self._around
        return Slide(self._title, hint, below, slide_family(), partial(draw_amounts, self._facts))

    def figures(self) -> list[list[str]]:
        """The numbers as a table."""
        total = QCoreApplication.translate("Overview", "All")
        return figures_of(self._facts, self._first, total)
