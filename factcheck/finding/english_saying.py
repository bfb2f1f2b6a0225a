"""Tells whether an English verb says, thinks or judges something where it stands. It never looks for who does."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.finding.english_agents import is_agent, is_evidence, is_inspector
from factcheck.finding.english_clauses import ENDED, LINKS, OPENERS, has_clause, is_aside, quotes
from factcheck.finding.english_deeds import is_deed, shows
from factcheck.finding.english_groups import NUMBERS, RESERVED
from factcheck.finding.english_subjects import DETERMINERS, OBJECTS, Sentence, is_adverb
from factcheck.finding.english_turns import about, turn_end
from factcheck.finding.english_verbs import (
    ALWAYS,
    AUXILIARY,
    BE,
    CLAUSE,
    DOUBTFUL,
    FORMS,
    HAVE,
    JUDGING,
    MANNER,
    MODAL,
    NAMING,
    NOUNS,
    OPINIONS,
    PAST,
    STANCES,
    WITH_PARTICLE,
)
from factcheck.finding.words import CLOSING, OPENING, word_set

_THINKING = word_set("""
    think thought believe believed hope hoped feel felt know knew guess expect expected doubt wonder remember
    suppose understand find found agree love reckon learn learned see mean imagine hear heard show hold held read
    accept suspect realise realize promise swear recommend assume fear worry accepted
""")
_RECALLED = word_set("car cars vehicles product products batch ambassador parliament troops envoy model models")
_FINDINGS = word_set("""
    evidence failings shortcomings flaws breaches fault problems errors failures grounds link links guilty liable
""")
_QUESTIONS = OPENERS | {"where", "when", "who"}
_SUBJECTS = word_set("he she they we i there it")
_THINGS = word_set("title crown lead corner shot case appeal")
_HEARING = word_set("""
    court jury inquest inquiry tribunal hearing committee panel meeting mps judges judge magistrates commission jurors
    council conference congress parliament senate hustings assembly
""")
_RESEARCH = word_set("""
    study survey poll report research analysis review paper figures data statistics inquiry investigation audit trial
    census polls surveys studies findings evidence experiment experiments results test tests researchers scientists
    authors team court tribunal jury panel watchdog judge commission committee documents records emails it they
""")
_TOTALS = word_set(
    "figure figures number total toll cost costs bill value odds chance chances share damage loss losses"
)
_DECLINING = word_set("declined declines refused refuses")
_SHOWING = ("show", "suggest", "indicat", "reveal", "point", "put", "found", "find", "confirm", "estimat", "predict")
_LOOKING = ("look", "hop", "pencil")
_ANSWERING = ("go", "went", "hit", "push", "shot", "shoot", "fire", "firing")
_FORECASTERS = word_set("""
    analysts economists investors markets market traders forecasters consensus street city experts pundits bank brokers
    forecast poll
