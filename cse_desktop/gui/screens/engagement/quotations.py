"""What customers said: shown as quotations, and written one in each line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from cse_desktop.gui.screens.engagement.state import quotations_in
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import SavingText
from cse_desktop.gui.widgets.labels import IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row


class QuotationLines(QWidget):
    """Quotations one below another, each with its mark."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[str, ...] = ()
        self.setLayout(column(gap=sizes().gap_small))

    def show_quotations(self, quotations: Sequence[str]) -> None:
        """Show what was said."""
        layout = self.layout()
        if layout is None or tuple(quotations) == self._shown:
            return
        self._shown = tuple(quotations)
        clear(layout)
        for said in quotations:
            layout.addWidget(_line(said))


class QuotationField(QWidget):
    """Quotations, and the field to write them in while the button is down or none is there yet."""

    saved = Signal(object)
    """A tuple of quotations, as a person has written them."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self.lines = QuotationLines()
        self.field = SavingText(name, self.tr("One in each line. Leave names of customers out."))
        self.write = button(self.tr("Change the quotations"), icon="edit", role="quiet")
        self.write.setCheckable(True)
        # Not `clicked`: a screen reader toggles without a click.
        self.write.toggled.connect(self._toggle)
        self.field.saved.connect(lambda text: self.saved.emit(quotations_in(text)))
        self.setLayout(column(self.lines, row(self.write, None), self.field, gap=sizes().gap_small))
        self.setAccessibleName(name)

    def begin(self, quotations: Sequence[str]) -> None:
        """Another entry is shown: the field is there only where nothing is written yet."""
        self.write.setChecked(False)
        self.show_quotations(quotations)
        self.field.setVisible(not quotations and not self._read_only)

    def show_quotations(self, quotations: Sequence[str]) -> None:
        """Show what is kept; what is being typed is left alone."""
        self.lines.show_quotations(quotations)
        self.lines.setVisible(bool(quotations))
        if not self.field.hasFocus():
            self.field.fill("\n".join(quotations))
        self.write.setVisible(bool(quotations) and not self._read_only)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._read_only = read_only
        self.field.setReadOnly(read_only)

    def _toggle(self, down: bool) -> None:
        self.field.setVisible(down)
        if down:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _line(said: str) -> QFrame:
    made = QFrame()
    set_role(made, "sunken")
    words = label(f"“{said}”", wrap=True)
    line = row(gap=sizes().gap, margin=sizes().gap)
    line.addWidget(IconLabel("quote", "accent", sizes().icon_small), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words, 1)
    made.setLayout(line)
    return made
