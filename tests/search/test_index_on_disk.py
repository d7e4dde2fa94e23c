"""The index as a disposable cache: caught up, damaged in every way, locked, and killed while it writes."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from cse_desktop.app.ports import SearchResult
from cse_desktop.domain.errors import Cancelled
from cse_desktop.search import writing
from cse_desktop.search.codec import BLOCK
from cse_desktop.search.index import WhooshIndex
from cse_desktop.search.stamp import NAME


def home(folder: Path) -> Path:
    """The folder the stamp points to."""
    return folder / json.loads((folder / NAME).read_text())["home"]


def found(index: WhooshIndex, query: str) -> set[tuple[str, int]]:
    result = index.search(query, 100)
    assert result is not None
    return {(hit.evidence_id, hit.page) for hit in result.hits}


def test_an_index_that_is_not_there_says_so(index, make):
    assert index.sequence() is None
    assert index.step() == ""
    assert index.evidence_count() is None
    assert index.search("anything") is None
    assert index.search("") == SearchResult((), 0)  # an empty question needs no index
    assert index.update([make("a", "text")], (), 3) is False
    assert index.update([make("a", "text")], (), 3, step="s", rebuild=True)
    assert (index.sequence(), index.step(), index.evidence_count()) == (3, "s", 1)


def test_an_empty_portfolio_has_an_index_too(index):
    assert index.update((), (), 0, rebuild=True)
    assert (index.sequence(), index.evidence_count()) == (0, 0)
    assert index.search("anything").hits == ()
    assert index.search("any* -thing~ kind:policy").hits == ()


def test_changed_added_and_removed(index, make):
    index.update([make("a", "apple"), make("b", "banana"), make("c", "cherry")], (), 1, rebuild=True)
    assert index.update([make("b", "blueberry", "second"), make("d", "damson")], ["c", "never there"], 2)
    assert (index.sequence(), index.evidence_count()) == (2, 3)
    assert [found(index, word) for word in ("apple", "banana", "blueberry", "cherry", "damson")] == [
        {("a", 1)},
        set(),
        {("b", 1)},
        set(),
        {("d", 1)},
    ]
    assert index.update([make("c", "cherry")], (), 3)  # a removal taken back
    assert found(index, "cherry") == {("c", 1)}


def test_only_the_card_is_written_when_the_pages_are_the_same(index, make):
    index.update([make("a", "apple", "pear", text_key="same")], (), 1, rebuild=True)

    def pages():
        raise AssertionError("the pages were asked for")

    changed = make("a", title="Fruit", elements=("4.3.2",), text_key="same")
    changed = type(changed)(**{**vars(changed), "pages": pages})
    assert index.update([changed], (), 2)
    assert found(index, "element:4.3.2 pear") == {("a", 2)}
    assert found(index, "fruit apple") == {("a", 1)}
    assert found(index, "untitled") == set()


def test_many_small_updates_keep_few_segments(index, folder, make):
    index.update([make(f"e{n}", f"word{n} shared") for n in range(60)], (), 1, rebuild=True)
    for turn in range(40):
        assert index.update([make(f"e{turn % 7}", f"word{turn % 7} shared", tags=(f"t{turn}",))], (), 2 + turn)
    assert len(list(home(folder).glob("*.trm"))) < 12
    assert len(found(index, "shared")) == 60
    assert index.evidence_count() == 60


def test_small_updates_leave_a_large_segment_alone(index, folder, make):
    index.update([make(f"e{n}", f"word{n} shared") for n in range(200)], (), 1, rebuild=True)
    (large,) = home(folder).glob("*.trm")
    for turn in range(6):
        assert index.update([make(f"e{turn}", f"word{turn} shared", f"turn{turn}")], (), 2 + turn)
        assert large.is_file()
    assert len(list(home(folder).glob("*.trm"))) <= 4
    assert found(index, "turn3") == {("e3", 2)}
    assert len(found(index, "shared")) == 100


def test_evidence_without_a_single_word(index, make):
    assert index.update([make("a", "", title="")], (), 1, rebuild=True)
    assert index.search("anything").hits == ()
    assert index.update([make("b", "apple"), make("a", title="")], (), 2)
    assert found(index, "apple") == {("b", 1)}


def test_words_in_more_documents_than_a_block_holds(index, make):
    pages = [f"shared filler{n % 3} " * (1 + n % 2) for n in range(3 * BLOCK + 7)]
    assert index.update([make("a", *pages)], (), 1, rebuild=True)
    assert index.search("shared", 1).total == len(pages)
    assert index.search("shared filler0", 1).total == len(range(0, len(pages), 3))
    assert index.search('"filler1 shared"', 1).total == sum(n % 3 == 1 and n % 2 for n in range(len(pages)))
    assert index.update([make("b", "shared")], (), 2)
    assert index.update([make("a", *pages[:300])], (), 3)  # most is a hole now, and what is left is joined
    assert index.search("shared", 1).total == 301


def test_more_than_memory_should_hold_is_written_in_several_segments(index, folder, make, monkeypatch):
    monkeypatch.setattr(writing, "MEMORY", 20_000)
    held = [make(f"e{n}", f"apple word{n} " + " ".join(f"x{n}y{k}" for k in range(20))) for n in range(40)]
    assert index.update(held, (), 1, rebuild=True)
    assert len(list(home(folder).glob("*.trm"))) > 3
    changed = [make(f"e{n}", f"pear word{n} " + " ".join(f"x{n}z{k}" for k in range(20))) for n in range(20)]
    assert index.update(changed, ["e39"], 2)
    assert (index.evidence_count(), len(found(index, "apple")), len(found(index, "pear"))) == (39, 19, 20)
    monkeypatch.undo()
    assert index.update(held, (), 3)  # so many holes that it is written afresh
    assert (index.evidence_count(), len(found(index, "apple")), len(found(index, "pear"))) == (40, 40, 0)
    assert found(index, '"apple word7"') == {("e7", 1)}


def test_what_the_caller_raises_changes_nothing(index, make):
    index.update([make("a", "apple")], (), 1, rebuild=True)

    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        index.update([make("b", "banana")], ["a"], 2, check=stop)
    with pytest.raises(Cancelled):
        index.update([make("b", "banana")], (), 2, rebuild=True, check=stop)

    def broken():
        yield make("b", "banana")
        raise ValueError("from the caller")

    with pytest.raises(ValueError, match="from the caller"):
        index.update(broken(), ["a"], 2)
    assert (index.sequence(), index.evidence_count()) == (1, 1)
    assert found(index, "apple") == {("a", 1)}
    assert index.update([make("b", "banana")], (), 2)  # and the lock is free again


def _delete_folder(folder: Path) -> None:
    shutil.rmtree(folder)


def _delete_home(folder: Path) -> None:
    shutil.rmtree(home(folder))


def _empty_toc(folder: Path) -> None:
    next(home(folder).glob("*.toc")).write_bytes(b"")


def _delete_toc(folder: Path) -> None:
    next(home(folder).glob("*.toc")).unlink()


def _garbage_toc(folder: Path) -> None:
    next(home(folder).glob("*.toc")).write_bytes(os.urandom(900))


def _cut_toc(folder: Path) -> None:
    toc = next(home(folder).glob("*.toc"))
    toc.write_bytes(toc.read_bytes()[:-30])


def _delete_terms(folder: Path) -> None:
    next(home(folder).glob("*.trm")).unlink()


def _empty_terms(folder: Path) -> None:
    next(home(folder).glob("*.trm")).write_bytes(b"")


def _cut_postings(folder: Path) -> None:
    postings = next(home(folder).glob("*.pst"))
    postings.write_bytes(postings.read_bytes()[:40])


def _garbage_postings(folder: Path) -> None:
    postings = next(home(folder).glob("*.pst"))
    postings.write_bytes(random.Random(4).randbytes(postings.stat().st_size))


def _garbage_columns(folder: Path) -> None:
    for column in home(folder).glob("*.col"):
        column.write_bytes(random.Random(5).randbytes(column.stat().st_size))


def _cut_stored(folder: Path) -> None:
    stored = next(home(folder).glob("*._stored.col"))
    stored.write_bytes(stored.read_bytes()[:10])


def _delete_stamp(folder: Path) -> None:
    (folder / NAME).unlink()


def _garbage_stamp(folder: Path) -> None:
    (folder / NAME).write_bytes(b"\xff{[")


def _other_stamp(folder: Path) -> None:
    (folder / NAME).write_text('{"home": "../..", "sequence": "x"}')


def _older_schema(folder: Path) -> None:
    stamp = json.loads((folder / NAME).read_text())
    (folder / NAME).write_text(json.dumps(stamp | {"schema": 0}))


def _lost_commit(folder: Path) -> None:
    stamp = json.loads((folder / NAME).read_text())
    (folder / NAME).write_text(json.dumps(stamp | {"generation": stamp["generation"] + 1}))


def _short_index(folder: Path) -> None:
    stamp = json.loads((folder / NAME).read_text())
    (folder / NAME).write_text(json.dumps(stamp | {"documents": stamp["documents"] + 1}))


def _file_for_folder(folder: Path) -> None:
    where = home(folder)
    shutil.rmtree(where)
    where.write_text("not a folder")


DAMAGES = [
    _delete_folder,
    _delete_home,
    _empty_toc,
    _delete_toc,
    _garbage_toc,
    _cut_toc,
    _delete_terms,
    _empty_terms,
    _cut_postings,
    _garbage_postings,
    _garbage_columns,
    _cut_stored,
    _delete_stamp,
    _garbage_stamp,
    _other_stamp,
    _older_schema,
    _lost_commit,
    _short_index,
    _file_for_folder,
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("opened", [False, True], ids=["closed", "open"])
def test_a_damaged_index_is_noticed_and_built_anew(folder, make, damage, opened):
    held = [make(f"e{n}", f"apple pear word{n}", f"second page {n}", title=f"Title {n}") for n in range(30)]
    index = WhooshIndex(folder)
    assert index.update(held, (), 7, rebuild=True)
    if opened:
        assert len(found(index, "apple")) == 30
    else:
        index.close()
        index = WhooshIndex(folder)
    damage(folder)
    # Whatever is asked: an answer (from files still open) or none, never an exception.
    answers = [index.search(query) for query in ("apple", '"apple pear"', "app*", "aple~", "title -apple")]
    healthy = index.sequence() == 7 and all(a is not None and a.total for a in answers[:4])
    if not healthy:
        index.update(held[:2], (), 8)  # may work or not, but must not raise
        assert index.update(held, (), 9, rebuild=True)
        assert (index.sequence(), index.evidence_count()) == (9, 30)
        assert len(found(index, '"apple pear"')) == 30
    else:
        assert opened, "a damage that a fresh index must notice"
    index.close()


def test_an_index_of_another_portfolio_is_not_used(folder, make):
    mine = WhooshIndex(folder, "mine")
    mine.update([make("a", "apple")], (), 1, rebuild=True)
    theirs = WhooshIndex(folder, "theirs")
    assert theirs.sequence() is None
    assert theirs.search("apple") is None
    assert mine.sequence() == 1
    mine.close()


def test_a_folder_that_cannot_be_made(tmp_path, make):
    (tmp_path / "file").write_text("in the way")
    index = WhooshIndex(tmp_path / "file" / "index")
    assert index.sequence() is None
    assert index.update([make("a", "apple")], (), 1, rebuild=True) is False
    assert index.search("apple") is None


WRITER = """
import sys, time
from pathlib import Path
from cse_desktop.search import writing
from cse_desktop.search.codec import BLOCK
from cse_desktop.search.index import WhooshIndex
from tests_support import build
folder, mode = Path(sys.argv[1]), sys.argv[2]
index = WhooshIndex(folder)
if mode == "hold":
    def slow():
        print("writing", flush=True)
        sys.stdin.readline()
        yield build("held", "held back")
    index.update(slow(), (), 50)
