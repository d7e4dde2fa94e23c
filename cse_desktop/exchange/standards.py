"""Standards as files: read, checked with everything wrong named in plain words, and written."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.standard import Standard
from cse_desktop.domain.standard_document import InvalidStandard, problems_of, standard_from_document
from cse_desktop.domain.standard_problems import Problem, pointer_to, problem

STANDARDS: Final = Path(__file__).parents[2] / "resources" / "standards"
"""The folder of the standards that come with the program; the frozen build keeps the same layout."""
SCHEMA_NAME: Final = "standard.schema.json"
MOST_BYTES: Final = 8_000_000
"""A standard is a few dozen kilobytes; anything near this size is some other file."""


def load_standard(path: Path) -> Standard:
    """The standard in a file. Raises InvalidStandard, with everything that is wrong, when it cannot be used."""
    document, problems = _read(path)
    problems = problems or _document_problems(document)
    if problems:
        raise InvalidStandard(problems, file=str(path))
    return standard_from_document(document)


def check_standard(path: Path) -> list[Problem]:
    """Everything wrong with a standard's file, and where; empty when the file can be used."""
    document, problems = _read(path)
    return problems or _document_problems(document)


def write_standard(document: Mapping[str, Any], path: Path) -> None:
    """Write a standard's document as a file, replacing what was there only once all of it is on disk.

    Raises InvalidStandard when the document cannot be used and UserError `standard_not_written` when the
    place cannot be written to.
    """
    problems = _document_problems(document)
    if problems:
        raise InvalidStandard(problems, file=str(path))
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as failure:
        _remove(beside)
        raise UserError("standard_not_written", file=str(path), reason=_reason(failure)) from failure


def shipped_standards(folder: Path = STANDARDS) -> list[Standard]:
    """The standards in a folder, by title. Raises InvalidStandard when one of them is broken."""
    files = sorted(file for file in folder.glob("*.json") if not file.name.endswith(".schema.json"))
    return sorted((load_standard(file) for file in files), key=lambda standard: standard.title.casefold())


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # The failure to write is what gets reported; a stray .part file is harmless.


def _reason(failure: OSError) -> str:
    return failure.strerror or type(failure).__name__


def _read(path: Path) -> tuple[Any, list[Problem]]:
    """The document in a file, or the one problem that keeps it from being read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return None, [_about_file("standard.file_large", most=MOST_BYTES // 1_000_000)]
        content = path.read_bytes()
    except OSError as failure:
        return None, [_about_file("standard.file_unreadable", reason=_reason(failure))]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        return None, [_about_file("standard.not_utf8", position=failure.start)]
    repeated: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        repeated.extend(name for name in dict.fromkeys(names) if names.count(name) > 1)
        return dict(pairs)

    try:
        document = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as failure:
        return None, [_about_file("standard.not_json", line=failure.lineno, column=failure.colno)]
    except (RecursionError, ValueError):
        # Thousands of brackets within brackets, or a number of thousands of digits.
        return None, [_about_file("standard.not_sensible")]
    return document, [_about_file("standard.field_twice", field=name) for name in dict.fromkeys(repeated)]


def _about_file(id: str, **values: str | int) -> Problem:  # noqa: A002 - the catalogue's own word
    return Problem("", "", message(id, **values))


def _document_problems(document: Any) -> list[Problem]:
    """Everything wrong with a document: in the program's own words, and what only the published schema minds."""
    own = problems_of(document)
    if any(one.message.id == "standard.level_count" for one in own):
        # Groups nested past all sense: the schema check would recurse as deep as the file does.
        return own
    return own + list(_unexplained(document, {one.pointer for one in own}))


def _unexplained(document: Any, explained: set[str]) -> Iterator[Problem]:
    """What the schema refuses in places about which nothing has been said yet.

    The schema's own words ("is not valid under any of the given schemas") would help nobody, so the program's
    rules speak first; this keeps the two from drifting apart unnoticed.
    """
    for error in _validator().iter_errors(document):
        path = tuple(error.absolute_path)
        owner, field = (path[:-1], str(path[-1])) if path and isinstance(path[-1], str) else (path, "")
        if not explained & {pointer_to(path), pointer_to(owner)}:
            explained.add(pointer_to(path))
            yield problem(document, owner, "standard.not_as_described", field=field)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads((STANDARDS / SCHEMA_NAME).read_text(encoding="utf-8")))
