"""The words that tell parts and wholes of a sum, in German and English. It reads no text."""

from __future__ import annotations

import re

from factcheck.finding.words import word_set

TOGETHER = re.compile(
    r"\b(?:zusammen\w*|insgesamt|Gesamt\w*|(?:in der|in|unterm?|der) (?:Summe|Strich)|alles in allem|im ganzen \w+"
    r"|aufsummiert|zusammengenommen|zusammengerechnet|total\w*|in all|all told|altogether|together|overall|combined"
    r"|ergibt|ergeben|macht|summier\w+|addier\w+|beläuft|belaufen|belief(?:en)?|amount(?:s|ed|ing)?|comes? to|came to"
    r"|add(?:s|ed|ing)? up)\b",
    re.IGNORECASE,
)
SO = re.compile(
    r"\b(?:Damit|Somit), so [^.;,]{2,50}, [^.;,]{0,40}$|\b(?:also|mithin|somit|damit|sodass|so dass|so that|womit"
    r"|demnach|folglich|sprich|das sind|das waren"
    r"|sind das|das wären|wären das"
    r"|mit [^.;,]{0,30} sind es|am Ende|schließlich|in the end"
    r"|that is|that was|(?<=, )or|mit (?:ihren|deren|diesen|seinen|zusammen)|with their|muss also"
    r"|thus|so|hence|that is|makes?|made|making|bisher|bislang|previously)\b[^.;,]{0,40}$",
    re.IGNORECASE,
)
ALTOGETHER = re.compile(
    r"\W{0,2}(?:\w+ ){0,4}?(?:insgesamt|zusammen|alles in allem|unterm Strich|das Ganze|also|mithin|abgegebene\w*"
    r"|in total|in all|altogether|together|all told|overall|combined)\b",
    re.IGNORECASE,
)
DIVIDED = re.compile(
    r"\b(?:davon|hiervon|wovon|von (?:denen|diesen|ihnen)|dabei|nämlich|und zwar|je nachdem|entfallen|entfielen"
    r"|verteil\w+|aufgeteilt|gliedern|teilen|setz\w+ sich|besteh\w+|of (?:which|whom|them|these|those)|compris\w+"
    r"|consist\w+|made up|divided|split|includ\w+|shared)\b",
    re.IGNORECASE,
)
OF_WHOLE = re.compile(
    r"\b(?:[Vv]on|[Uu]nter|[Oo]f|[Aa]us|[Aa]mong) "
    r"(?:(?:den|diesen|seinen|ihren|insgesamt|allen|the|these|those|its|his|her|their|all|this year['’]s) )*"
    r"(?:(?!denen|ihnen|einer|seiner|ihrer)[a-zäöüß]+(?:en|er|ed) )?$"
)
REST = re.compile(
    r"\b(?:übrigen?|restlichen?|verbleibende[nr]?|verbliebenen?|letzten?|fehlenden?|anderen|Rest\b[^.;]{0,30}"
    r"|was (?:dann |noch |da )*fehlte?,?|(?:ver)?bl(?:ei|ie)b(?:en|t|e)?"
    r"(?: (?:demnach|also|mithin|somit|noch|nur|dann|damit|\w+ noch))?"
    r"|(?:alle|all) (?:anderen|übrigen|others?)\b[^.;,]{0,30}|remaining|other|last|rest\b[^.;]{0,30}|final|leaving) ?$",
    re.IGNORECASE,
)
MISSING = re.compile(
    r", (?:die |das |der )(?:\w+ ){0,2}(?:fehlen|fehlten|fehlt|übrig|bleiben|blieben)"
    r"| (?:fehlen|fehlten|stehen noch aus)\b"
    r"|[^,;.]{0,30}? (?:(?:sind|waren|stehen|standen|blieben|bleiben|are|were)? ?(?:noch"
    r"|weiter|still) (?:frei|offen|leer|unbesetzt|zu haben|zu vergeben|verfügbar|open|empty|vacant|free|available))\b"
    r"| (?:sind|waren|are|were) (?:(?:noch|still) )?(?:frei|offen|leer|vacant|empty|open)\b"
    r"|[^,;.]{0,20} (?:nicht|not)(?=[.;,]|$)"
    r"|(?: Euro)? (?:selbst|selber|aus eigener Kasse|itself|themselves)\b| (?:did not|didn't|stayed away)\b",
    re.IGNORECASE,
)
LEFT = re.compile(r"(?:die |das |der )?(?:restlich|letzte|übrig|verbleibend|remaining|last|other|rest)", re.IGNORECASE)
AND = re.compile(r"\b(?:und|sowie|schließlich|während|weitere\w*|and|while|another|plus)\b[^.;]{0,60}$", re.IGNORECASE)
ENDS = re.compile(r"[^,\w]*[.;!?)]|[^.;]*;|[^,.;]* [–—-] ")
SOME = re.compile(
    r"\b(?:darunter|dazu (?:ge)?(?:hör|zähl)\w+|zähl\w+ (?:dazu|zu)\b|unter anderem|etwa|zum Beispiel|including"
    r"|(?<!divided )(?<!shared )(?<!split )among"
    r"|allein|mindestens)\b",
    re.IGNORECASE,
)
UNTOLD = re.compile(
    r"\b(?:de[rnm]|vom|the) rest\b|\b(?:die|den|the) (?:übrigen|restlichen|anderen|others?)\b", re.IGNORECASE
)
ANYTHING = re.compile(
    r"\b(?:Menschen|Personen|Leute|Opfer|Tote|Verletzte|Mitglieder|Beschäftigte|Teilnehmer|Teilnehmende|Werke"
    r"|Exponate|Objekte"
    r"|Medaillen|Preise|Sitze|Mandate|Stimmen|Fälle|Einsätze|Köpfe|Insassen|people|persons|victims|members|employees"
    r"|workers|works|medals|seats|votes|cases)n?\b",
    re.IGNORECASE,
)
NOUN_BEHIND = re.compile(r" ([A-ZÄÖÜ][\w-]+)")
NOTHING_ELSE = re.compile(
    r"\b(?:sonst (?:nichts|keine\w*|niemand)|(?:mehr|andere[rs]?(?: [\w-]+)?|weitere(?: [\w-]+)?) (?:\w+ ){0,3}"
    r"(?:gibt|gab|kommt|kam|ist|war|sind|waren) (?:[\w-]+ ){0,4}?(?:nicht|nichts|keine\w*)|nichts (?:anderes|weiter)"
    r"|(?:and )?(?:nothing"
    r"|nobody|no one|none) else|no others?)\b",
    re.IGNORECASE,
)
THE_AND = re.compile(r"^\W*(?:Die|Alle|The|All)(?: the)? ")
FOR = re.compile(
    r"\bdafür\b|hoben die Hand|\b(?:erhielt|erhalten|bekam|received)\b"
    r"|\bJa\b|\bJa-?stimmen?|\bfür (?:den|die|das|ihn|sie|eine?n?)\b|zugestimmt|stimmten zu|zustimm|unterstütz"
    r"|befürwort|support|in favou?r|\bfor\b|\bbacked\b|\byes\b|\bayes?\b",
    re.IGNORECASE,
)
AGAINST = re.compile(
    r"\b(?:dagegen|Nein|Nein-?stimmen?|Gegenstimmen?|gegen|lehn(?:t|ten?)|ablehn\w+|against|opposed|no|noes)\b",
    re.IGNORECASE,
)
ABSTAINED = re.compile(r"enthielt|enthalt|Enthaltung|abstain|abstention", re.IGNORECASE)
INVALID = re.compile(r"ungültig|leer\b|blank|spoil|invalid", re.IGNORECASE)
ABSENT = re.compile(
    r"\b(?:fehlten|fehlte(?! niemand)|abwesend|nicht teil|absent|missed|missing"
    r"|keine Stimme|gar nicht ab|did(?: not|n't) (?:vote|take part|attend)|fern|befangen|entschuldigt|mehrheit|majority"
    r"|krank)\b",
    re.IGNORECASE,
)
WON = re.compile(r"sieg|erfolg|gewann|gewonnen|\bwin(?:s|ning)?\b|\bwon\b|victor", re.IGNORECASE)
DRAWN = re.compile(r"unentschieden|remis|punkteteilung|\bdraw(?:s|n|ing)?\b|\bdrew\b|\btied?\b", re.IGNORECASE)
LOST = re.compile(r"(?<!ohne )(?<!keine )(?:niederlage|pleite|verlor|defeat|\bloss|\blos(?:t|ing)\b)", re.IGNORECASE)
PEOPLE = re.compile(r"\b(?:Männer|Frauen|Kinder|Jungen|Mädchen|men|women|children|boys|girls)\b", re.IGNORECASE)
PAIRS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for one, other in (
        (r"frauen\b|innen\b|weiblich", r"männern?\b|männlich|\w+ern?\b"),
        (r"\bmädchen\b|schülerinnen", r"\bjungen?\b|\bbuben\b|schülern?\b"),
        (r"\bsöhne", r"töchter"),
        (r"\bsons\b", r"\bdaughters\b"),
        (r"\bkindern?\b|jugend", r"erwachsenen?\b"),
        (r"\bwomen\b|\bfemale", r"\bmen\b|\bmale"),
        (r"\bgirls\b", r"\bboys\b"),
        (r"\bchildren\b", r"\badults\b"),
        (r"regierung|koalition|government|coalition", r"opposition"),
        (r"\binland\b|\bat home\b|heimspiel", r"\bausland\b|\babroad\b|auswärts"),
        (r"\bdrug\b|\btreatment\b|medikament|wirkstoff", r"placebo|control|scheinmedikament"),
        (
            r"\bbesetzt|vermietet|verkauft|\bsold\b|\blet\b|\bfilled\b",
            r"\bfrei\b|\bleer\b|\bunsold|\bempty\b|\bvacant\b",
        ),
    )
)
PREPOSITIONS = word_set(
    "in im ins aus auf für über an am ans bei beim mit von vom der zum zur nach to for from on with at of by over unter"
    " ohne without went go under into between among during through against off out behind inside outside"
)
DOES = re.compile(
    r"\b(?:and|und) (?:also |auch |dann )?(?:won|ha[sd]|have|holds?|owns?|runs?|made|wrote|gewann|hat|haben|hatte|bekam"
    r"|erhielt|schrieb|schoss|gab|[a-z]+ed|[a-zäöüß]+te) (?:[a-z]+ )?$"
    r"|, (?:and|und) (?!(?:[a-zäöü]{2,3}|just|only|another|weitere|schließlich|zuletzt|über|unter|from|with|den|gut)\b)"
    r"[a-zäöüß]+ $"
)
OPENS = re.compile(r"[:;(–—] ?[^.:;–—]*$")
COLON = re.compile(r": ?|[–—] | - ")
OF_THEM = re.compile(r"\b(?:davon|von (?:denen|ihnen|diesen)|of (?:which|whom|them|these))\b", re.IGNORECASE)
JOINED = re.compile(r"[^,;:.(–—]*\b(?:und|and|sowie|or|oder)\b[^,;:.(–—]*$")
NAMED = re.compile(r"[A-ZÄÖÜ]\w+ (?:und|and) (?:\w+ )?[A-ZÄÖÜ]\w+")
ONE = re.compile(r"(?:[,;:(] |\bund |\band |^ ?)(?:einer|eines|eine|one)(?: [a-zäöü]|,)", re.IGNORECASE)
PLACED = re.compile(r"(?:^|[,;:–—] ?|\b(?:und|and) )(\w+)\b[^,;:–—]*$")

