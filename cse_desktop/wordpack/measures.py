"""Measures at their element: what they say in words, a small chart, and the figures in a table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from cse_desktop.domain.award import Point
from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.domain.pack_plan import ElementSection
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.charts import LOOKS, Series, chart_frame, lines
from cse_desktop.wordpack.front import NOTHING, fill_row
from cse_desktop.wordpack.ooxml import BOLD
from cse_desktop.wordpack.sheet import Sheet
from cse_desktop.wordpack.styles import TEXT_WIDTH

_WIDE_CM, _HIGH_CM = 12.0, 5.5


def draw_measures(sheet: Sheet, section: ElementSection, level: int) -> None:
    """The measures of an element; nothing where it has none."""
    if not section.measures:
        return
    sheet.heading(level, sheet.words("measures"))
    for measure in section.measures:
        _draw(sheet, measure)


def _draw(sheet: Sheet, standing: MeasureStanding) -> None:
    measure = standing.measure
    p = sheet.text("", keep=True)
    ooxml.run(p, measure.name, BOLD)
    if standing.since is not None:
        sheet.text(sheet.say(standing.since), keep=True)
    target = figure(measure.target, measure.unit) if measure.target is not None else ""
    sheet.text(sheet.words(f"measure.{standing.target}", target=target), keep=True)
    rows = _rows(standing)
    if len(standing.points) > 1:
        _chart(sheet, standing, list(rows))
    names = [measure.name, *standing.compared]
    width = TEXT_WIDTH // (len(names) + 1)
    heads = [ooxml.Column(name, width) for name in (sheet.words("column.measured_on"), *names)]
    table = ooxml.table(sheet.body, heads, measure.name, sheet.words("measures.table"))
    for dated, values in rows.items():
        said = [figure(value, measure.unit) if value is not None else NOTHING for value in values]
        fill_row(table, heads, [sheet.date(dated), *said])
    ooxml.keep_together(table)


def _rows(standing: MeasureStanding) -> dict[date, list[float | None]]:
    """Day to values: its own, then those of each series it is compared with."""
    series: list[tuple[Point, ...]] = [standing.points, *standing.compared.values()]
    days = sorted({point.dated for points in series for point in points})
    return {day: [next((p.value for p in points if p.dated == day), None) for points in series] for day in days}


def _chart(sheet: Sheet, standing: MeasureStanding, days: Sequence[date]) -> None:
    rows = _rows(standing)
    names = [standing.measure.name, *standing.compared]
    looks = len(LOOKS)
    series = [Series(name, [rows[day][at] for day in days], at % looks) for at, name in enumerate(names)]
    if standing.measure.target is not None:
        target = [standing.measure.target] * len(days)
        series.append(Series(sheet.words("measure.target"), target, len(names) % looks))
    relation = sheet.file.add_chart(lines([day.strftime("%m/%Y") for day in days], series))
    described = sheet.words("measures.chart_says", measure=standing.measure.name)
    size = (round(_WIDE_CM * ooxml.EMU_PER_CM), round(_HIGH_CM * ooxml.EMU_PER_CM))
    p = sheet.text("", "Figure")
    chart_frame(p, relation, sheet.next_drawing(), standing.measure.name, described, size)
