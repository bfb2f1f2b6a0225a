"""Marks dates, periods and times of day in a text, each with the preposition that belongs to it. It computes no date.

The grammar is written over letters, one a word: `lettering` gives them, `time_words` and `english_times` say what they
mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.finding import english_times, time_words
from factcheck.finding.feasts import is_feast
from factcheck.finding.lettering import lettered
from factcheck.model import Kind, Passage

_F = "[Fκ]"  # kurz, erst, schon
_IN = "[sBIxpüφα]"
_TO = "[TsBIxpüφα]"
_SOME = f"{_F}{{0,2}}{_TO}{{1,2}}"
_PRE = f"{_F}{{0,2}}{_TO}{{0,2}}"
_U = "[uUC]"
_NOUN = "[WRrC]"
# A year that stands alone is one unless a noun or an adjective with its noun follows: 2015 Menschen, 1998 neue Stellen.
_BARE_YEAR = rf"y(?!-?{_NOUN}|A[WRrCA$-]|[g$¤]|[hE%€])"
_SURE_YEAR = rf"(?:y|Y(?!{_NOUN}))(?![E%€$¤])"
_MONTH = r"(?:[mi](?!-)|M(?:\.|(?=[nNyY])))"
_NUMBER = rf"(?:[XΛ]Z)?{_F}{{0,2}}(?:G\.?){{0,2}}(?:eg|[nk152egNyYß])(?:(?:T|[-–]|&){_F}?[nk152N])?¤?"
_DATE = rf"(?:d[zÄ]?,?(?:z|q|Ä)?\(?a?)?n\.(?:(?:[-–T&]|Tp)n\.)?(?:{_MONTH}(?:{_SURE_YEAR})?|n\.(?:[yY])?)\)?"
# Times of day: in figures; in words that say so; a number alone, if nothing follows that it could count.
_CLOCK = r"(?:[cn]hn?|[k152]h)[zÄ]?"
_HOURS = rf"(?:[-–T&]{_CLOCK})?"
_DAYTIME = r"(?:Ä|[psα]a?j?[qz](?!-))?"
_ALONE = r"(?=$|[#.)–—:]|,(?![nkN152])|[wVκPeÄ]|&w|[>αpBüφ](?=[#.,]|$)|A(?=[#.,w]|$)|B(?=w)|[psα]a?j?[qz])"
_HOUR = (
    rf"(?:(?:(?:4B[15]|¾[15]|H[15]|(?<![Zpυa])![15n]|![nk152]h)h?|[52n]B[H4]?[15]h?(?!{_NOUN}|A)|κB[15]h?{_ALONE}){_DAYTIME}"
    rf"|[xI]F?[15]{_ALONE}{_DAYTIME})"
)
_SURE_HOUR = rf"(?:4B[15]|H[15]|![nk152]h)h?(?!{_NOUN}|[AuU]){_DAYTIME}"
_THEN = rf"(?:,?{_F}{{0,2}}(?:[BTsIxp]?{_CLOCK}{_HOURS}|x?{_HOUR}|{_SURE_HOUR}|[Bsxp]?c))?"  # Donnerstag um 19.30 Uhr
# An event with its article, and whose it is: der Einführung des Mindestlohns.
_WHOSE = r"[aePßJ]{1,2}[jo]?A{0,2}(?:W-){0,2}"
_OF = rf"(?:ßA{{0,2}}(?:W-)?(?:{_NOUN}|[quvQ$]))?"
_TAIL = r"(?:ß?j[uqv]|ß[jo]?[uqvCRQ](?:[yY])?)?"
_EVENT = rf"(?:{_WHOSE}{_NOUN}|[aePJj]?[jo]?A?[RrQqvb]|[mi]){_OF}"
_TOWARDS = rf"(?:(?:pd)?[p>&Tß]a?(?:d(?!-)|q|{_DATE}))?"  # in der Nacht zum Mittwoch
_WEEKDAY = rf"{_PRE}a?[eoJ]?j?d(?!-)[zqÄ]?(?:[T–&]p?d)?"
# No letter outside the first list begins a time, and one of the second is near its beginning.
_START = (
    r"(?=[ƔƧFκGTsBIδβμυπλxpüφαaßbePjJokmiMdqVƲÐƑDXΛnycfNYuUÜKCÄQ>15Hg¾4!ď2k])"
    r"(?=[^\n#w]{0,9}[ynfcYmiMduUCbvVƲÐƑlhDqNEQRrWtÄ15ďζŊ¼∂ƧΧπ])"
)
_GRAMMAR = re.compile(
    rf"""{_START}(?:
      {_PRE}V?a?j?(?:{_DATE}(?:ju|Tp?{_DATE})?|d[zÄ]?,?a?f|f|n-n-y|y-n-n){_THEN}  # am Dienstag, dem 3. Mai
    | {_PRE}(?:p?[aß]?o?b)?[aß]?j?[uqb]?(?:{_MONTH}|mT[mi]|i[T-][mi]){_SURE_YEAR}  # Ende Mai 2022
    | {_F}{{0,2}}(?:{_TO}{{1,2}}F?a?j?(?:o?b[aß]?j?)?|a?b|j){_MONTH}(?:[-T/&]p?{_MONTH})?{_TAIL}(?!-)  # Seit März
    | {_F}{{0,2}}{_IN}[yY](?:T|&|[-–])[yY]                            # von 2009 bis 2013
    | {_PRE}a?(?:[yY](?:/[nyN]|[-–][yY])|yTy)                         # 2018/19, 2009 bis 2013
    | {_PRE}[aß]?(?:j?o?b)?[aß]?(?:o[nk152]?|n\.)?(?:A{{0,2}}(?:W-)?[uqCb]){_SURE_YEAR}(?:/[nyN]|(?:&|T|[-–])[yY])?
    | {_SOME}(?:y(?!-?A[WRrC-]|-?{_NOUN}|[h$¤E%€])(?:(?:&|T)y)?|Y(?!-?(?:{_NOUN}|[Au])|[-,%€$¤hE]))  # seit 2018
    | {_F}{{0,2}}I(?:Y(?![-%€$¤h])|y(?![-%€$¤huU]))                                    # seit 1788
    | (?:{_F}{{1,2}}|T{_F})?{_BARE_YEAR}
    | Y(?=w[aePßsBIpαTVj])                                            # 1698 erschien das Buch
    | (?<=[wA])Y(?=[sp])                                              # erschien 1698 in Amsterdam
    | {_TO}?a?(?:o?b[aß]?)?j?[ynNY]E(?:-?[&T/–][ynNY]E)?(?:-?[uU])?(?!-)   # in den 1990er-Jahren
    | {_TO}?a?(?:o?b[aß]?)?j?D(?:-?&D)?[uU]?(?!-)
    | {_PRE}(?:d[zÄ]?|V|Ð)?{_TO}{{0,2}}(?:G\.?)?[cnk152]h?[-–T&][cnk152]h[zÄ]? # von 8 bis 17 Uhr
    | {_PRE}(?:G\.?)?F?{_CLOCK}{_DAYTIME}                             # um 14.30 Uhr
    | xeh{_DAYTIME}
    | xc(?!h)
    | (?:{_F}{{0,2}}(?:[xI]|TB?)(?={_F}?[15n2H4¾!]|κB))?{_F}?(?:(?<=[xTBI])|(?<=[xTBI]{_F})){_HOUR}
    | {_F}{{0,2}}{_HOUR.replace("[52n]B", "[xT][52n]B")}              # um halb drei in der Früh
    | B(?:[nk152N]-)?ÞA?{_NOUN}                                        # nach dreijähriger Pause
    | {_F}{{0,2}}(?<![nk152NyY])B[15]{_ALONE}{_DAYTIME}
    | {_F}{{0,2}}[uU][tď]                                              # Tags darauf
    | Ƒ?Gxah                                                          # rund um die Uhr
    | {_F}{{0,2}}(?:(?:K|[nk152e]L)(?:F?[pα][uqdC](?![yYn])|aj?[uC]|π[uC]|[VƑƧ])|[nk152]-[τƑ])  # dreimal im Monat
    | (?:uφu|uxu|qφq|qxq|UxU|dφd)                                     # Jahr für Jahr
    | {_F}{{0,2}}T?[sBI]ü?(?:{_NUMBER}|XA?)j?A?[uUC]t?ď?(?:B{_EVENT})?   # Erst vor einer Woche
    | {_F}{{0,2}}(?:{_NUMBER}|(?=U)|a?j?(?=u)|[ps]a?j?A?(?={_U}|q)){_U}B{_EVENT}    # drei Tage vor dem Start
    | {_F}{{0,2}}[ps]a?qB{_EVENT}                                      # am Abend vor der Wahl
    | {_NUMBER}(?:{_U}|q)[tď]                                         # drei Jahre lang
    | ΛZ{_NUMBER}{_U}
    | φ{_NUMBER}A?{_U}(?!{_NOUN}|A)                                    # für zwei Jahre
    | {_SOME}a?j?(?:[nk152]\.?|g)?j?{_U}[tď](?!{_NOUN})               # am Tag darauf
    | {_PRE}a?(?:o?b)?[aß]?(?:j|J)(?:[nk152g])?A?[uUC](?:q|t|ď|&U|ü(?=[#.,w]|$))?{_TAIL}  # im vergangenen Jahr
    | {_PRE}a?o?b[aß](?:j?|o|n\.)[uUqC]                                # zu Beginn der Woche
    | {_SOME}a?(?:b[aß]?)?(?:[nN]\.&)?(?:o|[nN]\.)[uC]{_TAIL}                     # im zweiten Quartal
    | s?ao[nk152g][uUC]{_TAIL}(?:y(?!{_NOUN}))?                                         # in den ersten vier Monaten
    | {_F}{{0,2}}(?:[sIBp]U|[üφ>α]U→?|s[XU]{_U}|paU)                     # vor Jahren, über Jahrhunderte
    | {_F}?sp{_NUMBER}j?{_U}                                          # innerhalb von zwei Tagen
    | {_F}{{0,2}}Ü(?:[gkn152])?[uU]                                   # alle paar Minuten
    | {_F}{{0,2}}[κVt]t(?!{_NOUN})                                     # kurz darauf
    | (?P<era>{_F}{{0,2}}(?:[BTs]|TB|TI)?[TsBIxpβδ]a?[jo]?A?(?:W-)?Q(?!-)(?:&Q)?)      # nach der Pause
    | β[ajPe]?[jo]?A?[Qr](?!-){_OF}
    | (?P<event>{_F}{{0,2}}(?:B{_WHOSE}|Bj|BW(?=R)|Tp[jo]?A{{0,2}})[Rr](?!-)){_OF}
    | κB{_EVENT}                                                       # kurz vor dem Aufprall
    | [psBITβδß]a?ĶR
    | ß[jo]Q
    | (?:κB|{_F}{{0,2}}I)b(?![aß])
    | (?P<edge>{_F}{{0,2}}[βμBpxTI]b(?:ß[jo]?A{{0,2}}(?:W-)?{_NOUN}|a[jo]?A{{0,2}}(?:W-)?[RrQqC])
      |[Bxμβ]a?b[aß][jo]?A{{0,2}}(?:W-)?{_NOUN})
    | δ(?:[ßPj]{{1,2}}[jo]?A{{0,2}}(?:W-){{0,2}}(?:{_NOUN}|[QqvuU])|a[jo]?A{{0,2}}(?:W-)?[RrQqvU])  # während des Spiels
    | [psα]a?j?[uCq](?:ß[jo]?A{{0,2}}(?:W-)?{_NOUN}|P[Rr]|aA{{0,2}}[Rr])    # am Tag des Wechsels
    | {_F}{{0,2}}(?:T?[psBITδα]F?[aPe]?|φ[aPe])[jo]?A?C(?!-)   # im Gesamtjahr
    | {_IN}a?W-[ζC]|[ps]a?ζ[aß]A{{0,2}}[WRQ]{{1,2}}|pua[WR]{{1,2}}|sAU|[gλ]ζ[tď]  # in der NS-Zeit
    | {_PRE}[nNyYk](?:B|w\.)Χ\.?|p[nk152]-U-W|{_SOME}a?u[nN]/[nN]|ß[uq]|υau|T>∂|p[uζ]p[uζ]
    | {_F}{{0,2}}[pTsBIαüφ>]{{1,2}}a?(?:j|λ|g)A?ζ|ajζ                   # zu dieser Zeit
    | {_F}?e(?:g)?¼|g[uU](?![{_NOUN[1:-1]}A>])                         # eine Viertelstunde
    | Ä(?:x[k152n]{_ALONE})?                                          # nachts um drei
    | {_SOME}[aeß]?[jJ]?o?(?:A(?=q))?q(?!-){_TOWARDS}→?(?:[yY](?![$¤]))?{_THEN}
    | α(?:[nk152g]|e)[jo]?[qdC]t?
    | [jJ]q(?!-)|Jo[uqdC](?:pu)?|jo?q
    | {_WEEKDAY}(?:p?a?[m])?{_THEN}                                    # am Dienstagabend
    | [TαBp]j?Ŋ(?![-W])
    | {_F}{{0,2}}{_TO}{{1,2}}a?j?v(?:ß[jo]?A?(?:W-)?[vWRr]|a[jo]?A?[Rr])?(?!-)                         # im Vorjahr
    | {_F}{{0,2}}[TsBI]{{1,2}}l(?!{_NOUN})                                      # Seit Längerem
    | VB{_NUMBER}{_U}
    | [Tx]∂                                                           # bis dahin, ab sofort
    | Ð(?:[&T]Ð)?{_THEN}                                              # montags bis freitags
    | Ƒ(?!{_NOUN})
    | Ʋ(?![A152nkNW,])
    | ď(?![,{_NOUN[1:-1]}])
    | {_F}{{0,2}}{_TO}{{0,2}}V(?!-)[qztďÄ]?{_THEN}                    # erst gestern Abend
    | {_F}{{0,2}}I(?:{_WHOSE}|[jo]?A{{0,2}}(?:W-){{0,2}})(?:WR|{_NOUN}|[Qqvu]){_OF}    # seit dem Tod des Seniors
    | Ɣa?[jP]?A?v                                                      # gegenüber dem Vorjahr
    | sÜq|[αp]W[-–]&q|[BI]WpU                                            # in aller Frühe, an Sonn- und Feiertagen
    | qz                                                              # Morgen früh
    | pc\.(?!h)                                                       # am 24.12.
    | (?<=w)Ƨ(?=w)                                                    # wird jährlich geprüft
    | {_F}{{0,2}}Iba[jo]?A{{0,2}}(?:W-)?{_NOUN}                        # seit Beginn der Messungen
    | [sxpIT]u[nkN](?!-)                                              # in Minute 118
    | x{_F}?eu(?!-)                                                   # um einen Tag verschoben
    | XZ{_F}?eu(?!-)
    | {_TO}Y(?=A(?:[.,#]|$))                                         # um 1635 geboren
    | (?P<rate>π[uq])                                                 # Pro Jahr wachsen sie
    | pjb(?=[.,w#]|$)                                                 # im letzten Drittel
    | μ(?:Q(?!-)|W-Q)                                                 # mit Kriegsbeginn
    | Iπ(?=[wA.,#]|$)                                                 # seit je
    | u&q
    | q(?!-)
    )""",
    re.VERBOSE,
)
# "Warnung vor der Wahl", "Suche nach dem Unfall": the preposition belongs to these words, and nothing is dated.
_BEFORE = re.compile(
    r"(?:ge)?(?:warn|schütz|fürcht|flüch|fluch|floh|flieh|bewahr|ängst|angst|sorge|furcht|schutz|scheu|respekt|panik"
    r"|sicher)|.*(?:angst|schutz|warnung)$"
)
_AFTER = re.compile(
    r"(?:ge)?(?:such|frag|ruf|rief|verlang|sehn|streb|gier|drang|bedürf|bedarf|hunger|durst|riech|roch|sieht|sah|forder|wunsch"
    r"|schrei|schrie|erkundig|ruf|richt)|.*(?:suche|frage|forderung|nachfrage|wunsch)$"
)
_REACH = 6


@lru_cache(maxsize=1 << 15)
def _letter(token: str, english: bool) -> str:
    return english_times.letter(token) if english else time_words.letter(token)


def times(text: str, *, language: str = "de") -> list[Passage]:
    """Mark the dates, periods and times of day of the text, in reading order; none overlaps another."""
    return [Passage(start, end, Kind.TIME) for start, end in time_borders(text, english=language == "en")]


@lru_cache(maxsize=1)
def time_borders(text: str, *, english: bool) -> tuple[tuple[int, int], ...]:
    """Give the borders of the times in a text; the last are kept, since a figure in a time is no quantity."""
    letters, tokens, starts = lettered(text, lambda token: _letter(token, english))
    grammar = english_times.GRAMMAR if english else _GRAMMAR
    found = []
    for match in grammar.finditer(letters):
        last = match.end() - 1
        if not (english_times.is_time if english else _is_time)(match, tokens):
            continue
        if letters[last] == ")" and "(" not in match.group():
            last -= 1
        found.append((starts[match.start()], starts[last] + len(tokens[last])))
    return tuple(found)


def _is_time(match: re.Match[str], tokens: Sequence[str]) -> bool:
    """Tell whether the words mean what their letters may."""
    first, last = match.start(), match.end() - 1
    if match.group() == "q":
        return (tokens[last].lower() == "morgen" and _begins(tokens, first)) or is_feast(tokens[last])
    if match.group() == "ď":
        around = tokens[max(0, first - 3) : last + 4]
        return tokens[last].lower() == "danach" and not any(_AFTER.match(token.lower()) for token in around)
    if match.lastgroup == "rate":
        return _begins(tokens, first)
    if match.group() == "u&q":
        return tokens[first] == "Tag" and tokens[last] == "Nacht"
    if match.group() in ("uφu", "uxu", "qφq", "qxq", "dφd", "UxU"):
        return tokens[first].lower() == tokens[last].lower()
    if match.group() in ("pupu", "pζpζ"):  # von Tag zu Tag
        return tokens[first + 1] == tokens[last]
    if match.group() in ("ßu", "ßq", "υau"):
        return tokens[first].lower() in ("eines", "unter") and tokens[last] != "Jahres"
    if match.group() == "paU":
        return tokens[first].lower() == "zwischen"
    if match.lastgroup == "era":  # What is said of the Middle Ages has no date.
        return tokens[first].lower() not in ("von", "vom") or "bis" in tokens[last + 1 : last + 2]
    if match.lastgroup == "edge":  # The end of a road is a place.
        lower = [token.lower() for token in tokens[first : first + 3]]
        return "am" not in lower[:2] and not (lower[0] == "mit" and {"verlauf", "hälfte", "drittel"} & set(lower))
    if match.lastgroup == "event":
        after = "nach" in [token.lower() for token in tokens[first : first + 3]]
        if after and _begins(tokens, first):  # "Nach dem Unfall sucht die Polizei Zeugen."
            return True
        governing = _AFTER if after else _BEFORE
        behind, ahead = tokens[max(0, first - _REACH) : first][::-1], tokens[last + 1 : last + 1 + _REACH]
        around = (*_sentence(behind), *_sentence(ahead))
        return not any(governing.match(token.lower()) for token in around)
    return True


def _begins(tokens: Sequence[str], first: int) -> bool:
    return first == 0 or not (tokens[first - 1][0].isalnum() or tokens[first - 1] in ",-")


def _sentence(tokens: Sequence[str]) -> Sequence[str]:
    """Give the words up to the end of the sentence."""
    return tokens[: next((i for i, token in enumerate(tokens) if token in ".!?\n:"), len(tokens))]
