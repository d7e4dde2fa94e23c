"""Logging never keeps anybody from working, and writes to one place."""

from __future__ import annotations

from pathlib import Path

from cse_desktop.diagnostics import LOG, start_log


def test_the_log_lies_in_one_place_however_often_it_is_started(tmp_path: Path) -> None:
    start_log(tmp_path / "first")
    path = start_log(tmp_path / "second")
    LOG.error("said once")
    assert len(LOG.handlers) == 1
    assert path.read_text().count("said once") == 1
    assert not (tmp_path / "first" / "cse-desktop.log").exists()


def test_a_place_that_cannot_be_written_to_means_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    start_log(tmp_path / "file" / "log")
    LOG.error("goes nowhere")
