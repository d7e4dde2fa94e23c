"""What a person does to evidence: the operation, and what is said when it is done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cse_desktop.app.describing import add_evidence, confirm_guesses, describe_evidence, remove_evidence
from cse_desktop.app.duplicates import remove_duplicate
from cse_desktop.app.linking import change_link, link_evidence, unlink, unlink_evidence
from cse_desktop.app.suggesting import refuse_suggestion, take_back_refusal
from cse_desktop.app.versions import go_back
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.gui.intake import Intake
from cse_desktop.gui.picturing.editing import Editing
from cse_desktop.gui.screens.evidence.adding import NewEvidence
from cse_desktop.gui.screens.evidence.dragging_out import copy_named, files_to_hand_out
from cse_desktop.gui.session import GuiSession
from cse_desktop.gui.widgets.link_form import LinkWish


def describe(session: GuiSession, evidence_id: str, values: Mapping[str, Any]) -> None:
    """Save what was typed; the form shows it, so nothing is said."""
    session.run(lambda ws, _: describe_evidence(ws, [evidence_id], **values))


def describe_all(
    session: GuiSession,
    ids: Sequence[str],
    values: Mapping[str, Any],
    tags: Sequence[str] = (),
    without: Sequence[str] = (),
) -> None:
    """Say the same of several, and add tags to those each has or take some away."""
    text = QCoreApplication.translate(
        "Evidence", "1 piece of evidence changed|%n pieces of evidence changed", "", len(ids)
    )
    session.run(
        lambda ws, _: describe_evidence(ws, ids, add_tags=tags, remove_tags=without, **values),
        then=lambda _: session.tell(text, "success", undo=True),
    )


def confirm(session: GuiSession, ids: Sequence[str], then: Callable[[], None] | None = None) -> None:
    """Accept what was guessed, and go on."""
    guessed = [id_ for id_ in ids if session.snapshot.evidence[id_].guessed]
    if not guessed:
        session.tell(QCoreApplication.translate("Evidence", "There is nothing to confirm."))
        return
    text = QCoreApplication.translate("Evidence", "Confirmed: {what}").format(what=_named(session, guessed))

    def done(_: None) -> None:
        session.tell(text, "success", undo=True)
        if then is not None:
            then()

    session.run(lambda ws, _: confirm_guesses(ws, guessed), then=done)


def remove(session: GuiSession, ids: Sequence[str]) -> None:
    """Take evidence out; undo brings it back."""
    text = QCoreApplication.translate("Evidence", "Removed: {what}").format(what=_named(session, ids))
    session.run(lambda ws, _: remove_evidence(ws, ids), then=lambda _: session.tell(text, undo=True))


def link(session: GuiSession, ids: Sequence[str], wish: LinkWish) -> None:
    """Link evidence to an element."""
    text = QCoreApplication.translate("Evidence", "{what} linked to {code}")
    said = text.format(what=_named(session, ids), code=wish.code)
    session.run(
        lambda ws, _: link_evidence(
            ws,
            ids,
            [wish.code],
            why=wish.why,
            where=wish.where,
            quotation=wish.quotation,
            parts=wish.parts,
        ),
        then=lambda _: session.tell(said, "success", undo=True),
    )


def refuse(session: GuiSession, ids: Sequence[str], code: str) -> None:
    """Do not suggest an element for one piece of evidence again."""
    text = QCoreApplication.translate("Evidence", "{code} will not be suggested for {what} again")
    said = text.format(code=code, what=_named(session, ids))
    session.run(lambda ws, _: refuse_suggestion(ws, ids[0], code), then=lambda _: session.tell(said, undo=True))


def take_back(session: GuiSession, ids: Sequence[str], code: str) -> None:
    """Suggest an element for one piece of evidence again."""
    text = QCoreApplication.translate("Evidence", "{code} may be suggested for {what} again")
    said = text.format(code=code, what=_named(session, ids))
    session.run(lambda ws, _: take_back_refusal(ws, ids[0], code), then=lambda _: session.tell(said, undo=True))


def alter_link(session: GuiSession, link_id: str, values: Mapping[str, Any]) -> None:
    """Save what was typed in a link."""
    session.run(lambda ws, _: change_link(ws, link_id, **values))


def remove_link(session: GuiSession, link_id: str) -> None:
    """Take a link away; undo brings it back."""
    held = session.snapshot.links.get(link_id)
    if held is None:
        return
    text = QCoreApplication.translate("Evidence", "Link to {code} removed").format(code=held.element)
    session.run(lambda ws, _: unlink(ws, [link_id]), then=lambda _: session.tell(text, undo=True))


def unlink_from(session: GuiSession, ids: Sequence[str], code: str) -> None:
    """Take the links of several to one element away."""
    text = QCoreApplication.translate("Evidence", "{what} unlinked from {code}")
    said = text.format(what=_named(session, ids), code=code)
    session.run(lambda ws, _: unlink_evidence(ws, ids, [code]), then=lambda _: session.tell(said, undo=True))


def link_dropped(session: GuiSession, ids: Sequence[str], code: str) -> None:
    """Link what was dropped on an element."""
    held = [id_ for id_ in ids if id_ in session.snapshot.evidence]
    if held and not session.read_only:
        link(session, held, LinkWish(code))


def remove_one_of_two(session: GuiSession, gone: Evidence, kept: Evidence) -> None:
    """Remove what is held twice; what stays takes over its links."""
    text = QCoreApplication.translate("Evidence", "{gone} removed; its links are with {kept} now")
    said = text.format(gone=gone.exhibit, kept=kept.exhibit)

    def done(_: Evidence) -> None:
        session.go("evidence", kept.id)
        session.tell(said, "success", undo=True)

    session.run(lambda ws, _: remove_duplicate(ws, gone.id, kept.id), then=done)


def add(session: GuiSession, new: NewEvidence) -> None:
    """Add something to see or hear on the visit, and go to it."""
    session.run(
        lambda ws, _: add_evidence(ws, new.form, new.title, location=new.location),
        then=lambda made: session.go("evidence", made.id),
    )


def go_back_to(session: GuiSession, evidence: Evidence, version_id: str) -> None:
    """Make an earlier version of a file the present one."""
    text = QCoreApplication.translate("Evidence", "{exhibit} is the earlier file again")
    said = text.format(exhibit=evidence.exhibit)
    session.run(
        lambda ws, _: go_back(ws, evidence.id, version_id),
        then=lambda _: session.tell(said, "success", undo=True),
    )


def take_page(session: GuiSession, evidence: Evidence, page: int, over: QWidget) -> None:
    """Make a picture of a page and edit it."""
    if evidence.media_type == "application/pdf":
        Editing.of(session).begin_with_page(evidence, page, over)
        return
    session.tell(
        QCoreApplication.translate(
            "Evidence", "Only the pages of a PDF can be taken so. For others, take a screenshot."
        )
    )


def replace_file(session: GuiSession, evidence: Evidence, over: QWidget) -> None:
    """Ask for the newer file of a piece of evidence and put it in its place."""
    title = QCoreApplication.translate("Evidence", "Choose the newer file of {exhibit}")
    chooser = QFileDialog(over, title.format(exhibit=evidence.exhibit))
    chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
    chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    chooser.fileSelected.connect(lambda path: Intake.of(session).replace(evidence.id, Path(path)))
    chooser.open()


def copy(session: GuiSession, ids: Sequence[str]) -> None:
    """Put copies of the files on the clipboard, for folders and messages, and the numbers as text."""
    evidence = [session.snapshot.evidence[id_] for id_ in ids if id_ in session.snapshot.evidence]
    files = files_to_hand_out(evidence)
    numbers = ", ".join(one.exhibit for one in evidence)

    def copied(made: list[Path]) -> None:
        carried = QMimeData()
        carried.setText(numbers)
        carried.setUrls([QUrl.fromLocalFile(str(path)) for path in made])
        QGuiApplication.clipboard().setMimeData(carried)
        what = _named(session, [one.id for one in evidence])
        text = QCoreApplication.translate("Evidence", "Copied the number of {what}")
        if made:
            text = QCoreApplication.translate("Evidence", "Copied {what}: paste as files, or the number as text")
        session.tell(text.format(what=what))

    session.run(
        lambda ws, _: [copy_named(ws.rooms.vault.path(one.blob or ""), one) for one in files],
        then=copied,
        lane="worker",
    )


def _named(session: GuiSession, ids: Sequence[str]) -> str:
    if len(ids) == 1:
        return session.snapshot.evidence[ids[0]].exhibit
    return QCoreApplication.translate("Evidence", "%n pieces of evidence", "", len(ids))
