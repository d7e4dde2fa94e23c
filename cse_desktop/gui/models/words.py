"""Words for codes of the core beside those of `gui.texts`: rules of gaps, what reading gave, pages."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from cse_desktop.domain.personal import seen_of
from cse_desktop.domain.portfolio import Evidence
from cse_desktop.domain.reading import Guess, PersonalKind


def severity_headings() -> Mapping[str, str]:
    """What each degree of gravity asks for."""
    say = QCoreApplication.translate
    return {
        "high": say("Words", "Serious – fix before you send the pack"),
        "medium": say("Words", "Should fix – an assessor will ask"),
        "low": say("Words", "Minor – tidy up when there is time"),
    }


def rule_words() -> Mapping[str, str]:
    """What each rule looks for, as a heading over its gaps."""
    say = QCoreApplication.translate
    return {
        "no_evidence": say("Words", "No evidence"),
        "rated_without_evidence": say("Words", "Rated, but no evidence"),
        "not_applicable_without_reason": say("Words", "Not applicable, but no reason given"),
        "group_below_pass_rule": say("Words", "Below the pass mark"),
        "file_missing": say("Words", "File missing"),
        "file_changed": say("Words", "File changed since it was added"),
        "part_without_evidence": say("Words", "A part without evidence"),
        "only_old_evidence": say("Words", "Only old evidence"),
        "only_policies": say("Words", "Only policies and plans"),
        "personal_data_unchecked": say("Words", "Personal data to look at"),
        "rated_without_narrative": say("Words", "No narrative"),
        "not_rated": say("Words", "Not rated"),
        "measure_missed": say("Words", "Target missed, and nobody works on it"),
        "measure_silent": say("Words", "No new figures"),
        "measure_trend": say("Words", "Too few figures for a trend"),
        "measure_wanted": say("Words", "No measure, where figures are asked for"),
        "measure_without_points": say("Words", "A measure without figures"),
        "parts_not_stated": say("Words", "Parts not stated"),
        "link_without_reason": say("Words", "A link without a reason"),
        "quotation_not_found": say("Words", "A quotation that is not in the newer file"),
        "personal_data_not_looked_for": say("Words", "Not searched for personal data"),
        "unlinked": say("Words", "Not linked"),
    }


def personal_kind_words() -> Mapping[PersonalKind, str]:
    """What looks like personal data, by kind, as a heading over what was found."""
    say = QCoreApplication.translate
    return {
        "phone": say("Words", "Telephone numbers"),
        "email": say("Words", "E-mail addresses"),
        "postcode": say("Words", "Postcodes"),
        "nino": say("Words", "National Insurance numbers"),
        "nhs": say("Words", "NHS numbers"),
        "birth_date": say("Words", "Dates of birth"),
        "name": say("Words", "Names after a title"),
    }


def personal_state_words(evidence: Evidence) -> str:
    """How it stands with personal data in a file, in a word or two; empty for what is no file."""
    say = QCoreApplication.translate
    if not evidence.blob:
        return ""
    if evidence.checked_at is not None:
        return say("Words", "Looked through")
    if evidence.personal:
        return say("Words", "%n to look at", "", sum(evidence.personal.values()))
    return say("Words", "Nothing found") if seen_of(evidence) == "whole" else say("Words", "Not searched")


def read_state_words(evidence: Evidence) -> str:
    """What reading a file gave, in a word or two."""
    say = QCoreApplication.translate
    if evidence.form != "file":
        return say("Words", "Not a file")
    if evidence.read_state == "failed":
        return say("Words", "Not readable")
    if evidence.unrecognised:
        return say("Words", "Words to follow")
    if evidence.read_state == "no_text":
        return say("Words", "No text")
    if evidence.read_state == "none":
        return say("Words", "Not read yet")
    if evidence.badly_read:
        return say("Words", "Read badly")
    if evidence.confidence is not None:
        return say("Words", "Read from picture")
    return say("Words", "Read")


def date_source_words(source: str) -> str:
    """Where a guessed date was found."""
    say = QCoreApplication.translate
    return {
        "content": say("Words", "found in the text"),
        "metadata": say("Words", "from the file's properties"),
        "name": say("Words", "from the file name"),
    }.get(source, "")


def found_words(guess: Guess, kind: str) -> str:
    """Where a guess was found: the page (a `kind` such as "sheet") and the words there, or properties or name."""
    if not guess.page:
        return date_source_words(guess.source)
    page = page_word(kind, guess.page)
    return f"{page}: {guess.words}" if guess.words else page


def page_word(kind: str, number: int) -> str:
    """What to call a page, slide, sheet or section."""
    say = QCoreApplication.translate
    words = {
        "slide": say("Words", "Slide {number}"),
        "sheet": say("Words", "Sheet {number}"),
        "section": say("Words", "Section {number}"),
        "picture": say("Words", "Picture"),
    }
    return words.get(kind, say("Words", "Page {number}")).format(number=number)


def page_reference(kind: str, number: int) -> str:
    """A page as written in "where to look", in the forms the core reads a number from."""
    short = {"slide": "slide {number}", "sheet": "sheet {number}", "section": "section {number}"}
    return short.get(kind, "p. {number}").format(number=number)


def action_state_words() -> dict[str, str]:
    """How far an action is, in words, in the order of the board."""
    tr = QCoreApplication.translate
    return {
        "open": tr("ActionWords", "Open"),
        "doing": tr("ActionWords", "Doing"),
        "done": tr("ActionWords", "Done"),
        "dropped": tr("ActionWords", "Dropped"),
    }
