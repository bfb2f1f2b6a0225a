"""The rule *age*: ages and anniversaries against years of birth and founding: born in 1958, she was not 60 in 2023.

`origins`, `starts` and `ages` find them, `subject` tells whether they speak of the same; `age_pairs` compares two ages,
`loose_ages` an age with a year that no words link with it. What is told of another time than today is judged only
where its year is told too, and where it is not certain that both speak of the same only a near miss gives a hint.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.checking.age_pairs import age_pairs
from factcheck.checking.age_times import DIED, OLDEST, Times, death, times
from factcheck.checking.ages import Form, Told, ages, in_words
from factcheck.checking.article import Article
from factcheck.checking.loose_ages import loose_age
from factcheck.checking.origins import Origin, origins, years
from factcheck.checking.starts import start
from factcheck.checking.subject import CHILD_OF, THING, Subject, relatives, subject
from factcheck.model import Hint

_BORDER = re.compile(r"[,;:()–—„“”»«!?]\s|[(„“”»«\"](?=\S)|\s[–—]\s|\s(?=und (?:der|die|das|ein|eine|sein|ihr)\w* )")
_FAR = 4  # sentences
_NEAR = 6  # years
_FOUNDED_ONLY = (Form.FEAST, Form.STANDS)
_BORN_ONLY = (Form.AT, Form.ASIDE, Form.NOUN)
_WHO = re.compile(r",? (?:der|die|who|and)?\s*(?:wurde|ist|kam|war|was|is)?\s*")
_OBJECT = re.compile(r"\b(?:den|dem|des|einen|einem|eines|einer)\s*$")
_OWN = re.compile(r"\b(?:[sS]ein|[iI]hr|[hH]is|[hH]er|[iI]ts)\w{0,2}\b")
_WHO_BEHIND = re.compile(r",?(?: (?:ist|hat|is|has|war|was|steht|will|kann|denkt))? (er|sie|he|she)\b")
_HE_OR_SHE = re.compile(r"\b(?:er|sie|es|he|she|it)\b")
_MAN = re.compile(r"(?:Mann|Frau|Herr|Dame|man|woman) (?:von|of)\b")
_THAT_HE_IS = re.compile(r"\b(?:[Dd]ass|[Oo]b) (?:er|sie) $")
_FINITE = re.compile(r"\b(?:gibt|besteht|existiert|erscheint|wurden?|war|ist|kam|hat|hatte|ging|öffnete|was|is|came)\b")
_GOES_ON = re.compile(
    r"\s*(?:und |aber |and |but )?(?!mit\b|seit\b|nicht\b|fast\b|erst\b|jetzt\b|damit\b|at\b|that\b)"
    r"(?:[a-zäöüß]{2,}te?|war|starb|kam|ging|zog|wird|kann|soll|will|is|was|has|will|turns|left|came|went|died)\b"
)
_IS = re.compile(r"(?:ist|bin|war|sei|is|was|zählt|Mann|Frau|man|woman)\b")
_NOTHING, _NOUN = re.compile(r"\W*"), re.compile(r"(?: [\w’-]+){1,6},\s")
_RELATIVE = ("der", "die", "das", "who", "which")
_MYSELF = re.compile(r"\b(?:[iI]ch bin|bin ich|I am|I[’']m)\b")
_YOU = re.compile(
    r"\b(?:Sie|[dD]u|[yY]ou) (?:sind|wurden|bist|wurdest|were|are|kamen)\b|\b(?:sind|wurden|bist) (?:Sie|du)\b"
)
_EITHER_EN = ": the age or the year is wrong"
_EITHER_DE = ": Alter oder Jahr stimmt nicht"
_THERE_IS = re.compile(r"\bgibt\b")
_SOON = 25  # letters behind a birth in which the one who was born is named


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every age and anniversary that does not fit the year it belongs to, and at that year."""
    roots, known = origins(article), ages(article)
    yield from age_pairs(article, known, roots)
    wrong = list[tuple[Told, Origin, Times, bool]]()
    confirmed = set[int]()
    for told in known:
        linked = (
            _linked(article, told, roots)
            or _asked(article, told, roots)
            or _lived(article, told, roots)
            or _begun(article, told)
        )
        if link := linked or _loose(article, told, known, roots):
            origin, sure = link
        else:
            continue
        when = times(article, told, origin)
        if when is None:
            continue
        if told.value in when.possible:
            confirmed.add(origin.at)
            continue
        if _fits_another(article, told, roots, origin) or not ((sure and when.sure) or _near(told, origin, when)):
            continue
        if not sure and _was_so(article, told, origin):
            continue
        if (origin.birth and not 0 <= when.right <= OLDEST) or when.right <= 0:
            continue
        wrong.append((told, origin, when, linked is not None))
    for told, origin, when, by_words in wrong:
        yield from _hints(article, told, origin, when, either=by_words and origin.at not in confirmed)


