"""Tells whether numbers are meant to add up although no word says so, and whether one slip keeps them from it.

"58 people were held. 33 went home, 15 were brought before a judge": numbers that name nothing of their own are of what
was named before them. It finds no sums; those come from `sums`.
"""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.checking import sum_words as words
from factcheck.checking.added import FAR, Sum, are_same, scale
from factcheck.checking.figuring import is_slip, replaced
from factcheck.checking.likeness import stem
from factcheck.checking.sums import is_parallel, is_placed, is_rest, is_some, is_whole, noun
from factcheck.checking.terms import Term, is_parted

_ONE_OR_TWO = 2  # a number word is mistaken for one as near as this
_FEW = 20  # sums below come out by chance
_MANY = 50
_TENS = 10
_HUNDREDS = 100
_UNITS = tuple(10.0**power for power in range(9, -2, -1))
_OTHER = re.compile(
    r"\d|\b(?:knapp|rund|etwa|fast|gut|einige|manche|mehrere|viele|wenige|beides?|(?:den|der|vom) Rest|übrigen?"
    r"|dutzende?|mehr|weniger|als|(?:die|eine) Hälfte|Drittel|Viertel|einer|eine[ns]?(?= (?:war|ist|blieb|ging|kam))"
    r"|darunter|je|jeweils|about|some|several|many|few|both|others|rest|more|fewer|less|than|half|third|quarter|each|including)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:zuvor|davor|danach|später|Vorjahr\w*|damals|früher\w*|einst|statt|gestiegen|gesunken|stieg\w*|sank\w*"
    r"|jünger|älter|jetzt|nun|heute|inzwischen|seither|seitdem|ago|previous\w*|before|later|earlier|now|rose|fell"
    r"|(?:up|down) (?:to|from|by)|until|(?:last|this) year)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(r"\b(?:compared|gegenüber|verglichen|than|als|(?:in|seit|since) (?:19|20)\d\d)\b")
_NEXT = re.compile(
    r"[^.]*[,:–—] ?(?:also |thus |das sind |das waren |macht |insgesamt |bei |von |of |out of )?"
    r"|[^.]*[,;:–—] ?(?:\w+ )?(?:die|den|diese[nr]?|alle[nr]?|the|these|those|all) "
    r"|[^.,;:–—]* (?:verfüg(?:t|en)(?: über)?|hat|haben|häl?t|halten|komm(?:t|en) auf|stell(?:t|en)"
    r"|zähl(?:t|en)|has|have|holds?) "
)
_CLAUSE = re.compile(r"[,;:–—] ?")
_BEGINS = re.compile(r"\W*(?:(?:und|and|davon|dabei|nur|allein|only|just) )*(?:die |der |the )?", re.IGNORECASE)
_IS_ALL_THERE_IS = re.compile(r" (?:hat|hatte|gibt|gab|zählt|fasst|umfasst|has|had)\b")  # 53 Sitze hat das Haus
_DASH = re.compile(r" [–—-] ")
_ALL_OF_THEM = re.compile(
    r"\W*(?:(?:\w+ )?(?:die|den|diese[nr]?|alle[nr]?|the|these|those|all)|(?:es|das|that|they)?"
    r"(?: ?(?:sind|waren|macht|machte|ergab|ergibt|were|was|made|makes|is))?)\W*",
    re.IGNORECASE,
)


def is_one_slip(each: Sum, language: str) -> bool:
    """Tell whether one digit or one number word brings the parts away from their whole."""
    if not 0 < each.miss <= FAR:
        return False
    off = each.added - each.whole.value
    ways = ((each.whole, each.added), *((part, part.value - off / scale(part, each.whole)) for part in each.parts))
    return any(right > 0 and term.times and _is_slip(term, right / term.times, language) for term, right in ways)


def _is_slip(term: Term, right: float, language: str) -> bool:
    mended = replaced(term.number, right, language=language)
    told = term.number.value or 0.0
    near = any(char.isdigit() for char in mended) or abs(right - told) <= _ONE_OR_TWO * max(1.0, _power(told))
    return near and is_slip(term.number.quote, mended)


def _power(value: float) -> float:
    """Give the thousand, million or billion that a number is told in: zwei Millionen."""
    return next((power for power in (1e9, 1e6, 1e3) if value >= power), 1.0)


def is_early_slip(each: Sum) -> bool:
    """Tell whether the last digits come out, so that only one in front of them can be wrong: 58 of 33 and 15."""
    unit = _unit(each)
    return unit > 0 and _is_multiple(abs(each.added - each.whole.value), _TENS * unit)


def _unit(each: Sum) -> float:
    """Give the largest power of ten of which a whole and its parts are multiples."""
    values = (each.whole.value, *each.values)
    return next((unit for unit in _UNITS if all(_is_multiple(value, unit) for value in values)), 0.0)


def _is_multiple(value: float, unit: float) -> bool:
    times = round(value / unit)
    return times > 0 and abs(value - times * unit) < 1e-6 * value


def is_hardly_chance(each: Sum) -> bool:
    """Tell whether numbers of so many digits nearly make another one beside them that it needs no word to say so.

    Only a digit in front of the last one is wrong, and it is one of hundreds of numbers that could stand there.
    """
    whole, parts = each.whole, each.parts
    if whole.value <= max(each.values) or min(each.values) < 1 or not is_early_slip(each):
        return False
    around = " ".join(part.context for part in parts)
    if whole.value < _HUNDREDS * _unit(each) or words.THEN.search(around) or words.BOTH.search(around):
        return False
    if _OTHER_TIME.search(around) or (each.added < whole.value and not (each.is_result or parts[-1].last)):
        return False
    nouns = {stem(named) for term in (whole, *parts) if (named := noun(term))}
    summed = each.is_result and whole.first and words.AND.search(parts[-1].before)
    if (len(nouns) > len(parts) and not summed) or not all(is_parted(one, other) for one, other in pairwise(parts)):
        return False
    if any(is_whole(part) for part in parts):
        return False
    return each.is_result or (
        (whole.first or whole.last) and (parts[-1].last or bool(words.ENDS.match(parts[-1].after)))
    )


def is_unsaid(each: Sum) -> bool:
    """Tell whether numbers are parts of another one from where they stand and what they count."""
    whole, parts = each.whole, each.parts
    around = " ".join(term.context for term in (whole, *parts))
    if whole.value <= max(each.values) or min(each.values) < 1 or _CHANGED.search(around) or words.BOTH.search(around):
        return False
    if not all(_follows(one, other) for one, other in pairwise(parts)) or words.ABSTAINED.search(around):
        return False
    if any(_OTHER.search(one.after) for one in parts[:-1]) or any(_OTHER.search(part.before) for part in parts[1:]):
        return False
    return _is_behind(whole, parts) if each.is_result else _is_in_front(each)


def _follows(one: Term, other: Term) -> bool:
    """Tell whether nothing is counted between two numbers, and something parts them."""
    return (is_parted(one, other) or bool(words.BESIDES.search(one.before))) and (
        one.number.end + len(one.after) == other.number.start or (one.last and other.first)
    )


def _is_in_front(each: Sum) -> bool:
    """Tell whether parts that name nothing of their own follow on a number that does."""
    whole, parts = each.whole, each.parts
    first, last = parts[0], parts[-1]
    together = first.sentence == whole.sentence
    if not _follows(whole, first) and not whole.number.start > first.number.start:
        return False
    long = len(parts) > 2 and whole.value >= _FEW
    closes = bool(words.AND.search(last.before)) or is_rest(last)
    if not (whole.unit or noun(whole)) or not (whole.first or whole.last) or words.OF_THEM.search(whole.number.quote):
        return False
    if not (last.last or words.ENDS.match(last.after)) or _OTHER.search(whole.after) or _OTHER.search(last.after):
        return False
    if (
        (together and words.JOINED.match(whole.after))
        or (is_parallel(whole, first) and not long)
        or is_placed(whole, first)
    ):
        return False
    if not (_BEGINS.fullmatch(_CLAUSE.split(first.before)[-1]) or (is_rest(last) and not together)):
        return False  # "the Greens 41" is told beside the whole, not of it
    kinds = len(parts) > 2 and closes and whole.after == ", " and _is_bare(last, whole)  # 84 men, 50 old, 34 young
    if is_some(first.lead, parts, whole) or not (kinds or all(_is_bare(part, whole) for part in parts)):
        return False
    unit, off = _unit(each), abs(whole.value - each.added)
    one = first.sentence == last.sentence and whole.value > unit * _TENS and are_same(off, unit)
    if each.added > whole.value or (len(parts) > 2 and closes):
        return closes or (whole.value >= _FEW and (len(parts) > 2 or one or is_early_slip(each)))
    some = words.OF_THEM.search(first.lead + first.after)  # what is less than all may be only some
    begins = not first.before.strip()
    return is_early_slip(each) or bool(one and not some and whole.value < unit * _MANY and (closes or begins))


def _is_bare(part: Term, whole: Term) -> bool:
    """Tell whether a number names nothing, or what the whole names."""
    following = words.NOUN_BEHIND.match(part.after)
    named = noun(part) or (part.number.amount.counted if part.unit else "") or (following[1] if following else "")
    return not named or stem(named) == stem(noun(whole))


def _is_behind(whole: Term, parts: tuple[Term, ...]) -> bool:
    """Tell whether a number sums up those in front of it: as an apposition, or as the subject of the next sentence."""
    last = parts[-1]
    listed = bool(words.AND.search(last.before) or words.MORE.search(last.before)) or len(parts) > 2
    if (
        not listed
        or whole.value < min(_FEW, 6)
        or _OTHER.search(last.after)
        or words.OF_THEM.match(whole.after.lstrip())
    ):
        return False
    if whole.sentence == last.sentence == parts[0].sentence:
        beside = _NEXT.fullmatch(last.after) and not words.AND.search(whole.before)
        return bool(beside) and (whole.value >= _FEW or _DASH.search(last.after) is not None)
    if not whole.before.strip() and _IS_ALL_THERE_IS.match(whole.after):
        return False
    return whole.sentence == last.sentence + 1 and bool(_ALL_OF_THEM.fullmatch(whole.before))
