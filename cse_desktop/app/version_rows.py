"""The rows of versions: a newer file takes the place of the one before, which stays in the vault.

The exhibit number, the links and whatever a person has said stay; what only the file said is read again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import PurePath

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
    bytes it has already only their source is noted. Bytes that it had before are no earlier version any more.
    """
    taken = replace(
        evidence, source_path=source_path, source_size=source_size, source_changed_at=source_changed_at
    )
    if blob == evidence.blob:
        return work.put(taken)
    earlier = work.snapshot.earlier_versions.get(evidence.id, ())
    for version in earlier:
        if version.blob == blob:
            work.put(replace(version, removed_at=now))
    if evidence.blob:
        work.put(
            EarlierVersion(
                id=new_id(),
                evidence_id=evidence.id,
                blob=evidence.blob,
                file_name=evidence.file_name,
                media_type=evidence.media_type,
                size=evidence.size,
                dated=evidence.dated,
                taken_at=earlier[0].replaced_at if earlier else evidence.added_at,
                replaced_at=now,
            )
        )
    newer = replace(_unread(taken, file_name), blob=blob, size=size, file_name=file_name, file_step=work.step)
    return work.put(newer)


def check_links(work: UnitOfWork, vault: Vault, evidence: Evidence, reading: Reading) -> None:
    """Note which words quoted from a file are not in its newer version, within a change that stores its reading.

    Words that were not in the version before either are somebody's own, and nothing is said of them.
    """
    versions = work.snapshot.earlier_versions.get(evidence.id)
    if not versions or reading.outcome == "failed":
        return
    links = [link for link in work.snapshot.links_by_evidence.get(evidence.id, ()) if link.quotation.strip()]
    before = vault.reading(versions[0].blob) if links else None
    now, then = _words(reading), _words(before)
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


def _unread(evidence: Evidence, file_name: str) -> Evidence:
    """Evidence without what was read from its file, and without what nobody has confirmed of that."""
    guessed = set(evidence.guessed)
    return replace(
        evidence,
        title=PurePath(file_name).stem.replace("_", " ").strip() or file_name
        if "title" in guessed
        else evidence.title,
        kind="other" if "kind" in guessed else evidence.kind,
        dated=None if "dated" in guessed else evidence.dated,
        date_source="" if "dated" in guessed else evidence.date_source,
        media_type="",
        parts=0,
        pages=0,
        characters=0,
        confidence=None,
        unrecognised=0,
        badly_read=0,
        personal=None,
        checked_by="",
        checked_at=None,
        read_state="none",
        read_reason="",
        read_values=None,
    )
