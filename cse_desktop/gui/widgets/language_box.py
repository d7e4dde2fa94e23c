"""A choice of a language, each by its own name; a draft is called one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from cse_desktop.app.languages import Language


class LanguageBox(QComboBox):
    """Languages to choose from; the data of each entry is its code."""

    def __init__(self, languages: Iterable[Language], code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for each in languages:
            draft = self.tr("{language} (draft)").format(language=each.name)
            self.addItem(draft if each.draft else each.name, each.code)
        self.setCurrentIndex(max(0, self.findData(code)))

    @property
    def code(self) -> str:
        """The code of the language that is chosen."""
        return str(self.currentData())
