"""English times: their borders, what must stay silent, and what they say for an article of Friday, 12 December 2025."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.finding.english_feasts import english_feast
from factcheck.finding.moments import moment
from factcheck.finding.times import time_borders

FRIDAY = date(2025, 12, 12)
# The text between the bars is what must be found, and nothing else.
HITS = """
It stopped |shortly before 7pm|.
Nobody told us |for the best part of an hour|.
They were stranded |overnight|, and left.
Sales |in the three months to September 30| dropped.
It saved |from 2026 on|.
It lasted |for no more than a working day|.
He was jailed |for four years and three months|.
|During two interviews with detectives| she lied.
It got out of hand |after the death of her husband|.
|After the hearing|, he left.
It has not been this loud |since the herring fleet left|.
He reads |on three consecutive nights|.
|In the 1990s|, he left. |By early evening| they had gone.
They arrive |at four in the morning|, and |by five| Ann Lee left.
It is open |on three afternoons a week| and costs more.
It was launched |on New Year’s Day| by him.
It was closed |between late September and mid-November|, but open.
It hit |late Saturday|, killing him. It was here |long after the cameras leave|.
The pickup, a |1998| Ford, left.
The most contested bill |of the session| died. It dies |before Memorial Day|.
The limit was |a day or so|. They come |until the middle of May|.
He saved |in the sixth minute of stoppage time| as they lay |for more than an hour|.
I told them |at half-time| that. It came |in the 71st minute|.
It shut |in fiscal 2024|. It opened |in mid-March|. It fell |over the past decade|.
He rang |three times a week|. He came |twice a year|, |every two years|, |every other day|.
|Since then| it grew. |By then| it had left. |Until now| he waited.
He woke |at half past six|. It opens |from 9am to 5pm|. It closed |at 3 p.m. Friday|.
It rose |in the first three months of 2024|. It fell |in the first half of the year|.
He left |an hour and a half later|, |two and a half years ago|.
It opened |on the 3rd of May|, |May 3-5|. It closed |on 11 September 2001|.
He stayed |for the rest of the season|. |At the weekend| it rained.
|Before the war| they left. |Until his death| he ran it. |Ahead of the election| it was cut.
|Earlier this month| he left. He left |later that day|. They met |on May Day|.
|Every other Sunday| they met. It was |after the Second World War|.
""".strip().splitlines()
SILENT = """
You may go. They march on. Theresa May won. About 2000 people came.
He looked after the game. He was named after the victory. He rose by five points. They cut it by five.
Orders account for roughly a quarter of revenue. He told the Today programme.
He stood at the end of the road. Since he is ill, she left. At first he ran.
He came in second. They look at each other. In the meantime, no.
He paid £13 a month. It costs 18 cents a quarter. A woman in her 60s left.
It raises $480 million annually for it. The plan is on the table.
She was hurt at the meeting. It is on a conference call.
""".strip().splitlines()
MOMENTS = {
    "for four years and three months": "P4Y3M",
    "three and a half years": "P3Y6M",
    "one and a half million years": "P1500000Y",
    "every 18 months": "P18M",
    "every July": None,
    "every other week": None,
    "on Thursday evenings": None,
    "on a Tuesday morning": None,
    "for Monday and Tuesday": "2025-12-08..2025-12-09",
    "between Thursday and Sunday": "2025-12-11..2025-12-14",
    "until last summer": "2025-06..2025-08",
    "last winter": "2024-12..2025-02",
    "by the end of the decade": "2029",
    "for almost a decade": "P10Y",
    "for more than an hour": "PT1H",
    "an hour and a half later": "PT1H30M",
    "on three consecutive nights": "P3D",
    "in 31 years": "P31Y",
    "in a single day": "P1D",
    "a fortnight": "P2W",
    "three years ago": "2022",
    "in the past ten years": "2015..2025",
    "in the past 12 months": "2024-12..2025-12",
    "over the past year": "2024-12..2025-12",
    "over the next two years": "2025..2027",
    "in the past few years": None,
    "in the three months to September 30": "2025-07-01..2025-09-30",
    "in June and July": "2025-06..2025-07",
    "at the end of next year": "2026-12",
    "at the end of the quarter": "2025-09-30",
    "in mid-2024": "2024-06",
    "on New Year’s Day": "2026-01-01",
    "before Memorial Day": "2026-05-25",
    "on Good Friday": "2026-04-03",
    "on Christmas Eve 2021": "2021-12-24",
    "At noon on Thursday": "2025-12-11T12:00",
    "at four in the morning": "T04:00",
    "by five": "T05:00",
    "at half past six": "T06:30",
    "from 9am to 5pm": "T09:00..T17:00",
    "at 7.30pm on Monday": "2025-12-08T19:30",
    "overnight": "2025-12-11",
    "this morning": "2025-12-12",
    "last week": "2025-W49",
    "last month": "2025-11",
    "on the 3rd of May": "2025-05-03",
    "May 3-5, 2024": "2024-05-03..2024-05-05",
    "in the 1930s": "1930..1939",
    "in the nineties": "1990..1999",
    "in the late 19th century": "1801..1900",
    "three times a week": None,
    "in the 71st minute": None,
    "in the second half": None,
    "since then": None,
    "at the weekend": "2025-12-13..2025-12-14",
}
FEASTS = {
    "Memorial Day": date(2025, 5, 26),
    "Thanksgiving": date(2025, 11, 27),
    "Labor Day": date(2025, 9, 1),
    "Easter Monday": date(2025, 4, 21),
    "Valentine's Day": date(2025, 2, 14),
    "Black Friday": date(2025, 11, 28),
    "Election Day": date(2025, 11, 4),
    "a good day": None,
}


@pytest.mark.parametrize("marked", HITS + SILENT)
def test_finds_these_times_and_no_others(marked):
    parts = marked.split("|")
    text = "".join(parts)
    assert [text[start:end] for start, end in time_borders(text, english=True)] == parts[1::2]


@pytest.mark.parametrize(("quote", "value"), MOMENTS.items(), ids=MOMENTS)
def test_reads_what_a_time_says(quote, value):
    assert moment(quote, published=FRIDAY, language="en") == value


@pytest.mark.parametrize(("name", "day"), FEASTS.items(), ids=FEASTS)
def test_knows_the_day_of_a_holiday(name, day):
    assert english_feast(name, 2025) == day


_PIECES = st.sampled_from(
    ["the ", "3", " to ", "May ", "2022", "pm ", "end of ", "next ", "year",
     "months ", "half past ", "’s Day", "first ",
     "century", "9999 ", "0", "a ", "weekend ", "past ", "-", "thousand ", "million "]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=12).map("".join) | st.text(max_size=60), st.dates())
def test_bad_words_do_no_harm(quote, published):
    assert moment(quote, published=published, language="en") != ""
    assert moment(quote, language="en") != ""


@pytest.mark.parametrize(
    "unit", ["1", "a", "the ", "for ", "three ", "after the ", "Day ", "more than ", "since ", "a day ", "of ", "W’s ",
             "during the good ", "early ", "- "]
)  # fmt: skip
def test_time_grows_with_the_text_and_no_faster(unit):
    started = time.perf_counter()
    time_borders((unit * 500_000)[:500_000], english=True)
    assert time.perf_counter() - started < 8
