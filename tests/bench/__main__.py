"""`make bench`: every benchmark in one run, so that its ratios hold on a noisy machine."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

WHAT = ("import", "window", "recognition", "search", "suggestions", "pack", "scale")


def main() -> None:
    """Run what is asked for; without a folder the files are made up."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument(
        "what", nargs="*", help=f"a folder of files to import, or some of: {', '.join(WHAT)} (all)"
    )
    parser.add_argument("--only", choices=WHAT, action="append")
    parser.add_argument(
        "--large", type=Path, help="a portfolio to measure at scale with, instead of a made-up one"
    )
    parser.add_argument("--labelled", type=Path, help="passages with their elements (JSON lines), for suggestions")
    given = parser.parse_args()
    wanted = [*(given.only or ()), *(name for name in given.what if name in WHAT)] or list(WHAT)
    corpus = next((Path(name) for name in given.what if name not in WHAT), None)
    with tempfile.TemporaryDirectory(prefix="cse-desktop-bench-") as folder:
        work = Path(folder)
        os.environ["CSE_DESKTOP_HOME"] = str(work / "home")
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _run(wanted, corpus, work, given)


def _run(wanted: list[str], corpus: Path | None, work: Path, given: argparse.Namespace) -> None:
    # After CSE_DESKTOP_HOME is set, and each only when it is asked for.
    from tests.bench import importing, pack, recognition, scale, search, suggestions, window
    from tests.bench.corpus import make_corpus

    files = corpus or work / "files"
    if corpus is None and {"import", "window", "scale"} & set(wanted):
        make_corpus(files, 500)
    if "import" in wanted:
        importing.run(files, work / "import")
    if "window" in wanted:
        from cse_desktop import bootstrap
        from cse_desktop.app.context import Quiet

        bootstrap.make_sample(work / "sample", Quiet())
        window.run(work / "sample", files, work / "window")
    if "recognition" in wanted:
        recognition.run(corpus, work / "pictures")
    if "search" in wanted:
        search.run()
    if "suggestions" in wanted:
        suggestions.run(given.labelled)
    if "pack" in wanted:
        pack.run()
    if "scale" in wanted:
        scale.run(work / "scale", files, given.large)


if __name__ == "__main__":
    main()
