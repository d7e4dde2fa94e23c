"""What a pack is decided to hold: sections, exhibits, citations, file names, warnings."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cse_desktop.domain.citations import cited, paragraphs
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.pack import plan_pack
from cse_desktop.domain.pack_names import MOST_BYTES, exhibit_file_name, safe_name
from cse_desktop.domain.pack_plan import ElementSection, GroupHeading, PackOptions, PackPlan
from cse_desktop.domain.portfolio import Assessment, Evidence, Link, Portfolio, Review, Row
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import Element, Group, Rating, Standard
from cse_desktop.domain.standard_document import standard_from_document

NOW = datetime(2026, 11, 2, tzinfo=UTC)
TODAY = date(2026, 11, 16)
CSE = standard_from_document(
    json.loads((Path(__file__).parents[2] / "resources/standards/cse.json").read_text(encoding="utf-8"))
)


def snapshot(*rows: Row, standard: Standard = CSE) -> Snapshot:
    held: dict[str, dict[str, Row]] = {}
    base = (
        Portfolio(id="p", organisation="Aldermere", standard_id=standard.id, created_at=NOW),
        Review(id="r", title="Full assessment", visit=date(2027, 3, 1)),
    )
    for row in (*base, *rows):
        held.setdefault(row.kind_of_row, {})[row.id] = row
    return Snapshot(standard, held)


def evidence(number: int, title: str = "Policy", **values: object) -> Evidence:
    usual = {"form": "file", "blob": f"{number:064x}", "file_name": f"{title}.docx", "size": 5}
    return Evidence(id=f"e{number}", number=number, title=title, added_at=NOW, **{**usual, **values})  # type: ignore[arg-type]


def link(number: int, element: str, **values: object) -> Link:
    id_ = f"k{number}-{element}"
    return Link(id=id_, evidence_id=f"e{number}", element=element, position=number, **values)  # type: ignore[arg-type]


def said(element: str, rating: str | None = "compliant", narrative: str = "", reason: str = "") -> Assessment:
    return Assessment(
        id=element, review_id="r", element=element, rating=rating, narrative=narrative, reason=reason
    )


def plan(*rows: Row, options: PackOptions | None = None, **states: str) -> PackPlan:
    held = snapshot(*rows)
    return plan_pack(held, options or PackOptions(), TODAY, find_gaps(held, TODAY), states)  # type: ignore[arg-type]


def section(planned: PackPlan, code: str) -> ElementSection:
    return next(part for part in planned.elements if part.code == code)


def test_every_element_has_a_section_in_the_standards_order() -> None:
    planned = plan()
    assert [part.code for part in planned.elements] == [element.code for element in CSE.elements]
    headings = [part for part in planned.body if isinstance(part, GroupHeading)]
    assert len(headings) == 20
    assert {part.level for part in planned.elements} == {3}
    assert sum(row.elements for row in planned.summary) == 57
    assert [row.needed for row in planned.summary] == [9, 9, 10, 11, 8]


def test_a_standard_of_two_levels_without_a_pass_rule() -> None:
    groups = (
        Group("A", "Alpha", elements=(Element("1.3c", "See", "We see."), Element("1.3C", "Hear", "We hear."))),
    )
    small = Standard("small", "Small", "2", ("Theme", "Item"), groups, (Rating("yes", "Yes", "met"),))
    planned = plan_pack(snapshot(standard=small), PackOptions(), TODAY)
    assert [part.level for part in planned.elements] == [2, 2]
    assert (planned.pass_rule, planned.summary[0].needed, planned.summary[0].outlook) == (None, None, None)
    assert (planned.group_name.values["level"], planned.element_name.values["level"]) == ("Theme", "Item")


def test_files_are_shown_and_everything_else_is_told() -> None:
    rows = (
        evidence(1),
        evidence(2, "Lounge", form="place", blob=None),
        evidence(3, "Site", form="web", blob=None),
        link(2, "1.1.1"),
        link(1, "1.1.1", why="because", page=3, where="top", quotation="so", parts=(2, 1)),
        link(3, "1.1.1"),
    )
    found = section(plan(*rows), "1.1.1")
    assert [s.exhibit for s in found.show] == ["E001"]
    assert (found.show[0].why, found.show[0].page, found.show[0].parts) == ("because", 3, (1, 2))
    assert [s.exhibit for s in found.tell] == ["E002", "E003"]


def test_parts_say_which_exhibits_cover_them() -> None:
    assert len(CSE.element("1.1.1").parts) == 2
    one = section(plan(evidence(1), link(1, "1.1.1", parts=(2,))), "1.1.1").parts
    assert [(part.exhibits, part.whole) for part in one] == [((), False), (("E001",), False)]
    rows = (evidence(1), evidence(2), link(1, "1.1.1", parts=(2,)), link(2, "1.1.1"))
    both = section(plan(*rows), "1.1.1").parts
    assert [(part.exhibits, part.whole) for part in both] == [((), True), (("E001",), False)]


def test_ratings_are_words_and_not_applicable_gives_its_reason() -> None:
    planned = plan(said("1.1.1"), said("1.1.2", "not_applicable", reason="No such customers"), said("1.1.3", None))
    assert section(planned, "1.1.1").rating.values["label"] == "Compliant"
    assert section(planned, "1.1.2").rating.values["reason"] == "No such customers"
    assert not section(planned, "1.1.2").applies
    assert section(planned, "1.1.3").rating.id == "pack.not_rated"
    assert planned.element_map[0].rows[1].rating.id == "pack.not_applicable"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("See E012 and e012.", ["E012", "E012"]),
        ("(E12, p. 3)", ["E012"]),
        ("E-12 pp. 3–4; E7 (page 2), E1234.", ["E012", "E007", "E1234"]),
        ("E012–E014", ["E012", "E014"]),
        ("Offices at E12 5AB and E1.5, THE12, E12a, phone E", []),
        ("gweler E3, t. 4", ["E003"]),
    ],
)
def test_citations_are_recognised(text: str, numbers: list[str]) -> None:
    (found,) = paragraphs(text)
    assert [span.exhibit for span in found.spans if span.exhibit] == numbers
    assert "".join(span.text for span in found.spans) == text


def test_a_citation_takes_its_page_with_it() -> None:
    (found,) = paragraphs("As said (E12, p. 3).")
    assert [span.text for span in found.spans] == ["As said (", "E12, p. 3", ")."]


def test_narratives_keep_paragraphs_and_points() -> None:
    found = paragraphs("One.\r\n\r\n- Two\n• Three E1\n-4 degrees")
    assert [(p.bullet, p.spans[0].text) for p in found] == [
        (False, "One."),
        (True, "Two"),
        (True, "Three "),
        (False, "-4 degrees"),
    ]
    assert cited(found) == ("E001",)
    assert paragraphs(" \n\t") == ()


@given(st.text())
def test_no_word_of_a_narrative_is_lost(text: str) -> None:
    kept = "".join(span.text for p in paragraphs(text) for span in p.spans)
    letters = [c for c in text if c.isalnum()]
    assert [c for c in kept if c.isalnum()] == letters


def test_dead_and_withdrawn_citations_are_noted() -> None:
    gone = evidence(2, removed_at=NOW)
    planned = plan(evidence(1), gone, said("1.1.1", narrative="E1, E2 and E3"))
    assert [w.id for w in planned.warnings] == ["pack.warning.withdrawn_citation", "pack.warning.dead_citation"]


def test_what_is_cited_but_not_linked_goes_out_and_what_is_neither_stays() -> None:
    planned = plan(evidence(1), evidence(2), evidence(3), link(1, "1.1.1"), said("1.1.1", narrative="E2"))
    assert [file.name for file in planned.files] == ["E001 Policy.docx", "E002 Policy.docx"]
    assert [row.number for row in planned.register] == ["E001", "E002", "E003"]


def test_the_register_ends_with_what_is_linked_to_nothing_and_hides_what_was_withdrawn() -> None:
    secret = evidence(2, "Mrs Jones complains", removed_at=NOW, location="here", service="x", alt_text="y")
    planned = plan(evidence(1), secret, evidence(3), link(3, "5.1.1"), link(3, "1.1.1"), link(2, "1.1.1"))
    assert [row.number for row in planned.register] == ["E002", "E003", "E001"]
    withdrawn, linked, _ = planned.register
    assert linked.elements == ("1.1.1", "5.1.1")
    assert withdrawn.withdrawn
    assert (withdrawn.title, withdrawn.file, withdrawn.location, withdrawn.alt_text) == ("", "", "", "")
    assert "Jones" not in repr(planned)


def test_files_that_cannot_go_out_are_left_out_with_a_warning() -> None:
    rows = (evidence(1), evidence(2), evidence(3), *(link(n, "1.1.1") for n in (1, 2, 3)))
    planned = plan(*rows, e1="missing", e3="empty")
    assert [file.exhibit for file in planned.files] == ["E002"]
    assert [w.id for w in planned.warnings] == ["pack.warning.file_missing", "pack.warning.file_empty"]
    assert len(section(planned, "1.1.1").show) == 3


def test_a_picture_is_shown_at_its_first_element_only() -> None:
    shot = evidence(1, media_type="image/png")
    planned = plan(shot, link(1, "2.1.1"), link(1, "1.1.2"))
    assert [(p.exhibit, p.shown_at) for p in section(planned, "1.1.2").pictures] == [("E001", "")]
    assert [(p.exhibit, p.shown_at) for p in section(planned, "2.1.1").pictures] == [("E001", "1.1.2")]
    assert [w.id for w in planned.warnings] == ["pack.warning.no_alt_text"]
    without = plan(shot, link(1, "1.1.2"), options=PackOptions(include_pictures=False))
    assert not section(without, "1.1.2").pictures


def test_options_leave_out_gaps_and_files() -> None:
    planned = plan(evidence(1), link(1, "1.1.1"), options=PackOptions(include_gaps=False, include_files=False))
    assert planned.gaps is None
    assert planned.files == ()
    assert not any(row.file for row in planned.register)
    assert "pack.how.no_files" in {m.id for m in planned.how_to_read}


def test_what_is_to_be_done_before_it_goes_out_is_not_for_the_assessor() -> None:
    row = evidence(1, blob="0" * 64, read_state="text", personal={"name": 1})
    planned = plan(row, link(1, "1.1.1"))
    assert planned.gaps is not None
    assert not [gap for gap in planned.gaps if gap.message.id.startswith("gap.personal")]


def test_gaps_stand_in_the_standards_order_after_general_ones() -> None:
    planned = plan(evidence(1))
    assert planned.gaps is not None
    order = {element.code: n for n, element in enumerate(CSE.elements)}
    places = [order[row.element] if row.element else -1 for row in planned.gaps]
    assert places == sorted(places)
    assert places[0] == -1


@pytest.mark.parametrize(
    ("title", "file", "name"),
    [
        ("Complaints policy 2025", "x.docx", "E012 Complaints policy 2025.docx"),
        ("Polisi cŵyn", "a.PDF", "E012 Polisi cŵyn.pdf"),
        ("Cafe\u0301", "a.txt", "E012 Café.txt"),
        ("minutes.docx", "minutes.docx", "E012 minutes.docx"),
        ('a<b>c:"d"/e\\f|g?h*', "a.txt", "E012 a b c d e f g h.txt"),
        ("../../etc/passwd", "x", "E012 .. .. etc passwd"),
        ("evil\u202etxt.exe", "a.exe", "E012 evil txt.exe"),
        ("ends. . ", "a.txt", "E012 ends.txt"),
        ("tab\tnew\nline\x00", "a.t xt", "E012 tab new line"),
        ("", ".htaccess", "E012"),
    ],
)
def test_file_names_say_what_they_are_and_are_safe(title: str, file: str, name: str) -> None:
    assert exhibit_file_name("E012", title, file) == name


@given(st.text(), st.text(max_size=30))
def test_file_names_are_safe_whatever_the_title(title: str, file: str) -> None:
    name = exhibit_file_name("E012", title, file)
    assert name.startswith("E012")
    assert len(name) <= 80
    assert len(name.encode("utf-8")) <= MOST_BYTES
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable() or any(c.isspace() or not c.isascii() for c in name)
    assert name == name.strip(" .")


@pytest.mark.parametrize("reserved", ["CON", "nul", "Com1", "LPT9", "aux.report", "", "...", "\u202e"])
def test_names_windows_keeps_for_itself_are_never_used(reserved: str) -> None:
    assert safe_name(reserved, ".docx").startswith("_")


def test_no_two_files_of_a_pack_share_a_name() -> None:
    rows = [evidence(n, "Report" if n % 2 else "REPORT") for n in range(1, 40)]
    planned = plan(*rows, *(link(n, "1.1.1") for n in range(1, 40)))
    assert len({file.name.casefold() for file in planned.files}) == 39
    assert [file.name for file in planned.files] == sorted(file.name for file in planned.files)


def test_a_plan_is_the_same_for_the_same_portfolio() -> None:
    rows = (evidence(1), evidence(2), link(2, "1.1.1"), link(1, "1.1.1"), said("1.1.1", narrative="E1"))
    assert plan(*rows) == plan(*reversed(rows))
    assert plan(*rows) != plan(*rows, replace(rows[0], id="e9", number=9))
