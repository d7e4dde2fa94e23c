"""Hashes of files outside, remembered: a file is read again only when its size or time says so."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cse_desktop.domain.errors import UserError
from cse_desktop.vault.sightings import FileSightings

WHEN = datetime(2026, 11, 3, 10, 5, tzinfo=UTC)


def nothing() -> None:
    """No reason to stop."""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_bytes(b"Nine in ten")
    return path


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_a_file_is_read_once_until_it_is_another(tmp_path: Path, paper: Path) -> None:
    kept = tmp_path / "home" / "seen.json"
    seen = FileSightings(kept)
    assert seen.sha256(paper, 11, WHEN, nothing) == sha256(b"Nine in ten")
    seen.save()
    paper.write_bytes(b"Two in ten!")
    again = FileSightings(kept)
    assert again.sha256(paper, 11, WHEN, nothing) == sha256(b"Nine in ten"), "known by size and time"
    assert again.sizes() == {sha256(b"Nine in ten"): 11}
    assert again.sha256(paper, 11, WHEN + timedelta(seconds=1), nothing) == sha256(b"Two in ten!")
    assert again.sizes() == {sha256(b"Two in ten!"): 11}


def test_what_was_remembered_may_be_lost_or_damaged(tmp_path: Path, paper: Path) -> None:
    kept = tmp_path / "seen.json"
    for damage in (b"", b"[1, 2]", b'{"a": 1}', b"\xff"):
        kept.write_bytes(damage)
        assert FileSightings(kept).sizes() == {}
    seen = FileSightings(tmp_path / "paper.txt" / "no folder.json")
    seen.sha256(paper, 11, WHEN, nothing)
    seen.save()
    with pytest.raises(UserError, match="cannot_read_file"):
        seen.sha256(tmp_path / "gone.txt", 11, WHEN, nothing)
