"""The command picture: crop, draw on, black out, caption."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from cse_desktop import bootstrap
from cse_desktop.app import importing, picturing
from cse_desktop.app.searching import refresh_index
from cse_desktop.cli.command import Arguments, Command, Given, changing, changing_arguments
from cse_desktop.cli.console import Console, warn
from cse_desktop.domain.covered import holders_of, still_within
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import legible
from cse_desktop.domain.picture_marks import Mark, arrow, in_box, label

HUNDREDTHS = 100.0


def _arguments(parser: Arguments) -> None:
    changing_arguments(parser)
    parser.add_argument("evidence", type=legible, metavar="EVIDENCE", help="exhibit number, such as E001")
    places = "in per cent of its width and height from the top left corner"
    boxes = "LEFT,TOP,WIDTH,HEIGHT"
    parser.add_argument("--crop", type=_numbers(4), metavar=boxes, help=f"what to leave of the picture, {places}")
    for name, what in (("blackout", "black this out for good"), ("box", "put a frame round this")):
        parser.add_argument(f"--{name}", action="append", default=[], type=_numbers(4), metavar=boxes, help=what)
    parser.add_argument(
        "--arrow", action="append", default=[], type=_numbers(4), metavar="X,Y,X,Y", help="an arrow from, to"
    )
    parser.add_argument(
        "--label", action="append", default=[], type=_label, metavar="X,Y,WORDS", help="words on the picture"
    )
    parser.add_argument("--caption", type=legible, metavar="TEXT", help="what is said below it in the pack")
    parser.add_argument("--alt", type=legible, metavar="TEXT", help="what it shows, for those who cannot see it")
    parser.add_argument("--original", action="store_true", help="begin with the picture as it came")


def _numbers(count: int) -> Callable[[str], list[float]]:
    def given(text: str) -> list[float]:
        try:
            numbers = [float(part) / HUNDREDTHS for part in text.split(",")]
        except ValueError:
            numbers = []
        if len(numbers) != count:
            raise argparse.ArgumentTypeError(f"{text!r} is not {count} numbers with commas between them")
        return numbers

    return given


def _label(text: str) -> Mark:
    *place, words = text.split(",", 2)
    x, y = _numbers(2)(",".join(place))
    return label(x, y, legible(words))


def _drawn(given: Given) -> list[Mark]:
    made = [in_box("crop", *given.crop)] if given.crop else []
    made += [in_box("blackout", *box) for box in given.blackout]
    made += [in_box("box", *box) for box in given.box]
    return [*made, *(arrow(*ends) for ends in given.arrow), *given.label]


def _picture(given: Given) -> int:
    said = {"caption": given.caption, "alt_text": given.alt}
    values = {name: text for name, text in said.items() if text is not None}
    marks = _drawn(given)
    with changing(given) as ws, Console().stoppable() as console:
        evidence = ws.snapshot.find_evidence(given.evidence)
        if given.original and not marks and not values:
            evidence = picturing.restore_picture(ws, console, evidence.id)
        elif not (marks or values or given.original):
            raise UserError("nothing_to_draw")
        else:
            before = () if given.original else evidence.marks
            evidence = picturing.edit_picture(ws, console, evidence.id, [*before, *marks], **values)
        refresh_index(ws, console)
        if importing.recognise_waiting(ws, console):
            refresh_index(ws, console)
        console.clear()
        for outer in holders_of(ws.snapshot, evidence):
            warn(bootstrap.say(still_within(evidence, outer)))
        print(f"{evidence.exhibit}  {evidence.title}  ({evidence.file_name})")
    return 0


COMMANDS = (
    Command(
        "picture",
        "crop, draw on or black out a picture; what is blacked out is destroyed in the version that is used",
        "cse-desktop picture Portfolio E012 --blackout 10,20,35,5 --caption 'The queue screen'",
        _arguments,
        _picture,
    ),
)
