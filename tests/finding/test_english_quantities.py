"""English quantities: their borders, what must stay silent, and what they say."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding.amounts import Amount, Precision, amount
from factcheck.finding.quantities import quantities

EXACT, ROUNDED, VAGUE = Precision.EXACT, Precision.ROUNDED, Precision.VAGUE
# The text between the bars is what must be found, and nothing else.
MARKED = """
|Two| hurt as ferry hits wall. |Two passengers| were taken to hospital.
The vessel, a |34-year-old| ship, carried |212 people| and |about 60 vehicles|.
A woman |in her 60s| left. It cost |£1.8m|, and passed |all four inspections|. The union has |some 90 members|.
|Hundreds of travellers| slept, |at least a dozen| here. Shares fell |11.4%|. It was cut for the |second time|.
It expects |between $1.10 and $1.25 a share|, or |$1.60 to $1.75|. Sales dropped |6%| to |$842 million|.
It affects |nearly 900 of Halden’s 11,300 employees|, |most of them| in Ohio.
It saves |$40 million to $45 million a year|.
The dividend is |18 cents a quarter|, at risk. A |5.2% stake| and |two board seats|.
It lost |more than half its value|.
They pay |an average of £13 a month| more. |Only 17% of them| came.
It takes |as much as 40%| off. An |83-year-old| widow rang |four times|. He paid |just £240| and |almost £14,000|.
It is in its |17th year|. They pay |from £5 to £38|; |a third of them| stay. |A mere £23 per head|.
It brings |twice the jobs|, he said. It was |five votes to four|. It costs |tens of millions of euros| more.
He moved it |12 kilometres| inland for |€4m|, more than ever. It lends |fewer than 20 books a day|.
|Roughly two thirds of the population| came. He is |eight|. |A handful of older residents| came.
A |9-mile| path. |Fourteen people| were hurt, and |all but two| left. Winds of |up to 150 mph|.
It lay |a quarter-mile| away. It fell by |half a percentage point| and |a quarter of a percentage point|.
|Forty-one Labour MPs| and |one of them| left. |One in ten rented homes| went, |no more than 4%|.
They voted |21-19| to pay |6 cents a mile|. It costs |three times as much|. It raises |$480 million annually| for it.
|Half of the flowers| died, |the other half| did not. |About 80 percent of them| at |30 degrees Celsius|.
|Several crops| are worth |an estimated $3 billion a year|. It weighs |less than 2 milligrams|.
|Ten-man| Rovers won |3-0| there. His |22nd goal| came. The lead is |three|, and a crowd of |8,914| saw it.
A |two-thirds majority|. |Both sides| lost. |Twice as many people| came. |Half a million people| came.
|Two more| died. |Three others| left. |Another 12 people| came. |Many people| left. |One person| died.
It rose by |two percentage points|. It is |six feet tall|. It fell |0.5 percentage points| to |4.5 per cent|.
It cost |50p| or |£2bn| or |20 pence|. |More than a dozen| came. They voted |218 to 210| on it.
Ann Lee, who has died aged |91|, left. At |19| she left home. There should have been |9,300|. It should have been |10|.
|Twenty-one| voted in favour and |16| against, with |two abstentions|. She drew it from a list of |15|.
Its |94-page| notice came. It has |640 line crews| there, including |dozens| from Hull.
It rose by |almost a third|. It was |a few inches| short.
It left |thousands| in the dark. Prices rose by |a third|. He was aged |16 to 24|.
At 19 Mill Lane, she left. He was aged by it.
He came in page 44. A man met a woman. It closed in 2018. The point is moot. First aid helps. On the one hand, no.
The most ambitious plan. At least he came. One must go. No one came. Some say so. As one. It is second nature.
He had never seen so many people. Prices may double, he said.
""".strip().splitlines()
AMOUNTS = {
    "£1.8m": Amount(1.8e6, unit="GBP"),
    "€4m": Amount(4e6, unit="EUR"),
    "£2bn": Amount(2e9, unit="GBP"),
    "US$3 billion": Amount(3e9, unit="USD"),
    "6 cents a mile": Amount(0.06, unit="USD/mi"),
    "20 pence": Amount(0.2, unit="GBP"),
    "$1.60 to $1.75": Amount(1.6, 1.75, "USD"),
    "from £120,000 to £85,000": Amount(120_000, 85_000, "GBP"),
    "40 to 50 million euros": Amount(40e6, 50e6, "EUR"),
    "between $1.10 and $1.25 a share": Amount(1.1, 1.25, "USD/share"),
    "$480 million annually": Amount(480e6, unit="USD/year"),
    "an average of £13 a month": Amount(13, unit="GBP/month"),
    "a mere £23 per head": Amount(23, unit="GBP/head"),
    "an estimated $3 billion a year": Amount(3e9, unit="USD/year", precision=ROUNDED),
    "fewer than 20 books a day": Amount(20, unit="1/day", counted="books", precision=ROUNDED),
    "50 miles a day": Amount(50, unit="mi/day"),
    "up to 150 mph": Amount(150, unit="mph", precision=ROUNDED),
    "less than 2 milligrams": Amount(2, unit="mg", precision=ROUNDED),
    "a quarter-mile": Amount(0.25, unit="mi"),
    "two percentage points": Amount(2, unit="pp"),
    "4.5 per cent": Amount(4.5, unit="%"),
    "58% of voters": Amount(58, unit="%", counted="voters"),
    "in her 60s": Amount(60, 69, "years", precision=ROUNDED),
    "34-year-old": Amount(34, unit="years"),
    "nearly 900 of Halden’s 11,300 employees": Amount(900, counted="employees", precision=ROUNDED),
    "one in ten rented homes": Amount(0.1, counted="rented homes"),
    "two-thirds of the voters": Amount(2 / 3, counted="voters"),
    "more than half its value": Amount(0.5, counted="value", precision=ROUNDED),
    "half a million people": Amount(500_000, counted="people"),
    "the other half": Amount(0.5),
    "Forty-one Labour MPs": Amount(41, counted="Labour MPs"),
    "Ten-man": Amount(10, counted="man"),
    "17th year": Amount(17, counted="year"),
    "second time": Amount(2, counted="time"),
    "21-19": Amount(21, 19),
    "five votes to four": Amount(5, 4, counted="votes"),
    "three times as much": Amount(3, unit="x"),
    "twice the jobs": Amount(2, unit="x", counted="jobs"),
    "at least a dozen": Amount(12, precision=ROUNDED),
    "one of them": Amount(1),
    "all but two": Amount(2),
    "most of them": Amount(None, precision=VAGUE),
    "a handful of older residents": Amount(None, counted="older residents", precision=VAGUE),
    "tens of millions of euros": Amount(None, unit="EUR", precision=VAGUE),
    "several crops": Amount(None, counted="crops", precision=VAGUE),
}


@pytest.mark.parametrize("marked", MARKED)
def test_finds_these_quantities_and_no_others(marked):
    parts = marked.split("|")
    text = "".join(parts)
    assert [text[p.start : p.end] for p in quantities(text, [], language="en")] == parts[1::2]


@pytest.mark.parametrize(("quote", "value"), AMOUNTS.items(), ids=AMOUNTS)
def test_reads_what_a_quantity_says(quote, value):
    assert amount(quote, language="en") == value


_PIECES = st.sampled_from(
    ["a ", "half ", "third ", "£", "$", "1,2", "million ", "to ", "between ", "and ", "-",
     "in ", "per ", "cent ", "one ",
     "twenty", "second ", "of ", "them ", "every ", "fold", "’s ", "th", "most ", "\n", "score ", "m"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map("".join) | st.text(max_size=60))
def test_bad_words_do_no_harm(quote):
    assert isinstance(amount(quote, language="en"), Amount)


@pytest.mark.parametrize(
    "unit", ["1", "a", "1,", "1-", "more than ", "million ", "$", "two ", "most ", "of ", "half a ", "in ", "people ",
             "2 of ", "two good ", "Rovers ", "as many as ", "tens of "]
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(unit):
    started = time.perf_counter()
    quantities((unit * 200_000)[:200_000], [], language="en")
    assert time.perf_counter() - started < 8
