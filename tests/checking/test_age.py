from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "becomes in the next sentence": "1954 wurde sie in Ulm geboren. In wenigen Wochen wird sie |75 → 70|.",
    "born and years old": "Die 1958 geborene Malerin ist heute |60 → 66| Jahre alt.",
    "birthday": "Sie wurde 1954 geboren und feiert heute ihren |65 → 70|. Geburtstag.",
    "vintage": "Der Trainer, Jahrgang 1980, ist |34 → 44| Jahre alt.",
    "becomes": "Er wurde 1964 in Kiel geboren und wird in diesem Jahr |50 → 60|.",
    "died": "Der 1930 geborene Dichter starb 2010 im Alter von |70 → 80| Jahren.",
    "club": "Der 1924 gegründete Verein feiert sein |90 → 100|-jähriges Bestehen.",
    "firm": "Das Unternehmen wurde 1974 gegründet und besteht nun seit |40 → 50| Jahren.",
    "anniversary": "Die Schule, 1949 eröffnet, feiert ihr |70 → 75|-jähriges Jubiläum.",
    "born with an asterisk": "Helmut Brandt (* 1950) feiert morgen seinen |70 → 74|. Geburtstag.",
    "club in the next sentence": "Die Feuerwehr wurde 1874 gegründet. Sie feiert in diesem "
    "Jahr ihr |125 → 150|-jähriges Bestehen.",
}
LOOK_ALIKES = {
    "as a child": "Die 1958 geborene Malerin zog als 6-Jährige nach Bonn.",
    "at an age without a year": "1974 geboren, zog er im Alter von 20 Jahren nach Paris.",
    "born and years old": "Die 1958 geborene Malerin ist heute 66 Jahre alt.",
    "before the birthday": "Die 1958 geborene Malerin ist heute 65 Jahre alt.",
    "birthday": "Sie wurde 1954 geboren und feiert heute ihren 70. Geburtstag.",
    "died": "Der 1930 geborene Dichter starb 2010 im Alter von 79 Jahren.",
    "then": "Der 1958 geborene Geiger gab mit 12 Jahren sein erstes Konzert.",
    "club": "Der 1924 gegründete Verein feiert sein 100-jähriges Bestehen.",
    "next year": "Der 1925 gegründete Verein feiert im kommenden Jahr sein 100-jähriges Bestehen.",
    "age of another": "Die 1958 geborene Malerin lebt mit ihrer 90 Jahre alten Mutter in Ulm.",
    "member for years": "Der 1924 gegründete Verein ehrte sie für 40 Jahre Mitgliedschaft.",
    "no year": "Der Trainer ist 34 Jahre alt und kommt aus Kiel.",
    "about": "Die 1956 geborene Malerin ist fast 70 Jahre alt.",
    "then with a year": "Die 1987 geborene Läuferin gewann 2012 mit 25 Jahren Gold.",
    "work of a number": "Der 1940 geborene Sänger veröffentlicht sein 20. Album.",
    "anniversary then": "Der 1899 gegründete Verein feierte 1999 sein 100-jähriges Bestehen.",
    "animal in a zoo": "Der 1999 eröffnete Zoo zeigt einen 20 Jahre alten Elefanten.",
    "member since": "Er ist Jahrgang 1980 und spielt seit 20 Jahren im Verein.",
    "a child in the next sentence": "Sie wurde 1958 geboren. Ihr Sohn ist 30 Jahre alt.",
    "a husband": "Sie wurde 1990 geboren, ihr Mann ist 40 Jahre alt.",
    "the son of a minister": "Der 18-jährige Sohn der 1980 geborenen Ministerin studiert in Kiel.",
    "a mother then": "Er wurde 1970 geboren. Seine Mutter war damals 19 Jahre alt.",
    "daughter of another": "Die 2001 geborene Schwimmerin ist die Tochter einer 50-jährigen Trainerin.",
}
ENGLISH_HITS = {
    "anniversary": "The club, founded in 1924, celebrates its |90 → 100|th anniversary.",
    "years old behind it": "The painter was born in 1958 and is |60 → 66| years old.",
}
ENGLISH_LOOK_ALIKES = {
    "years old": "Born in 1958, the painter is 66 years old.",
    "then": "Born in 1958, she gave her first concert at the age of 12.",
    "anniversary": "The club, founded in 1924, celebrates its 100th anniversary.",
    "a child in English": "She was born in 1958. Her son is 30 years old.",
}
KNOWN_FAILURES = {
    # Warnings of what is right.
    "house and owner": ("de", "Das Haus wurde 1924 erbaut, sein Besitzer ist 50 Jahre alt."),
    # Warnings or words that a reader would expect.
    "born, at the beginning": ("en", "Born in 1958, the painter is |60 → 66| years old."),
    "came into the world": ("de", "Sie kam am 3. März 1950 in Ulm zur Welt und ist heute |70 → 74| Jahre alt."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("age", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("age", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("age", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("age", text, language="en", published=PUBLISHED) == text


def test_knows_no_today_without_a_date_of_publication(checked):
    text = "Die 1958 geborene Malerin ist heute 60 Jahre alt."
    assert checked("age", text) == text


def test_knows_the_year_of_the_sentence_without_a_date_of_publication(checked):
    marked = "Der 1930 geborene Dichter starb 2010 im Alter von |70 → 80| Jahren."
    assert checked("age", marked) == marked


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("age", marked, language=language, published=PUBLISHED) == marked
