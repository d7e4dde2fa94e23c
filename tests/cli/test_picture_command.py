"""The command picture, on a real picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from cse_desktop import bootstrap
from cse_desktop.cli.main import main


def test_the_command_picture_blacks_out_and_goes_back(
    portfolio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("RGB", (400, 300), "orange").save(tmp_path / "queue.png")
    assert main(["import", str(portfolio), str(tmp_path / "queue.png"), "--later"]) == 0
    asked = [
        "--blackout",
        "0,50,100,50",
        "--crop",
        "0,0,100,90",
        "--label",
        "5,5,Queue, at nine",
        "--alt",
        "A queue",
    ]
    assert main(["picture", str(portfolio), "E001", *asked, "--caption", "At nine", "--alt", "A queue"]) == 0
    opened = bootstrap.open_portfolio(portfolio, read_only=True)
    (evidence,) = opened.snapshot.evidence.values()
    assert [mark["kind"] for mark in evidence.marks] == ["crop", "blackout", "text"]
    assert (evidence.caption, evidence.alt_text) == ("At nine", "A queue")
    picture = Image.open(opened.rooms.vault.path(evidence.blob or ""))
    assert picture.size == (400, 270) and picture.convert("RGB").getpixel((200, 200)) == (0, 0, 0)
    opened.close()
    assert main(["picture", str(portfolio), "E001", "--original"]) == 0
    assert main(["picture", str(portfolio), "E001", "--original"]) == 1
    assert "as it came" in capsys.readouterr().err
    assert main(["picture", str(portfolio), "E001"]) == 1
    assert main(["picture", str(portfolio), "E001", "--crop", "1,2,3"]) == 2
