"""The language the window speaks: its own texts, the core's sentences, dates and numbers.

There is one `Spoken` for each QApplication, which owns it; `spoken()` finds it from anywhere in gui.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from cse_desktop import bootstrap
from cse_desktop.app.languages import LANGUAGES, SOURCE, STRETCHED, Language, language
from cse_desktop.domain.messages import Message
from cse_desktop.gui.translation import WindowTranslator, read_texts

PSEUDO = "CSE_DESKTOP_PSEUDO"
"""Set to anything, it offers testers the stretched language, which finds text that has no room."""


class Spoken(QObject):
    """What is said in the running program, and how dates and numbers are written."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = SOURCE
        self.locale = locale_of(SOURCE)
        self.speak(SOURCE.code)

    def speak(self, code: str) -> None:
        """Use a language from now on. What is on the screen already has to be made anew."""
        for old in self._translators:
            self._app.removeTranslator(old)
            old.deleteLater()
        self.language = language(code)
        self.locale = locale_of(self.language)
        # The window's own come last: what comes last is asked first.
        self._translators = [
            *_of_qt(self.locale, self),
            WindowTranslator(self.language, read_texts(_file(self.language)), self),
        ]
        for new in self._translators:
            self._app.installTranslator(new)
        QLocale.setDefault(self.locale)

    def say(self, said: Message) -> str:
        """A sentence of the core."""
        return bootstrap.say(said, self.language.code)


def spoken() -> Spoken:
    """The language of the running program; English if nobody has chosen yet."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no QApplication")
    found = app.findChild(Spoken)
    return found if isinstance(found, Spoken) else Spoken(app)


def say(said: Message) -> str:
    """A sentence of the core in the language of the running program."""
    return spoken().say(said)


def offered_languages() -> tuple[Language, ...]:
    """The languages to choose from."""
    return (*LANGUAGES, STRETCHED) if os.environ.get(PSEUDO) else LANGUAGES


def locale_of(wanted: Language) -> QLocale:
    """How a language writes dates and numbers in the United Kingdom."""
    return QLocale(wanted.tag.replace("-", "_"))


def _file(wanted: Language) -> Path:
    return bootstrap.resources() / "i18n" / f"cse_desktop_{wanted.code}.ts"


def _of_qt(locale: QLocale, parent: QObject) -> list[QTranslator]:
    """The texts of Qt's own dialogs, for languages Qt has been translated into."""
    made = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return (
        [made]
        if locale.language() != QLocale.Language.English and made.load(locale, "qtbase", "_", folder)
        else []
    )
