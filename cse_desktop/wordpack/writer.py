"""Writes a pack: files, pictures, document, in a folder of its own, from a plan that is finished."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from cse_desktop.app.context import Context
from cse_desktop.app.ports import WrittenPack
from cse_desktop.domain.errors import UserError
from cse_desktop.domain.messages import Message, legible, message
from cse_desktop.domain.pack_names import safe_name
from cse_desktop.domain.pack_plan import PackOptions, PackPlan, Picture
from cse_desktop.domain.pack_variants import Part
from cse_desktop.wordpack import award, back, elements, front, report
from cse_desktop.wordpack.beside import (
    WEB_PAGE,
    Tables,
    copy_by_element,
    long_paths,
    write_read_me,
    write_register,
)
from cse_desktop.wordpack.copying import Strip, copy_files
from cse_desktop.wordpack.folder import built_aside, check_target, storage_error, write_mark
from cse_desktop.wordpack.own_template import Fitted, fit, load_parts
from cse_desktop.wordpack.package import WordFile
from cse_desktop.wordpack.pictures import Draw, Wanted, drawn
from cse_desktop.wordpack.selfcheck import Outcome, check_document
from cse_desktop.wordpack.sheet import EVIDENCE_FOLDER, Placed, Say, Sheet
from cse_desktop.wordpack.sums import write_sums
from cse_desktop.wordpack.webpage import write_webpage
from cse_desktop.wordpack.zips import aside_of, check_zips, volumes, write_zip, zips_aside

TEMPLATE = "pack.docx"
MEGABYTE = 1 << 20
_WIDEST_CM = 16.4
_HIGHEST_CM = 11.5
"""Two pictures and their captions fit on a page."""
_DOTS_PER_CM = 96 / 2.54
_CROPPED_PAGE_CM = 36.0
"""How long a whole page would be from which a part is shown: a fifth more than A4, for small print."""


class WordPackWriter:
    """Draws plans with the template in `templates`; `say` turns messages into sentences of the pack's language.

    `draw` turns the file of a picture into one fit for the page, in a process that only hurts itself; `strip`
    takes out of it what is not picture. `tables` writes what is for spreadsheets.
    """

    def __init__(self, templates: Path, say: Say, draw: Draw, strip: Strip, tables: Tables) -> None:
        self._templates = templates
        self._say = say
        self._draw_picture = draw
        self._strip = strip
        self._tables = tables

    def write(
        self, plan: PackPlan, source: Callable[[str], Path], folder: Path, options: PackOptions, ctx: Context
    ) -> WrittenPack:
        """Write the pack at `folder`. `source` gives the path of an exhibit's bytes from their SHA-256.

        Raises UserError when the folder holds something else, was worked on since, or cannot be written;
        Cancelled when the person asked to stop. Either way an earlier pack is left as it was.
        """
        folder = folder.absolute()
        check_target(folder, replace_edited=options.replace_edited)
        template = self._template(options.template)
        steps = _Steps(ctx, len(plan.files) + len(_pictures(plan)) + 1)
        name = safe_name(self._say(plan.document_name), ".docx")
        if options.make_zip:
            check_zips(folder)
        with zips_aside(folder) as zips, built_aside(folder) as aside:
            lost, stays = copy_files(plan, source, aside, self._strip, steps)
            sheet, warnings = self._draw(plan, template, source, aside / name, frozenset(lost), steps)
            self._write_beside(sheet, aside, name, options)
            size = sum(path.stat().st_size for path in aside.rglob("*") if path.is_file())
            if options.make_zip:
                ctx.progress(steps.total - 1, steps.total, message("progress.zipping_pack"))
                for volume in volumes(aside, folder, plan.files, EVIDENCE_FOLDER, options.zip_budget):
                    zips.append((aside_of(volume.target), volume.target))
                    inside, made = Path(name).stem, plan.cover.made
                    write_zip(aside, volume.names, inside, zips[-1][0], made, ctx.check)
            sizes = [zipped.stat().st_size for zipped, _ in zips]
        late = (*_too_long(plan, name), *_too_large(sizes, zips, options))
        lost_warnings = [message("pack.warning.not_copied", exhibit=f, reason=why) for f, why in lost.items()]
        return WrittenPack(
            document=folder / name,
            zips=tuple(target for _, target in zips),
            files=len(plan.files) - len(lost),
            pictures=len(sheet.figures),
            bytes=size,
            warnings=(*lost_warnings, *stays, *warnings, *late),
        )

    def write_document(
        self, plan: PackPlan, target: Path, options: PackOptions, ctx: Context
    ) -> tuple[Message, ...]:
        """Write the document alone as `target`; what came of checking it comes back as warnings.

        Raises UserError when there is something already (unless `options.replace_edited`) or it cannot be written.
        """
        if target.exists() and not options.replace_edited:
            raise UserError("report_exists", "replace_edited", path=legible(target))
        template = self._template(options.template)
        aside = target.with_name(f".{target.name}.building-{os.getpid()}")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _, warnings = self._draw(plan, template, Path, aside, frozenset(), _Steps(ctx, 1))
            aside.replace(target)
        except OSError as error:
            raise storage_error(error, target) from error
        finally:
            aside.unlink(missing_ok=True)
        return tuple(warnings)

    def _template(self, own: Path | None) -> Fitted:
        ours = load_parts(self._templates / TEMPLATE)
        if own is None:
            return Fitted(ours, False, (), ())
        fitted = fit(load_parts(own), ours)
        if fitted.problems:
            said = "; ".join(self._say(problem) for problem in fitted.problems)
            raise UserError("template_unfit", file=legible(own.name), problems=said)
        return fitted

    def _write_beside(self, sheet: Sheet, folder: Path, document: str, options: PackOptions) -> None:
        if "register" in sheet.plan.parts:
            write_register(sheet, folder, self._tables)
        write_webpage(
            folder / document,
            folder / WEB_PAGE,
            title=self._say(sheet.plan.title),
            language=sheet.plan.language,
            skip=sheet.words("web.skip"),
            about=" ".join(
                [
                    sheet.words("web.about", file=document),
                    *([sheet.words("web.about_boxes")] if sheet.plan.choices else []),
                ]
            ),
        )
        if options.by_element:
            copy_by_element(sheet, folder)
        write_mark(folder, document, {"made": sheet.plan.cover.made.isoformat()})
        write_read_me(sheet, folder, document)
        write_sums(folder)

    def _draw(
        self,
        plan: PackPlan,
        template: Fitted,
        source: Callable[[str], Path],
        target: Path,
        lost: frozenset[str],
        steps: _Steps,
    ) -> tuple[Sheet, list[Message]]:
        with WordFile(target, template.parts, plan.cover.made, has_cover=template.has_cover) as file:
            pictures, warnings = _place_pictures(plan, source, file, self._draw_picture, steps)
            steps.next(message("progress.drawing_pack"))
            sheet = Sheet(plan, file, self._say, pictures, lost)
            words = _words(sheet)
            outcomes = draw(sheet, target.parent, words)
            warnings += [message(f"pack.warning.check_{one.id}", count=one.wrong) for one in outcomes if one.wrong]
            steps.check()
            file.finish(title=self._say(plan.title), language=plan.language, words=words, made_for=plan.made_for)
        return sheet, warnings


def _too_long(plan: PackPlan, document: str) -> list[Message]:
    names = long_paths(plan.files, document)
    return [message("pack.warning.long_paths", count=len(names), file=names[0])] if names else []


def _too_large(sizes: Sequence[int], zips: Sequence[tuple[Path, Path]], options: PackOptions) -> Iterator[Message]:
    for size, (_, target) in zip(sizes, zips, strict=True):
        if options.zip_budget is not None and size > options.zip_budget:
            megabytes, limit = f"{size / MEGABYTE:.2g}", f"{options.zip_budget / MEGABYTE:.2g}"
            yield message("pack.warning.zip_too_large", file=target.name, megabytes=megabytes, limit=limit)


def _words(sheet: Sheet) -> dict[str, str]:
    """What stands for the places «so named» in a template's cover, headers and footers."""
    cover = sheet.plan.cover
    organisation = cover.organisation
    return {
        "organisation": sheet.words("draft_of", what=organisation) if sheet.plan.draft else organisation,
        "standard": cover.standard,
        "review": cover.review,
        "visit": sheet.date(cover.visit),
        "date": sheet.date(cover.made),
        "page": sheet.words("footer.page"),
        "of": sheet.words("footer.of"),
    }


