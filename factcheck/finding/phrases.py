"""German noun phrases, read forwards and backwards over words. It never decides what a phrase claims.

No part-of-speech tags are needed: nouns have capitals, adjectives have endings, and the little words are few.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.finding.saying_verbs import SOURCES
from factcheck.finding.words import Words, word_set

DETERMINERS = word_set("""
    der die das des dem den ein eine eines einem einen einer kein keine keiner keines keinem keinen dieser diese
    dieses diesem diesen jener jene jenes jenem jenen mein meine meiner meines meinem meinen sein seine seiner
    seines seinem seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unserem unseren mehrere mehrerer
    mehreren viele vieler vielen einige einiger einigen beide beider beiden alle aller allen manche mancher
    zahlreiche zahlreicher zahlreichen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf deren dessen
    weitere andere welche jeder jede jedes
""")
PRONOUNS = word_set("""
    er sie es ich wir man beide dies das dieser diese jener jemand niemand alle viele einige
""")
GENITIVE = word_set("der des von vom eines einer seiner seines ihrer ihres dieser dieses deren")
ATTACHING = word_set("in im für bei beim am an gegen")
JOINS = word_set("und sowie & oder beziehungsweise")
# Words that may begin a sentence with a capital and are no noun, and that end no phrase as its adjective.
LITTLE = word_set("""
    aber allein allerdings als also am an angesichts anschließend auch auf aufgrund aus außer außerdem außerhalb bei
    beim bereits besonders bevor bis bisher bislang da dabei dadurch dafür dagegen daher dahinter damals damit
    danach daneben dann daran darauf daraufhin daraus darin darüber darum darunter davon davor dazu dazwischen
    demnach denn dennoch derzeit deshalb deswegen doch dort durch eher eigentlich einerseits einmal einst
    entsprechend erneut erst etwa fast für ganz gar gegen gegenüber gemäß genau gerade gestern gleich gleichzeitig
    haben hat hatte hatten heute hier hingegen hinter hinterher hinzu im immer immerhin in infolge inmitten
    innerhalb ins insgesamt inzwischen ist ja jahrelang jedenfalls jedoch jetzt kaum knapp künftig kürzlich längst
    lange laut lediglich letztlich manchmal meist mehr mit mittlerweile mitunter morgen nach nachdem nachher
    nachdrücklich nahe natürlich neben nebenbei neulich nicht nie noch nun nur ob oben obwohl offenbar oft ohne per
    plötzlich pro rund schließlich schon sehr seit seitdem seither selbst sich sicher sind so sobald sogar solange
    somit sonst soweit sowohl später statt stattdessen stets tatsächlich teils trotz trotzdem über überdies
    überhaupt übrigens um und unlängst unter unterdessen vergangenen vermutlich via viel vielleicht vielmehr vom von
    vor vorerst vorher vorhin wann war waren warum was wegen weil weiter weiterhin wenig wenn wer werden wie wieder
    wiederum wird wo wobei wohl wollen worauf wurde wurden während zu zudem zuerst zufolge zugleich zuletzt zum
    zumal zunächst zur zurzeit zusammen zusätzlich zuvor zwar zwischen einzig ebenfalls ebenso weder entweder oder
    sowie bzw ca etc anders dass ohnehin schwer hinaus herbei heraus
""")
_ADVERB_ENDINGS = (
    "weise",
    "falls",
    "mals",
    "wärts",
    "gegenüber",
    "lings",
    "maßen",
    "dessen",
    "lich",
    "zudem",
    "trotzdem",
)
_SPOKESPEOPLE = ("sprecher", "sprecherin", "chef", "chefin")  # "von" behind them says whose, known or not
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_PERIODS = word_set("""
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli
    august september oktober november dezember uhr prozent euro dollar jahr jahre jahren anfang mitte ende frühjahr
    frühling sommer herbst winter morgen vormittag mittag nachmittag abend nacht wochenende woche wochen monat monaten
