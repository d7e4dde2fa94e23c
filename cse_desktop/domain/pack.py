"""Plans a pack: from a portfolio at one moment to everything its document and folder will hold. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cse_desktop.domain.award import ARGUMENTS
from cse_desktop.domain.award_pages import AwardPages
from cse_desktop.domain.award_planning import award_pages
from cse_desktop.domain.board_report import BoardReport
from cse_desktop.domain.citations import cited, paragraphs
from cse_desktop.domain.covered import holders_of, is_quotation_hidden
from cse_desktop.domain.gaps import BEFORE_IT_GOES_OUT, Gap
from cse_desktop.domain.measures import MeasureStanding, standing
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.pack_changes import PackChanges, changes_since
from cse_desktop.domain.pack_figures import figures, visit_programme
from cse_desktop.domain.pack_plan import (
    Cover,
    ElementSection,
    GapRow,
    GroupHeading,
    MapGroup,
    MapRow,
    PackExhibit,
    PackOptions,
    PackPlan,
    PackState,
    PartCover,
    Picture,
    PlusArgument,
    RatingChoice,
    Showing,
    SummaryRow,
)
from cse_desktop.domain.pack_register import files_of, register_of
from cse_desktop.domain.pack_variants import chase_sheet, only_groups
from cse_desktop.domain.pack_visit import VisitChanges
from cse_desktop.domain.pack_words import group_heading, level_word, outlook_words, rating_words
from cse_desktop.domain.portfolio import Evidence, Link
from cse_desktop.domain.rating import needed_met, tallies
from cse_desktop.domain.snapshot import Snapshot
from cse_desktop.domain.standard import NOT_APPLICABLE, Element, Group, PassRule, Standard

__all__ = ["PackOptions", "PackPlan", "PackState", "group_heading", "plan_pack", "rating_words"]

_NAMED_IN_WARNING = 8
"""How many exhibits a warning names before it says how many more there are."""


def plan_pack(
    snapshot: Snapshot,
    options: PackOptions,
    today: date,
    gaps: Sequence[Gap] = (),
    readable: Mapping[str, PackState] | None = None,
    since_visit: VisitChanges | None = None,
    report: BoardReport | None = None,
) -> PackPlan:
    """Decide a whole pack.

    `today` is the date the pack carries. `gaps` are those of `find_gaps` (used if the options ask for them).
    `readable` tells, by evidence id, which files cannot go out and why; those not named can.
    `since_visit` is what is otherwise than it was submitted for the last visit, where there was one.
    `report` is what a report to the board says.
    """
    states = readable or {}
    standard, portfolio, review = snapshot.standard, snapshot.portfolio, snapshot.review
    groups = only_groups(standard, options.only)
    whole = options.variant == "submission"
    if not whole:  # for people at home: nothing lies beside it, and nobody is asked to write into it
        options = replace(options, include_files=False, include_pictures=False, include_boxes=False)
    body = tuple(_body(snapshot, groups, options, states))
    sections = [part for part in body if isinstance(part, ElementSection)]
    award = _award(snapshot, groups, options, today)
    mentioned = _mentioned(sections) | award.numbers
    register = register_of(snapshot, options, states, mentioned)
    if options.only:
        register = tuple(row for row in register if row.number in mentioned)
    named = f"pack.variant.{options.variant}"
    return PackPlan(
        title=message(f"{named}.title", organisation=portfolio.organisation, standard=standard.title),
        document_name=message(
            f"{named}.name",
            organisation=portfolio.organisation,
            standard=" ".join([standard.id.upper(), *options.only]),
            team=options.team,
        ),
        language=options.language,
        group_name=level_word(standard, standard.pass_rule.level if standard.pass_rule else 1),
        element_name=level_word(standard, len(standard.levels)),
        cover=Cover(
            organisation=portfolio.organisation,
            standard=standard.title,
            version=standard.version,
            review=review.title,
            visit=review.visit,
            made=today,
            exhibits=len(snapshot.evidence),
            notice=message("own.notice", notice=standard.notice) if standard.notice else None,
            only=tuple(group_heading(snapshot, group, 1) for group in groups) if options.only else (),
        ),
        how_to_read=_how_to_read(options, sections),
        pass_rule=_pass_rule(standard.pass_rule, standard.levels),
        summary=tuple(_summary(snapshot, groups)),
        element_map=tuple(_element_map(snapshot, groups)),
        body=body,
        gaps=_gap_rows(gaps, snapshot, groups) if options.include_gaps or options.variant == "gaps" else None,
        register=register,
        files=files_of(snapshot, register),
        warnings=(*_warnings(sections, register), *_uncovered(snapshot, register)),
        figures=figures(snapshot),
        programme=tuple(stop for stop in visit_programme(snapshot) if stop.exhibit in mentioned),
        changes=_changes(snapshot, since_visit) if options.include_changes else None,
        since_visit=since_visit if options.include_changes else None,
        award=award,
        report=report,
        chase=chase_sheet(snapshot, options.team, gaps, today) if options.variant == "chase" else None,
        variant=options.variant,
        draft=options.draft,
        choices=_choices(standard) if options.include_boxes else (),
        made_for=f"{portfolio.id}:{review.id}",
        standard_language=standard.language,
    )


def _award(snapshot: Snapshot, groups: Sequence[Group], options: PackOptions, today: date) -> AwardPages:
    only = {element.code for group in groups for element in group.walk()} if options.only else ()
    ours = options.draft or options.variant == "gaps"
    return award_pages(snapshot, today, options.leave_out, only, ours=ours)


def _changes(snapshot: Snapshot, since_visit: VisitChanges | None) -> PackChanges | None:
    sent = snapshot.sent_packs
    # What went out for the last visit is what that is compared with already.
    if not sent or (since_visit is not None and sent[0].review_id != snapshot.review.id):
        return None
    return changes_since(snapshot, sent[0])


def _choices(standard: Standard) -> tuple[RatingChoice, ...]:
    choices = [
        RatingChoice(rating.code, message("pack.rating", label=rating.label)) for rating in standard.ratings
    ]
    if standard.not_applicable_allowed:
        choices.append(RatingChoice(NOT_APPLICABLE, message("pack.not_applicable")))
    return tuple(choices)


def _body(
    snapshot: Snapshot, groups: Sequence[Group], options: PackOptions, states: Mapping[str, PackState]
) -> Iterator[GroupHeading | ElementSection]:
    shown: dict[str, str] = {}

    def descend(group: Group, level: int) -> Iterator[GroupHeading | ElementSection]:
        yield GroupHeading(level, group.code, group_heading(snapshot, group, level))
        for below in group.groups:
            yield from descend(below, level + 1)
        for element in group.elements:
            pictures = _pictures(snapshot, element.code, states, shown) if options.include_pictures else ()
            yield _section(snapshot, element, level + 1, pictures)

    for top in groups:
        yield from descend(top, 1)


def _section(snapshot: Snapshot, element: Element, level: int, pictures: tuple[Picture, ...]) -> ElementSection:
    links = snapshot.links_by_element.get(element.code, ())
    assessment = snapshot.assessment(element.code)
    return ElementSection(
        level=level,
        code=element.code,
        heading=message("pack.heading", code=element.code, title=element.title),
        statement=element.statement,
        parts=_parts(snapshot, element, links),
        rating=rating_words(snapshot, element.code),
        narrative=paragraphs(assessment.narrative) if assessment else (),
        show=tuple(_showing(snapshot, k, pictures) for k in links if _evidence(snapshot, k).form == "file"),
        tell=tuple(_showing(snapshot, k) for k in links if _evidence(snapshot, k).form != "file"),
        pictures=pictures,
        measures=tuple(_measures(snapshot, element.code)),
        plus=tuple(_plus(snapshot, element.code)),
        applies=bool(links) or assessment is None or assessment.rating != NOT_APPLICABLE,
    )


def _plus(snapshot: Snapshot, code: str) -> Iterator[PlusArgument]:
    case = snapshot.plus_cases.get(code)
    for about in ARGUMENTS if case is not None else ():
        said = paragraphs(getattr(case, about))
        if said:
            yield PlusArgument(about, said)


def _measures(snapshot: Snapshot, code: str) -> Iterator[MeasureStanding]:
    for measure in snapshot.measures.values():
        if code in measure.elements:
            held = standing(measure, snapshot.points_by_measure.get(measure.id, ()))
            if held.points:
                yield held


def _evidence(snapshot: Snapshot, link: Link) -> Evidence:
    return snapshot.evidence[link.evidence_id]


def _showing(snapshot: Snapshot, link: Link, pictures: Sequence[Picture] = ()) -> Showing:
    showing = Showing(
        exhibit=_evidence(snapshot, link).exhibit,
        why=link.why.strip(),
        where=link.where.strip(),
        page=link.page,
        quotation="" if is_quotation_hidden(snapshot, link) else link.quotation.strip(),
        parts=tuple(sorted(link.parts)),
        box=link.box,
    )
    cut = showing.picture
    shown = cut is not None and any(picture.key == cut.key for picture in pictures)
    return showing if shown else replace(showing, box=())


def _parts(snapshot: Snapshot, element: Element, links: Sequence[Link]) -> tuple[PartCover, ...]:
    # A link that names no part speaks for the whole statement; a single part is the statement itself.
    if len(element.parts) < 2:
        return ()
    whole = any(not link.parts for link in links)
    covers = []
    for number, text in enumerate(element.parts, start=1):
        exhibits = dict.fromkeys(_evidence(snapshot, k).exhibit for k in links if number in k.parts)
        covers.append(PartCover(text, tuple(exhibits), whole and not exhibits))
    return tuple(covers)


def _pictures(
    snapshot: Snapshot, code: str, states: Mapping[str, PackState], shown: dict[str, str]
) -> tuple[Picture, ...]:
    pictures: dict[str, Picture] = {}
    for link in snapshot.links_by_element.get(code, ()):
        evidence = _evidence(snapshot, link)
        if not (evidence.is_picture or link.box) or not evidence.blob or evidence.id in states:
            continue
        said = link.why.strip() or evidence.caption.strip()
        picture = Picture(evidence.exhibit)
        if link.box:
            picture = replace(picture, page=link.page or 1, box=link.box, said=said)
        first = shown.setdefault(picture.key, code)
        pictures.setdefault(picture.key, replace(picture, shown_at="" if first == code else first))
    return tuple(pictures.values())


def _mentioned(sections: Sequence[ElementSection]) -> frozenset[str]:
    linked = {s.exhibit for section in sections for s in (*section.show, *section.tell)}
    return frozenset(linked.union(*(cited(section.paragraphs) for section in sections)))


def _summary(snapshot: Snapshot, groups: Sequence[Group]) -> Iterator[SummaryRow]:
    rule = snapshot.standard.pass_rule
    covered = {element.code for group in groups for element in group.walk()}
    for tally in tallies(snapshot):
        if not covered.intersection(element.code for element in tally.group.walk()):
            continue
        yield SummaryRow(
            heading=message("pack.heading", code=tally.group.code, title=tally.group.title),
            # What the review leaves out and nobody has rated stands in no other column either.
            elements=tally.elements - tally.outside,
            met=tally.met,
            partial=tally.partial,
            not_met=tally.not_met,
            not_applicable=tally.not_applicable,
            unrated=tally.unrated,
            with_evidence=tally.with_evidence,
            needed=needed_met(rule, tally.applicable) if rule else None,
            outlook=outlook_words(rule, tally),
        )


def _element_map(snapshot: Snapshot, groups: Sequence[Group]) -> Iterator[MapGroup]:
    for group in groups:
        rows = [
            MapRow(
                code=element.code,
                title=element.title,
                rating=_short_rating(snapshot, element.code),
                exhibits=len({k.evidence_id for k in snapshot.links_by_element.get(element.code, ())}),
            )
            for element in group.walk()
        ]
        yield MapGroup(group_heading(snapshot, group, 1), tuple(rows))


def _short_rating(snapshot: Snapshot, code: str) -> Message:
    words = rating_words(snapshot, code)
    return message("pack.not_applicable") if words.id == "pack.not_applicable_because" else words


def _how_to_read(options: PackOptions, sections: Sequence[ElementSection]) -> tuple[Message, ...]:
    said = ["elements", "show_me", "tell_me"]
    said += ["files"] if options.include_files else ["no_files"]
    said += ["pictures"] if any(section.pictures for section in sections) else []
    said += ["boxes"] if options.include_boxes else []
    said += ["gaps"] if options.include_gaps else []
    return tuple(message(f"pack.how.{name}") for name in (*said, "numbers", "navigation", "own_view"))


def _pass_rule(rule: PassRule | None, levels: Sequence[str]) -> Message | None:
    if rule is None:
        return None
    percent, level = round(rule.threshold * 100), levels[rule.level - 1].lower()
    if rule.most_partial is None:
        return message("pack.pass_rule", percent=percent, level=level)
    return message("pack.pass_rule_with_partials", percent=percent, level=level, count=rule.most_partial)


def _gap_rows(gaps: Sequence[Gap], snapshot: Snapshot, groups: Sequence[Group]) -> tuple[GapRow, ...]:
    order = {element.code: place for place, element in enumerate(snapshot.standard.elements)}
    covered = {element.code for group in groups for element in group.walk()} | {""}
    told = (gap for gap in gaps if gap.rule not in BEFORE_IT_GOES_OUT and gap.element in covered)
    ordered = sorted(told, key=lambda gap: (bool(gap.element), order.get(gap.element, 0)))
    return tuple(GapRow(gap.element, gap.severity, gap.message) for gap in ordered)


def _warnings(sections: Sequence[ElementSection], register: Sequence[PackExhibit]) -> Iterator[Message]:
    held = {row.number: row for row in register}
    for section in sections:
        for number in cited(section.paragraphs):
            if number not in held:
                yield message("pack.warning.dead_citation", element=section.code, exhibit=number)
            elif held[number].withdrawn:
                yield message("pack.warning.withdrawn_citation", element=section.code, exhibit=number)
    mentioned = _mentioned(sections)
    for row in register:
        if row.state and row.number in mentioned:
            yield message(f"pack.warning.file_{row.state}", exhibit=row.number, title=row.title)
    # What is cut from a page is described by why it was.
    shown = {picture.exhibit for section in sections for picture in section.pictures if not picture.box}
    undescribed = [row.number for row in register if row.number in shown and not row.alt_text]
    if undescribed:
        named = ", ".join(undescribed[:_NAMED_IN_WARNING])
        named += ", …" if len(undescribed) > _NAMED_IN_WARNING else ""
        yield message("pack.warning.no_alt_text", count=len(undescribed), exhibits=named)


def _uncovered(snapshot: Snapshot, register: Sequence[PackExhibit]) -> Iterator[Message]:
    """Pictures of which something was taken away, but which go out whole within the file they came with."""
    sent = {row.evidence_id for row in register if row.file}
    for evidence in snapshot.evidence.values():
        for outer in holders_of(snapshot, evidence):
            if outer.id in sent:
                yield message("pack.warning.uncovered_within", exhibit=evidence.exhibit, outer=outer.exhibit)
