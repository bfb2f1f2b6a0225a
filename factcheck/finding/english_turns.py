"""Knows turns of phrase that say something though their verb alone does not: "voiced alarm", "rumour has it".

It never looks for a subject, except where the turn has one of its own.
"""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.finding.english_subjects import DETERMINERS, Sentence, is_closing, phrase_end
from factcheck.finding.english_verbs import BE, forms
from factcheck.finding.words import CLOSING, OPENING, word_set

_FEELINGS = """
    concern concerns worry worries regret regrets alarm anger fury outrage dismay disappointment frustration surprise
    shock disgust sadness sorrow sympathy condolences gratitude thanks hope hopes fear fears doubt doubts confidence
    support solidarity opposition reservations unease scepticism skepticism optimism pessimism caution relief
    satisfaction delight remorse astonishment disbelief objections displeasure misgivings criticism disquiet approval
"""
_OBJECTS: Mapping[str, str] = {
    "express": _FEELINGS,
    "voice": _FEELINGS,
    "raise": "concern concerns question questions doubt doubts objection objections alarm fears suspicions suspicion",
    "issue": "alert alerts guidance warning warnings statement apology denial plea appeal rebuke reminder ultimatum"
    " clarification correction",
    "make": "plea appeal accusation accusations allegation allegations remark remarks comment comments clear",
    "give": "welcome assurance assurances assessment verdict warning undertaking account",
    "deliver": "warning rebuke verdict broadside ultimatum assessment",
    "sound": "alarm warning",
    "pour": "scorn",
    "heap": "praise scorn blame",
    "lavish": "praise",
    "pay": "tribute",
    "cast": "doubt doubts aspersions",
    "take": "issue exception",
    "offer": "apology apologies condolences praise thanks sympathy assessment",
    "level": "accusations criticism allegations",
    "lay": "blame bare",
    "launch": "tirade broadside diatribe rant",
    "strike": "note tone",
    "paint": "picture portrait",
    "dash": "hopes",
    "lodge": "protest objection objections complaint",
    "draw": "attention",
}
_PASTS = {
    "make": "made", "give": "gave given", "pay": "paid", "cast": "cast", "take": "took taken", "lay": "laid lain",
    "strike": "struck", "level": "levelled leveled", "draw": "drew drawn",
}  # fmt: skip
_NO_ADJECTIVE = word_set("""
    of in on at for with by from about into up down out off over to through as but or that which who he she they we i
    is are was were has have had will would could can may
""")
REPLIES = word_set("""
    reply replies answer answers response verdict retort message advice assessment conclusion comment explanation
    warning view opinion prediction
""")
_RUMOURS = word_set("rumour rumor legend word gossip folklore tradition lore myth hearsay report speculation")
OWNERS = word_set("his her their its our my")
_ADMISSIONS = word_set("account admission reckoning estimate estimation telling description confession")
CITED = word_set("quoted cited reported described recorded quoting citing quotes cites heard")
_SAYING = word_set("saying telling warning claiming predicting calling describing")
_JUDGEMENTS = {
    "critical": frozenset(("of",)),
    "dismissive": frozenset(("of",)),
    "supportive": frozenset(("of",)),
    "scathing": frozenset(("about", "of", "in")),
    "scornful": frozenset(("of", "about")),
    "complimentary": frozenset(("about",)),
    "wary": frozenset(("of",)),
}
REPLIED = word_set("came comes was is goes ran runs")
_REACH = 7


def _turns() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for verb, nouns in _OBJECTS.items():
        found.update(dict.fromkeys(forms(verb, _PASTS.get(verb)), word_set(nouns)))
    return found


TURNS = _turns()
"""Verbs that say something with one of these nouns behind them."""


def turn_end(sentence: Sentence, i: int) -> int | None:
    """Give the word behind the noun with which the verb at `i` says something: "raised serious concerns"."""
    nouns = TURNS.get(sentence.lower(i))
    if nouns is None:
        return None
    for k in range(i + 1, min(i + _REACH, sentence.last)):
        lower = sentence.lower(k)
        if lower == "welcome" and sentence.lower(i + 1) in {"him", "her", "them", "us", "me"}:
            return None
        if lower in nouns:
            return k + 1
        if not (lower[0].isalpha() or lower in OPENING) or lower in _NO_ADJECTIVE:
            return None
    return None


def quoted_as(sentence: Sentence, i: int) -> int | None:
    """Give the word behind "quoted as saying" and "cited two officials as saying", which begin at `i`."""
    if sentence.lower(i) not in CITED:
        return None
    for k in range(i + 1, min(i + 14, sentence.last)):
        if sentence.lower(k) == "as" and sentence.lower(k + 1) in _SAYING:
            return k + 2
        if sentence.words.texts[k] in ".;:\n" or sentence.words.texts[k] in OPENING:
            return None
    return None


def fixed(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Give the words of a turn that names its own source, or none, and whose first word is at `i`."""
    lower = sentence.lower(i)
    if lower in _RUMOURS and sentence.lower(i + 1) in {"has", "had"} and sentence.lower(i + 2) == "it":
        return i, i + 3
    if lower == "word" and sentence.lower(i + 1) in {"is", "was"} and sentence.lower(i + 2) == "that":
        return i, i + 2
    if lower == "by" and sentence.lower(i + 1) in OWNERS:
        own = i + 2 + (sentence.lower(i + 2) == "own")
        return (i, own + 1) if sentence.lower(own) in _ADMISSIONS and sentence.lower(own + 1) == "," else None
    if lower in REPLIED:
        return _reply(sentence, i)
    if lower in OWNERS | {"the"}:
        return _message(sentence, i)
    return None


def _reply(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Find “…,” came the reply."""
    quoted = is_closing(sentence, i - 1) or (sentence.lower(i - 1) == "," and is_closing(sentence, i - 2))
    if not quoted or sentence.lower(i + 1) not in DETERMINERS:
        return None
    end = phrase_end(sentence, i + 1, joining=frozenset(("of", "from")))
    near = [sentence.lower(k) for k in range(i + 1, end or i)]
    return (i, end) if end is not None and not REPLIES.isdisjoint(near) else None


def _message(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Find "her answer was that …", "the message from ministers is clear: …"."""
    if sentence.lower(i + 1) not in REPLIES:
        return None
    be = next((k for k in range(i + 2, min(i + 9, sentence.last)) if sentence.lower(k) in BE), None)
    if be is None or any(not sentence.lower(k)[0].isalnum() for k in range(i, be)):
        return None
    end = be + 1
    while sentence.lower(end) in {"clear", "simple", "blunt", "stark", "unequivocal", "always"}:
        end += 1
    behind = sentence.lower(end)
    said = behind in {"that", ":"} or (behind in OPENING and behind not in CLOSING - OPENING)
    return (i, end) if said else None


def about(sentence: Sentence, i: int) -> bool:
    """Tell a stance that judges something: "critical of", "scathing about"; the adjective stands at `i`."""
    behind = _JUDGEMENTS.get(sentence.lower(i))
    return behind is not None and sentence.lower(i + 1) in behind
