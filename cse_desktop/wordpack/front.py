"""The front of the document: cover, contents, how to read it, and the summary."""

from __future__ import annotations

from cse_desktop.domain.pack_figures import Figure
from cse_desktop.domain.pack_plan import MapGroup, SummaryRow
from cse_desktop.wordpack import ooxml
from cse_desktop.wordpack.charts import Series, chart_frame, stacked_bars
from cse_desktop.wordpack.ooxml import BOLD, Column, Node
from cse_desktop.wordpack.sheet import Entry, Sheet
from cse_desktop.wordpack.styles import CONTENTS_LEVELS, TEXT_WIDTH

_CHART_WIDE_CM, _CHART_REST_CM, _BAR_CM = 16.4, 2.2, 1.0
NOTHING = "–"
"""Stands in a cell that has nothing to say: an empty one leaves people wondering whether it was forgotten."""
_SHORT_TABLE = 7
"""So many rows can be kept on one page without leaving much of the one before empty."""


def draw_cover(sheet: Sheet) -> None:
    """The first page."""
    cover = sheet.plan.cover
    sheet.text(cover.organisation, "CoverOrganisation")
    sheet.text(cover.standard, "Title")
    sheet.text(sheet.words(f"variant.{sheet.plan.variant}.subtitle"), "Subtitle")
    if sheet.plan.draft:
        sheet.text(sheet.words("draft"), "Subtitle")
    for place, (label, value) in enumerate(_cover_lines(sheet)):
        p = sheet.text("", "CoverFirstLine" if place == 0 else "CoverLine")
        ooxml.run(p, sheet.words(label) + " ", BOLD)
        ooxml.run(p, value)
    if cover.notice:
        sheet.text(sheet.say(cover.notice), "CoverNotice")


def _cover_lines(sheet: Sheet) -> list[tuple[str, str]]:
    cover, report = sheet.plan.cover, sheet.plan.report
    standard = sheet.words("cover.version", standard=cover.standard, version=cover.version)
    review = [
        ("cover.review", cover.review),
        ("cover.visit", sheet.date(cover.visit) or sheet.words("cover.no_visit")),
    ]
    if report is not None:
        begins, ends = sheet.date(report.period.begins), sheet.date(report.period.ends)
        period = ("cover.period", sheet.words("listening.days", begins=begins, ends=ends))
        return [period, ("cover.report_made", sheet.date(cover.made)), *review, ("cover.standard", standard)]
    lines = [
        *review,
        ("cover.made", sheet.date(cover.made)),
        ("cover.exhibits", sheet.words("cover.exhibit_count", count=cover.exhibits)),
        ("cover.standard", standard),
    ]
    only = [("cover.only", "; ".join(map(sheet.say, cover.only)))] if cover.only else []
    return [*only, *lines]


def begin_contents(sheet: Sheet) -> Node:
    """The heading of the contents; `fill_contents` adds the lines once every heading is drawn."""
    return sheet.text(sheet.words("contents"), "TOCHeading")


def fill_contents(sheet: Sheet, heading: Node) -> None:
    """The contents, filled in as Word would: one field around lines that are links with page numbers.

    No field is marked for renewal on opening: Word would greet the assessor with a question about other files.
    Word renews the numbers itself when it prints, and when it is asked to.
    """
    entries = [entry for entry in sheet.contents if entry.level <= CONTENTS_LEVELS]
    if not entries:
        return
    deepest = max(entry.level for entry in entries)
    place = heading.getparent().index(heading) + 1
    for number, entry in enumerate(entries):
        p = _contents_line(entry, f'TOC \\o "1-{deepest}" \\h \\z' if number == 0 else "")
        if number == len(entries) - 1:
            ooxml.field_end(p)
        heading.getparent().insert(place + number, p)
    # The contents take up pages themselves, so they have to be in place before pages are counted.
    pages = sheet.file.pages()
    for number, entry in enumerate(entries):
        _last_text(heading.getparent()[place + number]).text = str(pages[entry.anchor])


def _contents_line(entry: Entry, opening: str) -> Node:
    p = ooxml.paragraph(ooxml.loose(), f"TOC{entry.level}")
    if opening:
        ooxml.field_start(p, opening)
    link = ooxml.sub(p, ooxml.W + "hyperlink")
    link.set(ooxml.W + "anchor", entry.anchor)
    link.set(ooxml.W + "history", "1")
    ooxml.run(link, entry.text)
    ooxml.run(link, "\t")
    ooxml.field(link, f"PAGEREF {entry.anchor} \\h", "1")
    return p


def _last_text(p: Node) -> Node:
    return list(p.iter(ooxml.W + "t"))[-1]


def draw_how_to_read(sheet: Sheet) -> None:
    """What an assessor should know before the first element."""
    sheet.heading(1, sheet.words("how_to_read"), "se", "how_to_read")
    for said in sheet.plan.how_to_read:
        sheet.text(sheet.say(said), "ListBullet")


def draw_summary(sheet: Sheet) -> None:
    """The summary: self ratings by group, where they stand against the pass rule, and the map of elements."""
    plan = sheet.plan
    sheet.heading(1, sheet.words("summary"), "se", "summary")
    sheet.text(sheet.words("summary.own_view"))
    sheet.heading(2, sheet.words("summary.figures"), "se", "figures")
    _figures_table(sheet, plan.figures)
    sheet.heading(2, sheet.words("summary.ratings"), "se", "ratings")
    _ratings_table(sheet, plan.summary)
    draw_ratings_chart(sheet, plan.summary)
    if plan.pass_rule is not None:
        sheet.heading(2, sheet.words("summary.rule"), "se", "rule")
        sheet.text(sheet.say(plan.pass_rule))
        _rule_table(sheet, plan.summary)
    sheet.heading(2, sheet.words("summary.map"), "se", "map")
    links = [sheet.words("summary.map_links")] if "body" in plan.parts else []
    sheet.text(" ".join([sheet.words("summary.map_says"), *links]))
    for group in plan.element_map:
        _map_table(sheet, group)


