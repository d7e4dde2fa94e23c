"""Suggestions in a real portfolio: what is linked or refused is not offered, and both teach."""

from __future__ import annotations

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, linking, searching, suggesting
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Evidence, new_id

COMPLAINTS = "Our complaints procedure has two stages. After that you may go to the Ombudsman."


def add(ws: Workspace, title: str, notes: str, **values) -> Evidence:
    """Something to see, with words in its notes."""
    return describing.add_evidence(ws, "place", title, notes=notes, **values)


@pytest.fixture
def evidence(workspace: Workspace) -> Evidence:
    return add(workspace, "Complaints leaflet", COMPLAINTS)


def codes(ws: Workspace, evidence: Evidence, **options) -> list[str]:
    return [s.element for s in suggesting.suggest_elements(ws, evidence, 57, **options)]


def offered(ws: Workspace, code: str) -> set[str]:
    return {s.evidence.id for s in suggesting.suggest_evidence(ws, code, 50)}


def test_a_refused_pair_is_not_suggested_from_either_side(workspace, evidence):
    assert codes(workspace, evidence)[0] == "4.3.2"
    assert evidence.id in offered(workspace, "4.3.2")
    suggesting.refuse_suggestion(workspace, evidence.id, "4.3.2")
    assert "4.3.2" not in codes(workspace, evidence)
    assert evidence.id not in offered(workspace, "4.3.2")
    assert suggesting.refused_elements(workspace.snapshot, evidence.id) == ["4.3.2"]


def test_a_refusal_can_be_undone_and_taken_back(workspace, evidence):
    suggesting.refuse_suggestion(workspace, evidence.exhibit, "4.3.2")
    assert bootstrap.say(workspace.undo()) == "Not wanted: E001 for 4.3.2"
    assert codes(workspace, evidence)[0] == "4.3.2"
    workspace.redo()
    assert "4.3.2" not in codes(workspace, evidence)
    suggesting.take_back_refusal(workspace, evidence.id, "4.3.2")
    assert codes(workspace, evidence)[0] == "4.3.2"
    workspace.undo()
    assert "4.3.2" not in codes(workspace, evidence)


def test_refusing_twice_is_refusing_once(workspace, evidence):
    first = suggesting.refuse_suggestion(workspace, evidence.id, "4.3.2")
    before = workspace.snapshot.sequence
    assert suggesting.refuse_suggestion(workspace, evidence.id, "4.3.2") == first
    assert workspace.snapshot.sequence == before


def test_who_links_a_refused_pair_has_thought_again(workspace, evidence):
    suggesting.refuse_suggestion(workspace, evidence.id, "4.3.2")
    linking.link_evidence(workspace, [evidence.id], ["4.3.2"], why="After all")
    assert not workspace.snapshot.refusals
    workspace.undo()
    assert suggesting.refused_elements(workspace.snapshot, evidence.id) == ["4.3.2"]


def test_what_cannot_be_refused_or_taken_back_is_said(workspace, evidence):
    linking.link_evidence(workspace, [evidence.id], ["4.3.2"], why="How to complain")
    with pytest.raises(UserError) as linked:
        suggesting.refuse_suggestion(workspace, evidence.id, "4.3.2")
    assert "linked to 4.3.2" in bootstrap.say(linked.value.message)
    with pytest.raises(UserError):
        suggesting.refuse_suggestion(workspace, evidence.id, "9.9.9")
    with pytest.raises(UserError):
        suggesting.refuse_suggestion(workspace, "E999", "4.3.2")
    with pytest.raises(UserError) as not_refused:
        suggesting.take_back_refusal(workspace, evidence.id, "4.3.3")
    assert "not refused" in bootstrap.say(not_refused.value.message)


def test_linked_elements_are_left_out_where_new_ones_are_asked_for(workspace, evidence):
    linking.link_evidence(workspace, [evidence.id], ["4.3.2"], why="How to complain")
    assert "4.3.2" in codes(workspace, evidence)
    assert "4.3.2" not in codes(workspace, evidence, linked=False)


def test_links_teach_what_things_are_called_here(workspace, evidence):
    bus = add(workspace, "Lantern Bus review", "Nineteen nights out.")
    rota = add(workspace, "Rota", "Lantern Bus: Monday Quay Street.")
    assert "1.1.3" not in codes(workspace, rota)[:1]
    linking.link_evidence(workspace, [bus.id], ["1.1.3"], why="Goes to rough sleepers in hostels")
    best = suggesting.suggest_elements(workspace, rota, 1)[0]
    assert best.element == "1.1.3"
    assert bootstrap.say(best.alike) == "you linked similar evidence (E002) to it"
    for_element = {s.evidence.id: s for s in suggesting.suggest_evidence(workspace, "1.1.3")}
    assert bus.id not in for_element and for_element[rota.id].alike == best.alike
    linking.unlink(workspace, [link.id for link in workspace.snapshot.links.values()])
    assert "1.1.3" not in codes(workspace, rota)[:1]


def test_parts_of_a_message_are_suggested_as_evidence_of_their_own(workspace, evidence):
    mail = add(workspace, "Mail from the library", "See attached.")
    with workspace.change(message("change.add_evidence", title="Attachment")) as work:
        part = work.put(
            Evidence(
                id=new_id(),
                number=work.snapshot.next_number,
                title="Fees and charges",
                notes="Prices of every service: how much you will have to pay",
                part_of=mail.id,
                added_at=work.now,
            )
        )
    found = suggesting.suggest_evidence(workspace, "3.1.2")
    assert found[0].evidence.id == part.id


def test_of_much_evidence_the_index_names_what_to_look_into(workspace, evidence):
    for number in range(suggesting.CANDIDATES + 5):
        add(workspace, f"Rota {number}", "Monday desk rota, Tuesday desk rota")
    assert suggesting.suggest_evidence(workspace, "4.3.2")[0].evidence.id == evidence.id, (
        "before there is an index"
    )
    searching.refresh_index(workspace, Quiet())
    assert suggesting.suggest_evidence(workspace, "4.3.2")[0].evidence.id == evidence.id
    suggesting.refuse_suggestion(workspace, evidence.id, "4.3.2")
    assert evidence.id not in offered(workspace, "4.3.2")
