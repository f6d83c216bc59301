"""One file from one web server, and on from where an earlier try broke off."""

from __future__ import annotations

import re
import urllib.request as web
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin

from eprep.core.catalogue import Phrase, phrase
from eprep.core.system import reason_of

LARGEST = 16 * 2**20
"""Bytes of a file at most; the largest of MNIST has 10 million."""

CHUNK = 64 * 1024
TIMEOUT = 30.0
"""Seconds without a byte."""

REDIRECTS = 10

CONTINUED, BEYOND_THE_END, ELSEWHERE = 206, 416, (301, 302, 303, 307, 308)
"""HTTP's answers to a request for the rest."""


class Broken(Exception):
    """The file has not come whole. What has come can be continued."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why.key, dict(why.values))
        self.why = why


class Wrong(Broken):
    """What has come is of no use."""


def fetch(url: str, part: Path, tell: Callable[[int, int | None], None]) -> None:
    """Bring `part` to its end, telling the bytes it has and will have. Raises Broken.

    That it is all there does not say that it is the right file. An OSError is about `part`.
    """
    start = size_of(part)
    response = _open(url, start)
    if response is None:
        return
    with response:
        done = start if response.status == CONTINUED else 0  # else it sends all of it once more
        if done != _begin(response):
            raise Wrong(phrase("data.wrong_range"))
        total = None if response.length is None else done + response.length
        with part.open("ab" if done else "wb") as file:
            for piece in _pieces(response):
                done += len(piece)
                if done > LARGEST:
                    raise Wrong(phrase("data.endless", most=LARGEST))
                file.write(piece)
                tell(done, total)
    if total is not None and done < total:
        raise Broken(phrase("data.cut_off", done=done, total=total))


def size_of(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _open(url: str, start: int) -> HTTPResponse | None:
    """The answer, or None where the server has nothing after `start`."""
    headers = {"Range": f"bytes={start}-"} if start else {}
    for _ in range(REDIRECTS + 1):
        try:
            with _network():
                request = web.Request(url, headers=headers)  # noqa: S310  the opener takes web alone
                response: HTTPResponse = _opener().open(request, timeout=TIMEOUT)
                return response
        except HTTPError as error:
            error.close()
            if start and error.code == BEYOND_THE_END:
                return None
            if error.code not in ELSEWHERE:
                raise Broken(phrase("data.status", status=error.code)) from error
            url = _elsewhere(url, error)
    raise Broken(phrase("data.redirects", most=REDIRECTS))


def _opener() -> web.OpenerDirector:
    """Speaks http and https alone: no redirect leads to a file. It follows none by itself, since
    urllib would read the whole page that redirects, however long."""
    opener = web.OpenerDirector()
    for handler in (
        web.ProxyHandler(), web.HTTPHandler(), web.HTTPSHandler(), web.UnknownHandler(),
        web.HTTPErrorProcessor(), web.HTTPDefaultErrorHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _elsewhere(url: str, answer: HTTPError) -> str:
    with _network():
        return urljoin(url, answer.headers.get("Location", ""))


def _begin(response: HTTPResponse) -> int | None:
    """The position in the file at which the answer begins."""
    if response.status != CONTINUED:
        return 0
    found = re.match(r"bytes (\d+)-", response.headers.get("Content-Range", ""))
    return int(found[1]) if found else None


def _pieces(response: HTTPResponse) -> Iterator[bytes]:
    """As they arrive, and no more of them than were announced."""
    left = response.length
    while True:
        with _network():
            piece = response.read1(CHUNK if left is None else min(CHUNK, left))
        if not piece:
            return
        if left is not None:
            left -= len(piece)
        yield piece


@contextmanager
def _network() -> Iterator[None]:
    """Names what the network does, so that whatever else is an OSError is about the disk."""
    try:
        yield
    except HTTPError:
        raise
    except (OSError, HTTPException, ValueError) as error:  # ValueError: of a nonsensical URL
        reason = getattr(error, "reason", error)
        raise Broken(phrase("data.connection", reason=reason_of(reason))) from error
