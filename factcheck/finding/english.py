"""Finds names and attributions in English text by capitals and by the words of saying. It never knows who is meant.

A fallback that needs no download: an installed spaCy pipeline finds English names better.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.words import CLOSING, OPENING, Words, word_set, words
from factcheck.model import Entity, Kind, Passage

_LITTLE = word_set("""
    a about above according across after again against all allegedly almost along already also although always among
    an and another any apparently are around as at away back be because been before behind being below beside
    besides between beyond both but by can could despite did do does down during each earlier early either else even
    every everyone everything except few finally first five for four from further had has have he hence her here
    hers herself him himself his how however i if in indeed inside instead into is it its itself just last late
    later least less like many may maybe me meanwhile might mine more moreover most much must my near neither never
    nevertheless next no nobody none nor not nothing now of off officials often on once one only onto or other
    others otherwise our ours out outside over own people perhaps please police previously rather recently same
    second several shall she should since six so some somebody someone something sometimes soon still such than that
    the their theirs them then there therefore these they this those though three through throughout thus to today
    together tomorrow too toward towards two under unless unlike until up upon us usually very was we well were what
    whatever when whenever where whereas whether which while who whoever whom whose why will with within without
    would yes yesterday yet you your critics experts researchers scientists investors residents sources nearly
    roughly overall asked new seven eight nine ten nobody dozens hundreds thousands millions
""")
_PERIODS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter
""")
_TITLES = word_set("""
    mr mrs ms dr prof sir president chancellor senator governor mayor minister secretary chairman king queen prince
    princess pope professor general colonel judge justice captain sergeant officer detective chief ceo
    representative congressman congresswoman prime vice
""")
_COMPANY = word_set("""
    inc corp ltd llc plc co company corporation group bank university institute college agency association
    commission council committee department ministry party union foundation court office bureau times post journal
    news press airlines club united city board society trust federation league
""")
_PLACES = word_set("""
    america europe asia africa australia germany france britain england scotland wales ireland italy spain portugal
    poland ukraine russia china japan india canada mexico brazil argentina turkey israel iran iraq syria egypt
    greece sweden norway denmark finland austria switzerland belgium netherlands london paris berlin washington
    moscow beijing tokyo brussels california texas florida york angeles francisco chicago boston street avenue
    county river lake island valley usa uk u.s u.k park square bay beach mountains
""")
_NATIONALITIES = word_set("""
    american british english german danish norwegian hungarian czech romanian belgian portuguese korean french
    italian spanish russian chinese japanese european african asian canadian australian indian dutch swiss austrian
    polish ukrainian turkish greek irish scottish welsh mexican brazilian israeli iranian americans germans russians
    europeans democrat democrats republican republicans democratic
""")
_INSIDE = frozenset(("of", "for", "and", "&", "de", "la", "von", "van", "the", "bin", "al"))
_STOPS = frozenset((*".!?:…;—–•*", "\n"))
_SAID = word_set("""
    said says told tells announced announces confirmed confirms reported reports wrote writes warned warns claimed
    claims argued argues stated added adds insisted denied denies acknowledged admitted explained declared tweeted
    revealed disclosed testified noted suggested estimated alleged
""")
_WAS = word_set("has have had")
_REACH = 12


def names(text: str) -> list[Passage]:
    """Find names in English text: capitals that do not just begin a sentence, with modest scores."""
    found = words(text)
    texts = found.texts
    lowercase = {word for word in texts if word[0].islower()}
    inside = {word for i, word in enumerate(texts) if i and texts[i - 1][0].islower() and _is_capital(word)}
    inside |= {word for i, word in enumerate(texts) if i and texts[i - 1] in inside and _is_capital(word)}
    passages, i = [], 0
    while i < len(texts):
        if not _is_capital(texts[i]):
            i += 1
            continue
        end = _name_end(texts, i)
        opens = i == 0 or texts[i - 1] in _STOPS or texts[i - 1] in OPENING
        first = i
        # The first word of a sentence proves nothing, and a title belongs to the description.
        while first < end and (
            texts[first].lower() in _TITLES
            or texts[first].lower() in _NATIONALITIES
            or (opens and first == i and end - first > 1 and texts[first].lower() in lowercase)
        ):
            first += 1
        if first < end and not (opens and end - i == 1 and not (texts[first] in inside or _is_certain(texts[first]))):
            stop = found.ends[end - 1]
            if text[stop - 2 : stop] in {"'s", "’s"}:
                stop -= 2
            passages.append(
                Passage(found.starts[first], stop, Kind.NAME, _entity(texts[first:end], texts[i:first]), 0.5)
            )
        i = end
    return passages


def _is_capital(word: str) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    return word[0].isupper() and lower not in _LITTLE and lower not in _PERIODS and not lower.startswith(("i'", "i’"))


def _is_certain(word: str) -> bool:
    """Tell whether one capital word at the start of a sentence is a name: it looks like one, or is a known place."""
    return (
        word.lower() in _PLACES
        or (len(word) > 1 and word[:2].isupper())
        or any(letter.isupper() for letter in word[1:])
    )


