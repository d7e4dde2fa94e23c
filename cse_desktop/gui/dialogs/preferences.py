"""The few settings: colours, text size, language, what the person is called. They take effect at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from cse_desktop import bootstrap
from cse_desktop.gui.dialogs.frame import Frame
from cse_desktop.gui.preferences import Preferences
from cse_desktop.gui.spoken import offered_languages, spoken
from cse_desktop.gui.widgets.buttons import button
from cse_desktop.gui.widgets.fields import FormRow, SavingLine
from cse_desktop.gui.widgets.language_box import LanguageBox
from cse_desktop.gui.widgets.segments import Choice, SegmentChooser

TEXT_SIZES = (90, 100, 110, 125, 150, 175, 200)


class PreferencesDialog(Frame):
    """Shows the preferences and changes them as they are chosen."""

    said_anew = Signal()
    """Another language was chosen: this dialog, in the old one, is closed, and wants to be shown again."""

    help_name = "preferences"

    def __init__(self, held: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Preferences"), parent)
        self._held = held
        choices = (
            Choice("system", self.tr("As the computer")),
            Choice("light", self.tr("Light")),
            Choice("dark", self.tr("Dark")),
            Choice("high_contrast", self.tr("High contrast")),
        )
        self.theme = SegmentChooser(self.tr("Colours"), choices)
        self.theme.show_choice(held.settings.theme)
        self.theme.chosen.connect(self._theme_chosen)
        self.text_size = QComboBox()
        for size in sorted({*TEXT_SIZES, held.settings.text_size}):
            self.text_size.addItem(self.tr("{size} %").format(size=size), size)
        self.text_size.setCurrentIndex(self.text_size.findData(held.settings.text_size))
        self.text_size.activated.connect(self._size_chosen)
        self.body.addWidget(FormRow(self.tr("Colours"), self.theme))
        help_text = self.tr("For everything in this program, on top of the computer's own scaling.")
        self.body.addWidget(FormRow(self.tr("Text size"), self.text_size, help_text))
        self.language = LanguageBox(offered_languages(), held.settings.language)
        self.language.activated.connect(self._language_chosen)
        self.body.addWidget(FormRow(self.tr("Language"), self.language, _language_help()))
        self.name = SavingLine(self.tr("Your name"), bootstrap.user_name())
        self.name.fill(held.settings.name)
        self.name.saved.connect(lambda name: held.update(name=name))
        named = self.tr("Elements with this owner are yours. Left empty, you are known as on this computer.")
        self.body.addWidget(FormRow(self.tr("Your name"), self.name, named))
        self.add_buttons(leave=button(self.tr("Close"), self.accept, role="primary"))

    def _theme_chosen(self, theme: str) -> None:
        self.theme.show_choice(theme or self._held.settings.theme)
        if theme:
            self._held.update(theme=theme)

    def _size_chosen(self) -> None:
        self._held.update(text_size=self.text_size.currentData())

    def _language_chosen(self) -> None:
        chosen = self.language.code
        if chosen != self._held.settings.language:
            self.accept()
            self._held.update(language=chosen)
            self.said_anew.emit()


def _language_help() -> str:
    tr = QCoreApplication.translate
    if spoken().language.draft:
        return tr("PreferencesDialog", "A draft: to be checked by a translator. What is missing is in English.")
    return tr("PreferencesDialog", "Of the window. A draft has not been checked by a translator yet.")
