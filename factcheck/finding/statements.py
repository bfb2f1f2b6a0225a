"""Marks the sentences that assert something and says how much there is to check in each. It never judges their truth.

Without a tagger a finite verb is told by a short list, by endings and by the words around them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from factcheck.finding.lettering import ENGLISH_NUMBERS, GERMAN_NUMBERS
from factcheck.finding.words import word_set
from factcheck.model import Kind, Passage

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|[,„“»«\"(]")
_LONGEST = 3000
_CLOSING = "\"'”“’‘»«›‹)] "
_NO_TEXT = re.compile(
    r"(?:Von|By|Text|Foto|Fotos|Bild|Bilder|Grafik|Illustration|Quelle|Quellen|Symbolbild|Archivbild|Archivfoto"
    r"|Lesen Sie (?:auch|hier|dazu)|Mehr (?:zum|dazu|auf)|Lies auch|Photo|Image|Source|Credit|Read more|Update)\b ?:?"
)
_CREDIT = re.compile(r"(?:Foto|Bild|Grafik|Quelle|Illustration|Photo|Image|Source|Credit)s? ?: ?\S")

_AUXILIARIES = word_set("""
    ist sind war waren sei seien wäre wären bin bist hat haben hatte hatten habe hätte hätten wird werden wurde wurden
    werde würde würden kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste müssten
    soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte dürften
    mag mögen mochte möchte möchten
""")
_STRONG = word_set("""
    brach brachen strich strichen stahl stahlen fing fingen floss flossen fror froren lieh liehen log logen rang
    rangen roch rochen schlief schliefen schmolz schmolzen schuf schufen schwoll schwollen stach stachen trieb
    trieben verdarb verdarben wich wichen wog wogen betrog betrogen drang drangen empfahl empfahlen gebar gebaren
    gedieh gediehen glich glichen blies bliesen genoss genossen rieb rieben schnitt schnitten sprangen zwangen
    hoben luden spann sponnen stank wandte wandten sandte sandten rann rannen riss rissen quoll hieb mahl schwamm
    schwammen sandten kroch krochen
    gab ging kam kamen lag lagen stand standen ließ ließen lief liefen hielt hielten blieb blieben nahm nahmen sah
    sahen sprach sprachen schrieb schrieben rief riefen traf trafen trat traten zog zogen fiel fielen stieg stiegen
    sank sanken begann begannen gewann gewannen verlor verloren schloss schlossen hieß hießen fand fanden galt galten
    gingen gaben wuchs wuchsen trug trugen starb starben warf warfen schlug schlugen fuhr fuhren flog flogen bot boten
    bat baten half halfen aß tat taten wusste wussten brachte brachten dachte dachten nannte nannten kannte kannten
    brannte entschied entschieden erhielt erhielten verließ verließen bestand bestanden entstand entstanden erschien
    erschienen betrug betrugen bekam bekamen verbot verboten verlieh verliehen versprach versprachen überwies floh
    flohen hing saß saßen sang sangen bog bogen schoss schossen schwieg schwiegen stritt stritten unterschrieb
    verschwand verschwanden wies wiesen riet rieten zwang zwangen übernahm übernahmen unternahm vertrat vertraten
    gelang gelangen geschah erfuhr erfuhren befand befanden ergab ergaben lud luden litt litten griff griffen biss
    gehen gibt geben geht kommt liegt steht stehen liegen kommen heißt heißen nennt gilt gelten weiß wissen tut bleibt
    bleiben hält halten lässt lassen sieht sehen nimmt nehmen spricht sprechen schreibt fällt fallen läuft laufen
    trifft treffen zieht ziehen fordert beginnt endet fehlt fehlen droht drohen sagt sagen meint meinen glaubt glaubte
    leben wohnen arbeiten gehören gehört bietet bieten trägt tragen führt führen zeigt zeigen stellt stellen macht
    machen findet finden betrifft folgt folgen stammt stammen reicht reichen zählt zählen kostet kosten plant planen
    will wolle gebe gehe komme bleibe stehe liege heiße wisse lasse halte nehme
""")
_PRETERITES = word_set("""
    brach strich stahl fing floss fror lieh log rang roch schlief schmolz schuf stach trieb darb wich wog trog
    drang fahl glich blies noss schnitt wandte rann
    gab ging kam lag stand ließ lief liefen hielt blieb nahm sah sprach schrieb rief traf trat zog fiel stieg sank
    gann lor schloss fand galt wuchs trug starb warf schlug fuhr flog bot bat half tat wusste brachte dachte kannte
    schied warb hob schien gänzte wies griff sagte band setzte zwang schwand klang sprang goss grub las maß mied lud
    bog schob schoss schwor sang trank barg schwieg stieß stießen riss
