"""Whatever is typed for a formula, nothing runs, and the answer comes at once."""

import sys
import time
from contextlib import contextmanager

import pytest

from eprep.kinds.formula.kind import Formula

QUESTION = Formula(
    "σ(x)*(1-σ(x))", {"x": "real", "n": "natural", "p": "probability"}, ("sigma", "f")
)

NOTHING = [
    # Python
    "__import__('os').system('touch /tmp/eprep-was-here')",
    "eval('1')",
    "exec('x=1')",
    "open('/etc/passwd').read()",
    "().__class__.__bases__[0].__subclasses__()",
    "x.__class__",
    "x.real",
    "lambda x: x",
    "lambda: 0",
    "(x:=1)",
    "x if x else x",
    "[x for x in (1,2)]",
    "{x for x in (1,)}",
    "f'{x}'",
    "f\"{__import__('os')}\"",
    "f(x)(__import__)",
    "'x'*9999",
    '"x"',
    "b'x'",
    "`x`",
    "x[0]",
    "x[()]",
    "f(*[x])",
    "f(**{})",
    "f(x=1)",
    "x; import os",
    "import os",
    "print(x)",
    "globals()",
    "True",
    "None",
    "...",
    "@x",
    "~x",
    "x//1",
    "x%2",
    "x<<99999",
    "x and x",
    "x == x",
    "not x",
    "await x",
    "yield",
    "del x",
    "#",
    "x # comment",
    "\\",
    "x\\\ny",
    # Numbers and powers
    "9**9**9",
    "9^9^9^9^9",
    "x**(9**9)",
    "1e999",
    "1e-999",
    "9" * 400,
    "0x10",
    "0b1",
    "1_000",
    "1j",
    "nan",
    "inf",
    "∞",
    # Nesting and length
    "(" * 10000 + "x" + ")" * 10000,
    "(" * 249 + "x" + ")" * 249,
    "(" * 500,
    "-" * 499 + "x",
    "|" * 400,
    "x^" * 249 + "x",
    "f(" * 160 + "x",
    "√" * 400 + "x",
    "[" * 100000,
    "x" * 501,
    "x+" * 10**6,
    # Characters
    "x\0",
    "\0",
    "x\u202e1",
    "\u202ex\u202c",
    "x\u200d\u200d",
    "\ufeff",
    "\ud800",
    "x\x1b]0;title\x07",
    "x\x7f",
    "х",  # Cyrillic
    "ａｔ＿",
    "①",
    "٣",
    "㎏",
    "ﷺ" * 100,
    "x" + "\u0302" * 400,
    "x\n\n:q",
    "<b>x</b>",
    "$x$",
    "{x!r}",
    "%s%n",
    "; DROP TABLE events",
    "../../etc/passwd",
]  # fmt: skip

HARMLESS = {
    "exp(" * 35 + "x" + ")" * 35: False,
    "+".join(["f(x)"] * 90): False,
    "*".join(["σ(x)^100"] * 50): False,
    "^".join(["(1+x)", "2", "2", "2", "1", "1", "1"]): False,
    "((((x^100)^100)^100)^100)^100": False,
    "99^99/99^98" + "*1" * 200: False,
    "x^p^p^p^p^p^p^p^p": False,
    "1/(x-x)": False,
    "exp(exp(exp(x)))-exp(exp(exp(x)))": False,
    "exp(1000*x)": False,
    "sin(" * 30 + "10^90*x" + ")" * 30: False,
    "σ(x)*(1-σ(x))" + "+0" * 200: True,
    "0*exp(99^99)+σ(x)*(1-σ(x))": False,
}
"""Formulas, but heavy or useless ones, and whether they are right."""

SECONDS = 2.0
"""A hundred times what the heaviest takes on an idle machine."""


RUNNING = (
    "exec",
    "compile",
    "import",
    "open",
    "os.",
    "subprocess.",
    "socket.",
    "ctypes.",
    "pickle.",
)
"""What Python tells its audit hooks when something is run, read or written."""

HEARD: list[str] | None = None


def hear(event, _arguments):
    if HEARD is not None and event.startswith(RUNNING):
        HEARD.append(event)


sys.addaudithook(hear)


@contextmanager
def nothing_runs():
    """Hooks stay for ever: this one listens only here."""
    global HEARD
    HEARD = heard = []
    try:
        yield
    finally:
        HEARD = None
    assert heard == []


@pytest.mark.parametrize("typed", NOTHING, ids=lambda typed: ascii(typed[:24]))
def test_what_is_no_formula_is_refused_at_once_and_nothing_runs(typed, trial):
    begun = time.perf_counter()
    with nothing_runs():
        answer = QUESTION.form().read(typed)
        understood = QUESTION.understood(typed)
        verdict = QUESTION.grade(typed, trial)
    assert answer is understood is None
    assert not verdict.correct
    assert len(verdict.feedback) == 1
    assert time.perf_counter() - begun < SECONDS


@pytest.mark.parametrize("typed", HARMLESS, ids=lambda typed: ascii(typed[:24]))
def test_a_heavy_formula_is_judged_in_time(typed, trial):
    begun = time.perf_counter()
    with nothing_runs():
        answer = QUESTION.form().read(typed)
        verdict = QUESTION.grade(typed, trial)
    assert answer == typed
    assert verdict.correct is HARMLESS[typed]
    assert time.perf_counter() - begun < SECONDS


def test_the_listener_hears():
    with pytest.raises(AssertionError, match="compile"), nothing_runs():
        eval("1")


def test_there_are_forty_of_them():
    assert len({*NOTHING}) >= 40
