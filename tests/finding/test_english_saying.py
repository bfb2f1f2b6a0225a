"""Which English verbs and turns of phrase say something where they stand, and which do something else there."""

import pytest

from factcheck.finding.english_claims import attributions
from factcheck.finding.english_names import names
from factcheck.finding.sentences import sentences
from factcheck.finding.sources import source, speaker
from factcheck.model import Kind, Passage

SAID = {
    "looking for": "⟦a:Analysts had been looking for⟧ $1.12 a share.",
    "hoping for": "⟦a:Investors had been hoping for⟧ a cut.",
    "pencilled in": "⟦a:The bank pencilled in⟧ two cuts.",
    "appeals for": "⟦a:Police are appealing for⟧ witnesses.",
    "asks for": "⟦a:She asked for⟧ more time.",
    "voices alarm": "⟦a:Campaigners voiced alarm⟧ at the plan.",
    "a warning": "⟦a:The agency issued a yellow weather warning⟧ for wind.",
    "a welcome": "⟦a:Experts gave it a guarded welcome⟧.",
    "a tribute": "⟦a:Her mother paid tribute⟧ to a “beautiful soul”.",
    "sorrow in marks": "⟦a:The king expressed his “deepest sorrow⟧”.",
    "lays bare": "⟦a:The report lays bare⟧ the failures of the force.",
    "makes it clear": "⟦a:He made it clear⟧ that he would not stand.",
    "an adverb before the particle": "⟦a:She spoke movingly of⟧ her son.",
    "quoted": "⟦a:The minister was quoted as saying⟧ that it was late.",
    "cited": "⟦a:Reuters cited two officials as saying⟧ that it was late.",
    "expected to tell": "⟦a:The chief executive is expected to tell MPs⟧ that it failed.",
    "appears to boast": "⟦a:A product manager appears to boast⟧ that it worked.",
    "quick to stress": "⟦a:She was quick to stress⟧ that nobody was hurt.",
    "at pains": "⟦a:He was at pains to point out⟧ that it was legal.",
    "went on to say": "⟦a:She went on to say⟧ that the law was broken.",
    "as far as to say": "⟦a:He went as far as to say⟧ that it was a crime.",
    "took to a site": "⟦a:Mr Cole took to Facebook to say⟧ that he was safe.",
    "stopped short": "⟦a:She stopped short of saying⟧ he had lied.",
    "worried that": "⟦a:He is worried⟧ that the school will close.",
    "critical of": "⟦a:She was critical⟧ of the plan.",
    "neither": "⟦a:Officials would neither confirm⟧ nor deny it.",
    "rumour": "⟦a:Rumour has it⟧ that she will stand.",
    "came the reply": "“No comment,” ⟦a:came the reply⟧.",
    "was his answer": "“Never,” ⟦a:was his answer⟧.",
    "her message": "⟦a:Her message was clear⟧: “Stop now.”",
    "own account": "⟦a:By his own account⟧, he never saw it.",
    "as someone wrote": "⟦a:As Darwin once wrote⟧, the eye is a puzzle.",
    "I am told": "It has, ⟦a:I am told⟧, been “escalated”.",
    "a headline's attack": "Firm fined as ⟦a:watchdog attacks⟧ ‘sly’ design",
    "polls suggest": "⟦a:Polls suggest⟧ a tight race.",
    "the figures show": "⟦a:Official figures show⟧ unemployment fell.",
    "no evidence": "⟦a:The watchdog found⟧ no evidence of wrongdoing.",
    "failings": "⟦a:The review identified⟧ a string of failings.",
    "a forecast": "⟦a:The agency forecasts⟧ growth of 1.1%.",
    "a loss": "⟦a:The company reported⟧ a loss of $40m.",
    "a demand behind a comma": "⟦a:The letter, signed by 40 MPs, demands⟧ an inquiry.",
    "a threat": "⟦a:The union threatened⟧ to strike.",
    "victory": "⟦a:Both sides claimed⟧ victory.",
    "claims a clause": "⟦a:A new book claims⟧ the king wept.",
    "asks somebody why": "⟦a:I asked⟧ Swiftline why it had taken so long.",
    "begs": "⟦a:He begged⟧ her to stay.",
    "questions why": "⟦a:He questioned⟧ why it took so long.",
    "credits with": "⟦a:She credits⟧ her coach with the win.",
    "puts it down to": "⟦a:The director put⟧ the growth down to younger readers.",
    "calls it overdue": "⟦a:The mayor called⟧ it overdue.",
    "calls an offer insulting": "⟦a:The union called⟧ the offer insulting.",
    "describes a thing": "⟦a:A witness described⟧ seeing flames.",
    "a claim disputed": "It was late, a claim ⟦a:Skelhorn dismissed⟧ as “laughable”.",
    "people met": "⟦a:Former colleagues I spoke to described⟧ her as strict.",
    "a second participle": "⟦a:His lawyer said⟧ he would appeal, ⟦a:adding⟧ that it was late.",
    "calling": "⟦a:He rejected⟧ the charges, ⟦a:calling⟧ them “absurd”.",
    "with somebody warning": "It closed, with ⟦a:campaigners warning⟧ that more would follow.",
    "the latter arguing": "They split, ⟦a:the latter arguing⟧ that it was late.",
    "critics in the middle": "The bill, ⟦a:say critics⟧, goes too far.",
    "without that": "⟦a:The singer has revealed⟧ she sleeps in socks.",
    "widely believed": "⟦a:It is widely believed⟧ that he fled.",
    "believed to be": "A ring ⟦a:believed to⟧ be hers was found.",
    "a judge wrote": "⟦a:A federal judge wrote⟧ that it was unlawful.",
    "declined to discuss": "⟦a:The coach declined to discuss⟧ the injury.",
    "recalled a man": "⟦a:Friends recalled⟧ a man of great wit.",
    "reported hearing": "⟦a:Witnesses reported⟧ hearing gunfire.",
    "shot back that": "⟦a:Ms Lee shot back⟧ that he was lying.",
    "innocence": "⟦a:He protested⟧ his innocence.",
    "genitive of a firm": "⟦a:Moody’s warned⟧ that the rating was at risk.",
    "outside the ground": "⟦a:A banner outside the ground said⟧: “Sack the board.”",
}
DONE = {
    "title": "She claimed the title in 2019.",
    "discount": "They claimed a discount.",
    "patients": "The hospital admits 300 people a day.",
    "taxi": "He called for a taxi.",
    "eggs": "The recipe calls for two eggs.",
    "neighbour": "She called on her neighbour.",
    "called back": "She called him back.",
    "called a dog": "They called the dog Rex.",
    "story": "She wants to tell her story.",
    "no one": "She told no one.",
    "nothing": "It said nothing about the plot.",
    "having said": "Having said that, it works.",
    "itself": "The club announced itself with a goal.",
    "baby": "He expects a baby in June.",
    "floods": "Floods threaten the harvest.",
    "season": "The season promises to be long.",
    "job": "The job demands patience.",
    "adjective": "One alleged victim lost £185,000.",
    "genitive": "The firm’s estimated value is $3bn.",
    "data centre": "The data centre shows no lights.",
    "spirit": "The team showed spirit.",
    "chair": "She pointed to a chair.",
    "window": "She pointed out of the window.",
    "went on": "She went on teaching, and he went on to win the cup.",
    "hit back": "The visitors hit back with a goal.",
    "pushed back": "He pushed back the chair.",
    "set out": "They set out for York.",
    "joked with": "He joked with fans.",
    "warm welcome": "She gave him a warm welcome.",
    "raised children": "She raised three children.",
    "raised money": "He raised £400 for charity.",
    "a day": "They called it a day.",
    "a recalled model": "The firm recalled the model in May.",
    "missing": "He was reported missing on Sunday.",
    "discussed": "They discussed the plan over lunch.",
    "judge as a noun": "A judge rose and left the room.",
    "an unreal plan": "The plant, according to plan, opened in May.",
    "in view": "In view of the rain, it was off.",
    "in her eyes": "In her eyes were tears.",
    "planned": "She is due to announce a new tax on Monday.",
    "expected to pass": "The bill is expected to pass.",
    "quick to react": "He was quick to react.",
    "kept going": "He continued to play.",
    "as far as": "He went as far as the gate.",
    "critical": "He was critical in the win.",
    "answer": "His answer was wrong.",
    "by his side": "By his side was a dog.",
    "the word": "The word is Greek.",
    "rain": "With rain falling, they left.",
    "loner": "The man described as a loner left.",
    "May": "He accepted the job in May.",
    "believed lies": "A woman believed his lies and lost £40,000.",
    "distance": "They estimated the distance by eye.",
    "house": "He put his house on the market at £400,000.",
    "knife": "Officers found a knife in the garden.",
    "men": "Police are looking for two men.",
    "champion": "He challenged the champion to a fight.",
    "cook": "He dismissed the cook.",
    "town": "Rebels attacked the town.",
    "imperative": "Check your credit file for errors.",
}
SOURCES = {
    "The paper quoted a diplomat as saying": "diplomat",
    "He was quoted as saying": "He",
    "By his own account": "his",
    "came the reply": None,
    "came the reply from the ministry": "ministry",
    "Rumour has it": None,
    "believed to": None,
    "is widely believed to": None,
    "I am told": None,
    "Her answer was": "Her",
    "The message from ministers is clear": "ministers",
    "She raised concerns": "She",
    "Experts not involved in the project gave it a guarded welcome": "Experts not involved in the project",
    "Former colleagues I spoke to described": "Former colleagues",
    "The mayor was quick to stress": "mayor",
    "Mr Cole took to Facebook to say": "Mr Cole",
    "She went as far as to say": "She",
    "She stopped short of saying": "She",
    "Analysts had been looking for": "Analysts",
    "The chief executive is expected to tell MPs": "chief executive",
    "The deputy Speaker, Sir Alun Prosser, twice asked": "deputy Speaker, Sir Alun Prosser",
    "watchdog attacks": "watchdog",
    "According to a survey published": "survey",
    "Provisional data released on Friday indicated": "Provisional data",
}
SPEAKERS = {
    "a verb alone": ("Ann Lee praised the staff and called for “calm”.", "calm", "Ann Lee"),
    "who is quoted does not speak": ("“I told the lads to wait,” said Ann Lee. “Luck.”", "Luck.", "Ann Lee"),
    "it": ("Noria Labs rejected the findings, which it called “wrong”.", "wrong", "Noria Labs"),
    "who spoke goes on": ("Ann Lee praised Tom Fox. “Good,” she said.", "Good", "Ann Lee"),
    "the clause before a semicolon": ("Ann Lee called it ‘harsh’; Tom Fox said it was right.", "harsh", "Ann Lee"),
}


