"""The file behind a piece of evidence: where it was taken from, what came with it, and its versions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_desktop.app.within import left_within
from cse_desktop.domain.portfolio import EarlierVersion, Evidence
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.gui.standing import evidence_icon
from cse_desktop.gui.texts import short_day, size_words
from cse_desktop.gui.theme import sizes
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.cards import Card
from cse_desktop.gui.widgets.labels import ElidedLabel, IconLabel, label
from cse_desktop.gui.widgets.layouts import clear, column, row
from cse_desktop.gui.widgets.row_button import RowButton


class FilePane(QWidget):
    """Says where a file belongs. It changes nothing itself; its signals say what the person wants."""

    visited = Signal(str)
    """Evidence id: the person wants to go there."""
    replace_wanted = Signal()
    """The person has a newer file."""
    unpack_wanted = Signal()
    """The person wants the files within this one as evidence of their own."""
    open_wanted = Signal(object)
    """EarlierVersion: to be opened in its own program."""
    go_back_wanted = Signal(str)
    """Id of the earlier version that is to be the present one again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._read_only = False
        self.source = label("", "muted", wrap=True)
        self.replace = button(self.tr("Replace by a newer file…"), self.replace_wanted, icon="import")
        self.replace.setToolTip(self.tr("Exhibit number, links and what you wrote stay; the file before is kept"))
        self.unpack = button("", self.unpack_wanted, icon="folder-add")
        self._around, self._within, self._earlier = _Section(), _Section(), _Section()
        self.setLayout(
            column(
                label(self.tr("File"), "subheading"),
                self.source,
                row(self.replace, None),
                self._around,
                self._within,
                row(self.unpack, None),
                self._earlier,
                gap=sizes().gap,
            )
        )

    def show_evidence(self, snapshot: Snapshot, evidence: Evidence) -> None:
        """Show what belongs to this piece of evidence."""
        self.setVisible(evidence.form == "file")
        around = snapshot.evidence.get(evidence.part_of or "")
        within = snapshot.parts_by_evidence.get(evidence.id, ())
        earlier = snapshot.earlier_versions.get(evidence.id, ())
        shown = (evidence, around, within, earlier)
        if shown == self._shown:
            return  # nothing that has the keyboard's focus is made anew for a change elsewhere
        self._shown = shown
        self.source.setText(self._said_of_source(evidence, around))
        self._around.show_rows(self.tr("Came with"), [self._part(around)] if around else [])
        self._within.show_rows(self.tr("Came within it"), map(self._part, within))
        self._earlier.show_rows(self.tr("Earlier versions"), map(self._version, earlier))
        left = left_within(snapshot, evidence)
        words = self.tr("Take in the file within it|Take in the %n files within it", "", left)
        self.unpack.setText(words)
        self.unpack.setVisible(left > 0)

    def set_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._read_only = read_only
        self._shown = None
        for wanted in (self.replace, self.unpack):
            wanted.setEnabled(not read_only)

    def _said_of_source(self, evidence: Evidence, around: Evidence | None) -> str:
        if around is not None:
            return evidence.file_name
        if not evidence.source_path:
            return self.tr("{name}, kept in the portfolio").format(name=evidence.file_name)
        changed = evidence.source_changed_at
        if changed is None:
            return self.tr("Taken from {path}").format(path=evidence.source_path)
        return self.tr("Taken from {path}, as saved on {date}").format(
            path=evidence.source_path, date=short_day(changed.astimezone().date())
        )

    def _part(self, evidence: Evidence) -> QWidget:
        inside = row(IconLabel(evidence_icon(evidence), "muted"), label(evidence.exhibit, "overline"))
        inside.addWidget(ElidedLabel(evidence.title), 1)
        inside.setContentsMargins(*(sizes().gap,) * 4)
        name = self.tr("Go to {exhibit}, {title}").format(exhibit=evidence.exhibit, title=evidence.title)
        made = RowButton(inside, name)
        made.setToolTip(evidence.title)
        made.clicked.connect(partial(self.visited.emit, evidence.id))
        return made

    def _version(self, version: EarlierVersion) -> QWidget:
        made = Card()
        gap = sizes().gap
        made.body.setContentsMargins(gap, gap, gap, gap)
        made.body.setSpacing(sizes().gap_small)
        replaced = version.replaced_at.astimezone()
        when = f"{short_day(replaced.date())}, {replaced:%H:%M}"
        facts = self.tr("Replaced on {moment} · {size}").format(moment=when, size=size_words(version.size))
        look = button(self.tr("Open"), partial(self.open_wanted.emit, version), icon="open")
        look.setAccessibleName(self.tr("Open the version replaced on {moment}").format(moment=when))
        back = button(self.tr("Use this one again"), partial(self.go_back_wanted.emit, version.id), icon="undo")
        back.setAccessibleName(self.tr("Use the version replaced on {moment} again").format(moment=when))
        back.setEnabled(not self._read_only)
        made.body.addWidget(ElidedLabel(version.file_name))
        made.body.addWidget(label(facts, "muted", wrap=True))
        made.body.addLayout(row(look, back, None))
        return made


class _Section(QWidget):
    """A heading and rows under it; not there when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = label("", "subheading")
        self._rows: QVBoxLayout = column(gap=sizes().gap_small)
        inner = column(self._heading, gap=sizes().gap_small)
        inner.addLayout(self._rows)
        self.setLayout(inner)

    def show_rows(self, heading: str, rows: Iterable[QWidget]) -> None:
        clear(self._rows)
        made = list(rows)
        for widget in made:
            self._rows.addWidget(widget)
        self._heading.setText(heading)
        self.setVisible(bool(made))
