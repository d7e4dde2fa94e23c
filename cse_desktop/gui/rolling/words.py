"""What rolling forward would come to, line by line, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.rolling import RollPlan
from cse_desktop.gui.rolling.state import first_few
from cse_desktop.gui.texts import day


@dataclass(frozen=True)
class Line:
    """A symbol with its tone, and the words beside it."""

    icon: str
    tone: str
    words: str


def will_happen(plan: RollPlan, elements: int, today: date) -> Iterator[Line]:
    """What is done. `elements` are those of the standard."""
    tr = QCoreApplication.translate
    source, roll = plan.source, plan.roll
    if plan.closes and source is not None:
        yield Line("checked", "text", tr("Roll", "“{review}” is closed.").format(review=source.title))
        if source.visit is not None and source.visit > today:
            words = tr("Roll", "Its visit is still to come, on {day}. Is it really over?")
            yield Line("warning", "warning", words.format(day=day(source.visit)))
    if roll.title and roll.visit is not None:
        new = tr("Roll", "“{review}” is entered, with its visit on {day}.")
        filled = tr("Roll", "“{review}”, which is entered already, is filled; its visit is on {day}.")
        words = new if plan.target is None else filled
        yield Line("calendar", "text", words.format(review=roll.title, day=day(roll.visit)))
    covered = len(plan.scope) or elements
    some = tr("Roll", "It covers one element.|It covers %n elements.", "", covered)
    whole = tr("Roll", "It covers the whole standard.")
    yield Line("elements", "text", some if plan.scope else whole)
    yield from _carried(plan)


def _carried(plan: RollPlan) -> Iterator[Line]:
    tr, counts = QCoreApplication.translate, plan.counts()
    if not plan.roll.keep_ratings:
        yield Line("state-none", "muted", tr("Roll", "Every element is rated anew."))
    elif counts["ratings"]:
        words = tr("Roll", "One rating goes along.|%n ratings go along.", "", counts["ratings"])
        yield Line("state-met", "text", words)
    if counts["not_applicable"]:
        words = tr(
            "Roll",
            "One element still does not apply.|%n elements still do not apply.",
            "",
            counts["not_applicable"],
        )
        yield Line("state-not-applicable", "muted", words)
    told = tr("Roll", "One narrative goes along.|%n narratives go along.", "", counts["narratives"])
    yield (
        Line("edit", "text", told)
        if counts["narratives"]
        else Line("state-none", "muted", tr("Roll", "Every narrative is written anew."))
    )
    if counts["owners"]:
        words = tr("Roll", "One element keeps its owner.|%n elements keep their owners.", "", counts["owners"])
        yield Line("kind-person", "text", words)
    if counts["cases"]:
        words = tr(
            "Roll", "One Compliance Plus case goes along.|%n Compliance Plus cases go along.", "", counts["cases"]
        )
        yield Line("star", "text", words)
    yield Line("link", "text", tr("Roll", "All evidence and its links stay."))


def to_look_at(plan: RollPlan) -> Iterator[Line]:
    """What wants a look afterwards."""
    tr = QCoreApplication.translate
    old = tuple(one.evidence.exhibit for one in plan.old)
    if old:
        words = tr(
            "Roll",
            "One piece of evidence will be too old at the visit:|%n pieces of evidence will be too old "
            "at the visit:",
            "",
            len(old),
        )
        yield Line("clock", "warning", f"{words} {_named(old)}")
    if plan.left_old:
        words = tr(
            "Roll",
            "One element would have nothing else:|%n elements would have nothing else:",
            "",
            len(plan.left_old),
        )
        yield Line("warning", "warning", f"{words} {_named(plan.left_old)}")
    findings, actions = len(plan.open_findings), len(plan.open_actions)
    if findings:
        words = tr(
            "Roll",
            "One finding of the assessor is still open and goes along.|%n findings of the assessor are still open "
            "and go along.",
            "",
            findings,
        )
        yield Line("quote", "text", words)
    if actions:
        words = tr("Roll", "One action is still to be done.|%n actions are still to be done.", "", actions)
        yield Line("check-off", "text", words)


def _named(names: tuple[str, ...]) -> str:
    shown, more = first_few(names)
    if not more:
        return shown
    words = QCoreApplication.translate("Roll", "{names} and one more|{names} and %n more", "", more)
    return words.format(names=shown)