else:
    seed = int(sys.argv[3])
    print("writing", flush=True)
    for turn in range(1, 1000):
        held = [build(f"e{n}", f"apple pear word{n}", f"turn{turn} seed{seed}") for n in range(turn % 5, 40, 5)]
        index.update(held, (), 100 + turn)
"""


def _writer(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    script = folder.parent / "writer.py"
    script.write_text(WRITER)
    shutil.copy(Path(__file__).with_name("conftest.py"), folder.parent / "tests_support.py")
    project = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, str(script), str(folder), *arguments],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([project, str(folder.parent)])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_writer_is_turned_away_and_readers_go_on(folder, make):
    index = WhooshIndex(folder)
    index.update([make("a", "apple")], (), 1, rebuild=True)
    with _writer(folder, "hold") as other:
        assert other.stdout.readline() == "writing\n"
        assert index.update([make("b", "banana")], (), 2) is False
        assert index.update([make("b", "banana")], (), 2, rebuild=True) is False
        assert found(index, "apple") == {("a", 1)}
        other.communicate("go on\n", timeout=20)
    assert index.sequence() == 50  # what the other process wrote is seen
    assert found(index, "held") == {("held", 1)}
    assert index.update([make("b", "banana")], (), 51)
    index.close()


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a POSIX signal")
def test_killed_at_any_moment_nothing_is_lost(folder, make):
    held = [make(f"e{n}", f"apple pear word{n}", "first") for n in range(40)]
    assert WhooshIndex(folder).update(held, (), 1, rebuild=True)
    rng = random.Random(11)
    for seed in range(6):
        with _writer(folder, "churn", str(seed)) as writer:
            assert writer.stdout.readline() == "writing\n"
            threading.Event().wait(rng.uniform(0.02, 0.35))  # the moment of the kill is what is tried out
            writer.send_signal(signal.SIGKILL)
        index = WhooshIndex(folder)
        assert index.sequence() is not None
        # Catching up replays everything since the stamp, as the journal would.
        again = [make(f"e{n}", f"apple pear word{n}", f"caught{seed}") for n in range(40)]
        assert index.update(again, (), 2000 + seed)
        assert index.evidence_count() == 40
        result = index.search("apple", 100)
        assert (result.total, result.evidence) == (40, 40)
        assert len(found(index, f"caught{seed}")) == 40
        assert index.search(f"seed{seed}").total == 0
        index.close()
    assert len(list(folder.iterdir())) <= 3  # stamp, lock, one index: nothing is left behind


def test_a_killed_rebuild_leaves_the_old_index(index, folder, make):
    index.update([make("a", "apple")], (), 1, rebuild=True)
    half = folder / "0123456789ab"
    shutil.copytree(home(folder), half)  # what a rebuild that was killed leaves: a folder without a stamp
    assert found(index, "apple") == {("a", 1)}
    assert index.update([make("b", "banana")], (), 2)
    assert not half.exists()


def test_searching_while_another_thread_writes(folder, make):
    index = WhooshIndex(folder)
    index.update([make(f"e{n}", f"apple word{n}") for n in range(50)], (), 1, rebuild=True)
    wrong: list[object] = []
    done = threading.Event()

    def ask() -> None:
        while not done.is_set():
            result = index.search("apple", 100)
            if result is None or result.total != 50:
                wrong.append(result)

    asking = threading.Thread(target=ask)
    asking.start()
    for turn in range(12):
        assert index.update([make(f"e{n}", f"apple turn{turn}") for n in range(turn, 50, 9)], (), 2 + turn)
    assert index.update([make(f"e{n}", "apple anew") for n in range(50)], (), 20, rebuild=True)
    done.set()
    asking.join()
    assert not wrong
    index.close()
