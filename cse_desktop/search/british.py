"""British and American spellings: the other ways in which a word may be written.

Rules where a rule holds (organise, travelling), lists where only some words of a form have two spellings (colour
but not hour). A spelling that is no word does no harm, as the index does not have it; so rules may be generous.
Words that are two words in Britain (metre and meter, cheque and check, storey and story) are left alone.
"""

from __future__ import annotations

import re

_ISE = re.compile(r"(?P<stem>\w{3,}[iy])(?P<sign>[sz])(?P<end>e|es|ed|er|ers|ing|ings|able|ation|ations|ational)")

_OUR = re.findall(
    r"\w+",
    """
    arbour ardour armour behaviour candour clamour colour demeanour endeavour favour fervour flavour glamour
    harbour honour humour labour neighbour odour parlour rancour rigour rumour savour splendour tumour valour
    vapour vigour
    """,
)

_DOUBLED = re.findall(
    r"\w+",
    """
    bevel cancel channel council counsel dial duel enamel equal fuel funnel grovel initial jewel label level libel
    marvel marshal model panel parcel pedal pencil quarrel rival shovel shrivel signal snivel spiral total towel
    travel trowel tunnel unravel
    benefit bias combat focus target
    """,
)
_ENDINGS = r"(?P<end>ed|ing|ings|er|ers|or|ors|ery|est)"

_BEGINNINGS = (
    ("aesthet", "esthet"),
    ("anaem", "anem"),
    ("anaesth", "anesth"),
    ("archaeolog", "archeolog"),
    ("caesarean", "cesarean"),
    ("coeliac", "celiac"),
    ("diarrhoea", "diarrhea"),
    ("encyclopaed", "encycloped"),
    ("faec", "fec"),
    ("foet", "fet"),
    ("gynaec", "gynec"),
    ("haem", "hem"),
    ("leukaem", "leukem"),
    ("manoeuvr", "maneuver"),
    ("mediaev", "mediev"),
    ("oedem", "edem"),
    ("oesoph", "esoph"),
    ("oestr", "estr"),
    ("orthopaed", "orthoped"),
    ("paed", "ped"),
    ("sceptic", "skeptic"),
    ("skilful", "skillful"),
    ("wilful", "willful"),
    ("moustach", "mustach"),
    ("plough", "plow"),
    ("grey", "gray"),
    ("licenc", "licens"),
    ("practis", "practic"),
    ("enquir", "inquir"),
    ("despatch", "dispatch"),
    ("instalment", "installment"),
    ("enrolment", "enrollment"),
    ("fulfilment", "fulfillment"),
    ("judgement", "judgment"),
    ("acknowledgement", "acknowledgment"),
    ("abridgement", "abridgment"),
    *((word, word.replace("our", "or")) for word in _OUR),
)

_WHOLE = (
    ("centre centres centred centring", "center centers centered centering"),
    ("fibre fibres", "fiber fibers"),
    ("litre litres", "liter liters"),
    ("theatre theatres", "theater theaters"),
    ("calibre spectre sombre", "caliber specter somber"),
    (
        "kilometre kilometres centimetre centimetres millimetre",
        "kilometer kilometers centimeter centimeters millimeter",
    ),
    ("defence defences offence offences pretence", "defense defenses offense offenses pretense"),
    ("catalogue catalogues catalogued cataloguing", "catalog catalogs cataloged cataloging"),
    ("dialogue dialogues analogue prologue epilogue", "dialog dialogs analog prolog epilog"),
    (
        "enrol enrols fulfil fulfils instil instils distil",
        "enroll enrolls fulfill fulfills instill instills distill",
    ),
    ("instal appal", "install appall"),
    ("ageing likeable sizeable saleable", "aging likable sizable salable"),
    ("aluminium jewellery pyjamas cosy artefact artefacts", "aluminum jewelry pajamas cozy artifact artifacts"),
    ("programme programmes", "program programs"),
    ("mum mums doughnut doughnuts", "mom moms donut donuts"),
)


def _pairs() -> dict[str, str]:
    pairs = [pair for british, american in _WHOLE for pair in zip(british.split(), american.split(), strict=True)]
    return dict(pairs) | {american: british for british, american in pairs}


_OTHER = _pairs()
_DOUBLE = re.compile(rf"(?P<stem>{'|'.join(_DOUBLED)})(?P<more>[lst]?){_ENDINGS}")


def spellings(word: str) -> tuple[str, ...]:
    """The other spellings of a folded word, none if it has only one; some may be no words."""
    if len(word) < 3 or not word.isascii():
        return ()
    found = [_OTHER[word]] if word in _OTHER else []
    match = _ISE.fullmatch(word)
    if match:
        found.append(f"{match['stem']}{'z' if match['sign'] == 's' else 's'}{match['end']}")
    match = _DOUBLE.fullmatch(word)
    if match and match["more"] in ("", match["stem"][-1]):
        found.append(f"{match['stem']}{'' if match['more'] else match['stem'][-1]}{match['end']}")
    for british, american in _BEGINNINGS:
        if word.startswith(british):
            found.append(american + word[len(british) :])
        elif word.startswith(american):
            found.append(british + word[len(american) :])
    return tuple(dict.fromkeys(other for other in found if other != word))
