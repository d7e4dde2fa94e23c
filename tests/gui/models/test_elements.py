import pytest

from cse_desktop import bootstrap
from cse_desktop.domain.standard import Standard
from cse_desktop.gui.models.elements import find_elements


@pytest.fixture(scope="module")
def cse() -> Standard:
    return bootstrap.find_standard("cse")


def test_nothing_typed_offers_everything(cse: Standard) -> None:
    assert len(find_elements(cse, " ")) == 57


def test_the_beginning_of_a_number_finds_what_begins_so(cse: Standard) -> None:
    assert [e.code for e in find_elements(cse, "1.1")] == ["1.1.1", "1.1.2", "1.1.3"]


def test_a_number_that_is_not_there_finds_the_nearest(cse: Standard) -> None:
    assert find_elements(cse, "4.5.4")[0].code.startswith("4.")


def test_words_in_the_title_come_first(cse: Standard) -> None:
    found = find_elements(cse, "complaints procedure")
    assert "complaints procedure" in found[0].title.lower()


def test_words_that_occur_nowhere_find_nothing(cse: Standard) -> None:
    assert list(find_elements(cse, "submarine volcano")) == []
