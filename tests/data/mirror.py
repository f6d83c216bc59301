"""A web server on this machine, which misbehaves on demand."""

import re
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Mirror:
    """Serves files; `then` says what it does with the next requests, `asked` what they were."""

    def __init__(self, files):
        self.files = dict(files)
        self.then = []
        self.always = serve
        self.asked = []
        self.url = ""

    def answer(self, handler):
        name = handler.path.removeprefix("/")
        self.asked.append((name, handler.headers["Range"]))
        act = self.then.pop(0) if self.then else self.always
        act(handler, self.files.get(name))


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.mirror.answer(self)

    def log_message(self, *args):
        pass

    def send_head(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A client that has heard enough hangs up: that is no error of a test."""


def range_of(handler):
    found = re.fullmatch(r"bytes=(\d+)-", handler.headers["Range"] or "")
    return int(found[1]) if found else 0


def serve(handler, content, *, stop=None):
    """As a sound server does; with `stop`, it hangs up before that byte of the file."""
    if content is None:
        handler.send_head(404, Content_Length=0)
        return
    start, size = range_of(handler), len(content)
    if start and start >= size:
        handler.send_head(416, Content_Range=f"bytes */{size}", Content_Length=0)
    elif start:
        span = f"bytes {start}-{size - 1}/{size}"
        handler.send_head(206, Content_Range=span, Content_Length=size - start)
    else:
        handler.send_head(200, Content_Length=size)
    handler.wfile.write(content[start:stop])


@contextmanager
def running(files):
    mirror = Mirror(files)
    with Server(("127.0.0.1", 0), Handler) as server:
        server.mirror = mirror
        mirror.url = f"http://127.0.0.1:{server.server_port}/"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield mirror
        finally:
            server.shutdown()
            thread.join()


def breaking_off(share):
    return lambda handler, content: serve(handler, content, stop=int(len(content) * share))


def sending(body, **headers):
    def act(handler, content):
        handler.send_head(200, **headers)
        handler.wfile.write(body)

    return act


def status(code):
    return lambda handler, content: handler.send_head(code, Content_Length=0)


def ignoring_range(handler, content):
    handler.send_head(200, Content_Length=len(content))
    handler.wfile.write(content)


def to(url):
    return lambda handler, content: handler.send_head(302, Location=url, Content_Length=0)
