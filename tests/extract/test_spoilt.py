"""Small files of every format, spoilt at random: there is always a reading, and never one over the limits.

They go through the guarded worker as in the program, so that a crash or an endless loop is seen for what it is.
"""

from __future__ import annotations

import base64
import io
import json
import os
import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cse_desktop.extract import Limits, Reader

from .conftest import TESSDATA
from .seeds import seeds

REGRESSIONS = Path(__file__).parent / "files" / "spoilt.json"
LIMITS = Limits(
    seconds=20,
    seconds_per_ocr_page=20,
    characters=20_000,
    pages=50,
    ocr_pages=2,
    members=200,
    parts=20,
    parts_bytes=200_000,
)
NAMES = (
    "page.html", "note.txt", "list.csv", "guide.md", "note.rtf", "kept.mbox", "letter.eml", "hours.mht",
    "events.ics", "survey.xml", "chart.svg", "survey.json", "notice.heic", "sign.png", "sign.jpeg", "sign.gif",
    "sign.tiff", "sign.bmp", "sign.webp", "pages.tiff", "charter.docx", "cases.xlsx", "talk.pptx", "hand.docx",
    "a.odt", "b.ods", "c.odp", "book.epub", "inside.zip", "report.pdf", "old.doc", "old.ppt", "mail.msg",
    "old.xls",
)  # fmt: skip
EXAMPLES = int(os.environ.get("SPOILT_EXAMPLES", "18"))
"""How often each format is spoilt; more by request, after a change to its reader."""
UNPACKED = ("letter.eml", "mail.msg", "inside.zip")
NO_ANSWER = ("reading.crashed", "reading.too_slow", "reading.too_much_memory")


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    return seeds(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="session")
def strict():
    with Reader(limits=LIMITS, tessdata=TESSDATA, workers=1) as shared:
        yield shared


def spoilt(content: bytes, acts: list[tuple[str, float, int, int]]) -> bytes:
    """The content after each act: bytes flipped, cut or repeated, at a place given as a share of its length.

    Half of the zips are spoilt within a member, which the checks of the zip itself would else catch first.
    """
    if content.startswith(b"PK") and acts[0][2] % 2:
        return _spoilt_within(content, acts)
    spoiled = bytearray(content)
    for act, share, length, value in acts:
        at = int(share * len(spoiled))
        if act == "flip":
            spoiled[at : at + 1] = bytes([value])
        elif act == "word":
            spoiled[at : at + 4] = b"\xff\xff\xff\x7f"
        elif act == "cut":
            del spoiled[at : at + length]
        elif act == "end":
            del spoiled[at:]
        else:
            spoiled[at:at] = spoiled[at : at + length] * (value % 40)
    return bytes(spoiled)


def _spoilt_within(content: bytes, acts: list[tuple[str, float, int, int]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        names = [name for name in old.namelist() if name != "mimetype"]
        chosen = names[acts[0][3] % len(names)]
        for name in old.namelist():
            held = old.read(name)
            new.writestr(name, spoilt(held, acts) if name == chosen and held[:2] != b"PK" else held)
    return stream.getvalue()


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("flip", "flip", "word", "cut", "repeat", "end")),
        st.floats(0, 1, exclude_max=True),
        st.integers(1, 400),
        st.integers(0, 255),
    ),
    min_size=1,
    max_size=6,
)


def check(reading):
    assert reading.outcome in ("text", "no_text", "failed")
    assert reading.outcome == "text" or reading.reason is not None
    assert reading.characters <= LIMITS.characters
    assert len(reading.pages) <= LIMITS.pages
    assert all(page.number >= 1 for page in reading.pages)
    assert reading.reason is None or reading.reason.id not in NO_ANSWER, reading.reason


def check_unpacked(unpacked, into):
    assert len(unpacked.members) <= LIMITS.parts
    assert sum(member.size for member in unpacked.members) <= LIMITS.parts_bytes
    assert {member.path for member in unpacked.members} == set(into.glob("*"))
    assert all(member.path.stat().st_size == member.size and member.name for member in unpacked.members)
    assert not any(said.id == "unpack.stopped" for said in unpacked.left_out)


def test_whole_files_are_read(whole, tmp_path, strict):
    assert set(NAMES) == set(whole)
    for name, content in whole.items():
        path = tmp_path / name
        path.write_bytes(content)
        reading = strict.submit(path, name).result(timeout=60)
        check(reading)
        assert reading.outcome == "text" or name in ("inside.zip", "pages.tiff"), (name, reading.reason)


@pytest.mark.parametrize("name", NAMES)
def test_spoilt_files_have_an_answer(name, whole, tmp_path, strict):
    path = tmp_path / name

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
              suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(ACTS)
    def attempt(acts):
        path.write_bytes(spoilt(whole[name], acts))
        check(strict.submit(path, name).result(timeout=60))
        if name in UNPACKED:
            with tempfile.TemporaryDirectory(dir=tmp_path) as into:
                check_unpacked(strict.unpack(path, name, Path(into)).result(timeout=60), Path(into))

    attempt()
    assert strict.peak_memory < LIMITS.memory * 1.3


def regressions() -> dict[str, str]:
    found: dict[str, str] = json.loads(REGRESSIONS.read_text(encoding="ascii"))
    return found


@pytest.mark.parametrize("name", regressions())
def test_what_once_broke_the_reader(name, tmp_path, strict):
    path = tmp_path / name.rpartition("/")[2]
    path.write_bytes(base64.b64decode(regressions()[name]))
    reading = strict.submit(path, path.name).result(timeout=60)
    check(reading)
    assert reading.reason is None or reading.reason.id != "reading.damaged_inside"
