"""Copies the evidence into a pack. Pictures go without what tells where, when and with what they were taken."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from cse_desktop.app.ports import Unpacked
from cse_desktop.app.waiting import result_of
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_plan import PackPlan
from cse_desktop.wordpack.sheet import EVIDENCE_FOLDER

Strip = Callable[[Path, str, Path], Future[Unpacked]]
"""Writes a picture without what is not picture into a folder, as a reader's `strip` does."""
_CLEAN = ".clean"


class Steps(Protocol):
    """Counts what is done and tells the person."""

    def next(self, at_hand: Message) -> None:
        """The next step begins. Raises Cancelled if the person asked to stop."""

    def check(self) -> None:
        """Raise Cancelled if the person asked to stop."""


def copy_files(
    plan: PackPlan, source: Callable[[str], Path], folder: Path, strip: Strip, steps: Steps
) -> tuple[dict[str, str], list[Message]]:
    """Copy the evidence of a plan into `folder`, telling `steps` of each file.

    What comes back: the exhibits whose file could not be read, with the reason, and what had to stay in pictures.
    """
    lost: dict[str, str] = {}
    stays: list[Message] = []
    if plan.files:
        (folder / EVIDENCE_FOLDER).mkdir()
    exhibits = plan.exhibits
    clean = folder / _CLEAN
    # All are asked for at once: they are made ready while the others are copied.
    asked = {
        file.exhibit: strip(source(file.blob), file.name, clean)
        for file in plan.files
        if exhibits[file.exhibit].is_picture and source(file.blob).is_file()
    }
    try:
        for file in plan.files:
            steps.next(message("progress.copying_evidence", name=file.name))
            stripped = result_of(asked[file.exhibit], steps.check) if file.exhibit in asked else Unpacked(())
            path = stripped.members[0].path if stripped.members else source(file.blob)
            try:
                held = path.open("rb")
            except OSError as error:
                lost[file.exhibit] = error.strerror or type(error).__name__
                continue
            stays += [
                message("pack.warning.picture_tells", exhibit=file.exhibit, name=file.name)
                for _ in stripped.left_out
            ]
            # A failure to write is not this file's fault: it ends the pack with its own reason.
            with held, (folder / EVIDENCE_FOLDER / file.name).open("xb") as writing:
                shutil.copyfileobj(held, writing, 1 << 20)
    finally:
        for future in asked.values():
            future.cancel()
        shutil.rmtree(clean, ignore_errors=True)
    return lost, stays
