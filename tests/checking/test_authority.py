from collections import Counter
from datetime import date

import pytest

from factcheck.checking import Authority, read_authority, shipped
from factcheck.checking.authority import holds
from factcheck.checking.authority_file import Entry
from factcheck.checking.likeness import same
from factcheck.errors import BadAuthority
from factcheck.model import Entity

ORGANISATION, PERSON, PLACE = Entity.ORGANISATION, Entity.PERSON, Entity.PLACE
CITI = Entry("Citigroup", ORGANISATION, ("bank",), "US", ("Citi",), ("City Group", "Citygroup"))
BANK = Entry("Deutsche Bank", ORGANISATION, ("bank",), "DE", wrong=("Deutschbank",))
MCKINSEY = Entry("McKinsey", ORGANISATION, ("consultancy",))
MERRILL = Entry("Merrill Lynch", ORGANISATION, ("bank",))
COURT = Entry("Bundesverfassungsgericht", ORGANISATION, ("court",))
UNIONS = Entry("Deutscher Gewerkschaftsbund", ORGANISATION, ("union", "association"))
LONG = Entry("Bundesanstalt für Finanzdienstleistungsaufsicht", ORGANISATION, ("authority",))
LYON = Entry("Lyon", PLACE, ("city",))
MAYOR = Entry("Jo Hill", PERSON, ("mayor",), forms=("Joseph Hill",), of="Ulm", since="2001", until="2008-06")
SECOND = Entry("Jo Hill", PERSON, ("mayor",), of="Ulm", since="2012-03-01")
OTHER = Entry("Ada Kern", PERSON, ("mayor", "founder"), of="Ulm", since="2008-07", until="2012-02-29")
AUTHORITY = Authority((CITI, BANK, MCKINSEY, MERRILL, COURT, UNIONS, LONG, LYON, SECOND, MAYOR, OTHER))


def known(found):
    return [each.form for each in found]


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("Citigroup", [CITI]),
        ("Citi", [CITI]),
        ("CITIGROUP", [CITI]),
        ("deutsche  bank", [BANK]),
        ("Deutsche\u00a0Bank", [BANK]),
        ("Joseph Hill", [SECOND, MAYOR]),
        ("Deutschen Bank", []),
        ("City Group", []),
        ("Hill", []),
        ("", []),
    ],
)
def test_names_in_an_accepted_form_whatever_its_case(name, entries):
    assert AUTHORITY.named(name) == entries


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("Deutsche Bank", [BANK]),
        ("Deutschen Bank", [BANK]),
        ("Deutscher Gewerkschaftsbund", [UNIONS]),
        ("Deutschen Gewerkschaftsbunds", [UNIONS]),
        ("Citigroups", [CITI]),
        ("Jo Hills", [SECOND, MAYOR]),
        ("Bundesverfassungsgerichts", [COURT]),
        ("Deutsche Banken", [BANK]),
        ("Deutsche Bahn", []),
        ("Citygroups", []),
    ],
)
def test_names_in_an_inflected_form(name, entries):
    assert AUTHORITY.inflected(name) == entries


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        ("City Group", [CITI]),
        ("city group", [CITI]),
        ("Citygroups", [CITI]),
        ("Citigroup", []),
        ("Citigroups", []),
        ("Cityring", []),
        ("", []),
    ],
)
def test_tells_what_a_common_wrong_form_ought_to_name(name, entries):
    assert AUTHORITY.misspelt(name) == entries


def test_an_accepted_form_is_never_wrong():
    other = Entry("City Group", ORGANISATION, ("company",))
    assert Authority((CITI, other)).misspelt("City Group") == []


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Mc Kinsey", ["McKinsey"]),
        ("Zitigroup", []),
        ("Citygroup", ["Citigroup"]),
        ("Mackinsey", []),
        ("Lion", ["Lyon"]),
    ],
)
def test_gives_forms_that_sound_alike(name, forms):
    assert known(AUTHORITY.alike(name)) == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Deutsche Bamk", ["Deutsche Bank"]),
        ("Deutsche Bahn", []),
        ("Citigruop", ["Citigroup"]),
        ("Citigruopp", ["Citigroup"]),
        ("Citigxzoup", []),
        ("Bundesverfasungsgerict", ["Bundesverfassungsgericht"]),
        ("Bundesanstalt für Finanzdienstleistunkaufsich", ["Bundesanstalt für Finanzdienstleistungsaufsicht"]),
        ("Citigroup", []),
        ("", []),
    ],
)
def test_gives_forms_that_are_a_letter_away_and_in_long_names_a_few(name, forms):
    assert known(AUTHORITY.near(name)) == forms


