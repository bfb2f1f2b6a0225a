"""The reader of marked cases: what a rule warns of stands between bars, with an arrow to what should stand there."""

import re
from dataclasses import replace
from itertools import groupby

import pytest

from factcheck import find
from factcheck.checking import check, rules
from factcheck.model import Level
from factcheck.reading import from_text

_MARK = re.compile(r"\|(.*?) → .*?\|", re.DOTALL)


@pytest.fixture(scope="session")
def checked():
    """Give the function that marks a text anew with what one rule finds in it, so that it can be compared as a whole.

    A warning shows its suggestion, ``?`` where it has none, and `` / `` before another one; an info shows its message.
    """

    def checked(rule, marked, *, language="de", published=None):
        text = _MARK.sub(r"\1", marked)
        document = replace(from_text(text, language=language), date=published)
        parts, at = [], 0
        hints = check(document, find(document), rules=rules(only=[rule]))
        for (start, end), at_once in groupby(hints, key=lambda hint: (hint.start, hint.end)):
            told = [hint.message if hint.level is Level.INFO else hint.suggestion or "?" for hint in at_once]
            parts += [text[at:start], f"|{text[start:end]} → {' / '.join(told)}|"]
            at = end
        return "".join([*parts, text[at:]])

    return checked
