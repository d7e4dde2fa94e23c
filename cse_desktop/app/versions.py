"""A newer file for evidence, and going back to one it had before."""

from __future__ import annotations

from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.file_rows import with_reading
from cse_desktop.app.folders import long_path
from cse_desktop.app.import_report import ImportReport
from cse_desktop.app.import_run import import_paths
from cse_desktop.app.version_rows import check_links, put_version
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import Evidence, Intake, new_id


def replace_file(ws: Workspace, ctx: Context, evidence_id: str, path: Path) -> ImportReport:
    """Take in a newer file for evidence; what became of it, as after an import. One step to undo.

    Evidence stays as it is where the portfolio has that file already or cannot take it in: the report says so.
    Raises UserError where there is no such file, and for evidence that is no file.
    """
    evidence = ws.snapshot.find_evidence(evidence_id)
    if evidence.form != "file":
        raise UserError("not_of_a_file", exhibit=evidence.exhibit)
    if not long_path(path).is_file():
        raise UserError("path_not_found", path=legible(path))
    intake = Intake(id=new_id(), paths=(legible(path),), started_at=ws.rooms.clock())
    return import_paths(ws, ctx, [path], intake, newer_of=evidence)


def go_back(ws: Workspace, evidence_id: str, version_id: str) -> Evidence:
    """Make an earlier version the present one; the present becomes an earlier one.

    What was read of it is used again; where that is lost, the evidence comes back unread. Raises UserError for
    evidence or a version that is not there.
    """
    evidence = ws.snapshot.find_evidence(evidence_id)
    versions = ws.snapshot.earlier_versions.get(evidence.id, ())
    version = next((version for version in versions if version.id == version_id), None)
    if version is None:
        raise UserError("no_such_version", exhibit=evidence.exhibit)
    reading = ws.rooms.vault.reading(version.blob)
    with ws.change(message("change.go_back", exhibit=evidence.exhibit)) as work:
        evidence = work.snapshot.find_evidence(evidence.id)
        # Its source stays as it was seen last: the newer file there is known and not offered again.
        evidence = put_version(
            work,
            evidence,
            blob=version.blob,
            size=version.size,
            file_name=version.file_name,
            source_path=evidence.source_path,
            source_size=evidence.source_size,
            source_changed_at=evidence.source_changed_at,
            now=work.now,
        )
        if reading is not None:
            evidence = work.put(with_reading(evidence, reading, work.snapshot.portfolio.own_contacts))
            check_links(work, ws.rooms.vault, evidence, reading)
        return evidence