def columns(sheet: Sheet, names: tuple[str, ...], shares: tuple[float, ...]) -> list[Column]:
    """Columns headed by `pack.column.<name>`, sharing the width of the text as given.

    `group` and `element` are headed as the standard calls these levels.
    """
    own = {"group": sheet.say(sheet.plan.group_name), "element": sheet.say(sheet.plan.element_name)}
    unit = TEXT_WIDTH / sum(shares)
    pairs = zip(names, shares, strict=True)
    return [Column(own.get(name) or sheet.words(f"column.{name}"), round(share * unit)) for name, share in pairs]


def fill_row(table: Node, heads: list[Column], texts: list[str | None]) -> list[Node]:
    """A row of plain texts; the paragraphs come back. None is left for the caller; nothing is said as a dash."""
    cells = ooxml.row(table, [head.width for head in heads])
    said = ["" if text is None else text or NOTHING for text in texts]
    return [ooxml.paragraph(cell, "TableText", text) for cell, text in zip(cells, said, strict=True)]


def _ratings_table(sheet: Sheet, rows: tuple[SummaryRow, ...]) -> None:
    names = ("group", "elements", "met", "partial", "not_met", "not_applicable", "unrated")
    heads = columns(sheet, names, (4.1, 2.4, 1.5, 2.0, 1.6, 3.0, 2.0))
    name = sheet.words("summary.ratings")
    table = ooxml.table(sheet.body, heads, name, sheet.words("summary.ratings_table"))
    for row in rows:
        fill_row(table, heads, [sheet.say(row.heading), *(str(count) for count in _counts(row))])
    widths = [head.width for head in heads]
    total = [str(sum(counts)) for counts in zip(*(_counts(row) for row in rows), strict=True)]
    for cell, text in zip(ooxml.row(table, widths), [sheet.words("all_together"), *total], strict=True):
        ooxml.paragraph(cell, "TableText", text, BOLD)
    _keep(table, len(rows) + 1)


def _figures_table(sheet: Sheet, figures: tuple[Figure, ...]) -> None:
    heads = columns(sheet, ("figure", "count"), (12.6, 4.0))
    table = ooxml.table(sheet.body, heads, sheet.words("summary.figures"), sheet.words("summary.figures_table"))
    for figure in figures:
        fill_row(table, heads, [sheet.say(figure.label), figure.value])
    ooxml.keep_together(table)


def draw_ratings_chart(sheet: Sheet, rows: tuple[SummaryRow, ...]) -> None:
    """A bar for each group with its ratings; nothing where there are none."""
    names = ("met", "partial", "not_met", "not_applicable", "unrated")
    series = [
        Series(sheet.words(f"column.{name}"), [getattr(row, name) for row in rows], look)
        for look, name in enumerate(names)
    ]
    shown = [one for one in series if any(one.values)]
    if not shown:
        return
    relation = sheet.file.add_chart(stacked_bars([sheet.say(row.heading) for row in rows], shown))
    height = round((_CHART_REST_CM + len(rows) * _BAR_CM) * ooxml.EMU_PER_CM)
    described = sheet.words("summary.chart_says", what=", ".join(one.name.lower() for one in shown))
    p = sheet.text("", "Figure")
    size = (round(_CHART_WIDE_CM * ooxml.EMU_PER_CM), height)
    chart_frame(p, relation, sheet.next_drawing(), sheet.words("summary.chart"), described, size)
    sheet.text(sheet.words("summary.chart_caption"), "Caption")


def _keep(table: Node, rows: int) -> None:
    # A short table looks best on one page; a long one should at least not begin with a lonely row.
    ooxml.keep_together(table, 0 if rows <= _SHORT_TABLE else 2)


def _counts(row: SummaryRow) -> tuple[int, ...]:
    return (row.elements, row.met, row.partial, row.not_met, row.not_applicable, row.unrated)


def _rule_table(sheet: Sheet, rows: tuple[SummaryRow, ...]) -> None:
    heads = columns(sheet, ("group", "needed", "met", "with_evidence", "outlook"), (5.1, 2.1, 1.7, 2.9, 4.8))
    table = ooxml.table(sheet.body, heads, sheet.words("summary.rule"), sheet.words("summary.rule_table"))
    for row in rows:
        applicable = row.elements - row.not_applicable
        needed = sheet.words("of", part=row.needed or 0, whole=applicable)
        with_evidence = sheet.words("of", part=row.with_evidence, whole=row.elements)
        outlook = sheet.say(row.outlook) if row.outlook else ""
        fill_row(table, heads, [sheet.say(row.heading), needed, str(row.met), with_evidence, outlook])
    _keep(table, len(rows))


def _map_table(sheet: Sheet, group: MapGroup) -> None:
    title = sheet.say(group.heading)
    sheet.heading(3, title)
    heads = columns(sheet, ("element", "title", "rating", "exhibits"), (2.1, 7.0, 4.6, 2.9))
    table = ooxml.table(sheet.body, heads, title, sheet.words("summary.map_table", group=title))
    for row in group.rows:
        cells = fill_row(table, heads, [None, row.title, sheet.say(row.rating), str(row.exhibits)])
        sheet.to_element(cells[0], row.code)
    _keep(table, len(group.rows))
