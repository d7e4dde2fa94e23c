"""The picture with its tools above and, below, what is chosen and how it is worked on by key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from cse_desktop.domain.picture_marks import LONGEST_LABEL, Mark, place_of
from cse_desktop.gui.picturing.board import Board
from cse_desktop.gui.picturing.canvas import KEYS, SELECT, PictureCanvas
from cse_desktop.gui.picturing.words import said_with
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button, icon_button
from cse_desktop.gui.widgets.labels import label
from cse_desktop.gui.widgets.layouts import FlowLayout, column, row
from cse_desktop.gui.widgets.scroll_areas import ScrollArea
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser


class Bench(QWidget):
    """Where marks are made. `board` has them."""

    def __init__(self, image: QImage, marks: Sequence[Mark], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = Board(marks)
        self.canvas = PictureCanvas(image, self.board)
        self.tools = SegmentChooser(self.tr("Tool"), _tools())
        self.undo = icon_button("undo", self.tr("Take back (Ctrl+Z)"), self.undo_mark)
        self.redo = icon_button("redo", self.tr("Bring back (Ctrl+Y)"), self.redo_mark)
        self.remove = button(self.tr("Remove mark"), self._remove, icon="delete")
        self.clear = button(self.tr("As it came"), self._clear, icon="refresh")
        self.clear.setToolTip(self.tr("Take all marks away: the picture is used as it came"))
        self.zoom = button("", self.toggle_zoom, icon="zoom")
        self.label_words = QLineEdit()
        self.label_words.setMaxLength(LONGEST_LABEL)
        self.label_words.setAccessibleName(self.tr("Words of the label"))
        self.label_words.setPlaceholderText(self.tr("Words of the label"))
        self.said = label("", "muted", wrap=True)
        self.said.setMinimumHeight(2 * self.said.fontMetrics().lineSpacing())
        self.view = ScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setWidget(self.canvas)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.tools.chosen.connect(self._choose_tool)
        self.canvas.tool_wanted.connect(self._choose_tool)
        self.canvas.changed.connect(self._show)
        self.canvas.words_wanted.connect(self._ask_words)
        self.label_words.textEdited.connect(self._put_words)
        self.label_words.returnPressed.connect(lambda: self.canvas.setFocus(Qt.FocusReason.OtherFocusReason))
        self._choose_tool(SELECT)

    def undo_mark(self) -> None:
        """Take back what was done to the picture last."""
        self.board.undo()
        self._show()

    def redo_mark(self) -> None:
        """Bring it back."""
        self.board.redo()
        self._show()

    def toggle_zoom(self) -> None:
        """Show the picture in its own size, or all of it."""
        self.canvas.set_zoom(1.0 / self.devicePixelRatioF() if self.canvas.zoom is None else None)
        self._show()

    def _choose_tool(self, tool: str) -> None:
        self.canvas.set_tool(tool or SELECT)
        self.tools.show_choice(tool or SELECT)
        self._show()

    def _remove(self) -> None:
        self.board.remove()
        self._show()

    def _clear(self) -> None:
        self.board.clear()
        self._show()

    def _ask_words(self) -> None:
        self.label_words.setFocus(Qt.FocusReason.OtherFocusReason)
        self.label_words.selectAll()

    def _put_words(self, words: str) -> None:
        mark = self.board.mark
        if mark is not None and mark["kind"] == "text" and words.strip():
            self.board.put({**mark, "words": words}, joined=f"words {self.board.chosen}")
            self._show(typing=True)

    def _show(self, *, typing: bool = False) -> None:
        board, mark = self.board, self.board.mark
        is_label = mark is not None and mark["kind"] == "text"
        self.undo.setEnabled(board.can_undo)
        self.redo.setEnabled(board.can_redo)
        self.remove.setEnabled(mark is not None)
        self.clear.setEnabled(bool(board.marks))
        self.label_words.setVisible(is_label)
        if mark is not None and is_label and not typing:
            self.label_words.setText(mark["words"])
        fits = self.canvas.zoom is None
        self.zoom.setText(self.tr("Own size") if fits else self.tr("Whole picture"))
        self.zoom.setToolTip(self.tr("Show it in its own size, or all of it (Ctrl+0)"))
        words = self._words()
        self.said.setText(words)
        self.canvas.setAccessibleName(self.tr("Picture, 1 mark|Picture, %n marks", "", len(board.marks)))
        self.canvas.setAccessibleDescription(words)
        self.canvas.update()

    def _words(self) -> str:
        board, mark = self.board, self.board.mark
        if mark is not None and board.chosen is not None:
            left, top, *size = (round(100 * number) for number in place_of(mark))
            chosen = self.tr("{kind}, mark {number} of {count}, {left} % from the left, {top} % from the top.")
            words = chosen.format(
                kind=_word(mark["kind"]), number=board.chosen + 1, count=len(board.marks), left=left, top=top
            )
            if "box" in mark:
                words += " " + self.tr("{width} % wide, {height} % high.").format(width=size[0], height=size[1])
            if mark["kind"] == "text":
                return words + " " + self.tr("Arrow keys move it; Delete takes it away.")
            return words + " " + self.tr("Arrow keys move it, with Shift they size it; Delete takes it away.")
        if self.canvas.tool == SELECT:
            words = self.tr("Choose a tool and draw on the picture. Click a mark to move or change it.")
            return words + " " + (self.tr("Page Down goes to the next mark.") if board.marks else "")
        if self.canvas.tool == "text":
            return self.tr("Click where the label is to stand. Enter puts one in the middle.")
        words = self.tr("{tool}: drag over the picture. Enter puts one in the middle; arrow keys move it.")
        return words.format(tool=_word(self.canvas.tool))

    def _lay_out(self) -> None:
        tools = row(gap=sizes().gap)
        tools.addWidget(self.tools, 1)
        more = QWidget()
        flow = FlowLayout(more, sizes().gap)
        for widget in (self.undo, self.redo, self.remove, self.clear, self.zoom, self.label_words):
            flow.addWidget(widget)
        self.label_words.setMinimumWidth(sizes().of(200))
        whole = column(tools, more, gap=sizes().gap)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.said)
        destroyed = self.tr(
            "What is blacked out is destroyed in the version that is used. The picture as it came is kept apart "
            "in this portfolio and never goes out."
        )
        whole.addWidget(said_with("lock", destroyed, token="accent"))
        self.setLayout(whole)


def _word(kind: str) -> str:
    return {choice.code: choice.word for choice in _tools()}[kind]


def _tools() -> list[Choice]:
    tr = QCoreApplication.translate
    keys = {tool: chr(key) for key, tool in KEYS.items()}

    def tool(code: str, word: str, symbol: str, what: str) -> Choice:
        return Choice(code, word, symbol, help=f"{what} ({keys[code]})")

    return [
        tool(SELECT, tr("PictureTools", "Choose"), "tool-select", tr("PictureTools", "Choose and move marks")),
        tool("crop", tr("PictureTools", "Crop"), "tool-crop", tr("PictureTools", "Cut away what is around")),
        tool("arrow", tr("PictureTools", "Arrow"), "tool-arrow", tr("PictureTools", "Point at something")),
        tool("box", tr("PictureTools", "Frame"), "tool-frame", tr("PictureTools", "Put a frame around something")),
        tool("text", tr("PictureTools", "Label"), "tool-label", tr("PictureTools", "Put words on the picture")),
        tool(
            "blackout",
            tr("PictureTools", "Black out"),
            "tool-blackout",
            tr("PictureTools", "Destroy what is below, as names or telephone numbers"),
        ),
    ]
