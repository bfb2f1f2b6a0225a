"""Finds names in English text by their capitals. It never knows who is meant.

A fallback that needs no download: an installed spaCy pipeline finds English names better.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from factcheck.finding.tagger import ENTITIES, shipped
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
    news press airlines club united city board society trust federation league congress senate parliament museum
    rail railways motors
""")
_PLACES = word_set("""
    america europe asia africa australia germany france britain england scotland wales ireland italy spain portugal
    poland ukraine russia china japan india canada mexico brazil argentina turkey israel iran iraq syria egypt
    greece sweden norway denmark finland austria switzerland belgium netherlands london paris berlin washington
    moscow beijing tokyo brussels california texas florida york angeles francisco chicago boston street avenue
    county river lake island valley us usa uk u.s u.k park square bay beach mountains
""")
NATIONALITIES = word_set("""
    american british english german danish norwegian hungarian czech romanian belgian portuguese korean french
    italian spanish russian chinese japanese european african asian canadian australian indian dutch swiss austrian
    polish ukrainian turkish greek irish scottish welsh mexican brazilian israeli iranian americans germans russians
    europeans democrat democrats republican republicans democratic
""")
HEADS: dict[str, Entity] = {
    word: entity
    for entity, listed in (
        (
            Entity.PERSON,
            """
            president minister chancellor leader chairman chairwoman chairperson chair chief executive director manager
            founder co-founder owner head spokesman spokeswoman spokesperson secretary senator governor mayor lawmaker
            politician candidate ambassador commissioner judge lawyer attorney prosecutor professor scientist
            researcher economist analyst historian physicist biologist epidemiologist doctor surgeon engineer inventor
            developer journalist reporter editor author writer novelist poet actor actress filmmaker singer musician
            composer rapper artist painter photographer coach captain striker goalkeeper midfielder defender player
            champion activist billionaire investor entrepreneur banker bishop pope king queen prince princess general
            colonel officer wife husband son daughter brother sister father mother
            """,
        ),
        (
            Entity.ORGANISATION,
            """
            company companies firm firms bank banks group corporation maker manufacturer supplier retailer carrier
            airline operator newspaper magazine broadcaster agency network website start-up startup giant party union
            charity association foundation institute university college school hospital museum club team band
            organisation organization ministry committee commission court
            """,
        ),
        (Entity.PLACE, "city town village state country province region island river lake"),
        (
            Entity.OTHER,
            """
            platform app ship vessel film movie book novel album song series show drug vaccine programme program
            project
            """,
        ),
    )
    for word in listed.split()
}
"""What a name is called, as it stands before it or behind a comma, and what is called so."""
PORTFOLIOS = word_set("""
    foreign transport health defence defense interior home finance justice education energy culture environment labour
    labor trade treasury economy state first
""")
_INSIDE = frozenset(("of", "for", "and", "&", "de", "la", "von", "van", "the", "bin", "al"))
_BEHIND_PLACE = frozenset(".(-–—")
_STOPS = frozenset((*".!?:…;—–•*", "\n"))


_SURE, _UNSURE = 0.8, 0.5
# What the lists call a word that stands in one only.
_LISTS = {"C": Entity.PLACE, "N": Entity.PLACE, "O": Entity.ORGANISATION, "X": Entity.OTHER}


def names(text: str) -> list[Passage]:
    """Find names in English text: capitals that do not just begin a sentence, with modest scores."""
    found = words(text)
    texts = found.texts
    lowercase = {word for word in texts if word[0].islower()}
    inside = {word for i, word in enumerate(texts) if i and texts[i - 1][0].islower() and _is_capital(word)}
    inside |= {word for i, word in enumerate(texts) if i and texts[i - 1] in inside and _is_capital(word)}
    passages, i = [], 0
    while i < len(texts):
        if not _is_capital(texts[i]) and not _is_country(texts, i):
            i += 1
            continue
        end = _name_end(texts, i)
        opens = i == 0 or texts[i - 1] in _STOPS or texts[i - 1] in OPENING
        first = _behind_title(texts, i, end)
        if first - 1 > i and (owner := _owner(texts, i, first)) is not None:
            passages.append(Passage(found.starts[i], found.ends[owner - 1], Kind.NAME, Entity.ORGANISATION, _SURE))
        # The first word of a sentence proves nothing, and a title belongs to the description.
        while first < end and (
            texts[first].lower() in TITLES
            or texts[first].lower() in NATIONALITIES
            or (opens and first == i and end - first > 1 and texts[first].lower() in lowercase)
        ):
            first += 1
        if first < end and not (opens and end - i == 1 and not _proves_itself(texts, first, inside)):
            stop = found.ends[end - 1]
            if text[stop - 2 : stop] in {"'s", "’s"}:
                stop -= 2
            entity, sure = _entity(texts, i, first, end)
            passages.append(Passage(found.starts[first], stop, Kind.NAME, entity, _SURE if sure else _UNSURE))
        i = end
    return _alike(text, passages)


