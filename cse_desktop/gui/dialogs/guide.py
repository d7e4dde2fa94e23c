"""The user guide, with its pictures, as it comes with the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from cse_desktop import bootstrap
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button


def guide_file() -> Path:
    """Where the guide lies; the frozen program keeps the same layout."""
    return bootstrap.resources().parent / "docs" / "guide.md"


class GuidePage(QTextBrowser):
    """The guide's text. Pictures come from its own folder only, and are no wider than the page."""

    def __init__(self, guide: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = guide.parent
        set_role(self, "reading")
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("User guide"))
        self.anchorClicked.connect(self._follow)
        try:
            text = guide.read_text(encoding="utf-8")
        except OSError:
            text = self.tr("The guide did not come with this program.")
        self.document().setMarkdown(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else the focus brings the end into sight

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture of the guide."""
        path = (self._folder / QUrl(name).path()).resolve()
        if kind != QTextDocument.ResourceType.ImageResource.value or not path.is_relative_to(
            self._folder.resolve()
        ):
            return None
        image = QImage(str(path))
        width = sizes().of(640)
        if image.width() <= width:
            return image
        return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)

    def go(self, chapter: str) -> None:
        """Go to a heading, once the page has its size; the beginning where there is no such heading."""
        QTimer.singleShot(0, self, lambda: self._go(chapter))

    def _follow(self, address: QUrl) -> None:
        """Go to a heading; whatever leads out of the guide is not followed."""
        self._go(address.fragment())

    def _go(self, wanted: str) -> None:
        block = self.document().begin()
        while wanted and block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == wanted:
                bar = self.verticalScrollBar()
                bar.setValue(round(self.document().documentLayout().blockBoundingRect(block).top()))
                return
            block = block.next()


class GuideDialog(Frame):
    """The guide beside the work: it does not keep the window from being used."""

    def __init__(self, guide: Path, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("User guide"), parent, width=720)
        self.setModal(False)
        self.page = GuidePage(guide)
        self.page.setMinimumHeight(sizes().of(240))
        self.body.addWidget(self.page, 1)
        self.add_buttons(leave=button(self.tr("Close"), self.accept, role="primary"))
        self.resize(sizes().of(760), sizes().of(620))

    def open(self) -> None:
        """Show it, without taking the window away."""
        self.show()


def anchor(heading: str) -> str:
    """What a link to a heading is called."""
    return "".join(letter for letter in heading.casefold().replace(" ", "-") if letter.isalnum() or letter == "-")
