"""What is new since a pack went out, told from a short record of what was said then."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from cse_desktop.app import assessing, describing, linking, packing
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_changes import changes_since, state_of
from cse_desktop.domain.pack_figures import figures, visit_programme
from cse_desktop.domain.portfolio import Evidence


def test_a_pack_that_went_out_is_compared_with_what_is_said_now(workspace: Workspace) -> None:
    desk = describing.add_evidence(workspace, "place", "The help desk", location="Ground floor")
    log = describing.add_evidence(workspace, "system", "The complaints log")
    gone = describing.add_evidence(workspace, "person", "The former manager")
    linking.link_evidence(workspace, [desk.id, gone.id], ["1.1.1"])
    assessing.rate_element(workspace, "1.1.1", "partial", narrative="We try.")
    assessing.rate_element(workspace, "4.3.2", "compliant", narrative="As it was.")
    packing.mark_sent(workspace, "February", date(2027, 2, 1))
    (sent,) = workspace.snapshot.sent_packs
    assert sent.state == json.loads(json.dumps(state_of(workspace.snapshot))), "it can be stored as it is"
    nothing = changes_since(workspace.snapshot, sent)
    assert (nothing.elements, nothing.exhibits) == ((), ())
    assessing.rate_element(workspace, "1.1.1", "compliant", narrative="We do.")
    linking.link_evidence(workspace, [log.id], ["1.1.1"])
    describing.remove_evidence(workspace, [gone.id])
    new = describing.add_evidence(workspace, "web", "Our promises", location="https://www.example.org/")
    describing.describe_evidence(workspace, [desk.id], location="First floor")
    changes = changes_since(workspace.snapshot, sent)
    (element,) = changes.elements
    assert element.code == "1.1.1"
    assert [(said.id, dict(said.values)) for said in element.said] == [
        ("pack.change.rating", {"before": "Partially Compliant", "after": "Compliant"}),
        ("pack.change.narrative", {}),
        ("pack.change.added", {"exhibits": "E002"}),
        ("pack.change.gone", {"exhibits": "E003"}),
    ]
    assert [(number, said.id) for number, said in changes.exhibits] == [
        ("E001", "pack.change.replaced"),
        ("E003", "pack.change.withdrawn"),
        (new.exhibit, "pack.change.new"),
    ]
    plan = packing.plan(workspace, Quiet())
    assert plan.changes == changes
    packing.take_back_sent(workspace, sent.id)
    assert packing.plan(workspace, Quiet()).changes is None


def test_a_rating_that_was_given_set_aside_or_taken_away_is_said_in_words(workspace: Workspace) -> None:
    def said_of_rating(code: str, *steps: tuple[str | None, str]) -> Message:
        (before, why), (after, reason) = steps
        assessing.rate_element(workspace, code, before, reason=why)
        sent = packing.mark_sent(workspace, f"Before {code} is {after}", date(2027, 2, 1))
        assessing.rate_element(workspace, code, after, reason=reason)
        changes = changes_since(workspace.snapshot, sent)
        return next(element.said[0] for element in changes.elements if element.code == code)

    assert said_of_rating("1.1.1", (None, ""), ("compliant", "")).id == "pack.change.rated"
    assert (
        said_of_rating("1.1.2", ("partial", ""), ("not_applicable", "No charges")).id
        == "pack.change.not_applicable"
    )
    assert said_of_rating("1.1.3", ("partial", ""), (None, "")).id == "pack.change.not_rated"
    again = said_of_rating("1.2.1", ("not_applicable", "No charges"), ("partial", ""))
    assert (again.id, again.values["after"]) == ("pack.change.applies", "Partially Compliant")


def test_the_programme_of_the_visit_goes_place_by_place_and_leaves_files_out(workspace: Workspace) -> None:
    for form, title, location in (
        ("web", "Our promises", "https://www.example.org/"),
        ("place", "The waiting room", "Town Hall"),
        ("person", "The manager", "Room 2"),
        ("place", "The library desk", "Library"),
        ("place", "The reading corner", "library"),
        ("place", "Nobody needs it", "Cellar"),
    ):
        made = describing.add_evidence(workspace, form, title, location=location)
        if title != "Nobody needs it":
            linking.link_evidence(workspace, [made.id], ["4.3.2", "1.1.1"], why=f"See {title}")
    stops = visit_programme(workspace.snapshot)
    assert [stop.title for stop in stops] == [
        "The library desk",
        "The reading corner",
        "The waiting room",
        "The manager",
        "Our promises",
    ]
    assert stops[0].elements == ("1.1.1", "4.3.2")
    assert stops[0].why == ("See The library desk",)


def test_figures_count_what_is_in_use(workspace: Workspace) -> None:
    desk = describing.add_evidence(workspace, "place", "The help desk", team="Front desk")
    describing.add_evidence(workspace, "system", "Not linked to anything")
    with workspace.change(packing.message("change.describe", count=1)) as work:
        held = work.get(Evidence, desk.id)
        assert held is not None
        work.put(replace(held, dated=date(2025, 5, 1)))
    linking.link_evidence(workspace, [desk.id], ["1.1.1"])
    told = {figure.label.id: figure.value for figure in figures(workspace.snapshot)}
    assert told == {
        "pack.figure.elements": "57",
        "pack.figure.met": "0",
        "pack.figure.with_evidence": "1",
        "pack.figure.exhibits": "1",
        "pack.figure.files": "0",
        "pack.figure.to_see": "1",
        "pack.figure.years": "2025",
        "pack.figure.teams": "1",
    }
