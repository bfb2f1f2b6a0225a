"""Corrects the borders of English names that somebody else has found, and adds parties and clubs. It knows no grammar.

A pipeline takes a title into the name, cuts a name at a small word, or calls a holiday one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.finding.english_feasts import english_feast
from factcheck.finding.english_names import HEADS, LITTLE, NATIONALITIES, PORTFOLIOS, TITLES
from factcheck.finding.words import word_set
from factcheck.model import Entity, Kind, Passage

_SCORE = 0.7
_SURE_TITLES = word_set("""
    mr mrs ms miss mx dr prof sir dame lady lord det sgt insp supt pc dc dci di ds dsi cpl pte lt col maj gen capt cmdr
    adm brig cllr councillor alderman sheriff pastor rev reverend fr father gov sen rep hon sen gov-elect ambassador
    sergeant inspector superintendent constable detective corporal lieutenant colonel captain commander brigadier
    goalkeeper substitute striker midfielder defender winger skipper judge justice senator governor congressman
    congresswoman president chancellor professor mayor cardinal archbishop bishop rabbi imam sheikh speaker
""")
_ROLES = word_set("""
    staff writer political correspondent editor reporter business health education science chief executive sports news
    home foreign affairs arts environment economics city crime court senior deputy special
    minister secretary officer director manager spokesman spokeswoman spokesperson mp mps msp leader
""")
_PERIODS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december christmas easter thanksgiving halloween ramadan hanukkah diwali lent
""")
_NO_NAME = (
    word_set("""
    celsius fahrenheit kelvin god heaven bible internet covid covid-19 monday tuesday good library bill today tonight
    euro euros dollar dollars pound pounds percent mph km ceo ok tv pm am
""")
    | _PERIODS
)
_HOLIDAY = re.compile(
    r"(?:[A-Z][\w.’']*s?[’']?s? ){0,2}(?:Day|Eve)|(?:Good|Black|Holy|Ash|Maundy|Shrove|Easter|Whit|Cyber|Palm|Super)"
    r" (?:\w+day)|(?:Burns|Bonfire|Twelfth) Night|Fourth of July|Easter|Christmas"
)
_SCALE = re.compile(r"(?:EF|F|Category|Covid|H\dN|M|Mach)-?\d+")
_PARTY = re.compile(
    r"\b(?:Labour|Conservatives?|Tory|Tories|Lib Dems?|Liberal Democrats?|Democrats?|Republicans?|SNP|DUP|SDLP|UUP|Ukip"
    r"|UKIP|Plaid Cymru|Reform UK|Sinn F[ée]in|Fianna F[áa]il|Fine Gael|Greens)\b(?: Party\b)?"
    r"(?! (?:Day|Exchange|Court|Week))"
)
_PARTY_MEMBER = re.compile(
    r"(?P<party>Labour|Conservative|Tory|Republican|Lib Dem|Green|SNP)[ -](?:MPs?|MSPs?|MEPs?|peers?)\b"
)
_SERIES = re.compile(r"\b(?:League (?:One|Two)|Formula (?:One|E)|Serie A|La Liga|Ligue 1)\b")
_PARTICLE = re.compile(r" (?:d[aeiou]s?|del|della|delle|degli|dell[ao]|de la|de las|de los|du|la|le|les|el|al|von|van"
    r"|van der"
                       r"|van den|von der|der|den|ter|bin|ibn|ben|y|e|zu|upon|on the|sur|sous|am|an der) ")  # fmt: skip
