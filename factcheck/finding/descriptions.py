"""Finds what names are said to be in German text: "US-Präsident X", "X, Chef der Y". It checks no office.

A description starts with its first adjective or noun, never with the article, and ends with the name or with the
closing quotation mark around it. Every German noun has a capital, so a descriptor is known by how it ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding import appositions, saying_verbs
from factcheck.finding.descriptors import descriptor
from factcheck.finding.phrases import DETERMINERS, JOINS, PRONOUNS, Phrases, is_adjective, is_little, is_noun, is_period
from factcheck.finding.tagger import shipped
from factcheck.finding.words import CLOSING, OPENING, Words, word_set, words
from factcheck.model import Entity, Kind, Passage

__all__ = ["descriptions", "descriptor", "is_title"]

_AGENT = tuple(word_set("er in ist ent ant or eur loge ier är ige iger isten enten anten oren"))
_PLURAL = {"die", "den", "beiden", "beide", "zwei", "drei", "vier", "fünf", "mehrere", "deren", "ihre", "seine"}
_PREPOSITIONS = word_set("""
    am an auf aus bei beim bis durch für gegen hinter im in ins mit nach neben ohne seit über um unter vom von vor
    zu zum zur zwischen als wie wegen trotz laut
""")
_STOPS = frozenset((*".!?;:…", "\n"))
_TITLES = {"herr", "herrn", "frau", "dr", "prof", "laut"}
_RANKS = tuple(word_set("""
    erste zweite dritte stellvertretende regierende leitende amtierende designierte ehemalige frühere vorsitzende
    geschäftsführende
