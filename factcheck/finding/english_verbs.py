"""Knows the English verbs of saying, thinking and judging and the forms they take. It never looks at a sentence.

What a verb needs around it to attribute something decides its class: `ALWAYS` nothing but a subject, `CLAUSE` an
utterance or a clause as well, `JUDGING` an object that is no thing, `NAMING` a word in quotation marks, `MANNER` an
utterance right before it.
"""

from __future__ import annotations

from factcheck.finding.words import word_set

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "think": "thought", "feel": "felt", "find": "found",
    "show": "showed shown", "hear": "heard", "hold": "held", "swear": "swore sworn", "foresee": "foresaw foreseen",
    "learn": "learned learnt", "read": "read", "see": "saw seen", "put": "put", "know": "knew known",
    "understand": "understood", "forecast": "forecast forecasted", "broadcast": "broadcast",
    "admit": "admitted", "quip": "quipped", "brag": "bragged", "dub": "dubbed", "slam": "slammed", "blog": "blogged",
    "label": "labelled labeled", "concur": "concurred", "infer": "inferred", "rebut": "rebutted", "beg": "begged",
    "plan": "planned", "teach": "taught", "grin": "grinned", "sum": "summed", "deem": "deemed", "pan": "panned",
    "give": "gave given",
    "begin": "began begun", "refer": "referred", "snap": "snapped", "bet": "bet", "get": "got", "go": "went gone",
    "make": "made", "chip": "chipped", "sob": "sobbed", "shrug": "shrugged", "signal": "signalled signaled",
    "stand": "stood", "spell": "spelled spelt", "rule": "ruled", "set": "set", "take": "took taken", "hit": "hit",
}  # fmt: skip
_LISTS = {
    "ALWAYS": """
        say tell claim argue insist warn explain confirm deny admit allege assert contend caution retort complain
        lament grumble moan whinge gripe reiterate stress emphasise emphasize stipulate hint predict forecast vow
        pledge testify confess confide opine postulate posit expect reckon believe surmise speculate theorise theorize
        hypothesise hypothesize concede acknowledge assure reassure tweet remark boast brag quip joke fume marvel
        muse enthuse rage promise stress bemoan bewail recommend advise urge suspect conjecture counsel recount announce
        disclose proclaim profess attest avow intimate foresee anticipate rebut refute reaffirm reason apologise
        apologize threaten
    """,
    "CLAUSE": """
        state add note reply respond answer counter reveal report write post suggest indicate estimate think feel fear
        hope doubt wonder guess imagine agree disagree accept observe recall remember conclude declare maintain
        promise swear calculate find show hear learn hold know understand concur consider protest object
        demand point ask remind inform notify advance identify comment mention blog email text underline underscore
        highlight signal decide determine discover establish demonstrate rule read judge assume presume
        propose plead repeat continue clarify specify affirm certify verify worry regret complain rate value assess
        project put cite argue envisage deduce infer reflect begin interject volunteer venture detail
        outline discuss elaborate divulge beg implore exhort entreat describe relate broadcast tip dream quote
    """,
    "JUDGING": """
        praise blame accuse criticise criticize condemn denounce hail applaud commend rebuke ridicule mock lambast
        lambaste decry deplore berate chide scold slate castigate fault dispute defend attribute question reject
        dismiss downplay laud credit excoriate deride slam chastise upbraid reprimand disparage extol
        salute bash blast lampoon rubbish pan pillory vilify belittle endorse contradict attack welcome challenge
        oppose thank
    """,
    "NAMING": "call brand label dub describe term deem characterise characterize denounce style hail",
    "MANNER": """
        beam smile laugh sigh shout cry scream whisper yell mutter murmur mumble groan sneer snap bark roar thunder
        chuckle grin giggle sob weep shrug nod wail whine gush crow rejoice exclaim blurt bellow growl hiss chirp
        drawl intone interrupt ask continue begin chip offer conclude finish sum demand repeat pant gasp scoff
    """,
}


def _forms(verb: str) -> dict[str, str]:
    """Give the forms of a verb and what each is: base, s, past (and participle), ing."""
    y = verb.endswith("y") and verb[-2] not in "aeou"
    stem = verb[:-1] if verb.endswith("e") or y else verb
    past = _IRREGULAR.get(verb, stem + ("ied" if y else "ed")).split()
    doubled = past[0].endswith("ed") and len(past[0]) > len(verb) + 2 and verb[-1] != "y"
    s = stem + "ies" if y else verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "go")) else "s")
    ing = (
        past[0][:-2] + "ing" if doubled else (stem if verb.endswith("e") and not verb.endswith("ee") else verb) + "ing"
    )
    return {verb: "base", s: "s", ing: "ing", **dict.fromkeys(past, "past")}


def forms(verb: str, past: str | None = None) -> tuple[str, ...]:
    """Give the forms of another verb, with its past and its participle where they are irregular."""
    known = _forms(verb)
    regular = [form for form, kind in known.items() if kind != "past" or past is None]
    return (*regular, *(past or "").split())


def _class(name: str) -> dict[str, str]:
    return {form: kind for verb in _LISTS[name].split() for form, kind in _forms(verb).items()}


