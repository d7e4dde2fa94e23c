"""Pages to read: about the program, its keys, and the report on a fault."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from cse_desktop.diagnostics import environment
from cse_desktop.gui.actions import ActionSpec, keys_shown
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.spoken import spoken
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.labels import label


class AboutDialog(Frame):
    """What the program is, and what it is not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About CSE Desktop"), parent)
        self.body.addWidget(
            label(
                self.tr(
                    "Builds Customer Service Excellence portfolios on this computer alone: "
                    "evidence in, gaps shown, Word pack out."
                ),
                wrap=True,
            )
        )
        self.body.addWidget(
            label(
                self.tr(
                    "This program has no link with the Cabinet Office or any certification body "
                    "and predicts no result."
                ),
                "subheading",
                wrap=True,
            )
        )
        if spoken().language.draft:
            words = self.tr("The words of this window are a draft: to be checked by a translator.")
            self.body.addWidget(label(words, wrap=True))
        self.body.addWidget(reading(self.tr("Versions"), environment(), 9))
        copy = button(self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(environment()), icon="copy")
        self.add_buttons(more=copy, leave=button(self.tr("Close"), self.accept, role="primary"))


class ShortcutsDialog(Frame):
    """Every action that has keys: those that work everywhere, then those of each screen."""

    def __init__(self, specs: Iterable[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Keyboard shortcuts"), parent)
        page = ScrollPage(margin=0)
        page.body.setSpacing(sizes().gap)
        held = [spec for spec in specs if spec.shortcut]
        for where in dict.fromkeys(spec.where for spec in held):
            heading = self.tr("On the screen “{screen}”").format(screen=where) if where else self.tr("Everywhere")
            page.body.addWidget(label(heading, "heading"))
            grid = QGridLayout()
            grid.setHorizontalSpacing(sizes().gap_huge)
            grid.setVerticalSpacing(sizes().gap)
            grid.setColumnStretch(1, 1)
            grid.setColumnMinimumWidth(0, sizes().of(120))
            for at, spec in enumerate(spec for spec in held if spec.where == where):
                grid.addWidget(label(keys_shown(spec.shortcut), "subheading"), at, 0)
                grid.addWidget(label(spec.words, wrap=True), at, 1)
            page.body.addLayout(grid)
            page.body.addSpacing(sizes().gap)
        page.body.addStretch(1)
        page.setMinimumHeight(min(sizes().of(420), self.screen().availableGeometry().height() // 2))
        self.body.addWidget(page)
        self.add_buttons(leave=button(self.tr("Close"), self.accept, role="primary"))


class FaultDialog(Frame):
    """The program met a fault of its own: what to send to whoever looks after it. Nothing is sent from here."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Something went wrong in the program"), parent, width=640)
        words = self.tr(
            "What you saved is safe. You can go on working; if it happens again, copy this report and send it to "
            "whoever looks after the program. It holds no evidence."
        )
        self.body.addWidget(label(words, wrap=True))
        self.report = reading(self.tr("Report"), report, 14)
        self.body.addWidget(self.report)
        copy = button(self.tr("Copy the report"), self._copy, icon="copy")
        self.add_buttons(more=copy, leave=button(self.tr("Close"), self.accept, role="primary"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def reading(name: str, text: str, lines: int) -> QPlainTextEdit:
    """Text to read and copy, some lines high."""
    made = QPlainTextEdit(text)
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(made.fontMetrics().lineSpacing() * lines + sizes().gap_wide)
    return made
