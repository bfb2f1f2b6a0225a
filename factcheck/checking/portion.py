"""The rule *portion*: a share of a number and the number beside it: a quarter of 80 firms is 20; 32 of 80 are 40 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.checking.article import Article
from factcheck.checking.figuring import fits, fraction, is_share, replaced, shown, spread, written
from factcheck.checking.likeness import stem
from factcheck.checking.slots import Line, Number, Q, lines, read
from factcheck.model import Hint

_THAT_IS = (
    r"(?:\b(?:also|mithin|damit|somit|folglich|demnach"
    r"|das sind|das waren|das ist|das entspricht|dies entspricht|was"
    r"|entspricht|macht|sprich|nämlich|thus|or|that is|which is|namely)\b|[,(–—:])"
)
_HEDGE = (
    r"(?:\s*(?:also|mithin|damit|somit|etwa|rund|knapp|fast|gut"
    r"|genau|exakt|nur|gerade|einem|einer|einen|ein|das sind"
    r"|das ist|das waren|das entspricht|das macht|was|entspricht|a|an|some|about|almost|nearly|just|that is|which is"
    r"|or)\b)*\s*"
)
# "32 sind verbraucht, 40 Prozent" and "ein Viertel der 80 Betriebe, also 20".
_COMMENT = re.compile(rf"{_THAT_IS}{_HEDGE}$", re.IGNORECASE)
_OF_WHOLE = re.compile(
    rf"{Q} (?:of|der|des|von|aller|of the|von den|unter den|davon|of all) (?:(?:the|rund|etwa|insgesamt|seiner"
    rf"|ihrer|den|der|its|their) )*(?P<whole>{Q})",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?:(?:^|[.,;:–(»„] ?)(?:von|of|unter)|\b[a-zäöüß]+ von|\b(?:von|unter|of) (?:den|diesen|seinen|ihren|the"
    rf"|its|their|all)|(?<={Q}) (?:von|of|out of)) "
    rf"(?:(?:insgesamt|rund|etwa|some) )*(?P<whole>{Q})",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(r" (?:der|des|of the) (?P<noun>[A-ZÄÖÜ]?[\w-]+)")
_STRONG = re.compile(
    rf"\b(?:also|mithin|damit|somit|folglich|demnach|das sind|das waren|das ist|das entspricht|dies entspricht"
    rf"|entspricht|macht|nämlich|or|that is|which is|namely|thus){_HEDGE}$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[ ]?[,.;:)–—!?]| by | nach | laut |$")
_ONE_OF = re.compile(r"(\w+) von \w+")
_ORDINALS = {2: "zweite", 3: "dritte", 4: "vierte", 5: "fünfte", 6: "sechste", 8: "achte", 10: "zehnte"}
_EVERY = re.compile(r"(?:jede[rsmn]?|every) \w+", re.IGNORECASE)
_BEFORE_NOW = re.compile(r"\b(?:hatte|hatten|letzten|vorigen|zuvor|damals|vergangenen|had|previous|last)\b")
_RATE = re.compile(r"\b(?:\w*[Bb]eteiligung|Quote|Erfolgsquote|turnout)(?: \w+){0,2}? (?:mit |von |at |of |bei )?$")
_THEREOF = re.compile(r" ?,? ?(?:davon|darunter|of them|of these)\b", re.IGNORECASE)


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every share or number that does not fit the two numbers beside it."""
    for line in lines(article):
        for said in line.own():
            if said.value is None or said.amount.to is not None:
                continue
            if said.unit == "%" or is_share(said):
                yield from _share(article, line, said)
            else:
                yield from _part(article, line, said)


