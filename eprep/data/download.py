"""Fetches MNIST into a folder: only whole, right files ever bear its names."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import FAULTY, Refusal
from eprep.core.system import reason_of
from eprep.data.content import Content
from eprep.data.fetch import Broken, Wrong, fetch, size_of
from eprep.data.fetched import Fetched, Tell
from eprep.data.lock import locked
from eprep.data.mnist import FILES

MIRRORS = (
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
)
TRIES = 5
"""Of each mirror, as long as each brings the file further."""

PAUSE = 1.0
"""Seconds after the first try; each further pause is twice as long."""


def download_mnist(
    cache: Path,
    tell: Tell,
    mirrors: Sequence[str] = MIRRORS,
    files: Mapping[str, Content] = FILES,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Get what `cache` lacks of the files, as `NAME.gz`. Raises Refusal.

    What is there already is checked too, but not fetched again where it is right.
    """

    def lacking() -> dict[str, Content]:
        return {name: content for name, content in files.items() if not _is(content, cache, name)}

    with _keeping(cache):
        if not lacking():
            return
        cache.mkdir(parents=True, exist_ok=True)
        with locked(cache / "download.lock"):
            for name, content in lacking().items():  # another program may just have been here
                _download(f"{name}.gz", content, cache, tell, mirrors, sleep)


def _is(content: Content, cache: Path, name: str) -> bool:
    path = cache / f"{name}.gz"
    return path.exists() and content.is_packed_in(path)


def _download(
    name: str,
    content: Content,
    cache: Path,
    tell: Tell,
    mirrors: Sequence[str],
    sleep: Callable[[float], None],
) -> None:
    part = cache / f"{name}.part"
    failures = []
    for mirror in mirrors:
        url = f"{mirror.rstrip('/')}/{name}"
        try:
            _get(url, part, content, lambda done, total: tell(Fetched(name, done, total)), sleep)
        except Broken as broken:
            failures.append(phrase("data.failure", url=url, why=broken.why))
        else:
            _put(part, cache / name)
            return
    raise Refusal(phrase("data.not_fetched", file=name, why=reduce(_and, failures)), FAULTY)


def _get(
    url: str,
    part: Path,
    content: Content,
    tell: Callable[[int, int | None], None],
    sleep: Callable[[float], None],
) -> None:
    """Complete `part` from one mirror. Raises Broken when there is no use in trying on."""
    for number in range(TRIES):
        before, last = size_of(part), number + 1 == TRIES
        try:
            fetch(url, part, tell)
            if not content.is_packed_in(part):
                raise Wrong(phrase("data.wrong_content"))
        except Wrong:
            part.unlink(missing_ok=True)
            if before == 0 or last:  # else it may be what was there before that is wrong
                raise
        except Broken:
            if size_of(part) <= before or last:
                raise
        else:
            return
        sleep(PAUSE * 2**number)


def _put(part: Path, path: Path) -> None:
    """Move it to its place once it would survive a power failure."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)


def _and(one: Phrase, other: Phrase) -> Phrase:
    return phrase("data.and", one=one, other=other)


@contextmanager
def _keeping(cache: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        path, reason = error.filename or cache, reason_of(error)
        raise Refusal(phrase("data.no_room", path=str(path), reason=reason), FAULTY) from error
