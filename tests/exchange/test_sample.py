"""The sample portfolio: every file made, the same each time, readable, with the situations it is to show."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter, defaultdict
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

import pytest
from PIL import Image

from cse_desktop.app.linking import page_in
from cse_desktop.app.past import snapshot_at
from cse_desktop.app.workspace import Workspace
from cse_desktop.bootstrap.sample_years import put_earlier_reviews
from cse_desktop.domain.award import ACTION_STATES, Action, Engagement, Promise
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS, INTENT_KINDS, Finding, Review
from cse_desktop.exchange.sample import (
    SampleManifest,
    answered_findings,
    earlier_reviews,
    fill_exhibits,
    present_review,
    read_manifest,
    rows_of_years,
    write_sample_files,
)
from cse_desktop.exchange.sample.manifest import cited
from cse_desktop.exchange.sample.years import KINDS
from cse_desktop.exchange.standards import load_standard
from cse_desktop.extract.read_file import read_file
from cse_desktop.extract.source import Source

RESOURCES = Path(__file__).parents[2] / "resources"
SAMPLE = RESOURCES / "sample"
PICTURES = (".png", ".jpg", ".tiff")
REAL_BODIES = (
    "Kingston", "Colchester", "Cabinet Office", "Citizens Advice", "Age UK", "NHS", "Jobcentre", "Facebook",
    "Twitter", "Instagram", "WhatsApp", "Microsoft", "Google", "Crystal Mark", "Samaritans", "Shelter",
    "Local Government Association", "gov.uk", "Royal National", "Customer Service Excellence",
)  # fmt: skip


@pytest.fixture(scope="module")
def manifest() -> SampleManifest:
    return read_manifest(SAMPLE)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("sample")
    write_sample_files(SAMPLE, out)
    return out


@pytest.fixture(scope="module")
def pages(folder: Path, manifest: SampleManifest) -> dict[str, list[str]]:
    """The text of each page, as the program reads it, of all evidence that is text."""
    read: dict[str, list[str]] = {}
    for row in manifest.files:
        if row.file.endswith(PICTURES) or "scan" in row.file:
            continue
        found: list[str] = []
        outcome = read_file(
            Source(folder / row.file, Path(row.file).name), lambda page, found=found: found.append(page.text)
        )
        assert outcome.outcome == "text", (row.file, outcome.reason)
        read[row.key] = [_even(text) for text in found]
    return read


def test_every_file_is_made_and_nothing_else(folder: Path, manifest: SampleManifest) -> None:
    made = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert made == {row.file for row in manifest.files} | {copy.file for copy in manifest.duplicates}
    assert len(manifest.files) >= 40
    endings = {Path(name).suffix for name in made}
    assert endings == {
        ".txt", ".md", ".csv", ".html", ".eml", ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".rtf",
        ".png", ".jpg", ".tiff",
    }  # fmt: skip


def test_the_files_are_the_same_each_time(folder: Path, tmp_path: Path, manifest: SampleManifest) -> None:
    write_sample_files(SAMPLE, tmp_path)
    for row in manifest.files:
        assert _digest(tmp_path / row.file) == _digest(folder / row.file), row.file


def test_only_the_planned_duplicate_has_the_bytes_of_another(folder: Path, manifest: SampleManifest) -> None:
    by_digest: dict[str, list[str]] = defaultdict(list)
    for path in folder.rglob("*.*"):
        by_digest[_digest(path)].append(path.relative_to(folder).as_posix())
    (copy,) = manifest.duplicates
    twice = [sorted(names) for names in by_digest.values() if len(names) > 1]
    assert twice == [sorted([copy.file, manifest.by_key(copy.of).file])]


def test_no_source_is_left_unused(manifest: SampleManifest) -> None:
    sources = {path.relative_to(SAMPLE / "content").as_posix() for path in (SAMPLE / "content").rglob("*.*")}
    assert sources == {row.source for row in manifest.files}


def test_elements_ratings_parts_and_kinds_are_those_of_the_standard(manifest: SampleManifest) -> None:
    standard = load_standard(RESOURCES / "standards" / "cse.json")
    for link in manifest.links:
        assert max(link.parts, default=0) <= len(standard.element(link.element).parts)
    for assessment in manifest.assessments:
        standard.element(assessment.element)
        if assessment.rating != "not_applicable":
            standard.rating(assessment.rating)
    for row in manifest.evidence:
        assert row.form in FORMS
        assert row.kind in EVIDENCE_KINDS


def test_pages_and_quotations_of_links_are_where_they_say(
    manifest: SampleManifest, pages: dict[str, list[str]]
) -> None:
    for link in manifest.links:
        if link.evidence not in pages:
            continue
        held = pages[link.evidence]
        assert (link.page or 1) <= len(held), link
        text = held[link.page - 1] if link.page else " ".join(held)
        assert _even(link.quotation) in text, link
        assert page_in(link.where) in (None, link.page), link


def test_words_of_the_pictures_are_found_by_recognition(folder: Path, manifest: SampleManifest) -> None:
    found: list[str] = []
    file = folder / manifest.by_key("dashboard").file
    read_file(Source(file, file.name, tessdata=RESOURCES / "tessdata"), lambda page: found.append(page.text))
    text = _even(" ".join(found))
    assert re.search(r"2 ?min 41 ?s", text)
    assert "January 2027" in text
    assert "Calls given up" in text


def test_the_scan_holds_no_typed_text(folder: Path, manifest: SampleManifest) -> None:
    found: list[str] = []
    file = folder / manifest.by_key("thanks-letter").file
    read_file(Source(file, file.name), lambda page: found.append(page.text))
    assert not "".join(found).strip()


def test_pictures_open_and_have_alternative_text(folder: Path, manifest: SampleManifest) -> None:
    for row in manifest.files:
        if row.file.endswith(PICTURES):
            with Image.open(folder / row.file) as picture:
                picture.load()
                assert min(picture.size) >= 800
            assert len(row.alt_text) > 60


def test_word_documents_open_and_name_no_person_or_machine(folder: Path) -> None:
    from docx import Document

    for path in folder.rglob("*.docx"):
        document = Document(str(path))
        assert document.core_properties.title
        assert document.core_properties.author == "Aldermere Borough Council"
        assert document.core_properties.last_modified_by == "Aldermere Borough Council"
        assert str(folder).encode() not in path.read_bytes()


def test_situations_for_every_screen(manifest: SampleManifest) -> None:
    standard = load_standard(RESOURCES / "standards" / "cse.json")
    codes = [element.code for element in standard.elements]
    by_element = defaultdict(list)
    for link in manifest.links:
        by_element[link.element].append(link)
    kinds = {row.key: row.kind for row in manifest.evidence}
    rated = {a.element: a for a in manifest.assessments}
    counts = Counter(a.rating for a in manifest.assessments)

    assert len(by_element) == 50
    assert [code for code in codes if code not in by_element] == [
        "2.2.4", "2.2.5", "3.1.2", "3.2.4", "4.2.4", "5.2.4", "5.2.5",
    ]  # fmt: skip
    assert counts == {
        "Compliant": 35, "Partially Compliant": 7, "Compliance Plus": 6, "Non-Compliant": 1, "not_applicable": 1,
    }  # fmt: skip
    assert [a.element for a in manifest.assessments if a.reason] == ["3.1.2"]
    assert rated["2.2.5"].rating == "Compliant"
    in_criterion_four = [a for code, a in rated.items() if code.startswith("4.")]
    assert sum(a.rating == "Partially Compliant" for a in in_criterion_four) == 3
    told = [a for a in manifest.assessments if a.narrative]
    assert len(told) == 42
    assert all(40 <= len(a.narrative.split()) <= 150 for a in told)
    only_intent = [code for code in codes if by_element[code] and _only(by_element[code], kinds)]
    assert only_intent == ["2.1.3", "3.4.2", "5.1.2"]
    assert [link.element for link in manifest.links if not link.why] == ["3.2.3", "5.2.3"]
    linked = {link.evidence for link in manifest.links}
    assert {row.key for row in manifest.evidence} - linked == {"out-of-office", "contacts-export", "hub-rota"}
    uncovered = {
        code
        for code in codes
        for number in range(1, len(standard.element(code).parts) + 1)
        if by_element[code] and not any(number in link.parts for link in by_element[code])
    }
    assert uncovered == {"1.3.2", "2.2.1", "3.1.1", "3.2.2", "4.2.2", "4.3.5", "5.2.2", "5.2.3"}


def test_one_element_has_only_old_evidence(manifest: SampleManifest) -> None:
    by_key = {row.key: row for row in manifest.evidence}
    old = set()
    for code in {link.element for link in manifest.links}:
        evidence = [by_key[link.evidence] for link in manifest.links if link.element == code]
        if all(e.dated and e.dated < manifest.visit - _fresh(e.kind) for e in evidence):
            old.add(code)
    assert old == {"4.3.5"}
    assert by_key["complaints-review-2021"].dated == date(2021, 3, 18)


def test_the_years_have_something_for_every_screen(manifest: SampleManifest) -> None:
    standard = load_standard(RESOURCES / "standards" / "cse.json")
    ids = {row.key: row.key for row in manifest.evidence}
    earlier = earlier_reviews(manifest.years, ids, standard)
    assert [(r.review.kind, str(r.review.visit)[:4], len(r.assessments)) for r in earlier] == [
        ("full", "2024", 57), ("annual", "2025", 8), ("annual", "2026", 9),
    ]  # fmt: skip
    assert all(r.review.closed_at and r.review.outcome and r.review.certificate_until for r in earlier)
    assert {f.kind for f in earlier[0].findings} == {"rating", "strength", "improvement", "partial", "plus"}
    asked = [f.id for r in earlier for f in r.findings if f.kind in ("partial", "improvement")]
    answered = {f.id for f in answered_findings(manifest.years, ids, standard)}
    assert (len(asked), len(answered)) == (12, 7)
    assert len([f for f in earlier[0].findings if f.kind == "partial" and f.id not in answered]) == 1

    rows = list(rows_of_years(manifest.years, ids))
    by_kind = Counter(row.kind_of_row for row in rows)
    assert by_kind == {"measure": 8, "point": 47, "promise": 5, "engagement": 5, "action": 10}
    actions = [row for row in rows if isinstance(row, Action)]
    assert {a.state for a in actions} == set(ACTION_STATES)
    late = [a for a in actions if a.state in ("open", "doing") and a.due and a.due < manifest.visit]
    assert len(late) == 2
    assert [row.service for row in rows if isinstance(row, Promise) and not row.measure_ids] == ["Mere Hub"]
    engaged = [row for row in rows if isinstance(row, Engagement)]
    assert all(one.quotations and one.result and one.evidence_ids for one in engaged)
    assert [one.method for one in engaged if not one.changed] == ["Survey"]
    assert [one.method for one in engaged if not one.told] == ["Mystery shopping"]


def test_earlier_reviews_are_closed_in_order_before_the_present_one(
    manifest: SampleManifest, workspace: Workspace
) -> None:
    present = workspace.snapshot.review
    ids = put_earlier_reviews(workspace, manifest)
    reviews = workspace.snapshot.reviews
    assert [review.title for review in reviews] == [
        "Full assessment 2024: Customer Services", "First annual review 2025", "Second annual review 2026",
        present.title,
    ]  # fmt: skip
    assert workspace.snapshot.review.id == present.id
    told = present_review(manifest.years, present)
    assert (told.title, told.visit, told.days) == (present.title, present.visit, 2)
    assert told.deadline is not None and manifest.visit - timedelta(days=21) == told.deadline
    entries = [review.entry for review in reviews]
    assert 0 < entries[0] < entries[1] < entries[2], "each was closed after the one before"
    assert entries[3] == 0
    said = snapshot_at(workspace, entries[0])
    assert said.review.id == ids["review-2024"], "as it was said then, the first review is prepared"
    assert len(said.assessments) == 57
    assert not any(finding.answered_on for findings in said.findings.values() for finding in findings)


def test_measures_of_the_sample_meet_and_miss_their_targets(
    manifest: SampleManifest, workspace: Workspace
) -> None:
    ids = {row.key: row.key for row in manifest.evidence}
    earlier_reviews(manifest.years, ids, workspace.snapshot.standard)
    with workspace.change(message("change.sample")) as work:
        for row in rows_of_years(manifest.years, ids):
            work.put(row)
    standings = workspace.snapshot.standings.values()
    missed = {one.measure.name for one in standings if one.target == "missed"}
    assert missed == {"Complaints answered on time", "Garden waste renewals made online"}
    assert sum(bool(one.compared) for one in standings) == 4
    gaps = find_gaps(workspace.snapshot, manifest.visit)
    assert {(gap.rule, gap.message.values["measure"]) for gap in gaps if gap.measure_id} == {
        ("measure_missed", "Garden waste renewals made online"),
        ("measure_silent", "Council tax letters that came back"),
    }


def test_rows_of_the_years_have_only_fields_that_rows_have(manifest: SampleManifest) -> None:
    beside = {"key", "points", "compared", "ratings", "assessor_ratings", "narratives", "reasons", "findings"}
    for name, kind in {**KINDS, "reviews": Review}.items():
        for told in manifest.years[name]:
            assert set(told) - beside <= {field.name for field in fields(kind)}, told["key"]
    for told in manifest.years["reviews"]:
        for said in told["findings"]:
            assert set(said) - {"key"} <= {field.name for field in fields(Finding)}, said["key"]


def test_a_row_that_speaks_of_an_unknown_key_is_refused(tmp_path: Path) -> None:
    document = json.loads((SAMPLE / "manifest.json").read_text(encoding="utf-8"))
    document["years"]["actions"][0]["findings"] = ["no-such-finding"]
    changed = tmp_path / "manifest.json"
    changed.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ValueError, match="no-such-finding"):
        read_manifest(changed)


def test_every_form_of_evidence_is_there(manifest: SampleManifest) -> None:
    assert {row.form for row in manifest.evidence} == set(FORMS)
    assert all(row.location for row in manifest.evidence if row.form != "file")


def test_narratives_cite_only_evidence_linked_to_their_element(manifest: SampleManifest) -> None:
    for assessment in manifest.assessments:
        linked = {link.evidence for link in manifest.links if link.element == assessment.element}
        assert set(cited(assessment.narrative)) <= linked, assessment.element


def test_exhibit_numbers_take_the_place_of_keys() -> None:
    assert fill_exhibits("see {charter} and {out-of-office}", {"charter": "E002", "out-of-office": "E009"}) == (
        "see E002 and E009"
    )
    with pytest.raises(KeyError):
        fill_exhibits("{nothing}", {})


def test_a_manifest_that_speaks_of_unknown_evidence_is_refused(tmp_path: Path) -> None:
    document = json.loads((SAMPLE / "manifest.json").read_text(encoding="utf-8"))
    document["links"][0]["evidence"] = "no-such-thing"
    changed = tmp_path / "manifest.json"
    changed.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ValueError, match="no-such-thing"):
        read_manifest(changed)


def test_no_real_organisation_is_named() -> None:
    for path in SAMPLE.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        named = [name for name in REAL_BODIES if re.search(rf"\b{re.escape(name)}\b", text)]
        assert not named, path.name
        assert not re.search(r"@(?![a-z.]*\.example)[\w.-]+\.\w", text), path.name


def test_telephone_numbers_are_those_kept_for_fiction() -> None:
    for path in SAMPLE.rglob("*.*"):
        for number in re.findall(r"\b0\d{4} ?\d{6}\b", path.read_text(encoding="utf-8")):
            assert number.startswith("01632 960"), (path.name, number)


def _only(links: list, kinds: dict) -> bool:
    return all(kinds[link.evidence] in INTENT_KINDS for link in links)


def _fresh(kind: str | None) -> timedelta:
    return timedelta(days=3 * 365 + 1) if kind in INTENT_KINDS else timedelta(days=365)


def _even(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
