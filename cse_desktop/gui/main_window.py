"""The window: start page or workplace, menus, drops. It only assembles; what it cannot do itself it asks for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QMenu, QStackedWidget

from cse_desktop.domain.messages import Message
from cse_desktop.gui.actions import Actions, Situation, screen_specs
from cse_desktop.gui.dialogs.guide import GuideDialog, guide_file
from cse_desktop.gui.dialogs.help import show_help
from cse_desktop.gui.dialogs.history import HistoryDialog
from cse_desktop.gui.dialogs.pages import AboutDialog, FaultDialog, ShortcutsDialog
from cse_desktop.gui.dialogs.preferences import PreferencesDialog
from cse_desktop.gui.preferences import Preferences
from cse_desktop.gui.session import GuiSession, Notice
from cse_desktop.gui.shell import commands
from cse_desktop.gui.shell.details import show_details
from cse_desktop.gui.shell.drops import DropCatcher
from cse_desktop.gui.shell.field_keys import FieldKeys
from cse_desktop.gui.shell.menus import build_menus
from cse_desktop.gui.shell.own_contacts import show_own_contacts
from cse_desktop.gui.shell.palette import Palette
from cse_desktop.gui.shell.pictures import Pictures
from cse_desktop.gui.shell.recent_list import RecentList
from cse_desktop.gui.shell.returns import Returns
from cse_desktop.gui.shell.scope import show_scope
from cse_desktop.gui.shell.start_page import StartPage
from cse_desktop.gui.shell.taking_in import TakingIn
from cse_desktop.gui.shell.tour import Tour
from cse_desktop.gui.shell.view import View, last_place, remember_place
from cse_desktop.gui.shell.workplace import Workplace, usual_places
from cse_desktop.gui.shell.years import Years
from cse_desktop.gui.theme import appearance, dress, sizes

LEAST = (620, 420)
"""Width and height below which nothing useful fits, at the usual text size."""
TITLE_BAR = 36
"""Height that the system's title bar takes off the screen; it is not known before the window is shown."""