def _share(article: Article, line: Line, said: Number) -> Iterator[Hint]:
    """Judge "32 von 80, das sind 30 Prozent"."""
    rate = _RATE.search(line.before(said)) and not _BEFORE_NOW.search(line.pattern[line.here : said.at])
    if not (_is_aside(line, said) or rate) or _OF_WHOLE.match(line.pattern, said.at):
        return
    counts = [each for each in line.numbers if each.at < said.at and _counts(each)]
    of = re.search(r" (?:davon|of them|der|des|von|of|aller)\b", said.quote) or re.match(
        r" (?:davon|der|des|von|of|aller|mehr|weniger|more|less|fewer)\b", line.after(said)
    )
    pairs = _pairs(line, said, counts)
    if not pairs and _RATE.search(line.before(said)):
        pairs = [
            (one, other)
            for one, other in pairwise(counts)
            if re.fullmatch(r" (?:der|von|of(?: the)?) (?:\w+ )?", line.pattern[one.at + 1 : other.at])
        ]
    nth = _ONE_OF.fullmatch(said.quote)
    if not pairs or (of and not nth):
        return
    value = (said.value or 0) * (1 if said.unit == "%" else 100)
    every = [*pairs, *combinations(counts, 2)]
    if any(_agrees(said, value, *both) for one, other in every for both in ((one, other), (other, one))):
        return
    part, whole = pairs[-1]
    share = (part.value or 0) / (whole.value or 1)
    if share > 1:
        return
    language = article.document.language
    if said.unit == "%":
        right = replaced(said, 100 * share, language=language)
    else:
        right = (
            _every(said.quote, share)
            or (_one_of(nth[1], part.value or 0, whole.value or 1) if nth else "")
            or fraction(share, language=language, like=said.quote)
        )
    yield _hint(article, said, part.value or 0, whole.value or 0, right)


def _one_of(first: str, part: float, whole: float) -> str:
    """Write a share as "eine von sechs", where it is said like that and comes out."""
    often = whole / part if part else 0.0
    return (
        f"{first} von {written(often, language='de')}"
        if often == int(often) and first.lower().startswith("ein")
        else ""
    )


def _every(quote: str, share: float) -> str:
    """Write a share as "jeder fünfte", where it is said like that."""
    words, nth = quote.split(), round(1 / share) if share else 0
    if not _EVERY.match(quote) or nth not in _ORDINALS or abs(1 / nth - share) > 0.01:
        return ""
    return f"{words[0]} {_ORDINALS[nth]}{words[1][-1] if words[1][-1] in 'rsnm' else ''}"


def _is_aside(line: Line, said: Number) -> bool:
    """Tell whether a number is told as a comment: behind "also" or "das sind", or between commas."""
    before = line.before(said)
    strong = _STRONG.search(before)
    return bool(strong or (_COMMENT.search(before) and _ENDS.match(line.after(said) or ".")))


def _counts(number: Number) -> bool:
    return bool(number.value and number.value > 1 and number.amount.to is None and not number.unit)


def _pairs(line: Line, said: Number, counts: list[Number]) -> list[tuple[Number, Number]]:
    """Give parts with their wholes where the sentence says so: von 80 … 32; 48 Leute, zwölf davon."""
    found = []
    for match in _WHOLE.finditer(line.pattern, 0, said.at):
        whole = line.number(match["whole"])
        parts = [each for each in counts if each.at > whole.at]
        if whole in counts and len(parts) == 1:
            found.append((parts[0], whole))
        elif whole in counts and not parts:
            earlier = [each for each in counts if each.at < whole.at]
            if earlier and re.fullmatch(
                r" (?:[\w-]+ ){0,2}(?:von|of|out of) (?:\w+ ){0,2}", line.pattern[earlier[-1].at + 1 : whole.at]
            ):
                found.append((earlier[-1], whole))
    for one, other in pairwise(counts):
        if _THEREOF.match(line.after(other)) or other.quote.endswith((" davon", " of them")):
            found.append((other, one))
    for each in line.numbers:
        # One quantity of two numbers: drei von 40 Betrieben.
        if each.at < said.at and (both := _inside(each, line.language)):
            found.append(both)
    return found if _RATE.search(line.before(said)) else [pair for pair in found if pair[0].at >= line.here]


def _inside(number: Number, language: str) -> tuple[Number, Number] | None:
    match = re.fullmatch(
        r"(?P<part>\d[\d. ]*|[\w.]+) (?:von|of|der) (?:den |the |insgesamt |rund )*(?P<whole>[\w.]+(?: \w+)*)",
        number.quote,
    )
    if match is None or is_share(number) or number.unit:
        return None
    whole = read(match["whole"], language)
    if not whole.value or not number.value or whole.value < number.value or whole.unit:
        return None
    at = number.start + match.start("whole")
    return number, Number(at, number.end, match["whole"], whole, number.at)


def _agrees(said: Number, value: float, part: Number, whole: Number) -> bool:
    if not part.value or not whole.value or part.value > whole.value:
        return False
    off = 100 * spread(part, part.value) / whole.value
    share = 100 * part.value / whole.value
    if is_share(said):
        return abs(share - value) <= 3.0 + off or fits(said, share / 100 - 0.001, share / 100 + 0.001)
    return fits(said, share - off, share + off, value=value, cut=True)


