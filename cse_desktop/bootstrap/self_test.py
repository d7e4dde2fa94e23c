"""The program tries itself: one file of each kind imported, read, searched and packed."""

from __future__ import annotations

from pathlib import Path

from cse_desktop.app import describing, importing, searching, upkeep
from cse_desktop.app.context import Context
from cse_desktop.app.import_report import ImportRequest
from cse_desktop.bootstrap.places import resources, say
from cse_desktop.bootstrap.wiring import create_portfolio, open_portfolio


def self_test(folder: Path, ctx: Context) -> list[str]:
    """Work through a temporary portfolio in `folder`; what went wrong, a line each, or nothing."""
    from cse_desktop.app import packing
    from cse_desktop.exchange.sample import write_sample_files

    write_sample_files(resources() / "sample", folder / "files")
    one_of_each = {path.suffix: path for path in sorted((folder / "files").rglob("*.*"))}
    create_portfolio(folder / "portfolio", organisation="Self-test")
    workspace = open_portfolio(folder / "portfolio")
    problems = []
    try:
        request = ImportRequest(tuple(one_of_each.values()), ("1.1.1",), "Self-test")
        report = importing.import_files(workspace, ctx, request)
        importing.recognise_waiting(workspace, ctx)
        report = report.as_of(workspace.snapshot)
        for file in report.files:
            if file.status != "added" or not file.characters:
                reason = say(file.reason) if file.reason else "no text"
                problems.append(f"import {file.path.suffix}: {file.status}: {reason}")
        pictures = [e.id for e in workspace.snapshot.evidence.values() if e.is_picture]
        describing.describe_evidence(workspace, pictures, alt_text="A picture for the self-test")
        searching.refresh_index(workspace, ctx)
        if not searching.search(workspace, "customer", 20).hits:
            problems.append("search: nothing found for “customer”")
        report_of_check = upkeep.check(workspace, ctx)
        problems += [f"check: {say(problem)}" for problem in report_of_check.problems + report_of_check.notes]
        pack = packing.build_pack(workspace, ctx, folder / "pack")
        if not pack.document.is_file():
            problems.append("pack: no document")
        problems += [f"pack: {say(warning)}" for warning in pack.warnings]
    finally:
        workspace.close()
    return problems
