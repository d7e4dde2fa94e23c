"""Help on a screen or a dialog: a short page that comes with the program and needs no network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from cse_desktop import bootstrap
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.dialogs.guide import GuideDialog, guide_file
from cse_desktop.gui.spoken import spoken
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button

GUIDE, PAGE = "guide", "help"
"""Schemes of links: to a chapter of the guide, and to another page of help."""


def help_file(name: str, language: str) -> Path | None:
    """The page of a screen or dialog in a language, or in English; None if there is none."""
    folder = bootstrap.resources() / "help"
    found = (path for path in (folder / f"{name}.{language}.md", folder / f"{name}.md") if path.is_file())
    return next(found, None)


class HelpPage(QTextBrowser):
    """The text of a page. Links lead to other pages and to the guide; nothing leads out of the program."""

    chapter_wanted = Signal(str)
    """Anchor of a chapter of the guide."""
    page_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "reading")
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_page(self, name: str) -> None:
        """Show another page."""
        path = help_file(name, spoken().language.code)
        text = path.read_text(encoding="utf-8") if path is not None else ""
        self.document().setMarkdown(text or self.tr("There is no help on this yet. The user guide may have it."))
        self.setAccessibleName(self.document().firstBlock().text())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow(self, address: QUrl) -> None:
        if address.scheme() == GUIDE:
            self.chapter_wanted.emit(address.path())
        elif address.scheme() == PAGE:
            self.page_wanted.emit(address.path())


class HelpDialog(Frame):
    """Help beside the work: it does not keep the window from being used. F1 elsewhere shows another page in it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Help"), parent, width=440)
        self.setModal(False)
        self.page = HelpPage()
        self.page.setMinimumHeight(sizes().of(200))
        self.page.chapter_wanted.connect(self._open_guide)
        self.page.page_wanted.connect(self.show_page)
        self.body.addWidget(self.page, 1)
        guide = button(self.tr("Whole user guide"), self._open_guide_at_its_beginning, icon="help")
        self.add_buttons(more=guide, leave=button(self.tr("Close"), self.accept, role="primary"))
        self.begin_at(500, 620)
        self.name = ""
        self.show_page(name)

    def show_page(self, name: str) -> None:
        """Show the page of a screen or dialog."""
        self.name = name
        self.page.show_page(name)

    def open(self) -> None:
        """Show it, without taking the window away."""
        self.show()
        self.page.setFocus()

    def _open_guide_at_its_beginning(self) -> None:
        self._open_guide("")

    def _open_guide(self, chapter: str) -> None:
        guide = GuideDialog(guide_file(), self)
        guide.open()
        guide.page.go(chapter)


def show_help(name: str, parent: QWidget) -> HelpDialog:
    """Show a page beside the window it is about, in the dialog that is open already if there is one."""
    shown = next((held for held in parent.findChildren(HelpDialog) if held.isVisible()), None)
    if shown is None:
        shown = HelpDialog(name, parent)
        shown.setWindowTitle(QCoreApplication.translate("HelpDialog", "Help"))
    shown.show_page(name)
    shown.open()
    shown.activateWindow()
    return shown
