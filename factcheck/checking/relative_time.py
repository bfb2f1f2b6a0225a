"""The rule *relative-time*: what "am Dienstag" or "seit März" means with the date of the article, as an info."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import name, written
from factcheck.finding.moments import moment
from factcheck.model import Hint, Kind, Level

_ABSOLUTE = re.compile(r"\b[12]\d{3}\b")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_QUARTER = re.compile(r"(\d{4})-Q(\d)")
# What tells the day of the article, or no day at all.
_IDLE = re.compile(
    r"(?:noch |schon |bis |seit |erst |am |in der |in the |this |heute |today )*(?:heute|jetzt|nun|today|now|tonight"
    r"|(?:frühen |späten )?(?:abends?|morgens|(?<=am )morgen|vormittags?|nachmittags?|mittags?|nachts?)"
    r"|evening|morning|afternoon|night)"
    r"|in (?:diesen|jenen|den|those|these|the) [\w-]+ (?:Jahren|Monaten|Wochen|Tagen|years|months|weeks|days)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.!?\n]")


def check(article: Article) -> Iterator[Hint]:
    """Give what each relative time means, where the article has a date."""
    published = article.document.date
    if published is None:
        return
    for claim in article.of(Kind.TIME):
        if _ABSOLUTE.search(claim.quote) or _IDLE.fullmatch(claim.quote):
            continue
        first, last = article.sentence(claim.start)
        before = _CLAUSE.split(article.text[first : claim.start])[-1]
        after = _CLAUSE.split(article.text[claim.end : last])[0]
        clause = f"{before}{claim.quote}{after}"
        meant = moment(claim.quote, published=published, language=article.document.language, clause=clause)
        if meant is None or not meant[0].isdigit():
            continue
        told = " – ".join(_told(part, article.language) for part in meant.split(".."))
        on = written(published, article.language)
        yield Hint(
            claim.start,
            claim.end,
            article.say(en=f"Seen from {on}: {told}.", de=f"Vom {on} aus gesehen: {told}."),
            level=Level.INFO,
        )


def _told(part: str, language: str) -> str:
    if found := _DAY.match(part):
        try:
            day = date.fromisoformat(found.group())
        except ValueError:
            return part
        clock = part[found.end() :].replace("T", ", ")
        return f"{name(day, language)}, {written(day, language)}{clock}"
    if week := _WEEK.fullmatch(part):
        monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        first = written(monday, language)
        return f"die Woche vom {first} an" if language == "de" else f"the week of {first}"
    if quarter := _QUARTER.fullmatch(part):
        return f"{quarter[2]}. Quartal {quarter[1]}" if language == "de" else f"Q{quarter[2]} {quarter[1]}"
    if re.fullmatch(r"\d{4}-\d\d", part) and 1 <= int(part[5:]) <= 12:
        return written(date(int(part[:4]), int(part[5:]), 1), language).split(" ", 1)[1]
    return part
