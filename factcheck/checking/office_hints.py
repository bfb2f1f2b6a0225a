"""Words the hints of the rule *office*: what is suggested instead and what is told. It judges nothing.

What the authority file has holds for the day until which it is known to be right, and is told so of later articles.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rapidfuzz.distance import OSA

from factcheck.checking import days
from factcheck.checking.article import Article
from factcheck.checking.authority import holds
from factcheck.checking.authority_file import Entry, first_day
from factcheck.checking.countries import adjective_of, country_of, english_adjective_of
from factcheck.checking.office_words import in_english, is_chief, titled, written
from factcheck.checking.offices import FEDERAL, HEADS, MINISTERS, Office, led, owners
from factcheck.finding.words import word_set
from factcheck.model import Claim, Hint, Kind, Level

KNOWN_UNTIL = date(2025, 12, 1)
"""After this day the shipped files do not know who came into office."""
STATE = (
    HEADS
    | frozenset(MINISTERS.values())
    | {"parliament_president", "vice_president", "council_president", "commission_president"}
)
"""The kinds of office of a state or of the European Union."""
_ENDING = re.compile(r"e[nrms]?$")
_OF_A_LAND = re.compile(r"(?:minister|präsident)(?:in)? von [A-ZÄÖÜ][\w-]+$")
_NOMINATIVE = re.compile(r"^([A-ZÄÖÜ]\w{3,})e[rs]?(?= )")
_FEMALE = re.compile(
    r"(?:ion|bank|schaft|ung|agentur|partei|behörde|kammer|kirche|Zeit|Gewerkschaft|kommission)(?:en|ung)?$"
    r"|^(?:IG .*|GEW|GDL|EVG|CDU|CSU|SPD|FDP|AfD|Welt|Bild|DFL|Fifa|Uefa|Nato|EKD|FAZ|taz)$"
)
_OF_THE_EU = frozenset(("commission_president", "council_president", "parliament_president"))
# Between a house and what is told of it: what is wrong is rather the person.
_FAR = re.compile(r"[.,]|\b(?:its|their|whose|ihr\w*|seine?\w*|deren|dessen)\b")
_GOVERNING = frozenset(("state_premier", "mayor", "head_of_government"))
_ABBREVIATION = 5  # letters
# What a house is called in compounds: Bahn-Chef.
_USUAL = {"IG Metall": "IG-Metall", "Deutsche Bahn": "Bahn", "Deutsche Post": "Post", "Volkswagen": "VW",
          "Bündnis 90/Die Grünen": "Grünen", "Die Linke": "Linken"}  # fmt: skip
_MENTIONED = 3  # offices of somebody that a message tells
# Given names whose end does not tell that they are women's, or men's.
_WOMEN = word_set("""
    Agnes Almut Annegret Astrid Birgit Dagmar Doris Edith Elisabeth Esther Gertrud Gudrun Hildegard Ines Ingeborg Ingrid
    Iris Irmgard Isabel Carmen Janet Jill Judith Karin Kathrin Katrin Kerstin Kim Kirsten Kristin Margaret Margret
    Marion Nancy Rachel Ruth Sigrid Waltraud
""")
_MEN = word_set("""
    Armin Ben Benjamin Carsten Christian Fabian Florian Hagen Hermann Jan Joachim Jochen Johann Julian Jürgen Karsten
    Kevin Martin Ruben Sebastian Simon Steffen Stefan Stephan Sven Thorsten Torsten Uwe Peer Henry Harry Willy Luca
    Jerome Mike
