"""Finds who is said to have said it, and what names are said to be, in English text. It never finds a name itself."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.english_clauses import OPENERS, has_clause
from factcheck.finding.english_deeds import is_unsourced
from factcheck.finding.english_descriptions import described, descriptions
from factcheck.finding.english_groups import group
from factcheck.finding.english_saying import says
from factcheck.finding.english_subjects import (
    DETERMINERS,
    PRONOUNS,
    Sentence,
    is_adverb,
    is_closing,
    phrase_end,
    subject_start,
)
from factcheck.finding.english_turns import fixed, quoted_as
from factcheck.finding.english_verbs import ALWAYS, BE, CLAUSE, FORMS, OPINIONS, STATED, TURNED_OUT
from factcheck.finding.words import CLOSING, OPENING, word_set, words
from factcheck.model import Kind, Passage

__all__ = ["attributions", "descriptions"]

_VIEWS = word_set("view views opinion words eyes estimation judgment judgement assessment telling account")
_SEES = word_set("see sees saw put puts tell tells say says said report reports reported predicted note notes noted")
_PUTS = word_set("see sees saw put puts tell tells")
_OWNERS = word_set("his her their our my")
_CITING = word_set("citing quoting")
_LOOSE = frozenset(("of", "for", "at", "from", "by", "with", "in", "on", "to"))
_CLOSE = frozenset(("of", "for", "at", "from", "with"))
_BY = frozenset(("of", "at", "from"))
_OWN = frozenset(("of", "for"))
_ADDRESSING = word_set("tell tells told telling remind reminds reminded assure assures assured inform informs informed")
_REPORTING = word_set("""
    say said says warned warns added adds explained explains reported reports claimed claims announced argued argues
    insisted insists according confirmed recalled recalls predicted predicts wrote writes noted notes
""")
_PEOPLE = word_set("""
    officials sources people police figures data documents report reports study studies records research media
    experts researchers scientists court witnesses diplomats filing letter survey analysts
""")
_RUMOURED = word_set("said claimed alleged reported understood thought believed rumoured rumored")
_SHORT = 8
_WHEN = word_set("on in last earlier this yesterday at")
_ONCE = word_set("once famously later often recently he she they himself herself")
_WHO = frozenset(("who", "which", "that"))


def attributions(text: str, names: Sequence[Passage], borders: Sequence[tuple[int, int]]) -> list[Passage]:
    """Find attributions in English text: "according to X", "X said", "said X", "as X reported"."""
    found = words(text)
    ends = dict(found.spans(names))
    for first, last in described(found, names):
        ends[first] = max(ends.get(first, 0), last)
    starts: dict[int, int] = {}
    for first, last in ends.items():
        starts[last] = min(starts.get(last, first), first)
    passages = []
    for begin, stop in borders:
        first, last = found.at(begin), found.at(stop)
        reached = first
        sentence = Sentence(found, first, last, ends, starts)
        for i in range(first, last):
            span = _frame(sentence, i) if i >= reached else None
            if span is not None and span[0] >= reached:
                passages.append(Passage(found.starts[span[0]], found.ends[span[1] - 1], Kind.ATTRIBUTION, score=0.8))
                reached = span[1]
                sentence = Sentence(found, reached, last, ends, starts)
    return passages


def _frame(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Give the words of the attribution whose cue stands at `i`."""
    lower = sentence.lower(i)
    if lower == "according" and sentence.lower(i + 1) == "to":
        end = phrase_end(sentence, i + 2, joining=_LOOSE)
        return None if end is None or is_unsourced(sentence, i + 2) else (i, end)
    if (turn := fixed(sentence, i)) is not None:
        return turn
    if lower == "it":
        return _impersonal(sentence, i)
    if lower in {"in", "from", "to"} and (end := _viewed(sentence, i)) is not None:
        return i, end
    if lower == "as" and (end := _seen(sentence, i)) is not None:
        return i, end
    if lower in _CITING and sentence.lower(i - 1) not in BE:
        end = phrase_end(sentence, i + 1, joining=_LOOSE)
        if end is None:
            return None
        told = any(k in sentence.ends or sentence.lower(k) in _PEOPLE for k in range(i + 1, end))
        return (i, end) if told else None
    if lower in {"reportedly", "allegedly"}:
        return i, i + 1
    rumoured = i + 1 + is_adverb(sentence.lower(i + 1))
    if lower in BE and sentence.lower(rumoured) in _RUMOURED and sentence.lower(rumoured + 1) == "to":
        return i, rumoured + 2
    if lower in _RUMOURED - {"claimed"} and sentence.lower(i + 1) == "to" and sentence.lower(i + 2) in {"be", "have"}:
        return i, i + 2
    return _of_verb(sentence, i)


