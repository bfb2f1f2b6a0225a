"""The rule *shares*: shares of one whole that do not add up to it: 45, 35 and the remaining 30 per cent.

It looks at shares that follow each other and takes them for all of a whole where a word says so, or where they exceed
it by a little. Changes, rates and shares of other times are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from factcheck.checking import sum_words as words
from factcheck.checking.article import Article
from factcheck.checking.families import are_counterparts, is_pair
from factcheck.checking.figuring import fraction, is_share, is_slip, replaced, shown, written
from factcheck.checking.slots import read
from factcheck.checking.term import Term
from factcheck.checking.terms import share_terms
from factcheck.finding.amounts import Precision
from factcheck.model import Hint

_WHOLE = 100.0
_MOST = 7  # shares of one whole
_SENTENCES = 2  # between the first and the last of them
_FAR, _NEAR, _CLOSE, _SLIGHT = (
    36.0,
    15.0,
    12.0,
    4.0,
)  # percentage points by which shares may miss a whole that they are meant to make
_TEN, _LIST = 10, 4
_HALVES = 2.0  # a half and two thirds are as much more than a whole
_HALF = 0.51
_ROUNDING = 1.6  # percentage points by which the rounding of all shares together may bring them away from a whole
_CHANGE = re.compile(
    r"(?:\b(?:um|plus|minus|nach|statt|(?<!Mehrheit )(?<!Anteil )(?<!Rest )von|from|by"
    r"|(?<!make )(?<!makes )(?<!made )(?<!making )up|down|bis zu)"
    r"(?: (?:rund|etwa|knapp|gut|fast|genau|gerade noch))?"
    r"|\b(?:Plus|Minus|Anstieg|Zuwachs|Rückgang|Zunahme|Einbruch|Steigerung|\w*[Rr]abatt|\w*[Zz]ins\w*|\w*[Rr]endite"
    r"|\w*[Mm]arge|\w*[Bb]eteiligung|\w+quote|Quote|\w+rate|Inflation|Hürde|rose|fell|turnout|interest|margin"
    r"|inflation|unemployment|[Aa]rbeitslos\w+)\b[^,.;:]{0,25}) $"
)
_FALL = re.compile(r"\b(?:Plus|Minus|Anstieg|Zuwachs|Rückgang|Zunahme|Einbruch|Steigerung) von $")
_CHANGED = re.compile(
    r" (?:mehr|weniger|höher|niedriger|teurer|billiger|günstiger|more|less|higher|lower|fewer|up|down)\b"
    r"| (?:(?!und |and )[\w-]+ ){0,2}(?:höher|niedriger|teurer|billiger|gestiegen|gesunken|gewachsen|zugelegt|über dem"
    r"|unter dem)\b| (?:Zinsen|Rabatt|Rendite|interest)\b",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:zuvor|davor|damals|früher\w*|einst|Vorjahr\w*|Vorwahl|vor \w+ Jahren|(?:19|20)\d\d|bisher|ago|earlier"
    r"|previous\w*|last year)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[,;:.–]")
_SEVERAL = re.compile(
    r"\b(?:auch|beides|sowohl|Mehrfachnennungen|zugleich|darunter|jede[rsn]?|davon wiederum|mindestens|both|also)\b",
    re.IGNORECASE,
)
_DIVIDED = re.compile(
    r"\b(?:wovon|davon|entf(?:allen|ielen|ällt|iel)|verteil\w+|teilen|aufgeteilt|setzt sich|bestehen|besteht"
    r"|stamm\w+"
    r"|speis\w+|finanzier\w+|gehören|hält|halten|besitz\w+|fließ\w+|geht|gehen|ging|gingen|beteilig\w+|kommt|kommen|macht|machen"
    r"|of which|split|divided|made up|accounted|accounts|owns?|holds?|goes|comes|supplied|sparten|töpfen)\b",
    re.IGNORECASE,
)
_STRICTLY = re.compile(
    r"\b(?:wovon|davon|entf(?:allen|ielen|ällt|iel)|verteil\w+|aufgeteilt|setzt sich|besteh\w+|stamm\w+|speis\w+"
    r"|finanzier\w+|gehör\w+|hält|halten|beteilig\w+|of which|split|divided|made up|makes up|owns?|holds?)\b",
    re.IGNORECASE,
)
_PARTIES = re.compile(r"\b(?:CDU|CSU|SPD|AfD|FDP|Grünen?|Linke|Union|ÖVP|SPÖ|FPÖ|Labour|Tories|Conservatives)\b")
_BEATEN = re.compile(
    r"\b(?:beat(?:en)?|won|wins?|defeat\w*|victory|voted|approved|passed|rejected|split|backed|ousted)\b.* by $",
    re.IGNORECASE,
)
_TO = re.compile(r"[ ,]*(?:zu|to|gegen) ")
_OF_COUNT = re.compile(r"([^\W\d_]+|\d+)(?: of the)?( (?:von|in|of|out of) )([^\W\d_]+|\d+)\b")
_TOGETHER = re.compile(r"\b(?:zusammen|gemeinsam|insgesamt|together|combined|between them)\b", re.IGNORECASE)
_LAST = re.compile(r"\b(?:und|während|schließlich|and|while|sowie|nur)\b[^.;]*$", re.IGNORECASE)
_OPINION = re.compile(
    r"enthielt|Enthaltung|unentschieden|unentschlossen|keine Meinung|keine Angabe|weiß nicht|wissen (?:es )?nicht"
    r"|wussten? (?:es )?nicht|abstain|undecided|no opinion|don't know|not sure",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(?:dafür|dagegen|stimmten|votierten|zugestimmt|zustimm\w*|lehn\w+|ablehn\w*|Ja|Nein|voted|in favour|against"
    r"|gegen|(?:said|say) (?:yes|no)|favou?r\w*|oppos\w*|approv\w*|disapprov\w*|reject\w*)\b",
)
_RUNOFF = re.compile(
    r"Stichwahl|Herausforder|Amtsinhaber|Kontrahent|Gegenkandidat|Rival|Gegner|setzte sich \w+|runoff|run-off"
    r"|challenger|incumbent|opponent|auf \w+(?: \w+){0,3} entfielen",
    re.IGNORECASE,
)
_CANDIDATES = re.compile(r"Kandidat|Bewerber|trat(?:en)? an|candidate", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:bei|von|unter|der|among|of|for) (?:den |the )?(?:\w+ )?(?:\w*innen|\w*frauen|\w*männer|jungen|mädchen|kinder"
    r"|erwachsenen|women|men|boys|girls|children|adults)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:nicht|not|doesn't|don't|didn't)\W*$")
_PORTION = re.compile(r"\b(?:Anteil|share|proportion)\b")
_STAYS = re.compile(r" (?:ver)?bl(?:ei|ie)b(?:t|en)\b| remain")
_BY = re.compile(r"\bzu (?:rund |etwa )?$", re.IGNORECASE)
_UNREAD = re.compile(r"Prozent|%|[Pp]er ?cent|\bRest\b|\bthe rest\b")
_THAN = re.compile(r"\b(?:als|than|wie|as) [^,;]*")
_BORDER = re.compile(r"(?:\b(?:unter|über|zwischen|als|ab|bis|under|over|between|than|aged|of)|^ (?:und|and)) [\w.,]+$")
_NO_SHARE = re.compile(r" (?:die|der|das|Jahre|years) ")
_OF_WHAT = re.compile(
    r"(?:Prozent|%|[Pp]er ?cent|tel|Hälfte|half|third|quarter)s? (?:(?:der|des|aller|of|unter) |davon\b)"
)
_FRACTION = re.compile(r"(?:.*?(?:tel|Hälfte|half|thirds?|quarters?|fifths?))\b")


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at the last of the shares that do not make a whole."""
    for paragraph in share_terms(article):
        shares = [term for term in paragraph if not _is_other(term)]
        for at in range(1, len(shares)):
            if found := _wrong(article, shares, at):
                yield from _hints(article, found)


