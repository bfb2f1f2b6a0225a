"""Reads how the words beside a length link it with time: to today, to a later point, to what is told before it.

It knows which lengths are of something else: of a part, of an age, of what is to come. It finds no points in time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.checking.article import Article
from factcheck.checking.lengths import Length
from factcheck.checking.subject import THING, Subject, subject
from factcheck.finding.amounts import amount

ADVERBS = (
    r"(?:also|mithin|somit|damit|folglich|und damit|insgesamt|zusammen|genau|ganze|volle|exakt|nämlich|und zwar|nur"
    r"|lediglich|immerhin|rund|gut|knapp|fast|etwa|über|mehr als|beinahe|ziemlich|schon|bereits|nun|nunmehr|jetzt"
    r"|inzwischen|mittlerweile|gestern|heute|auf den Tag|das sind|das waren|der|die|das|den|dem|ein|eine|erst|stolze"
    r"|diesen|diese|nach|in|von|seit|vor|for|so|that is|just|only|in all|exactly|about|almost|nearly|over|more than"
    r"|some|now|a|a (?:total|period|span|spell|run) of|the|those|these|after)"
)
_FRONT = rf"(?: {ADVERBS})*? $"
# Lengths of something else: of a part, of what is to come or comes on top, of an age, of what is allowed.
_ELSE_BEFORE = re.compile(
    r"\b(?:um|alle\w?|jede[nrsm]?|pro|je|per|every|each|bis zu|up to|nächsten|kommenden|next|coming|weiteren?|weitere"
    r"|(?<!took )another|noch|davon|zusätzlich|extra|binnen|innerhalb von|innerhalb|within|aged?|frühestens|spätestens"
    r"|zu|jeweils|again|einmal|(?<!mehr )(?<!länger )als|(?<!more )(?<!longer )than|mindestens|höchstens|at least|by"
    r"|unter|under|an(?! den| diesen)|(?<!kam )(?<!kommt )auf|weniger|letzten?|ersten?|last|past|first|vergangenen)"
    r"(?: (?:rund|gut|knapp|fast|nur|den|the|etwa|about|almost|nearly|just|over))? $"
    r"|\bfür $|\b(?:(?<!nach )dann|danach|anschließend|then|afterwards|sonst|üblicherweise|normalerweise|manchmal|oft"
    r"|meist\w*|usually|normally|sometimes|often|geplant\w*|planned)\b[^;:–\d]*$",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"[- ]*(?:alt\w*|old|jung\w*|young|jünger\w*|älter\w*|younger|older|länger|longer|mehr|more|weniger|less|davon"
    r"|darunter|pro|per|(?:of|von) (?:it|that|them|those|which|ihnen|denen)|am Tag|a (?:day|week|month|year)"
    r"|im (?:Jahr|Monat)\b(?! \d)|in der Woche|in (?:prison|jail)|entfernt|away|zu (?:früh|spät)|late|als [A-ZÄÖÜ]|Haft"
    r"|Gefängnis|Freiheitsstrafe|Bewährung|Garantie|Jugendstrafe|to(?! the day) [a-z]+|,? um [^,.;]{0,30}\bzu"
    r"|[^.;]*, (?:dann|danach|then|(?:den|the) [rR]est))\b|-"
)
_AGED = re.compile(r"\b(?:mit|at)(?: \w+)? $", re.IGNORECASE)
_RATE = re.compile(r"([^\s,]+) (?:[A-ZÄÖÜ]\w+|[a-z]+s) in(?: (?:nur|only|just))? $")  # vier Preisträger in zwei Jahren
_LATER = re.compile(
    r" (?:später|danach|darauf|hernach|nachher|later|afterwards|after that|on(?= ?[,.;:]| (?:he|she|it|they|we|I)\b))\b"
)
_EARLIER = re.compile(r" (?:zuvor|vorher|davor|früher|earlier|before(?: that)?(?=\W*(?:$|,)))\b")
_FROM = re.compile(
    r" (?:nach|after|vor|before) (?:de[mnr]|the|[sS]eine[mnr]|[iI]hre[mnr]|his|her|its|their|[A-ZÄÖÜ\d])"
)
_AGO = re.compile(rf"\bvor{_FRONT}", re.IGNORECASE)
_AGO_BEHIND = re.compile(r" (?:(?:ist|war|wird|liegt|sind) (?:das|es)(?: \w+){0,2} )?(?:ago|her|zurück|back)\b")
_THAT_LONG_AGO = re.compile(r"\b(?:that|it|this)(?: is| was|[’']s)(?: \w+)? $", re.IGNORECASE)
_SINCE = re.compile(rf"\bseit{_FRONT}|\b(?:has|have|[’']s|been)\b[^,;]{{0,40}}\bfor(?: \w+)? $", re.IGNORECASE)
_GOES_ON = re.compile(r" (?:now|and counting|already|since|seither|seitdem)\b(?! \d)")
FOR = re.compile(r"\b(?:for|für)(?: \w+)? $", re.IGNORECASE)
_HAS = re.compile(r"\b(?:has|have|[’']s|[’']ve)\b")
# Words that tie a length to what is told beside it.
THESE = re.compile(
    r"\b(?:diese[nr]?|jenen?|these|those|ihre[nr]?|seine[nr]?|his|her)(?: \w+)? $"
    r"|^\W*(?:(?:in|an|für|for) )?(?:die|den|the) $",
    re.IGNORECASE,
)
_SO = re.compile(
    r"\b(?:also|damit|mithin|somit|folglich|insgesamt|in all|macht|das sind|das waren|that is|making)\b[^,;:.]*$"
    r"|\bor $",
    re.IGNORECASE,
)
_SO_BEHIND = re.compile(r" (?:dazwischen|seither|seitdem|in between)\b")
LASTS = re.compile(
    r"\b(?:dauer\w*|gedauert|währ(?:t|te|ten|en)|gewährt|brauch(?:t|te|ten)|gebraucht|benötig\w*|umfasst\w*"
    r"|verb(?:ring|rach)\w*|zugebracht|unterwegs|auf den Beinen|zog(?:en)? sich|hielt|gehalten|beanspruch\w*|lagen"
    r"|liegen|vergingen|verstrichen|vergangen|vorbei|vorüber|kam\w* auf|kommt auf|(?:waren|sind|wurden) es"
    r"|es (?:waren|sind|wurden)|lay|lie|passed|elapsed|gone by|lasts?|lasted|taken"
    r"|lasting|took|takes|taking|spent|spanned|spans|reign(?:ed)?|served|ruled|governed)\b"
)
# Something else lasts: eine Führung dauert, his trial had lasted.
_LASTS_ELSE = re.compile(
    r"\b(?i:eine?|(?:sein|ihr)e?|kein\w*|jede[rs]?|his|her|their|its|an?) (?:\w+ ){1,2}(?:had |hatte |would |soll )?"
    r"(?:dauer|währ|last|took|takes?|# gebraucht)|(?:dauer\w*|währ\w*)[^,]{0,30} # (?:eine?|(?:sein|ihr)e?) "
    r"|\bhat(?:te|ten)\b.* gedauert"
)
_OF_ELSE = re.compile(r" (?!\w*zeit\b|Ehe|Betrieb|Amt|Dienst)[A-ZÄÖÜ]\w| (?:of|as|als|in)\b(?! (?:office|charge))")
AFTER = re.compile(r"\b(?:nach|after)(?: \w+)? $", re.IGNORECASE)
_LENGTHS = re.compile(r"\b(?:Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|years|months|weeks|days|hours|minutes)\b")
NOW = re.compile(
    r"\b(?:heute|jetzt|inzwischen|mittlerweile|nun|nunmehr|noch immer|immer noch|schon|bereits|now|today"
    r"|still (?=[a-z])|already)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r",(?: \w+)? (?:der|die|das|dem|den|who|whom|which|that|whose|dessen|deren) [^,]*$")
_ASKS = re.compile(r"\W*(?:Was|Wer|Wie|What|How|(?:We|I|They|You|He|She|It)[’'])")
_DOES = re.compile(r"\s*(?:und|and|hat|haben|hatte|ist|sind|war|has|have|had|is|was|\w{3,}te)\b")
_HE_HAS = re.compile(r"\b(?:he|she|it|they) (?:will have|has|have|had) [a-z]+ (?:for )?$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?: lang| hindurch)? (?!(?:an|in|auf|bei|unter|mit|von|for|of|at|on)\b)\w+ (?:der|die|das|ein|eine|the|a)"
    r"(?: [a-zäöüß]\w+)* ([A-ZÄÖÜ]\w+)"
)
_TOLD = 2000  # letters in which somebody may have been named before
_YEARS = 300  # days of the units that count years


class Way(StrEnum):
    """How a length is linked with time."""

    SPAN = "span"
    """Between two points, whatever they are: nine years in all."""
    SINCE = "since"
    """Seit neun Jahren, for nine years now: from a point until today."""
    AGO = "ago"
    """Vor neun Jahren, das ist neun Jahre her."""
    LATER = "later"
    """Neun Jahre später."""
    EARLIER = "earlier"
    """Neun Jahre zuvor."""
    FROM = "from"
    """Neun Jahre nach der Gründung, nine years before the war."""


@dataclass(frozen=True, slots=True)
class Told:
    """A length with the borders of its sentence, the words around it there, and how it is linked with time."""

    length: Length
    first: int
    last: int
    before: str
    after: str
    way: Way

    @property
    def clause(self) -> str:
        """The words between the commas around the length, which stands there as #."""
        return f"{self.before.rpartition(',')[2][-60:].rstrip()} # {self.after.partition(',')[0][:60].lstrip()}"

    @property
    def opens(self) -> bool:
        """Whether it stands at the beginning of its sentence."""
        return self.before.strip(' „“”»«"').count(" ") < 2

    @property
    def after_it(self) -> bool:
        """Whether it is told what comes after it: nach neun Jahren."""
        return AFTER.search(self.before) is not None


