"""Service standards: what is kept of them, what is refused, whether they are kept, and what each lacks."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, measuring, promising
from cse_desktop.app.workspace import Workspace
from cse_desktop.cli.main import main
from cse_desktop.domain.errors import UserError

WORDS = "We see everyone within 3 minutes"


def refused(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as error:
        call()
    return error.value.message.id.removeprefix("error.")


def lacks(ws: Workspace) -> list[str]:
    return [lack.id.removeprefix("promise.lacks.") for lack in promising.promises_of(ws)[0].lacks]


def kept(ws: Workspace) -> str:
    return promising.promises_of(ws)[0].kept


def test_it_lacks_a_measure_a_say_and_a_place_until_each_is_given(workspace: Workspace) -> None:
    made = promising.add_promise(workspace, f"  {WORDS} ", service="Revenues")
    assert (made.text, kept(workspace), lacks(workspace)) == (
        WORDS,
        "not_measured",
        ["measure", "consulted", "published"],
    )
    wait = measuring.add_measure(workspace, "Average wait", direction="lower")
    promising.change_promise(workspace, made.id, measure_ids=["average wait"], consulted="The customer panel")
    assert lacks(workspace) == ["no_points", "published"]
    measuring.add_points(workspace, wait.id, [(date(2026, 3, 31), 3.0)])
    promising.change_promise(workspace, made.id, published="Web page", published_on=date(2025, 4, 1))
    assert (kept(workspace), lacks(workspace)) == ("not_measured", ["no_target"])
    measuring.change_measure(workspace, wait.id, target=3)
    assert (kept(workspace), lacks(workspace)) == ("kept", [])
    measuring.add_points(workspace, wait.id, [(date(2026, 4, 30), 3.5)])
    assert kept(workspace) == "not_kept"


def test_one_missed_target_is_enough_and_a_removed_measure_counts_for_nothing(workspace: Workspace) -> None:
    for name, value in (("Calls", 2.0), ("Visits", 9.0)):
        made = measuring.add_measure(workspace, name, direction="lower", target=3)
        measuring.add_points(workspace, made.id, [(date(2026, 3, 31), value)])
    promising.add_promise(workspace, WORDS, measure_ids=["Calls", "Visits", "Calls"])
    assert len(promising.promises_of(workspace)[0].measures) == 2
    assert kept(workspace) == "not_kept"
    measuring.remove_measure(workspace, measuring.find_measure(workspace, "Visits").id)
    assert kept(workspace) == "kept"
    promising.change_promise(workspace, WORDS, notes="Shown at the desk")
    assert len(workspace.snapshot.promises) == 1, "what was removed since does not stand in the way"


def test_what_makes_no_sense_is_refused_and_removing_can_be_undone(workspace: Workspace) -> None:
    held = describing.add_evidence(workspace, "web", "Our charter")
    made = promising.add_promise(workspace, WORDS, evidence_ids=[held.exhibit], elements=["5.1.1", "5.1.1"])
    assert (made.evidence_ids, made.elements) == ((held.id,), ("5.1.1",))
    add = promising.add_promise
    assert refused(lambda: add(workspace, " ")) == "promise_text_wanted"
    assert refused(lambda: add(workspace, WORDS.upper())) == "promise_taken"
    assert refused(lambda: add(workspace, "Odd", elements=["9.9.9"])) == "unknown_element"
    assert refused(lambda: add(workspace, "Odd", evidence_ids=["E099"])) == "unknown_evidence"
    assert refused(lambda: add(workspace, "Odd", measure_ids=["None"])) == "no_measures_yet"
    assert refused(lambda: add(workspace, "Odd", consulted_on=date(2090, 1, 1))) == "promise_in_future"
    assert refused(lambda: add(workspace, "Odd", colour="blue")) == "unknown_field"
    assert refused(lambda: promising.find_promise(workspace, "Nothing")) == "unknown_promise"
    add(workspace, WORDS, service="Libraries")
    promising.remove_promise(workspace, made.id)
    assert [p.service for p in workspace.snapshot.promises.values()] == ["Libraries"]
    workspace.undo()
    assert [p.service for p in workspace.snapshot.promises.values()] == ["", "Libraries"]


def test_the_register_is_kept_on_the_command_line(portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def say(*arguments: object) -> str:
        assert main([str(argument) for argument in arguments]) == 0
        return capsys.readouterr().out

    assert say("promise", "list", portfolio) == "No service standards yet.\n"
    say("measure", "add", portfolio, "Average wait", "--better", "lower", "--target", "3")
    say("measure", "points", portfolio, "Average wait", "2026-03=2.5")
    said = ["--service", "Revenues", "--measure", "Average wait", "--element", "5.1.1", "--published", "Web page"]
    say("promise", "add", portfolio, WORDS, *said, "--published-on", "2025-04-01")
    assert say("promise", "list", portfolio) == f"Revenues: {WORDS}  Kept. Say who had a say in setting it.\n"
    say("promise", "change", portfolio, WORDS, "--consulted", "The panel", "--rename", "Seen in 3 minutes")
    (row,) = json.loads(say("promise", "list", portfolio, "--json"))
    assert (row["text"], row["measures"], row["kept"], row["lacks"]) == (
        "Seen in 3 minutes",
        ["Average wait"],
        "kept",
        [],
    )
    assert (row["published_on"], row["elements"], row["consulted"]) == ("2025-04-01", ["5.1.1"], "The panel")
    say("promise", "remove", portfolio, "seen in 3 minutes")
    assert json.loads(say("promise", "list", portfolio, "--json")) == []
    assert main(["promise", "remove", str(portfolio), "Nothing"]) == 1
    assert "no service standards yet" in capsys.readouterr().err


def test_each_state_and_each_lack_is_said_in_words(workspace: Workspace) -> None:
    promising.add_promise(workspace, WORDS)
    said = [bootstrap.say(lack) for lack in promising.promises_of(workspace)[0].lacks]
    assert said == [
        "No measure shows whether it is kept.",
        "Say who had a say in setting it.",
        "Say where customers can read it.",
    ]
