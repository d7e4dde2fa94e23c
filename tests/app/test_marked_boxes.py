"""Which words of a drawn page are marked."""

from __future__ import annotations

from cse_desktop.app.searching import marks
from cse_desktop.app.viewing import marked_boxes
from cse_desktop.app.workspace import Workspace
from cse_desktop.domain.reading import WordBox


def boxes(text: str) -> tuple[WordBox, ...]:
    """The words of a line, one beside the other."""
    return tuple(WordBox(word, 100 * n, 0, 100 * n + 90, 10) for n, word in enumerate(text.split()))


def test_the_words_a_search_looks_for_are_marked_in_their_places(workspace: Workspace) -> None:
    words = boxes("Complaints, grievances and a long telephone queue (complained) about the queue")

    def marked(query: str) -> list[str]:
        found = marked_boxes(words, lambda text: marks(workspace, query, text))
        assert [word for word in words if word in found] == list(found)
        return [word.text for word in found]

    assert marked("complaint") == ["Complaints,", "grievances", "(complained)"]
    assert marked('"telephone queue"') == ["telephone", "queue"]
    assert marked("telephone queue") == ["telephone", "queue", "queue"]
    assert marked("zebra") == []


def test_marks_at_the_edges_of_words() -> None:
    words = boxes("ab cd ef")
    assert [w.text for w in marked_boxes(words, lambda text: [(0, len(text))])] == ["ab", "cd", "ef"]
    assert [w.text for w in marked_boxes(words, lambda text: [(2, 3)])] == []  # the space between
    assert [w.text for w in marked_boxes(words, lambda text: [(4, 5), (0, 1)])] == ["ab", "cd"]
    assert [w.text for w in marked_boxes(words, lambda text: [(1, 4)])] == ["ab", "cd"]
    assert marked_boxes((), lambda text: [(0, 5)]) == ()
