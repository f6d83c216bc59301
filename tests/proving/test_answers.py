"""A proof holds if it comes to exactly the answer; every kind of lie is told apart."""

import pytest

from eprep.core.catalogue import Words
from eprep.core.question import Common, Question
from eprep.core.trial import Limits
from eprep.kinds.choice import Choice
from eprep.kinds.lines import Lines
from eprep.kinds.multiple import Multiple
from eprep.kinds.number import Closeness, Number
from eprep.kinds.single import Single
from eprep.proving.answers import prove

SIX = Number(6.0)
SHAPE = Single((Choice("(2, 3)"), Choice("(3, 2)")), "(2, 3)")
BOTH = Multiple((Choice("max"), Choice("min"), Choice("sum")), ("max", "min"))
LISTING = Lines("a = 1\n  b = 2\nc = 3\n", required=("  b = 2",), accepted=("c = 3",))


def claimed(first, second, answer="甲"):
    return Single((Choice("甲", holds=first), Choice("乙", holds=second)), answer)


TRUE, FALSE = "np.all([True])", "np.any([False])"
HELD = Multiple((Choice("甲", holds=TRUE), Choice("乙", holds=TRUE), Choice("丙", holds=FALSE)),
                ("甲", "乙"))  # fmt: skip

RIGHT = {
    "NumPy": (SIX, {"computed": "np.sum([1, 2, 3])"}),
    "the reference network": (Number(25.0), {"computed": "parameter_count([2, 3, 3, 1])"}),
    "SymPy": (SIX, {"computed": "sympy.diff('x**2').subs('x', 3)"}),
    "an exact fraction": (Number(1 / 3), {"computed": "sympy.Rational(1, 3)"}),
    "on several lines": (SIX, {"computed": "np.sum(\n  [1, 2, 3]\n)\n"}),
    "a negative number": (Number(-6.0), {"computed": "-np.sum([1, 2, 3])"}),
    "within the tolerance": (Number(0.881, Closeness(abs=5e-4)), {"computed": "sigmoid(np.array(2.0))"}),
    "but for the last bits": (Number(0.3), {"computed": "np.sum([0.1, 0.2])"}),
    "a function as an argument": (Number(2.0), {"computed": "np.sum(numerical_gradient(lambda u: float(np.sum(u ** 2)), np.array([1.0])))"}),
    "a text": (SHAPE, {"computed": "str(np.ones((2, 3)).shape)"}),
    "a text of NumPy's": (SHAPE, {"computed": "np.array(['(3, 2)', '(2, 3)'])[np.argmax([0, 1])]"}),
    "texts in any order": (BOTH, {"computed": "[f.__name__[1:] for f in np.array([np.amin, np.amax])]"}),
    "an array of texts": (BOTH, {"computed": "np.array(['max', 'sum', 'min'])[np.nonzero([1, 0, 1])]"}),
    "a list chosen from": (SHAPE, {"computed": "['(2, 3)', '(3, 2)'][int(np.argmax([2, 3]) - 1)]"}),
    "lines": (LISTING, {"computed": "np.array(['a = 1', 'b = 2', 'c = 3'])[np.nonzero([0, 1, 1])]"}),
    "a choice that holds": (claimed(TRUE, FALSE), {"computed": "holds"}),
    "a relation of SymPy": (claimed("sympy.Integer(1) < 2", "sympy.Eq(1, 2)"), {"computed": "holds"}),
    "choices that hold": (HELD, {"computed": "holds"}),
    "a printed number": (SIX, {"executed": "import numpy as np\nprint(np.sum([1, 2, 3]))\n"}),
    "printed texts": (BOTH, {"executed": "import numpy as np\nfor f in (np.amax, np.amin): print(f.__name__[1:])\n"}),
    "output as shown": (SIX, {"executed": "import math\nprint(math.fsum([1, 2, 3]))", "prints": "6.0"}),
    "a module that it names": (SIX, {"executed": "import statistics\nprint(statistics.mean([5, 7]))", "needs": ("statistics", "numpy.linalg")}),
    "warnings": (SIX, {"executed": "import numpy as np\nnp.log(0.0)\nif '\\d' is 1: pass\nprint(np.sum([1, 2, 3]))"}),
}  # fmt: skip


@pytest.mark.parametrize("name", RIGHT)
def test_a_proof_that_comes_to_the_answer_holds(name, proved):
    body, proof = RIGHT[name]
    found = proved(body, **proof)
    assert [Words()(reason) for reason in found.reasons] == []
    assert found.standing == next(iter(proof))


def executed(program):
    return {"executed": f"import numpy as np\n{program}"}


