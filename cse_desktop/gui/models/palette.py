"""What the palette offers for what is typed: numbers first, then beginnings of words, then what sounds alike.

Qt-free, and asked on the main thread at each key: `tests/gui/test_palette.py` holds it to 20 ms of that thread's
own time with 5,000 pieces of evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.process import extract

COMMANDS_ONLY = ">"
HELP = "?"
MOST = 40
"""Of the entries so many are shown: nobody reads on."""
LEAST_LETTERS = 3
"""Of what is typed, before what only sounds alike is looked for."""
ALIKE = 72.0
"""Of a hundred: less alike than this is something else."""


@dataclass(frozen=True)
class Entry:
    """Something to do or a place to go. `id` is the same tomorrow; `detail` says what it is; `missing` why it
    cannot be done now; `keys` are its keys, as they are shown."""

    id: str
    text: str
    run: Callable[[], object]
    detail: str = ""
    icon: str = ""
    keys: str = ""
    missing: str = ""


@dataclass(frozen=True)
class Source:
    """Entries of one kind. `sought` has the words of each in small letters, its number first; only those shown
    are made."""

    sought: Sequence[str]
    make: Callable[[int], Entry]
    is_command: bool = False
    ids: Sequence[str] = ()
    """By place, for what was used lately."""


def found_entries(sources: Sequence[Source], typed: str, recent: Sequence[str] = ()) -> list[Entry]:
    """The entries for what is typed, best first; for nothing typed, what was used lately and the commands."""
    text = typed.strip().casefold()
    held = sources
    if text.startswith(COMMANDS_ONLY):
        text = text.removeprefix(COMMANDS_ONLY).strip()
        held = [source for source in sources if source.is_command]
    lately = {id_: place for place, id_ in enumerate(recent)}
    if not text:
        return _unasked(held, lately)
    ranked: list[tuple[float, int, int, int]] = []
    words = text.split()
    for at, source in enumerate(held):
        for place, sought in enumerate(source.sought):
            rank = _rank(sought, text, words)
            if rank:
                used = lately.get(source.ids[place], len(lately)) if source.ids else len(lately)
                ranked.append((-rank, used, at, place))
    if len(ranked) < MOST and len(text) >= LEAST_LETTERS and not any(letter.isdigit() for letter in text):
        known = {(at, place) for _, _, at, place in ranked}
        ranked += [alike for alike in _alike(held, text) if alike[2:] not in known]
    ranked.sort()
    return [held[at].make(place) for _, _, at, place in ranked[:MOST]]


def _unasked(sources: Sequence[Source], lately: Mapping[str, int]) -> list[Entry]:
    used: list[tuple[int, Entry]] = []
    commands: list[Entry] = []
    for source in sources:
        for place, id_ in enumerate(source.ids):
            if id_ in lately:
                used.append((lately[id_], source.make(place)))
            elif source.is_command:
                commands.append(source.make(place))
    used.sort(key=lambda one: one[0])
    # What can be done now before what cannot.
    commands.sort(key=lambda entry: bool(entry.missing))
    return [entry for _, entry in used] + commands


def _rank(sought: str, text: str, words: Sequence[str]) -> float:
    """How well words are met: 5 the number itself, 4 its beginning, 3 all begins so, 2 words do, 1 within words, 0
    not at all."""
    if not all(word in sought for word in words):
        return 0
    first = sought.partition(" ")[0]
    if first == text:
        return 5
    if sought.startswith(text):
        return 4 if any(letter.isdigit() for letter in text) else 3
    if all(f" {word}" in sought or sought.startswith(word) for word in words):
        return 2 - len(sought) / 10_000
    return 1 - len(sought) / 10_000


def _alike(sources: Sequence[Source], text: str) -> list[tuple[float, int, int, int]]:
    found = []
    for at, source in enumerate(sources):
        alike = extract(text, source.sought, scorer=fuzz.partial_ratio, score_cutoff=ALIKE, limit=MOST)
        found += [(-score / 1_000, 0, at, place) for _, score, place in alike]
    return found