def _fits(told: Told, origin: Origin) -> bool:
    if told.form is Form.SERVICE:
        return False
    return not ((told.form in _FOUNDED_ONLY and origin.birth) or (told.form in _BORN_ONLY and not origin.birth))


def _fits_another(article: Article, told: Told, roots: list[Origin], origin: Origin) -> bool:
    """Tell whether another year of the paragraph makes the age right."""
    first, last = article.paragraph(told.at)
    for other in roots:
        if first <= other.at < last and other.at != origin.at and _fits(told, other):
            when = times(article, told, other)
            if when and told.value in when.possible:
                return True
    return False


def _was_so(article: Article, told: Told, origin: Origin) -> bool:
    """Tell whether a year beside that of a birth makes the age right: mit 67. Geboren 1947, gestorben 2014."""
    moments = {year for at, year in years(article.text, *article.sentence(origin.at)) if at != origin.at}
    return any(0 <= year - origin.year - told.value <= 1 for year in moments)


def _near(told: Told, origin: Origin, when: Times) -> bool:
    """Tell whether an age is one that a slip makes of the right one."""
    for right in when.possible:
        off = abs(right - told.value)
        tens = 20 if origin.birth else 100
        if off <= _NEAR or (off % 10 == 0 and off <= tens) or sorted(str(right)) == sorted(str(told.value)):
            return True
        if (told.form is Form.FEAST and off % 25 == 0) or (told.form is Form.SERVICE and off % 5 == 0):
            return True
    return False


