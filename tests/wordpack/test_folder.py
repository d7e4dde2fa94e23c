"""The pack's folder: whole or not at all, the same bytes every time, and nobody's work thrown away."""

from __future__ import annotations

import hashlib
import os
import zipfile
from pathlib import Path

import pytest
from pack_building import build
from pack_samples import Sample, one_element

from cse_desktop.app.context import Quiet
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.pack_plan import PackOptions


def fingerprint(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return one_element(tmp_path / "vault")


def test_the_same_portfolio_gives_the_same_bytes(sample: Sample, tmp_path: Path) -> None:
    options = PackOptions(make_zip=True)
    build(sample, tmp_path / "one" / "Pack", options)
    first, second = tmp_path / "one" / "Pack", tmp_path / "two" / "Another name"
    build(sample, first, options)
    build(sample, second, options)
    assert fingerprint(first) == fingerprint(second)
    assert first.with_name("Pack.zip").read_bytes() == second.with_name("Another name.zip").read_bytes()
    assert {path.name for path in first.parent.iterdir()} == {"Pack", "Pack.zip"}


def test_the_zip_holds_the_whole_folder(sample: Sample, tmp_path: Path) -> None:
    written = build(sample, tmp_path / "Pack", PackOptions(make_zip=True))
    assert written.zips == (tmp_path / "Pack.zip",)
    with zipfile.ZipFile(written.zips[0]) as packed:
        assert packed.testzip() is None
        inside = f"{written.document.stem}/"
        assert {name.removeprefix(inside) for name in packed.namelist()} == set(fingerprint(tmp_path / "Pack"))
        assert {info.date_time[:3] for info in packed.infolist()} == {(2026, 11, 16)}


def test_a_new_pack_takes_the_place_of_the_old_one(sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "Pack"
    build(sample, folder)
    before = fingerprint(folder)
    sample.assess("1.1.3", "partial", "New words")
    build(sample, folder)
    after = fingerprint(folder)
    assert set(before) == set(after)
    assert before != after
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_an_empty_folder_may_be_used_and_no_other(sample: Sample, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    build(sample, tmp_path / "empty")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("years of work")
    (tmp_path / "file").write_text("a file")
    for name, error in (("mine", "error.pack_folder_not_ours"), ("file", "error.pack_not_a_folder")):
        with pytest.raises(UserError) as raised:
            build(sample, tmp_path / name, PackOptions(replace_edited=True))
        assert raised.value.message.id == error
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "years of work"


def test_a_zip_that_is_not_ours_is_left_alone(sample: Sample, tmp_path: Path) -> None:
    (tmp_path / "Pack.zip").write_bytes(b"my holiday")
    with pytest.raises(UserError) as raised:
        build(sample, tmp_path / "Pack", PackOptions(make_zip=True))
    assert raised.value.message.id == "error.pack_zip_not_ours"
    assert (tmp_path / "Pack.zip").read_bytes() == b"my holiday"
    assert not (tmp_path / "Pack").exists()


def test_a_pack_that_was_worked_on_is_not_thrown_away(sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "Pack"
    document = build(sample, folder).document
    (folder / "cover letter.docx").write_text("Dear assessor")
    with pytest.raises(UserError) as raised:
        build(sample, folder)
    assert raised.value.message.id == "error.pack_has_other_files"
    (folder / "cover letter.docx").unlink()
    document.write_bytes(document.read_bytes() + b"edited")
    with pytest.raises(UserError) as raised:
        build(sample, folder)
    assert raised.value.message.id == "error.pack_was_edited"
    build(sample, folder, PackOptions(replace_edited=True))
    assert not document.read_bytes().endswith(b"edited")
    exhibit = next((folder / "evidence").iterdir())
    exhibit.write_bytes(b"a note made in the file itself")
    with pytest.raises(UserError) as raised:
        build(sample, folder)
    assert raised.value.message.id == "error.pack_was_edited"


def test_what_a_killed_program_left_is_cleared(sample: Sample, tmp_path: Path) -> None:
    left = tmp_path / ".Pack.building-999999999"
    left.mkdir()
    build(sample, tmp_path / "Pack")
    assert not left.exists()


class _StopsAt(Quiet):
    def __init__(self, step: int) -> None:
        self.left = step

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise Cancelled


@pytest.mark.parametrize("step", [0, 1, 2, 3, 4, 6])
def test_stopping_at_any_moment_leaves_the_old_pack(sample: Sample, tmp_path: Path, step: int) -> None:
    folder = tmp_path / "Pack"
    build(sample, folder)
    before = fingerprint(folder)
    with pytest.raises(Cancelled):
        build(sample, folder, PackOptions(make_zip=True), _StopsAt(step))
    assert fingerprint(folder) == before
    assert {path.name for path in tmp_path.iterdir()} == {"Pack", "vault"}


class _Trips(Quiet):
    """Breaks something while the pack is being built."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def progress(self, done: int, total: int, message: Message | None = None) -> None:
        if message is not None and message.id == "progress.drawing_pack":
            self.folder.chmod(0o500)


@pytest.mark.skipif(
    os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="the superuser may write anywhere"
)
def test_a_folder_that_turns_read_only_leaves_the_old_pack(sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "place" / "Pack"
    build(sample, folder)
    before = fingerprint(folder)
    try:
        with pytest.raises(UserError):
            build(sample, folder, None, _Trips(folder.parent))
    finally:
        folder.parent.chmod(0o700)
    assert fingerprint(folder) == before


def test_a_swap_that_fails_leaves_the_old_pack(sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "Pack"
    build(sample, folder)
    before = fingerprint(folder)

    class Blocks(Quiet):
        def progress(self, done: int, total: int, message: Message | None = None) -> None:
            (tmp_path / ".Pack.previous" / "in the way").mkdir(parents=True, exist_ok=True)

    with pytest.raises(UserError) as raised:
        build(sample, folder, None, Blocks())
    assert raised.value.message.id == "error.pack_not_written"
    assert fingerprint(folder) == before


def test_a_full_disk_is_said_and_leaves_the_old_pack(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Pack"
    build(sample, folder)
    before = fingerprint(folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    # A disk cannot be filled for a test; the copying is the first thing that would notice.
    monkeypatch.setattr("shutil.copyfileobj", full)
    with pytest.raises(UserError) as raised:
        build(sample, folder)
    assert raised.value.message.id == "error.pack_no_room"
    assert fingerprint(folder) == before


def test_a_swap_cut_short_is_mended_by_the_next_pack(sample: Sample, tmp_path: Path) -> None:
    folder = tmp_path / "Pack"
    build(sample, folder)
    folder.rename(tmp_path / ".Pack.previous")
    with pytest.raises(Cancelled):
        build(sample, folder, None, _StopsAt(1))
    assert folder.is_dir()
    assert not (tmp_path / ".Pack.previous").exists()


def test_a_file_that_vanishes_while_packing_costs_only_itself(sample: Sample, tmp_path: Path) -> None:
    class Vanishes(Quiet):
        def progress(self, done: int, total: int, message: Message | None = None) -> None:
            if done == 0:
                for row in sample.snapshot().evidence.values():
                    if row.number == 2:
                        sample.source(str(row.blob)).unlink(missing_ok=True)

    written = build(sample, tmp_path / "Pack", None, Vanishes())
    assert written.files == 1
    ids = [w.id for w in written.warnings]
    assert ids == ["pack.warning.not_copied", "pack.warning.picture_not_shown"]
    assert (tmp_path / "Pack" / "evidence" / "E001 Complaints policy 2025.docx").read_bytes() == b"policy"
