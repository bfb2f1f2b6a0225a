"""Attributions, their sources, and descriptions in English text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding.english_claims import attributions, descriptions
from factcheck.finding.english_names import names
from factcheck.finding.sentences import sentences
from factcheck.finding.sources import source, speaker
from factcheck.model import Kind, Passage, reading_order

ATTRIBUTED = {
    "vows to": "⟦a:The president vowed⟧ to veto the bill.",
    "had forecast": "⟦a:Analysts had forecast⟧ growth of 3%.",
    "data show a thing": "⟦a:The data show⟧ a decline.",
    "hints at": "⟦a:Mr Cole hinted at⟧ further cuts.",
    "a sign reads": "⟦a:A sign reads⟧: “Closed.”",
    "reportedly": "He ⟦a:reportedly⟧ earned $3m.",
    "quoted as saying": "⟦a:The paper quoted a diplomat as saying⟧ the talks had failed.",
    "declines to comment": "⟦a:The firm declined to comment⟧.",
    "calls it a thing": "⟦a:The mayor called⟧ the fine a parking ticket.",
    "apologises": "⟦a:Ann Lee apologised⟧ for the delay.",
    "remembers her": "⟦a:A former pupil remembers⟧ her as strict.",
    "raises concerns": "⟦a:The bookkeeper raised concerns⟧.",
    "asks to stay": "⟦a:Police asked⟧ residents to stay away.",
    "a statement before": "In a statement ⟦a:the union said⟧ it was ready.",
    "on a day": "⟦a:The company on Friday said⟧ it was ready.",
    "perfect": "⟦a:Campaigners have called on⟧ ministers to act.",
    "progressive": "⟦a:The whips are telling us⟧ it will be fine.",
    "modal": "⟦a:The ministry would say only⟧ that it was ready.",
    "negated": "⟦a:Doctors do not believe⟧ he is in danger.",
    "adverb": "⟦a:Critics have repeatedly warned⟧ that it would close.",
    "refusal": "⟦a:The firm declined to say⟧ who paid.",
    "particle": "⟦a:The council ruled out⟧ a sale.",
    "courtesy": "⟦a:Mrs Okafor, from Luton, said⟧ it was ready.",
    "total": "⟦a:The charity put⟧ the cost at £3m.",
    "stance": "⟦a:The mayor is adamant⟧ that it would close.",
    "survey": "⟦a:A survey published last month found⟧ that one in ten left.",
    "figures": "⟦a:The figures, released on Monday, show⟧ that debt has risen.",
    "clause without that": "⟦a:Many economists think⟧ rates will fall.",
    "court": "⟦a:The inquest heard⟧ that the man had left.",
    "court was told": "He left early, ⟦a:the jury was told⟧.",
    "passive": "⟦a:Ministers have been accused by their own backbenchers⟧ of running scared.",
    "relative clause": "⟦a:The minister, who took office in May, conceded⟧ that it had failed.",
    "no commas": "⟦a:An official who asked not to be named said⟧ it was dead.",
    "anonymous": "⟦a:Several diplomats, speaking on condition of anonymity, said⟧ it was dead.",
    "for its part": "⟦a:The union, for its part, warns⟧ that it would close.",
    "praise": "⟦a:The judge praised⟧ the staff.",
    "naming": "⟦a:The coach called⟧ the decision ‘harsh’.",
    "branding": "It was a lie which ⟦a:the judge branded⟧ ‘wicked’.",
    "rejected suggestions": "⟦a:The airline rejected⟧ suggestions that it was late.",
    "view": "⟦a:In the view of the union⟧, it is late.",
    "as they see it": "⟦a:As the workers see it⟧, it is late.",
    "citing": "The paper, ⟦a:citing two officials⟧, closed.",
    "impersonal": "Her gambling, ⟦a:it was said⟧, had got out of hand.",
    "rumour": "He ⟦a:is understood to⟧ have left.",
    "aside": "It remains unclear, ⟦a:analysts caution⟧, whether it will hold.",
    "second verb": "It cut its forecast and ⟦a:said⟧ it would close.",
    "any verb behind an utterance": "“It will close,” ⟦a:sighed the barman⟧.",
    "question": '"Why now?" ⟦a:asked the barman⟧.',
    "headline": "Bees can count, ⟦a:study finds⟧",
    "someone in a quotation": "‘⟦a:I told the lads⟧ that it would close,’ ⟦a:he said⟧.",
}
UNATTRIBUTED = {
    "showing pictures": "State television showed pictures of the damage.",
    "an alleged ringleader": "The alleged ringleader was arrested.",
    "calling his wife": "He called the police from a phone box.",
    "a weather forecast": "The forecast for Monday is good.",
    "noun": "The claims were false, and reports of violence grew.",
    "noun and number": "They would have gone five points clear with four matches left.",
    "thing": "The new law reads like a novel.",
    "deed": "The club won the title and called the police.",
    "found": "He found a job, felt ill and thought of home.",
    "showed": "He showed no remorse.",
    "participle": "A man accused of theft appeared in court.",
    "passive without a source": "The suspect was accused of theft.",
    "told to": "We were told to leave.",
    "writing": "She wrote three novels.",
    "recall of cars": "The carmaker recalled 20,000 vehicles.",
    "lives": "The flood claimed 12 lives.",
    "added": "The striker added a third before the break.",
    "nobody": "Nobody told us anything.",
    "first person thinks": "I didn't think it would be him.",
    "relative": "Anyone who saw it is asked to call.",
    "expected deed": "Ministers are expected to announce it.",
    "price put up": "The shop put the cake at the back.",
    "reasons": "Citing security concerns, it closed.",
    "that as an object": "They don't know that, do they?",
    "verb behind an opening mark": 'The actor left, and "felt fine".',
}
DESCRIBED = {
    "rank": "He met ⟦d:Gov. Anita Brandt⟧ there.",
    "ranks": "He met ⟦d:Det Sgt Carl Moody⟧ there.",
    "role by its ending": "He met ⟦d:librarian Priya Nair⟧ there.",
    "role of two words": "He met ⟦d:lorry driver Craig Munro⟧ there.",
    "former": "He met ⟦d:former prime minister Jane Cole⟧ there.",
    "retired": "He met ⟦d:retired headteacher Alan Whitworth⟧ there.",
    "office": "He met ⟦d:director of communications Amy Park⟧ there.",
    "body": "He chairs the ⟦d:charity Hearth⟧ there.",
    "based": "He runs the ⟦d:Leeds-based insurer Corvex⟧ there.",
    "nation": "He met ⟦d:Swedish climate activist Greta Lund⟧ there.",
    "adjective": "He read the ⟦d:nonpartisan Hadley Institute⟧ paper.",
    "apposition": "⟦d:Mariko Tanabe, a behavioral ecologist⟧, left.",
    "without an article": "⟦d:Janet Ogden, cabinet member for communities⟧, left.",
    "the bill's sponsor": "⟦d:Marcus Teller, the bill's sponsor⟧, left.",
    "age and street": "⟦d:Lorraine Pickard, 58, of Beech Avenue⟧, left.",
    "age behind a role": "He met ⟦d:lorry driver Craig Munro, 51⟧.",
    "ex": "He met ⟦d:ex-footballer Ian Stone⟧ there.",
    "think tank": "He runs the ⟦d:think tank Bruegel⟧ there.",
    "member": "He met ⟦d:Paul Ostrander of Cornell University⟧.",
    "owner": "He met ⟦d:Fairdeal's Gareth Toms⟧ there.",
    "behind": "He left the ⟦d:RMT union⟧ early.",
    "comma": "The ⟦d:regulator, Ofcom⟧, wants more.",
    "called": "He sold it to a ⟦d:fund called Meridian Coast⟧ there.",
    "byline": "By ⟦d:Helen Astbury, Political Correspondent⟧\n\nIt rained.",
}
UNDESCRIBED = {
    "courtesy": "He met Mr Whitworth there.",
    "age alone": "He met Ann Lee, 72, there.",
    "comparative": "It was later. After Ann Lee left, Bob May came.",
    "verb": "They consider Iran a threat.",
    "place": "On Tuesday, Leeds, Hull and York were flooded.",
    "sentence behind a comma": "In the city of York, a man of 40 fell from the wall.",
    "closing verb": "Thanks to Ian Hope, the lab reopened.",
    "relative": "Jane Goodwin, whose son died in the fire, left.",
    "two deeds": "Ann Lee and her husband, run the bakery.",
    "men on the field": "They saw ten-man Rovers there.",
    "colon": "A choir of foghorns: Saltmouth wakes up.",
}
SOURCES = {
    "is said to": None,
    "reportedly": None,
    "according to the police": "police",
    "The mayor is adamant": "mayor",
    "A survey commissioned by the Traders’ Association put": "survey commissioned by the Traders’ Association",
    "Mr Whitworth, 72, accused": "Mr Whitworth",
    "Swiftlink, which raised its prices, stressed": "Swiftlink",
    "The Columbus, Ohio-based company now expects": "Columbus, Ohio-based company",
    "Cllr Janet Ogden, cabinet member for communities, told Tuesday’s meeting": (
        "Cllr Janet Ogden, cabinet member for communities"
    ),
    "Ministers have been accused by their own backbenchers": "own backbenchers",
    "said Jane Doe, the mayor": "Jane Doe, the mayor",
    "thundered the Daily Star": "Daily Star",
    "or so director Leo Marchetti assures": "director Leo Marchetti",
    "In the view of librarian Priya Nair, who has worked there": "librarian Priya Nair",
    "As the workers see it": "workers",
    "Tanabe likes to remind her students": "Tanabe",
    "the jury was told": "jury",
    "one of them remarked": "one of them",
    "He pointed to": "He",
    "it was said": None,
    "said": None,
    "": None,
}


def quotes(text, kind):
    named = names(text)
    found = [*attributions(text, named, sentences(text, language="en")), *descriptions(text, named)]
    return [text[p.start : p.end] for p in sorted(found, key=reading_order) if p.kind is kind]


def marked_quotes(marked, read_marked):
    text, passages = read_marked(marked)
    return text, [text[p.start : p.end] for p in sorted(passages, key=reading_order)]


@pytest.mark.parametrize("marked", ATTRIBUTED.values(), ids=ATTRIBUTED)
def test_finds_attributions(marked, read_marked):
    text, wanted = marked_quotes(marked, read_marked)
    assert quotes(text, Kind.ATTRIBUTION) == wanted


@pytest.mark.parametrize("text", UNATTRIBUTED.values(), ids=UNATTRIBUTED)
def test_finds_no_attribution(text):
    assert quotes(text, Kind.ATTRIBUTION) == []


@pytest.mark.parametrize("marked", DESCRIBED.values(), ids=DESCRIBED)
def test_finds_descriptions(marked, read_marked):
    text, wanted = marked_quotes(marked, read_marked)
    assert quotes(text, Kind.DESCRIPTION) == wanted


@pytest.mark.parametrize("text", UNDESCRIBED.values(), ids=UNDESCRIBED)
def test_finds_no_description(text):
    assert quotes(text, Kind.DESCRIPTION) == []


@pytest.mark.parametrize("quote", SOURCES)
def test_the_source_is_what_is_no_cue(quote):
    place = source(quote, language="en")
    assert (quote[slice(*place)] if place else None) == SOURCES[quote]


def test_a_question_belongs_to_who_asks_it_behind_it():
    text = "Tom Fox said no. “Why now?” asked Ann Lee."
    found = attributions(text, names(text), sentences(text, language="en"))
    start = text.index("Why")
    place = speaker(text, Passage(start, start + 8, Kind.QUOTATION), found, language="en")
    assert place is not None
    assert text[slice(*place)] == "Ann Lee"


def test_she_is_who_was_named_in_full():
    text = "Caterer Ann Lee arrived with Tom Fox. Mrs Lee waited. “Good,” she said."
    found = [
        *names(text),
        *descriptions(text, names(text)),
        *attributions(text, names(text), sentences(text, language="en")),
    ]
    start = text.index("Good")
    place = speaker(text, Passage(start, start + 5, Kind.QUOTATION), sorted(found, key=reading_order), language="en")
    assert place is not None
    assert text[slice(*place)] == "Caterer Ann Lee"


_PIECES = "said told , . “ ” ' the of by who Ann Lee Gov X's is to as it in view 58 ( named adamant"


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=14))
def test_any_words_give_passages_inside_the_text(pieces):
    text = " ".join(pieces)
    found = [*attributions(text, names(text), [(0, len(text))]), *descriptions(text, names(text))]
    assert all(0 <= p.start < p.end <= len(text) for p in found)
    for p in found:
        place = source(text[p.start : p.end], language="en")
        assert place is None or 0 <= place[0] < place[1] <= p.end - p.start
