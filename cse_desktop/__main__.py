"""Starts the window, or the command line when a subcommand is given."""

from __future__ import annotations

import multiprocessing
import sys
from pathlib import Path


def main() -> int:
    """Run the program; its exit code. Without arguments, or with a portfolio's folder, the window opens."""
    # In the frozen program a worker process starts as this same program and must go no further.
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if not arguments or (len(arguments) == 1 and (Path(arguments[0]) / "portfolio.db").is_file()):
        from cse_desktop.gui.application import run

        return run(Path(arguments[0]) if arguments else None)
    from cse_desktop.cli.main import main as command_line

    return command_line(arguments)


if __name__ == "__main__":
    sys.exit(main())
