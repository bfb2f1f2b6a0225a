from datetime import date

import pytest

PUBLISHED = date(2024, 5, 16)
# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "from and to": "Von 2009 bis 2013, also |drei → vier| Jahre lang, leitete sie das Museum.",
    "long": "Er regierte von 1998 bis 2008 und damit |zwölf → zehn| Jahre lang.",
    "between": "Zwischen 1990 und 2015, insgesamt |30 → 25| Jahre, war er Bürgermeister.",
    "since": "Sie übernahm den Betrieb 2006, führt ihn also seit |14 → 18| Jahren.",
    "ago": "Das Theater wurde 1984, also vor |30 → 40| Jahren, eröffnet.",
    "in between": "2005 gewann sie zum ersten Mal, 2014 zum zweiten Mal. Dazwischen lagen |sieben → neun| Jahre.",
    "in brackets": "Unter Direktor Brandt (2001 bis 2011), |15 → 10| Jahre lang, wuchs das Haus.",
    "in all": "Er war von 1982 bis 1998 Kanzler, insgesamt |18 → 16| Jahre.",
    "since twice": "Seit 2014, also seit |15 → 10| Jahren, wohnt er dort.",
    "are by now": "1924 entstand der Hafen. Inzwischen sind es |90 → 100| Jahre.",
    "gone by": "1859 legte man den Grundstein. Das ist |155 → 165| Jahre her.",
}
LOOK_ALIKES = {
    "right": "Von 2009 bis 2013, also vier Jahre lang, leitete sie das Museum.",
    "about": "Von 1998 bis 2008, also gut zehn Jahre lang, regierte er.",
    "since": "Sie übernahm den Betrieb 2006, führt ihn also seit 18 Jahren.",
    "not quite since": "Sie übernahm den Betrieb im Herbst 2006, führt ihn also seit 17 Jahren.",
    "ago": "Das Theater wurde 1984, also vor 40 Jahren, eröffnet.",
    "sentence of prison": "Er saß von 2009 bis 2013 in Haft, verurteilt war er zu sieben Jahren.",
    "another time": "Seit 2006 führt sie den Betrieb, den ihr Vater vor 50 Jahren gründete.",
    "term of a contract": "Der Vertrag von 2019 läuft noch fünf Jahre.",
    "age": "1984 kam er mit 20 Jahren nach Kiel.",
    "warranty": "Das Haus von 1995 hat fünf Jahre Garantie auf das Dach.",
    "prison and trial": "Für die Tat von 2020 bekam er drei Jahre Haft.",
    "then in another town": "Er arbeitete von 1990 bis 2000 in Rom und danach fünf Jahre in Wien.",
    "years before": "2014 zog sie nach Kiel, wo sie zwölf Jahre zuvor studiert hatte.",
    "ago and prison": "2019, also vor fünf Jahren, wurde sie zu drei Jahren Haft verurteilt.",
    "reported speech": "2010 sagte er, vor 20 Jahren habe es das nicht gegeben.",
    "both years counted": "In den Jahren 2009 bis 2013, also fünf Jahre lang, leitete sie das Museum.",
    "afterwards": "Von 1990 bis 1994 studierte sie, danach arbeitete sie zehn Jahre lang in Rom.",
    "minister and party": "Er war von 2001 bis 2005 Minister, die Partei regierte acht Jahre lang.",
}
ENGLISH_HITS = {
    "ago": "The theatre opened in 1984, |30 → 40| years ago.",
    "from and to": "From 2009 to 2013, for |three → four| years, she ran the museum.",
}
ENGLISH_LOOK_ALIKES = {
    "from and to": "From 2009 to 2013, for four years, she ran the museum.",
    "ago": "The theatre opened in 1984, 40 years ago.",
    "prison": "For a crime in 2020 he got three years in prison.",
}
KNOWN_FAILURES = {
    # Warnings or words that a reader would expect.
    "exact day": ("de", "Er ging am 12. März 2014, vor genau |zwölf → zehn| Jahren."),
    "length before the years": ("de", "Der Krieg dauerte |sechs → vier| Jahre, von 1914 bis 1918."),
    "ago before the year": ("de", "Vor |30 → 35| Jahren, 1989, fiel die Mauer."),
}


@pytest.mark.parametrize("marked", HITS.values(), ids=HITS.keys())
def test_warns(checked, marked):
    assert checked("duration", marked, published=PUBLISHED) == marked


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, text):
    assert checked("duration", text, published=PUBLISHED) == text


@pytest.mark.parametrize("marked", ENGLISH_HITS.values(), ids=ENGLISH_HITS.keys())
def test_warns_in_english(checked, marked):
    assert checked("duration", marked, language="en", published=PUBLISHED) == marked


@pytest.mark.parametrize("text", ENGLISH_LOOK_ALIKES.values(), ids=ENGLISH_LOOK_ALIKES.keys())
def test_stays_silent_in_english(checked, text):
    assert checked("duration", text, language="en", published=PUBLISHED) == text


def test_knows_no_today_without_a_date_of_publication(checked):
    text = "Das Theater wurde 1984, also vor 30 Jahren, eröffnet."
    assert checked("duration", text) == text


@pytest.mark.parametrize(("language", "marked"), KNOWN_FAILURES.values(), ids=KNOWN_FAILURES.keys())
@pytest.mark.xfail(strict=True)
def test_known_failures(checked, language, marked):
    assert checked("duration", marked, language=language, published=PUBLISHED) == marked
