"""The command line's entry: parsing, running, and what every end of it means.

Exit codes: 0 done; 1 something the person can mend (said in one line); 2 wrong usage; 3 a fault of the program.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Mapping, Sequence

from cse_desktop import __version__, bootstrap, diagnostics
from cse_desktop.cli import (
    actions,
    cases,
    elements,
    engagement,
    evidence,
    finding,
    findings,
    forecast,
    intake,
    measures,
    newer,
    output,
    pictures,
    portfolios,
    preparing,
    privacy,
    promises,
    reports,
    returns,
    reviews,
    rolls,
    searches,
    standards,
    suggestions,
    views,
)
from cse_desktop.cli.command import Command
from cse_desktop.cli.console import warn
from cse_desktop.domain.errors import Cancelled, UserError
from cse_desktop.domain.messages import legible, message
from cse_desktop.domain.standard_document import InvalidStandard

COMMANDS: tuple[Command, ...] = (
    *portfolios.COMMANDS,
    *intake.COMMANDS,
    *evidence.COMMANDS,
    *newer.COMMANDS,
    *pictures.COMMANDS,
    *elements.COMMANDS,
    *preparing.COMMANDS,
    *suggestions.COMMANDS,
    *privacy.COMMANDS,
    *searches.COMMANDS,
    *finding.COMMANDS,
    *views.COMMANDS,
    *output.COMMANDS,
    *reports.COMMANDS,
    *returns.COMMANDS,
    *findings.COMMANDS,
    *reviews.COMMANDS,
    *forecast.COMMANDS,
    *rolls.COMMANDS,
    *actions.COMMANDS,
    *measures.COMMANDS,
    *promises.COMMANDS,
    *engagement.COMMANDS,
    *cases.COMMANDS,
    *standards.COMMANDS,
)
DONE, MENDABLE, FAULT = 0, 1, 3


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked for, options standing before, between or after everything else.

    Raises SystemExit, as argparse does, for wrong usage and for help.
    """
    whole, commands = _parsers()
    if not arguments or arguments[0] not in commands:
        return whole.parse_args(arguments)
    command, rest = commands[arguments[0]], arguments[1:]
    if "--" in rest:  # nothing after it is an option, which only the plain way heeds
        return command.parse_args(rest)
    try:
        return command.parse_intermixed_args(rest)
    except TypeError:  # how argparse says, before it looks at anything, that the command has commands of its own
        return command.parse_args(rest)


def _parsers() -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    """The parser of the whole command line, and those of the commands by name."""
    whole = argparse.ArgumentParser(
        prog="cse-desktop",
        description="Build a Customer Service Excellence portfolio. Without a command the window opens.",
        epilog="examples:\n" + "\n".join(f"  {command.example}" for command in COMMANDS),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"CSE Desktop {__version__}")
    below = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = below.add_parser(
            command.name,
            help=command.help,
            description=command.help[0].upper() + command.help[1:] + ".",
            epilog=f"example:\n  {command.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return whole, below.choices


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        given = parse(sys.argv[1:] if arguments is None else arguments)
    except SystemExit as ended:
        return int(ended.code or 0)
    diagnostics.start_log(bootstrap.log_folder())
    try:
        return int(given.run(given))
    except UserError as error:
        warn(bootstrap.say(error.message))
        if isinstance(error, InvalidStandard):
            for problem in error.problems:
                warn(f"  {problem.where}: {bootstrap.say(problem.message)}")
        return MENDABLE
    except (Cancelled, KeyboardInterrupt):
        warn("Stopped. What was done until then is kept.")
        return MENDABLE
    except BrokenPipeError:
        # Whoever reads has seen enough (`| head`): nothing is wrong. Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        # A name too long, no right to look: of the place, not of the program.
        diagnostics.LOG.warning("path cannot be used", exc_info=error)
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            warn(bootstrap.say(message("error.disk_full")))
            return MENDABLE
        reason = error.strerror or type(error).__name__
        warn(bootstrap.say(message("error.path_unusable", path=legible(error.filename or ""), reason=reason)))
        return MENDABLE
    except Exception as error:  # noqa: BLE001 - the outermost boundary: a fault is reported, with its own code
        diagnostics.LOG.error("command failed", exc_info=error)
        warn(f"CSE Desktop met a fault of its own. Please report this:\n\n{diagnostics.crash_report(error)}")
        return FAULT
