"""Tells whether an English verb says, thinks or judges something where it stands. It never looks for who does."""

from __future__ import annotations

from factcheck.finding.english_subjects import DETERMINERS, OBJECTS, PRONOUNS, Sentence, before_time, is_adverb
from factcheck.finding.english_verbs import (
    ALWAYS,
    AUXILIARY,
    BE,
    CLAUSE,
    FORMS,
    HAVE,
    JUDGING,
    MANNER,
    MODAL,
    NAMING,
    NOUNS,
    PAST,
    WITH_PARTICLE,
)
from factcheck.finding.words import CLOSING, OPENING, word_set

_WILLING = word_set("""
    likes like liked refused refuses declined declines went goes continued continues used wants wanted sought seeks
    hastened rushed prefers preferred came keen quick tends tended dared chose failed
""")
_STANCES = word_set("adamant convinced confident certain sure unconvinced sceptical skeptical optimistic pessimistic")
_DOUBTFUL = word_set("convinced confident certain sure optimistic pessimistic")
_THINKING = word_set("""
    think thought believe believed hope hoped feel felt know knew guess expect expected doubt wonder remember
    suppose understand find found agree love reckon learn learned see mean imagine hear heard show hold held read
    accept suspect realise realize promise swear recommend assume fear worry accepted
""")
_OPENERS = word_set("that how why whether what if")
_SUBJECTS = word_set("he she they we i there it")
_OPINIONS = word_set("""
    suggestion suggestions claim claims allegation allegations accusation accusations criticism criticisms idea ideas
    notion report reports concern concerns fear fears charge charges argument arguments view views plan plans proposal
    proposals decision decisions move calls demand demands rumour rumours rumor rumors theory comparison comparisons
    comments remarks findings talk assertion assertions complaint complaints ruling verdict news policy policies
    announcement measures reforms legislation bill law vote result figures warning warnings speculation changes deal
""")
_RESERVED = word_set("reject dismiss question challenge welcome oppose credit salute bash deride contradict slate laud")
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
_LINKS = word_set("of in on at for with by from about into up down out off over to through as and or but")
_WON = word_set("prize title lives life victory benefits win medal gold silver bronze crown wicket wickets points")
_CHILDREN = word_set("baby child twins girl boy son daughter")
_TOTALS = word_set(
    "figure figures number total toll cost costs bill value odds chance chances share damage loss losses"
)
_DECLINING = word_set("declined declines refused refuses")
_INTENDING = ("vow", "pledg", "promis", "claim", "threat", "profess")
_DATA = word_set("data figures statistics study survey poll report research analysis surveys polls studies numbers")
_WEAK = word_set("left cut set let hit put shut lost held means remains needs")
_ENDED = frozenset((",", ".", ";", "\n", "–", "—", ":", ")")) | CLOSING | OPENING
_FAR = 12


def group(sentence: Sentence, i: int) -> tuple[int, int, bool] | None:
    """Give the first word of the verb whose main word stands at `i`, the one behind it, and whether it is passive.

    `None` if the word is no verb of saying, or stands there as something else.
    """
    word, texts = sentence.lower(i), sentence.words.texts
    particle = word in WITH_PARTICLE and sentence.lower(i + 1) in WITH_PARTICLE[word]
    stance = word in _STANCES
    form = "past" if stance else FORMS.get(word, ("past" if word[-1:] in "dgket" else "s") if particle else None)
    if form is None:
        return None
    end = i + 1 + particle
    begin, seen = i, []
    while begin > sentence.first:
        at = before_time(sentence, begin)
        lower = sentence.lower(at - 1)
        if lower in AUXILIARY:
            seen.append(lower)
        elif not is_adverb(lower):
            if at != begin and sentence.lower(at - 1) != ",":
                begin = at
            break
        begin = at - 1
    if sentence.lower(begin - 1) == "to" and sentence.lower(begin - 2) in _WILLING and form == "base":
        begin = _before_auxiliaries(sentence, begin - 2)
        return begin, end, False
    if any(lower in HAVE or lower in BE or lower in MODAL or lower.endswith(("n't", "n’t")) for lower in seen):
        seen = [lower.replace("n't", "").replace("n’t", "") for lower in seen]
    be = bool(seen) and (seen[0] in BE or seen[0] in {"is", "was", "are", "were"})
    if stance:
        return (begin, end, False) if be else None
    if form == "ing":
        bare = sentence.lower(i - 1) == "," and word in ALWAYS
        return (begin, end, False) if be or bare else None
    if form == "base" and not seen and (texts[i - 1].endswith(("'s", "’s")) or sentence.lower(i - 1) in _NOT_BEFORE):
        return None
    if word in NOUNS and not seen and (sentence.lower(i - 1) in _NUMBERS or texts[i - 1].isdigit()):
        return None
    if sentence.lower(begin - 1) in {"to", "the", "a", "an", "of", "for", "with"} and begin == i:
        return None
    if form == "s" and seen:
        return None
    if word == "would" or (seen and seen[0] in MODAL and form != "base"):
        return None
    while end < sentence.last and sentence.lower(end) == "only":
        end += 1
    passive = be and form == "past"
    judged = (word in JUDGING and not word.startswith(tuple(_RESERVED))) or word in NAMING or word in ALWAYS
    return (begin, end, passive) if not passive or judged else None


