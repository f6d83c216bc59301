"""`eprep doctor`: what this machine offers, and where eprep keeps what it writes."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import version

import click

from eprep.cli.language import words
from eprep.cli.options import shared
from eprep.cli.wiring import here, say

PACKAGES = ("numpy", "sympy", "textual", "pyyaml", "click", "platformdirs")

TRIED = "x86_64"
"""The machine on which the sandbox has been attacked."""


@click.command("doctor", help=words("help.doctor"))
@shared
def command() -> int:
    for line in (*_isolation(), *_versions(), *_places()):
        say(line)
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
    yield "  " + ", ".join(f"{name} {version(name)}" for name in PACKAGES)


def _places() -> Iterator[str]:
    places = here()
    yield words("doctor.data", path=places.data)
    yield words("doctor.cache", path=places.cache)