""")
_WEEKDAYS = word_set("mon die mit don fre sam son")
_DAYPARTS = ("tagmorgen", "mittag", "nachmittag", "vormittag", "abend", "tagnacht", "wochmorgen", "wochnacht")


def is_noun(word: str) -> bool:
    """Tell whether a word looks like a noun: a capital or a digit first, and not a little word or a determiner."""
    if not (word[0].isupper() or word[0].isdigit() or word.rpartition("-")[2][:1].isupper()):  # dpa-Informationen
        return False
    lower = word.lower()
    return not is_little(lower) and lower not in DETERMINERS and lower not in PRONOUNS


def is_little(lower: str) -> bool:
    """Tell whether a word in lower case is a preposition, conjunction or adverb."""
    return lower in LITTLE or lower.endswith(_ADVERB_ENDINGS)


def is_source(word: str) -> bool:
    """Tell whether a noun is what a source gave: Angaben, Medienbericht, Umfrage."""
    return (word[0].isupper() or "-" in word) and word.lower().endswith(SOURCES)


def is_period(word: str) -> bool:
    """Tell whether a noun is a day, a month or a unit, which describe nobody."""
    lower = word.lower()
    return lower in _PERIODS or (lower[:3] in _WEEKDAYS and lower.endswith(_DAYPARTS))


def is_abbreviation(word: str) -> bool:
    """Tell whether the full stop behind a word belongs to a name: Dr. Kern, Ute K. Kern, Dr. h. c. Kern."""
    return len(word) == 1 or word in {"Dr", "Prof", "St", "Co"}


def is_adjective(word: str) -> bool:
    """Tell whether a lowercase word has the ending of an adjective before its noun."""
    return (
        len(word) > 3
        and word.islower()
        and word.endswith(_ADJECTIVE_ENDINGS)
        and word not in LITTLE
        and word not in DETERMINERS
    )


@dataclass(frozen=True)
class Phrases:
    """The words of a text with its names, to read noun phrases in it."""

    words: Words
    names: Mapping[int, int] = field(default_factory=dict)
    """The first word of each name, and the index after its last."""

    @cached_property
    def covered(self) -> frozenset[int]:
        """The words that are part of a name."""
        return frozenset(i for first, last in self.names.items() for i in range(first, last))

    def core(self, i: int, limit: int) -> int | None:
        """Give the index after determiners, adjectives, nouns and names that begin at `i`, or None."""
        texts = self.words.texts
        begin = i
        while i < limit and i not in self.names and i - begin < 8:
            word = texts[i]
            lower = word.lower()
            if (
                lower in DETERMINERS
                # der sichtlich erschöpfte Einsatzleiter
                or (
                    i > begin
                    and i + 1 < limit
                    and word.endswith(("lich", "sehr", "ganz", "so"))
                    and is_adjective(texts[i + 1])
                )
                or is_adjective(word)
                or (word[0].isdigit() and i + 1 < limit and is_noun(texts[i + 1]))
            ):
                i += 1
            else:
                break
        nouns = i
        while i < limit:
            if i in self.names:
                i = min(self.names[i], limit)
            elif (is_noun(texts[i]) and not (i > nouns and is_period(texts[i]))) or (
                # "Mandy Kießlich": no adverb has a capital inside a phrase.
                i > nouns and texts[i].istitle() and texts[i].lower().endswith(_ADVERB_ENDINGS)
            ):
                i += 1
            elif (after := self.words.quoted(i)) is not None and after <= limit:
                i = after
            elif texts[i] == "." and i > nouns and i + 1 < limit and is_abbreviation(texts[i - 1]):
                i += 1
            else:
                break
        if i > nouns and not (i == begin + 1 and is_period(texts[begin])):
            return i
        if begin + 1 < limit and texts[begin].lower() == "die" and texts[begin + 1] in ("einen", "anderen"):
            return begin + 2
        return begin + 1 if begin < limit and texts[begin].lower() in PRONOUNS else None

    def _genitive(self, i: int, limit: int) -> int | None:
        texts = self.words.texts
        if texts[i] not in {"von", "vom"}:
            return self.core(i, limit)
        # "Angaben von Fachleuten" and "ein Sprecher von Facebook", but "berichtet der Sender von einem Verdacht".
        if i + 1 >= limit or texts[i + 1][0].isdigit():
            return None
        owned = is_source(texts[i - 1]) or texts[i - 1].lower().endswith(_SPOKESPEOPLE) or i + 1 in self.names
        return self.core(i + 1, limit) if owned else None

    def phrase(self, i: int, limit: int) -> int | None:
        """Give the index after a noun phrase with its genitives, joined phrases and party in brackets, or None."""
        texts = self.words.texts
        end = self.core(i, limit)
        if end is None or texts[end - 1].lower() in PRONOUNS:
            return end
        for _ in range(6):
            if end >= limit:
                break
            word = texts[end]
            after = None
            if word == "(" and end + 2 < limit and ")" in texts[end + 2 : min(end + 5, limit)]:
                after = texts.index(")", end + 2) + 1
            elif word in GENITIVE:
                after = self._genitive(end, limit)
            elif word in JOINS:
                after = self.core(end + 1, limit)
                # "sagte Müller und Bayern kündigte": a verb behind the joined phrase makes it another clause.
                if after is not None and (after - end > 6 or texts[end + 1].lower() in PRONOUNS):
                    after = None
            if after is None:
                break
            end = after
        return end

    def long_phrase(self, i: int, limit: int) -> int | None:
        """Give the index after a noun phrase with what stands behind a preposition: Leiterin des Amts für X in Y."""
        end = self.phrase(i, limit)
        texts = self.words.texts
        while end is not None and end < limit and texts[end] in ATTACHING:
            behind = self.phrase(end + 1, limit)
            if behind is None or texts[end + 1][0].isdigit() or is_period(texts[behind - 1]):
                break
            end = behind
        return end
