"""What the index holds: one document a page, and one card for each piece of evidence.

Words are indexed as they are written (folded, not stemmed): phrases stay exact, prefixes and spelling work on real
words, and a query finds other forms of a word by looking for them in the word list when it is asked.
Filters are labels on the card alone, so that linking evidence touches one small document and none of its pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from whoosh import fields, formats

from cse_desktop.app.ports import IndexedEvidence
from cse_desktop.domain.reading import Page
from cse_desktop.search.columns import Names, Numbers
from cse_desktop.search.words import WORD, Words, fold, readable

SCHEMA_VERSION = 3
"""Raise it whenever documents are built differently: older indexes are then built anew."""

LABEL_LIMIT = 200


class WordsField(fields.FieldType):  # type: ignore[misc]
    """Words that were already cut: given as a list, indexed with their places."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None)

    def found(self, value: Sequence[str]) -> Mapping[str, Sequence[int]]:
        """Each word once, with where it comes."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(value):
            found[word].append(place)
        return found


class LabelsField(fields.FieldType):  # type: ignore[misc]
    """Whole values given as a list, such as `kind:policy`; a document has them or not."""

    def __init__(self) -> None:
        super().__init__(format=formats.Existence(), analyzer=None)

    def found(self, value: Iterable[str]) -> Mapping[str, Sequence[int]]:
        """Each label once; it has no place."""
        return dict.fromkeys((label[:LABEL_LIMIT] for label in value), ())


def schema() -> fields.Schema:
    """The fields of a document. `owner` is the evidence's id, `page` its page (0: the card), `size` its words."""
    return fields.Schema(
        text=WordsField(),
        label=LabelsField(),
        owner=fields.COLUMN(Names()),
        page=fields.COLUMN(Numbers()),
        size=fields.COLUMN(Numbers()),
        body=fields.STORED(),
        sort=fields.STORED(),
    )


def page_label(evidence_id: str) -> str:
    """The label by which a piece of evidence's pages are found."""
    return f"pages:{evidence_id}"


def card_label(evidence_id: str) -> str:
    """The label by which a piece of evidence's card is found."""
    return f"card:{evidence_id}"


def value_of(text: str) -> str:
    """A filter's value as it is compared: its folded words joined by underscores (`4.3.2` is `4_3_2`)."""
    return "_".join(fold(word) for word in WORD.findall(readable(text)))


def card(evidence: IndexedEvidence, words: Words) -> dict[str, Any]:
    """The card as fields of a document. Its stored `sort` is the key of the pages it was indexed with."""
    body = readable(f"{evidence.title}\n{evidence.words}".strip())
    text = words.of(f"{evidence.title}\n{body}")  # the title twice: it says best what the evidence is
    return {
        "text": text,
        "label": [card_label(evidence.id), *labels(evidence, words)],
        "owner": evidence.id.encode(),
        "page": 0,
        "size": max(1, len(text)),
        "body": body,
        "sort": evidence.text_key,
    }


def page(evidence: IndexedEvidence, page: Page, words: Words) -> dict[str, Any]:
    """One page as fields of a document. Its stored `sort` is the kind of page."""
    body = readable(page.text)
    text = words.of(f"{body}\n{page.label}" if page.label else body)
    return {
        "text": text,
        "label": [page_label(evidence.id)],
        "owner": evidence.id.encode(),
        "page": page.number,
        "size": max(1, len(text)),
        "body": body,
        "sort": page.kind,
    }


def labels(evidence: IndexedEvidence, words: Words) -> Iterator[str]:
    """What a card can be filtered by."""
    for code in evidence.elements or ("none",):
        yield f"element:{value_of(code)}"
    yield f"kind:{value_of(evidence.kind)}"
    yield f"exhibit:{value_of(evidence.exhibit)}"
    yield f"date:{evidence.dated or 'none'}"
    yield f"type:{value_of(evidence.file_type) or 'none'}"
    for name, values in (("team", (evidence.team,)), ("tag", evidence.tags)):
        for value in values:
            yield f"{name}:{value_of(value)}"
            for word in words.of(value):
                yield f"{name}:{word}"
