"""The rows of versions: a newer file takes the place of the one before, which stays in the vault.

The exhibit number, the links and whatever a person has said stay; what only the file said is read again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from cse_desktop.app.file_rows import unread
from cse_desktop.app.ports import Vault
from cse_desktop.app.workspace import UnitOfWork
from cse_desktop.domain.portfolio import EarlierVersion, Evidence, new_id
from cse_desktop.domain.reading import Reading


def put_version(
    work: UnitOfWork,
    evidence: Evidence,
    *,
    blob: str,
    size: int,
    file_name: str,
    source_path: str,
    source_size: int,
    source_changed_at: datetime | None,
    now: datetime,
) -> Evidence:
    """Give evidence a newer file within a change that is under way; what comes back is to be read.

    `blob` is the SHA-256 of bytes the vault holds already; `now` and `source_changed_at` are in UTC. With the
    bytes it has already only their source is noted. Bytes that it had before are no earlier version any more: with
    them comes back what was drawn on a picture then.
    """
    taken = replace(
        evidence, source_path=source_path, source_size=source_size, source_changed_at=source_changed_at
    )
    if blob == evidence.blob:
        return work.put(taken)
    earlier = work.snapshot.earlier_versions.get(evidence.id, ())
    drawn_on: dict[str, Any] = {"original": None, "original_name": "", "marks": ()}
    for version in earlier:
        if version.blob == blob:
            drawn_on = {name: getattr(version, name) for name in drawn_on}
            work.put(replace(version, removed_at=now))
    if evidence.blob:
        work.put(
            EarlierVersion(
                id=new_id(),
                evidence_id=evidence.id,
                blob=evidence.blob,
                original=evidence.original,
                original_name=evidence.original_name,
                marks=evidence.marks,
                file_name=evidence.file_name,
                media_type=evidence.media_type,
                size=evidence.size,
                dated=evidence.dated,
                taken_at=earlier[0].replaced_at if earlier else evidence.added_at,
                replaced_at=now,
            )
        )
    newer = replace(unread(taken, file_name), blob=blob, size=size, file_name=file_name, file_step=work.step)
    return work.put(replace(newer, **drawn_on))


def check_links(
    work: UnitOfWork, vault: Vault, evidence: Evidence, reading: Reading, came: Reading | None = None
) -> None:
    """Note which words quoted from a file are not in what there is of it now, within a change that stores that.

    `came` is the reading of a picture before anything was taken from it, else that is looked for: with the picture
    as it came, or the version before. Words that were not in that either are somebody's own, and nothing is said
    of them.
    """
    versions = work.snapshot.earlier_versions.get(evidence.id)
    before = evidence.original or (versions[0].blob if versions else None)
    if (before is None and came is None) or reading.outcome == "failed":
        return
    links = [link for link in work.snapshot.links_by_evidence.get(evidence.id, ()) if link.quotation.strip()]
    if links and came is None and before is not None:
        came = vault.reading(before)
    now, then = _words(reading), _words(came)
    for link in links:
        quoted = [_plain(part) for part in re.split(r"…|\.\.\.", link.quotation)]
        gone = False
        if not _has(now, quoted):
            # A page whose words wait to be recognised may have them.
            gone = link.quotation_gone or (not reading.unrecognised and _has(then, quoted))
        work.put(replace(link, quotation_gone=gone))


def _words(reading: Reading | None) -> str:
    return _plain("\n".join(page.text for page in reading.pages)) if reading is not None else ""


def _plain(text: str) -> str:
    """The bare words of a text, so that line ends, hyphenation and kinds of quotation marks do not matter."""
    joined = re.sub(r"\u00ad|(?<=\w)[-\u2010]\s*\n\s*(?=[a-z])", "", text)
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", joined).casefold()))


def _has(text: str, quoted: Sequence[str]) -> bool:
    return all(f" {part} " in f" {text} " for part in quoted if part)
