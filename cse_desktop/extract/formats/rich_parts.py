"""Sets apart what the library for RTF leaves out or mixes in: comments, text boxes, deleted and hidden words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from striprtf.striprtf import destinations

Apart = Literal["comments", "boxes", "deleted", "hidden"]
_TOKEN = re.compile(r"\\(?:([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|'[0-9a-fA-F]{2}|[^a-zA-Z])|[{}]")
_WORTH_IT = re.compile(r"\\(?:v|deleted|annotation|shptxt|dptxbxtext)(?![a-zA-Z])")
_FONTS = re.compile(r"\{\\fonttbl(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}")
_CODE_PAGE = re.compile(r"\\ansicpg\d{1,5}")
_READ_AS_TEXT = frozenset(
    ("footnote", "header", "headerf", "headerl", "headerr", "footer", "footerf", "footerl", "footerr")
)
_LETTERS = frozenset(
    ("u", "uc", "f", "par", "line", "tab", "cell", "row", "emdash", "endash", "emspace", "enspace", "bullet")
) | {"lquote", "rquote", "ldblquote", "rdblquote"}  # fmt: skip
_BEGINNING = 200_000


@dataclass(frozen=True)
class _State:
    """What holds within a group."""

    place: Literal["comments", "boxes", ""] = ""
    ignored: bool = False
    again: bool = False
    """Here stands once more, for older programs, what a newer one has read already."""
    deleted: bool = False
    hidden: bool = False

    @property
    def apart(self) -> Apart | None:
        if self.deleted:
            return "deleted"
        if self.hidden:
            return "hidden"
        return self.place or None


@dataclass
class Parts:
    """RTF without what was set apart, and that as RTF of its own by kind."""

    text: str
    apart: dict[Apart, str] = field(default_factory=dict)


def taken_apart(raw: str) -> Parts:
    """The document's text, and apart from it what else it holds."""
    if not _WORTH_IT.search(raw):
        return Parts(raw)
    reading = _Reading(raw)
    reading.read()
    code_page = _CODE_PAGE.search(raw, 0, _BEGINNING)
    fonts = _FONTS.match(raw, max(0, raw.find("{\\fonttbl", 0, _BEGINNING)))
    beginning = "".join(found[0] for found in (code_page, fonts) if found)
    apart: dict[Apart, str] = {
        kind: f"{{\\rtf1\\ansi{beginning} {''.join(pieces)}}}" for kind, pieces in reading.apart.items() if pieces
    }
    return Parts("".join(reading.text), apart)


class _Reading:
    """Goes through the groups of a document once."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._states = [_State()]
        self._starred = False
        self.text: list[str] = []
        self.apart: dict[Apart, list[str]] = {"comments": [], "boxes": [], "deleted": [], "hidden": []}

    def read(self) -> None:
        """Gather the pieces."""
        at = 0
        while token := _TOKEN.search(self._raw, at):
            if token.start() > at:
                self._letters(self._raw[at : token.start()])
            at = token.end()
            if token[0] == "{":
                self._states.append(self._states[-1])
                self.text.append("{")
            elif token[0] == "}":
                self._group_ends()
            elif token[1]:
                at = self._word(token, at)
            elif token[0] == "\\*":
                self._starred = True
                self.text.append(token[0])
            else:
                self._letters(token[0])
        self._letters(self._raw[at:])

    def _word(self, token: re.Match[str], at: int) -> int:
        """A control word; where to go on."""
        word, number = token[1], token[2]
        state = self._states[-1]
        if word == "bin":  # so many bytes that are no text, whatever they look like
            return at + max(0, int(number or 0))
        if word in ("annotation", "atnauthor"):
            state = _State("comments")
        elif word in ("shptxt", "dptxbxtext"):
            state = replace(state, ignored=True) if state.again else _State("boxes")
        elif word == "shprslt":
            state = replace(state, ignored=True, again=True)
        elif self._starred or (word in destinations and word not in _READ_AS_TEXT):
            state = replace(state, ignored=True)
        elif word == "v":
            state = replace(state, hidden=number != "0")
        elif word == "deleted":
            state = replace(state, deleted=number != "0")
        elif word == "plain":
            state = replace(state, hidden=False, deleted=False)
        self._states[-1] = state
        self._starred = False
        kind = state.apart
        if kind and not state.ignored and word in _LETTERS:
            self.apart[kind].append(token[0])
        if not kind or word != "u":
            self.text.append(token[0])
        return at

    def _letters(self, piece: str) -> None:
        kind = self._states[-1].apart
        if kind is None:
            self.text.append(piece)
        elif not self._states[-1].ignored:
            self.apart[kind].append(piece)
        self._starred = False

    def _group_ends(self) -> None:
        if len(self._states) > 1:
            ended, outer = self._states.pop(), self._states[-1]
            if ended.place and not outer.place:
                self.apart[ended.place].append("\\par ")
            elif (ended.apart in ("deleted", "hidden")) and ended.apart != outer.apart and not ended.ignored:
                self.apart[ended.apart].append("\\line ")
        self.text.append("}")
