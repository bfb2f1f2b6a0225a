"""The hints at a document's claims in a review: found once, recalled after each verdict, the dismissed left out.

It never decides what a hint is worth.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.checking import Authority, Rule, check, rules
from factcheck.checking.process import check_apart
from factcheck.checking.rules import REASONS
from factcheck.errors import FactcheckError, RuleFailed
from factcheck.model import Annotation, Claim, Document, Hint, Kind, Level, Reason, Verdict, by_claim, correction
from factcheck.recalling import asserts_the_same, form
from factcheck.store import Store
from factcheck.text import comparable
from factcheck.versions import put_away_again

MEMORY = "memory"
_KINDS: dict[Reason | None, Kind] = {
    Reason.SPELLING: Kind.NAME,
    Reason.WRONG_DESCRIPTION: Kind.DESCRIPTION,
    Reason.WRONG_DATE: Kind.TIME,
    Reason.WRONG_NUMBER: Kind.QUANTITY,
}


class Hints:
    """The hints at one document. A class because they are found once and asked for often.

    `catch_up` finds them, which takes a while and may be done on another thread; `of` only looks up what is found.

    Args:
        store: Whose memory is asked, and where dismissals are recorded.
        document: The article.
        authority: What is known for certain; otherwise what is shipped.
        rules: Otherwise all there are.
    """

    def __init__(
        self, store: Store, document: Document, *, authority: Authority | None, rules: Sequence[Rule] | None
    ) -> None:
        self._store = store
        self._document = document
        self._authority = authority
        self._rules = rules
        self._one_at_a_time = threading.Lock()
        self._checked: tuple[str, frozenset[Claim]] | None = None
        self.outdated = True
        """Whether the document has to be checked: a claim came, went or has other borders."""
        self._claims: Mapping[str, Claim] = {}
        # The claims that say the same, and of which claims these are: replaced together, for several threads ask.
        self._alike: tuple[Mapping[str, Claim], dict[tuple[Kind, str], list[Claim]]] = {}, {}
        self._to_recall: set[str] = set()
        self._newest = store.newest_annotation()
        self.found: dict[str, list[Hint]] = {}
        """All hints that are found, by claim."""
        self._together: dict[tuple[str, str], list[Hint]] = {}
        self._dismissed: dict[tuple[str, str], frozenset[str]] | None = None
        self._broken_rules: tuple[str, ...] = ()
        self._broken_memory: tuple[str, ...] = ()
        self._checking = False

    @property
    def failures(self) -> tuple[str, ...]:
        """What broke down when hints were found last: a desk's own rule, a service, or the memory."""
        return (*self._broken_rules, *self._broken_memory)

    @property
    def searching(self) -> bool:
        """Whether the document is being checked, or has to be."""
        return self.outdated or self._checking

    def claims_changed(self) -> None:
        """Check the document again when somebody asks next: a claim came, went or has other borders."""
        self.outdated = True

    def annotated(self, claim_ids: Iterable[str]) -> None:
        """Ask the memory again about claims that this session has annotated once each, and those that say the same."""
        ids = tuple(claim_ids)
        self._to_recall.update(ids)
        self._newest += len(ids)

    def dismissals_changed(self) -> set[str]:
        """Read again what was dismissed, and give the ids of the claims that have hints."""
        self._dismissed = None
        return set(self.found)

    def refresh(self, *, retry: bool) -> bool:
        """Ask the memory again about all claims if others have annotated any, and tell it; `retry` what broke down."""
        newest = self._store.newest_annotation()
        if is_news := newest != self._newest:
            self._newest = newest
            self._to_recall.update(self._claims)
        if retry and self.failures:
            self._checked, self.outdated = None, True
        return is_news

    def catch_up(self, claims: Mapping[str, Claim], language: str) -> frozenset[str]:
        """Find what is not found yet, and give the ids of the claims whose hints may be others now.

        Args:
            claims: All of the document, by id, and kept up to date by others: whoever waits here for another check
                looks at those of later.
            language: In which messages are written.
        """
        with self._one_at_a_time:
            outdated = self.outdated or self._checked is None or self._checked[0] != language
            to_recall, self._to_recall = self._to_recall, set()
            try:
                if outdated:
                    self.outdated = False  # First, for what changes from here on is not among the claims below.
                    known = dict(claims)
                    now = language, frozenset(known.values())
                    if now != self._checked:
                        self._checking = True
                        return self._check(known, now)
                return self._recall(to_recall, language)
            except BaseException:
                self.outdated = True
                self._to_recall |= to_recall
                raise
            finally:
                self._checking = False

    def of(self, claim: Claim, *, reviewer: str, said: Callable[[str], Annotation | None]) -> tuple[Hint, ...]:
        """Give the hints at a claim that are news to a reviewer, as far as they are found, warnings first.

        None that was dismissed, none of a sum in which another number is, or was corrected; and what was concluded
        before is no news to who has concluded.

        Args:
            claim: One of the claims.
            reviewer: By name.
            said: Gives the reviewer's annotation of a claim, by its id.
        """
        found = self.found.get(claim.claim_id)
        if not found:
            return ()
        if self._dismissed is None:
            self._dismissed = self._store.dismissals(self._document.document_id)
        dismissed = self._dismissed

        def concluded(claim_id: str) -> Verdict | None:
            own = said(claim_id)
            return own.verdict if own else None

        def is_news(hint: Hint) -> bool:
            if hint.precedent and concluded(claim.claim_id):
                return False
            together = self._sum(hint)
            return not any(
                reviewer in dismissed.get((each.claim_id, each.hint_id), ())
                or (each.claim_id != claim.claim_id and concluded(each.claim_id) is Verdict.ERRONEOUS)
                for each in together
            )

        return tuple(sorted(filter(is_news, found), key=_importance))

    def _sum(self, hint: Hint) -> Sequence[Hint]:
        """Give the hints that tell of the same sum, itself among them: only one of its numbers is wrong."""
        return self._together.get((hint.rule, hint.message), (hint,))

    def alike(self, claim: Claim) -> tuple[Claim, ...]:
        """Give the claims of the document that say the same as one, itself among them."""
        claims, (of, alike) = self._claims, self._alike
        if of is not claims:
            alike = {}
            for each in claims.values():
                alike.setdefault((each.kind, form(each.quote, each.kind)), []).append(each)
            self._alike = claims, alike
        return tuple(alike.get((claim.kind, form(claim.quote, claim.kind)), [claim]))

    def concerned(self, claim: Claim) -> tuple[Claim, ...]:
        """Give the claims that say the same as one, and those with a hint at the same sum."""
        ids = {each.claim_id for hint in self.found.get(claim.claim_id, ()) for each in self._sum(hint)}
        claims, alike = self._claims, self.alike(claim)
        others = ids - {each.claim_id for each in alike}
        return (*alike, *(claims[each] for each in sorted(others) if each in claims))

    def _recall(self, annotated: set[str], language: str) -> frozenset[str]:
        """Ask the memory about claims and those that say the same."""
        known = [self._claims[each] for each in annotated if each in self._claims]
        claims = {alike.claim_id: alike for each in known for alike in self.alike(each)}
        changed = {each.claim_id for claim in known for each in self.concerned(claim)} - claims.keys()
        if claims:
            hints = self._remembered(claims.values(), language)
            if self._broken_memory:
                self._to_recall |= annotated
                return frozenset(changed)
            recalled = by_claim(hints)
            for each in claims:
                before = self.found.get(each, [])
                now = [hint for hint in before if hint.rule != MEMORY] + recalled.get(each, [])
                if now != before:
                    self.found[each] = now
                    changed.add(each)
        return frozenset(changed)

    def _check(self, claims: dict[str, Claim], now: tuple[str, frozenset[Claim]]) -> frozenset[str]:
        """Find all hints anew; until they are found, those of before are known."""
        language, before = now[0], self.found
        hints, broken = self._judged(tuple(claims.values()), language)
        hints += self._remembered(claims.values(), language)
        found = by_claim(sorted(hints, key=lambda hint: (hint.start, hint.end, hint.rule)))
        together: dict[tuple[str, str], list[Hint]] = {}
        for hint in (hint for hints in found.values() for hint in hints):
            if REASONS.get(hint.rule) is Reason.WRONG_NUMBER:
                together.setdefault((hint.rule, hint.message), []).append(hint)
        if put_away_again(self._store, self._document, hints):
            self._dismissed = None
        self._claims, self._broken_rules = claims, broken
        self.found, self._together, self._checked = found, together, now
        return frozenset(each for each in (*before, *found) if before.get(each) != found.get(each))

    def dismiss(self, hint: Hint, *, reviewer: str, dismissed: bool = True) -> None:
        """Record that a reviewer dismissed a hint, or wants to see it again."""
        self._store.dismiss(self._document.document_id, hint, reviewer=reviewer, dismissed=dismissed)

    def _chosen(self) -> Sequence[Rule]:
        return rules() if self._rules is None else self._rules

    def _remembered(self, claims: Iterable[Claim], language: str) -> list[Hint]:
        """Give what the memory tells, which is a connection and so is asked here."""
        memory = [rule for rule in self._chosen() if rule.name == MEMORY]
        self._broken_memory = ()
        try:
            return check(self._document, claims, memory=self._store, rules=memory, language=language) if memory else []
        except FactcheckError as error:
            self._broken_memory = (str(error),)
            return []

    def _judged(self, claims: tuple[Claim, ...], language: str) -> tuple[list[Hint], tuple[str, ...]]:
        """Give what all rules but the memory find, and what broke down; the shipped ones run apart."""
        broken: list[RuleFailed] = []
        judging = [rule for rule in self._chosen() if rule.name != MEMORY]
        # A desk's own rules may be no more than a function in a notebook.
        own = [rule for rule in judging if not rule.shipped]
        shipped = [rule.name for rule in judging if rule.shipped]
        known = self._authority
        hints = check(
            self._document,
            claims,
            authority=known,
            memory=self._store,
            rules=own,
            language=language,
            failed=broken.append,
        )
        try:
            hints += check_apart(self._document, claims, authority=known, names=shipped, language=language)
        except RuleFailed as failure:
            broken.append(failure)
        return hints, tuple(map(str, broken))


