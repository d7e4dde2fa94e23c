"""Which words are found together, and which only look alike. The lists are the program's own."""

from __future__ import annotations

import pytest

from cse_desktop.search.british import spellings
from cse_desktop.search.families import Families, is_inflected, read_families
from cse_desktop.search.forms import Forms
from cse_desktop.search.lexicon import Lexicon
from cse_desktop.search.query import Slot
from tests.search.conftest import WORDS

SAME = """
    accessible-accessible ageing-aging analyse-analyze analysed-analyzing analysis-analyses artefact-artifacts
    behaviour-behavior behavioural-behavioral benefit-benefited benefited-benefitted bus-buses
    cancelled-canceled catalogue-catalog centre-center centres-centers centres-centre child-children
    colour-color colours-colored complaint-complaints councillor-councilor counselling-counseling
    criterion-criteria defence-defense despatch-dispatch enquiry-enquiries enquiry-inquiry enrol-enrolled
    enrol-enroll enrolment-enrollment focus-focused focus-focuses focused-focussed fulfil-fulfill
    fulfilled-fulfil house-housing instalment-installment judgement-judgment labelling-labeled learn-learnt
    learned-learnt licence-license licences-licensed mum-mom neighbourhood-neighborhood
    organisation-organization organise-organized organising-organize paediatric-pediatric paid-pay
    people-person plan-planning planned-plans policy-policies practise-practice practising-practice
    programme-program programmes-program queue-queuing queueing-queue recognise-recognized repaired-repairing
    run-running signalled-signaled skilful-skillful target-targetted tell-told theatre-theater
    travelled-traveling travelling-traveling wait-waiting woman-women write-written
"""
MADE = """
    access-accessibility access-accessible accurate-accuracy applicant-applications apply-application
    appraise-appraisal approve-approval assess-assessment clean-cleaner clean-cleanliness
    communicate-communication complain-complaint complainant-complaints complained-complaints
    compliant-compliance comply-compliance confident-confidence consult-consultations decide-decision
    deliver-delivery delivering-deliveries dissatisfied-satisfaction effective-effectiveness employ-employees
    enquire-enquiries equal-equality help-helpful homeless-homelessness identified-identification
    improve-improvement improving-improvements lead-leadership library-librarian maintain-maintenance
    manage-management manager-management measured-measurements office-officer payment-pay payments-paying
    polite-politely prioritise-priorities publicise-publicity publish-publication recognise-recognition
    refer-referral referred-referring refuse-refusal remove-removal renew-renewal resolve-resolution
    respond-response responded-responses safe-safely satisfied-satisfaction satisfy-satisfaction
    strategy-strategic success-successful timely-timeliness train-trainer trained-trainee
    translate-translation traveller-traveled use-users visit-visitor
"""
APART = """
    account-accountability adapt-adopt add-address army-arm author-authority business-busy capital-capitalise
    car-care cent-center cheque-check community-communication compete-complete council-counsel
    councillor-counsellor custom-customer customer-customs department-depart experience-experiment
    formation-format general-generate general-generation hospital-hospitality hours-house import-important
    important-imports inform-informal informal-information late-later matter-mat metre-meter news-new
    numb-number object-objective office-official opera-operate organ-organisation organ-organise
    organ-organize past-paste person-personal personal-personnel plan-plane police-policy post-poster
    process-procession public-publication public-publicity ration-rational ratio-rate reason-reasonable
    relation-relative response-responsible responsibility-responses secret-secretary several-sever
    station-state station-stationery stationary-stationery universe-university use-us
    wander-wonder
"""


def related(word: str, other: str) -> str:
    """How an index that has one word answers a query for another."""
    words = sorted({word, other})
    forms = Forms(Lexicon([(words, [1] * len(words))]), read_families(WORDS / "families.json"))
    slot = Slot(word, "forms", 0, 0)
    if other in forms.close(slot):
        return "same"
    return "made" if other in forms.of(slot) else "apart"


@pytest.mark.parametrize("pair", SAME.split())
def test_forms_and_spellings_of_one_word_are_the_same(pair: str) -> None:
    word, other = pair.split("-")
    assert (related(word, other), related(other, word)) == ("same", "same")


@pytest.mark.parametrize("pair", MADE.split())
def test_words_made_from_each_other_are_found_together(pair: str) -> None:
    word, other = pair.split("-")
    assert "apart" not in (related(word, other), related(other, word))


@pytest.mark.parametrize("pair", APART.split())
def test_words_that_only_look_alike_are_kept_apart(pair: str) -> None:
    word, other = pair.split("-")
    assert (related(word, other), related(other, word)) == ("apart", "apart")


@pytest.mark.parametrize(
    ("word", "other", "same"),
    [
        ("office", "offices", True),
        ("office", "officer", False),
        ("office", "official", False),
        ("complaint", "complaints", True),
        ("policy", "policies", True),
        ("planning", "plan", True),
        ("waits", "waiting", True),
        ("cost", "costly", False),
        ("past", "paste", False),
        ("us", "use", False),
    ],
)
def test_plurals_and_tenses_are_the_same_word(word: str, other: str, same: bool) -> None:
    assert is_inflected(word, other) is is_inflected(other, word) is same


def test_every_spelling_leads_back() -> None:
    words = [word for pair in (SAME + MADE).split() for word in pair.split("-")]
    for word in words:
        for other in spellings(word):
            assert word in spellings(other), f"{word} is also {other}, but not the other way round"


@pytest.mark.parametrize("word", ["", "a", "tŷ", "gwasanaeth", "2025", "ôl", "hour", "metre", "cheque", "storey"])
def test_other_words_have_one_spelling(word: str) -> None:
    assert spellings(word) == ()


def test_without_lists_the_rules_still_hold() -> None:
    words = ["complained", "complains", "organised", "organized"]
    forms = Forms(Lexicon([(words, [1] * 4)]), Families())
    assert forms.close(Slot("complaining", "forms", 0, 0)) >= {"complained", "complains"}
    assert forms.close(Slot("organise", "forms", 0, 0)) >= {"organised", "organized"}
