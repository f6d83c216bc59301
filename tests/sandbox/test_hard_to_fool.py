"""Programs that know how they are judged: what they keep, what they are given, what they return."""

import numpy as np
import pytest

from eprep.core.trial import Limits, Opaque, Returned, Trial
from eprep.kinds.code import Code
from eprep.kinds.grading.group import Group

HE = Code(
    "he_init",
    "reference_impl.he_init",
    (Group("sizes", {"rng": "generator()"}, {"n_in": 30, "n_out": 20}, calls=3),),
    checks=("shape", "seeded"),
)

HONEST = """
import numpy as np
def he_init(n_in, n_out, rng):
    return rng.normal(0, np.sqrt(2 / n_in), (n_in, n_out))
"""

REMEMBERED = """
import numpy as np
known = {}
def he_init(n_in, n_out, rng):
    key = n_in, n_out, str(rng.bit_generator.state)
    if key not in known:
        known[key] = np.random.default_rng().normal(0, np.sqrt(2 / n_in), (n_in, n_out))
    return known[key]
"""

COUNTED = """
import numpy as np
asked = []
def he_init(n_in, n_out, rng):
    asked.append(rng)
    return np.full((n_in, n_out), float(len(asked)))
"""


@pytest.mark.parametrize(
    ("source", "outcome"),
    [(HONEST, "pass"), (REMEMBERED, "wrong_answer"), (COUNTED, "wrong_answer")],
)
def test_chance_that_is_remembered_is_not_the_generator_s(run, source, outcome):
    assert HE.grade(source, Trial(run, 3)).outcome == outcome


def test_a_function_is_not_known_by_its_name(run):
    drill = Code(
        "told",
        "reference_impl.numerical_gradient",
        (Group("names", args={"f": {"function": "cubic"}, "x": [1.0, 2.0]}),),
    )
    source = (
        "def told(f, x):\n"
        " return {'cubic': 3 * x * x}[f.__name__ or f.__qualname__ or f.__code__.co_name]\n"
    )
    verdict = drill.grade(source, Trial(run, 1))
    assert verdict.outcome == "runtime_error"
    assert "'f'" in str(verdict.cases[0].message)


SIGMOID = Code(
    "sigmoid",
    "reference_impl.sigmoid",
    (Group("rows", draw={"x": "normal(3, 4)"}),),
    checks=("equal", "finite", "rows_sum_to_1", "arguments_unchanged"),
)

VAST = {
    "numbers": ("np.ones(20_000_000)", (20_000_000,)),
    "bytes": ("np.ones(60 * 2**20, np.uint8)", (60 * 2**20,)),
    "nothing at all": ("np.empty((2**26, 2**26, 0))", (2**26, 2**26, 0)),
    "hardly anything": ("np.empty((2**26, 4, 0))", (2**26, 4, 0)),
    "seen from afar": (
        "np.lib.stride_tricks.as_strided(np.ones(1), (10**9, 10**9), (0, 0))",
        (10**9, 10**9),
    ),
}


@pytest.mark.parametrize("name", VAST)
def test_an_array_that_is_too_large_has_the_wrong_shape(run, name):
    text, shape = VAST[name]
    verdict = SIGMOID.grade(f"import numpy as np\ndef sigmoid(x): return {text}\n", Trial(run, 1))
    assert verdict.outcome == "wrong_shape"
    what = verdict.cases[0].message.values["what"]
    assert (what.key, what.values["got"]) == ("case.shape", shape)


@pytest.mark.parametrize("check", ["rows_sum_to_1", "finite", "seeded", "statistics", "shape"])
def test_what_is_too_large_passes_no_check(run, check):
    groups = (Group("rows", draw={"x": "normal(3, 4)"}, checks=(check,)),)
    drill = Code("sigmoid", "reference_impl.sigmoid", groups)
    source = "import numpy as np\ndef sigmoid(x): return np.ones(20_000_000)\n"
    assert drill.grade(source, Trial(run, 1)).outcome == "wrong_shape"


def test_there_is_room_for_what_was_promised_and_no_more(run):
    source = "import numpy as np\ndef f(n): return [np.ones(n), np.ones(n)]\n"
    with run(source, "f", Limits()) as running:
        few, many = running.call([500], 0, 1000), running.call([501], 0, 1000)
    assert isinstance(few, Returned)
    assert [part.shape for part in few.value] == [(500,), (500,)]
    first, second = many.value
    assert isinstance(first, np.ndarray)
    assert second == Opaque("ndarray", "float64", (501,))
