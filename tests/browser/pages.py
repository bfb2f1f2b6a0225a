"""A small server of sources on the loopback interface: a speech, and the ways in which servers have none to give."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COST = "Der Umbau werde 5 Millionen Euro kosten und zwei Jahre dauern."
PAGE = (
    "<title>Rede</title><article><h1>Rede der Ministerin</h1><p>Es war ein langer Abend im alten Rathaus der Stadt, "
    "und viele Gäste hörten zu.</p><p>Ida Kern sagte: „Wir nutzen keinerlei Daten der Bank.“ Danach gab es Beifall aus "
    f"allen Reihen.</p>{'<p>Sie sprach lange über das Wetter und den Verkehr.</p>' * 60}<p>{COST}</p></article>"
)


class Handler(BaseHTTPRequestHandler):
    """Answers with a page, or as servers do that have none to give."""

    def do_GET(self) -> None:
        status = {"/rede.html": 200, "/nur-fuer-menschen": 403, "/weg": 404, "/umgezogen": 302}[self.path]
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "ftp://127.0.0.1/rede.html")
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode() if status == 200 else b"")

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve on the loopback interface, and give the beginning of the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
