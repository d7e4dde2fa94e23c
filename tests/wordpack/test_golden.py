"""A small fixed portfolio's pack, word for word as it was: a changed pack means a changed portfolio.

Whoever changes what a pack says or how it is drawn sees it here as a difference in plain text, line by line. When
that is what was wanted, renew the files and look at their difference before it is committed:

    python tests/wordpack/test_golden.py && git diff tests/golden
"""

from __future__ import annotations

import difflib
import re
import tempfile
import zipfile
from datetime import date
from pathlib import Path

import pytest
from lxml import etree
from pack_building import build
from pack_samples import NOW, PROJECT, Sample, photograph

from cse_desktop.domain.portfolio import Review
from cse_desktop.domain.standard_document import standard_from_document

GOLDEN = PROJECT / "tests" / "golden"
STANDARD = {
    "format": 1,
    "id": "quiet-library",
    "title": "The Quiet Library Mark",
    "version": "2",
    "language": "en-GB",
    "source": "Made up for a test",
    "levels": ["Theme", "Point"],
    "ratings": [
        {"code": "gold", "label": "Gold", "counts": "met"},
        {"code": "tin", "label": "Tin", "counts": "not_met"},
    ],
    "groups": [
        {
            "code": "1",
            "title": "Quiet",
            "elements": [
                {"code": "1a", "title": "Voices", "statement": "We whisper.", "parts": ["staff", "readers"]},
                {"code": "1b", "title": "Doors", "statement": "Our doors close softly."},
            ],
        }
    ],
}
NAMES = ("document.xml", "index.html", "register.csv", "READ ME.txt")


def small(folder: Path) -> Sample:
    """Two elements with one of each: a file, a picture, a place, a web page, another language, one withdrawn."""
    sample = Sample(folder, organisation="Aldermere Library")
    sample.standard = standard_from_document(STANDARD)
    rules = sample.file(
        "House rules", "rules.txt", b"Hush", kind="policy", dated=date(2026, 1, 31), service="Desk"
    )
    desk = sample.file(
        "Desk", "desk.jpg", photograph(1, (600, 400)), media_type="image/jpeg", alt_text="The desk by the door."
    )
    room = sample.thing("Reading room", "place", kind="observation", location="First floor")
    page = sample.thing("Opening hours", "web", location="https://www.example.org/hours?a=1&b=2")
    welsh = sample.file("Rheolau’r tŷ", "rheolau.txt", "Tawelwch ŵ".encode(), language="cy-GB")
    sample.file("Secret", "secret.txt", b"secret", removed_at=NOW)
    sample.link(rules, "1a", why="Asks for it.", page=2, where="rule 3", quotation="Hush, please.", parts=(1,))
    sample.link(desk, "1a", why="Shows the sign.")
    for evidence in (room, page, welsh, desk):
        sample.link(evidence, "1b", why=f"See {evidence.title}")
    sample.assess("1a", "gold", "Nobody shouts (E001, p. 2).\n- E002 shows the sign\n- E099 is no exhibit")
    sample.assess("1b", "not_applicable", reason="There are no doors")
    sample.rows.append(Review(id="r", title="Review 2027", visit=date(2027, 3, 1)))
    return sample


def told(folder: Path) -> dict[str, str]:
    """What the files of the small pack say, without what Pillow and zlib decide."""
    written = build(small(folder / "vault"), folder / "Pack")
    with zipfile.ZipFile(written.document) as held:
        body = etree.fromstring(held.read("word/document.xml"))
    etree.indent(body, " ")
    said = {name: (folder / "Pack" / name).read_bytes().decode("utf-8-sig") for name in NAMES[1:]}
    said["index.html"] = re.sub(r'src="data:[^"]*"', 'src="data:"', said["index.html"])
    said["document.xml"] = etree.tostring(body, encoding="unicode")
    return {name: "\n".join(text.splitlines()) + "\n" for name, text in said.items()}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return told(tmp_path_factory.mktemp("golden"))


@pytest.mark.parametrize("name", NAMES)
def test_the_pack_says_what_it_said(said: dict[str, str], name: str) -> None:
    before = (GOLDEN / name).read_text(encoding="utf-8")
    lines = difflib.unified_diff(before.splitlines(), said[name].splitlines(), "before", "now", lineterm="", n=1)
    changed = "\n".join(list(lines)[:60])
    assert not changed, f"{name} changed (see {Path(__file__).name} on renewing):\n{changed}"


def renew() -> None:
    """Take what the pack says now for what it should say."""
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for name, text in told(Path(place)).items():
            (GOLDEN / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    renew()
