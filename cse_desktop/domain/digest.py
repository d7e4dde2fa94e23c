"""What a run of journal entries comes to: what is otherwise now than it was before, in few words.

What was done and undone again, or done many times over, comes to nothing or to one thing. What the program found
by itself (the text of a file) is not told of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, get_args

from cse_desktop.domain.changes import Changes
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Assessment, exhibit
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE

What = Literal[
    "evidence_added",
    "evidence_removed",
    "file_replaced",
    "evidence_described",
    "looked_through",
    "linked",
    "unlinked",
    "link_changed",
    "rated",
    "narrated",
    "owner_named",
    "details",
]
WHATS: tuple[What, ...] = get_args(What)

Content = Mapping[str, Any]
DESCRIBED = (
    *("title", "kind", "dated", "service", "team", "owner", "tags", "notes", "alt_text", "caption"),
    *("language", "location"),
)
"""What people say of a piece of evidence."""
DETAILS = ("organisation", "own_contacts", "months_results_stay_fresh", "months_policies_stay_fresh")


@dataclass(frozen=True)
class Happened:
    """One thing that is otherwise than it was. `element` or `evidence_id` say where to look.

    `message` says it, `members` who did it, `at` (UTC) when it was last touched.
    """

    what: What
    message: Message
    at: datetime
    members: tuple[str, ...]
    element: str = ""
    evidence_id: str = ""


@dataclass(frozen=True)
class Digest:
    """Everything that is otherwise: `happened` in the order of `WHATS`, the latest first within each.

    `sequence` is the last journal entry looked at, or 0; `steps` says how many steps there were, whatever came of
    them; `members` who took them.
    """

    happened: tuple[Happened, ...] = ()
    sequence: int = 0
    steps: int = 0
    members: tuple[str, ...] = ()

    @property
    def counts(self) -> Mapping[What, int]:
        """How many things of each sort, in the order of `WHATS`; sorts of which there are none are left out."""
        held = Counter(one.what for one in self.happened)
        return {what: held[what] for what in WHATS if held[what]}

    def summary(self) -> tuple[Message, ...]:
        """One sentence for each sort."""
        return tuple(message(f"since.count.{what}", count=count) for what, count in self.counts.items())


@dataclass
class _Touched:
    """A row over a run of entries: its content before the first, after the last, and who touched it."""

    before: Content | None
    after: Content | None
    at: datetime
    members: dict[str, None] = field(default_factory=dict)
    by_people: bool = False


def digest(entries: Iterable[Changes], snapshot: Snapshot) -> Digest:
    """What entries, in order, come to. `snapshot` gives names to what they speak of."""
    touched: dict[tuple[str, str], _Touched] = {}
    steps: dict[str, None] = {}
    members: dict[str, None] = {}
    last = 0
    for entry in entries:
        last = max(last, entry.sequence)
        if entry.origin not in ("found", "settle"):
            steps[entry.step] = None
            members[entry.member] = None
        for edit in entry.edits:
            row = touched.setdefault((edit.kind, edit.id), _Touched(edit.before, edit.after, entry.at))
            row.after, row.at = edit.after, entry.at
            if entry.origin != "found":
                row.by_people = True
                row.members[entry.member] = None
    found = [
        one
        for (kind, id_), row in touched.items()
        if kind in _TELLERS and row.by_people
        for one in _TELLERS[kind](id_, row, snapshot)
    ]
    found.sort(key=lambda one: one.at, reverse=True)
    found.sort(key=lambda one: WHATS.index(one.what))
    return Digest(tuple(found), last, len(steps), tuple(members))


def _evidence(id_: str, row: _Touched, snapshot: Snapshot) -> Iterator[Happened]:
    before, after = _live(row.before), _live(row.after)
    held = after or before
    if held is None:
        return
    said = {"exhibit": exhibit(held["number"]), "title": held["title"]}

    def made(what: What) -> Happened:
        return Happened(what, message(f"since.{what}", **said), row.at, tuple(row.members), evidence_id=id_)

    if before is None:
        yield made("evidence_added")
    elif after is None:
        yield made("evidence_removed")
    else:
        if _differ(before, after, "blob"):
            yield made("file_replaced")
        if _differ(before, after, *DESCRIBED):
            yield made("evidence_described")
        if not before.get("checked_at") and after.get("checked_at"):
            yield made("looked_through")


def _link(id_: str, row: _Touched, snapshot: Snapshot) -> Iterator[Happened]:
    before, after = _live(row.before), _live(row.after)
    held = after or before
    if held is None or before == after:
        return
    what: What = "linked" if before is None else "unlinked" if after is None else "link_changed"
    evidence_id, element = held["evidence_id"], held["element"]
    evidence = snapshot.rows.get("evidence", {}).get(evidence_id)
    said = {"exhibit": exhibit(getattr(evidence, "number", 0)), "element": element}
    yield Happened(what, message(f"since.{what}", **said), row.at, tuple(row.members), element, evidence_id)


def _assessment(id_: str, row: _Touched, snapshot: Snapshot) -> Iterator[Happened]:
    before, after = _live(row.before) or {}, _live(row.after) or {}
    if not before and after:
        before = _carried(after, snapshot)
    element = (after or before).get("element", "")

    def made(what: What, said: Message) -> Happened:
        return Happened(what, said, row.at, tuple(row.members), element)

    if _differ(before, after, "rating"):
        yield made("rated", _rated(element, before.get("rating"), after.get("rating"), snapshot))
    if (before.get("narrative") or "") != (after.get("narrative") or ""):
        yield made("narrated", message("since.narrated", element=element))
    if (before.get("owner") or "") != (after.get("owner") or ""):
        owner = after.get("owner") or ""
        said = message("since.owner_named" if owner else "since.owner_gone", element=element, owner=owner)
        yield made("owner_named", said)


def _carried(after: Content, snapshot: Snapshot) -> Content:
    """What an assessment of another review begins with: what was said in the one before.

    That it goes along, or is left to be said anew, is no news.
    """
    others = [
        held
        for held in snapshot.all(Assessment)
        if held.element == after.get("element") and held.review_id != after.get("review_id")
    ]
    if not others:
        return {}
    latest = max(others, key=lambda held: str(held.changed_at or ""))
    said = {name: getattr(latest, name) for name in ("element", "rating", "narrative", "owner")}
    return {name: value if after.get(name) else after.get(name) for name, value in said.items()}


def _rated(element: str, before: str | None, after: str | None, snapshot: Snapshot) -> Message:
    label = {rating.code: rating.label for rating in snapshot.standard.ratings}
    if after is None:
        return message("since.rating_taken", element=element)
    if after == NOT_APPLICABLE:
        return message("since.not_applicable", element=element)
    if before is None or before == NOT_APPLICABLE:
        return message("since.rated", element=element, after=label.get(after, after))
    said = {"before": label.get(before, before), "after": label.get(after, after)}
    return message("since.rated_again", element=element, **said)


def _review(id_: str, row: _Touched, snapshot: Snapshot) -> Iterator[Happened]:
    before, after = _live(row.before) or {}, _live(row.after) or {}
    if _differ(before, after, "visit"):
        told = message("since.visit" if after.get("visit") else "since.no_visit")
        yield Happened("details", told, row.at, tuple(row.members))
    if list(before.get("scope") or ()) != list(after.get("scope") or ()):
        yield Happened("details", message("since.scope"), row.at, tuple(row.members))


def _portfolio(id_: str, row: _Touched, snapshot: Snapshot) -> Iterator[Happened]:
    before, after = _live(row.before) or {}, _live(row.after) or {}
    if _differ(before, after, *DETAILS):
        yield Happened("details", message("since.organisation"), row.at, tuple(row.members))


_TELLERS: Mapping[str, Callable[[str, _Touched, Snapshot], Iterator[Happened]]] = {
    "evidence": _evidence,
    "link": _link,
    "assessment": _assessment,
    "review": _review,
    "portfolio": _portfolio,
}


def _live(content: Content | None) -> Content | None:
    return None if content is None or content.get("removed_at") else content


def _differ(before: Content, after: Content, *names: str) -> bool:
    # Entries of an older program lack columns that came since: what neither says is the same.
    return any(before.get(name) != after.get(name) for name in names)
