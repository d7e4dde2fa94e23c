"""Watched folders and the places evidence was taken from: what is new, changed or moved is offered, never taken.

Looking asks the system for names, sizes and times only. A file is opened only where these say that it may be
something: one never seen so that is as large as what is held, or one that has changed where evidence came from.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from stat import S_ISREG
from typing import Literal

from cse_desktop.app.context import Context
from cse_desktop.app.folders import OWN_FOLDERS, Found, Places, files_below, is_of_the_system, long_path
from cse_desktop.app.import_report import ImportedFile, ImportReport, duplicate_of
from cse_desktop.app.import_run import import_paths
from cse_desktop.app.ports import Sightings
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.portfolio import EarlierVersion, Evidence, Intake, WatchedFolder, new_id
from cse_desktop.domain.snapshot import Snapshot

OfferKind = Literal["new", "changed", "moved"]
OFFER_KINDS: tuple[OfferKind, ...] = ("new", "changed", "moved")


@dataclass(frozen=True)
class Offer:
    """A file somebody may want in the portfolio. `changed_at` is when it was changed last, in UTC.

    `new` is in a watched folder and nowhere in the portfolio; `changed` lies where evidence was taken from and has
    other bytes now; `moved` is where the bytes of evidence lie whose source is gone. `evidence_id` names that
    evidence. `sha256` is empty for a new file that did not have to be opened.
    """

    kind: OfferKind
    path: Path
    size: int
    changed_at: datetime | None
    evidence_id: str = ""
    sha256: str = ""


@dataclass(frozen=True)
class Offers:
    """What looking found. Evidence in `gone` is no longer where it was taken from: the portfolio has its own copy.

    Of folders in `away` nothing can be said now; `unread` are files that may be something but cannot be opened.
    """

    offers: tuple[Offer, ...] = ()
    gone: tuple[str, ...] = ()
    away: tuple[Path, ...] = ()
    unread: tuple[Path, ...] = ()

    def count(self, kind: OfferKind) -> int:
        """How many offers are of a kind."""
        return sum(1 for offer in self.offers if offer.kind == kind)


def watch_folder(ws: Workspace, path: Path) -> WatchedFolder:
    """Watch a folder and all below it. Raises UserError where that makes no sense, as for a whole drive."""
    wanted = Path(os.path.normpath(path.absolute()))
    if not wanted.is_dir():
        raise UserError("not_a_folder", path=legible(path))
    if is_of_the_system(wanted):
        raise UserError("too_wide_to_watch", path=legible(wanted))
    if any((wanted / name).is_file() for name in OWN_FOLDERS) or _is_below(wanted, ws.rooms.folder.absolute()):
        raise UserError("own_folder", path=legible(wanted))
    for folder in ws.snapshot.watched_folders.values():
        if _is_below(wanted, Path(folder.path)):
            raise UserError("watched_already", path=legible(wanted), folder=folder.path)
    with ws.change(message("change.watch", folder=legible(wanted.name))) as work:
        return work.put(replace(_row_of(work, wanted), removed_at=None))


def stop_watching(ws: Workspace, folder_id: str) -> None:
    """Watch a folder no more. What was declined in it stays declined should it be watched again."""
    with ws.change(message("change.stop_watching")) as work:
        folder = work.snapshot.watched_folders.get(folder_id)
        if folder is not None:
            work.put(replace(folder, removed_at=work.now))


def watched_at(snapshot: Snapshot, path: Path) -> WatchedFolder:
    """The watched folder at a place. Raises UserError where that one is not watched."""
    for folder in snapshot.watched_folders.values():
        if _key(folder.path) == _key(path.absolute()):
            return folder
    raise UserError("not_watched", path=legible(path))


def look_for_changes(ws: Workspace, ctx: Context) -> Offers:
    """Look through the watched folders and at the sources of all evidence. Nothing is stored in the portfolio."""
    look = _Look(ws, ctx)
    look.walk()
    offers = [*look.changed(), *look.new_and_moved()]
    ws.rooms.sightings().save()
    offers.sort(key=lambda offer: (OFFER_KINDS.index(offer.kind), str(offer.path).casefold()))
    moved = {offer.evidence_id for offer in offers}
    gone = tuple(evidence.id for evidence in look.gone if evidence.id not in moved)
    return Offers(tuple(offers), gone, tuple(look.away), tuple(look.unread))


def take_offers(ws: Workspace, ctx: Context, offers: Sequence[Offer]) -> ImportReport:
    """Take what was offered: new files, newer versions, and new places of files that were moved. One step to undo.

    Files that are gone by now are reported as such. Raises UserError as an import does.
    """
    step = new_id()
    moved = [offer for offer in offers if offer.kind == "moved"]
    with ws.change(message("change.take_offers", count=len(offers)), step=step) as work:
        for offer in moved:
            evidence = work.snapshot.find_evidence(offer.evidence_id)
            row = replace(evidence, source_path=legible(offer.path), source_size=offer.size)
            work.put(replace(row, source_changed_at=offer.changed_at))
    paths = tuple(offer.path for offer in offers if offer.kind != "moved")
    intake = Intake(id=step, paths=tuple(map(legible, paths)), started_at=ws.rooms.clock())
    report = import_paths(ws, ctx, paths, intake) if paths else ImportReport(())
    known = [_moved(ws.snapshot, offer) for offer in moved]
    return replace(report, files=(*report.files, *known))


def _moved(snapshot: Snapshot, offer: Offer) -> ImportedFile:
    evidence = snapshot.evidence[offer.evidence_id]
    said = message("import.moved", exhibit=evidence.exhibit, title=evidence.title)
    return duplicate_of(offer.path, evidence, said)


def decline_offers(ws: Workspace, ctx: Context, offers: Sequence[Offer]) -> int:
    """Never offer these bytes again; how many files that was. What cannot be read now is not declined."""
    declined: dict[Path, list[str]] = {}
    sightings = ws.rooms.sightings()
    for number, offer in enumerate(offers):
        ctx.progress(number, len(offers), message("progress.looking", folder=legible(offer.path.name)))
        sha256 = offer.sha256 or _sha256(sightings, offer, ctx)
        if sha256:
            declined.setdefault(_watched_above(ws, offer.path), []).append(sha256)
    sightings.save()
    count = sum(map(len, declined.values()))
    with ws.change(message("change.decline", count=count)) as work:
        for folder, hashes in declined.items():
            row = _row_of(work, folder)
            work.put(replace(row, declined=tuple(dict.fromkeys((*row.declined, *hashes)))))
    return count


class _Look:
    """One look at everything."""

    def __init__(self, ws: Workspace, ctx: Context) -> None:
        self._ctx = ctx
        self._snapshot = ws.snapshot
        self._sightings = ws.rooms.sightings()
        self._found: dict[str, Found] = {}
        self._places = Places()
        self._adrift: list[Evidence] = []
        """Taken from a drive that is not there: it may have another letter now."""
        self.gone: list[Evidence] = []
        self.away: list[Path] = []
        """Folders and drives that cannot be looked into."""
        self.unread: list[Path] = []
        held = [(e.blob, e.size) for e in self._snapshot.all(Evidence) if e.blob]
        held += [(v.blob, v.size) for v in self._snapshot.all(EarlierVersion)]
        # A picture as it came lies where it was taken from, whatever was drawn on it since.
        held += [(e.original, e.source_size) for e in self._snapshot.all(Evidence) if e.original]
        held += [(v.original, 0) for v in self._snapshot.all(EarlierVersion) if v.original]
        self._blobs, self._sizes = {blob for blob, _ in held}, {size for _, size in held}
        # Folders that are watched no more count too: what was declined there was declined.
        self._declined = {sha256 for folder in self._snapshot.all(WatchedFolder) for sha256 in folder.declined}
        self._by_source: dict[str, list[Evidence]] = {}
        for evidence in self._snapshot.evidence.values():
            if evidence.blob and evidence.source_path and not evidence.part_of:
                self._by_source.setdefault(self._key(evidence.source_path), []).append(evidence)

    def walk(self) -> None:
        """List every file below the watched folders."""
        for folder in (Path(row.path) for row in self._snapshot.watched_folders.values()):
            if not folder.is_dir():
                self.away.append(folder)
                continue
            for found in files_below([folder], self._trouble):
                self._ctx.check()
                self._found[self._key(found.path)] = found
                self._ctx.progress(len(self._found), 0, message("progress.looking", folder=legible(folder)))
        self._watched_away = tuple(self.away)

    def changed(self) -> Iterator[Offer]:
        """Files with other bytes than the evidence that was taken from there."""
        for key, held in self._by_source.items():
            self._ctx.check()
            found = self._found.get(key) or self._look_at(held)
            if found is None or any(_is_as_taken(evidence, found) for evidence in held):
                continue
            sha256 = self._sha256(found)
            if sha256 and sha256 not in self._blobs and sha256 not in self._declined:
                yield _offer("changed", found, held[-1].id, sha256)

    def new_and_moved(self) -> Iterator[Offer]:
        """Files that are nobody's source: the bytes of evidence whose source is gone, or new ones."""
        lost = {evidence.original or evidence.blob: evidence for evidence in reversed((*self.gone, *self._adrift))}
        telling = self._telling_sizes()
        for key, found in self._found.items():
            self._ctx.check()
            if key in self._by_source or found.size == 0:
                continue
            sha256 = self._sha256(found) if telling is None or found.size in telling else ""
            if sha256 is None or sha256 in self._declined:
                continue
            if sha256 in lost:
                yield _offer("moved", found, lost.pop(sha256).id, sha256)
            elif sha256 not in self._blobs:
                yield _offer("new", found, "", sha256)

    def _telling_sizes(self) -> set[int] | None:
        """The sizes of files that may be known already; None if any may: what was declined is told by its hash."""
        remembered = self._sightings.sizes()
        if not self._declined <= remembered.keys():
            return None
        return self._sizes | {remembered[sha256] for sha256 in self._declined}

    def _sha256(self, found: Found) -> str | None:
        """None, and a note of it, if the file cannot be read."""
        sha256 = _sha256(self._sightings, found, self._ctx)
        if sha256 is None:
            self.unread.append(found.path)
        return sha256

    def _look_at(self, held: Sequence[Evidence]) -> Found | None:
        """A source that no watched folder lists; None if it is gone or not to be got at."""
        path = Path(held[0].source_path)
        if not path.is_absolute() or any(_is_below(path, folder) for folder in self._watched_away):
            return None
        drive = Path(path.anchor)
        if not self._places.is_there(drive):
            self._adrift += held
            self.away += [drive] if drive not in self.away else []
            return None
        try:
            # A folder that is gone is asked for once, not once for each file that was in it.
            if self._places.is_there(path.parent) and S_ISREG(long_path(path).stat().st_mode):
                return next(files_below([path], self._trouble))
        except (FileNotFoundError, NotADirectoryError):
            pass  # as is said below
        except OSError:
            self.unread.append(path)
            return None
        self.gone += held
        return None

    def _key(self, path: str | Path) -> str:
        return self._places.key(legible(path))

    def _trouble(self, error: OSError) -> None:
        self.away.append(Path(error.filename))