def _impersonal(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Find "it became known", "it was said", "it has been claimed"."""
    if sentence.lower(i + 1) in TURNED_OUT:
        return i, i + 2
    if sentence.lower(i + 1) in {"became", "has", "had"} and sentence.lower(i + 2) in {"known"} | TURNED_OUT:
        return i, i + 3
    j = i + 1
    while sentence.lower(j) in {"has", "had", "have", "also"} | BE or is_adverb(sentence.lower(j)):
        j += 1
    if (
        j == i + 1
        or BE.isdisjoint((sentence.lower(j - 1), sentence.lower(j - 2)))
        or sentence.lower(j) not in STATED | {"told"}
    ):
        return None
    return None if sentence.lower(j + 1) in {"to", "by"} else (i, j + 1)


def _viewed(sentence: Sentence, i: int) -> int | None:
    """Give the index after "in the view of X", "in X's view", "from X's point of view"."""
    j = i + 1 + (sentence.lower(i + 1) in {"the", "a"})
    if j > i + 1 and sentence.lower(j) in _VIEWS | {"mind"} and sentence.lower(j + 1) == "of":
        end = phrase_end(sentence, j + 2, joining=_CLOSE)
        return _with_clause(sentence, end)
    for k in range(i + 1, min(i + 7, sentence.last)):
        word = sentence.words.texts[k]
        if word in ",.;:\n":
            return None
        owner = word.endswith(("'s", "’s")) or word.lower() in _OWNERS or word == "’"
        if word.lower() in _OWNERS and sentence.lower(k + 1) == "eyes" and sentence.lower(k + 2) != ",":
            return None
        if owner and sentence.lower(k + 1) in {"view", "opinion", "words", "eyes", "telling", "point"}:
            return k + (4 if sentence.lower(k + 1) == "point" else 2)
    return None


def _with_clause(sentence: Sentence, end: int | None) -> int | None:
    """Take in the clause behind a source: "in the view of X, who has worked there for 11 years"."""
    if end is None or sentence.lower(end) != "," or sentence.lower(end + 1) not in {"who", "which"}:
        return end
    texts = sentence.words.texts
    return next((k for k in range(end + 1, min(end + 25, sentence.last)) if texts[k] in ",.;\n"), end)


def _seen(sentence: Sentence, i: int) -> int | None:
    """Give the index after "as X sees it", "as X reported"."""
    for k in range(i + 2, min(i + 14, sentence.last)):
        verb = sentence.lower(k)
        if not (verb[0].isalnum() or verb in CLOSING) or sentence.lower(k - 1) in {"to", "far"}:
            return None
        if verb in _SEES and sentence.lower(k - 1) not in DETERMINERS:
            it = sentence.lower(k + 1) == "it"
            return k + 1 + it if it or verb not in _PUTS else None
        told = FORMS.get(verb) in {"past", "s"} and (verb in ALWAYS or verb in CLAUSE) and k in sentence.starts
        told = told or (FORMS.get(verb) in {"past", "s"} and sentence.lower(k - 1) in _ONCE)
        if told and (sentence.lower(k + 1) in {",", ":", ".", "it", "on", "in"}):
            return k + 1 + (sentence.lower(k + 1) == "it")
    return None


def _of_verb(sentence: Sentence, i: int) -> tuple[int, int] | None:
    texts = sentence.words.texts
    if texts[i][0].isupper():
        return None
    if (cited := quoted_as(sentence, i)) is not None:
        # "The paper quoted a diplomat as saying", "he was quoted as saying"
        begin = i
        while sentence.lower(begin - 1) in BE | {"has", "have", "had", "also"}:
            begin -= 1
        subject = subject_start(sentence, begin)
        return (i if subject is None else subject, cited)
    if sentence.lower(i) == "told" and sentence.lower(i - 1).endswith(("i'm", "we're", "i've", "we've")):
        return i - 1, i + 1
    verb = group(sentence, i)
    if verb is None:
        return _inverted_any(sentence, i)
    begin, end, passive = verb
    if sentence.lower(i) in _ADDRESSING and not passive:
        end = phrase_end(sentence, i + 1, joining=_OWN) or end
    if sentence.lower(i) in {"admitted", "admits"} and sentence.lower(i + 1) == "to":
        end = phrase_end(sentence, i + 2, joining=_OWN) or end
    before = sentence.lower(begin - 1)
    if before in _WHO and not _is_object_clause(sentence, begin - 1):
        return None
    if before in {"and", "but", "then", "or"} and texts[i] == texts[begin]:
        # "It cut its forecast and said" tells the subject long before.
        start: int | None = begin
    elif begin not in sentence.starts and (before in CLOSING or before in {",", "?", "!"}):
        start = subject_start(sentence, begin) if before == "," else None
        after = phrase_end(sentence, i + 1, joining=_CLOSE)
        if start is None and begin == i and not passive and _is_inverted(sentence, i, after):
            return i, after or i + 1
        if start is None and FORMS.get(sentence.lower(i)) == "ing" and before == ",":
            return (i, end) if says(sentence, i, end, start=None) else None
        if start is None and begin == i and before == "," and sentence.lower(end) in PRONOUNS | {"that"}:
            # "It blames the rain, says it is sorry and will pay."
            return (
                (i, end) if FORMS.get(sentence.lower(i)) in {"s", "past"} and says(sentence, i, end, start=i) else None
            )
    elif FORMS.get(sentence.lower(i)) == "ing" and begin == i:
        return _attending(sentence, i, end)
    else:
        start = subject_start(sentence, begin)
    if start is None or sentence.lower(start) == "to":
        return None
    if sentence.lower(start) in {"a", "an"} and sentence.lower(start + 1) in OPINIONS and start + 2 < begin:
        start += 2  # "a claim he disputed"
    if passive:
        if sentence.lower(end) == "by" and (by := phrase_end(sentence, end + 1, joining=_BY)) is not None:
            return start, by
        told = sentence.lower(i) == "told" and sentence.lower(end) not in {"to", "by", "off", "about", "of"}
        told = told and sentence.lower(end) not in {"what", "how", "why", "whether", "where", "when"}
        return (start, end) if told and says(sentence, i, end, start=start) else None
    if not says(sentence, i, end, start=start):
        return None
    behind = sentence.lower(end)
    if sentence.lower(start - 1) == "as" and (behind in _WHEN or not (behind[0].isalnum() or behind in OPENING)):
        # "As the paper reported", but not "fined as watchdog attacks ‘sly’ design"
        start -= 1
    elif sentence.lower(start - 1) == "so" and sentence.lower(start - 2) == "or":
        start -= 2
    return start, end


def _attending(sentence: Sentence, i: int, end: int) -> tuple[int, int] | None:
    """Find "with campaigners warning that …", "the latter arguing that …"."""
    start = subject_start(sentence, i)
    if start is None or i - start > _SHORT or not (sentence.lower(i) in ALWAYS or sentence.lower(i) in CLAUSE):
        return None
    led = sentence.lower(start - 1) == "with" or (
        sentence.lower(start - 1) == "," and sentence.lower(start) in {"the", "one", "some", "others", "many", "both"}
    )
    told = sentence.lower(end) in OPENERS or has_clause(sentence, end)
    return (start, end) if led and told else None


def _is_object_clause(sentence: Sentence, i: int) -> bool:
    """Tell "said that" before a verb from a relative clause; neither is a subject."""
    return sentence.lower(i) == "that" and sentence.lower(i - 1) in FORMS and sentence.lower(i - 1) not in PRONOUNS


def _is_inverted(sentence: Sentence, i: int, after: int | None) -> bool:
    """Tell "…," said X: the source stands behind the verb only where something was just closed."""
    if after is None or FORMS.get(sentence.lower(i)) not in {"past", "s", "base"}:
        return False
    texts, behind = sentence.words.texts, sentence.lower(i + 1)
    quoted = is_closing(sentence, i - 1) or (texts[i - 1] == "," and is_closing(sentence, i - 2))
    if behind in {"that", "to", "by", "in", "on", "as", "him", "her", "them", "me", "us", "how", "with", "for", "it"}:
        return behind == "her" and quoted
    if quoted:
        return True
    if texts[i - 1] != "," or (FORMS.get(sentence.lower(i)) == "base" and sentence.lower(i) != "say"):
        return False
    # ", said X." but not ", accused the council of theft"
    ended = after >= sentence.last or texts[after] in ",.;\n–—" or texts[after] in CLOSING
    return ended and sentence.lower(i) in _REPORTING and (i + 1 in sentence.ends or behind[0].isalpha())


def _inverted_any(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Find whatever is a verb of saying by the utterance right before it: “…,” thundered X."""
    texts = sentence.words.texts
    if i - 2 < sentence.first or not is_closing(sentence, i - 1) or texts[i - 2] not in ",?!":
        return None
    if not texts[i].endswith(("ed", "s")) or len(texts[i]) < 4 or i + 1 not in sentence.ends:
        return None
    end = phrase_end(sentence, i + 1, joining=_CLOSE)
    return None if end is None else (i, end)
