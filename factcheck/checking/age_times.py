"""Works out what age one may have at the time of which a sentence speaks. It links no age with a year of birth."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

from factcheck.checking.ages import Form, Told
from factcheck.checking.article import Article
from factcheck.checking.days import days
from factcheck.checking.origins import Origin, years
from factcheck.checking.subject import relatives
from factcheck.finding.amounts import amount
from factcheck.finding.calendar import DAY, MONTH, MONTHS

_NEXT_YEAR = re.compile(r"\b(?:(?:nächste|kommende|folgende)[sn]? Jahr(?:es)?|next year)\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"\b(?:(?:vorige|vergangene|letzte)[sn]? Jahr(?:es)?|Vorjahr|last year)\b", re.IGNORECASE)
YEARS_AGO = re.compile(r"\bvor (\w+) Jahren\b|\b(\w+) years ago\b", re.IGNORECASE)
_SEASON = re.compile(
    rf"\b(?:(?P<gone>vergangene|vorige|letzte|last)[nrms]? )?(?P<season>{MONTH}|Frühjahr|Frühling|Sommer|Herbst|Winter"
    r"|Weihnachten|Heiligabend|Silvester|Advent|Christmas|Neujahr|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
_FIRST_MONTH = {
    "frühjahr": 3, "frühling": 3, "spring": 3, "sommer": 6, "summer": 6, "herbst": 9, "autumn": 9, "winter": 12,
    "weihnachten": 12, "heiligabend": 12, "silvester": 12, "advent": 12, "christmas": 12, "neujahr": 1,
}  # fmt: skip
_THIS_YEAR = re.compile(r"\b(?:(?:diese[snm]|laufenden) Jahr(?:es)?|heuer|this year)\b", re.IGNORECASE)
_THIS = re.compile(r"\b(?:diese[mnrs]?|this) $", re.IGNORECASE)
_TO_COME = re.compile(
    r"\b(?:vollende[nt]|wird|werde|würde|wäre|werden|will|turns|wollen|feiert|begeht|feiern|begehen|celebrates?|marks?"
    r"|steh(?:t|en)\b.{0,40}\b(?:an|bevor)|ansteht|bevorsteht|naht|nears|approaches|ahead)\b"
)
NOW = re.compile(
    r"\b(?:heute|jetzt|inzwischen|mittlerweile|nun|nunmehr|derzeit|aktuell|noch immer|immer noch"
    r"|längst|demnach|damit|also"
    r"|mit (?:seinen|ihren)"
    r"|somit|now|today|still|currently)\b",
    re.IGNORECASE,
)
RECENT = re.compile(
    rf"\b(?:dies\w+|heute|gestern|vorgestern|gerade|eben|soeben|kürzlich|jüngst|neulich|today|yesterday|this|recently|just"
    rf"|(?:vergangene|vorige|letzte|last)[nrms]?|(?:{DAY})\w*|{MONTH}|Wochen?|Tagen?|Frühjahr|Frühling|Sommer|Herbst|Winter|spring|summer|autumn|winter)\b",
    re.IGNORECASE,
)
DIED = re.compile(
    r"\b(?:starb(?:en)?|gestorben|verstarb|verstorben|verschied|erlag|tot|died|lived to|dies|dead|death|ums Leben)\b"
)
_SINCE = re.compile(
    r"\b(?:seit|since|von|bis|from|until|to|zwischen|between)(?: \w{4,})? $|\d{4} ?(?:und|and|–|-) ?$", re.IGNORECASE
)
_THEN = re.compile(
    r"\b(?:damals|seinerzeit|(?<!und )einst|dereinst|zuvor|zuletzt|erstmals|zu (?:jenem|diesem) Zeitpunkt|zu jener Zeit"
    r"|back then|at (?:the|that) (?:time|point)|then)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:[aA]ls|[wW]hen|[nN]achdem|[bB]evor|[wW]enn|[bB]is)\b")
PAST = re.compile(
    r"\b(?:(?!\w*(?:zigst|ßigst|hundertst|tausendst)|\w*(?:[dvtlr]ate|quite|site|note|vote|write|minute|of?ten|ritten)\b|ge\w+ten\b|(?:\w*(?:halten|arbeiten|warten|leiten|treten|bieten|retten|achten|schalten|kosten|streiten|deuten)|selten|unten|hinten|mitten)\b|heute|bitte|könnte|sollte|müsste|möchte|dürfte|wollte|hätte|weite|erste|letzte|dritte|fünfte|beste|älteste"
    r"|rechte|jüngste|größte|höchste|meiste|nächste"
    r"|kleinste|bekannteste|\w+[iln]gste|\w+lichste|gute"
    r"|leichte|alte|späte|echte)[a-zäöüß]{2,}t(?:e|en)|war|waren|hatten?|wurden?|ging|gingen|beging|begingen|kam|kamen|zog"
    r"|zogen|fing|begann|verließ|verlor|gewann|trat|stieg|fand|schrieb|schloss|nahm|bekam|erhielt|übernahm|stand|lief"
    r"|floh|sprach|trug|sang|las|hielt|gab|blieb|ließ|schlug|brach|fuhr|flog|warf|schoss|bezog|entschied|erschien"
    r"|verschwand|starb|verstarb|was|were|had|became|went|came|left|won|took|began|made|got|rose|fell|gave|held|ran|sat|stood|met|spoke|wrote|brought|found|broke|grew|drew|drove|saw|heard|kept|sent|built|paid|struck|fled|laid|led|lost|told|sold|taught|bought|caught|fought|sought|threw|knew|wore|chose|rode|spent|hung|dug|slept|(?!need)[a-z]{3,}ed)\b"
)
_DONE = re.compile(
    r"\b(?!geboren|gehört|gern|genau|gegen|gerade|genug|gesund|geht|gelassen|gefragt|gilt|gegründet|gestern|gemeinsam)"
    r"(?:\w{0,4}ge[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]+iert|ver[a-zäöüß]+(?:t|en)|be[a-zäöüß]{3,}en)\b"
)
_MOURNED = re.compile(
    r"\b(?:verliert|verlor|verloren|trauern?t?|Trauer um|Nachruf|mourns?|mourning|has lost|obituary)\b"
)
_FEASTS = re.compile(
    r"\b(?:feier[nt]|begeh(?:en|t)|(?:is|are) (?:now |also )?(?:celebrating|marking)|celebrates?|marks?)\b"
)
_COPULA = re.compile(r"(?:ist|bin|is|he[’']s|she[’']s|I[’']m)\b", re.IGNORECASE)
THAT_WAS = re.compile(r"\b(?:[dD]as|[eE]s|[tT]hat|[iI]t) (?:war|was) (?:im |in )?(?:Jahr |\w+ )?(?=[12]\d{3})")
_LIVED = re.compile(r"(?:wurde|was|war|is|ist) ")
_WAS = re.compile(r"(?:war|was)\b")
_WAS_BEHIND = re.compile(r" (?:war|was)\b")
_TODAY = re.compile(r"\b(?:heute|jetzt|gerade|now|today|just)\b")
_LIVED_TO = re.compile(r"\b(?:ist|war) $")
_BIRTH = re.compile(
    r"\b(?:was|were|wurden?|waren?|ist|kam|hat|hatte)\b(?: \w+){0,4}? \0|\0(?: (?:wurden?|waren?|ist|kam))?|\0"
)
_TO_BE = re.compile(r"\b(?:will|to|can|may|should|must|is|are) be(?:ing)? \w+ed\b")
_NEXT = re.compile(r"\b(?:und|and) (?:war|was|kam|ging|wurde|[a-zäöüß]{2,}te|[a-z]{3,}ed)\b.*\b(?:als|when)\b")
_ONLY = re.compile(r"\b(?:erst|noch|only|just|gerade)\b")
_BORDER = re.compile(r"[,;:()–—„“”»«]\s|[(„“”»«\"](?=\S)")
OLDEST = 122  # years that anybody has lived
_LATE, _EARLY = 11, 2  # months in which what is near lies in another year
_LITTLE = 3  # months of a year in which few have had their birthday


@dataclass(frozen=True)
class Times:
    """Which ages are right, the one to suggest, and whether it is certain that they are of the time that is meant."""

    possible: frozenset[int]
    right: int
    sure: bool


def times(article: Article, told: Told, origin: Origin) -> Times | None:
    """Give the ages that fit the time of which a sentence tells; nothing where that is open."""
    first, last = article.sentence(told.at)
    text, language = article.text, article.document.language
    clause = _clause(text, first, last, told)
    bare = _BIRTH.sub(" ", clause.replace(text[origin.start : origin.end], "\0"))
    named = _named(text, first, last, origin)
    if not named and told.form in (Form.AT, Form.IS) and not NOW.search(clause):
        named = _that_was(article, last, origin)
    published = article.document.date
    exact = told.form in (Form.BECOMES, Form.FEAST, Form.SERVICE)
    sentence = _BIRTH.sub(" ", text[first:last].replace(text[origin.start : origin.end], "\0"))
    sure = _is_present(told, text[told.start : told.end], bare, sentence)
    if (
        (_LIVED.match(text, told.start) or _LIVED_TO.search(text, first, told.start))
        and not named
        and not relatives(text[first : told.start])
        and not NOW.search(clause)
        and (died := death(article, first))
    ):
        if at_death := _named(text, *died, origin):
            year = at_death[-1][1]
            on = next((day.on(year) for day in days(text, language=language, start=died[0], end=died[1])), None)
            return _of({year}, {year}, origin, on, exact=False, text=bare, told=told, sure=True)
        exact, sure = False, True
    died_here = told.form is Form.BECOMES and DIED.search(sentence) is not None
    exact = exact and not died_here
    if told.form is Form.AT and published and not named and (ago := _years_ago(text[first:last])):
        year = published.year - ago
        today = set() if _years_ago(clause) else {published.year}
        at, main = {year, year - 1} | today, today or {year}
        return _of(at, main, origin, None, exact=exact, text=bare, told=told, sure=False)
    was = told.form is Form.IS and not named and (_WAS.match(text, told.start) or _WAS_BEHIND.match(text, told.end))
    if was and not (_TODAY.search(bare) or DIED.search(sentence) or death(article, first)):
        then = _told_before(article, told, origin, nearest=_THEN.search(clause) is not None)
        then = then or ({published.year} if published and told.value > OLDEST else set())
        return _of(then, then, origin, None, exact=False, text=bare, told=told, sure=False) if len(then) == 1 else None
    if named and told.form is Form.AT and published and _is_another(named, text, told):
        return None
    if named and (
        published is None or sure is None or told.form is Form.AT or _in(named, text, clause, told) or died_here
    ):
        nearest = min(named, key=lambda place: abs(place[0] - told.at))[1]
        at = {year for _, year in named}
        if published and sure and told.form is not Form.AT:
            at |= _now(published, text[first:last], told)
        return _of(at, {nearest}, origin, None, exact=exact, text=bare, told=told, sure=True)
    if published is None or sure is None:
        return None
    at = _now(published, text[first:last], told)
    near = text[max(first, told.start - 20) : told.end]
    return _of(at | {year for _, year in named}, at, origin, published, exact=exact, text=near, told=told, sure=sure)


def death(article: Article, first: int) -> tuple[int, int] | None:
    """Give the sentence before another when it tells of a death: Er starb 2010. Er wurde 80 Jahre alt."""
    place = bisect_left(article.sentences, (first, first)) - 1
    if place < 0:
        return None
    start, end = article.sentences[place]
    died = DIED.search(article.text, start, end) or _MOURNED.search(article.text, start, end)
    return (start, end) if died else None


def _named(text: str, first: int, last: int, origin: Origin) -> list[tuple[int, int]]:
    """Give the other years of a sentence in which something happens."""
    return [
        (at, year)
        for at, year in years(text, first, last)
        if year >= origin.year
        and at != origin.at
        and not origin.start <= at < origin.end
        and not _SINCE.search(text, max(first, at - 12), at)
    ]


def _that_was(article: Article, last: int, origin: Origin) -> list[tuple[int, int]]:
    """Give the year of the next sentence when that tells when it was: Das war 1985."""
    begin, end = article.sentence(min(last + 1, len(article.text) - 1))
    that = THAT_WAS.search(article.text, begin, end) if begin >= last else None
    return _named(article.text, that.start(), end, origin) if that else []


def _told_before(article: Article, told: Told, origin: Origin, *, nearest: bool) -> set[int]:
    """Give the years that a paragraph tells in front of an age, or only those of the nearest sentence with any."""
    begin, _ = article.paragraph(told.at)
    named = [place for place in _named(article.text, begin, told.start, origin) if place[1] != origin.year]
    if named and nearest:
        start, _ = article.sentence(named[-1][0])
        named = [place for place in named if place[0] >= start]
    return {year for _, year in named}


def _in(named: list[tuple[int, int]], text: str, clause: str, told: Told) -> bool:
    """Tell whether one of the years stands in the clause of the age."""
    begin = text.find(clause, max(0, told.start - len(clause)))
    return any(begin <= at < begin + len(clause) for at, _ in named)


def _is_another(named: list[tuple[int, int]], text: str, told: Told) -> bool:
    """Tell whether a year belongs to what happened next: kam mit zehn Jahren her und war 29, als sie 1981 siegte."""
    at = min(place for place, _ in named)
    return at > told.end and _NEXT.search(text, told.end, at) is not None


def _clause(text: str, first: int, last: int, told: Told) -> str:
    begin = first
    for border in _BORDER.finditer(text, first, told.start + 1):
        begin = border.end()
    end = _BORDER.search(text, told.end, last)
    return text[min(begin, told.start) : end.start() if end else last]


def _is_present(told: Told, said: str, clause: str, sentence: str) -> bool | None:
    """Tell whether an age is surely one of today; nothing when it is one of another time."""
    if DIED.search(sentence) and told.form in (Form.AT, Form.IS, Form.BECOMES):
        return RECENT.search(sentence) is not None
    if _THEN.search(clause) or (_WHEN.match(clause.strip()) and not RECENT.search(clause)):
        return None
    if told.form is Form.AT:
        if PAST.search(sentence if clause.startswith("At ") else clause):
            return False if _SEASON.search(clause) else None
        if NOW.search(clause):
            return True
        return None if _DONE.search(clause) else False
    clause = _TO_BE.sub(" ", clause)
    past = PAST.search(re.sub(r"\b(?:wurden?|würde)\b", "", clause) if told.form is Form.BECOMES else clause)
    if told.form is Form.BECOMES:
        late = past or re.search(r"\bwurden?\b", clause)
        if late and not RECENT.search(sentence):
            return False if told.value > OLDEST else None
        return True
    if told.form in (Form.FEAST, Form.SERVICE):
        return None if past and not RECENT.search(sentence) and not _FEASTS.search(clause) else True
    if told.form is Form.IS:
        if _COPULA.match(said):
            return True
        return None if past and not NOW.search(clause) and not _SEASON.search(sentence) else True
    return True


def _now(published: date, sentence: str, told: Told) -> set[int]:
    """Give the years of which a sentence of today speaks: mostly this one."""
    year, month = published.year, published.month
    if told.form not in (Form.BECOMES, Form.FEAST, Form.SERVICE, Form.IS, Form.STANDS) and not DIED.search(sentence):
        return {year}
    if _NEXT_YEAR.search(sentence):
        return {year + 1}
    if _LAST_YEAR.search(sentence):
        return {year - 1}
    if _THIS_YEAR.search(sentence):
        return {year}
    if told.form in (Form.BECOMES, Form.FEAST) and (ago := _years_ago(sentence)):
        return {year - ago, year}
    if found := _SEASON.search(sentence):
        named = found["season"].lower()
        begins = _FIRST_MONTH.get(named) or MONTHS.get(named, month)
        if found["gone"]:
            return {year - 1} if begins >= month else {year}
        if _THIS.search(sentence[: found.start()]):
            return {year}
        if _TO_COME.search(sentence):
            return {year, year + 1} if named in _FIRST_MONTH and begins < month else {year + (begins < month)}
        return {year - (begins > month)} if told.form is not Form.IS else {year}
    if month >= _LATE and _TO_COME.search(sentence):
        return {year, year + 1}
    if month <= _EARLY and not _TO_COME.search(sentence):
        return {year - 1, year}
    return {year}


def _years_ago(sentence: str) -> int:
    ago = YEARS_AGO.search(sentence)
    years = amount(ago[1] or ago[2]).value if ago else None
    return int(years) if years and years == int(years) else 0


def _of(
    at: set[int],
    main: set[int],
    origin: Origin,
    published: date | None,
    *,
    exact: bool,
    text: str,
    told: Told,
    sure: bool,
) -> Times:
    possible: set[int] = set()
    rights: set[int] = set()
    for year in at:
        ages = {year - origin.year} if exact else {year - origin.year, year - origin.year - 1}
        if not exact and published and year == published.year and origin.month:
            ages = _known(origin, published)
        possible |= ages
        if year in main:
            rights |= ages
    early = published is not None and published.month < _LITTLE and main == {published.year}
    youngest = origin.birth and (early or _ONLY.search(text) is not None)
    return Times(frozenset(possible), _likely(rights or possible, told.value, youngest=youngest), sure)


def _known(origin: Origin, published: date) -> set[int]:
    """Give the age of somebody whose birthday is known."""
    age = published.year - origin.year
    if origin.month == published.month and not origin.day:
        return {age, age - 1}
    return {age - ((origin.month, origin.day) > (published.month, published.day))}


def _likely(rights: set[int], said: int, *, youngest: bool) -> int:
    """Choose between the age before and after a birthday: a slip is mostly one of a whole decade."""
    slips = [right for right in rights if (right - said) % 10 == 0]
    if len(slips) == 1:
        return slips[0]
    return min(rights) if youngest else max(rights)