def _linked(article: Article, told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Give the year that an age belongs to, and whether that is certain."""
    first, last = article.sentence(told.at)
    own = [origin for origin in roots if first <= origin.at < last and _fits(told, origin)]
    if _HE_OR_SHE.search(article.text, told.start, told.end) and not any(origin.birth for origin in own):
        own = []
    if own:
        ahead = [origin for origin in own if origin.at < told.at]
        origin = ahead[-1] if ahead else own[0]
        sure = _in_sentence(article, told, origin, first)
        return None if sure is None else (origin, sure)
    if _is_aside(told, _lead(article.text, first, told)[1], article.text):
        return _named(article, told, roots)
    return _in_paragraph(article, told, roots, first) or _feast(told, roots)


def _lead(text: str, first: int, told: Told) -> tuple[int, str]:
    """Give where the clause of an age begins, and its words up to the age."""
    begin = first
    for border in _BORDER.finditer(text, first, told.start):
        begin = border.end()
    return begin, text[begin : told.start]


def _is_aside(told: Told, lead: str, text: str) -> bool:
    """Tell whether an age is set behind a comma and belongs to what is in front: Otto Brandt, 60 Jahre alt."""
    verb = _IS.match(text, told.start)
    behind = text[max(0, told.start - 2) : told.start].strip() in tuple(",–—(")
    return told.form is Form.ASIDE or (told.form is Form.IS and not lead.strip() and behind and not verb)


def _in_sentence(article: Article, told: Told, origin: Origin, first: int) -> bool | None:
    """Tell whether an age surely belongs to a year of its sentence; nothing when it belongs to somebody else."""
    text = article.text
    english = article.document.language.startswith("en")
    if told.end <= origin.start:
        return _before(text, told, origin)
    begin, lead = _lead(text, first, told)
    if _is_aside(told, lead, text):
        return True if told.start <= origin.end + 2 else None
    if told.form in (Form.NOUN, Form.OLD):
        return True if not text[first : origin.start].strip('„“" ') and text[origin.end : told.start] == ", " else None
    between = text[min(origin.end, told.start) : told.start]
    if begin <= origin.end:
        return (
            None if relatives(text[max(begin, first) : told.end].replace(text[origin.start : origin.end], "")) else True
        )
    who, word = subject(lead, english=english)
    if who is Subject.SAME and (behind := _WHO_BEHIND.match(text, told.end)):
        who, word = Subject.PRONOUN, behind[1]
    if relatives(lead) or relatives(between, pronoun=word):
        return None
    attribute = re.search(r"(?:[nt]e[nrs]?|gibt)$", text[origin.start : origin.end])
    if word in _RELATIVE and not (_NOUN if attribute else _NOTHING).fullmatch(text, origin.end, begin):
        return None
    if who in (Subject.SAME, Subject.PRONOUN):
        return not _MAN.match(text, told.start)
    if _GOES_ON.match(lead) and not relatives(lead):
        return True
    fronted = len(text[first : origin.start].split()) <= 1 and not _FINITE.search(text, origin.start, begin)
    if fronted and who is not Subject.OTHER:
        return True
    if told.form is Form.FEAST:
        return False
    if who is Subject.NAME and word == origin.name:
        return True
    return False if who is Subject.DEFINITE and not origin.birth and THING.search(word) else None


def _before(text: str, told: Told, origin: Origin) -> bool | None:
    """Tell the same of an age that stands in front of its year: Mit 62 Jahren denkt der 1952 geborene Wirt."""
    between = text[told.end : origin.start]
    if told.form is Form.OLD:
        return True if _WHO.fullmatch(between) else None
    if relatives(between) or (relatives(text[origin.end : origin.end + 30]) and told.form is not Form.FEAST):
        return None
    said = text[origin.start : origin.end]
    again = _HE_OR_SHE.search(between) or _HE_OR_SHE.search(said) or re.search(r"te[nrs]?$", said)
    if not origin.birth and told.form not in _FOUNDED_ONLY and not again:
        return None
    if told.form is Form.ASIDE or told.form is Form.NOUN:
        return True if _WHO.fullmatch(between) or len(between) < 12 else None
    if _OBJECT.search(text, max(0, origin.start - 10), origin.start) and told.form is not Form.FEAST:
        return False if _THAT_HE_IS.search(text, max(0, told.start - 12), told.start) else None
    return len(between) < 40


def _named(article: Article, told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Link "Brandt, 60, sagt" with "Brandt, 1964 in Kiel geboren" somewhere in front of it."""
    before = re.search(r"([A-ZÄÖÜ][\w’'-]+)$", article.text[max(0, told.start - 40) : told.start])
    known = [origin for origin in roots if before and origin.name == before[1] and origin.birth]
    return (known[-1], False) if known and len({origin.year for origin in known}) == 1 else None


def _in_paragraph(article: Article, told: Told, roots: list[Origin], first: int) -> tuple[Origin, bool] | None:
    """Link an age with a year some sentences before, or one sentence behind it."""
    text = article.text
    begin, _ = article.paragraph(told.at)
    known = [origin for origin in roots if begin <= origin.at < told.at and _fits(told, origin)]
    clause, lead = _lead(text, first, told)
    who, word = subject(lead, english=article.document.language.startswith("en"))
    whose = _OWN.match(text, told.start)
    within = _HE_OR_SHE.search(text, told.start, told.at)
    pronoun = whose.group() if whose else word if who is Subject.PRONOUN else within.group() if within else ""
    if relatives(lead):
        return None
    if not known:
        return _behind(article, told, roots, first)
    origin = known[-1]
    between = _sentences_between(article, origin, told)
    if between > _FAR or (between > 1 and who is Subject.DEFINITE):
        return None
    if who is Subject.DEFINITE and not origin.birth and not THING.search(word):
        return None
    if relatives(text[origin.end : told.start], pronoun=pronoun):
        return None
    if (word in _RELATIVE and clause > first) or (
        who is Subject.DEFINITE and origin.birth and word not in text[:first]
    ):
        return None
    opening, _ = subject(text[first : told.start].split(",")[0], english=article.document.language.startswith("en"))
    if opening is Subject.OTHER and who is not Subject.PRONOUN and not whose:
        return None
    same_name = who is Subject.NAME and word == origin.name
    if who in (Subject.OTHER, Subject.NAME) and not same_name and not (whose and told.form is not Form.IS):
        return None
    return origin, False


def _sentences_between(article: Article, origin: Origin, told: Told) -> int:
    return _index(article, told.at) - _index(article, origin.at)


def _index(article: Article, at: int) -> int:
    return bisect_right(article.sentences, (at, len(article.text)))


def _behind(article: Article, told: Told, roots: list[Origin], first: int) -> tuple[Origin, bool] | None:
    """Link an age with a year in the next sentence: Sie wird 65. Geboren wurde sie 1954."""
    _, last = article.sentence(first)
    at = _index(article, first)
    if at >= len(article.sentences) or "\n" in article.text[last : article.sentences[at][0]]:
        return None
    start, end = article.sentences[at]
    next_ones = [origin for origin in roots if start <= origin.at < end and _fits(told, origin)]
    if len(next_ones) != 1 or told.form is Form.ASIDE:
        return None
    if _THERE_IS.search(article.text, next_ones[0].start, next_ones[0].end):
        _, thing = subject(article.text[next_ones[0].end : end], english=False)
        if thing not in article.text[:last]:
            return None  # "Seit 1994 gibt es die Jugendabteilung"
    words = CHILD_OF.sub(lambda child: " " * len(child.group()), article.text[first:end])
    if relatives(words[: next_ones[0].end + _SOON - first]):
        return None
    return next_ones[0], False


def _lived(article: Article, told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Link the age of somebody who died with the birth that is told later: Sie wurde 75. Geboren am 11. Mai 1938."""
    text = article.text
    first, last = article.sentence(told.at)
    if told.form not in (Form.AT, Form.IS, Form.BECOMES) or relatives(text[first:last]):
        return None
    died = (first, last) if DIED.search(text, first, last) else death(article, first)
    later = [origin for origin in roots if origin.birth and origin.at > told.end]
    if died is None or not later:
        return None
    origin = later[0]
    begin, end = article.sentence(origin.at)
    words = CHILD_OF.sub(lambda child: " " * len(child.group()), text[begin:end])
    if text.count("\n\n", last, begin) > 1 or relatives(words[: origin.end + _SOON - begin]):
        return None
    who, word = subject(text[begin : origin.start], english=article.document.language.startswith("en"))
    same = who in (Subject.SAME, Subject.PRONOUN) or (who is Subject.NAME and word in text[died[0] : last])
    return (origin, False) if same else None


def _loose(article: Article, told: Told, known: list[Told], roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Link an age with a year from which it is one slip away."""
    _, lead = _lead(article.text, article.sentence(told.at)[0], told)
    origin = loose_age(article, told, known, roots, lead)
    return (origin, False) if origin else None


def _asked(article: Article, told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Link the age in an answer with the birth in its question: Sie sind 1974 geboren. Prägt das? – Ich bin 50."""
    text = article.text
    if told.form is not Form.IS or not _MYSELF.search(text, max(0, told.start - 5), told.end):
        return None
    begin, _ = article.paragraph(told.at)
    before, _ = article.paragraph(max(0, begin - 2))
    known = [origin for origin in roots if origin.birth and before <= origin.at < told.at]
    if not known or relatives(text[known[-1].end : told.start]):
        return None
    first, last = article.sentence(known[-1].at)
    return (known[-1], False) if _YOU.search(text, first, last) else None


def _begun(article: Article, told: Told) -> tuple[Origin, bool] | None:
    """Link an anniversary with the year in which began what it counts from."""
    origin = start(article, told)
    return (origin, False) if origin else None


def _feast(told: Told, roots: list[Origin]) -> tuple[Origin, bool] | None:
    """Link an anniversary with the only year of founding in the article."""
    known = [origin for origin in roots if not origin.birth and origin.at < told.at]
    if told.form is Form.FEAST and known and len({origin.year for origin in known}) == 1:
        return known[-1], False
    return None


def _hints(article: Article, told: Told, origin: Origin, when: Times, *, either: bool) -> Iterator[Hint]:
    """Give the hint at an age, and one at its year where nobody can tell which of both is wrong."""
    last = origin.year + when.right
    message = article.say(
        en=f"From {origin.year} to {last} is {when.right} years{_EITHER_EN if either else ''}.",
        de=f"Von {origin.year} bis {last} sind es {when.right} Jahre{_EITHER_DE if either else ''}.",
    )
    right = in_words(when.right + told.more, article.text[told.at : told.until])
    yield Hint(told.at, told.until, message, right)
    if either:
        yield Hint(origin.at, origin.at + 4, message, str(last - told.value))
