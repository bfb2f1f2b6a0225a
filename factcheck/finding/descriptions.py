"""Finds what names are said to be in German text: "US-Präsident X", "X, Chef der Y". It checks no office.

A description starts with its first adjective or noun, never with the article, and ends with the name or with the
closing quotation mark around it. Every German noun has a capital, so a descriptor is known by how it ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from factcheck.finding import saying_verbs
from factcheck.finding.phrases import DETERMINERS, JOINS, PRONOUNS, Phrases, is_adjective, is_little, is_noun, is_period
from factcheck.finding.tagger import shipped
from factcheck.finding.words import CLOSING, OPENING, Words, word_set, words
from factcheck.model import Entity, Kind, Passage

_REACH = 12  # words of an apposition
_AGENT = tuple(word_set("er in ist ent ant or eur loge ier är ige iger isten enten anten oren"))
_PLURAL = {"die", "den", "beiden", "beide", "zwei", "drei", "vier", "fünf", "mehrere", "deren", "ihre", "seine"}
_PREPOSITIONS = word_set("""
    am an auf aus bei beim bis durch für gegen hinter im in ins mit nach neben ohne seit über um unter vom von vor
    zu zum zur zwischen als wie wegen trotz laut
""")
_STOPS = frozenset((*".!?;:…", "\n"))
_TITLES = {"herr", "herrn", "frau", "dr", "prof", "laut"}
_RANKS = (
    "erste",
    "zweite",
    "dritte",
    "stellvertretende",
    "regierende",
    "leitende",
    "amtierende",
    "designierte",
    "ehemalige",
    "frühere",
)


@cache
def _forms() -> dict[str, tuple[str, bool | None]]:
    """Give each form of each descriptor: its section, and whether it is a plural (None: it can be either)."""
    forms: dict[str, tuple[str, bool | None]] = {}
    section = ""
    for line in files("factcheck.finding").joinpath("descriptors.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            for word in line.split():
                head = word.removeprefix("=")
                if head != word:
                    forms[word] = (section, False)
                    continue
                for form, plural in _inflected(head, section == "person"):
                    forms.setdefault(form, (section, plural))
    return forms


def _inflected(head: str, person: bool) -> list[tuple[str, bool | None]]:
    bare = None if head.endswith(("er", "en", "el", "e", "ä")) else False
    forms: list[tuple[str, bool | None]] = [(head, bare), (head + "s", None), (head + "es", False)]
    forms += [(head + ending, True) for ending in ("e", "en", "n", "er", "ern")]
    if person and not head.endswith(("in", "e", "frau", "mann")):
        forms += [(head + "in", False), (head + "innen", True)]
    elif head.endswith("in"):
        forms.append((head + "nen", True))
    return forms


@lru_cache(maxsize=20_000)
def descriptor(word: str) -> tuple[str, bool | None] | None:
    """Give the section of the descriptor that a word ends in, and whether it is a plural (None: it can be either)."""
    lower = word.lower()
    forms = _forms()
    if "=" + lower in forms:
        return forms["=" + lower]
    for begin in range(max(0, len(lower) - 24), len(lower) - 1):
        found = forms.get(lower[begin:])
        # Short heads end too many other words: "rat" in Apparat, "amt" in gesamt.
        if found is not None and (begin == 0 or len(lower) - begin > 3 or lower[begin - 1] in "s-"):
            return found
    return None


def descriptions(text: str, names: Sequence[Passage], quoted: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find descriptions of the names in German text; `quoted` stands between quotation marks."""
    found = words(text)
    entities = {found.at(name.start): name.entity for name in names}
    named = found.spans(names)
    for start, end in quoted:
        first = found.at(start)
        if first and first not in named and is_title(found, first, found.at(end)):
            named[first] = found.at(end)
    phrases = Phrases(found, named)
    covered = {i for first, last in named.items() for i in range(first, last)}
    spans: dict[tuple[int, int], float] = {}
    taken = 0
    for first in sorted(named):
        if first >= taken and (before := _before(phrases, covered, first, entities.get(first))) is not None:
            start, end, score = before
            spans[start, end] = score
            taken = end
        for start, end in _appositions(phrases, covered, first):
            # In "Banken A, B und C" the words before B are no apposition: they have their names.
            if not any(other[0] <= start < other[1] for other in spans):
                spans[start, end] = 0.8
    return [
        Passage(found.starts[start], found.ends[end - 1], Kind.DESCRIPTION, score=score)
        for (start, end), score in sorted(spans.items())
    ]