_CUT = re.compile(
    r"\n| \d{1,2}(?= [A-Z])| (?:on|in|at|by|from|until|since) (?=(?:Easter|Good|Christmas|New Year|\w+day\b)).*"
)
_SCORED = re.compile(r" \d{1,2}$")
_WORD = r"[^\W\d_a-z](?:[\w’'.]|(?<=\w)[-](?=[A-Z]))*"
_RIGHT = re.compile(rf" ({_WORD})")
_LEFT = re.compile(rf"({_WORD}) $")
_WORK = re.compile(
    r"\b(?:novel|film|movie|book|play|album|song|single|musical|series|drama|memoir|poem|opera|documentary|thriller|comedy"
    r"|sitcom|exhibition|painting|ballet|podcast|game)s? (The )$"
)
_PROGRAMME = re.compile(r"(?<=the )([A-Z]\w+(?: [A-Z]\w+){0,3}) (?:programme|newspaper|magazine|podcast|website|app)\b")
_CLUB_WORDS = word_set("Town City United Rovers Albion Athletic Wanderers County")
_CLUB = re.compile(
    r"([A-Z]\w+(?: [A-Z]\w+)?) (Town|City|United|Rovers|Albion|Athletic|Wanderers|County|Rangers|Villa"
    r"|Wednesday|Hotspur|Argyle|Orient|Forest|Palace|Harriers|Celtic|Thistle"
    r"|Academical|Alexandra|Vale|Stanley|North End|Tigers|Saints)"
    r""
)
_LAW = re.compile(r"\b(?:[A-Z]\w+ (?:and |of |for )?){1,5}(?:Bill|Act)\b(?! [A-Z])")
_OPENS = re.compile(r"(?:^|[.!?:\n“\"‘]\s*)$")
_SENTENCE_NAME = re.compile(r"(?:(?<=[.!?] )|(?<=\n)|(?<=[.!?]” ))([A-Z][a-z]{3,}),? (?:which|who|whose)\b")
_ABSTRACT = re.compile(r".*(?:ty|ness|tion|ment|ism|ing|ly|ed|ance|ence|ers|ors|ists|ants|ies|ians)")
_BEHIND = 40


def corrected(text: str, names: Iterable[Passage]) -> list[Passage]:
    """Give the names without titles, holidays and roles, with all of their words, and those of parties and clubs."""
    found = [part for name in names for part in _cut(text, name)]
    found = [bare for name in found if (bare := _bare(text, name)) is not None]
    found = _joined(text, _apart([*_patterns(text), *found]))
    taken = {place for name in found for place in (name.start, name.end - 1)}
    found = _apart([_whole(text, name, taken) for name in found])
    found = [name for name in found if not _means_nothing(text, name)]
    return _apart([*found, *_clubs(text, found), *_openers(text)])


def _cut(text: str, name: Passage) -> list[Passage]:
    """Divide what runs over a result, a line or a holiday: Town 1 Rovers 1, Wexcombe on Easter Monday."""
    quote = text[name.start : name.end]
    pieces, start = [], 0
    for cut in [*_CUT.finditer(quote), None]:
        end = cut.start() if cut else len(quote)
        piece = quote[start:end]
        if cut is None and start:
            piece = _SCORED.sub("", piece)
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            pieces.append(replace(name, start=name.start + start + lead, end=name.start + start + len(piece.rstrip())))
        start = cut.end() if cut else end
    return pieces


def _bare(text: str, name: Passage) -> Passage | None:
    """Take the titles from the front of a name, and a party from the front of its members."""
    quote = text[name.start : name.end]
    if found := _PARTY_MEMBER.match(quote):
        return replace(name, end=name.start + found.end("party"), entity=Entity.ORGANISATION)
    start = 0
    while (space := quote.find(" ", start)) > 0:
        word = quote[start:space].rstrip(".").lower()
        person = name.entity is Entity.PERSON and word in TITLES
        if not (word in _SURE_TITLES or person or re.fullmatch(r"\w+-(?:man|one|two|three|winning|based)", word)):
            break
        start = space + 1
    if start and name.entity in (Entity.PLACE, Entity.ORGANISATION) and quote[:start].strip().lower() not in (
        "mr", "mrs", "ms", "ten-man", "dr"
    ) and not re.match(r"\w+-", quote):  # fmt: skip
        start = 0  # Bishop Auckland, Governor Street
    return replace(name, start=name.start + start) if start < len(quote) else None


def _patterns(text: str) -> list[Passage]:
    found = [(match.span(), Entity.OTHER) for pattern in (_SERIES, _LAW) for match in pattern.finditer(text)]
    found = [((_law_start(text, *span), span[1]), entity) for span, entity in found]
    found += [(match.span(1), Entity.OTHER) for match in _PROGRAMME.finditer(text)]
    found += [(match.span(), Entity.ORGANISATION) for match in _PARTY.finditer(text)]
    return [Passage(start, end, Kind.NAME, entity, _SCORE) for (start, end), entity in found if end - start > 2]


def _law_start(text: str, start: int, end: int) -> int:
    """Skip the article and the words that open a sentence: The Tenancies Bill."""
    while (space := text.find(" ", start, end)) > 0 and text[start:space].lower() in LITTLE | PORTFOLIOS:
        start = space + 1
    return start


def _joined(text: str, names: list[Passage]) -> list[Passage]:
    """Join what a small word cuts: Porto Velho do Mar."""
    joined: list[Passage] = []
    for name in names:
        if joined and _PARTICLE.fullmatch(text, joined[-1].end, name.start) and joined[-1].entity is not None:
            joined[-1] = replace(joined[-1], end=name.end)
        else:
            joined.append(name)
    return joined


