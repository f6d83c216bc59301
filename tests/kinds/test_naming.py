"""A drill names a reference that there is, and its texts say what its calls do."""

import pytest

from eprep.kinds.grading.group import Group
from eprep.kinds.grading.naming import reference_faults, statement_faults

VECTOR = Group("ベクトル", args={"x": [-1.0, 2.0]})
DRAWN = Group("乱数", {"x": "normal(4, 3)"})
NUMBER = Group("数", args={"x": 2, "eta": {"int64": 1}})
STARTER = "def f(x):\n    ...\n"


@pytest.mark.parametrize(
    ("reference", "source", "codes"),
    [
        ("reference_impl.relu", "", []),
        ("numpy.exp", "", ["BANK024"]),
        ("reference.py", "", ["BANK025"]),
        ("reference.py", "def f(x):\n    return x\n", []),
        ("reference.py", "def g(x):\n    return x\n", ["BANK044"]),
        ("reference.py", "class K:\n    def f(x): return x\n", ["BANK044"]),
        ("reference.py", "import os\n\ndef f(x:\n", ["BANK045"]),
        ("reference.py", "(" * 10_000, ["BANK045"]),
        ("reference.py", "def f(x): return '\0'\n", ["BANK045"]),
    ],
)
def test_a_reference_is_a_public_function_or_a_file_that_defines_it(reference, source, codes):
    assert [fault.code for fault in reference_faults(reference, source, "f")] == codes


@pytest.mark.parametrize(
    ("prompt", "starter", "groups", "codes"),
    [
        ("形 `(N, n)` の `x` を受け取る `f(x)` を書け。", STARTER, [DRAWN], []),
        ("形 `(n,)` の `x` を受け取る `f(x)` を書け。`f(x)` は…", STARTER, [VECTOR], []),
        ("2つの数の積 `f(x, eta=1)` を書け。", "", [NUMBER], []),
        ("関数 f を書け。", STARTER, [DRAWN], ["W012"]),
        ("`f(x)` か `f(x, y)` を書け。", STARTER, [DRAWN], ["W012"]),
        ("`def_f(x)` を書け。", STARTER, [DRAWN], ["W012"]),
        ("数 `f(x)` を書け。", "", [NUMBER], ["W013"]),
        ("形 `(N, n)` の `f(a)` を書け。", "", [DRAWN], ["W013"]),
        ("配列 `x` を受け取る `f(x)` を書け。", STARTER, [DRAWN], ["W014"]),
        ("配列 `x` を受け取る `f(x)` を書け。", STARTER, [VECTOR], ["W014"]),
        ("形 `(n,)` の `f(x)` を書け。", "def f(y):\n    ...\n", [VECTOR], ["W015"]),
    ],
)
def test_the_statement_names_function_arguments_and_shapes(prompt, starter, groups, codes):
    assert [f.code for f in statement_faults(prompt, "f", starter, groups)] == codes


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        ([1.0], ["W014"]),
        ({"float32": [1.0]}, ["W014"]),
        ({"w": [1.0]}, ["W014"]),
        (1.0, []),
        ({"int64": 1}, []),
        ({"list": [1, 2]}, []),
        ({"function": "cubic"}, []),
        ({"seed": 3}, []),
    ],
)
def test_shapes_are_asked_for_where_a_call_has_an_array(value, codes):
    groups = [Group("一つ", args={"x": value})]
    assert [f.code for f in statement_faults("`f(x)` を書け。", "f", "", groups)] == codes
