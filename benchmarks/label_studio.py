"""Label Studio as `benchmarks.review` compares it: a server with SQLite; a task's annotation is saved as a whole.

It listens on the loopback interface only and reports to nobody.
"""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from benchmarks.peers import Act, Hands, Session, Tool, free_port, python_of, serving

_MAIL, _SECRET, _TOKEN = "reviewer@example.org", "correct-horse-battery", "c0ffee" * 6 + "c0ff"
_CONFIG = """<View><Labels name="verdict" toName="text"><Label value="open" background="#888"/>
<Label value="verified" hotkey="v" background="#080"/><Label value="disputed" hotkey="d" background="#a80"/>
<Label value="erroneous" hotkey="e" background="#a00"/></Labels>
<TextArea name="correction" toName="text" perRegion="true" maxSubmissions="1"/>
<Text name="text" value="$text"/></View>"""


def _call(port: int, path: str, body: object = None) -> Any:
    """Call the server's API."""
    head = {"Authorization": f"Token {_TOKEN}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"http://127.0.0.1:{port}/api/{path}", data=data, headers=head)
    with urllib.request.urlopen(request, timeout=300) as answer:
        return json.load(answer)


@contextmanager
def _studio(tool: Tool, folder: Path, claims: list[tuple[int, int]]) -> Iterator[Session]:
    port, text = free_port(), (folder / "article.txt").read_text()
    quiet = {"SENTRY_DSN": "", "FRONTEND_SENTRY_DSN": "", "COLLECT_ANALYTICS": "false", "LATEST_VERSION_CHECK": "false"}
    order = [
        str(python_of(tool).with_name("label-studio")),
        "start",
        "--no-browser",
        "--data-dir",
        str(folder / "data"),
    ]
    order += ["--internal-host", "127.0.0.1", "--port", str(port), "--username", _MAIL, "--password", _SECRET]
    order += ["--user-token", _TOKEN, "--enable-legacy-api-token"]
    result = [
        {"id": f"r{number}", "from_name": "verdict", "to_name": "text", "type": "labels"}
        | {"value": {"start": start, "end": end, "text": text[start:end], "labels": ["open"]}}
        for number, (start, end) in enumerate(claims)
    ]
    with serving(order, port, folder, "/health", HOME=str(folder), **quiet):
        project = _call(port, "projects", {"title": "benchmark", "label_config": _CONFIG})["id"]
        _call(port, f"projects/{project}/import", [{"data": {"text": text}, "annotations": [{"result": result}]}])
        task = _call(port, f"projects/{project}/tasks")[0]["id"]
        url = f"http://127.0.0.1:{port}/projects/{project}/data?task={task}"
        yield Session(url, folder, claims, {"port": port, "task": task})


def _studio_enter(page: Page, session: Session) -> None:
    page.goto(f"http://127.0.0.1:{session.more['port']}/user/login/")
    page.fill("[name=email]", _MAIL)
    page.fill("[name=password]", _SECRET)
    page.click("[type=submit]")
    page.wait_for_url(lambda url: "/user/login" not in url)


def _studio_begin(page: Page) -> None:
    # The editor is made twice while the page loads.
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Alt+.")
    page.wait_for_selector(".htx-highlight.__active", state="attached")


def _studio_save(page: Page) -> None:
    """Save, and take up the first mark again: all are made anew after saving."""
    page.wait_for_function("bench.acts.every((act) => act.painted)")
    page.evaluate("document.querySelector('.htx-highlight').dataset.old = ''")
    page.keyboard.press("Control+Enter")
    page.wait_for_function("bench.saves.length === bench.saveKeys.length")
    page.wait_for_selector(".htx-highlight:not([data-old]) >> nth=0", state="attached")
    page.wait_for_selector(".htx-highlight[data-old]", state="detached")
    _studio_begin(page)


def _studio_stored(page: Page, _session: Session, _acts: list[Act]) -> list[float]:
    saves, keys = page.evaluate("[bench.saves, bench.saveKeys]")
    page.evaluate("bench.saves.length = bench.saveKeys.length = 0")
    return [end - key for end, key in zip(saves, keys, strict=True)]


def _studio_job(hands: Hands, session: Session, corrections: dict[int, str]) -> None:
    for number in range(len(session.claims)):
        hands.press("Alt+.")
        hands.press("e" if number in corrections else "v")
        if number in corrections:
            # By key only the first field gets the focus; a reviewer who sees no caret clicks again.
            field = hands.page.locator(".lsf-main-view :is(textarea, input)").first
            while not field.evaluate("field => field === document.activeElement"):
                # Scrolling up to it is not counted.
                field.scroll_into_view_if_needed()
                box = field.bounding_box()
                assert box
                hands.click(box["x"] + 20, box["y"] + 12)
            hands.type(corrections[number])
            hands.press("Enter")
    hands.press("Control+Enter")
    hands.page.wait_for_function("bench.saves.length === 1")


def _studio_settled(_page: Page, session: Session) -> tuple[int, int]:
    result = _call(session.more["port"], f"tasks/{session.more['task']}/annotations")[0]["result"]
    labels = [row["value"]["labels"] for row in result if row["type"] == "labels"]
    return sum(label != ["open"] for label in labels), sum(row["type"] == "textarea" for row in result)


LABEL_STUDIO = Tool(
    "label-studio",
    ("label-studio==1.23.2",),
    ".app-wrapper",
    ".htx-highlight",
    "data-label",
    _studio_begin,
    lambda page, number: page.keyboard.press("vde"[number % 3]),
    _studio_stored,
    _studio_job,
    _studio_settled,
    keys="vde",
    burst=8,
    save=_studio_save,
    serve=_studio,
    enter=_studio_enter,
    footnote="Label Studio saves a whole task when told to: counted from the save key, in rapid typing after 8 acts.",
)