""")
_SLIP = 2  # letters in which the surname of who holds an office may differ


def hint(
    article: Article, claim: Claim, said: Office, right: list[Entry], holders: list[Entry], *, today: bool
) -> Hint:
    """Give the hint at an office that somebody does not hold.

    Args:
        article: Where that is said.
        claim: The name of the person.
        said: The office.
        right: The offices that the person has; of several, as of none, none is suggested.
        holders: Who has the office that is said.
        today: Whether that depends on who holds an office on the day of the article.
    """
    office = _called(article, said)
    holder = min(
        (entry for entry in holders if not right or entry.name != right[0].name),
        key=lambda entry: (
            entry.of != "Deutschland",
            bool(right) and set(entry.kinds).isdisjoint(right[0].kinds),
            "chief_executive" not in entry.kinds,
            bool(entry.until),
        ),
        default=None,
    )
    slip = holder is not None and said.start < claim.start and _is_slip(claim.quote, holder.name)
    best = _told_there(article, right)
    word = "" if best is None or slip or said.house else _word(article, said, best)
    start, end = _borders(claim, said, whole=said.start < claim.start or bool(said.house) or not right)
    if said.house:
        suggestion = _apart(article, claim, said, [best] if best else [], holder)
    elif holder is not None and (slip or not right or word == office):
        suggestion = _with(article, (start, end), claim, holder.name)
        if not article.document.language.startswith("en"):
            suggestion = suggestion.replace(said.word, _of_gender(said.word, holder.name), 1)
    else:
        suggestion = _with(article, (start, end), said, word) if word and word != office else ""
    told = "; ".join(_told(article, entry, said, word) for entry in right[:_MENTIONED])
    known = "; ".join(
        [*(f"{entry.name}: {told}" for entry in right[:1]), *(f"{office}: {each.name}" for each in [holder] if each)]
    )
    published = article.document.date
    late = today and published is not None and published > KNOWN_UNTIL
    return Hint(
        start,
        end,
        article.say(en=f"As of the end of 2025: {known}.", de=f"Stand Ende 2025: {known}.")
        if late
        else article.say(en=f"The authority file has {known}.", de=f"In der Normdatei steht {known}."),
        suggestion,
        Level.INFO if late else Level.WARNING,
    )


def former(article: Article, claim: Claim, said: Office, last: Entry, holder: Entry | None, *, recent: bool) -> Hint:
    """Give the hint at an office that somebody holds no longer: der französische Ex-Präsident."""
    office = _called(article, said)
    until = _day(last.until, article.language)
    now = f" {office}: {holder.name}." if holder and holder.name != last.name else ""
    start, end = _borders(claim, said, whole=said.start < claim.start or bool(now))
    if said.house:
        suggestion = _apart(article, claim, said, [], holder)
    elif article.document.language.startswith("en"):
        suggestion = _with(article, (start, end), said, _former_english(office, said.word))
    else:
        lead, _, rest = office.partition(said.word)
        suggestion = _with(article, (start, end), said, f"{lead}Ex-{_for_the_person(said, last)}{rest}")
    return Hint(
        start,
        end,
        article.say(
            en=f"{last.name} held this office until {until}.{now}",
            de=f"{last.name} hatte dieses Amt bis {until}.{now}",
        ),
        suggestion,
        Level.WARNING if recent else Level.INFO,
    )


def instead(article: Article, claim: Claim, said: Office, holder: Entry) -> Hint:
    """Give the hint that somebody else holds an office: the name may be wrong instead."""
    office = _called(article, said)
    word = said.word if article.document.language.startswith("en") else _of_gender(said.word, holder.name)
    between = article.text[said.end : claim.start]
    return Hint(
        *_borders(claim, said, whole=True),
        article.say(
            en=f"The authority file has {office}: {holder.name}.", de=f"In der Normdatei steht {office}: {holder.name}."
        ),
        f"{article.text[said.start : said.end].replace(said.word, word, 1)}{between}{holder.name}",
    )


def _of_gender(word: str, name: str) -> str:
    """Give the German word for an office as it is said of a woman or a man, as far as the given name tells."""
    given = name.split(" ", 1)[0].split("-", 1)[0]
    woman = given in _WOMEN or (given.endswith(("a", "ine", "ie", "ike", "tte")) and given not in _MEN)
    if woman and word.endswith(("er", "ent", "or", "är", "chef")):
        return f"{word}in"
    return (
        word
        if woman or (given.endswith(("e", "i", "y")) and given not in _MEN)
        else re.sub(r"(?<=er|nt|or|är|ef)in$", "", word)
    )


def _told_there(article: Article, right: list[Entry]) -> Entry | None:
    """Give the only office, or the one of several whose house the article names."""
    names = {name.quote for name in article.of(Kind.NAME)} if len(right) > 1 else set()
    named = {of for name in names for of in owners(name, article.authority)}
    there = [entry for entry in right if len(right) == 1 or entry.of in named]
    return there[0] if there else None


def _borders(claim: Claim, said: Office, *, whole: bool) -> tuple[int, int]:
    """Give the borders of an office, with the name if that may be what is wrong."""
    return (min(said.start, claim.start), max(said.end, claim.end)) if whole else (said.start, said.end)


def _with(article: Article, borders: tuple[int, int], part: Claim | Office, word: str) -> str:
    """Give a passage with a part of it in other words."""
    return f"{article.text[borders[0] : part.start]}{word}{article.text[part.end : borders[1]]}"


def _former_english(office: str, word: str) -> str:
    """Write an office that somebody holds no longer: former President, the BBC’s former director-general."""
    genitive = re.search(rf"[’']s (?={re.escape(word)}$)", office)
    return f"{office[: genitive.end()]}former {word}" if genitive else f"former {office}"


def _called(article: Article, said: Office) -> str:
    """Give an office as a message tells it, the house behind it if it stands apart."""
    if said.house is None:
        return article.text[said.start : said.end]
    house = article.text[slice(*said.house)]
    return f"{said.word} ({house})" if said.word else house


def _for_the_person(said: Office, held: Entry) -> str:
    """Give the word for an office as it is said of a man where it was said of him as of a woman."""
    return said.word.removesuffix("in") if said.female and not is_woman(said, held) else said.word


def is_woman(said: Office, held: Entry) -> bool:
    """Tell whether a word for a woman is right: the given name is one, or nobody can tell."""
    given = held.name.split(" ", 1)[0].split("-", 1)[0]
    return said.female and given not in _MEN and (given.endswith(("a", "e", "i", "n", "y", "ah")) or given in _WOMEN)


def _is_slip(name: str, holder: str) -> bool:
    """Tell whether a name was hardly meant to be another person's: Jörg Hofmann for Reiner Hoffmann."""
    one, other = (each.rsplit(" ", 1)[-1].rstrip("s'’") for each in (name, holder))
    return OSA.distance(one, other, score_cutoff=_SLIP) <= min(_SLIP, len(other) // 4)


def _told(article: Article, entry: Entry, said: Office, word: str) -> str:
    """Tell an office that somebody has or had: Ministerpräsident (Hessen), seit 2024."""
    short = _short(article, entry.of)
    told = titled(entry, female=is_woman(said, entry), language=article.language, short=short)
    owner = in_english(entry.of) if article.language.startswith("en") else entry.of
    known = not owner or short in told or any(each in f"{told} {word}".replace("-", " ") for each in (owner, entry.of))
    of = "" if known else f" ({owner})"
    years = [cell[:4] for cell in (entry.since, entry.until) if cell]
    if entry.since and not entry.until:
        years = [article.say(en=f"since {years[0]}", de=f"seit {years[0]}")]
    elif entry.until and not entry.since:
        years = [article.say(en=f"until {years[0]}", de=f"bis {years[0]}")]
    return ", ".join(filter(None, (f"{told}{of}", "–".join(years))))


def _day(cell: str, language: str) -> str:
    """Write a day, a month or a year of the authority file: 8. Dezember 2021, September 2025, 2021."""
    told = days.written(first_day(cell), language).split(" ")
    return " ".join(told[2 - cell.count("-") :])


def _word(article: Article, said: Office, right: Entry) -> str:
    """Give the word for an office as it should stand in the text."""
    word = written(
        right,
        female=is_woman(said, right),
        language=article.document.language,
        like=said.word,
        short=_short(article, right.of),
    )
    word = _as_told(article, said, right) or _led_by_adjective(article, said, right, word)
    return f"{word} von {right.of}" if word and _OF_A_LAND.search(article.text, said.start, said.end) else word


def _led_by_adjective(article: Article, said: Office, right: Entry, word: str) -> str:
    """Give the word for an office with the adjective of its own country: der hessische Ministerpräsident."""
    lead = article.text[said.start : said.end].partition(said.word)[0]
    if article.document.language.startswith("en"):
        country = country_of(lead.strip()) if word else ""
        adjective = lead.strip() if country == right.of else english_adjective_of(right.of) if country else ""
        return f"{adjective} {word}" if adjective else word
    if not lead or not word:
        return word
    adjective = adjective_of(right.of)
    ending = _ENDING.search(lead.strip())
    return f"{adjective}{ending.group()} {word.removeprefix('US-')}" if adjective and ending else word


def _as_told(article: Article, said: Office, right: Entry) -> str:
    """Give an office in the words in which another one is told, where they fit: FBI-Direktor for CIA-Direktor."""
    house, hyphen, noun = said.word.rpartition("-")
    noun = noun if hyphen else said.word
    text = article.text[said.start : said.end]
    fits = led(noun) & set(right.kinds) and said.of and not said.kinds <= STATE and right.of not in FEDERAL
    if not fits:
        return ""
    if article.document.language.startswith("en"):
        if genitive := re.fullmatch(rf".+(?P<ending>[’']s {re.escape(said.word)})", text):
            return f"{in_english(right.of)}{genitive['ending']}"
        joint = re.match(rf"{re.escape(said.word)} of (?:the )?", text)
        return f"{joint.group()}{in_english(right.of)}" if joint else ""
    if hyphen:
        short = _short(article, right.of, capitals=house.isupper()).replace(" ", "-")
        another = is_chief(right) and noun.startswith("Präsident")  # who leads the IWF is its Chef
        if _OF_THE_EU & set(right.kinds) or another or short == "Bundesbank":
            return ""
        return f"{short}-{noun}"
    joint = re.match(rf"{re.escape(noun)} (?:der|des|von|vom|beim?)\b", text)
    if joint is None:
        return ""
    of_a_firm = {"chief_executive", "founder"} & set(right.kinds) or joint.group().endswith(" von")
    if of_a_firm and not _NOMINATIVE.match(right.of):
        return f"{noun} von {right.of}"
    return f"{noun} {_genitive(right.of, '„' if '„' in text else '')}"


def _genitive(owner: str, mark: str) -> str:
    """Give a German name in the genitive, its article in front: des Bundesamts für Verfassungsschutz."""
    head, joint, rest = re.split(r"( (?:für|der|des|zur|zum|von|in|gegen) |$)", owner, maxsplit=1)
    told = _NOMINATIVE.sub(r"\1en", head)
    if _FEMALE.search(head):
        return f"der {mark}{told}{joint}{rest}"
    return f"des {mark}{told}{'' if mark or head.isupper() or head[-1] in 'sx' else 's'}{joint}{rest}"


def _short(article: Article, owner: str, *, capitals: bool = True) -> str:
    """Give an owner's name as it stands in compounds: EZB for Europäische Zentralbank."""
    if len(owner) <= _ABBREVIATION:
        return owner
    if owner in _USUAL:
        return _USUAL[owner]
    forms = [form for entry in article.authority.named(owner) for form in (entry.name, *entry.forms)]
    first = re.split(r"[ -]", owner)[0]
    short = [form for form in forms if form.isupper() and len(form) <= _ABBREVIATION]
    one = [word for word in owner.split(" ")[1:] if word in forms]
    if one and not (capitals and short):
        return one[0]
    return short[0] if short else first if first in forms else owner


def _apart(article: Article, claim: Claim, said: Office, right: list[Entry], holder: Entry | None) -> str:
    """Give what tells an office apart from the name with the right office, house or person in it."""
    borders = _borders(claim, said, whole=True)
    house = replace(said, start=(said.house or (0, 0))[0], end=(said.house or (0, 0))[1])
    published = article.document.date
    now = [entry for entry in right if len(right) == 1 and published and holds(entry, published)]
    far = _FAR.search(article.text, house.end, said.end) or _FAR.search(article.text, said.start, house.start)
    if now and set(now[0].kinds) & (led("chief") | said.kinds) and not (far and holder):
        english = article.document.language.startswith("en")
        joint, owner = ("of", in_english(now[0].of)) if english else ("von", now[0].of)
        behind = said.word and said.start < house.start and not said.start <= claim.start < said.end
        if behind and set(now[0].kinds) & _GOVERNING:
            return _with(article, borders, replace(house, start=said.start + len(said.word)), f" {joint} {owner}")
        if said.word and (told := _as_told(article, said, now[0])):
            return _with(article, borders, said, told)
        if now[0].of not in said.of:
            return _with(article, borders, house, owner)
    return _with(article, borders, claim, holder.name) if holder else ""
