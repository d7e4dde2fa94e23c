"""Searches kept under a name, and many searches at once: what do we hold on these?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cse_desktop.app.context import Context
from cse_desktop.app.named import by_name, tidy_name
from cse_desktop.app.searching import EvidenceHit, refresh_index, search
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.facets import Chosen
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.portfolio import SavedSearch, new_id
from cse_desktop.domain.snapshot import Snapshot

BEST = 3
"""Of each search of a batch so many pages are named."""


@dataclass(frozen=True)
class BatchRow:
    """What is held on one query: how many pieces of evidence and pages, the best pages, best first.

    `note` says what there is to say of it: nothing found, another spelling, a filter for what does not exist.
    `complete` is False where the index could not be asked, or not be brought up to date.
    """

    query: str
    evidence: int
    pages: int
    hits: tuple[EvidenceHit, ...]
    also: tuple[str, ...] = ()
    note: Message | None = None
    complete: bool = True


def save_search(ws: Workspace, name: str, queries: Iterable[str]) -> SavedSearch:
    """Keep one query, or a batch of them, under a name; what was kept under it is replaced. Raises UserError."""
    wanted, kept = tidy_name(name, "search_name_wanted"), clean_queries(queries)
    if not kept:
        raise UserError("search_words_wanted")
    with ws.change(message("change.save_search", name=wanted)) as work:
        held = by_name(work.snapshot.saved_searches.values(), wanted)
        if held is not None:
            return work.put(replace(held, queries=kept))
        return work.put(SavedSearch(id=new_id(), name=wanted, queries=kept))


def rename_search(ws: Workspace, name: str, new_name: str) -> SavedSearch:
    """Give a saved search another name. Raises UserError: no such search, or the name is taken."""
    wanted = tidy_name(new_name, "search_name_wanted")
    with ws.change(message("change.rename_search", name=wanted)) as work:
        held = find_search(work.snapshot, name)
        taken = by_name(work.snapshot.saved_searches.values(), wanted)
        if taken is not None and taken.id != held.id:
            raise UserError("search_name_taken", search=taken.name)
        return work.put(replace(held, name=wanted))


def remove_search(ws: Workspace, name: str) -> None:
    """Forget a saved search; undo brings it back. Raises UserError: no such search."""
    held = find_search(ws.snapshot, name)
    with ws.change(message("change.remove_search", name=held.name)) as work:
        work.put(replace(held, removed_at=work.now))


def find_search(snapshot: Snapshot, name: str) -> SavedSearch:
    """The saved search of this name (in capitals or not) or id. Raises UserError naming those there are."""
    held = snapshot.saved_searches.get(name) or by_name(snapshot.saved_searches.values(), name)
    if held is None:
        if not snapshot.saved_searches:
            raise UserError("no_searches", search=name)
        known = ", ".join(f"“{search.name}”" for search in snapshot.saved_searches.values())
        raise UserError("unknown_search", search=name, known=known)
    return held


def search_batch(
    ws: Workspace,
    ctx: Context,
    queries: Iterable[str],
    *,
    best: int = BEST,
    kinds: Mapping[str, str] | None = None,
    chosen: Chosen | None = None,
) -> list[BatchRow]:
    """What is held on each query, in their order; see `search` for `kinds` and `chosen`.

    `best` pages of each are named. The index is brought up to date first. Raises Cancelled when the person stops
    it.
    """
    wanted = clean_queries(queries)
    refresh_index(ws, ctx)
    rows = []
    for done, query in enumerate(wanted):
        ctx.check()
        ctx.progress(done, len(wanted), message("progress.search", query=query))
        answer = search(ws, query, best, kinds=kinds, chosen=chosen, check=ctx.check)
        note = answer.note
        if note is None and answer.suggestion:
            note = message("search.did_you_mean", query=answer.suggestion)
        elif note is None and not answer.evidence:
            note = message("search.nothing_held")
        rows.append(
            BatchRow(query, answer.evidence, answer.total, answer.hits[:best], answer.also, note, answer.complete)
        )
    ctx.progress(len(wanted), len(wanted))
    return rows


def clean_queries(lines: Iterable[str]) -> tuple[str, ...]:
    """The queries of a list, one a line: without empty lines, repeats, and lines that begin with #."""
    queries = (" ".join(legible(line).split()) for line in lines)
    return tuple(dict.fromkeys(query for query in queries if query and not query.startswith("#")))
