"""An open portfolio on the screen: rail, top bar, the screens, notices and progress. Only assembles."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTableView, QTreeView, QWidget

from cse_desktop.domain.actions import overdue
from cse_desktop.gui.actions import Actions
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.session import GuiSession, Notice, Running
from cse_desktop.gui.shell.past_bar import PastBar
from cse_desktop.gui.shell.rail import NavigationRail
from cse_desktop.gui.shell.top_bar import TopBar
from cse_desktop.gui.texts import countdown, day
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.layouts import column, row
from cse_desktop.gui.widgets.notice_bar import NoticeBar
from cse_desktop.gui.widgets.progress_strip import ProgressStrip
from cse_desktop.gui.widgets.scroll_areas import ScrollArea
from cse_desktop.gui.widgets.search_box import SearchBox

MOST_STEPS_BACK = 30
AHEAD, MILLISECONDS = ("elements", "evidence"), 800
"""The screens that take longest to make, and how long nothing else is asked for before the next is made ahead."""
FOLDED_BELOW = 1080
"""Width, at the usual text size, below which the rail shows icons only."""


@dataclass(frozen=True)
class Place:
    """A screen of the rail: icon, word, and how it is made when it is first shown."""

    icon: str
    word: str
    make: Callable[[GuiSession], Screen]
    begins: type[QWidget] = QWidget
    """What the focus goes to when a person comes here; else the first control."""
    heading: str = ""
    """What stands over it in the rail, where something does."""


class ScreenStack(QStackedWidget):
    """Needs the room of the screen in sight, not that of the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """What the screen in sight needs."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else QSize()


class ScreenView(ScrollArea):
    """Gives up room at its foot to what is said there, so that no button of the screen is covered."""

    def make_room(self, height: int) -> None:
        """Give up so much."""
        self.setViewportMargins(0, 0, 0, height)


class Workplace(QWidget):
    """Everything that is shown of one session."""

    refreshed = Signal()
    """Something was committed, and what is shown of it here is up to date."""
    moved = Signal()
    """Another screen is in sight."""

    def __init__(self, session: GuiSession, places: Mapping[str, Place], actions: Actions) -> None:
        super().__init__()
        set_role(self, "page")
        self.session = session
        self._places = {**places, **side_places()}
        self._trail: list[str] = []
        """The screens one came from, the last one last."""
        self._actions = actions
        self._made: dict[str, Screen] = {}
        self.current = ""
        self._ahead = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._ahead.timeout.connect(self._make_next)
        self._told_of = ""
        """The step that the notice in sight offers to take back."""
        self.rail = NavigationRail(
            {name: (place.icon, place.word) for name, place in places.items()},
            headings={name: place.heading for name, place in places.items() if place.heading},
        )
        self.top = TopBar(actions)
        self.progress = ProgressStrip()
        self.stack = ScreenStack()
        # Progress last: it comes and goes without moving what a person is about to press.
        self.past = PastBar(actions)
        right = column(self.top, self.past, gap=0)
        # Where the window is smaller than a screen needs (small displays, large text), the screen scrolls.
        self.view = ScreenView()
        self.view.setWidgetResizable(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setWidget(self.stack)
        # Below the screen, which gives up the room, and above what is running, so that it can be seen and stopped.
        self.notices = NoticeBar(actions.text, self.view)
        self.notices.took_room.connect(self.view.make_room)
        right.addWidget(self.view, 1)
        right.addWidget(self.progress)
        whole = row(self.rail, gap=0)
        whole.addLayout(right, 1)
        self.setLayout(whole)
        self._connect(actions)
        self.refresh()

    def go(self, name: str, target: object = None) -> None:
        """Show a screen, made now if it was not shown before, and something on it if given."""
        if name not in self._places:
            return
        self._have(name)
        if self.current not in ("", name):
            self._trail = [*self._trail[-MOST_STEPS_BACK:], self.current]
        self.current = name
        screen = self._made[name]
        self.stack.setCurrentWidget(screen)
        self._show_in_rail()
        if name != "search":
            self.top.search.clear()
        self.top.search.setVisible(name != "search")
        if target is not None:
            screen.show_target(target)
        self._actions.give_way({offer.key.shortcut for offer in screen.offers.values()})
        self.moved.emit()

    def make_ahead(self) -> None:
        """Make the screens that take longest while a person looks at the first one, each in a turn of its own."""
        self._ahead.start()

    def _make_next(self) -> None:
        name = next((name for name in AHEAD if name not in self._made), "")
        if name and self.isVisible():
            self._have(name)
            self._ahead.start()

    def _have(self, name: str) -> None:
        if name not in self._made:
            self._made[name] = self._places[name].make(self.session)
            self.stack.addWidget(self._made[name])

    @property
    def trail(self) -> Sequence[str]:
        """The screens one came from, the last one last."""
        return tuple(self._trail)

    @trail.setter
    def trail(self, trail: Sequence[str]) -> None:
        self._trail = list(trail)
        self._show_in_rail()

    def back(self) -> None:
        """Show the screen one came from, as it was left."""
        if self._trail or self.current not in self.rail.buttons:
            name = self._trail.pop() if self._trail else "evidence"
            trail = list(self._trail)
            self.enter(name)
            self._trail = trail

    def do(self, name: str, action_id: str) -> None:
        """Do what a screen offers, there. Where another screen is in sight, first go there."""
        if name != self.current:
            self.enter(name)
        self._made[name].do(action_id)

    def enter(self, name: str) -> None:
        """Show a screen as a person who goes there wants it: with the focus in it."""
        self.go(name)
        screen = self._made.get(name)
        if screen is not None and screen.begin():
            return
        wanted = _first_control(screen, self._places[name].begins) if screen else None
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shown_screen(self, name: str) -> Screen | None:
        """A screen, if it was made by now."""
        return self._made.get(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the rail's words where there is no room for them."""
        super().resizeEvent(event)
        self.rail.fold(self.width() < sizes().of(FOLDED_BELOW))

    def drop_element(self) -> str:
        """The element that files dropped now are linked to."""
        screen = self._made.get(self.current)
        return screen.drop_element() if screen else ""

    def refresh(self) -> None:
        """Bring names, numbers and the visit up to date."""
        tr = QCoreApplication.translate
        snapshot = self.session.snapshot
        self.top.organisation.setText(snapshot.portfolio.organisation)
        review = snapshot.review
        said = [snapshot.standard.title, review.title, day(review.visit)]
        self.top.review.setText(" · ".join(part for part in dict.fromkeys(said) if part))
        self.top.read_only.setVisible(self.session.read_only and self.session.past is None)
        self.past.show_past(self.session.past)
        self.rail.visit.setText(countdown(review.visit, date.today()))  # noqa: DTZ011 - the local day
        pieces, gaps = len(snapshot.evidence), len(self.session.gaps)
        late = len(overdue(snapshot.actions.values(), date.today()))  # noqa: DTZ011 - the local day
        counts = {
            "actions": (late, tr("Rail", "1 action is overdue|%n actions are overdue", "", late)),
            "evidence": (pieces, tr("Rail", "1 piece|%n pieces", "", pieces)),
            "gaps": (gaps, tr("Rail", "1 gap|%n gaps", "", gaps)),
        }
        for name, (count, words) in counts.items():
            if name in self.rail.buttons:
                self.rail.buttons[name].show_count(count, words)

    def _connect(self, actions: Actions) -> None:
        session = self.session
        self.rail.chosen.connect(self._chosen)
        self.top.search.entered.connect(self._search)
        self.notices.acted.connect(actions.do)
        session.acted.connect(self._acted)
        session.wanted.connect(self.go)
        session.changed.connect(self._changed)
        session.files_checked.connect(self.refresh)
        session.noticed.connect(self._noticed)
        session.progressed.connect(self._progressed)

    def _show_in_rail(self) -> None:
        # A screen without a place of its own in the rail belongs to the one it was opened from.
        steps = (self.current, *reversed(self._trail), "evidence")
        self.rail.show_current(next(step for step in steps if step in self.rail.buttons))

    def _chosen(self, name: str) -> None:
        self.enter(name)

    def _acted(self, action: str) -> None:
        # An element's own button imports for that element; the menu and the other screens only import.
        here = action == "import.files" and self.drop_element()
        self._actions.do("import.here" if here else action)

    def _search(self, query: str) -> None:
        if query:
            self.go("search", query)

    def _changed(self, changes: object) -> None:
        self.refresh()
        self.notices.note_saved()
        if self._latest() != self._told_of:
            self.notices.withdraw_undo()
        self.refreshed.emit()

    def _noticed(self, notice: Notice) -> None:
        self._told_of = self._latest()
        self.notices.show_notice(notice)

    def _latest(self) -> str:
        undo = self.session.workspace.stacks.undo
        return undo[-1][0] if undo else ""

    def _progressed(self, running: Running) -> None:
        self.progress.show_running(running)


