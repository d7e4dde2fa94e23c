"""The first page: recent portfolios, a new one, opening one, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.gui.actions import Actions
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.notice_bar import NoticeBar
from cse_desktop.gui.widgets.progress_strip import ProgressStrip
from cse_desktop.gui.widgets.row_button import RowButton


@dataclass(frozen=True)
class Recent:
    """A portfolio opened before: where, whose, and when in words; `is_there` says whether it can be found."""

    folder: Path
    organisation: str
    opened: str
    is_there: bool = True


class StartPage(QWidget):
    """What is shown while no portfolio is open."""

    opened = Signal(object)
    """Path: a recent portfolio was chosen."""
    acted = Signal(str)
    """Action id: one of the buttons was pressed."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self.notices = NoticeBar(actions.text, self)
        self.notices.acted.connect(actions.do)
        self.progress = ProgressStrip()
        self.acted.connect(actions.do)
        tr = QCoreApplication.translate
        page = ScrollPage(widest=sizes().of(860))
        page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        page.body.setContentsMargins(sizes().gap_huge, sizes().of(56), sizes().gap_huge, sizes().gap_huge)
        words = column(
            label(tr("StartPage", "CSE Desktop"), "title"),
            label(
                tr(
                    "StartPage",
                    "From a folder of evidence to a portfolio that an assessor can follow",
                ),
                "muted",
                wrap=True,
            ),
            gap=sizes().gap_tiny,
        )
        head = row(IconLabel("app", "accent", sizes().of(44)), gap=sizes().gap_wide)
        head.addLayout(words, 1)
        page.body.addLayout(head)
        page.body.addSpacing(sizes().gap)
        self.buttons = self._choices()
        page.body.addLayout(row(*self.buttons.values(), gap=sizes().gap_wide))
        page.body.addSpacing(sizes().gap)
        self._heading = label(tr("StartPage", "Recent portfolios"), "heading")
        page.body.addWidget(self._heading)
        self._rows = column(gap=sizes().gap)
        page.body.addLayout(self._rows)
        page.body.addStretch(1)
        notice = label(
            tr(
                "StartPage",
                "This program has no link with the Cabinet Office or any certification body "
                "and predicts no result.",
            ),
            "muted",
            wrap=True,
        )
        page.body.addWidget(notice)
        self.setLayout(column(page, self.progress, gap=0))

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show the portfolios opened lately."""
        clear(self._rows)
        self._heading.setVisible(bool(recent))
        for known in recent:
            made = recent_row(known)
            made.clicked.connect(lambda _=False, folder=known.folder: self.opened.emit(folder))
            self._rows.addWidget(made)

    def _choices(self) -> dict[str, QPushButton]:
        tr = QCoreApplication.translate
        return {
            "portfolio.new": self._choice(
                "portfolio.new",
                "add",
                tr("StartPage", "New portfolio"),
                tr("StartPage", "Begin for your organisation"),
            ),
            "portfolio.open": self._choice(
                "portfolio.open",
                "folder",
                tr("StartPage", "Open…"),
                tr("StartPage", "One that is on this computer"),
            ),
            "portfolio.sample": self._choice(
                "portfolio.sample",
                "sample",
                tr("StartPage", "Try the sample"),
                tr("StartPage", "An invented council"),
            ),
        }

    def _choice(self, action: str, icon: str, words: str, more: str) -> QPushButton:
        inside = column(
            IconLabel(icon, "accent", sizes().of(28)),
            sizes().gap,
            label(words, "subheading"),
            label(more, "muted", wrap=True),
            None,
            gap=sizes().gap_tiny,
            margin=sizes().gap_wide,
        )
        made = RowButton(inside, words, more)
        made.clicked.connect(lambda: self.acted.emit(action))
        return made


def recent_row(known: Recent) -> QPushButton:
    """A recent portfolio as a wide button."""
    tr = QCoreApplication.translate
    missing = tr("StartPage", "Not found: {folder}").format(folder=known.folder)
    place = str(known.folder) if known.is_there else missing
    line = row(IconLabel("organisation", "accent") if known.is_there else IconLabel("warning", "warning"))
    line.setContentsMargins(sizes().gap_wide, sizes().gap, sizes().gap_wide, sizes().gap)
    line.setSpacing(sizes().gap_wide)
    line.addLayout(column(ElidedLabel(known.organisation, "subheading"), ElidedLabel(place, "muted"), gap=0), 1)
    line.addWidget(label(known.opened, "muted"))
    name = tr("StartPage", "Open {organisation}").format(organisation=known.organisation)
    return RowButton(line, name, place)
