"""Pictures: taking one in from the screen or clipboard, cropping, drawing on it, and blacking parts of it out.

What a picture shows outside is its outcome: drawn anew from the picture as it came whenever the marks change, and
read like any file, so that search, suggestions and personal data speak of the outcome alone. The picture as it
came stays in the vault under `Evidence.original`, which nothing but the functions here ever asks for.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from cse_desktop.app.context import Context
from cse_desktop.app.describing import as_said, check_values
from cse_desktop.app.file_rows import new_evidence, unread, with_reading
from cse_desktop.app.linking import put_link
from cse_desktop.app.ports import Staged
from cse_desktop.app.version_rows import check_links
from cse_desktop.app.waiting import result_of
from cse_desktop.app.workspace import UnitOfWork, Workspace
from cse_desktop.domain.drawing import LONGEST_SIDE, Drawing
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import message
from cse_desktop.domain.picture_marks import Mark, checked, crop_of, hides, visible_words
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Page, Reading

_SUFFIXES = {"image/png": (".png",), "image/jpeg": (".jpg", ".jpeg")}


def add_picture(
    ws: Workspace,
    ctx: Context,
    image: bytes,
    *,
    title: str,
    marks: Sequence[Mark] = (),
    elements: Sequence[str] = (),
    why: str = "",
    **values: Any,
) -> Evidence:
    """Take in a picture that is no file yet, as from the screen or the clipboard. One step to undo.

    `image` is a PNG. With `marks` their outcome is what is used, as after `edit_picture`. `values` are further
    fields as in `describe_evidence`; dated today unless they say otherwise. The same picture once more gives the
    evidence that has it. Raises UserError for an empty title, an unknown field or element, and what is no picture.
    """
    if not title.strip():
        raise UserError("title_wanted")
    check_values(values)
    codes = [ws.snapshot.standard.element(code).code for code in elements]
    wanted, name = checked(marks), f"{_file_stem(title)}.png"
    with ExitStack() as room:
        came = _stage(ws, ctx, room, image)
        made, shown_name = _outcome(ws, ctx, room, came.path, name, wanted) if wanted else (came, name)
        reading = _read(ws, ctx, made.path, shown_name)
        if reading.media_type not in _SUFFIXES:
            raise UserError("no_picture")
        _keep(ws, reading, made, came)
        with ws.change(message("change.add_picture", title=title.strip())) as work:
            evidence = _held(work, made.sha256)
            if evidence is None:
                said = {"dated": work.now.astimezone().date(), **values, "title": title.strip()}
                row = new_evidence(work, shown_name, made, work.snapshot.next_number)
                row = replace(as_said(row, said), guessed=())
                if made is not came:
                    row = replace(row, original=came.sha256, original_name=name, marks=wanted)
                evidence = work.put(with_reading(row, reading, work.snapshot.portfolio.own_contacts))
            for code in codes:
                put_link(work, evidence, code, why=why)
    return evidence


def edit_picture(ws: Workspace, ctx: Context, evidence_id: str, marks: Sequence[Mark], **values: Any) -> Evidence:
    """Give a picture these marks in place of those it has, drawn anew from the picture as it came.

    Without any it is again as it came.

    `values` are said of it in the same step, as with `describe_evidence`. Words in the outcome wait to be
    recognised, as after an import. Raises UserError for evidence that is no picture, for what is no mark, and
    where the picture cannot be drawn: nothing is changed then.
    """
    evidence = ws.snapshot.find_evidence(evidence_id)
    if evidence.form != "file" or not evidence.blob or not evidence.is_picture:
        raise UserError("not_of_a_picture", exhibit=evidence.exhibit)
    check_values(values)
    wanted = checked(marks)
    with ExitStack() as room:
        made = reading = None
        shown_name = ""
        came, came_name = evidence.original or evidence.blob, evidence.original_name or evidence.file_name
        if wanted and wanted != checked(evidence.marks):
            made, shown_name = _outcome(ws, ctx, room, ws.rooms.vault.path(came), came_name, wanted)
            reading = _read(ws, ctx, made.path, shown_name)
            _keep(ws, reading, made)
            ws.rooms.thumbnails().forget(came)
        with ws.change(message("change.edit_picture", exhibit=evidence.exhibit)) as work:
            present = work.get(Evidence, evidence.id)
            if present is None or (present.blob, present.original) != (evidence.blob, evidence.original):
                raise UserError("picture_conflict", exhibit=evidence.exhibit)
            row: Evidence = present
            if made is not None and reading is not None:
                row = _with_outcome(row, made, shown_name, came, came_name, wanted)
                row = with_reading(
                    replace(row, file_step=work.step), reading, work.snapshot.portfolio.own_contacts
                )
            elif not wanted and present.original is not None:
                row = _as_it_came(ws, work, row)
            row = work.put(as_said(row, values) if values else row)
            _check_quotations(ws, work, present, row)
            if crop_of(present.marks) != crop_of(row.marks):
                _forget_boxes(work, row)
    return row


def restore_picture(ws: Workspace, ctx: Context, evidence_id: str) -> Evidence:
    """Use a picture as it came again: without crop, drawing and black-outs. Raises UserError as `edit_picture`."""
    evidence = ws.snapshot.find_evidence(evidence_id)
    if evidence.original is None:
        raise UserError("picture_as_it_came", exhibit=evidence.exhibit)
    return edit_picture(ws, ctx, evidence.id, ())


def draw_original(ws: Workspace, ctx: Context, evidence_id: str, *, longest: int = LONGEST_SIDE) -> Drawing:
    """Draw a picture as it came, to be looked at where it is edited and nowhere else. Raises Cancelled."""
    evidence = ws.snapshot.find_evidence(evidence_id)
    came, name = evidence.original or evidence.blob, evidence.original_name or evidence.file_name
    if not came:
        return Drawing("failed", reason=message("drawing.unknown_type"))
    return result_of(ws.rooms.reader().draw(ws.rooms.vault.path(came), name, longest=longest), ctx.check)


def _stage(ws: Workspace, ctx: Context, room: ExitStack, image: bytes) -> Staged:
    """Bytes in the vault's waiting room; they go unless they are kept."""
    path = room.enter_context(ws.rooms.vault.room()) / "picture"
    path.write_bytes(image)
    staged = ws.rooms.vault.stage(path, ctx.check)
    room.callback(ws.rooms.vault.discard, staged)
    return staged


