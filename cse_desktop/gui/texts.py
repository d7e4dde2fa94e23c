"""Words the screens share: kinds and forms of evidence, dates, sizes, how long until the visit."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from cse_desktop import bootstrap
from cse_desktop.domain.portfolio import Evidence, EvidenceKind, Form
from cse_desktop.gui.spoken import spoken


def kind_word(kind: EvidenceKind) -> str:
    """What a kind of evidence is called."""
    return kind_words()[kind]


def kind_words() -> dict[str, str]:
    """What the kinds of evidence are called, by their ids, in their order."""
    return bootstrap.kind_words(spoken().language.code)


def form_word(form: Form) -> str:
    """What a form of evidence is called."""
    tr = QCoreApplication.translate
    return {
        "file": tr("forms", "File"),
        "place": tr("forms", "Place to see"),
        "person": tr("forms", "Person to meet"),
        "system": tr("forms", "System to be shown"),
        "web": tr("forms", "Web page"),
    }[form]


def day(when: date | None) -> str:
    """A date as people write it, such as 9 March 2027; empty for none."""
    return _dated(when, "d MMMM yyyy")


def short_day(when: date | None) -> str:
    """A date for narrow places, such as 9 Mar 2027; empty for none."""
    return _dated(when, "d MMM yyyy")


def long_day(when: date | None) -> str:
    """A date with its weekday, such as Monday 1 March 2027, so that a slip of the pen is seen; empty for none."""
    return _dated(when, "dddd d MMMM yyyy")


def size_words(size: int) -> str:
    """A number of bytes as people say it."""
    return spoken().locale.formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def countdown(visit: date | None, today: date) -> str:
    """How long it is until the visit."""
    tr = QCoreApplication.translate
    if visit is None:
        return tr("visit", "No visit date yet")
    days = (visit - today).days
    if days < 0:
        return tr("visit", "The visit was on {date}").format(date=day(visit))
    if days == 0:
        return tr("visit", "The visit is today")
    if days == 1:
        return tr("visit", "The visit is tomorrow")
    if days < 21:
        return tr("visit", "%n days to the visit", "", days)
    return tr("visit", "%n weeks to the visit", "", days // 7)


def days_left(visit: date | None, today: date) -> tuple[str, str]:
    """How long it is until the visit, as a figure and the words below it; a dash where there is no figure."""
    tr = QCoreApplication.translate
    days = (visit - today).days if visit is not None else 0
    if days < 2:
        return "–", countdown(visit, today)
    if days < 21:
        return str(days), tr("visit", "day to the visit|days to the visit", "", days)
    return str(days // 7), tr("visit", "week to the visit|weeks to the visit", "", days // 7)


def parts_words(parts: tuple[int, ...]) -> str:
    """Which parts a link covers."""
    tr = QCoreApplication.translate
    if not parts:
        return tr("parts", "The whole statement")
    if len(parts) == 1:
        return tr("parts", "Part {number}").format(number=parts[0])
    return tr("parts", "Parts {numbers}").format(numbers=", ".join(str(part) for part in parts))


def described(evidence: Evidence) -> str:
    """A piece of evidence in a few words: kind, date, service."""
    shown = [kind_word(evidence.kind) if evidence.form == "file" else form_word(evidence.form)]
    shown += [part for part in (short_day(evidence.dated), evidence.service) if part]
    return " · ".join(shown)


def _dated(when: date | None, pattern: str) -> str:
    if when is None:
        return ""
    return spoken().locale.toString(QDate(when.year, when.month, when.day), pattern)
