"""Divides German and English news text into sentences by rule. It never looks across a line break or alters a text.

A stop ends a sentence unless the words around it say otherwise: an abbreviation, an ordinal, an initial, a quotation
that goes on. Everything looks at a few characters around a stop, so the time taken grows with the text and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.finding.words import word_set

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_STOP = re.compile(r"[.!?…]++(?:[\"'”“’‘»«›‹)\]}]|(?<=[\].!?…”“\"])\[\d{1,3}\])*+")
_NEXT = re.compile(r"[^\w\s]{0,4}\s{0,4}[^\w\s]{0,4}([^\W_]{1,40})")
_NUMBER = re.compile(r"\d{1,3}")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){1,4}[^\W\d_]")
_DAY_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")
_ROMAN = re.compile(r"[IVX]{1,6}")
_CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-Z]?[bcdfghjklmnpqrstvwxz]{2,5}")
_BEFORE = 40
_QUOTES = frozenset("\"'”“’‘»«›‹")
_OPENING = "\"'„“”»«‚‘’›‹([{–—-/*•"
_SAID = re.compile(
    r"(?:[^\W\d_][\w.’'-]{0,30} ){0,3}(?:said|says|asked|asks|added|wrote|writes|told|replied|shouted|cried|tweeted)\b"
)


# Never the end of a sentence: something always follows.
_NEVER = word_set("""
    z.B z.b d.h d.i u.U z.T z.Zt z.Z i.d.R s.o s.u v.a i.e e.g cf viz vs Dr Drs Prof Professor Mag Dipl Ing Hr
    Hrn Fr Frl Hl hl Mr Mrs Ms Messrs Gen Col Lt Sgt Capt Cpt Maj Adm Gov Sen Rep Rev Hon Pres Supt bzw vgl ca
    Nr Nrn Gebr sog sogen insb insbes zz zzt zzgl zgl exkl inkl evtl ggf ggfs gegr geb gest verh gesch dt engl franz
    russ ital span amerik lat griech ev kath jüd urspr eigtl Hrsg hrsg Sr Jgg Bez Reg Abg approx est
""")
# An abbreviation before a number, an ordinary word otherwise.
_BEFORE_NUMBER = word_set(
    "Art Abs Bd Bde Tel Kap Abb Tab Anm Ziff S Sp Rn Az Ps Joh Mt Lk Mk Mose No no Nos Vol Fig Sec p pp § Lit"
)
# May end a sentence; what follows decides.
_SOMETIMES = word_set("""
    usw etc u.a u.ä u.Ä o.ä o.Ä a.M a.D i.R e.V m.b.H Mio Mrd Bio Tsd Mill Std Min Sek Str St Jh Jhd Jhdt v.Chr
    n.Chr Chr Jr jr jun sen Sen Co Inc Corp Ltd Bros Cie Jan Feb Febr Mär Apr Jun Jul Aug Sep Sept Okt Oct Nov
    Dez Dec Mo Di Mi Do Sa Mon Tue Tues Wed Thu Thurs Fri Sat Sun a.m p.m U.S U.K U.N D.C Ph.D B.A M.A Ave Blvd
    Rd Mt Ft Tr Aufl Ausg Ass Dept Assn bspw beisp resp allg bes rd tägl jährl monatl wöchentl stellv Stellv
    Vors Kl mind max zus abzgl einschl entspr gem ggü lt mtl od svw u.s.w Univ Uni Inh Hbf Bhf Pl Verl Red Anz
    Ges österr
""")
_UNITS = word_set("km kg cm mm dm km/h kWh")
# Words written with a capital only because they begin a sentence; after a doubtful stop they prove one.
_STARTERS = {
    "de": word_set("""
        Aber Ab Alle Allein Allem Allen Aller Allerdings Alles Als Also Am An Andere Anders Angesichts
        Anschließend Ansonsten Auch Auf Aufgrund Aus Außer Außerdem Bei Beide Beim Bereits Bis Bisher Bislang Da
        Dabei Dadurch Dafür Dagegen Daher Dahinter Damals Damit Danach Daneben Dank Dann Daran Darauf Daraufhin
        Daraus Darin Darüber Darum Darunter Das Dass Davon Davor Dazu Dem Demnach Den Denen Denn Dennoch Der
        Deren Derzeit Des Deshalb Dessen Deswegen Dort Dennoch Die Dies Diese Diesem Diesen Dieser Dieses Doch
        Durch Ebenfalls Ebenso Ein Eine Einem Einen Einer Eines Einige Einst Einzig Er Erst Es Etwa Euer Fast
        Falls Folglich Für Ganz Gegen Gegenüber Gemeinsam Genau Gerade Gestern Gleichzeitig Heute Hier Hierfür
        Hierzu Hingegen Hinter Hinzu Ich Ihm Ihn Ihnen Ihr Ihre Ihrem Ihren Ihrer Im Immer Immerhin In Indem
        Innerhalb Ins Insgesamt Inzwischen Ist Ja Je Jede Jedem Jeden Jeder Jedes Jedoch Jene Jetzt Kein Keine
        Keiner Können Man Manche Manchmal Mehr Mein Meine Meist Mit Mittlerweile Möglicherweise Nach Nachdem
        Natürlich Neben Nein Nicht Nichts Nie Niemand Noch Nun Nur Ob Obwohl Oder Offenbar Oft Ohne Schließlich
        Schon Sehr Sei Sein Seine Seinem Seinen Seiner Seit Seitdem Seither Selbst Sich Sie Sind So Sobald
        Sofern Sogar Solange Solche Somit Sondern Sonst Soweit Sowohl Später Statt Stattdessen Trotz Trotzdem
        Über Überhaupt Um Und Unser Unsere Unter Viel Viele Vielleicht Vom Von Vor Vorher Während War Warum Was
        Wegen Weil Weiter Weitere Weiterhin Welche Wenig Wenige Wenn Wer Wie Wieder Wir Wird Wo Wohl Wurde Zu
        Zudem Zuerst Zuletzt Zum Zunächst Zur Zurzeit Zusätzlich Zuvor Zwar Zwischen
    """),
    "en": word_set("""
        A About After All Also Although Among An And Another Any Are As At Because Before Both But By Did Do
        Does During Each Earlier Even Every Few For From Further Had Has Have He Her Here His How However I If
        In Instead Is It Its Last Later Many Meanwhile More Most Much My No None Not Nothing Now Of On Once One
        Only Or Other Our Over She Since So Some Soon Still Such Than That The Their Then There These They This
        Those Though Through Thus To Today Tomorrow Two Under Until We Were What When Where Which While Who Why
        Will With Yesterday Yet You Your
    """),
}
_BEFORE_ORDINAL = word_set("""
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Montags Mo Di Mi Do Fr Sa So Am am
    Bundesligist Zweitligist Drittligist Tabellenführer Spitzenreiter Gegner Aufsteiger Absteiger Klub Verein
