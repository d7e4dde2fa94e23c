"""What the sample says of its evidence: the dataclasses of manifest.json and their reader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from cse_desktop.domain.portfolio import EvidenceKind, Form
from cse_desktop.exchange.sample.years import check_years

MANIFEST_NAME = "manifest.json"
CONTENT_NAME = "content"
_PLACE = re.compile(r"\{([a-z0-9-]+)\}")


def read_manifest(path: Path) -> SampleManifest:
    """The manifest in `path`, which is the file itself or the sample's folder.

    Raises ValueError naming the place when a link or narrative speaks of evidence that is not listed.
    """
    file = path / MANIFEST_NAME if path.is_dir() else path
    document: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    manifest = SampleManifest(
        organisation=document["organisation"],
        standard=document["standard"],
        review=document["review"],
        visit=date.fromisoformat(document["visit"]),
        contacts=tuple(document["contacts"]),
        evidence=tuple(_evidence(row) for row in document["evidence"]),
        duplicates=tuple(SampleDuplicate(**row) for row in document["duplicates"]),
        links=tuple(_link(row) for row in document["links"]),
        assessments=tuple(SampleAssessment(**row) for row in document["assessments"]),
        years=document["years"],
    )
    _check_keys(manifest)
    check_years(manifest.years, frozenset(row.key for row in manifest.evidence))
    return manifest


def fill_exhibits(narrative: str, exhibits: Mapping[str, str]) -> str:
    """The narrative with each `{key}` replaced by its exhibit number (`{"charter": "E002"}`).

    Raises KeyError for a key without an exhibit number.
    """
    return _PLACE.sub(lambda match: exhibits[match[1]], narrative)


def cited(narrative: str) -> tuple[str, ...]:
    """The evidence keys a narrative cites, in order, each once."""
    return tuple(dict.fromkeys(_PLACE.findall(narrative)))


@dataclass(frozen=True)
class SampleEvidence:
    """One piece of evidence and what a person would note of it after importing it.

    `key` names it inside the manifest. `file` is its path in the folder `write_sample_files` fills, with
    forward slashes; empty when `form` is not `file`, and then `location` says where to go or look.
    `source` is the text it is made from, in the content folder. An empty value, or `dated` None, means
    that nothing is to be set: what the program guessed on import stays a guess.
    """

    key: str
    title: str
    form: Form = "file"
    file: str = ""
    source: str = ""
    kind: EvidenceKind | None = None
    dated: date | None = None
    service: str = ""
    team: str = ""
    owner: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    alt_text: str = ""
    location: str = ""


@dataclass(frozen=True)
class SampleDuplicate:
    """A second copy in the folder: `file` has the bytes of the evidence with the key `of`."""

    file: str
    of: str


@dataclass(frozen=True)
class SampleLink:
    """Evidence (by key) to element (by code). `parts` are the element's, from 1.

    `where` says in words where to look; in a document of several pages it begins with the page, slide or sheet,
    which `page` gives as a number from 1.
    """

    evidence: str
    element: str
    why: str = ""
    where: str = ""
    page: int | None = None
    quotation: str = ""
    parts: tuple[int, ...] = ()


@dataclass(frozen=True)
class SampleAssessment:
    """What the council says of one element.

    `rating` is a label of the standard's scale as `Standard.rating` reads it, or `not_applicable`, which
    has a `reason`. The `narrative` cites evidence as `{key}`; `fill_exhibits` puts in exhibit numbers. `plus` are
    the answers of a Compliance Plus case, which cite in the same way.
    """

    element: str
    rating: str
    narrative: str = ""
    reason: str = ""
    plus: Mapping[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Everything in which evidence is cited."""
        return " ".join((self.narrative, *self.plus.values()))


@dataclass(frozen=True)
class SampleManifest:
    """The whole sample. Evidence is in the order in which exhibit numbers are to be given out.

    `years` is what happened besides the present review, as the manifest has it (`years.py` makes rows of it).
    """

    organisation: str
    standard: str
    review: str
    visit: date
    contacts: tuple[str, ...]
    evidence: tuple[SampleEvidence, ...]
    duplicates: tuple[SampleDuplicate, ...]
    links: tuple[SampleLink, ...]
    assessments: tuple[SampleAssessment, ...]
    years: Mapping[str, Any]

    @property
    def files(self) -> tuple[SampleEvidence, ...]:
        """The evidence that is a file."""
        return tuple(row for row in self.evidence if row.form == "file")

    def by_key(self, key: str) -> SampleEvidence:
        """The evidence with this key. Raises KeyError."""
        for row in self.evidence:
            if row.key == key:
                return row
        raise KeyError(key)


def _evidence(row: Mapping[str, Any]) -> SampleEvidence:
    values = dict(row)
    values["tags"] = tuple(values.get("tags", ()))
    if values.get("dated"):
        values["dated"] = date.fromisoformat(values["dated"])
    return SampleEvidence(**values)


def _link(row: Mapping[str, Any]) -> SampleLink:
    values = dict(row)
    values["parts"] = tuple(values.get("parts", ()))
    return SampleLink(**values)


def _check_keys(manifest: SampleManifest) -> None:
    keys = {row.key for row in manifest.evidence}
    if len(keys) != len(manifest.evidence):
        raise ValueError("manifest: an evidence key is used twice")
    spoken = [(link.evidence, f"link to {link.element}") for link in manifest.links]
    spoken += [(copy.of, f"duplicate {copy.file}") for copy in manifest.duplicates]
    spoken += [(key, f"narrative of {a.element}") for a in manifest.assessments for key in cited(a.text)]
    for key, where in spoken:
        if key not in keys:
            raise ValueError(f"manifest: {where} speaks of unknown evidence {key!r}")