_NUMBERS = word_set("two three four five six seven eight nine ten other more fewer such false new % million billion")
_NOT_BEFORE = word_set("to the a an of for with in by from this that these those its their his our my no any")


def _before_auxiliaries(sentence: Sentence, i: int) -> int:
    while sentence.lower(i - 1) in AUXILIARY or is_adverb(sentence.lower(i - 1)):
        i -= 1
    return i


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
    if (subject[:1] in (["i"], ["we"]) and word in _THINKING) or subject[:1] in (["nobody"], ["no"], ["none"]):
        return False
    if not subject and form == "base":
        return sentence.lower(end) == "that"
    if end > i + 1 and word in WITH_PARTICLE and sentence.lower(i + 1) in WITH_PARTICLE[word]:
        return subject[:1] != ["it"] or sentence.lower(end) in {"that", "a", "the"}
    if word in _STANCES:
        return word not in _DOUBTFUL or sentence.lower(end) == "that" or _has_clause(sentence, end)
    aside = start is not None and _is_aside(sentence, start, end)
    if word in MANNER and word not in ALWAYS | CLAUSE | NAMING | JUDGING:
        return aside and start is not None and texts[start - 1] in CLOSING
    if word in NAMING and word not in ALWAYS:
        as_ = word not in {"called", "call", "calls"} and "as" in texts[end : end + 10]
        marked = word.startswith(("brand", "label", "dub", "deem")) and end < sentence.last and texts[end][0].isalnum()
        if marked and word not in NOUNS and sentence.lower(end) not in _LINKS:
            return True
        # "called the fine a parking ticket"
        article = next((k for k in range(end + 1, min(end + 6, sentence.last)) if texts[k] in {"a", "an"}), None)
        twice = article is not None and _LINKS.isdisjoint(texts[end:article])
        twice = twice and sentence.lower(end) in OBJECTS | DETERMINERS
        if as_ or twice or _quotes(sentence, end) or sentence.lower(end) == "for":
            return True
        if word not in JUDGING:
            return False
    if word.startswith("quot"):
        return "as" in texts[end : end + 10]
    if sentence.lower(i - 1) == "to" and start is not None and not _DECLINING.isdisjoint(subject):
        return True
    if word in ALWAYS:
        if sentence.lower(end) == "to" and word.startswith(_INTENDING):
            return True
        reducible = (
            form == "past"
            and not word.startswith(("said", "told", "apolog"))
            and texts[i - 1] not in {",", "and", "but"}
        )
        if reducible and i == _verb_start(sentence, i) and sentence.lower(end) in {"by", "in", "to", "at", "for"}:
            return _has_clause(sentence, end) and sentence.lower(end) != "by"
        if form == "s" and subject and sentence.lower(end) in DETERMINERS | _SUBJECTS:
            return True
        verbal = sentence.lower(i - 1) in HAVE | MODAL | _SUBJECTS
        if (word in NOUNS and not verbal) or (form == "base" and not subject):
            return aside or _has_clause(sentence, end)
        if word in {"believed", "believe", "believes"} and sentence.lower(end) == "in":
            return False
        if word.startswith("expect") and any(sentence.lower(k) in _CHILDREN for k in range(end, end + 5)):
            return False
        if word.startswith("claim") and any(sentence.lower(k) in _WON for k in range(end, end + 4)):
            return False
        return word == "said" or sentence.lower(end) not in {"by", "goodbye", "farewell", "apart"}
    if word in JUDGING:
        return _judges(sentence, i, end)
    if word in {"put", "puts"}:
        counted = any(w in _RESEARCH for w in subject) or any(w in _TOTALS for w in texts[end : end + 4])
        at = next((k for k in range(end, min(end + 9, sentence.last - 1)) if texts[k] == "at"), None)
        return at is not None and (counted or not texts[at + 1][0].isalpha())
    if word in {"found", "finds", "find", "shows", "showed", "show", "discovered", "read", "reads"}:
        research = any(w in _RESEARCH for w in subject)
        that = sentence.lower(end) in {"that", "how", ":"}
        if word.startswith("show") and not _DATA.isdisjoint(subject) and sentence.lower(end) in DETERMINERS:
            return True
        return that or (research and (aside or _has_clause(sentence, end))) or (aside and texts[start or 0] != "i")
    if word in {"heard", "hears", "hear"}:
        return any(w in _HEARING for w in subject) and (aside or _has_clause(sentence, end))
    if word in {"held", "hold", "holds", "set", "get", "got"}:
        return sentence.lower(end) == "that"
    if word in {"ask", "asks", "asked"}:
        asked = end + (sentence.lower(end) in OBJECTS)
        asks = sentence.lower(asked) in _OPENERS | {"where", "when", "who"} or "to" in texts[end + 1 : end + 5]
        return aside or asks or _quotes(sentence, end)
    if word in {"think", "thinks", "thought", "feels"} and sentence.lower(end) in DETERMINERS:
        return True
    if word in {"knows", "know", "knew", "remember", "remembers", "remembered", "learned", "learnt"}:
        whom = form == "s" and word.startswith("remember") and sentence.lower(end) in OBJECTS | DETERMINERS
        return aside or whom or (sentence.lower(end) == "that" and sentence.lower(end + 1) not in _ENDED)
    return aside or _has_clause(sentence, end)