""")
_PREFIX = re.compile("be|er|ver|ent|emp|zer|über|unter|ge|miss|wider|durch|hinter|voll")
_AFTER_VERB = word_set("sich ich er es sie man wir der die das den dem ein eine einen nicht jedoch auch")
# More words than this are a sentence: fragments are short.
_SURELY = 14
_PRESENT = word_set("gehört gewinnt gelingt genügt gestaltet gefährdet genießt gerät geschieht gesteht")
# Words that end like a verb and are none.
_NO_VERBS = GERMAN_NUMBERS | word_set("""
    nicht mit seit gut erst fast jetzt selbst statt bereit oft laut samt nichts acht damit somit womit zumeist meist
    weit mitunter sonst weitgehend zuletzt zunächst vielleicht leicht recht echt nächst überhaupt bekannt bekannte
    insgesamt gesamt gesamte gesamten letzte letzten erste ersten zweite zweiten dritte dritten vierte vierten fünfte
    fünften sechste siebte achte neunte zehnte rechte rechten heute beste besten größte größten höchste höchsten
    jüngst einst längst gute guten alte alten späte späten breite breiten weite weiten leichte leichten nächste
    nächsten meiste meisten möglichst wenigstens dort kurzfristig bunt rot tot alt kalt wert hart zart satt glatt
    nackt fest gerecht schlecht schlicht dicht direkt exakt perfekt komplett konkret korrekt abrupt akut privat
    absolut rasant relevant interessant prominent permanent dezent bislang höchst äußerst unlängst zuerst zuallererst
    ernst getrennt bestimmte bestimmten beliebt gewohnt berühmt unbekannt angesichts trotz mindest mitten unten hinten
    außen innen oben drüben wegen neben zwischen gegen
""")
_OPENERS = word_set("""
    der die das den dem des ein eine einen einem einer eines am im zum zur vom beim in mit von für auf bei nach aus zu
    an durch über unter ohne gegen um seine seinen seiner ihre ihren ihrer mehrere vielen viele alle allen wenigen
    sehr dieser diese dieses diesen diesem keine keinen jede jeder jedes
""")
_ENGLISH_VERBS = word_set("""
    is are was were has have had does do did will would can could may might must should shall says said told made went
    came took gave got saw knew thought became left felt kept held wrote stood lost paid met ran set led grew fell
    rose won spoke began brought bought sold sent built spent put cut shows show remains remain means goes come comes
    gets get makes make takes take needs need wants want plans plan live lives work works isn't wasn't didn't doesn't
    don't won't
""")
_SPEAKERS = word_set("ich du mich dich mir dir wir uns mein meine meinen meiner meinem dein deine unser unsere unseren"
                  " unserer you i my your we our me us i'm we're you're ihr euch")  # fmt: skip
_OPINION = word_set("""
    leider hoffentlich vielleicht vermutlich möglicherweise eventuell angeblich wunderbar schön schrecklich furchtbar
    toll glücklicherweise bedauerlich skandalös unfassbar natürlich eigentlich irgendwie wohl offenbar scheinbar
    wahrscheinlich glaube finde meine denke hoffe perhaps maybe probably hopefully unfortunately sadly beautiful
    terrible wonderful think believe feel hope
""")
_WISHES = word_set("""
    sollte sollten müsste müssten könnte könnten würde würden möchte möchten dürfte dürften will wollen wolle soll
    sollen hofft hoffen wünscht wünschen künftig zukünftig would could should might hopes wishes
""")
_SOURCES = word_set("""
    laut zufolge demnach sagte sagten erklärte erklärten teilte mitteilte bestätigte bestätigten meldete meldeten
    berichtete berichteten schrieb schreibt sagt bericht studie umfrage zahlen angaben untersuchung statistik kündigte
    räumte according said told reported confirmed announced study report survey
""")
_DATES = word_set("""
    januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch
    donnerstag freitag samstag sonntag gestern heute damals woche wochen monat monaten jahr jahren jahre january
    february march june july october december monday tuesday wednesday thursday friday saturday sunday yesterday week
    month year years ago
