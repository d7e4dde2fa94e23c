"""Did you mean: what somebody in a hurry types, and what was meant."""

from __future__ import annotations

import pytest

from cse_desktop.search.index import WhooshIndex

WORDS = """
    accessible accommodation achieve annual appointment benefits calendar call centre commitments committee
    community complaints council customers definitely enquiries environment equality evaluation government
    improvement information library maintenance meeting minutes necessary neighbourhood occurred parish
    performance planning
    policy privacy procedure questionnaire receive reception recommendation report residents satisfaction separate
    standards statement traffic volunteers waiting time
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory, make):
    index = WhooshIndex(tmp_path_factory.mktemp("spelling"))
    held = [make(f"e{n}", WORDS, title=f"Paper {n}", kind="minutes") for n in range(10)]
    held.append(make("once", "The commitee of Horsley, Mrs Aldridge, Mr Smyth: accomodation.", kind="policy"))
    assert index.update(held, (), 1, rebuild=True)
    yield index
    index.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recieve", "receive"),
        ("seperate", "separate"),
        ("occured", None),  # is found as a form of occurred
        ("definately", "definitely"),
        ("goverment", "government"),
        ("enviroment", "environment"),
        ("maintainance", "maintenance"),
        ("questionaire", "questionnaire"),
        ("neccessary", "necessary"),
        ("acheive", "achieve"),
        ("calender", "calendar"),
        ("benifits", "benefits"),
        ("reccomendation", "recommendation"),
        ("neigbourhood", "neighbourhood"),
        ("acessible", "accessible"),
        ("satifaction", "satisfaction"),
        ("perfomance", "performance"),
        ("infomration", "information"),
        ("custmoers", "customers"),
        ("polciy", "policy"),
        ("minuets", "minutes"),
        ("vomplaints", "complaints"),  # the key beside
        ("ocuncil", "council"),
        ("uqestionnaire", "questionnaire"),
        ("qeustionnaire", "questionnaire"),
        ("trafic", "traffic"),
        ("Goverment", "Government"),
        ("GOVERMENT", "GOVERNMENT"),
        ("annualreport", "annual report"),
        ("callcentre", "call centre"),
        ("commitee", "committee"),  # somebody wrote it so once
        ("accomodation", "accommodation"),
        ("Aldrige", "Aldridge"),
        ("Horsly", "Horsley"),
        ("Smith", "Smyth"),
        ("complaints procedur", "complaints procedure"),
        ("complants procedrue", "complaints procedure"),
        ("annual reprot kind:minutes", "annual report kind:minutes"),
        ("kind:minutes parsih", "kind:minutes parish"),
        ("waiting (tmie OR privay)", "waiting (time OR privacy)"),
        ("reprot -satisfaction -zzz", None),  # nothing has the one without the other
        ("reprot -zzz", "report -zzz"),
        ('"annual appiontment"', '"annual appointment"'),
        ("reprot date:1999", None),  # another spelling finds no more there
        ("council", None),
        ("Smyth", None),
        ("xqzvwk", None),
        ("A1B2C3", None),
        ("", None),
    ],
)
def test_what_was_meant(library, typed, meant):
    assert library.search(typed).suggestion == meant
