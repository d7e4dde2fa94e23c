"""The engagement log through the application: what is kept, what is refused, what can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cse_desktop.app import describing, engaging, importing
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError

DAY = date(2026, 5, 4)


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as error:
        call()
    return error.value.message.id.removeprefix("error.")


def test_an_entry_is_kept_changed_removed_and_brought_back(workspace: Workspace) -> None:
    seen = describing.add_evidence(workspace, "place", "Reception")
    made = engaging.add_engagement(
        workspace,
        "  Users   meet ",
        held_on=DAY,
        people=12,
        quotations=("Keep us informed ", " "),
        elements=("1.2.2", "1.2.2"),
        evidence_ids=(seen.exhibit,),
    )
    assert (made.title, made.quotations, made.elements) == ("Users meet", ("Keep us informed",), ("1.2.2",))
    assert made.evidence_ids == (seen.id,)
    engaging.change_engagement(workspace, made.id, result="They wait")
    (held,) = engaging.engagements_of(workspace, date(2026, 11, 28))
    assert held.lacks == ("changed", "told")
    engaging.remove_engagement(workspace, "users meet")
    assert engaging.engagements_of(workspace, DAY) == []
    workspace.undo()
    assert engaging.find_engagement(workspace, "Users meet").result == "They wait"


def test_what_makes_no_sense_is_refused_and_nothing_is_lost(workspace: Workspace) -> None:
    made = engaging.add_engagement(workspace, "Users meet", held_on=DAY, result="They wait")

    def change(**values: object) -> str:
        return refused(lambda: engaging.change_engagement(workspace, made.id, **values))

    assert refused(lambda: engaging.add_engagement(workspace, " ")) == "engagement_title_wanted"
    assert change(until=date(2026, 5, 3)) == "engagement_ends_before"
    assert change(told="Poster", told_on=date(2026, 5, 3)) == "engagement_told_before"
    assert change(held_on=None, until=DAY) == "engagement_day_wanted"
    assert change(people=-1) == "engagement_people"
    assert change(elements=("1.2.9",)) == "unknown_element"
    assert change(evidence_ids=("E099",)) == "unknown_evidence"
    assert change(cost=5) == "unknown_field"
    assert refused(lambda: engaging.find_engagement(workspace, "Panel")) == "unknown_engagement"
    assert workspace.snapshot.engagements[made.id] == made


def test_a_day_to_come_is_taken_as_planned(workspace: Workspace) -> None:
    today = workspace.rooms.clock().date()
    engaging.add_engagement(workspace, "Panel", held_on=today.replace(year=today.year + 1, day=1))
    (held,) = engaging.engagements_of(workspace, today)
    assert (held.planned, held.lacks) == (True, ())


def test_entries_of_one_title_are_told_apart_by_their_day(workspace: Workspace) -> None:
    first = engaging.add_engagement(workspace, "Panel", held_on=DAY)
    engaging.add_engagement(workspace, "Panel", held_on=date(2026, 9, 7))
    assert refused(lambda: engaging.find_engagement(workspace, "panel")) == "engagement_twice"
    assert engaging.find_engagement(workspace, "2026-05-04 panel").id == first.id


def test_removed_evidence_and_elements_said_before_keep_nobody_from_writing(workspace: Workspace) -> None:
    seen = describing.add_evidence(workspace, "place", "Reception")
    made = engaging.add_engagement(workspace, "Panel", held_on=DAY, evidence_ids=(seen.id,))
    describing.remove_evidence(workspace, [seen.id])
    assert engaging.change_engagement(workspace, made.id, result="They wait").evidence_ids == (seen.id,)


def test_the_meeting_of_a_real_council_can_be_kept_and_its_quotations_found(
    workspace: Workspace, shared: Path
) -> None:
    (seed,) = (shared / "seeds").glob("002*")
    text = " ".join(seed.read_text(encoding="utf-8").split())
    quotations = tuple(said.strip() for said in re.findall(r"“([^”“]+)[”“]", text))
    assert len(quotations) >= 4
    importing.import_files(workspace, Quiet(), ImportRequest((seed,)))
    (evidence,) = workspace.snapshot.evidence.values()
    made = engaging.add_engagement(
        workspace,
        "Residents co-design the service standards",
        held_on=date(2022, 11, 21),
        method="Co-design group",
        who="Residents of the User Group",
        quotations=quotations,
        result="Early acknowledgement; staff owning the problem; taking the time to care",
        elements=("1.2.1", "4.1.3"),
        evidence_ids=(evidence.exhibit,),
    )
    for words in (
        "scripted not personal",
        "fruits of our labour",
        "voice of the youth",
        "feelings are taken on board",
    ):
        found = engaging.engagements_of(workspace, date(2026, 11, 28), words)
        assert [one.engagement.id for one in found] == [made.id], words
    assert engaging.engagements_of(workspace, date(2026, 11, 28), "parking") == []
    assert engaging.engagements_of(workspace, date(2026, 11, 28))[0].lacks == ("changed", "told")
    assert engaging.you_said_we_did(workspace) == []
