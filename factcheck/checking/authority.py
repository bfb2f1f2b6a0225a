"""What is known for certain: which names there are, what they name, who held which office when. It never judges a text.

The shipped files lie in the folder ``authority``; a desk adds files of its own in the same format.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from factcheck.checking.authority_file import (
    Entry,
    first_day,
    laid_over,
    last_day,
    read_entries,
    without_collecting,
    without_repeated,
)
from factcheck.checking.likeness import frame, inflects, key, keys, same, stem, stems
from factcheck.model import Entity

_PIECE = 3  # letters that a near name shares at its beginning or at its end
_LONG = 11
"""Letters of a key from which a name may differ from an accepted form in two places instead of one,"""
_VERY_LONG = 24
"""and in four."""
_BODIES = frozenset(
    [
        "authority",
        "court",
        "ministry",
        "association",
        "employers_association",
        "union",
        "ngo",
        "sports_association",
        "foundation",
        "chamber",
        "research_institute",
        "broadcaster",
        "international_organisation",
        "eu_body",
        "un_body",
        "parliament",
        "police",
        "public_insurer",
        "intelligence_service",
        "university",
        "hospital",
        "church",
    ]
)


_OF_SEVERAL_WORDS = _BODIES | frozenset(
    ("bank", "central_bank", "news_agency", "consultancy", "auditor", "newspaper", "magazine", "news_site", "museum")
)
_RARE = 2  # persons of the file that have a rare given name
_MANY = 20  # letters that nobody has in another order by chance
_REST = 5  # letters of the words that are the same
_LITTLE = 3  # letters of words that do not count


class Known(NamedTuple):
    """An accepted form, and the entries that have it; of a person, one for each office."""

    form: str
    entries: list[Entry]


class Authority:
    """Entries to be looked up by name. A class because the indexes are made once.

    Args:
        entries: Of two with the same name and type, the later one replaces the earlier one; a person may have many.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        with without_collecting():
            self._index(without_repeated(entries))

    def _index(self, entries: Collection[Entry]) -> None:
        self.size = len(entries)
        persons: dict[str, list[Entry]] = {}
        self._holders: dict[tuple[str, str], list[Entry]] = {}
        for entry in entries:
            if entry.type is Entity.PERSON:
                persons.setdefault(entry.name, []).append(entry)
                for kind in entry.kinds:
                    self._holders.setdefault((kind, entry.of), []).append(entry)
        self._given = Counter([name.split(" ", 1)[0] for name in persons])
        self._surnames = Counter([name.rsplit(" ", 1)[-1] for name in persons])
        # A name with a single form and entry stands for itself: two objects less for each of a million.
        plain = [entry for entry in entries if entry.type is not Entity.PERSON and not entry.forms]
        plain += [held[0] for held in persons.values() if len(held) == 1 and not held[0].forms]
        groups = [[entry] for entry in entries if entry.type is not Entity.PERSON and entry.forms]
        groups += [held for held in persons.values() if len(held) > 1 or held[0].forms]
        known: list[Known | Entry] = [*plain, *(Known(form, group) for group in groups for form in _forms(group))]
        sounds = keys([each[0] for each in known])
        self._by_key = dict(zip(sounds, known, strict=True))
        self._others: dict[str, list[Known | Entry]] = {}
        for sound, each in zip(sounds, known, strict=True) if len(self._by_key) < len(known) else ():
            if self._by_key[sound] is not each:
                self._others.setdefault(sound, []).append(each)
        # What begins or ends alike stands together, the shorter first.
        self._beginnings, self._endings = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
        for sound in sorted(self._by_key, key=len):
            self._beginnings[sound[:_PIECE]].append(sound)
            self._endings[sound[-_PIECE:]].append(sound)
        groups += [[entry] for entry in plain if entry.wrong]
        wrong = [(form, group) for group in groups for entry in group for form in entry.wrong]
        self._exactly_wrong = dict(wrong)
        self._wrong = {same(form): group for form, group in wrong}
        self._inflected_wrong = {stem(form): group for form, group in wrong}
        self._frames: dict[str, list[Known]] = {}
        self._mixed: dict[str, list[Known]] = {}
        self._slots: dict[str, list[Known]] = {}
        kinds = {kinds for kinds in {entry.kinds for entry in entries} if not _OF_SEVERAL_WORDS.isdisjoint(kinds)}
        several = [(sound, _as_known(each)) for sound, each in zip(sounds, known, strict=True) if _kinds(each) in kinds]
        said = [same(each.form) for _, each in several]
        for (sound, each), name, bare in zip(several, said, stems(said), strict=True):
            for slot in _slots(name, bare):
                self._slots.setdefault(slot, []).append(each)
            if _BODIES.isdisjoint(each.entries[0].kinds):
                continue
            if len(sound) >= _MANY:
                self._mixed.setdefault("".join(sorted(sound)), []).append(each)
            if shape := frame(each.form):
                self._frames.setdefault(shape, []).append(each)

    def named(self, name: str) -> list[Entry]:
        """Give what a name names, in an accepted form, whatever its case; a person once for each office."""
        wanted, alike = same(name), self.alike(name)
        return _once(entries for form, entries in alike if same(form) == wanted) if alike else []

    def inflected(self, name: str) -> list[Entry]:
        """Give what a name may name, in an accepted or an inflected form."""
        alike = self.alike(name)
        return _once(entries for form, entries in alike if inflects(name, form)) if alike else []

    def misspelt(self, name: str) -> list[Entry]:
        """Give what a name ought to name when it is a common wrong form, perhaps an inflected one.

        A wrong form may differ from an accepted one in capitals alone: Blackrock and BlackRock.
        """
        if (found := self._exactly_wrong.get(name)) and all(form != name for form, _ in self.alike(name)):
            return found
        exact = self._wrong.get(same(name))
        found = exact or self._inflected_wrong.get(stem(name), [])
        if not found or self.named(name):
            return []
        if exact:
            return exact
        form = any(inflects(name, form) for entry in found for form in entry.wrong)
        return found if form and not self.inflected(name) else []

    def alike(self, name: str) -> list[Known]:
        """Give accepted forms that sound like a name: Mc Kinsey, Merryl Lynch."""
        return self._sounding(key(name))

    def _sounding(self, sound: str) -> list[Known]:
        one = self._by_key.get(sound)
        return [_as_known(each) for each in (*self._others.get(sound, ()), one)] if one else []

    def near(self, name: str) -> list[Known]:
        """Give accepted forms that a name nearly is, a letter away or in long ones a few, the nearest first."""
        wanted = key(name)
        # Of Paulsen the key has lost what may be an ending.
        known_by = max(len(wanted), len(name) * name.endswith("en"))
        most = 4 if known_by >= _VERY_LONG else 2 if known_by >= _LONG else 1
        lengths = len(wanted) - most, len(wanted) + most
        candidates = _of_length(self._beginnings.get(wanted[:_PIECE], []), *lengths)
        candidates += _of_length(self._endings.get(wanted[-_PIECE:], []), *lengths)
        found = process.extract(wanted, candidates, scorer=OSA.distance, score_cutoff=most, limit=None)
        nearest = dict.fromkeys(match for match, _, _ in sorted(found, key=lambda match: match[1]) if match != wanted)
        return [each for match in nearest for each in self._sounding(match)]

    def framed(self, name: str) -> list[Known]:
        """Give institutions whose name differs in a word such as Verband or Bund, Gericht or Gerichtshof."""
        shape = frame(name)
        return (self._frames.get(shape) or self._frames.get(f"{shape}*", [])) if shape else []

    def slotted(self, name: str) -> list[Known]:
        """Give institutions, banks and media whose name of several words differs in one of them."""
        return [known for slot in _slots(same(name), stem(name)) for known in self._slots.get(slot, ())]

    def rearranged(self, name: str) -> list[Known]:
        """Give institutions whose long name goes on with the same letters: Bund für Natur- und Umweltschutz."""
        sound, first = key(name), stem(name).split(" ")[0]
        mixed = self._mixed.get("".join(sorted(sound)), []) if len(sound) >= _MANY else []
        return [known for known in mixed if stem(known.form).split(" ")[0] == first]

    def is_given(self, name: str) -> bool:
        """Tell whether a person of the file has this given name."""
        return name in self._given

    def is_surname(self, name: str) -> bool:
        """Tell whether a person of the file has this surname."""
        return name in self._surnames

    def is_rare(self, name: str, *, surname: bool) -> bool:
        """Tell whether hardly anybody else in the file has this given name, or nobody else this surname."""
        return self._surnames[name] <= 1 if surname else self._given[name] <= _RARE

    def holders(self, kind: str, of: str, *, on: date | None = None) -> tuple[Entry, ...]:
        """Give who held an office, or only those who did so on a day, the earlier first."""
        held = self._holders.get((kind, of), ())
        return tuple(sorted((each for each in held if on is None or holds(each, on)), key=lambda each: each.since))


