"""Names of people that stand after a title: Mrs Okafor, Cllr J. O'Neill, PC 4521 Khan, (Mrs) A Smith-Jones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cse_desktop.extract.personal.titles import (
    AFTER_NAMES,
    LOOKED_BACK,
    NEVER_NAMES,
    ORDINARY,
    PARTICLES,
    PEERS,
    PLACES,
    RANKS,
    SPELT_OUT,
    THINGS,
    TITLE,
    may_be_title,
)

Place = tuple[int, int]

MOST_NAMES = 3
MOST_TITLES = 6
"""So many on end are a row of boxes to tick; an endless row must not be gone through again from each of them."""
_SHORTEST_AFTER_RANK = 4
"""A rank is two capitals, as are many things: capitals alone after it are a name only from this length on."""
_AND = re.compile(r" ?[/&] ?|[ \n](?:and|a|ac)[ \n]")
_SPACE = re.compile(r"\.?\)?[ ]{1,2}|(?<=\.)(?=[A-Z])|\.?\)?[\n\t]")
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’‘`-](?=[^\W\d_])){0,39}(?![^\W_])")
_COLLAR = re.compile(r" (?:[Nn]o\.? ?)?[0-9]{2,5}(?= )")
_SHELFMARK = re.compile(r" [0-9]{1,5}(?![0-9]| [A-Z0-9])")
_SIGNED_TITLE = re.compile(r"\((?:Mr|Mrs|Ms|Miss|Mx|Dr|Revd?|Cllr)\.?\)")
_SIGNED_WORD = re.compile(r"[^\W\d_][\w'’‘-]{0,39}\.?")
_SURNAME = re.compile(r"([^\W\d_][\w'’‘-]{1,40}), ?$")


def titled_names(text: str, lower: str) -> Iterator[Place]:
    """Titles with the name after them; in signatures also "J Okafor (Mrs)", in lists "Okafor, Mrs J"."""
    done = 0
    for title in TITLE.finditer(text):
        if title.start() < done or not may_be_title(text, title):
            continue
        walk = _Walk(text, title)
        start: int | None = title.start()
        if not walk.names:
            start = _surname_before(text, title.start()) if walk.end > title.end() else None
        if start is not None:
            done = walk.end
            yield start, done
    for title in _SIGNED_TITLE.finditer(text):
        start = _signed_before(text, title.start())
        if start is not None:
            yield start, title.end()


class _Walk:
    """Goes on from a title over further titles, initials and names; `end` is where the last of them ends."""

    def __init__(self, text: str, title: re.Match[str]) -> None:
        self._text = text
        self.end = title.end()
        self.names = 0
        said = self._titles(title[0].rstrip("."))
        self._rank = said in RANKS
        self._of_police = said in ("Constable", "Sergeant", "Sgt")
        self._shouted = said.isupper() and not self._rank
        self._small = said.islower()
        self._wraps = said.capitalize() in ORDINARY
        is_word = said in SPELT_OUT or self._rank or self._shouted or said in ("Miss", "Rev")
        self._stops = (NEVER_NAMES | AFTER_NAMES | THINGS) if is_word else NEVER_NAMES
        if said in PEERS:
            self._stops = self._stops | PLACES
        self._walk()
        if (said in ("Ms", "MS") and _SHELFMARK.match(text, self.end)) or (said in PEERS and self._is_place()):
            self.names, self.end = 0, title.end()
        elif self.names and text[self.end - 2 : self.end] in ("'s", "’s", "'S"):
            self.end -= 2

    def _titles(self, said: str) -> str:
        """Pass over "and Mrs", "Dr" and the like; the last title."""
        for _ in range(MOST_TITLES):
            joined = _AND.match(self._text, self.end) or _SPACE.match(self._text, self.end)
            further = TITLE.match(self._text, joined.end()) if joined else None
            if further is None:
                break
            said, self.end = further[0].rstrip("."), further.end()
        return said

    def _walk(self) -> None:
        begin = self.end
        if (self._rank or self._of_police) and (collar := _COLLAR.match(self._text, begin)):
            begin = collar.end()
        gap, found = self._word(begin)
        in_cells, wraps = gap == "\t", self._wraps
        while found is not None and self.names < MOST_NAMES:
            word = found[0]
            # Lines end anywhere, so also between title and name; further on it may be the next line's word.
            if (gap == "\n" and not wraps) or (gap == "\t" and not in_cells):
                return
            wraps = False
            if word in PARTICLES or word == "St":
                if not self._leads_to_name(found):
                    return
            elif len(word) == 1 and word.isupper():
                self.end = found.end()
                # "Mr and Mrs J and P Okafor"
                further = _AND.match(self._text, self.end)
                if further and (initial := _WORD.match(self._text, further.end())) and len(initial[0]) == 1:
                    gap, found = " ", initial
                    continue
            elif self._is_name(word):
                self.names += 1
                self.end = found.end()
                if self._text[self.end : self.end + 1] == ".":
                    return
            else:
                return
            gap, found = self._word(found.end())

    def _word(self, at: int) -> tuple[str, re.Match[str] | None]:
        """What stands between here and the next word, and the word."""
        gap = _SPACE.match(self._text, at)
        return (gap[0][-1:], _WORD.match(self._text, gap.end())) if gap else ("", None)

    def _leads_to_name(self, particle: re.Match[str]) -> bool:
        """Whether a name follows "van der" and the like, to which they belong."""
        following = self._word(particle.end())[1]
        if following is not None and following[0] in PARTICLES:
            following = self._word(following.end())[1]
        return following is not None and _begins_large(following[0]) and following[0].casefold() not in self._stops

    def _is_name(self, word: str) -> bool:
        folded = re.sub(r"['’]s$", "", word.casefold())
        if folded in self._stops or (self.names and folded in AFTER_NAMES):
            return False
        if self._shouted:
            return word.isupper()
        if self._rank and word.isupper():
            return len(word) >= _SHORTEST_AFTER_RANK
        return _begins_large(word) or (self._small and not self.names and len(word) > 1)

    def _is_place(self) -> bool:
        after = self._word(self.end)[1]
        return after is not None and after[0].casefold() in PLACES


def _begins_large(word: str) -> bool:
    return word[0].isupper() or word[:3] in ("al-", "el-") or word[:2] in ("d'", "d’", "o'", "o’")


def _surname_before(text: str, title: int) -> int | None:
    """Where the surname begins that stands before the title, as in "Okafor, Mrs J"."""
    surname = _SURNAME.search(text[max(0, title - LOOKED_BACK) : title])
    if surname is None or not surname[1][0].isupper() or surname[1].casefold() in NEVER_NAMES | AFTER_NAMES:
        return None
    return title - len(surname[0])


def _signed_before(text: str, bracket: int) -> int | None:
    """Where the name begins that stands before a title in brackets."""
    line = text[max(0, bracket - LOOKED_BACK) : bracket].rpartition("\n")[2]
    if not line.endswith(" "):
        return None
    start, last = bracket, ""
    for word in reversed(line[:-1].split(" ")[-MOST_NAMES - 1 :]):
        if (
            not _SIGNED_WORD.fullmatch(word)
            or not word[0].isupper()
            or word.casefold() in NEVER_NAMES | AFTER_NAMES
        ):
            break
        start -= len(word) + 1
        last = last or word
    return start if len(last.rstrip(".")) > 1 else None