LIES = {
    "another number": (SIX, {"computed": "np.sum([1, 2])"}, ["3", "「6」"]),
    "beyond the tolerance": (Number(0.88, Closeness(abs=5e-4)), {"computed": "sigmoid(np.array(2.0))"}, ["0.8807970779778823", "「0.88」"]),
    "beyond the last bits": (Number(1.0), {"computed": "np.add(1, 1e-11)"}, ["1.00000000001"]),
    "no number but NaN": (SIX, {"computed": "np.log(-1.0)"}, ["nan"]),
    "no number but infinity": (SIX, {"computed": "np.exp(1e4)"}, ["inf"]),
    "no number but a truth value": (Number(1.0), {"computed": "np.all([1])"}, ["True"]),
    "no number but a list": (SIX, {"computed": "np.array([6])"}, ["[6]"]),
    "no number but a text": (SIX, {"computed": "str(np.sum([1, 2, 3]))"}, ["'6'"]),
    "no number but nothing": (SIX, {"computed": "np.seterr() and None"}, ["None"]),
    "no number but a formula": (SIX, {"computed": "sympy.Symbol('x') + 1"}, ["'x + 1'"]),
    "no number but a mapping": (SIX, {"computed": "np.seterr()"}, ["{"]),
    "another choice": (SHAPE, {"computed": "str(np.ones((2, 3)).T.shape)"}, ["(3, 2)", "「(2, 3)」"]),
    "no choice at all": (SHAPE, {"computed": "str(np.ones(3).shape)"}, ["(3,)"]),
    "a number for a text": (SHAPE, {"computed": "np.sum([1])"}, ["1"]),
    "one choice too few": (BOTH, {"computed": "np.array(['max'])"}, ["['max']"]),
    "one choice too many": (BOTH, {"computed": "np.array(['max', 'min', 'sum'])"}, ["'sum'"]),
    "a choice twice": (BOTH, {"computed": "np.array(['max', 'min', 'min'])"}, ["'min', 'min'"]),
    "lists in a list": (BOTH, {"computed": "np.array([['max'], ['min']])"}, ["[['max'], ['min']]"]),
    "one line too few": (LISTING, {"computed": "np.array(['b = 2'])"}, ["['b = 2']"]),
    "a wrong choice holds": (claimed(FALSE, TRUE), {"computed": "holds"}, ["['乙']", "「甲」"]),
    "a wrong choice holds too": (claimed(TRUE, TRUE), {"computed": "holds"}, ["['甲', '乙']"]),
    "nothing holds": (claimed(FALSE, FALSE), {"computed": "holds"}, ["[]"]),
    "a choice without holds": (claimed(TRUE, None), {"computed": "holds"}, ["「乙」に holds がない"]),
    "no truth value": (claimed(TRUE, "np.sum([1])"), {"computed": "holds"}, ["「乙」", "真偽値でない: 1"]),
    "truth values in an array": (claimed(TRUE, "np.array([True, False])"), {"computed": "holds"}, ["[True, False]"]),
    "truth without computing": (claimed(TRUE, "1 > 2"), {"computed": "holds"}, ["「乙」", "何も計算していない", "1 > 2"]),
    "a choice that raises": (claimed("np.nothing()", TRUE), {"computed": "holds"}, ["「甲」", "AttributeError"]),
    "a choice that is no Python": (claimed(TRUE, "np.sum("), {"computed": "holds"}, ["「乙」", "Pythonとして読めない"]),
    "choices that hold nowhere": (SIX, {"computed": "holds"}, ["何も計算していない", "NameError"]),
    "constants alone": (SIX, {"computed": "2 * 3"}, ["何も計算していない", "2 * 3"]),
    "a call of what is built in": (SIX, {"computed": "max(6, 5)"}, ["何も計算していない"]),
    "its own answer": (SIX, {"computed": "6 if np.any([1]) else 0"}, ["そのまま書かれている"]),
    "its own negative answer": (Number(-6.0), {"computed": "-6 + 0 * np.sum([1])"}, ["そのまま書かれている"]),
    "its own text": (SHAPE, {"computed": "np.any([1]) and '(2, 3)'"}, ["そのまま書かれている"]),
    "a wrong text": (SHAPE, {"computed": "str(np.ones((2, 3)).shape) if np.any([1]) else '(3, 2)'"}, ["そのまま書かれている"]),
    "another output": (SIX, executed("print(np.sum([1, 2]))"), ["3", "「6」"]),
    "more output": (SIX, executed("print(np.sum([1, 2, 3]))\nprint(np.sum([1]))"), ["'6\\n1\\n'"]),
    "no output": (SIX, executed("print(end='')"), ["''"]),
    "lines of output too many": (BOTH, executed("for f in ('max', 'min', 'sum'): print(f)"), ["'sum'"]),
    "a line of output twice": (SHAPE, executed("for _ in np.ones(2): print(np.ones((2, 3)).shape)"), ["'(2, 3)', '(2, 3)'"]),
    "not the output that is shown": (SIX, {**executed("print(np.sum([1, 2, 3]))"), "prints": "6.00"}, ["prints の「6.00」", "'6\\n'"]),
    "an answer to print": (SHAPE, executed("print('(2, 3)')"), ["そのまま書かれている"]),
    "nothing to print": (SIX, executed("np.sum([1])"), ["何も print していない"]),
    "nothing to import": (SIX, {"executed": "print(2 * 3)"}, ["何も import していない"]),
    "a program that is no Python": (SIX, executed("print(\n"), ["Pythonとして読めない", "2行目", "'(' was never closed"]),
    "an expression that is no Python": (SIX, {"computed": "np.sum [1, 2"}, ["Pythonとして読めない"]),
    "a statement": (SIX, {"computed": "x = np.sum([1])"}, ["Pythonとして読めない"]),
    "a name that nobody knows": (SIX, {"computed": "np.sum([x])"}, ["実行時エラー", "NameError: name 'x' is not defined"]),
    "an exception": (SIX, executed("\n\nprint(1 / np.int64(0) and 1 // 0)"), ["4行目", "ZeroDivisionError"]),
    "an exit": (SIX, executed("raise SystemExit(print(np.sum([1, 2, 3])))"), ["SystemExit"]),
    "a module that is not there": (SIX, executed("import torch\nprint(torch.ones(1))"), ["ModuleNotFoundError: No module named 'torch'"]),
    "a file": (SIX, {"computed": "np.fromfile('/etc/passwd')"}, ["Error", "/etc/passwd"]),
    "the bank": (SIX, {"computed": f"np.sum([len(open({__file__!r}).read())])"}, ["Error", __file__]),
    "a file to write": (SIX, executed("print(open('/tmp/proof', 'w'))"), ["Error", "/tmp/proof"]),
    "a socket": (SIX, executed("import socket\nprint(socket.socket())"), ["禁止された操作", "3行目", "PermissionError"]),
    "another process": (SIX, executed("import subprocess\nprint(subprocess.run(['true']))"), ["禁止された操作"]),
    "a death": (SIX, executed("import os\nprint(os._exit(3))"), ["異常終了", "終了コード3"]),
    "too much memory": (SIX, {"computed": "np.sum(np.ones(2 ** 30))"}, ["メモリ超過"]),
    "a memory bomb": (SIX, executed("x = [0]\nwhile print: x += x"), ["メモリ超過"]),
    "endless output": (SIX, executed("while True: print('a' * 2 ** 20)"), ["メモリ超過"]),
    "a long output": (SIX, executed("print('a' * 10 ** 5)"), ["<str>"]),
    "a long list": (SIX, {"computed": "np.arange(9999).tolist()"}, ["<list>"]),
    "a deep tower": (SIX, {"computed": f"np.sum({'-' * 60000}1)"}, ["Pythonとして読めない"]),
    "a text of 70 kB": (SIX, {"computed": f"np.sum([1]){' ' * 70000}+ 1"}, ["65536バイト"]),
    "a module of the grader": (SIX, {"computed": "np.sum([1]) + __import__('eprep').x"}, ["ModuleNotFoundError"]),
}  # fmt: skip


