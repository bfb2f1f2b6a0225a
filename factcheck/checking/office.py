"""The rule *office*: an office that a known person does not hold: Bundeskanzler Frank-Walter Steinmeier.

Offices are judged for the date of the article and for the years that the sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from factcheck.checking.article import Article
from factcheck.checking.authority import holds
from factcheck.checking.authority_file import Entry, last_day
from factcheck.checking.countries import LANDS, country_of
from factcheck.checking.office_days import SLACK, days_of, days_told, held_about, is_told_of
from factcheck.checking.office_hints import STATE, former, hint, instead
from factcheck.checking.office_links import linked
from factcheck.checking.office_phrases import said_office, whole, without_title
from factcheck.checking.office_titles import other_word, wrong_title
from factcheck.checking.offices import FEDERAL, Office
from factcheck.finding.calendar import MONTH
from factcheck.finding.words import word_set
from factcheck.model import Claim, Entity, Hint, Kind

_NOT = re.compile(r" (?:(?:auch|wurde|war|ist) (?:er |sie )?)?(?:nie|nicht|niemals)\b| (?:never|neither)\b")
_ONLY_FEDERAL = frozenset(("foreign_minister", "defence_minister", "head_of_state", "development_minister"))
# Nobody holds one of these beside an office of state.
_EXCLUSIVE = word_set("""
    central_bank_president secretary_general commission_president eu_commissioner chief_executive union_leader
    authority_president court_president editor_in_chief coach
""")
# One person at a time holds one of these.
_ONE = frozenset(("central_bank_president", "authority_president", "association_president", "union_leader"))
_GERMANY = "Deutschland"
_KNOWN = frozenset((_GERMANY, "Großbritannien", "USA", "Frankreich", "Österreich"))
# Of these all holders are known in all of them.
_HIGH = frozenset(
    word_set("head_of_state head_of_government foreign_minister finance_minister interior_minister defence_minister")
)
_TOWN = frozenset(("mayor",))
_HEADS = frozenset(("state_premier", "head_of_government", "head_of_state"))
_CITY_STATES = ("Berlin", "Hamburg", "Bremen")
_FIRM = STATE | _ONE | _TOWN | {"chief_executive", "party_leader", "secretary_general", "parliamentary_leader"}
_IN_PARLIAMENT = frozenset(("parliament_president", "parliamentary_leader", "majority_leader", "minority_leader"))
_LED = frozenset(("chief_executive", "party_leader", "central_bank_president", "union_leader"))
_NEAR = 500  # letters in which an article may have said of which year it tells
_SEVERAL = 4  # holders of an office from which all are known
_PART = re.compile(r"[^\W\d_]+")
# Words for a time some weeks ago.
_EARLIER = re.compile(rf"\b(?:hatten?|had|(?:im|in|seit|until|bis) (?:{MONTH}))\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_UNDER = re.compile(r"\b(?:unter|under|zu Zeiten von|in der Ära)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_RECENT = timedelta(days=3 * 365)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every person of the authority file who is said to hold an office and did not."""
    english = article.document.language.startswith("en")
    for name in article.of(Kind.NAME):
        claim = whole(article, without_title(name) if english else name)
        if " " not in claim.quote:
            continue
        offices = [entry for entry in article.authority.inflected(claim.quote) if _is_office(entry)]
        known = offices or article.authority.named(claim.quote)
        if not known:
            continue
        said, apart = said_office(article, claim), linked(article).get(name.start)
        if apart and not (said and said.of):
            said = apart
        titled = list(wrong_title(article, claim, offices, said))
        if titled or not said or _NOT.match(article.text, said.end):
            yield from titled
        elif offices:
            yield from _judge(article, claim, offices, said)
        else:
            yield from _of_another(article, claim, said)


def _is_office(entry: Entry) -> bool:
    """Tell whether an entry is an office of somebody; to be a member of a party is none."""
    return entry.type is Entity.PERSON and bool(entry.of) and "party_member" not in entry.kinds