def usual_places() -> dict[str, Place]:
    """The screens of the rail. Each is loaded when it is first shown, so that the window opens fast."""
    tr = QCoreApplication.translate
    return {
        "overview": Place("overview", tr("Rail", "Overview"), partial(_make, "overview")),
        "elements": Place("elements", tr("Rail", "Elements"), partial(_make, "elements"), QTreeView),
        "evidence": Place("evidence", tr("Rail", "Evidence"), partial(_make, "evidence"), QTableView),
        "search": Place("search", tr("Rail", "Search"), partial(_make, "search"), SearchBox),
        "gaps": Place("gaps", tr("Rail", "Gaps"), partial(_make, "gaps")),
        "pack": Place("pack", tr("Rail", "Pack"), partial(_make, "pack")),
        "reviews": Place(
            "calendar", tr("Rail", "Reviews"), partial(_make, "reviews"), heading=tr("Rail", "Year by year")
        ),
        "actions": Place("checked", tr("Rail", "Actions"), partial(_make, "actions")),
        "measures": Place("measure", tr("Rail", "Measures"), partial(_make, "measures")),
        "engagement": Place("quote", tr("Rail", "Engagement"), partial(_make, "engagement")),
    }


def side_places() -> dict[str, Place]:
    """Screens that are opened from others and have no place in the rail."""
    tr = QCoreApplication.translate
    return {"reader": Place("preview", tr("Rail", "Read"), partial(_make, "reader"))}


