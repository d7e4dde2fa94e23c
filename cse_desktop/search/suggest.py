"""Where does this belong: ranks the elements of a standard for a piece of evidence, with the reason in words.

Each passage of the evidence is scored against the profiles of all elements at once, and against what was learnt
from links and refusals. `docs/decisions/suggestions.md` says how, and how well it does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from threading import Lock

from cse_desktop.app.ports import Suggestion
from cse_desktop.domain.lessons import Lesson
from cse_desktop.domain.messages import Message, message
from cse_desktop.domain.reading import Page
from cse_desktop.domain.standard import Standard
from cse_desktop.search.families import stem_of
from cse_desktop.search.learning import Counts, Learnt, kind_key
from cse_desktop.search.passages import PASSAGE_WORDS, Passage, passages
from cse_desktop.search.profiles import Profiles, read_wordings, times
from cse_desktop.search.terms import Concepts, Reader, Term, read_concepts

TITLE_WORTH = 2.0
"""A title is short, so it scores little, but it says best what the whole is about."""
KIND_WORTH = 0.8
SECOND, THIRD = 0.2, 0.1
"""What the second and third best passages add to the best one's score."""
HALF_SURE = 40.0
"""The raw score that is shown as 0.5."""
REASONS = 4
REASON_SHARE = 0.25
"""Words that add less than this share of what the best ones add are no reason."""
DECIDED = 0.4
"""From this share of a passage's score on, what was learnt is named as a reason."""
FEW_WORDS = 6
"""A sentence shorter than this is shown with the next one."""
ORDINARY_SENTENCE = 12
WHOLE_WORTH = 1.5
"""A whole sentence reads better than a heading or a row of a table with the same words."""

KIND_TERMS = {
    "policy": "policy procedure",
    "procedure": "procedure guidance",
    "plan": "strategy service plan",
    "survey": "survey satisfaction results",
    "performance": "performance monitoring results against standards",
    "customer_voice": "feedback comments compliments from customers",
    "minutes": "minutes meeting",
    "publicity": "publicise published information leaflet",
    "training": "staff training",
    "photo": "premises photographs",
    "system": "shared record system",
    "observation": "observation",
}
"""What a kind of evidence says beside its text."""


@dataclass(frozen=True)
class _Found:
    """What one passage counts for one element."""

    score: float
    passage: Passage


@dataclass(frozen=True)
class _Known:
    """What is known when one piece of evidence is asked about: what was learnt, but for its `own` lesson."""

    learnt: Learnt
    own: Counts
    evidence_id: str

    def weight(self, key: str, number: int) -> float:
        """What a term counts for an element."""
        return self.learnt.weights(key, self.own).get(number, 0.0)


