"""Files within files are taken out through the guarded worker; what cannot be is named, and the rest comes out."""

from __future__ import annotations

import zipfile
from email.message import EmailMessage

import pytest

from cse_desktop.extract import Limits, Reader

from . import make, make_more
from .make_ole import compound, message

SUBJECT, BODY, HTML, SENDER = 0x37, 0x1000, 0x1013, 0x0C1A


@pytest.fixture
def taken(reader, tmp_path):
    def take(path, by=reader):
        return by.unpack(path, path.name, tmp_path / "into").result(timeout=60)

    return take


def contents(unpacked):
    assert all(member.path.stat().st_size == member.size for member in unpacked.members)
    return {member.name: member.path.read_bytes() for member in unpacked.members}


def reasons(unpacked):
    return [(said.id.removeprefix("unpack."), said.values.get("file")) for said in unpacked.left_out]


def mail(subject, text):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "ann@example.org", "council@example.org", subject
    made.set_content(text)
    return made


def test_attachments_come_out_as_they_were(taken, tmp_path):
    made = mail("Survey", "See attached.")
    noise = bytes(range(256)) * 4_000
    made.add_attachment(noise, maintype="application", subtype="pdf", filename="../../etc/résumé.pdf")
    made.add_attachment("One\nTwo\n", filename="note.txt")
    made.add_attachment(noise, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    inner = mail("Re: bins/ramps", "When do you open?")
    made.add_attachment(inner)
    made.add_attachment(b"", maintype="image", subtype="png", filename="note.txt")
    path = tmp_path / "m.eml"
    path.write_bytes(bytes(made))
    unpacked = taken(path)
    assert [member.name for member in unpacked.members] == [
        "résumé.pdf", "note.txt", "Re: bins-ramps.eml", "note.txt",
    ]  # fmt: skip
    first, second, third, _ = unpacked.members
    assert first.path.read_bytes() == noise
    assert second.path.read_bytes() == b"One\nTwo\n"
    assert third.path.read_bytes().strip() == bytes(inner).strip()
    assert {member.path.parent for member in unpacked.members} == {tmp_path / "into"}
    assert reasons(unpacked) == [("winmail", "winmail.dat")]


def test_pictures_shown_in_the_text_stay_in_it(taken, tmp_path):
    made = mail("Hello", "See below.")
    made.add_alternative("<p>See below. <img src='cid:one%40x'></p>", subtype="html")
    made.get_payload()[1].add_related(b"\x89PNG", "image", "png", cid="<one@x>", filename="image001.png")
    made.get_payload()[1].add_related(b"\x89PNG", "image", "png")
    made.add_attachment(b"logo", maintype="image", subtype="png", filename="image002.png", cid="<b>")
    made.add_attachment(b"photo", maintype="image", subtype="jpeg", filename="notice.jpg", cid="<c>")
    path = tmp_path / "m.eml"
    path.write_bytes(bytes(made))
    assert contents(taken(path)) == {"notice.jpg": b"photo"}


def test_outlook_attachments_and_messages_come_out(taken, read, tmp_path):
    noise = bytes(range(256)) * 3_000
    deeper = message({SUBJECT: "Deeper", BODY: "Down here."}, inside=True)
    sent_on = message(
        {SUBJECT: "Ramp – Résumé", BODY: "Please build a ramp.", SENDER: "Ann Résident"},
        {"plan.pdf": noise[:99], "": deeper, "logo.png": b"inline"},
        inside=True,
    )
    sent_on["__attach_version1.0_#00000002/__substg1.0_3712001F"] = "pic@1".encode("utf-16-le")
    sent_on["__substg1.0_10130102"] = b"<p>Please build a ramp.<img src=cid:pic@1></p>"
    streams = message({SUBJECT: "Fwd", BODY: "x"}, {"C:\\mail\\figures.xlsx": noise, "": sent_on, "old.xls": b""})
    streams["__attach_version1.0_#00000003/__substg1.0_3707001F"] = "in the cloud.docx".encode("utf-16-le")
    streams["__attach_version1.0_#00000003/__properties_version1.0"] = bytes(8) + bytes.fromhex(
        "0300 0537 06000000 0700000000000000"
    )
    streams["__attach_version1.0_#00000004/__substg1.0_3707001F"] = "Chart".encode("utf-16-le")
    streams["__attach_version1.0_#00000004/__substg1.0_3701000D/CONTENTS"] = b"x"
    unpacked = taken(compound(tmp_path / "m.msg", streams))
    found = contents(unpacked)
    assert list(found) == ["figures.xlsx", "Ramp – Résumé.eml", "old.xls"]
    assert found["figures.xlsx"] == noise
    assert reasons(unpacked) == [("elsewhere", "in the cloud.docx"), ("object", "Chart")]
    reading, pages = read(unpacked.members[1].path, "Ramp.eml")
    assert pages[0].text.splitlines()[:2] == ["From: Ann Résident", "Subject: Ramp – Résumé"]
    assert "build a ramp" in pages[0].text
    assert (reading.media_type, reading.parts) == ("message/rfc822", 2)
    second = contents(taken(unpacked.members[1].path))
    assert second["plan.pdf"] == noise[:99]
    assert b"Subject: Deeper" in second["Deeper.eml"]


def test_members_of_an_archive_come_out_with_their_folders(taken, read, tmp_path):
    path = make.zipped(
        tmp_path / "a.zip",
        {"minutes/2024/may.txt": "We met.", "photos/": "", "photos/Thumbs.db": "x", "__MACOSX/._may.txt": "x",
         "back\\slash.txt": "y", "inner.zip": make.zipped(tmp_path / "i", {"z.txt": "z"}).read_bytes()},
    )  # fmt: skip
    unpacked = taken(path)
    found = contents(unpacked)
    assert list(found) == ["minutes / 2024 / may.txt", "back / slash.txt", "inner.zip"]
    assert found["minutes / 2024 / may.txt"] == b"We met."
    assert found["inner.zip"].startswith(b"PK")
    assert not unpacked.left_out
    assert read(path)[0].parts == 3


def hostile(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("good.txt", "kept")
        for name in ("../../escape.txt", "/etc/cron.d/x", "C:\\autorun.txt", "a/../../b.txt"):
            archive.writestr(name, "bad")
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("bomb.txt", bytes(30_000_000))
        archive.writestr("same.txt", "first")
        archive.writestr("spoilt.txt", "spoilt " * 50, zipfile.ZIP_STORED)
        archive.writestr("locked.txt", "x")
        archive.writestr("odd.txt", "x")
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("same.txt", "last")
    content = bytearray(path.read_bytes())
    content[content.index(b"spoilt spoilt")] ^= 1
    for name, at, value in ((b"locked.txt", 8, 1), (b"odd.txt", 10, 9)):
        content[content.rindex(name) - 46 + at] = value
    path.write_bytes(content)
    return path


def test_hostile_members_are_left_out_and_the_rest_comes_out(taken, read, tmp_path):
    path = hostile(tmp_path / "h.zip")
    unpacked = taken(path)
    assert contents(unpacked) == {"good.txt": b"kept", "same.txt": b"last"}
    assert reasons(unpacked) == [
        ("unsafe_path", ".. / .. / escape.txt"),
        ("unsafe_path", "etc / cron.d / x"),
        ("unsafe_path", "C: / autorun.txt"),
        ("unsafe_path", "a / .. / .. / b.txt"),
        ("pointer", "link.txt"),
        ("suspicious", "bomb.txt"),
        ("twice", "same.txt"),
        ("damaged", "spoilt.txt"),
        ("locked", "locked.txt"),
        ("unknown_packing", "odd.txt"),
    ]
    assert set((tmp_path / "into").iterdir()) == {member.path for member in unpacked.members}
    assert not (tmp_path.parent / "escape.txt").exists()
    assert read(path)[0].parts == 4  # that two of these are spoilt shows only when they are opened


def test_number_and_size_of_what_comes_out_are_limited(taken, tessdata, tmp_path):
    path = make.zipped(tmp_path / "n.zip", {f"{n}.txt": bytes([n]) * 40_000 for n in range(6)})
    with Reader(tessdata=tessdata, workers=1, limits=Limits(parts=4)) as strict:
        unpacked = taken(path, strict)
    assert len(unpacked.members) == 4
    assert [(said.id, dict(said.values)) for said in unpacked.left_out] == [
        ("unpack.too_many", {"most": 4, "count": 2})
    ]
    with Reader(tessdata=tessdata, workers=1, limits=Limits(parts_bytes=90_000)) as strict:
        unpacked = taken(path, strict)
    assert [member.name for member in unpacked.members] == ["0.txt", "1.txt"]
    assert {said for said, _ in reasons(unpacked)} == {"too_much"}
    with Reader(tessdata=tessdata, workers=1, limits=Limits(file_bytes=30_000)) as strict:
        assert {said for said, _ in reasons(taken(path, strict))} == {"too_large"}


def test_large_attachments_need_little_memory(taken, tessdata, tmp_path):
    size = 40 * 1024 * 1024
    made = mail("Large", "x")
    made.add_attachment(bytes(size), maintype="application", subtype="pdf", filename="large.pdf")
    (tmp_path / "m.eml").write_bytes(bytes(made))
    compound(tmp_path / "m.msg", message({SUBJECT: "Large"}, {"large.pdf": bytes(size)}))
    with zipfile.ZipFile(tmp_path / "m.zip", "w") as archive:
        archive.writestr("large.pdf", bytes(size))
    for name in ("m.eml", "m.msg", "m.zip"):
        with Reader(tessdata=tessdata, workers=1) as fresh:
            unpacked = taken(tmp_path / name, fresh)
            assert [member.size for member in unpacked.members] == [size], (name, unpacked)
            assert fresh.peak_memory < 60 * 1024 * 1024


@pytest.mark.parametrize("content", [b"", b"A plain note.", b"PK\x03\x04 cut short", make_more.MBOX.encode()])
def test_files_that_hold_none_say_so(taken, tmp_path, content):
    (tmp_path / "x").write_bytes(content)
    unpacked = taken(tmp_path / "x")
    assert not unpacked.members
    assert len(unpacked.left_out) == 1


def test_a_folder_that_cannot_be_written_is_said(reader, tmp_path):
    (tmp_path / "file").write_text("in the way")
    path = make.zipped(tmp_path / "a.zip", {"a.txt": "x"})
    unpacked = reader.unpack(path, path.name, tmp_path / "file" / "into").result(timeout=60)
    assert not unpacked.members
    assert [said.id for said in unpacked.left_out] == ["error.storage"]


def locked(path, names, open_names=()):
    """An archive whose `names` are marked as locked, in the list of its members."""
    make.zipped(path, dict.fromkeys((*open_names, *names), "words"))
    content = bytearray(path.read_bytes())
    for name in names:
        content[content.rindex(name.encode()) - 46 + 8] |= 1
    path.write_bytes(content)
    return path


def test_an_archive_that_is_locked_as_a_whole_says_so_once(taken, read, tmp_path):
    path = locked(tmp_path / "l.zip", ("one.txt", "two.txt"))
    reading = read(path)[0]
    assert (reading.reason.id, reading.parts) == ("reading.archive_locked", 0)
    unpacked = taken(path)
    assert not unpacked.members
    assert [said.id for said in unpacked.left_out] == ["reading.archive_locked"]
    path = locked(tmp_path / "p.zip", ("one.txt",), ("two.txt",))
    reading = read(path)[0]
    assert (reading.reason.id, reading.parts) == ("reading.unpack_first", 1)
    assert reasons(taken(path)) == [("locked", "one.txt")]


def test_no_more_is_offered_than_can_be_taken_out(taken, tessdata, tmp_path):
    path = make.zipped(tmp_path / "n.zip", {f"{n}.txt": f"words {n}" for n in range(6)})
    with Reader(tessdata=tessdata, workers=1, limits=Limits(parts=4)) as strict:
        reading = strict.submit(path, path.name).result()
        assert reading.parts == len(taken(path, strict).members) == 4
    assert (reading.reason.id, dict(reading.reason.values)) == ("reading.archive_large", {"most": 4, "held": 6})