def _outcome(
    ws: Workspace, ctx: Context, room: ExitStack, path: Path, name: str, marks: tuple[Mark, ...]
) -> tuple[Staged, str]:
    """What is used of a picture with these marks, in the waiting room, and its name."""
    drawing = result_of(ws.rooms.reader().mark(path, name, marks), ctx.check)
    if drawing.outcome != "drawn":
        raise UserError("picture_not_drawn")
    return _stage(ws, ctx, room, drawing.image), _name_of(name, drawing.media_type)


def _read(ws: Workspace, ctx: Context, path: Path, name: str) -> Reading:
    return result_of(ws.rooms.reader().submit(path, name, recognise=False), ctx.check)


def _keep(ws: Workspace, reading: Reading, made: Staged, *more: Staged) -> None:
    """Put bytes into the vault, with what was read of the first of them."""
    ws.rooms.vault.keep(*{staged.sha256: staged for staged in (made, *more)}.values())
    ws.rooms.vault.save_reading(made.sha256, reading)


def _held(work: UnitOfWork, sha256: str) -> Evidence | None:
    """Evidence that has this picture, as it came or as it is used."""
    live = work.snapshot.evidence.values()
    return next((e for e in live if sha256 in (e.blob, e.original)), None)


def _with_outcome(
    row: Evidence, made: Staged, name: str, came: str, came_name: str, marks: tuple[Mark, ...]
) -> Evidence:
    shown = replace(unread(row, name), blob=made.sha256, size=made.size, file_name=name)
    if made.sha256 == came:  # a picture of our own making with marks that change nothing
        return replace(shown, original=None, original_name="", marks=())
    return replace(shown, original=came, original_name=came_name, marks=marks)


def _as_it_came(ws: Workspace, work: UnitOfWork, row: Evidence) -> Evidence:
    came = row.original or ""
    path = ws.rooms.vault.path(came)
    if not ws.rooms.vault.has(came):
        raise UserError("original_missing", exhibit=row.exhibit)
    name = row.original_name or row.file_name
    shown = replace(unread(row, name), blob=came, size=path.stat().st_size, file_name=name, file_step=work.step)
    shown = replace(shown, original=None, original_name="", marks=())
    reading = ws.rooms.vault.reading(came)
    return with_reading(shown, reading, work.snapshot.portfolio.own_contacts) if reading is not None else shown


def _check_quotations(ws: Workspace, work: UnitOfWork, before: Evidence, after: Evidence) -> None:
    """Note which quoted words can be seen no more, reckoned until those of the outcome are recognised."""
    if before.blob == after.blob:
        return
    came = ws.rooms.vault.reading(after.original or after.blob or "")
    if came is None:
        return
    if after.original is None or not hides(after.marks):
        left: Reading = came
    else:
        words = tuple(word for page in came.pages for word in page.words)
        left = replace(came, pages=(Page(1, " ".join(visible_words(words, after.marks)), "picture"),))
    check_links(work, ws.rooms.vault, after, replace(left, unrecognised=0), came)


def _forget_boxes(work: UnitOfWork, evidence: Evidence) -> None:
    """Let go of what links show of the picture: the places were those of another cut."""
    for link in work.snapshot.links_by_evidence.get(evidence.id, ()):
        if link.box:
            work.put(replace(link, box=()))


def _name_of(came_name: str, media_type: str) -> str:
    """The name of the outcome: that of the picture as it came, with the ending that its bytes want."""
    fitting = _SUFFIXES.get(media_type, (".png",))
    path = PurePath(came_name)
    return came_name if path.suffix.lower() in fitting else f"{path.stem}{fitting[0]}"


def _file_stem(title: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_.,()" else " " for letter in title)
    return " ".join(kept.split()).strip(". ")[:80] or "Picture"
