"""Notices what is probably wrong in a document and says why: hints at claims. It never settles and never stores.

The modules: `rules` (which there are), `article` (what they look at), `authority` (what is known for certain; read by
`authority_file`, compared by `likeness`), and one module a rule, with what it reads beside it:

spelling      meant (how far it may be off), endings (that no case has), institutions (no claim marks them), certainty,
              abbreviation, called
description   nouns, trades; agreement (what changes with a noun)
office        offices; office_phrases (beside a name), office_links (apart from it), office_titles, office_days;
              countries, towns; office_words and office_hints (what is told); profession
nationality
party         parties, direction (where a party stands)
seat          seats
variant       roles (who somebody is)
weekday       weekdays_apart, feast_days, other_days, days; no_date, relative_time
order         turned_years, turned_days
change        changes, then_and_now, named_ends, refers, telling, thing, same_unit, unmarked <- slots (numbered
              sentences); goals, remarks, steps, lone_changes (by two numbers alone)
portion       parts, asides, results, portion_words, share_beside, three_numbers (by these alone); points, lone_points;
              figuring (what sums are shown and suggested)
total         sums (what may be one) <- added, families; signs (whether it is meant), slips (whether a miss is an
              error), rivals <- weights; outcomes, periods
shares        families, terms <- term, numerals, hundredths, sum_words
duration      ends, moved (between which points) <- near_points <- time_points, linked <- lengths, tense; spans (how far
              apart); rewriting
age           ages, age_times, loose_ages, whose_age, starts, origins, subject; apart; jubilees (goldene Hochzeit)
vague, memory
reconciliation, only when it is asked for
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from factcheck.checking.article import Article, Memory, article
from factcheck.checking.authority import Authority, read_authority, shipped
from factcheck.checking.rules import Rule, rule, rules
from factcheck.errors import InvalidClaim, RuleFailed
from factcheck.model import Claim, Document, Hint, Kind, Level
from factcheck.text import unwrapped

__all__ = ["Article", "Authority", "Rule", "check", "read_authority", "rule", "rules", "shipped"]


def check(
    document: Document,
    claims: Iterable[Claim],
    *,
    authority: Authority | None = None,
    memory: Memory | None = None,
    rules: Sequence[Rule] | None = None,
    language: str = "en",
    failed: Callable[[RuleFailed], None] | None = None,
) -> list[Hint]:
    """Give the hints at the claims of a document, in reading order; checking twice gives the same hints.

    Args:
        document: Its `date` decides what relative times and offices mean.
        claims: Of this document.
        authority: What is known for certain; otherwise what is shipped. `read_authority` adds a desk's own files.
        memory: What was settled before: a `Store`.
        rules: Otherwise all there are; see `factcheck.checking.rules`.
        language: In which messages are written, ``"en"`` or ``"de"``.
        failed: Called with what is raised otherwise when a rule that a desk added breaks down; the others go on.

    Raises:
        InvalidClaim: A claim does not quote this document.
        RuleFailed: A rule that a desk added broke down.
    """
    claims = tuple(claims)
    for claim in claims:
        if claim.document_id != document.document_id or document.text[claim.start : claim.end] != claim.quote:
            raise InvalidClaim(f"{claim.quote!r} at {claim.start}:{claim.end} does not quote {document.title!r}.")
    if (text := unwrapped(document.text)) != document.text:
        document = replace(document, text=text)
        claims = tuple(replace(claim, quote=text[claim.start : claim.end]) for claim in claims)
    looked_at = article(document, claims, authority=authority, memory=memory, language=language)
    found: dict[tuple[str, int, int, str, str], Hint] = {}
    for each in all_rules() if rules is None else rules:
        try:
            hints = list(_hints(each, looked_at))
        except RuleFailed as failure:
            if failed is None:
                raise
            failed(failure)
            continue
        for hint in hints:
            found.setdefault((hint.claim_id, hint.start, hint.end, hint.rule, hint.suggestion or hint.message), hint)
    return sorted(found.values(), key=lambda hint: (hint.start, hint.end, hint.rule))


all_rules: Callable[[], tuple[Rule, ...]] = rules


def _hints(each: Rule, looked_at: Article) -> Iterable[Hint]:
    try:
        hints = [replace(hint, rule=each.name) for hint in each.check(looked_at)]
    except RuleFailed:
        raise
    except Exception as error:
        if each.shipped:
            raise
        raise RuleFailed(f"The rule {each.name!r} broke down: {type(error).__name__}: {error}.") from error
    for hint in hints:
        if not (isinstance(hint.start, int) and isinstance(hint.end, int) and isinstance(hint.suggestion, str)):
            raise RuleFailed(
                f"The rule {each.name!r} gave {hint}; start and end are numbers, what it suggests is text."
            )
        if not 0 <= hint.start < hint.end <= len(looked_at.text) or hint.level not in list(Level):
            raise RuleFailed(f"The rule {each.name!r} gave {hint}, which is no passage of this text or has no level.")
        if claim := _claim_at(looked_at, hint):
            yield replace(hint, claim_id=claim.claim_id)


def _claim_at(looked_at: Article, hint: Hint) -> Claim | None:
    """Give the claim a hint is told at: the one it names, the smallest around it, the most overlapped, the nearest."""
    touched = looked_at.touching(hint.start, hint.end)
    if hint.claim_id:
        return next((claim for claim in touched if claim.claim_id == hint.claim_id), None)
    around = [claim for claim in touched if claim.start <= hint.start and hint.end <= claim.end]
    if around:
        return min(around, key=lambda claim: claim.end - claim.start)
    if touched:
        return max(touched, key=lambda claim: (min(claim.end, hint.end) - max(claim.start, hint.start), -claim.end))
    # What the finder did not mark is told at the nearest claim of the sentence, the paragraph, or the article.
    borders = (looked_at.sentence(hint.start), looked_at.paragraph(hint.start))
    near = next(filter(None, (looked_at.within(*each, *Kind) for each in borders)), looked_at.claims)
    return min(near, key=lambda claim: max(claim.start - hint.end, hint.start - claim.end), default=None)
