"""A quiet button on a card that is a picture: copy it, save it, or copy its figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.pictures.slide import Slide, save_slide, slide_image
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import set_icon, sizes

Figures = Sequence[Sequence[str]]


class PictureButton(QToolButton):
    """Opens a menu. The picture is made when it is asked for, on a worker, always in light colours."""

    def __init__(self, session: GuiSession, slide: Callable[[], Slide], figures: Callable[[], Figures]) -> None:
        super().__init__()
        self._session, self._slide, self._figures = session, slide, figures
        self._wanted: Path | None = None
        name = self.tr("Copy or save this picture")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setIconSize(QSize(sizes().icon, sizes().icon))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_icon(self, "more", "muted")
        menu = QMenu(self)
        set_icon(menu.addAction(self.tr("Copy picture"), self.copy_picture), "copy", "muted")
        set_icon(menu.addAction(self.tr("Save picture…"), self.choose_place), "save", "muted")
        set_icon(menu.addAction(self.tr("Copy figures for Excel"), self.copy_figures), "kind-spreadsheet", "muted")
        self.setMenu(menu)

    def say_of(self, title: str) -> None:
        """Name the picture the button belongs to."""
        name = self.tr("Copy or save the picture: {title}").format(title=title)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        slide = self._slide()
        self._session.run(lambda ws, ctx: slide_image(slide), then=self._copied, lane="worker")

    def copy_figures(self) -> None:
        """Put the numbers on the clipboard, a column to each."""
        lines = ("\t".join(cell.replace("\t", " ") for cell in line) for line in self._figures())
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        self._session.tell(self.tr("Copied. Paste the figures into Excel or Word."), "success")

    def choose_place(self) -> None:
        """Ask where to save the picture."""
        chooser = QFileDialog(self, self.tr("Save the picture"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([self.tr("Picture (*.png)"), self.tr("Drawing that can be enlarged (*.svg)")])
        chooser.setDefaultSuffix("png")
        chooser.filterSelected.connect(lambda said: chooser.setDefaultSuffix("svg" if "svg" in said else "png"))
        chooser.selectFile(_file_name(self._slide().title))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.fileSelected.connect(lambda path: self.save_picture(Path(path)))
        chooser.open()

    def save_picture(self, path: Path) -> None:
        """Write the picture: as SVG if the name ends so, as PNG otherwise."""
        slide, self._wanted = self._slide(), path

        def save(ws: Workspace, ctx: Context) -> None:
            try:
                save_slide(slide, path)
            except OSError as error:
                raise UserError("path_unusable", path=str(path), reason=error.strerror or str(error)) from error

        self._session.run(save, then=self._saved, lane="worker")

    def _copied(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self._session.tell(self.tr("Copied. Paste it into a slide."), "success")

    def _saved(self, _: None) -> None:
        if self._wanted is not None:
            self._session.tell(self.tr("Saved as {name}").format(name=self._wanted.name), "success")


def _file_name(title: str) -> str:
    """A title as the name of a file on any system."""
    plain = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return f"{' '.join(plain.split())[:80]}.png"
