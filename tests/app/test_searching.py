"""Searching a real portfolio: the index follows every change, and a search always answers."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import assessing, describing, importing, linking, searching, suggesting
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Evidence, new_id
from cse_desktop.domain.reading import Page, Reading

AddRead = Callable[..., Evidence]


class Counting(Quiet):
    """Counts what is said of progress, and stops after so many steps if told to."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.said: list[tuple[int, int]] = []
        self.stop_after = stop_after

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self.said.append((done, total))

    def check(self) -> None:
        if self.stop_after is not None and len(self.said) > self.stop_after:
            raise Cancelled


@pytest.fixture
def add(workspace: Workspace) -> AddRead:
    """Adds evidence with text that was read, without a file to read it from."""

    def build(title: str, *pages: str, **values) -> Evidence:
        blob = hashlib.sha256(repr((title, pages)).encode()).hexdigest()
        numbered = tuple(Page(number, text) for number, text in enumerate(pages, 1))
        workspace.rooms.vault.save_reading(blob, Reading("text", "text/plain", numbered))
        with workspace.change(message("change.add_evidence", title=title)) as work:
            return work.put(
                Evidence(
                    id=new_id(),
                    number=work.snapshot.next_number,
                    title=title,
                    blob=blob,
                    file_name=f"{title}.txt",
                    read_state="text",
                    pages=len(pages),
                    characters=sum(map(len, pages)),
                    added_at=work.now,
                    **values,
                )
            )

    return build


def found(ws: Workspace, query: str) -> list[tuple[str, int]]:
    answer = searching.search(ws, query)
    assert answer.complete
    return [(hit.evidence.exhibit, hit.page) for hit in answer.hits]


def test_an_empty_portfolio_finds_nothing(workspace):
    assert searching.search(workspace, "anything").hits == ()
    assert searching.refresh_index(workspace, Quiet())
    assert found(workspace, "anything") == []


def test_the_index_follows_every_change(workspace, add):
    first = add("Complaints policy", "How to complain", "The ombudsman")
    add("Minutes", "The board heard of waiting times", team="Corporate")
    assert searching.refresh_index(workspace, Quiet())
    assert found(workspace, "ombudsman") == [("E001", 2)]
    assert found(workspace, "E002") == [("E002", 0)]
    linking.link_evidence(workspace, [first.id], ["4.3.2"], why="Says how quickly", where="p. 2")
    assert found(workspace, "element:4.3 ombudsman") == [("E001", 2)]
    assert found(workspace, "element:4 quickly") == [("E001", 0)]
    describing.describe_evidence(workspace, [first.id], title="Putting things right", tags=("front door",))
    assert found(workspace, "putting right") == [("E001", 0)]
    assert found(workspace, "tag:front") == [("E001", 0)]
    assert found(workspace, 'title "complaints policy"') == []
    describing.remove_evidence(workspace, [first.id])
    assert found(workspace, "ombudsman") == []
    workspace.undo()
    assert found(workspace, "ombudsman") == [("E001", 2)]
    workspace.undo()
    workspace.undo()
    assert found(workspace, "element:4.3") == []
    workspace.redo()
    assert found(workspace, "element:4.3 ombudsman") == [("E001", 2)]
    describing.remove_evidence(workspace, [first.id])
    describing.restore_evidence(workspace, [first.id])
    assert found(workspace, "ombudsman") == [("E001", 2)]
    assert workspace.rooms.index().evidence_count() == 2


def test_a_change_that_is_no_evidence_moves_the_index_on(workspace, add):
    add("Minutes", "text")
    searching.refresh_index(workspace, Quiet())
    assessing.write_narrative(workspace, "1.1.1", "We know our customers.")
    assert found(workspace, "minutes") == [("E001", 0)]
    assert searching.refresh_index(workspace, Quiet())
    assert workspace.rooms.index().sequence() == workspace.snapshot.sequence


def test_a_better_reading_of_the_same_bytes_is_indexed(workspace, add):
    evidence = add("Scan", "garbled")
    searching.refresh_index(workspace, Quiet())
    pages = (Page(1, "legible", confidence=91.0),)
    workspace.rooms.vault.save_reading(evidence.blob, Reading("text", "image/png", pages))
    with workspace.change(message("change.describe", title="Scan")) as work:
        held = work.snapshot.evidence[evidence.id]
        work.put(Evidence(**{**vars(held), "characters": 7, "confidence": 91.0}))
    assert found(workspace, "legible") == [("E001", 1)]
    assert found(workspace, "garbled") == []


def test_without_an_index_titles_and_notes_are_searched(workspace, add):
    add("Complaints policy", "The ombudsman", notes="see the leaflet")
    answer = searching.search(workspace, 'complaints "leaflet" kind:other')
    assert [(hit.evidence_id, hit.page) for hit in answer.hits] == [(next(iter(workspace.snapshot.evidence)), 0)]
    assert "Complaints" in [answer.hits[0].snippet[a:b] for a, b in answer.hits[0].marks]
    assert not answer.complete
    assert searching.search(workspace, "ombudsman").total == 0
    assert searching.search(workspace, '"*(').total == 0


def test_a_deleted_index_is_built_again_and_nothing_else_notices(workspace, add, own_home):
    add("Complaints policy", "The ombudsman")
    searching.refresh_index(workspace, Quiet())
    shutil.rmtree(own_home / "cache")
    assert not searching.search(workspace, "complaints").complete
    counting = Counting()
    assert searching.refresh_index(workspace, counting)
    assert counting.said == [(0, 1), (1, 1)]
    assert found(workspace, "ombudsman") == [("E001", 1)]


