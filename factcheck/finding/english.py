"""Finds names in English text by their capitals. It never knows who is meant.

A fallback that needs no download: an installed spaCy pipeline finds English names better.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.words import OPENING, word_set, words
from factcheck.model import Entity, Kind, Passage

LITTLE = word_set("""
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
TITLES = word_set("""
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
NATIONALITIES = word_set("""
    american british english german danish norwegian hungarian czech romanian belgian portuguese korean french
    italian spanish russian chinese japanese european african asian canadian australian indian dutch swiss austrian
    polish ukrainian turkish greek irish scottish welsh mexican brazilian israeli iranian americans germans russians
    europeans democrat democrats republican republicans democratic
""")
_INSIDE = frozenset(("of", "for", "and", "&", "de", "la", "von", "van", "the", "bin", "al"))
_STOPS = frozenset((*".!?:…;—–•*", "\n"))


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
        first = _behind_title(texts, i, end)
        if first - 1 > i and (owner := _owner(texts, i, first)) is not None:
            passages.append(Passage(found.starts[i], found.ends[owner - 1], Kind.NAME, Entity.ORGANISATION, 0.5))
        # The first word of a sentence proves nothing, and a title belongs to the description.
        while first < end and (
            texts[first].lower() in TITLES
            or texts[first].lower() in NATIONALITIES
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


def _behind_title(texts: Sequence[str], i: int, end: int) -> int:
    """Give the word behind the last title in a row of capitals: Trump's in "US President Trump"."""
    return next((k + 1 for k in range(end - 2, i - 1, -1) if texts[k].lower() in TITLES), i)


def _owner(texts: Sequence[str], i: int, first: int) -> int | None:
    """Give the index after whom the title belongs to: Ford in "Ford President Ann Lee", nobody in "US President"."""
    k = i
    while k < first and texts[k].lower() not in TITLES:
        k += 1
    ordinary = {"us", "u.s", "uk", "eu"} | NATIONALITIES | LITTLE
    return k if k > i and not any(texts[j].lower() in ordinary for j in range(i, k)) else None


def _is_capital(word: str) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    return word[0].isupper() and lower not in LITTLE and lower not in _PERIODS and not lower.startswith(("i'", "i’"))


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
    if any(title.lower() in TITLES for title in titles) or len(name) in {2, 3}:
        return Entity.PERSON
    return Entity.OTHER
