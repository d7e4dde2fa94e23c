"""Settings come back as they were, and a damaged file costs nobody the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cse_desktop.settings.settings import MOST_RECENT, Settings, load_settings, save_settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_settings_come_back_as_they_were(path: Path) -> None:
    chosen = Settings("dark", 150, "cy", ("/a", "/b"), ("/a",), True, {"main": "AAAA"}, "Ann Fletcher")
    save_settings(path, chosen)
    assert load_settings(path) == chosen
    assert [p.name for p in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    assert load_settings(path) == Settings()


@pytest.mark.parametrize("damage", ["", "{", "[1, 2]", "\x00\x00"])
def test_a_damaged_file_is_set_aside(path: Path, damage: str) -> None:
    path.parent.mkdir()
    path.write_text(damage)
    assert load_settings(path) == Settings()
    assert path.with_suffix(".damaged").read_text() == damage


def test_nonsense_in_one_setting_leaves_the_others(path: Path) -> None:
    path.parent.mkdir()
    held = {
        "theme": "tartan",
        "text_size": "large",
        "recent": "/a",
        "windows": [],
        "seen_tour": True,
        "unknown": 1,
    }
    path.write_text(json.dumps(held))
    assert load_settings(path) == Settings(seen_tour=True)


def test_text_size_stays_within_reason(path: Path) -> None:
    path.parent.mkdir()
    path.write_text('{"text_size": 5000}')
    assert load_settings(path).text_size == 300


def test_recent_portfolios_are_few_and_the_latest_comes_first() -> None:
    settings = Settings()
    for number in range(MOST_RECENT + 5):
        settings = settings.with_recent(Path(f"/p{number}"))
    settings = settings.with_recent(Path("/p9"))
    assert settings.recent[:2] == ("/p9", f"/p{MOST_RECENT + 4}")
    assert len(settings.recent) == MOST_RECENT
