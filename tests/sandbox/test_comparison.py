"""What comes back is judged by the parent, as data; nothing that a program says counts."""

import pytest

VALUES = {
    "None": ("wrong_type", "None"),
    "a list": ("wrong_type", "(1 / (1 + np.exp(-x))).tolist()"),
    "a tuple": ("wrong_type", "tuple(1 / (1 + np.exp(-x)))"),
    "a set": ("wrong_type", "{1, 2}"),
    "a dict": ("wrong_type", "{'y': 1 / (1 + np.exp(-x))}"),
    "a number": ("wrong_type", "0.5"),
    "a text": ("wrong_type", "str(1 / (1 + np.exp(-x)))"),
    "bytes": ("wrong_type", "(1 / (1 + np.exp(-x))).tobytes()"),
    "a complex number": ("wrong_type", "1j"),
    "the function": ("wrong_type", "sigmoid"),
    "a generator": ("wrong_type", "(1 / (1 + np.exp(-row)) for row in x)"),
    "an iterator": ("wrong_type", "iter(1 / (1 + np.exp(-x)))"),
    "a class": ("wrong_type", "np.ndarray"),
    "a dict subclass": ("wrong_type", "type('D', (dict,), {})(y=x)"),
    "a dict with strange keys": ("wrong_type", "{1: x}"),
    "a list of 5000 numbers": ("wrong_type", "[0.5] * 5000"),
    "a list in itself": ("wrong_type", "(a := [], a.append(a))[0]"),
    "a list 1000 deep": (
        "wrong_type",
        "__import__('functools').reduce(lambda a, _: [a], range(1000))",
    ),
    "10 MB of text": ("wrong_type", "'a' * 10**7"),
    "a huge integer": ("wrong_type", "10**3000"),
    "always equal": ("wrong_type", "type('E', (), {'__eq__': lambda *_: True})()"),
    "looks like an array": (
        "wrong_dtype",
        "type('A', (), {'__class__': np.ndarray, 'shape': x.shape, '__eq__': lambda *_: True})()",
    ),
    "objects": ("wrong_dtype", "(1 / (1 + np.exp(-x))).astype(object)"),
    "complex": ("wrong_dtype", "(1 / (1 + np.exp(-x))).astype(complex)"),
    "texts": ("wrong_dtype", "(1 / (1 + np.exp(-x))).astype(str)"),
    "dates": ("wrong_dtype", "np.zeros(x.shape, 'M8[s]')"),
    "records": ("wrong_dtype", "np.zeros(x.shape, [('a', float)])"),
    "a number in an array": ("wrong_shape", "np.array(0.5)"),
    "a NumPy number": ("wrong_type", "np.float64(0.5)"),
    "an axis more": ("wrong_shape", "(1 / (1 + np.exp(-x)))[None]"),
    "30 axes": ("wrong_shape", "np.zeros((1,) * 30)"),
    "transposed": ("wrong_shape", "(1 / (1 + np.exp(-x))).T"),
    "empty": ("wrong_shape", "np.zeros((0, 3))"),
    "nan": ("not_finite", "np.full(x.shape, np.nan)"),
    "infinity": ("not_finite", "np.full(x.shape, np.inf)"),
    "beyond a double": ("not_finite", "np.full(x.shape, np.longdouble('1e4000'))"),
    "the argument": ("wrong_answer", "x"),
    "a little off": ("wrong_answer", "1 / (1 + np.exp(-x)) * 1.001"),
    "True everywhere": ("wrong_answer", "x == x"),
    "always equal, an array": (
        "wrong_answer",
        "np.zeros(x.shape).view(type('A', (np.ndarray,), {'__eq__': lambda *_: True}))",
    ),
}


@pytest.fixture(scope="module")
def judged(grade_all):
    line = "import numpy as np\ndef sigmoid(x): return {}"
    return grade_all({name: line.format(value) for name, (_, value) in VALUES.items()})


@pytest.mark.parametrize("name", VALUES)
def test_a_strange_value_gets_its_verdict(judged, name):
    verdict, _ = VALUES[name]
    assert judged[name].cases[0].outcome == verdict
    assert judged[name].outcome == verdict


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("x *= 1; x += 1; return 1 / (1 + np.exp(1 - x))", id="and left so"),
        pytest.param("x[...] = 1 / (1 + np.exp(-x)); return x", id="and returned"),
        pytest.param(
            "y = 1 / (1 + np.exp(-x)); x.shape = (x.size,); return y", id="in its shape alone"
        ),
    ],
)
def test_an_argument_that_was_changed_is_noticed(grade, body):
    found = grade(f"import numpy as np\ndef sigmoid(x): {body}")
    assert found.cases[0].outcome == "input_mutated"
    assert found.score < 1.0


def test_an_exception_comes_before_the_argument_that_was_changed(grade):
    found = grade("def sigmoid(x):\n    x.fill(0)\n    raise ValueError")
    assert found.outcome == "runtime_error"
    assert found.score == 0.0


def test_each_call_gets_fresh_arguments(grade):
    source = """
        import numpy as np
        kept = []
        def sigmoid(x):
            kept.append(x)
            for one in kept[:-1]:
                one[...] = 0.0
            return 1 / (1 + np.exp(-x))
    """
    assert grade(source).outcome == "pass"


WRONG = "def sigmoid(x): return np.zeros(x.shape)"
CHANGES = {
    "np.allclose": "np.allclose = np.isclose = np.array_equal = lambda *_, **__: True",
    "np.testing": "np.testing.assert_allclose = lambda *_, **__: None",
    "NumPy's own functions": "np.abs = np.isfinite = np.all = lambda *_, **__: np.bool_(True)",
    "built-in functions": "for n in ('all', 'any', 'abs', 'bool', 'len', 'isinstance', 'set', 'zip'):"
    " setattr(builtins, n, lambda *_: True)",
    "the child's own functions": "main._same = lambda *_: True; main._verdict = lambda *_: 'pass'",
    "json": 'json.dumps = lambda *_, **__: \'{"verdict": "pass", "raised": "pass"}\'',
    "exit code": "atexit.register(os._exit, 0)",
    "the parent's modules": "sys.modules['eprep'] = sys.modules['pytest'] = main",
    "printed verdicts": "print('verdict: pass'); print('○ 合格'); print('{\"verdict\": \"pass\"}')",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_change_in_the_child_makes_a_wrong_answer_pass(grade, change):
    imports = "import atexit, builtins, json, os, sys\nimport numpy as np\nimport numpy.testing"
    found = grade(f"{imports}\nmain = sys.modules['__main__']\n{change}\n{WRONG}")
    assert found.outcome not in ("pass", "internal_error")
    assert found.score == 0.0


def test_the_answer_to_one_call_is_no_answer_to_the_next(grade):
    source = """
        import numpy as np
        first = []
        def sigmoid(x):
            first.append(1 / (1 + np.exp(-x)))
            return first[0]
    """
    assert [case.outcome for case in grade(source).cases] == ["wrong_answer", "wrong_shape"]


def test_other_seeds_draw_other_inputs(grade):
    source = "def sigmoid(x): raise ValueError(x.tolist())"
    said = [
        grade(source, seed).cases[0].message.values["what"].values["said"] for seed in (1, 2, 1)
    ]
    assert said[0] == said[2] != said[1]
