"""Building a pack from an open portfolio, with its real database and vault."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psutil
import pytest
from pack_samples import screenshot

from cse_desktop import bootstrap
from cse_desktop.app.context import Quiet
from cse_desktop.app.packing import build_pack
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import Assessment, Evidence, Link


def add(ws: Workspace, number: int, path: Path, **values: object) -> Evidence:
    """Evidence in the vault, linked to 1.1.1."""
    staged = ws.rooms.vault.stage(path, lambda: None)
    ws.rooms.vault.keep(staged)
    now = datetime.now(UTC)
    with ws.change(message("change.test")) as work:
        row = Evidence(
            id=f"e{number}",
            number=number,
            title=path.stem,
            blob=staged.sha256,
            file_name=path.name,
            size=staged.size,
            added_at=now,
            **values,  # type: ignore[arg-type]
        )
        work.put(row)
        work.put(Link(id=f"k{number}", evidence_id=row.id, element="1.1.1", why="it does"))
        return row


class Listens(Quiet):
    def __init__(self) -> None:
        self.heard: list[tuple[int, int]] = []

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        self.heard.append((done, total))


def test_a_pack_from_a_real_portfolio(workspace: Workspace, tmp_path: Path) -> None:
    files = {
        "Policy.txt": b"We listen.",
        "Screen.png": screenshot(1, (300, 200)),
        "Empty.txt": b"",
        "Gone.txt": b"x",
    }
    held = []
    for number, (name, content) in enumerate(files.items(), start=1):
        (tmp_path / name).write_bytes(content)
        kind = {"media_type": "image/png"} if name.endswith("png") else {}
        held.append(add(workspace, number, tmp_path / name, **kind))
    (tmp_path / "Changed.txt").write_bytes(b"first")
    changed = add(workspace, 5, tmp_path / "Changed.txt")
    workspace.rooms.vault.path(str(changed.blob)).write_bytes(b"other")
    workspace.rooms.vault.path(str(held[3].blob)).unlink()
    review = workspace.snapshot.review
    with workspace.change(message("change.test")) as work:
        work.put(Assessment(id="a", review_id=review.id, element="1.1.1", rating="compliant", narrative="E1, E2"))
        work.put(replace(review, title="Annual review 2"))
    ctx = Listens()
    report = build_pack(workspace, ctx, tmp_path / "Pack")
    assert report.document == tmp_path / "Pack" / "Aldermere Borough Council - CSE submission.docx"
    assert report.document.is_file()
    assert (report.elements, report.exhibits, report.files, report.pictures) == (57, 5, 2, 1)
    assert sorted(w.id.removeprefix("pack.warning.") for w in report.warnings) == [
        "file_changed",
        "file_empty",
        "file_missing",
        "no_alt_text",
    ]
    names = sorted(path.name for path in (tmp_path / "Pack" / "evidence").iterdir())
    assert names == ["E001 Policy.txt", "E002 Screen.png"]
    assert report.bytes == sum(p.stat().st_size for p in (tmp_path / "Pack").rglob("*") if p.is_file())
    assert ctx.heard
    assert all(0 <= done < total for done, total in ctx.heard)


def test_building_changes_nothing_in_the_portfolio(workspace: Workspace, tmp_path: Path) -> None:
    before = workspace.snapshot
    build_pack(workspace, Quiet(), tmp_path / "Pack")
    assert workspace.snapshot is before


def test_a_portfolio_open_for_reading_gives_a_pack_and_leaves_no_process(
    portfolio: Path, workspace: Workspace, tmp_path: Path
) -> None:
    for number in (1, 2):
        path = tmp_path / f"Screen {number}.png"
        path.write_bytes(screenshot(number, (300, 200)))
        add(workspace, number, path, media_type="image/png")
    workspace.close()
    before = set(psutil.Process().children(recursive=True))
    looking = bootstrap.open_portfolio(portfolio, read_only=True)
    assert build_pack(looking, Quiet(), tmp_path / "Pack").pictures == 2
    assert set(psutil.Process().children(recursive=True)) - before
    looking.close()
    assert not set(psutil.Process().children(recursive=True)) - before
    with pytest.raises(Cancelled):
        looking.rooms.reader()


def test_a_pack_does_not_lie_within_the_portfolio(workspace: Workspace) -> None:
    for folder in (workspace.rooms.folder / "Pack", workspace.rooms.folder / "vault" / "Pack"):
        with pytest.raises(UserError, match="pack_in_portfolio"):
            build_pack(workspace, Quiet(), folder)
        assert not folder.exists()
