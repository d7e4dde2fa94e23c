"""Looking after a portfolio: are database, files and index whole, and do they agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.past import all_submitted
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import FileState
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import EarlierVersion, Evidence
from cse_desktop.domain.reverting import bytes_of

NAMED = 3
"""Paths of an interrupted import that a check names; there may be thousands."""


@dataclass(frozen=True)
class CheckReport:
    """`problems` need somebody's attention; `notes` are worth knowing and mend themselves."""

    evidence: int
    files: int
    problems: tuple[Message, ...]
    notes: tuple[Message, ...]


def file_states(ws: Workspace, ctx: Context, *, thorough: bool = True) -> dict[str, FileState]:
    """By evidence id, which files are gone from the vault or (`thorough`: reads every byte) no longer theirs."""
    states: dict[str, FileState] = {}
    held = [e for e in ws.snapshot.evidence.values() if e.blob]
    for done, evidence in enumerate(held):
        ctx.check()
        ctx.progress(done, len(held), message("progress.checking", name=evidence.file_name))
        sha256 = evidence.blob or ""
        if thorough:
            state = ws.rooms.vault.state(sha256)
            if state != "ok":
                states[evidence.id] = state
        elif not ws.rooms.vault.has(sha256):
            states[evidence.id] = "missing"
    return states


def check(ws: Workspace, ctx: Context) -> CheckReport:
    """Check the database, every file's checksum, and the index against the rows."""
    snapshot = ws.snapshot
    problems = list(ws.rooms.store.problems())
    notes: list[Message] = []
    for id_, state in file_states(ws, ctx).items():
        evidence = snapshot.evidence[id_]
        problems.append(message(f"gap.file_{state}", exhibit=evidence.exhibit, title=evidence.title))
    problems += _original_problems(ws, ctx)
    problems += _earlier_problems(ws, ctx)
    held = [(e.blob, e.original) for e in snapshot.all(Evidence)]
    held += [(v.blob, v.original) for v in snapshot.all(EarlierVersion)]
    known = {sha256 for both in held for sha256 in both}
    # What an old review was submitted with may be in no row any more: it is no stray file all the same.
    past = _needed_by_the_past(ws)
    problems += _past_problems(ws, ctx, {k: v for k, v in past.items() if k not in known})
    known |= past.keys()
    stray = sum(1 for sha256 in ws.rooms.vault.hashes() if sha256 not in known)
    if stray:
        notes.append(message("check.stray_files", count=stray))
    unread = sum(1 for e in snapshot.evidence.values() if e.blob and e.read_state == "none")
    if unread:
        notes.append(message("check.unread", count=unread))
    unrecognised = sum(1 for e in snapshot.evidence.values() if e.unrecognised)
    if unrecognised:
        notes.append(message("check.unrecognised", count=unrecognised))
    for intake in snapshot.unfinished_intakes:
        begun = intake.started_at.astimezone().date().isoformat()
        first = ", ".join(intake.paths[:NAMED])
        some = "check.interrupted" if len(intake.paths) <= NAMED else "check.interrupted_many"
        notes.append(message(some, what=first, begun=begun, count=len(intake.paths)))
    index = ws.rooms.index()
    if index.sequence() != snapshot.sequence or index.evidence_count() != len(snapshot.evidence):
        notes.append(message("check.index_behind"))
    files = sum(1 for e in snapshot.evidence.values() if e.blob)
    return CheckReport(len(snapshot.evidence), files, tuple(problems), tuple(notes))


def _original_problems(ws: Workspace, ctx: Context) -> Iterator[Message]:
    """Pictures as they came, of those that were drawn on, whose bytes are gone or no longer theirs."""
    for evidence in ws.snapshot.evidence.values():
        if evidence.original is not None:
            ctx.check()
            state = ws.rooms.vault.state(evidence.original)
            if state != "ok":
                yield message(f"check.original_{state}", exhibit=evidence.exhibit, title=evidence.title)


def _earlier_problems(ws: Workspace, ctx: Context) -> Iterator[Message]:
    """Earlier versions whose bytes are gone or no longer theirs."""
    for id_, versions in ws.snapshot.earlier_versions.items():
        evidence = ws.snapshot.evidence.get(id_)
        for version in versions if evidence else ():
            ctx.check()
            state = ws.rooms.vault.state(version.blob)
            if evidence and state != "ok":
                yield message(f"check.earlier_{state}", exhibit=evidence.exhibit, name=version.file_name)


def _needed_by_the_past(ws: Workspace) -> dict[str, Message]:
    """The bytes that reviews were submitted with, by SHA-256, with what to say should they be missing."""
    needed: dict[str, Message] = {}
    for then in all_submitted(ws):
        review = then.submission.review.title
        for evidence, sha256 in bytes_of(then.snapshot):
            said = {"exhibit": evidence.exhibit, "title": evidence.title, "review": review}
            needed[sha256] = message("check.past_missing", **said)
    return needed


def _past_problems(ws: Workspace, ctx: Context, needed: Mapping[str, Message]) -> Iterator[Message]:
    """Bytes that only an old review needs and that are gone or no longer theirs."""
    for sha256, said in needed.items():
        ctx.check()
        if ws.rooms.vault.state(sha256) != "ok":
            yield said


def back_up(ws: Workspace) -> Path:
    """Make a backup of the database now; where it lies."""
    made = ws.rooms.store.backup("by-hand")
    if made is None:
        raise UserError("backup_failed", reason="")
    return made