class MainWindow(QMainWindow):
    """One window of the program. What concerns portfolios as files is wanted by signals and done by Program."""

    new_wanted = Signal()
    open_wanted = Signal(object, bool)
    """Path of a portfolio's folder, and whether for reading only."""
    close_wanted = Signal()
    sample_wanted = Signal()
    fresh_sample_wanted = Signal()
    closing = Signal()
    read_wanted = Signal()
    """What could not be opened is to be opened for reading only."""
    restore_wanted = Signal()
    """What could not be opened is to be had back from its newest backup."""

    def __init__(self, held: Preferences) -> None:
        super().__init__()
        dress(self)
        self.setWindowTitle(self.tr("CSE Desktop"))
        self.setWindowIcon(appearance().icon("app", "accent"))
        self._preferences = held
        self.recent = RecentList(held, self)
        self.recent.changed.connect(self._show_recent)
        self.workplace: Workplace | None = None
        self.tour: Tour | None = None
        self._tour_wanted = False
        self.fault = ""
        """The report on the latest fault."""
        self.palette_ = Palette(self)
        self.view = View(self)
        self.taking = TakingIn(self, self._session, self._drop_element)
        self.pictures = Pictures(self, self._session, self._drop_element, self.taking.take_in)
        self.returns = Returns(self, self._session, self.taking.take_in)
        self.years = Years(self, self._session)
        self.places = usual_places()
        self.actions_ = self._make_actions()
        self._stack = QStackedWidget()
        self.start = self._make_start()
        self.setCentralWidget(self._stack)
        self.drops = DropCatcher(self, self._promise)
        self.drops.dropped.connect(self._dropped)
        self.drops.pictured.connect(self.pictures.begin)
        self.drops.refused.connect(lambda words: self.tell(Notice(words, "warning")))
        self._restore()
        self.field_keys = FieldKeys(self.actions_.keys(), self)
        self.refresh_actions()

    def show_session(self, session: GuiSession | None) -> None:
        """Show an open portfolio, or the start page."""
        self.end_tour()
        for history in self.findChildren(HistoryDialog):
            history.setParent(None)
            history.close()
        if self.workplace is not None:
            # Out of sight first: that is when editors save what was typed.
            remember_place(self.workplace)
            self._stack.setCurrentWidget(self.start)
            self._stack.removeWidget(self.workplace)
            self.workplace.deleteLater()
            self.workplace = None
            self.actions_.give_way(())
        if session is None:
            self._stack.setCurrentWidget(self.start)
            self.setWindowTitle(self.tr("CSE Desktop"))
        else:
            self.workplace = Workplace(session, self.places, self.actions_)
            self._stack.addWidget(self.workplace)
            self._stack.setCurrentWidget(self.workplace)
            self.workplace.refreshed.connect(self.refresh_actions)
            self.workplace.moved.connect(self.refresh_actions)
            standard = session.snapshot.standard
            self.actions_.replace_of_screens(screen_specs(self.do_on_screen, commands.DO, standard))
            organisation = session.snapshot.portfolio.organisation
            self.setWindowTitle(self.tr("{organisation} – CSE Desktop").format(organisation=organisation))
            self.view.listen(self.workplace.notices)
            self._return()
        self.refresh_actions()

    def rebuild(self) -> None:
        """Build start page and workplace anew, as after a change of the text size; the screen in sight stays."""
        session = self.workplace.session if self.workplace else None
        trail = self.workplace.trail if self.workplace else ()
        self.show_session(None)
        gone, self.start = self.start, self._make_start()
        self._stack.setCurrentWidget(self.start)
        self._stack.removeWidget(gone)
        gone.deleteLater()
        if session is not None:
            self.show_session(session)
            if self.workplace is not None:
                self.workplace.trail = trail

    def say_anew(self) -> None:
        """Make all that has words anew, as after a change of the language."""
        gone = self.actions_
        for menu in self.menuBar().findChildren(QMenu):
            menu.deleteLater()
        self.menuBar().clear()
        self.places = usual_places()
        self.actions_ = self._make_actions()
        self.rebuild()
        gone.remove()

    def _return(self) -> None:
        """Go to where the person was in this portfolio."""
        if self.workplace is not None:
            screen, target = last_place(self.workplace.session)
            self.workplace.go(screen, target or None)
            if not self.workplace.current:
                self.workplace.go("overview")

    def tell(self, notice: Notice) -> None:
        """Say something in the bar that is in sight."""
        (self.workplace or self.start).notices.show_notice(notice)

    def refresh_actions(self) -> None:
        """Say which actions can be done now."""
        if self.workplace is None:
            self.actions_.refresh(Situation())
            return
        session = self.workplace.session
        stacks = session.workspace.stacks
        undo, redo = (session.say(stack[-1][1]) if stack else "" for stack in (stacks.undo, stacks.redo))
        past = session.past is not None
        self.actions_.refresh(Situation(True, session.read_only, undo, redo, self.workplace.current, past))

    def go(self, screen: str) -> None:
        """Show a screen, with the focus in it."""
        if self.workplace is not None:
            self.workplace.enter(screen)

    def do_on_screen(self, screen: str, action_id: str) -> None:
        """Do what is done on one screen, there."""
        if self.workplace is not None:
            self.workplace.do(screen, action_id)

    def go_back(self) -> None:
        """Show the screen one came from."""
        if self.workplace is not None:
            self.workplace.back()

    def focus_search(self) -> None:
        """Put the focus into the quick search."""
        if self.workplace is None:
            return
        shown = self.workplace.shown_screen(self.workplace.current)
        if shown is not None and shown.focus_search():
            return
        if self.workplace.current == "search":
            self.workplace.enter("search")
            return
        self.workplace.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.workplace.top.search.selectAll()

    def undo(self) -> None:
        """Take back the latest step."""
        self._step(back=True)

    def redo(self) -> None:
        """Bring back the step undone last."""
        self._step(back=False)

    def _step(self, *, back: bool) -> None:
        if self.workplace is None:
            return
        # What is being typed is saved first: it is the latest step.
        self._flush()
        then = self._undone if back else self._redone
        self.workplace.session.run(lambda ws, ctx: ws.undo() if back else ws.redo(), then=then)

    def _undone(self, label: Message | None) -> None:
        if label is not None and self.session is not None:
            self.session.tell(self.tr("Undone: {what}").format(what=self.session.say(label)), action="edit.redo")

    def _redone(self, label: Message | None) -> None:
        if label is not None and self.session is not None:
            self.session.tell(self.tr("Done again: {what}").format(what=self.session.say(label)), undo=True)

    def say_saved(self) -> None:
        """What people press Ctrl+S for."""
        self._flush()
        self.tell(Notice(self.tr("Everything is saved as you go."), "success"))

    def _flush(self) -> None:
        focus = self.focusWidget()
        if focus is not None and hasattr(focus, "flush"):
            focus.flush()

    def new_portfolio(self) -> None:
        """Ask for what a new portfolio needs."""
        self.new_wanted.emit()

    def choose_portfolio(self) -> None:
        """Ask which portfolio to open."""
        chooser = QFileDialog(self, self.tr("Open a portfolio: choose its folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda folder: self.open_wanted.emit(Path(folder), False))
        chooser.open()

    def show_help(self) -> None:
        """Show help on the screen in sight."""
        show_help(self.workplace.current if self.workplace else "start", self)

    def take_tour(self) -> None:
        """Go through the screens; on the sample, if nothing is open."""
        if self.workplace is None:
            self._tour_wanted = True
            self.sample_wanted.emit()
            return
        self.end_tour()
        self._preferences.update(seen_tour=True)
        self.tour = Tour(self)
        self.tour.ended.connect(self._tour_ended)
        self.tour.start()

    def end_tour(self) -> None:
        """Leave the tour, if one is going on."""
        if self.tour is not None:
            self.tour.end()

    def offer_tour(self) -> None:
        """The sample was opened: begin the tour if it was asked for, or was never seen."""
        if self._tour_wanted or not self._preferences.settings.seen_tour:
            self._tour_wanted = False
            self.take_tour()

    def _tour_ended(self) -> None:
        self.tour = None

    def show_guide(self) -> None:
        """Show the user guide."""
        GuideDialog(guide_file(), self).open()

    def show_details(self) -> None:
        """Ask whose portfolio it is and when the visit is."""
        if self.workplace is not None:
            show_details(self.workplace.session, self)

    def show_scope(self) -> None:
        """Ask which elements this review covers."""
        if self.workplace is not None:
            show_scope(self.workplace.session, self)

    def show_own_contacts(self) -> None:
        """Ask which numbers, addresses and mailboxes are the organisation's own."""
        if self.workplace is not None:
            show_own_contacts(self.workplace.session, self)

    def show_history(self) -> None:
        """Show what was done, beside the work."""
        if self.session is None:
            return
        held = self.findChild(HistoryDialog)
        shown = held if isinstance(held, HistoryDialog) else HistoryDialog(self.session, self._flush, self)
        shown.open()

    def show_preferences(self) -> None:
        """Show the preferences."""
        dialog = PreferencesDialog(self._preferences, self)
        dialog.said_anew.connect(self.show_preferences)
        dialog.open()

    def show_shortcuts(self) -> None:
        """Show the keys."""
        ShortcutsDialog(self.actions_.specs, self).open()

    def show_about(self) -> QDialog:
        """Show what the program is."""
        dialog = AboutDialog(self)
        dialog.open()
        return dialog

    def show_fault(self) -> None:
        """Show the report on the latest fault."""
        FaultDialog(self.fault, self).open()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place; the program ends what is running."""
        state = bytes(self.saveGeometry().toBase64().data()).decode()
        self._preferences.set_window("main", state)
        self.closing.emit()
        super().closeEvent(event)

    @property
    def session(self) -> GuiSession | None:
        """The portfolio that is open."""
        return self.workplace.session if self.workplace is not None else None

    def _session(self) -> GuiSession | None:
        return self.session

    def _drop_element(self) -> str:
        return self.workplace.drop_element() if self.workplace is not None else ""

    def _open(self, folder: Path) -> None:
        self.open_wanted.emit(folder, False)

    def _promise(self) -> str:
        if self.workplace is None:
            return self.tr("Drop a portfolio's folder to open it")
        if self.workplace.session.read_only:
            return ""
        element = self.workplace.drop_element()
        if element:
            return self.tr("Drop to import and link to {element}").format(element=element)
        if self.workplace.current == "pack":
            return self.tr("Drop to import as evidence, or to read a pack that came back")
        return self.tr("Drop to import as evidence")

    def _dropped(self, paths: list[Path]) -> None:
        if self.workplace is None:
            self.open_wanted.emit(paths[0], False)
        elif self.workplace.current != "pack" or not self.returns.takes(paths):
            self.taking.take_in(paths, self.workplace.drop_element())

    def _make_actions(self) -> Actions:
        made = Actions(self)
        for specs in (
            commands.portfolio_actions(self),
            commands.edit_actions(self),
            commands.view_actions(self.view),
            commands.go_actions(self),
            commands.help_actions(self),
            screen_specs(self.do_on_screen, commands.DO),
        ):
            made.add(specs)
        build_menus(self, made)
        return made

    def _make_start(self) -> StartPage:
        made = StartPage(self.actions_)
        self.view.listen(made.notices)
        made.opened.connect(self._open)
        made.pinned.connect(self.recent.pin)
        made.removed.connect(self.recent.remove)
        made.show_recent(self.recent.portfolios())
        self._stack.addWidget(made)
        return made

    def _show_recent(self) -> None:
        self.start.show_recent(self.recent.portfolios())

    def _restore(self) -> None:
        held = self._preferences.window("main")
        if not (held and self.restoreGeometry(QByteArray.fromBase64(held.encode()))):
            self.resize(sizes().of(1280), sizes().of(800))
        self._fit_screen()

    def _fit_screen(self) -> None:
        """No wider or higher than the screen leaves room for, title bar included."""
        room = self.screen().availableGeometry().size() - QSize(0, sizes().of(TITLE_BAR))
        self.setMinimumSize(QSize(sizes().of(LEAST[0]), sizes().of(LEAST[1])).boundedTo(room))
        if not self.isMaximized() and not self.isFullScreen():
            self.resize(self.size().boundedTo(room))
