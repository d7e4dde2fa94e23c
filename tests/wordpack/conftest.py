"""Packs built once for the tests that only look at them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pack_building import SAMPLES, Built, build, plan_of


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """Packs by the name of their sample, each built when first asked for."""
    made: dict[str, Built] = {}

    def give(name: str) -> Built:
        if name not in made:
            sample = SAMPLES[name](tmp_path_factory.mktemp(name))
            folder = tmp_path_factory.mktemp("packs") / name
            made[name] = Built(sample, plan_of(sample), folder, build(sample, folder))
        return made[name]

    return give
