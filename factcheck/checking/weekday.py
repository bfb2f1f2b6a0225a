"""The rule *weekday*: a weekday or a feast that is not that of the date beside it. Without a year, it is the article's.

Where both stand side by side, either may be wrong, and the hint is at both.
It is silent where a year that the article told before, of that month or in that paragraph, makes the weekday right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.checking.age_times import PAST
from factcheck.checking.article import Article, once
from factcheck.checking.days import ENGLISH, GERMAN, SURE, Day, all_days, name, nearest, read, weekday, written
from factcheck.checking.feast_days import feast_days
from factcheck.checking.other_days import other_day
from factcheck.checking.weekdays_apart import apart
from factcheck.finding.calendar import DATED, DAY, MONTH, MONTHS
from factcheck.model import Hint

_SOON = 31  # days after which a tale goes on in the same year
_RECENT = 14  # days within which another year needs to be told in the same sentence
_SHORT = ("Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So.")
_WORD = (
    rf"(?P<weekday>(?:{DAY})(?:s|morgen|vormittag|mittag|nachmittag|abend|nacht)?"
    r"|(?-i:Mo|Di|Mi|Do|Fr|Sa|So)\.(?=,| \d))"
    r"(?:\s(?:kommende|nächste|diese|vergangene|vorige|letzte)r Woche|\sof (?:next|this|last) week"
    r"|\s(?:vor|in) (?:gut |knapp |etwa |rund )?\w+ (?:Monat|Woche)(?:en|n)?)?"
)
_LIST = rf"(?:(?P<first>{DAY})(?:\s*(?:,|und|bis|/|–|-|and|to)\s*))?"
_GERMAN = re.compile(
    rf"\b(?=[mdfs]){_LIST}{_WORD}(?:\s*[,(]\s*|\s+)(?:(?:den|dem|der|am|vom|zum)\s+)?(?:(?P<before>\d{{1,2}})\.\s*(?:,|und"
    rf"|bis|/|–|-)\s*(?:zum\s+)?)?" + GERMAN.pattern,
    re.IGNORECASE,
)
_ENGLISH = re.compile(rf"\b(?=[mtwfs]){_LIST}{_WORD}(?:\s*[,(]\s*|\s+)(?:the\s+)?" + ENGLISH.pattern, re.IGNORECASE)
_GERMAN_AFTER = re.compile(
    GERMAN.pattern + rf"(?:\s*\(\s*|,?\s+(?:(?:ist|war|fällt|fiel)(?:\s(?:in diesem Jahr|dieses Jahr|heuer|diesmal|also"
    rf"|nun))?)?\s*(?:auf\s+)?(?:einem?n?"
    rf"|ein)\s+)(?:(?!\w*tag)[a-zäöüß]+en?r?\s+)?(?P<weekday>{DAY})\b(?!,? (?:de[mnr] )?\d)",
    re.IGNORECASE,
)
_ENGLISH_AFTER = re.compile(
    ENGLISH.pattern + rf"(?:\s*[(,]\s*|\s+(?:is|was|fell on|falls on)\s+)a\s+(?P<weekday>{DAY})\b", re.IGNORECASE
)
_ANY = re.compile(r"tag|mittwoch|abend|day|\b(?:mo|di|mi|do|fr|sa|so)\.", re.IGNORECASE)  # costs little
_NUMBERS = ("day", "day1", "month1", "day2")
# Behind day and month: the year, and the full stop of the sentence.
_BEFORE_YEAR = re.compile(r"(?:,? ?\d{4}|(?<=Mai)\.|(?<=Juni)\.|(?<=Juli)\.|(?<=März)\.)$")
_MONTH = re.compile(rf"\b(?:{MONTH})\b", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?<![\d.,:/])(?:19|20)\d\d(?![\d/]|[.,]\d)")
_MONTH_AND_YEAR = re.compile(
    rf"\b(?P<month>{MONTH})s?\.?,? (?:des Jahres |of )?(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
_NEXT_TO = (0, 1, 11)  # months between two that are the same or neighbours
_NEXT_YEAR = re.compile(r"\b(?:[Nn]ext year|(?:nächste|kommende)[nrms]? Jahr)")
_LAST_YEAR = re.compile(r"\b(?:[Ll]ast year|(?:vorige|vergangene|letzte)[nrms]? Jahr|Vorjahr)")
_TO_COME = re.compile(r"\b(?:wird|werden|will|soll|sollen|kommende[nrms]?|nächste[nrms]?|next|coming)\b")
_THIS_YEAR = re.compile(r",? (?:this year|dieses Jahres|heuer)\b")
# What had happened may be of any time that the article tells of.
_HAD = re.compile(r"\b(?:war|waren|hatten?|had)\b[^.;]*\b(?:ge\w+(?:t|en)|\w+iert|worden|\w+ed)\b")
_AWAY = {**DATED, "gestrigen": -1, "heutigen": 0, "morgigen": 1}
# With a capital, and behind heute, it is the morning: heute Morgen, Mittwoch.
_TOMORROW = "(?<!heute )(?<!gestern )morgen"
_BESIDE_TODAY = re.compile(
    rf"\b(?:(?P<away>(?i:{'|'.join(sorted(DATED.keys() - {'morgen'}))})|{_TOMORROW})(?:, (?:am |on )?| am | on )"
    rf"|(?P<of>gestrigen|heutigen|morgigen) )(?P<weekday>(?=[A-Z])(?i:{DAY}))\b"
)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every weekday that does not fit its date."""
    english = article.document.language.startswith("en")
    taken: set[int] = set()
    feasts = list(feast_days(article))
    named = {day.start for day, _, _ in feasts}
    places = article.sentences_with(_ANY)
    for pattern in (_ENGLISH, _ENGLISH_AFTER) if english else (_GERMAN, _GERMAN_AFTER):
        for found in (each for start, end in places for each in pattern.finditer(article.text, start, end)):
            day = read(found)
            if day is None:
                continue
            groups = found.groupdict()
            day = replace(day, start=min(found.start(name) for name in _NUMBERS if groups.get(name)))
            taken.update(found.start(group) for group in ("weekday", "first") if groups.get(group))
            if day.start in named:
                continue
            listed = groups.get("first") or groups.get("before")
            pairs = [(found.span("weekday"), day)]
            if groups.get("first") and groups.get("before"):
                earlier = Day(day.start, day.end, int(groups["before"]), day.month, day.year)
                pairs.append((found.span("first"), earlier))
            elif listed:
                # "Montag und Dienstag, 4. Mai": nobody can tell which of both is meant.
                continue
            for (start, end), each in pairs:
                yield from _hint(article, start, end, each, beside=not listed and end <= day.start)
    for day, feast, right in feasts:
        yield _not_feast(article, day, feast, right)
    for start, end, day in (*apart(article, taken), *_near_today(article)):
        yield from _hint(article, start, end, day)


