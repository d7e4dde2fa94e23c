"""What a person can do from the window's frame, as entries of the registry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cse_desktop.gui.actions import ActionSpec, Situation, when_changeable, when_open
from cse_desktop.gui.shell.pictures import paste_action, picture_actions
from cse_desktop.gui.shell.rail import screen_shortcut
from cse_desktop.gui.shell.returns import return_actions
from cse_desktop.gui.shell.years import year_actions

if TYPE_CHECKING:
    from cse_desktop.gui.main_window import MainWindow
    from cse_desktop.gui.shell.view import View

DO = "do"
"""The menu of what can be done on the screen in sight."""


def menu_words() -> dict[str, str]:
    """The titles of the menus, in order."""
    tr = QCoreApplication.translate
    return {
        "portfolio": tr("Menus", "&Portfolio"),
        "edit": tr("Menus", "&Edit"),
        "view": tr("Menus", "&View"),
        DO: tr("Menus", "&Actions"),
        "go": tr("Menus", "&Go to"),
        "help": tr("Menus", "&Help"),
    }


def _can_undo(situation: Situation) -> bool:
    return when_changeable(situation) and bool(situation.undo)


def _can_redo(situation: Situation) -> bool:
    return when_changeable(situation) and bool(situation.redo)


def portfolio_actions(window: MainWindow) -> list[ActionSpec]:
    """The portfolio menu."""
    tr = QCoreApplication.translate
    menu = "portfolio"
    return [
        ActionSpec("portfolio.new", tr("Actions", "&New portfolio…"), window.new_portfolio, menu, "Ctrl+N", "add"),
        ActionSpec("portfolio.open", tr("Actions", "&Open…"), window.choose_portfolio, menu, "Ctrl+O", "folder"),
        ActionSpec(
            "portfolio.sample", tr("Actions", "Try the &sample"), window.sample_wanted.emit, menu, icon="sample"
        ),
        ActionSpec(
            "portfolio.sample_afresh",
            tr("Actions", "Start the sample &afresh…"),
            window.fresh_sample_wanted.emit,
            menu,
            help=tr("Actions", "Make the sample anew, without what was tried in it"),
        ),
        *intake_actions(window),
        *picture_actions(window.pictures),
        ActionSpec(
            "pack.export",
            tr("Actions", "&Build the pack…"),
            lambda: window.go("pack"),
            menu,
            "Ctrl+E",
            "pack",
            tr("Actions", "Build the Word pack for the assessor"),
            when_open,
        ),
        ActionSpec(
            "pack.report",
            tr("Actions", "Progress report to the board…"),
            lambda: window.workplace.go("pack", "report") if window.workplace is not None else None,
            menu,
            help=tr("Actions", "Write a Word report on the last six months"),
            enabled_when=when_open,
        ),
        ActionSpec(
            "pack.request",
            tr("Actions", "Request to a team…"),
            lambda: window.workplace.go("pack", "chase") if window.workplace is not None else None,
            menu,
            help=tr("Actions", "Chase one team: what is missing from it, and the actions it has to do"),
            enabled_when=when_open,
        ),
        *return_actions(window.returns),
        ActionSpec(
            "portfolio.save",
            tr("Actions", "Save"),
            window.say_saved,
            shortcut="Ctrl+S",
            help=tr("Actions", "Everything is saved as you go"),
            enabled_when=when_open,
        ),
        ActionSpec(
            "portfolio.close",
            tr("Actions", "&Close"),
            window.close_wanted.emit,
            menu,
            "Ctrl+W",
            enabled_when=when_open,
        ),
        ActionSpec("portfolio.quit", tr("Actions", "&Quit"), window.close, menu, "Ctrl+Q"),
        ActionSpec(
            "open_read_only",
            tr("Actions", "Open for reading only"),
            window.read_wanted.emit,
            enabled_when=lambda s: True,
        ),
        ActionSpec(
            "restore_backup",
            tr("Actions", "Put the newest backup in its place"),
            window.restore_wanted.emit,
            enabled_when=lambda s: not s.is_open,
        ),
    ]


def intake_actions(window: MainWindow) -> list[ActionSpec]:
    """What brings files in: entries of the portfolio menu, and those that notices offer."""
    tr, taking, menu = QCoreApplication.translate, window.taking, "portfolio"
    return [
        ActionSpec(
            "import.files",
            tr("Actions", "&Import files…"),
            taking.choose_files,
            menu,
            "Ctrl+I",
            "import",
            tr("Actions", "Import files as evidence"),
            when_changeable,
        ),
        ActionSpec(
            "import.folder",
            tr("Actions", "Import a &folder…"),
            taking.choose_folder,
            menu,
            "Ctrl+Shift+I",
            "folder-add",
            tr("Actions", "Import everything in a folder"),
            when_changeable,
        ),
        ActionSpec(
            "watch.folders",
            tr("Actions", "&Watched folders…"),
            taking.show_folders,
            menu,
            icon="folder",
            help=tr("Actions", "Folders in which new and changed files are looked for"),
            enabled_when=when_open,
        ),
        ActionSpec(
            "watch.look",
            tr("Actions", "&Look for new and changed files"),
            taking.look,
            menu,
            "F5",
            "refresh",
            tr("Actions", "Look into watched folders and where evidence came from"),
            when_changeable,
        ),
        ActionSpec(
            "import.report",
            tr("Actions", "R&eport on the last import…"),
            taking.show_report,
            menu,
            help=tr("Actions", "What became of each file that was imported last"),
            enabled_when=when_open,
        ),
        ActionSpec(
            "import.here",
            tr("Actions", "Import files for this element…"),
            taking.choose_files_here,
            enabled_when=when_changeable,
        ),
        ActionSpec("import.show", tr("Actions", "Show"), taking.show_report, enabled_when=when_open),
        ActionSpec("import.resume", tr("Actions", "Go on"), taking.go_on, enabled_when=when_changeable),
        ActionSpec("import.leave", tr("Actions", "Leave it"), taking.leave, enabled_when=when_changeable),
        ActionSpec("import.unpack", tr("Actions", "Take them in"), taking.unpack, enabled_when=when_changeable),
        ActionSpec("watch.offers", tr("Actions", "Look"), taking.show_offers, enabled_when=when_changeable),
    ]


def edit_actions(window: MainWindow) -> list[ActionSpec]:
    """The edit menu."""
    tr = QCoreApplication.translate
    return [
        ActionSpec(
            "portfolio.details",
            tr("Actions", "Organisation and &visit…"),
            window.show_details,
            "edit",
            icon="calendar",
            enabled_when=when_changeable,
        ),
        ActionSpec(
            "review.scope",
            tr("Actions", "&Elements of this review…"),
            window.show_scope,
            "edit",
            icon="elements",
            help=tr("Actions", "Choose which elements this review covers"),
            enabled_when=when_changeable,
        ),
        *year_actions(window.years),
        ActionSpec(
            "portfolio.contacts",
            tr("Actions", "Organisation’s own &contacts…"),
            window.show_own_contacts,
            "edit",
            icon="kind-person",
            help=tr("Actions", "Published numbers, addresses and mailboxes, which are nobody’s personal data"),
            enabled_when=when_changeable,
        ),
        ActionSpec(
            "edit.undo",
            tr("Actions", "&Undo"),
            window.undo,
            "edit",
            "Ctrl+Z",
            "undo",
            enabled_when=_can_undo,
            needs=tr("Actions", "There is nothing to undo"),
        ),
        ActionSpec(
            "edit.redo",
            tr("Actions", "&Redo"),
            window.redo,
            "edit",
            "Ctrl+Y",
            "redo",
            enabled_when=_can_redo,
            needs=tr("Actions", "There is nothing to redo"),
            also="Ctrl+Shift+Z",
        ),
        paste_action(window.pictures),
        ActionSpec(
            "edit.history",
            tr("Actions", "&History…"),
            window.show_history,
            "edit",
            "Ctrl+H",
            "clock",
            tr("Actions", "What was done, by whom and when; go back several steps at once"),
            when_open,
        ),
        ActionSpec(
            "palette.open",
            tr("Actions", "&Find and do…"),
            window.palette_.open,
            "edit",
            "Ctrl+K",
            "keyboard",
            tr("Actions", "Anything this program does, any element or evidence: type a few letters of it"),
            also="Ctrl+Shift+P",
        ),
        ActionSpec(
            "search.focus",
            tr("Actions", "&Search the evidence"),
            window.focus_search,
            "edit",
            "Ctrl+F",
            "search",
            enabled_when=when_open,
        ),
        ActionSpec(
            "view.preferences",
            tr("Actions", "&Preferences…"),
            window.show_preferences,
            "edit",
            "Ctrl+,",
            "settings",
        ),
    ]


def view_actions(view: View) -> list[ActionSpec]:
    """The menu of the window itself."""
    tr, menu = QCoreApplication.translate, "view"
    return [
        ActionSpec(
            "view.larger", tr("Actions", "&Larger text"), view.larger, menu, "Ctrl++", "text-size", also="Ctrl+="
        ),
        ActionSpec("view.smaller", tr("Actions", "&Smaller text"), view.smaller, menu, "Ctrl+-", "text-size"),
        ActionSpec("view.usual", tr("Actions", "&Usual text size"), view.usual, menu, "Ctrl+0", "text-size"),
        ActionSpec(
            "view.next_pane",
            tr("Actions", "Go to the &next part of the window"),
            view.next_pane,
            menu,
            "F6",
            "arrow-right",
        ),
        ActionSpec(
            "view.previous_pane",
            tr("Actions", "Go to the part &before"),
            view.previous_pane,
            menu,
            "Shift+F6",
            "chevron-left",
        ),
        ActionSpec(
            "view.notice",
            tr("Actions", "Go to the &message"),
            view.to_notice,
            menu,
            "F4",
            "info",
            tr("Actions", "The message at the foot of the window, and its buttons"),
        ),
        ActionSpec(
            "view.messages",
            tr("Actions", "&Past messages…"),
            view.show_messages,
            menu,
            icon="clock",
            help=tr("Actions", "What was said at the foot of the window"),
        ),
    ]


def go_actions(window: MainWindow) -> list[ActionSpec]:
    """The menu of the screens."""
    found = []
    for number, (name, place) in enumerate(window.places.items(), start=1):

        def go(name: str = name) -> None:
            window.go(name)

        found.append(
            ActionSpec(
                f"go.{name}", place.word, go, "go", screen_shortcut(number), place.icon, enabled_when=when_open
            )
        )
    tr = QCoreApplication.translate
    back = tr("Actions", "&Back to where you came from")
    found.append(
        ActionSpec("go.back", back, window.go_back, "go", "Alt+Left", "arrow-left", enabled_when=when_open)
    )
    return found


def help_actions(window: MainWindow) -> list[ActionSpec]:
    """The help menu."""
    tr = QCoreApplication.translate
    return [
        ActionSpec(
            "help.here",
            tr("Actions", "&Help on this screen"),
            window.show_help,
            "help",
            "F1",
            "help",
            tr("Actions", "What this screen is for, and how to use it"),
        ),
        ActionSpec("help.tour", tr("Actions", "Take the &tour"), window.take_tour, "help", icon="go-on"),
        ActionSpec("help.guide", tr("Actions", "User &guide"), window.show_guide, "help", "Ctrl+F1"),
        ActionSpec(
            "help.shortcuts",
            tr("Actions", "&Keyboard shortcuts"),
            window.show_shortcuts,
            "help",
            "Shift+F1",
            "keyboard",
        ),
        ActionSpec("help.about", tr("Actions", "&About CSE Desktop"), window.show_about, "help", icon="info"),
        ActionSpec("help.report", tr("Actions", "Report on this fault"), window.show_fault),
    ]
