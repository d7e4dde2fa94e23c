"""Words in pictures as people bring them: dark screens, buttons, notices, photographs; and pages read badly."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import pytest
from PIL import Image, ImageFilter

from cse_desktop.domain.reading import Page
from tests.bench import pictures


def found(pages: Sequence[Page], made: pictures.Made) -> float:
    """The share of the words on a picture that were read."""
    wanted = Counter(word.strip(".,:;") for word, _ in made.words)
    got = Counter(word.strip(".,:;") for page in pages for word in page.text.split())
    return (wanted & got).total() / wanted.total()


@pytest.mark.parametrize("dark", [False, True])
def test_a_page_of_a_website(tmp_path, read, dark):
    made = pictures.web_page(random.Random(4), 1280, 13, dark=dark)
    made.picture.save(tmp_path / "x.png")
    assert found(read(tmp_path / "x.png")[1], made) > 0.97


def test_a_dashboard_with_dark_menu_coloured_buttons_and_small_grey_labels(tmp_path, read):
    made = pictures.dashboard(random.Random(4), 1366, 600)
    made.picture.save(tmp_path / "x.png")
    assert found(read(tmp_path / "x.png")[1], made) > 0.97


@pytest.mark.parametrize(("paper", "ink"), [("white", "black"), ("#123b6d", "white"), ("#ffd400", "#111")])
def test_a_notice_in_large_print(tmp_path, read, paper, ink):
    made = pictures.Made(Image.new("RGB", (1600, 900), paper))
    top = 40.0
    for text, size in (("Please take a ticket", 90), ("and wait to be called.", 50), ("Thank you", 24)):
        top = made.paragraph((60, top), 1400, text, size, ink, "bold")
    made.picture.save(tmp_path / "x.png")
    assert found(read(tmp_path / "x.png")[1], made) == 1


def test_a_letter_photographed_askew_in_uneven_light(tmp_path, read):
    chance = random.Random(4)
    made = pictures.letter(chance, dots=200, size=13)
    pictures.photographed(made, chance, 5, lean=0.04).save(tmp_path / "x.jpg", quality=85)
    assert found(read(tmp_path / "x.jpg")[1], made) > 0.98


def test_a_page_of_which_much_is_lost_is_known_for_it(tmp_path, read):
    made = pictures.Made(Image.new("L", (1000, 300), 255))
    made.paragraph((40, 40), 900, pictures.prose(random.Random(4), 4), 22)
    made.picture.save(tmp_path / "clear.png")
    made.picture.filter(ImageFilter.GaussianBlur(2.6)).save(tmp_path / "blurred.png")
    _, clear = read(tmp_path / "clear.png")
    _, blurred = read(tmp_path / "blurred.png")
    assert (clear[0].is_badly_read, blurred[0].is_badly_read) == (False, True)
    assert found(blurred, made) < 0.8 < found(clear, made)