def _whole(text: str, name: Passage, taken: set[int]) -> Passage:
    """Take in the capital beside a name, if it is none of a title, a role, a day or another name."""
    if name.entity is Entity.ORGANISATION and _PARTY.fullmatch(text[name.start : name.end]):
        return name
    start, end = name.start, name.end
    if (
        (found := _RIGHT.match(text, end))
        and (found[1] in _CLUB_WORDS or not _is_ordinary(found[1]))
        and found.start(1) not in taken
    ):
        following = text[found.end() : found.end() + 2]
        if not _PARTY.match(found[1]) and "-" not in found[1] and not re.match(r" [A-Z]", following):
            end = found.end() - len(found[1]) + len(re.sub(r"[’'.](?:s)?$", "", found[1]))
    if (found := _LEFT.search(text, max(0, start - _BEHIND), start)) and not _is_ordinary(found[1]):
        place = found.start(1)
        apart = found.end(1) - 1 in taken or text[found.end(1) - 1] in "’'." or found[1].endswith(("’s", "'s"))
        if not apart and not _OPENS.search(text[max(0, place - 3) : place]) and not _PARTY.match(found[1]):
            start = place
    if work := _WORK.search(text, max(0, start - _BEHIND), start):
        start = work.start(1)
    return replace(name, start=start, end=end)


def _is_ordinary(word: str) -> bool:
    bare = re.sub(r"[’'.](?:s)?$", "", word).lower()
    known = bare in LITTLE or bare in TITLES or bare in HEADS or bare in NATIONALITIES or bare in _SURE_TITLES
    return known or bare in _ROLES or bare in _NO_NAME or len(bare) < 2 or bare in ("us", "uk", "eu", "i'm", "shares")


def _means_nothing(text: str, name: Passage) -> bool:
    """Tell a holiday, a unit, a role, or one common word that only begins a sentence."""
    quote = text[name.start : name.end]
    words = quote.lower().split()
    holiday = _HOLIDAY.fullmatch(quote) and name.entity is not Entity.PERSON
    if holiday or quote in ("Day", "Eve") or _SCALE.fullmatch(quote):
        return True
    if words[-1] in ("day", "eve", "friday", "monday", "night") and english_feast(quote, 2000):
        return True
    if len(words) == 1 and words[0] in _NO_NAME and not _PROGRAMME.match(text, name.start):
        return True
    if all(word in _ROLES for word in words) and len(words) <= 3:
        return True
    opens = _OPENS.search(text[max(0, name.start - 3) : name.start]) is not None
    lower = quote.lower()
    if len(words) == 1 and opens and quote.istitle():
        return (
            _ABSTRACT.fullmatch(lower) is not None
            and text.count(quote) == 1
            and not text[name.end :].startswith(("’s", "'s"))
        )
    return False


def _clubs(text: str, names: Iterable[Passage]) -> list[Passage]:
    """Find the clubs by one half of their names: Harbury and Town for Harbury Town."""
    halves = {
        half
        for name in names
        if (club := _CLUB.fullmatch(text[name.start : name.end]))
        and (name.entity is not Entity.PLACE or club[2] in ("Rovers", "Albion", "Wanderers", "Athletic", "Town"))
        for half in (club[1], club[2])
        if half not in ("North", "South", "West", "East", "Kansas", "New York", "Salt Lake")
    }
    if not halves:
        return []
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, halves)))})\b(?! Council| Hall)")
    return [Passage(*match.span(), Kind.NAME, Entity.ORGANISATION, _SCORE) for match in pattern.finditer(text)]


def _openers(text: str) -> list[Passage]:
    """Find the one word that opens a sentence and is told about: Swiftlink, which raised its prices."""
    found = []
    for match in _SENTENCE_NAME.finditer(text):
        word = match[1]
        common = _ABSTRACT.fullmatch(word) or word.endswith("s") or _is_ordinary(word)
        if not common and not re.search(rf"\b{word.lower()}\b", text):
            found.append(Passage(*match.span(1), Kind.NAME, Entity.OTHER, _SCORE))
    return found


def _apart(names: Iterable[Passage]) -> list[Passage]:
    """Give the names in reading order, of two that overlap the longer one, of two alike the first."""
    kept: list[Passage] = []
    for name in sorted(names, key=lambda one: (one.start, -one.end)):
        if kept and name.start < kept[-1].end:
            if name.end - name.start > kept[-1].end - kept[-1].start:
                kept[-1] = name
            continue
        kept.append(name)
    return kept
