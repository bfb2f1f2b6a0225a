"""The rule *office*: an office that a known person does not hold: Bundeskanzler Frank-Walter Steinmeier.

Offices are judged for the date of the article and for the years that the sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.checking.article import Article
from factcheck.checking.authority import holds
from factcheck.checking.authority_file import Entry, first_day, last_day
from factcheck.checking.countries import LANDS, adjective_of, country_of
from factcheck.checking.office_phrases import said_office
from factcheck.checking.office_words import HOUSES, central_banker, written
from factcheck.checking.offices import HEADS, MINISTERS, Office, led
from factcheck.finding.words import word_set
from factcheck.model import Claim, Entity, Hint, Kind, Level

KNOWN_UNTIL = date(2025, 12, 1)
"""After this day the shipped files do not know who came into office."""

_ENDING = re.compile(r"e[nrms]?$")
_OF_A_LAND = re.compile(r"minister(?:in)? von [A-ZÄÖÜ][\w-]+$|präsident(?:in)? von [A-ZÄÖÜ][\w-]+$")
_NOMINATIVE = re.compile(r"^([A-ZÄÖÜ]\w{3,})e[rs]?(?= )")
_FEMALE = re.compile(r"(?:ion|bank|schaft|ung|agentur|partei|behörde|kammer|kirche)(?:en)?$|^(?:CDU|CSU|SPD|FDP|AfD)$")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_STATE = (
    HEADS
    | frozenset(MINISTERS.values())
    | {"parliament_president", "vice_president"}
    | {
        "council_president",
        "commission_president",
    }
)
_ONLY_FEDERAL = frozenset(("foreign_minister", "defence_minister", "head_of_state", "development_minister"))
_ABBREVIATION = 5  # letters
# Nobody holds one of these beside an office of state.
_EXCLUSIVE = word_set("""
    central_bank_president secretary_general commission_president eu_commissioner chief_executive union_leader
    authority_president court_president editor_in_chief coach
""")
_GERMANY = "Deutschland"
_KNOWN = frozenset((_GERMANY, "Großbritannien", "USA", "Frankreich", "Österreich"))
# Of these all holders are known in all of them.
_HIGH = frozenset(
    word_set("head_of_state head_of_government foreign_minister finance_minister interior_minister defence_minister")
)
_OF_THE_EU = frozenset(("commission_president", "council_president", "parliament_president"))
_LED = frozenset(("chief_executive", "party_leader", "central_bank_president", "union_leader"))
_ANY_HEAD = ("head", "boss", "chief", "leader", "founder", "coach", "editor")
_BEFORE = 4000  # letters in which an article may have said of which year it tells
_SEVERAL = 4  # holders of an office from which all are known
_WEEK = timedelta(days=7)
_SLACK = timedelta(days=45)
_RECENT = timedelta(days=3 * 365)
_UNDER = re.compile(r"\b(?:unter|under|zu Zeiten von|in der Ära)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every person of the authority file who is said to hold an office and did not."""
    for claim in article.of(Kind.NAME):
        if " " not in claim.quote:
            continue
        offices = [
            entry for entry in article.authority.inflected(claim.quote) if entry.type is Entity.PERSON and entry.of
        ]
        if not offices:
            continue
        if said := said_office(article, claim):
            yield from _judge(article, claim, offices, said)


