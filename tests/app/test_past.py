"""The past is read from the journal: each moment exactly as it was, and old reviews as they were submitted."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_desktop import bootstrap
from cse_desktop.app import arguing, assessing, describing, linking, packing, past, reviewing, searching, upkeep
from cse_desktop.app.context import Quiet
from cse_desktop.app.importing import ImportRequest, import_files
from cse_desktop.app.versions import replace_file
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Row
from cse_desktop.domain.snapshot import Snapshot

CODES = ("1.1.1", "4.3.2", "5.3.3")
ACTS = ("add", "link", "unlink", "rate", "write", "argue", "remove", "restore", "send", "scope", "undo", "redo")


def said_by(snapshot: Snapshot) -> dict[tuple[str, str], dict[str, object]]:
    """Everything a portfolio says."""
    return {(kind, id_): row.content() for kind, rows in snapshot.rows.items() for id_, row in rows.items()}


def act(ws: Workspace, what: str, number: int) -> None:
    """Do something; what cannot be done just now is refused and changes nothing."""
    code, held = CODES[number % 3], list(ws.snapshot.evidence)
    some = held[number % len(held)] if held else ""
    if what == "add":
        describing.add_evidence(ws, "place", f"Place {number}", location=f"Room {number}")
    elif what == "link":
        linking.link_evidence(ws, [some], [code], why=f"Reason {number}")
    elif what == "unlink":
        linking.unlink(ws, [next(iter(ws.snapshot.links), "")])
    elif what == "rate":
        assessing.rate_element(ws, code, ("partial", "compliant", "plus")[number % 3])
    elif what == "write":
        assessing.rate_element(ws, code, None, narrative=f"Words {number}\n\nand more")
    elif what == "argue":
        arguing.argue_case(ws, code, beyond=f"Beyond {number}")
    elif what == "remove":
        describing.remove_evidence(ws, [some])
    elif what == "restore":
        describing.restore_evidence(ws, [e.id for e in ws.snapshot.exhibits.values() if e.removed_at][:1])
    elif what == "send":
        packing.mark_sent(ws, f"Pack {number}", date(2027, 2, 1))
    elif what == "scope":
        assessing.set_scope(ws, [code])
    else:
        (ws.undo if what == "undo" else ws.redo)()


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9)), min_size=5, max_size=40))
def test_every_moment_of_any_history_is_read_as_it_was(history: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        bootstrap.create_portfolio(Path(folder) / "P", organisation="Aldermere", visit=date(2027, 3, 1))
        ws = bootstrap.open_portfolio(Path(folder) / "P")
        saved = {0: said_by(ws.snapshot)}
        for what, number in history:
            with suppress(UserError):
                act(ws, what, number)
            saved[ws.snapshot.sequence] = said_by(ws.snapshot)
        read = {entry: said_by(past.snapshot_at(ws, entry)) for entry in saved}
        ws.close()
    assert read == saved


@pytest.fixture
def sent(workspace: Workspace) -> Workspace:
    """The first review was sent, visited and closed; much is otherwise since."""
    ws = workspace
    desk = describing.add_evidence(ws, "place", "The help desk", location="Ground floor")
    linking.link_evidence(ws, [desk.id], ["1.1.1"], why="It shows it")
    assessing.rate_element(ws, "1.1.1", "partial", narrative="We try.")
    packing.mark_sent(ws, "February", date(2027, 2, 10))
    assessing.rate_element(ws, "1.1.1", "compliant", narrative="We do.")
    first = ws.snapshot.review
    reviewing.add_review(ws, "First annual review", kind="annual", visit=date(2028, 3, 7))
    reviewing.close_review(ws, first.id, "Awarded", date(2030, 3, 1))
    describing.remove_evidence(ws, [desk.id])
    return ws


def test_a_review_is_read_as_the_pack_that_went_out_last(sent: Workspace) -> None:
    then = past.submitted(sent, "Full assessment")
    assert then.submission.on == date(2027, 2, 10) and then.submission.review.closed_at is not None
    held = then.snapshot.assessment("1.1.1")
    assert held is not None and (held.rating, held.narrative) == ("partial", "We try.")
    assert [e.title for e in then.snapshot.evidence.values()] == ["The help desk"]
    assert then.snapshot.review.closed_at is None, "it was not over then"
    assert not sent.snapshot.evidence, "the present is as it was"
    packing.take_back_sent(sent, sent.snapshot.sent_packs[0].id)
    closing = past.submitted(sent, "Full assessment")
    assert closing.submission.pack is None
    assert closing.snapshot.assessment("1.1.1").rating == "compliant"


def test_what_was_not_submitted_is_refused_in_a_sentence(sent: Workspace) -> None:
    with pytest.raises(UserError) as error:
        past.submitted(sent, "first annual REVIEW")
    assert error.value.message.id == "error.never_submitted"
    with pytest.raises(UserError) as error:
        past.submitted(sent, "Third")
    assert error.value.message.id == "error.unknown_review"


def test_what_an_older_program_noted_without_an_entry_is_found_in_the_journal(sent: Workspace) -> None:
    expected = past.submitted(sent, "Full assessment")
    (pack,) = sent.snapshot.sent_packs
    with sent.change(message("change.sent", name="older")) as work:
        work.put(replace(pack, entry=0))
    found = past.submitted(sent, "Full assessment")
    assert found.submission.entry == expected.submission.entry
    assert said_by(found.snapshot) == said_by(expected.snapshot)
    packing.take_back_sent(sent, pack.id)
    closed = next(review for review in sent.snapshot.reviews if review.closed_at)
    with sent.change(message("change.review", review="older")) as work:
        work.put(replace(closed, entry=0))
    assert past.submitted(sent, closed.id).submission.entry == closed.entry


def test_a_review_closed_out_of_turn_is_read_with_its_own_ratings(workspace: Workspace) -> None:
    first = workspace.snapshot.review
    later = reviewing.add_review(workspace, "Second annual review", kind="annual", visit=date(2029, 3, 1))
    assessing.rate_element(workspace, "1.1.1", "plus")
    reviewing.close_review(workspace, later.id, "Called off")
    then = past.submitted(workspace, later.id)
    assert then.snapshot.review.id == later.id and not then.snapshot.assessments
    assert workspace.snapshot.review.id == first.id


def test_the_past_is_a_workspace_in_which_nothing_can_be_changed(sent: Workspace) -> None:
    before = said_by(sent.snapshot)
    then = bootstrap.open_submitted(sent, "Full assessment")
    assert then.rooms.store.read_only and then.snapshot.review.title == "Full assessment"
    with pytest.raises(UserError) as error:
        assessing.rate_element(then, "1.1.1", "plus")
    assert error.value.message.id == "error.read_only"
    assert all(entry.sequence <= then.snapshot.sequence for entry in then.rooms.store.journal())
    then.close()
    assert said_by(sent.snapshot) == before
    assessing.rate_element(sent, "1.1.1", "plus")


def test_the_bytes_an_old_review_needs_are_no_stray_files(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "Survey.txt"
    file.write_text("Nine in ten customers are content.", encoding="utf-8")
    import_files(workspace, Quiet(), ImportRequest((file,)))
    (survey,) = workspace.snapshot.evidence.values()
    packing.mark_sent(workspace, "February", date(2027, 2, 10))
    file.write_text("Ten in ten customers are content.", encoding="utf-8")
    replace_file(workspace, Quiet(), survey.id, file)
    forget_earlier_versions(workspace)
    assert not [note for note in upkeep.check(workspace, Quiet()).notes if note.id == "check.stray_files"]
    then = past.submitted(workspace, workspace.snapshot.review.id)
    assert then.snapshot.evidence[survey.id].blob == survey.blob
    assert workspace.rooms.vault.state(survey.blob or "") == "ok"
    workspace.rooms.vault.path(survey.blob or "").unlink()
    (problem,) = upkeep.check(workspace, Quiet()).problems
    assert problem.id == "check.past_missing" and "Full assessment" in bootstrap.say(problem)


def test_what_a_replaced_file_said_is_found_in_the_past_and_not_in_the_present(
    workspace: Workspace, tmp_path: Path, own_home: Path
) -> None:
    file = tmp_path / "Survey.txt"
    file.write_text("Nine in ten customers praise the porters.", encoding="utf-8")
    import_files(workspace, Quiet(), ImportRequest((file,)))
    (survey,) = workspace.snapshot.evidence.values()
    packing.mark_sent(workspace, "February", date(2027, 2, 10))
    file.write_text("Ten in ten customers praise the wardens.", encoding="utf-8")
    replace_file(workspace, Quiet(), survey.id, file)
    then = bootstrap.open_submitted(workspace, "Full assessment")
    assert searching.refresh_index(then, Quiet()) and searching.refresh_index(workspace, Quiet())
    found = [[hit.evidence_id for hit in searching.search(ws, "porters").hits] for ws in (then, workspace)]
    assert found == [[survey.id], []]
    kept = then.rooms.vault.path(then.snapshot.evidence[survey.id].blob or "").read_text(encoding="utf-8")
    assert "porters" in kept
    then.close()
    assert len(list(own_home.rglob("index/*"))) == 1, "the index of the past is gone with it"
    assert searching.search(workspace, "wardens").hits


def forget_earlier_versions(ws: Workspace) -> None:
    """As where a picture is edited again: the bytes between are in no row."""
    with ws.change(message("change.replace_file")) as work:
        for version in ws.snapshot.rows["earlier_version"].values():
            row: Row = version
            work.drop(row.kind_of_row, row.id)


def test_the_pack_of_an_old_review_is_built_anew_in_the_words_of_then(sent: Workspace, tmp_path: Path) -> None:
    then = bootstrap.open_submitted(sent, "Full assessment")
    planned = packing.plan(then, Quiet())
    then.close()
    assert planned.cover.made == date(2027, 2, 10) and planned.cover.review == "Full assessment"
    (section,) = [element for element in planned.elements if element.code == "1.1.1"]
    assert section.narrative and "We try." in str(section.narrative)
    assert [row.title for row in planned.register] == ["The help desk"]
    now = packing.plan(sent, Quiet())
    assert now.cover.review == "First annual review"


def test_the_pack_of_then_is_the_one_that_was_built_before_it_was_sent(workspace: Workspace) -> None:
    desk = describing.add_evidence(workspace, "place", "The help desk", dated=date(2026, 11, 1))
    linking.link_evidence(workspace, [desk.id], ["1.1.1"], why="It shows it")
    assessing.rate_element(workspace, "1.1.1", "partial", narrative="We try (E001).")
    built = packing.plan(workspace, Quiet())
    packing.mark_sent(workspace, "February", date(2027, 2, 10))
    describing.describe_evidence(workspace, [desk.id], title="The former help desk")
    assessing.rate_element(workspace, "1.1.1", "compliant", narrative="We do.")
    assessing.set_scope(workspace, ["4.3.2"])
    then = bootstrap.open_submitted(workspace, "Full assessment")
    again = packing.plan(then, Quiet())
    then.close()
    assert replace(again, cover=replace(again.cover, made=built.cover.made)) == built
