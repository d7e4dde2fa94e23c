"""Titles that stand before a name, and the words after them that are no name."""

from __future__ import annotations

import re

from cse_desktop.extract.guesses.mentions import MONTH

_ORDINARY = """
    Mr Mrs Ms Miss Mx Dr Rev Revd Cllr Cllrs Prof Messrs Cyng Parch
"""
_SPELT_OUT = """
    Doctor Professor Reverend Councillor Sister Nurse Matron Sergeant Sgt Inspector Insp Superintendent Supt
    Constable Sir Dame Lord Lady Fr Father Pastor Rabbi Imam Captain Capt Colonel Col Alderman Ald Judge
    Cynghorydd Parchedig Athro Canon Master
"""
_RANKS = """
    PC WPC PCSO DC DS DI DCI TDC
"""
_PARTICLES = """
    de da di du del della der den des dos van von ten ter le la al el bin ibn ap ab ferch vel y e st
"""
_PLACES = """
    street road lane avenue close court house way drive crescent terrace place square gardens bay ward island
    hall airport international school college
"""
_OF_SENTENCES = """
    a an the this that these those it its our your their his her my we you they he she i and or of on in at to
    for from by with as is are was were be been has have had not no yes if when while who whom whose which what
    how why where any all each every some out up off over under please thank thanks dear yours sincerely
    faithfully regards re ref date time tel telephone phone mobile email e-mail address postcode name names
    surname forename forenames firstname title other others first last middle initial initials signature signed
    print sir sirs madam after before but then there here also would can could should
"""
_AFTER_NAMES = """
    said says asked told wrote called phoned complaint complaints complained customer customers service
    services manager officer director team leader chair chairman chairwoman chairperson vice treasurer
    secretary councillor councillors council department section housing library centre surgery practice
    hospital clinic appointment appointments report letter review meeting apologies apology present absent
    action minutes form policy procedure plan draft final version issue conduct code act nino dob nhs gp hr it
    id pa cc uk mp mbe obe cbe jp bsc msc phd
"""
_THINGS = """
    city mayor mayoress lieutenant chancellor justice speaker christmas practitioner specialist consultant
    companies company organisation organisations site sites paper ships scan scanner world users user hardware
    software repair repairs support based access suite test tests recovery printer emeritus general calls
    office teams sql dos excel windows powerpoint outlook project sharepoint visio society therapy word plan
    copy class key list file agreement document builder bedroom degree programme schedule switch index slide
    day night inspection practitioners specialists
    repository record boot server branch mason masons chef craftsman
"""

ORDINARY = frozenset(_ORDINARY.split())
"""Titles that are also written in capitals throughout."""
SPELT_OUT = frozenset(_SPELT_OUT.split())
RANKS = frozenset(_RANKS.split())
"""Ranks of the police, which a collar number may follow."""
PEERS = frozenset(("Lord", "Lady", "Sir", "Dame"))
PARTICLES = frozenset(_PARTICLES.split())
PLACES = frozenset(_PLACES.split())
"""Streets and houses are named after peers."""
NEVER_NAMES = frozenset(_OF_SENTENCES.split())
"""Words of sentences and forms that stand in capitals after a title all the same. May, Will and So are names."""
AFTER_NAMES = frozenset(_AFTER_NAMES.split())
"""What follows a name where every word begins with a capital: Mrs Okafor Complaints Manager."""
THINGS = frozenset(_THINGS.split())
"""What goes with a title that is also a word, or two capitals: Sister Company, Lord Mayor, PC Users, MS Teams."""

_SMALL = ("mr", "mrs", "cllr")
"""Typed in small letters these are titles still; others are words."""
_ALL = sorted(
    {*ORDINARY, *(title.upper() for title in ORDINARY), *SPELT_OUT, *RANKS, *_SMALL},
    key=len,
    reverse=True,
)
_BY_LETTER = (
    f"{letter}(?:{'|'.join(title[1:] for title in _ALL if title[0] == letter)})"
    for letter in sorted({title[0] for title in _ALL})
)
TITLE = re.compile(rf"(?:{'|'.join(_BY_LETTER)})\b\.?")
"""Sorted by letter, and without asking for a word's beginning in front, which would make it ten times slower."""

LOOKED_BACK = 60
_WORD_BEFORE = re.compile(r"([\w'’]+) $")
_HOUSE = re.compile(r"[0-9][A-Za-z]?,?((?: [A-Z][\w'’]{0,30}){1,3}) $")
_LEADS_TO_PERSON = re.compile(
    rf"\b(?:{MONTH}|consultant|contact|gp|clinic|lead|dear|with|by|from|and|see|to|the|our|thanks|thank you"
    r"|hi|hello|ward|when|if|after|ask|call|ring|acting|officer)\b",
    re.IGNORECASE,
)
_BEFORE_VERB = re.compile(r"(?:n['’]?t|\b(?:not|never|to|will|may|can|we|you|i|or)) $", re.IGNORECASE)


def may_be_title(text: str, title: re.Match[str]) -> bool:
    """Whether what stands before leaves it possible that this is a title: no house in Oak Dr, no bus to miss."""
    start, word = title.start(), title[0].rstrip(".")
    if start and (text[start - 1].isalnum() or text[start - 1] in "@_-/’'"):
        return False
    before = text[max(0, start - LOOKED_BACK) : start].rpartition("\n")[2]
    if word == "Miss":
        return not _BEFORE_VERB.search(before)
    if word == "Dr":
        house = _HOUSE.search(before)
        return house is None or _LEADS_TO_PERSON.search(house[1]) is not None
    if word in RANKS and text[title.end() : title.end() + 2].strip().isalpha():
        # Foxton PC is a parish council.
        named = _WORD_BEFORE.search(before)
        return named is None or named[1].islower() or _LEADS_TO_PERSON.search(named[1]) is not None
    return True
