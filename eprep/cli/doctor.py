"""`eprep doctor`: what this machine offers, and where eprep keeps what it writes."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import click

from eprep.cli.language import words
from eprep.cli.options import here, shared
from eprep.cli.saying import say_sentence
from eprep.cli.synced import service_of

PACKAGES = (
    "numpy", "sympy", "textual", "pyyaml", "click", "platformdirs", "tomlkit", "tree-sitter",
    "tree-sitter-python",
)  # fmt: skip

TRIED = "x86_64"
"""The machine on which the sandbox has been attacked."""


@click.command("doctor", help=words("help.doctor"))
@shared
def command() -> int:
    for line in (*_isolation(), *_versions(), *_places(), *_japanese()):
        say_sentence(line)
    return 0


def _isolation() -> Iterator[str]:
    """Probed now, whatever was remembered, and remembered anew."""
    from eprep.sandbox.isolation import find_level
    from eprep.sandbox.levels import Memory
    from eprep.sandbox.profiles import MATHS, SUBMISSION

    for key, packages in (("doctor.submission", SUBMISSION), ("doctor.maths", MATHS)):
        level = find_level(packages)
        Memory(here().isolation, packages).keep(level)
        yield words(key, level=level.name, reason=level.reason)
        if level.name == "limits":
            yield words("doctor.limits")
    if platform.machine() != TRIED:
        yield words("doctor.untried", machine=platform.machine(), tried=TRIED)


def _versions() -> Iterator[str]:
    import eprep

    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    yield words("doctor.eprep", version=eprep.__version__)
    yield words("doctor.system", python=sys.version.split()[0], system=system)
    yield "  " + ", ".join(f"{name} {_version(name)}" for name in PACKAGES)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # some of them are missed only when they are needed
        return "-"


def _places() -> Iterator[str]:
    places = here()
    yield words("doctor.config", path=places.config)
    yield words("doctor.data", path=places.data)
    service = service_of(places.data, Path.home())
    if service is not None:
        yield words("doctor.synced", service=service)
    yield words("doctor.cache", path=places.cache)
    yield words("doctor.trace", path=places.trace)


def _japanese() -> Iterator[str]:
    from eprep.tui.patches import state

    for group, fits in state():
        key = "doctor.patched" if fits else "doctor.not_patched"
        yield words(key, what=words(f"doctor.patch.{group}"))
    yield _ambiguous_width()


def _ambiguous_width() -> str:
    from eprep.cli.ruler import RULER, measure

    asked = sys.platform != "win32" and sys.stdin.isatty() and sys.stdout.isatty()
    if not asked or os.environ.get("TERM") == "dumb":
        return words("doctor.width.not_asked")
    cells = measure()
    if cells is None:
        return words("doctor.width.silent")
    if cells == len(RULER):
        return words("doctor.width.one")
    if cells == 2 * len(RULER):
        return words("doctor.width.two")
    return words("doctor.width.mixed", cells=cells)
