"""Looking at a pack without a portfolio."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cse_desktop.app.context import Context

if TYPE_CHECKING:
    from cse_desktop.wordpack.sums import Verified


def verify_pack(path: Path, ctx: Context) -> Verified:
    """Compare a pack (folder, zip, or part of one) with the checksums in it. Raises UserError, Cancelled."""
    from cse_desktop.wordpack.sums import verify_pack as verify

    return verify(path, ctx.check)