def found_in(text):
    return attributions(text, names(text), sentences(text, language="en"))


@pytest.mark.parametrize("marked", SAID.values(), ids=SAID)
def test_says(marked, read_marked):
    text, wanted = read_marked(marked)
    assert [text[p.start : p.end] for p in found_in(text)] == [text[p.start : p.end] for p in wanted]


@pytest.mark.parametrize("text", DONE.values(), ids=DONE)
def test_says_nothing(text):
    assert [text[p.start : p.end] for p in found_in(text)] == []


@pytest.mark.parametrize("quote", SOURCES)
def test_the_source_is_what_is_no_cue(quote):
    place = source(quote, language="en")
    assert (quote[slice(*place)] if place else None) == SOURCES[quote]


@pytest.mark.parametrize(("text", "words", "said_by"), SPEAKERS.values(), ids=SPEAKERS)
def test_the_speaker(text, words, said_by):
    start = text.index(words)
    quotation = Passage(start, start + len(words), Kind.QUOTATION)
    first = text.find("“")
    other = Passage(first + 1, text.index("”", first), Kind.QUOTATION) if first >= 0 else quotation
    claims = sorted([*names(text), *found_in(text), quotation, other], key=lambda p: (p.start, -p.end))
    place = speaker(text, quotation, claims, language="en")
    assert place is not None
    assert text[slice(*place)] == said_by
