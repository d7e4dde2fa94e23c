"""The message catalogue: turns a message into a sentence. The sentences are data, one file a language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from cse_desktop.app.languages import SOURCE, STRETCHED, plural_form, stretched
from cse_desktop.domain.messages import Message, Value

Sentence = str | Mapping[str, str]

_OF_A_STANDARD = ("level", "notice")
"""The values that come from a standard's file. In our own file these are our words, in the source language."""


class Catalogue:
    """Sentences by message id. A sentence may have plural forms, chosen by the value `count`.

    What a language has no sentence for is said by `otherwise`, the catalogue of the source language.
    """

    def __init__(
        self, sentences: Mapping[str, Sentence], language: str = SOURCE.code, otherwise: Catalogue | None = None
    ) -> None:
        self._sentences = sentences
        self._language = language
        self._otherwise = otherwise

    @property
    def ids(self) -> frozenset[str]:
        """Every message this catalogue can say."""
        return frozenset(self._sentences) | (self._otherwise.ids if self._otherwise else frozenset())

    def say(self, message: Message) -> str:
        """The sentence for a message. An id that is not known is said as it is, which a test looks for."""
        sentence = self._sentence(message)
        if sentence is None:
            return f"{message.id} {dict(message.values)}" if message.values else message.id
        values = _Values({name: self._value(name, value) for name, value in message.values.items()})
        if message.listed:
            values["listed"] = self._list([self.say(one) for one in message.listed])
        return sentence.format_map(values)

    def _value(self, name: str, value: Value) -> Value:
        """A date in words, our own words of a standard in this language; anything else as it is.

        Sentences say how numbers are written.
        """
        if name in _OF_A_STANDARD and isinstance(value, str):
            return self._own_word(value)
        if not isinstance(value, date):
            return value
        month = self.say(Message(f"pack.month.{value.month}"))
        return self.say(Message("pack.date", {"day": value.day, "month": month, "year": value.year}))

    def _own_word(self, text: str) -> str:
        """What a level is called, or the notice, where it is worded as in our own standard; else as it stands."""
        id_ = self._otherwise._own_words.get(text.casefold()) if self._otherwise else None
        said = self._sentences.get(id_) if id_ else None
        if not isinstance(said, str):
            return text
        return said if text[:1].isupper() else said[:1].lower() + said[1:]

    @cached_property
    def _own_words(self) -> dict[str, str]:
        """The ids of our own words of a standard, by what they are in this language."""
        said = self._sentences.items()
        return {text.casefold(): id_ for id_, text in said if id_.startswith("own.") and isinstance(text, str)}

    def _sentence(self, message: Message) -> str | None:
        """The sentence in the form that goes with its count, places not yet filled."""
        sentence = self._sentences.get(message.id)
        if sentence is None:
            return self._otherwise._sentence(message) if self._otherwise else None
        if isinstance(sentence, str):
            return sentence
        count = message.values.get("count")
        form = plural_form(self._language, count) if isinstance(count, int | float) else "other"
        return sentence.get(form, sentence["other"])

    def _list(self, said: Sequence[str]) -> str:
        *before, last = said
        return self.say(Message("list.last", {"before": ", ".join(before), "last": last})) if before else last


class _Values(dict[str, Any]):
    """Values for a sentence; one that was not given shows as its own name, so that the sentence is still said."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def load_catalogue(folder: Path, language: str = SOURCE.code) -> Catalogue:
    """The catalogue of a language, with English for what it lacks."""
    english = _sentences(folder, SOURCE.code)
    if language == STRETCHED.code:
        return Catalogue({id_: _stretched(sentence) for id_, sentence in english.items()})
    if language == SOURCE.code:
        return Catalogue(english)
    return Catalogue(_sentences(folder, language), language, Catalogue(english))


def _sentences(folder: Path, language: str) -> dict[str, Sentence]:
    path = folder / f"messages.{language}.json"
    if not path.is_file():
        return {}
    held = json.loads(path.read_text(encoding="utf-8"))
    # What begins with an underscore is a note to translators.
    return {id_: sentence for id_, sentence in held.items() if not id_.startswith("_")}


def _stretched(sentence: Sentence) -> Sentence:
    if isinstance(sentence, str):
        return stretched(sentence)
    return {form: stretched(text) for form, text in sentence.items()}