""")
_JUDGEMENTS = (
    "ting",
    "ful",
    "able",
    "ible",
    "ous",
    "less",
    "wrong",
    "absurd",
    "unfair",
    "cruel",
    "harsh",
    "ly",
    "false",
)
_FORESEEING = word_set("forecasts projects projected estimates estimated envisages envisaged")
_INTENDING = ("vow", "pledg", "promis", "claim", "threat", "profess")
_CALLED = word_set("back home again yesterday today tomorrow later last this when while before after every names that")
_FAR = 12
_NEAR = 7


_OBJECTIVE: dict[str, frozenset[str]] = {
    "report": word_set("""
        loss losses profit profits earnings revenue revenues sales income results rise fall increase decline drop growth
        turnover damage problems delays symptoms cases deaths injuries progress slowdown surge shortage shortages
    """),
    "protest": frozenset(("innocence",)),
    "maintain": frozenset(("innocence",)),
    "proclaim": frozenset(("innocence",)),
    "declar": word_set("victory intention support"),
    "propos": word_set("tax law bill plan change changes cut cuts ban rules deal scheme levy limit cap reform reforms"),
    "fear": word_set("backlash attack attacks repeat worst return loss losses closure violence retaliation reprisals"),
    "doubt": word_set("figures claim claims account story motives sincerity wisdom ability whether version value"),
}
"""What a verb says when it has no clause."""


def says(sentence: Sentence, i: int, end: int, *, start: int | None) -> bool:
    """Tell whether the verb at `i` with its subject from `start`, or none, attributes what stands around it.

    Args:
        sentence: Where it stands.
        i: Its main word.
        end: The word behind the verb, its particle and whom it addresses.
        start: The first word of its subject, or of the verb itself, when the subject was named before.
    """
    word, texts = sentence.lower(i), sentence.words.texts
    subject = [w.lower() for w in texts[start:i]] if start is not None else []
    form = FORMS.get(word)
    if is_deed(sentence, i, end, start):
        return False
    if _is_adjective(sentence, i, end, subject):
        return False
    if shows(sentence, start, i, end) and word.startswith(_SHOWING):
        return True
    if turn_end(sentence, i) is not None:
        return form is None or end > i + 1
    if (subject[:1] in (["i"], ["we"]) and word in _THINKING) or subject[:1] in (["nobody"], ["no"], ["none"]):
        return False
    if not subject and form == "base":
        return sentence.lower(end) == "that"
    if end > i + 1 and word in WITH_PARTICLE and sentence.lower(end - 1) in WITH_PARTICLE[word]:
        if word.startswith(_LOOKING):
            return any(w in _FORECASTERS for w in subject)
        if word.startswith(_ANSWERING) and (sentence.lower(i + 1) in {"on", "back"}):
            aside = start is not None and is_aside(sentence, start, end)
            back = sentence.lower(end) in {"at", "against", "on", "that"} and sentence.lower(i + 1) == "back"
            return aside or back or sentence.lower(end) == ":" or quotes(sentence, end)
        if word.startswith("set") and sentence.lower(end) not in DETERMINERS | OPENERS:
            return False
        if word.startswith("point") and sentence.lower(end) == "of":
            return False
        if word.startswith("call") and sentence.lower(end - 1) == "on":
            return not {"to", "for", "not"}.isdisjoint(texts[end : end + _FAR])
        return subject[:1] != ["it"] or sentence.lower(end) in {"that", "a", "the"}
    if word in STANCES:
        return word not in DOUBTFUL or about(sentence, i) or sentence.lower(end) == "that" or has_clause(sentence, end)
    aside = start is not None and is_aside(sentence, start, end)
    if word in MANNER and word not in ALWAYS | CLAUSE | NAMING | JUDGING:
        return aside and start is not None and texts[start - 1] in CLOSING
    if word in NAMING and word not in ALWAYS:
        if sentence.lower(end) == "as" and sentence.lower((start or i) - 1) not in {"which", "that", "whom", "what"}:
            return False  # "a man described as a loner"
        as_ = word not in {"called", "call", "calls"} and "as" in texts[end : end + 10]
        marked = word.startswith(("brand", "label", "dub", "deem")) and end < sentence.last and texts[end][0].isalnum()
        if marked and word not in NOUNS and sentence.lower(end) not in LINKS:
            return True
        # "called the fine a parking ticket"
        if texts[end : end + 3] == ["it", "a", "day"]:
            return False
        article = next((k for k in range(end + 1, min(end + 6, sentence.last)) if texts[k] in {"a", "an"}), None)
        twice = article is not None and LINKS.isdisjoint(texts[end:article])
        twice = twice and sentence.lower(end) in OBJECTS | DETERMINERS
        # "called it overdue", but not "called him back"
        said = sentence.lower(end + 1) if sentence.lower(end) in OBJECTS - {"you", "me"} else "back"
        twice = twice or (said[0].isalpha() and said not in LINKS | _CALLED and not is_adverb(said))
        told = word.startswith("describ") and start is not None and start < i and sentence.lower(end) not in LINKS
        told = told and sentence.lower(end)[0].isalnum() and "circle" not in texts[end : end + 3]
        if as_ or twice or told or _is_judged(sentence, end) or quotes(sentence, end) or sentence.lower(end) == "for":
            return True
        if word not in JUDGING:
            return False
    if word.startswith("quot"):
        return "as" in texts[end : end + 10]
    if sentence.lower(i - 1) == "to" and start is not None and not _DECLINING.isdisjoint(subject):
        return True
    if word.startswith("discuss"):
        return False
    if word in ALWAYS:
        if sentence.lower(end) == "to" and word.startswith(_INTENDING):
            return True
        reducible = (
            form == "past"
            and not word.startswith(("said", "told", "apolog"))
            and texts[i - 1] not in {",", "and", "but"}
        )
        if reducible and i == _verb_start(sentence, i) and sentence.lower(end) in {"by", "in", "to", "at", "for"}:
            return has_clause(sentence, end) and sentence.lower(end) != "by"
        if form == "s" and subject and sentence.lower(end) in DETERMINERS | _SUBJECTS:
            return True
        verbal = sentence.lower(i - 1) in HAVE | MODAL | _SUBJECTS or (form == "ing" and sentence.lower(i - 1) in BE)
        if _says_thing(sentence, i, end, start):
            return True
        if (word in NOUNS and not verbal) or (form == "base" and not subject):
            return aside or has_clause(sentence, end)
        if word.startswith("believ"):
            return aside or sentence.lower(end) == "to" or has_clause(sentence, end)
        return word == "said" or sentence.lower(end) not in {"by", "goodbye", "farewell", "apart"}
    if word in JUDGING:
        why = word.startswith("question") and sentence.lower(end) in OPENERS
        why = why or (
            word.startswith("challeng") and "to" in texts[end + 1 : end + 4] and "fight" not in texts[end : end + 9]
        )
        return why or _is_relative(sentence, start, end) or _judges(sentence, i, end)
    if word in {"put", "puts"}:
        counted = any(w in _RESEARCH for w in subject) or any(w in _TOTALS for w in texts[end : end + 4])
        last = sentence.last - 1
        at = next((k for k in range(end, min(end + 9, last)) if texts[k] == "at"), None)
        down = next((k for k in range(end + 1, min(end + 9, last)) if texts[k : k + 2] == ["down", "to"]), None)
        return down is not None or (
            at is not None and {"on", "in"}.isdisjoint(texts[end:at]) and (counted or not texts[at + 1][0].isalpha())
        )
    if (
        word in {"identified", "identifies", "uncovered", "exposed", "found", "finds"}
        and start is not None
        and start < i
    ):
        inspects = is_inspector(sentence, start, i) or is_evidence(sentence, start, i)
        facts = [sentence.lower(k) for k in range(end, min(end + 4, sentence.last))]
        if inspects and (facts[:1] in (["no"], ["little"]) or not _FINDINGS.isdisjoint(facts)):
            return True
    if word in {"found", "finds", "find", "shows", "showed", "show", "discovered", "read", "reads"}:
        research = any(w in _RESEARCH for w in subject)
        that = sentence.lower(end) in {"that", "how", ":"}
        return that or (research and (aside or has_clause(sentence, end))) or (aside and texts[start or 0] != "i")
    if word in {"heard", "hears", "hear"}:
        return any(w in _HEARING for w in subject) and (aside or has_clause(sentence, end))
    if word in {"held", "hold", "holds", "set", "get", "got"}:
        return sentence.lower(end) == "that"
    if word in {"ask", "asks", "asked"} or word.startswith(("beg", "implor", "exhort", "entreat")):
        asked = end + (sentence.lower(end) in OBJECTS)
        near = texts[end : end + _NEAR]
        stop = next((k for k, w in enumerate(near) if w in ENDED), len(near))
        asks = sentence.lower(asked) in _QUESTIONS or any(w in _QUESTIONS | {"to"} for w in near[1:stop])
        return aside or asks or quotes(sentence, end)
    if word in {"think", "thinks", "thought", "feels"} and sentence.lower(end) in DETERMINERS:
        return True
    if word in {"knows", "know", "knew", "remember", "remembers", "remembered", "learned", "learnt"}:
        whom = form == "s" and word.startswith("remember") and sentence.lower(end) in OBJECTS | DETERMINERS
        doing = word.startswith("remember") and sentence.lower(end).endswith("ing") and start is not None and start < i
        return aside or whom or doing or (sentence.lower(end) == "that" and sentence.lower(end + 1) not in ENDED)
    if _says_thing(sentence, i, end, start):
        return True
    if word == "reported" and sentence.lower(end) == "," and sentence.lower(end + 1) in {"citing", "quoting"}:
        return True
    return aside or has_clause(sentence, end)


def _says_thing(sentence: Sentence, i: int, end: int, start: int | None) -> bool:
    """Tell whether a verb that mostly has a clause says the thing behind it: "reported a loss", "cited costs"."""
    word, behind = sentence.lower(i), sentence.lower(end)
    agent = start is None or start == i or is_agent(sentence, start, i) or is_evidence(sentence, start, i)
    if not agent or not (behind[0].isalnum() or behind in OPENING) or behind in LINKS:
        return False
    near = [sentence.lower(k) for k in range(end, min(end + _NEAR, sentence.last))]
    near = near[: next((k for k, w in enumerate(near) if w in ENDED - OPENING), len(near))]
    if word.startswith("recall") and (behind in DETERMINERS or behind.endswith("ing")):
        return "to" not in near and _RECALLED.isdisjoint(near) and not any(w[0].isdecimal() for w in near)
    if word.startswith(("suggest", "propos", "describ", "report")) and behind != "missing" and behind.endswith("ing"):
        return True
    if word in {"cites", "cited", "cite"}:
        return "for" not in near
    if word.startswith("demand"):
        return word not in NOUNS or behind in DETERMINERS | {"more"}
    if word in _FORESEEING and start is not None and start < i:
        counted = not word.startswith("estimat") or any(w[0].isdecimal() or w in "£$€" for w in near)
        return counted and behind not in AUXILIARY | PAST and FORMS.get(behind) != "base"
    return any(word.startswith(stem) and not nouns.isdisjoint(near) for stem, nouns in _OBJECTIVE.items())


def _is_adjective(sentence: Sentence, i: int, end: int, subject: Sequence[str]) -> bool:
    """Tell "one alleged victim" from "one alleged that"."""
    alone = len(subject) == 1 and (subject[0] in DETERMINERS | NUMBERS or subject[0] == "one")
    plain = end == i + 1 and FORMS.get(sentence.lower(i)) == "past" and sentence.lower(end)[0].isalpha()
    return alone and plain and not has_clause(sentence, end) and sentence.lower(i) in ALWAYS | CLAUSE


def _verb_start(sentence: Sentence, i: int) -> int:
    return i - 1 if sentence.lower(i - 1) in AUXILIARY or is_adverb(sentence.lower(i - 1)) else i


def _is_judged(sentence: Sentence, end: int) -> bool:
    """Tell "called the offer insulting": what a thing is called closes the clause."""
    if sentence.lower(end) not in DETERMINERS:
        return False
    stop = next(
        (k for k in range(end + 2, min(end + _NEAR, sentence.last)) if sentence.lower(k) in ENDED | {"and"}), None
    )
    return stop is not None and stop > end + 2 and sentence.lower(stop - 1).endswith(_JUDGEMENTS)


def _is_relative(sentence: Sentence, start: int | None, end: int) -> bool:
    """Tell "which critics dismissed as" and "a claim he disputed.", whose object stands before the subject."""
    if start is None or sentence.lower(end) not in ENDED | {"as"}:
        return False
    if sentence.lower(start - 1) in {"which", "that", "whom"}:
        return sentence.lower(end) == "as" or sentence.lower(start - 2) in ENDED
    return sentence.lower(start - 1) in OPINIONS and sentence.lower(start - 2) in {"a", "an"}


def _judges(sentence: Sentence, i: int, end: int) -> bool:
    """Tell a verb of praise or blame that has an object: "praised the staff", not "accused of theft"."""
    word, texts, behind = sentence.lower(i), sentence.words.texts, sentence.lower(end)
    if end >= sentence.last or not (texts[end][0].isalnum() or texts[end] in OPENING):
        return False
    if behind in LINKS | {"as", "last", "earlier", "yesterday", "during", "after"}:
        return False
    near = [w.lower() for w in texts[end : min(end + 8, sentence.last)]]
    stop = next((k for k, w in enumerate(near) if w in {",", ".", ";", "\n"}), len(near))
    near = near[:stop]
    if word.startswith(tuple(RESERVED)):
        return any(w in OPINIONS or w == "as" or w in OPENING for w in near)
    if word.startswith(("attribut", "credit")):
        thing = word in NOUNS and behind not in DETERMINERS | OBJECTS and end not in sentence.ends
        return not thing and not {"to", "with", "for"}.isdisjoint(texts[end : end + 14])
    if word.startswith(("defend", "slam", "hail")):
        return not any(w in _THINGS for w in near[:3]) and behind != "a"
    return word not in NOUNS or behind in DETERMINERS or end in sentence.ends