def test_many_changes_wait_for_a_refresh(workspace, add):
    searching.refresh_index(workspace, Quiet())
    for number in range(searching.CHEAP + 1):
        add(f"Paper {number}", f"body {number}")
    answer = searching.search(workspace, "body")
    assert (answer.total, answer.complete) == (0, False)
    assert searching.refresh_index(workspace, Quiet())
    assert searching.search(workspace, "body", 100).total == searching.CHEAP + 1


def test_stopping_leaves_the_index_as_it_was(workspace, add):
    add("First", "apple")
    searching.refresh_index(workspace, Quiet())
    for number in range(4):
        add(f"Paper {number}", "body")
    with pytest.raises(Cancelled):
        searching.refresh_index(workspace, Counting(stop_after=2))
    with pytest.raises(Cancelled):
        searching.rebuild_index(workspace, Counting(stop_after=2))
    assert workspace.rooms.index().evidence_count() == 1
    assert searching.rebuild_index(workspace, Quiet())
    assert workspace.rooms.index().evidence_count() == 5


def test_a_backup_put_back_is_noticed(portfolio: Path, tmp_path: Path):
    ws = bootstrap.open_portfolio(portfolio)
    describing.add_evidence(ws, "place", "Reception")
    ws.close()
    shutil.copytree(portfolio, tmp_path / "saved")
    ws = bootstrap.open_portfolio(portfolio)
    describing.add_evidence(ws, "place", "Library")
    describing.add_evidence(ws, "place", "Depot")
    searching.refresh_index(ws, Quiet())
    ws.close()
    (portfolio / "portfolio.db").unlink()
    for left in portfolio.glob("portfolio.db-*"):
        left.unlink()
    shutil.copy(tmp_path / "saved" / "portfolio.db", portfolio / "portfolio.db")
    ws = bootstrap.open_portfolio(portfolio)
    for title in (
        "Museum",
        "Pool",
        "Park",
    ):  # the same numbers in the journal, other entries
        describing.add_evidence(ws, "place", title)
    assert searching.refresh_index(ws, Quiet())
    assert [len(found(ws, word)) for word in ("depot", "library", "museum", "park", "reception")] == [
        0,
        0,
        1,
        1,
        1,
    ]
    assert ws.rooms.index().evidence_count() == 4
    ws.close()


def test_the_published_pages_are_found_by_what_they_say(workspace, shared):
    seeds = shared / "seeds"
    importing.import_files(workspace, Quiet(), importing.ImportRequest((seeds,)))
    assert searching.refresh_index(workspace, Quiet())
    for query, name in (
        ('"under three minutes"', "000"),
        ('"Compliance Plus"', "001"),
        ('"out of office messages"', "002"),
        ("80-85%", "003"),
        ('"hard to reach"', "004"),
    ):
        hit = searching.search(workspace, query).hits[0]
        assert hit.evidence.file_name.startswith(name)
        assert hit.page >= 1
        assert hit.marks


def test_elements_for_evidence_with_the_reason(workspace, add):
    evidence = add(
        "Outreach report",
        "Minutes of the board.",
        "We worked with seldom heard groups and homeless people, and changed the service for them.",
    )
    suggestions = suggesting.suggest_elements(workspace, evidence, 5)
    assert suggestions[0].element == "1.1.3"
    assert [s.score for s in suggestions] == sorted((s.score for s in suggestions), reverse=True)
    assert all(0 <= s.score <= 1 for s in suggestions)
    assert suggestions[0].page == 2
    assert "seldom heard" in bootstrap.say(suggestions[0].reason)
    assert "page 2" in bootstrap.say(suggestions[0].reason)
    assert "seldom heard" in suggestions[0].passage


def test_nothing_is_suggested_for_nothing(workspace, add):
    assert suggesting.suggest_elements(workspace, add("Zzyzx", "qwrt plgh"), 5) == []
    assert suggesting.suggest_elements(workspace, add("", ""), 5) == []


@pytest.mark.parametrize("many", [False, True], ids=["few", "many"])
def test_evidence_for_an_element(workspace, add, many):
    if many:
        for number in range(suggesting.CANDIDATES + 5):
            add(f"Rota {number}", "Monday desk rota, Tuesday desk rota")
    privacy = add("Privacy notice", "How we keep personal data confidential under data protection law")
    linked = add("Data protection training record", "All staff trained in confidentiality and data protection")
    linking.link_evidence(workspace, [linked.id], ["2.1.5"], why="Everybody is trained")
    searching.refresh_index(workspace, Quiet())
    suggestions = suggesting.suggest_evidence(workspace, "2.1.5", 3)
    assert suggestions[0].evidence.id == privacy.id
    assert linked.id not in {s.evidence.id for s in suggestions}
    with pytest.raises(UserError):
        suggesting.suggest_evidence(workspace, "9.9.9")


def test_a_title_that_answers_too_does_not_hide_the_page(workspace: Workspace, tmp_path: Path) -> None:
    paper = tmp_path / "calls.txt"
    paper.write_text("Waiting fell to three minutes\n\nEverybody noticed.", encoding="utf-8")
    importing.import_files(workspace, Quiet(), importing.ImportRequest((paper,)))
    searching.refresh_index(workspace, Quiet())
    (hit,) = searching.search(workspace, '"three minutes"', 20).hits
    assert hit.page == 1
