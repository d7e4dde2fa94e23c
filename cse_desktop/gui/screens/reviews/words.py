"""Words and symbols of the cycle: how a review stands, what kind it is, how long it is until a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from cse_desktop.gui.screens.reviews.cycle_state import MarkState, days_until
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import short_day


def mark_standing(state: MarkState) -> Standing:
    """How a review stands, as symbol, tone and word."""
    tr = QCoreApplication.translate
    return {
        "over": Standing("state-met", "met", tr("Reviews", "Over")),
        "next": Standing("go-on", "info", tr("Reviews", "Being prepared")),
        "later": Standing("clock", "muted", tr("Reviews", "Later")),
        "no_date": Standing("calendar", "warning", tr("Reviews", "No date yet")),
        "due": Standing("add", "warning", tr("Reviews", "Due, not entered yet")),
    }[state]


def time_left(day: date, today: date) -> str:
    """How long it is until a day, in words."""
    tr = QCoreApplication.translate
    days = days_until(day, today)
    if days == 0:
        return tr("Reviews", "today")
    if days == 1:
        return tr("Reviews", "tomorrow")
    if days < 0:
        return tr("Reviews", "1 day ago|%n days ago", "", -days)
    if days < 21:
        return tr("Reviews", "in 1 day|in %n days", "", days)
    if days < 100:
        return tr("Reviews", "in %n weeks", "", days // 7)
    if days < 700:
        return tr("Reviews", "in %n months", "", round(days / 30.4))
    return tr("Reviews", "in about %n years", "", round(days / 365.25))


def when(day: date | None, today: date) -> str:
    """A day and how long it is until then; empty for none."""
    if day is None:
        return ""
    return QCoreApplication.translate("Reviews", "{day}, {left}").format(
        day=short_day(day), left=time_left(day, today)
    )
