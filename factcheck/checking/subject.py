"""Tells whom the words in front of an age speak of: nobody new, a pronoun, or somebody else. It parses nothing.

It looks at the beginning of one clause only, up to the age.
"""

from __future__ import annotations

import re
from enum import StrEnum

from factcheck.finding.calendar import DAYS, MONTHS
from factcheck.finding.words import word_set

_WORD = re.compile(r"[\w’'-]+")
_PREPOSITIONS = word_set("""
    in im an am auf aus bei beim mit nach seit von vom zu zum zur für über unter vor vorm durch um gegen ohne bis ab
    wegen trotz zwischen ans ins aufs fürs ums durchs
    übers als of at by for from with since on to into during after before as until
""")
_PRONOUNS = word_set("er sie es ich wir he she it i we they der die wer who which niemand nobody")
_ARTICLES = word_set("der die das the dieser diese dieses jener jene this")
_RELATIVES = ("der", "die", "das")
_OTHERS = word_set("""
    ein eine einer einem einen sein seine seiner ihr ihre ihrer unser unsere mein meine dessen deren kein keine jeder
    jede a an his her its their our my whose another
""")
_TIMES = word_set("""
    jahr jahre jahres jahren monat monats woche wochen tag tage tagen anfang ende mitte sommer herbst winter frühjahr
    frühling ostern weihnachten pfingsten heute jetzt summer autumn winter spring year month week
""") | frozenset((*MONTHS, *DAYS))
_ADVERBS = word_set("""
    und aber doch heute jetzt inzwischen mittlerweile nun damit also gerade schon bereits erst noch immer bald dann
    dabei denn seitdem übrigens auch nur selbst immerhin demnächst and but now today still
    if when while wenn falls weil obwohl sobald
""")
_HIGHEST = re.compile(
    r"\w{3,}(?:st|ßt|t)e[rsnm]?|jüngere\w?|ältere\w?|andere\w?|neue\w?|erste\w?|letzte\w?|oldest|youngest"
)
_HIGHEST_ENGLISH = re.compile(r"\w{2,}est|other|new|first|last|only")
_NOT_HIGHEST = re.compile(r"(?:ge|be|ver|er|ent|zer)\w+te[rsnm]?|heutige\w?|\w+(?:ier|el|er)te[rsnm]?")
_HE = re.compile(
    r"\b(?:Sohn|Söhne|Mann|Ehemann|Gatte|Vater|Bruder|Enkel|Großvater|Opa|Schwiegersohn|Onkel|Neffe|Besitzer|Nachfolger"
    r"|Vorgänger|Partner|Lebensgefährte|Freund|son|husband|father|brother|uncle|grandfather|grandson|boyfriend)\b"
)
_SHE = re.compile(
    r"\b(?:Tochter|Töchter|Frau|Ehefrau|Gattin|Mutter|Schwester|Enkelin|Großmutter|Oma|Schwiegertochter|Tante|Nichte"
    r"|Besitzerin|Nachfolgerin|Vorgängerin|Partnerin|Lebensgefährtin|Freundin|daughter|wife|mother|sister|aunt"
    r"|grandmother|girlfriend|widow|Witwe)\b"
)
_THEY = re.compile(
    r"\b(?:Eltern|Kind|Kinder|Kindern|Zwillinge|Geschwister|Großeltern|parents|child|children|Ehepaar|Paar|Schnitt"
    r"|Durchschnitt|average)\b"
)
CHILD_OF = re.compile(
    r"\b(?:als|[tT]he|[aA]n?|as|eine?|only|einziger?|ein) (?:[\w-]+ ){0,3}?(?:son|daughter|child|Sohn|Tochter|Kind)"
    r" (?:of|eines|einer|des|der|von|to)\b|\bgeborene[rn]? (?:Sohn|Tochter|Kind) eine[rs]\b"
    r"|\b[aA]n? [\w-]+[’']s (?:son|daughter|child)\b"
    r"|\b(?:als|as a) (?:\w+ )?(?:Kind|child)\b"
)
THINGS = (
    "anlage|bau|gebäude|haus|verein|klub|club|firma|unternehmen|betrieb|schule|bad|bühne|theater|museum|kirche|brücke"
    "|halle|bahn|gemeinde|pfarrei|siedlung|laden|geschäft|gasthaus|markt|kapelle|klinik|strecke|blatt|zeitung|sender"
    "|verlag|institut|stiftung|orchester|chor|bank|sparkasse|genossenschaft|feuerwehr|kino|zoo|werk|turm|saal|orgel"
    "|brauerei|company|brewery|business|church|newspaper|institution|pier|theatre|bridge|school|museum|building|paper|festival|verband|partei|bündnis"
)
THING = re.compile(rf"(?:{THINGS})$", re.IGNORECASE)
_BORDER = re.compile(r"[,;:()–—„“”»«!?]\s|[(„“”»«\"](?=\S)|\s[–—]\s|\s(?=und (?:der|die|das|ein|eine|sein|ihr)\w* )")
_ANYBODY = re.compile(r"\b(?:owner|partner|successor|predecessor|spouse|friend)\b")


