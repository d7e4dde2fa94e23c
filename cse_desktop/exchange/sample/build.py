"""Makes the sample's files: each piece of evidence from its source text, in the format its name asks for."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from cse_desktop.exchange.sample import docx_files, pdf_files, plain_files
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
        _write(out, copy.file, out.joinpath(*PurePosixPath(original).parts).read_bytes())
    return manifest


def _write(out: Path, name: str, content: bytes) -> None:
    target = out.joinpath(*PurePosixPath(name).parts)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


class _Maker:
    """Chooses the writer for a piece of evidence by the kind of its source and the ending of its file."""

    def __init__(self, content: Path, organisation: str) -> None:
        self.folder, self.organisation = content, organisation
        self.crest = crest(240)
        png = io.BytesIO()
        self.crest.save(png, "PNG")
        teal = crest(240, "#0f5c63")
        self.of_text: Mapping[str, Callable[[Text], bytes]] = {
            ".docx": lambda text: docx_files.docx_bytes(text, png.getvalue(), organisation),
            ".pdf": lambda text: pdf_files.pdf_bytes(text, teal, organisation),
            ".html": lambda text: plain_files.html_bytes(text, organisation),
            ".rtf": lambda text: plain_files.rtf_bytes(text, organisation),
            ".eml": plain_files.eml_bytes,
            ".txt": plain_files.txt_bytes,
            ".md": plain_files.md_bytes,
        }

    def content(self, evidence: SampleEvidence) -> bytes:
        """The bytes of one piece of evidence."""
        source = self.folder.joinpath(*PurePosixPath(evidence.source).parts)
        ending = PurePosixPath(evidence.file).suffix
        return self.of_text[ending](read_text(source))
