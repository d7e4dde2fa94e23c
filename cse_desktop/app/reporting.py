"""The progress report to the board: one document on a period, beside what was said at its beginning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.packing import look_over_template
from cse_desktop.app.past import snapshot_at
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.board_planning import at_end, period_of, plan_report, with_last_said
from cse_desktop.domain.board_report import BoardReport, Earlier, Period
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.pack import plan_pack
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.domain.portfolio import Assessment, Review
from cse_desktop.domain.snapshot import Snapshot

DOCUMENT = ".docx"


@dataclass(frozen=True)
class WrittenReport:
    """A report that was written, what it says, and what to look at in the document."""

    document: Path
    report: BoardReport
    warnings: tuple[Message, ...]


def build_report(ws: Workspace, ctx: Context, target: Path, options: PackOptions) -> WrittenReport:
    """Write the report on the period from `options.since` to `options.until` (usual: the last six months).

    Raises UserError when the period makes no sense, the file is in the portfolio, is there already (unless
    `options.replace_edited`) or cannot be written; Cancelled when the person asked to stop.
    """
    target = target if target.suffix.lower() == DOCUMENT else target.with_name(target.name + DOCUMENT)
    if target.resolve().is_relative_to(ws.rooms.folder.resolve()):
        raise UserError("pack_in_portfolio", path=legible(target))
    if options.template is not None:
        look_over_template(ws.rooms.reader(), ctx, options.template)
    today = ws.rooms.clock().date()
    period = period_of(options.since, options.until, today)
    held = at_end(_as_rated(ws, period.ends) if period.ends < today else ws.snapshot, period)
    ctx.check()
    made = plan_report(held, period, _earlier(ws, period))
    plain = replace(options, variant="report", only=(), include_gaps=False, include_changes=False)
    plan = plan_pack(held, plain, today, report=made)
    warnings = ws.rooms.pack_writer(options.language).write_document(plan, target.absolute(), plain, ctx)
    return WrittenReport(target, made, warnings)


def _earlier(ws: Workspace, period: Period) -> Earlier | None:
    """What a period is compared with: the portfolio at its beginning, else the last review that is over."""
    codes = [element.code for element in ws.snapshot.standard.elements]
    entry = _last_entry(ws, period.begins, before=True)
    if entry:
        past = with_last_said(snapshot_at(ws, entry), period.begins, codes)
        if any(assessment.rating for assessment in past.assessments.values()):
            return Earlier(past, message("report.earlier.day", date=period.begins))
    over = [
        review
        for review in ws.snapshot.reviews
        if review.closed_at is not None and review.visit is not None and review.visit <= period.ends
    ]
    for review in reversed([one for one in over if one.visit and one.visit <= period.begins] or over):
        then = with_last_said(ws.snapshot.prepared_for(review.id), review.visit or period.begins, codes)
        if review.id != ws.snapshot.review.id and any(a.rating for a in then.assessments.values()):
            return Earlier(then, message("report.earlier.review", review=review.title, date=review.visit or ""))
    return None


def _as_rated(ws: Workspace, day: date) -> Snapshot:
    """What is known by now, with the ratings as they were at the end of a day."""
    entry = _last_entry(ws, day, before=False)
    if not entry:
        return ws.snapshot
    past, present = snapshot_at(ws, entry), ws.snapshot
    ids = {row.id for held in (past, present) for row in held.all(Assessment)}
    rows = [(Assessment.kind_of_row, id_, past.get(Assessment, id_)) for id_ in ids]
    if present.get(Review, past.review.id) is None:
        return present
    return present.with_rows(rows, present.sequence).prepared_for(past.review.id)


def _last_entry(ws: Workspace, day: date, *, before: bool) -> int:
    """The last journal entry of a day or earlier (`before`: earlier than that day); 0 where there is none."""
    last = 0
    for entry in ws.rooms.store.journal(edits=False):
        on = entry.at.astimezone().date()
        if on < day or (on == day and not before):
            last = max(last, entry.sequence)
    return last
