"""Writes a German noun for another one: the article, a preposition joined with it and the adjectives change with it."""

from __future__ import annotations

import re

_FEMALE = re.compile(
    r"(?:zeitung|schrift|illustrierte|agentur|bank|kasse|partei|gewerkschaft|universität|behörde|organisation|maschine"
    r"|gesellschaft|beratung|anstalt|ung|schaft|firma|kette|erei|aufsicht|linie|airline|station|plattform|klinik)$"
)
_NEUTER = re.compile(
    r"(?:magazin|gericht|ministerium|netzwerk|parlament|portal|blatt|institut|haus|unternehmen|amt|medium|werk)s?$"
)
_DEFINITE = {"nom": "der die das", "acc": "den die das", "dat": "dem der dem", "gen": "des der des"}
_INDEFINITE = {"nom": "ein eine ein", "acc": "einen eine ein", "dat": "einem einer einem", "gen": "eines einer eines"}
_JOINED = {"beim": "bei dem", "vom": "von dem", "zum": "zu dem", "zur": "zu der", "im": "in dem", "am": "an dem"}
_APART = {apart: joined for joined, apart in _JOINED.items()}
_LEAD = re.compile(
    r"\b(?P<before>(?:(?i:bei|von|zu|in|an|auf|mit|aus|nach|seit|laut|über|unter|neben|vor) |[A-ZÄÖÜ]\w+ )?)"
    r"(?P<article>(?i:d(?:er|ie|as|en|em|es)|ein(?:e[nrms]?)?|beim|vom|zu[mr]|im|am)) "
    r"(?P<adjectives>(?:[\wäöüß-]+(?<=e[nrms]|.e) )*)$"
)
_NOUN = re.compile(r"(?!(?:Bei|Von|Zu|In|An|Auf|Mit|Aus|Nach|Seit|Laut|Über|Unter|Neben|Vor) )[A-ZÄÖÜ]")
_ADJECTIVE = re.compile(r"(?P<stem>\b[a-zäöüß-]{3,}?)(?P<ending>e[nrsm]?)(?= )")
_A = re.compile(r"\b(?P<a>[Aa])n? $")
_VOWEL = re.compile(r"(?!uni|eu|us|one)[aeiou]|ho(?:ur|nest)|[FMNS]BI\b", re.IGNORECASE)
_STRONG = {"m": "er", "f": "e", "n": "es"}
_PLACES = "mfn"


def gender(word: str) -> str:
    """Give the gender of a noun that says what a thing is: m, f or n."""
    lower = word.lower()
    return "f" if _FEMALE.search(lower) else "n" if _NEUTER.search(lower) else "m"


def agreeing(lead: str, said: str, right: str) -> str:
    """Give the adjectives in front of a word with the ending the other word needs, where none has an article."""
    one, other = gender(said), gender(right)
    if one == other:
        return lead
    return _ADJECTIVE.sub(
        lambda found: found["stem"] + (_STRONG[other] if found["ending"] == _STRONG[one] != "e" else found["ending"]),
        lead,
    )


def led(before: str, said: str, right: str) -> tuple[int, str] | None:
    """Write what stands before a noun, and the noun, for another one of another gender.

    Gives how many letters of what stands before it are replaced, and what stands there then; nothing where no article
    tells the case or nothing changes.
    """
    one, other = gender(said), gender(right)
    found = _LEAD.search(before)
    if one == other or found is None:
        return None
    article, preposition, start = found["article"].lower(), found["before"], found.start("article")
    melted = _JOINED.get(article, "")
    if melted:
        preposition, _, article = melted.partition(" ")
        preposition += " "
    table = _INDEFINITE if article.startswith("ein") else _DEFINITE
    cases = [case for case, forms in table.items() if forms.split()[_PLACES.index(one)] == article]
    if not cases:
        return None
    # "der" before a feminine is a dative behind a preposition and a genitive behind a noun.
    case = "gen" if "gen" in cases and _NOUN.match(preposition) else cases[0]
    new = table[case].split()[_PLACES.index(other)]
    if joined := _APART.get(f"{preposition.lower()}{new}", ""):
        start = start if melted else found.start()
    lead = f"{joined or (preposition + new if melted else new)} "
    weak = _weak(case, other, definite=table is _DEFINITE)
    adjectives = _ADJECTIVE.sub(lambda each: each["stem"] + weak, found["adjectives"])
    lead = lead[0].upper() + lead[1:] if before[start : start + 1].isupper() else lead
    return len(before) - start, lead + adjectives + right + ("s" if case == "gen" and other != "f" else "")


def a_or_an(before: str, word: str) -> tuple[int, str]:
    """Give how many letters of what stands before an English word are its article, and the article it needs."""
    found = _A.search(before)
    if found is None:
        return 0, ""
    an = bool(_VOWEL.match(word))
    right = f"{found['a']}{'n' if an else ''} "
    return (0, "") if right == found.group() else (len(found.group()), right)


def _weak(case: str, other: str, *, definite: bool) -> str:
    """Give the ending of an adjective behind an article."""
    if case in ("dat", "gen") or (case == "acc" and other == "m"):
        return "en"
    return "e" if definite else _STRONG[other]