def _verb_start(sentence: Sentence, i: int) -> int:
    return i - 1 if sentence.lower(i - 1) in AUXILIARY or is_adverb(sentence.lower(i - 1)) else i


def _judges(sentence: Sentence, i: int, end: int) -> bool:
    """Tell a verb of praise or blame that has an object: "praised the staff", not "accused of theft"."""
    word, texts, behind = sentence.lower(i), sentence.words.texts, sentence.lower(end)
    if end >= sentence.last or not (texts[end][0].isalnum() or texts[end] in OPENING):
        return False
    if behind in {"by", "of", "in", "on", "at", "for", "to", "as", "with", "from", "and", "or", "but"}:
        return False
    near = [w.lower() for w in texts[end : min(end + 8, sentence.last)]]
    stop = next((k for k, w in enumerate(near) if w in {",", ".", ";", "\n"}), len(near))
    near = near[:stop]
    if word.startswith(tuple(_RESERVED)):
        return any(w in _OPINIONS or w == "as" or w in OPENING for w in near)
    if word.startswith(("attribut", "credit")):
        return "to" in texts[end : end + 14]
    if word.startswith(("defend", "slam", "hail")):
        return not any(w in _THINGS for w in near[:3]) and behind != "a"
    return word not in NOUNS or behind in DETERMINERS or end in sentence.ends


def _is_aside(sentence: Sentence, start: int, end: int) -> bool:
    """Tell an attribution that is set into a sentence or closes it: "…, analysts had predicted."."""
    texts = sentence.words.texts
    before = texts[start - 1] if start - 1 >= sentence.first else "\n"
    closed = before in CLOSING or before in {",", "–", "—", "so"}
    behind = sentence.lower(end)
    ended = end >= sentence.last or behind in _ENDED
    timed = behind in {"on", "in", "at", "with", "last", "over", "during", "after", "as", "from", "to", "before"}
    weekday = end < sentence.last and texts[end].endswith("day") and texts[end][0].isupper()
    if closed and behind in {"on", "in", "last", "this", "late", "earlier"}:
        # "…, researchers reported on Wednesday in a journal."
        after = sentence.lower(end + 1)
        weekday = after.endswith("day") or _soon_ends(sentence, end)
    return (closed and (ended or weekday)) or (before in CLOSING and (timed or ended))


def _soon_ends(sentence: Sentence, i: int) -> bool:
    behind = (sentence.lower(k) for k in range(i, i + 8))
    return next((word for word in behind if word in _ENDED or word in AUXILIARY or word in PAST), "") in {".", "\n"}


def _has_clause(sentence: Sentence, j: int) -> bool:
    """Tell whether a clause or an utterance stands behind a verb."""
    texts, last = sentence.words.texts, sentence.last
    if sentence.lower(j) in _OPENERS and sentence.lower(j + 1) not in _ENDED:
        return True
    if _quotes(sentence, j):
        return True
    opens = sentence.lower(j) not in _LINKS
    for k in range(j, min(j + _FAR, last)):
        word, lower = texts[k], texts[k].lower()
        if lower == "that" and k <= j + 6 and sentence.lower(k + 1) not in _ENDED:
            return True
        if word in {",", ".", ";", "\n", "–", "—"} or lower in {
            "who",
            "which",
            "to",
            "when",
            "where",
            "if",
            "and",
            "but",
            "or",
        }:
            return False
        if k > j and opens and (lower in AUXILIARY - {"be", "been", "being"} or lower in PAST - _WEAK):
            return True
        if lower in PRONOUNS - {"it", "one"} and k > j and sentence.lower(k + 1) in AUXILIARY:
            return True
    return False


def _quotes(sentence: Sentence, j: int) -> bool:
    """Tell whether an utterance opens near behind a verb: "called the decision ‘harsh’"."""
    texts = sentence.words.texts
    for k in range(j, min(j + _FAR, sentence.last)):
        if texts[k] == ":" or (texts[k] in OPENING and texts[k] != "'" and k + 1 < sentence.last):
            return True
        if texts[k] in {".", ";", "\n", "–", "—"} or texts[k] in {"who", "which"}:
            return False
    return False