def _judge(article: Article, claim: Claim, offices: list[Entry], said: Office) -> Iterator[Hint]:
    days = _days(article, claim)
    if _is_of_a_land(article, offices, said, days):
        return
    held = [entry for entry in offices if said.kinds & set(entry.kinds) and (not said.of or entry.of in said.of)]
    if said.past:
        if not held:
            yield from _never(article, claim, offices, said)
        return
    if titled := _titled(article, held, said):
        yield titled
        return
    if held:
        about = [entry for entry in held if any(_held_about(entry, day) for day in days)]
        # In the weeks behind a term somebody may still be called so, but not who has another office of state.
        another = days and any(
            holds(entry, days[0]) and set(entry.kinds) & _STATE for entry in offices if entry not in held
        )
        if days and (not about or (another and not any(holds(entry, day - _WEEK) for entry in about for day in days))):
            yield from _former(article, claim, held, said, days[0])
        return
    now = [entry for entry in offices if days and any(holds(entry, day) for day in days)]
    contradicted = (
        _contradicted(now, said) if days else said.kinds <= _ONLY_FEDERAL and not said.of and _are_of_state(offices)
    )
    holders = [
        entry
        for kind in said.kinds
        for of in said.of
        for entry in article.authority.holders(kind, of, on=days[0] if days else None)
    ]
    if not contradicted and not (said.of and holders and _is_known(offices, said)):
        return
    if days and not now and not said.kinds <= _STATE:
        return  # what somebody did in business at another time is not known well enough
    if days and days[0] > KNOWN_UNTIL and not (now and contradicted) and not any(entry.until for entry in holders):
        return
    lately = [entry for entry in now if _held_about(entry, days[0])]
    right = _best(lately or now or offices, said)
    yield _hint(article, claim, said, right, holders)


def _is_of_a_land(article: Article, offices: list[Entry], said: Office, days: list[date]) -> bool:
    """Tell whether somebody may lead a party in a Land, "CDU-Chef Hendrik Wüst", and does not lead the whole one."""
    of_party = any("party" in entry.kinds for name in said.of for entry in article.authority.named(name))
    in_a_land = any({"state_premier", "politician"} & set(entry.kinds) or entry.of in LANDS for entry in offices)
    leads = any(entry.of in said.of and any(holds(entry, day) for day in days) for entry in offices)
    return of_party and in_a_land and not leads


def _days(article: Article, claim: Claim) -> list[date]:
    """Give the days for which an office is judged: the article's, and every year of the paragraph."""
    if article.document.date is None:
        return []
    first, last = article.paragraph(claim.start)
    years = [int(year) for year in _YEAR.findall(article.text[first:last])]
    return [article.document.date, *(date(year, month, 1) for year in years for month in (1, 7, 12))]


def _held_about(entry: Entry, day: date) -> bool:
    return first_day(entry.since) - _SLACK <= day <= _later(last_day(entry.until))


def _later(day: date) -> date:
    return day if day.year > 9000 else day + _SLACK


def _contradicted(now: list[Entry], said: Office) -> bool:
    """Tell whether somebody holds an office of state that excludes the one that is said."""
    if any(entry.of in said.of for entry in now):
        return True  # somebody else of the same house
    led = {entry.of.split("-")[0].split(" ")[0] for entry in now if "chief_executive" in entry.kinds}
    if led and "chief_executive" in said.kinds and said.of and not any(of.startswith(tuple(led)) for of in said.of):
        return True  # hardly anybody leads two companies
    of_state = [entry for entry in now if set(entry.kinds) & _STATE]
    elsewhere = any(_EXCLUSIVE & set(entry.kinds) for entry in now)
    return bool(of_state or elsewhere) and bool(said.kinds & _STATE) and said.kinds <= _STATE


def _are_of_state(offices: list[Entry]) -> bool:
    return any(set(entry.kinds) & _STATE for entry in offices)


def _is_known(offices: list[Entry], said: Office) -> bool:
    """Tell whether enough is known of a person to say that they never held an office."""
    return (bool(said.kinds & _STATE) and _are_of_state(offices)) or not said.kinds & _STATE or len(said.kinds) > 1


