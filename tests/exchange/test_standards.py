"""Standards as files: checked with everything wrong in plain words, written whole or not at all."""

import copy
import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cse_desktop.domain.errors import UserError
from cse_desktop.domain.standard_document import InvalidStandard, problems_of
from cse_desktop.exchange.standards import (
    SCHEMA_NAME,
    STANDARDS,
    check_standard,
    load_standard,
    shipped_standards,
    write_standard,
)

CSE = json.loads((STANDARDS / "cse.json").read_text(encoding="utf-8"))
SCHEMA = json.loads((STANDARDS / SCHEMA_NAME).read_text(encoding="utf-8"))
SENTENCES = json.loads((STANDARDS.parent / "i18n" / "messages.en.json").read_text(encoding="utf-8"))


def said(problem):
    """The problem as a front end would print it."""
    sentence = SENTENCES[problem.message.id]
    if isinstance(sentence, dict):
        sentence = sentence["one" if problem.message.values["count"] == 1 else "other"]
    text = sentence.format(**problem.message.values)
    return f"{problem.where}: {text}" if problem.where else text


def saved(folder: Path, content) -> Path:
    path = folder / "a standard.json"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_the_schema_is_a_schema_and_the_shipped_standard_keeps_to_it():
    Draft202012Validator.check_schema(SCHEMA)
    assert check_standard(STANDARDS / "cse.json") == []
    assert load_standard(STANDARDS / "cse.json").title == "Customer Service Excellence"


def test_every_part_of_the_schema_is_explained():
    def walk(node, name):
        if isinstance(node, dict):
            for key, below in node.get("properties", {}).items():
                if "const" not in below or name != "contains":
                    assert below.get("title"), f"{name}/{key}"
                    assert below.get("description"), f"{name}/{key}"
                walk(below, key)
            for key, below in node.get("$defs", {}).items():
                walk(below, key)

    walk(SCHEMA, "")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not valid JSON: look at line 1, column 1"),
        ('{\n "format": 1,\n "id" "cse"\n}', "look at line 3, column 7"),
        (b"\xff\xfe{\x00", "not plain text in UTF-8 (first strange character at position 0)"),
        ("[" * 100_000, "nesting far beyond"),
        ('{"format": ' + "9" * 5000 + "}", "far beyond anything"),
        (json.dumps(CSE)[:-1] + ', "id": "again"}', "id is given twice"),
        ("[]", "standard must be a set of named fields"),
    ],
)
def test_a_file_that_is_no_standard_is_said_to_be_none(tmp_path, content, sentence):
    [problem] = check_standard(saved(tmp_path, content))
    assert sentence in said(problem)


def test_a_file_that_is_missing_or_a_folder_is_said_to_be_unreadable(tmp_path):
    for path in (tmp_path / "none.json", tmp_path):
        [problem] = check_standard(path)
        assert problem.message.id == "standard.file_unreadable"
        with pytest.raises(InvalidStandard):
            load_standard(path)


def test_a_huge_file_is_not_even_read(tmp_path):
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    assert [problem.message.id for problem in check_standard(path)] == ["standard.file_large"]


def test_a_byte_order_mark_does_no_harm(tmp_path):
    assert check_standard(saved(tmp_path, b"\xef\xbb\xbf" + json.dumps(CSE).encode())) == []


def test_everything_wrong_is_listed_in_plain_words(tmp_path):
    broken = copy.deepcopy(CSE)
    engagement = broken["groups"][0]["groups"][1]
    del engagement["elements"][2]["statement"]
    engagement["elements"][0]["parts"] = "one"
    broken["ratings"][1]["counts"] = "yes"
    broken["pass_rule"]["level"] = 3
    sentences = [said(problem) for problem in check_standard(saved(tmp_path, broken))]
    assert sentences == [
        "ratings › compliant: counts is “yes”, but must be one of: met, partial, not_met.",
        "pass_rule: level is 3, but groups lie at levels 1 to 2.",
        "criterion 1 › 1.2 › element 1.2.1: parts must be a list in square brackets.",
        "criterion 1 › 1.2 › element 1.2.3: statement is missing.",
    ]


def test_a_file_that_cannot_be_used_says_so_when_it_is_loaded(tmp_path):
    path = saved(tmp_path, {**CSE, "title": ""})
    with pytest.raises(InvalidStandard) as raised:
        load_standard(path)
    values = raised.value.message.values
    assert raised.value.message.id == "error.standard_file_invalid"
    assert (values["file"], values["count"], values["where"]) == (str(path), 1, "title")


def test_what_is_written_is_read_back_the_same(tmp_path):
    path = tmp_path / "Ö standard.json"
    write_standard(CSE, path)
    write_standard(CSE, path)
    assert load_standard(path).document == CSE
    assert [standard.id for standard in shipped_standards(tmp_path)] == ["cse"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_broken_standard_is_not_written_and_a_failed_write_leaves_nothing(tmp_path):
    with pytest.raises(InvalidStandard):
        write_standard({**CSE, "ratings": []}, tmp_path / "x.json")
    with pytest.raises(UserError, match="standard_not_written"):
        write_standard(CSE, tmp_path / "no such folder" / "x.json")
    (tmp_path / "taken").mkdir()
    with pytest.raises(UserError, match="standard_not_written"):
        write_standard(CSE, tmp_path / "taken")
    assert [path.name for path in tmp_path.iterdir()] == ["taken"]


def test_every_sentence_about_standards_exists():
    names = set()
    domain = Path(__file__).parents[2] / "cse_desktop"
    for path in (
        *domain.glob("domain/standard*.py"),
        *domain.glob("domain/published*.py"),
        domain / "exchange/standards.py",
    ):
        names.update(re.findall(r'"((?:standard|published_list)\.[a-z_0-9]+)"', path.read_text(encoding="utf-8")))
    names |= {f"standard.not_{kind}" for kind in ("text", "integer", "number", "yes_no", "list", "object")}
    names -= {"standard.schema"}
    assert names - set(SENTENCES) == set()


SMALL = {
    "format": 1,
    "id": "s",
    "title": "t",
    "version": "1",
    "levels": ["Group", "Element"],
    "ratings": [{"code": "y", "label": "Yes", "counts": "met"}, {"code": "n", "label": "No", "counts": "not_met"}],
    "not_applicable": {"allowed": True},
    "pass_rule": {"level": 1, "threshold": 0.5},
    "cycle": {"years": 3, "reviews": [{"month": 12, "kind": "k", "title": "t"}]},
    "groups": [
        {"code": "1", "title": "t", "elements": [{"code": "1.1", "title": "t", "statement": "s", "parts": ["p"]}]}
    ],
}


def places(value, path=()):
    yield path
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, below in pairs:
        yield from places(below, (*path, key))


@settings(deadline=None)
@given(
    st.sampled_from([path for path in places(SMALL) if path]),
    st.sampled_from([None, True, 0, -1, 1.5, "", " ", "a b", [], ["x"], {}, {"x": 1}, "drop"]),
)
def test_whatever_the_schema_refuses_the_program_says_in_its_own_words(path, value):
    document = copy.deepcopy(SMALL)
    owner = document
    for step in path[:-1]:
        owner = owner[step]
    if value == "drop":
        del owner[path[-1]]
    else:
        owner[path[-1]] = value
    if not Draft202012Validator(SCHEMA).is_valid(document):
        assert problems_of(document)