def is_title(found: Words, first: int, last: int) -> bool:
    """Tell whether the words between two quotation marks are a name or a title, and nothing that was said."""
    texts = found.texts
    return (
        first < last <= first + 6
        and last < len(texts)
        and texts[first - 1] in OPENING
        and texts[last] in CLOSING
        and (texts[first][0].isupper() or texts[first][0].isdigit())
        and not any(texts[i] in _STOPS or texts[i] == "," for i in range(first, last))
    )


def _before(phrases: Phrases, covered: set[int], first: int, entity: Entity | None) -> tuple[int, int, float] | None:
    """Read the descriptor before a name: "britische Datenanalysefirma X", "Magazin „X“", "Banken X, Y und Z"."""
    texts = phrases.words.texts
    quoted = first > 0 and texts[first - 1] in OPENING
    end = phrases.names[first]
    if quoted:
        if end >= len(texts) or texts[end] not in CLOSING:
            return None
        end += 1
    head = first - 1 - quoted
    while head >= 0 and (
        texts[head].lower() in _TITLES or (texts[head] == "." and head and texts[head - 1].lower() in _TITLES)
    ):
        head -= 1
    if head < 0 or head in covered or not is_noun(texts[head]) or is_period(texts[head]) or texts[head][0].isdigit():
        return None
    if entity is Entity.PLACE and not quoted and _is_genitive(texts[end - 1]):
        return None
    known = descriptor(texts[head])
    if known is None and not _looks_like_one(phrases, head, quoted, entity):
        return None
    start = _leftmost(phrases, covered, _head_of_genitive(phrases, covered, head, known, entity))
    if known is not None and known[1] is not False:
        end = _list_end(phrases, head, end, sure=known[1] is True)
    return start, end, 0.9 if known else 0.6


def _is_genitive(word: str) -> bool:
    """Tell "die Bischöfe Deutschlands" from "die Stadt Worms"."""
    tags = shipped().weights.lexicon.tags
    return len(word) > 4 and word.endswith("s") and bool(tags.get(word[:-1])) and not tags.get(word)


def _looks_like_one(phrases: Phrases, head: int, quoted: bool, entity: Entity | None) -> bool:
    """Tell whether an unknown noun describes the name behind it, by where it stands and how it ends."""
    texts = phrases.words.texts
    opens = head == 0 or texts[head - 1] in _STOPS or texts[head - 1] in OPENING
    if len(texts[head]) < 4:
        return False
    if quoted:
        return not opens or "-" in texts[head]
    return (
        entity in {None, Entity.PERSON} and texts[head].lower().endswith(_AGENT) and (not opens or "-" in texts[head])
    )


def _head_of_genitive(
    phrases: Phrases, covered: set[int], head: int, known: tuple[str, bool | None] | None, entity: Entity | None
) -> int:
    """Give the person behind an organisation in the genitive: in "Chef der Behörde Max Muster" it is the Chef."""
    if entity is not Entity.PERSON or known is None or known[0] == "person":
        return head
    texts = phrases.words.texts
    i = head - 1
    while i > 0 and is_adjective(texts[i]):
        i -= 1
    if i > 0 and texts[i] in {"des", "der", "vom"} and i - 1 not in covered:
        owner = descriptor(texts[i - 1]) if is_noun(texts[i - 1]) else None
        if owner is not None and owner[0] == "person":
            return i - 1
    return head


def _leftmost(phrases: Phrases, covered: set[int], head: int) -> int:
    """Give the first adjective or noun of the phrase that ends in the descriptor `head`."""
    texts = phrases.words.texts
    i = head
    while i > 0 and head - i < 8:
        before = texts[i - 1]
        if (
            (is_adjective(before) and not _may_be_verb(texts, i - 1))
            or _is_capital_adjective(phrases, covered, i - 1)
            or before.lower().endswith(("jährige", "jähriger", "jährigen"))
        ):
            i -= 1
        elif (before in JOINS and i > 1 and _joins(phrases, i - 2)) or (
            before == "," and i > 1 and is_adjective(texts[i - 2]) and is_adjective(texts[i])
        ):
            i -= 2
        elif before == "alte" or (before == "Jahre" and texts[i].startswith("alt")):
            i -= 1
        elif (
            i - 1 in covered
            and before.endswith(("s", "’", "'"))
            and i - 1 != head
            and before[0].isupper()
            and len(before) > 3
        ):
            i -= 1
            break
        else:
            break
    # An adverb in front of the adjective belongs to the verb, and "vergangenen" to a time.
    return i


