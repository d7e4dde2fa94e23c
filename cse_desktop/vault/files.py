"""The vault as a folder: `vault/ab/<sha256>` for bytes, `<sha256>.reading` beside them for what was read."""

from __future__ import annotations

import errno
import gzip
import hashlib
import json
import os
import re
import shutil
import stat
import uuid
import zlib
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from cse_desktop.app.ports import BlobState, Staged
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.reading import Guess, Page, PersonalMark, Reading, WordBox
from cse_desktop.vault import saved_page

BLOCK = 1 << 20
SYNCED_AT_ONCE = 8
READING_FORMAT = 1
"""Raise it when a better reader makes older readings worth making anew."""


class FileVault:
    """The vault below `folder`. Bytes are written aside, synced and renamed: a name always has its bytes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._incoming = folder / "incoming"

    def stage(self, source: Path, check: Callable[[], None], *, likely_held: bool = False) -> Staged:
        """Copy a file in while hashing it. Raises UserError if it cannot be read or there is no room."""
        if likely_held:
            sha256, size = digest_of(source, check, lambda block: None)
            if self.state(sha256) == "ok":
                return Staged(self.path(sha256), sha256, size, held=True)
        return self._take_in(lambda: blocks_of(source, check))

    def stage_page(self, source: Path, folder: Path, check: Callable[[], None]) -> Staged:
        """Copy a saved web page and its folder in as one file (.mht); without a folder that is too large.

        The same page always gives the same bytes. Raises UserError as `stage` does.
        """
        return self._take_in(lambda: saved_page.packed(source, folder, lambda path: blocks_of(path, check)))

    def _take_in(self, blocks: Callable[[], Iterator[bytes]]) -> Staged:
        path = self._incoming / uuid.uuid4().hex
        try:
            with _made(path) as writing:
                sha256, size = _digest(blocks(), writing.write)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise _storage_error(error) from error
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return Staged(path, sha256, size)

    @contextmanager
    def room(self) -> Iterator[Path]:
        """A folder on the vault's disk for what is on its way in; it goes, with all that was put there."""
        folder = self._incoming / uuid.uuid4().hex
        try:
            folder.mkdir(parents=True)
        except OSError as error:
            raise _storage_error(error) from error
        try:
            yield folder
        finally:
            # What is still being written there is cleared away when the portfolio is opened next.
            shutil.rmtree(folder, ignore_errors=True)

    def keep(self, *staged: Staged) -> None:
        """Make staged bytes part of the vault: on the disk first, then each renamed in one atomic step."""
        new = [one for one in staged if not one.held]
        try:
            _all_at_once(_sync_file, [one.path for one in new])
            _all_at_once(_sync_folder, {folder for one in new for folder in self._put(one)})
        except OSError as error:
            raise _storage_error(error) from error

    def _put(self, staged: Staged) -> tuple[Path, ...]:
        """Rename staged bytes into their place; the folders that changed."""
        wanted = self.path(staged.sha256)
        folder = wanted.parent
        if is_new := not folder.is_dir():
            folder.mkdir(parents=True, exist_ok=True)
        # Looked through, not only looked for: importing a file again mends a damaged copy.
        if self.state(staged.sha256) == "ok":
            staged.path.unlink(missing_ok=True)
            return ()
        staged.path.replace(wanted)
        return (folder, self._folder) if is_new else (folder,)

    def discard(self, staged: Staged) -> None:
        """Forget staged bytes."""
        if not staged.held:
            staged.path.unlink(missing_ok=True)

    def clear_incoming(self) -> int:
        """Remove what an interrupted import left staged; how many files and folders that were."""
        left = list(self._incoming.glob("*")) if self._incoming.is_dir() else []
        for path in left:
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)
        return len(left)

    def path(self, sha256: str) -> Path:
        """Where the bytes lie."""
        if not re.fullmatch(r"[0-9a-f]{64}", sha256):
            raise ValueError(f"not a SHA-256: {sha256!r}")
        return self._folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Whether the bytes are there, without reading them."""
        return self.path(sha256).is_file()

    def state(self, sha256: str) -> BlobState:
        """Whether the bytes are there and still have their checksum."""
        try:
            with self.path(sha256).open("rb") as held:
                return "ok" if hashlib.file_digest(held, "sha256").hexdigest() == sha256 else "changed"
        except OSError:
            return "missing"  # or not to be got at, which comes to the same for whoever looks for it

    def hashes(self) -> Iterator[str]:
        """Every SHA-256 the vault holds bytes for."""
        for path in self._folder.glob("??/*"):
            if re.fullmatch(r"[0-9a-f]{64}", path.name):
                yield path.name

    def save_reading(self, sha256: str, reading: Reading) -> None:
        """Keep what was read from the bytes."""
        wanted = self._reading_path(sha256)
        aside = wanted.with_name(f"{wanted.name}.{uuid.uuid4().hex}")
        document = {"format": READING_FORMAT, "reading": _document(reading)}
        packed = gzip.compress(json.dumps(document, ensure_ascii=False).encode(), compresslevel=3, mtime=0)
        try:
            with _made(aside) as writing:
                writing.write(packed)
            aside.replace(wanted)
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise _storage_error(error) from error

    def reading(self, sha256: str) -> Reading | None:
        """What was read from the bytes; None if it is not kept or not legible any more."""
        try:
            document = json.loads(gzip.decompress(self._reading_path(sha256).read_bytes()))
            return _reading_of(document["reading"]) if document["format"] == READING_FORMAT else None
        except (OSError, EOFError, zlib.error, ValueError, KeyError, TypeError):
            return None  # a reading is made again from the bytes; a lost one is no loss

    def _reading_path(self, sha256: str) -> Path:
        return self.path(sha256).with_name(f"{sha256}.reading")


def digest_of(source: Path, check: Callable[[], None], take: Callable[[bytes], object]) -> tuple[str, int]:
    """The SHA-256 and size of a file outside, read block by block. Raises UserError if it cannot be read."""
    return _digest(blocks_of(source, check), take)


def blocks_of(source: Path, check: Callable[[], None]) -> Iterator[bytes]:
    """A file outside, block by block. Raises UserError if it cannot be read."""
    with _open_plain_file(source) as reading:
        while block := _read_block(reading, source):
            check()
            yield block


def _digest(blocks: Iterator[bytes], take: Callable[[bytes], object]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for block in blocks:
        digest.update(block)
        take(block)
        size += len(block)
    return digest.hexdigest(), size


def _open_plain_file(source: Path) -> Any:
    # Ask what it is before opening: a named pipe would wait for ever, a device may never end.
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise UserError("not_a_file", path=legible(source))
        return source.open("rb")
    except OSError as error:
        raise UserError(
            "cannot_read_file",
            path=legible(source),
            reason=error.strerror or str(error),
        ) from error


def _read_block(reading: Any, source: Path) -> bytes:
    try:
        block: bytes = reading.read(BLOCK)
    except OSError as error:
        raise UserError(
            "cannot_read_file",
            path=legible(source),
            reason=error.strerror or str(error),
        ) from error
    return block


def _storage_error(error: OSError) -> UserError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError("disk_full")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return UserError("folder_not_writable", folder=str(error.filename or ""))
    return UserError("storage", reason=error.strerror or str(error))


def _made(path: Path) -> BinaryIO:
    """A new file, in a folder that is made if need be."""
    try:
        return path.open("xb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("xb")


def _all_at_once(sync: Callable[[Path], None], paths: Collection[Path]) -> None:
    # A disk puts many things in order in hardly more time than one, if it is asked for them together.
    if paths:
        with ThreadPoolExecutor(min(len(paths), SYNCED_AT_ONCE), thread_name_prefix="vault-sync") as threads:
            list(threads.map(sync, paths))


def _sync_file(path: Path) -> None:
    with path.open("rb+") as held:
        os.fsync(held.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":  # Windows has no way to sync a folder, and needs none for a rename
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _document(reading: Reading) -> dict[str, Any]:
    """A reading as JSON-ready values; words and marks, of which there are many, as short lists."""

    def guess(made: Guess | None) -> dict[str, Any] | None:
        return dict(vars(made)) if made else None

    return vars(reading) | {
        "pages": [
            vars(page) | {"words": [list(vars(word).values()) for word in page.words]} for page in reading.pages
        ],
        "reason": {"id": reading.reason.id, "values": dict(reading.reason.values)} if reading.reason else None,
        "title": guess(reading.title),
        "dated": guess(reading.dated),
        "kind": guess(reading.kind),
        "other_titles": [guess(one) for one in reading.other_titles],
        "other_dates": [guess(one) for one in reading.other_dates],
        "personal": None if reading.personal is None else [list(vars(mark).values()) for mark in reading.personal],
    }


def _reading_of(held: dict[str, Any]) -> Reading:
    def guess(name: str) -> Guess | None:
        return Guess(**held[name]) if held[name] else None

    reason = held["reason"]
    return Reading(
        outcome=held["outcome"],
        media_type=held["media_type"],
        pages=tuple(
            Page(**page | {"words": tuple(WordBox(*word) for word in page.get("words", ()))})
            for page in held["pages"]
        ),
        reason=message(reason["id"], **reason["values"]) if reason else None,
        title=guess("title"),
        dated=guess("dated"),
        kind=guess("kind"),
        other_titles=tuple(Guess(**one) for one in held.get("other_titles", ())),
        other_dates=tuple(Guess(**one) for one in held.get("other_dates", ())),
        unrecognised=held.get("unrecognised", 0),
        parts=held.get("parts", 0),
        personal=None if held.get("personal") is None else tuple(PersonalMark(*m) for m in held["personal"]),
    )
