"""The tools that `benchmarks.review` compares: how each is shown, worked with and read back. It never measures."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks.label_studio import LABEL_STUDIO
from benchmarks.peers import KEY, LAB, LABELS, REVIEWER, Act, Hands, Session, Tool, drag, lab
from factcheck import Claim, Store, read
from factcheck.model import Kind
from factcheck.selectors import describe

# factcheck: each act is a row in SQLite before the screen says saved.


def _fill(folder: Path, claims: list[tuple[int, int]]) -> None:
    """Put the claims into a store, as a finder would."""
    document = read(folder / "article.txt")
    origin = "finder:benchmark@1"
    assert document.text == (folder / "article.txt").read_text()
    with Store(folder / "desk.sqlite") as store, store.transaction():
        store.add_document(document)
        made = (
            Claim(
                f"{number:032x}",
                document.document_id,
                start,
                end,
                Kind.QUANTITY,
                document.text[start:end],
                *describe(document.text, start, end),
                score=1.0,
                origin=origin,
            )
            for number, (start, end) in enumerate(claims)
        )
        store.add_claims(document, made, by=origin)


@contextmanager
def _own(tool: Tool, folder: Path, claims: list[tuple[int, int]]) -> Iterator[Session]:
    _fill(folder, claims)
    with lab(tool, folder, claims) as session:
        session.more["written"] = []
        threading.Thread(target=_follow_rows, args=(folder, session.more), daemon=True).start()
        try:
            yield session
        finally:
            session.more["over"] = True


def _follow_rows(folder: Path, more: dict[str, Any]) -> None:
    """Note when each annotation can be read by another process: that is after it was written to the disk."""
    with closing(sqlite3.connect(folder / "desk.sqlite")) as store:
        while not more.get("over"):
            count = store.execute("SELECT coalesce(max(row_id), 0) FROM annotations").fetchone()[0]
            more["written"] += [1000 * time.time()] * (count - len(more["written"]))
            time.sleep(0.001)


def _rows(session: Session) -> list[tuple[str, str, str]]:
    with closing(sqlite3.connect(session.folder / "desk.sqlite")) as store:
        return store.execute("SELECT claim_id, verdict, correction FROM annotations ORDER BY row_id").fetchall()


def _own_stored(page: Page, session: Session, acts: list[Act]) -> list[float]:
    page.wait_for_selector(".factcheck-review[data-state=saved]")
    before = session.more.get("rows", 0)
    session.more["rows"] = len(_rows(session))
    found = session.more["rows"] - before
    assert found == len(acts), f"the screen says saved, but of {len(acts)} acts {found} are in the store"
    session.more["shown"] = [act["saved"] for act in page.evaluate("bench.acts")]
    while len(session.more["written"]) < session.more["rows"]:
        time.sleep(0.01)
    written = session.more["written"][before:]
    return [when - act["epoch"] for when, act in zip(written, acts, strict=True)]


def _own_job(hands: Hands, session: Session, corrections: dict[int, str]) -> None:
    for number in range(len(session.claims)):
        if number in corrections:
            hands.press("c")
            hands.type(corrections[number])
            hands.press("Enter")
        hands.press("e" if number in corrections else "v")
    hands.page.wait_for_selector(".factcheck-review[data-state=saved]")


def _own_settled(_page: Page, session: Session) -> tuple[int, int]:
    last = {claim: (verdict, correction) for claim, verdict, correction in _rows(session)}
    return sum(bool(verdict) for verdict, _ in last.values()), sum(bool(text) for _, text in last.values())


FACTCHECK = Tool(
    "factcheck",
    (),
    ".factcheck-review article",
    "[data-end]",
    "data-verdict",
    lambda page: page.locator(".factcheck-review article").focus(),
    lambda page, number: page.keyboard.press("vde"[number % 3]),
    _own_stored,
    _own_job,
    _own_settled,
    setup="import factcheck\nfrom factcheck.widgets.review import Review\nwidget = desk = None",
    prepare=f"if widget: widget.close()\nif desk: desk.store.close()\n"
    f"desk = factcheck.open_desk('article.txt', reviewer='{REVIEWER}', store='desk.sqlite')",
    show="widget = Review(desk)\nwidget",
    first=".fc-segment",
    # All is there, and nothing goes on behind it: who opens an article again has its hints.
    ready=".factcheck-review:has(article:not(:has(.fc-loading))) .fc-state:text-is('Alles gespeichert')",
    keys="vde",
    serve=_own,
)
WHOLE = f"widget = factcheck.review('article.txt', reviewer='{REVIEWER}', store='desk.sqlite')\nwidget"
"""The whole call on a store that is filled, as a user has it in a notebook; a cell of its own."""

# spanmark: the whole state of the document is appended to a file beside the output.

_SPANMARK = f"""import json, pathlib, spanmark
article = json.loads(pathlib.Path("article.json").read_text())
spans = [{{"start": start, "end": end, "label": "open"}} for start, end in article["claims"]]
session, number = None, 0
labels = {list(LABELS)}"""


@contextmanager
def _followed(tool: Tool, folder: Path, claims: list[tuple[int, int]]) -> Iterator[Session]:
    with lab(tool, folder, claims) as session:
        session.more["sizes"] = []
        threading.Thread(target=_follow, args=(folder, session.more), daemon=True).start()
        try:
            yield session
        finally:
            session.more["over"] = True


def _follow(folder: Path, more: dict[str, Any]) -> None:
    """Note when the file grows into which spanmark saves."""
    last = ""
    while not more.get("over"):
        for path in folder.glob(".*.spanmark-autosave"):
            with suppress(OSError):
                size = path.stat().st_size
                if f"{path}{size}" != last:
                    last = f"{path}{size}"
                    more["sizes"].append((time.time(), size))
        time.sleep(0.001)


def _span_files(session: Session) -> tuple[Path, Path]:
    output = max(session.folder.glob("out*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
    return output, output.with_name(f".{output.name}.spanmark-autosave")


def _span_stored(_page: Page, session: Session, acts: list[Act]) -> list[float]:
    """Find the first state in the file that shows an act; of two that look alike the later act gets the credit."""
    path = _span_files(session)[1]
    seen: list[tuple[float, int]] = session.more["sizes"]
    wanted = LABELS[int(acts[-1]["key"]) - 1]
    # Those written before are not read again: each is the whole document.
    offset = session.more.get("read", 0)
    states: list[tuple[float, str]] = []
    deadline = time.monotonic() + session.more["limit"]
    while time.monotonic() < deadline:
        time.sleep(0.05)
        if not path.exists():
            continue
        with path.open("rb") as file:
            file.seek(offset)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                offset += len(line)
                when = next((when for when, size in seen if size >= offset), time.time())
                record = json.loads(line)
                if record["type"] == "state":
                    states.append((1000 * when, record["annotation"]["spans"][0]["label"]))
        quiet = not seen or time.time() - seen[-1][0] > 1
        if states and states[-1][1] == wanted and quiet and states[-1][0] > acts[-1]["epoch"]:
            break
    session.more["read"] = offset
    times: list[float] = []
    for when, label in states:
        shown = [n for n, act in enumerate(acts) if act["epoch"] < when and LABELS[int(act["key"]) - 1] == label]
        for act in acts[len(times) : max(shown, default=-1) + 1]:
            times.append(when - act["epoch"])
    return times


def _span_begin(page: Page) -> None:
    # A second click would let go of the mark.
    if not page.locator("mark.so-selected").count():
        page.locator("mark.so-inline-span").first.click(position={"x": 5, "y": 5})


def _span_job(hands: Hands, session: Session, corrections: dict[int, str]) -> None:
    for number in range(len(session.claims)):
        mark = hands.page.locator("mark.so-inline-span").nth(number)
        mark.evaluate("mark => mark.scrollIntoView({ block: 'center' })")
        # A mark that goes on in the next line has a box that is mostly not its own.
        while not mark.evaluate("mark => mark.matches('.so-selected')"):
            box = mark.evaluate("mark => [...mark.getClientRects()].find((box) => box.width > 12).toJSON()")
            hands.click(box["x"] + 5, box["y"] + 5)
        hands.press("4" if number in corrections else "2")
    hands.press("a")
    hands.page.wait_for_selector(".so-completion.show")


def _span_settled(_page: Page, session: Session) -> tuple[int, int]:
    record = json.loads(_span_files(session)[0].read_text())
    return sum(span["label"] != "open" for span in record["annotation"]["spans"]), 0


SPANMARK = Tool(
    "spanmark",
    (*LAB, "anywidget==0.11.0", "spanmark==0.1.1"),
    ".so-textlayer",
    "mark.so-inline-span",
    "",
    _span_begin,
    lambda page, number: page.keyboard.press("234"[number % 3]),
    _span_stored,
    _span_job,
    _span_settled,
    setup=_SPANMARK,
    prepare="if session: session.widget.close(); session.close()\nnumber += 1",
    show="session = spanmark.AnnotationSession([{'id': 'a', 'text': article['text'], 'suggestions': spans}], labels, "
    "f'out{number}.jsonl')\nsession.display()",
    keys="234",
    serve=_followed,
    footnote="spanmark has no field for a correction.",
)

# ipyannotations: a mark cannot change its class; it is taken away by a click and made anew by selecting its words.

_IPYANNOTATIONS = """import json, pathlib, time
from ipyannotations.text import TextTagger
article = json.loads(pathlib.Path("article.json").read_text())
spans = [(start, end, "open") for start, end in article["claims"]]
widget, log = None, []"""
_BOX = """(range) => {
    const outer = range.startContainer.parentElement.closest(".jp-WindowedPanel-outer");
    const { top } = range.getBoundingClientRect();
    if (top < 150 || top > innerHeight - 150) outer.scrollBy(0, top - innerHeight / 2);
    const boxes = [...range.getClientRects()].filter((box) => box.width), first = boxes[0], last = boxes.at(-1);
    const middle = (box) => (box.top + box.bottom) / 2;
    return { left: first.left, right: last.right, top: middle(first), bottom: middle(last) };
}"""
_WORD = f"""number => {{
    const nodes = [...document.querySelector(".entity-tagger").childNodes];
    const plain = nodes.filter((node) => node.nodeType === 3 && /[a-zäöü]{{6,}} /.test(node.data));
    const node = plain[number % plain.length], found = /[a-zäöü]{{6,}} /.exec(node.data), range = new Range();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length - 1);
    return ({_BOX})(range);
}}"""
_PASSAGE = f"""([start, end]) => {{
    const walker = document.createTreeWalker(document.querySelector(".entity-tagger"), NodeFilter.SHOW_TEXT);
    const range = new Range();
    for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {{
        if (node.parentElement.matches(".entity-label")) continue;
        if (at <= start && start < at + node.length) range.setStart(node, start - at);
        if (at < end && end <= at + node.length) range.setEnd(node, end - at);
        at += node.length;
    }}
    return ({_BOX})(range);
}}"""


def _tags_log(page: Page, session: Session) -> list[tuple[float, int, int]]:
    """Let the kernel write down what it has: milliseconds, number of spans, number of those settled."""
    path = session.folder / "log.json"
    path.unlink(missing_ok=True)
    page.evaluate("bench.run(4)")
    deadline = time.monotonic() + session.more["limit"]
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    return [tuple(row) for row in json.loads(path.read_text())]


def _tags_stored(page: Page, session: Session, acts: list[Act]) -> list[float]:
    time.sleep(1)
    log = _tags_log(page, session)
    before = session.more.get("spans", len(session.claims))
    session.more["spans"] = log[-1][1]
    reached = [next((when for when, spans, _ in log if spans > before + number), None) for number, _ in enumerate(acts)]
    return [when - act["epoch"] for when, act in zip(reached, acts, strict=True) if when]


def _tags_job(hands: Hands, session: Session, corrections: dict[int, str]) -> None:
    order = sorted(range(len(session.claims)), key=lambda number: number in corrections)
    for place, number in enumerate(order):
        if place == 0 or place == len(order) - len(corrections):
            label = LABELS[3 if number in corrections else 1]
            chooser = hands.page.locator(".widget-toggle-button", has_text=label)
            while not chooser.evaluate("button => button.matches('.mod-active')"):
                chooser.scroll_into_view_if_needed()
                box = chooser.bounding_box()
                assert box
                hands.click(box["x"] + 5, box["y"] + 5)
                # The kernel answers with the class that is chosen then.
                time.sleep(KEY)
            hands.page.locator(".entity").first.scroll_into_view_if_needed()
        box = hands.page.evaluate(_PASSAGE, session.claims[number])
        hands.click(box["left"] + 3, box["top"])
        hands.drag(hands.page.evaluate(_PASSAGE, session.claims[number]))


def _tags_settled(page: Page, session: Session) -> tuple[int, int]:
    return _tags_log(page, session)[-1][2], 0


IPYANNOTATIONS = Tool(
    "ipyannotations",
    (*LAB, "ipyannotations==0.5.1"),
    ".entity-tagger",
    ".entity",
    "",
    lambda page: page.locator(".entity").first.scroll_into_view_if_needed(),
    lambda page, number: drag(page, page.evaluate(_WORD, number)),
    _tags_stored,
    _tags_job,
    _tags_settled,
    setup=_IPYANNOTATIONS,
    prepare="if widget: widget.close()\nlog.clear()",
    show=f"widget = TextTagger(classes={list(LABELS)}, text=article['text'])\nwidget.data = spans\n"
    "widget.observe(lambda change: log.append((1000 * time.time(), len(change.new), change.new)), 'data')\nwidget",
    event="mouseup",
    footnote="ipyannotations keeps its spans in the kernel's memory only, cannot change a mark's class (an act here is "
    "a word marked with the mouse) and has no field for a correction.",
)
TAGS_LOG = """temporary = pathlib.Path("log.tmp")
rows = [(when, count, sum(span[2] != "open" for span in data)) for when, count, data in log]
temporary.write_text(json.dumps(rows))
temporary.rename("log.json")"""
"""What lets the kernel write down what ipyannotations gave it; a cell of its own."""

TOOLS = {tool.name: tool for tool in (FACTCHECK, LABEL_STUDIO, IPYANNOTATIONS, SPANMARK)}
