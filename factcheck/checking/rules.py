"""Knows which rules there are and lets a desk add its own. It never looks at an article.

A rule is a function from an `Article` to hints. The shipped ones are listed here; a desk adds a function with the
decorator `rule`, or a package with an entry point in the group ``factcheck.rules``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING

from factcheck.errors import UnknownRule
from factcheck.model import Reason

if TYPE_CHECKING:
    from factcheck.checking.article import Article
    from factcheck.model import Hint

GROUP = "factcheck.rules"
SHIPPED = (
    "spelling",
    "description",
    "office",
    "profession",
    "nationality",
    "party",
    "seat",
    "variant",
    "weekday",
    "no-date",
    "order",
    "relative-time",
    "change",
    "shares",
    "total",
    "portion",
    "duration",
    "age",
    "points",
    "vague",
    "memory",
)
"""The names of the shipped rules; each is the function `check` of the module of that name."""

REASONS = {
    "spelling": Reason.SPELLING,
    "variant": Reason.SPELLING,
    "description": Reason.WRONG_DESCRIPTION,
    "office": Reason.WRONG_DESCRIPTION,
    "profession": Reason.WRONG_DESCRIPTION,
    "nationality": Reason.WRONG_DESCRIPTION,
    "party": Reason.WRONG_DESCRIPTION,
    "seat": Reason.WRONG_DESCRIPTION,
    "weekday": Reason.WRONG_DATE,
    "no-date": Reason.WRONG_DATE,
    "order": Reason.WRONG_DATE,
    "change": Reason.WRONG_NUMBER,
    "shares": Reason.WRONG_NUMBER,
    "total": Reason.WRONG_NUMBER,
    "portion": Reason.WRONG_NUMBER,
    "points": Reason.WRONG_NUMBER,
    "duration": Reason.WRONG_NUMBER,
    "age": Reason.WRONG_NUMBER,
    "reconciliation": Reason.SPELLING,
}
"""The reason of a verdict that takes over what a rule suggests."""

_RESERVED = ("reconciliation", "all")

Check = Callable[["Article"], Iterable["Hint"]]


@dataclass(frozen=True)
class Rule:
    """A named check of an article, and whether the project itself answers for it."""

    name: str
    check: Check
    shipped: bool = False


_ADDED: dict[str, Rule] = {}


def rule(name: str) -> Callable[[Check], Check]:
    """Add a function as a rule under a name: a decorator.

    The function gets an `Article` and gives hints, each for a passage of its text; running it again under the same
    name, as a notebook does, replaces it.

    Raises:
        UnknownRule: A shipped rule has this name, or it means something on the command line.
    """
    if name in (*SHIPPED, *_RESERVED):
        raise UnknownRule(f"{name!r} is the name of a shipped rule; choose another.")

    def add(check: Check) -> Check:
        _ADDED[name] = Rule(name, check)
        return check

    return add


def rules(*, only: Iterable[str] | None = None, without: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Give the rules to run: all of them, or `only` some, `without` others.

    Raises:
        UnknownRule: There is no rule of a name, or a package's rule cannot be loaded.
    """
    known = {name: name for name in SHIPPED} | {name: name for name in _ADDED}
    without = frozenset(without)
    only = None if only is None else frozenset(only)
    if ((only or frozenset()) | without) - {*known, *_packaged()}:
        _packaged.cache_clear()  # perhaps it was installed since
    packaged = _packaged()
    known |= {name: name for name in packaged}
    if unknown := sorted(((only or frozenset()) | without) - known.keys()):
        raise UnknownRule(f"There is no rule {', '.join(map(repr, unknown))}; there are {', '.join(known)}.")
    chosen = [name for name in known if name not in without and (only is None or name in only)]
    return tuple(_loaded(name, packaged) for name in chosen)


@lru_cache(maxsize=1)  # looking through all that is installed takes as long as half the rules
def _packaged() -> dict[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def _loaded(name: str, packaged: dict[str, EntryPoint]) -> Rule:
    if name in SHIPPED:
        module = import_module(f"factcheck.checking.{name.replace('-', '_')}")
        return Rule(name, module.check, shipped=True)
    if name in _ADDED:
        return _ADDED[name]
    try:
        return Rule(name, packaged[name].load())
    except Exception as error:
        raise UnknownRule(f"The rule {name!r} cannot be loaded: {type(error).__name__}: {error}.") from error