THE = re.compile(r"\b(?:die|der|den|das|diese[nrs]?|alle[nr]?|the|these|those|all)(?: \w+(?:en|e))? $", re.IGNORECASE)
EXISTS = re.compile(r" (?:hat|hatte|gibt|gab|zählt|fasst|umfasst|has|had)\b")  # 53 Sitze hat das Haus
TIED = re.compile(r"\b(?:der|seiner|ihrer|unserer|dieser|of|von|aus|in|nach) (?:\w+ ){0,2}$")
AND_ONLY = re.compile(r"\b(?:und|and|sowie) (?:\w+ ){0,2}$")
VAGUE = re.compile(
    r"\d|\b(?:knapp|rund|etwa|fast|gut|einige|manche|mehrere|viele|wenige|beides?|(?:den|der|vom) Rest|übrigen?"
    r"|dutzende?|mehr|weniger|als|(?:die|eine) Hälfte|Drittel|Viertel|einer|eine[ns]?(?= (?:war|ist|blieb|ging|kam))"
    r"|darunter|je|jeweils|about|some|several|many|few|both|others|rest|more|fewer|less|than|half|third|quarter|each"
    r"|including)\b",
    re.IGNORECASE,
)
AGAINST_A_SUM = {
    "changed": re.compile(
        r"\b(?:zuvor|davor|danach|später|Vorjahr\w*|Vorsaison|damals|früher\w*|einst|statt|gestiegen|gesunken|stieg\w*"
        r"|sank\w*|jünger|älter|jetzt|nun|heute|inzwischen|seither|seitdem|gegenüber|verglichen|gewesen|ago|previous\w*|before"
        r"|later|earlier|now|rose|fell|(?:up|down) (?:to|from|by)|until|instead|(?:last|this) year|compared)\b",
        re.IGNORECASE,
    ),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "one as a word": re.compile(r"(?:[,;:(] |\bund |\band |^ ?)(?:einer|eines|eine|one)(?: [a-zäöü]|,)", re.IGNORECASE),
    "both": re.compile(r"\b(?:beides|sowohl|both)\b", re.IGNORECASE),
    "absent": ABSENT,
}
PARTY = re.compile(
    r"\b(?:Liberal Democrats?|Lib Dems?|Freien? (?:Wähler|Demokraten)|CDU|CSU|Union|SPD|FDP|AfD|BSW|SSW|ÖVP|SPÖ|FPÖ"
    r"|Neos|SVP|SP|Grünen?|Linken?|Piraten|Wählergemeinschaft|Christdemokraten|Sozialdemokraten|Liberalen?|Republicans?"
    r"|Democrats?|Labour|Conservatives?|Tories|Greens?|SNP|Reform|Plaid|Sinn Féin|DUP)\b"
)
AT_ONCE = re.compile(
    r"\b(?:zusammen|insgesamt|(?:in der )?Summe|macht|ergibt|total of|in total|in all|altogether|makes|made) ?"
    r"[^ ]*(?: [^ ]+){0,2}$",
    re.IGNORECASE,
)
AT_ONCE_BEHIND = re.compile(r" (?:insgesamt|zusammen|in total|in all|altogether|together|all told)\b", re.IGNORECASE)
PUNCTUATION = re.compile(r"[,:;(–— -]+")
OF_ITS_OWN = re.compile(r"[\w.]+ (?:der|von den|of the) [\w.]+")

# "Beide zusammen 5,50 Euro, man spart 50 Cent", "255 statt 250 Euro".
SAVES = re.compile(r"\b(?:spar(?:t|en|te)|Ersparnis|Rabatt|günstiger|saves?|saving|discount|cheaper)\b")
INSTEAD = re.compile(r"\b(?:statt|anstelle von|instead of)\b(?: (?:bisher|zuvor|der|den))? $")