def _slots(said: str, bare: str) -> list[str]:
    """Give the stem of a name with each of its words left out, where enough remains to know it by."""
    words = bare.split()
    counted = [len(word) if len(word) > _LITTLE else 0 for word in said.replace("-", " ").split()]
    if len(words) < 2 or len(counted) != len(words):
        return []
    most = sum(counted) - _REST
    return [" ".join([*words[:at], "*", *words[at + 1 :]]) for at, letters in enumerate(counted) if letters <= most]


def _of_length(known: list[str], least: int, most: int) -> list[str]:
    """Give those of some lengths of what stands in the order of its length."""
    return known[bisect_left(known, least, key=len) : bisect_right(known, most, key=len)]


def _once(groups: Iterable[list[Entry]]) -> list[Entry]:
    """Give the entries of groups, each once though it may have forms that are compared as the same."""
    return list({id(entry): entry for group in groups for entry in group}.values())


def _forms(group: Sequence[Entry]) -> Iterable[str]:
    return dict.fromkeys(form for entry in group for form in (entry.name, *entry.forms))


def _as_known(each: Known | Entry) -> Known:
    return each if isinstance(each, Known) else Known(each.name, [each])


def _kinds(each: Known | Entry) -> tuple[str, ...]:
    return each.entries[0].kinds if isinstance(each, Known) else each.kinds


