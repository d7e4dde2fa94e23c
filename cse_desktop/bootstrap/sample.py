"""The sample portfolio and the demonstration: the whole job, done through the real operations."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cse_desktop.app import assessing, importing, searching
from cse_desktop.app.context import Context
from cse_desktop.app.describing import DESCRIBABLE, as_said
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.app.linking import put_link
from cse_desktop.app.privacy import set_own_contacts
from cse_desktop.app.workspace import UnitOfWork
from cse_desktop.bootstrap.places import resources
from cse_desktop.bootstrap.sample_years import put_earlier_reviews, put_years
from cse_desktop.bootstrap.wiring import create_portfolio, open_portfolio
from cse_desktop.domain.award import PlusCase
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.portfolio import Assessment, Evidence, new_id

if TYPE_CHECKING:
    from cse_desktop.exchange.sample import SampleManifest

PORTFOLIO, PACK, MARK = "Portfolio", "Pack", "This is a CSE Desktop demonstration.txt"
QUERY = '"average wait" calls'


@dataclass(frozen=True)
class DemoReport:
    """What the demonstration made and found."""

    portfolio: Path
    pack: Path
    evidence: int
    links: int
    gaps: int
    query: str
    found: str


def make_sample(folder: Path, ctx: Context) -> None:
    """Make the sample portfolio in `folder`, whole or not at all. Raises UserError if there is one already."""
    from cse_desktop.exchange.sample import read_manifest, write_sample_files

    if folder.exists():
        raise UserError("portfolio_exists", folder=str(folder))
    sample = resources() / "sample"
    manifest = read_manifest(sample)
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, and renamed when it is whole: a sample half made would be opened as if it were one.
    with tempfile.TemporaryDirectory(prefix=".sample-", dir=folder.parent) as work:
        making, files = Path(work) / "portfolio", Path(work) / "files"
        create_portfolio(
            making,
            organisation=manifest.organisation,
            standard=manifest.standard,
            visit=manifest.visit,
            review=manifest.review,
        )
        write_sample_files(sample, files)
        workspace = open_portfolio(making)
        try:
            set_own_contacts(workspace, ctx, manifest.contacts)
            told = put_earlier_reviews(workspace, manifest)
            # In the manifest's order, which is that of the exhibit numbers; copies of held files come last.
            names = [row.file for row in manifest.files] + [row.file for row in manifest.duplicates]
            request = ImportRequest(tuple(files / name for name in names))
            if importing.import_files(workspace, ctx, request).cancelled:
                raise Cancelled
            importing.recognise_waiting(workspace, ctx)
            with workspace.change(message("change.sample")) as change:
                held = _fill(change, manifest)
                put_years(change, manifest, {**told, **held})
            # One stray Ctrl+Z would otherwise empty the sample.
            workspace.settle(message("change.sample_ready"))
        finally:
            workspace.close()
        making.replace(folder)


def make_demo(out: Path, ctx: Context) -> DemoReport:
    """Make the sample, search it, list its gaps and build its pack below `out`.

    An earlier demonstration there is replaced; anything else there raises UserError.
    """
    from cse_desktop.app import packing

    if out.exists() and any(out.iterdir()):
        if not (out / MARK).is_file():
            raise UserError("folder_not_empty", folder=str(out))
        shutil.rmtree(out)
    try:
        out.mkdir(parents=True, exist_ok=True)
        (out / MARK).write_text("Everything in this folder may be deleted.\n", encoding="utf-8")
    except OSError as error:
        raise UserError("folder_not_writable", folder=str(out)) from error
    make_sample(out / PORTFOLIO, ctx)
    workspace = open_portfolio(out / PORTFOLIO)
    try:
        today = datetime.now(UTC).date()
        searching.refresh_index(workspace, ctx)
        answer = searching.search(workspace, QUERY, 5)
        held = workspace.snapshot
        found = [f"{held.evidence[h.evidence_id].exhibit} p. {h.page}" for h in answer.hits]
        report = packing.build_pack(workspace, ctx, out / PACK)
        return DemoReport(
            portfolio=out / PORTFOLIO,
            pack=report.document,
            evidence=len(held.evidence),
            links=len(held.links),
            gaps=len(assessing.gaps_of(workspace, today)),
            query=QUERY,
            found=", ".join(found) or "nothing",
        )
    finally:
        workspace.close()


def _fill(work: UnitOfWork, manifest: SampleManifest) -> dict[str, str]:
    """Say what the manifest says of the evidence and the elements; the ids of the evidence by its keys."""
    from cse_desktop.exchange.sample import fill_exhibits

    by_file = {e.file_name: e for e in work.snapshot.evidence.values()}
    ids: dict[str, str] = {}
    for row in manifest.evidence:
        if row.form == "file":
            # The files were made for the import and are gone: nobody should be told to look for them.
            nowhere: dict[str, Any] = {"source_path": "", "source_size": 0, "source_changed_at": None}
            evidence = replace(by_file[Path(row.file).name], **nowhere)
        else:
            number = work.snapshot.next_number
            evidence = Evidence(
                id=new_id(), number=number, title=row.title, form=row.form, kind="observation", added_at=work.now
            )
        said = {name: value for name in DESCRIBABLE if (value := getattr(row, name, None))}
        ids[row.key] = work.put(as_said(evidence, said)).id
    held = work.snapshot.evidence
    for link in manifest.links:
        put_link(
            work,
            held[ids[link.evidence]],
            link.element,
            why=link.why,
            where=link.where or (f"p. {link.page}" if link.page else ""),
            quotation=link.quotation,
            parts=link.parts,
        )
    exhibits = {key: held[id_].exhibit for key, id_ in ids.items()}
    for said_of in manifest.assessments:
        work.put(
            Assessment(
                id=new_id(),
                review_id=work.snapshot.review.id,
                element=said_of.element,
                rating=assessing.rating_code(work.snapshot.standard, said_of.rating),
                narrative=fill_exhibits(said_of.narrative, exhibits),
                reason=said_of.reason,
            )
        )
        if said_of.plus:
            answers: dict[str, Any] = {
                about: fill_exhibits(said, exhibits) for about, said in said_of.plus.items()
            }
            review = work.snapshot.review.id
            case = PlusCase(id=new_id(), review_id=review, element=said_of.element)
            work.put(replace(case, **answers))
    return ids
