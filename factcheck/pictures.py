"""Draws how far a review is: the article as a map, progress over time, verdicts by kind and by source.

Every picture is an Altair chart that JupyterLab paints without the network, and says in words when there is nothing to
show. It never computes: what it draws are the tables of `overview`. A verdict is told by glyph, place or dash besides
its colour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from factcheck import overview
from factcheck.captions import CAPTIONS, GLYPHS, Language, caption_language
from factcheck.desk import Desk
from factcheck.errors import MissingExtra
from factcheck.stored import Stored, recorded

if TYPE_CHECKING:
    import altair

# They stand out from white and from black, and white letters stand out from all but the last.
_COLOURS = {
    "verified": "#1f8a5b",
    "disputed": "#a86f00",
    "erroneous": "#cc3d35",
    "disagreement": "#6b5bb0",
    "open": "rgba(127, 127, 127, 0.3)",
}
_GREY = "#747b85"
_DASHES = {"verified": [1, 0], "disputed": [6, 3], "erroneous": [2, 2], "disagreement": [8, 3, 2, 3]}
_SHAPES = {"verified": "circle", "disputed": "triangle-up", "erroneous": "cross", "disagreement": "diamond"}
_SOURCES = 20
_LONGEST = 200  # letters of a text in a picture
_WIDTH = 560
_ROOM = 34  # pixels for a glyph and a number

_WORDS: dict[Language, dict[str, str]] = {
    "de": {
        "place": "Der Artikel, Stelle für Stelle",
        "place_told": "Eine Zeile je Absatz, ein Feld je Behauptung in der Reihenfolge des Textes",
        "time": "Erledigt im Lauf der Zeit",
        "time_told": "{done} von {all} Behauptungen haben jetzt ein Urteil",
        "kind": "Urteile nach Art der Behauptung",
        "source": "Urteile nach Quelle",
        "source_told": "Die {shown} Quellen mit den meisten Behauptungen, von {all}",
        "no_claims": "In diesem Artikel ist nichts markiert.",
        "no_verdicts": "Noch hat niemand ein Urteil abgegeben.",
        "no_sources": "Noch ist keine Quelle eingetragen.",
        "claim": "Behauptung",
        "kind_title": "Art",
        "claims": "Behauptungen",
        "verdict": "Urteil",
        "correction": "Korrektur",
        "reviewer": "Prüfung",
        "paragraph": "Absatz",
        "when": "Zeit",
        "format": "%d.%m. %H:%M",
    },
    "en": {
        "place": "The article, claim by claim",
        "place_told": "A row for each paragraph, a cell for each claim in the order of the text",
        "time": "Settled over time",
        "time_told": "{done} of {all} claims have a verdict now",
        "kind": "Verdicts by kind of claim",
        "source": "Verdicts by source",
        "source_told": "The {shown} sources of most claims, of {all}",
        "no_claims": "Nothing is marked in this article.",
        "no_verdicts": "Nobody has given a verdict yet.",
        "no_sources": "No source is recorded yet.",
        "claim": "Claim",
        "kind_title": "Kind",
        "claims": "Claims",
        "verdict": "Verdict",
        "correction": "Correction",
        "reviewer": "Reviewer",
        "paragraph": "Paragraph",
        "when": "Time",
        "format": "%d %b %H:%M",
    },
}


def article_map(desk: Desk | Stored, *, language: str | None = None) -> altair.LayerChart:
    """Draw an article as a map of its claims: a row a paragraph, a cell a claim, its colour and glyph the verdict.

    Args:
        desk: Whose document.
        language: Of the captions, ``"de"`` or ``"en"``; otherwise the article's.

    Raises:
        MissingExtra: Altair is not installed.
    """
    alt, captions = _altair(), caption_language(language, desk.document.language)
    words = _WORDS[captions]
    table = overview.by_place(*recorded(desk))
    if table.empty:
        return _sentence(alt, words["no_claims"])
    goes_on = table["line"].astype(str).radd("·").where(table["line"] > 1, "")
    table["row"] = table["paragraph"].astype(str) + goes_on + "  " + table["words"].map(lambda text: _cut(text, 30))
    base = alt.Chart(_data(alt, table, captions)).encode(
        x=alt.X("place:O", axis=None),
        y=alt.Y(
            "row:N",
            scale=alt.Scale(domain=list(dict.fromkeys(table["row"]))),
            axis=alt.Axis(title=None, domain=False, ticks=False, labelLimit=260, labelPadding=8),
        ),
        tooltip=[
            alt.Tooltip(f"{field}:N", title=words[title])
            for field, title in (
                *(("claim", "claim"), ("kind_told", "kind_title"), ("verdict_told", "verdict")),
                *(("correction", "correction"), ("reviewer", "reviewer")),
            )
        ],
    )
    cells = base.mark_rect(cornerRadius=2, width=17, height=17).encode(color=_colour(alt, table, captions))
    glyphs = base.mark_text(fontSize=11, fontWeight="bold", color="white").encode(text="glyph:N")
    return _finished(alt, cells + glyphs, words["place"], words["place_told"], width=alt.Step(20), height=alt.Step(20))


def progress(desk: Desk | Stored, *, language: str | None = None) -> altair.LayerChart:
    """Draw how many claims had which verdict when; arguments and errors are those of `article_map`."""
    alt, captions = _altair(), caption_language(language, desk.document.language)
    words = _WORDS[captions]
    _, claims, history = recorded(desk, history=True)
    table = overview.by_time(claims, history)
    if table.empty:
        return _sentence(alt, words["no_verdicts"])
    last = table.groupby("verdict")["claims"].last()
    names = _there(table)
    told = [_told(name, captions) for name in names]
    legend = alt.Legend(title=None, orient="top", symbolSize=60, symbolStrokeWidth=1)
    base = alt.Chart(_data(alt, table, captions)).encode(
        x=alt.X("time:T", title=words["when"], axis=alt.Axis(format=words["format"], grid=False, labelOverlap=True)),
        y=alt.Y("claims:Q", title=words["claims"], axis=_counts(alt, int(table["claims"].max()))),
        color=_colour(alt, table, captions, legend=legend),
        tooltip=[
            alt.Tooltip("time:T", title=words["when"], format=words["format"]),
            alt.Tooltip("verdict_told:N", title=words["verdict"]),
            alt.Tooltip("claims:Q", title=words["claims"]),
        ],
    )
    dash = alt.Scale(domain=told, range=[_DASHES[name] for name in names])
    shape = alt.Scale(domain=told, range=[_SHAPES[name] for name in names])
    lines = base.mark_line(interpolate="step-after", strokeWidth=2).encode(
        strokeDash=alt.StrokeDash("verdict_told:N", scale=dash, legend=legend)
    )
    points = base.mark_point(filled=True, size=55, opacity=1).encode(
        shape=alt.Shape("verdict_told:N", scale=shape, legend=legend)
    )
    done = int(last.sum())
    return _finished(
        alt, lines + points, words["time"], words["time_told"].format(done=done, all=len(claims)), width=_WIDTH
    )


def by_kind(desk: Desk | Stored, *, language: str | None = None) -> altair.LayerChart:
    """Draw the verdicts on each kind of claim; arguments and errors are those of `article_map`."""
    alt, captions = _altair(), caption_language(language, desk.document.language)
    words = _WORDS[captions]
    _, claims, annotations = recorded(desk)
    table = overview.by_kind(claims, annotations)
    if table.empty:
        return _sentence(alt, words["no_claims"])
    table["bar"] = table["kind"].map(CAPTIONS[captions])
    return _finished(alt, _bars(alt, table, words, captions), words["kind"], "", width=_WIDTH, height=alt.Step(26))


def by_source(desk: Desk | Stored, *, language: str | None = None, confidential: bool = False) -> altair.LayerChart:
    """Draw the verdicts on the claims that each source bears on, of the twenty that bear on most.

    Args:
        desk: Whose document.
        language: As in `article_map`.
        confidential: Whether confidential sources are shown.

    Raises:
        MissingExtra: Altair is not installed.
    """
    alt, captions = _altair(), caption_language(language, desk.document.language)
    words = _WORDS[captions]
    _, claims, annotations = recorded(desk)
    table = overview.by_source(claims, annotations, confidential=confidential)
    if table.empty:
        return _sentence(alt, words["no_sources"])
    sources = list(dict.fromkeys(table["source"]))
    told = words["source_told"].format(shown=_SOURCES, all=len(sources)) if len(sources) > _SOURCES else ""
    table = table[table["source"].isin(sources[:_SOURCES])]
    table = table.assign(bar=table["source"].map(lambda text: _cut(text, _LONGEST)))
    return _finished(alt, _bars(alt, table, words, captions), words["source"], told, width=_WIDTH, height=alt.Step(26))


def _bars(alt: Any, table: pd.DataFrame, words: dict[str, str], captions: Language) -> Any:
    """Draw stacked bars, with its glyph and its number of claims on each part that has the room."""
    pixels = table["claims"] * _WIDTH / table["end"].max()
    table = table.assign(
        middle=(table["start"] + table["end"]) / 2,
        label=[
            f"{GLYPHS[name]} {count}" if room > _ROOM else GLYPHS[name] if room > _ROOM / 2 else ""
            for name, count, room in zip(table["verdict"], table["claims"], pixels, strict=True)
        ],
    )
    base = alt.Chart(_data(alt, table, captions)).encode(
        y=alt.Y(
            "bar:N",
            scale=alt.Scale(domain=list(dict.fromkeys(table["bar"]))),
            axis=alt.Axis(title=None, domain=False, ticks=False, labelLimit=260, labelPadding=8),
        ),
        tooltip=[
            alt.Tooltip("bar:N", title=" "),
            alt.Tooltip("verdict_told:N", title=words["verdict"]),
            alt.Tooltip("claims:Q", title=words["claims"]),
        ],
    )
    axis = _counts(alt, int(table["end"].max()))
    parts = base.mark_bar(height=19).encode(
        x=alt.X("start:Q", title=words["claims"], axis=axis), x2="end:Q", color=_colour(alt, table, captions)
    )
    is_open = "datum.verdict === 'open'"
    labels = base.mark_text(fontSize=11, fontWeight="bold").encode(
        x="middle:Q", text="label:N", color=alt.condition(is_open, alt.value(_GREY), alt.value("white"))
    )
    return parts + labels


def _there(table: pd.DataFrame) -> list[str]:
    """Give the verdicts that a table has, in their order: a legend tells of nothing else."""
    return [name for name in GLYPHS if (table["verdict"] == name).any()]


def _counts(alt: Any, most: int) -> Any:
    """Give an axis of whole numbers: there is no half claim."""
    step = next(step for power in range(9) for step in (10**power, 2 * 10**power, 5 * 10**power) if most <= 8 * step)
    return alt.Axis(values=list(range(0, most + step, step)), format="d", gridOpacity=0.3, labelPadding=6)


def _colour(alt: Any, table: pd.DataFrame, captions: Language, *, legend: Any = None) -> Any:
    chosen = _there(table)
    scale = alt.Scale(domain=[_told(name, captions) for name in chosen], range=[_COLOURS[name] for name in chosen])
    return alt.Color("verdict_told:N", scale=scale, legend=legend or alt.Legend(title=None, orient="top"))


def _data(alt: Any, table: pd.DataFrame, captions: Language) -> Any:
    """Give a table as the data of a chart, with the words and the glyph of its verdicts.

    Inline, because Altair refuses a frame of more than 5,000 rows, which a long article has.
    """
    table = table.assign(
        verdict_told=table["verdict"].map(lambda name: _told(name, captions)),
        glyph=table["verdict"].map(lambda name: "" if name == "open" else GLYPHS[name]),
    )
    if "kind" in table:
        table["kind_told"] = table["kind"].map(CAPTIONS[captions])
    if "time" in table:
        table["time"] = table["time"].map(lambda moment: moment.isoformat())
    rows = [
        {name: _cut(cell, _LONGEST) if isinstance(cell, str) else cell for name, cell in row.items() if name != "words"}
        for row in table.to_dict("records")
    ]
    return alt.InlineData(values=rows)


def _finished(alt: Any, chart: Any, title: str, told: str, **size: Any) -> altair.LayerChart:
    heading = alt.TitleParams(title, subtitle=told, anchor="start", subtitleColor=_GREY, offset=12)
    finished: altair.LayerChart = (
        chart.properties(title=heading, description=f"{title}. {told}".strip(), background="transparent", **size)
        .configure_view(stroke=None)
        .configure_legend(symbolType="square", symbolStrokeWidth=0, symbolSize=90, columnPadding=16, labelFontSize=11)
    )
    return finished


def _sentence(alt: Any, text: str) -> altair.LayerChart:
    """Say in words what there is nothing to draw of."""
    said = alt.Chart(alt.InlineData(values=[{"sentence": text}])).mark_text(align="left", fontSize=14, color=_GREY)
    chart: altair.LayerChart = (
        alt.layer(said.encode(text="sentence:N", x=alt.value(0)))
        .properties(description=text, background="transparent", width=_WIDTH, height=24)
        .configure_view(stroke=None)
    )
    return chart


def _told(name: str, captions: Language) -> str:
    return f"{GLYPHS[name]} {CAPTIONS[captions][name]}"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _altair() -> Any:
    try:
        import altair  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtra('Pictures need Altair: pip install "factcheck-desk[lab]"') from error
    return altair
