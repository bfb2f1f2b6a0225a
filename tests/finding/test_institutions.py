"""Names of institutions, and names that the tagger cuts: a table of cases."""

import pytest

from factcheck.finding import find
from factcheck.model import Document, Kind

CASES = {
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
    "abroad": "Das Verteidigungsministerium schwieg.",
    "any office": "Ein Institut für Forschung fehlt.",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_institutions_are_whole_and_lists_are_cut(marked):
    text = marked.replace("⟦", "").replace("⟧", "")
    wanted = [piece.split("⟧")[0] for piece in marked.split("⟦")[1:]]
    assert [claim.quote for claim in find(Document(text)) if claim.kind is Kind.NAME] == wanted