class Subject(StrEnum):
    """Whom a clause speaks of."""

    SAME = "same"
    """Nobody is named: wird im März 60."""
    PRONOUN = "pronoun"
    """Er, sie, es."""
    DEFINITE = "definite"
    """Die Malerin: one who was named before, or somebody else."""
    NAME = "name"
    """Somebody with a name, or a noun without an article."""
    OTHER = "other"
    """Ein Elefant, ihr Sohn, der älteste."""


def subject(lead: str, *, english: bool) -> tuple[Subject, str]:
    """Give of whom the words in front of an age speak, and the word that says it.

    A noun behind a preposition, or one in the genitive behind another noun, is no subject.
    """
    article = pronoun = ""
    bound = after_noun = False
    for place, word in enumerate(_WORD.findall(lead)):
        lower = word.lower()
        if lower in _PREPOSITIONS:
            pronoun = pronoun or (article if article in _RELATIVES else "")
            bound, article = True, ""
        elif lower in ("des", "den", "einen") or (lower == "der" and after_noun):
            bound = True
        elif _is_noun(word, first=place == 0) or (english and article and not bound):
            if not bound and lower not in _TIMES:
                return _said_by(article, lower, english=english), word
            bound, article, after_noun = False, "", True
            continue
        elif lower in _ARTICLES or lower in _OTHERS:
            article = article if bound else lower
        elif lower in _PRONOUNS:
            pronoun = pronoun or word
        elif article and _is_highest(lower):
            return Subject.OTHER, word
        after_noun = False
    pronoun = pronoun or (article if article in _RELATIVES else "")
    return (Subject.PRONOUN, pronoun) if pronoun else (Subject.SAME, "")


def clause_before(text: str, first: int, start: int) -> str:
    """Give the words of a clause in front of a place, in a sentence that begins at the first place."""
    for border in _BORDER.finditer(text, first, start):
        first = border.end()
    return text[first:start]


def _said_by(article: str, word: str, *, english: bool) -> Subject:
    if not article:
        return Subject.NAME
    return (
        Subject.DEFINITE
        if article in _ARTICLES and not (english and _HIGHEST_ENGLISH.fullmatch(word))
        else Subject.OTHER
    )


def _is_noun(word: str, *, first: bool) -> bool:
    lower = word.lower()
    return word[0].isupper() and lower not in _ADVERBS and not (first and _is_function(lower))


def _is_function(lower: str) -> bool:
    return lower in _ARTICLES | _OTHERS | _PRONOUNS | _PREPOSITIONS or lower.endswith(("t", "te", "lich"))


def _is_highest(lower: str) -> bool:
    return _HIGHEST.fullmatch(lower) is not None and _NOT_HIGHEST.fullmatch(lower) is None


def relatives(words: str, *, pronoun: str = "") -> bool:
    """Tell whether somebody is named whose age it may be; with a pronoun, only those for whom it can stand."""
    return bool(kin(words, pronoun=pronoun))


def kin(words: str, *, pronoun: str = "") -> set[str]:
    """Give the words for somebody else whose age it may be; with a pronoun, only those for whom it can stand."""
    lower, words = pronoun.lower(), CHILD_OF.sub(" ", words)
    found = set(_ANYBODY.findall(words))
    if lower in ("", "es", "they"):
        found.update(_THEY.findall(words))
    if lower not in ("sie", "she", "her", "ihr", "ihre", "ihren", "ihrem", "ihrer"):
        found.update(_HE.findall(words))
    if lower not in ("er", "he", "his", "sein", "seine", "seinen", "seinem", "seiner"):
        found.update(_SHE.findall(words))
    return found
