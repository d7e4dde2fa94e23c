"""Opens evidence in the program it belongs to, as a copy: the portfolio's own bytes are never handed out."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from cse_desktop import bootstrap
from cse_desktop.app.context import Context
from cse_desktop.app.workspace import Workspace
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
        session.run(lambda ws, ctx: copy_out(ws, ctx, evidence), then=_show, lane="worker")


def copy_out(ws: Workspace, ctx: Context, evidence: Evidence) -> Path:
    """A copy of evidence under its own name, in this computer's cache. Raises UserError or OSError."""
    held = ws.rooms.vault.path(evidence.blob or "")
    folder = bootstrap.cache_folder() / "opened" / (evidence.blob or "")[:16]
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / Path(evidence.file_name).name
    if not copy.exists() or copy.stat().st_size != held.stat().st_size:
        part = copy.with_name(f"{os.getpid()}.part")
        shutil.copyfile(held, part)
        part.replace(copy)
    return copy


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _open_address(session: GuiSession, address: str) -> None:
    if urlsplit(address).scheme.casefold() not in ("http", "https"):
        words = QCoreApplication.translate("opening", "This is no web address that can be opened: {address}")
        session.tell(words.format(address=address or "–"), "warning")
        return
    QDesktopServices.openUrl(QUrl(address))