ALWAYS, CLAUSE, JUDGING, NAMING, MANNER = (_class(name) for name in _LISTS)
FORMS = {**MANNER, **NAMING, **JUDGING, **CLAUSE, **ALWAYS}
"""Each form of each verb, and which it is."""
PARTICLES = {
    "call": "for on", "point": "to out", "rule": "out", "set": "out", "spell": "out", "hit": "back out", "lash": "out",
    "talk": "of about", "complain": "of about", "warn": "of about against", "refer": "to", "chip": "in",
    "sum": "up", "go": "on", "make": "clear plain", "shoot": "back", "play": "down", "push": "back", "fire": "back",
    "allude": "to", "admit": "to", "speculate": "about", "hint": "at",
    "plead": "with guilty not", "hope": "for", "look": "for", "appeal": "for", "pencil": "in", "ask": "for",
    "touch": "on", "dwell": "on", "hold": "forth", "weigh": "in", "speak": "of out about",
    "fear": "for", "fret": "about", "rave": "about",
    "cry": "foul", "single": "out",
    "lay": "into", "write": "to of", "double": "down", "rail": "against", "inveigh": "against", "opine": "on",
    "elaborate": "on", "expound": "on",
}  # fmt: skip
_SPOKEN = {
    "speak": "spoke spoken", "shoot": "shot", "make": "made", "set": "set", "hit": "hit", "dwell": "dwelt",
    "lay": "laid",
    "pencil": "pencilled penciled",
}  # fmt: skip


def _particles() -> dict[str, frozenset[str]]:
    found = {}
    for verb, behind in PARTICLES.items():
        forms = [*_forms(verb), *_SPOKEN.get(verb, "").split()]
        found.update({form: word_set(behind) for form in forms if form not in ("speaked", "shooted")})
    return found


WITH_PARTICLE = _particles()
"""A verb that says something with the word behind it: "called for", "points out"."""
NOUNS = word_set("""
    claim claims report reports note notes estimate estimates state states remark remarks demand demands hope hopes fear
    fears doubt doubts promise promises rate rates call calls answer answers reply replies joke jokes forecast
    forecasts pledge pledges project projects post posts text texts email emails comment comments protest protests
    object objects question questions praise blame fault faults credit credits value values detail details rule rules
    judge judges counsel guess vow vows hint hints complaint finding findings showing hearing reading feeling feelings
    understanding point points reason reasons stress label labels brand brands term terms style guess slate tweet
    tweets quip quips boast rage challenge challenges read offer offers broadcast smile smiles laugh cry shout dream
    outline advances tip tips blog blogs cite slam worry worries salute hold thought saying warning meaning
    quote quotes welcome attack attacks target targets
    regret regrets marvel hits hit show shows signal signals attributes attribute set
""")
"""Forms that are nouns as well, and prove nothing without a clause behind them."""
OPINIONS = word_set("""
    suggestion suggestions claim claims allegation allegations accusation accusations criticism criticisms idea ideas
    notion report reports concern concerns fear fears charge charges argument arguments view views plan plans proposal
    proposals decision decisions move calls demand demands rumour rumours rumor rumors theory comparison comparisons
    comments remarks findings talk assertion assertions complaint complaints ruling verdict news policy policies
    announcement measures reforms legislation bill law vote result figures warning warnings speculation changes deal
    figure label verdicts charge prospect description comparison phrase accusations approach
""")
"""What somebody rejects or welcomes in words."""
AUXILIARY = word_set("""
    has have had is am are was were be been being will would can could may might must shall should do does did hasn't
    haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't ain't 've 'd 'll
""")
WILLING = word_set("""
    likes like liked refused refuses declined declines went goes continued continues used hastened rushed prefers
    preferred came tends tended dared chose failed appears appear appeared seems seem seemed began begins
    proceeded hesitated
""")
"""Verbs that leave the saying to the infinitive behind them: "likes to remind"."""
READY = word_set("""
    quick keen careful eager anxious forced obliged compelled moved swift happy sorry inclined reluctant proud pains
    wont able
""")
"""What somebody is who says it in an infinitive: "was quick to stress"."""
PLANNED = word_set("expected due set scheduled likely poised about")
"""What somebody is who has not said it yet: "is expected to tell"."""
STANCES = word_set("""
    adamant convinced confident certain sure unconvinced sceptical skeptical optimistic pessimistic unequivocal emphatic
    worried concerned hopeful afraid doubtful critical dismissive supportive scathing scornful complimentary wary
""")
DOUBTFUL = STANCES - word_set("adamant unconvinced sceptical skeptical unequivocal emphatic")
"""What somebody is who says something; the doubtful only with a clause behind them."""
BE = word_set("is am are was were be been being")
HAVE = word_set("has have had")
MODAL = word_set("will would can could may might must shall should do does did don't doesn't didn't won't wouldn't")
ADVERBS = word_set("""
    twice initially
    also now never only still already later once not then again even just always often soon ever first recently
    reportedly long further earlier yesterday today since too fast quickly thus therefore however rightly repeatedly
    rather instead previously thereby sometimes nonetheless nevertheless
""")
PAST = word_set("""
    rose fell grew went came took gave made got became began broke brought built bought caught chose cut dealt drew
    drove ate flew forgot froze hid hit kept knew led left lent lost meant met paid ran rang rode sank sat saw sent
    shook shot shut sang slept sold spent spoke stole stood struck swam threw wore won wound shrank sprang withdrew let
    wept fled clung hung swung slid spread burst cost spun tore dug swore bled fed wove sped bore strode crept woke sold
    owes owed goes comes takes gives makes gets becomes wants seems needs remains means
""")
"""Other verbs in forms that no ending tells."""
STATED = word_set("""
    said claimed alleged reported understood thought believed announced revealed confirmed feared hoped argued
    suggested estimated rumoured rumored expected known added noted stated disclosed agreed predicted
""")
"""Participles behind "it is" that make the rest somebody's: "it was said"."""
TURNED_OUT = word_set("emerged transpired emerges transpires")
