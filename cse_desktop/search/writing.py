"""Writes the index: one writer at a time on this machine, as few commits as memory allows, the stamp last."""

from __future__ import annotations

import contextlib
import shutil
import uuid
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from filelock import FileLock
from whoosh.index import FileIndex
from whoosh.reading import IndexReader

from cse_desktop.app.ports import IndexedEvidence
from cse_desktop.search import schema as documents
from cse_desktop.search.codec import words_of
from cse_desktop.search.segment import PackedSegmentWriter
from cse_desktop.search.stamp import NAME, Stamp, read_stamp, write_stamp
from cse_desktop.search.storage import Shelf
from cse_desktop.search.trouble import IndexTrouble, guarded
from cse_desktop.search.words import Words

LOCK = "writing.lock"
MEMORY = 96 << 20
"""Bytes of postings held before a segment is written: about 60 MB of text."""
SMALL_UPDATE = 300
"""Up to so many documents, an update also joins small segments; larger ones only append."""
MANY_SEGMENTS = 10
HOLES = 0.3
"""From this share of deleted documents on, the index is written afresh without them."""


def write(
    folder: Path,
    owner: str,
    changed: Iterable[IndexedEvidence],
    removed: Iterable[str],
    sequence: int,
    step: str,
    *,
    rebuild: bool,
    check: Callable[[], None],
) -> None:
    """Bring the index in `folder` to `sequence`. Raises IndexTrouble when it is locked, broken or the disk full.

    A rebuild goes into a folder of its own beside the one in use, so searches go on and a crash costs nothing.
    """
    with guarded():
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, timeout=0, thread_local=False)
        lock.acquire()
    try:
        stamp = read_stamp(folder, owner)
        if not rebuild and stamp is None:
            raise IndexTrouble("there is no index to bring up to date")
        home = folder / (uuid.uuid4().hex[:12] if rebuild or stamp is None else stamp.home)
        shelf = Shelf(home)
        try:
            with guarded():
                index = _create(shelf) if rebuild else _open_whole(shelf, stamp)
            _Update(index).run(changed, removed, check)
            with guarded():
                count = index.reader().doc_count()
                write_stamp(folder, Stamp(home.name, sequence, step, index.latest_generation(), count, owner))
        finally:
            shelf.close_all()
        _clear(folder, keep=home.name)
    finally:
        lock.release()


class _Update:
    """One update: a commit, or several if there is much to write."""

    def __init__(self, index: FileIndex) -> None:
        self._words = Words()
        self._index = index
        with guarded():
            self._begin()

    def run(self, changed: Iterable[IndexedEvidence], removed: Iterable[str], check: Callable[[], None]) -> None:
        """Replace what changed, delete what was removed, commit. Whatever is raised ends it without the last
        commit, and so without a stamp: what was already written is written again when catching up.
        """
        try:
            seen: set[str] = set()
            for evidence in changed:
                check()
                if evidence.id not in seen:
                    seen.add(evidence.id)
                    self._replace(evidence)
                    if self._writer.pool.size > MEMORY:
                        self._write_so_far()
            with guarded():
                for id_ in set(removed) - seen:
                    self._delete(documents.card_label(id_))
                    self._delete(documents.page_label(id_))
                self._before.close()
                self._commit()
        except BaseException:
            with contextlib.suppress(IndexTrouble), guarded():
                self._before.close()
            with contextlib.suppress(IndexTrouble), guarded():
                self._writer.cancel()
            raise

    def _begin(self) -> None:
        self._writer = PackedSegmentWriter(self._index)
        self._before: IndexReader = self._writer.reader()
        self._leaves = self._before.leaf_readers() if self._before.doc_count_all() else ()
        self._added = 0

    def _write_so_far(self) -> None:
        # What is committed before the stamp is replaced may be written again, which changes nothing.
        with guarded():
            self._before.close()
            self._writer.commit()
            self._begin()

    def _replace(self, evidence: IndexedEvidence) -> None:
        with guarded():
            label = documents.card_label(evidence.id)
            known = [self._before.stored_fields(number).get("sort") for number in self._found(label)]
            self._delete(label)
        if known != [evidence.text_key]:
            pages = evidence.pages()
            with guarded():
                self._delete(documents.page_label(evidence.id))
                for page in pages:
                    self._add(documents.page(evidence, page, self._words))
        with guarded():
            self._add(documents.card(evidence, self._words))

    def _add(self, fields: dict[str, object]) -> None:
        self._writer.add_document(**fields)
        self._added += 1

    def _delete(self, label: str) -> None:
        for number in list(self._found(label)):
            self._writer.delete_document(number)

    def _found(self, label: str) -> Iterator[int]:
        # One look-up an id: Whoosh's own update_document opens a searcher for each and is a hundred times slower.
        for leaf, offset in self._leaves:
            words = words_of(leaf)
            postings = words.postings(words.vocabulary("label"), label)
            for numbers, _counts in postings.blocks() if postings else ():
                yield from (number + offset for number in numbers if not leaf.is_deleted(number))

    def _commit(self) -> None:
        segments = self._writer.segments
        there = sum(segment.doc_count_all() for segment in segments)
        holes = sum(segment.deleted_count() for segment in segments)
        if there and holes > HOLES * there:
            self._writer.commit("all")
        else:
            few = self._added <= SMALL_UPDATE or len(segments) >= MANY_SEGMENTS
            self._writer.commit("small" if few else "none")


def _create(shelf: Shelf) -> FileIndex:
    return FileIndex.create(shelf.create(), documents.schema())


def _open_whole(shelf: Shelf, stamp: Stamp | None) -> FileIndex:
    index = FileIndex(shelf, schema=documents.schema())
    if stamp is not None and index.latest_generation() < stamp.generation:
        raise IndexTrouble("the index has lost a commit")
    return index


def _clear(folder: Path, keep: str) -> None:
    """Remove index folders that no longer count; a reader that still has one open may keep it for now."""
    for path in folder.iterdir():
        if path.is_dir() and path.name != keep:
            shutil.rmtree(path, ignore_errors=True)
        elif path.name.startswith(f"{NAME}."):
            path.unlink(missing_ok=True)
