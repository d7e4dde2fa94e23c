"""What of the evidence is shown, in words: the fields of a filter, their values, and what is asked for now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from cse_desktop.domain.facets import NONE, plain
from cse_desktop.domain.library import EvidenceFacts, EvidenceFilter, Only
from cse_desktop.domain.portfolio import EVIDENCE_KINDS, FORMS
from cse_desktop.gui.texts import form_word, kind_word
from cse_desktop.gui.widgets.chips import Chip

FIELDS = ("form", "team", "year", "tag", "owner", "language")
"""What can be chosen from in the menu, beside elements."""


def only_words() -> dict[Only, str]:
    """What wants a look."""
    tr = QCoreApplication.translate
    return {
        "unlinked": tr("Filters", "Unlinked"),
        "guesses": tr("Filters", "To confirm"),
        "unread": tr("Filters", "Not readable"),
        "alike": tr("Filters", "Looks alike"),
        "versions": tr("Filters", "Earlier versions"),
        "old": tr("Filters", "Too old"),
    }


def field_words() -> dict[str, str]:
    """What each field is called."""
    tr = QCoreApplication.translate
    return {
        "kind": tr("Filters", "Kind"),
        "form": tr("Filters", "Form"),
        "team": tr("Filters", "Team"),
        "year": tr("Filters", "Year"),
        "element": tr("Filters", "Linked to"),
        "tag": tr("Filters", "Tag"),
        "owner": tr("Filters", "Owner"),
        "language": tr("Filters", "Language"),
    }


def value_words(field: str, value: str) -> str:
    """What a value of a field is called."""
    tr = QCoreApplication.translate
    if value == NONE:
        return {
            "team": tr("Filters", "No team"),
            "year": tr("Filters", "No date"),
            "tag": tr("Filters", "No tags"),
            "owner": tr("Filters", "No owner"),
            "element": tr("Filters", "Nothing"),
        }.get(field, tr("Filters", "None"))
    if field == "form":
        return next((form_word(form) for form in FORMS if form == value), value)
    if field == "kind":
        return next((kind_word(kind) for kind in EVIDENCE_KINDS if kind == value), value)
    return language_word(value) if field == "language" else value


def language_word(code: str) -> str:
    """A language by its name, such as English for en-GB."""
    locale = QLocale(code)
    known = locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
    return QLocale.languageToString(locale.language()) if known else code


def values_of(field: str, facts: Iterable[EvidenceFacts]) -> list[tuple[str, int]]:
    """The values of a field and how many pieces of evidence have each; what has none comes last."""
    found: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for one in facts:
        for value in _said(field, one):
            found[plain(value)] += 1
            shown.setdefault(plain(value), value)
    listed = [(shown[key], count) for key, count in found.items()]
    listed.sort(key=lambda held: value_words(field, held[0]).casefold(), reverse=field == "year")
    return sorted(listed, key=lambda held: held[0] == NONE)


def chips_of(wanted: EvidenceFilter) -> list[Chip]:
    """What is asked for, each to be taken away by itself. Its code is the name of the field."""
    tr = QCoreApplication.translate
    said: list[tuple[str, str]] = []
    if wanted.within is not None:
        said.append(("within", tr("Filters", "Only: {title}").format(title=wanted.within.title)))
    if wanted.text:
        said.append(("text", tr("Filters", "Words: {words}").format(words=wanted.text)))
    if wanted.only:
        said.append(("only", only_words()[wanted.only]))
    for field, name in field_words().items():
        value = getattr(wanted, field)
        if value:
            said.append((field, f"{name}: {value_words(field, value)}"))
    if wanted.added_within:
        days = tr("Filters", "Added in the last day|Added in the last %n days", "", wanted.added_within)
        said.append(("added_within", days))
    gone = tr("Filters", "{filter}. Press to leave this filter out.")
    return [Chip(code, words, gone.format(filter=words)) for code, words in said]


def _said(field: str, one: EvidenceFacts) -> tuple[str, ...]:
    held = one.evidence
    if field == "year":
        return (str(held.dated.year) if held.dated else NONE,)
    if field == "tag":
        return tuple({plain(tag): tag for tag in held.tags}.values()) or (NONE,)
    return (str(getattr(held, field)).strip() or NONE,)
