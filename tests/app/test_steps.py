"""The history as a list to go back in."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import cse_desktop.app
from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, linking, saved
from cse_desktop.app.context import Quiet
from cse_desktop.app.steps import history_steps, redo_up_to, step_detail, undo_back_to
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import message


def content(ws: Workspace) -> dict[str, dict[str, object]]:
    rows = ws.snapshot.rows
    held = {kind: {id_: row.content() for id_, row in rows[kind].items()} for kind in rows}
    return {kind: of_kind for kind, of_kind in held.items() if of_kind}


def work_through(ws: Workspace) -> None:
    """A bit of everything that a person does."""
    place = describing.add_evidence(ws, "place", "The foyer", location="Ground floor")
    page = describing.add_evidence(ws, "web", "Our standards", location="https://www.example.org/")
    describing.describe_evidence(ws, [place.id], title="The front office", team="Customer services")
    linking.link_evidence(ws, [place.id, page.id], ["1.1.1"], why="Shows who comes")
    linking.unlink_evidence(ws, [place.id], ["1.1.1"])
    assessing.rate_element(ws, "1.1.1", "partial")
    assessing.rate_element(ws, "1.1.1", "compliant", narrative="We know them.")
    assessing.rename_organisation(ws, "Borough of Elsewhere")
    saved.save_search(ws, "Complaints", ["complaints"])
    describing.remove_evidence(ws, [page.id])


def test_all_that_was_done_is_undone_and_redone_in_one_go(workspace: Workspace) -> None:
    before = content(workspace)
    work_through(workspace)
    after = content(workspace)
    steps = history_steps(workspace)
    mine = [step for step in steps if step.standing == "done"]
    assert len(mine) == 10
    assert [step.at for step in steps] == sorted((step.at for step in steps), reverse=True)
    assert undo_back_to(workspace, Quiet(), mine[-1].step).steps == 10
    assert content(workspace) == before
    undone = history_steps(workspace)
    assert {step.standing for step in undone if step.can_redo} == {"undone"}
    assert all(step.undone_by and step.undone_at for step in undone if step.can_redo)
    newest = undone[0]
    assert redo_up_to(workspace, Quiet(), newest.step).steps == 10
    assert content(workspace) == after


def test_going_back_stops_with_a_sentence_where_something_was_built_on(workspace: Workspace) -> None:
    place = describing.add_evidence(workspace, "place", "The foyer")
    added = history_steps(workspace)[0]
    # What the program finds in a step that is not on the stack any more builds on the first.
    with workspace.change(message("change.recognise"), found=True) as work:
        held = work.snapshot.evidence[place.id]
        work.put(replace(held, title="The hall"))
    describing.describe_evidence(workspace, [place.id], team="Estates")
    moved = undo_back_to(workspace, Quiet(), added.step)
    assert moved.steps == 1
    assert moved.stopped is not None
    assert "later changes build on it" in bootstrap.say(moved.stopped)


def test_what_is_undone_and_overtaken_stays_in_the_list_but_is_gone_for_good(workspace: Workspace) -> None:
    assessing.rate_element(workspace, "1.1.1", "partial")
    workspace.undo()
    assessing.rate_element(workspace, "1.1.2", "compliant")
    latest, overtaken = history_steps(workspace)[:2]
    assert (latest.standing, overtaken.standing, overtaken.can_redo) == ("done", "undone", False)


def test_a_step_tells_which_rows_it_changed_and_from_what_to_what(workspace: Workspace) -> None:
    place = describing.add_evidence(workspace, "place", "The foyer")
    describing.describe_evidence(workspace, [place.id], title="The front office", team="Estates")
    steps = history_steps(workspace)
    (row,) = step_detail(workspace, steps[0].step).rows
    assert (row.kind, row.subject, row.what) == ("evidence", "E001 The front office", "changed")
    changed = {field.name: (field.before, field.after) for field in row.fields}
    assert changed == {"title": ("The foyer", "The front office"), "team": ("", "Estates")}
    (came,) = step_detail(workspace, steps[1].step).rows
    assert (came.what, came.fields) == ("added", ())


def test_every_label_that_a_change_may_have_is_said_in_words() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in Path(cse_desktop.app.__path__[0]).glob("*.py"))
    labels = set(re.findall(r'"(change\.[a-z_]+)"', source))
    assert len(labels) > 40
    known = {"title", "count", "element", "exhibit", "kept", "name", "folder", "file", "part", "member", "owner"}
    values = {name: 1 if name in ("count", "part") else "x" for name in known}
    for label in labels:
        said = bootstrap.say(message(label, **values))
        assert said[0].isupper(), label
        assert "change." not in said, label
