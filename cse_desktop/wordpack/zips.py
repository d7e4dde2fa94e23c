"""A pack as one zip, or, where a mailbox takes no more, in parts that unpack into one folder."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack_plan import PackFile
from cse_desktop.wordpack.folder import MARK, storage_error
from cse_desktop.wordpack.package import entry
from cse_desktop.wordpack.sums import PART

_OVERHEAD = 512
"""Bytes a zip needs for one file beside its content, its name counted twice."""


@dataclass(frozen=True)
class Volume:
    """One zip: its place, and the paths below the pack's folder that go into it."""

    target: Path
    names: tuple[str, ...]


@contextmanager
def zips_aside(folder: Path) -> Iterator[list[tuple[Path, Path]]]:
    """Room beside a pack's folder for zips: put (where it is now, where it belongs) into the list that comes.

    When the block ends well they take their places, and the zips of an earlier pack of that name go. Raises
    UserError if there is no room or no right, or something that is no zip of a pack lies in a place.
    """
    made: list[tuple[Path, Path]] = []
    before = [path for path in _zips_of(folder) if _is_ours(path)]
    try:
        yield made
        for aside, target in made:
            aside.replace(target)
        wanted = {target for _, target in made}
        for old in before if made else ():
            if old not in wanted:
                old.unlink(missing_ok=True)
    except OSError as error:
        raise storage_error(error, folder) from error
    finally:
        for aside, _ in made:
            aside.unlink(missing_ok=True)


def check_zips(folder: Path) -> None:
    """Raise UserError if a file that is not the zip of an earlier pack lies where the zip belongs."""
    target = folder.with_name(f"{folder.name}.zip")
    if target.exists() and not _is_ours(target):
        raise UserError("pack_zip_not_ours", path=str(target))


def volumes(
    aside: Path, folder: Path, files: Sequence[PackFile], evidence: str, budget: int | None
) -> tuple[Volume, ...]:
    """What goes into which zip: all into one if that is small enough, else the evidence by top group.

    A group larger than the budget takes several parts, a single file larger than that one of its own.
    """
    names = sorted(path.relative_to(aside).as_posix() for path in aside.rglob("*") if path.is_file())
    sizes = {name: (aside / name).stat().st_size + _OVERHEAD + 2 * len(name.encode()) for name in names}
    single = folder.with_name(f"{folder.name}.zip")
    if budget is None or sum(sizes.values()) <= budget:
        return (Volume(single, tuple(names)),)
    group_of = {f"{evidence}/{file.name}": file.group for file in files}
    groups = {name: group_of.get(name, "") for name in names}
    parts: list[list[str]] = []
    # What is no evidence comes first, then what no element uses, then group by group as the standard has them.
    order = list(dict.fromkeys(["", *(file.group for file in sorted(files, key=lambda file: file.group))]))
    for is_evidence in (False, True):
        for group in order:
            room = 0
            for name in (n for n in names if (n in group_of) is is_evidence and groups[n] == group):
                if not parts or room == 0 or sizes[name] > room:
                    parts.append([])
                    room = budget
                parts[-1].append(name)
                room -= sizes[name]
    count = len(parts)
    return tuple(
        Volume(folder.with_name(f"{folder.name} part {number} of {count}.zip"), tuple(part))
        for number, part in enumerate(parts, start=1)
    )


def write_zip(
    folder: Path, names: Sequence[str], inside: str, target: Path, made: date, check: Callable[[], None]
) -> None:
    """Zip some files of `folder`, in a folder named `inside`, always in the same order with the same times."""
    with zipfile.ZipFile(target, "w", compresslevel=6) as packed:
        for name in names:
            path = folder / name
            info = entry(f"{inside}/{name}", made)
            info.file_size = path.stat().st_size
            with path.open("rb") as reading, packed.open(info, "w") as writing:
                while block := reading.read(1 << 20):
                    check()
                    writing.write(block)


def aside_of(target: Path) -> Path:
    """Where a zip is built before it takes its place."""
    return target.with_name(f".{target.name}.building-{os.getpid()}")


def _zips_of(folder: Path) -> list[Path]:
    if not folder.parent.is_dir():
        return []
    stem = f"{folder.name}.zip"
    return [p for p in folder.parent.iterdir() if p.name == stem or PART.sub(".zip", p.name) == stem]


def _is_ours(path: Path) -> bool:
    """Whether a zip is that of a pack: the first part has our mark, the others hold nothing but evidence."""
    try:
        with zipfile.ZipFile(path) as held:
            names = held.namelist()
    except (OSError, zipfile.BadZipFile):
        return False
    return any(name.endswith(f"/{MARK}") for name in names) or bool(PART.search(path.name))
