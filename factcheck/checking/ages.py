"""Finds ages and anniversaries that are told in an article, and how they are told. It never judges them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.checking.article import Article, once
from factcheck.checking.jubilees import jubilees, name_of, years_of
from factcheck.checking.subject import THINGS
from factcheck.finding.amounts import amount
from factcheck.finding.calendar import MONTH

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ENGLISH_TENS = tuple(_TENS.split("|"))
_N = (
    rf"\b(?=[\dadefhnsvztADEFHNSVZT])(?P<count>\d{{1,3}}|[A-Z]?[a-zäöüß]*(?:zig|ßig|zehn|hundert)"
    rf"|(?:{_TENS})(?:-[a-z]+)?)"
)
_NTH = r"(?P<count>\b\d{1,3}(?=\.)|\b[a-zäöüß]*(?:zig|ßig|hundert)(?=ste[nrms]?\b))(?:\.|ste[nrms]?)"
# Behind a bare number stands no noun that it could count.
_BARE = (
    r"\b(?![.,:/–-]?\d|\s?[%€$°]|-\w|,? (?:waren|sind|wurden|haben|hatten|kamen|were|are|have)\b)"
    r"(?! (?!und\b|and\b|then\b|damals\b|now\b|today\b|heute\b|jetzt\b"
    r"|ist\b|is\b|war\b|geworden\b|werden\b|wurde\b|wird\b|this\b|next\b"
    r"|when\b|he\b|she\b|at the time\b|in (?:the|this|[A-Z]|[12]\d)|on [A-Z]|im [A-Z]|am [A-Z]|\()[\w„»])"
)
_SOON = (
    r"(?: (?:in (?:dies\w+|wenigen|ein paar|(?:the )?(?:next|coming)|a few) \w+|(?:im|am|Ende|Anfang|Mitte|vorige|"
    r"vergangene|letzte|diese|in|on|last|next|this|late|early)[rnms]? \w+(?: Jahr(?:es)?| \d\d?)?"
    r"|zu (?:jenem|diesem) Zeitpunkt|zu jener Zeit|zum Zeitpunkt \w+ \w+|at that (?:time|point)|at the time"
    r"|heute|jetzt|nun|auch|inzwischen|"
    r"schon|bereits|gerade|erst|damals|einmal|mittlerweile|bald|demnächst|morgen|übermorgen|gestern|immer|noch|also|damit|nur|"
    r"dann|selbst|ebenfalls|übrigens|eben|soeben|immerhin|therefore|thus|now|just|only|still|already|today|soon|er|sie|es|he|she|it))"
)
_WHOSE = re.compile(
    r"\b(?:[sS]ein|[iI]hr|[dD]a|[dD]ie|[dD]e|[dD]er|[zZ]u|[iI]ts?|[hH]is|[hH]er|[tT]he|[mM]ein|[uU]nser)\w{0,2} $"
)
_FEAST = (
    r"(?:Bestehen|Wiegenfest|(?:Firmen|Vereins|Gründungs|Betriebs|Orts|Kirchen|Stadt|Schul)?[jJ]ubiläum|Gründungsfest|"
    r"Existenz)s?\b"
)


_BORN = r"(?:am [\d.]+ (?:\w+ )?|im \w+ )?\d{4} (?:in [A-Z]\w+ )?(?:geborene|gegründete|eröffnete|erbaute|gebaute)"
_SMALL = (
    "drei|vier|fünf|sechs|sieben|acht|neun|elf|zwölf|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
)
_DID = "(?:immer|wurde|hatte|machte|kaufte|gründete|heiratete|leitete|führte|holte)"
_NAMED = r"(?: (?:der|die|das|the))?(?: [A-ZÄÖÜ][\w’-]+){1,3}(?:, [^,.;]{3,40},)?"
_SERVED = (
    r"(?:(?:Dienst|Arbeits|Betriebs|Priester|Bühnen|Amts|Berufs|Orts|Berufs|Weihe|Ordens|Mitglieds|Ehe|Meister|Ordinations)"
    r"[jJ]ubiläum|Hochzeitstag|Dienstzeit|Betriebszugehörigkeit|Zugehörigkeit)s?\b"
)
_HAS_STOOD = (
    r"(?:been (?:going|around|open|running|trading|in (?:business|existence|operation|service)|operating|publishing)"
    r"|existed|stood|traded|operated)"
)


class Form(StrEnum):
    """How an age is told, which decides at what time it has to fit."""

    IS = "is"
    """Ist 60 Jahre alt, heute 60: at present, before or after the birthday."""
    BECOMES = "becomes"
    """Wird 60, sein 60. Geburtstag: in that year."""
    AT = "at"
    """Mit 60 Jahren: whenever the sentence says."""
    ASIDE = "aside"
    """Müller, 60, or Müller (60): at present, of the one in front of it."""
    NOUN = "noun"
    """Der 60-Jährige, the 60-year-old."""
    FEAST = "feast"
    """Its 60th anniversary: in that year, and only of what was founded."""
    SERVICE = "service"
    """Her 40th anniversary in the job, their golden wedding: in that year, and only of what then began."""
    STANDS = "stands"
    """In the 60 years that it has stood: at present, and only of what was founded."""
    OLD = "old"
    """The 60 years old bridge, a pupil of 16: at present, of the noun beside it."""


_PATTERNS = tuple(
    (form, re.compile(pattern))
    for form, pattern in (
        (Form.SERVICE, rf"{_N}-?[jJ]ährige[nrsm]? {_SERVED}"),
        (Form.SERVICE, rf"{_NTH} {_SERVED}"),
        (Form.SERVICE, rf"{_N}(?:st|nd|rd|th) (?:wedding|work|service) anniversary\b"),
        (Form.SERVICE, rf"{_N}(?:st|nd|rd|th) anniversary"
         r" (?:in (?:the job|office|post|charge)|of (?:his|her|their)|with the)\b"),
        (Form.SERVICE, rf"\b(?:marks?|marked|celebrates?|celebrating|marking)(?: \w+){{0,2}} {_N} years(?:’|')?"
         rf" (?:of service|of marriage|in (?:the job|office|post|charge)|with|at|service|as)\b"),
        (Form.SERVICE, rf"\b(?:ist|sind|is|are|have been)(?: \w+){{0,3}} {_N}"
         r" (?:Jahren? (?:im Dienst|im Amt|verheiratet|dabei)|years married)\b"),
        (Form.SERVICE, rf"\b(?:seit|for) {_N}"
         r" (?:Jahren (?:im Dienst|im Amt|verheiratet|dabei|ein Paar)|years in (?:the job|office|post))\b"),
        (Form.STANDS, rf"\b(?:has|have) {_HAS_STOOD}(?: now| for){{0,2}} {_N} years\b"),
        (Form.FEAST, rf"\b[iI]n diesem (?:Jahr|Frühjahr|Sommer|Herbst|Winter|Monat|{MONTH})"
         rf" (?:besteht|existiert)(?: (?!seit)\w+){{0,7}} {_N} Jahre\b"),
        (Form.STANDS, rf"\b(?:besteht|existiert)(?: (?!seit)\w+){{0,7}} {_N} Jahre\b"),
        (Form.FEAST, rf"\b(?:feiert|begeht|feierte|beging|feiern)(?: \w+){{0,4}} (?:sein|ihr)"
         rf" {_N}-?[jJ]ähriges\b(?! [A-ZÄÖÜ])"),
        (Form.FEAST, rf"{_N}-?[jJ]ähriges (?:gefeiert|begangen|feiern|begehen|feiert|begeht)\b"),
        (Form.BECOMES, rf"\b(?:will|to) be{_SOON}? {_N}{_BARE}"),
        (Form.AT, rf"\blived to(?: be| the age of)? {_N}{_BARE}"),
        (Form.FEAST, rf"{_N}-?[jJ]ährige[nrsm]? {_FEAST}"),
        (Form.FEAST, rf"{_NTH} (?:Gründungstag|{_FEAST}|Jahrestag der Gründung|Gründungsgeburtstag)"),
        (Form.FEAST, rf"{_N}(?:st|nd|rd|th) (?:anniversary|jubilee)\b"),
        (Form.FEAST, rf"\b(?:feiert|begeht|feierte|beging|celebrates?)(?: \w+){{0,3}} [„»“\"]?{_N} (?:Jahre|years)\b"),
        (Form.FEAST, rf"(?m)^{_N} (?:Jahre|[yY]ears of) (?=[A-ZÄÖÜ])"),
        (Form.FEAST, rf"\bjähr(?:te?|te?n)\b[^.;]{{0,60}}? zum {_NTH} Mal\b"),
        (Form.STANDS, rf"{_N} Jahren? (?:seines|ihres|des|dieses) Bestehens\b"),
        (Form.STANDS, rf"\b[iI](?:m|n (?:seinem|ihrem|das|sein|ihr)) {_NTH} Jahr\b"),
        (Form.STANDS, rf"\b(?:its|their) {_N}(?:st|nd|rd|th) year\b"),
        (Form.STANDS, rf"\b(?:besteht|existiert|gibt es)(?: \w+){{0,6}} seit(?: \w+)? {_N} Jahren\b"),
        (Form.BECOMES, rf"{_NTH} Lebensjahre?s? (?:vollende|erreich)\w*"),
        (Form.BECOMES, rf"\b[vV]oll(?:ende\w*|endung)(?: [\w.]+){{0,5}} {_NTH} Lebensjahr"),
        (Form.AT, rf"\b[iI](?:m|n (?:seinem|ihrem|deren|dessen)) {_NTH} Lebensjahr\b"),
        (Form.AT, rf"\b[iI]n (?:his|her) {_N}(?:st|nd|rd|th) year\b"),
        (Form.BECOMES, rf"{_NTH} Geburtstag\b"),
        (Form.BECOMES, rf"{_N}(?:st|nd|rd|th) birthday\b"),
        (Form.BECOMES, rf"\b(?:wird|würde|wurde|werde){_SOON}{{0,4}} {_N}(?: Jahre(?: alt)?\b|{_BARE})"),
        (Form.BECOMES, rf"(?<![mM]it ){_N}(?: Jahre(?: alt)?)? (?:geworden|wurde|wird|würde|werde)\b"),
        (Form.BECOMES, rf"\b(?:turned|turns|turning|turn){_SOON}{{0,2}} {_N}{_BARE}"),
        (Form.BECOMES, rf"\bturn(?:s|ed)? {_N} (?=last|this|in|on|earlier|next)"),
        (Form.AT, rf"\b(?:[iI]m Alter von|at the age of|[aA]ged?){_SOON}? {_N}(?: Jahren|{_BARE}|(?= in| on| last))"),
        (Form.IS, rf"\b(?:[hH]eute|[jJ]etzt"
         rf"|[iI]nzwischen|[mM]ittlerweile|[nN]unmehr|[nN]un|[nN]ow|[tT]oday){_SOON}{{0,2}},?"
         rf"(?: mit(?: seinen| ihren)?)? {_N}(?: Jahren?|{_BARE})"),
        (Form.AT, rf"\b[mM]it{_SOON}{{0,3}}(?: (?:seinen|ihren|gerade einmal|knapp))? {_N} Jahren\b"),
        (Form.AT, rf"\b[mM]it{_SOON}{{0,2}} {_N}(?={_BARE}|,| (?:der|die|das) \w+(?:st|ßt)e\b)"),
        (Form.AT, rf"\b[mM]it{_SOON}{{0,2}} {_N}(?= (?:{_DID}\b|(?!\w+e[nrsm]?\b)[a-zäöüß]))"),
        (Form.AT, r"[aA]ls (?<=\b[aA]ls )(?P<count>\d\d?|[A-ZÄÖÜa-zäöüß]+?)-?[jJ]ährige[rn]?\b(?! [A-ZÄÖÜ])"),
        (Form.AT, rf"\bat {_N}(?={_BARE}|,)"),
        (Form.IS, rf"\bAt {_N}(?=,? (?:he|she|it) (?:is|has|can|still|remains)\b)"),
        (Form.AT, rf"\bAt {_N}(?=, )"),
        (Form.IS, rf"\b(?:Mann|Frau|Herr|Dame|man|woman) (?:von|of){_SOON}? {_N}(?: Jahren|{_BARE})"),
        (Form.BECOMES, rf"\b(?:wird|würde|wurde) (?:der|die|das) {_BORN} [^.,;\d]{{3,50}}?"
         rf" {_N}(?: Jahre(?: alt)?\b|{_BARE})"),
        (Form.IS, rf"\b(?:ist|war) (?:der|die|das) {_BORN} [^.,;\d]{{3,50}}? {_N}(?: Jahre alt\b|{_BARE})"),
        (Form.IS, rf"\b(?:ist|war|is|was){_NAMED}{_SOON}{{0,3}} {_N}(?: Jahre alt\b|{_BARE})"),
        (Form.BECOMES, rf"\bwird{_NAMED}{_SOON}{{0,3}} {_N}(?: Jahre alt\b|{_BARE})"),
        (Form.IS, rf"\bzählt{_SOON}{{0,2}} {_N} (?:Jahre|Lenze)\b"),
        (Form.STANDS, rf"{_N} Jahre (?:hinter sich|auf dem Buckel|Geschichte)\b"),
        (Form.IS, rf"\b(?:ist|is|bin|bist|sei|war|was|been){_SOON}{{0,4}} {_N}"
         rf"(?: Jahre(?! \w*e[nr]? )| years old\b|{_BARE})"),
        (Form.IS, rf"(?<!rund )(?<!etwa )(?<!fast )(?<!knapp ){_N} (?:Jahre alt|years old)\b"),
        (Form.IS, rf"(?:(?<=[.;,–] )|^){_N}(?: Jahre(?: alt)?)? ist (?:er|sie|es)\b"),
        (Form.IS, rf"(?<=, ){_N} also\b"
         rf"|(?:(?<=, )|(?<=[„»“]))also (?:erst |schon |gerade |heute |jetzt )?(?P<count2>\d{{2,3}}){_BARE}"),
        (Form.IS, rf"\b(?:damit|demnach|folglich|somit|mithin|noch immer|immer noch){_SOON}{{0,3}}"
         rf" {_N}(?: Jahre alt|{_BARE})"),
        (Form.IS, rf"\bmak(?:es|ing) (?:him|her|it|me|them) {_N}{_BARE}"),
        (Form.IS, rf"\b(?:war|was)(?: (?:er|sie|ich|he|she|I))?(?: (?:damals|gerade|erst|just|only))? "
         rf"(?P<count>{_SMALL})(?=[.,;]| Jahre alt| years old)"),
        (Form.IS, rf"\b[Dd](?:er|ie|en|em) (?:heute|jetzt|inzwischen|mittlerweile|nun) {_N}-?[jJ]ährigen?\b"),
        (Form.NOUN, rf"\b(?:[Dd]er|[Dd]ie|[Dd]en|[Dd]em) {_N}-?[jJ]ährigen?\b(?! \w*[A-ZÄÖÜ])"),
        (Form.NOUN, rf"\b(?:[Tt]he|[Aa]n?) {_N}-year-old\b"
         r"(?= (?:born|is|was|has|had|will|said|says|who|still|now|also|can|never|[a-z]{3,}s)\b|,)"),
        (Form.IS, rf"\b(?:I[’']m|I am|he[’']s|she[’']s|He[’']s|She[’']s){_SOON}{{0,2}} {_N}{_BARE}"),
        (Form.OLD, rf"{_N} Jahren? alte[nrsm]? (?:[a-zäöüß]\w+ )?[A-ZÄÖÜ][\w-]+"),
        (Form.OLD, rf"{_N}-?[jJ]ährige[nrsm]? (?:[a-zäöüß]\w+ )?\w*(?i:{THINGS})\w?\b"),
        (Form.OLD, rf"\b(?:[eE]ine?[mnrs]?|[dD]ie|[dD]e[mnrs]|[dD]as) \w*(?i:{THINGS}) von {_N} Jahren"),
        (Form.OLD, rf"{_N}-year-old (?:[a-z-]+ )?[a-z]{{3,}}"),
        (Form.ASIDE, rf"(?<=\w), {_N}(?=, )"),
        (Form.ASIDE, rf"(?<=\d), (?:und |and )?[A-ZÄÖÜ][\w-]+ {_N}(?=[.,;])"),
        (Form.ASIDE, rf"(?<=\w) \({_N}(?:\)|(?=, (?:Jahrgang|Jg\.|geb|born)\b))"),
        (Form.NOUN, rf"\b[Dd](?:er|ie) {_N}-?jährige (?=[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ])"),
    )
)  # fmt: skip
# What is in every phrase of a form: a look for it spares most sentences most patterns.
_CUES = {
    Form.SERVICE: re.compile(
        r"[jJ]ubil|[hH]ochzeit|[dD]ienst|ehörigk|wedding|anniv|of service|marri|in (?:the job|office|post|charge)"
        r"| with | at | as |service| im Amt|verheir|dabei|Paar"
    ),
    Form.FEAST: re.compile(
        r"ähr|Gründ|anniv|jubil|Jubil|feier|Jahre [A-ZÄÖÜ]|years of [A-Z]|begeht|beging|celebr|Wiegenf|Existenz"
        r"| besteht|existiert"
    ),
    Form.STANDS: re.compile(r"Jahr|year"),
    Form.BECOMES: re.compile(r"w[iu]rd|würd|werd|word|[tT]urn| be|birthd|[gG]eburtst|Lebensj"),
    Form.AT: re.compile(r"[mM]it |Alter|[aA]ged?|lived|[aA]ls |\b[aA]t |Lebensj| year\b"),
    Form.NOUN: re.compile(r"jähr|Jähr|year-old"),
    Form.OLD: re.compile(r" Jahre? alte|jähr|Jähr|year-old| von \w+ Jahren"),
    Form.IS: None,
    Form.ASIDE: re.compile(r", \d\d?\d?,|, \w+,|\(\w+[,)]|\d, (?:und |and )?[A-Z]"),
}
# What costs little to look for: only sentences with such a number can tell an age.
_CAN_BE = re.compile(
    rf"(?=[\dzßhtfsenwaA])(?:\b(?<![\d.,:/–-])\d{{1,3}}(?![\d:/%€$°]|[.,–-]\d| (?!Jahre|Lenze)[A-ZÄÖÜ]"
    rf"|\. ?(?i:{MONTH})\b| per)"
    rf"|(?:zig|ßig|zehn|hundert)(?:\b|ste|-?[jJ]ähr)|\b(?:{_TENS})|\b(?:war|was)\b[^.,;]{{0,20}} (?:{_SMALL})\b"
    rf"|\b(?i:{_SMALL}) (?:Jahre alt|years old) wa"
    r"|\b[aA]ls [A-Z]?[a-zäöü]+jährige)"
)
_YEARS_AHEAD = re.compile(r"\b[Ii]n (?:\w+) (?:Jahren|years)\b")
_BEHIND = 60  # letters behind a sentence that may close it: ihr 50. Geburtstag
_ROUNDLY = re.compile(
    r"\b(?:rund|etwa|fast|knapp|gut|über|um die|beinahe|mehr als|about|almost|nearly|over|around|some)\s*$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"(?:(?:1[89]|20)\d\d|Geboren|Er|Sie|Es|Der|Die|Das|In|Im|Am|Und|Aber|Zur|Seit|He|She|The|It)\b")
_RANKED = (Form.BECOMES, Form.FEAST, Form.SERVICE)
_OLDEST = 999
_FORMS = {"century": Form.FEAST}
_NTH_YEAR = re.compile(r"(?:Lebensj|J)ahr$|year$")
TEENAGE = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_ENGLISH_ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_ENDINGS = ("", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
_GERMAN_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


@dataclass(frozen=True)
class Told:
    """An age: its words from `start` to `end`, its number from `at` to `until`, and how it is told.

    Who is in the 78th year of life is 77: the number that is written is `more` than the age.
    """

    start: int
    end: int
    at: int
    until: int
    value: int
    form: Form
    more: int = 0


@once
def ages(article: Article) -> list[Told]:
    """Give the ages and anniversaries in reading order, each once, in the form that says most."""
    found: dict[int, Told] = {}
    text, language = article.text, article.document.language
    places = article.sentences_with(_CAN_BE)
    said = {
        form: [(start, end + _BEHIND) for start, end in places if not cue or cue.search(text, start, end + _BEHIND)]
        for form, cue in _CUES.items()
    }
    for form, pattern in _PATTERNS:
        for match in (match for borders in said[form] for match in pattern.finditer(text, *borders)):
            group = "count" if match["count"] else "count2"
            at, until = match.span(group)
            if at in found or text[until : until + 1].isdigit() or _ROUNDLY.search(text, max(0, at - 12), at):
                continue
            if form is Form.BECOMES and _YEARS_AHEAD.search(text, article.sentence(at)[0], at):
                continue  # in drei Jahren wird er 50
            if (
                form not in _RANKED
                and match.end() == until
                and text[until:].startswith(". ")
                and not _ends(article, until)
            ):
                continue
            value = amount(match[group], language=language).value
            if value and value == int(value) and value <= _OLDEST:
                whose = form in _RANKED and match.start() == at and _WHOSE.search(text, max(0, at - 8), at)
                more = int(form in (Form.AT, Form.STANDS) and _NTH_YEAR.search(match.group()) is not None)
                start = whose.start() if whose else match.start()
                found[at] = Told(start, match.end(), at, until, int(value) - more, form, more)
    for match, group, kept in jubilees(text):
        at, until = match.span(group)
        whose = _WHOSE.search(text, max(0, at - 8), at)
        found[at] = Told(whose.start() if whose else at, match.end(), at, until, kept, _FORMS.get(group, Form.SERVICE))
    return [found[at] for at in sorted(found)]


def _ends(article: Article, at: int) -> bool:
    """Tell whether a full stop is that of a sentence, not of an ordinal number."""
    return article.sentence(at)[1] <= at + 1 or _OPENS.match(article.text, at + 2) is not None


def in_words(value: int, said: str) -> str:
    """Write an age like the one that is said: in figures, in words or by the name of an anniversary, if it has one."""
    if years_of(said):
        return name_of(value, said)
    written = _in_words(value, said.lower())
    return written.capitalize() if said[:1].isupper() else written


def _in_words(value: int, said: str) -> str:
    if said.startswith((*_ENGLISH_TENS, *TEENAGE)) and 20 <= value < 100:
        tens, ones = _ENGLISH_TENS[value // 10 - 2], _ENGLISH_ONES[value % 10]
        return f"{tens}-{ones}" if ones else tens
    if said[:1].isdigit() or not 0 < value < 200 or "-" in said or said.startswith(_ENGLISH_TENS):
        return str(value)
    hundreds, rest = divmod(value, 100)
    lead = "hundert" if hundreds else ""
    if rest < 10:
        return lead + _ENDINGS[rest]
    if rest < 20:
        return lead + _TEENS[rest - 10]
    return f"{lead}{_ENDINGS[rest % 10]}{'und' if rest % 10 else ''}{_GERMAN_TENS[rest // 10]}"
