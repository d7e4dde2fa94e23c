"""The first page: recent portfolios, a new one, opening one, the sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from cse_desktop.gui.actions import Actions
from cse_desktop.gui.theme import set_role, sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import ScrollPage
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.notice_bar import NoticeBar
from cse_desktop.gui.widgets.progress_strip import ProgressStrip
from cse_desktop.gui.widgets.row_button import RowButton


@dataclass(frozen=True)
class Recent:
    """A portfolio opened before: where, whose, and when in words; `is_there` is None until that is known."""

    folder: Path
    organisation: str
    opened: str
    is_there: bool | None = None
    pinned: bool = False


class StartPage(QWidget):
    """What is shown while no portfolio is open."""

    opened = Signal(object)
    """Path: a recent portfolio was chosen."""
    acted = Signal(str)
    """Action id: one of the buttons was pressed."""
    pinned = Signal(object, bool)
    """Path: a portfolio is to be kept at the top of the list, or no longer."""
    removed = Signal(object)
    """Path: a portfolio is to be taken off the list."""

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
        self.tour = button(
            tr("StartPage", "New here? Take the tour of the sample"),
            lambda: self.acted.emit("help.tour"),
            icon="go-on",
            role="quiet",
        )
        self.help = button(
            tr("StartPage", "Help"), lambda: self.acted.emit("help.here"), icon="help", role="quiet"
        )
        page.body.addLayout(row(self.tour, self.help, None))
        page.body.addSpacing(sizes().gap)
        self._shown: list[Recent] | None = None
        self.rows: dict[Path, RecentRow] = {}
        self._lists = column(gap=sizes().gap)
        page.body.addLayout(self._lists)
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
        """Show the portfolios opened lately, those that are pinned under a heading of their own."""
        # What is not known to be there looks as what is: no row is made anew under somebody's hand for that.
        shown = [replace(known, is_there=known.is_there is not False) for known in recent]
        if shown == self._shown:
            return
        focus = next(((f, made.focused()) for f, made in self.rows.items() if made.focused()), None)
        self._shown = shown
        clear(self._lists)
        self.rows = {}
        tr = QCoreApplication.translate
        for heading, members in (
            (tr("StartPage", "Pinned"), [known for known in recent if known.pinned]),
            (tr("StartPage", "Recent portfolios"), [known for known in recent if not known.pinned]),
        ):
            if members:
                said = label(heading, "heading")
                said.setContentsMargins(0, sizes().gap if self.rows else 0, 0, 0)
                self._lists.addWidget(said)
            for known in members:
                made = RecentRow(known)
                made.open.clicked.connect(partial(self.opened.emit, known.folder))
                made.pin.clicked.connect(partial(self.pinned.emit, known.folder, not known.pinned))
                made.remove.clicked.connect(partial(self.removed.emit, known.folder))
                self._lists.addWidget(made)
                self.rows[known.folder] = made
        if focus is not None:
            self._focus_again(*focus)

    def _focus_again(self, folder: Path, part: str) -> None:
        """Where the focus was before the list was made anew; at the first row if that one is gone."""
        made = self.rows.get(folder) or next(iter(self.rows.values()), None)
        if made is not None:
            getattr(made, part).setFocus(Qt.FocusReason.OtherFocusReason)

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


class RecentRow(QWidget):
    """A portfolio as a wide button, and buttons to pin it or to take it off the list."""

    def __init__(self, known: Recent) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        gone = known.is_there is False
        missing = tr("StartPage", "Not found: {folder}").format(folder=known.folder)
        place = missing if gone else str(known.folder)
        line = row(IconLabel("warning", "warning") if gone else IconLabel("organisation", "accent"))
        line.setContentsMargins(sizes().gap_wide, sizes().gap, sizes().gap_wide, sizes().gap)
        line.setSpacing(sizes().gap_wide)
        names = column(ElidedLabel(known.organisation, "subheading"), ElidedLabel(place, "muted"), gap=0)
        line.addLayout(names, 1)
        line.addWidget(label(known.opened, "muted"))
        name = tr("StartPage", "Open {organisation}").format(organisation=known.organisation)
        self.open = RowButton(line, name, f"{place}. {known.opened}")
        self.open.setToolTip(place)
        self.pin = button(tr("StartPage", "Unpin"), icon="pin", role="quiet")
        # As wide as the longer word, so that all rows end alike.
        self.pin.setMinimumWidth(self.pin.sizeHint().width())
        if not known.pinned:
            self.pin.setText(tr("StartPage", "Pin"))
        told = tr("StartPage", "Unpin {organisation}") if known.pinned else tr("StartPage", "Pin {organisation}")
        self.pin.setAccessibleName(told.format(organisation=known.organisation))
        self.remove = button(tr("StartPage", "Remove"), icon="close", role="quiet")
        told = tr("StartPage", "Remove {organisation} from this list; the portfolio itself is not touched")
        self.remove.setAccessibleName(told.format(organisation=known.organisation))
        self.remove.setToolTip(tr("StartPage", "From this list only: the portfolio itself is not touched"))
        whole = row(gap=sizes().gap_small)
        whole.addWidget(self.open, 1)
        whole.addWidget(self.pin)
        whole.addWidget(self.remove)
        self.setLayout(whole)

    def focused(self) -> str:
        """Which part of it has the focus; empty for none."""
        return next((part for part in ("open", "pin", "remove") if getattr(self, part).hasFocus()), "")
