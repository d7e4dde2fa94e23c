"""What lies in folders that could be evidence: files, and pages saved from the web with the folder beside them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from stat import S_ISREG

SYSTEM_PLACES = (
    *("/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys", "/usr", "/System", "/Library"),
    *filter(None, (os.environ.get(name) for name in ("SystemRoot", "ProgramFiles", "ProgramFiles(x86)"))),
)
"""Folders of the operating system and its programs; nobody keeps evidence there."""
Trouble = Callable[[OSError], None]
LEFT_BEHIND = re.compile(r"^(~\$.*|\..*|thumbs\.db|desktop\.ini|.*\.(lnk|tmp|part|crdownload))$", re.IGNORECASE)
"""Names that programs and systems leave behind in folders; nobody means them as evidence."""
OWN_FOLDERS = frozenset({"portfolio.db", "pack.json"})
"""What marks a portfolio's or a pack's folder."""
PAGE = re.compile(r"\.x?html?$", re.IGNORECASE)
PAGE_FOLDERS = re.compile(
    r"[_.-](files|fld|file|bestanden|dateien|fichiers|archivos|ficheiros|arquivos|filer|tiedostot|pliki|soubory|ffeiliau"
    r"|fajlovi|fitxers|datoteke|dosyalar|elemei|fails|failid|bylos)$",
    re.IGNORECASE,
)
"""How browsers and Word, in the languages they come in, name the folder beside a page: its name and this."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Found:
    """A file that could be evidence. `size` is in bytes, `changed_ns` in nanoseconds since 1970 (0: not known).

    `folder` is what a browser or Word saved beside a page; size and time of change take it in. `named`: somebody
    named this very file, and not a folder above it.
    """

    path: Path
    size: int = 0
    changed_ns: int = 0
    folder: Path | None = None
    named: bool = False

    @property
    def changed_at(self) -> datetime | None:
        """When it was changed, in UTC; None if that is not known."""
        try:
            return _EPOCH + timedelta(microseconds=self.changed_ns // 1000) if self.changed_ns else None
        except OverflowError:
            return None  # a moment that no calendar has


def files_below(paths: Iterable[Path], trouble: Trouble) -> Iterator[Found]:
    """Every file named or lying below a named folder, in order of path, without what systems leave behind.

    Portfolios and packs lying there are passed over: they hold copies, not evidence. A page saved with its folder
    is one file. `trouble` hears of folders that cannot be looked into.
    """
    wanted = list(paths)
    pages = {folder for path in wanted if (folder := _folder_beside(path, trouble)) is not None}
    for path in wanted:
        if not path.is_dir():
            yield _found(path, _folder_beside(path, trouble), trouble, named=True)
        elif path not in pages:
            yield from _below(path, trouble)


def is_of_the_system(path: Path) -> bool:
    """Whether a place is a whole drive, or belongs to the operating system, whatever links lead there."""
    for place in (Path(os.path.normpath(path.absolute())), path.resolve()):
        if place == Path(place.anchor) or any(place.is_relative_to(own) for own in SYSTEM_PLACES):
            return True
    return False


def long_path(path: Path) -> Path:
    """The path as Windows takes it: over 260 characters it must be absolute and marked as long."""
    if os.name == "nt" and len(str(path.absolute())) > 250 and not str(path).startswith("\\\\"):
        return Path(f"\\\\?\\{path.absolute()}")
    return path


class Places:
    """Tells places apart, asking the system about each folder only once."""

    def __init__(self) -> None:
        self._real: dict[Path, Path] = {}
        self._there: dict[Path, bool] = {}

    def key(self, path: str | Path) -> str:
        """A place as it can be compared: without links on the way, and on Windows without regard to case."""
        path = Path(path)
        folder = path.parent
        if folder not in self._real:
            # On a drive that is not connected it would take long to learn that nothing can be followed.
            self._real[folder] = folder.resolve() if self.is_there(Path(folder.anchor)) else folder
        return os.path.normcase(self._real[folder] / path.name)

    def is_there(self, folder: Path) -> bool:
        """Whether a folder or drive is there."""
        if folder not in self._there:
            self._there[folder] = long_path(folder).is_dir()
        return self._there[folder]


def _below(top: Path, trouble: Trouble) -> Iterator[Found]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        files, folders = _listed(folder, trouble)
        if OWN_FOLDERS & files.keys():
            continue
        saved = {page: folder / name for page, name in _saved_with(files, folders).items()}
        for name, entry in files.items():
            if not LEFT_BEHIND.match(name) and not _is_device(entry):
                yield _found(folder / name, saved.get(name), trouble, entry)
        waiting += [folder / name for name in reversed(folders) if folder / name not in saved.values()]


def _listed(folder: Path, trouble: Trouble) -> tuple[dict[str, os.DirEntry[str]], list[str]]:
    """The files by name, and the names of folders to go down into, in order. Links may lead round in circles."""
    files, folders = {}, []
    try:
        with os.scandir(long_path(folder)) as entries:
            for entry in sorted(entries, key=lambda found: found.name):
                if not _is_folder(entry):
                    files[entry.name] = entry
                elif not entry.name.startswith(".") and not entry.is_symlink():
                    folders.append(entry.name)
    except OSError as error:
        trouble(error)
    return files, folders


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False  # whoever opens it hears the reason


def _is_device(entry: os.DirEntry[str]) -> bool:
    """Whether it is no regular file, such as a pipe, or leads to one of the system's."""
    try:
        if entry.is_symlink() and is_of_the_system(Path(entry.path).parent / Path(entry.path).readlink()):
            return True
        return not S_ISREG(entry.stat().st_mode)
    except OSError:
        return False  # whoever opens it hears the reason


def _saved_with(files: Iterable[str], folders: Iterable[str]) -> dict[str, str]:
    """Names of folders by the name of the page they were saved with."""
    pages = {Path(name).stem.casefold(): name for name in files if PAGE.search(name)}
    stems = {name: name[: kind.start()].casefold() for name in folders if (kind := PAGE_FOLDERS.search(name))}
    return {pages[stem]: name for name, stem in stems.items() if stem in pages}


def _folder_beside(page: Path, trouble: Trouble) -> Path | None:
    """The folder saved with a page that somebody named."""
    if not PAGE.search(page.name) or not page.is_file():
        return None
    name = _saved_with([page.name], _listed(page.parent, trouble)[1]).get(page.name)
    return page.parent / name if name else None


def _found(
    path: Path,
    folder: Path | None,
    trouble: Trouble,
    entry: os.DirEntry[str] | None = None,
    *,
    named: bool = False,
) -> Found:
    try:
        seen = entry.stat() if entry is not None else long_path(path).stat()
    except OSError:
        return Found(path, named=named)  # whoever opens it hears the reason
    size, latest = seen.st_size, seen.st_mtime_ns
    for below, _, names in os.walk(folder, onerror=trouble) if folder is not None else ():
        for name in names:
            try:
                within = long_path(Path(below) / name).stat()
            except OSError as error:
                trouble(error)
                continue
            size, latest = size + within.st_size, max(latest, within.st_mtime_ns)
    return Found(path, size, latest, folder, named)
