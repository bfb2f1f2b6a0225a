"""The reader of marked cases: what a rule warns of stands between bars, with an arrow to what should stand there."""

import re
from dataclasses import replace

import pytest

from factcheck import find
from factcheck.checking import check, rules
from factcheck.model import Level
from factcheck.reading import from_text

_MARK = re.compile(r"\|(.*?) → .*?\|", re.DOTALL)


@pytest.fixture(scope="session")
def checked():
    """Give the function that marks a text anew with what one rule finds in it, so that it can be compared as a whole.

    A warning shows its suggestion, ``?`` where it has none; an info shows its message.
    """

    def checked(rule, marked, *, language="de", published=None):
        text = _MARK.sub(r"\1", marked)
        document = replace(from_text(text, language=language), date=published)
        parts, at = [], 0
        for hint in check(document, find(document), rules=rules(only=[rule])):
            told = hint.message if hint.level is Level.INFO else hint.suggestion or "?"
            parts += [text[at : hint.start], f"|{text[hint.start : hint.end]} → {told}|"]
            at = hint.end
        return "".join([*parts, text[at:]])

    return checked