""")
# An ordinal has an article or a preposition with one before it: am 27. Mai, but "kamen auf 27. Rektorin Thiele …".
_BEFORE_COUNT = word_set("""
    also insgesamt zusammen rund etwa knapp fast beinahe nur sogar gerade lediglich mindestens höchstens es auf mit
    macht ergibt sind waren
""")
_AFTER_ORDINAL = word_set("""
    Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan Feb Apr
    Aug Sep Sept Okt Nov Dez FC FSV FFC SC SV VfL Bundesliga Liga Jahrhundert Jahrhunderts Jahrtausend Mal Platz
    Rang Klasse
""")


@lru_cache(maxsize=2)  # who finds claims in a text checks them next
def sentences(text: str, *, language: str = "de") -> Sequence[tuple[int, int]]:
    """Give the borders of the sentences, in code points and in order, without the spaces around them.

    A line is at least one sentence of its own. A quotation of several sentences is several sentences; the words that
    report it belong to the last of them. Every language but English is divided as German is.
    """
    known = "en" if language.startswith("en") else "de"
    borders: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        for stop in _STOP.finditer(text, start, end):
            after = stop.end()
            if after < end and text[after].isspace() and _ends(stop, start, known):
                _add(borders, text, start, after)
                start = after
        _add(borders, text, start, end)
    return borders


def _add(borders: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Add the stretch without the white space around it, if anything is left."""
    piece = text[start:end]
    stripped = piece.strip()
    if stripped:
        start += len(piece) - len(piece.lstrip())
        borders.append((start, start + len(stripped)))


def _ends(stop: re.Match[str], start: int, language: str) -> bool:
    """Tell whether this stop, with white space after it, ends the sentence that began at `start`."""
    text, marks = stop.string, stop.group()
    following = _NEXT.match(text, stop.end(), stop.endpos)
    rest = text[stop.end() : stop.end() + 4].lstrip()[:1]
    if rest and rest in ",;:":
        return False
    word = following.group(1) if following else ""
    if word[:1].islower() and word == word.lower():
        return False
    if language == "en" and marks[-1] in _QUOTES and following and _SAID.match(text, following.start(1), stop.endpos):
        return False
    if marks[0] == "…" or marks.startswith(".."):
        before = text[max(start, stop.start() - 1) : stop.start()]
        return before not in ("[", "(") and (word in _STARTERS[language] or not before.isspace())
    if marks[0] != "." or marks[1:2] in ("!", "?"):
        return True
    return _is_full_stop(stop, start, word, language)


def _is_full_stop(stop: re.Match[str], start: int, word: str, language: str) -> bool:
    """Tell whether a single dot is a full stop, from the one or two words before it and `word` after it."""
    starters = _STARTERS[language]
    words = stop.string[max(start, stop.start() - _BEFORE) : stop.start()].split()
    if not words or stop.string[stop.start() - 1].isspace():
        return bool(words)
    last = words[-1].lstrip(_OPENING)
    earlier = words[-2].strip(_OPENING) if len(words) > 1 else ""
    if len(last) == 1 and len(earlier) == 2 and earlier[1] == ".":
        last = earlier + last  # z. B.
    if last.rpartition("-")[2] in _NEVER:
        return False
    if word[:1].isdigit() and (last in _BEFORE_NUMBER or _DAY_MONTH.fullmatch(last)):
        return False
    if _NUMBER.fullmatch(last) or (_ROMAN.fullmatch(last) and language == "de"):
        item = not stop.string[start : stop.start() - len(last)].strip(" \t\xa0" + _OPENING)
        return not item and _ends_with_number(last, earlier, word, language)
    doubtful = (
        last in _SOMETIMES
        or len(last) == 1
        or (last.endswith("str") and language == "de")
        or _DOTTED.fullmatch(last)
        or (_CONSONANTS.fullmatch(last) and last not in _UNITS)
    )
    return not doubtful or word in starters


def _ends_with_number(number: str, earlier: str, word: str, language: str) -> bool:
    """Tell whether the dot after a number of one to three digits, or a Roman one, is a full stop and no ordinal's."""
    starters = _STARTERS[language]
    if language == "en" or word in starters:
        return True
    if word in _AFTER_ORDINAL:
        return False
    if word[:1].isdigit():
        return not number.isdecimal() or int(number) > 31
    counted = earlier.rstrip(",")
    if number.isdecimal() and earlier in _BEFORE_COUNT:
        return True
    ordinal = counted in _BEFORE_ORDINAL or counted in starters or earlier.endswith(",")
    return number.isdecimal() and counted[:1].isupper() and not ordinal