def _name_end(texts: Sequence[str], i: int) -> int:
    end = i + 1
    while end < len(texts) and not texts[end - 1].endswith(("'s", "’s")):
        if _is_capital(texts[end]):
            end += 1
        elif (
            texts[end] == "." and end + 1 < len(texts) and _is_capital(texts[end + 1]) and _abbreviates(texts[end - 1])
        ):
            end += 2
        elif (
            texts[end] in _INSIDE
            and end + 1 < len(texts)
            and _is_capital(texts[end + 1])
            and texts[end] not in {"and", "the"}
        ):
            # "University of Oxford", but "of" after a person joins two names.
            if texts[end] in {"of", "for"} and texts[end - 1].lower() not in _COMPANY:
                break
            end += 2
        else:
            break
    return end


def _abbreviates(word: str) -> bool:
    return len(word) == 1 or word.lower() in {"mr", "mrs", "ms", "dr", "st", "prof", "gen", "sen", "rep"}


def _entity(name: Sequence[str], titles: Sequence[str]) -> Entity:
    lower = {word.lower() for word in name}
    if lower & _COMPANY or (
        len(name) == 1 and len(name[0]) > 1 and name[0].isupper() and name[0].lower() not in _PLACES
    ):
        return Entity.ORGANISATION
    if lower & _PLACES:
        return Entity.PLACE
    if any(title.lower() in _TITLES for title in titles) or len(name) in {2, 3}:
        return Entity.PERSON
    return Entity.OTHER


def attributions(text: str, names: Sequence[Passage], borders: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find attributions in English text: "according to X", "X said", "said X", "as X reported"."""
    found = words(text)
    named = found.spans(names)
    starts = sorted(named)
    passages = []
    for begin, stop in borders:
        first, last = found.at(begin), found.at(stop)
        reached = first
        for i in range(first, last):
            span = _frame(found, named, starts, (max(first, reached), last), i) if i >= reached else None
            if span is not None:
                passages.append(Passage(found.starts[span[0]], found.ends[span[1] - 1], Kind.ATTRIBUTION, score=0.8))
                reached = span[1]
    return passages


def _frame(
    found: Words, named: dict[int, int], starts: Sequence[int], borders: tuple[int, int], i: int
) -> tuple[int, int] | None:
    texts, (first, last) = found.texts, borders
    word = texts[i].lower()
    if word == "according" and i + 2 < last and texts[i + 1] == "to":
        end = _phrase(found, named, i + 2, last)
        return None if end is None else (i, end)
    if word not in _SAID or texts[i][0].isupper():
        return None
    if i > first and texts[i - 1].lower() in {"to", "be", "was", "were", "is", "are", "been", "being", "the", "a"}:
        return (i - 2, i + 1) if i - 2 >= first and [w.lower() for w in texts[i - 2 : i]] in (["it", "was"],) else None
    end = i + 1
    if word in {"told", "tells"}:
        end = _phrase(found, named, i + 1, last) or end
    verb = i - 1 if i > first and texts[i - 1] in _WAS else i
    start = _phrase_start(found, named, first, verb)
    if start is not None:
        if start > first and texts[start - 1].lower() == "as":
            start -= 1
        return start, end
    # "…," said X: the source stands behind the verb only where something was just closed.
    if verb == i and i > first and (texts[i - 1] == "," or texts[i - 1] in CLOSING):
        after = _phrase(found, named, i + 1, last)
        return None if after is None else (i, after)
    return None


def _phrase(found: Words, named: dict[int, int], i: int, last: int) -> int | None:
    """Give the index after a source that begins at `i`: up to its name, or up to its noun."""
    texts = found.texts
    for j in range(i, min(last, i + 7)):
        if j in named:
            return named[j]
        if not (texts[j][0].isalpha() or texts[j][0].isdigit()):
            return j if j > i else None
        if (
            j > i
            and texts[j].lower() in _LITTLE
            and texts[j] not in {"of", "for", "the", "a", "an", "and", "two", "three", "several"}
        ):
            return j
        if texts[j].lower() in {"he", "she", "they", "it", "i", "we"}:
            return j + 1
    end = min(last, i + 3)
    return end if end > i else None


def _phrase_start(found: Words, named: dict[int, int], first: int, verb: int) -> int | None:
    """Give where a source that ends right before the verb begins."""
    texts = found.texts
    if verb <= first:
        return None
    if texts[verb - 1].lower() in {"he", "she", "they", "it", "who", "we", "i"}:
        return None if texts[verb - 1].lower() == "who" else verb - 1
    j = verb
    while j > first and verb - j < _REACH:
        before = texts[j - 1]
        if not (before[0].isalnum() or before in {"&", "'"}) or (
            before.lower() in _LITTLE and before.lower() not in _WITHIN
        ):
            break
        j -= 1
        if before.lower() in {"the", "a", "an"} and (j == first or texts[j - 1] not in {"of", "for", "and", "at"}):
            break
    while j < verb and texts[j].lower() in {"of", "for", "and", "at", "in", "but"}:
        j += 1
    return j if j < verb else None


_WITHIN = word_set("""
    the a an of for and at in police officials experts researchers scientists critics people sources residents two
    three several many some investors one first second last new
""")
