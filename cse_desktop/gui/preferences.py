"""The settings of the person at this computer, as the window uses them. Owned by the QApplication."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from cse_desktop import bootstrap
from cse_desktop.diagnostics import LOG
from cse_desktop.settings.settings import Settings, load_settings, save_settings

MILLISECONDS = 500


class Preferences(QObject):
    """Settings that are saved by themselves a moment after they change."""

    changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.settings: Settings = load_settings(path)
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._timer.timeout.connect(self.save)

    def update(self, **values: Any) -> None:
        """Change some settings."""
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self._timer.start()
            self.changed.emit()

    def window(self, name: str) -> str:
        """The remembered arrangement of a part of the window; empty if there is none."""
        return self.settings.windows.get(name, "")

    def set_window(self, name: str, value: str) -> None:
        """Remember the arrangement of a part of the window."""
        self.settings = replace(self.settings, windows={**self.settings.windows, name: value})
        self._timer.start()

    def save(self) -> None:
        """Write them now."""
        self._timer.stop()
        try:
            save_settings(self._path, self.settings)
        except OSError as error:
            # A locked-down profile must not stop the work; the settings hold until the program ends.
            LOG.warning("settings not saved: %s", error)


def preferences() -> Preferences:
    """The preferences of the running program; read from the settings file if nobody has yet."""
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("there is no QApplication")
    found = app.findChild(Preferences)
    return found if isinstance(found, Preferences) else Preferences(bootstrap.settings_file(), app)
