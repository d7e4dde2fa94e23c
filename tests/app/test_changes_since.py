"""What happened: one row for each step, and what a stretch of the journal comes to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking
from cse_desktop.app.history import changes_since, steps_done
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.main import main


def said(ws: Workspace, after: int) -> list[str]:
    return [bootstrap.say(one.message) for one in changes_since(ws, after).happened]


def test_a_stretch_is_summed_up_row_by_row(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "4.3.2", "partial")
    held = describing.add_evidence(workspace, "place", "The front desk")
    before = workspace.snapshot.sequence
    assessing.rate_element(workspace, "4.3.2", "compliant")
    assessing.write_narrative(workspace, "4.3.2", "We look at every complaint.")
    describing.add_evidence(workspace, "person", "The manager of the contact centre")
    linking.link_evidence(workspace, [held.id], ["1.1.1"])
    found = changes_since(workspace, before)
    assert dict(found.counts) == {"evidence_added": 1, "linked": 1, "rated": 1, "narrated": 1}
    assert said(workspace, before) == [
        "E002 “The manager of the contact centre” was added",
        "E001 was linked to 1.1.1",
        "4.3.2: Partially Compliant → Compliant",
        "The narrative of 4.3.2 was written or changed",
    ]
    assert bootstrap.say(found.summary()[0]) == "1 piece of evidence added"
    assert found.sequence == workspace.snapshot.sequence
    assert found.steps == 4
    assert found.happened[2].members == (workspace.rooms.member,)


def test_what_was_taken_back_or_done_over_again_is_not_told(workspace: Workspace) -> None:
    before = workspace.snapshot.sequence
    for rating in ("partial", "compliant", "plus"):
        assessing.rate_element(workspace, "1.1.1", rating)
    describing.add_evidence(workspace, "place", "The front desk")
    workspace.undo()
    assert said(workspace, before) == ["1.1.1 was rated Compliance Plus"]


def test_a_moment_is_as_good_as_an_entry(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.1.1", "plus")
    long_ago, soon = datetime(2020, 1, 1, tzinfo=UTC), datetime.now(UTC) + timedelta(minutes=1)
    assert len(changes_since(workspace, since=long_ago).happened) >= 1
    assert changes_since(workspace, since=soon).happened == ()
    assert [step.label.id for step in steps_done(workspace, since=long_ago)][-1] == "change.rate"
    assert steps_done(workspace, since=soon) == []


def test_the_command_says_it(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ws = bootstrap.open_portfolio(portfolio)
    assessing.rate_element(ws, "1.1.1", "plus")
    ws.close()
    assert main(["changes-since", str(portfolio), "2020-01-01"]) == 0
    shown = capsys.readouterr().out
    assert "1 rating given or changed" in shown and "1.1.1 was rated Compliance Plus" in shown