"""))  # fmt: skip
# "Das ganze Europa" is said to be nothing, and "das betroffene Hamburg" neither.
_EMPTY = (
    *("ganze", "gesamte", "halbe", "falsche", "echte", "wahre", "andere", "übrige", "restliche", "eigene", "gleiche"),
    *("selbe", "solche", "jeweilige", "betroffene", "genannte", "erwähnte", "besagte", "folgende", "letzte", "nächste"),
    *("vergangene", "kommende", "erste", "zweite", "dritte", "vierte", "fünfte", "meiste", "beide", "viele", "einzige"),
)
_CONTRACTED = word_set("im am vom zum zur beim ins ans")
# What is one thing with the place behind it: Landesgesundheitsamt Stuttgart, Börse Frankfurt.
_HOUSES = tuple(
    word_set(
        "amt gericht museum universität hochschule klinikum klinik krankenhaus börse polizei verband messe", "s es s"
    )
)
_SPEAKERS = tuple(word_set("sprecher", "in s n innen"))
# "Freunde der Eintracht" and "Kunden der Bank" do not say who somebody is.
_VAGUE = tuple(
    word_set(
        "freund feind gegner anhänger kunde nutzer kind opfer besucher teilnehmer vertreter nachfolger vorgänger "
        "besitzer eigentümer familie paar duo trio star idol legende ikone gewinner sieger",
        "e en n in innen s",
    )
)
_UNIONS = tuple(word_set("koalition bündnis regierung duo trio quartett allianz konsortium gemeinschaft gruppe"))


def descriptions(text: str, names: Sequence[Passage], quoted: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find descriptions of the names in German text; `quoted` stands between quotation marks."""
    found = words(text)
    texts = found.texts
    entities = {found.at(name.start): name.entity for name in names}
    named = found.spans(names)
    for start, end in quoted:
        first = found.at(start)
        if first and first not in named and is_title(found, first, found.at(end)):
            named[first] = found.at(end)
    phrases = Phrases(found, named)
    covered = {i for first, last in named.items() for i in range(first, last)}
    spans: dict[tuple[int, int], float] = {}
    taken = reached = 0
    for first in sorted(named):
        entity = entities.get(first)
        start, end = first, named[first]
        # Without its own description a quoted title may have an apposition: "ihr Hauptwerk, der „Spiegel“,".
        if first and texts[first - 1] in OPENING and texts[end : end + 1] and texts[end] in CLOSING:
            start, end = first - 1, end + 1
        if first >= taken and (before := _before(phrases, covered, first, entity)) is not None:
            # "X, die Witwe Y" and "X, Vorsitzender der Y" say it of X.
            if first < reached and "," in texts[max(0, before[0] - 2) : before[0]]:
                continue
            start, end, score = before
            spans[start, end] = score
            taken = end
        # In "Banken A, B und C" the words before B are no apposition: they have their names.
        elif first < reached:
            continue
        if (leader := appositions.before(phrases, start, end)) is not None:
            spans.pop((start, end), None)
            start = _leftmost(phrases, covered, leader)
            spans[start, end] = 0.8
        if (behind := appositions.behind(phrases, first, entity)) is not None:
            spans.pop((start, end), None)
            end = behind
            spans[start, end] = 0.8
        elif (start, end) in spans and entity is Entity.PERSON:
            score = spans.pop((start, end))
            end = appositions.with_body(phrases, end)
            spans[start, end] = score
        if (start, end) in spans:
            reached = max(reached, end)
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
    if head < 0 or head in covered:
        return None
    if texts[head] == "namens" and head and is_noun(texts[head - 1]) and head - 1 not in covered:
        return _leftmost(phrases, covered, head - 1), end, 0.9
    if texts[head].lower() in {"der", "des", "vom", "aus", "von"}:
        return _of_body(phrases, covered, first, end, entity)
    if is_adjective(texts[head]) and not (quoted and entity is None):
        return _adjective(phrases, covered, head, end)
    if not is_noun(texts[head]) or is_period(texts[head]) or texts[head][0].isdigit():
        return None
    if entity is Entity.PLACE and not quoted and _is_genitive(texts[end - 1]):
        return None
    if entity is Entity.PLACE and not quoted and texts[head].lower().endswith(_HOUSES):
        return None
    known = descriptor(texts[head])
    if quoted and known is None and entity is None:
        return None
    if known is None and not _looks_like_one(phrases, head, quoted, entity):
        return None
    start = _leftmost(phrases, covered, _head_of_genitive(phrases, covered, head, known, entity))
    if known is not None and known[1] is not False:
        end = _list_end(phrases, start, end, sure=known[1] is True)
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
    if entity is Entity.PERSON and texts[head] in {"Deutsche", "Deutscher", "Deutschen"}:
        return not opens
    return (
        entity in {None, Entity.PERSON} and texts[head].lower().endswith(_AGENT) and (not opens or "-" in texts[head])
    )


def _adjective(phrases: Phrases, covered: set[int], head: int, end: int) -> tuple[int, int, float] | None:
    """Read an adjective that stands alone before a name: "der alte X", "im tschechischen X"; it needs an article."""
    texts = phrases.words.texts
    name = texts[end - 1] if texts[end - 1] not in CLOSING else texts[end - 2]
    if texts[head].startswith(_EMPTY) or name.startswith(("Bundes", "EU")) or texts[head] in saying_verbs.SAYING:
        return None
    start = head
    while start > 0 and is_adjective(texts[start - 1]) and not texts[start - 1].startswith(_EMPTY):
        start -= 1
    before = texts[start - 1].lower() if start else ""
    if before not in DETERMINERS | _CONTRACTED or start - 1 in covered:
        return None
    return start, end, 0.7


