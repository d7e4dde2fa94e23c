"""Facets of a real portfolio's searches: counted from what it says now, whatever the index has seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, importing, linking, searching, versions
from cse_desktop.app.asking import understood, with_choices
from cse_desktop.app.context import Quiet
from cse_desktop.app.searching import SearchAnswer, search
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled
from cse_desktop.domain.messages import message

Say = Callable[..., str]


@pytest.fixture
def say(workspace: Workspace, tmp_path: Path) -> Say:
    """Imports a text file that says something; its evidence's id."""

    def build(name: str, text: str, **values) -> str:
        path = tmp_path / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        importing.import_files(workspace, Quiet(), importing.ImportRequest((path,)))
        evidence = max(workspace.snapshot.evidence.values(), key=lambda e: e.number)
        described = {"dated": None, "kind": "other"} | values
        describing.describe_evidence(workspace, [evidence.id], **described)
        return evidence.id

    return build


def counts(answer: SearchAnswer, facet: str) -> dict[str, int]:
    return {counted.value: counted.count for counted in answer.facets[facet]}


def names(answer: SearchAnswer) -> list[str]:
    return [hit.evidence.exhibit for hit in answer.hits]


@pytest.fixture
def papers(workspace: Workspace, say: Say) -> None:
    """Three papers on queues and one on something else."""
    first = say("a.txt", "The queue was long.", kind="policy", team="Front office", dated=date(2025, 5, 1))
    second = say("b.md", "Queues were short.", kind="plan", team="front office", dated=date(2026, 5, 1))
    say("c.txt", "The queue, the queue, the queue.", kind="plan")
    say("d.txt", "Nothing of the sort.", kind="minutes", team="Front office")
    linking.link_evidence(workspace, [first, second], ["2.1.3"], why="Says how")
    linking.link_evidence(workspace, [second], ["4.3.2"], why="Says how long")
    searching.refresh_index(workspace, Quiet())


def test_an_answer_counts_what_was_found_by_every_facet(workspace, papers):
    answer = search(workspace, "queue", 1)
    assert (len(answer.hits), answer.evidence, answer.total) == (1, 3, 3)
    assert counts(answer, "kind") == {"plan": 2, "policy": 1}
    assert counts(answer, "team") == {"Front office": 2, "none": 1}  # however people write it
    assert counts(answer, "year") == {"2025": 1, "2026": 1, "none": 1}
    assert counts(answer, "type") == {"txt": 2, "md": 1}
    assert counts(answer, "element") == {
        "2": 2, "2.1": 2, "2.1.3": 2, "4": 1, "4.3": 1, "4.3.2": 1, "none": 1
    }  # fmt: skip


def test_choosing_narrows_and_still_counts_what_else_could_be_chosen(workspace, papers):
    answer = search(workspace, "queue", chosen={"kind": ("plan",)})
    assert set(names(answer)) == {"E002", "E003"}
    assert (answer.evidence, answer.total) == (2, 2)
    assert counts(answer, "kind") == {"plan": 2, "policy": 1}
    assert counts(answer, "type") == {"txt": 1, "md": 1}
    assert names(search(workspace, "queue", chosen={"kind": ("plan", "policy"), "element": ("4",)})) == ["E002"]
    assert names(search(workspace, "queue", chosen={"element": ("none",)})) == ["E003"]
    assert search(workspace, "queue", chosen={"year": ("1999",)}).hits == ()
    best_of_many = search(workspace, "queue", 1, chosen={"kind": ("policy",)})
    assert names(best_of_many) == ["E001"]  # not the best of all, but the best that was chosen


def test_facets_alone_list_evidence(workspace, papers):
    listed = search(workspace, "  ", chosen={"kind": ("plan", "minutes")})
    assert names(listed) == ["E002", "E003", "E004"]
    assert (listed.total, listed.evidence) == (3, 3)
    assert counts(listed, "kind") == {"plan": 2, "minutes": 1, "policy": 1}
    assert {hit.page for hit in listed.hits} == {0}
    nothing = search(workspace, "")
    assert nothing.hits == ()
    assert counts(nothing, "kind") == {"plan": 2, "minutes": 1, "policy": 1}


def test_choices_are_said_as_filters_so_that_they_can_be_saved(workspace, papers):
    chosen = {"kind": ("plan", "policy"), "team": ("Front office",), "year": ("2026",), "element": ("2",)}
    query = with_choices("queue OR zebra", chosen)
    assert query == '(queue OR zebra) element:2 (kind:plan OR kind:policy) team:"Front office" date:2026'
    assert understood(query, workspace.snapshot, bootstrap.kind_words()).note is None
    assert names(search(workspace, query)) == names(search(workspace, "queue OR zebra", chosen=chosen)) == ["E002"]
    for facet, value in (("element", "none"), ("team", "none"), ("year", "none"), ("type", "md")):
        filtered = search(workspace, with_choices("queue", {facet: (value,)}))
        assert names(filtered) == names(search(workspace, "queue", chosen={facet: (value,)})) != []
        assert filtered.note is None
    assert with_choices(" queue ", {}) == "queue"