def _is_other(term: Term) -> bool:
    """Tell whether a number without a unit is none of the shares beside it: mit 31 die Jüngste."""
    if term.number.unit or is_share(term.number):
        return False
    return bool(_NO_SHARE.match(term.after) or _BORDER.search(term.lead))


def _is_part(term: Term) -> bool:
    if term.is_rest and not _FALL.search(term.before):
        return True
    if (
        not term.value
        or (_CHANGE.search(term.before) and not _BEATEN.search(term.before))
        or (not is_share(term.number) and _CHANGED.match(term.after))
    ):
        return False
    clause = f"{_JOINT.split(term.before)[-1]} {term.number.quote} {_JOINT.split(term.after)[0]}"
    return not _OTHER_TIME.search(_THAN.sub("", clause))


def _wrong(article: Article, shares: list[Term], at: int) -> list[Term] | None:
    """Give the shares that end with one and are meant to make a whole, but do not."""
    last, rest = shares[at], shares[at].is_rest
    ends = article.text[last.number.end : last.number.end + 150]
    closed = rest or bool(words.NOTHING_ELSE.search(ends))
    runs = [
        shares[first : at + 1]
        for first in range(max(0, at + 1 - _MOST), at)
        if last.sentence - shares[first].sentence <= _SENTENCES
    ]
    if not rest and (_TOGETHER.search(last.before) or any(_is_subtotal(last, run[:-1]) for run in runs)):
        return None
    following = [term for term in shares[at + 1 :] if term.sentence == last.sentence]
    if not closed and any(term.is_rest for term in shares[at + 1 : at + 2] if term.sentence == last.sentence + 1):
        return None  # "… neun Prozent. Der Handel trägt die übrigen acht bei."
    if not rest and words.UNTOLD.search(ends):
        return None  # "62 Prozent, Nordwall elf. Der Rest ist in Streubesitz."
    if any(_fits([*run, *following[:more]]) for run in runs for more in range(len(following) + 1)):
        return None
    earlier = shares[max(0, at - _MOST) : at]
    if rest and any(
        abs(_added([*chosen, last]) - _WHOLE) < _HALF for size in (1, 2, 3) for chosen in combinations(earlier, size)
    ):
        return None  # "from 48 to 45 … from 8 to 11 per cent. The remaining 44 per cent"
    most = _WHOLE + _NEAR if closed else _WHOLE
    runs = [run for run in runs if 0 < _added(run[:-1]) < most and all(map(_is_part, run))]
    begun = [run for run in runs if at + 1 == len(run) or shares[at - len(run)].sentence < run[0].sentence]
    meant = [
        run
        for each in ((begun, runs) if rest else (begun,))
        for run in each
        if abs(_added(run) - _WHOLE) <= _meant(run, closed, bool(following))
    ]
    if rest and (first := [run for run in meant if run in begun]):
        meant = first
    return min(meant, key=lambda run: (abs(_added(run) - _WHOLE), -len(run)), default=None)


