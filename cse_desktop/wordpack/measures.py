"""Measures at their element: what they say in words, a small chart, and the figures in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from cse_desktop.domain.award import Point
from cse_desktop.domain.measures import MeasureStanding, figure
from cse_desktop.domain.pack_plan import ElementSection
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.charts import START_LOOK, TARGET_LOOK, Series, chart_frame, lines
from cse_desktop.wordpack.front import NOTHING, fill_row
from cse_desktop.wordpack.ooxml import BOLD
from cse_desktop.wordpack.sheet import Sheet
from cse_desktop.wordpack.styles import TEXT_WIDTH

_WIDE_CM, _HIGH_CM = 16.4, 4.8
_MOST_ROWS = 24
"""Of figures over time: two years of months. What is older is in the chart."""
_MOST_COMPARED = 3
"""Columns and lines beside the organisation's own; with more of them neither table nor chart can be read."""


def draw_measures(sheet: Sheet, section: ElementSection, level: int) -> None:
    """The measures of an element; nothing where it has none."""
    if not section.measures:
        return
    sheet.heading(level, sheet.words("measures"))
    for measure in section.measures:
        p = sheet.text("", keep=True)
        ooxml.run(p, measure.measure.name, BOLD)
        first = sheet.measured.setdefault(measure.measure.id, section.code)
        if first == section.code:
            draw_measure(sheet, measure)
        else:
            _draw_shown_before(sheet, measure, first)


def _draw_shown_before(sheet: Sheet, standing: MeasureStanding, code: str) -> None:
    p = sheet.text(" ".join([*_words(sheet, standing), sheet.words("measures.shown_before")]) + " ")
    sheet.to_element(p, code)
    ooxml.run(p, ".")


def _words(sheet: Sheet, standing: MeasureStanding) -> list[str]:
    measure = standing.measure
    target = figure(measure.target, measure.unit) if measure.target is not None else ""
    came = sheet.say(standing.came) if standing.came is not None else ""
    # Its name stands above.
    said = [f"{came[0].upper()}{came[1:]}."] if came else []
    return [*said, sheet.words(f"measure.{standing.target}", target=target)]


def draw_measure(sheet: Sheet, standing: MeasureStanding, most: int = _MOST_ROWS) -> None:
    """What a measure says in words, its chart, and its latest figures, `most` of them, in a table."""
    measure = standing.measure
    said = _words(sheet, standing)
    compared = dict(list(standing.compared.items())[:_MOST_COMPARED])
    rows = _rows(standing.points, compared)
    shown = list(rows.items())[-most:]
    if len(shown) < len(rows):
        said.append(sheet.words("measures.latest", shown=len(shown), count=len(rows)))
    sheet.text(" ".join(said), keep=bool(rows))
    if not rows:
        return
    if len(standing.points) > 1:
        _chart(sheet, standing, compared, rows)
    names = [sheet.words("measure.ours"), *compared]
    width = TEXT_WIDTH // (len(names) + 1)
    heads = [ooxml.Column(name, width) for name in (sheet.words("column.measured_on"), *names)]
    table = ooxml.table(sheet.body, heads, measure.name, sheet.words("measures.table"))
    for dated, values in shown:
        said = [figure(value, measure.unit) if value is not None else NOTHING for value in values]
        fill_row(table, heads, [sheet.date(dated), *said])
    ooxml.keep_together(table, 0 if len(shown) <= _SHORT else 2)


_SHORT = 8
_ROOMY = 4
"""So many dates stand below a chart with the whole year."""


def _rows(own: Sequence[Point], compared: Mapping[str, Sequence[Point]]) -> dict[date, list[float | None]]:
    """Day to values: its own, then those of each series it is compared with."""
    series: list[Sequence[Point]] = [own, *compared.values()]
    days = sorted({point.dated for points in series for point in points})
    return {day: [next((p.value for p in points if p.dated == day), None) for points in series] for day in days}


def _chart(
    sheet: Sheet,
    standing: MeasureStanding,
    compared: Mapping[str, Sequence[Point]],
    rows: Mapping[date, Sequence[float | None]],
) -> None:
    measure = standing.measure
    names = [sheet.words("measure.ours"), *compared]
    series = [Series(name, [values[at] for values in rows.values()], at) for at, name in enumerate(names)]
    for word, value, look in (("target", measure.target, TARGET_LOOK), ("baseline", measure.baseline, START_LOOK)):
        if value is not None:
            series.append(Series(sheet.words(f"measure.{word}"), [value] * len(rows), look))
    dated = "%m/%Y" if len(rows) <= _ROOMY else "%m/%y"
    relation = sheet.file.add_chart(lines([day.strftime(dated) for day in rows], series))
    since = sheet.say(standing.since) if standing.since is not None else ""
    described = f"{sheet.words('measures.chart_says', measure=measure.name)} {since}".strip()
    size = (round(_WIDE_CM * ooxml.EMU_PER_CM), round(_HIGH_CM * ooxml.EMU_PER_CM))
    p = sheet.text("", "Figure")
    chart_frame(p, relation, sheet.next_drawing(), measure.name, described, size)
