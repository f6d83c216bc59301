"""`eprep serve`: a real server, and who gets what from it."""

import asyncio
import contextlib
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.cli.processes import alive, children, until

aiohttp = pytest.importorskip("aiohttp", reason="the extra `web` is not installed")

FIRST = b"\x1b["
"""What a screen begins with."""


class Served:
    def __init__(self, process, address):
        self.process = process
        self.address = address
        parts = urlsplit(address)
        self.port = parts.port
        self.token = parts.path.strip("/")
        self.origin = f"http://{parts.netloc}"

    def get(self, path, **headers):
        return asyncio.run(self._get(path, headers))

    async def _get(self, path, headers):
        async with (
            aiohttp.ClientSession() as session,
            session.get(self.origin + path, headers=headers, allow_redirects=False) as answer,
        ):
            return answer.status, await answer.text(), answer.headers

    def first_bytes(self, path, **headers):
        """What the app draws first, or the status of a refusal."""
        return asyncio.run(self._first_bytes(path, headers))

    async def _first_bytes(self, path, headers):
        async with aiohttp.ClientSession() as session:
            try:
                async with session.ws_connect(self.origin + path, headers=headers) as pipe:
                    drawn = b""
                    while len(drawn) < 500:
                        message = await pipe.receive(timeout=60)
                        assert message.type is aiohttp.WSMsgType.BINARY
                        drawn += message.data
                    return drawn
            except aiohttp.WSServerHandshakeError as error:
                return error.status


@pytest.fixture
def served(command):
    """A server in the background, and its address."""
    with contextlib.ExitStack() as stack:

        def serve(*options, **environment):
            start = command("serve", *options, **environment)
            pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
            process = stack.enter_context(subprocess.Popen(**start, **pipes))
            stack.callback(process.kill)
            ready, _, _ = select.select([process.stdout], [], [], 60)
            assert ready
            return Served(process, process.stdout.readline().strip())

        yield serve


def test_with_the_token_there_are_a_page_its_parts_and_the_app(served):
    site = served()
    status, page, headers = site.get(f"/{site.token}/")
    assert status == 200
    assert f'data-session-websocket-url="ws://127.0.0.1:{site.port}/{site.token}/ws"' in page
    assert "https://" not in page
    assert page.count("http://") == 0
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    for part in ("static/js/textual.js", "static/css/xterm.css"):
        assert f'"/{site.token}/{part}"' in page
        assert site.get(f"/{site.token}/{part}")[0] == 200
    assert FIRST in site.first_bytes(f"/{site.token}/ws", Origin=site.origin)


def test_without_the_token_or_with_a_wrong_one_there_is_nothing(served):
    site = served()
    wrong = site.token[:-1] + ("a" if site.token[-1] != "a" else "b")
    for path in ("/", "/ws", "/static/js/textual.js", f"/{wrong}/", f"/{wrong}/static/js/textual.js",
                 f"//{site.token}/", f"/{site.token}", "/%ff/", "/download/x", f"/x/../{wrong}/"):  # fmt: skip
        assert site.get(path)[0] == 404, path
    for path in ("/ws", f"/{wrong}/ws"):
        assert site.first_bytes(path, Origin=site.origin) == 404


def test_no_other_page_and_no_other_name_gets_in(served):
    site = served()
    page, pipe = f"/{site.token}/", f"/{site.token}/ws"
    for origin in ("http://evil.example", "null", f"https://127.0.0.1:{site.port}",
                   f"http://127.0.0.1:{site.port + 1}", f"http://localhost:{site.port}"):  # fmt: skip
        assert site.first_bytes(pipe, Origin=origin) == 403, origin
    for host in ("evil.example", f"evil.example:{site.port}", "127.0.0.1.evil.example", ""):
        assert site.get(page, Host=host)[0] == 403, host
    assert site.get(page, Host=f"localhost:{site.port}")[0] == 200


def test_two_servers_have_two_tokens_that_nobody_guesses(served):
    tokens = {served().token, served().token}
    assert len(tokens) == 2
    assert min(map(len, tokens)) >= 40


def test_what_is_no_websocket_is_no_app(served):
    site = served()
    assert site.get(f"/{site.token}/ws")[0] == 400


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux tells who listens")
def test_it_listens_on_this_machine_alone(served):
    site = served()
    own = {str(link.readlink()) for link in Path(f"/proc/{site.process.pid}/fd").iterdir()}
    listening = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        for row in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            fields = row.split()
            if f"socket:[{fields[9]}]" in own and (table[:3] == "udp" or fields[3] == "0A"):
                listening.append((table, fields[1]))
    assert listening == [("tcp", f"0100007F:{site.port:04X}")]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.org", ""])
def test_other_hosts_are_refused(eprep, host):
    done = eprep("serve", "--host", host)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "127.0.0.1" in done.stderr


def test_a_port_that_is_taken_is_a_sentence(eprep):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = eprep("serve", "--port", taken.getsockname()[1])
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert str(taken) not in done.stderr


def test_a_port_that_was_asked_for_is_the_one(served):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    assert served("--port", port).port == port


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_apps_end_with_the_server_however_it_ends(served, number):
    site = served()

    async def open_and_end():
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"{site.origin}/{site.token}/ws") as pipe,
        ):
            await pipe.receive(timeout=60)
            apps = children(site.process.pid)
            assert apps
            site.process.send_signal(number)
            await asyncio.to_thread(site.process.wait, 60)
            return apps

    apps = asyncio.run(open_and_end())
    assert site.process.returncode == (-9 if number == signal.SIGKILL else 130)
    until(lambda: not alive(apps))


def test_a_page_that_is_closed_ends_its_app(served):
    site = served()
    assert FIRST in site.first_bytes(f"/{site.token}/ws")
    until(lambda: not alive(children(site.process.pid)))


def test_the_app_has_the_options_of_the_server(served, tmp_path, data):
    """A name with a blank and a quotation mark goes through the shell as it is."""
    odd = tmp_path / 'it\'s a "folder" $HOME'
    data.rename(odd)
    site = served("--data-dir", odd, "--lang", "ja")
    assert FIRST in site.first_bytes(f"/{site.token}/ws")
    assert (odd / "events.sqlite3").exists()


def test_without_the_extra_one_sentence_says_how_to_get_it(command, tmp_path):
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / "textual_serve.py").write_text("raise ModuleNotFoundError('no textual_serve')\n")
    start = command("serve", PYTHONPATH=str(hidden))
    done = subprocess.run(**start, capture_output=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "pip install 'eprep[web]'" in done.stderr


def test_only_serve_loads_the_server():
    code = "import sys, eprep.cli.serve; print({'aiohttp', 'textual_serve'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert done.stdout.strip() == b"set()"
