"""Standards: those that come with the program and those in files."""

from __future__ import annotations

from pathlib import Path

from cse_desktop.bootstrap.places import resources
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.standard import Standard
from cse_desktop.domain.standard_problems import Problem


def shipped_standards() -> list[Standard]:
    """The standards that come with the program."""
    from cse_desktop.exchange import standards

    return standards.shipped_standards(resources() / "standards")


def find_standard(name: str) -> Standard:
    """A standard that comes with the program by its id, or one from the file at that path. Raises UserError."""
    from cse_desktop.exchange import standards

    shipped = {standard.id: standard for standard in shipped_standards()}
    if name in shipped:
        return shipped[name]
    if Path(name).is_file():
        return standards.load_standard(Path(name))
    raise UserError("unknown_standard", standard=name, known=", ".join(shipped))


def check_standard(path: Path) -> list[Problem]:
    """Everything wrong with a standard file, and where."""
    from cse_desktop.exchange import standards

    return standards.check_standard(path)
