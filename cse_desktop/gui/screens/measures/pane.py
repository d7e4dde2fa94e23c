"""The measure that is chosen: its chart, its figures, and what is said of it; or the beginning of a new one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from cse_desktop.domain.measures import MeasureStanding
from cse_desktop.gui.opening import visit_evidence
from cse_desktop.gui.screens.measures.beginning import NewMeasure
from cse_desktop.gui.screens.measures.chart import ChartCard
from cse_desktop.gui.screens.measures.details import DetailsCard
from cse_desktop.gui.screens.measures.figures import FiguresCard
from cse_desktop.gui.screens.measures.words import target_standing, trend_words
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import PanePage, SidePanel
from cse_desktop.gui.widgets.clamped_label import ClampedLabel
from cse_desktop.gui.widgets.empty_state import EmptyState
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import flow
from cse_desktop.gui.widgets.screen_head import pane_head
from cse_desktop.gui.widgets.status_pill import StatusPill


class MeasurePane(SidePanel):
    """What the person wants done comes from its parts' signals."""

    remove_wanted = Signal()

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.standing: MeasureStanding | None = None
        self.name = ClampedLabel("heading")
        self.pill = StatusPill()
        self.trend = label("", "muted")
        self.remove = button(self.tr("Remove the measure"), self.remove_wanted, icon="delete", role="quiet")
        self.chart = ChartCard(session)
        self.figures = FiguresCard()
        self.details = DetailsCard()
        self.beginning = NewMeasure()
        self.nothing = EmptyState("measure", "")
        self.details.elements.visited.connect(partial(session.go, "elements"))
        self.details.evidence.visited.connect(partial(visit_evidence, session))
        self._lay_out()
        self.set_read_only(session.read_only)

    def show_standing(self, one: MeasureStanding | None) -> None:
        """Show a measure, or that none is chosen."""
        another = one is None or self.standing is None or self.standing.measure.id != one.measure.id
        self.standing = one
        if one is None:
            self.details.flush()
            self._say_nothing()
            self.setCurrentIndex(0)
            return
        standing = target_standing(one.target)
        self.name.setText(one.measure.name)
        self.pill.show_state(standing.symbol, standing.word, standing.tone)
        self.trend.setText(trend_words(one.trend))
        self.chart.show_standing(one)
        self.figures.show_standing(one, another=another)
        self.details.show_measure(self._session.snapshot, one.measure)
        if another:
            self.page.verticalScrollBar().setValue(0)
        self.setCurrentIndex(1)

    def begin_new(self, elements: tuple[str, ...] = ()) -> None:
        """Ask for a new measure."""
        self.standing = None
        self.details.flush()
        self.setCurrentIndex(2)
        self.beginning.begin(elements)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for everything: it scrolls up and down only."""
        return QSize(self.page.minimumSizeHint().width(), super().minimumSizeHint().height())

    @property
    def is_beginning(self) -> bool:
        """Whether a new measure is being asked for."""
        return self.currentIndex() == 2

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.figures.set_read_only(read_only)
        self.details.set_read_only(read_only)
        self.remove.setEnabled(not read_only)

    def _say_nothing(self) -> None:
        there = bool(self._session.snapshot.measures)
        words = self.tr("Choose a measure") if there else self.tr("What a measure tells stands here")
        advice = self.tr("Here you see how it went, add figures, and say what it proves.")
        self.nothing.say(words, advice if there else self.tr("Its chart, its figures, and what it proves."))

    def _lay_out(self) -> None:
        head = QWidget()
        head.setLayout(flow(self.pill, self.trend))
        self.page = PanePage(pane_head(self.name, self.remove), head, self.chart, self.figures, self.details)
        for page in (self.nothing, self.page, PanePage(self.beginning)):
            self.addWidget(page)
