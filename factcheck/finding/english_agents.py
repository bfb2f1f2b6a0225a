"""Tells what kind of subject an English verb has: somebody, or something that shows a fact. It judges no verb."""

from __future__ import annotations

from factcheck.finding.english_roles import RANKS, is_role
from factcheck.finding.english_subjects import PRONOUNS, Sentence
from factcheck.finding.words import word_set

_PEOPLE = word_set("""
    police people men women children parents families family villagers crew staff management government department
    office ministry administration authorities army navy military force forces society opposition majority minority
    nation nations country countries parliament congress senate cabinet board commission commons lords
    church palace treasury media press market markets consensus side sides camp public jury crowd
    both many some others most few all everyone everybody those neither such number half dozens hundreds thousands
    person one mps meps peers relatives experts officials authority corporation association institute organisation
    organization ngo ngos force service services leadership bench academics clergy congregation electorate
""")
_RESEARCH = word_set("""
    study survey poll polls polling report research analysis review paper figures data statistics inquiry investigation
    audit trial census surveys studies findings evidence experiment experiments results test tests researchers
    scientists authors team reports papers estimates numbers calculations modelling modeling reviews audits documents
    records emails memo memos messages accounts minutes filing filings transcript footage forecast forecasts letter
    letters dossier document file files ranking rankings assessment analyses
    petition lawsuit complaint indictment motion manifesto article editorial ruling notice statement submission
""")
_INSPECTORS = word_set("""
    court tribunal jury panel watchdog judge commission committee inspectors inspector regulator ombudsman inquest
    coroner auditors auditor police detectives prosecutors investigators agency jurors magistrates
""")
_CUTS = word_set("""
    of in by for from on at with to about into under over after between who which that whose where published released
    commissioned conducted carried seen obtained based led signed sent written compiled produced done not , ( – —
""")


def head(sentence: Sentence, start: int, end: int) -> str:
    """Give the noun that a phrase is about, in lower case: "survey" in "a survey of voters published today"."""
    stop = next((k for k in range(start + 1, end) if sentence.lower(k) in _CUTS), end)
    while stop > start + 1 and not sentence.lower(stop - 1)[0].isalnum():
        stop -= 1
    return sentence.lower(stop - 1)


def is_agent(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a subject is somebody, a person or a body, or a name, which may be anybody's."""
    first = sentence.lower(start)
    if first in PRONOUNS:
        return True
    noun = head(sentence, start, end)
    if first == "it" or noun == "one":
        return True
    named = any(sentence.ends.get(k, end + 1) <= end for k in range(start, end))
    return named or _is_somebody(noun)


def _is_somebody(noun: str) -> bool:
    if noun in _PEOPLE or noun in RANKS or is_role(noun) or noun in _INSPECTORS:
        return True
    cut = 2 if noun.endswith(("sses", "ches", "shes", "xes")) else noun.endswith("s")
    single = noun[:-3] + "y" if noun.endswith("ies") else noun[: len(noun) - cut]
    single = single.replace("women", "woman").replace("men", "man")
    return single != noun and is_role(single)


def is_evidence(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a subject shows something: a study, figures, documents, and who wrote them."""
    return head(sentence, start, end) in _RESEARCH


def is_inspector(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a subject finds something out by its office, as courts and watchdogs do."""
    return head(sentence, start, end) in _INSPECTORS