def holds(office: Entry, on: date) -> bool:
    """Tell whether an office was held on a day."""
    return first_day(office.since) <= on <= last_day(office.until)


@lru_cache(maxsize=1)
def _shipped_entries() -> tuple[Entry, ...]:
    folder = files("factcheck.checking").joinpath("authority")
    paths = sorted(Path(str(path)) for path in folder.iterdir() if path.name.endswith(".csv"))
    return tuple(entry for path in paths for entry in read_entries(path))


@lru_cache(maxsize=1)
def shipped() -> Authority:
    """Give the authority that comes with the program."""
    return Authority(_shipped_entries())


def read_authority(*paths: str | Path, progress: Callable[[int, int], None] | None = None) -> Authority:
    """Give the shipped authority with a desk's own files; what a later file says of a name counts.

    Args:
        paths: Authority files, see `factcheck.checking.authority_file.COLUMNS`.
        progress: Called with the rows of a file done and in all.

    Raises:
        BadAuthority: A file cannot be read or has bad rows; the first fifty are listed.
    """
    with without_collecting():
        entries: Sequence[Entry] = _shipped_entries()
        for path in paths:
            if own := read_entries(path, progress=progress):
                entries = laid_over(entries, own)
        return shipped() if entries is _shipped_entries() else Authority(entries)
