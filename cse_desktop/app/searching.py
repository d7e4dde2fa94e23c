"""Searching the portfolio, and keeping the index in step with it.

The index follows the journal: what was touched since the entry it saw last is indexed again. Where there is no
index to go on from (or the journal was put back to an earlier day) it is built anew from the portfolio itself.
While there is none, titles and notes are searched, so that a search always answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from cse_desktop.app.asking import understood
from cse_desktop.app.context import Context, Quiet
from cse_desktop.app.ports import Hit, IndexedEvidence
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.changes import Changes
from cse_desktop.domain.covered import is_quotation_hidden
from cse_desktop.domain.facets import Chosen, FacetCounts, codes_above, file_type, team_of
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.reading import Page
from cse_desktop.domain.snapshot import Snapshot

CHEAP = 25
"""Up to so many pieces of evidence, a search brings the index up to date itself before it answers."""
SNIPPET = 200
WORTH_REBUILDING = 0.7
"""From this share of all evidence on, building anew is quicker than replacing, and leaves no holes."""
MANY = 200


@dataclass(frozen=True)
class EvidenceHit:
    """One page that answers, with the evidence it belongs to."""

    evidence: Evidence
    page: int
    page_kind: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    score: float

    @property
    def evidence_id(self) -> str:
        """The evidence's id."""
        return self.evidence.id


@dataclass(frozen=True)
class SearchAnswer:
    """Hits grouped by evidence, best first. `total` counts the places that answer, `evidence` what they belong to.

    `suggestion` is another spelling of the query that finds more. `also` names other words of the same meaning
    that were looked for too. `facets` count all evidence that answers; a facet's own choice is left out of its
    counts. `complete` is False where the index could not be asked, or has not seen the latest changes yet.
    `note` says that the query asks for something that is not there.
    """

    hits: tuple[EvidenceHit, ...]
    total: int
    evidence: int
    suggestion: str | None = None
    also: tuple[str, ...] = ()
    facets: FacetCounts = field(default_factory=dict)
    complete: bool = True
    note: Message | None = None


def search(
    ws: Workspace,
    query: str,
    limit: int = 20,
    *,
    kinds: Mapping[str, str] | None = None,
    chosen: Chosen | None = None,
    typing: bool = False,
    equivalents: bool = True,
    check: Callable[[], None] = lambda: None,
) -> SearchAnswer:
    """The best pages that answer `query`, at most `limit`. Never raises for what the query says.

    `kinds` are the names of the kinds of evidence by id, so that `kind:` takes them too. `chosen` facets narrow;
    without a query they list the evidence that has them. While somebody is `typing`, the last word may be the
    beginning of one. Without `equivalents` other words of the same meaning are not looked for. `check` is called
    often and ends the search with what it raises, such as Cancelled when the next key was pressed.
    """
    if not query.strip():
        return _listed(ws.snapshot, chosen or {}, limit)
    asked = understood(query, ws.snapshot, kinds or {})
    wanted = _Wanted(asked.query, limit, chosen or {}, typing, equivalents, check)
    answer = _search(ws, wanted)
    suggestion = asked.as_written(answer.suggestion) if answer.suggestion else None
    return replace(answer, suggestion=suggestion, note=asked.note)


def marks(
    ws: Workspace, query: str, text: str, *, typing: bool = False, equivalents: bool = True
) -> tuple[tuple[int, int], ...]:
    """The (start, end) places of any text that a query looks for, in order, none overlapping another.

    The same words that `search` finds with the same arguments: forms, phrases, near spellings, equivalents.
    """
    return ws.rooms.index().marks(query, text, typing=typing, equivalents=equivalents)


@dataclass(frozen=True)
class _Wanted:
    query: str
    limit: int
    chosen: Chosen
    typing: bool
    equivalents: bool
    check: Callable[[], None]


