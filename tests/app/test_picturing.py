"""Pictures that were cropped, drawn on or blacked out: the picture as it came gets out nowhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, PngImagePlugin

from cse_desktop import bootstrap
from cse_desktop.app import describing, importing, linking, upkeep
from cse_desktop.app.context import Quiet
from cse_desktop.app.import_report import ImportReport, ImportRequest
from cse_desktop.app.packing import build_pack
from cse_desktop.app.picturing import add_picture, draw_original, edit_picture, restore_picture
from cse_desktop.app.searching import refresh_index, search
from cse_desktop.app.versions import go_back, replace_file
from cse_desktop.app.viewing import draw_page, thumbnail
from cse_desktop.app.watching import look_for_changes, watch_folder
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.pack_plan import PackOptions
from cse_desktop.domain.picture_marks import arrow, in_box, label
from cse_desktop.domain.portfolio import Evidence

SECRET = "Braithwaite"
COVERED = (0.0, 0.42, 1.0, 0.24)
"""The part of the picture that the secret stands in."""


def made(path: Path, *, secret: str = SECRET) -> Path:
    picture = Image.new("RGB", (900, 500), "white")
    draw = ImageDraw.Draw(picture)
    draw.text((40, 60), "Queue at the town hall", "black", font_size=52)
    draw.text((40, 240), f"Customer {secret}", "black", font_size=52)
    draw.text((40, 400), "Waiting nine minutes", "black", font_size=52)
    noted = PngImagePlugin.PngInfo()
    noted.add_text("Comment", f"made by {secret}")
    picture.save(path, pnginfo=noted)
    return path


@pytest.fixture
def shot(tmp_path: Path) -> Path:
    (tmp_path / "from").mkdir()
    return made(tmp_path / "from" / "screen.png")


def take_in(ws: Workspace, path: Path) -> ImportReport:
    report = importing.import_files(ws, Quiet(), ImportRequest((path,)))
    importing.recognise_waiting(ws, Quiet())
    return report


def only(ws: Workspace) -> Evidence:
    (evidence,) = ws.snapshot.evidence.values()
    return evidence


def black_out(ws: Workspace, evidence: Evidence) -> Evidence:
    return edit_picture(ws, Quiet(), evidence.id, [in_box("blackout", *COVERED)])


def text_of(ws: Workspace, evidence: Evidence) -> str:
    reading = ws.rooms.vault.reading(evidence.blob or "")
    return " ".join(page.text for page in reading.pages) if reading else ""


def pixels(image: bytes) -> Image.Image:
    return Image.open(io.BytesIO(image)).convert("RGB")


def is_black_below(picture: Image.Image) -> bool:
    """Whether nothing is left of what was covered, over the whole width, but for the blur of what a JPEG loses."""
    top, bottom = round(COVERED[1] * picture.height), round((COVERED[1] + COVERED[3]) * picture.height)
    below = picture.crop((0, top + 2, picture.width, bottom - 2))
    return all(high <= 4 for _, high in below.getextrema())


def test_black_outs_destroy_the_pixels_and_leave_the_rest(workspace: Workspace, shot: Path) -> None:
    take_in(workspace, shot)
    before = only(workspace)
    assert SECRET in text_of(workspace, before)
    after = black_out(workspace, before)
    assert (after.original, after.original_name) == (before.blob, "screen.png") and after.blob != before.blob
    held = workspace.rooms.vault.path(after.blob or "").read_bytes()
    assert is_black_below(pixels(held)) and SECRET.encode() not in held
    assert pixels(held).size == (900, 500)
    untouched = (0, 0, 900, 200)
    assert pixels(held).crop(untouched).tobytes() == pixels(shot.read_bytes()).crop(untouched).tobytes()
    assert not Image.open(io.BytesIO(held)).info, "nothing but pixels"
    assert workspace.rooms.vault.state(after.original or "") == "ok", "the picture as it came is kept apart"
    assert is_black_below(pixels(draw_page(workspace, Quiet(), after.id).image))
    small = thumbnail(workspace, Quiet(), after.id)
    assert small is not None and is_black_below(pixels(small))
    assert not is_black_below(pixels(draw_original(workspace, Quiet(), after.id).image))


def test_search_and_reading_speak_of_the_outcome_alone(workspace: Workspace, shot: Path) -> None:
    take_in(workspace, shot)
    refresh_index(workspace, Quiet())
    assert search(workspace, SECRET).hits
    after = black_out(workspace, only(workspace))
    assert after.unrecognised == 1 and not text_of(workspace, after)
    assert SECRET not in after.title and not search(workspace, SECRET).hits, "at once, before it is read again"
    assert importing.recognise_waiting(workspace, Quiet()) == 1
    assert "nine minutes" in text_of(workspace, after) and SECRET not in text_of(workspace, after)
    assert search(workspace, "minutes").hits and not search(workspace, SECRET).hits


def test_editing_is_one_step_and_the_picture_can_be_as_it_came_again(workspace: Workspace, shot: Path) -> None:
    take_in(workspace, shot)
    before = only(workspace)
    after = edit_picture(
        workspace, Quiet(), before.id, [in_box("crop", 0, 0, 1, 0.4)], caption="At nine", title="Queue"
    )
    assert (after.caption, after.title) == ("At nine", "Queue")
    importing.recognise_waiting(workspace, Quiet())
    assert "minutes" not in text_of(workspace, after)
    workspace.undo()
    assert only(workspace).content() == before.content()
    workspace.redo()
    assert only(workspace).original == before.blob and only(workspace).caption == "At nine"
    again = restore_picture(workspace, Quiet(), before.id)
    assert (again.blob, again.original, again.marks, again.file_name) == (before.blob, None, (), "screen.png")
    assert SECRET in text_of(workspace, again) and again.caption == "At nine"
    with pytest.raises(UserError, match="picture_as_it_came"):
        restore_picture(workspace, Quiet(), before.id)


def test_marks_are_changed_from_the_picture_as_it_came(workspace: Workspace, shot: Path) -> None:
    take_in(workspace, shot)
    first = black_out(workspace, only(workspace))
    again = edit_picture(
        workspace,
        Quiet(),
        first.id,
        [in_box("crop", 0, 0, 1, 0.9), arrow(0.1, 0.1, 0.5, 0.3), label(0.5, 0.8, "Ŵyth")],
    )
    assert again.original == first.original and [m["kind"] for m in again.marks] == ["crop", "arrow", "text"]
    held = pixels(workspace.rooms.vault.path(again.blob or "").read_bytes())
    assert held.size == (900, 450) and not is_black_below(held)
    reopened = bootstrap.open_portfolio(workspace.rooms.folder, read_only=True)
    assert reopened.snapshot.evidence[again.id].marks == again.marks
    reopened.close()


def test_what_is_no_mark_or_no_picture_changes_nothing(workspace: Workspace, shot: Path, tmp_path: Path) -> None:
    take_in(workspace, shot)
    words = tmp_path / "words.txt"
    words.write_text("Words, not a picture", encoding="utf-8")
    take_in(workspace, words)
    picture, text = workspace.snapshot.evidence.values()
    nan = float("nan")
    for bad in ({"kind": "smear"}, in_box("blackout", 0, 0, 0, 1), label(0, 0, " "), in_box("box", nan, 0, 1, 1)):
        with pytest.raises(UserError):
            edit_picture(workspace, Quiet(), picture.id, [bad])
    with pytest.raises(UserError, match="not_of_a_picture"):
        black_out(workspace, text)
    assert only_marks(workspace) == [(), ()]


def only_marks(ws: Workspace) -> list[tuple[object, ...]]:
    return [evidence.marks for evidence in ws.snapshot.evidence.values()]


def test_nothing_in_the_pack_shows_or_says_what_was_blacked_out(
    workspace: Workspace, shot: Path, tmp_path: Path
) -> None:
    take_in(workspace, shot)
    before = only(workspace)
    linking.link_evidence(workspace, [before.id], ["1.1.1"], why="Shows the queue", quotation=f"Customer {SECRET}")
    linking.link_evidence(workspace, [before.id], ["1.1.2"], quotation="Waiting nine minutes")
    after = edit_picture(
        workspace,
        Quiet(),
        before.id,
        [in_box("blackout", *COVERED)],
        caption="The queue at nine",
        alt_text="A queue",
    )
    gone = {link.element: link.quotation_gone for link in workspace.snapshot.links.values()}
    assert gone == {"1.1.1": True, "1.1.2": False}, "before the words of the outcome are recognised"
    importing.recognise_waiting(workspace, Quiet())
    gone = {link.element: link.quotation_gone for link in workspace.snapshot.links.values()}
    assert gone == {"1.1.1": True, "1.1.2": False}
    report = build_pack(workspace, Quiet(), tmp_path / "Pack", PackOptions(make_zip=True))
    assert report.pictures == 1
    streams = {str(path): path.read_bytes() for path in (tmp_path / "Pack").rglob("*") if path.is_file()}
    (zipped,) = report.zips
    streams = dict(_opened({**streams, "zip": zipped.read_bytes()}))
    came = workspace.rooms.vault.path(after.original or "").read_bytes()
    pictures = 0
    for name, held in streams.items():
        assert SECRET.encode() not in held and held != came, name
        if held.startswith((b"\x89PNG", b"\xff\xd8")):
            pictures += 1
            assert is_black_below(pixels(held)), name
    assert pictures >= 4, "the file and the figure, in the folder and in the zip"
    words = next(held for name, held in streams.items() if name.endswith("word/document.xml"))
    assert b"The queue at nine" in words and b'descr="A queue"' in words and b"Waiting nine minutes" in words


def _opened(streams: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Streams of bytes with those in archives, and in archives within."""
    for name, held in streams.items():
        yield name, held
        if zipfile.is_zipfile(io.BytesIO(held)):
            with zipfile.ZipFile(io.BytesIO(held)) as archive:
                yield from _opened({f"{name}!{inner}": archive.read(inner) for inner in archive.namelist()})


