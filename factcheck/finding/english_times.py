"""The grammar of English dates, periods and times of day, over letters. It finds nothing itself; `times` does.

`lettering` gives one letter a word; `letter` says which, `GRAMMAR` what their order means, and `is_time` whether the
words mean what their letters may.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.finding.lettering import ENGLISH_NUMBERS, composed, figure, letters_of, mark
from factcheck.finding.words import word_set

MARKS = frozenset(".,-/–—()%€$£’'")
_LETTERS = letters_of(
    {
        "w": word_set("whose while when where which who is are has have does will can would said but as time"),
        "ĥ": word_set("his her their its our my your"),
        "F": word_set("only already about around nearly almost roughly some exactly approximately maybe perhaps barely"
                      " well even up least"),
        "L": word_set("long shortly soon immediately right just moments"),
        "X": word_set("more less fewer"),
        "z": word_set("than"),
        "ñ": word_set("no"),
        "s": word_set("since in within for over through inside"),
        "B": word_set("before after"),
        "G": word_set("ahead prior"),
        "p": word_set("on at by from until till during between throughout towards"),
        "O": word_set("of"),
        "T": word_set("to"),
        "&": word_set("and or"),
        "a": word_set("the"),
        "e": word_set("a an one"),
        "g": word_set("several few many couple dozen dozens hundreds thousands numerous"),
        "A": word_set("consecutive straight successive working solid whole full entire single additional calendar"
                      " academic financial good different"),
        "j": word_set("last next this past previous coming same following every each that recent preceding present"
                      " final opening closing upcoming another intervening these current prior other"),
        "o": word_set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth opening"
                      " closing final nineteenth twentieth eighteenth"),
        "b": word_set("early late mid end beginning start middle turn latter close height eve earlier later"),
        "H": word_set("half"),
        "R": word_set("rest remainder majority bulk course duration part best much most space whole"),
        "u": word_set("minute hour day week month year decade quarter century season semester fortnight"
                      " term session millennium", "s")
        | word_set("seconds centuries millennia"),
        "q": word_set("morning afternoon evening night weekend", "s")
        | word_set("noon midnight midday spring summer autumn winter dawn dusk sunrise sunset daybreak nightfall"
                   " lunchtime teatime bedtime springtime summertime wintertime springs summers winters autumns"),
        "ø": word_set("overnight nightly yearly annually fortnightly nowadays"),
        "x": word_set("Christmas Easter Thanksgiving Halloween Hanukkah Ramadan Passover Diwali Lent Juneteenth"
                      " Whitsun Pentecost Advent Eid Epiphany Hogmanay Xmas"),
        "Z": word_set("Memorial Independence Veterans Presidents Columbus Boxing Valentine Mother Father Mothers"
                      " Fathers Remembrance Armistice Palm Maundy Shrove Ash Groundhog Inauguration Anzac Bastille"
                      " Burns Bonfire Pancake VE VJ Midsummer Patrick Whit Labor Polling Good Black Cyber Super Holy"),
        "D": word_set("Day Eve Night Weekend"),
        "M": word_set("fiscal"),
        "m": word_set("January February April June July August September October November December")
        | word_set("Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec"),
        "i": word_set("May March"),
        "d": word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday", "s"),
        "h": word_set("am pm a.m. p.m. AM PM"),
        "t": word_set("ago later earlier beforehand afterwards afterward hence previously"),
        "V": word_set("yesterday today tomorrow tonight recently"),
        "v": word_set("then now"),
        "∂": word_set("date"),
        "E": word_set("s"),
        "Ê": word_set("th st nd rd"),
        "P": word_set("period time point moment stage juncture"),
        "k": ENGLISH_NUMBERS,
        "5": word_set("two three four five six seven eight nine ten eleven twelve"),
        "C": word_set("times once twice"),
        "S": word_set("stoppage injury extra full added overtime"),
        "ŵ": word_set("he she they it we I you him them me himself"),
        "r": word_set("""
            hearing trial verdict sentencing inquest inquiry meeting summit conference talks vote election elections
            referendum ballot poll primary debate speech campaign budget inauguration resignation appointment war
            invasion attack attacks raid bombing ceasefire truce coup revolution uprising riots protest protests
            strike strikes lockdown pandemic outbreak epidemic crisis crash collision accident explosion blast fire
            blaze flood floods flooding storm earthquake quake hurricane tornado disaster eruption collapse shooting
            stabbing robbery murder killing death deaths funeral birth wedding marriage divorce retirement arrest match
            game race final semi-final tournament championship kick-off kickoff interval break halftime tie draw defeat
            victory win loss derby fight bout qualifying launch takeover merger sale acquisition announcement
            publication             premiere performance concert show festival ceremony tour visit trip
            flight journey holiday holidays vacation
            operation surgery treatment illness transplant pregnancy delivery diagnosis interview interviews incident
            arrival departure investigation probe review consultation rehearsal rehearsals recess recession downturn
            shutdown negotiations deadline lunch dinner breakfast exams exam dark completion reign tenure
            presidency childhood career independence partition liberation occupation unrest evacuation autopsy ruling
            appeal handover whistle half-time merger rollout renovation restoration construction
            cup games olympics depression brexit
        """),
    }
)  # fmt: skip
_F = "[FL]"
_MORE = rf"(?:ñ?Xz|aR{{1,2}}O|pF|pR|FT|{_F}|s(?=[nNyYk5eg])){{0,3}}"
_NUMBER = r"(?:[nNyYk5](?:-[k5e])?(?:(?:T|[-–&]){1}[nNk5](?:-[k5e])?)?(?:&eH)?|egO?|gO?|He|eH|e)"
_UNIT = r"A{0,2}-?[uq]"
_LENGTH = rf"{_MORE}{_NUMBER}j?{_UNIT}(?:&eH|&{_NUMBER}{_UNIT})?"
_PRE = rf"{_F}{{0,2}}[spTB]{{0,2}}"
_SOME = rf"{_F}{{0,2}}[spTB]{{1,2}}"
_DATE = r"(?:[mi]\.?nÊ?(?:[-–T]n)?(?:,?[yY])?|nÊ?(?:[-–T&]nÊ?)?O?(?:[mi](?:,?[yY])?|m\.,?[yY]?)|y-n-n)"
_NOON = r"(?:q(?![-w]))"
_HOUR = r"(?:[cnN]h|[5n]w[’']w)"
_WHEN = rf"(?:,?(?:p?j?d(?:b?-?q)?|p?{_DATE}|saq|j?q|O?V))?"
_NOUN = "[wWrAPuH]"
_EVENT = r"(?:[aeĥj]|W[’']E)?j?o?(?:[AwWjg]-?){0,2}?"
_OF = r"(?:O(?:[aeĥj]?(?:[Aw]-?){0,2}[wWru]))?"
_START = r"(?=[FLñXspTBGaejgbokmidqVnycfNYuxZDMøCRHØvO5Wt])"
GRAMMAR = re.compile(
    rf"""{_START}(?:
      {_SOME}a[nNk5]?uT{_DATE}                                                            # the three months to May 3
    | (?:{_SOME}a?|a)(?:b-?O?a?)?[yYN][’']?E(?![wA]*W[wW])                               # in the early 1990s
    | {_PRE}a?(?:d,?)?a?{_DATE}(?:(?:[-–T&]p?){_DATE})?(?:,?{_F}?p?{_HOUR})?            # May 3, 2022; 3-5 May
    | {_PRE}a?(?:[bo]-?O?)?(?:m\.?|i),?[yY](?:(?:T|&|[-–])(?:b-?)?(?:m|i),?[yY])?       # late March 2022
    | {_SOME}a?(?:[bj]-?O?a?)?[mi](?![-D])(?:[-T&–/](?:b-?)?[mi](?!-))?(?:,?Ojq?u)?  # since March
    | [jb]-?[mi](?![-W])
    | m(?![-.]|W)
    | {_F}?[sp][yY](?:T|&|[-–])[yYn]|a?[yY][-–/][nNyY](?:[uM]u?)                            # the 2023-24 season
    | [yY][-–/][ynN](?![-%])
    | {_PRE}a?M(?:u)?[yY]?(?!W)|{_PRE}a?[yY]Mu|p[yY]p(?=[,.\n]|$)                                        # fiscal 2024
    | {_PRE}a?(?:b-?O)?(?:[nN]Ê|o)?-?(?:[uqHb](?:Oa?M?|A)?u?){{1}}[yY](?![W%])              # in the spring of 2017
    | {_PRE}b-?[yY](?!W)
    | {_SOME}(?:y(?!-?W)|Y(?![WAwE%]))(?:(?:&|T)y)?
    | (?<=[aejĥE])y(?=[Wwru])
    | y(?![-WAwE%€])
    | {_PRE}{_HOUR}(?:(?:[-–T&]|p){_HOUR})?{_WHEN}
    | {_F}?[spB](?:[cnN][-–T&])?[cnN]h{_WHEN}
    | [spB]{_F}?c(?=[.,\n]|$|p[jd])(?:pj?d)?
    | {_PRE}(?:H|u)[jT][5n](?![wAWn-]){_WHEN}                                           # half past six
    | {_PRE}[5n]s[aj]b?q
    | (?P<hour>[pB]{_F}?5(?=[.,;\n]|$|Wj?W|ŵ|p?d|jq)(?:p?d|jq)?)                        # by five
    | {_PRE}(?:a|j)?b?-?x(?:D|d)?[yY]?|{_PRE}(?:a|j)?(?:W{{0,2}}(?:Z|u|r|i)(?:[’'])?E?(?:[Dd])|W[’']ED)[yY]?
    | {_SOME}(?:a|j)?W{{1,3}}(?:[’']E?)?D(?!W)|W(?:r|W)[’']ED|{_SOME}aoOm
    | C(?:e|j)[uq]|(?:[k5nN]|FT?[k5n]|e)C(?:e|j)[uq]                                     # three times a week
    | (?:{_PRE}){_LENGTH}(?:e[uq]|ju|j(?:q|d)(?=[^W]))                                   # three afternoons a week
    | {_MORE}{_NUMBER}j?{_UNIT}(?:&e?H)?t                                               # two weeks ago
    | (?:(?:{_LENGTH}|u(?=B)|L)B|LB)(?:[aeĥj]?(?:[AwWr]-?){{1,3}}|ŵw{{1,2}}|b?{_DATE}|Pw|[aj]{{1,2}}[uqP]|d)
    | [e5][uq]&w(?=[.,\n]|$)                                                             # a day or so
    | (?:sF?|B|T(?=[XFp])|p(?=a?F)){_LENGTH}t?(?!-?W)                                    # for almost a decade
    | [spB]{_NUMBER}{_UNIT}(?=s[mi])|p(?:[nk5]|gO?)A{{0,2}}[uq]
    | [spB]a[uq]O[aeĥj](?:[AwWj]-?){{0,2}}?[wWru]                                       # on the day of the match
    | s(?:{_F}{{0,2}}uA?|aR{{1,2}}O[aj]?[uq]|FP|eAw(?=[.,\n]|$)|eAP)(?!-|W)                           # for days
    | {_PRE}a(?:R|b){{1,2}}O(?:[aj]{{0,2}}|ĥ)(?:o|nÊ|M|A)?-?(?:[uqr]|H)(?:Oa?[jS]?[uP]|O[yY])?
    | {_PRE}a?j{{1,2}}(?:[nNk5]|gO?|eg?O?|o)?A?-?(?:[uq]|b(?=q|u))(?:[qd]|u|Oa?j?u)?(?:t)?(?!-|W)
    | {_PRE}a?j{{1,2}}d(?!-)(?:b?-?q)?(?:,?{_F}?p{_HOUR})?
    | [spTB]a?(?:b-?)?(?:[nN]Ê|o)(?:[nNk5]|gO?)?-?(?:u|H)(?:O(?:SP|a?[yY]|ajw?u?|[aj]u))?(?!-|W)
    | [spB]j{{1,2}}P|[sp]aj?P(?!Ow|-)
    | (?:{_F}?[spTB]{{1,2}})?a?b{{1,2}}-?O?(?:p?d(?!-)q?|j?q(?![-W])|j[uq]|V)                      # late Saturday
    | s(?:a|j){{1,2}}b[uq]s?(?:Oa?d(?:q)?)?
    | {_SOME}a?b?-?q(?![-W])(?:p?d(?!-)|p?{_DATE})?|q(?=pd)pd
    | {_PRE}d(?!-)(?:b?-?q)?(?:,?{_F}?(?:p|B)?{_HOUR}|psq)?(?:[-–T&]d(?!-)q?)?
    | {_PRE}a[uq](?:B|t)(?=[.,\n]|$)
    | [bt]j[uq]
    | a(?:b-?)?(?:[nN]Ê|o)-?u(?!-|W)
    | Oaj?u(?![’'-])                                                                     # of the season
    | {_PRE}V(?!-)q?(?:,?{_F}?p{_HOUR})?
    | Vj[uq]|wFj[uq]
    | {_SOME}v(?=[^-])|T∂
    | (?:[sp](?:a?)H-P|[sp]SP|p?S-P|[sp][S]-P|paq|sjq)
    | [spB]H-P
    | (?P<often>ø(?!-)(?![wA]?W))
    | (?P<event>{_F}?(?:B|GO|GT|jB|s(?=[aĥe])|p(?=[aĥe]))(?:{_EVENT}r)(?!-){_OF})
    | (?P<during>p(?:[aeĥj]|5|k|n)(?:[AwWj]-?){{0,3}}?[wWrP](?![w-]?[wW][.,]){_OF}(?:w[w])?)
    | (?P<since>s(?:[aĥ]w{{1,4}}|ŵw{{1,2}}))
    )""",
    re.VERBOSE,
)  # fmt: skip
_SENTENCE = 14
_PERFECT = word_set("has have had been hasn hadn haven ’ve first")
_PAST = re.compile(
    r"\w+ed|left|went|came|began|took|died|was|were|fell|rose|met|lost|won|broke|made|got|became|had|saw|ran|grew|built"
)
_NAMED_AFTER = word_set("look looked looking looks named names name called ask asked take takes took taken run ran"
                        " chase chased seek sought go goes going went lust sort man woman people")  # fmt: skip
_COUNTED_BY = word_set("rose rise fell fall falling rising cut grew won win lead led beat up down increased reduced"
                       " decreased outnumbered improved dropped lost divided multiplied ahead")  # fmt: skip
_CAPITAL_EVENTS = word_set("War Cup Revolution Games Olympics Depression Brexit Games")
_SHARES = word_set("quarter quarters half")
_BROADCAST = word_set("programme program show podcast newspaper bulletin")
_PLACED = word_set("on at by from towards in for")


def letter(token: str) -> str:
    """Give the letter of a token: its class, or w and W for other words."""
    if token[0].isdecimal():
        return figure(token)
    token = composed(token)
    lower = token[0].isupper() and token[1:].islower()
    if known := _LETTERS.get(token) or ((lower or len(token) == 1) and _LETTERS.get(token.lower())):
        # "After Storm Eunice" is a name, "after the Second World War" a time.
        return "W" if known == "r" and token[0].isupper() and token not in _CAPITAL_EVENTS else known
    if token[0].isupper():
        return "W"
    return "w" if token[0].isalpha() else mark(token, MARKS)


def is_time(match: re.Match[str], tokens: Sequence[str]) -> bool:
    """Tell whether the words mean what their letters may."""
    first, last = match.start(), match.end() - 1
    before = _sentence(tokens[max(0, first - _SENTENCE) : first])
    if match.lastgroup == "often":  # "$480 million annually" is an amount
        return not any(word[0].isdecimal() for word in before[-3:])
    if match.lastgroup == "event":
        dated = _PLACED.isdisjoint(token.lower() for token in tokens[first : first + 2])
        return dated and (not before or before[-1] not in _NAMED_AFTER)
    if match.lastgroup == "during":
        return tokens[first].lower() in ("during", "throughout")
    if match.lastgroup == "since":
        if tokens[first].lower() != "since" or not before or before[-1] in ",—–":
            return False
        return not _PERFECT.isdisjoint(before) and any(_PAST.fullmatch(word) for word in tokens[first : last + 1])
    behind = tokens[last + 1].lower() if last + 1 < len(tokens) else ""
    if behind == "of" and tokens[last].lower() in _SHARES:
        return False  # "for a quarter of revenue"
    if behind in _BROADCAST and tokens[last] in {"Today", "Tonight", "Sunday"}:
        return False
    if match.lastgroup == "hour":
        return tokens[first].lower() != "from" and _COUNTED_BY.isdisjoint(before[-2:]) and "aged" not in before[-1:]
    return True


def _sentence(tokens: Sequence[str]) -> list[str]:
    """Give the words behind the last end of a sentence, in lower case."""
    words = [token.lower() for token in tokens]
    stops = [place for place, word in enumerate(words) if word in '.!?\n:;“”"']
    return words[stops[-1] + 1 :] if stops else words
