"""The report: what a parser reads out of it is what was recorded, and nothing in it runs, loads or leads astray."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from factcheck.exporting import UnwritableFile, report
from factcheck.model import Annotation, Claim, Document, Entity, Evidence, Hint, Kind, Level, Reason, Stance, Verdict
from factcheck.text import paragraphs

VOID = {"meta", "br", "hr", "img", "link", "input", "base"}
NINE = datetime(2026, 5, 3, 9, tzinfo=UTC)
TEXT = "Köln plant neu\n\nDer Bau kostet 3 Millionen Euro, sagte Ida Kern.\n"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</title></style></script><script>alert(1)</script>",
    '"><a href="javascript:alert(1)">x</a>',
    "{{ 7 * 7 }}{% raw %}{# x #}",
    "&lt;b&gt; &amp; &#13; &nbsp;",
    "\u202eשלום عليكم\u202c \u2066x",
    "😀👩‍🚀 e\u0301 So\u00adnne\u200b",
    "\\00003c/style>\\\"; } * { display: none } @import 'x'",
    "a\r\nb\tc  d\n\n e",
    "x" * 100_000,
]


@dataclass
class Node:
    tag: str
    attributes: dict[str, str]
    parent: "Node | None" = None
    children: list["Node | str"] = field(default_factory=list)

    def all(self, tag=None, **attributes):
        """Give the nodes below with a tag and attributes, in order; ``class_`` is one of the classes."""
        wanted_class = attributes.pop("class_", None)
        found = []
        for child in self.children:
            if isinstance(child, str):
                continue
            same = all(child.attributes.get(key) == value for key, value in attributes.items())
            classes = child.attributes.get("class", "").split()
            if same and tag in (None, child.tag) and (wanted_class is None or wanted_class in classes):
                found.append(child)
            found += child.all(tag, **attributes, **({} if wanted_class is None else {"class_": wanted_class}))
        return found

    def one(self, tag=None, **attributes):
        (found,) = self.all(tag, **attributes)
        return found

    def text(self, *, without=()):
        return "".join(
            child if isinstance(child, str) else "" if child.tag in without else child.text(without=without)
            for child in self.children
        )

    def words(self):
        """Give the text as it is read: what stands beside or below is another word."""
        return " ".join(self.words_apart().split())

    def words_apart(self):
        apart = " " if self.tag in {"p", "h3", "dt", "dd", "div", "li", "br"} else ""
        parts = [child if isinstance(child, str) else child.words_apart() for child in self.children]
        return f"{apart}{''.join(parts)}{apart}"


class Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = self.at = Node("", {})
        self.comments = []

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {key: value or "" for key, value in attrs}, self.at)
        self.at.children.append(node)
        if tag not in VOID:
            self.at = node

    def handle_endtag(self, tag):
        assert tag == self.at.tag, f"</{tag}> closes <{self.at.tag}>"
        self.at = self.at.parent

    def handle_data(self, data):
        self.at.children.append(data)

    def handle_comment(self, data):
        self.comments.append(data)


def parsed(html):
    parser = Parser()
    parser.feed(html)
    parser.close()
    assert parser.at is parser.root, f"<{parser.at.tag}> is not closed"
    assert parser.comments == []
    return parser.root


def claim_at(document, quote, kind=Kind.NAME, entity=None):
    start = document.text.index(quote)
    return Claim(quote, document.document_id, start, start + len(quote), kind, quote, entity=entity)


DOCUMENT = Document(TEXT, title="Köln plant neu", source="ordner/ida/artikel.txt", date=date(2026, 5, 1))
TOWN = claim_at(DOCUMENT, "Köln", entity=Entity.PLACE)
MONEY = claim_at(DOCUMENT, "3 Millionen Euro", Kind.QUANTITY)
PERSON = claim_at(DOCUMENT, "Ida Kern")
SENTENCE = claim_at(DOCUMENT, "Der Bau kostet 3 Millionen Euro, sagte Ida Kern.", Kind.STATEMENT)
CLAIMS = (TOWN, SENTENCE, MONEY, PERSON)
BUDGET = Evidence(
    stance=Stance.REFUTES,
    title="Haushalt",
    url="https://stadt.example/haushalt?a=1&b=2",
    locator="S. 7",
    excerpt="4 Millionen\nEuro",
    accessed_at=date(2026, 5, 2),
    archived="kopien/haushalt.pdf",
    archived_sha256="ab" * 32,
)
CALL = Evidence(title="Anruf im Amt", confidential=True)


def said(claim, verdict, reviewer="Anna Berg", minutes=0, **rest):
    moment = NINE + timedelta(minutes=minutes)
    return Annotation(claim.claim_id, reviewer, verdict, annotated_at=moment, revision=minutes + 1, **rest)


ANNOTATIONS = (
    said(TOWN, Verdict.VERIFIED, reason=Reason.PRIMARY_SOURCE),
    said(
        MONEY,
        Verdict.ERRONEOUS,
        minutes=1,
        reason=Reason.WRONG_NUMBER,
        correction="4 Millionen Euro",
        note="Im Haushalt steht mehr.",
        evidence=(CALL, BUDGET),
    ),
    said(MONEY, Verdict.DISPUTED, "Ben", minutes=2, note="Der Haushalt ist alt.", evidence=(CALL,)),
)
HINT = Hint(PERSON.start, PERSON.end, "Die Liste kennt Ida Kerner.", "Ida Kerner", claim_id=PERSON.claim_id)


def rendered(document=DOCUMENT, claims=CLAIMS, annotations=ANNOTATIONS, **rest):
    return parsed(report.render(document, claims, annotations, **rest))


class TestHead:
    def test_it_tells_what_was_checked_by_whom_and_until_when(self):
        facts = rendered().one("dl", class_="facts")
        assert [(div.one("dt").words(), [dd.words() for dd in div.all("dd")]) for div in facts.all("div")] == [
            ("Quelle", ["artikel.txt"]),
            ("Datum", ["1. Mai 2026"]),
            ("Geprüft von", ["Anna Berg, 2 Urteile, 3. Mai 2026", "Ben, 1 Urteil, 3. Mai 2026"]),
            ("Stand", ["3. Mai 2026, 09:02 UTC"]),
        ]

    def test_progress_counts_claims_by_verdict_and_a_disagreement_is_none(self):
        progress = rendered().one("section", class_="progress")
        assert progress.one("h2").words() == "Urteile: 1 von 4 erledigt"
        assert [li.words() for li in progress.all("li")] == [
            "✓ belegt 1",
            "≈ strittig 0",
            "✕ fehlerhaft 0",
            "≠ uneinig 1",
            "○ offen 2",
        ]

    def test_an_article_that_nobody_has_reviewed_says_so(self):
        page = rendered(annotations=())
        assert "Noch hat niemand ein Urteil abgegeben." in page.one("header").words()
        assert page.all("li", class_="note") == []
        assert "Zu keiner Stelle" in page.one("main").words()

    def test_an_article_without_marks_or_title_has_a_report_too(self):
        page = rendered(Document("Ja.\n", language="en"), (), ())
        assert page.one("h1").words() == "Untitled article"
        assert "Nothing is marked in this article." in page.one("header").words()

    def test_who_only_took_a_verdict_back_has_not_reviewed(self):
        assert "Carla" not in rendered(annotations=[*ANNOTATIONS, said(TOWN, None, "Carla", 5)]).words()


class TestArticle:
    def test_marks_have_the_line_of_their_kind_and_the_verdict_of_their_claim(self):
        article = rendered().one("article")
        lines = [
            (node.text(without=("a",)), node.attributes["data-kind"], node.attributes["data-verdict"])
            for node in article.all("span", class_="line")
        ]
        assert lines == [
            ("Köln", "name", "verified"),
            ("3 Millionen Euro", "quantity", "disagreement"),
            ("Ida Kern", "name", "open"),
        ]

    def test_the_numbers_of_the_sheet_stand_at_the_ends_of_claims_and_lead_to_notes_and_back(self):
        page = rendered(hints=[HINT])
        marks = page.one("article").all("a", class_="mark")
        assert [mark.words() for mark in marks] == ["✓1", "≠3", "▲4"]
        assert [mark.attributes["aria-label"] for mark in marks] == [
            "Anmerkung 1: belegt",
            "Anmerkung 3: uneinig",
            "Anmerkung 4: Warnung",
        ]
        for mark in marks:
            note = page.one(id=mark.attributes["href"].removeprefix("#"))
            back = note.all("a")[0]
            assert page.one(id=back.attributes["href"].removeprefix("#")) is mark

    def test_an_open_statement_has_its_sign_at_its_end(self):
        article = rendered().one("article")
        last = article.all("p")[-1].children[-1]
        assert last.attributes == {"class": "statement", "data-verdict": "open"}

    def test_claims_nested_three_deep_have_three_lines(self):
        deep = (
            claim_at(DOCUMENT, "kostet 3 Millionen Euro, sagte Ida Kern", Kind.ATTRIBUTION),
            claim_at(DOCUMENT, "3 Millionen Euro, sagte", Kind.DESCRIPTION),
            claim_at(DOCUMENT, "3 Millionen", Kind.QUANTITY),
        )
        outer = rendered(claims=deep, annotations=()).one("article").all("span", class_="line")
        nested = next(node for node in outer if node.text() == "3 Millionen" and node.attributes["data-lane"] == "2")
        assert [nested.attributes["data-kind"], *(n.attributes["data-kind"] for n in nested.all("span"))] == [
            "attribution",
            "description",
            "quantity",
        ]

    def test_its_language_is_the_articles_and_the_captions_may_be_another(self):
        page = rendered(language="en")
        assert page.one("html").attributes["lang"] == "en"
        assert page.one("article").attributes["lang"] == page.one("h1").attributes["lang"] == "de"
        assert page.one("section", class_="progress").one("h2").words() == "Verdicts: 1 of 4 settled"
        assert rendered(Document("Ja.", language='x" onload="y'), (), ()).one("article").attributes["lang"] == "und"

    def test_headings_go_down_one_step_at_a_time(self):
        levels = [int(n.tag[1]) for n in rendered(hints=[HINT]).all() if re.fullmatch(r"h\d", n.tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after - before <= 1 for before, after in pairwise(levels))


class TestNotes:
    def test_a_note_tells_all_that_each_reviewer_said_the_latest_verdict_first(self):
        note = rendered().one(id="note-3")
        assert note.one("h3").words() == "3 Millionen Euro"
        assert note.one("p", class_="kind").words() == "Menge · ≠ uneinig"
        ben, anna = note.all("div", class_="opinion")
        assert ben.words() == "≈ strittig Ben, 3. Mai 2026, 09:02 UTC Notiz Der Haushalt ist alt."
        assert anna.words() == (
            "✕ fehlerhaft, falsche Zahl Anna Berg, 3. Mai 2026, 09:01 UTC Korrektur 4 Millionen Euro "
            "Notiz Im Haushalt steht mehr. Quellen Haushalt, S. 7 – widerlegt die Behauptung "
            "https://stadt.example/haushalt?a=1&b=2 4 Millionen Euro abgerufen am 2. Mai 2026 "
            f"Kopie: kopien/haushalt.pdf SHA-256 {'ab' * 32}"
        )
        assert anna.one("blockquote").text() == BUDGET.excerpt

    def test_a_name_tells_its_entity(self):
        page = rendered(annotations=[said(TOWN, Verdict.VERIFIED, note="Gelesen.")])
        assert page.one(id="note-1").one("p", class_="kind").words() == "Name, Ort"

    def test_mere_verdicts_are_a_line_each_by_who_concluded_what_on_which_day(self):
        next_day = 24 * 60
        page = rendered(
            annotations=[
                said(TOWN, Verdict.VERIFIED),
                said(MONEY, Verdict.ERRONEOUS, minutes=1, reason=Reason.WRONG_NUMBER),
                said(PERSON, Verdict.VERIFIED, minutes=2),
                said(SENTENCE, Verdict.VERIFIED, minutes=next_day),
            ]
        )
        groups = page.all("section", class_="ticks")
        assert [(group.one("h3").words(), [li.words() for li in group.all("li")]) for group in groups] == [
            ("✕ fehlerhaft, falsche Zahl Anna Berg, 3. Mai 2026", ["3 3 Millionen Euro Menge"]),
            ("✓ belegt Anna Berg, 3. Mai 2026", ["1 Köln Name, Ort", "4 Ida Kern Name"]),
            ("✓ belegt Anna Berg, 4. Mai 2026", [f"2 {SENTENCE.quote} Aussage"]),
        ]
        assert page.all("li", class_="note") == []
        assert "Zu keiner Stelle gibt es mehr als ein Urteil." in page.one("main").words()

    def test_hints_stand_where_a_claim_is_open_with_what_they_suggest(self):
        info = Hint(TOWN.start, TOWN.end, "Welches?", level=Level.INFO, claim_id=TOWN.claim_id)
        note = rendered(hints=[info, HINT]).one(id="note-4")
        assert note.words() == (
            "▲4 Ida Kern Name · noch kein Urteil ▲ Warnung: Die Liste kennt Ida Kerner. Vorschlag: Ida Kerner"
        )
        assert "Welches?" not in rendered(hints=[info, HINT]).words()

    def test_a_note_without_a_verdict_is_open(self):
        note = rendered(annotations=[said(PERSON, None, note="Anrufen.")]).one(id="note-4")
        assert note.words() == "○4 Ida Kern Name ○ offen Anna Berg, 3. Mai 2026, 09:00 UTC Notiz Anrufen."

    def test_a_reference_is_told_where_there_is_no_page(self):
        book = Evidence(reference="Stadtarchiv, A 7", locator="Blatt 3")
        page = rendered(annotations=[said(TOWN, Verdict.VERIFIED, evidence=(book,))])
        assert page.one("dd", class_="source").words() == "Stadtarchiv, A 7, Blatt 3 – stützt die Behauptung"
        assert page.one("dd", class_="source").all("a") == []


class TestConfidential:
    def test_it_is_left_out_and_counted(self):
        html = report.render(DOCUMENT, CLAIMS, ANNOTATIONS)
        assert "Anruf" not in html
        assert parsed(html).one("p", class_="left-out").words() == "2 vertrauliche Quellen sind ausgelassen."

    def test_it_is_there_when_asked_for_and_the_page_says_so(self):
        page = rendered(confidential=True)
        assert page.words().count("Anruf im Amt – stützt die Behauptung vertraulich") == 2
        assert page.one("p", class_="eyebrow").words() == "Prüfbericht vertraulich"
        assert page.one("p", class_="left-out").words() == "Enthält 2 vertrauliche Quellen."

    def test_a_claim_of_which_only_a_secret_is_known_has_no_note(self):
        page = rendered(annotations=[said(TOWN, None, evidence=(CALL,))])
        assert page.all("li", class_="note") == []
        assert page.one("p", class_="left-out").words() == "1 vertrauliche Quelle ist ausgelassen."

    def test_without_any_nothing_is_said(self):
        assert rendered(annotations=ANNOTATIONS[:1]).all("p", class_="left-out") == []


def forced(**fields):
    """Give evidence that its checks would refuse, as from a record that somebody has tampered with."""
    evidence = Evidence(title="x")
    for name, value in fields.items():
        object.__setattr__(evidence, name, value)
    return evidence


def hostile_page(evil):
    text = f"{evil.strip()} Titel\n\nEr sagt {evil} laut.\n"
    text = text.replace("\r\n", "\n")
    document = Document(text, title=evil, source=f"ordner/{evil.replace('/', '')}")
    start = text.index("sagt")
    inner = Claim("i", document.document_id, start + 5, len(text) - 7, Kind.QUOTATION, text[start + 5 : len(text) - 7])
    outer = Claim("o", document.document_id, start, len(text) - 2, Kind.STATEMENT, text[start : len(text) - 2])
    name = " ".join(evil.split())[:90]
    source = forced(
        title=evil, url=evil, reference=evil, locator=evil, excerpt=evil, archived=evil, archived_sha256=evil
    )
    annotations = [
        Annotation("i", name, Verdict.ERRONEOUS, correction=evil, note=evil, evidence=(source,), annotated_at=NINE)
    ]
    hints = [Hint(outer.start, outer.end, evil, evil, claim_id="o")]
    return (
        document,
        (inner, outer),
        annotations,
        parsed(report.render(document, (inner, outer), annotations, hints=hints)),
    )


@pytest.mark.parametrize("evil", HOSTILE, ids=range(len(HOSTILE)))
class TestHostileText:
    def test_the_texts_come_back_exactly(self, evil):
        document, claims, (annotation,), page = hostile_page(evil)
        blocks = [n.text(without=("a",)) for n in page.one("article").children if isinstance(n, Node)]
        assert blocks == [document.text[start:end] for start, end in paragraphs(document.text)]
        assert page.one("h1").text() == evil
        assert page.one("title").text() == f"Prüfbericht: {evil}"
        note = page.one(id="note-2")
        assert note.one("h3").text() == claims[0].quote
        assert note.one("bdi", class_="who").text() == annotation.reviewer
        assert note.one("dd", class_="correction").text() == evil
        assert note.one("dd", class_="remark").text() == evil
        assert note.one("blockquote").text() == evil
        assert [n.text() for n in note.one("dd", class_="source").all("bdi")] == [evil] * 5
        assert evil in note.one("span", class_="hash").text()
        assert page.one(id="note-1").one("span", class_="message").text() == evil
        assert page.one(id="note-1").one("bdi", class_="suggestion").text() == evil

    def test_nothing_runs_loads_or_leads_anywhere_else(self, evil):
        *_, page = hostile_page(evil)
        nodes = page.all()
        assert {n.tag for n in nodes} <= {
            *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article"),
            *("h1", "h2", "h3", "p", "dl", "dt", "dd", "div", "ol", "ul", "li", "blockquote", "br"),
            *("a", "b", "bdi", "span", "strong", "time"),
        }
        assert {name for n in nodes for name in n.attributes} <= {
            *("aria-hidden", "aria-label", "aria-labelledby", "charset", "class", "content", "data-kind", "data-lane"),
            *("data-verdict", "datetime", "dir", "href", "http-equiv", "id", "lang", "name", "rel", "style"),
        }
        assert all(n.attributes["href"].startswith(("#note-", "#mark-")) for n in nodes if "href" in n.attributes)
        assert all(re.fullmatch(r"flex-grow: \d+", n.attributes["style"]) for n in nodes if "style" in n.attributes)

    def test_the_style_is_what_was_written_and_one_string_more(self, evil):
        *_, page = hostile_page(evil)
        style = page.one("style").text()
        own = (Path(report.__file__).parent / "report.css").read_text(encoding="utf-8")
        head, strings = style.split(own.strip())
        assert head.strip() == ""
        string = r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]{6} )*"'
        assert re.fullmatch(
            rf"\s*@page {{\s*@top-left {{ content: {string}; }}\s*@top-right {{ content: {string}; }}\s*"
            rf"@bottom-left {{ content: {string}; }}\s*}}\s*"
            r'@page :first {\s*@top-left { content: ""; }\s*}\s*',
            strings,
        )


def test_what_a_browsers_parser_would_change_is_written_as_a_reference():
    html = report.render(DOCUMENT, CLAIMS, [said(TOWN, None, note="a\r\nb\rc")])
    assert "\r" not in html
    assert ">a&#13;\nb&#13;c<" in html


def test_a_string_of_style_is_cut_and_loses_what_cannot_be_printed():
    assert report._css_string("a\n\u202eb") == '"a b"'
    assert report._css_string('"') == '"\\000022 "'
    assert report._css_string("x" * 91) == f'"{"x" * 89}\\002026 "'


def test_the_page_forbids_itself_everything_but_its_style():
    policies = [n.attributes["content"] for n in rendered().all("meta") if "http-equiv" in n.attributes]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]


def test_the_style_loads_nothing():
    assert re.findall(r"url\(|@import|@font-face|image-set|src\(", rendered().one("style").text()) == []


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://a.example/?q=1&r=%22", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("http://[", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_addresses_of_the_web_are_links(url, link):
    page = rendered(annotations=[said(TOWN, Verdict.VERIFIED, evidence=(forced(url=url),))])
    address = page.one("p", class_="address")
    assert address.text() == url
    assert [a.attributes["href"] for a in address.all("a")] == ([url] if link else [])
    assert all(a.attributes["rel"] == "noopener noreferrer" for a in address.all("a"))


def test_a_source_that_is_an_address_is_a_link_and_a_path_loses_its_folder():
    page = rendered(Document(TEXT, source="https://a.example/x"), (), ())
    assert page.one("dl", class_="facts").one("a").attributes["href"] == "https://a.example/x"
    assert "ordner" not in rendered().words()


def test_the_same_record_gives_the_same_page():
    assert report.render(DOCUMENT, CLAIMS, ANNOTATIONS) == report.render(DOCUMENT, CLAIMS[::-1], ANNOTATIONS[::-1])


class TestWriting:
    def test_it_is_written_into_a_folder_that_is_made_and_over_an_earlier_report(self, tmp_path):
        path = tmp_path / "exports" / "a.html"
        report.write(report.render(DOCUMENT, CLAIMS, ()), path)
        html = report.render(DOCUMENT, CLAIMS, ANNOTATIONS)
        report.write(html, path)
        assert path.read_bytes() == html.encode()
        assert [each.name for each in path.parent.iterdir()] == ["a.html"]

    def test_it_is_never_written_over_another_page(self, tmp_path):
        path = tmp_path / "a.html"
        path.write_text("<p>mein Artikel</p>", encoding="utf-8")
        with pytest.raises(UnwritableFile, match="is there already and is no report"):
            report.write("x", path)
        assert path.read_text(encoding="utf-8") == "<p>mein Artikel</p>"

    @pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.csv"])
    def test_a_name_that_is_no_pages_is_refused(self, tmp_path, name):
        with pytest.raises(UnwritableFile, match=rf"not written as \.{name[2:]}: name the file \.html"):
            report.write("x", tmp_path / name)
        assert list(tmp_path.iterdir()) == []

    def test_a_name_without_an_ending_is_refused(self, tmp_path):
        with pytest.raises(UnwritableFile, match=r"A report is a page: name the file \.html"):
            report.write("x", tmp_path / "bericht")

    def test_a_folder_that_may_not_be_written_to_is_told(self, shared_folder, as_nobody):
        report.render(DOCUMENT, (), ())
        shared_folder.chmod(0o555)
        with as_nobody(), pytest.raises(UnwritableFile, match="cannot be written: Permission denied"):
            report.write("x", shared_folder / "exports" / "a.html")

    def test_a_name_in_bytes_of_another_encoding_does_no_harm(self, tmp_path):
        html = report.render(Document("Ja.", title="k\udcf6ln", source="k\udcf6ln.txt"), (), ())
        report.write(html, tmp_path / "a.html")
        assert "k?ln.txt" in (tmp_path / "a.html").read_text(encoding="utf-8")
