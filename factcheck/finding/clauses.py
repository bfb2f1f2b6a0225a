"""German clauses by their commas and stops: where one ends, and whose it is. It knows no verb of saying."""

from __future__ import annotations

from factcheck.finding.phrases import PRONOUNS, Phrases, is_little, is_noun
from factcheck.finding.words import CLOSING, OPENING, word_set

Found = tuple[int, int, float]
"""What a frame gives: first word, the one behind the last, and the score."""
REACH = 16
"""Words: the widest attribution a reader still takes in at one look."""
STOPS = frozenset((*".!?;:…", "\n"))
_BREAKS = frozenset((",", "–", "—"))
_ADVERBS = word_set("""
    auch bereits schon zudem nun jetzt heute gestern dann daraufhin später erneut inzwischen dagegen jedoch aber
    außerdem wiederum schließlich sich ihm ihr ihnen uns mir deshalb dabei dazu hingegen unterdessen zuvor zuletzt
    kürzlich etwa allerdings selbst freilich offenbar
""")
SUBORDINATE = word_set("""
    dass weil ob wenn als nachdem obwohl da während bevor damit sodass falls seit seitdem sobald wie indem wer was
    wo warum wann wodurch womit worauf weshalb denen deren dessen
""")


class Sentence:
    """The words between two borders; a class because every frame asks for the same neighbourhood."""

    def __init__(self, phrases: Phrases, first: int, last: int) -> None:
        self.phrases = phrases
        self.words = phrases.words
        self.texts = phrases.words.texts
        self.first = first
        self.last = last

    def breaks(self, i: int) -> bool:
        """Tell whether a clause ends before word `i`."""
        if i >= self.last:
            return True
        word = self.texts[i]
        return word in _BREAKS or self.stops(i) or (word in CLOSING and self._ends_utterance(i))

    def _ends_utterance(self, i: int) -> bool:
        opening = self.opening_of(i)
        return opening is None or i - opening > 8

    def opening_of(self, i: int) -> int | None:
        """Give where the short quoted title opens that closes at word `i`."""
        return self.words.opening_of(i, self.first)

    def stops(self, i: int) -> bool:
        """Tell whether the sentence stops at word `i`; the dot of "6. August", "z. B." and "Dr." stops nothing."""
        return self.texts[i] in STOPS and not (
            self.texts[i] == "." and self.first < i < self.last - 1 and self.texts[i + 1][0].isalnum()
        )

    def clause_start(self, i: int) -> int:
        """Give the first word of the clause of word `i`, as far back as a claim may reach."""
        j = i
        while j > self.first and i - j < REACH:
            before = self.texts[j - 1]
            # The mark that opens in English closes in German.
            if before in CLOSING and (opening := self.opening_of(j - 1)) is not None:
                j = opening
                continue
            if before in _BREAKS | CLOSING or self.stops(j - 1) or (before in OPENING and not self.words.quoted(j - 1)):
                break
            j -= 1
        return j

    def clause_end(self, i: int) -> int:
        """Give the index after the clause of word `i`, as far as a claim may reach, or `i` when it goes on."""
        j = i
        while j < self.last and j - i <= REACH:
            if self.texts[j] in OPENING and (after := self.words.quoted(j)) is not None:
                j = after
                continue
            if self.breaks(j) or self.texts[j] in OPENING:
                return j
            j += 1
        return j if j >= self.last else i

    def subject_before(self, verb: int) -> int | None:
        """Give where a source that stands before the verb begins: it fills its clause up to the verb."""
        start = self.clause_start(verb)
        if verb - start >= REACH:
            return None
        for i in range(start, verb):
            lower = self.texts[i].lower()
            whose = self.texts[i] in {"Dessen", "Deren"}
            if i not in self.phrases.names and is_little(lower) and lower not in PRONOUNS and not whose:
                if lower in {
                    "und",
                    "auch",
                    "doch",
                    "aber",
                    "denn",
                    "nur",
                    "selbst",
                    "sogar",
                    "schon",
                    "oder",
                    "sowohl",
                }:
                    continue
                return None
            if self.texts[i] in CLOSING:
                continue
            end = self.phrases.phrase(i, verb)
            # A title is a source, a question is not.
            if end is None or (self.texts[i] in OPENING and self.texts[end - 2] in "?!"):
                return None
            if end == verb or is_little(self.texts[end].lower()) or self.texts[end] in {"("}:
                return i
            return None
        return None

    def apposed_before(self, verb: int) -> int | None:
        """Give where "X, Vorsitzender der Y, sagte" begins: a phrase that opens the sentence, then commas up to it."""
        texts, first = self.texts, self.first
        while first < verb and (texts[first] in OPENING or texts[first] in STOPS):
            first += 1
        if verb - first > 2 * REACH or verb - 1 <= first or texts[verb - 1] != "," or is_little(texts[first].lower()):
            return None
        end = self.phrases.long_phrase(first, verb)
        if end is None or end >= verb - 1 or texts[end] != ",":
            return None
        since = texts[end + 1] == "seit" and texts[end + 2][0].isdecimal()
        if texts[end + 1].lower() in SUBORDINATE and not since:
            return None
        return first if not any(self.stops(j) or texts[j] in CLOSING for j in range(end + 1, verb - 1)) else None

    def source_after(self, i: int) -> int | None:
        """Give the index after a source that begins at `i` or a few adverbs later."""
        for _ in range(4):
            if i >= self.last:
                return None
            if self.texts[i] in _ADVERBS and i not in self.phrases.names:
                i += 1
            elif self.texts[i] in {"am", "im"} and i + 1 < self.last and is_noun(self.texts[i + 1]):
                i += 2
            else:
                break
        return self.phrases.phrase(i, self.last)