def _offer(kind: OfferKind, found: Found, evidence_id: str, sha256: str) -> Offer:
    return Offer(kind, found.path, found.size, found.changed_at, evidence_id, sha256)


def _is_as_taken(evidence: Evidence, found: Found) -> bool:
    return (evidence.source_size, evidence.source_changed_at) == (found.size, found.changed_at)


def _sha256(sightings: Sightings, file: Found | Offer, ctx: Context) -> str | None:
    """The hash of a file; None if it cannot be read."""
    if file.changed_at is None:
        return None
    try:
        return sightings.sha256(file.path, file.size, file.changed_at, ctx.check)
    except UserError:
        return None


def _row_of(work: UnitOfWork, folder: Path) -> WatchedFolder:
    """The row of a folder, watched or not; a new one is not watched."""
    for row in work.snapshot.all(WatchedFolder):
        if _key(row.path) == _key(folder):
            return row
    return WatchedFolder(id=new_id(), path=legible(folder), removed_at=work.now)


def _watched_above(ws: Workspace, path: Path) -> Path:
    """The watched folder a file lies in, else the folder it lies in."""
    watched = (Path(folder.path) for folder in ws.snapshot.watched_folders.values())
    return next((folder for folder in watched if _is_below(path, folder)), path.parent)


def _is_below(path: Path, folder: Path) -> bool:
    """Whether a path is a folder's or lies below it."""
    return (_key(path) + os.sep).startswith(_key(folder).rstrip(os.sep) + os.sep)


def _key(path: Path | str) -> str:
    """What tells one place from another: on some systems capitals do not."""
    return os.path.normcase(os.path.normpath(legible(path)))
