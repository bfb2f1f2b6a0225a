"""Tells whether a name stands behind a word for who somebody is that another name never has: sein Vorgänger Lohser.

It compares no names.
"""

from __future__ import annotations

import re

from factcheck.checking.article import Article
from factcheck.finding.words import word_set
from factcheck.model import Kind

_NO_ROLES = word_set("""
    in im am an auf aus zu zum zur durch hinter bis ab beim vom seine ihre deren jede wie als auch doch und aber nur für
    bei mit nach von vor seit dass ob wenn weil da dann dort hier heute gestern so nun later then but however noch schon
    laut neben gegen ohne um über unter zwischen trotz während was wer wo doktor professor when like for
""")
# Who is told beside somebody else.
_BESIDE = re.compile(
    r"(?:gänger|folger|gegner|bruder|schwester|konkurrent|kolleg|partner|rival|vertreter|nachbar|freund|frau|mann"
    r"|predecessor|successor|brother|sister|colleague|deputy|friend|wife|husband|neighbour)\w{0,4}$",
    re.IGNORECASE,
)
_ROLE = re.compile(r"(?P<role>\b[A-ZÄÖÜ][\w-]+|(?<=\b[Tt]he )[a-z]{5,})\s$")
TITLE = re.compile(r"(?:Dr|Prof|Herr|Herrn|Frau|Mr|Mrs|Ms|Miss)\.?$")
"""A title in front of a name, which tells nothing of who it is."""


def has_own_role(article: Article, said: list[tuple[int, int]], other: list[tuple[int, int]], *, alike: bool) -> bool:
    """Tell whether a name stands behind a noun that the other one never has: sein Vorgänger Lohser."""
    first = article.paragraphs[0][1] if len(article.paragraphs) > 1 else 0
    if all(end <= first for _, end in said):
        return False  # a heading says in a word of its own what the text tells at length
    roles = _roles(article, said)
    # Two names so long and so like each other are hardly those of two people, unless one is told beside the other.
    if alike and not any(_BESIDE.search(role) for role in roles):
        return False
    return len(roles) == len(said) and not roles & _roles(article, other)


def _roles(article: Article, places: list[tuple[int, int]]) -> set[str]:
    found = set()
    for start, end in places:
        # Before the whole name: of Landrat Jochen Wiedekind the role is Landrat.
        whole = min((claim.start for claim in article.touching(start, end) if claim.kind is Kind.NAME), default=start)
        before = _ROLE.search(article.text, max(0, whole - 40), whole)
        if before and not TITLE.match(before["role"]) and before["role"].lower() not in _NO_ROLES:
            found.add(before["role"])
    return found
