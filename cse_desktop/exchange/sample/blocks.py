"""The sample's source text: a small Markdown with a TOML head, read into blocks that every format can draw."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

BlockKind = Literal["heading", "paragraph", "bullet", "number", "quote", "table", "bars", "notes", "page"]
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_TITLE = re.compile(r"(?<!\*)\*([^*\n]+)\*(?!\*)")


@dataclass(frozen=True)
class Block:
    """One piece of a document. `level` is a heading's; `rows` a table's (the first is its header)."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Text:
    """A source text: its head (TOML values) and its blocks in order."""

    head: dict[str, Any]
    blocks: tuple[Block, ...]
    body: str = field(repr=False, default="")

    @property
    def title(self) -> str:
        """The document's title."""
        return str(self.head["title"])

    @property
    def dated(self) -> date:
        """The document's own date."""
        found = self.head["date"]
        assert isinstance(found, date)
        return found

    @property
    def author(self) -> str:
        """The office that wrote it, never a person's account name."""
        return str(self.head.get("author", "Customer Services"))

    def pages(self) -> list[list[Block]]:
        """The blocks between page marks."""
        pages: list[list[Block]] = [[]]
        for block in self.blocks:
            if block.kind == "page":
                pages.append([])
            else:
                pages[-1].append(block)
        return pages


def read_text(path: Path) -> Text:
    """The source text in `path`: `+++`, TOML, `+++`, then the body. Raises ValueError without a head."""
    source = path.read_text(encoding="utf-8")
    pieces = source.split("+++\n", 2)
    if len(pieces) != 3:
        raise ValueError(f"{path.name}: no +++ head +++")
    body = _TITLE.sub(r"‘\1’", pieces[2])  # a work's name in *stars* is quoted: not every format has italics
    return Text(tomllib.loads(pieces[1]), tuple(_blocks(body)), body.strip() + "\n")


def runs(text: str) -> list[tuple[str, bool]]:
    """The text as pieces, each with whether it is bold (`**so**`)."""
    found: list[tuple[str, bool]] = []
    for index, piece in enumerate(_BOLD.split(text)):
        if piece:
            found.append((piece, index % 2 == 1))
    return found


def plain(text: str) -> str:
    """The text without its bold marks."""
    return _BOLD.sub(r"\1", text)


def _blocks(body: str) -> Iterator[Block]:
    for chunk in re.split(r"\n\s*\n", body.strip()):
        yield from _chunk(chunk.strip("\n").split("\n"))


def _chunk(lines: list[str]) -> Iterator[Block]:
    first = lines[0]
    if first.strip() == "---page---":
        yield Block("page")
    elif first.startswith("#"):
        level = len(first) - len(first.lstrip("#"))
        yield Block("heading", first[level:].strip(), level)
        if lines[1:]:
            yield from _chunk(lines[1:])
    elif first.startswith("|"):
        rows = [tuple(cell.strip() for cell in line.strip().strip("|").split("|")) for line in lines]
        yield Block("table", rows=tuple(row for row in rows if not set("".join(row)) <= set("-: ")))
    elif first.startswith("~ "):
        rows = [tuple(cell.strip() for cell in line[2:].split("|")) for line in lines]
        yield Block("bars", rows=tuple(rows))
    elif first.startswith("Notes:"):
        yield Block("notes", " ".join(line.strip() for line in lines)[6:].strip())
    elif first.startswith("> "):
        yield Block("quote", " ".join(line.removeprefix(">").strip() for line in lines))
    elif re.match(r"- |\d+\. ", first):
        yield from _listed(lines)
    else:
        yield Block("paragraph", _joined(lines))


def _listed(lines: list[str]) -> Iterator[Block]:
    current: list[str] = []
    for line in [*lines, "- "]:
        if re.match(r"- |\d+\. ", line) and current:
            text = _joined(current)
            if text.startswith("- "):
                yield Block("bullet", text[2:])
            else:
                yield Block("number", text)
            current = []
        current.append(line)


def _joined(lines: list[str]) -> str:
    # A line that ends in two spaces keeps its break, as in Markdown.
    text = ""
    for line in lines:
        text += line.strip() + ("\n" if line.endswith("  ") else " ")
    return text.strip()