""")
_NUMBERS = GERMAN_NUMBERS | ENGLISH_NUMBERS | word_set("million millionen milliarden billion mehrere dutzende hunderte")
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_NAMES = re.compile(r"(?<=[^\W\d_,] )(?:[A-ZÄÖÜ][\w’-]{1,40} [A-ZÄÖÜ][\w’-]{1,40}|[A-ZÄÖÜ]{2,8}\b)")


def statements(
    text: str, borders: Sequence[tuple[int, int]], *, claims: Sequence[Passage] = (), language: str = "de"
) -> list[Passage]:
    """Mark the sentences, given by their borders, that have a finite verb and assert something, in reading order.

    The score says how much there is to check: figures, dates, names and sources raise it, those among the `claims`
    found before as well as what looks like one; opinions, wishes and the speaker's own person lower it.
    """
    starts = sorted((claim.start, claim.kind) for claim in claims)
    has_verb = _has_english_verb if language == "en" else _has_german_verb
    found = []
    for start, end in borders:
        if _is_text(text, start, end):
            sentence = text[start : min(end, start + _LONGEST)]
            tokens = _WORD.findall(sentence)
            if has_verb(tokens):
                inside = starts[bisect_left(starts, (start,)) : bisect_left(starts, (end,))]
                worth = _worth(sentence, tokens, {kind for _, kind in inside})
                found.append(Passage(start, end, Kind.STATEMENT, score=worth))
    return found


def _is_text(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence may assert something: it is no heading, question, byline or caption."""
    ending = text[max(start, end - 8) : end].rstrip(_CLOSING)
    if not ending or ending[-1] == "?" or ending.endswith("?!"):
        return False
    stopped = ending[-1] in ".!…:;"
    if not stopped and not _goes_on(text, start, end):
        return False
    if _CREDIT.match(text, start, end):
        return False
    return stopped or not _NO_TEXT.match(text, start, end)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether more of the same line stands before or after the sentence, so that it is no line of its own."""
    around = text[max(0, start - 2) : start], text[end : end + 2]
    return any(side.strip() and "\n" not in side for side in around)


def _has_german_verb(tokens: list[str]) -> bool:
    """Tell whether one of the words is, by its form and place, a finite verb."""
    if len(tokens) > _SURELY:
        return True
    previous = ""
    for position, (token, following) in enumerate(zip(tokens, [*tokens[1:], ""], strict=False)):
        word = token if position else token.lower()
        if word in _AUXILIARIES or word in _STRONG or _PREFIX.sub("", word, count=1) in _PRETERITES:
            return True
        if len(word) > 3 and word[0].islower() and word not in _NO_VERBS and _looks_finite(word, previous, following):
            return True
        previous = token
    return False


def _looks_finite(word: str, previous: str, following: str) -> bool:
    """Tell whether a word in lower case is a finite verb, by its ending and the words beside it."""
    clause_end = not following[:1].isalpha()
    if word.endswith(("te", "ten", "test")):
        attributive = previous.lower() in _OPENERS or previous.endswith(("e", "en", "er", "es", "em"))
        return clause_end or not following[0].isupper() or not attributive or not previous[0].islower()
    if word.endswith("t"):
        return not _is_participle(word)
    if word.endswith("e"):
        return following in _AFTER_VERB or (previous[:1].isupper() and following[:1].islower())
    plural = previous[:1].isupper() or previous in ("sie", "wir")
    opened = following[:1].isupper() and previous.lower() in _OPENERS
    return word.endswith(("en", "ern", "eln")) and plural and not opened and not clause_end


def _is_participle(word: str) -> bool:
    """Tell whether a word on -t looks like a participle or an adjective and not like a verb in the present."""
    if word.startswith("ge"):
        return word not in _PRESENT
    if word.startswith(("an", "ab", "auf", "aus", "ein", "vor", "zu", "mit", "nach", "um")) and "ge" in word[2:6]:
        return True
    return word.startswith(("un", "ver")) and word.endswith(("iert", "haft", "icht", "acht", "lebt", "ont"))


def _has_english_verb(tokens: list[str]) -> bool:
    """Tell whether one of the words is a frequent verb or ends like a past tense or a third person."""
    for position, token in enumerate(tokens):
        word = token.lower()
        if word in _ENGLISH_VERBS or (position and word.endswith("ed") and len(word) > 3):
            return True
        if 0 < position < len(tokens) - 1 and token[0].islower() and word.endswith("s") and len(word) > 3:
            following = tokens[position + 1].lower()
            if following in ("the", "a", "an", "to", "that", "its", "their", "his", "her", "not", "no", "more", "up"):
                return True
    return False


def _worth(sentence: str, tokens: list[str], kinds: set[Kind]) -> float:
    """Give the check-worthiness of a sentence in 0..1, from what stands in it."""
    spoken = {token if token == "US" else token.lower() for token in tokens}
    worth = 0.45
    figure = Kind.QUANTITY in kinds or _FIGURE.search(sentence) is not None or not spoken.isdisjoint(_NUMBERS)
    dated = Kind.TIME in kinds or not spoken.isdisjoint(_DATES) or _YEAR.search(sentence) is not None
    worth += 0.2 * figure + 0.1 * dated
    worth += 0.15 * (Kind.NAME in kinds or _NAMES.search(sentence) is not None)
    worth += 0.1 * (Kind.ATTRIBUTION in kinds or not spoken.isdisjoint(_SOURCES))
    worth -= 0.15 * (not spoken.isdisjoint(_OPINION))
    worth -= 0.2 * (not spoken.isdisjoint(_SPEAKERS))
    worth -= 0.1 * (not spoken.isdisjoint(_WISHES))
    return round(min(1.0, max(0.0, worth)), 2)
