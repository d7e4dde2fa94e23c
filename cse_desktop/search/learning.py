"""What links and refusals say about words: which element evidence with them belongs to, and where it does not.

Each term counts for an element by the evidence with it that was linked there, and against it by the evidence that
was refused. One example moves little, many move more, and there is an end to it. A piece of evidence counts once
in all: a pack of minutes that was linked to twenty elements counts a twentieth for each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from cse_desktop.domain.lessons import Lesson
from cse_desktop.search.profiles import Profiles
from cse_desktop.search.terms import Reader

LEARNT_WORTH = 4.0
"""How much a term counts at the most, against a rare one of a profile. Set on invented evidence."""
HALF_LEARNT = 3.0
"""So many examples of a term give half of that."""
REFUSED_SHARE = 0.5
"""What a refusal takes away, against what a link gives."""

SAID_SHARE = 0.25
"""What the reason and quotation of a link count: they name the matter, but in words that come by chance, too."""

LEAST = 1e-6
"""What is smaller came of adding and taking away."""

Counts = Mapping[str, Mapping[int, float]]


class Learnt:
    """What was learnt from some lessons. It never changes; `after` gives what is learnt from other ones."""

    def __init__(self, profiles: Profiles, reader: Reader) -> None:
        self._profiles, self._reader = profiles, reader
        self.lessons: Sequence[Lesson] = ()
        self._counts: dict[str, dict[int, float]] = {}
        self._weights: dict[str, Mapping[int, float]] = {}
        self._learnt: dict[str, Mapping[int, float]] = {}
        self._linked: dict[int, Sequence[tuple[Lesson, frozenset[str]]]] = {}

    def after(self, lessons: Sequence[Lesson]) -> Learnt:
        """What is learnt from these lessons instead; only those that differ are looked at."""
        made = Learnt(self._profiles, self._reader)
        made.lessons, made._counts = lessons, dict(self._counts)
        mine, theirs = set(self.lessons), set(lessons)
        fresh: set[str] = set()
        for changed, sign in ((mine - theirs, -1.0), (theirs - mine, 1.0)):
            for lesson in changed:
                for key, number, share in self._shares(lesson):
                    if key not in fresh:
                        fresh.add(key)
                        made._counts[key] = dict(made._counts.get(key, {}))
                    counts = made._counts[key]
                    counts[number] = counts.get(number, 0.0) + sign * share
        return made

    def scores(self, times: Mapping[str, float], own: Counts) -> dict[int, float]:
        """Each element's score for how often terms come, by its profile and by what was learnt."""
        found: defaultdict[int, float] = defaultdict(float)
        for key, count in times.items():
            for number, weight in self.weights(key, own).items():
                found[number] += count * weight
        return found

    def weights(self, key: str, own: Counts) -> Mapping[int, float]:
        """What a term counts for and against each element, by profiles and by what was learnt of it."""
        if key in own:
            return self._together(key, own)
        if key not in self._weights:
            self._weights[key] = self._together(key, own)
        return self._weights[key]

    def learnt(self, key: str, own: Counts) -> Mapping[int, float]:
        """What was learnt of a term, for and against each element, without what the lesson `own` says of it."""
        if key in own:
            return self._weigh(key, own[key])
        if key not in self._learnt:
            self._learnt[key] = self._weigh(key, {})
        return self._learnt[key]

    def counts_of(self, evidence_id: str) -> Counts:
        """What the lesson of one piece of evidence says."""
        found: defaultdict[str, dict[int, float]] = defaultdict(dict)
        for lesson in self.lessons if evidence_id else ():
            if lesson.evidence_id == evidence_id:
                for key, number, share in self._shares(lesson):
                    found[key][number] = found[key].get(number, 0.0) + share
        return dict(found)

    def likest(self, number: int, times: Mapping[str, float], without: str) -> str:
        """The exhibit number of the evidence linked to an element that is most like a text; empty if none is."""
        gained = {key: count * self.learnt(key, {}).get(number, 0.0) for key, count in times.items()}
        best, found = 0.0, ""
        for lesson, keys in self._linked_to(number):
            alike = sum(gained[key] for key in keys & gained.keys() if gained[key] > 0)
            if lesson.evidence_id != without and alike > best:
                best, found = alike, lesson.exhibit
        return found

    def _linked_to(self, number: int) -> Sequence[tuple[Lesson, frozenset[str]]]:
        """The lessons with a link to an element, each with its terms."""
        if number not in self._linked:
            code = self._profiles.codes[number]
            self._linked[number] = [
                (lesson, frozenset(term.key for term in self._reader.terms(_all_said(lesson, code))))
                for lesson in self.lessons
                if any(code == linked for linked, _said in lesson.links)
            ]
        return self._linked[number]

    def _shares(self, lesson: Lesson) -> Iterator[tuple[str, int, float]]:
        """For each term of a lesson: the element, and what the lesson counts for it."""
        known = self._profiles.numbers
        linked = {code for code, _said in lesson.links if code in known}
        refused = {code for code in lesson.refused if code in known} - linked
        whole = {f"#{lesson.kind}", *(term.key for term in self._reader.terms(lesson.words))}
        for codes, share in ((linked, 1.0), (refused, -REFUSED_SHARE)):
            for code in codes:
                for key in whole:
                    yield key, known[code], share / len(codes)
        for code in linked:
            said = "\n".join(said for other, said in lesson.links if other == code)
            for key in {term.key for term in self._reader.terms(said)} - whole:
                yield key, known[code], SAID_SHARE

    def _together(self, key: str, own: Counts) -> Mapping[int, float]:
        known, learnt = self._profiles.weights.get(key, {}), self.learnt(key, own)
        if not learnt:
            return known
        return {n: known.get(n, 0.0) + learnt.get(n, 0.0) for n in known.keys() | learnt.keys()}

    def _weigh(self, key: str, own: Mapping[int, float]) -> Mapping[int, float]:
        counts = self._counts.get(key)
        if not counts:
            return {}
        left = {number: count - own.get(number, 0.0) for number, count in counts.items()}
        everywhere = sum(abs(count) for count in left.values())
        worth = {
            # Much seen, and mostly here: a word that goes with one element says more than one that goes with ten.
            number: count / (abs(count) + HALF_LEARNT) * sqrt(abs(count) / everywhere)
            for number, count in left.items()
            if abs(count) > LEAST
        }
        rarity = self._profiles.rarity_among(sum(share for share in worth.values() if share > 0))
        rarity = min(rarity, self._profiles.rarity.get(key, rarity))
        return {number: LEARNT_WORTH * rarity * share for number, share in worth.items()}


def _all_said(lesson: Lesson, code: str) -> str:
    return "\n".join((lesson.words, *(said for linked, said in lesson.links if linked == code)))


def kind_key(kind: str) -> str:
    """The term that stands for a kind of evidence."""
    return f"#{kind}"
