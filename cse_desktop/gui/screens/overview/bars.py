"""The spread of the evidence put into words and bars: what each bar is called, and what its stretches mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cse_desktop.gui.evidence_set import EvidenceSet
from cse_desktop.gui.pictures.parts import Amount, Segment
from cse_desktop.gui.screens.overview.charts import Bar
from cse_desktop.gui.screens.overview.figures import OTHERS, Spread
from cse_desktop.gui.standing import Standing
from cse_desktop.gui.texts import kind_words


def age_legend() -> tuple[Standing, Standing]:
    """What the two stretches of an age mean."""
    tr = QCoreApplication.translate
    shows = Standing("kind-spreadsheet", "info", tr("Charts", "shows practice or results"))
    says = Standing("kind-document", "not_applicable", tr("Charts", "policy, procedure or plan"))
    return shows, says


def link_legend() -> tuple[Standing, Standing]:
    """What the two stretches of a kind or team mean."""
    tr = QCoreApplication.translate
    linked = Standing("link", "info", tr("Charts", "linked to an element"))
    unlinked = Standing("unlink", "warning", tr("Charts", "not linked yet"))
    return linked, unlinked


def age_bars(spread: Sequence[Spread]) -> list[Bar]:
    """Evidence by age."""
    tr = QCoreApplication.translate
    names = {
        "under_1": tr("Charts", "Under 1 year"),
        "to_2": tr("Charts", "1 to 2 years"),
        "to_3": tr("Charts", "2 to 3 years"),
        "over_3": tr("Charts", "Over 3 years"),
        "undated": tr("Charts", "No date"),
    }
    return [_bar(names[one.key], one, age_legend(), str(len(one.ids))) for one in spread]


def kind_bars(spread: Sequence[Spread]) -> list[Bar]:
    """Evidence by kind."""
    words = kind_words()
    return [_bar(words[one.key], one, link_legend(), _link_words(one)) for one in spread]


def team_bars(spread: Sequence[Spread]) -> list[Bar]:
    """Evidence by team."""
    return [_bar(_team_name(one), one, link_legend(), _link_words(one)) for one in spread]


def _team_name(one: Spread) -> str:
    tr = QCoreApplication.translate
    if one.key == OTHERS:
        return tr("Charts", "%n more team|%n more teams", "", one.teams)
    return one.key or tr("Charts", "No team said")


def _link_words(one: Spread) -> str:
    if not one.second:
        return str(len(one.ids))
    words = QCoreApplication.translate("Charts", "{count}, %n not linked", "", len(one.second))
    return words.format(count=len(one.ids))


def _bar(name: str, one: Spread, legend: tuple[Standing, Standing], words: str) -> Bar:
    segments = tuple(
        Segment(len(ids), standing.symbol, standing.tone, standing.word)
        for ids, standing in zip((one.first, one.second), legend, strict=True)
    )
    return Bar(Amount(name, segments, words), EvidenceSet(name, one.ids))