def _is_subtotal(last: Term, parts: list[Term]) -> bool:
    """Tell whether a share is what some of those in front of it make: SPD und Grüne damit 51 Prozent."""
    return len(parts) > 1 and abs(_added(parts) - last.value) <= _tolerance(last)


def _added(parts: list[Term]) -> float:
    return sum(part.value for part in parts)


def _fits(parts: list[Term]) -> bool:
    return (
        abs(_added(parts) - _WHOLE) <= min(sum(map(_tolerance, parts)), max(_ROUNDING, *map(_tolerance, parts))) + 1e-6
    )


def _tolerance(part: Term) -> float:
    """Give how far a share may be from the true one."""
    if part.number.amount.precision is not Precision.EXACT:
        return 3.0
    if is_share(part.number):
        return 0.4
    decimals = re.search(r"\d[.,](\d+)", part.number.quote)
    return _HALF * 10.0 ** -len(decimals[1]) if decimals else _HALF


def _meant(run: list[Term], closed: bool, goes_on: bool) -> float:
    """Tell by how many percentage points shares may miss the whole that they are meant to make."""
    text = "".join(
        (part.before if not at or part.sentence > run[at - 1].sentence else "") + part.number.quote + part.after
        for at, part in enumerate(run)
    )
    over = _added(run) > _WHOLE
    together = run[0].sentence == run[-1].sentence
    if closed:
        return _FAR
    if goes_on or _SEVERAL.search(text) or any(_UNREAD.search(part.after) for part in run):
        return 0.0
    closes = bool(_LAST.search(run[-1].before) or _NOT.search(run[-1].after))
    if step := _step(run):
        return step if together and (over or closes) else 0.0
    if len(run) == 2 and _TO.fullmatch(run[0].after):
        return _CLOSE
    if all(is_share(part.number) for part in run):
        if len(run) > 2:
            return _NEAR + _TEN if together and (closes or (over and _DIVIDED.search(text))) else 0.0
        return _NEAR + _HALVES if together and (over or closes or _is_of(run[0])) else 0.0
    if len(run) > 2:
        if not over and (_PARTIES.search(text) or not (_STRICTLY.search(text) or _OPINION.search(text))):
            return 0.0
        if _DIVIDED.search(text) or _OPINION.search(text) or _CANDIDATES.search(text):
            return _NEAR if closes or (over and together) else _CLOSE
        # Several answers are soon more than a whole, but seldom by ten or twenty.
        off = _added(run) - _WHOLE
        tens = abs(off - _TEN * round(off / _TEN)) <= max(0.0, *(_tolerance(part) - _HALF for part in run))
        return _NEAR if over and (closes or (together and (tens or len(run) > _LIST))) else 0.0
    if run[-1].value != run[-1].number.value and not is_share(run[-1].number):
        return _FAR  # each of several has as much
    if _is_of(run[-1]):
        return 0.0
    if _RUNOFF.search(text):
        return _CLOSE
    if together and ((is_pair(tuple(run)) and not _GROUP.search(text)) or _NOT.search(run[-1].after)):
        return _CLOSE
    if together and _STAYS.match(run[-1].after):
        return _CLOSE
    if together and (over or closes) and all(_BY.search(part.before) for part in run):
        return _CLOSE
    first, last = run
    if together and over and _PORTION.search(first.before) and are_counterparts(first.before, last.context):
        return _CLOSE
    opposed = words.FOR.search(first.context) and words.AGAINST.search(last.context)
    if together and (opposed or len(_VOTE.findall(text)) > 1):
        return _CLOSE if over or run[0].value > 50 else 0.0
    if all(re.search(r"\d[.,]\d", part.number.quote) for part in run):
        return _SLIGHT if together else 0.0
    return _SLIGHT if over and together and (_is_of(run[0]) or run[0].before.endswith("zu ")) else 0.0


