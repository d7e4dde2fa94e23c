"""What else a title or date might be, and where each was found, so that a person can choose instead of typing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cse_desktop.domain.reading import MOST_OTHERS, Guess, Page
from cse_desktop.extract.guesses.dates import AHEAD, EARLIEST, NEAR_TOP, is_led_up_to, is_of_another, noted_date
from cse_desktop.extract.guesses.mentions import Mention, mentions, without_links
from cse_desktop.extract.guesses.names import named_dates
from cse_desktop.extract.guesses.titles import first_lines, title_from_name, usable
from cse_desktop.extract.source import Facts

WORDS_BEFORE, WORDS_AFTER = 24, 24
"""About so many characters of a line are kept on either side of a date, to tell where it was found."""


@dataclass(frozen=True)
class _Seen:
    """A date on a page, whether a word such as "published" leads up to it, and the words it stands among."""

    day: date
    page: int
    words: str
    led_up_to: bool


def place_title(title: Guess, pages: Sequence[Page]) -> Guess:
    """The title with the page it stands on, where it was found in the text."""
    if title.source != "content":
        return title
    wanted = _plain(title.value)
    found = (page.number for page in pages if wanted in _plain(page.text) or wanted in _plain(page.label))
    return replace(title, page=next(found, 0))


def other_titles(title: Guess, name: str, pages: Sequence[Page], facts: Facts) -> tuple[Guess, ...]:
    """What else it might be called, likeliest first."""
    lines = first_lines(pages[0], facts.opening) if pages and pages[0].kind != "sheet" else []
    label = usable(pages[0].label) if pages and pages[0].kind == "slide" else ""
    found = [
        Guess(usable(facts.title), "metadata"),
        *(Guess(line, "content") for line in (usable(facts.heading), label, *lines[:2])),
        Guess(title_from_name(name), "name"),
    ]
    return tuple(place_title(one, pages) for one in _others(found, title))


def place_date(dated: Guess | None, pages: Sequence[Page], today: date | None = None) -> Guess | None:
    """The date with the page and the words it stands in, where it was found in the text."""
    if dated is None or dated.source != "content":
        return dated
    same = [one for one in _seen(pages, today or _today()) if one.day.isoformat() == dated.value]
    best = next((one for one in same if one.led_up_to), same[0] if same else None)
    return replace(dated, page=best.page, words=best.words) if best else dated


def other_dates(
    dated: Guess | None, name: str, pages: Sequence[Page], facts: Facts, today: date | None = None
) -> tuple[Guess, ...]:
    """What else its date might be: days that the text says, of its name and of its record, likeliest first."""
    today = today or _today()
    said = [
        (one.led_up_to, Guess(one.day.isoformat(), "content", one.page, one.words)) for one in _seen(pages, today)
    ]
    named, noted = named_dates(name, EARLIEST, today + AHEAD), noted_date(facts, today)
    found = [
        *(guess for led_up_to, guess in said if led_up_to),
        *(Guess(day.isoformat(), "name") for day in (named.days if named else ())),
        *([Guess(noted.isoformat(), "metadata")] if noted else []),
        *(guess for led_up_to, guess in said if not led_up_to),
    ]
    return _others(found, dated)


def _others(found: Iterable[Guess], chosen: Guess | None) -> tuple[Guess, ...]:
    """Those that say something else than what was chosen, each once."""
    known = {_plain(chosen.value) if chosen else "", ""}
    others = []
    for guess in found:
        if _plain(guess.value) not in known:
            known.add(_plain(guess.value))
            others.append(guess)
    return tuple(others[:MOST_OTHERS])


def _seen(pages: Sequence[Page], today: date) -> Iterator[_Seen]:
    for page in pages:
        text = without_links(page.text[:NEAR_TOP])
        for one in mentions(text):
            if EARLIEST <= one.day <= today + AHEAD and not is_of_another(text, one):
                yield _Seen(one.day, page.number, _words_at(page.text, one), is_led_up_to(text, one))


def _words_at(text: str, one: Mention) -> str:
    """The line a date stands in, or as much of it as there is room for."""
    begin = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    end = len(text) if end < 0 else end
    first, last = max(begin, one.start - WORDS_BEFORE), min(end, one.end + WORDS_AFTER)
    # Whole words, and never less than the date.
    while begin < first < one.start and not text[first - 1].isspace():
        first += 1
    while one.end < last < end and not text[last].isspace():
        last -= 1
    words = " ".join(text[first:last].split())
    return f"{'…' if first > begin else ''}{words}{'…' if last < end else ''}"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _today() -> date:
    return date.today()  # noqa: DTZ011 - a day is enough here
