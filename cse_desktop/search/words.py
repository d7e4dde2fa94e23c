"""What counts as a word: one rule for indexing, for queries and for marking matches, so that they always agree."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
"""Letters and digits; an apostrophe inside belongs to the word, every other sign parts words."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""Soft hyphens and zero-width signs: PDF text is full of them, and they cut words in two."""

_RAW = re.compile(
    r"[^\W_](?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]*[^\W_])*[\u0300-\u036f]*"
    r"(?:['’ʼ][^\W_](?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]*[^\W_])*[\u0300-\u036f]*)*"
)
"""WORD in text that was not made `readable`: accents may be signs of their own, and invisible ones within."""

_PARTED, _RAW_PARTED = re.compile(f"({WORD.pattern})"), re.compile(f"({_RAW.pattern})")
"""To part a text into words and what lies between them, at the speed of the library."""

LONGEST_WORD = 48
MEMO_LIMIT = 200_000

STOP_WORDS = frozenset(
    WORD.findall("""
    a an and are as at be been but by can did do for from had has have he her his how i if in is it its me my no
    not of on or our she so that the their them there these they this those to us was we were what when where
    which who will with you your
    """)
)
"""Words too common to narrow a search. They are indexed all the same, because phrases need them."""


def readable(text: str) -> str:
    """Text as it is indexed, kept and shown: composed letters, nothing invisible inside words."""
    if text.isascii():
        return text
    return INVISIBLE.sub("", unicodedata.normalize("NFC", text))


def fold(word: str) -> str:
    """One form for all the ways of writing a word: case, accents and apostrophes are dropped."""
    word = word.casefold()
    if not word.isascii():
        decomposed = unicodedata.normalize("NFKD", word)
        # Fractions and the like decompose into several words; then the sign itself is the better name.
        kept = "".join(sign for sign in decomposed if sign.isalnum())
        word = kept or word
    elif "'" in word:
        word = word.replace("'", "")
    return word[:LONGEST_WORD]


class Words(dict[str, str]):
    """Folds words and remembers them: text repeats itself, and a look-up is many times quicker than folding."""

    def __missing__(self, raw: str) -> str:
        if len(self) >= MEMO_LIMIT:
            self.clear()
        folded = self[raw] = fold(readable(raw))
        return folded

    def of(self, text: str) -> list[str]:
        """The folded words of a text, in order."""
        return [self[raw] for raw in WORD.findall(text)]

    def places(self, text: str) -> tuple[list[str], list[int]]:
        """The folded words of a text, and where they stand: word n starts at place 2n of the list, ends at 2n + 1.

        The text may be as it was found.
        """
        parts = (_PARTED if text.isascii() else _RAW_PARTED).split(text)
        return list(map(self.__getitem__, parts[1::2])), list(accumulate(map(len, parts)))