def test_importing_the_picture_as_it_came_does_not_bring_it_back(
    workspace: Workspace, shot: Path, tmp_path: Path
) -> None:
    watch_folder(workspace, shot.parent)
    take_in(workspace, shot)
    after = black_out(workspace, only(workspace))
    copy = tmp_path / "from" / "a copy.png"
    copy.write_bytes(shot.read_bytes())
    found = look_for_changes(workspace, Quiet())
    assert not found.offers and not found.gone
    for path in (shot, copy):
        (file,) = take_in(workspace, path).files
        assert (file.status, file.exhibit) == ("duplicate", "E001")
    assert [e.blob for e in workspace.snapshot.evidence.values()] == [after.blob]
    held = add_picture(workspace, Quiet(), shot.read_bytes(), title="Pasted")
    assert held.id == after.id and held.blob == after.blob
    shot.rename(tmp_path / "from" / "moved.png")
    copy.unlink()
    (offer,) = look_for_changes(workspace, Quiet()).offers
    assert (offer.kind, offer.evidence_id) == ("moved", after.id)


def test_a_newer_file_and_going_back_keep_what_was_blacked_out(
    workspace: Workspace, shot: Path, tmp_path: Path
) -> None:
    take_in(workspace, shot)
    covered = black_out(workspace, only(workspace))
    newer = made(tmp_path / "newer.png", secret="Nobody")
    replace_file(workspace, Quiet(), covered.id, newer)
    replaced = only(workspace)
    assert (replaced.original, replaced.original_name, replaced.marks) == (None, "", ())
    (earlier,) = workspace.snapshot.earlier_versions[covered.id]
    assert earlier.blob == covered.blob
    (file,) = take_in(workspace, shot).files
    assert file.status == "duplicate" and only(workspace).blob == replaced.blob
    back = go_back(workspace, covered.id, earlier.id)
    assert (back.blob, back.original, back.marks) == (covered.blob, covered.original, covered.marks)
    again = restore_picture(workspace, Quiet(), back.id)
    assert again.file_name == "screen.png" and SECRET in text_of(workspace, again)


