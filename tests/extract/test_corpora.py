"""A sample of real files, where they are: nothing raises, hangs or outgrows its limit, and most give text."""

from __future__ import annotations

import json
from pathlib import Path

from cse_desktop.extract import Limits, Reader

PROJECT = Path(__file__).parents[2]
READ = {
    ".txt",
    ".md",
    ".csv",
    ".html",
    ".eml",
    ".pdf",
    ".docx",
    ".xlsx",
    ".pptx",
    ".odt",
    ".ods",
    ".odp",
    ".rtf",
    ".png",
    ".msg",
    ".doc",
    ".ppt",
    ".xls",
    ".mht",
}


def sample(folder: Path, every: int) -> list[Path]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".truth.txt"))
    return files[::every]


def test_real_files(shared, tessdata):
    files = [path for path in sample(shared / "corpora" / "office", 5) if path.suffix.lower() in READ]
    with Reader(tessdata=tessdata) as reader:
        futures = {path: reader.submit(path, path.name) for path in files}
        outcomes = {path: future.result(timeout=120) for path, future in futures.items()}
    without = [path.name for path, reading in outcomes.items() if reading.outcome != "text"]
    assert len(without) <= len(files) * 0.06, without
    assert all(reading.title for reading in outcomes.values())


def test_awkward_files(shared, tessdata):
    files = sample(shared / "corpora" / "awkward", 2)
    sentences = json.loads((PROJECT / "resources" / "i18n" / "messages.en.json").read_text(encoding="utf-8"))
    with Reader(tessdata=tessdata) as reader:
        futures = [reader.submit(path, path.name) for path in files]
        readings = [future.result(timeout=120) for future in futures]
        assert reader.peak_memory < Limits().memory * 1.3
    for reading in readings:
        assert reading.outcome == "text" or reading.reason is not None
        if reading.reason:
            sentences[reading.reason.id].format(**reading.reason.values)


def test_every_reason_has_a_sentence():
    import re

    room = PROJECT / "cse_desktop" / "extract"
    sources = "\n".join(path.read_text(encoding="utf-8") for path in room.rglob("*.py"))
    named = set(re.findall(r'"reading\.(\w+)"', sources))
    named |= set(re.findall(r'(?:Unreadable|warn)\(\s*"(\w+)"', sources))
    sentences = json.loads((PROJECT / "resources" / "i18n" / "messages.en.json").read_text(encoding="utf-8"))
    assert {f"reading.{name}" for name in named} <= set(sentences)
