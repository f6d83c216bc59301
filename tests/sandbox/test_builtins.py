"""At level `limits`, modules that act without an audit event stay away: also where they are built
into the interpreter, as Debian's Python has many that are files elsewhere."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEBIAN = Path("/usr/bin/python3.11")
MADE = (
    "import _imp\nfrom importlib.machinery import BuiltinImporter, ModuleSpec\n"
    "made = _imp.create_builtin(ModuleSpec({name!r}, BuiltinImporter))\n_imp.exec_builtin(made)\n"
)
REFUSED = {
    "a module that starts programs, made anew": MADE.format(name="_posixsubprocess"),
    "the system's own functions, made anew": MADE.format(
        name=os.name if os.name == "nt" else "posix"
    ),
    "a module that starts programs, imported": (
        "import sys\ndel sys.modules['_posixsubprocess']\nimport _posixsubprocess"
    ),
    "what makes modules, called by its importer": (
        "from importlib.machinery import BuiltinImporter, ModuleSpec\n"
        "BuiltinImporter.create_module(ModuleSpec('_posixsubprocess', BuiltinImporter))"
    ),
    "a database of the system": "import _dbm",
    "a database of GNU": "import _gdbm",
    "the shadow passwords": "import spwd",
}
USED = "import array, cmath, math, statistics, unicodedata, zlib, _socket\nimport numpy as np"

SCRIPT = """
import json, sys
from eprep.core.trial import Limits, Stopped
from eprep.sandbox.one_shot import LimitsRunner
for source in json.load(sys.stdin):
    try:
        with LimitsRunner()(source + "\\ndef f(): return 1", "f", Limits(wall=20)) as running:
            print(json.dumps(running.call([]).value))
    except Stopped as stop:
        print(json.dumps(stop.outcome))
"""


def interpreters():
    yield pytest.param(Path(sys.executable), id="this Python")
    found = DEBIAN.exists() and sys.version_info[:2] == (3, 11)  # NumPy is built for this one
    no_debian = pytest.mark.skipif(not found, reason=f"no {DEBIAN} that could use this NumPy")
    yield pytest.param(DEBIAN, id="Debian's Python", marks=no_debian)


@pytest.fixture(scope="module", params=interpreters())
def outcomes(request):
    """What the programs come to, by their names."""
    site = Path(importlib.util.find_spec("numpy").origin).parents[1]
    path = os.pathsep.join([str(ROOT), str(site)])
    programs = {**REFUSED, "used": USED}
    done = subprocess.run(
        [request.param, "-c", SCRIPT],
        input=json.dumps(list(programs.values())),
        env={"PATH": os.environ["PATH"], "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return dict(zip(programs, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize("name", REFUSED)
def test_it_stays_away(outcomes, name):
    assert outcomes[name] in ("forbidden", "runtime_error")  # refused, or not there at all


def test_what_is_built_in_and_harmless_can_be_used(outcomes):
    assert outcomes["used"] == 1