def draw(sheet: Sheet, folder: Path, words: Mapping[str, str]) -> tuple[Outcome, ...]:
    """Draw the whole document, front to back, then the contents, whose lines are known only then.

    What came of checking it, which its last page tells, comes back. `folder` is where the files beside it lie,
    `words` what stands in the places of the template.
    """
    if not sheet.file.place_cover(words):
        front.draw_cover(sheet)
    plan, file = sheet.plan, sheet.file
    for part in plan.parts:
        if part in _BEFORE_CONTENTS:
            _DRAWN[part](sheet)
    contents = front.begin_contents(sheet)
    for part in plan.parts:
        if part != "checks" and part not in _BEFORE_CONTENTS:
            _DRAWN[part](sheet)
    # The page about the checks is drawn as all others are, and links to nothing: it comes after them.
    outcomes = check_document(
        sheet.body, file.styles, file.outside, folder, title=sheet.say(plan.title), language=plan.language
    )
    if "checks" in plan.parts:
        back.draw_checks(sheet, outcomes)
    sheet.text(sheet.words("end"), "Closing")
    front.fill_contents(sheet, contents)
    return outcomes


_BEFORE_CONTENTS: frozenset[Part] = frozenset({"glance"})


_DRAWN: Mapping[Part, Callable[[Sheet], None]] = {
    "how": front.draw_how_to_read,
    "summary": front.draw_summary,
    "findings": award.draw_answers,
    "cases": award.draw_cases,
    "chase": back.draw_chase,
    "body": elements.draw_body,
    "standards": award.draw_standards,
    "engagement": award.draw_listening,
    "changes": back.draw_changes,
    "programme": back.draw_programme,
    "gaps": back.draw_gaps,
    "register": back.draw_register,
    "glance": report.draw_glance,
    "standing": report.draw_standing,
    "work": report.draw_work,
    "measured": report.draw_measured,
    "heard": report.draw_heard,
}


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
