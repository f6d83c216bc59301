"""The profile for proofs at every level: SymPy and the reference can be read, and nothing else."""

import sys

import pytest

from eprep.core.trial import Limits, Raised, Returned
from eprep.sandbox.isolation import Assessment, find_level, runners
from eprep.sandbox.one_shot import LimitsRunner
from eprep.sandbox.probes import breaches
from eprep.sandbox.profiles import MATHS, SUBMISSION
from eprep.sandbox.sandbox import Sandbox

LEVELS = {**runners(MATHS), "limits": lambda: LimitsRunner(MATHS)}
IN_THE_LONG_RUN = {"limits"} if len(LEVELS) > 1 else set()
"""Where Linux has the walls: without them each call is a process that loads SymPy anew."""

LIMITS = Limits(wall=20, cpu=20, memory_mb=256)
SOURCE = "def f(text):\n    return eval(text)\n"


@pytest.fixture(
    scope="module",
    params=[pytest.param(n, marks=[pytest.mark.soak] * (n in IN_THE_LONG_RUN)) for n in LEVELS],
)
def run(request):
    runner = LEVELS[request.param]()
    yield runner
    runner.close()


@pytest.fixture(scope="module")
def call(run):
    def call(text):
        with run(SOURCE, "f", LIMITS) as running:
            return running.call([text])

    return call


def test_no_probe_comes_through(run):
    assert list(breaches(run)) == []


ALLOWED = {
    "SymPy": ("str(__import__('sympy').diff('sin(x)*x'))", "x*cos(x) + sin(x)"),
    "parts of SymPy that load late": ("__import__('sympy.stats').stats.__name__", "sympy.stats"),
    "programs that SymPy writes": ("__import__('sympy').lambdify('x', 'x + 1')(2)", 3),
    "digits": ("str(__import__('sympy').N('pi', 12))", "3.14159265359"),
    "the reference network": ("__import__('reference_impl').parameter_count([2, 3, 3, 1])", 25),
    "parts of it": ("__import__('reference_impl.stack').stack.__name__", "reference_impl.stack"),
    "its text": ("open(__import__('reference_impl').__file__).read(3)", '"""'),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_proofs_may_use_what_they_need(name, call):
    text, value = ALLOWED[name]
    assert call(text) == Returned(value)


READ_ONLY = "OSError"
"""Where the wrapper has put something below /tmp."""

REFUSED = {
    "the password file": ("open('/etc/passwd')", ("PermissionError", "FileNotFoundError")),
    "this file": (f"open({__file__!r})", ("PermissionError", "FileNotFoundError")),
    "a file to write": ("open('/tmp/proof', 'w')", ("PermissionError", "FileNotFoundError", READ_ONLY)),
    "a socket": ("__import__('socket').socket()", ("PermissionError",)),
    "another program": ("__import__('subprocess').run(['true'])", ("PermissionError",)),
    "eprep": ("__import__('eprep')", ("ModuleNotFoundError",)),
    "the bank": ("__import__('quizbank')", ("ModuleNotFoundError",)),
    "other packages": ("__import__('yaml')", ("ModuleNotFoundError",)),
    "much memory": ("bytearray(2 ** 30)", ("MemoryError",)),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_proofs_may_use_nothing_else(name, call):
    text, exceptions = REFUSED[name]
    reply = call(text)
    assert isinstance(reply, Raised), reply
    assert reply.exception in exceptions


def test_a_submission_finds_none_of_it():
    with Sandbox() as run, run(SOURCE, "f", LIMITS) as running:
        for name in ("sympy", "mpmath", "reference_impl"):
            assert running.call([f"__import__({name!r})"]).exception == "ModuleNotFoundError"


def test_what_is_known_of_one_profile_is_not_taken_for_the_other(tmp_path, monkeypatch):
    from eprep.sandbox import isolation

    memory = tmp_path / "isolation.json"
    known = {SUBMISSION: "full", MATHS: "limits"}
    levels = {packages: isolation.Level(name, "isolation.full") for packages, name in known.items()}
    monkeypatch.setattr(isolation, "find_level", levels.__getitem__)
    for packages, name in known.items():
        assert Sandbox(Assessment(packages, memory)).isolation == name
    monkeypatch.setattr(isolation, "find_level", {}.__getitem__)  # each is remembered
    for packages, name in known.items():
        assert Sandbox(Assessment(packages, memory)).isolation == name


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has walls")
def test_proofs_are_shut_in_as_well_as_submissions():
    assert find_level(MATHS).name == find_level(SUBMISSION).name
