"""Tells whether a name is meant to be a known one: how far two spellings may be apart. It never looks at a text."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA, Postfix, Prefix

from factcheck.checking.authority import Known
from factcheck.checking.authority_file import Entry
from factcheck.checking.countries import country_of
from factcheck.checking.likeness import inflects, key, letters, same, stem
from factcheck.model import Claim, Entity

SHORT = 5  # letters a single word must have to be taken for another
SURNAME = re.compile(r"(?:mann|berger|bauer|me[iy]er|ma[iy]er|müller|huber|inger|stein|hofer)s?$")
"""How many surnames end."""
MOST = 12  # parts of a name that is compared with others
WORD = 7  # and to be taken for another that differs in a letter
_VERY_LONG = 12  # and then in two
_LIKE = 0.66  # how like a word must be to the one it stands for, where all others are the same
_VERY_LIKE = 0.8  # where the other word tells nothing
_MEDIA = frozenset(("newspaper", "magazine", "news_agency", "broadcaster", "news_site"))
_OFFICES = frozenset(("ministry", "department", "office", "board"))
_TRANSLATED = (("gruppe", "group"), ("institut", "institute"), ("universität", "university"))
_HEAD = 4  # letters that are enough of it at one end
_LEVELS = re.compile(r"^(?:bundes|landes|staats|stadt|kreis|oberlandes|ober|bezirks|regional|nord|süd|ost|west)")
_MANY = 3  # words that are enough to know a body by, if one of them tells what it does
_TAIL = 9  # letters of its end that are more than forschung
_PART = 6  # letters of a compound's half
_GENERIC = re.compile(
    r"^(?:deutsch|europäisch|österreichisch|schweizer|inter|national|european|american|british|royal|federal|state)"
    r"|(?:verband|bund|verein|vereinigung|gesellschaft|institut|institute|stiftung|amt|anstalt|organi[sz]ation|society"
    r"|association|agency|foundation|council|department|universität|university|museum|bank|zeitung)$"
)
_UNION = re.compile(r"(?:verband|bund|verein|vereinigung)(?:e?s)?$", re.IGNORECASE)
_RUSSIAN = re.compile(r"(?<=[a-z])e[yj]\b")


def differs(said: str, form: str) -> bool:
    """Tell whether two spellings that sound alike differ in more than case, hyphens for spaces and inflection."""
    if "-" in said and " " in said and "-" not in form and " " in form:
        return True
    if inflects(said, form) or same(said.rstrip(".")) == same(form.rstrip(".")):
        return False
    if _RUSSIAN.sub("ei", said) == _RUSSIAN.sub("ei", form):
        return False  # Sergey and Sergej Bubka
    if (
        "-" in said
        and "-" not in form
        and form.split(" ", maxsplit=1)[0].endswith("e")
        and said.count("-") == form.count(" ")
    ):
        return True  # Süddeutsche-Zeitung, which only compounds are written like
    # "Wall-Street-Journal" is how German compounds write it, and `_continues` knows where one goes on.
    return " " in said or stem(said) != stem(form)


def is_close(said: str, form: str) -> bool:
    """Tell whether two spellings that sound alike also look alike: not Talern and Thales."""
    one, other = letters(said), letters(form)
    most = max(1, min(len(one), len(other)) // 4) if " " in said or " " in form else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


def is_meant(claim: Claim, said: str, known: Known) -> bool:
    """Tell whether a name that differs in a letter or two is meant to be a known one, and not another one."""
    entry = known.entries[0]
    said_words, words = (name.replace("-", " ").split() if " " in name else [name] for name in (said, known.form))
    if letters(said)[:1] != letters(known.form)[:1]:
        return False
    if len(said_words) != len(words):
        # Buzz Fead News, Buzzfeed News
        whole, form = letters(said), letters(known.form)
        divided = entry.type is Entity.ORGANISATION and min(len(whole), len(form)) >= _VERY_LONG
        return divided and OSA.distance(whole, form, score_cutoff=1) <= 1
    if entry.type is Entity.PERSON:
        return len(words) >= 2 and _is_person(said_words, words)
    if claim.entity is Entity.PERSON and " " in said:
        return False
    if claim.entity is Entity.PLACE and not _MEDIA & set(entry.kinds):
        return entry.type is Entity.PLACE and len(words) > 1 and _is_town(said_words, words)
    if entry.type is Entity.PLACE:
        return len(words) > 1 and _is_town(said_words, words)
    if len(words) == 1:
        return one_differs([said.rstrip("s'’")], [known.form.rstrip("s")], inflected=False)
    return one_differs(said_words, words)


def _is_town(said: list[str], words: list[str]) -> bool:
    """Tell whether a name is that of a place: no ending is left out for it, so that St. Kilian is not St. Kilda."""
    return one_differs(said, words) and OSA.distance(letters(" ".join(said)), letters(" ".join(words))) <= 1


def one_differs(said: list[str], words: list[str], *, inflected: bool = True) -> bool:
    """Tell whether only one word differs, by a letter, in a long one by two."""
    root = stem if inflected else str
    differing = [pair for pair in zip(said, words, strict=True) if root(pair[0]) != root(pair[1])]
    least = (WORD, SHORT, SHORT - 1)[min(len(words), 3) - 1]
    if len(differing) != 1 or len(differing[0][0]) < least:
        return False
    if len(words) == 1 and len(said[0]) == WORD == len(words[0]):
        return False  # Capitol, Capital: a letter for another is more often another name than a letter left out
    one, other = (letters(root(word)) for word in differing[0])
    if len(words) == 2 and min(len(one), len(other)) < SHORT:
        return False  # Il Ponte, Il Post
    most = 2 if min(len(one), len(other)) >= _VERY_LONG + 2 * (len(words) == 1) else 1
    # "Bundesamt für Schifffahrt und Hydrographie": half of a compound is missing.
    cut = len(words) > SHORT - 1 and (one.endswith(other) or other.endswith(one))
    if len(words) == 1 and one != other and other.startswith(one):
        return False  # Republic, Republica
    apart = OSA.distance(one, other, score_cutoff=most)
    # Hypo Real State; but of two words the shorter one may be meant.
    return cut or (apart <= most and (not other.endswith(one) or (apart == 1 and len(words) > 2)))


def _is_person(said: list[str], words: list[str]) -> bool:
    """Tell whether a full name is a known one: the surname right, or the given names right and the surname long."""
    given, surname = said[:-1] == words[:-1], said[-1].rstrip("s'’") == words[-1].rstrip("s")
    if surname:
        if len(said) == 2 and min(len(said[0]), len(words[0])) >= SHORT - 1 and said[0][:1] == words[0][:1]:
            return OSA.distance(letters(said[0]), letters(words[0]), score_cutoff=1) <= 1 or key(said[0]) == key(
                words[0]
            )
        return one_differs([*said[:-1], "Anybody"], [*words[:-1], "Anybody"], inflected=False) or key(
            " ".join(said)
        ) == key(" ".join(words))
    return (
        given
        and len(words[-1]) >= SHORT
        and one_differs(["Anybody", said[-1].rstrip("s'’")], ["Anybody", words[-1].rstrip("s")], inflected=False)
    )


def _words(name: str) -> list[str]:
    return same(name).replace("-", " ").split()


def stands_for(said: str, form: str) -> bool:
    """Tell whether one word of a name stands for another: Norddeutsche Landbank, Federal Reverse, Buzz Fead News."""
    pairs = list(zip(_words(said), _words(form), strict=True))
    differing = [place for place, (one, other) in enumerate(pairs) if stem(one) != stem(other)]
    if len(differing) != 1:
        return False
    one, other = pairs[differing[0]]
    if country_of(one) and not other.startswith(one):
        return False  # Schweizer Zeitungen, Schwetzinger Zeitung
    levels = _LEVELS.match(one), _LEVELS.match(other)
    if levels[0] and levels[1] and levels[0].group() != levels[1].group():
        return False  # Landesamt, Bundesamt
    if {one, other} <= _OFFICES:
        return False  # British ministries and American departments
    if other == f"{one}ium":
        return False  # Finanzminister, Finanzministerium
    if (one, other) in _TRANSLATED:
        return True
    rest = [word for word, _ in pairs if word != one and len(word) >= _HEAD]
    if differing[0] and _is_enough(rest, one, other):
        return True
    if min(len(one), len(other)) < _HEAD or one[0] != other[0]:
        return False
    if sorted(one) == sorted(other) and len(one) > SHORT:
        return True  # Federal Reverse
    if Prefix.similarity(one, other) >= _PART and _is_part_too_many(one, other):
        return True
    if len(pairs) == 2 and any(_GENERIC.search(word) for word in rest):
        return OSA.normalized_similarity(one, other) >= _VERY_LIKE  # Europäische Entwicklungsbank
    ends = one[:_HEAD] == other[:_HEAD] and one[-_HEAD:] == other[-_HEAD:]
    return ends or OSA.normalized_similarity(one, other) >= _LIKE


def _is_enough(rest: list[str], one: str, other: str) -> bool:
    """Tell whether the other words name one body only, or half a compound is right: Royal Society … of Birds."""
    telling = [word for word in rest if not _GENERIC.search(word) and len(word) > _HEAD]
    if not telling or min(len(one), len(other)) < _HEAD:
        return False
    head, tail = Prefix.similarity(one, other), Postfix.similarity(one, other)
    compound = (head >= _PART and head >= len(other) // 3) or tail >= _LIKE * max(len(one), len(other))
    compound = compound or _is_part_too_many(one, other)
    # Where the others tell much, less is enough: Verbraucherschutz und Nahrungssicherheit.
    compound = compound or (tail >= _TAIL and max(map(len, telling)) >= _TAIL + 1)
    alike = one[:2] == other[:2] and OSA.normalized_similarity(one, other) >= 0.5
    return len(rest) >= _MANY or (len(rest) > 1 and (compound or alike))


def _is_part_too_many(one: str, other: str) -> bool:
    """Tell whether one compound is the other with a part put into it: Rechnungsprüfungshof, Rechnungshof."""
    head, tail = Prefix.similarity(one, other), Postfix.similarity(one, other)
    return min(head, tail) >= _HEAD - 1 and head + tail >= min(len(one), len(other)) >= _PART + 2


def of_a_kind(found: list[Known], said: str) -> list[Known]:
    """Give of several things those that are unions of people, if what is said is one: Fußballverband, Fußball-Bund."""
    unions = [known for known in found if _UNION.search(known.form)] if _UNION.search(said) else []
    first = same(said).split()[0]
    # Deutsche Krankenhausgemeinschaft is no Deutsches Krankenhausinstitut.
    alike = [known for known in unions or found if same(known.form).split()[0] == first]
    return alike or unions or found


def _is_same(said: str, form: str) -> bool:
    """Tell whether two names differ in an ending at most, other than one that is left out: General Motor."""
    return stem(said) == stem(form) and f"{same(said)}s" != same(form)


def only(found: list[Known], said: str) -> tuple[str, Entry] | None:
    """Give the accepted form of the only thing that was found."""
    if len({known.entries[0].name for known in found}) != 1 or _is_same(said, found[0].form):
        return None
    return accepted_form(found[0].entries[0], said), found[0].entries[0]


def accepted_form(entry: Entry, said: str) -> str:
    """Give the accepted form that looks most like what is said."""
    forms = (entry.name, *entry.forms)
    if key(entry.name) == key(said):
        return entry.name
    near = min(forms, key=lambda form: (_apart(key(form), key(said)), _apart(form, said), forms.index(form)))
    # Kohler is nearer to Koehler, but Köhler is what he is called.
    return entry.name if letters(near) == letters(entry.name) and same(near) != same(entry.name) else near


def _apart(one: str, other: str) -> float:
    return OSA.normalized_distance(one, other)
