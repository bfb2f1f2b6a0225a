"""The rule *memory*: a claim like one that was settled before shows what was concluded then. It never opens a store."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.days import written
from factcheck.model import Hint, Kind, Level, Precedent, Verdict
from factcheck.text import comparable

_VERDICTS = {
    Verdict.VERIFIED: "belegt",
    Verdict.DISPUTED: "strittig",
    Verdict.ERRONEOUS: "fehlerhaft",
}


def check(article: Article) -> Iterator[Hint]:
    """Give a hint at every claim that is like one settled before; a warning at a name that was erroneous then."""
    if article.memory is None:
        return
    for claim, precedent in article.memory.precedents(article.claims):
        verdict, correction = precedent.annotation.verdict, precedent.annotation.correction
        # "Andrea Peters" may be a genitive of "Andrea Peter", and may be somebody else.
        same = precedent.likeness == 1 and comparable(claim.quote) == comparable(precedent.quote)
        erroneous_name = verdict is Verdict.ERRONEOUS and claim.kind is Kind.NAME and same
        yield Hint(
            claim.start,
            claim.end,
            _message(article, precedent, same=same),
            correction if verdict is Verdict.ERRONEOUS and same else "",
            Level.WARNING if erroneous_name else Level.INFO,
            claim_id=claim.claim_id,
            precedent=precedent,
        )


def _message(article: Article, precedent: Precedent, *, same: bool) -> str:
    """Tell the verdict, reviewer, day, source and article, and of another wording the words."""
    before = precedent.annotation
    day = written(before.annotated_at.date(), article.language) if before.annotated_at else ""
    source = next(
        (piece.title or piece.url or piece.reference for piece in before.evidence if not piece.confidential), ""
    )
    verdict = before.verdict or ""
    en = f"Settled before as {verdict} by {before.reviewer}, {day}, in “{precedent.title}”"
    de = (
        f"Schon einmal {_VERDICTS.get(before.verdict, verdict) if before.verdict else ''}: {before.reviewer}, {day},"
        f" in „{precedent.title}“"
    )
    if not same:
        en, de = f"{en}: “{precedent.quote}”", f"{de}: „{precedent.quote}“"
    if source:
        en, de = f"{en}. Source: {source}", f"{de}. Quelle: {source}"
    return article.say(en=f"{en}.", de=f"{de}.")
