"""The server behind `eprep serve`: textual-serve, for nobody but whoever was told the address."""

from __future__ import annotations

import asyncio
import hmac
import logging
import re
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from string import Template

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from textual_serve.server import Server

from eprep.cli.language import words
from eprep.core.catalogue import phrase
from eprep.core.fault import USAGE, Refusal
from eprep.core.system import reason_of

PAGE = Template(Path(__file__).with_name("browser.html").read_text("utf-8"))

OUR_NAMES = re.compile(r"(127\.0\.0\.1|localhost)(:\d{1,5})?")
"""A page from elsewhere, whose name its owner lets point here, asks for another one."""

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",  # the address is the key
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self';"
    " img-src 'self' data:; connect-src 'self' ws://{host}; base-uri 'none'; form-action 'none'"
)

GRACE = 1.0
"""Seconds that an open page has to end when the server does."""


async def serve(
    command: str, token: str, host: str, port: int, tell: Callable[[str], None]
) -> None:
    """Until a signal comes, run `command` for each page that is opened. Raises Refusal."""
    for name in ("aiohttp", "textual-serve"):  # a page that is shut in a hurry is no fault
        logging.getLogger(name).addHandler(logging.NullHandler())
    runner = web.AppRunner(_site(command, token), access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        tell(f"http://{host}:{runner.addresses[0][1]}/{token}/")
        await _signal()
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        said = phrase("serve.no_port", port=port, reason=reason_of(error))
        raise Refusal(said, USAGE) from error


async def _signal() -> None:
    asked = asyncio.Event()
    with suppress(NotImplementedError):  # on Windows Ctrl+C comes as an exception
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, asked.set)
    await asked.wait()


def _site(command: str, token: str) -> web.Application:
    server = Server(command)

    async def page(request: web.Request) -> web.StreamResponse:
        text = PAGE.substitute(
            title="eprep",
            base=f"/{token}",
            socket=f"ws://{request.host}/{token}/ws",
            closed=words("serve.closed"),
            again=words("serve.again"),
        )
        return web.Response(text=text, content_type="text/html")

    async def socket(request: web.Request) -> web.StreamResponse:
        if not web.WebSocketResponse().can_prepare(request):
            raise web.HTTPBadRequest
        return await server.handle_websocket(request)

    site = web.Application(middlewares=[_guard(token)])
    site.add_routes(
        [
            web.get(f"/{token}/", page),
            web.get(f"/{token}/ws", socket),
            web.static(f"/{token}/static", server.statics_path),
        ]
    )
    return site


def _guard(token: str) -> Middleware:
    """Nothing is answered to other names, to other pages, or to who has not the token."""

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get("Origin")  # no browser opens a WebSocket without one
        if not OUR_NAMES.fullmatch(request.headers.get("Host", "")):
            raise web.HTTPForbidden
        if origin is not None and origin != f"http://{request.host}":
            raise web.HTTPForbidden
        named = request.path.split("/")[1].encode("utf-8", "replace")
        if not hmac.compare_digest(named, token.encode()):
            raise web.HTTPNotFound
        response = await handler(request)
        if not response.prepared:
            response.headers.update(HEADERS)
            response.headers["Content-Security-Policy"] = POLICY.format(host=request.host)
        return response

    return guard
