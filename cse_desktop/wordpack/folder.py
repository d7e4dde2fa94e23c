"""The pack's folder: built aside, put in place in one step, never over anything that is not an earlier pack.

`pack.json` marks it as ours, and `SHA256SUMS` tells every file as it was when it was built, so that work done on a
pack since (an assessor's words, a cover letter put beside it) is not thrown away by building again.
"""

from __future__ import annotations

import errno
import glob
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil

from cse_desktop.domain.errors import UserError
from cse_desktop.wordpack.sums import SUMS, sha256_of, sums_in

MARK = "pack.json"
_FORMAT = 2


def check_target(folder: Path, *, replace_edited: bool) -> None:
    """Raise UserError unless a pack may be put at `folder`: it is new, empty, or holds an earlier pack.

    With `replace_edited` a pack that was worked on since it was built may go as well.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UserError("pack_not_a_folder", path=str(folder))
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    sums = sums_in(folder)
    if not _is_marked(folder) or sums is None:
        raise UserError("pack_folder_not_ours", path=str(folder))
    if not replace_edited:
        _check_untouched(folder, sums)


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
    """Write `pack.json`, by which the folder is known again as a pack, and which file of it is the document."""
    mark = {"format": _FORMAT, "made_by": "CSE Desktop", **facts, "document": document}
    (folder / MARK).write_text(json.dumps(mark, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def storage_error(error: OSError, folder: Path) -> UserError:
    """What the person can do about a failure to write."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return UserError("pack_no_room", path=str(folder))
    if isinstance(error, PermissionError):
        return UserError("pack_not_writable", path=str(folder))
    return UserError("pack_not_written", path=str(folder), reason=error.strerror or str(error))


def _is_marked(folder: Path) -> bool:
    try:
        mark = json.loads((folder / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(mark, dict) and mark.get("made_by") == "CSE Desktop"


def _check_untouched(folder: Path, sums: Mapping[str, str]) -> None:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or name == SUMS:
            continue
        if name not in sums:
            raise UserError("pack_has_other_files", "replace_edited", path=str(folder), file=path.name)
        if sha256_of(path) != sums[name]:
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
