"""What the widget paints that is no element: the lines of the map, and the words that a search has lit."""

from __future__ import annotations

from playwright.sync_api import Page

# The colours of the lines of the map at which claims begin, and the colours that verdicts have there.
_MAP = """(starts) => {
    const map = document.querySelector(".fc-map");
    const { data } = map.getContext("2d").getImageData(0, 0, map.width, map.height);
    const scale = map.width / map.clientWidth;
    const lines = Math.floor(map.clientHeight / 3);
    const found = starts.map((part) => {
        const y = Math.round(Math.min(lines - 1, Math.floor(part * lines)) * 3 * scale);
        return [...data.slice((y * map.width + Math.round(5 * scale)) * 4).slice(0, 4)].join();
    });
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    const colours = ["verified", "disputed", "erroneous", "open"].map((name) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = getComputedStyle(map.querySelector(`[data-colour=${name}]`)).color;
        pen.fillRect(0, 0, 1, 1);
        return [[...pen.getImageData(0, 0, 1, 1).data].join(), name];
    });
    return found.map((colour) => Object.fromEntries(colours)[colour] ?? colour);
}"""


def highlighted(page: Page) -> list[list[str]]:
    """Give the words that are lit as hits, and those of the hit at hand."""
    lit: list[list[str]] = page.evaluate(
        "[...CSS.highlights].filter(([name]) => name.startsWith('factcheck-hits')).sort()"
        ".map(([, ranges]) => [...ranges].map(String))"
    )
    return lit


def painted(page: Page, text: str, *quotes: str) -> list[str]:
    """Give the verdicts whose colours the map has where claims begin that are not to be seen."""
    # It follows a moment after a change, and never in the frame that answers a key.
    page.wait_for_timeout(500)
    verdicts: list[str] = page.evaluate(_MAP, [text.index(quote) / len(text) for quote in quotes])
    return verdicts
