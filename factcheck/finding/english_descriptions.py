"""Finds what names are said to be in English text: "lorry driver X", "X, a lawyer". It never finds a name itself."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.english_names import LITTLE, NATIONALITIES, PORTFOLIOS
from factcheck.finding.english_roles import AFTER, BODIES, COURTESY, PERSONS, RANKS, is_modifier, is_role
from factcheck.finding.english_verbs import AUXILIARY, FORMS, NOUNS, PAST
from factcheck.finding.words import CLOSING, OPENING, Words, word_set, words
from factcheck.model import Entity, Kind, Passage

_REACH = 22
_FRONT = 7
_CLOSED = [[mark] for mark in CLOSING]
_STATES = frozenset(
    (
        "us",
        "u.s",
        "uk",
        "eu",
        "un",
        "nato",
        "state",
        "house",
        "senate",
        "minority",
        "majority",
        "olympic",
        "paralympic",
        "world",
        "catholic",
        "protestant",
        "muslim",
        "jewish",
        "christian",
        "orthodox",
    )
)
_FORMER = frozenset(("former", "then", "late", "acting", "vice", "deputy", "interim", "ex", "new", "fellow"))
_ARTICLES = frozenset(("a", "an"))
_OWNERS = word_set("its their his her our my")
_DETERMINERS = word_set("the a an its their his her our my this that these those")
_ENDS = frozenset((",", ".", ";", "\n", "–", "—", ")", "(", ":", "?", "!")) | CLOSING
_TIMED = word_set("now then once formerly currently previously later until")
_PREPOSITIONS = word_set("of at for in from with on by to who which that and under between near")
_NO_PHRASE = AUXILIARY | word_set("which that where when while if because than")
_NAMED = frozenset(("called", "named", "dubbed", "nicknamed"))
_OF = frozenset(("of", "from"))
_ADJECTIVES = word_set("""
    nonpartisan non-partisan bipartisan independent non-profit nonprofit conservative liberal libertarian centrist
    progressive influential prestigious troubled embattled beleaguered disgraced late fictional nonprofit secretive
    loss-making debt-ridden not-for-profit anti-war pro-independence populist nationalist far-right far-left
