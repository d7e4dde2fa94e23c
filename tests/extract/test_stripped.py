"""What tells where and with what a picture was taken is taken out; its points and its turn stay."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageOps, PngImagePlugin

from cse_desktop.extract import Reader

SECRET = b"Sian's telephone"


@pytest.fixture
def stripped(reader: Reader, tmp_path):
    """The bytes that come back, None where there was nothing to take out, and the ids of what stays."""

    def strip(name: str, content: bytes):
        path = tmp_path / name
        path.write_bytes(content)
        answer = reader.strip(path, name, tmp_path / "into").result(timeout=60)
        made = [member.path.read_bytes() for member in answer.members]
        return (made[0] if made else None), [said.id for said in answer.left_out]

    return strip


def photo() -> Image.Image:
    picture = Image.effect_noise((96, 64), 60).convert("RGB")
    picture.paste("#7A1F5C", (0, 0, 40, 20))
    return picture


def exif(turn: int = 1) -> Image.Exif:
    said = Image.Exif()
    said[0x0112], said[0x010F] = turn, SECRET.decode()
    said.get_ifd(0x8825)[2] = (51.0, 28.0, 40.0)
    return said


def saved(kind: str, **given: object) -> bytes:
    out = io.BytesIO()
    photo().save(out, kind, **given)
    return out.getvalue()


def test_a_photograph_keeps_its_points_its_profile_and_its_turn(stripped) -> None:
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for turn in (1, 6):
        taken = saved("JPEG", exif=exif(turn), icc_profile=profile, comment=SECRET, progressive=turn == 6)
        made, stays = stripped("photo.jpg", taken + b"a film behind the picture " + SECRET)
        assert made is not None and stays == []
        assert SECRET not in made and b"film" not in made
        before, after = Image.open(io.BytesIO(taken)), Image.open(io.BytesIO(made))
        assert after.info["icc_profile"] == profile
        assert list(after.getexif()) == ([0x0112] if turn != 1 else [])
        assert ImageOps.exif_transpose(after).tobytes() == ImageOps.exif_transpose(before).tobytes()


def test_pictures_of_other_kinds_lose_their_words_too(stripped) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET.decode())
    for name, taken in (
        ("a.png", saved("PNG", pnginfo=words, exif=exif(), dpi=(144, 144)) + SECRET),
        ("a.webp", saved("WEBP", lossless=True, exif=exif(), xmp=SECRET)),
    ):
        made, stays = stripped(name, taken)
        assert made is not None and stays == [] and SECRET not in made
        before, after = Image.open(io.BytesIO(taken)), Image.open(io.BytesIO(made))
        assert after.tobytes() == before.convert(after.mode).tobytes()
        assert not after.getexif()


def test_a_picture_with_nothing_to_take_out_is_left_as_it_is(stripped) -> None:
    assert stripped("plain.jpg", saved("JPEG")) == (None, [])
    assert stripped("plain.png", saved("PNG")) == (None, [])
    assert stripped("plain.tif", saved("TIFF")) == (None, [])


def test_what_cannot_be_taken_out_is_said(stripped) -> None:
    assert stripped("place.tif", saved("TIFF", exif=exif().tobytes())) == (None, ["strip.stays"])
    whole = saved("JPEG", exif=exif())
    assert stripped("cut.jpg", whole[:30]) == (None, ["strip.stays"])
    assert stripped("cut.png", saved("PNG")[:40]) == (None, ["strip.stays"])


def test_a_hostile_picture_costs_no_more_than_itself(stripped) -> None:
    whole = bytearray(saved("JPEG", exif=exif()))
    at = whole.index(b"Exif") + 6
    whole[at + 4 : at + 8] = struct.pack("<I" if whole[at : at + 2] == b"II" else ">I", 0xFFFFFFF0)
    made, stays = stripped("odd.jpg", bytes(whole))
    assert (made is None, stays) == (True, ["strip.stays"])
    for place in range(2, 400, 7):
        spoilt = bytearray(whole)
        spoilt[place] ^= 0xFF
        stripped("spoilt.jpg", bytes(spoilt))
