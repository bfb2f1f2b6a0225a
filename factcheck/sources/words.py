"""Cuts a source's text into words with their places, stems and weights. It knows no claim and no quotation.

A text is taken apart once and remembered: looking into one of 300 pages must not be waited for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from factcheck.finding.words import word_set
from factcheck.text import comparable

# Marks that belong to the letter before them, and what is there but not to be read.
_INNER = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{_INNER}]|['’](?=[^\W_])|(?<=\d)[.,:](?=\d))*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_GENITIVE = re.compile(r"(?<=\w{3})['’]s?$")
_PLURAL = re.compile(r"(?<=\w{2}[bdfghklmnorty])s$|(?<=\w{2}e[lr])n$")
_ENDING = re.compile(r"(?<=\w{3})(?:ern|em|en|er|es|e)$")
_VERBAL, _ENGLISH = re.compile(r"(?<=\w{4})(?:ing|ed|et|st|t)$"), re.compile(r"(?<=\w{4})(?:ing|ed)$")
_DOUBLED = re.compile(r"([^aeiou\d])\1$")
_UMLAUTS = str.maketrans("äöüéèêáàâíîóôúûçñ", "aoueeeaaaiioouucn")
_NUMERALS = {
    word: str(number)
    for words in (
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "two three four five six seven eight nine ten eleven twelve",
    )
    for number, word in enumerate(words.split(), start=2)
}
_FEWEST = 200  # sentences from which it tells something that a word is rare
_SLIGHT, _HALF = 0.3, 0.5
LITTLE = word_set("""
    aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits
    bin bis da dabei damit dann das dass daß dazu dem den denen denn der deren des dessen die dies diese diesem diesen
    dieser dieses
    doch dort du durch ein eine einem einen einer eines er erst es etwa etwas für gegen gibt habe haben hat
    hatte hatten hier ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt
    kann kein keine keinen keiner können könnte man mehr mein mit müssen muss nach nicht noch nun nur ob oder ohne schon
    sehr sei seien sein seine seinem seinen seiner seit selbst sich sie sind so sollen sollte sowie um und uns unser
    unter vom von vor war waren was weil weiter wenn wer werde werden wie wieder will wir wird wo worden wurde wurden
    zu zum zur zwar zwischen über sagte sagt soll liegen liegt lag lagen beträgt betragen betrug geht gehen ging steht
    stehen stand machen macht gemacht kommen kommt kam
    a about after all also am an and any are as at be been before being but by can could did do does for from had has
    have he her his how i if in into is it its more most my no not of on one only or other our out over said says she
    should so some such than that the their them then there these they this to under up was we were what when which
    while who will with would you your
""")
# What stands beside numbers in every source, whatever they count.
_COMMON = word_set(
    "prozent percent per cent million mio milliard mrd billion euro dollar pound jahr year tag day woch week"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text and where they stand: offsets in code points, half-open.

    `letters` are the words as they are compared, `places` where each stands when case does not count.
    """

    text: str
    letters: list[str]
    starts: list[int]
    ends: list[int]
    places: dict[str, list[int]] = field(repr=False)


@lru_cache(maxsize=4)
def words_of(text: str) -> Words:
    """Give the words of a text."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in WORD.finditer(text):
        letters.append(spelt(match.group()))
        starts.append(match.start())
        ends.append(match.end())
    places: dict[str, list[int]] = {}
    for at, word in enumerate(letters):
        places.setdefault(word.casefold(), []).append(at)
    return Words(text, letters, starts, ends, places)


def spelt(word: str) -> str:
    """Give the letters of a word: composed, with one kind of apostrophe, and without what is not to be read."""
    return word if word.isascii() else comparable(word)


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give what the forms of one word share, German or English: Kosten and kostet, Häuser and Haus; or a number.

    Roughly: what is found by it is shown to a person, together with the words around it.
    """
    low = word.casefold()
    if low in _NUMERALS:
        return _NUMERALS[low]
    if low[0].isdigit():
        return re.sub("[.,]", "", low) if _GROUPED.fullmatch(low) else low.replace(",", ".")
    bare = _PLURAL.sub("", _GENITIVE.sub("", low.translate(_UMLAUTS)))
    verbal = _VERBAL if word[0].islower() else _ENGLISH  # Kost, not Kos, of Baukosten: German nouns are no verbs
    return _DOUBLED.sub(r"\1", verbal.sub("", _ENDING.sub("", bare)))


def weight(word: str, known: int, among: int) -> float:
    """Give how much a word tells: the rarer it is, the more, and a little word hardly anything.

    Args:
        word: In small letters, or a stem.
        known: In how many places of the text it stands.
        among: How many places there are.
    """
    rarity = log(1 + max(among, _FEWEST) / max(known, 1))
    if word in LITTLE or (len(word) == 1 and not word.isalpha()):
        return rarity * _SLIGHT
    return rarity * _HALF if word in _COMMON or _YEAR.fullmatch(word) else rarity
