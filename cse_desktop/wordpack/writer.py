"""Writes a pack: files, pictures, document, in a folder of its own, from a plan that is finished."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.ports import WrittenPack
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_names import safe_name
from cse_desktop.domain.pack_plan import PackFile, PackOptions, PackPlan, Picture
from cse_desktop.wordpack import back, elements, front
from cse_desktop.wordpack.folder import built_aside, check_target, check_zip, write_mark, write_zip, zip_aside
from cse_desktop.wordpack.package import WordFile
from cse_desktop.wordpack.pictures import Draw, Wanted, drawn
from cse_desktop.wordpack.sheet import EVIDENCE_FOLDER, Placed, Say, Sheet

TEMPLATE = "pack.docx"
_WIDEST_CM = 16.4
_HIGHEST_CM = 11.5
"""Two pictures and their captions fit on a page."""
_DOTS_PER_CM = 96 / 2.54
_CROPPED_PAGE_CM = 36.0
"""How long a whole page would be from which a part is shown: a fifth more than A4, for small print."""


class WordPackWriter:
    """Draws plans with the template in `templates`; `say` turns messages into sentences of the pack's language.

    `draw` turns the file of a picture into one fit for the page, in a process that only hurts itself.
    """

    def __init__(self, templates: Path, say: Say, draw: Draw) -> None:
        self._templates = templates
        self._say = say
        self._draw_picture = draw

    def write(
        self, plan: PackPlan, source: Callable[[str], Path], folder: Path, options: PackOptions, ctx: Context
    ) -> WrittenPack:
        """Write the pack at `folder`. `source` gives the path of an exhibit's bytes from their SHA-256.

        Raises UserError when the folder holds something else, was worked on since, or cannot be written;
        Cancelled when the person asked to stop. Either way an earlier pack is left as it was.
        """
        folder = folder.absolute()
        check_target(folder, replace_edited=options.replace_edited)
        steps = _Steps(ctx, len(plan.files) + len(_pictures(plan)) + 1)
        name = safe_name(self._say(plan.document_name), ".docx")
        zipped = folder.with_name(f"{folder.name}.zip") if options.make_zip else None
        if zipped is not None:
            check_zip(zipped)
        with zip_aside(zipped) as zip_file, built_aside(folder) as aside:
            lost = _copy_files(plan.files, source, aside / EVIDENCE_FOLDER, steps)
            shown, warnings = self._draw(plan, source, aside / name, frozenset(lost), steps)
            write_mark(aside, name, {"made": plan.cover.made.isoformat()})
            size = sum(path.stat().st_size for path in aside.rglob("*") if path.is_file())
            if zip_file is not None:
                ctx.progress(steps.total - 1, steps.total, message("progress.zipping_pack"))
                write_zip(aside, Path(name).stem, zip_file, plan.cover.made, ctx.check)
        lost_warnings = [message("pack.warning.not_copied", exhibit=f, reason=why) for f, why in lost.items()]
        return WrittenPack(
            document=folder / name,
            zip=zipped,
            files=len(plan.files) - len(lost),
            pictures=shown,
            bytes=size,
            warnings=(*lost_warnings, *warnings),
        )

    def _draw(
        self, plan: PackPlan, source: Callable[[str], Path], target: Path, lost: frozenset[str], steps: _Steps
    ) -> tuple[int, list[Message]]:
        with WordFile(target, self._templates / TEMPLATE, plan.cover.made) as file:
            pictures, warnings = _place_pictures(plan, source, file, self._draw_picture, steps)
            steps.next(message("progress.drawing_pack"))
            sheet = Sheet(plan, file, self._say, pictures, lost)
            draw(sheet)
            steps.check()
            words = {
                "organisation": plan.cover.organisation,
                "standard": plan.cover.standard,
                "review": plan.cover.review,
                "date": sheet.date(plan.cover.made),
                "page": sheet.words("footer.page"),
                "of": sheet.words("footer.of"),
            }
            file.finish(title=self._say(plan.title), language=plan.language, words=words, made_for=plan.made_for)
        return len(sheet.figures), warnings


def draw(sheet: Sheet) -> None:
    """Draw the whole document, front to back, then the contents, whose lines are known only then."""
    front.draw_cover(sheet)
    contents = front.begin_contents(sheet)
    front.draw_how_to_read(sheet)
    front.draw_summary(sheet)
    elements.draw_body(sheet)
    if sheet.plan.gaps is not None:
        back.draw_gaps(sheet, sheet.plan.gaps)
    back.draw_register(sheet)
    sheet.text(sheet.words("end"), "Closing")
    front.fill_contents(sheet, contents)


class _Steps:
    """Counts what is done, tells the person, and asks whether to go on."""

    def __init__(self, ctx: Context, total: int) -> None:
        self.total = total
        self._ctx = ctx
        self._done = 0

    def next(self, at_hand: Message) -> None:
        self._ctx.check()
        self._ctx.progress(self._done, self.total, at_hand)
        self._done += 1

    def check(self) -> None:
        self._ctx.check()


def _copy_files(
    files: Sequence[PackFile], source: Callable[[str], Path], folder: Path, steps: _Steps
) -> dict[str, str]:
    """Copy evidence into the pack; the exhibits whose file could not be read, with the reason."""
    lost: dict[str, str] = {}
    if files:
        folder.mkdir()
    for file in files:
        steps.next(message("progress.copying_evidence", name=file.name))
        target = folder / file.name
        try:
            held = source(file.blob).open("rb")
        except OSError as error:
            lost[file.exhibit] = error.strerror or type(error).__name__
            continue
        # A failure to write is not this file's fault: it ends the pack with its own reason.
        with held, target.open("xb") as writing:
            shutil.copyfileobj(held, writing, 1 << 20)
    return lost


def _pictures(plan: PackPlan) -> list[Picture]:
    return [p for section in plan.elements for p in section.pictures if not p.shown_at]


def _place_pictures(
    plan: PackPlan, source: Callable[[str], Path], file: WordFile, draw: Draw, steps: _Steps
) -> tuple[dict[str, Placed], list[Message]]:
    """Put every picture into the Word file; those that cannot be shown come back as warnings."""
    placed: dict[str, Placed] = {}
    warnings: list[Message] = []
    exhibits, pictures = plan.exhibits, _pictures(plan)
    wanted = [Wanted(source(exhibits[p.exhibit].blob), p.exhibit, p.page, p.box) for p in pictures]
    ready = drawn(wanted, draw, steps.check)
    for picture, asked, drawing in zip(pictures, wanted, ready, strict=True):
        number = picture.exhibit
        steps.next(message("progress.placing_picture", exhibit=number))
        if drawing.outcome != "drawn":
            said = "pack.warning.crop_not_shown" if picture.box else "pack.warning.picture_not_shown"
            warnings.append(message(said, exhibit=number, title=exhibits[number].title, page=picture.page))
            continue
        relation = file.add_picture(drawing.image, drawing.media_type.removeprefix("image/"))
        dots = (
            asked.longest / _CROPPED_PAGE_CM if picture.box and not exhibits[number].is_picture else _DOTS_PER_CM
        )
        placed[picture.key] = Placed(relation, _size_on_page(drawing.width, drawing.height, dots))
    return placed, warnings


def _size_on_page(width: int, height: int, dots_per_cm: float = _DOTS_PER_CM) -> tuple[float, float]:
    natural = width / dots_per_cm, height / dots_per_cm
    scale = min(1.0, _WIDEST_CM / natural[0], _HIGHEST_CM / natural[1])
    return natural[0] * scale, max(natural[1] * scale, 0.1)