@pytest.mark.parametrize("name", LIES)
def test_a_lie_is_told(name, proved):
    body, proof, said = LIES[name]
    found = proved(body, **proof)
    text = "\n".join(Words()(reason) for reason in found.reasons)
    assert found.standing == "failed"
    assert [words for words in said if words not in text] == [], text


@pytest.mark.parametrize(
    "proof",
    [
        pytest.param({"computed": "[0 for _ in iter(lambda: np.ndim(0), 1)]"}, id="computed"),
        pytest.param(executed("while print: pass"), id="executed"),
        pytest.param(executed("import time\nprint(time.sleep(10 ** 6))"), id="asleep"),
    ],
)
def test_an_endless_proof_runs_out_of_time(proof, proved):
    found = proved(SIX, limits=Limits(wall=0.5, cpu=60), **proof)
    assert found.standing == "failed"
    assert "時間切れ" in Words()(found.reasons[-1])


def test_all_that_is_wrong_is_told(proved):
    found = proved(SIX, computed="1 + 1")
    assert [reason.key for reason in found.reasons] == ["proof.constants", "proof.differs"]


def test_a_proof_that_needs_what_is_not_there_is_not_checked(proved):
    program = "import torch\nprint(torch.ones(2).sum())"
    found = proved(SIX, executed=program, needs=["numpy", "torch", "no.such"])
    assert found.standing == "unchecked"
    assert "torch, no.such" in Words()(found.reasons[0])


def test_what_is_wrong_at_sight_is_told_though_modules_are_lacking(proved):
    found = proved(SIX, executed="import torch\nprint(6)", needs=["torch"])
    assert (found.standing, [reason.key for reason in found.reasons]) == (
        "failed",
        ["proof.literal"],
    )


def test_what_is_stated_is_believed(proved):
    assert proved(SIX, stated="定義である。").standing == "stated"


def test_without_a_proof_nothing_is_proved():
    common = Common(id="q", kind="number", section="s", prompt="p")
    assert prove(Question(common, SIX, ""), None).standing == "bare"


def test_proofs_do_not_meet(proved):
    """Each has a process of its own: what one spoils is whole for the next."""
    spoilt = proved(Number(1.0), **executed("np.sum = np.size\nprint(np.sum([6]))"))
    assert spoilt.standing == "executed"
    assert proved(SIX, computed="np.sum([6])").standing == "computed"
