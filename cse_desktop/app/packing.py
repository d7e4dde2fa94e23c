"""Building the pack an assessor gets: one look at the portfolio, a plan, then the folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.past import last_visit
from cse_desktop.app.ports import Reader
from cse_desktop.app.upkeep import file_states
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.gaps import FileState, find_gaps
from cse_desktop.domain.hidden import marks_in
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.pack import plan_pack
from cse_desktop.domain.pack_changes import state_of
from cse_desktop.domain.pack_plan import PackOptions, PackPlan, PackState
from cse_desktop.domain.pack_visit import VisitChanges, visit_changes
from cse_desktop.domain.portfolio import SentPack, new_id
from cse_desktop.domain.preflight import Concern, preflight
from cse_desktop.domain.snapshot import Snapshot

_USUAL_OPTIONS = PackOptions()


@dataclass(frozen=True)
class PackReport:
    """What was built. `files` counts the evidence files in the pack, `bytes` everything in its folder.

    `exhibits` are those linked to an element; `warnings` say what the assessor will miss or stumble over.
    """

    document: Path
    zips: tuple[Path, ...]
    files: int
    elements: int
    exhibits: int
    pictures: int
    bytes: int
    warnings: tuple[Message, ...]


def plan(ws: Workspace, ctx: Context, options: PackOptions = _USUAL_OPTIONS) -> PackPlan:
    """Decide a pack without building it. Reads every file's bytes to be sure they are still what was put in."""
    snapshot = ws.snapshot
    states: dict[str, PackState] = {**_empty_files(snapshot), **file_states(ws, ctx)}
    today = ws.rooms.clock().date()
    gone = {id_: state for id_, state in states.items() if state != "empty"}
    wanted = options.include_gaps or options.variant in ("gaps", "chase")
    gaps = find_gaps(snapshot, today, gone) if wanted else []
    since = _since_visit(ws, snapshot) if options.include_changes and options.variant == "submission" else None
    return plan_pack(snapshot, options, today, gaps, states, since)


def build_pack(ws: Workspace, ctx: Context, folder: Path, options: PackOptions = _USUAL_OPTIONS) -> PackReport:
    """Build a pack at `folder`. An earlier pack there is replaced when the new one is whole, and not before.

    Raises UserError when the folder holds anything else, when the earlier pack was worked on since it was built
    (unless `options.replace_edited`), or when it cannot be written; Cancelled when the person asked to stop.
    """
    if folder.resolve().is_relative_to(ws.rooms.folder.resolve()):
        raise UserError("pack_in_portfolio", path=legible(folder))
    if options.template is not None:
        look_over_template(ws.rooms.reader(), ctx, options.template)
    planned = plan(ws, ctx, options)
    written = ws.rooms.pack_writer(options.language).write(planned, ws.rooms.vault.path, folder, options, ctx)
    return PackReport(
        document=written.document,
        zips=written.zips,
        files=written.files,
        elements=len(planned.elements),
        exhibits=sum(1 for exhibit in planned.register if exhibit.elements),
        pictures=written.pictures,
        bytes=written.bytes,
        warnings=(*planned.warnings, *written.warnings),
    )


def look_before_sending(
    ws: Workspace, ctx: Context, states: Mapping[str, FileState] | None = None
) -> tuple[Concern, ...]:
    """What to look at before a pack goes out. Reads every file's bytes, and what was read of each.

    `states` is what is known of the files by now (`upkeep.file_states`), so that their bytes are not read again.
    Raises Cancelled when the person asked to stop.
    """
    snapshot = ws.snapshot
    states = file_states(ws, ctx) if states is None else states
    hidden: dict[str, tuple[str, ...]] = {}
    for id_ in snapshot.links_by_evidence:
        ctx.check()
        evidence = snapshot.evidence[id_]
        reading = ws.rooms.vault.reading(evidence.blob) if evidence.blob else None
        if reading is not None:
            hidden[id_] = marks_in(page.label for page in reading.pages)
    return preflight(snapshot, ws.rooms.clock().date(), states, hidden)


def look_over_template(reader: Reader, ctx: Context, template: Path) -> None:
    """Have a guarded worker open an organisation's own template first. Raises UserError for what is none."""
    if not template.is_file():
        raise UserError("path_not_found", path=legible(template))
    reading = result_of(reader.submit(template.absolute(), template.name, recognise=False), ctx.check)
    if reading.outcome == "failed" or "wordprocessingml" not in reading.media_type:
        raise UserError("template_not_word", file=legible(template.name))


def mark_sent(ws: Workspace, name: str, on: date) -> SentPack:
    """Note that a pack of what the portfolio says now went out on a day, so that the next can tell what is new."""
    with ws.change(message("change.sent", name=name)) as work:
        snapshot = work.snapshot
        return work.put(
            SentPack(
                id=new_id(),
                review_id=snapshot.review.id,
                name=name,
                sent_on=on,
                state=state_of(snapshot),
                entry=snapshot.sequence,
            )
        )


def take_back_sent(ws: Workspace, sent_id: str) -> None:
    """A pack noted as sent was not."""
    with ws.change(message("change.not_sent", name=_sent(ws, sent_id).name)) as work:
        work.put(replace(_sent(ws, sent_id), removed_at=work.now))


def _since_visit(ws: Workspace, snapshot: Snapshot) -> VisitChanges | None:
    then = last_visit(ws)
    if then is None:
        return None
    return visit_changes(snapshot, then.snapshot, then.submission.review, then.submission.on)


def _sent(ws: Workspace, sent_id: str) -> SentPack:
    held = next((pack for pack in ws.snapshot.sent_packs if pack.id == sent_id), None)
    if held is None:
        raise UserError("unknown_sent_pack")
    return held


def _empty_files(snapshot: Snapshot) -> dict[str, PackState]:
    return {e.id: "empty" for e in snapshot.evidence.values() if e.blob and e.size == 0}
