"""The index's stamp: a small file that says which index folder counts and what it has seen.

It is replaced in one step after the index has committed. A crash between the two leaves an index that has seen
more than its stamp says; catching up then replays a little, which changes nothing. A stamp that promises more
than the index holds (the disk lost a commit) is not believed.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path

from cse_desktop.search.schema import SCHEMA_VERSION

NAME = "index.json"


@dataclass(frozen=True)
class Stamp:
    """`home` is the folder that holds the index; `sequence` and `step` the journal entry it has seen.

    `generation` and `documents` are the index's own at that commit.
    """

    home: str
    sequence: int
    step: str
    generation: int
    documents: int
    owner: str = ""
    schema: int = SCHEMA_VERSION


def read_stamp(folder: Path, owner: str) -> Stamp | None:
    """The stamp in `folder`; None if it is missing, not legible, of another schema or another portfolio."""
    try:
        held = json.loads((folder / NAME).read_bytes())
        stamp = Stamp(**held)
    except (OSError, ValueError, TypeError):
        return None  # whatever is wrong with it, the cure is the same: build the index anew
    well_formed = isinstance(stamp.sequence, int) and Path(str(stamp.home)).name == stamp.home != ""
    return stamp if well_formed and stamp.schema == SCHEMA_VERSION and stamp.owner == owner else None


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Replace the stamp in one step. Raises OSError."""
    aside = folder / f"{NAME}.{os.getpid()}"
    aside.write_text(json.dumps(asdict(stamp)), encoding="utf-8")
    aside.replace(folder / NAME)
