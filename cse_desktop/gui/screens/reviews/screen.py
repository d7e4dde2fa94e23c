"""The reviews screen: the reviews of the cycle, what the ratings mean, and how it was before."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from cse_desktop.domain.changes import Changes
from cse_desktop.gui.screen import Screen
from cse_desktop.gui.screens.reviews.cycle import CyclePage
from cse_desktop.gui.screens.reviews.forecast import ForecastPage
from cse_desktop.gui.screens.reviews.page import Page
from cse_desktop.gui.screens.reviews.pages import tabs
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_role
from cse_desktop.gui.widgets.screen_head import ScreenHead, with_head
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


class ReviewsScreen(Screen):
    """Tabs on the award's years.

    The target of `show_target` is a tab's code, after a colon what to show on it: `history:4.3.2`.
    """

    name = "reviews"

    def __init__(self, session: GuiSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        set_role(self, "page")
        self._tabs = {tab.code: tab for tab in tabs()}
        self.pages: dict[str, Page] = {}
        """The tabs that were shown so far, by code."""
        self._fresh: set[str] = set()
        choices = [Choice(tab.code, tab.word, help=tab.help) for tab in self._tabs.values()]
        self.chooser = SegmentChooser(self.tr("Reviews"), choices, one_line=True)
        self.stack = QStackedWidget()
        self._lay_out()
        self.chooser.chosen.connect(self._chosen)
        self.current = ""
        self.show_tab(next(iter(self._tabs)))
        self.offer("reviews.enter", lambda: self._cycle().enter_review())
        self.offer("reviews.change", lambda: self._cycle().deeds.change(session.snapshot.review))
        self.offer("reviews.close", lambda: self._cycle().deeds.close(session.snapshot.review))
        self.offer("reviews.what_if", self._ask_what_if, self._no_rule)

    def refresh(self, changes: Changes | None) -> None:
        """Bring the tab in sight up to date; the others follow when they are shown."""
        self._fresh = set()
        self._refresh_page(changes)

    def show_target(self, target: object) -> None:
        """Show a tab, and something on it."""
        code, _, what = str(target or "").partition(":")
        if code in self._tabs:
            self.show_tab(code)
            if what:
                self.pages[code].show_target(what)

    def place(self) -> str:
        """The tab in sight and what is chosen on it."""
        return ":".join(part for part in (self.current, self.pages[self.current].place()) if part)

    def begin(self) -> bool:
        """Begin with the tabs."""
        self.chooser.buttons[self.current].setFocus()
        return True

    def show_tab(self, code: str) -> None:
        """Have a tab in sight, made now if it was not shown before."""
        if code not in self.pages:
            self.pages[code] = self._tabs[code].make(self.session)
            self.stack.addWidget(self.pages[code])
        self.current = code
        self.chooser.show_choice(code)
        self.stack.setCurrentWidget(self.pages[code])
        if self.isVisible():
            self._refresh_page(None)

    def _cycle(self) -> CyclePage:
        self.show_tab("cycle")
        page = self.pages["cycle"]
        if not isinstance(page, CyclePage):
            raise TypeError("cycle")
        return page

    def _ask_what_if(self) -> None:
        self.show_tab("forecast")
        page = self.pages["forecast"]
        if isinstance(page, ForecastPage):
            page.begin_what_if()

    def _no_rule(self) -> str:
        if self.session.snapshot.standard.pass_rule is not None:
            return ""
        return self.tr("This standard has no pass rule, so there is nothing to forecast.")

    def _refresh_page(self, changes: Changes | None) -> None:
        if self.current not in self._fresh:
            self._fresh.add(self.current)
            self.pages[self.current].refresh(changes)

    def _chosen(self, code: str) -> None:
        # One of them is always in sight: pressing it again does not take it away.
        self.show_tab(code or self.current)

    def _lay_out(self) -> None:
        self.setLayout(with_head(ScreenHead(self.tr("Reviews"), self.chooser), self.stack))
