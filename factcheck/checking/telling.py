"""Says whether a number tells how much something changed, and whether that is a comment on what was told before.

"Ein Plus von 20 Prozent", "ein Drittel weniger", "hat sich verdoppelt". It knows no numbers that a change is between.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from factcheck.checking.figuring import is_share
from factcheck.checking.slots import Line, Number, Q
from factcheck.finding.amounts import Precision

NOUNS = (
    "Plus|Minus|Anstieg|Zuwachs|Rückgang|Steigerung|Wachstum|Verlust|Einbruch|Erhöhung|Abnahme|Zunahme|Senkung|Kürzung"
    "|Aufschlag|Abschlag|Verteuerung|Zugewinn|Gewinn|Preisanstieg|Preissprung|Sprung|Sturz|Nachlass|Rabatt|Schwund"
    "|Aufwuchs|Mehrbedarf|Mehrkosten|Mehrausgaben|Einsparung|Verbesserung|Verschlechterung|Ersparnis|Einbuße|Einbußen"
    "|rise|fall|increase|decrease|drop|gain|growth|loss|jump|cut|decline|improvement|saving|slump|surge|reduction|slide"
)
HEDGE = (
    r"(?: (?:etwa|rund|knapp|fast|gut|exakt|genau|satte|stolze|ganze|volle|weitere|demnach|also|mithin|somit|damit"
    r"|gerade einmal|immerhin|glatt|nur|mehr als|über|exactly|about|thus|therefore"
    r"|almost|nearly|more than|some|only|just))*"
)
_IS = r"betr[uä]gt?|lag bei|liegt bei|belief sich auf|beläuft sich auf|macht|ist|war|wäre|is|was|came to|amounts to"
_ONLY_CHANGES = (
    "Plus|Minus|Anstieg|Zuwachs|Rückgang|Steigerung|Zunahme|Abnahme|Aufschlag|rise|increase|decrease|drop|decline"
)
_CUE = re.compile(
    rf"(?:\b(?:um|by|plus|minus|up|down)|\b\w*(?:{NOUNS})"
    rf"(?: von| um| of| by)?|\b(?:{_ONLY_CHANGES}){HEDGE} (?:{_IS})|\ban (?:extra|additional)"
    rf"|(?<=, )(?:losing|shedding|gaining|adding|saving)){HEDGE} (?:ein |eine |a |an )?$",
    re.IGNORECASE,
)
# What is in every cue: a look for it costs a tenth.
_MAY_BE_CUE = re.compile(rf"um|by|up|down|plus|minus|{NOUNS.lower()}|ing|extra|additional")
# "Revenue climbed 18 percent": by which it did, unless it is where it went to.
_MOVED = re.compile(
    rf"\b(?:rose|risen|rises|fell|fallen|falls|climbed|dropped|grew|grown|jumped|slid|slipped|declined|increased|decreased"
    rf"|shrank|plunged|tumbled|surged|soared|advanced|shot up|lost|gained|shed|added"
    rf"|(?:verlor(?:en)?|verliert|sparten?|spart)(?: [\w\ue800-\uefff]+){{0,3}}?){HEDGE} (?:a |an |ein |eine )?$",
    re.IGNORECASE,
)
COMPARED = (
    "mehr|weniger|höher|niedriger|teurer|billiger|länger|kürzer|schneller|langsamer|größer|kleiner|günstiger|stärker"
    "|schwächer|schwerer|leichter|älter|jünger|geringer|more|less|fewer|higher|lower|cheaper|dearer|longer|shorter|faster"
    "|slower|larger|bigger|smaller|greater|taller|heavier|lighter|deeper|wider|tiefer|breiter|weiter|wärmer|kälter|lauter"
)
_THEN = (
    r"(?:usual|normal|average|üblich|sonst|gewöhnlich|gedacht|erwartet|geplant|vorgesehen|erhofft|expected|planned|zuvor|vorher"
    r"|im|vor|in|bisher|am|an|zu Beginn|anfangs|früher|damals|einst|noch|beim|bei|heute|jetzt"
    # Not "than the Liberal Democrats", which is another thing.
    r"|(?:die|der|the)(?= (?:[\ue000-\uefff]|\w*(?:Zahl|vorig|bisher|alt|früher|ursprünglich|previous|last|figure|total"
    r"|number|old|original|year)))"
    r"|before|in|at|now|last|when|[\ue800-\uefff])"
)
MORE = re.compile(
    rf" (?!und |and )(?:\w+ )?(?:(?:{COMPARED})\b|(?:plus|minus|up|down)(?= ?[,.;:!?–]| on\b| [\ue800-\uefff],)"
    rf"|\w+er (?:geworden|gemacht)\b)(?!,? (?:als|than) (?!{_THEN}))",
    re.IGNORECASE,
)
_LOST = re.compile(
    r" (?:\w+ )?(?:verloren|eingebüßt|gewonnen|hinzugewonnen|dazugewonnen|zugelegt|abgenommen|zugenommen|gespart"
    r"|eingespart|abgegeben|nachgegeben)\b"
)
_COMMENT = re.compile(
    r"(?:, was|[,(–—:;-]|\b(?:also|mithin|damit|somit|folglich|demnach|das sind|das waren|das wären|das ist|das war"
    r"|das heißt|das bedeutet|heißt das|entspricht|entsprach|macht|bedeutet das|bedeutet|ergibt|thus|or|that is))"
    r"\s*(?:(?:das|dies|that|which|was) (?:sind|ist|wäre|wären|war|waren|entspricht|entsprach|bedeutet|heißt|is|was) )?"
    r"(?:also |mithin |damit |somit |immerhin |ebenfalls |auch |sogar |nur |gut |knapp |insgesamt |man spart "
    r"|sie spart |er spart |einem |einer |ein |eine "
    r"|(?:aufs|auf das|übers|im|pro) Jahr (?:gerechnet |gesehen |hochgerechnet )?|(?:over|in) a year "
    r"|einen |der |die |das |den |dem |diesen |dieser |a |an |the |or |up |down |saving )*$",
    re.IGNORECASE,
)
# "Die Polizei spricht von einem Rückgang um": whose word it is says nothing of what fell.
_SPEAKS = re.compile(
    r"\b(?:spr[iae]ch\w*|reden?|redet|Rede) (?:\w+ ){0,3}?von (?:einem|einer) $|\b(?:melde\w*|verzeichne\w*|verbuch\w*"
    r"|errechne\w*|registrier\w*|bejubel\w*|feier\w*) (?:\w+ ){0,2}(?:einen|eine|ein) $|\breport\w* (?:a|an) $"
    r"|\b(?:freu\w*|jubel\w*|klag\w*|ärger\w*|wunder\w*) (?:sich )?(?:\w+ )?über (?:ein|einen|eine|den|das|die) $"
)
_SAME_SUBJECT = re.compile(
    r"[,;–:] (?:und )?(?:er|sie|es|they|it|(?:ihre|seine|deren|die) Zahl|(?:their|its|the) number|der Wert|der Preis)\b"
    r"(?: [a-zäöüß]+){1,4} (?:ein |eine )?$"
)
# "Der Rückgang um 25 Prozent": the one that was just told.
REFERS = re.compile(
    rf"[„“»«\"]?(?:Der|Dieser|Das|Dieses|Die|Diese|Eine?|The|This|An?) (?:{NOUNS})(?: von| um"
    rf"| of| by)?{HEDGE} (?:ein |eine |a )?{Q}$",
)
_TIMES_COMMENT = re.compile(
    r"\b(?:also|mithin|damit|somit|folglich|demnach|thus|so|(?:ihre|seine|deren|diese|die) (?:Zahl|Menge|Summe)"
    r"(?! de[rs]\b| von\b)"
    r"|der Wert)\b|(?:^|[,;–] )(?:er|sie|es|der|die|das) (?:ha(?:t|ben) sich|ist|sind)\b",
    re.IGNORECASE,
)
_OTHER_SUBJECT = re.compile(
    r"\b(?:(?:die|das|der|those|that) (?:der|des|of)|though|although|but|while|whereas|obwohl|aber|doch|während|dagegen"
    r"|hingegen|jedoch|allerdings)\b",
    re.IGNORECASE,
)
_THE_TIMES = re.compile(
    r"(?:[,–(] ?(?:auf |also |mithin |das ist |das sind )?|^(?:Das|Dies) (?:ist|war|wäre|sind) (?:fast |knapp |rund "
    r"|mehr als |also )?)(?:das |dem )?$"
)
ADDED = re.compile(r" (?:(?:kamen|kommen) (?:also |mithin |somit |damit )?)?(?:hinzu|dazu)\b")
_MISSING = re.compile(
    r"\b(?:fehl(?:t|te|en|ten)|verschwand(?:en)?)(?: \w+)? (?:ein |eine )?$|\bspar(?:t|te|en)(?: also)? $"
)
# "Seither gingen 60 Prozent der Auflage verloren".
_GONE = re.compile(
    r" (?:(?:der|des|von|ihrer|seiner) \w+ )?(?:ist |sind )?(?:verloren|weg|weggezogen|fortgezogen|gestorben|gegangen"
    r"|weggefallen|verschwunden|eingespart|abgebaut|abgesprungen|gestrichen)\b"
)
_GOES = re.compile(r"\b(?:gingen?|geht|gehen|sind|ist|wurden?|fielen|, )(?: \w+){0,2} ?$|[,–] ?$|^[„»]?$")
_DOWN_TO = re.compile(r"\b(?:auf|to)(?: rund| knapp| fast| etwa| nur noch)? $")
_REMAINS = re.compile(r"\b(?:übrig|geblieben|verblieben|bleib(?:t|en)|left is|remains)\b(?: \w+){0,4} $", re.IGNORECASE)
_SHRUNK = re.compile(
    r" (?:ist |war )?(?:ge(?:schrumpft|sunken|fallen|schmolzen|drückt|kürzt)|zusammenge\w+|zurückgegangen"
    r"|zurückgefahren"
    r"|reduziert|verringert|gesenkt)\b"
)
_OF_ONCE = re.compile(
    r" (?:von (?:damals|einst|früher)|de[sr] (?:einstigen|früheren|damaligen|ursprünglichen)"
    r"|of the (?:old|former|original))\b"
)
_POINTS = frozenset(("Punkt", "Punkte", "Punkten", "point", "points", "percentage points", "percentage point"))
# "Sie legten also sechs Prozent zu".
_PARTED = re.compile(r"\b(?:legt|nahm|nimmt|büßt|gab|gibt|gew[ai]nn)\w*(?: \w+){0,4} $")
_PREFIX = re.compile(r" (?:zu|ab|ein|nach|hinzu|dazu)(?=[,.;!?]| und )")
_HAS = re.compile(r"\b(?:hat|haben|hatte|hatten) (?:[\w\ue800-\uefff]+ ){0,4}$")
_BASE_ELSEWHERE = re.compile(
    r"[^,.;–()]*\b(?:gegenüber|im Vergleich|verglichen|seit|compared|since|Vorquartal|Vormonat)\b", re.IGNORECASE
)
# "Gegenüber dem Vorjahr, als es 240 waren".
_OF_PER_CENT = re.compile(r"(?: of)?(?: an?)? ?(?:prozent|punkt|percent|per cent|point)", re.IGNORECASE)
_BY_TIME = re.compile(r"(?:up|down|mehr|weniger|more|less|fewer) ")  # "up on the year before", a time
_BASE_HERE = re.compile(
    rf"[^.;–()\ue000-\ue7ff]{{0,90}}, (?:als|wo|in d[ea][rm]|when|in which)\b[^.;\ue000-\ue7ff]{{0,50}}{Q}"
)
# "Since 2015": unless a number was told of that year.
_SINCE = re.compile(r"(?:seit|since) (?:dem Jahr )?(?P<year>(?:1[5-9]|20)\d\d)", re.IGNORECASE)
_SINCE_THEN = re.compile(
    r"\b(?:[Gg]egenüber|[Ii]m Vergleich|[Vv]erglichen mit|[Cc]ompared (?:with|to))\b[^.;\ue000-\ue7ff]*$"
)
_LEVEL = re.compile(rf"\b(?:\w*verlust|\w*gewinn|loss|gain)(?: von| of)?{HEDGE} (?:ein |eine |a )?$", re.IGNORECASE)
# Twice as many as at the beginning: of a number that is not here.
_OF_WHAT = re.compile(r"(?:^| )(?:\w+ )?(?:wie|als|as)\b")
# "Doppelt so viele wie vor zehn Jahren, als es 28 waren".
_AS_WHEN = re.compile(
    rf" (?:wie|as)\b[^.;,\ue000-\ue7ff]{{0,40}}, (?:als|when|in d[ea][rm]) [^.;,\ue000-\ue7ff]{{0,40}}{Q}"
)
_AS_MANY = re.compile(r"(?:times|twice) as (?:many|much|high|large|big|long)\b", re.IGNORECASE)
_TENTHS = re.compile(r"ehntel|tenths?\b")
_CUE_INSIDE = re.compile(r"(?:plus|minus|um|up|down) ", re.IGNORECASE)
_MORE_THAN = re.compile(r"^(?:mehr|weniger) als |^(?:more|less) than ", re.IGNORECASE)
_UP = re.compile(r"(?:up|down) (?!about|almost|nearly|some|to)", re.IGNORECASE)
# "They are up by a fifth": who are told of in the sentence before.
_PRONOUN = re.compile(
    rf"(?:Sie|Er|Es|It|They) (?:\w+ )?(?:ist|sind|hat|haben|is|are|has|have|st\w+|w\w+|s[ae]nk\w*|fiel\w*|fell|rose"
    rf"|grew)\b[^.,;\ue000-\ue7ff]{{0,30}}\b(?:um|by){HEDGE} (?:ein |eine |a )?{Q}"
)
# "A 20 per cent rise", "ein 20-prozentiger Anstieg".
_NOUN_BEHIND = re.compile(rf" (?:\w+ )?(?:{NOUNS})\b")
_NOUN = re.compile(NOUNS)
NOUN_AT_ONCE = re.compile(rf" (?:{NOUNS})\b")
_ARTICLE = re.compile(rf"\b(?:ein|eine|einem|einen|einer|a|an|the|der|die|das){HEDGE} $", re.IGNORECASE)
_NAMED_CHANGE = re.compile(
    rf"\b(?:an?|the|this|ein\w*|de[rmn]|die|das|diese[rmns]?) (?:\w+ )?\w*(?:{NOUNS})\b[^,;]*$", re.IGNORECASE
)
_OPENS = re.compile(
    rf"(?:[^.,;!?\ue000-\ue7ff]{{1,30}} (?:sind|wären|waren|macht|ergibt|bedeutet) (?:das|dies)"
    rf"|Das|Dies|Damit|Somit|Ein\w*|Macht|Es|This|That|It|An?)\b[^.!?\ue000-\ue7ff]{{0,60}}{Q}",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[„»“\"]?")
_FARTHEST = 999
_CLAUSE_END = re.compile(r"[,;:.!?(–]")
_RISES = re.compile(
    r"stieg|steig|wuchs|wächs|wachs|erhöh|zugenommen|zuleg|legt|kletter|plus|anstieg|zuwachs|zunahme|teuer|teurer|aufschlag"
    r"|mehr|länger|höher|größer|drauf|hinzu|nach oben|verdient|gewinn|gewonnen|gewann|sprung|ver\w+fach|verdoppel|erhol"
    r"|rose|recover|rise|grew|growth|increas|gain|more|higher|jump|\bup\b|\b(?:zu|an)$",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"sank|sink|sunken|fiel|fäll|fallen|schrumpf|zurück|rückgang|verringer|reduzier|senk|kürz|minus|verl[uo]|einb"
    r"|abnahme|schwund|schmolz"
    r"|abschlag|nachlass|rabatt|weniger|niedriger|billiger|kleiner|kürzer|günstiger|leichter|geringer|halbier|abgenommen"
    r"|verschw|\bweg\b|nach unten|spar|gestrichen|abgebaut|fell|drop|declin|shrank|cut|decrease|loss|lost"
    r"|minder|less|fewer|lower|\bdown\b|shrunk|slump|plung|slid|slip|dip|tumbl|gone\b|vanish|disappear|saving|fehl"
    r"|\bab$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 15)
def is_told(line: Line, said: Number) -> bool:
    """Tell whether a number says how much something changed."""
    if said.value is None or said.amount.to is not None:
        return False
    before, after = line.before(said), line.after(said)
    if is_share(said) and _OF_PER_CENT.match(after):
        return False  # "ein Viertel Prozentpunkt"
    if is_share(said) and _TENTHS.search(said.quote) and any(each.unit == "%" for each in line.numbers):
        return False  # "0,7 Prozent, zwei Zehntel weniger als angenommen"
    if _CUE_INSIDE.match(said.quote):
        return True
    if said.unit == "x":
        if _AS_WHEN.match(line.pattern, said.at + 1):
            return True
        quote = _MORE_THAN.sub("", _AS_MANY.sub("", said.quote))
        return not _OF_WHAT.match(after) and not _OF_WHAT.search(quote) and (said.value < 1 or " the " not in quote)
    elsewhere = _BASE_ELSEWHERE.match(after) and not _BASE_HERE.match(line.pattern, said.at + 1)
    if elsewhere or _SINCE_THEN.search(line.pattern[line.here : said.at]):
        return False
    if _PARTED.search(before) and _PREFIX.match(after):
        return True
    share = said.unit == "%" or is_share(said)
    if (
        (share or said.unit == "pp")
        and after[:1] == " "
        and _is_time(after[1:2])
        and _BY_TIME.match(line.time(after[1]).quote)
    ):
        return True
    points = said.unit == "pp" or said.amount.counted in _POINTS
    if not share and not points and _LEVEL.search(before):
        return False
    if ADDED.match(after):
        return True
    if share and _MISSING.search(before) and said.amount.counted in ("", "Zeit", "Kosten", "Energie", "Geldes"):
        return True
    if share and is_gone(line, said):
        return True
    more = MORE.match(after) or said.quote.endswith((" mehr", " weniger", " more", " less", " fewer"))
    moved = (share or after.startswith((" to ", " from "))) and _MOVED.search(before)
    moved = moved or (_ARTICLE.search(before) and _NOUN_BEHIND.match(after))
    moved = moved or (share and (_NOUN.fullmatch(said.amount.counted) or NOUN_AT_ONCE.match(after)))
    return bool(_cue(before) or more or moved or (_LOST.match(after) and _HAS.search(before)))


def _is_time(letter: str) -> bool:
    return "\ue800" <= letter <= "\uefff"


def _cue(before: str) -> re.Match[str] | None:
    return _CUE.search(before) if _MAY_BE_CUE.search(before.lower()) else None


def as_meant(line: Line, said: Number) -> Number:
    """Give a number as what it is here.

    A fraction that remains is a multiple: auf ein Viertel geschrumpft, ein Drittel von damals. Points beside
    percentages are percentage points.
    """
    if (said.value or 0.0) < 0:
        said = replace(said, amount=replace(said.amount, value=-(said.value or 0.0)))  # "minus 25 Prozent"
    if _UP.match(said.quote):
        said = replace(said, amount=replace(said.amount, precision=Precision.EXACT))
    if said.amount.counted == "times" and line.after(said).startswith(" what "):
        return replace(said, amount=replace(said.amount, unit="x", counted=""))
    if said.amount.counted in _POINTS and any(each.unit == "%" for each in line.numbers):
        return replace(said, amount=replace(said.amount, unit="pp", counted=""))
    if not is_share(said):
        return said
    after = line.after(said)
    time = line.time(after[1]).quote if re.match(r" [\ue800-\uefff]", after) else ""
    down = (_DOWN_TO.search(line.before(said)) and _SHRUNK.match(after)) or _REMAINS.search(line.before(said))
    if down or _OF_ONCE.search(f"{said.quote}{after[:25]}") or _OF_ONCE.match(f" {time}"):
        return replace(said, amount=replace(said.amount, unit="x"))
    return said


def is_comment(line: Line, said: Number) -> bool:
    """Tell whether a change is told as a comment on the numbers in front of it."""
    if said.unit == "x":
        before = line.pattern[max(line.here, said.at - 60) : said.at]
        clause = before.rsplit(",", 1)[-1] + line.pattern[said.at : said.at + 20]
        clause = f",{clause}" if "," in before else clause
        return not has_other_subject(line, said) and bool(_THE_TIMES.search(before) or _TIMES_COMMENT.search(clause))
    before = line.before(said)
    cue = _cue(before)
    lead = before[: cue.start()] if cue else before
    return bool(
        _COMMENT.search(lead)
        or _SPEAKS.search(lead)
        or _SAME_SUBJECT.search(lead)
        or ADDED.match(line.after(said))
        or _MISSING.search(before)
        or is_gone(line, said)
        or (_LOST.match(line.after(said)) and _HAS.search(before))
    )


def is_gone(line: Line, said: Number) -> bool:
    """Tell whether a share is said to have gone: seither gingen 60 Prozent verloren, jeder dritte ist abgesprungen."""
    return bool(_GONE.match(line.after(said)) and _GOES.search(line.pattern[max(line.here, said.at - 30) : said.at]))


def has_other_subject(line: Line, said: Number) -> bool:
    """Tell whether a change is told of another thing: die Zahl der Gäste stieg, die der Betten hat sich verdoppelt."""
    return bool(_OTHER_SUBJECT.search(line.pattern[max(line.here, said.at - 60) : said.at].rsplit(",", 1)[-1]))


def opens_with_comment(line: Line, said: Number) -> bool:
    """Tell whether a sentence begins with a change, so that it speaks of the sentence before."""
    start = line.pattern[line.here : said.at]
    if _QUOTED.fullmatch(start) and (MORE.match(line.after(said)) or ADDED.match(line.after(said))):
        return True
    told_by_noun = _cue(line.before(said))
    if told_by_noun and len(told_by_noun.group().split()) > 1 and _NAMED_CHANGE.search(line.before(said)):
        return True  # "einem Aufschlag von": of what, the sentence before has said
    opening = line.pattern[line.here : said.at + 1]
    return bool(_OPENS.match(opening) or _PRONOUN.fullmatch(opening)) or is_comment(line, said)


def is_of_elsewhere(line: Line, said: Number) -> bool:
    """Tell whether a sentence compares with a time whose number is not here."""
    if _SINCE_THEN.search(line.pattern[line.here : said.at]):
        return True
    if any(line.here <= each.at < said.at for each in line.numbers):
        return False
    since = [_SINCE.fullmatch(each.quote) for each in line.times if line.here <= each.at < said.at]
    years = [found["year"] for found in since if found]
    return any(sum(year in each.quote for each in line.times) < 2 for year in years)


def direction(line: Line, said: Number) -> int:
    """Give 1 for a rise, -1 for a fall, 0 where the words beside a change do not tell; the nearest word counts."""
    before, after = line.before(said), _CLAUSE_END.split(line.after(said, 40), maxsplit=1)[0]
    rises, falls = (
        min(
            [0 if words.search(said.quote) else _FARTHEST]
            + [len(before) - found.end() for found in words.finditer(before)]
            + [found.start() for found in words.finditer(after)]
        )
        for words in (_RISES, _FALLS)
    )
    return (falls > rises) - (rises > falls)
