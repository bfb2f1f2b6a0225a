import operator
from functools import lru_cache
from importlib import import_module
from importlib.metadata import EntryPoint

import pytest

from factcheck.checking import check
from factcheck.checking.rules import GROUP, REASONS, SHIPPED, Rule, rule, rules
from factcheck.errors import RuleFailed, UnknownRule
from factcheck.model import REASONS as FITTING
from factcheck.model import Hint, Verdict

# In the package the function `rules` hides the module of that name.
MODULE = import_module("factcheck.checking.rules")


@pytest.fixture(autouse=True)
def no_other_rules(monkeypatch):
    """Keep what is added here, and what is installed, from the other tests."""
    monkeypatch.setattr(MODULE, "_ADDED", {})
    install(monkeypatch)


def install(monkeypatch, **targets):
    """Let packages have entry points: a name and what is loaded for it."""
    entries = tuple(EntryPoint(name, target, GROUP) for name, target in targets.items())
    monkeypatch.setattr(MODULE, "entry_points", lambda *, group: entries if group == GROUP else ())
    monkeypatch.setattr(MODULE, "_packaged", lru_cache(MODULE._packaged.__wrapped__))


def names(**chosen):
    return [each.name for each in rules(**chosen)]


def nothing(article):
    return ()


def town(article):
    yield Hint(2, 6, "A town.")


def test_gives_all_shipped_rules_in_their_order():
    assert names() == list(SHIPPED)
    assert all(each.shipped and callable(each.check) for each in rules())


def test_gives_only_some_in_the_order_of_all():
    assert names(only=["vague", "spelling"]) == ["spelling", "vague"]


def test_leaves_some_out():
    assert names(without=["spelling", "vague"]) == [name for name in SHIPPED if name not in ("spelling", "vague")]


def test_leaves_some_out_of_some():
    assert names(only=["vague", "spelling"], without=["vague"]) == ["spelling"]


def test_gives_none_when_only_none_are_wanted():
    assert names(only=[]) == []


@pytest.mark.parametrize("chosen", [{"only": iter(["vague"])}, {"only": {"vague"}}, {"only": ("vague", "vague")}])
def test_names_come_in_any_collection(chosen):
    assert names(**chosen) == ["vague"]


@pytest.mark.parametrize(
    ("chosen", "unknown"),
    [
        ({"only": ["speling"]}, "'speling'"),
        ({"without": ["speling"]}, "'speling'"),
        ({"only": ["vague", "b"], "without": ["a"]}, "'a', 'b'"),
        ({"only": ["no_date"]}, "'no_date'"),
    ],
)
def test_says_which_rules_there_are_when_a_name_is_unknown(chosen, unknown):
    with pytest.raises(UnknownRule) as caught:
        rules(**chosen)
    assert str(caught.value) == f"There is no rule {unknown}; there are {', '.join(SHIPPED)}."


def test_adds_a_function_and_leaves_it_as_it_is():
    assert rule("own")(nothing) is nothing
    assert rules(only=["own"]) == (Rule("own", nothing, shipped=False),)
    assert names() == [*SHIPPED, "own"]


def test_adding_it_again_replaces_it():
    rule("own")(nothing)
    rule("own")(town)
    assert rules(only=["own"]) == (Rule("own", town),)


@pytest.mark.parametrize("name", [*SHIPPED, "all", "reconciliation"])
def test_refuses_the_name_of_a_shipped_rule(name):
    with pytest.raises(UnknownRule) as caught:
        rule(name)
    assert str(caught.value) == f"'{name}' is the name of a shipped rule; choose another."


def test_an_added_rule_is_run(document, claims):
    rule("town")(town)
    assert check(document, claims, rules=rules(only=["town"])) == [Hint(2, 6, "A town.", rule="town", claim_id="c1")]


def test_a_package_adds_a_rule(monkeypatch):
    install(monkeypatch, packaged="operator:length_hint")
    assert rules(only=["packaged"]) == (Rule("packaged", operator.length_hint),)
    assert names() == [*SHIPPED, "packaged"]


def test_a_package_cannot_replace_a_shipped_rule(monkeypatch):
    install(monkeypatch, spelling="operator:length_hint")
    assert [(each.name, each.shipped, each.check.__module__) for each in rules(only=["spelling"])] == [
        ("spelling", True, "factcheck.checking.spelling")
    ]
    assert names() == list(SHIPPED)


def test_an_added_rule_counts_more_than_a_package_of_that_name(monkeypatch):
    install(monkeypatch, own="operator:length_hint")
    rule("own")(nothing)
    assert rules(only=["own"]) == (Rule("own", nothing),)


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("no_such_module:check", "ModuleNotFoundError: No module named 'no_such_module'"),
        ("operator:no_such_rule", "AttributeError: module 'operator' has no attribute 'no_such_rule'"),
    ],
)
def test_says_why_a_package_cannot_be_loaded(monkeypatch, target, reason):
    install(monkeypatch, broken=target)
    with pytest.raises(UnknownRule) as caught:
        rules()
    assert str(caught.value).startswith(f"The rule 'broken' cannot be loaded: {reason}")


def test_a_package_that_is_left_out_is_not_loaded(monkeypatch):
    install(monkeypatch, broken="no_such_module:check")
    assert names(without=["broken"]) == list(SHIPPED)
    assert names(only=["vague"]) == ["vague"]


def test_every_reason_is_of_a_shipped_rule_and_fits_an_erroneous_claim():
    assert REASONS.keys() <= {*SHIPPED, "reconciliation"}
    assert set(REASONS.values()) <= set(FITTING[Verdict.ERRONEOUS])


def test_a_hint_of_wrong_types_is_told_as_a_fault_of_its_rule(document, claims):
    rule("own")(lambda _article: [Hint("0", 4, "A town.")])
    with pytest.raises(RuleFailed, match="start and end are numbers"):
        check(document, claims, rules=rules(only=["own"]))
