"""A folder that several devices share, in which each writes a file of its own chain.

Whatever carries the folder from one machine to the other may be late, stop half way, or keep two
copies: what is read of a file is what holds together from its beginning, and the rest comes the
next time. The database never goes there.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from eprep.core.catalogue import Phrase, phrase
from eprep.core.system import reason_of
from eprep.store.arrivals import Arrivals, Broken
from eprep.store.backups import flush
from eprep.store.chains import Chains
from eprep.store.lines import line_of, link_of

if TYPE_CHECKING:
    from eprep.store.log import Log

LONGEST = 16 * 2**20
"""Bytes of a line."""


class Synced(NamedTuple):
    came: int
    went: int
    """How many events."""

    left_out: list[Phrase]
    """What could not be read, but for our own files: they have been mended."""


def sync(log: Log, folder: Path) -> Synced:
    """Take in what others have written, and write what they lack. Raises Refusal and OSError."""
    arrivals = Arrivals(log.chains)
    said = {path: _read(path, arrivals) for path in sorted(folder.glob("*.jsonl"))}
    came = log.merge(arrivals)
    own, *former = log.chains.own()
    files = {device: folder / f"eprep-{device}.jsonl" for device in (own, *former)}
    went = sum(_write(files[d], log.chains, d, shorten=d == own) for d in files)
    left_out = [what for path, what in said.items() if what and path not in files.values()]
    return Synced(came, went, left_out)


def _write(path: Path, chains: Chains, device: str, *, shorten: bool) -> int:
    """Bring the file of a chain up to date; return how many events were not in it. Whoever reads
    it meanwhile, or after a kill, finds the beginning of it."""
    lines = [line_of(link) for link in chains.links(device)]
    content = b"".join(lines)
    is_ours = path.is_file() and not path.is_symlink()  # a link may lead out of the folder
    there = path.read_bytes() if is_ours else b""
    known = there.count(b"\n")
    if there == content or (known > len(lines) and not shorten):
        return 0
    if is_ours and content.startswith(there):
        with path.open("ab") as file:
            file.write(content[len(there) :])
            file.flush()
            os.fsync(file.fileno())
    else:
        _replace(path, content)
    return max(0, len(lines) - known)


def _replace(path: Path, content: bytes) -> None:
    """Whatever stands there, and wherever it leads."""
    new = path.with_name(f".{path.name}.{os.getpid()}")
    new.unlink(missing_ok=True)
    try:
        with new.open("xb") as file:
            file.write(content)
        flush(new)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def _read(path: Path, arrivals: Arrivals) -> Phrase | None:
    """What was left out of it."""
    if path.name.startswith("."):
        return None
    try:
        if not path.is_file():  # reading a pipe or a device might never end
            return phrase("sync.not_a_file", path=str(path), reason=phrase("no_regular_file"))
        with path.open("rb") as file:
            for number, line in enumerate(iter(lambda: file.readline(LONGEST), b""), start=1):
                if not line.endswith(b"\n"):
                    raise Broken(number)
                try:
                    arrivals.take(link_of(line), path)
                except (ValueError, Broken) as error:
                    raise Broken(number) from error
    except OSError as error:
        return phrase("sync.not_a_file", path=str(path), reason=reason_of(error))
    except Broken as broken:
        return phrase("sync.left_out", path=str(path), line=broken.args[0])
    return None