def _best(offices: list[Entry], said: Office) -> Entry:
    """Give the office by which a person is best called: one of state for one of state, the latest one."""
    of_state = bool(said.kinds & _STATE and said.kinds <= _STATE)
    # Of several things somebody founded, the first is mostly what they are known for.
    founded = sorted((entry for entry in offices if entry.kinds == ("founder",)), key=lambda entry: entry.since)
    if said.kinds == {"founder"} and founded:
        return founded[0]
    later = [entry for entry in offices if entry not in founded[1:]] if founded else offices
    # Who leads a party in a Land, too, is better called by the other office.
    later = [entry for entry in later if not entry.of.endswith(tuple(LANDS)) or set(entry.kinds) & _STATE] or later
    if not of_state and not any(set(entry.kinds) & said.kinds or entry.of in said.of for entry in later):
        of_state = any(set(entry.kinds) & _STATE for entry in later)
    # Of several that somebody holds, the first is mostly what they are known for, too; else the latest.
    held = [entry for entry in later if not entry.until and bool(set(entry.kinds) & _STATE) == of_state]
    if held and not any(entry.of in said.of for entry in later):
        return min(
            held,
            key=lambda entry: (
                "supervisory_board_chair" in entry.kinds,
                said.kinds.isdisjoint(entry.kinds),
                entry.since,
            ),
        )
    return max(
        later,
        key=lambda entry: (
            bool(set(entry.kinds) & _STATE) == of_state,
            entry.of in said.of,
            not entry.until,
            entry.since,
        ),
    )


def _led_by_adjective(article: Article, said: Office, right: Entry, word: str) -> str:
    """Give the word for an office with the adjective of its own country: der hessische Ministerpräsident."""
    lead = article.text[said.start : said.end].partition(said.word)[0]
    if article.document.language.startswith("en"):
        return f"{lead}{word}" if word and lead and country_of(lead.strip()) == right.of else word
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
    fits = led(noun) & set(right.kinds) and said.of and not said.kinds <= _STATE
    if not fits:
        return ""
    if article.document.language.startswith("en"):
        joint = re.match(rf"{re.escape(said.word)} of (?:the )?", text)
        return f"{joint.group()}{HOUSES.get(right.of, right.of)}" if joint else ""
    if hyphen:
        short = _short(article, right.of, capitals=house.isupper()).replace(" ", "-")
        return "" if _OF_THE_EU & set(right.kinds) else f"{short}-{noun}"
    joint = re.match(rf"{re.escape(noun)} (?:der|des|von|vom|beim?)\b", text)
    if joint is None:
        return ""
    female = _FEMALE.search(right.of)
    owner = _NOMINATIVE.sub(r"\1en", right.of)
    return f"{noun} der {owner}" if female else f"{noun} des {owner}s"


def _short(article: Article, owner: str, *, capitals: bool = True) -> str:
    """Give an owner's name as it stands in compounds: EZB for Europäische Zentralbank."""
    if len(owner) <= _ABBREVIATION:
        return owner
    forms = [form for entry in article.authority.named(owner) for form in (entry.name, *entry.forms)]
    first = re.split(r"[ -]", owner)[0]
    short = [form for form in forms if form.isupper() and len(form) <= _ABBREVIATION]
    one = [word for word in owner.split(" ")[1:] if word in forms]
    if one and not (capitals and short):
        return one[0]
    return short[0] if short else first if first in forms else owner


def _name(article: Article, claim: Claim, said: Office) -> str:
    """Give what stands behind an office up to the end of the name; nothing where the name stands before it."""
    return article.text[said.end : claim.end] if said.start < claim.start else ""


def _never(article: Article, claim: Claim, offices: list[Entry], said: Office) -> Iterator[Hint]:
    """Judge "die frühere Familienministerin Andrea Nahles": all German ministers are known, and she was another one."""
    of_state = [entry for entry in offices if set(entry.kinds) & _STATE]
    countries = {entry.of for entry in of_state if entry.of == _GERMANY or said.kinds <= _HIGH} & (said.of or _KNOWN)
    houses = set() if said.kinds & _STATE else said.of
    led = [entry for entry in offices if _LED & set(entry.kinds) and _LED & said.kinds] if houses else of_state
    known = [
        entry for kind in said.kinds for of in houses or countries for entry in article.authority.holders(kind, of)
    ]
    if led and len({entry.name for entry in known}) >= _SEVERAL and (houses or said.kinds <= _STATE):
        yield _hint(article, claim, said, _best([each for each in led if houses or each.of in countries], said), [])


