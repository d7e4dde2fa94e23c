"""Opens evidence in the program it belongs to, as a copy: the portfolio's own bytes are never handed out."""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
from cse_desktop.diagnostics import LOG
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.session import GuiSession

SAFE_SUFFIXES = frozenset(
    {
        *("txt", "md", "csv", "html", "htm", "eml", "msg", "pdf", "docx", "doc", "xlsx", "xls", "pptx", "ppt"),
        *("odt", "ods", "odp", "rtf", "png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "heic"),
        *("mp3", "mp4", "mov", "wav"),
    }
)
"""What documents are saved as. A file of any other type might be a program, and evidence comes from outside."""
TOLD = "told_that_it_is_a_copy"
"""Property of a session: the person knows that edits of the copy go nowhere."""


def visit_evidence(session: GuiSession, evidence_id: str) -> None:
    """Go to where evidence is read, or to what is known of it where it is no file."""
    held = session.snapshot.evidence.get(evidence_id)
    session.go("reader" if held is not None and held.form == "file" else "evidence", evidence_id)


def open_evidence(session: GuiSession, evidence: Evidence) -> None:
    """Show evidence in its own program, or say in the bar why that is not possible."""
    tr = QCoreApplication.translate
    if evidence.form == "web":
        _open_address(session, evidence.location)
    elif evidence.form != "file" or not evidence.blob:
        session.tell(tr("opening", "There is no file to open: this is something to see on the visit."))
    elif Path(evidence.file_name).suffix.lstrip(".").casefold() not in SAFE_SUFFIXES:
        session.tell(
            tr("opening", "“{name}” is not opened from here, because files of this type can be programs.").format(
                name=evidence.file_name
            ),
            "warning",
        )
    else:
        session.run(
            lambda ws, ctx: copy_out(ws, ctx, evidence),
            then=lambda path: _show(session, path),
            failed=lambda error: _refuse(session, evidence, error),
            lane="worker",
        )


def open_path(session: GuiSession, path: Path) -> bool:
    """Show a file or folder in the program it belongs to; False, and said in the bar, if there is none."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return True
    tr = QCoreApplication.translate
    if not path.is_dir():
        words = tr("opening", "No program on this computer opens {type} files. The file is {path}.")
    else:
        words = tr("opening", "The folder cannot be shown from here. It is {path}.")
    session.tell(words.format(type=path.suffix, path=path), "warning")
    return False


def copy_out(ws: Workspace, ctx: Context, evidence: Evidence) -> Path:
    """A copy of evidence under its own name, marked as not to be written, in this computer's cache.

    A copy that somebody changed all the same is left as it is, and a fresh one made beside it. Raises OSError.
    """
    held = ws.rooms.vault.path(evidence.blob or "")
    opened = bootstrap.cache_folder() / "opened"
    name = Path(evidence.file_name).name
    for number in count(1):
        folder = opened / ((evidence.blob or "")[:16] + (f"-{number}" if number > 1 else ""))
        copy = folder / name
        if copy.exists():
            if filecmp.cmp(held, copy, shallow=False):
                return copy
            continue
        folder.mkdir(parents=True, exist_ok=True)
        part = copy.with_name(f"{os.getpid()}.part")
        shutil.copyfile(held, part)
        part.replace(copy)
        copy.chmod(stat.S_IREAD)
        return copy
    raise AssertionError("counting never ends")


def forget_copies(ws: Workspace, sha256: str) -> None:
    """Remove copies of these bytes that were made to be opened; one that somebody changed is theirs and stays."""
    for folder in (bootstrap.cache_folder() / "opened").glob(f"{sha256[:16]}*"):
        for copy in folder.iterdir():
            try:
                if filecmp.cmp(ws.rooms.vault.path(sha256), copy, shallow=False):
                    copy.chmod(stat.S_IWRITE | stat.S_IREAD)
                    copy.unlink()
            except OSError as error:  # open in its program still: it goes no further than this computer
                LOG.warning("a copy could not be removed: %s", error)


def _show(session: GuiSession, path: Path) -> None:
    if open_path(session, path) and not session.property(TOLD):
        session.setProperty(TOLD, True)
        session.tell(
            QCoreApplication.translate(
                "opening", "This is a copy. To change the evidence, edit your own file and import it again."
            )
        )


def _refuse(session: GuiSession, evidence: Evidence, error: Exception) -> None:
    if not isinstance(error, OSError):
        session.fail(error)
        return
    tr = QCoreApplication.translate
    if isinstance(error, FileNotFoundError):
        words = tr("opening", "The file of {exhibit} is missing from the portfolio. Import it again.")
    else:
        words = tr("opening", "“{name}” could not be copied to be opened: {reason}.")
    reason = error.strerror or str(error)
    session.tell(words.format(exhibit=evidence.exhibit, name=evidence.file_name, reason=reason), "error")


def _open_address(session: GuiSession, address: str) -> None:
    tr = QCoreApplication.translate
    if urlsplit(address).scheme.casefold() not in ("http", "https"):
        words = tr("opening", "This web address cannot be opened: {address}")
        session.tell(words.format(address=address or "–"), "warning")
    elif not QDesktopServices.openUrl(QUrl(address)):
        words = tr("opening", "No browser could be started for {address}")
        session.tell(words.format(address=address), "warning")
