"""The demonstration and the self-test: the main job whole, as `make demo` and the frozen program run it."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from cse_desktop import bootstrap
from cse_desktop.app.context import Quiet
from cse_desktop.bootstrap.sample import MARK
from cse_desktop.cli.main import main
from cse_desktop.domain.errors import UserError


def test_the_demonstration_makes_portfolio_and_pack(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "demo"
    out.mkdir()
    (out / MARK).touch()
    (out / "Old pack").mkdir()
    assert main(["demo", str(out)]) == 0
    assert not (out / "Old pack").exists(), "a demonstration may be made again over an earlier one"
    said = capsys.readouterr().out
    (document,) = (out / "Pack").glob("*.docx")
    assert str(document) in said
    workspace = bootstrap.open_portfolio(out / "Portfolio", read_only=True)
    snapshot = workspace.snapshot
    workspace.close()
    held = snapshot.evidence.values()
    assert {e.source_path for e in held} == {""}, "the files it was made from are gone"
    assert not any(e.unrecognised for e in held) and not snapshot.unfinished_intakes
    text = "\n".join(p.text for p in docx.Document(str(document)).paragraphs)
    for element in snapshot.standard.elements:
        assert element.code in text and element.statement in text
    narratives = [a.narrative for a in snapshot.assessments.values() if a.narrative]
    assert len(narratives) > 30
    files = {path.name.split()[0] for path in (out / "Pack" / "evidence").iterdir()}
    linked = [e for e in snapshot.evidence.values() if e.blob and e.id in snapshot.links_by_evidence]
    assert files == {e.exhibit for e in linked}


def test_the_demonstration_leaves_other_folders_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(UserError, match="folder_not_empty"):
        bootstrap.make_demo(tmp_path, Quiet())
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_the_program_passes_its_own_test(tmp_path: Path) -> None:
    assert bootstrap.self_test(tmp_path, Quiet()) == []
