"""Two years of an invented council's award: what is done, once by command line, and what is then held of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from cse_desktop.cli.command import today
from cse_desktop.cli.main import main
from cse_desktop.domain.award import Measure
from cse_desktop.domain.portfolio import Finding, Review
from cse_desktop.domain.snapshot import Snapshot

FIRST, NEXT, BODY, ASSESSOR = "Full assessment", "First annual review", "Northgate Assessment", "Ruth Webb"
COVERED = ("1.1", "1.3", "4.3", "5.3")
RATED = {
    "1.1.1": ("plus", "We know who our customers are (E001)."),
    "4.3.2": ("partial", "Anyone can complain; see E002 and E003."),
    "5.3.3": ("compliant", "We answer sooner than others do."),
}
LINKED = (("E001", "1.1.1"), ("E002", "4.3.2"), ("E003", "4.3.2"))
ANSWERED = ("compliant", "Anyone can complain and hears what came of it (E002, E004).")
STANDARD = "We answer calls within three minutes"
TELL = "Tell customers what became of their complaints"
ANSWER = "Results are on the website every quarter."
CASE = {"beyond": "Mapped street by street (E001)", "learn": "Any council", "effect": "Fewer wasted trips"}
ENGAGED, SAID, CHANGED, TOLD = (
    "Residents' panel",
    "Nobody rings back",
    "A call back the same day",
    "Poster and website",
)


def day(from_now: int) -> date:
    """A day so many days from now."""
    return today() + timedelta(days=from_now)


VISIT, SENT, HEARD = day(-20), day(-45), day(-120)
NEXT_VISIT, UNTIL = day(345), day(1075)


@dataclass(frozen=True)
class Files:
    """Files of a council: three to take in, one that replaces another, figures as text and as a workbook."""

    folder: Path
    newer: Path
    csv: Path
    book: Path


def make_files(into: Path) -> Files:
    """Write them. Each table has one line without a number and one of a day to come."""
    folder = into / "Evidence"
    folder.mkdir(parents=True)
    (folder / "a Customers.txt").write_text("Who our customers are, street by street.", encoding="utf-8")
    (folder / "b Complaints.txt").write_text("Complaints procedure of 2025. Write to us.", encoding="utf-8")
    (folder / "c Leaflet.txt").write_text("How to complain: a leaflet.", encoding="utf-8")
    newer, table, book = (into / name for name in ("Complaints anew.txt", "Waiting.csv", "Answers.xlsx"))
    newer.write_text("Complaints procedure, made plainer. Ring, write or come.", encoding="utf-8")
    rows: list[tuple[date, object]] = [
        (day(-400), 31),
        (day(-200), "eleven"),
        (day(-60), 2.9),
        (day(200), 1),
    ]
    lines = ["Month,Average wait", *(f"{dated:%d/%m/%Y},{value}" for dated, value in rows)]
    table.write_text("\ufeff" + "\r\n".join(lines) + "\r\n", encoding="utf-8")
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Month", "Answered on time", "County average"])
    for row in ((day(-400), 49, 60), (day(-200), "most", None), (day(-60), 97, 72.5), (day(200), 99, None)):
        sheet.append(row)
    made.save(book)
    return Files(folder, newer, table, book)


class Typist:
    """Gives commands to the program, which must all do what is wanted."""

    def __init__(self, portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.portfolio, self.capsys = portfolio, capsys
        self.warned = ""

    def say(self, command: str, *arguments: object) -> str:
        """What the program answers to a command on the portfolio."""
        words = [*command.split(), str(self.portfolio), *map(str, arguments)]
        self.capsys.readouterr()
        code = main(words)
        out, self.warned = self.capsys.readouterr()
        assert code == 0, f"{' '.join(words)}: {out}{self.warned}"
        return out

    def ask(self, command: str, *arguments: object) -> Any:
        """The same as JSON."""
        return json.loads(self.say(command, *arguments, "--json"))


def prepare(say: Callable[..., str], files: Files) -> None:
    """The first review is entered, and evidence, links, ratings and a case for it."""
    named = ("--visit", VISIT, "--days", 2, "--body", BODY, "--assessor", ASSESSOR)
    say("review change", FIRST, *named)
    say("review scope", FIRST, "--element", *COVERED)
    say("import", files.folder)
    for exhibit, code in LINKED:
        say("link", exhibit, code, "--why", "It shows it")
    for code, (rating, narrative) in RATED.items():
        say("rate", code, rating, "--narrative", narrative)
    say("plus argue", "1.1.1", *(word for name, text in CASE.items() for word in (f"--{name}", text)))


def keep_figures(say: Callable[..., str], files: Files) -> None:
    """Two measures from tables, a service standard, and what customers said."""
    wait = ("--unit", "minutes", "--better", "lower", "--target", 3, "--element", "1.3.4")
    say("measure add", "Average wait", *wait)
    say("measure add", "Answered on time", "--unit", "%", "--target", 90, "--element", "5.3.3")
    say("measure points", "Average wait", "--from", files.csv)
    say("measure points", "Answered on time", "--from", files.book)
    say("promise add", STANDARD, "--measure", "Average wait", "--published", "Website", "--element", "4.1.1")
    heard = ("--on", HEARD, "--said", SAID, "--changed", CHANGED, "--told", TOLD, "--element", "1.3.1")
    say("engagement add", ENGAGED, *heard)


def answer(by: Typist) -> None:
    """The finding gets a thing to do, evidence and an answer; what it was about is rated anew."""
    by.say(
        "add",
        "web",
        "Results for customers",
        "--location",
        "https://www.example.org/results",
        "--element",
        "4.3.2",
    )
    (row,) = by.ask("finding list", "--open")
    by.say("action add", "Publish the results", "--owner", "Ann", "--finding", row["id"], "--state", "done")
    by.say("finding answer", row["id"], "--answer", ANSWER, "--evidence", "E004", "--on", day(0))
    rating, narrative = ANSWERED
    by.say("rate", "4.3.2", rating, "--narrative", narrative)


def held(snapshot: Snapshot) -> dict[str, Any]:
    """What a portfolio says of its award, without ids and moments, so that two can be compared."""
    titles = {review.id: review.title for review in snapshot.reviews}
    exhibits = {one.id: one.exhibit for one in snapshot.exhibits.values()}
    names = {one.id: one.name for one in snapshot.all(Measure)}
    findings = {one.id: one.text for one in snapshot.all(Finding)}

    def exhibits_of(ids: tuple[str, ...]) -> list[str]:
        return [exhibits[id_] for id_ in ids]

    return {
        "reviews": [_review(review) for review in snapshot.reviews],
        "present": titles[snapshot.review.id],
        "ratings": {c: (a.rating, a.narrative) for c, a in sorted(snapshot.assessments.items()) if a.rating},
        "evidence": {e.exhibit: (e.title, e.blob, e.removed_at is None) for e in snapshot.exhibits.values()},
        "links": sorted((exhibits[one.evidence_id], one.element, one.why) for one in snapshot.links.values()),
        "measures": [
            (m.name, m.unit, m.direction, m.target, m.elements, _points(snapshot, m.id))
            for m in sorted(snapshot.measures.values(), key=lambda one: one.name)
        ],
        "standards": [
            (p.text, p.published, p.elements, [names[id_] for id_ in p.measure_ids])
            for p in snapshot.promises.values()
        ],
        "engagement": [
            (e.title, e.held_on, e.quotations, e.changed, e.told, e.elements)
            for e in snapshot.engagements.values()
        ],
        "cases": {code: (c.beyond, c.learn, c.effect) for code, c in snapshot.plus_cases.items()},
        "findings": [
            (titles[f.review_id], f.element, f.kind, f.text, f.author, f.answer, exhibits_of(f.evidence_ids))
            for f in snapshot.all(Finding)
        ],
        "actions": [
            (a.title, a.owner, a.state, [findings[id_] for id_ in a.findings]) for a in snapshot.actions.values()
        ],
        "sent": [(titles[one.review_id], one.sent_on) for one in snapshot.sent_packs],
    }


def _review(review: Review) -> tuple[object, ...]:
    named = (review.title, review.kind, review.visit, review.days, review.body, review.assessor)
    return (*named, review.scope, review.outcome, review.certificate_until, review.closed_at is not None)


def _points(snapshot: Snapshot, measure_id: str) -> list[tuple[date, float, str]]:
    return sorted((p.dated, p.value, p.series) for p in snapshot.points_by_measure[measure_id])