def _part(article: Article, line: Line, said: Number) -> Iterator[Hint]:
    """Judge "ein Viertel der 80 Betriebe, also 25" and "60 Prozent der 80, also 40"."""
    if not _is_aside(line, said):
        return
    shares = []
    for each in line.numbers:
        if not line.here <= each.at < said.at:
            continue
        if each.unit == "%" or is_share(each):
            whole = _whole_inside(each, line.language)
            after = _OF_WHOLE.match(line.pattern, each.at)
            if whole is None and after:
                number = line.number(after["whole"])
                whole = number.value if _counts(number) and number is not said else None
            if whole and not said.unit:
                shares.append((each, whole))
            elif other := _thereof(line, each, said) or _whole_before(article, line, each, said):
                shares.append((each, other))
    between = [each for each in line.numbers if shares and shares[-1][0].at < each.at < said.at]
    if not shares or any(_counts(each) and each.value != shares[-1][1] for each in between):
        return
    each, whole = shares[-1]
    share = (each.value or 0) / (100 if each.unit == "%" else 1)
    exact = share * whole
    tolerance = 0.005 * whole if each.unit == "%" else 0.02 * whole
    if fits(said, exact - max(tolerance, 0.5), exact + max(tolerance, 0.5)):
        return
    right = replaced(said, round(exact), language=article.document.language)
    told = f"{shown(100 * share, language=article.language)} %"
    yield Hint(
        said.start,
        said.end,
        article.say(
            en=f"{told} of {shown(whole, language=article.language)} is {shown(exact, language=article.language)}.",
            de=f"{told} von {shown(whole, language=article.language)} sind {shown(exact, language=article.language)}.",
        ),
        right,
    )


def _thereof(line: Line, share: Number, said: Number) -> float | None:
    """Give the whole of "ein Drittel davon" and "jede fünfte": the number before it of the same unit."""
    each = _EVERY.match(share.quote)
    if not each and not (share.quote.endswith(" davon") or _THEREOF.match(line.after(share))):
        return None
    earlier = [
        number
        for number in line.numbers
        if number.at < share.at
        and number.value
        and number.amount.to is None
        and number.unit not in ("x", "%", "pp", "years")
    ]
    if not earlier or is_share(earlier[-1]) or (said.unit and earlier[-1].unit != said.unit):
        return None
    exact = [(each.value or 0) * (share.value or 0) for each in earlier]
    if any(fits(said, value - 0.02 * value - 0.5, value + 0.02 * value + 0.5) for value in exact):
        return None
    return earlier[-1].value


def _whole_before(article: Article, line: Line, share: Number, said: Number) -> float | None:
    """Give the whole of "Von den 30 Zweigstellen schließt ein Fünftel, das sind sechs"."""
    if not re.fullmatch(
        rf"(?: (?:der|des|of the|of) [\w-]+)?{_THAT_IS}{_HEDGE}", line.pattern[share.at + 1 : said.at], re.IGNORECASE
    ):
        return None
    for match in _WHOLE.finditer(line.pattern, line.here, share.at):
        whole = line.number(match["whole"])
        if _counts(whole) and not said.unit:
            return whole.value
    noun = _OF_NOUN.search(share.quote + line.pattern[share.at + 1 : said.at])
    earlier = [number for each in lines(article) for number in each.own() if number.end <= share.start and number.value]
    if noun:
        wanted = stem(noun["noun"])
        same = [
            number for number in earlier if number.amount.counted and stem(number.amount.counted.split()[-1]) == wanted
        ]
        return same[-1].value if same and not said.unit and same[-1].amount.to is None else None
    if said.unit:
        here = [
            number
            for number in line.numbers
            if number.at < share.at and number.unit == said.unit and number.amount.to is None
        ]
        return here[-1].value if len(here) == 1 else None
    return None


def _whole_inside(number: Number, language: str) -> float | None:
    """Give the whole that stands in the words of a share itself: ein Viertel der 80 Betriebe."""
    share, of, rest = re.split(r" (der|des|von|aller|of)\b", f"{number.quote} of", maxsplit=1)[:3]
    if not share or not of:
        return None
    for word in rest.split():
        whole = read(word, language)
        if whole.value and whole.value > 1 and whole.to is None:
            return whole.value
    return None


def _hint(article: Article, said: Number, part: float, whole: float, right: str) -> Hint:
    one, other = (shown(value, language=article.language) for value in (part, whole))
    share = shown(100 * part / whole, language=article.language)
    return Hint(
        said.start,
        said.end,
        article.say(en=f"{one} of {other} is {share} %.", de=f"{one} von {other} sind {share} %."),
        right,
    )
