from hypothesis import given
from hypothesis import strategies as st

from cse_desktop.gui.models.diff import diff

keys = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


def applied(old: list[str], new: list[str]) -> list[str]:
    change = diff(old, new)
    rows = list(old)
    for first, last in change.removed:
        del rows[first : last + 1]
    if change.reordered:
        rows = [key for key in new if key in set(rows)]
    for first, last in change.inserted:
        rows[first:first] = new[first : last + 1]
    return rows


@given(keys, keys)
def test_the_steps_lead_from_one_list_to_the_other(old: list[str], new: list[str]) -> None:
    assert applied(old, new) == new


def test_neighbours_are_one_step() -> None:
    change = diff(list("abcdef"), list("afgh"))
    assert change.removed == ((1, 4),)
    assert change.inserted == ((2, 3),)
    assert not change.reordered


def test_many_scattered_steps_are_large() -> None:
    old = [str(number) for number in range(200)]
    assert diff(old, old[::2]).is_large
    assert not diff(old, old[50:]).is_large
