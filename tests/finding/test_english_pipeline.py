"""English names: with the pipeline of the extra `english`, and what is said without one."""

import logging

import pytest

from factcheck.finding import english_pipeline, find
from factcheck.model import Document, Kind

TEXT = "On Monday Barclays said that 241 workers at its New York office had left, according to Anna Marsh."


@pytest.fixture
def no_pipeline(monkeypatch):
    monkeypatch.setattr(english_pipeline, "find_spec", lambda name: None)
    english_pipeline.installed.cache_clear()
    yield
    english_pipeline.installed.cache_clear()


def test_the_pipeline_of_the_extra_is_an_english_one_of_spacys_and_finds_entities():
    nlp = english_pipeline.installed()
    assert (nlp.meta["lang"], nlp.meta["license"], nlp.meta["author"]) == ("en", "MIT", "Explosion")
    assert nlp.meta["name"].startswith("core_web_sm")
    assert nlp.pipe_names == ["tok2vec", "ner"]


def test_names_come_from_the_installed_pipeline(caplog):
    names = [claim.quote for claim in find(Document(TEXT, language="en")) if claim.kind is Kind.NAME]
    assert names == ["Barclays", "New York", "Anna Marsh"]
    assert caplog.records == []


@pytest.mark.usefixtures("no_pipeline")
def test_without_one_that_is_said_and_everything_else_is_found(caplog):
    with caplog.at_level(logging.WARNING):
        claims = find(Document(TEXT, language="en"))
    assert 'pip install "factcheck-desk[english]"' in caplog.text
    assert {Kind.NAME, Kind.QUANTITY, Kind.TIME, Kind.ATTRIBUTION, Kind.STATEMENT} <= {claim.kind for claim in claims}