def _importance(hint: Hint) -> tuple[bool, bool, bool]:
    # What a colleague has concluded comes before what a machine thinks.
    return hint.level is not Level.WARNING, hint.precedent is None, not hint.suggestion


def offered(claim: Claim, hint: Hint) -> Annotation | None:
    """Give what a reviewer would conclude who takes a hint over, or nothing when it suggests nothing."""
    if hint.precedent is not None:
        before = hint.precedent.annotation
        quote = hint.precedent.quote
        if before.claim_id == claim.claim_id:
            # In another version of the text, where nothing but the words tells that it is the same.
            same = comparable(quote) == comparable(claim.quote)
        else:
            same = hint.precedent.likeness == 1 or asserts_the_same(claim.quote, quote)
        if not same:
            return None
        return replace(before, claim_id=claim.claim_id, correction=hint.suggestion, note="")
    right = hint.suggestion if is_elsewhere(claim, hint) else correction(claim, hint)
    return Annotation(claim.claim_id, "", Verdict.ERRONEOUS, REASONS.get(hint.rule), right) if right else None


def is_elsewhere(claim: Claim, hint: Hint) -> bool:
    """Tell whether a hint is only told at a claim, because nothing marks the words that it is about."""
    return not (hint.start < claim.end and claim.start < hint.end)


def kind_of(hint: Hint) -> Kind:
    """Give the kind of a claim that marks the words a hint is about."""
    return _KINDS.get(REASONS.get(hint.rule), Kind.STATEMENT)
