"""What a person does to the engagement log: the operation, and what is said when it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from cse_desktop.app.engaging import add_engagement, change_engagement, remove_engagement
from cse_desktop.domain.award import Engagement
from cse_desktop.domain.engagement import plain_text, said_and_done
from cse_desktop.domain.errors import UserError
from cse_desktop.gui.session import GuiSession


def add(session: GuiSession, then: Callable[[Engagement], None]) -> None:
    """Begin an entry, which is written at the right."""
    title = QCoreApplication.translate("Engagement", "New engagement")
    text = QCoreApplication.translate("Engagement", "An entry was added: say what it was")

    def done(made: Engagement) -> None:
        session.tell(text, "success", undo=True)
        then(made)

    session.run(lambda ws, _: add_engagement(ws, title), then=done)


def change(
    session: GuiSession,
    id_: str,
    values: Mapping[str, Any],
    step: str,
    failed: Callable[[Exception], None],
) -> None:
    """Save what was typed; the form shows it, so nothing is said."""
    session.run(lambda ws, _: change_engagement(ws, id_, step=step, **values), failed=failed)


def remove(session: GuiSession, engagement: Engagement) -> None:
    """Take an entry away; undo brings it back."""
    text = QCoreApplication.translate("Engagement", "Removed: {title}").format(title=engagement.title)
    session.run(lambda ws, _: remove_engagement(ws, engagement.id), then=lambda _: session.tell(text, undo=True))


def copy_pairs(session: GuiSession) -> None:
    """Put "You said, we did" on the clipboard as plain text."""
    pairs = said_and_done(session.snapshot.engagements.values())
    if not pairs:
        session.tell(nothing_changed())
        return
    QGuiApplication.clipboard().setText(plain_text(pairs, session.say))
    text = QCoreApplication.translate(
        "Engagement",
        "Copied 1 entry: paste it into a page|Copied %n entries: paste them into a page",
        "",
        len(pairs),
    )
    session.tell(text, "success")


def save_pairs(session: GuiSession, path: str) -> None:
    """Write "You said, we did" into a text file, to be printed or sent."""
    words = plain_text(said_and_done(session.snapshot.engagements.values()), session.say)
    text = QCoreApplication.translate("Engagement", "Saved: {path}").format(path=path)
    session.run(lambda ws, _: _write(Path(path), words), then=lambda _: session.tell(text, "success"))


def nothing_changed() -> str:
    """Why there is nothing to publish yet."""
    return QCoreApplication.translate(
        "Engagement", "Nothing to copy yet: write into an entry what customers said and what changed."
    )


def _write(path: Path, words: str) -> None:
    try:
        path.write_text(words, encoding="utf-8")
    except OSError as error:
        raise UserError("path_unusable", path=str(path), reason=error.strerror or "") from error