def test_the_message_a_picture_came_with_is_warned_of(workspace: Workspace, shot: Path, tmp_path: Path) -> None:
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["Date"] = "Queue", "a@example.org", "Mon, 02 Nov 2026 09:00:00 +0000"
    letter.set_content("Here is the picture of the queue.")
    letter.add_attachment(shot.read_bytes(), "image", "png", filename="screen.png")
    path = tmp_path / "letter.eml"
    path.write_bytes(letter.as_bytes())
    take_in(workspace, path)
    outer, picture = workspace.snapshot.evidence.values()
    black_out(workspace, picture)
    linking.link_evidence(workspace, [outer.id, picture.id], ["1.1.1"])
    report = build_pack(workspace, Quiet(), tmp_path / "Pack", PackOptions())
    assert "pack.warning.uncovered_within" in [warning.id for warning in report.warnings]
    take_in(workspace, path)
    importing.unpack_evidence(workspace, Quiet(), [outer.id])
    assert len(workspace.snapshot.evidence) == 2, "taken out once more it is the picture held already"


def test_a_picture_from_the_screen_is_added_with_its_marks_in_one_step(workspace: Workspace, shot: Path) -> None:
    added = add_picture(
        workspace,
        Quiet(),
        shot.read_bytes(),
        title="Screenshot: the queue",
        marks=[in_box("blackout", *COVERED)],
        elements=["1.1.1"],
        kind="system",
        alt_text="A queue",
    )
    assert (added.kind, added.form, added.guessed, added.source_path) == ("system", "file", (), "")
    assert added.dated is not None and added.media_type == "image/png" and added.unrecognised == 1
    assert is_black_below(pixels(workspace.rooms.vault.path(added.blob or "").read_bytes()))
    assert [link.element for link in workspace.snapshot.links_by_evidence[added.id]] == ["1.1.1"]
    importing.recognise_waiting(workspace, Quiet())
    assert not upkeep.check(workspace, Quiet()).problems
    assert not [n for n in upkeep.check(workspace, Quiet()).notes if n.id == "check.stray_files"]
    workspace.undo()
    assert not workspace.snapshot.evidence
    with pytest.raises(UserError, match="no_picture"):
        add_picture(workspace, Quiet(), b"words, no picture", title="Words")
    with pytest.raises(UserError, match="title_wanted"):
        add_picture(workspace, Quiet(), shot.read_bytes(), title=" ")
    assert not list((workspace.rooms.folder / "vault" / "incoming").iterdir())


def test_a_lost_picture_as_it_came_is_told_of_by_the_check(workspace: Workspace, shot: Path) -> None:
    take_in(workspace, shot)
    after = black_out(workspace, only(workspace))
    describing.describe_evidence(workspace, [after.id], title="Queue")
    workspace.rooms.vault.path(after.original or "").unlink()
    assert [p.id for p in upkeep.check(workspace, Quiet()).problems] == ["check.original_missing"]
    with pytest.raises(UserError, match="original_missing"):
        restore_picture(workspace, Quiet(), after.id)