def _may_be_verb(texts: Sequence[str], i: int) -> bool:
    """Tell "lobte Trainer X" from "der gelobte Trainer X": an adjective in -te or -en has a little word before it."""
    if not texts[i].endswith(("te", "ten", "en")):
        return False
    before = texts[i - 1] if i else ""
    if before.lower() in {"das", "dies"} and texts[i] in saying_verbs.FINITE:
        return True
    if before in {",", "und"}:
        return i < 2 or not is_adjective(texts[i - 2])
    return not (before.lower() in DETERMINERS or before.lower() in _PREPOSITIONS or is_adjective(before))


def _is_capital_adjective(phrases: Phrases, covered: set[int], i: int) -> bool:
    """Tell "Erster", "Berliner" and, at the start of a sentence, "Britische"."""
    word = phrases.words.texts[i]
    lower = word.lower()
    if not word[0].isupper() or is_little(lower) or lower in DETERMINERS or lower in PRONOUNS:
        return False
    if lower.startswith(_RANKS) and len(word) < 18:
        return True
    opens = i == 0 or phrases.words.texts[i - 1] in _STOPS or phrases.words.texts[i - 1] in OPENING
    if opens and i not in covered:
        return is_adjective(lower) and descriptor(word) is None
    return lower.endswith(("er", "aer")) and len(word) > 4 and (i in covered or descriptor(word) is None)


def _joins(phrases: Phrases, i: int) -> bool:
    word = phrases.words.texts[i]
    return is_adjective(word) or (word[0].isupper() and (word.endswith("-") or descriptor(word) is not None))


def _list_end(phrases: Phrases, head: int, end: int, *, sure: bool) -> int:
    """Give the end of "Banken A, B und C"; a descriptor that may be singular needs a plural word before it."""
    texts = phrases.words.texts
    if not sure and not (head and texts[head - 1].lower() in _PLURAL):
        return end
    last, i = end, end
    while i + 1 < len(texts):
        joined = texts[i] in JOINS
        if not joined and texts[i] != ",":
            break
        first = i + 1
        if texts[first] in OPENING and first + 1 in phrases.names:
            after = phrases.names[first + 1] + 1
        elif first in phrases.names:
            after = phrases.names[first]
        else:
            break
        i = after
        # Only "und" closes a list; a comma may begin something else.
        if joined:
            last = after
    return last


def _appositions(phrases: Phrases, covered: set[int], first: int) -> list[tuple[int, int]]:
    """Read "NAME, Vorsitzender der SPD," and "die Leiterin des Instituts, NAME,"."""
    texts = phrases.words.texts
    end = phrases.names[first]
    found = []
    behind = end + 1
    if behind < len(texts) and texts[end] == ")" and texts[end - 2 : end - 1] == ["("]:
        end, behind = end + 1, behind + 1
    if behind < len(texts) and texts[end] in {",", "–"}:
        closes = phrases.long_phrase(behind, min(len(texts), behind + _REACH))
        if closes is not None and closes < len(texts) and (texts[closes] in _STOPS or texts[closes] in {",", "–"}):
            noun = next((i for i in range(behind, closes) if is_noun(texts[i]) and i not in covered), None)
            if (
                noun is not None
                and behind not in covered
                and descriptor(texts[noun])
                and (closes - noun > 1 or texts[behind] != texts[noun])
            ):
                found.append((first, closes))
    if first > 2 and texts[first - 1] == "," and (end >= len(texts) or texts[end] in {",", "."}):
        begin = first - 1
        for i in range(first - 2, max(-1, first - 2 - _REACH), -1):
            if texts[i] in _STOPS or texts[i] == ",":
                break
            if (
                i not in covered
                and is_noun(texts[i])
                and (known := descriptor(texts[i])) is not None
                and known[1] is not True
                and phrases.phrase(i, first - 1) == first - 1
            ):
                begin = i
        if begin < first - 1:
            found.append((_leftmost(phrases, covered, begin), end))
    return found
