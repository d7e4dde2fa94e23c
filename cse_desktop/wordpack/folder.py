"""The pack's folder: built aside, put in place in one step, never over anything that is not an earlier pack.

`pack.json` in it says which files are ours and what the Word file was when it was built, so that work done on a
pack since (an assessor's words, a cover letter put beside it) is not thrown away by building again.
"""

from __future__ import annotations

import errno
import glob
import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import psutil

from cse_desktop.domain.errors import UserError
from cse_desktop.wordpack.package import entry

MARK = "pack.json"
_FORMAT = 1


def check_target(folder: Path, *, replace_edited: bool) -> None:
    """Raise UserError unless a pack may be put at `folder`: it is new, empty, or holds an earlier pack.

    With `replace_edited` a pack that was worked on since it was built may go as well.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UserError("pack_not_a_folder", path=str(folder))
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    mark = _read_mark(folder)
    if mark is None:
        raise UserError("pack_folder_not_ours", path=str(folder))
    if not replace_edited:
        _check_untouched(folder, mark)


@contextmanager
def built_aside(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder` to build in. When the block ends well it takes `folder`'s place.

    Whatever goes wrong, what was at `folder` is still there. Raises UserError if there is no room or no right.
    """
    folder = folder.absolute()
    aside = folder.with_name(f".{folder.name}.building-{os.getpid()}")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        _recover(folder)
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir()
        yield aside
        _swap(aside, folder)
    except OSError as error:
        raise storage_error(error, folder) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def write_mark(folder: Path, document: str, facts: Mapping[str, str]) -> None:
    """Write `pack.json`: every file now in `folder` with its SHA-256, and which one is the document."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    files = {path.relative_to(folder).as_posix(): sha256_of(path) for path in paths}
    mark = {"format": _FORMAT, "made_by": "CSE Desktop", **facts, "document": document, "files": files}
    (folder / MARK).write_text(json.dumps(mark, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def check_zip(target: Path) -> None:
    """Raise UserError if there is a file at `target` that is not the zip of an earlier pack."""
    if not target.exists():
        return
    try:
        with zipfile.ZipFile(target) as held:
            ours = any(name.endswith(f"/{MARK}") for name in held.namelist())
    except (OSError, zipfile.BadZipFile):
        ours = False
    if not ours:
        raise UserError("pack_zip_not_ours", path=str(target))


@contextmanager
def zip_aside(target: Path | None) -> Iterator[Path | None]:
    """A place beside `target` for a zip that takes `target`'s place when the block ends well."""
    if target is None:
        yield None
        return
    aside = target.with_name(f".{target.name}.building-{os.getpid()}")
    try:
        yield aside
        aside.replace(target)
    except OSError as error:
        raise storage_error(error, target) from error
    finally:
        aside.unlink(missing_ok=True)


def write_zip(folder: Path, inside: str, target: Path, made: date, check: Callable[[], None]) -> None:
    """One zip of all in `folder`, in a folder named `inside`, always in the same order with the same times."""
    with zipfile.ZipFile(target, "w", compresslevel=6) as packed:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.is_file():
                info = entry(f"{inside}/{path.relative_to(folder).as_posix()}", made)
                info.file_size = path.stat().st_size
                with path.open("rb") as reading, packed.open(info, "w") as writing:
                    while block := reading.read(1 << 20):
                        check()
                        writing.write(block)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as held:
        return hashlib.file_digest(held, "sha256").hexdigest()


def storage_error(error: OSError, folder: Path) -> UserError:
    """What the person can do about a failure to write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError("pack_no_room", path=str(folder))
    if isinstance(error, PermissionError):
        return UserError("pack_not_writable", path=str(folder))
    return UserError("pack_not_written", path=str(folder), reason=error.strerror or str(error))


def _read_mark(folder: Path) -> Mapping[str, object] | None:
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    ours = isinstance(mark, dict) and mark.get("made_by") == "CSE Desktop"
    return mark if ours and isinstance(mark.get("files"), dict) else None


def _check_untouched(folder: Path, mark: Mapping[str, object]) -> None:
    files = mark["files"]
    assert isinstance(files, dict)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or name == MARK:
            continue
        if name not in files:
            raise UserError("pack_has_other_files", "replace_edited", path=str(folder), file=path.name)
        if sha256_of(path) != files[name]:
            raise UserError("pack_was_edited", "replace_edited", path=str(folder), file=path.name)


def _previous(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.previous")


def _recover(folder: Path) -> None:
    for left in folder.parent.glob(f".{glob.escape(folder.name)}.building-*"):
        if not psutil.pid_exists(int(left.name.rpartition("-")[2] or 0)):
            shutil.rmtree(left, ignore_errors=True)  # what a program that was killed had begun
    # The program was ended between the two renames of a swap: the old pack waits beside its place.
    if _previous(folder).is_dir():
        if folder.exists():
            shutil.rmtree(_previous(folder))
        else:
            _previous(folder).replace(folder)


def _swap(aside: Path, folder: Path) -> None:
    if not folder.exists():
        aside.replace(folder)
        return
    previous = _previous(folder)
    folder.replace(previous)
    try:
        aside.replace(folder)
    except OSError:
        previous.replace(folder)
        raise
    shutil.rmtree(previous, ignore_errors=True)
