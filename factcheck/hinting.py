"""The hints at a document's claims in a review: found once, recalled after each verdict, the dismissed left out.

It never decides what a hint is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.checking import Authority, Rule, check, rules
from factcheck.model import Claim, Document, Hint, Level
from factcheck.recalling import form
from factcheck.store import Store

MEMORY = "memory"


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
        self._claims: dict[str, Claim] = {}
        self._found: dict[str, list[Hint]] = {}
        self._dismissed: dict[tuple[str, str], frozenset[str]] | None = None

    def refresh(self) -> None:
        """Read again what was dismissed."""
        self._dismissed = None

    def of(self, claim: Claim, claims: Sequence[Claim], *, reviewer: str, language: str) -> tuple[Hint, ...]:
        """Give the hints at a claim that a reviewer has not dismissed, warnings first.

        Args:
            claim: One of the claims.
            claims: All of the document; when others have come or gone, they are checked again.
            reviewer: By name.
            language: In which messages are written.
        """
        if self._language != language or self._claims.keys() != {each.claim_id for each in claims}:
            self._language, self._claims = language, {each.claim_id: each for each in claims}
            self._found = self._by_claim(claims, self._rules)
        if self._dismissed is None:
            self._dismissed = self._store.dismissals(self._document.document_id)
        there = (
            hint
            for hint in self._found.get(claim.claim_id, ())
            if reviewer not in self._dismissed.get((hint.claim_id, hint.hint_id), ())
        )
        return tuple(sorted(there, key=lambda hint: (hint.level is not Level.WARNING, not hint.suggestion)))

    def recall(self, claim: Claim) -> tuple[Claim, ...]:
        """Ask the memory again for the claims that are like one somebody has just annotated, and give them."""
        wanted = form(claim.quote, claim.kind)
        alike = tuple(
            each for each in self._claims.values() if each.kind is claim.kind and form(each.quote, each.kind) == wanted
        )
        chosen = rules() if self._rules is None else self._rules
        memory = [rule for rule in chosen if rule.name == MEMORY]
        if memory and alike:
            recalled = self._by_claim(alike, memory)
            for each in alike:
                others = [hint for hint in self._found.get(each.claim_id, ()) if hint.rule != MEMORY]
                self._found[each.claim_id] = others + recalled.get(each.claim_id, [])
        return alike

    def dismiss(self, hint: Hint, *, reviewer: str, dismissed: bool = True) -> None:
        """Record that a reviewer dismissed a hint, or wants to see it again."""
        self._store.dismiss(self._document.document_id, hint, reviewer=reviewer, dismissed=dismissed)
        self._dismissed = None

    def _by_claim(self, claims: Iterable[Claim], chosen: Sequence[Rule] | None) -> dict[str, list[Hint]]:
        hints = check(
            self._document,
            claims,
            authority=self._authority,
            memory=self._store,
            rules=chosen,
            language=self._language,
        )
        found: dict[str, list[Hint]] = {}
        for hint in hints:
            found.setdefault(hint.claim_id, []).append(hint)
        return found
