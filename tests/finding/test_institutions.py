"""Names of institutions, and names that the tagger cuts: a table of cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.finding import find
from factcheck.model import Document, Kind

CASES = {
    "a law": "Das regelt das ⟦Pflegezeitgesetz⟧, Paragraf 263 des ⟦Strafgesetzbuchs⟧ auch.",
    "any law": "Ein Spargesetz folgt, das Naturgesetz gilt.",
    "a town no list knows": "Das Krankenhaus in ⟦Hungsen⟧ schließt. Seit wann es ⟦Hungsen⟧ gibt, ist offen.",
    "a surname of two nouns": "Auch ⟦Henrike Volkmann-Sieg⟧ kam. Dann sprach ⟦Volkmann-Sieg⟧ vor dem Rat.",
    "a fan of somebody": "Der Minister ⟦Karl Habeck⟧ sprach. Ein ⟦Habeck⟧-Kritiker ging.",
    "in and a noun": "Sie lebt in Frieden, aus Furcht und in Verhandlungen.",
    "court": "Das ⟦Landgericht Braunschweig⟧ verhandelt am Montag.",
    "joint chamber": "Eine Umfrage der ⟦Industrie- und Handelskammer Hagen⟧ zeigt es.",
    "for": "Das ⟦Bundesamt für Naturschutz⟧ warnt.",
    "for two": "Das ⟦Bundesamt für Migration und Flüchtlinge⟧ prüft das.",
    "of a Land": "Nach Zahlen des ⟦Thüringer Landesamts für Statistik⟧ steigt der Preis.",
    "federal": "Das ⟦Bundesfinanzministerium⟧ reagiert zurückhaltend.",
    "saint": "Er stand auf dem Turm von ⟦St. Ägidien⟧ und sah hinab.",
    "landscape": "In der ⟦Kieler Förde⟧ wächst Seegras.",
    "paper in the dative": "Das sagte sie der ⟦Neuen Zürcher Zeitung⟧.",
    "double surname": "Im Frühjahr hatte ⟦Eva Thies-Okafor⟧ gelesen.",
    "list of villages": "Betroffen sind die Dörfer ⟦Kuhbier⟧, ⟦Sargleben⟧ und ⟦Klein Linde⟧.",
    "doctor": "Das riet Dr. ⟦Beate Kornhuber⟧ den Kunden.",
    "university of two names": "Die ⟦Heinrich-Heine-Universität Düsseldorf⟧ forscht.",
    "behind a dash": "⟦Berlin⟧ - ⟦Universität Köln⟧ wächst.",
    "a list": "Dabei sind:\n- ⟦Universität Köln⟧\n- ⟦Institut für Weltwirtschaft Kiel⟧\n",
    "half a compound": "-Sparkasse ⟦Köln⟧ wächst.",
    "the text ends in the beginning of a longer entry": "⟦Berlin⟧ - ⟦Universität Köln⟧",
    "abroad": "Das Verteidigungsministerium schwieg.",
    "any office": "Ein Institut für Forschung fehlt.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_institutions_are_whole_and_lists_are_cut(marked):
    text = marked.replace("⟦", "").replace("⟧", "")
    wanted = [piece.split("⟧")[0] for piece in marked.split("⟦")[1:]]
    assert [claim.quote for claim in find(Document(text)) if claim.kind is Kind.NAME] == wanted


PIECES = st.sampled_from([
    "Universität", "Landgericht", "Institut für", "Bundesamt für", "St.", "Kieler", "Sparkasse", "Köln",
    "Weltwirtschaft", "Dr.", "und", "Industrie- und Handelskammer", "AG", "US-", "-", "(", "„", "“", ".", "..", ",",
    "Frankfurter", "Börse",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8), st.sampled_from([" ", "", "-", " - ", "\n- "]))
def test_no_order_of_pieces_breaks_it(pieces, joint):
    text = joint.join(pieces)
    assert all(text[claim.start : claim.end] == claim.quote for claim in find(Document(text)))