class TermSuggester:
    """Ranks a standard's elements for evidence. Thread-safe: nothing changes after it is built but caches."""

    def __init__(self, standard: Standard, synonyms: Path | None = None, wordings: Path | None = None) -> None:
        concepts: Concepts = read_concepts(synonyms) if synonyms else {}
        self._reader = Reader(concepts)
        self._profiles = Profiles(standard, self._reader, read_wordings(wordings) if wordings else ())
        self._learnt = Learnt(self._profiles, self._reader)
        self._lock = Lock()

    def suggest(
        self,
        title: str,
        kind: str,
        pages: Sequence[Page],
        limit: int = 5,
        *,
        lessons: Sequence[Lesson] = (),
        evidence_id: str = "",
        leave_out: Collection[str] = (),
    ) -> list[Suggestion]:
        """The likeliest elements, best first; none where nothing speaks for any."""
        learnt = self._learn(lessons)
        known = _Known(learnt, learnt.counts_of(evidence_id), evidence_id)
        found = self._found(title, pages, known)
        totals = {number: _total(each) for number, each in found.items()}
        for number, prior in self._prior(kind, known).items():
            if number in totals:
                totals[number] += KIND_WORTH * prior
        ranked = sorted((n for n in found if totals[n] > 0), key=lambda number: (-totals[number], number))
        chosen = [
            (place, number) for place, number in enumerate(ranked) if self._profiles.codes[number] not in leave_out
        ][:limit]
        return [self._suggestion(number, place, totals[number], found[number], known) for place, number in chosen]

    def telling_words(self, code: str, limit: int, lessons: Sequence[Lesson] = ()) -> list[str]:
        """The words by which evidence for an element is best found, the most telling first."""
        number = self._profiles.numbers[code]
        worth = {
            self._profiles.said[key]: weights[number]
            for key, weights in self._profiles.weights.items()
            if number in weights and " " not in key and not key.startswith("=")
        }
        for lesson in lessons:
            if any(code == linked for linked, _said in lesson.links):
                for term in self._reader.terms(lesson.words):
                    if " " not in term.key and not term.key.startswith("="):
                        gained = self._learn(lessons).learnt(term.key, {}).get(number, 0.0)
                        worth[term.said] = max(worth.get(term.said, 0.0), gained)
        return sorted(worth, key=lambda word: (-worth[word], word))[:limit]

    def _learn(self, lessons: Sequence[Lesson]) -> Learnt:
        with self._lock:
            if self._learnt.lessons is not lessons and self._learnt.lessons != lessons:
                self._learnt = self._learnt.after(lessons)
            return self._learnt

    def _found(self, title: str, pages: Sequence[Page], known: _Known) -> Mapping[int, list[_Found]]:
        found: defaultdict[int, list[_Found]] = defaultdict(list)
        for passage in passages(title, pages):
            terms = self._reader.terms(passage.text)
            worth = TITLE_WORTH if passage.is_title else _worth(len(terms))
            scores = known.learnt.scores(times(terms), known.own)
            top = max(scores.values(), default=0.0)
            for number, score in scores.items():
                if score > 0:
                    # A passage speaks for what it is about: not much for an element that others fit far better.
                    found[number].append(_Found(worth * score * score / top, passage))
        return found

    def _prior(self, kind: str, known: _Known) -> Mapping[int, float]:
        found = known.learnt.scores(times(self._reader.terms(KIND_TERMS.get(kind, ""))), known.own)
        for number, weight in known.learnt.learnt(kind_key(kind), known.own).items():
            found[number] = found.get(number, 0.0) + weight
        return found

    def _suggestion(
        self, number: int, place: int, total: float, found: Sequence[_Found], known: _Known
    ) -> Suggestion:
        best = max(found, key=lambda one: one.score / (TITLE_WORTH if one.passage.is_title else 1)).passage
        shown = self._best_sentence(number, best, known)
        alike = self._alike(number, best, known)
        return Suggestion(
            element=self._profiles.codes[number],
            score=total / (total + HALF_SURE),
            reason=_reason(self._reasons(number, self._reader.terms(shown), known), best.page),
            page=best.page,
            passage=shown,
            place=place,
            alike=message("suggest.alike", evidence=alike) if alike else None,
        )

    def _alike(self, number: int, passage: Passage, known: _Known) -> str:
        """The exhibit number of similar evidence that was linked to the element, if that decided; else empty."""
        counts = times(self._reader.terms(passage.text))
        whole = sum(count * known.weight(key, number) for key, count in counts.items())
        gained = sum(count * known.learnt.learnt(key, known.own).get(number, 0.0) for key, count in counts.items())
        decided = gained > 0 and gained >= DECIDED * whole
        return known.learnt.likest(number, counts, known.evidence_id) if decided else ""

    def _best_sentence(self, number: int, passage: Passage, known: _Known) -> str:
        """The sentence that speaks most for an element, with the next one where it is very short."""
        held = passage.sentences

        def speaks(place: int) -> float:
            terms = self._reader.terms(held[place])
            score = sum(term.weight * known.weight(term.key, number) for term in dict.fromkeys(terms))
            words = len(held[place].split())
            whole = words >= FEW_WORDS and held[place].endswith((".", "!", "?"))
            return score * (WHOLE_WORTH if whole else 1) / sqrt(max(1.0, words / ORDINARY_SENTENCE))

        best = max(range(len(held)), key=lambda place: (speaks(place), -place))
        short = len(held[best].split()) < FEW_WORDS and best + 1 < len(held)
        return " ".join(held[best : best + 2]) if short else held[best]

    def _reasons(self, number: int, terms: Sequence[Term], known: _Known) -> list[str]:
        """What the words say that speaks for the element, weightiest first, nothing twice."""
        worth: defaultdict[str, float] = defaultdict(float)
        for term in dict.fromkeys(terms):
            worth[term.said] += term.weight * known.weight(term.key, number)
        said: list[str] = []
        used: set[str] = set()
        least = REASON_SHARE * max(worth.values(), default=0.0)
        for words in sorted(worth, key=lambda words: (-worth[words], words)):
            if len(said) == REASONS or worth[words] <= least:
                break
            stems = {stem_of(word) for word in words.split()}
            if not stems <= used:
                said.append(words)
                used |= stems
        return said


def _worth(length: int) -> float:
    # A long passage matches more by chance; below an ordinary one's length nothing is taken off.
    return 1 / sqrt(max(1.0, length / (2 * PASSAGE_WORDS)))


def _total(found: Sequence[_Found]) -> float:
    title = sum(one.score for one in found if one.passage.is_title)
    scores = sorted((one.score for one in found if not one.passage.is_title), reverse=True)[:3]
    return title + sum(score * share for score, share in zip(scores, (1.0, SECOND, THIRD), strict=False))


def _reason(said: Sequence[str], page: int) -> Message:
    words = ", ".join(f"‘{words}’" for words in said)
    return message("suggest.page", words=words, page=page) if page else message("suggest.title", words=words)