def _of_another(article: Article, claim: Claim, said: Office) -> Iterator[Hint]:
    """Judge an office of somebody known for something else whom the file has another holder of."""
    days = days_told(article, claim)
    held = [article.authority.holders(kind, of, on=days[0]) for kind in said.kinds for of in said.of if days]
    holders = [entry for entries in held for entry in entries if set(entry.kinds) & (STATE | _ONE)]
    if holders and not said.past and len(days) == 1:
        yield hint(article, claim, said, [], holders, today=True)


def _judge(article: Article, claim: Claim, offices: list[Entry], said: Office) -> Iterator[Hint]:
    days = days_told(article, claim)
    if _is_of_a_land(article, offices, said, days):
        return
    held = [entry for entry in offices if _is_said(entry, said)]
    if _may_be_of_a_town(article, offices, held, said, days):
        return
    if said.ever and (held or days_of(article, article.sentence(claim.start))):
        return
    if said.past:
        if not held:
            yield from _never(article, claim, offices, said)
        return
    now = [entry for entry in held if not days or any(held_about(entry, day) for day in days)]
    if titled := other_word(article, now, said):
        yield titled
        return
    if held:
        about = [entry for entry in held if any(held_about(entry, day) for day in days)]
        # In the weeks behind a term somebody may still be called so, but not who has another office of state.
        another = days and any(
            holds(entry, days[0]) and set(entry.kinds) & STATE for entry in offices if entry not in held
        )
        if days and (
            not about
            or (
                another
                and not any(holds(entry, day - _WEEK) or holds(entry, days[0]) for entry in about for day in days)
            )
        ):
            yield from _former(article, claim, held, said, days[0])
        return
    now = [entry for entry in offices if days and any(holds(entry, day) for day in days)]
    # Who was dismissed a few days ago is told of, too.
    now = now or [entry for entry in offices if days and held_about(entry, days[0], loosely=True)]
    contradicted = (
        _contradicted(now, said) if days else said.kinds <= _ONLY_FEDERAL and not said.of and _are_of_state(offices)
    )
    holders = _holders(article, said, days)
    known = _is_known(offices, said) or (bool(days) and _is_held(holders, days[0]))
    if not contradicted and not (said.of and holders and known):
        return
    of_a_branch = any(country_of(part) == part for part in _PART.findall(article.text, said.start, said.end))
    if days and not now and not said.kinds <= STATE and (of_a_branch or not _is_held(holders, days[0])):
        return  # what somebody did in business at another time is not known well enough
    lately = [entry for entry in now if held_about(entry, days[0], loosely=True)]
    if not now and not said.kinds <= STATE:
        yield hint(article, claim, said, [], holders, today=True)
        return
    right = _best(lately or now or offices, said)
    several = [right, *(entry for entry in lately or now if _is_as_good(entry, right, said))]
    yield hint(article, claim, said, several, holders, today=bool(now or holders))


def _holders(article: Article, said: Office, days: list[date]) -> list[Entry]:
    """Give who holds an office on the day of the article, if it has one."""
    on = days[0] if days else None
    return [
        entry
        for kind in sorted(said.kinds)
        for of in sorted(said.of)
        for entry in article.authority.holders(kind, of, on=on)
    ]


def _is_held(holders: list[Entry], day: date) -> bool:
    """Tell whether an office that one person holds at a time is held by somebody for months around a day."""
    return any(
        set(entry.kinds) & _FIRM and holds(entry, day - 2 * SLACK) and holds(entry, day + 2 * SLACK)
        for entry in holders
    )


def _is_said(entry: Entry, said: Office) -> bool:
    """Tell whether an office is the one that is said; a chancellor is another one in London than in Berlin."""
    kinds = said.kinds & set(entry.kinds)
    if said.word.lower() == "chancellor":
        kinds -= {"finance_minister"} if entry.of in FEDERAL else {"head_of_government"}
    if "mayor" in said.kinds and entry.of in LANDS and entry.of not in _CITY_STATES:
        return False
    if said.word.lower().removesuffix("in").endswith("senator") and entry.of == _GERMANY:
        return False
    town = entry.of.split(" ")[0] if "mayor" in kinds else entry.of
    return bool(kinds) and (not said.of or bool(said.of & {entry.of, town}))


