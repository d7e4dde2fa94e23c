"""Makes the sample's files: each piece of evidence from its source, in the format its name asks for."""

from __future__ import annotations

import io
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from PIL import Image

from cse_desktop.exchange.sample import docx_files, open_documents, pdf_files, plain_files, slides, tables
from cse_desktop.exchange.sample.art import papers, posters, scenes, screens
from cse_desktop.exchange.sample.art.crest import crest
from cse_desktop.exchange.sample.blocks import Text, read_text
from cse_desktop.exchange.sample.manifest import CONTENT_NAME, SampleEvidence, SampleManifest, read_manifest


def write_sample_files(sample: Path, out: Path) -> SampleManifest:
    """Write every file of the sample below `out` and give the manifest they belong to.

    `sample` is the folder that holds `manifest.json` and `content/` (resources/sample). The files are the
    same, byte for byte, each time on one set of library versions. Files already there are written over;
    nothing else in `out` is touched. Raises OSError when a folder cannot be read or written.
    """
    manifest = read_manifest(sample)
    maker = _Maker(sample / CONTENT_NAME, manifest.organisation)
    for evidence in manifest.files:
        _write(out, evidence.file, maker.content(evidence))
    for copy in manifest.duplicates:
        original = manifest.by_key(copy.of).file
        _write(out, copy.file, _below(out, original).read_bytes())
    return manifest


def _below(folder: Path, name: str) -> Path:
    return folder.joinpath(*PurePosixPath(name).parts)


def _write(out: Path, name: str, content: bytes) -> None:
    target = _below(out, name)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


class _Maker:
    """Chooses the writer for a piece of evidence by its source and by the ending of its file."""

    def __init__(self, content: Path, organisation: str) -> None:
        self.folder, self.organisation = content, organisation
        on_white, on_teal = crest(240), crest(240, "#0f5c63")
        png = io.BytesIO()
        on_white.save(png, "PNG")
        self.of_text: Mapping[str, Callable[[Text], bytes]] = {
            ".docx": lambda text: docx_files.docx_bytes(text, png.getvalue(), organisation),
            ".pdf": lambda text: pdf_files.pdf_bytes(text, on_teal, organisation),
            ".odt": lambda text: open_documents.odt_bytes(text, organisation),
            ".odp": lambda text: open_documents.odp_bytes(text, organisation),
            ".pptx": lambda text: slides.pptx_bytes(text, organisation),
            ".html": lambda text: plain_files.html_bytes(text, organisation),
            ".rtf": lambda text: plain_files.rtf_bytes(text, organisation),
            ".eml": plain_files.eml_bytes,
            ".txt": plain_files.txt_bytes,
            ".md": plain_files.md_bytes,
        }

    def content(self, evidence: SampleEvidence) -> bytes:
        """The bytes of one piece of evidence."""
        source = _below(self.folder, evidence.source)
        if source.suffix == ".toml":
            return self._picture(source, evidence)
        if source.suffix == ".csv":
            return self._tables(source, evidence)
        return self.of_text[PurePosixPath(evidence.file).suffix](read_text(source))

    def _tables(self, source: Path, evidence: SampleEvidence) -> bytes:
        grids, ending = tables.read_grids(source), PurePosixPath(evidence.file).suffix
        if ending == ".csv":
            return tables.csv_bytes(grids)
        assert evidence.dated is not None
        write = {".xlsx": tables.xlsx_bytes, ".ods": tables.ods_bytes}[ending]
        return write(grids, evidence.title, self.organisation, evidence.dated)

    def _picture(self, source: Path, evidence: SampleEvidence) -> bytes:
        words = tomllib.loads(source.read_text(encoding="utf-8"))
        drawn = _PICTURES[source.stem](words)
        ending = PurePosixPath(evidence.file).suffix
        if ending == ".pdf":
            assert evidence.dated is not None
            return papers.scan_pdf(drawn, evidence.title, self.organisation, evidence.dated)
        target = io.BytesIO()
        if ending == ".jpg":
            drawn.save(target, "JPEG", quality=86, optimize=True)
        elif ending == ".tiff":
            drawn.save(target, "TIFF", compression="tiff_lzw", dpi=(200, 200))
        else:
            drawn.save(target, "PNG")
        return target.getvalue()


_PICTURES: Mapping[str, Callable[[Mapping[str, Any]], Image.Image]] = {
    "compliment-card": papers.compliment_card,
    "dashboard": screens.dashboard,
    "events": scenes.events,
    "fees-page": screens.fees_page,
    "interview-room": scenes.interview_room,
    "journey-map": posters.journey_map,
    "reception": scenes.reception,
    "thanks-letter": papers.thanks_letter,
    "you-said-we-did": posters.you_said_we_did,
}
