import pytest

# Between the bars stands what must be warned of, behind the arrow what should stand there.
HITS = {
    "in front": ("de", "Der |Regisseur Roger Federer → Tennisspieler Roger Federer| sprach."),
    "a woman": ("de", "Die |Physikerin Steffi Graf → Tennisspielerin Steffi Graf| sprach."),
    "behind the name": ("de", "Lionel Messi, der begnadete |Komponist → Fußballer|, kam."),
    "in front, in English": ("en", "The |novelist Roger Federer → tennis player Roger Federer| spoke."),
    "two words": ("en", "The |tennis player Lionel Messi → footballer Lionel Messi| spoke."),
    "behind the name, in English": ("en", "Lionel Messi, the Argentine |tennis player → footballer|, spoke."),
    "with where from": ("de", "Pina Bausch, die große |Schriftstellerin → Choreografin| aus Wuppertal, starb."),
    "another word for it": ("de", "Der |Tennisprofi Lionel Messi → Fußballer Lionel Messi| siegte."),
}
LOOK_ALIKES = {
    "right": ("de", "Der Maler Gerhard Richter und Lionel Messi, der Fußballer, kamen."),
    "something somebody does, too": ("de", "Roger Federer, ein guter Sänger, kam."),
    "near enough": ("de", "Der Bildhauer Gerhard Richter kam."),
    "former": ("de", "Roger Federer, der frühere Ökonom, kam."),
    "somebody else": ("de", "Neben Roger Federer saß ein Ökonom. Der Ökonom Peter Federer kam."),
    "whom others like": ("de", "Roger Federer, den Schriftsteller aus Basel mögen, kam."),
    "of a club": ("en", "Lionel Messi, the director of the club, spoke."),
    "right, in English": ("en", "Lionel Messi, the footballer, and the tennis player Roger Federer spoke."),
}


@pytest.mark.parametrize(("language", "marked"), HITS.values(), ids=HITS.keys())
def test_warns(checked, language, marked):
    assert checked("profession", marked, language=language) == marked


@pytest.mark.parametrize(("language", "text"), LOOK_ALIKES.values(), ids=LOOK_ALIKES.keys())
def test_stays_silent(checked, language, text):
    assert checked("profession", text, language=language) == text
