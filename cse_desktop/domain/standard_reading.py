"""Reads a published list of elements, as text, into a draft of a standard's document.

The draft can be used as it is; whoever imports it looks it over, gives the elements titles people know, and puts
in the standard's own scale and pass rule. What was assumed is said in notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.published_lines import read_blocks
from cse_desktop.domain.published_outline import Entry, Node, outline_of
from cse_desktop.domain.standard_document import FORMAT, problems_of

LONGEST_TITLE: Final = 45
"""Titles stand in tables and trees, where longer ones would be cut."""
# fmt: off
_SMALL_WORDS: Final = frozenset({
    "a", "all", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "how", "in", "into",
    "is", "its", "of", "on", "or", "our", "that", "the", "their", "to", "us", "we", "where", "which", "who",
    "with",
})
# fmt: on
_OPENINGS: Final = re.compile(
    r"(?:we|there|it|our organisation|the organisation|the service|staff)\s+"
    r"(?:(?:can|will|must|should)\s+)?(?:(?:demonstrate|ensure|show)\s+(?:that\s+|how\s+)?(?:we\s+)?)?"
    r"(?:(?:have|has|is|are|make sure|ensure)\s+(?:that\s+)?)?(?:(?:a|an|the|our)\s+)?",
    re.IGNORECASE,
)


def read_published_list(
    text: str,
    *,
    id: str,  # noqa: A002 - the document's own word
    title: str,
) -> tuple[dict[str, Any], list[Message]]:
    """A draft standard from a published list, and notes on what was left out or assumed.

    `text` is the document's text with a form feed between pages. Codes that stand in the text are kept; elements
    without any are numbered by position. An id with spaces or signs gets hyphens instead. Raises UserError
    `no_list_found` when there is nothing like a list.
    """
    # An id that a file name could not hold, or an empty title, would make the draft useless.
    id = re.sub(r'[\s/\\:*?"<>|,\x00-\x1f]+', "-", id).strip("-") or "standard"  # noqa: A001
    title = " ".join(title.split()) or id
    outline = outline_of(read_blocks(text), title)
    nodes = outline.nodes
    if sum(1 for node in nodes for _ in node.walk()) < 2:
        raise UserError("no_list_found")
    notes = list(outline.notes)
    if len(nodes) == 1 and (nested := _nested_by_code(nodes[0])):
        nodes = nested
        notes.append(message("published_list.groups_from_codes"))
    kept = _coded(nodes, "")
    document = _document(nodes, id, title)
    if problems_of(document):
        # Codes clash across groups, or run backwards: only positions are sure to be sound.
        _numbered(nodes, "")
        kept = False
        notes.append(message("published_list.codes_unusable"))
        document = _document(nodes, id, title)
    if problems_of(document):
        raise UserError("no_list_found")
    notes.append(message("published_list.codes_kept" if kept else "published_list.numbered_by_position"))
    notes.append(message("published_list.draft_scale"))
    count = sum(1 for node in nodes for _ in node.walk())
    return document, [message("published_list.found", count=count, groups=len(nodes)), *notes]


def _document(nodes: Sequence[Node], id: str, title: str) -> dict[str, Any]:  # noqa: A002
    titles = _titles([entry for node in nodes for entry in node.walk()])
    return {
        "format": FORMAT,
        "id": id,
        "title": title,
        "version": "1",
        "language": "en-GB",
        "levels": _level_names(nodes),
        "ratings": [
            {"code": "met", "label": "Met", "counts": "met"},
            {"code": "partly_met", "label": "Partly met", "counts": "partial"},
            {"code": "not_met", "label": "Not met", "counts": "not_met"},
        ],
        "not_applicable": {"allowed": True, "needs_reason": True},
        "groups": [_group(node, titles) for node in nodes],
    }


def _group(node: Node, titles: Iterator[str]) -> dict[str, Any]:
    group: dict[str, Any] = {"code": node.code, "title": node.title}
    if node.nodes:
        group["groups"] = [_group(below, titles) for below in node.nodes]
    else:
        group["elements"] = [_element(entry, next(titles)) for entry in node.entries]
    return group


def _element(entry: Entry, title: str) -> dict[str, Any]:
    statement = entry.text
    if entry.parts and statement.endswith(":"):
        statement = f"{statement} {'; '.join(entry.parts)}."
    element: dict[str, Any] = {"code": entry.code, "title": title, "statement": statement}
    if entry.parts:
        element["parts"] = list(entry.parts)
    return element


def _level_names(nodes: Sequence[Node]) -> list[str]:
    depth = max(node.depth() for node in nodes)
    words: list[str] = []
    level: Sequence[Node] = nodes
    for number in range(depth):
        word = next((node.word for node in level if node.word), "")
        if not word:
            word = f"sub-{words[-1].lower()}" if words else "group"
            word = f"level {number + 1}" if number > 1 else word
        words.append(word.capitalize())
        level = [below for node in level for below in node.nodes]
    return [*words, "Requirement" if "Element" in words else "Element"]


def _nested_by_code(node: Node) -> tuple[Node, ...]:
    """Groups made from codes such as 1.2.3 where a list has codes but no headings; empty if that is impossible."""
    codes = [entry.code.split(".") for entry in node.entries]
    if node.code or node.nodes or len({len(code) for code in codes}) != 1 or len(codes[0]) < 2:
        return ()
    top = Node("")
    for entry, code in zip(node.entries, codes, strict=True):
        here = top
        for length in range(1, len(code)):
            prefix = ".".join(code[:length])
            if not here.nodes or here.nodes[-1].code != prefix:
                here.nodes.append(Node(prefix, prefix))
            here = here.nodes[-1]
        here.entries.append(entry)
    return tuple(top.nodes)


def _coded(nodes: Sequence[Node], above: str) -> bool:
    """Give headings and elements their codes, published ones where there are any; whether elements kept theirs."""
    codes = _codes([(node.code, node.style) for node in nodes], above)
    kept = True
    for node, code in zip(nodes, codes, strict=True):
        node.code = code
        if node.nodes:
            kept = _coded(node.nodes, code) and kept
            continue
        published = [(entry.code, entry.style) for entry in node.entries]
        for entry, own in zip(node.entries, _codes(published, code), strict=True):
            kept = kept and bool(entry.code)
            entry.code = own
    return kept


def _numbered(nodes: Sequence[Node], above: str) -> None:
    """Give every heading and element a code by its position, whatever the list says."""
    for number, node in enumerate(nodes, start=1):
        node.code = _below(above, str(number))
        _numbered(node.nodes, node.code)
        for position, entry in enumerate(node.entries, start=1):
            entry.code = _below(node.code, str(position))


def _codes(published: Sequence[tuple[str, str]], above: str) -> list[str]:
    """The codes of siblings: the published ones when each has one and none is used twice, else positions."""
    own = [_full_code(code, style, above) for code, style in published]
    if all(own) and len(set(own)) == len(own):
        return own
    return [_below(above, str(position)) for position in range(1, len(published) + 1)]


def _full_code(code: str, style: str, above: str) -> str:
    """A published code in full: "2." under 1 is 1.2, "c)" under 1.3 is 1.3c; 1.3c and A2 stand for themselves."""
    if not code or not above or "." in code or (code[0].isalpha() and any(sign.isdigit() for sign in code)):
        return code
    return above + code if code.isalpha() and style[:1] in ("a", "i") else _below(above, code)


def _below(above: str, code: str) -> str:
    if not above:
        return code
    return f"{above}.{code}" if above[-1].isdigit() else above + code


def _titles(entries: Sequence[Entry]) -> Iterator[str]:
    """Titles from the first words of each statement, all different."""
    used: set[str] = set()
    for entry in entries:
        candidates = [_title(entry.text, words) for words in range(5, 10)]
        free = [title for title in candidates if title.casefold() not in used]
        chosen = free[0] if free else f"{_cut(candidates[0], LONGEST_TITLE - len(entry.code) - 3)} ({entry.code})"
        used.add(chosen.casefold())
        yield chosen


def _title(statement: str, words: int) -> str:
    """The first words of a statement that say something: "We have a complaints policy" is "Complaints policy"."""
    start = statement.strip(" \"'“”‘’")
    told = start[len(found[0]) :] if (found := _OPENINGS.match(start)) else start
    if len(told.split()) < 2:
        told = start
    short = _cut(" ".join(told.split()[:words]), LONGEST_TITLE)
    return short[:1].upper() + short[1:]


def _cut(text: str, longest: int) -> str:
    """The text cut at a word's end, without small words or punctuation left hanging."""
    words = text.split()
    while words and len(" ".join(words)) > longest:
        words.pop()
    while len(words) > 1 and words[-1].strip(".,;:()").casefold() in _SMALL_WORDS:
        words.pop()
    return " ".join(words).rstrip(" .,;:(-–—") or text[: max(1, longest)]