def _is_as_good(entry: Entry, right: Entry, said: Office) -> bool:
    """Tell whether another office of somebody is as good as the one that was chosen: of SpaceX, of Tesla."""
    alike = set(entry.kinds) & set(right.kinds) & said.kinds - STATE
    return bool(alike) and entry.of != right.of and right.of not in said.of and right.kinds != ("founder",)


def _is_of_a_land(article: Article, offices: list[Entry], said: Office, days: list[date]) -> bool:
    """Tell whether somebody may lead a party in a Land, "CDU-Chef Hendrik Wüst", and does not lead the whole one."""
    of_party = any("party" in entry.kinds for name in said.of for entry in article.authority.named(name))
    in_a_land = any({"state_premier", "politician"} & set(entry.kinds) or entry.of in LANDS for entry in offices)
    now = [entry for entry in offices if any(holds(entry, day) for day in days)]
    leads = any(
        entry.of in said.of or ("party_leader" in entry.kinds and not entry.of.endswith(tuple(LANDS))) for entry in now
    )
    of_a_parliament = "parliamentary_leader" in said.kinds and not now
    return of_party and (in_a_land or of_a_parliament) and not leads


def _contradicted(now: list[Entry], said: Office) -> bool:
    """Tell whether somebody holds an office of state that excludes the one that is said."""
    if any(entry.of in said.of for entry in now):
        return True  # somebody else of the same house
    led = {entry.of.split("-")[0].split(" ")[0] for entry in now if "chief_executive" in entry.kinds}
    if led and "chief_executive" in said.kinds and said.of and not any(of.startswith(tuple(led)) for of in said.of):
        return True  # hardly anybody leads two companies
    if said.kinds <= _IN_PARLIAMENT and any(_IN_PARLIAMENT & set(entry.kinds) for entry in now):
        return True
    of_state = [entry for entry in now if (STATE | _TOWN) & set(entry.kinds)]
    elsewhere = any(_EXCLUSIVE & set(entry.kinds) for entry in now)
    of_a_firm = said.kinds == {"vice_president"}  # which has vice-presidents, too
    return bool(of_state or (elsewhere and not of_a_firm)) and said.kinds <= STATE | _TOWN | {"central_bank_president"}


def _may_be_of_a_town(
    article: Article, offices: list[Entry], held: list[Entry], said: Office, days: list[date]
) -> bool:
    """Tell whether an office of a town or of a city state is not known well enough to be judged.

    Many people of one name are mayors, and who governs a city state with others may be called its mayor, too.
    """
    now = [entry for entry in offices if days and holds(entry, days[0])]
    if said.word.lower().removesuffix("in").endswith("senator"):
        return any(entry.of in LANDS and not _HEADS & set(entry.kinds) for entry in now)
    if "mayor" not in said.kinds:
        return False
    told = any(_TOWN & set(entry.kinds) for entry in offices) and bool(said.of)
    rare = article.authority.is_rare(offices[0].name.rsplit(" ", 1)[-1], surname=True)
    of_a_city_state = any(entry.of in _CITY_STATES for entry in now)
    if held and days and not any(held_about(entry, day) for entry in held for day in days):
        later = _holders(article, said, days)
        if _is_held(later, days[0]) and all(entry.name != held[0].name for entry in later):
            return False  # somebody else is mayor by now
    if held:
        governs = _are_of_state(now) and not of_a_city_state
        return not governs or any(held_about(entry, day) for entry in held for day in days)
    of_several = bool(said.of) and "state_premier" in said.kinds  # one of the Bürgermeister of Mannheim
    return not now or of_a_city_state or not (told or (rare and not of_several))


def _are_of_state(offices: list[Entry]) -> bool:
    return any(set(entry.kinds) & STATE for entry in offices)


def _is_known(offices: list[Entry], said: Office) -> bool:
    """Tell whether enough is known of a person to say that they never held an office."""
    return (bool(said.kinds & STATE) and _are_of_state(offices)) or not said.kinds & STATE or len(said.kinds) > 1


