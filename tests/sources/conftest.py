"""A real server on the loopback interface, and a name service of our own."""

import socket
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Site:
    """A server: what stands at a path is bytes, or a function that answers a request itself."""

    def __init__(self, context=None):
        self.pages, self.asked, self.hosts = {}, [], []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                site.hosts.append(self.headers["Host"])
                page = site.pages.get(self.path.partition("?")[0])
                if callable(page):
                    page(self)
                else:
                    answer(self, b"nichts" if page is None else page, status=404 if page is None else 200)

            def log_message(self, *_):
                pass

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_):
                pass  # A client that has seen enough hangs up.

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        if context:
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        self.url = f"http{'s' if context else ''}://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def answer(handler, body, *, status=200, **headers):
    """Answer a request; headers are named as Python can name them."""
    handler.send_response(status)
    for name, value in {"Content_Length": str(len(body)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def answering():
    """Give the function that answers a request."""
    return answer


@pytest.fixture
def site():
    """Give a server without pages."""
    site = Site()
    yield site
    site.close()


@pytest.fixture
def secure_site(tmp_path_factory, monkeypatch):
    """Give a server for quelle.example with a certificate that this computer trusts."""
    import trustme

    from factcheck.sources import fetching

    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("quelle.example").configure_cert(context)
    trusted = tmp_path_factory.mktemp("tls") / "trusted.pem"
    authority.cert_pem.write_to_path(str(trusted))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    fetching._trusted.cache_clear()
    site = Site(context)
    yield site
    site.close()
    fetching._trusted.cache_clear()


@pytest.fixture
def names(monkeypatch):
    """Give the names that a name service knows, each with its addresses; it writes down what it was asked."""
    real, known = socket.getaddrinfo, {}

    def getaddrinfo(host, port, *rest, **more):
        known.setdefault("asked", []).append(host)
        if host in known:
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (machine, port)) for machine in known[host]]
        if host[0].isdigit():
            return real(host, port, *rest, **more)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return known