""")
_COMPOUNDS = (
    "-based",
    "-leaning",
    "-wing",
    "-funded",
    "-owned",
    "-backed",
    "-listed",
    "-run",
    "-led",
    "-born",
    "-winning",
)
_PEOPLES = ("ish", "ese", "ian", "ean", "can", "ench", "elsh", "reek", "zech", "swiss", "utch", "raqi", "aeli", "stani")
_WRITERS = word_set("correspondent writer reporter editor columnist critic journalist photographer contributor analyst")
_HONOURS = word_set("sir dame lord lady dr prof")
_PARTICIPLES = word_set("built made led held born sent drawn found set known written given taken bought hit run sold")
_SHORT = word_set(
    "gov sen rep prof lt sgt capt cpl col maj adm cmdr insp supt det pc cllr councillor sheriff pastor rev dr"
)
_AGES = (1, 125)


def descriptions(text: str, names: Sequence[Passage]) -> list[Passage]:
    """Find descriptions in English text: "French bank X", "President X", "X, its chief executive"."""
    found = words(text)
    return [
        Passage(found.starts[first], _end(found, last), Kind.DESCRIPTION, score=0.7)
        for first, last in sorted(described(found, names))
    ]


def _end(found: Words, last: int) -> int:
    """Give where a description ends, without the s of a genitive."""
    return found.ends[last - 1] - 2 * found.texts[last - 1].endswith(("'s", "’s"))


def described(found: Words, names: Sequence[Passage]) -> set[tuple[int, int]]:
    """Give the first word of each description and the one behind its last."""
    named = _without_ranks(found.texts, found.spans(names))
    covered = {i for first, last in named.items() for i in range(first, last)}
    people = {found.at(name.start) for name in names if name.entity in (Entity.PERSON, None)}
    texts, spans = found.texts, set()
    for first, last in named.items():
        front = first - (first > 0 and texts[first - 1] == "The")
        quoted = front > 0 and texts[front - 1] in OPENING and texts[last : last + 1] in _CLOSED
        begin = _descriptor_start(texts, covered, front - quoted)
        owned = _owner(texts, named, covered, first) if first in people else None
        behind = _behind(texts, named, last, described=begin is not None)
        if begin is None and owned is not None:
            begin = owned
        ranked = texts[first].lower() in RANKS and (first in people or texts[first].lower() in _SHORT)
        if begin is None and last - first > 1 and ranked:
            # The title was taken for a part of the name.
            begin = first
        if behind is None and first in people and last - first > 1:
            behind = _member(texts, named, last)
        after = _named_after(texts, covered, first, last)
        if begin is not None and behind is None:
            spans.add((begin, last + quoted))
        elif behind is not None:
            spans.add((first if begin is None else begin, behind))
        elif after is not None:
            spans.add((first, after))
        elif (head := _before_comma(texts, covered, first, last)) is not None:
            spans.add((head, last))
    return spans


def _without_ranks(texts: Sequence[str], named: dict[int, int]) -> dict[int, int]:
    """Leave out what is only a rank before a name, though taken for a name: "Gov." in "Gov. Anita Brandt"."""
    return {
        first: last
        for first, last in named.items()
        if not all(texts[i].lower() in RANKS for i in range(first, last))
        or not (last in named or (texts[last : last + 1] == ["."] and last + 1 in named))
    }


def _descriptor_start(texts: Sequence[str], covered: set[int], name: int) -> int | None:
    """Give where the descriptor right before a name begins, or `None` if there is none."""
    i = name - 1
    called = i > 1 and texts[i] in _NAMED
    i -= called
    # "Gov." and "Sen." end in a stop that ends nothing.
    i -= i > 0 and texts[i] == "." and texts[i - 1].lower() in RANKS
    if i > 0 and texts[i - 1].lower() == "the" and _judged(texts[i]):
        return i
    if i >= 0 and texts[i][0].isalpha() and (office := _office(texts, covered, i)) is not None:
        i = office
    if i < 0 or i in covered or texts[i].lower() in COURTESY:
        return None
    opens = i == 0 or texts[i - 1] in _ENDS
    if not is_role(texts[i].lower() if opens else texts[i]):
        return None
    if texts[i][0].isupper() and texts[i].lower() not in PERSONS and not (i == 0 or texts[i - 1] in _ENDS):
        return None
    while i > 0 and name - i < _FRONT:
        word, lower = texts[i - 1], texts[i - 1].lower()
        if i - 1 in covered:
            # "SPD leader X" and "Ford's chief X" begin with the name they belong to.
            i -= 1
            while i - 1 in covered:
                i -= 1
            return i - (i > 0 and texts[i - 1].lower() in _FORMER)
        if word == "." and i > 1 and texts[i - 2].lower() in RANKS:
            i -= 2
            continue
        title = lower in _STATES | NATIONALITIES | PORTFOLIOS or (lower in RANKS and word[0].isupper())
        title = title or (word[0].isupper() and lower not in LITTLE and lower.endswith(_PEOPLES))
        title = title or (word[0].isupper() and texts[i].lower() in RANKS and lower in BODIES | {"police", "fire"})
        # Behind "US" or before "President" a word in lower case is rather a verb.
        plain = lower in _FORMER or (texts[i][0].islower() and is_modifier(word))
        title = title or (texts[i].lower() in _HONOURS and is_role(word))
        # "Property developer X" opens a sentence.
        opening = word[0].isupper() and (i == 1 or texts[i - 2] in _ENDS) and is_modifier(lower)
        if not title and not plain and not (opening and texts[i][0].islower()):
            break
        i -= 1
    return i


def _office(texts: Sequence[str], covered: set[int], i: int) -> int | None:
    """Give where the role stands in an office of more words: "director of communications", "Secretary of State"."""
    for k in range(i - 1, max(0, i - 4), -1):
        if k + 1 in covered or not texts[k][0].isalpha() or texts[k + 1].lower() in LITTLE:
            return None
        if texts[k] in {"of", "for"}:
            # "The owner of restaurant X" owns it.
            return k - 1 if is_role(texts[k - 1]) and (texts[i] == "State" or not is_role(texts[i])) else None
    return None


def _judged(word: str) -> bool:
    """Tell an adjective that says what a body is, alone before its name: "the nonpartisan Hadley Institute"."""
    return word in _ADJECTIVES or (word[0].isalpha() and word.endswith(_COMPOUNDS))


def _owner(texts: Sequence[str], named: dict[int, int], covered: set[int], first: int) -> int | None:
    """Give where the owner of a name begins: "Fairdeal's Gareth Toms"."""
    if first == 0 or first - 1 not in covered or not texts[first - 1].endswith(("'s", "’s")):
        return None
    return next((i for i in range(first - 1, max(-1, first - 6), -1) if named.get(i) == first), None)


def _behind(texts: Sequence[str], named: dict[int, int], last: int, *, described: bool) -> int | None:
    """Give the index after what stands behind a name: ", 58, of Beech Avenue", ", the chairman of Y"."""
    end = None
    i = last
    while texts[i : i + 1] == [","] and i + 1 < len(texts):
        if _is_age(texts, i + 1):
            # An age describes nobody, unless something else does.
            end = i + 2 if described or end else end
            i += 2
            continue
        more = _place_behind(texts, named, i + 1) or _apposition_end(texts, named, i)
        if more is None:
            break
        end = i = more
    return end


def _is_age(texts: Sequence[str], i: int) -> bool:
    number = texts[i]
    return number.isascii() and number.isdigit() and len(number) <= 3 and _AGES[0] <= int(number) <= _AGES[1] and (
        texts[i + 1 : i + 2] == [] or texts[i + 1] in _ENDS
    )  # fmt: skip


def _place_behind(texts: Sequence[str], named: dict[int, int], i: int) -> int | None:
    """Give the index after "of Beech Avenue, Marsden Vale"."""
    if texts[i] not in _OF:
        return None
    j = i + 1 + (texts[i + 1 : i + 2] in (["the"], ["nearby"]))
    end = named.get(j)
    while end is not None and texts[end : end + 1] == [","] and end + 1 in named:
        end = named[end + 1]
    return end if end is not None and (end >= len(texts) or texts[end] in _ENDS) else None


def _member(texts: Sequence[str], named: dict[int, int], last: int) -> int | None:
    """Give the index after "of Cornell University" behind a person."""
    if texts[last : last + 1] != ["of"]:
        return None
    return named.get(last + 1 + (texts[last + 1 : last + 2] == ["the"]))


def _apposition_end(texts: Sequence[str], named: dict[int, int], comma: int) -> int | None:
    """Give the index after ", the chairman of Y" behind a name."""
    begin = comma + 1 + (texts[comma + 1].lower() in _TIMED)
    if begin >= len(texts):
        return None
    opening = texts[begin].lower()
    end, nested = begin, False
    while end < len(texts) and end - begin < _REACH:
        word, lower = texts[end], texts[end].lower()
        if word in _ENDS and not (
            word == "." and texts[end - 1].lower() in RANKS and texts[end + 1 : end + 2] != ["\n"]
        ):
            break
        if lower == "who" or end in named:
            end = named.get(end, end + 1)
            nested = nested or lower == "who"
            continue
        following = texts[end + 1].lower() if end + 1 < len(texts) else "."
        participle = lower in _PARTICIPLES and following in _PREPOSITIONS
        verb = (lower in PAST and not participle) or (
            lower in FORMS and lower not in NOUNS and FORMS[lower] != "ing" and not lower.endswith("ed")
        )
        # "A Leeds lab reopened." ends in its verb.
        verb = verb or (
            lower.endswith("ed") and lower not in _NAMED and (following in _DETERMINERS or following in "$£€")
        )
        verb = verb or (lower.endswith("ed") and following in _ENDS and texts[end - 1].lower() not in _PREPOSITIONS)
        if not nested and (lower in _NO_PHRASE or verb or _is_told(texts, end)):
            return None
        end += 1
    else:
        return None
    if end == begin:
        return None
    if opening in {"democrat", "republican", "independent"}:
        return end
    head = [texts[j] for j in range(begin, min(end, begin + 7))]
    stop = next((k for k, word in enumerate(head) if k and word.lower() in _PREPOSITIONS), len(head))
    core = head[:stop]
    role = any(is_role(word) or word.lower() in RANKS for word in core)
    if opening in _ARTICLES:
        return end if len(core) > 1 and texts[end : end + 1] != [":"] else None
    if opening == "the" or opening in _OWNERS:
        least = any(word.endswith(("est", "th")) or word in ("first", "second", "only", "most") for word in core)
        return end if role or least else None
    if begin in named and texts[named[begin] - 1].endswith(("'s", "’s")):
        owned = texts[named[begin] : min(end, named[begin] + 4)]
        return end if any(is_role(word) for word in owned) else None
    # Without an article only a role describes: ", cabinet member for communities", ", Staff Writer" in a byline.
    byline = core[-1][0].isupper() and (end >= len(texts) or texts[end] == "\n") and core[-1].lower() != core[-1]
    lowered = [word.lower() for word in core]
    if byline and all(word[0].isupper() or word == "of" for word in core):
        return end if lowered[-1] in _WRITERS or (is_role(lowered[-1]) and begin not in named) else None
    if any(word in _DETERMINERS for word in lowered):
        return None
    return end if texts[begin][0].islower() and opening not in LITTLE and is_role(core[-1]) else None


def _is_told(texts: Sequence[str], i: int) -> bool:
    """Tell a verb of saying in the past, which ends no apposition: "X, the mayor warned"."""
    lower = texts[i].lower()
    behind = texts[i + 1 : i + 2]
    return FORMS.get(lower) == "past" and (not behind or behind[0].lower() not in _PREPOSITIONS | {"last", "this"})


def _named_after(texts: Sequence[str], covered: set[int], first: int, last: int) -> int | None:
    """Give the index after what something is called behind its name: "the RMT union", "the Today programme"."""
    if first == 0 or texts[first - 1].lower() not in {"the", "a"} or texts[last : last + 1] == []:
        return None
    return last + 1 if texts[last] in AFTER and last + 1 not in covered else None


def _before_comma(texts: Sequence[str], covered: set[int], first: int, last: int) -> int | None:
    """Give where the descriptor begins that a comma parts from the name: "the regulator, Ofcom, wants"."""
    comma = first - 1
    if comma < 2 or texts[comma] != "," or not (last >= len(texts) or texts[last] in _ENDS):
        return None
    j = comma
    while j > 0 and comma - j < 4 and j - 1 not in covered and texts[j - 1][0].isalpha():
        if texts[j - 1].lower() in _DETERMINERS:
            head = texts[comma - 1]
            return j if j < comma and head[0].islower() and is_role(head) else None
        j -= 1
    if j - 1 in covered and texts[j - 1].endswith(("'s", "’s")) and j < comma and is_role(texts[comma - 1]):
        while j - 1 in covered:
            j -= 1
        return j
    return None
