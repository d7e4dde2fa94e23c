"""What the palette finds for what is typed."""

from __future__ import annotations

from cse_desktop.gui.models.palette import MOST, Entry, Source, found_entries


def source(*texts: str, command: bool = False) -> Source:
    ids = [f"id:{text}" for text in texts]
    return Source(
        [text.casefold() for text in texts], lambda at: Entry(ids[at], texts[at], lambda: None), command, ids
    )


def texts(found: list[Entry]) -> list[str]:
    return [entry.text for entry in found]


COMMANDS = source("Import files", "Build the pack", "Undo", command=True)
PLACES = source("4.3 Timeliness", "4.3.2 Promptness of first contact", "14.3.2 Elsewhere", "E012 Survey of users")


def test_a_number_goes_before_all_that_only_contains_it() -> None:
    assert texts(found_entries([COMMANDS, PLACES], "4.3.2")) == [
        "4.3.2 Promptness of first contact",
        "14.3.2 Elsewhere",
    ]
    assert texts(found_entries([COMMANDS, PLACES], "e012"))[0] == "E012 Survey of users"


def test_words_may_be_begun_mixed_and_misspelt() -> None:
    assert texts(found_entries([COMMANDS, PLACES], "fi im"))[0] == "Import files"
    assert texts(found_entries([COMMANDS, PLACES], "survay"))[0] == "E012 Survey of users"
    assert found_entries([COMMANDS, PLACES], "xyzzy") == []


def test_commands_alone_and_what_was_used_lately_first() -> None:
    assert texts(found_entries([COMMANDS, PLACES], "> ")) == ["Import files", "Build the pack", "Undo"]
    lately = ["id:4.3 Timeliness", "id:Undo"]
    assert texts(found_entries([COMMANDS, PLACES], "", lately))[:3] == ["4.3 Timeliness", "Undo", "Import files"]


def test_of_thousands_only_so_many_are_made() -> None:
    made: list[int] = []

    def make(at: int) -> Entry:
        made.append(at)
        return Entry(str(at), str(at), lambda: None)

    many = Source([f"e{at:04} letter number {at}" for at in range(5_000)], make)
    assert len(found_entries([many], "letter")) == MOST == len(made)