def test_gives_the_nearest_form_first():
    one, two = (Entry(name, PLACE, ("city",)) for name in ("Oberunterdorfis", "Oberunterdorfus"))
    assert known(Authority((one, two)).near("Oberunterdarfus")) == ["Oberunterdorfus", "Oberunterdorfis"]
    assert known(Authority((one, two)).near("Oberunterdurfus")) == ["Oberunterdorfus", "Oberunterdorfis"]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Bundesverfassungsgerichtshof", ["Bundesverfassungsgericht"]),
        ("Deutscher Gewerkschaftsverband", ["Deutscher Gewerkschaftsbund"]),
        ("Deutscher Gewerkschaftenbund", ["Deutscher Gewerkschaftsbund"]),
        ("Bundesverwaltungsgericht", []),
        ("Deutsche Bank", []),
        ("Gericht", []),
    ],
)
def test_gives_institutions_that_differ_in_what_they_are(name, forms):
    assert known(AUTHORITY.framed(name)) == forms


def test_gives_who_held_an_office_the_earlier_first():
    assert AUTHORITY.holders("mayor", "Ulm") == (MAYOR, OTHER, SECOND)
    assert AUTHORITY.holders("founder", "Ulm") == (OTHER,)
    assert AUTHORITY.holders("mayor", "Bonn") == ()


@pytest.mark.parametrize(
    ("on", "holders"),
    [
        (date(2000, 12, 31), ()),
        (date(2001, 1, 1), (MAYOR,)),
        (date(2008, 6, 30), (MAYOR,)),
        (date(2008, 7, 1), (OTHER,)),
        (date(2012, 2, 29), (OTHER,)),
        (date(2012, 3, 1), (SECOND,)),
        (date(2100, 1, 1), (SECOND,)),
    ],
)
def test_gives_who_held_an_office_on_a_day(on, holders):
    assert AUTHORITY.holders("mayor", "Ulm", on=on) == holders
    assert [holds(each, on) for each in (MAYOR, OTHER, SECOND)] == [each in holders for each in (MAYOR, OTHER, SECOND)]


def test_the_later_of_two_entries_of_one_name_and_type_counts():
    later = Entry("Citigroup", ORGANISATION, ("company",))
    authority = Authority((CITI, later))
    assert (authority.size, authority.named("Citigroup"), authority.named("Citi")) == (1, [later], [])


def test_entries_of_two_types_stand_side_by_side():
    dish = Entry("Lyon", Entity.OTHER, ("food",))
    assert Authority((LYON, dish)).named("Lyon") == [LYON, dish]


def test_an_empty_authority_knows_nothing():
    authority = Authority(())
    assert (authority.named("Ulm"), authority.near("Ulm"), authority.framed("Bundesgericht Ulm")) == ([], [], [])


@pytest.mark.parametrize("name", ["Merril Lynch", "Merryl Lynch"])
def test_gives_a_form_with_a_double_letter_before_the_same_letter(name):
    assert known(AUTHORITY.alike(name)) == ["Merrill Lynch"]


@pytest.mark.parametrize("name", ["Siemens'", "Siemens’"])
def test_names_what_ends_in_s_with_an_apostrophe(name):
    siemens = Entry("Siemens", ORGANISATION, ("company",))
    assert Authority((siemens,)).inflected(name) == [siemens]


@pytest.fixture
def own(tmp_path):
    def own(rows, name="own.csv"):
        path = tmp_path / name
        path.write_text(f"name,type,kind,country,forms,wrong\n{rows}\n", encoding="utf-8")
        return path

    return own


def test_a_desks_own_file_beats_the_shipped_one(own):
    authority = read_authority(own("Spiegel,organisation,newspaper,,Spiegelblatt,"))
    assert [entry.kinds for entry in authority.named("Spiegel")] == [("newspaper",)]
    assert authority.named("Der Spiegel") == []
    assert authority.size == shipped().size
    assert "magazine" in shipped().named("Spiegel")[0].kinds


def test_the_later_of_two_own_files_counts_and_what_they_do_not_name_stays(own):
    first = own("Talkreis,organisation,newspaper,,,Tallkreis")
    second = own("Talkreis,organisation,magazine,,,\nBote,organisation,newspaper,,,", "second.csv")
    authority = read_authority(first, second)
    assert [entry.kinds for entry in authority.named("Talkreis")] == [("magazine",)]
    assert (authority.misspelt("Tallkreis"), authority.size) == ([], shipped().size + 2)
    assert authority.named("Citigroup") == shipped().named("Citigroup")


