"""How much each sign counts that numbers are meant to add up, and that a miss is a slip: logs of odds.

Written by `training/totals.py`, from what adds up in articles; it knows no text.
"""

from __future__ import annotations

from collections.abc import Iterable


def weigh(weights: dict[str, float], signs: Iterable[str]) -> float:
    """Give the log of the odds that some signs make."""
    return weights["base"] + sum(weights.get(sign, 0.0) for sign in signs)


def _table(text: str) -> dict[str, float]:
    pairs = (pair.split(" = ") for pair in text.strip().replace("\n", "; ").split("; "))
    return {sign: float(weight) for sign, weight in pairs}


MEANT = _table("""
base = -2.57; together at once = 4.30; complete, two cues = 3.52; complete, one cue = 2.47; bare next sentence = 1.52
bare list = 1.50; together = 1.37; pair of a whole elsewhere = 1.32; the whole behind = 1.29; pair = 1.28
alike counted = 1.25; family = 0.97; complete, no cue = 0.96; tied between = 0.91; so = 0.86; same counted = 0.82
people = 0.80; tied between, bare = 0.73; named together = 0.58; colon = 0.53; nothing else = 0.53; 3 parts, cue = 0.50
and = 0.44; parted = 0.43; rest = 0.40; ends = 0.33; 3 parts = 0.33; 2 parts, no cue = 0.24; skips = 0.21
far in front = 0.18; no cue = 0.13; in front = 0.11; many parts, no cue = 0.06; two cues = -0.06
many parts, cue = -0.06; one cue = -0.07; part is a whole = -0.08; anything counted = -0.10; begun = -0.10
of them = -0.13; 3 parts, no cue = -0.17; next sentence begins = -0.20; incomplete vote = -0.20; vague behind = -0.22
kinds counted = -0.24; apart = -0.33; 2 parts = -0.33; absent = -0.34; between = -0.40; both = -0.41; goes on = -0.41
one as a word = -0.44; alien counted = -0.44; others counted = -0.46; far apart = -0.55; 2 parts, cue = -0.57
of whole = -0.60; year = -0.60; uncounted whole = -0.63; next sentence = -0.64; and between = -0.71; changed = -0.72
nested = -0.76; some alien counted = -0.79; joined = -0.93; whole without unit = -1.00; untold rest = -1.05
bare right behind = -1.06; some = -1.08; far behind = -1.19; elsewhere = -1.40; does = -1.50; party of parties = -1.50
same place = -1.91; part of its own whole = -2.00; next sentence exists = -2.14; saves = -2.50; instead = -2.50
""")
SLIP = _table("""
base = -0.46; early = 2.92; swapped = 2.22; up to 5% = 1.60; up to 10% = 1.15; over = 0.92; off by two = 0.82
under, rest = 0.58; many digits = 0.56; off by one = 0.33; under, unlisted = 0.12; up to 20% = 0.05
under, two parts = -0.19; digits = -0.21; rival with whole = -0.32; few digits = -0.35; rival with one = -0.42
rival with two = -0.52; rival with whole and part = -0.64; over, unlisted = -0.73; under, untold = -0.89; under = -0.89
only one = -0.93; off by more = -1.15; far = -1.16; under, incomplete vote = -1.50; rival nested = -1.60
up to 30% = -1.64
""")
