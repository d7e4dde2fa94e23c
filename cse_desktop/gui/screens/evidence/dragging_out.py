"""Dragging evidence: onto elements within the program, or out of it, where the place gets a copy of the files."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from cse_desktop import bootstrap
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.models.dragging import EVIDENCE_TYPE
from cse_desktop.gui.models.rows import KEY_ROLE
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.theme import appearance, sizes

FILES = "text/uri-list"
MOST_FILES, MOST_BYTES = 50, 200_000_000
"""Of more than this no copies are handed out: making them would hold up the window at the moment of the drop."""
UNSAFE = '<>:"/\\|?*'


class DraggedEvidence(QMimeData):
    """Evidence by its ids, and its files, which are copied when the place it is dropped on asks for them."""

    def __init__(self, session: GuiSession, evidence: Sequence[Evidence]) -> None:
        super().__init__()
        self._session = session
        self._files = files_to_hand_out(evidence)
        self._copies: list[QUrl] | None = None
        self.setData(EVIDENCE_TYPE, json.dumps([one.id for one in evidence]).encode())

    def formats(self) -> list[str]:
        """What it may be asked for."""
        return [*super().formats(), FILES] if self._files else super().formats()

    def hasFormat(self, name: str) -> bool:
        """Whether it may be asked for that."""
        return (name == FILES and bool(self._files)) or super().hasFormat(name)

    def retrieveData(self, name: str, kind: Any) -> Any:
        """The copies are made here, once."""
        if name != FILES or not self._files:
            return super().retrieveData(name, kind)
        if self._copies is None:
            vault = self._session.workspace.rooms.vault
            self._copies = [
                QUrl.fromLocalFile(str(copy_named(vault.path(one.blob or ""), one))) for one in self._files
            ]
        return self._copies


def files_to_hand_out(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Those that have files, unless they are too many or too large to be copied in a moment."""
    files = [one for one in evidence if one.blob]
    few = len(files) <= MOST_FILES and sum(one.size for one in files) <= MOST_BYTES
    return files if few else []


def copy_named(held: Path, evidence: Evidence) -> Path:
    """A copy of a file under a name that people can read, such as "E012 Complaints policy.pdf"."""
    folder = bootstrap.cache_folder() / "dragged" / evidence.id
    folder.mkdir(parents=True, exist_ok=True)
    plain = "".join(" " if letter in UNSAFE or ord(letter) < 32 else letter for letter in evidence.title)
    title = " ".join(plain.split())[:100].strip(". ")
    copy = folder / f"{evidence.exhibit} {title}{Path(evidence.file_name).suffix}"
    shutil.copyfile(held, copy)
    return copy


def start_drag(view: QAbstractItemView, session: GuiSession) -> None:
    """Drag what is selected in a list until it is dropped."""
    held = session.snapshot.evidence
    keys = [index.data(KEY_ROLE) for index in view.selectionModel().selectedRows()]
    evidence = [held[key] for key in keys if key in held]
    if not evidence:
        return
    drag = QDrag(view.window())
    drag.setMimeData(DraggedEvidence(session, evidence))
    drag.setPixmap(_picture(view, evidence))
    drag.setHotSpot(QPoint(-sizes().gap, -sizes().gap))
    drag.exec(Qt.DropAction.CopyAction)


def _picture(view: QAbstractItemView, evidence: Sequence[Evidence]) -> QPixmap:
    """What hangs from the pointer: the number of one, or how many there are."""
    words = evidence[0].exhibit if len(evidence) == 1 else view.tr("1 piece|%n pieces", "", len(evidence))
    metrics, gap, look = view.fontMetrics(), sizes().gap, appearance()
    ratio = view.devicePixelRatioF()
    width, height = metrics.horizontalAdvance(words) + 2 * gap, metrics.height() + gap
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(view.font())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(QRect(0, 0, width, height), gap / 2, gap / 2)
    painter.setPen(look.colour("on_accent"))
    painter.drawText(QRect(0, 0, width, height), int(Qt.AlignmentFlag.AlignCenter), words)
    painter.end()
    return picture