def test_without_an_own_file_it_is_the_shipped_one(own):
    assert read_authority() is shipped() is read_authority(own(",,,,,"))


def test_an_own_row_corrects_the_days_of_an_office(tmp_path):
    path = tmp_path / "own.csv"
    path.write_text("name,type,kind,of,since\nOlaf Scholz,person,head_of_government,Deutschland,2021-12-09\n")
    held = [entry for entry in read_authority(path).named("Olaf Scholz") if entry.of == "Deutschland"]
    assert [entry.since for entry in held if "head_of_government" in entry.kinds] == ["2021-12-09"]
    assert {"finance_minister"} <= {kind for entry in held for kind in entry.kinds}


def test_a_wrong_form_may_differ_in_capitals_alone(own):
    authority = read_authority(own("BlackRock,organisation,company,,,Blackrock|Black Rock"))
    assert [entry.name for said in ("Blackrock", "Black Rock") for entry in authority.misspelt(said)] == [
        "BlackRock"
    ] * 2
    assert authority.misspelt("BlackRock") == []


def test_what_an_own_row_calls_wrong_is_no_accepted_form_any_more(own):
    authority = read_authority(own("X,organisation,social_network,,,Twitter"))
    assert [entry.name for entry in authority.misspelt("Twitter")] == ["X"]
    assert authority.named("Twitter") == []


def test_a_bad_own_file_is_refused(own):
    with pytest.raises(BadAuthority, match="row 2, column type: found 'firm'"):
        read_authority(own("Bote,firm,newspaper,,,"))


def test_the_shipped_files_have_many_entries():
    assert shipped().size >= 2_500


def shipped_entries():
    from factcheck.checking.authority import _shipped_entries

    return _shipped_entries()


def test_no_shipped_form_is_both_accepted_and_wrong():
    accepted = {same(form) for entry in shipped_entries() for form in (entry.name, *entry.forms)}
    wrong = {(entry.name, form) for entry in shipped_entries() for form in entry.wrong}
    assert sorted((name, form) for name, form in wrong if same(form) in accepted) == []


def test_no_shipped_wrong_form_belongs_to_two_names():
    names = {}
    for entry in shipped_entries():
        for form in entry.wrong:
            names.setdefault(same(form), set()).add(entry.name)
    assert {form: found for form, found in names.items() if len(found) > 1} == {}


def test_every_shipped_name_is_found_and_never_wrong():
    authority = shipped()
    entries = {entry.key: entry for entry in shipped_entries()}.values()
    forms = [(entry.name, form) for entry in entries for form in (entry.name, *entry.forms)]
    assert [
        form
        for name, form in forms
        if name not in {entry.name for entry in authority.named(form)} or authority.misspelt(form)
    ] == []
    assert [
        form for entry in entries for form in entry.wrong if entry.name not in
        {found.name for found in authority.misspelt(form)}
    ] == []  # fmt: skip


def test_no_shipped_file_repeats_an_entry_of_another():
    repeated = Counter(entry.key for entry in shipped_entries())
    assert [key for key, count in repeated.items() if count > 1] == []


def test_an_entry_with_a_form_in_small_letters_is_named_once():
    entry = Entry("Comdirect", ORGANISATION, ("bank",), forms=("comdirect",))
    assert Authority((entry,)).named("Comdirect") == [entry]


def test_no_shipped_office_ends_before_it_begins():
    assert [
        entry for entry in shipped_entries() if entry.since and entry.until and entry.since[:4] > entry.until[:4]
    ] == []


@pytest.mark.parametrize(
    ("kind", "of", "on", "name"),
    [
        ("head_of_government", "Deutschland", date(2015, 9, 1), "Angela Merkel"),
        ("head_of_government", "Deutschland", date(2023, 6, 1), "Olaf Scholz"),
        ("head_of_state", "Deutschland", date(2023, 6, 1), "Frank-Walter Steinmeier"),
        ("head_of_state", "USA", date(2012, 6, 1), "Barack Obama"),
        ("chief_executive", "Citigroup", date(2023, 6, 1), "Jane Fraser"),
    ],
)
def test_the_shipped_files_know_who_held_an_office(kind, of, on, name):
    assert [entry.name for entry in shipped().holders(kind, of, on=on)] == [name]