def _search(ws: Workspace, wanted: _Wanted) -> SearchAnswer:
    """The answer of the index.

    A few changes that the index has not seen are indexed first; many are left to `refresh_index`.
    """
    snapshot = ws.snapshot
    index = ws.rooms.index()
    pending = _pending(ws)
    if pending is not None and 0 < len(pending.ids) <= CHEAP:
        _catch_up(ws, pending, Quiet())
        pending = _pending(ws)
    within = frozenset(snapshot.facets.admitted(wanted.chosen)) if any(wanted.chosen.values()) else None
    result = (
        index.search(
            wanted.query,
            wanted.limit,
            within=within,
            typing=wanted.typing,
            equivalents=wanted.equivalents,
            check=wanted.check,
        )
        if pending is not None
        else None
    )
    if result is None:
        return _search_titles(snapshot, wanted.query, wanted.chosen, wanted.limit)
    hits = [_with_evidence(hit, snapshot) for hit in result.hits]
    return SearchAnswer(
        hits=tuple(hit for hit in hits if hit is not None),
        total=result.total,
        evidence=result.evidence,
        suggestion=result.suggestion,
        also=result.also,
        facets=snapshot.facets.counts(result.evidence_ids, wanted.chosen),
        complete=pending is not None and not pending.ids,
    )


def _listed(snapshot: Snapshot, chosen: Chosen, limit: int) -> SearchAnswer:
    """The evidence that has the chosen facets, without a query; nothing where none is chosen."""
    ids = snapshot.facets.admitted(chosen) if any(chosen.values()) else ()
    rows = [snapshot.evidence[i] for i in ids[:limit]]
    hits = [EvidenceHit(row, 0, "", _about(row), (), 0.0) for row in rows]
    return SearchAnswer(tuple(hits), len(ids), len(ids), facets=snapshot.facets.counts(None, chosen))


def refresh_index(ws: Workspace, ctx: Context) -> bool:
    """Index what the journal says has changed; build anew where there is nothing to go on from.

    False when the index could not be written (locked by another program, no room): nothing else is touched by it.
    Raises Cancelled when the person stops it; the index then stays as it was.
    """
    pending = _pending(ws)
    if pending is None:
        return rebuild_index(ws, ctx)
    many = len(pending.ids) > MANY and len(pending.ids) > WORTH_REBUILDING * len(ws.snapshot.evidence)
    return rebuild_index(ws, ctx) if many else _catch_up(ws, pending, ctx)


def rebuild_index(ws: Workspace, ctx: Context) -> bool:
    """Build the index anew from the portfolio and what was read of its files. False if it could not be written."""
    snapshot = ws.snapshot
    changed = _indexed(ws, snapshot, snapshot.evidence.values(), len(snapshot.evidence), ctx)
    step = _step_of(ws, snapshot.sequence)
    written = ws.rooms.index().update(changed, (), snapshot.sequence, step=step, rebuild=True, check=ctx.check)
    ctx.progress(len(snapshot.evidence), len(snapshot.evidence))
    return written


@dataclass(frozen=True)
class _Pending:
    """What the index has not seen: evidence to index again or to forget, up to a journal entry."""

    snapshot: Snapshot
    ids: frozenset[str]
    step: str
    behind: bool


def _pending(ws: Workspace) -> _Pending | None:
    """What the index has not seen; None when it must be built anew."""
    snapshot = ws.snapshot
    index = ws.rooms.index()
    seen = index.sequence()
    if seen is None or seen > snapshot.sequence:
        return None
    journal = ws.rooms.store.journal
    if seen > 0:
        # A backup that was put back begins the same numbers again with other entries.
        last = next((e for e in journal(after=seen - 1, edits=False) if e.sequence == seen), None)
        if last is None or last.step != index.step():
            return None
    if seen == snapshot.sequence:
        return _Pending(snapshot, frozenset(), index.step(), behind=False)
    entries = [e for e in journal(after=seen) if e.sequence <= snapshot.sequence]
    step = entries[-1].step if entries else index.step()
    return _Pending(snapshot, _touched(entries), step, behind=bool(entries))


def _touched(entries: Iterable[Changes]) -> frozenset[str]:
    """The evidence whose card or pages journal entries may have changed."""
    ids: set[str] = set()
    for entry in entries:
        ids |= entry.ids(Evidence.kind_of_row)
        for edit in entry.edits:
            if edit.kind == Link.kind_of_row:
                ids |= {str(side["evidence_id"]) for side in (edit.before, edit.after) if side}
    return frozenset(ids)


def _catch_up(ws: Workspace, pending: _Pending, ctx: Context) -> bool:
    if not pending.behind:
        return True
    snapshot = pending.snapshot
    live = sorted((snapshot.evidence[i] for i in pending.ids if i in snapshot.evidence), key=lambda e: e.number)
    removed = [i for i in pending.ids if i not in snapshot.evidence]
    changed = _indexed(ws, snapshot, live, len(live), ctx)
    return ws.rooms.index().update(changed, removed, snapshot.sequence, step=pending.step, check=ctx.check)


