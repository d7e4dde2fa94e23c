"""How measures stand, in words and symbols."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate

from cse_desktop.domain.measures import MeasureStanding, TargetState, Trend, figure
from cse_desktop.domain.promises import Kept
from cse_desktop.gui.screens.measures.state import ChartWords, Say, Way
from cse_desktop.gui.spoken import spoken
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import day

ARROWS: Mapping[Way, str] = {"up": "chevron-up", "down": "chevron-down", "level": "arrow-right"}


def target_standing(state: TargetState) -> Standing:
    """Whether the target is met."""
    tr = QCoreApplication.translate
    return {
        "met": Standing("state-met", "met", tr("Measures", "Target met")),
        "missed": Standing("state-not-met", "not_met", tr("Measures", "Target missed")),
        "no_target": Standing("state-none", "unrated", tr("Measures", "No target")),
        "no_points": Standing("state-none", "unrated", tr("Measures", "No figures yet")),
    }[state]


def kept_standing(kept: Kept) -> Standing:
    """Whether a service standard is kept."""
    tr = QCoreApplication.translate
    return {
        "kept": Standing("state-met", "met", tr("Measures", "Kept")),
        "not_kept": Standing("state-not-met", "not_met", tr("Measures", "Not kept")),
        "not_measured": Standing("state-none", "unrated", tr("Measures", "Not measured")),
    }[kept]


def trend_words(trend: Trend) -> str:
    """How the newest figure compares with the one before it; empty where there is none."""
    tr = QCoreApplication.translate
    return {
        "better": tr("Measures", "Better than last time"),
        "worse": tr("Measures", "Worse than last time"),
        "same": tr("Measures", "Same as last time"),
        "unknown": "",
    }[trend]


def chart_words() -> ChartWords:
    """What target and baseline are called in a chart."""
    tr = QCoreApplication.translate
    return ChartWords(tr("Measures", "Target: {value}"), tr("Measures", "Where it began: {value}"))


def month_words(when: date) -> str:
    """A day as a chart names it, such as Mar 2026."""
    return spoken().locale.toString(QDate(when.year, when.month, when.day), "MMM yyyy")


def described(one: MeasureStanding, say: Say) -> str:
    """The chart in words, for those who do not see it."""
    tr, measure = QCoreApplication.translate, one.measure
    if one.latest is None:
        return tr("Measures", "{name}: no figures yet.").format(name=measure.name)
    told = [tr("Measures", "%n figure|%n figures", "", len(one.points)) + "."]
    for words, point in (
        (tr("Measures", "First: {value}, {day}."), one.points[0]),
        (tr("Measures", "Newest: {value}, {day}."), one.latest),
    ):
        told.append(words.format(value=figure(point.value, measure.unit), day=day(point.dated)))
    told += [say(one.since)] if one.since else []
    if measure.target is not None:
        words = chart_words().target.format(value=figure(measure.target, measure.unit))
        told.append(f"{words}. {target_standing(one.target).word}.")
    for name, points in one.compared.items():
        words = tr("Measures", "Compared with {name}: {value}, {day}.")
        newest = points[-1]
        told.append(words.format(name=name, value=figure(newest.value, measure.unit), day=day(newest.dated)))
    return " ".join(told)