def _step(run: list[Term]) -> float:
    """Give what one of so many is in per cent, where all shares are of as many: drei von zehn, sieben von zehn."""
    counts = {_count(part) for part in run}
    count = counts.pop() if len(counts) == 1 else 0.0
    return _WHOLE / count + _SLIGHT / _MOST if count else 0.0


def _count(part: Term) -> float:
    """Give of how many a share is one or more: 10 for drei von zehn."""
    found = _OF_COUNT.match(part.number.quote)
    return (read(found[3], "de").value or read(found[3], "en").value or 0.0) if found else 0.0


def _is_of(part: Term) -> bool:
    """Tell whether a share names what it is a share of: 55 Prozent der Männer."""
    return bool(_OF_WHAT.search(part.number.quote + part.after[:12]))


def _hints(article: Article, run: list[Term]) -> Iterator[Hint]:
    """Give a hint at the last share, and at the nearest one in front of it that one digit would put right."""
    parts = " + ".join(shown(each.value, language=article.language) for each in run)
    together = f"{parts} = {shown(_added(run), language=article.language)} %"
    *others, last = [(part, _WHOLE - _added(run) + part.value) for part in run]
    slips = [each for each in others if _is_slip(*each, article.document.language)]
    for part, remains in (*slips[-1:], last):
        if remains > 0:
            left = shown(remains, language=article.language)
            yield Hint(
                part.number.start,
                part.number.end,
                article.say(
                    en=f"The shares do not add up: {together}, and {left} % remain.",
                    de=f"Die Anteile ergeben kein Ganzes: {together}; es bleiben {left} %.",
                ),
                _written(part, remains, article.document.language),
            )


def _is_slip(part: Term, remains: float, language: str) -> bool:
    """Tell whether one digit keeps a share from being what the others leave."""
    told_once = remains > 0 and part.value == part.number.value
    return told_once and is_slip(part.number.quote, _written(part, remains, language))


def _written(part: Term, value: float, language: str) -> str:
    """Write a share with another value, as it is written."""
    number = part.number
    if count := _count(part):
        said = number.quote.split(" ")[0]
        return written(value / _WHOLE * count, language=language, like=said) + number.quote[len(said) :]
    if is_share(number) and (words := _FRACTION.match(number.quote)):
        return fraction(value / _WHOLE, language=language, like=words[0]) + number.quote[words.end() :]
    return replaced(number, value * (number.value or 1) / part.value, language=language)
