"""What a person does to measures, off the main thread, with a notice that can take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cse_desktop.app import measuring
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.award import Measure
from cse_desktop.domain.figures_reading import FoundPoint, FoundPoints
from cse_desktop.gui.on_its_way import lies_with_the_place
from cse_desktop.gui.screens.measures.taking import LookedAt, TakeFiguresDialog
from cse_desktop.gui.session import GuiSession


class MeasureDeeds(QObject):
    """`refused` is called with what could not be kept, when that has been said."""

    def __init__(self, session: GuiSession, window: QWidget, refused: Callable[[], object]) -> None:
        super().__init__(window)
        self._session, self._window, self._refused = session, window, refused

    def add(self, name: str, values: dict[str, Any], then: Callable[[Measure], None]) -> None:
        """Add a measure."""
        self._session.run(lambda ws, _: measuring.add_measure(ws, name, **values), then=then)

    def change(self, measure_id: str, values: dict[str, Any]) -> None:
        """Change what is said of one."""
        self._session.run(lambda ws, _: measuring.change_measure(ws, measure_id, **values), failed=self._not_kept)

    def remove(self, measure: Measure) -> None:
        """Take one away."""
        said = self.tr("“{name}” was removed with its figures").format(name=measure.name)
        self._session.run(
            lambda ws, _: measuring.remove_measure(ws, measure.id),
            then=lambda _: self._session.tell(said, undo=True),
        )

    def add_point(self, measure_id: str, when: date, value: float, series: str) -> None:
        """Add a figure; where there is one of that day, it takes its place, and that is said."""
        told = self.tr("There was a figure for that day: the new one takes its place")

        def kept(outcome: measuring.PointsKept) -> None:
            if outcome.changed:
                self._session.tell(told, undo=True)

        self._session.run(
            lambda ws, _: measuring.take_points(ws, measure_id, [FoundPoint(0, when, value, series)]), then=kept
        )

    def change_point(self, point_id: str, when: date | None, value: float | None) -> None:
        """Change the day or the value of a figure."""
        self._session.run(lambda ws, _: measuring.change_point(ws, point_id, dated=when, value=value))

    def drop_points(self, measure_id: str, point_ids: Sequence[str]) -> None:
        """Take figures away."""

        def gone(count: int) -> None:
            self._session.tell(self.tr("1 figure removed|%n figures removed", "", count), undo=True)

        self._session.run(lambda ws, _: measuring.drop_points(ws, measure_id, point_ids), then=gone)

    def paste(self, measure: Measure) -> None:
        """Look at what was copied, and show it before anything is stored."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            words = self.tr("Nothing to paste: copy two columns in Excel first, date and figure.")
            self._session.tell(words, "warning")
            return

        def look(ws: Workspace, _: Context) -> LookedAt:
            return _looked(ws, measure, measuring.points_in_text(ws, text, measure.id))

        self._session.ask("measures.paste", look, self._show)

    def choose_file(self, measure: Measure) -> None:
        """Ask which table to take figures from."""
        chooser = QFileDialog(self._window, self.tr("Take figures from a table"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Tables (*.xlsx *.xls *.ods *.csv)"), self.tr("All files (*)")])
        chooser.fileSelected.connect(lambda path: self.read_file(measure, Path(path)))
        chooser.open()

    def read_file(self, measure: Measure, path: Path) -> None:
        """Look at what a table holds, and show it before anything is stored."""

        def look(ws: Workspace, ctx: Context) -> LookedAt:
            return _looked(ws, measure, measuring.read_points(ws, ctx, path, measure.id))

        self._session.run(look, then=self._show, lane="worker", title=self.tr("Reading the table"))

    def refuse(self, text: str) -> None:
        """Say that what was typed for a figure or a day is none."""
        words = self.tr("“{text}” is no date or figure. Write a date such as March 2026, a figure such as 4.5.")
        self._session.tell(words.format(text=text.strip()), "warning")

    def _show(self, looked: LookedAt) -> None:
        if not looked.incoming and not looked.problems:
            self._session.tell(self.tr("There are no figures in it: a date and a figure are wanted."), "warning")
            return
        dialog = TakeFiguresDialog(looked, self._session.say, self._window)
        dialog.wanted.connect(self._take)
        dialog.open()

    def _take(self, measure_id: str, points: Sequence[FoundPoint]) -> None:
        def taken(kept: measuring.PointsKept) -> None:
            count = kept.new + kept.changed
            self._session.tell(self.tr("1 figure taken in|%n figures taken in", "", count), "success", undo=True)

        self._session.run(lambda ws, _: measuring.take_points(ws, measure_id, points), then=taken)

    def _not_kept(self, error: Exception) -> None:
        self._session.fail(error)
        if not lies_with_the_place(error):  # then what was typed stays
            self._refused()


def _looked(ws: Workspace, measure: Measure, found: FoundPoints) -> LookedAt:
    return LookedAt(measure, tuple(measuring.look_at_points(ws, measure.id, found.points)), found.problems)
