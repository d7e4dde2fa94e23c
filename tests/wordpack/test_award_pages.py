"""The pages of a pack on the award's years: each where there is something to say, in full, and for ours only."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from award_samples import years
from docx.document import Document
from lxml import etree
from pack_building import Built, build, plan_of
from pack_samples import TODAY, Sample

from cse_desktop.domain.award_pages import AWARD_PAGES, AwardPage
from cse_desktop.domain.award_planning import award_pages
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.domain.preflight import preflight
from cse_desktop.wordpack.charts import C, Series, stacked_bars
from cse_desktop.wordpack.ooxml import A

Packs = Callable[[str], Built]
HEADINGS = {
    "findings": "What became of earlier findings",
    "cases": "Cases for Compliance Plus",
    "standards": "Service standards",
    "engagement": "You said, we did",
}


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return years(tmp_path / "vault")


def chapters(document: Document) -> dict[str, str]:
    """What stands below each top heading, tables included."""
    found, title = {}, ""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            words = "\n".join(cell.text for row in block.rows for cell in row.cells)
        else:
            words = block.text
            if block.style.style_id == "Heading1":
                title = words
        found[title] = f"{found.get(title, '')}\n{words}"
    return found


@pytest.fixture
def told(packs: Packs) -> dict[str, str]:
    return chapters(docx.Document(str(packs("years").written.document)))


def test_the_pages_stand_where_they_are_looked_for(told: dict[str, str]) -> None:
    order = [title for title in told if title in HEADINGS.values() or title.startswith("Criterion")]
    assert order[:2] == [HEADINGS["findings"], HEADINGS["cases"]]
    assert order[-2:] == [HEADINGS["standards"], HEADINGS["engagement"]]


def test_a_finding_is_told_with_what_was_done_about_it(told: dict[str, str]) -> None:
    words = told[HEADINGS["findings"]]
    assert "Answered: 1. In hand: 1. Open: 2." in words
    assert "Customers are asked, but not told what became of it." in words
    assert "Answered on 1 September 2026" in words and "It hangs in every library." in words
    assert "Print the leaflet – done on 12 August 2026" in words
    assert "Write the list of groups – under way, due on 1 October 2026" in words
    assert "Never mind" not in words, "a dropped action answers nothing"
    assert "Warm welcome" not in words, "praise asks for no answer"
    assert "Said on this visit" not in words, "it is not of an earlier review"
    assert words.count("The whole: Area for improvement") == 1


def test_a_rating_below_the_requirement_is_told_once(sample: Sample) -> None:
    answers = award_pages(sample.snapshot(), TODAY).answers
    assert [(one.element, one.state) for one in answers] == [
        ("", "open"),
        ("1.1.1", "answered"),
        ("1.1.2", "in_hand"),
        ("1.1.3", "open"),
    ]
    assert answers[-1].said == "Partially Compliant"


def test_service_standards_say_whether_they_are_kept(told: dict[str, str]) -> None:
    words = told[HEADINGS["standards"]]
    assert "Kept: 1. Not kept: 1. Not measured yet: 1." in words
    assert "Average wait on the phone: 2 minutes (1 September 2026), target 2 minutes" in words
    assert "Residents' panel, 2 February 2026" in words and "since 1 April 2026" in words


def test_you_said_we_did(told: dict[str, str]) -> None:
    words = told[HEADINGS["engagement"]]
    assert "4 June 2026 to 5 June 2026, Two workshops" in words and "Residents' panel, 42 people" in words
    assert "“Say what I have to do.”" in words and "Forty letters were rewritten." in words
    assert "Leaflet in every library, 20 August 2026" in words
    assert "still to come" not in words and "Withdrawn leaflet" not in words


def test_whether_a_case_is_ready_is_for_ourselves(sample: Sample, told: dict[str, str]) -> None:
    words = told[HEADINGS["cases"]]
    assert "We ask in eleven languages (E001)." in words and "The county asks in two." in words
    assert "lack" not in words
    assert plan_of(sample).award.cases[0].lacks == ()
    for ours in (PackOptions(draft=True), PackOptions(variant="gaps")):
        assert [lack.id for lack in plan_of(sample, ours).award.cases[0].lacks] == [
            "plus.lacks.learn",
            "plus.lacks.rating",
        ]


def test_the_gap_report_says_what_cases_lack(sample: Sample, tmp_path: Path) -> None:
    written = build(sample, tmp_path / "Pack", PackOptions(variant="gaps"))
    told = chapters(docx.Document(str(written.document)))
    assert "What the cases still lack" in told[HEADINGS["cases"]]
    assert HEADINGS["standards"] not in told


@pytest.mark.parametrize("page", AWARD_PAGES)
def test_each_page_can_be_left_out(sample: Sample, tmp_path: Path, page: AwardPage) -> None:
    chosen = PackOptions(leave_out=frozenset({page}), include_files=False, include_pictures=False)
    told = chapters(docx.Document(str(build(sample, tmp_path / "Pack", chosen).document)))
    assert [name for name, title in HEADINGS.items() if title not in told] == [page]


def test_a_pack_of_one_criterion_tells_only_of_it(sample: Sample) -> None:
    held = plan_of(sample, PackOptions(only=("2",))).award
    assert (held.standards, held.listening, held.answers, held.cases) == ((), (), (), ())


def test_what_only_these_pages_name_goes_out_and_is_looked_at_first(sample: Sample, packs: Packs) -> None:
    leaflet = next(row for row in packs("years").plan.register if row.title == "You said, we did leaflet")
    assert leaflet.file and not leaflet.elements
    concerns = {concern.rule: concern for concern in preflight(sample.snapshot(), TODAY)}
    assert leaflet.evidence_id in concerns["undated"].evidence_ids


def test_nothing_is_said_where_there_is_nothing(packs: Packs) -> None:
    assert not set(chapters(docx.Document(str(packs("one_element").written.document)))) & set(HEADINGS.values())


def test_the_web_page_tells_them_too(packs: Packs) -> None:
    page = (packs("years").folder / "index.html").read_text(encoding="utf-8")
    for title in HEADINGS.values():
        assert f">{title}</h1>" in page
    assert '<p class="quote">“Say what I have to do.”</p>' in page


def test_nothing_is_wrong_with_the_document(packs: Packs) -> None:
    assert not [w.id for w in packs("years").written.warnings if w.id.startswith("pack.warning.check_")]


def test_a_hundred_standards_are_one_table_with_its_heading_on_every_page(sample: Sample, tmp_path: Path) -> None:
    first = next(row for row in sample.rows if row.id == "s3")
    sample.rows += [replace(first, id=f"s{n}", text=f"Standard {n}") for n in range(10, 110)]
    chosen = PackOptions(include_files=False, include_pictures=False)
    document = docx.Document(str(build(sample, tmp_path / "Pack", chosen).document))
    table = next(t for t in document.tables if t.rows[0].cells[0].text == "Our standard")
    assert len(table.rows) == 104
    assert table.rows[0]._tr.trPr.find(docx.oxml.ns.qn("w:tblHeader")) is not None


def test_what_goes_out_by_name_is_not_said_to_stay_at_home(sample: Sample) -> None:
    concerns = {concern.rule: concern for concern in preflight(sample.snapshot(), TODAY)}
    held = {row.title: row.id for row in sample.snapshot().evidence.values()}
    assert concerns["unlinked"].evidence_ids == (held["Old survey"],)


def test_a_measure_is_drawn_once_and_later_elements_lead_to_it(sample: Sample, tmp_path: Path) -> None:
    sample.rows = [
        replace(row, elements=("1.1.1", "1.1.3")) if row.id == "m1" else row  # type: ignore[call-arg]
        for row in sample.rows
    ]
    chosen = PackOptions(include_files=False, include_pictures=False)
    written = build(sample, tmp_path / "Pack", chosen)
    told = docx.Document(str(written.document))
    figures = [t for t in told.tables if t.rows[0].cells[1].text == "Our figure"]
    assert [t.rows[-1].cells[1].text for t in figures] == ["2 minutes", "70%"], "one for each measure"
    again = next(p for p in told.paragraphs if "Chart and figures stand at element" in p.text)
    assert again.text.endswith("1.1.1.") and again.hyperlinks


def test_lines_differ_without_colour(sample: Sample, tmp_path: Path) -> None:
    chosen = PackOptions(include_files=False, include_pictures=False)
    written = build(sample, tmp_path / "Pack", chosen)
    with zipfile.ZipFile(written.document) as package:
        charts = [etree.fromstring(package.read(n)) for n in package.namelist() if n.startswith("word/charts/")]
    drawn = [chart for chart in charts if chart.find(f".//{C}lineChart") is not None]
    assert len(drawn) == 2
    for chart in drawn:
        looks = [
            (ser.find(f".//{A}prstDash").get("val"), ser.find(f"{C}marker/{C}symbol").get("val"))
            for ser in chart.iter(C + "ser")
        ]
        assert len(set(looks)) == len(looks) >= 2, looks
    assert len(list(drawn[0].iter(C + "ser"))) == 3, "itself, its target, and where it began"


@pytest.mark.parametrize(("counts", "step"), [((1, 2), "1"), ((11, 2), None)])
def test_few_things_counted_have_a_mark_for_each(counts: tuple[int, int], step: str | None) -> None:
    """An annual review may cover one element of a criterion, and there is no fifth of an element."""
    drawn = etree.fromstring(stacked_bars(["Insight", "Delivery"], [Series("Met", counts, 0)]))
    marks = drawn.find(f".//{C}valAx/{C}majorUnit")
    assert (marks.get("val") if marks is not None else None) == step


def test_words_of_customers_are_to_be_looked_at_before_they_go_out(sample: Sample) -> None:
    concerns = {concern.rule: concern for concern in preflight(sample.snapshot(), TODAY)}
    assert (concerns["quotations"].level, concerns["quotations"].message.values["count"]) == ("note", 2)
