"""A published list of elements made into a standard file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from cse_desktop.bootstrap.places import say
from cse_desktop.bootstrap.wiring import guarded_reader
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message
from cse_desktop.domain.standard import Standard
from cse_desktop.domain.standard_document import standard_from_document
from cse_desktop.domain.standard_reading import read_published_list


@dataclass(frozen=True)
class ImportedStandard:
    """A standard made from a published list, and what was assumed on the way."""

    standard: Standard
    notes: tuple[Message, ...]


def import_standard(
    document: Path, target: Path, *, standard_id: str | None = None, title: str | None = None, force: bool = False
) -> ImportedStandard:
    """Make a standard file from a published list in any readable document.

    Raises UserError when the document cannot be read, holds no list, or the target is there already.
    """
    from cse_desktop.exchange import standards

    if target.exists() and not force:
        raise UserError("file_exists", path=str(target))
    if not document.is_file():
        raise UserError("path_not_found", path=str(document))
    reader = guarded_reader()
    try:
        reading = reader.read(document, document.name)
    finally:
        reader.close()
    if reading.reason is not None:
        raise UserError("standard_unreadable", path=document.name, reason=say(reading.reason))
    name = title or (reading.title.value if reading.title else document.stem)
    identity = standard_id or re.sub(r"[^a-z0-9]+", "-", document.stem.casefold()).strip("-") or "standard"
    text = "\f".join(page.text for page in reading.pages)
    made, notes = read_published_list(text, id=identity, title=name)
    standards.write_standard(made, target)
    return ImportedStandard(standard_from_document(made), tuple(notes))
