"""The register of a pack: every exhibit ever numbered, and the files that go out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_names import exhibit_file_name
from cse_desktop.domain.pack_plan import PackExhibit, PackFile, PackOptions, PackState
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.snapshot import Snapshot

_FILE_TYPES = {
    "word": ("docx", "doc", "docm", "dotx"),
    "excel": ("xlsx", "xls", "xlsm"),
    "powerpoint": ("pptx", "ppt", "ppsx"),
    "pdf": ("pdf",),
    "text": ("txt", "md", "log"),
    "table": ("csv", "tsv"),
    "email": ("eml", "msg"),
    "web_page": ("html", "htm", "mht", "mhtml"),
    "writer": ("odt", "rtf"),
    "calc": ("ods",),
    "impress": ("odp",),
}


def register_of(
    snapshot: Snapshot, options: PackOptions, states: Mapping[str, PackState], mentioned: frozenset[str]
) -> tuple[PackExhibit, ...]:
    """Every exhibit, those linked to something first.

    `states` tells, by evidence id, why a file cannot go out; `mentioned` are the exhibits linked or cited.
    """
    order = {element.code: place for place, element in enumerate(snapshot.standard.elements)}
    rows = []
    for evidence in snapshot.all(Evidence):
        links = snapshot.links_by_evidence.get(evidence.id, ())
        elements = sorted({link.element for link in links}, key=lambda code: order.get(code, len(order)))
        withdrawn = evidence.removed_at is not None
        goes_out = options.include_files and evidence.exhibit in mentioned and not withdrawn
        rows.append(_exhibit(evidence, tuple(elements), states.get(evidence.id), goes_out))
    numbers = {evidence.exhibit: evidence.number for evidence in snapshot.all(Evidence)}

    def place(row: PackExhibit) -> tuple[bool, int]:
        return (not row.elements and not row.withdrawn, numbers[row.number])

    return tuple(sorted(rows, key=place))


def _exhibit(
    evidence: Evidence, elements: tuple[str, ...], state: PackState | None, goes_out: bool
) -> PackExhibit:
    withdrawn = evidence.removed_at is not None
    sent = goes_out and evidence.form == "file" and state is None and evidence.blob
    name = exhibit_file_name(evidence.exhibit, evidence.title, evidence.file_name) if sent else ""
    return PackExhibit(
        number=evidence.exhibit,
        evidence_id=evidence.id,
        # Evidence is often withdrawn because of what it says: nothing but its number stays.
        title="" if withdrawn else evidence.title,
        form=evidence.form,
        kind=evidence.kind,
        dated=None if withdrawn else evidence.dated,
        service="" if withdrawn else evidence.service,
        language=evidence.language,
        location="" if withdrawn else evidence.location,
        alt_text="" if withdrawn else evidence.alt_text.strip(),
        caption="" if withdrawn else evidence.caption.strip(),
        file=name,
        file_type=_file_type(evidence),
        blob=evidence.blob or "",
        is_picture=evidence.is_picture,
        state=None if withdrawn else state,
        elements=elements,
        withdrawn=withdrawn,
    )


def _file_type(evidence: Evidence) -> Message:
    if evidence.is_picture:
        return message("pack.file_type.picture")
    extension = evidence.file_name.rpartition(".")[2].lower()
    for kind, extensions in _FILE_TYPES.items():
        if extension in extensions:
            return message(f"pack.file_type.{kind}")
    return message("pack.file_type.file")


def files_of(snapshot: Snapshot, register: Sequence[PackExhibit]) -> tuple[PackFile, ...]:
    """The files that go out, in order of exhibit."""
    sizes = {evidence.exhibit: evidence.size for evidence in snapshot.evidence.values()}
    groups = {e.code: group.code for group in snapshot.standard.groups for e in group.walk()}
    files = [
        PackFile(row.number, row.blob, row.file, sizes[row.number], *_used(row.elements, groups))
        for row in register
        if row.file
    ]
    return tuple(sorted(files, key=lambda file: (len(file.exhibit), file.exhibit)))


def _used(elements: tuple[str, ...], groups: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    return next((groups[code] for code in elements if code in groups), ""), elements
