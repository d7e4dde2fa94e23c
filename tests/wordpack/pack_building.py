"""Builds the sample packs, and keeps what they were built from beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from award_samples import years
from pack_samples import PROJECT, TODAY, Sample, awkward, big, empty, one_element

from cse_desktop.app.context import Context, Quiet
from cse_desktop.app.messages import Catalogue, load_catalogue
from cse_desktop.app.ports import WrittenPack
from cse_desktop.domain.gaps import find_gaps
from cse_desktop.domain.pack import plan_pack
from cse_desktop.domain.pack_plan import PackOptions, PackPlan, PackState
from cse_desktop.exchange.table import write_table
from cse_desktop.exchange.workbook import write_workbook
from cse_desktop.extract import Reader
from cse_desktop.wordpack.beside import Tables
from cse_desktop.wordpack.writer import WordPackWriter

TESSDATA = PROJECT / "resources" / "tessdata"
SAMPLES: dict[str, Callable[[Path], Sample]] = {
    "empty": empty,
    "one_element": one_element,
    "awkward": awkward,
    "years": years,
    "many": lambda folder: big(folder, links=300, pictures=12, size=(640, 360)),
}


class Built:
    """A sample, its plan, and the pack built from it."""

    def __init__(self, sample: Sample, plan: PackPlan, folder: Path, written: WrittenPack) -> None:
        self.sample, self.plan, self.folder, self.written = sample, plan, folder, written


def catalogue() -> Catalogue:
    return load_catalogue(PROJECT / "resources" / "i18n")


def plan_of(sample: Sample, options: PackOptions | None = None) -> PackPlan:
    """The plan of a sample, with the states of its files as they are."""
    held = sample.snapshot()
    states: dict[str, PackState] = {}
    for evidence in held.evidence.values():
        if evidence.blob and not sample.source(evidence.blob).exists():
            states[evidence.id] = "missing"
        elif evidence.blob and evidence.size == 0:
            states[evidence.id] = "empty"
    return plan_pack(held, options or PackOptions(), TODAY, find_gaps(held, TODAY), states)


def writing(reader: Reader) -> WordPackWriter:
    """A writer as the program makes one."""
    resources = PROJECT / "resources"
    tables = Tables(write_table, write_workbook)
    return WordPackWriter(resources / "templates", catalogue().say, reader.draw, reader.strip, tables)


def build(
    sample: Sample, folder: Path, options: PackOptions | None = None, ctx: Context | None = None
) -> WrittenPack:
    """Build a sample's pack at `folder`, with workers of its own."""
    chosen = options or PackOptions()
    with Reader(workers=2, tessdata=TESSDATA) as reader:
        return writing(reader).write(plan_of(sample, chosen), sample.source, folder, chosen, ctx or Quiet())
