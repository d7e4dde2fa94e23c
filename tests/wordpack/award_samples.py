"""An invented council in the middle of its award: reviews, findings, actions, measures, standards, engagement."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from pack_samples import VISIT, Sample, one_element

from cse_desktop.domain.award import Action, Engagement, Measure, PlusCase, Point, Promise
from cse_desktop.domain.portfolio import Assessment, Evidence, Finding, Review

LAST = date(2026, 3, 3)


def years(folder: Path) -> Sample:
    """One review is over; the next is being prepared."""
    sample = one_element(folder)
    leaflet = sample.file("You said, we did leaflet", "leaflet.pdf", b"leaflet", kind="publicity")
    sample.rows += [
        Review(
            id="old",
            title="Annual review 2026",
            visit=LAST,
            closed_at=datetime(2026, 3, 10, tzinfo=UTC),
            outcome="Kept",
        ),
        Review(id="r", title="Annual review 2027", kind="annual", visit=VISIT),
        Assessment(id="old1", review_id="old", element="1.1.1", rating="partial"),
        Assessment(id="old2", review_id="old", element="1.1.2", rating="compliant"),
    ]
    _findings(sample, leaflet)
    _figures(sample)
    _voices(sample, leaflet)
    return sample


def _findings(sample: Sample, leaflet: Evidence) -> None:
    policy = next(row for row in sample.rows if isinstance(row, Evidence))
    sample.rows += [
        Finding(
            id="f1",
            review_id="old",
            element="1.1.1",
            kind="partial",
            text="Customers are asked, but not told what became of it.",
            answer="We publish what changed twice a year.\nIt hangs in every library.",
            evidence_ids=(leaflet.id,),
            answered_on=date(2026, 9, 1),
        ),
        Finding(id="f2", review_id="old", element="1.1.2", kind="improvement", text="Name the groups."),
        Finding(id="f3", review_id="old", element="", kind="improvement", text="Share learning across services."),
        Finding(id="f4", review_id="old", element="1.1.1", kind="rating", rating="partial"),
        Finding(id="f5", review_id="old", element="1.1.3", kind="rating", rating="partial"),
        Finding(id="f6", review_id="old", element="1.1.3", kind="strength", text="Warm welcome."),
        Finding(id="f7", review_id="r", element="1.1.3", kind="improvement", text="Said on this visit."),
        Action(
            id="a1",
            title="Print the leaflet",
            state="done",
            done_on=date(2026, 8, 12),
            findings=("f1",),
            due=date(2026, 8, 1),
        ),
        Action(id="a2", title="Write the list of groups", state="doing", findings=("f2",), due=date(2026, 10, 1)),
        Action(id="a3", title="Never mind", state="dropped", findings=("f3",)),
        Action(
            id="a4", title="Test the phone menu", owner="Priya Nair", team="Contact centre", due=date(2027, 1, 15)
        ),
        PlusCase(
            id="c1",
            review_id="r",
            element="1.1.1",
            beyond="We ask in eleven languages (E001).\nMore below.",
            benchmark="The county asks in two.",
            effect="Complaints fell by a third (E002).",
        ),
        Evidence(
            id="gone", number=90, title="Withdrawn leaflet", removed_at=policy.added_at, added_at=policy.added_at
        ),
    ]


def _figures(sample: Sample) -> None:
    sample.rows += [
        Measure(
            id="m1",
            name="Average wait on the phone",
            unit="minutes",
            direction="lower",
            baseline=5,
            target=2,
            elements=("1.1.1",),
        ),
        Measure(id="m2", name="Taken up online", unit="%", target=80, elements=("1.1.1",)),
        Measure(id="m3", name="Not counted yet", unit="%", target=50),
        *(
            Point(id=f"p1{n}", measure_id="m1", dated=day, value=value)
            for n, (day, value) in enumerate(
                ((date(2026, 3, 1), 4.5), (date(2026, 6, 1), 3.0), (date(2026, 9, 1), 2.0))
            )
        ),
        *(
            Point(id=f"p2{n}", measure_id="m2", dated=day, value=value)
            for n, (day, value) in enumerate(
                ((date(2026, 3, 1), 61.0), (date(2026, 6, 1), 66.0), (date(2026, 9, 1), 70.0))
            )
        ),
        Point(id="p30", measure_id="m2", dated=date(2026, 9, 1), value=74, series="County average"),
        Promise(
            id="s1",
            text="We answer the phone within two minutes.",
            service="Contact centre",
            consulted="Residents' panel",
            consulted_on=date(2026, 2, 2),
            published="Website and every letter",
            published_on=date(2026, 4, 1),
            measure_ids=("m1",),
            evidence_ids=("e1",),
            elements=("1.1.1",),
        ),
        Promise(id="s2", text="Four in five can be done online.", measure_ids=("m2",)),
        Promise(id="s3", text="We are polite."),
    ]


def _voices(sample: Sample, leaflet: Evidence) -> None:
    sample.rows += [
        Engagement(
            id="g1",
            title="Residents' panel on letters",
            held_on=date(2026, 6, 4),
            until=date(2026, 6, 5),
            method="Two workshops",
            who="Residents' panel",
            people=42,
            quotations=("Nobody understands paragraph two.", "“Say what I have to do.”", " "),
            result="Letters were too long.",
            changed="Forty letters were rewritten.",
            told="Leaflet in every library",
            told_on=date(2026, 8, 20),
            elements=("1.1.1", "1.1.2"),
            evidence_ids=(leaflet.id, "gone"),
        ),
        Engagement(id="g2", title="Survey that is still to come", held_on=date(2027, 2, 1)),
        Engagement(id="g3", title="Suggestion box"),
    ]