def test_another_spelling_leaves_filters_as_they_were_written(workspace, papers):
    names_of_kinds = bootstrap.kind_words()
    for query, meant in (
        ("kind:Policies quee", "kind:Policies queue"),
        ('queeu (kind:"plan or strategy" OR kind:p*)', 'queue (kind:"plan or strategy" OR kind:p*)'),
    ):
        assert search(workspace, query, kinds=names_of_kinds).suggestion == meant


def test_without_an_index_titles_are_counted_and_narrowed(workspace):
    for title, kind in (("Queue plan", "plan"), ("Queue policy", "policy"), ("Other", "plan")):
        describing.add_evidence(workspace, "place", title, kind=kind)
    answer = search(workspace, "queue", chosen={"kind": ("plan",)})
    assert not answer.complete
    assert names(answer) == ["E001"]
    assert counts(answer, "kind") == {"plan": 1, "policy": 1}


def test_a_new_version_another_team_and_other_links_are_seen_at_once(workspace, say, tmp_path):
    id_ = say("a.txt", "The queue was long.", kind="policy", team="Front office")
    searching.refresh_index(workspace, Quiet())
    newer = tmp_path / "newer.txt"
    newer.write_text("Nobody waited in line.", encoding="utf-8")
    versions.replace_file(workspace, Quiet(), id_, newer)
    assert names(search(workspace, "queue", equivalents=False)) == []
    assert names(search(workspace, "waited")) == ["E001"]
    (earlier,) = workspace.snapshot.earlier_versions[id_]
    versions.go_back(workspace, id_, earlier.id)
    assert names(search(workspace, "queue")) == ["E001"]
    assert names(search(workspace, "waited")) == []
    describing.describe_evidence(workspace, [id_], team="Back office")
    assert counts(search(workspace, "queue"), "team") == {"Back office": 1}
    assert names(search(workspace, "queue team:back")) == ["E001"]
    assert names(search(workspace, "queue team:front")) == []
    linking.link_evidence(workspace, [id_], ["1.1.1"], why="Says who")
    assert counts(search(workspace, "queue"), "element") == {"1": 1, "1.1": 1, "1.1.1": 1}
    describing.describe_evidence(workspace, [id_], dated=date(2024, 1, 1), kind="survey")
    assert names(search(workspace, "queue date:2024 kind:survey")) == ["E001"]
    workspace.undo()
    assert names(search(workspace, "queue date:2024")) == []


def test_what_came_within_other_evidence_is_found_and_counted_by_itself(workspace, say):
    message_id = say("message.txt", "Please see what is attached.")
    part = say("figures.txt", "The queue was short.")
    with workspace.change(message("change.describe", count=1)) as work:
        work.put(replace(work.snapshot.evidence[part], part_of=message_id))
    searching.refresh_index(workspace, Quiet())
    assert names(search(workspace, "queue")) == ["E002"]
    describing.remove_evidence(workspace, [part])
    answer = search(workspace, "queue")
    assert (answer.hits, answer.facets["type"]) == ((), ())


def test_pages_whose_words_were_recognised_later_are_indexed_again(workspace, say):
    id_ = say("scan.txt", "The queue was long.")
    searching.refresh_index(workspace, Quiet())
    held = workspace.snapshot.evidence[id_]
    reading = workspace.rooms.vault.reading(held.blob)
    page = replace(reading.pages[0], text="The crowd was long.")  # as many letters as before
    workspace.rooms.vault.save_reading(held.blob, replace(reading, pages=(page,)))
    with workspace.change(message("change.describe", count=1)) as work:
        work.put(replace(held, unrecognised=1))
    assert names(search(workspace, "crowd")) == ["E001"]


def test_a_search_that_nobody_waits_for_any_more_ends(workspace, papers):
    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        search(workspace, "queue", check=stop)
    assert names(search(workspace, "queue"))[:1] != []


def test_marks_are_those_of_the_search(workspace, papers):
    text = "Queues, queuing and a line"
    assert [text[a:b] for a, b in searching.marks(workspace, "queue kind:plan", text)] == ["Queues", "queuing"]
    assert searching.marks(workspace, "que", text) == ()
    assert len(searching.marks(workspace, "que", text, typing=True)) == 2
