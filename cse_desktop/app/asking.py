"""What people write in a search, put as the index knows it: kinds by their names, elements that exist.

The index knows kinds of evidence by their ids; people read their names on the screen and type those. Names come
from outside, as they are sentences of a language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cse_desktop.domain.facets import FACETS, NONE, Chosen, Facet
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS
from cse_desktop.domain.snapshot import Snapshot

_QUOTES = '"“”„«»'
_FILTER = re.compile(
    rf"(?<![\w{_QUOTES}])(?P<name>kind|element):(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)[{_QUOTES}]?"
    rf"|(?P<plain>[^\s(){_QUOTES}]+))|[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]?",
    re.IGNORECASE,
)
NEAREST = 3


@dataclass(frozen=True)
class Asked:
    """A query as the index understands it, and what is to be said of something in it that does not exist.

    `put` are the filters that were put another way: as the index knows them, and as the person wrote them.
    """

    query: str
    note: Message | None = None
    put: tuple[tuple[str, str], ...] = ()

    def as_written(self, query: str) -> str:
        """A respelling of the query, with its filters as the person wrote them."""
        for known, own in self.put:
            query = query.replace(known, own, 1)
        return query


def understood(query: str, snapshot: Snapshot, names: Mapping[str, str]) -> Asked:
    """Put the names of kinds (`names`: by id) as their ids, and note a kind or element that does not exist."""
    notes: list[Message] = []
    known = _known_kinds(names)
    written, put, place = [], [], 0
    while (match := _FILTER.search(query, place)) is not None:
        written.append(query[place : match.start()])
        place = match.end()
        value = match["quoted"] if match["quoted"] is not None else match["plain"]
        if match["name"] is None or not value:
            written.append(match[0])
        elif match["name"].casefold() == "kind":
            if match["plain"] is not None:
                value, place = _longest(query, match.start("plain"), match.end("plain"), known)
            kinds = _kinds(value, known)
            if kinds:
                written.append(_one_of(kinds))
                put.append((written[-1], query[match.start() : place]))
            else:
                written.append(match[0])
                listed = ", ".join(names.get(kind, kind) for kind in EVIDENCE_KINDS)
                notes.append(message("search.unknown_kind", kind=value, known=listed))
        else:
            written.append(match[0])
            if not _is_there(value, snapshot):
                nearest = ", ".join(snapshot.standard.nearest(value, NEAREST))
                notes.append(message("search.unknown_element", element=value, nearest=nearest))
    written.append(query[place:])
    return Asked("".join(written), notes[0] if notes else None, tuple(put))


def with_choices(query: str, chosen: Chosen) -> str:
    """A query that asks for the chosen facets by filters, so that one line says it all and can be saved."""
    asked = query.strip()
    if any(chosen.values()) and re.search(r"\bOR\b|\|", asked):
        asked = f"({asked})"
    written = [asked] if asked else []
    for facet in FACETS:
        filters = [_filter(facet, value) for value in chosen.get(facet, ())]
        if filters:
            written.append(filters[0] if len(filters) == 1 else f"({' OR '.join(filters)})")
    return " ".join(written)


def _filter(facet: Facet, value: str) -> str:
    name = "date" if facet == "year" else facet
    return f"{name}:{value}" if re.fullmatch(r"[\w.-]+", value) else f'{name}:"{_unquoted(value)}"'


def _unquoted(text: str) -> str:
    return re.sub(f"[{_QUOTES}]", " ", text)


def _known_kinds(names: Mapping[str, str]) -> dict[str, str]:
    """The ids by all they may be called: id and name, in plain form."""
    known = {_plain(kind): kind for kind in EVIDENCE_KINDS}
    return {**known, **{_plain(name): kind for kind, name in names.items()}}


def _plain(text: str) -> str:
    return " ".join(re.split(r"[\s_-]+", text.casefold().strip()))


def _longest(query: str, start: int, end: int, known: Mapping[str, str]) -> tuple[str, int]:
    """A name of several words may stand without quotes: the value and where it ends."""
    rest = query[start:]
    for name in sorted(known, key=len, reverse=True):
        words = r"[\s_-]+".join(re.escape(word) for word in name.split())
        match = re.match(rf"{words}(?!\w)", rest, re.IGNORECASE)
        if match is not None and start + match.end() > end:
            return match[0], start + match.end()
    return query[start:end], end


def _kinds(value: str, known: Mapping[str, str]) -> list[str]:
    """The kinds a value may mean: that of this name (one or several of them), or those that begin with it."""
    wanted = _plain(value.rstrip("*"))
    for form in (wanted, wanted.removesuffix("s"), re.sub("ies$", "y", wanted)):
        if form in known:
            return [known[form]]
    return list(dict.fromkeys(kind for name, kind in known.items() if name.startswith(wanted)))


def _one_of(kinds: list[str]) -> str:
    filters = [f"kind:{kind}" for kind in kinds]
    return filters[0] if len(filters) == 1 else f"({' OR '.join(filters)})"


def _is_there(code: str, snapshot: Snapshot) -> bool:
    wanted = code.casefold().rstrip(".")
    codes = {element.code.casefold() for element in snapshot.standard.elements}
    for element in snapshot.standard.elements:
        codes.update(group.code.casefold() for group in snapshot.standard.path(element.code))
    # A link may be to an element that this version of the standard no longer has.
    codes.update(held.casefold() for held in (*snapshot.links_by_element, NONE))
    if wanted.endswith("*"):
        return any(held.startswith(wanted.rstrip("*")) for held in codes)
    return wanted in codes
