"""The rule *memory*: a claim like one that was settled before shows what was concluded then. It never opens a store."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.checking.article import Article
from factcheck.checking.days import written
from factcheck.model import Claim, Hint, Kind, Level, Precedent, Verdict
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
            _message(article, claim, precedent, same=same),
            correction if verdict is Verdict.ERRONEOUS and same else "",
            Level.WARNING if erroneous_name else Level.INFO,
            claim_id=claim.claim_id,
            precedent=precedent,
        )


def _message(article: Article, claim: Claim, precedent: Precedent, *, same: bool) -> str:
    """Tell the verdict, reviewer, day, source and where, and of another wording the words."""
    before = precedent.annotation
    day = written(before.annotated_at.date(), article.language) if before.annotated_at else ""
    source = next(
        (piece.title or piece.url or piece.reference for piece in before.evidence if not piece.confidential), ""
    )
    verdict = before.verdict or ""
    german = _VERDICTS.get(before.verdict, verdict) if before.verdict else ""
    en, de = f" as {verdict} by {before.reviewer}, {day}", f"{german}: {before.reviewer}, {day}"
    if before.claim_id == claim.claim_id:
        en, de = f"In another version of this article settled{en}", f"In einer anderen Fassung dieses Artikels {de}"
        corrected = before.correction and comparable(before.correction) == comparable(claim.quote)
        en, de = (f"Corrected. {en}", f"Korrigiert. {de}") if corrected else (en, de)
    elif not precedent.title:
        en, de = f"Elsewhere in this article settled{en}", f"An einer anderen Stelle dieses Artikels {de}"
    else:
        en, de = f"Settled before{en}, in “{precedent.title}”", f"Schon einmal {de}, in „{precedent.title}“"
    if not same:
        en, de = f"{en}: “{precedent.quote}”", f"{de}: „{precedent.quote}“"
    if source:
        en, de = f"{en}. Source: {source}", f"{de}. Quelle: {source}"
    end = "" if not same and not source and precedent.quote.endswith((".", "!", "?")) else "."
    return article.say(en=f"{en}{end}", de=f"{de}{end}")
