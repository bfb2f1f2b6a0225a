"""Finds feasts with a date beside them that is not theirs: Aschermittwoch, dem 27. Februar. It judges no weekday.

Feasts of several days, and those that are names of people, are left out, and so are those of the Orthodox calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factcheck.checking.article import Article
from factcheck.checking.days import SURE, Day, all_days, nearest, years_told
from factcheck.finding.english_feasts import english_feast
from factcheck.finding.feasts import feast

_GERMAN = re.compile(
    r"\b(?P<feast>(?:Mariä )?Himmelfahrt|Weiberfastnacht|Rosenmontag|Faschingsdienstag|Veilchendienstag|Aschermittwoch"
    r"|Palmsonntag|Gründonnerstag|Karfreitag|Karsamstag|Ostersonntag|Ostermontag|Pfingstsonntag|Pfingstmontag|Vatertag"
    r"|Fronleichnam|Neujahrstag|Dreikönigstag|Valentinstag|Frauentag|Maifeiertag|Allerheiligen|Allerseelen"
    r"|Reformationstag|Heiligabend|Silvester|Muttertag|(?:[1-4]\.|ersten|zweiten|dritten|vierten) Advent)"
    r"(?P<year>(?: (?:19|20)\d\d)?)(?:,? \(?| \(|,? (?:ist|war|fällt|fiel|liegt|lag)(?: in diesem Jahr| heuer"
    r"| diesmal)? )"
    r"(?:(?:auf )?(?:a[mn]|de[mnr]) )?$"
)
_ENGLISH = re.compile(
    r"\b(?P<feast>(?:Shrove|Pancake|Mardi|Ash|Palm|Maundy|Holy|Good|Easter|Ascension|Whit|New Year[’']s|Valentine[’']s"
    r"|Christmas|Boxing|Armistice|Memorial|Lab(?:or|our)|Remembrance)"
    r" (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Day|Eve)|Thanksgiving|Bonfire Night)"
    r"(?P<year>(?: (?:19|20)\d\d)?)(?:,? \(?| \(|,? (?:is|was|falls|fell)(?: this year)? )(?:on )?(?:the )?$"
)
_FEAST = re.compile(r"tag|woch|fastnacht|fahrt|Fron|Aller|abend|Silvester|Advent|[Dd]ay\b|Eve|giving|Night")
_ORTHODOX = re.compile(r"\b(?:[oO]rthodox|[rR]uss|[gG]riech|[gG]reek|[jJ]ulian|[uU]krain)")
_FAR = 70  # letters in front of a date


def feast_days(article: Article) -> Iterator[tuple[Day, str, date]]:
    """Give the dates that stand beside a feast and are not its, with its name and its day."""
    text, published = article.text, article.document.date
    english = article.document.language.startswith("en")
    if not _FEAST.search(text):
        return
    for day in all_days(article):
        if not _FEAST.search(text, max(0, day.start - _FAR), day.start):
            continue
        found = (_ENGLISH if english else _GERMAN).search(text, max(0, day.start - _FAR), day.start)
        if found is None or _ORTHODOX.search(text, *article.sentence(day.start)):
            continue
        year = day.year or int(found["year"] or 0)
        if not year and published:
            near = nearest(day, published)
            year = near.year if near and abs((near - published).days) <= SURE else 0
        find = english_feast if english else feast
        right = find(found["feast"], year) if year else None
        years = {year, *years_told(article, day)}
        if right and not any(day.on(each) == find(found["feast"], each) for each in years):
            yield day, found["feast"], right