def _of_body(
    phrases: Phrases, covered: set[int], first: int, end: int, entity: Entity | None
) -> tuple[int, int, float] | None:
    """Read a person by the body or the place of it: "Biologin der Universität X"; and "Koalition aus X, Y und Z"."""
    texts = phrases.words.texts
    link = first - 1 - (texts[first - 1] in OPENING)
    if texts[link] == "der" and link and texts[link - 1] in {"von", "aus", "bei"}:
        return None
    head = link - 1
    if head < 0 or head in covered or not is_noun(texts[head]):
        return None
    lower = texts[head].lower()
    if texts[link] in {"aus", "von"}:
        last = _list_end(phrases, head, end, sure=True)
        return (_leftmost(phrases, covered, head), last, 0.8) if last > end and lower.endswith(_UNIONS) else None
    known = descriptor(texts[head])
    if entity is Entity.PERSON or known is None or known[0] != "person" or lower.endswith(_SPEAKERS + _VAGUE):
        return None
    return _leftmost(phrases, covered, head), end, 0.7


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
            (is_adjective(before) and before not in {"denen", "dessen"} and not _may_be_verb(texts, i - 1))
            or _is_capital_adjective(phrases, covered, i - 1)
            or before.lower().endswith(("jährige", "jähriger", "jährigen"))
        ):
            i -= 1
        elif (before in JOINS and i > 1 and _joins(phrases, i - 2)) or (before == "," and i > 2 and _is_pair(texts, i)):
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
    if i < head or _is_participle(texts[i - 1] if i else ""):
        i = _participle_start(phrases, covered, i, head)
    return i


def _is_pair(texts: Sequence[str], i: int) -> bool:
    """Tell "der große, alte Trainer" from "achten, mahnte Trainer X": an article or a noun stands before the first."""
    if not is_adjective(texts[i - 2]) or not is_adjective(texts[i]):
        return False
    return texts[i - 3].lower() in DETERMINERS | _CONTRACTED | _PREPOSITIONS


def _is_participle(word: str) -> bool:
    return is_adjective(word) and word.endswith(("te", "ter", "ten", "ene", "ener", "enen", "nde", "nder", "nden"))


def _participle_start(phrases: Phrases, covered: set[int], i: int, head: int) -> int:
    """Give where "im Mai gewählte Vorsitzende" begins: right behind the article that a preposition follows."""
    texts = phrases.words.texts
    first = i if i < head and _is_participle(texts[i]) else i - 1
    if first < 2 or not _is_participle(texts[first]):
        return i
    for start in range(first - 1, max(1, first - 6) - 1, -1):
        word = texts[start].lower()
        if word in _STOPS or word == ",":
            break
        if texts[start] in _PREPOSITIONS and texts[start - 1].lower() in DETERMINERS:
            return start
    return i


def _may_be_verb(texts: Sequence[str], i: int) -> bool:
    """Tell "lobte Trainer X" from "der gelobte Trainer X": an adjective in -te or -en has a little word before it."""
    if not texts[i].endswith(("te", "ten", "en")):
        return False
    before = texts[i - 1] if i else ""
    if before.lower() in {"das", "dies"}:
        # "das wollten Mediziner", "das freute Trainer X": no person but "Mitglied" is a neuter.
        known = descriptor(texts[i + 1])
        neuter = texts[i + 1].endswith(("glied", "kind", "opfer", "talent", "haupt"))
        if texts[i] in saying_verbs.SAYING or (known is not None and known[0] == "person" and not neuter):
            return True
    if before in {",", "und"}:
        return i < 3 or not _is_pair(texts, i)
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
    of_place = lower.endswith("er") and len(word) > 4
    return of_place and (i in covered or word == "Schweizer" or descriptor(word) is None)


def _joins(phrases: Phrases, i: int) -> bool:
    word = phrases.words.texts[i]
    return is_adjective(word) or (word[0].isupper() and (word.endswith("-") or descriptor(word) is not None))


def _list_end(phrases: Phrases, start: int, end: int, *, sure: bool) -> int:
    """Give the end of "Banken A, B und C"; a descriptor that may be singular needs a plural word before it."""
    texts = phrases.words.texts
    if not sure and not (start and texts[start - 1].lower() in _PLURAL):
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
        elif is_noun(texts[first]) and texts[first + 1 : first + 2] in (["und"], [","]) and not joined:
            after = first + 1  # a name that only its place in the list shows: "die Kinos Capitol, Lupe und Schauburg"
        else:
            break
        i = after
        # Only "und" closes a list; a comma may begin something else.
        if joined:
            last = after
    return last
