"""Where things lie on this computer, and the sentences the core can say."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import platformdirs

from cse_desktop.app.messages import Catalogue, load_catalogue
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.portfolio import EVIDENCE_KINDS

APP = "CSE Desktop"


def resources() -> Path:
    """The folder with standards, templates, icons, sentences. The frozen program keeps the same layout."""
    return Path(__file__).resolve().parents[2] / "resources"


def settings_file() -> Path:
    """Where this person's settings lie. `CSE_DESKTOP_HOME` moves settings, logs and caches elsewhere."""
    return _own_folder("config", platformdirs.user_config_path(APP, appauthor=False)) / "settings.json"


def log_folder() -> Path:
    """Where the log is written."""
    return _own_folder("log", platformdirs.user_log_path(APP, appauthor=False))


def cache_folder() -> Path:
    """Where this computer keeps what can be made again: search indexes, thumbnails."""
    return _own_folder("cache", platformdirs.user_cache_path(APP, appauthor=False))


@cache
def catalogue(language: str = "en") -> Catalogue:
    """The sentences the core can say."""
    return load_catalogue(resources() / "i18n", language)


def say(said: Message, language: str = "en") -> str:
    """A message as a sentence, in English unless another language is named."""
    return catalogue(language).say(said)


def _own_folder(name: str, usual: Path) -> Path:
    moved = os.environ.get("CSE_DESKTOP_HOME")
    return Path(moved) / name if moved else usual


def kind_words(language: str = "en") -> dict[str, str]:
    """What the kinds of evidence are called, by their ids, in their order."""
    return {kind: say(message(f"kind.{kind}"), language) for kind in EVIDENCE_KINDS}
