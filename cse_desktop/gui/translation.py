"""The window's own texts in a language, read from the file translators work on: nothing has to be compiled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QObject, QTranslator

from cse_desktop.app.languages import SOURCE, STRETCHED, Language, stretched
from cse_desktop.diagnostics import LOG

FORMS = "|"
"""Divides the English forms of a text with a number: `%n file|%n files`."""
NO_TEXTS = frozenset({"QGuiApplication", "QShortcut", "QKeySequence", "QFileDialog", "QFileSystemModel"})
"""Contexts in which Qt asks for a direction of writing, names of keys, and what its own dialog is made of."""
Key = tuple[str, str, str]
"""Context, source text, what tells it from the same text elsewhere."""


class WindowTranslator(QTranslator):
    """Says the window's texts in one language. English needs one too: for the plural forms."""

    def __init__(self, language: Language, texts: Mapping[Key, tuple[str, ...]], parent: QObject) -> None:
        super().__init__(parent)
        self._language = language
        self._texts = texts
        # A text with a number is asked for once, by the name of a widget's own class and not those it builds on.
        self._anywhere = {source: forms for (_, source, _), forms in texts.items() if FORMS in source}

    def isEmpty(self) -> bool:
        """Never: what is not translated still has English forms."""
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The text in this language, in the form that goes with `n`; None where Qt shall look further."""
        forms = self._texts.get((context, sourceText, disambiguation or ""))
        if n < 0:
            if forms:
                return forms[0]
            wanted = self._language is STRETCHED and context not in NO_TEXTS
            return stretched(sourceText) if wanted and sourceText else None
        forms = forms or self._anywhere.get(sourceText)
        if forms:
            return forms[min(linguist_form(self._language.code, n), len(forms) - 1)]
        english = sourceText.split(FORMS)
        text = english[min(linguist_form(SOURCE.code, n), len(english) - 1)]
        return stretched(text) if self._language is STRETCHED else text


def linguist_form(code: str, n: int) -> int:
    """Which of the forms that Qt Linguist asks for, counted from 0, goes with a number."""
    if code == "cy":
        return next((at for at, most in enumerate((0, 1, 5, 6)) if n <= most), 4)
    return 0 if n == 1 else 1


def read_texts(path: Path) -> dict[Key, tuple[str, ...]]:
    """What a file of Qt Linguist translates: for each text its forms, one where it has no number."""
    found: dict[Key, tuple[str, ...]] = {}
    try:
        root = ElementTree.parse(path).getroot()
    except FileNotFoundError:
        return found
    except (OSError, ElementTree.ParseError) as error:
        # A translator's slip must not keep anybody from their work: the window speaks English.
        LOG.warning("not a translation: %s (%s)", path, error)
        return found
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = message.find("translation")
            if told is None or told.get("type") in ("vanished", "obsolete"):
                continue
            forms = tuple(form.text or "" for form in told.iter("numerusform")) or (told.text or "",)
            if all(forms):
                found[name, message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found