def told(article: Article, length: Length) -> Told | None:
    """Read how a length is linked with time; nothing when it is one of something else."""
    first, last = article.sentence(length.start)
    before, after = article.text[first : length.start], article.text[length.until : last]
    if _ELSE_BEFORE.search(before) or _ELSE.match(after) or (_AGED.search(before) and length.size > _YEARS):
        return None
    if (rate := _RATE.search(before)) and amount(rate[1], language=article.document.language).value:
        return None
    said = Told(length, first, last, before, after, Way.SPAN)
    return None if _LASTS_ELSE.search(said.clause) else Told(length, first, last, before, after, _way(said))


def _way(said: Told) -> Way:
    before, after = said.before, said.after
    known = (
        (Way.LATER, _LATER.match(after)),
        (Way.EARLIER, _EARLIER.match(after)),
        (Way.AGO, _AGO.search(before) or _AGO_BEHIND.match(after)),
        (Way.FROM, _FROM.match(after)),
        (Way.SINCE, _SINCE.search(before) or _GOES_ON.match(after)),
        (Way.SINCE, FOR.search(before) and _HAS.search(before + said.clause)),
    )
    return next((way for way, found in known if found), Way.SPAN)


def is_firm(said: Told) -> bool:
    """Tell whether words tie a length to what is told beside it."""
    return is_so(said) or LASTS.search(said.clause) is not None