def _first_control(screen: QWidget, kind: type[QWidget]) -> QWidget | None:
    """Where the focus begins on a screen: the first thing of a kind that is in sight, else of any kind."""
    found = screen.findChildren(QWidget)
    usable = [w for w in found if w.isVisibleTo(screen) and w.isEnabled()]
    ready = [w for w in usable if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    return next((w for w in ready if kind is not QWidget and isinstance(w, kind)), ready[0] if ready else None)


def _make(name: str, session: GuiSession) -> Screen:
    # Spelled out, so that the frozen program finds them.
    if name == "overview":
        from cse_desktop.gui.screens.overview.screen import OverviewScreen

        return OverviewScreen(session)
    if name == "elements":
        from cse_desktop.gui.screens.elements.screen import ElementsScreen

        return ElementsScreen(session)
    if name == "evidence":
        from cse_desktop.gui.screens.evidence.screen import EvidenceScreen

        return EvidenceScreen(session)
    if name == "search":
        from cse_desktop.gui.screens.search.screen import SearchScreen

        return SearchScreen(session)
    if name == "gaps":
        from cse_desktop.gui.screens.gaps.screen import GapsScreen

        return GapsScreen(session)
    if name == "reader":
        from cse_desktop.gui.screens.reader.screen import ReaderScreen

        return ReaderScreen(session)
    if name == "reviews":
        from cse_desktop.gui.screens.reviews.screen import ReviewsScreen

        return ReviewsScreen(session)
    if name == "actions":
        from cse_desktop.gui.screens.actions.screen import ActionsScreen

        return ActionsScreen(session)
    if name == "measures":
        from cse_desktop.gui.screens.measures.screen import MeasuresScreen

        return MeasuresScreen(session)
    if name == "engagement":
        from cse_desktop.gui.screens.engagement.screen import EngagementScreen

        return EngagementScreen(session)
    from cse_desktop.gui.screens.pack.screen import PackScreen

    return PackScreen(session)
