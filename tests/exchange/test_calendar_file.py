"""Days of actions in a calendar file, read back as a calendar reads it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from cse_desktop import bootstrap
from cse_desktop.app import acting, answering
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError


def read(path: Path) -> Calendar:
    return Calendar.from_ical(path.read_bytes())


def test_each_action_with_a_day_is_an_entry_that_knows_itself_again(workspace: Workspace, tmp_path: Path) -> None:
    found = answering.add_finding(workspace, "improvement", "Tell customers; say how, and when")
    said = {"owner": "Ann, Bob", "team": "Front desk", "elements": ["4.3.2"], "findings": [found.id]}
    action = acting.add_action(workspace, "Publish the results", due=date(2027, 1, 31), **said)
    acting.add_action(workspace, "No day yet")
    acting.add_action(workspace, "Done by now", due=date(2027, 1, 1), state="done")
    file = tmp_path / "Actions.ics"
    assert bootstrap.write_calendar(file, workspace.snapshot) == 1
    calendar = read(file)
    assert (str(calendar["method"]), str(calendar["x-wr-calname"])) == (
        "PUBLISH",
        "Aldermere Borough Council: actions",
    )
    (event,) = calendar.walk("VEVENT")
    assert not calendar.walk("VTODO"), "Outlook leaves them out"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2027, 1, 31), date(2027, 2, 1))
    assert (str(event["summary"]), str(event["transp"])) == ("Publish the results", "TRANSPARENT")
    described = str(event["description"])
    assert "Owner: Ann, Bob\nTeam: Front desk\n" in described
    assert "The assessor said: Tell customers; say how, and when" in described and "4.3.2 Easy" in described
    (alarm,) = event.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-15)
    acting.change_action(workspace, action.id, due=date(2027, 2, 15))
    bootstrap.write_calendar(file, workspace.snapshot)
    (again,) = read(file).walk("VEVENT")
    assert again["uid"] == event["uid"] and int(again["sequence"]) > int(event["sequence"])
    assert again["dtstart"].dt == date(2027, 2, 15)


def test_one_team_has_its_own_and_lines_are_no_longer_than_calendars_take(
    workspace: Workspace, tmp_path: Path
) -> None:
    acting.add_action(workspace, "Ä" * 300, team="Front desk", due=date(2027, 1, 31))
    acting.add_action(workspace, "Another", team="Complaints", due=date(2027, 1, 30))
    file = tmp_path / "Front desk.ics"
    assert bootstrap.write_calendar(file, workspace.snapshot, "front DESK", "cy") == 1
    assert all(len(line) <= 75 for line in file.read_bytes().split(b"\r\n"))
    (event,) = read(file).walk("VEVENT")
    assert str(event["summary"]) == "Ä" * 300
    assert "I’w wneud erbyn y diwrnod hwn." in str(event["description"])


def test_nothing_to_write_and_nowhere_to_write_it_are_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        bootstrap.write_calendar(tmp_path / "a.ics", workspace.snapshot)
    assert refused.value.message.id == "error.no_actions_with_date"
    acting.add_action(workspace, "Something", due=date(2027, 1, 31))
    with pytest.raises(UserError) as refused:
        bootstrap.write_calendar(tmp_path / "a.ics", workspace.snapshot, "Nobody")
    assert refused.value.message.id == "error.no_actions_of_team"
    with pytest.raises(UserError) as refused:
        bootstrap.write_calendar(tmp_path / "not here" / "a.ics", workspace.snapshot)
    assert refused.value.message.id == "error.path_unusable"


def test_what_no_calendar_takes_is_left_out_of_its_words(workspace: Workspace, tmp_path: Path) -> None:
    said = "Ring\x07 the\x00 bell\x1b[31m; twice, \\ or more"
    acting.add_action(workspace, said, due=date(2027, 1, 31), notes="one\r\ntwo\x0b")
    file = tmp_path / "Actions.ics"
    bootstrap.write_calendar(file, workspace.snapshot)
    assert not {0, 7, 11, 27} & set(file.read_bytes())
    (event,) = read(file).walk("VEVENT")
    assert str(event["summary"]) == "Ring the bell[31m; twice, \\ or more"
    assert "one\ntwo" in str(event["description"])
    assert [path.name for path in tmp_path.glob("*.part")] == []
