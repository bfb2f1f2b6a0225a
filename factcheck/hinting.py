"""The hints at a document's claims in a review: found once, recalled after each verdict, the dismissed left out.

It never decides what a hint is worth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.checking import Authority, Rule, check, rules
from factcheck.checking.rules import REASONS
from factcheck.errors import FactcheckError, RuleFailed
from factcheck.model import Annotation, Claim, Document, Hint, Kind, Level, Reason, Verdict, correction
from factcheck.recalling import asserts_the_same, form
from factcheck.store import Store

MEMORY = "memory"
_KINDS: dict[Reason | None, Kind] = {
    Reason.SPELLING: Kind.NAME,
    Reason.WRONG_DESCRIPTION: Kind.DESCRIPTION,
    Reason.WRONG_DATE: Kind.TIME,
    Reason.WRONG_NUMBER: Kind.QUANTITY,
}


class Hints:
    """The hints at one document. A class because they are found once and asked for often.

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
        self._language = ""
        self._memory: tuple[Rule, ...] = ()
        self._recalled = True
        self._claims: Mapping[str, Claim] = {}
        self._checked: frozenset[str] | None = None
        self._found: dict[str, list[Hint]] = {}
        self._together: dict[tuple[str, str], list[Hint]] = {}
        self._dismissed: dict[tuple[str, str], frozenset[str]] | None = None
        self.failures: tuple[str, ...] = ()
        """What broke down when the document was checked last: a desk's own rule, or a service."""

    def refresh(self) -> None:
        """Read again what was dismissed and what was settled elsewhere; what broke down is tried again."""
        self._dismissed = None
        self._recalled = False
        if self.failures:
            self.claims_changed()

    def claims_changed(self) -> None:
        """Check the document again when somebody asks next: a claim came or went."""
        self._checked = None

    def of(
        self,
        claim: Claim,
        claims: Mapping[str, Claim],
        *,
        reviewer: str,
        language: str,
        concluded: Callable[[str], Verdict | None],
    ) -> tuple[Hint, ...]:
        """Give the hints at a claim that are news to a reviewer, warnings first.

        None that was dismissed, none of a sum in which another number was, or was corrected; and what was concluded
        before is no news to who has concluded.

        Args:
            claim: One of the claims.
            claims: All of the document, by id.
            reviewer: By name.
            language: In which messages are written.
            concluded: Gives the reviewer's verdict on a claim, by its id.
        """
        if claims is not self._claims or self._checked is None or self._language != language:
            if self._checked != frozenset(claims) or self._language != language:
                self._check(claims, language)
            self._claims, self._checked = claims, frozenset(claims)
        if not self._recalled:
            self._recall(tuple(claims.values()))
        if self._dismissed is None:
            self._dismissed = self._store.dismissals(self._document.document_id)
        dismissed = self._dismissed

        def is_news(hint: Hint) -> bool:
            if hint.precedent and concluded(claim.claim_id):
                return False
            together = self._sum(hint)
            return not any(
                reviewer in dismissed.get((each.claim_id, each.hint_id), ())
                or (each.claim_id != claim.claim_id and concluded(each.claim_id) is Verdict.ERRONEOUS)
                for each in together
            )

        return tuple(sorted(filter(is_news, self._found.get(claim.claim_id, ())), key=_importance))

    def _sum(self, hint: Hint) -> Sequence[Hint]:
        """Give the hints that tell of the same sum, itself among them: only one of its numbers is wrong."""
        return self._together.get((hint.rule, hint.message), (hint,))

    def alike(self, claim: Claim) -> tuple[Claim, ...]:
        """Give the claims of the document that say the same as one, itself among them."""
        wanted = form(claim.quote, claim.kind)
        known = self._claims.values()
        same = (each for each in known if each.kind is claim.kind and form(each.quote, each.kind) == wanted)
        return tuple(same) or (claim,)

    def concerned(self, claim: Claim) -> tuple[Claim, ...]:
        """Give the claims that say the same as one, and those with a hint at the same sum."""
        ids = {each.claim_id for hint in self._found.get(claim.claim_id, ()) for each in self._sum(hint)}
        alike = self.alike(claim)
        others = ids - {each.claim_id for each in alike}
        return (*alike, *(self._claims[each] for each in sorted(others) if each in self._claims))

    def recall(self, claim: Claim) -> None:
        """Ask the memory again about the claims that say the same as one that somebody has just annotated.

        What breaks down is told in `failures`: the annotation is recorded already.
        """
        if claim.claim_id in self._claims:
            try:
                self._recall(self.alike(claim))
            except FactcheckError as error:
                self.failures = (*self.failures, str(error))

    def _recall(self, claims: Sequence[Claim]) -> None:
        self._recalled = True
        if not self._memory:
            return
        recalled = self._by_claim(claims, self._memory)
        for each in claims:
            others = [hint for hint in self._found.get(each.claim_id, ()) if hint.rule != MEMORY]
            self._found[each.claim_id] = others + recalled.get(each.claim_id, [])

    def _check(self, claims: Mapping[str, Claim], language: str) -> None:
        chosen = rules() if self._rules is None else self._rules
        self._memory = tuple(rule for rule in chosen if rule.name == MEMORY)
        self._language, self._recalled, self.failures = language, True, ()
        self._found = self._by_claim(claims.values(), chosen)
        self._together = {}
        for hint in (hint for hints in self._found.values() for hint in hints):
            if REASONS.get(hint.rule) is Reason.WRONG_NUMBER:
                self._together.setdefault((hint.rule, hint.message), []).append(hint)

    def dismiss(self, hint: Hint, *, reviewer: str, dismissed: bool = True) -> None:
        """Record that a reviewer dismissed a hint, or wants to see it again."""
        self._store.dismiss(self._document.document_id, hint, reviewer=reviewer, dismissed=dismissed)
        self._dismissed = None

    def _failed(self, failure: RuleFailed) -> None:
        self.failures = (*self.failures, str(failure))

    def _by_claim(self, claims: Iterable[Claim], chosen: Sequence[Rule]) -> dict[str, list[Hint]]:
        hints = check(
            self._document,
            claims,
            authority=self._authority,
            memory=self._store,
            rules=chosen,
            language=self._language,
            failed=self._failed,
        )
        found: dict[str, list[Hint]] = {}
        for hint in hints:
            found.setdefault(hint.claim_id, []).append(hint)
        return found


def _importance(hint: Hint) -> tuple[bool, bool, bool]:
    # What a colleague has concluded comes before what a machine thinks.
    return hint.level is not Level.WARNING, hint.precedent is None, not hint.suggestion


def offered(claim: Claim, hint: Hint) -> Annotation | None:
    """Give what a reviewer would conclude who takes a hint over, or nothing when it suggests nothing."""
    if hint.precedent is not None:
        before = hint.precedent.annotation
        same = hint.precedent.likeness == 1
        if not same and not asserts_the_same(claim.quote, hint.precedent.quote):
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