def _near_today(article: Article) -> Iterator[tuple[int, int, Day]]:
    """Give the weekdays that are told beside yesterday, today or tomorrow: gestern, am Mittwoch."""
    if (published := article.document.date) is None:
        return
    for found in _BESIDE_TODAY.finditer(article.text):
        on = date.fromordinal(published.toordinal() + _AWAY[(found["away"] or found["of"]).lower()])
        yield *found.span("weekday"), Day(*found.span("weekday"), on.day, on.month, on.year)


def _hint(article: Article, start: int, end: int, day: Day, *, beside: bool = False) -> Iterator[Hint]:
    said = article.text[start:end]
    past = PAST.search(article.text, *article.sentence(start)) is not None
    if not day.year and article.document.date and _THIS_YEAR.match(article.text, day.end):
        day = replace(day, year=article.document.date.year)
    if past and not day.year:
        day = replace(day, year=_year_before(article, day))
    meant = _meant(day, article.document.date, _number(said), past=past)
    if meant is None or meant.weekday() == _number(said) or said[0].islower():
        return
    if not day.year and any(on.weekday() == _number(said) for on in _told_before(article, day, meant)):
        return
    right = name(meant, article.document.language)
    stem = re.match(DAY, said, re.IGNORECASE)
    suggestion = _SHORT[meant.weekday()] if said in _SHORT else right + (said[stem.end() :] if stem else "")
    if other := _other_month(article, day, meant, _number(said)):
        start, end, suggestion = other
    elif beside:
        until = day.start + len(_BEFORE_YEAR.sub("", article.text[day.start : day.end]))
        if right_day := other_day(article, day, meant, _number(said) or 0):
            written_day = re.sub(rf"\b0?{day.day}\b", str(right_day), article.text[day.start : until], count=1)
            suggestion = article.text[start : day.start] + written_day
        else:
            suggestion += article.text[end:until]
        end = until
    article_day, its_name = written(meant, article.language), name(meant, article.language)
    wrong = _named(said, article.language)
    yield Hint(
        start,
        end,
        article.say(
            en=f"{article_day} was a {its_name}, not a {wrong}."
            if _past(article, meant)
            else f"{article_day} is a {its_name}, not a {wrong}.",
            de=f"Der {article_day} {'war' if _past(article, meant) else 'ist'} ein {its_name}, kein {wrong}.",
        ),
        suggestion,
    )


