"""Starts the window, or the command line when a subcommand is given."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path

SCREENS = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
"""What says on Linux that there is something to draw on; Qt aborts the process where there is not."""


def main() -> int:
    """Run the program; its exit code. Without arguments, or with a portfolio's folder, the window opens."""
    # In the frozen program a worker process starts as this same program and must go no further.
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if not arguments or (len(arguments) == 1 and (Path(arguments[0]) / "portfolio.db").is_file()):
        if sys.platform.startswith("linux") and not SCREENS & os.environ.keys():
            from cse_desktop import bootstrap
            from cse_desktop.domain.messages import message

            sys.stderr.write(bootstrap.say(message("error.no_screen")) + "\n")
            return 1
        from cse_desktop.gui.application import run

        return run(Path(arguments[0]) if arguments else None)
    from cse_desktop.cli.main import main as command_line

    return command_line(arguments)


if __name__ == "__main__":
    sys.exit(main())