def _best(offices: list[Entry], said: Office) -> Entry:
    """Give the office by which a person is best called: one of state for one of state, the latest one."""
    of_state = said.kinds <= STATE | _TOWN
    # Of several things somebody founded, the first is mostly what they are known for.
    founded = sorted((entry for entry in offices if entry.kinds == ("founder",)), key=lambda entry: entry.since)
    if said.kinds == {"founder"} and founded:
        return founded[0]
    later = [entry for entry in offices if entry not in founded[1:]] if founded else offices
    # Who leads a party in a Land, too, is better called by the other office.
    later = [entry for entry in later if not entry.of.endswith(tuple(LANDS)) or set(entry.kinds) & STATE] or later
    if not of_state and not any(set(entry.kinds) & said.kinds or entry.of in said.of for entry in later):
        of_state = _are_of_state(later)
    # Who governs is better called so than by the party.
    governs = any({"head_of_state", "head_of_government"} & set(entry.kinds) and not entry.until for entry in later)
    of_state = of_state or (governs and not any(entry.of in said.of for entry in later))
    # Of several that somebody holds, the first is mostly what they are known for, too; else the latest.
    held = [entry for entry in later if not entry.until and bool(set(entry.kinds) & STATE) == of_state]
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
            bool(set(entry.kinds) & STATE) == of_state,
            entry.of in said.of,
            not entry.until,
            entry.since,
        ),
    )


def _never(article: Article, claim: Claim, offices: list[Entry], said: Office) -> Iterator[Hint]:
    """Judge "die frühere Familienministerin Andrea Nahles": all German ministers are known, and she was another one."""
    of_state = [entry for entry in offices if set(entry.kinds) & STATE]
    countries = {entry.of for entry in of_state if entry.of == _GERMANY or said.kinds <= _HIGH} & (said.of or _KNOWN)
    houses = set() if said.kinds & STATE else said.of
    led = [entry for entry in offices if _LED & set(entry.kinds) and _LED & said.kinds] if houses else of_state
    known = [
        entry for kind in said.kinds for of in houses or countries for entry in article.authority.holders(kind, of)
    ]
    if led and len({entry.name for entry in known}) >= _SEVERAL and (houses or said.kinds <= STATE):
        right = _best([each for each in led if houses or each.of in countries], said)
        yield hint(article, claim, said, [right], [], today=False)


def _former(article: Article, claim: Claim, held: list[Entry], said: Office, day: date) -> Iterator[Hint]:
    last = max(held, key=lambda entry: last_day(entry.until))
    if held_about(last, day, loosely=True) and _EARLIER.search(article.text, *article.sentence(said.start)):
        return
    under = _UNDER.search(article.text, max(0, said.start - 30), said.start)
    others = [entry for entry in article.authority.named(last.name) if _is_office(entry) and entry not in held]
    now = [entry for entry in others if holds(entry, day)]
    lately = [entry for entry in others if set(entry.kinds) & STATE and held_about(entry, day)]
    now = now if _are_of_state(now) else lately or now
    high = not is_told_of(article, held, said.start, day, _NEAR) and any(
        (_EXCLUSIVE | STATE) & set(entry.kinds) for entry in now
    )
    holders = _holders(article, replace(said, of=said.of or frozenset((last.of,))), [day])
    alike = {"chief_executive"} if not said.word else set(last.kinds)
    of_it = [entry for entry in holders if entry.of == last.of]
    holder = min(of_it, key=lambda entry: alike.isdisjoint(entry.kinds), default=None)
    other = holder and holder.name != last.name and not said.house and said.end <= claim.start
    if last_day(last.until) >= day or high:
        yield hint(article, claim, said, [_best(now, said) if now else last], [], today=True)
        if holder and other and day >= last_day(last.until):
            yield instead(article, claim, said, holder)
        return
    recent = day - last_day(last.until) <= _RECENT or (not said.kinds <= STATE and _is_held(holders, day))
    begin, _ = article.paragraph(said.start)
    recent = recent and not under and not is_told_of(article, held, said.start, None, said.start - begin)
    yield former(article, claim, said, last, holder, recent=recent)
    if recent and holder and other:
        yield instead(article, claim, said, holder)
