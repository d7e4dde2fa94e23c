"""Office files made up for the benchmarks: the same words, a realistic mix of formats and lengths."""

from __future__ import annotations

import random
from pathlib import Path

import docx
import openpyxl
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

# fmt: off
WORDS = (
    "council", "customer", "service", "complaint", "standard", "survey", "resident", "panel", "minutes",
    "telephone", "waiting", "answer", "letter", "policy", "staff", "training", "reception", "leaflet",
    "website", "satisfaction", "target", "improvement", "result", "partner", "community", "charge",
    "privacy", "promise", "review", "journey", "access", "channel", "opening", "hours", "meeting",
    "report", "figure", "performance", "month", "year", "quarter", "contact", "centre", "benchmarking",
    "outcome", "feedback", "consultation", "equality", "insight", "vulnerable", "carer", "tenant",
    "library", "museum", "planning", "waste", "recycling", "benefit", "housing", "parking", "licence",
    "register", "payment", "online", "form", "appointment", "visit",
)
# fmt: on
MIX = ("pdf", "docx", "txt", "docx", "pdf", "xlsx", "html", "eml", "txt", "csv")


def make_corpus(folder: Path, files: int, seed: int = 1) -> list[Path]:
    """Write `files` different files below `folder`, 200 to 3,000 words each; their paths."""
    chance = random.Random(seed)
    made = []
    for number in range(files):
        suffix = MIX[number % len(MIX)]
        words = chance.choices(
            WORDS, weights=[1 / (1 + i) for i in range(len(WORDS))], k=chance.randrange(200, 3000)
        )
        lines = [" ".join(words[i : i + 14]).capitalize() + "." for i in range(0, len(words), 14)]
        path = folder / f"team {number % 7}" / f"{number:04d} {words[0]} {words[1]}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        _WRITERS[suffix](path, [f"{words[0].capitalize()} {number}", *lines])
        made.append(path)
    return made


def _pdf(path: Path, lines: list[str]) -> None:
    style = getSampleStyleSheet()["BodyText"]
    story = [Paragraph(line, style) for line in lines]
    for place in range(40, len(story), 41):
        story.insert(place, PageBreak())
    SimpleDocTemplate(str(path)).build(story)


def _docx(path: Path, lines: list[str]) -> None:
    document = docx.Document()
    document.add_heading(lines[0], 1)
    for line in lines[1:]:
        document.add_paragraph(line)
    document.save(str(path))


def _xlsx(path: Path, lines: list[str]) -> None:
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line.split())
    book.save(path)


def _html(path: Path, lines: list[str]) -> None:
    body = "".join(f"<p>{line}</p>" for line in lines[1:])
    path.write_text(f"<html><title>{lines[0]}</title><body>{body}</body></html>", encoding="utf-8")


def _eml(path: Path, lines: list[str]) -> None:
    sender = "From: a@aldermere.example\nTo: b@aldermere.example\nDate: Mon, 5 Oct 2026 09:00:00 +0100"
    head = f"{sender}\nSubject: {lines[0]}"
    path.write_text(head + "\nContent-Type: text/plain; charset=utf-8\n\n" + "\n".join(lines), encoding="utf-8")


def _text(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines), encoding="utf-8")


_WRITERS = {"pdf": _pdf, "docx": _docx, "xlsx": _xlsx, "html": _html, "eml": _eml, "txt": _text, "csv": _text}
