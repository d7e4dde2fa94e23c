"""Bytes under their checksum: nothing half-written ever bears a name."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from email import message_from_bytes
from pathlib import Path

import pytest

from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.reading import Guess, Page, Reading
from cse_desktop.vault import saved_page
from cse_desktop.vault.files import BLOCK, FileVault


@pytest.fixture
def vault(tmp_path: Path) -> FileVault:
    return FileVault(tmp_path / "vault")


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_bytes(b"We answer calls within three minutes.")
    return path


def nothing() -> None:
    """No reason to stop."""


def test_bytes_are_kept_under_their_checksum(vault: FileVault, paper: Path) -> None:
    staged = vault.stage(paper, nothing)
    assert staged.sha256 == hashlib.sha256(paper.read_bytes()).hexdigest()
    assert not vault.has(staged.sha256)
    vault.keep(staged)
    assert vault.path(staged.sha256).read_bytes() == paper.read_bytes()
    assert vault.state(staged.sha256) == "ok"
    assert list(vault.hashes()) == [staged.sha256]


def test_the_same_bytes_twice_are_kept_once(vault: FileVault, paper: Path) -> None:
    for _ in range(2):
        vault.keep(vault.stage(paper, nothing))
    assert len(list(vault.hashes())) == 1
    assert vault.clear_incoming() == 0


def test_many_are_kept_together_whatever_they_are(vault: FileVault, paper: Path, tmp_path: Path) -> None:
    vault.keep(vault.stage(paper, nothing))
    other = tmp_path / "other.txt"
    other.write_bytes(b"Opening hours")
    held = vault.stage(paper, nothing, likely_held=True)
    vault.keep(held, vault.stage(other, nothing), vault.stage(paper, nothing), vault.stage(other, nothing))
    digests = {hashlib.sha256(path.read_bytes()).hexdigest() for path in (paper, other)}
    assert {sha256 for sha256 in vault.hashes() if vault.state(sha256) == "ok"} == digests
    assert vault.clear_incoming() == 0
    vault.keep()


def test_a_damaged_copy_is_mended_by_importing_again(vault: FileVault, paper: Path) -> None:
    staged = vault.stage(paper, nothing)
    vault.keep(staged)
    for likely_held in (False, True):
        vault.path(staged.sha256).write_bytes(paper.read_bytes()[::-1])
        assert vault.state(staged.sha256) == "changed"
        vault.keep(vault.stage(paper, nothing, likely_held=likely_held))
        assert vault.state(staged.sha256) == "ok"


def test_missing_bytes_are_missing(vault: FileVault) -> None:
    assert vault.state("0" * 64) == "missing"
    assert vault.reading("0" * 64) is None


def test_a_name_that_is_no_checksum_is_refused(vault: FileVault) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        vault.path("../../etc/passwd")


def test_stopping_midway_leaves_nothing(vault: FileVault, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(3 * BLOCK))
    blocks = iter([None, None])

    def stop() -> None:
        if next(blocks, "stop") == "stop":
            raise Cancelled

    with pytest.raises(Cancelled):
        vault.stage(large, stop)
    assert vault.clear_incoming() == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_is_not_waited_for(vault: FileVault, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UserError, match="not_a_file"):
        vault.stage(tmp_path / "pipe", nothing)


def test_a_file_that_is_gone_says_so(vault: FileVault, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot_read_file"):
        vault.stage(tmp_path / "gone.pdf", nothing)


READING = Reading(
    outcome="text",
    media_type="application/pdf",
    pages=(Page(1, "Croeso – مرحبا", "page", "", None), Page(2, "recognised", "picture", "Scan", 81.5)),
    reason=message("reading.damaged", where="page 3"),
    title=Guess("Complaints policy", "content", 1),
    dated=Guess("2026-03-01", "metadata"),
    other_titles=(Guess("Policy", "name"),),
    other_dates=(Guess("2026-03-12", "content", 2, "Issued 12 March 2026"),),
)


def test_a_reading_comes_back_as_it_was(vault: FileVault) -> None:
    vault.save_reading("a" * 64, READING)
    assert vault.reading("a" * 64) == READING


def test_a_reading_of_an_earlier_program_has_nothing_else_to_choose_from(vault: FileVault) -> None:
    vault.save_reading("a" * 64, READING)
    path = vault.path("a" * 64).parent / f"{'a' * 64}.reading"
    held = json.loads(gzip.decompress(path.read_bytes()))
    for name in ("other_titles", "other_dates"):
        del held["reading"][name]
    held["reading"]["title"] = {"value": "Complaints policy", "source": "content"}
    path.write_bytes(gzip.compress(json.dumps(held).encode()))
    read = vault.reading("a" * 64)
    assert read is not None and read.other_titles == read.other_dates == ()
    assert read.title == Guess("Complaints policy", "content") and read.pages == READING.pages


@pytest.mark.parametrize("damage", [b"", b"\x1f\x8b", b"not gzip at all"])
def test_a_damaged_reading_counts_as_none(vault: FileVault, damage: bytes) -> None:
    vault.save_reading("a" * 64, READING)
    (vault.path("a" * 64).parent / f"{'a' * 64}.reading").write_bytes(damage)
    assert vault.reading("a" * 64) is None


def test_bytes_that_are_held_are_not_copied_again(vault: FileVault, paper: Path, tmp_path: Path) -> None:
    vault.keep(vault.stage(paper, nothing))
    again = vault.stage(paper, nothing, likely_held=True)
    assert again.held
    assert vault.clear_incoming() == 0
    vault.discard(again)
    vault.keep(again)
    assert vault.state(again.sha256) == "ok"
    other = tmp_path / "other.txt"
    other.write_bytes(paper.read_bytes()[::-1])
    assert not vault.stage(other, nothing, likely_held=True).held


def page_with_folder(place: Path) -> tuple[Path, Path]:
    folder = place / "Opening hours_files"
    (folder / "more").mkdir(parents=True)
    page = place / "Opening hours.html"
    page.write_text("<html><img src='Opening%20hours_files/logo.png'></html>", encoding="utf-8")
    (folder / "logo.png").write_bytes(b"\x89PNG picture")
    (folder / "more" / "été #1.css").write_bytes(b"p { color: red }" * 9_000)
    return page, folder


def test_a_saved_page_and_its_folder_become_one_file(vault: FileVault, tmp_path: Path) -> None:
    page, folder = page_with_folder(tmp_path / "one")
    (folder / "link.png").symlink_to("/etc/hostname")
    staged = vault.stage_page(page, folder, nothing)
    again = vault.stage_page(*page_with_folder(tmp_path / "two"), nothing)
    assert (again.sha256, again.size) == (staged.sha256, staged.size)
    content = staged.path.read_bytes()
    assert (staged.size, staged.sha256) == (len(content), hashlib.sha256(content).hexdigest())
    assert max(map(len, content.splitlines())) <= 200
    message = message_from_bytes(content)
    found = {part["Content-Location"]: part.get_payload(decode=True) for part in message.get_payload()}  # type: ignore[union-attr]
    base = "http://saved-page.invalid/Opening%20hours"
    assert found == {
        f"{base}.html": page.read_bytes(),
        f"{base}_files/logo.png": b"\x89PNG picture",
        f"{base}_files/more/%C3%A9t%C3%A9%20%231.css": b"p { color: red }" * 9_000,
    }


def test_a_page_with_too_large_a_folder_is_kept_alone(
    vault: FileVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, folder = page_with_folder(tmp_path)
    monkeypatch.setattr(saved_page, "MOST_FILES", 1)
    content = vault.stage_page(page, folder, nothing).path.read_bytes()
    assert content.count(b"Content-Location") == 1


def test_a_page_that_cannot_be_packed_leaves_nothing_behind(vault: FileVault, tmp_path: Path) -> None:
    page, folder = page_with_folder(tmp_path)
    with pytest.raises(UserError, match="cannot_read_file"):
        vault.stage_page(tmp_path / "gone.html", folder, nothing)
    with pytest.raises(UserError, match="cannot_read_file"):
        vault.stage_page(page, tmp_path / "gone", nothing)
    assert vault.clear_incoming() == 0