def _step_of(ws: Workspace, sequence: int) -> str:
    entries = ws.rooms.store.journal(after=sequence - 1) if sequence > 0 else []
    return entries[0].step if entries and entries[0].sequence == sequence else ""


def _indexed(
    ws: Workspace, snapshot: Snapshot, evidence: Iterable[Evidence], total: int, ctx: Context
) -> Iterator[IndexedEvidence]:
    for done, row in enumerate(evidence):
        ctx.progress(done, total, message("progress.index", title=row.title))
        yield _card(ws, snapshot, row)


def _card(ws: Workspace, snapshot: Snapshot, row: Evidence) -> IndexedEvidence:
    links = snapshot.links_by_evidence.get(row.id, ())
    codes = dict.fromkeys(code for link in links for code in codes_above(snapshot.standard, link.element))
    said = [text for link in links for text in (link.why, link.where)]
    said += [link.quotation for link in links if not is_quotation_hidden(snapshot, link)]
    words = [
        row.notes,
        row.alt_text,
        row.caption,
        row.location,
        row.file_name,
        *row.tags,
        row.team,
        row.service,
        row.owner,
    ]
    return IndexedEvidence(
        id=row.id,
        title=row.title,
        words="\n".join(text for text in dict.fromkeys((*words, row.exhibit, *said)) if text.strip()),
        exhibit=row.exhibit,
        elements=tuple(codes),
        kind=row.kind,
        dated=row.dated.isoformat() if row.dated else "",
        team=team_of(row),
        tags=row.tags,
        file_type=file_type(row),
        text_key=_text_key(row),
        pages=lambda: _pages(ws, row),
    )


def _text_key(row: Evidence) -> str:
    # What reading gave is written into the row, so a better reading of the same bytes has another key.
    read = (row.blob, row.read_state, row.pages, row.characters, row.confidence, row.unrecognised)
    return "/".join(map(str, read))


def _pages(ws: Workspace, row: Evidence) -> Sequence[Page]:
    reading = ws.rooms.vault.reading(row.blob) if row.blob else None
    return reading.pages if reading else ()


def _with_evidence(hit: Hit, snapshot: Snapshot) -> EvidenceHit | None:
    row = snapshot.evidence.get(hit.evidence_id)
    return EvidenceHit(row, hit.page, hit.page_kind, hit.snippet, hit.marks, hit.score) if row else None


def _search_titles(snapshot: Snapshot, query: str, chosen: Chosen, limit: int) -> SearchAnswer:
    """What can be said without an index: evidence with all the words somewhere in what is said about it."""
    wanted = re.findall(r"\w+", re.sub(r"\b\w+:\S*|\bOR\b|\bAND\b|\bNOT\b", " ", query).casefold())
    found = []
    for row in snapshot.evidence.values() if wanted else ():
        folded = f"{row.title} {_said(row)}".casefold()
        if all(word in folded for word in wanted):
            shown = f"{row.title} {_said(row)}"[:SNIPPET]
            named = sum(word in row.title.casefold() for word in wanted) / len(wanted)
            found.append(EvidenceHit(row, 0, "", shown, _marks(shown, wanted), named))
    found.sort(key=lambda hit: -hit.score)
    admitted = frozenset(snapshot.facets.admitted(chosen))
    shown_hits = [hit for hit in found if hit.evidence_id in admitted]
    facets = snapshot.facets.counts([hit.evidence_id for hit in found], chosen)
    return SearchAnswer(tuple(shown_hits[:limit]), len(shown_hits), len(shown_hits), facets=facets, complete=False)


def _about(row: Evidence) -> str:
    """What tells evidence apart in a list, beside its title."""
    said = row.notes or " · ".join(text for text in (row.location, row.file_name, *row.tags) if text)
    return said[:SNIPPET]


def _said(row: Evidence) -> str:
    """What is said about evidence beside its title."""
    said = [row.notes, row.location, row.file_name, *row.tags, row.team, row.exhibit]
    return " ".join(text for text in said if text.strip())


def _marks(text: str, wanted: Sequence[str]) -> tuple[tuple[int, int], ...]:
    either = "|".join(re.escape(word) for word in sorted(set(wanted), key=len, reverse=True))
    return tuple(match.span() for match in re.finditer(either, text, re.IGNORECASE))