def _behind_title(texts: Sequence[str], i: int, end: int) -> int:
    """Give the word behind the last title in a row of capitals: Trump's in "US President Trump"."""
    return next((k + 1 for k in range(end - 2, i - 1, -1) if texts[k].lower() in TITLES), i)


def _owner(texts: Sequence[str], i: int, first: int) -> int | None:
    """Give the index after whom the title belongs to: Ford in "Ford President Ann Lee", nobody in "US President"."""
    k = i
    while k < first and texts[k].lower() not in TITLES:
        k += 1
    ordinary = {"us", "u.s", "uk", "eu"} | NATIONALITIES | LITTLE | PORTFOLIOS
    return k if k > i and not any(texts[j].lower() in ordinary for j in range(i, k)) else None


def _is_capital(word: str) -> bool:
    lower = word.lower().removesuffix("'s").removesuffix("’s")
    return word[0].isupper() and lower not in LITTLE and lower not in _PERIODS and not lower.startswith(("i'", "i’"))


def _is_country(texts: Sequence[str], i: int) -> bool:
    """Tell whether "US" is a name or begins one (US Bancorp, the US); "US President" and "US banks" describe."""
    following = texts[i + 1] if i + 1 < len(texts) else "."
    if texts[i] != "US" or following.lower() in TITLES | NATIONALITIES:
        return False
    alone = not following[0].isalnum() or following.lower() in LITTLE
    return _is_capital(following) or (alone and i > 0 and texts[i - 1].lower() == "the")


def _proves_itself(texts: Sequence[str], i: int, inside: Container[str]) -> bool:
    """Tell whether one capital word at the start of a sentence is a name.

    It stands inside one elsewhere, looks like one, is a known place, or makes a place line: "Leeds. The plant …".
    """
    word = texts[i]
    line = (i == 0 or texts[i - 1] == "\n") and texts[i + 1 : i + 2] and texts[i + 1] in _BEHIND_PLACE
    return (
        (word in inside and word.lower() not in _COMPANY)
        or word.lower() in _PLACES
        or any(letter.isupper() for letter in word[1:])
        or (bool(line) and "C" in shipped().weights.lexicon.tags.get(word, ""))
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


def _entity(texts: Sequence[str], i: int, first: int, end: int) -> tuple[Entity, bool]:
    """Give what a name from `first` to `end` names, and whether that is known; titles stand from `i` on."""
    name, lexicon = tuple(texts[first:end]), shipped().weights.lexicon
    lower = {word.lower() for word in name}
    # "n" marks what is an ordinary word in German.
    letters = lexicon.tags.get(name[0], "").replace("n", "") if len(name) == 1 else ""
    listed = next((entity for entry, entity in lexicon.phrases.get(name[0], ()) if entry == name), None)
    if listed is not None:
        return ENTITIES[listed], True
    if any(title.lower() in TITLES for title in texts[i:first]):
        return Entity.PERSON, True
    before = texts[i - 1] if i and texts[i - 1] not in OPENING else texts[i - 2] if i > 1 else ""
    if lower & _COMPANY or before in HEADS:
        return Entity.ORGANISATION if lower & _COMPANY else HEADS[before], True
    if len(letters) == 1 and letters in _LISTS:
        return _LISTS[letters], True
    if len(name) == 1 and len(name[0]) > 1 and name[0].isupper() and name[0].lower() not in _PLACES:
        return Entity.ORGANISATION, True
    if lower & _PLACES:
        return Entity.PLACE, True
    person = len(name) in {2, 3}
    return Entity.PERSON if person else Entity.OTHER, person and "F" in lexicon.tags.get(name[0], "")


def _alike(text: str, names: list[Passage]) -> list[Passage]:
    """Give a name whose entity is not known that of the name beside it: "Wells Fargo, US Bancorp and City Group"."""
    names = list(names)
    for order in (range(1, len(names)), range(len(names) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            name, other = names[i], names[i + step]
            between = text[min(name.end, other.end) : max(name.start, other.start)]
            if name.score < _SURE <= other.score and between in {", ", " and ", ", and ", " or "}:
                names[i] = replace(name, entity=other.entity, score=_SURE)
    return names
