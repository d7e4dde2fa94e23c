"""The shortest way to a file's text with the same libraries: no guard, no pages, no guesses. The floor.

Run as a program with a folder it reads every file below it, one after the other.
"""

from __future__ import annotations

import email
import sys
import zipfile
from pathlib import Path

import pypdfium2
from lxml import etree
from python_calamine import CalamineWorkbook
from selectolax.lexbor import LexborHTMLParser


def characters_of(path: Path) -> int:
    """How many characters the file's text has; 0 where this floor has no reader for it."""
    reader = _READERS.get(path.suffix.casefold())
    return len(reader(path)) if reader else 0


def _pdf(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = []
    for page in document:
        layer = page.get_textpage()
        text.append(layer.get_text_range())
        layer.close()
        page.close()
    document.close()
    return "".join(text)


def _zipped(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        parts = [
            n for n in archive.namelist() if n.endswith(("document.xml", "content.xml")) or "/slides/slide" in n
        ]
        return "".join("".join(etree.fromstring(archive.read(p)).itertext()) for p in parts if p.endswith(".xml"))


def _sheets(path: Path) -> str:
    book = CalamineWorkbook.from_path(str(path))
    return " ".join(
        str(c) for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for c in row
    )


def _html(path: Path) -> str:
    tree = LexborHTMLParser(path.read_bytes())
    return tree.body.text() if tree.body else ""


def _eml(path: Path) -> str:
    message = email.message_from_bytes(path.read_bytes())
    return "".join(str(p.get_payload()) for p in message.walk() if p.get_content_type() == "text/plain")


def _plain(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


_READERS = {
    ".pdf": _pdf,
    **dict.fromkeys((".docx", ".pptx", ".odt", ".odp"), _zipped),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), _sheets),
    **dict.fromkeys((".html", ".htm"), _html),
    ".eml": _eml,
    **dict.fromkeys((".txt", ".md", ".csv"), _plain),
}


if __name__ == "__main__":
    for below in Path(sys.argv[1]).rglob("*"):
        try:
            if below.is_file():
                characters_of(below)
        except Exception:  # noqa: BLE001 - the floor has no guard; what it cannot read costs it nothing
            continue