def _titled(article: Article, held: list[Entry], said: Office) -> Hint | None:
    """Judge "the chairman of the Bank of England", which has a governor; "Verdi-Präsident", who is the Vorsitzende."""
    word, text = said.word.lower(), article.text[said.start : said.end]
    if article.document.language.startswith("en"):
        banker = next((entry for entry in held if "central_bank_president" in entry.kinds), None)
        right = central_banker(banker) if banker else ""
        told = not banker or word in _ANY_HEAD or word.startswith(right)
    else:
        right = "vorsitzende" if said.female else "vorsitzender"
        told = "präsident" not in word or not held or any(entry.country != "DE" for entry in held)
        told = told or any(not {"union_leader", "party_leader"} & set(entry.kinds) for entry in held)
    if told:
        return None
    noun = word if article.document.language.startswith("en") else "präsidentin" if said.female else "präsident"
    suggestion = re.sub(noun, lambda found: right.capitalize() if found[0][0].isupper() else right, text, flags=re.I)
    name = held[0].name
    return Hint(
        said.start,
        said.end,
        article.say(en=f"The word for what {name} is: {right}.", de=f"Das Wort für das Amt von {name}: {right}."),
        suggestion.rstrip(),
    )


def _former(article: Article, claim: Claim, held: list[Entry], said: Office, day: date) -> Iterator[Hint]:
    last = max(held, key=lambda entry: last_day(entry.until))
    before = article.text[max(0, said.start - 30) : said.start]
    years = _YEAR.findall(article.text[max(0, said.start - _BEFORE) : said.start])
    told = any(_held_about(entry, date(int(year), 7, 1)) for entry in held for year in years)
    now = [entry for entry in article.authority.named(last.name) if entry.of and holds(entry, day)]
    high = not told and any((_EXCLUSIVE | _STATE) & set(entry.kinds) for entry in now)
    if last_day(last.until) >= day or (high and not _UNDER.search(before)):
        yield _hint(article, claim, said, _best(now, said) if now else last, [])
        return
    recent = day - last_day(last.until) <= _RECENT and not told and not _UNDER.search(before)
    office = article.text[said.start : said.end]
    yield Hint(
        said.start,
        max(said.end, claim.end if said.start < claim.start else 0),
        article.say(
            en=f"{last.name} held this office until {last.until}.",
            de=f"{last.name} hatte dieses Amt bis {last.until}.",
        ),
        f"Ex-{office}{_name(article, claim, said)}"
        if not article.document.language.startswith("en")
        else f"former {office}{_name(article, claim, said)}",
        Level.WARNING if recent else Level.INFO,
    )


def _hint(article: Article, claim: Claim, said: Office, right: Entry, holders: list[Entry]) -> Hint:
    language = article.document.language
    office = article.text[said.start : said.end]
    word = _as_told(article, said, right) or _led_by_adjective(
        article,
        said,
        right,
        written(right, female=said.female, language=language, like=said.word, short=_short(article, right.of)),
    )
    if word and _OF_A_LAND.search(office):
        word += f" von {right.of}"
    holder = min(
        (entry for entry in holders if entry.name != right.name),
        key=lambda entry: (entry.of != "Deutschland", "chief_executive" not in entry.kinds, bool(entry.until)),
        default=None,
    )
    term = (
        "–".join(filter(None, (right.since[:4], right.until[:4])))
        if right.until
        else f"{article.say(en='since', de='seit')} {right.since[:4]}"
    )
    held = written(right, female=said.female, language=article.language) or right.kinds[0]
    of = f" ({right.of})" if right.of and right.of not in word else ""
    known = f"{right.name}: {held}{of}, {term}"
    other = f"; {office}: {holder.name}" if holder else ""
    return Hint(
        said.start,
        max(said.end, claim.end if said.start < claim.start else 0),
        article.say(en=f"The authority file has {known}{other}.", de=f"In der Normdatei steht {known}{other}."),
        f"{word}{_name(article, claim, said)}" if word and word != office else "",
    )
