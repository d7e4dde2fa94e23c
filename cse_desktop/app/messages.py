"""The message catalogue: turns a message into a sentence. The sentences are data, one file a language."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cse_desktop.domain.messages import Message

Sentence = str | Mapping[str, str]


class Catalogue:
    """Sentences by message id. A sentence may have the forms `one` and `other`, chosen by the value `count`."""

    def __init__(self, sentences: Mapping[str, Sentence]) -> None:
        self._sentences = sentences

    @property
    def ids(self) -> frozenset[str]:
        """Every message this catalogue can say."""
        return frozenset(self._sentences)

    def say(self, message: Message) -> str:
        """The sentence for a message. An id that is not known is said as it is, which a test looks for."""
        sentence = self._sentences.get(message.id)
        if sentence is None:
            return f"{message.id} {dict(message.values)}" if message.values else message.id
        if not isinstance(sentence, str):
            sentence = sentence["one" if message.values.get("count") == 1 else "other"]
        values = _Values(message.values)
        if message.listed:
            values["listed"] = self._list([self.say(one) for one in message.listed])
        return sentence.format_map(values)

    def _list(self, said: Sequence[str]) -> str:
        *before, last = said
        return self.say(Message("list.last", {"before": ", ".join(before), "last": last})) if before else last


class _Values(dict[str, Any]):
    """Values for a sentence; one that was not given shows as its own name, so that the sentence is still said."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


def load_catalogue(folder: Path, language: str = "en") -> Catalogue:
    """The catalogue of a language, with English for what it lacks."""
    sentences: dict[str, Sentence] = {}
    for code in dict.fromkeys(("en", language)):
        path = folder / f"messages.{code}.json"
        if path.is_file():
            sentences.update(json.loads(path.read_text(encoding="utf-8")))
    return Catalogue(sentences)
