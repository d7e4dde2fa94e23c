"""Looking at packs, and at templates for them, without a portfolio."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cse_desktop.app.context import Context
from cse_desktop.bootstrap.places import resources
from cse_desktop.domain.messages import Message

if TYPE_CHECKING:
    from cse_desktop.wordpack.sums import Verified


def verify_pack(path: Path, ctx: Context) -> Verified:
    """Compare a pack (folder, zip, or part of one) with the checksums in it. Raises UserError, Cancelled."""
    from cse_desktop.wordpack.sums import verify_pack as verify

    return verify(path, ctx.check)


def check_template(path: Path, ctx: Context) -> tuple[tuple[Message, ...], tuple[Message, ...]]:
    """What keeps a Word file from being a template for packs, and what is worth knowing of it.

    Raises UserError for what is no Word file, Cancelled.
    """
    from cse_desktop.app.packing import look_over_template
    from cse_desktop.bootstrap.wiring import guarded_reader
    from cse_desktop.wordpack.own_template import fit, load_parts

    reader = guarded_reader()
    try:
        look_over_template(reader, ctx, path)
    finally:
        reader.close()
    fitted = fit(load_parts(path), load_parts(own_template()))
    return fitted.problems, fitted.notes


def own_template() -> Path:
    """The template that packs are drawn on where the organisation has none of its own."""
    return resources() / "templates" / "pack.docx"
