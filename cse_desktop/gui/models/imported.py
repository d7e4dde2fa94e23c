"""What became of the files of an import, in words: for the bar, for the list, and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.messages import Message, legible
from cse_desktop.gui.standing import Standing

if TYPE_CHECKING:
    from cse_desktop.app.import_report import ImportedFile, ImportReport

Group = Literal["look", "added", "new_version", "duplicate"]
GROUPS: tuple[Group, ...] = ("look", "added", "new_version", "duplicate")
"""Kinds of outcome that a person may want to see alone; `look`: something is wrong with the file."""
Say = Callable[[Message], str]


@dataclass(frozen=True)
class ImportedRow:
    """A file of the report. Its words are made when they are first looked at: there may be thousands."""

    key: str
    file: ImportedFile
    say: Say = field(compare=False)

    @cached_property
    def standing(self) -> Standing:
        """What became of it."""
        return standing_of(self.file)

    @cached_property
    def cells(self) -> tuple[str, ...]:
        """File, outcome, exhibit, why."""
        file = self.file
        return (legible(file.path.name), self.standing.word, file.exhibit or "", _detail(file, self.say))

    @property
    def group(self) -> Group:
        """Which kind of outcome it is."""
        return group_of(self.file)


def imported_rows(report: ImportReport, say: Say) -> list[ImportedRow]:
    """The files of a report, in its order."""
    return [ImportedRow(str(number), file, say) for number, file in enumerate(report.files)]


def group_of(file: ImportedFile) -> Group:
    """Which kind of outcome a file had."""
    if file.status == "added" or file.status == "new_version" or file.status == "duplicate":
        return file.status
    return "look"


def standing_of(file: ImportedFile) -> Standing:
    """What became of a file, as symbol, tone and words."""
    tr = QCoreApplication.translate
    if file.status == "failed" and file.evidence_id is None:
        return Standing("error", "error", tr("Imported", "Not taken in"))
    return {
        "added": Standing("success", "success", tr("Imported", "Taken in")),
        "new_version": Standing("success", "success", tr("Imported", "Newer version taken in")),
        "duplicate": Standing("info", "info", tr("Imported", "In the portfolio already")),
        "no_text": Standing("warning", "warning", tr("Imported", "Taken in, no words found")),
        "failed": Standing("warning", "warning", tr("Imported", "Taken in, not readable")),
    }[file.status]


def counted(report: ImportReport) -> str:
    """The counts as a line of words: “14 files taken in, 1 in the portfolio already, 2 need a look”."""
    tr = QCoreApplication.translate
    kept = sum(file.evidence_id is not None for file in report.files)
    versions, known = report.count("new_version"), report.count("duplicate")
    look = sum(group_of(file) == "look" for file in report.files)
    taken = kept - versions - known
    said = [
        (taken, tr("Imported", "1 file taken in|%n files taken in", "", taken)),
        (versions, tr("Imported", "1 newer version|%n newer versions", "", versions)),
        (known, tr("Imported", "%n in the portfolio already", "", known)),
        (look, tr("Imported", "1 needs a look|%n need a look", "", look)),
    ]
    return ", ".join(words for count, words in said if count) or tr("Imported", "There was no file to take in")


def group_words(group: Group, count: int) -> str:
    """What a kind of outcome is called where it can be chosen, with its number."""
    tr = QCoreApplication.translate
    words = {
        "look": tr("Imported", "1 needs a look|%n need a look", "", count),
        "added": tr("Imported", "%n taken in", "", count),
        "new_version": tr("Imported", "1 newer version|%n newer versions", "", count),
        "duplicate": tr("Imported", "%n in the portfolio already", "", count),
    }
    return words[group]


def within_words(report: ImportReport) -> str:
    """What a button says that takes in the files within archives."""
    tr = QCoreApplication.translate
    holding = [file for file in report.files if file.left_within]
    count = sum(file.left_within for file in holding)
    what = legible(holding[0].path.name) if len(holding) == 1 else tr("Imported", "the archives")
    words = tr("Imported", "Take in the file in {what}|Take in the %n files in {what}", "", count)
    return words.format(what=what)


def heading() -> tuple[str, ...]:
    """The heading of the table for a spreadsheet."""
    tr = QCoreApplication.translate
    return (
        tr("Imported", "File"),
        tr("Imported", "What became of it"),
        tr("Imported", "Exhibit"),
        tr("Imported", "Details"),
        tr("Imported", "Folder"),
    )


def table(rows: Iterable[ImportedRow]) -> list[tuple[str, ...]]:
    """The lines of the table for a spreadsheet, or to be copied into one."""
    return [(*row.cells, legible(row.file.path.parent)) for row in rows]


def _detail(file: ImportedFile, say: Say) -> str:
    tr = QCoreApplication.translate
    said = [say(file.reason)] if file.reason is not None else []
    if file.left_within:
        said.append(tr("Imported", "It holds 1 file.|It holds %n files.", "", file.left_within))
    if not said and file.pages > 1:
        said.append(tr("Imported", "%n pages", "", file.pages))
    return " ".join(said)