def _year_before(article: Article, day: Day) -> int:
    """Give the year of the date told before in the paragraph, which goes on days later; else 0."""
    begin, _ = article.paragraph(day.start)
    told = [each for each in all_days(article) if begin <= each.start < day.start and each.date]
    on = day.on(told[-1].year) if told else None
    last = told[-1].date if told else None
    return on.year if on and last and 0 <= (on - last).days <= _SOON else 0


def _not_feast(article: Article, day: Day, feast: str, right: date) -> Hint:
    until = day.start + len(_BEFORE_YEAR.sub("", article.text[day.start : day.end]))
    suggestion = re.sub(rf"\b0?{day.day}\b", str(right.day), article.text[day.start : until], count=1)
    if right.month != day.month:
        month = written(right, article.document.language).split()[1]
        suggestion = _MONTH.sub(month, suggestion)
    told = written(right, article.language)
    return Hint(
        day.start,
        until,
        article.say(en=f"{feast} {right.year} is {told}.", de=f"{feast} {right.year} ist der {told}."),
        suggestion,
    )


def _other_month(article: Article, day: Day, meant: date, said: int | None) -> tuple[int, int, str] | None:
    """Give the month and the one its sentence names instead, if that has the weekday: im Juli, Montag, 18. Juni."""
    text, own = article.text, _MONTH.search(article.text, day.start, day.end)
    for found in _MONTH.finditer(text, *article.sentence(day.start)) if own else ():
        alone = not _DIGIT.search(text, found.start() - 4, found.start())
        on = day.on(meant.year) and replace(day, month=MONTHS[found.group().lower()]).on(meant.year)
        if own and on and on.month != day.month and on.weekday() == said and alone:
            return own.start(), own.end(), found.group()
    return None


def _told_before(article: Article, day: Day, meant: date) -> Iterator[date]:
    """Give the days that are meant if a date without a year is one of a year told before; none when it is to come."""
    text = article.text
    sentence = article.sentence(day.start)
    for words, away in ((_NEXT_YEAR, 1), (_LAST_YEAR, -1)):
        if words.search(text, *sentence) and (on := day.on(meant.year + away)):
            yield on
    if _TO_COME.search(text, *sentence):
        return
    published = article.document.date
    recent = published is not None and abs((meant - published).days) <= _RECENT
    begin, _ = article.sentence(day.start) if recent else article.paragraph(day.start)
    begin = 0 if _HAD.search(text, *sentence) else begin
    years = {int(found.group()) for found in _YEAR.finditer(text, begin, day.start)}
    years |= {
        year
        for (month, year), first in _months(article).items()
        if first < day.start and abs(month - day.month) in _NEXT_TO
    }
    for year in years:
        on = day.on(year)
        if on and (published is None or on <= published):
            yield on


@once
def _months(article: Article) -> dict[tuple[int, int], int]:
    """Give the months that are told with their year, and where the first time."""
    months: dict[tuple[int, int], int] = {}
    for found in _MONTH_AND_YEAR.finditer(article.text):
        months.setdefault((MONTHS[found["month"].lower()], int(found["year"])), found.end())
    return months


def _number(said: str) -> int | None:
    return _SHORT.index(said) if said in _SHORT else weekday(said)


def _named(said: str, language: str) -> str:
    number = _number(said)
    return name(date(2024, 1, 1 + number), language) if number is not None else said


def _past(article: Article, day: date) -> bool:
    return day <= (article.document.date or day)


def _meant(day: Day, published: date | None, said: int | None, *, past: bool) -> date | None:
    """Give the day that is meant, or nothing when its year is open and another one would fit."""
    if day.year or published is None:
        return day.date
    near = nearest(day, published)
    if near is None or abs((near - published).days) <= SURE:
        return near
    near = (day.on(published.year - 1) or near) if past and near > published else near
    years = (published.year - 1, published.year, published.year + (not past))
    return None if any(on.weekday() == said for year in years if (on := day.on(year))) else near
