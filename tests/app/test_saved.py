"""Saved searches, and many searches at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from cse_desktop import bootstrap
from cse_desktop.app import describing, saved
from cse_desktop.app.context import Quiet
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError


def kept(ws: Workspace) -> dict[str, tuple[str, ...]]:
    return {search.name: search.queries for search in ws.snapshot.saved_searches.values()}


def test_searches_are_kept_under_names_and_every_step_can_be_undone(workspace):
    saved.save_search(workspace, "  Waiting   times ", ["call waiting", "", "call waiting", "queue*"])
    saved.save_search(workspace, "Access", ["wheelchair OR ramp"])
    assert kept(workspace) == {"Access": ("wheelchair OR ramp",), "Waiting times": ("call waiting", "queue*")}
    saved.save_search(workspace, "waiting TIMES", ["queue"])
    assert kept(workspace)["Waiting times"] == ("queue",)
    saved.rename_search(workspace, "waiting times", "Waits")
    assert set(kept(workspace)) == {"Access", "Waits"}
    saved.remove_search(workspace, "Waits")
    assert set(kept(workspace)) == {"Access"}
    for _ in range(3):
        workspace.undo()
    assert kept(workspace) == {"Access": ("wheelchair OR ramp",), "Waiting times": ("call waiting", "queue*")}
    renamed = saved.rename_search(workspace, "Access", "ACCESS")  # its own name in other letters is not taken
    assert saved.find_search(workspace.snapshot, renamed.id).name == "ACCESS"


def test_what_is_wrong_is_said(workspace):
    def refused(work) -> str:
        with pytest.raises(UserError) as caught:
            work()
        return bootstrap.say(caught.value.message)

    assert "none has been saved" in refused(lambda: saved.remove_search(workspace, "Waits"))
    saved.save_search(workspace, "Waits", ["queue"])
    saved.save_search(workspace, "Access", ["ramp"])
    assert "“Access”, “Waits”" in refused(lambda: saved.find_search(workspace.snapshot, "Weights"))
    assert "“Access” already" in refused(lambda: saved.rename_search(workspace, "Waits", "access"))
    assert "needs a name" in refused(lambda: saved.save_search(workspace, "  ", ["queue"]))
    assert "at least one search" in refused(lambda: saved.save_search(workspace, "Empty", ["", "# only a remark"]))
    assert set(kept(workspace)) == {"Access", "Waits"}


def test_a_batch_says_what_is_held_on_each(workspace):
    describing.add_evidence(workspace, "place", "Complaints desk", location="Town Hall", team="Front office")
    describing.add_evidence(workspace, "place", "Library", notes="Grievances are written down here")
    queries = ["# asked", "complaints", "library kind:policy", "zebra", "complants", "kind:nonsense"]
    rows = saved.search_batch(workspace, Quiet(), queries, kinds=bootstrap.kind_words())
    assert [(row.query, row.evidence, row.pages, [hit.evidence.exhibit for hit in row.hits]) for row in rows] == [
        ("complaints", 2, 2, ["E001", "E002"]),
        ("library kind:policy", 0, 0, []),
        ("zebra", 0, 0, []),
        ("complants", 0, 0, []),
        ("kind:nonsense", 0, 0, []),
    ]
    said = [bootstrap.say(row.note) if row.note else "" for row in rows]
    assert said[:4] == ["", "Nothing was found.", "Nothing was found.", "Did you mean: complaints"]
    assert said[4].startswith("There is no kind “nonsense”")
    assert rows[0].also == ("grievance",)
    narrowed = saved.search_batch(workspace, Quiet(), ["complaints"], chosen={"team": ("FRONT OFFICE",)})
    assert [row.evidence for row in narrowed] == [1]


def test_a_batch_can_be_stopped(workspace):
    class Stopping(Quiet):
        asked = 0

        def check(self) -> None:
            self.asked += 1
            if self.asked > 1:
                raise Cancelled

    with pytest.raises(Cancelled):
        saved.search_batch(workspace, Stopping(), ["one", "two", "three"])


@pytest.mark.parametrize(
    "held",
    [
        "# the café list\r\ncafé\r\n\r\n  queue   time  \r\ncafé\r\n".encode("utf-8-sig"),
        "# the café list\ncafé\n\nqueue time\ncafé".encode(),
        "# the café list\r\ncafé\r\nqueue time".encode("cp1252"),
        "# the café list\r\ncafé\r\nqueue time".encode("utf-16"),
    ],
)
def test_a_list_of_searches_is_read_however_it_was_saved(tmp_path: Path, held: bytes) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(held)
    assert bootstrap.read_queries(path) == ("café", "queue time")


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (b"PK\x03\x04\x00\x00", "no list of searches"),
        (b"\n".join(b"%d" % n for n in range(1001)), "1000 searches"),
    ],
)
def test_what_is_no_list_of_searches_is_refused(tmp_path: Path, held: bytes, said: str) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(held)
    with pytest.raises(UserError) as caught:
        bootstrap.read_queries(path)
    assert said in bootstrap.say(caught.value.message)
