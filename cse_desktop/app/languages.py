"""The languages there are, the plural forms of each, and the stretched one that finds clipped text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language sentences can be said in. `name` is its own name for itself; a draft waits for a translator.

    `tag` is how Word and other programs know it.
    """

    code: str
    name: str
    tag: str
    draft: bool = False


SOURCE = Language("en", "English (United Kingdom)", "en-GB")
WELSH = Language("cy", "Cymraeg", "cy-GB", draft=True)
STRETCHED = Language("qps", "[Šţřéţçĥéð]", "en-GB")
"""Not a language: English with accents, a third longer, in brackets. For testers."""
LANGUAGES = (SOURCE, WELSH)

_KEPT = re.compile(r"\{\{|\}\}|\{[^{}]*\}|%[nL]?\d*|&\w|&|<[^<>]+>")
"""What is no text: places to be filled, the mark of a key and its letter, markup."""
_ACCENTS = str.maketrans("ACDEGHILNORSTUWYZacdeghilnorstuwyz", "ÅÇÐÉĜĤÎĻÑÖŔŠŢÛŴÝŽåçðéĝĥîļñöŕšţûŵýž")
_LONGER = 0.4
_WORD = 7


def language(code: str) -> Language:
    """The language with this code or tag; English for one that is not known."""
    return next((each for each in (*LANGUAGES, STRETCHED) if code in (each.code, each.tag)), SOURCE)


def plural_form(code: str, count: float) -> str:
    """Which form of a sentence goes with a number: zero, one, two, few, many or other.

    The rules for cardinal numbers of the Unicode CLDR (common/supplemental/plurals.xml).
    """
    return _PLURALS.get(code, _english)(count)


def _english(count: float) -> str:
    return "one" if count == 1 else "other"


def _welsh(count: float) -> str:
    return (
        {0: "zero", 1: "one", 2: "two", 3: "few", 6: "many"}.get(int(count), "other")
        if count % 1 == 0
        else "other"
    )


_PLURALS: Mapping[str, Callable[[float], str]] = {"en": _english, "cy": _welsh}


def stretched(text: str) -> str:
    """A text as long as the longest translation may be, in brackets: one that is cut has lost its end.

    What stands without brackets was never offered for translation. Places, keys, markup
    and the patterns of files stay whole.
    """
    name, opened, pattern = text.partition(" (*")
    if opened and pattern.endswith(")"):
        return f"{stretched(name)}{opened}{pattern}"
    if not any(sign.isalpha() for sign in _KEPT.sub("", text)):
        return text
    parts, at = [], 0
    for kept in _KEPT.finditer(text):
        parts += [text[at : kept.start()].translate(_ACCENTS), kept.group()]
        at = kept.end()
    parts.append(text[at:].translate(_ACCENTS))
    more = max(1, round(len(_KEPT.sub("", text)) * _LONGER))
    # In pieces as long as words are, so that they go on in the next line as words do.
    return " ".join([f"[{''.join(parts)}", *("~" * min(_WORD, more - at) for at in range(0, more, _WORD))]) + "]"
