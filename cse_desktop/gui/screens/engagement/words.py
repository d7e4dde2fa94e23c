"""Words of the engagement screen: how customers are asked as a rule, and an entry's facts in a line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import LACKS
from cse_desktop.domain.messages import message
from cse_desktop.gui.screens.engagement.state import ALL, LACKING, PLANNED
from cse_desktop.gui.spoken import say, spoken
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import short_day


def usual_methods() -> list[str]:
    """The ways in which customers are asked as a rule."""
    tr = QCoreApplication.translate
    return [
        tr("Engagement", "Consultation"),
        tr("Engagement", "Co-design group"),
        tr("Engagement", "Survey"),
        tr("Engagement", "Mystery shopping"),
        tr("Engagement", "User panel"),
        tr("Engagement", "Focus group"),
        tr("Engagement", "Interviews"),
        tr("Engagement", "Comments and complaints"),
        tr("Engagement", "Open day"),
    ]


def way_words() -> dict[str, str]:
    """By what the list can be narrowed, in words."""
    tr = QCoreApplication.translate
    return {
        ALL: tr("Engagement", "All"),
        LACKING: tr("Engagement", "Something is lacking"),
        **{lack: say(message(f"engagement.lacks.{lack}")) for lack in LACKS},
        PLANNED: tr("Engagement", "Planned"),
    }


def facts_words(engagement: Engagement) -> str:
    """When it was, how customers were asked, and how many took part."""
    people = engagement.people
    told = QCoreApplication.translate("Engagement", "1 person|{count} people", "", people) if people else ""
    told = told.format(count=spoken().locale.toString(people)) if people else ""
    when = days_words(engagement) or QCoreApplication.translate("Engagement", "No day yet")
    return " · ".join(part for part in (when, engagement.method, told) if part)


def days_words(engagement: Engagement) -> str:
    """The day, or the first and the last."""
    first, last = short_day(engagement.held_on), short_day(engagement.until)
    if not last or last == first:
        return first
    return QCoreApplication.translate("Engagement", "{first} to {last}").format(first=first, last=last)


def lack_standing(words: str) -> Standing:
    """How something that is lacking looks."""
    return Standing("severity-medium", "warning", words)


def whole_standing(planned: bool) -> Standing:
    """How an entry looks that lacks nothing, or can lack nothing yet."""
    tr = QCoreApplication.translate
    if planned:
        return Standing("calendar", "info", tr("Engagement", "Planned"))
    return Standing("success", "success", tr("Engagement", "Complete"))
