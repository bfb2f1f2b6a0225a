"""The rule *reconciliation*: names looked up in a service of the desk's choice. It asks only when somebody opted in.

The service speaks the W3C Reconciliation Service API, versions 0.1 and 0.2
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/): names are posted in batches, and
each comes back with candidates, their scores, and whether the service is sure of one.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPException
from queue import Empty, SimpleQueue
from threading import Thread
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit, urlunsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from rapidfuzz.distance import OSA

from factcheck.checking.article import Article
from factcheck.checking.likeness import inflects, key, letters
from factcheck.checking.rules import Rule
from factcheck.errors import RuleFailed, UnknownRule
from factcheck.model import Entity, Hint, Kind, Level

NAME = "reconciliation"
VARIABLE = "FACTCHECK_RECONCILE"
_BATCH = 20  # names in one request
_CANDIDATES = 5
_LARGEST = 4_000_000  # bytes of an answer
_LONG = 8  # letters from which a name may differ in two places


class Service:
    """A reconciliation service. A class because it remembers what it was asked, and that it did not answer.

    Args:
        url: Its address, ``http`` or ``https``.
        timeout: Seconds for one request; after one that fails nothing more is asked for a minute.
        patience: Seconds for all names of an article.
    """

    def __init__(self, url: str, *, timeout: float = 5.0, patience: float = 20.0) -> None:
        if not _is_address(url):
            raise UnknownRule(f"{url!r} is no address of a reconciliation service, such as https://example.org/api.")
        self.url = url
        parts = urlsplit(url)
        # As it is shown: without a password, and without what may be a key.
        self.shown = urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))
        self._timeout = timeout
        self._patience = patience
        self._answers: dict[str, tuple[str, ...]] = {}
        self._silent_until = 0.0
        self._failure = ""

    def candidates(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Give for each name those that the service knows and thinks near, the best first.

        Raises:
            RuleFailed: The service is down, slow or answers nonsense; what it has answered is kept for the next time.
        """
        names = list(dict.fromkeys(names))
        if missing := [name for name in names if name not in self._answers]:
            if time.monotonic() < self._silent_until:
                raise RuleFailed(self._failure)
            end = time.monotonic() + self._patience
            for first in range(0, len(missing), _BATCH):
                try:
                    self._answers |= self._asked(missing[first : first + _BATCH], end)
                except RuleFailed as failure:
                    self._failure, self._silent_until = str(failure), time.monotonic() + 60
                    raise
        return {name: self._answers[name] for name in names}

    def _asked(self, names: list[str], end: float) -> dict[str, tuple[str, ...]]:
        queries = {f"q{nr}": {"query": name, "limit": _CANDIDATES} for nr, name in enumerate(names)}
        body = urlencode({"queries": json.dumps(queries, ensure_ascii=False)}).encode()
        request = Request(self.url, data=body, headers={"Accept": "application/json", "User-Agent": "factcheck"})
        deadline = min(end, time.monotonic() + self._timeout)
        try:
            data = _within(max(0.1, deadline - time.monotonic()), lambda seconds: _answer(request, seconds))
            if len(data) > _LARGEST:
                raise self._failed(f"sends more than {_LARGEST:,} bytes")
            found = json.loads(data)
            return {name: _names(found[query]["result"]) for name, query in zip(names, queries, strict=True)}
        except HTTPError as error:
            place = error.headers.get("Location")
            moved = f"; its address is now {place}" if place else ""
            raise self._failed(f"answers with the status {error.code} {error.reason}{moved}") from error
        except TimeoutError as error:
            raise self._failed(f"does not answer within {self._timeout:g} seconds") from error
        except (OSError, HTTPException) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise self._failed(f"does not answer within {self._timeout:g} seconds") from error
            raise self._failed(f"cannot be reached ({getattr(error, 'reason', None) or error})") from error
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise self._failed("answers something else than the Reconciliation Service API promises") from error

    def _failed(self, what: str) -> RuleFailed:
        return RuleFailed(f"The reconciliation service {self.shown} {what}; other hints are not concerned.")


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and url.isascii() and " " not in url
    except ValueError:
        return False


class _Stay(HTTPRedirectHandler):
    """Follows nowhere: names are sent to the address that the desk gave, and to no other."""

    def redirect_request(self, *_: object) -> None:
        """Give no request for another address."""


def _answer(request: Request, timeout: float) -> bytes:
    with build_opener(_Stay).open(request, timeout=timeout) as answer:
        return bytes(answer.read(_LARGEST + 1))


def _within(seconds: float, ask: Callable[[float], bytes]) -> bytes:
    """Give what comes within some seconds; one that dribbles answers within each timeout, and never ends."""
    answers = SimpleQueue[bytes | Exception]()

    def put() -> None:
        try:
            answers.put(ask(seconds))
        except Exception as error:
            answers.put(error)

    Thread(target=put, daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, Exception):
        raise answer
    return answer


def _names(candidates: list[dict[str, object]]) -> tuple[str, ...]:
    names = [candidate["name"] for candidate in candidates]
    if not all(isinstance(name, str) for name in names):
        raise TypeError
    return tuple(str(name) for name in names)


def reconciliation(service: Service) -> Rule:
    """Give the rule that looks names up in a service; add it to the others to use it."""

    def check(article: Article) -> Iterator[Hint]:
        known = article.authority.inflected
        asked = [claim for claim in article.of(Kind.NAME) if not known(claim.quote) and len(claim.quote) > 2]
        found = service.candidates(claim.quote for claim in asked)
        for claim in asked:
            if meant := _meant(claim.quote, found[claim.quote]):
                message = article.say(
                    en=f"{service.shown} knows {meant}, but not {claim.quote}.",
                    de=f"{service.shown} kennt {meant}, aber nicht {claim.quote}.",
                )
                # A person may have a rare name; a firm or a town that a desk lists has one spelling.
                level = Level.INFO if claim.entity is Entity.PERSON else Level.WARNING
                yield Hint(claim.start, claim.end, message, meant, level)

    return Rule(NAME, check)


def _meant(said: str, names: tuple[str, ...]) -> str:
    """Give the candidate that a name nearly is, if it is none itself."""
    if any(inflects(said, name) for name in names):
        return ""
    return next((name for name in names if _is_near(said, name)), "")


def _is_near(said: str, name: str) -> bool:
    one, other = letters(said), letters(name)
    most = 2 if min(len(one), len(other)) >= 2 * _LONG else 1 if min(len(one), len(other)) >= _LONG else 0
    return key(said) == key(name) or OSA.distance(one, other, score_cutoff=most) <= most