def is_long_ago(said: Told) -> bool:
    """Tell whether what is told in front is so long ago: das ist 30 Jahre her."""
    behind = _AGO_BEHIND.match(said.after)
    return bool(behind and (not behind.group().endswith("ago") or _THAT_LONG_AGO.search(said.before)))


def is_so(said: Told) -> bool:
    """Tell whether a length is told as that of what stands in front: these nine years, nine years in all."""
    return bool(THESE.search(said.before) or _SO.search(said.before) or _SO_BEHIND.match(said.after))


def is_of_noun(said: Told) -> bool:
    """Tell whether a length is one of a thing that is named with it: nach fünf Jahren Streit, after years as head."""
    return said.after_it and _OF_ELSE.match(said.after) is not None


def is_one_of_several(said: Told) -> bool:
    """Tell whether other lengths are told in its sentence, so that it may be one of a part."""
    return _LENGTHS.search(said.before) is not None or _LENGTHS.search(said.after) is not None


def is_of_another(article: Article, said: Told, at: int, *, certain: bool) -> bool:
    """Tell whether somebody or something new is told of, whose length says nothing of the point that ends there.

    Where the length is `certain` to be that since then, only what is named as another one is.
    """
    if at > said.first or (said.way is Way.SINCE and NOW.search(said.before)):
        return False
    if _RELATIVE.search(said.before):
        return not certain
    earlier = article.text[max(0, said.first - _TOLD) : said.first]
    clause = said.before.rsplit(",", 1)[-1]
    if said.length.size < 1 and not clause.strip() and (behind := _SUBJECT.match(said.after)):
        return behind[1] not in earlier
    if _ASKS.match(clause) or _HE_HAS.search(clause):
        return False
    clause = said.before if _DOES.match(clause) else clause
    who, word = subject(clause, english=article.document.language.startswith("en"))
    if who in (Subject.SAME, Subject.PRONOUN) or (certain and who is not Subject.OTHER):
        return False
    return word not in earlier and not THING.search(word)
