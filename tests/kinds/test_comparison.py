"""What a submission returned, beside what the reference did."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.core.catalogue import Words
from eprep.core.trial import Opaque
from eprep.core.verdict import Outcome
from eprep.kinds.grading.comparison import Tolerance, difference, shown, type_name

RIGHT = None
ANSWER, SHAPE, DTYPE = Outcome.WRONG_ANSWER, Outcome.WRONG_SHAPE, Outcome.WRONG_DTYPE
TYPE, FINITE = Outcome.WRONG_TYPE, Outcome.NOT_FINITE

nan, inf = np.nan, np.inf
array = np.array
MATRIX = array([[1.0, 2.0], [3.0, 4.0]])

ORDINARY = Tolerance()


def outcome(got, expected, tolerance=ORDINARY):
    found = difference(got, expected, tolerance)
    return None if found is None else found.outcome


@pytest.mark.parametrize(
    ("got", "expected", "found"),
    [
        pytest.param(MATRIX.copy(), MATRIX, RIGHT, id="equal"),
        pytest.param(MATRIX * (1 + 9e-5), MATRIX, RIGHT, id="within rtol"),
        pytest.param(MATRIX * (1 + 2e-4), MATRIX, ANSWER, id="beyond rtol"),
        pytest.param(array([9e-7]), array([0.0]), RIGHT, id="within atol"),
        pytest.param(array([2e-6]), array([0.0]), ANSWER, id="beyond atol"),
        pytest.param(MATRIX.astype(np.float32), MATRIX, RIGHT, id="float32"),
        pytest.param(MATRIX.astype(np.float16), MATRIX, RIGHT, id="float16"),
        pytest.param(MATRIX.astype(np.int64), MATRIX, RIGHT, id="int64"),
        pytest.param(MATRIX.astype(np.uint8), MATRIX, RIGHT, id="uint8"),
        pytest.param(array([True, False]), array([1.0, 0.0]), RIGHT, id="bool"),
        pytest.param(array([1.0, 0.0]), array([True, False]), RIGHT, id="expected bool"),
        pytest.param(-MATRIX, MATRIX, ANSWER, id="sign"),
        pytest.param(MATRIX.T, MATRIX, ANSWER, id="transposed square"),
        pytest.param(MATRIX.T.copy().T, MATRIX, RIGHT, id="another memory order"),
        pytest.param(np.ones((3, 2)), np.ones((2, 3)), SHAPE, id="transposed"),
        pytest.param(np.ones((1, 3)), np.ones(3), SHAPE, id="an axis too many"),
        pytest.param(np.ones(3), np.ones((1, 3)), SHAPE, id="an axis too few"),
        pytest.param(array(1.0), np.ones(1), SHAPE, id="0-d for one element"),
        pytest.param(np.ones(0), np.ones(3), SHAPE, id="empty"),
        pytest.param(np.ones((0, 3)), np.ones((0, 3)), RIGHT, id="both empty"),
        pytest.param(array([nan, 1.0]), array([0.5, 1.0]), FINITE, id="nan"),
        pytest.param(array([inf, 1.0]), array([0.5, 1.0]), FINITE, id="inf"),
        pytest.param(array([nan, 9.0]), array([0.5, 1.0]), FINITE, id="nan and wrong"),
        pytest.param(array([nan, 1.0]), array([nan, 1.0]), RIGHT, id="nan is expected"),
        pytest.param(
            array([1.0, 1.0]), array([nan, 1.0]), ANSWER, id="nan is expected, a number came"
        ),
        pytest.param(array([inf, 1.0]), array([inf, 1.0]), RIGHT, id="inf is expected"),
        pytest.param(array([-inf, 1.0]), array([inf, 1.0]), ANSWER, id="the other inf"),
        pytest.param(array([nan, 1.0]), array([inf, 1.0]), ANSWER, id="nan for inf"),
        pytest.param(array([1e300, 1.0]), array([inf, 1.0]), ANSWER, id="a number for inf"),
        pytest.param(array([1 + 0j]), np.ones(1), DTYPE, id="complex"),
        pytest.param(array(["1"]), np.ones(1), DTYPE, id="strings"),
        pytest.param(Opaque("ndarray", "object"), np.ones(1), DTYPE, id="objects"),
        pytest.param([1.0, 2.0], array([1.0, 2.0]), TYPE, id="a list for an array"),
        pytest.param(1.0, array([1.0]), TYPE, id="a float for an array"),
        pytest.param(None, array([1.0]), TYPE, id="None for an array"),
        pytest.param("x", array([1.0]), TYPE, id="a string for an array"),
        pytest.param({"y": 1}, array([1.0]), TYPE, id="a dict for an array"),
        pytest.param(Opaque("Matrix"), array([1.0]), TYPE, id="a stranger for an array"),
    ],
)
def test_an_array_is_judged_by_shape_and_value(got, expected, found):
    assert outcome(got, expected) is found


@pytest.mark.parametrize(
    "expected", [3.0, 3, np.float64(3.0), np.float32(3.0), np.int64(3), array(3.0)], ids=repr
)
@pytest.mark.parametrize(
    ("got", "found"),
    [
        pytest.param(3.0, RIGHT, id="float"),
        pytest.param(3, RIGHT, id="int"),
        pytest.param(array(3.0), RIGHT, id="0-d array"),
        pytest.param(array(3), RIGHT, id="0-d integer array"),
        pytest.param(array([3.0]), RIGHT, id="one element"),
        pytest.param(array([[3.0]]), RIGHT, id="one element, two axes"),
        pytest.param(array([3.0], dtype=np.float32), RIGHT, id="float32"),
        pytest.param(3.0002, RIGHT, id="within rtol"),
        pytest.param(3.001, ANSWER, id="beyond rtol"),
        pytest.param(4, ANSWER, id="another int"),
        pytest.param(True, ANSWER, id="bool"),
        pytest.param(10**400, FINITE, id="an int beyond any float"),
        pytest.param(2**60, ANSWER, id="a large int"),
        pytest.param(nan, FINITE, id="nan"),
        pytest.param(-inf, FINITE, id="inf"),
        pytest.param(array([3.0, 3.0]), SHAPE, id="two elements"),
        pytest.param(array([]), SHAPE, id="no element"),
        pytest.param(array(3 + 0j), DTYPE, id="complex array"),
        pytest.param(None, TYPE, id="None"),
        pytest.param("3", TYPE, id="string"),
        pytest.param([3.0], TYPE, id="list"),
        pytest.param((3.0,), TYPE, id="tuple"),
        pytest.param({}, TYPE, id="dict"),
        pytest.param(Opaque("complex"), TYPE, id="complex"),
        pytest.param(Opaque("ndarray", "object"), DTYPE, id="array of objects"),
    ],
)
def test_a_number_is_any_number_or_an_array_of_one(got, found, expected):
    assert outcome(got, expected) is found


@pytest.mark.parametrize(
    ("got", "expected", "found"),
    [
        (True, True, RIGHT),
        (1, True, RIGHT),
        (array(False), False, RIGHT),
        (False, True, ANSWER),
        (2, True, ANSWER),
        (1.0, np.bool_(True), RIGHT),
    ],
    ids=repr,
)
def test_a_truth_value_is_a_number(got, expected, found):
    assert outcome(got, expected) is found


VALUES = (MATRIX, 0.5)


@pytest.mark.parametrize(
    ("got", "found"),
    [
        pytest.param((MATRIX.copy(), 0.5), RIGHT, id="a tuple"),
        pytest.param([MATRIX.copy(), 0.5], RIGHT, id="a list"),
        pytest.param((MATRIX, 0.5, 1), TYPE, id="a value too many"),
        pytest.param((MATRIX,), TYPE, id="a value too few"),
        pytest.param((), TYPE, id="no value"),
        pytest.param(MATRIX, TYPE, id="one array"),
        pytest.param(array([1.0, 0.5]), TYPE, id="an array of two"),
        pytest.param("ab", TYPE, id="a string of two"),
        pytest.param({0: MATRIX, 1: 0.5}, TYPE, id="a dict"),
        pytest.param(None, TYPE, id="None"),
        pytest.param((0.5, MATRIX), TYPE, id="the other order"),
        pytest.param((MATRIX.ravel(), 0.5), SHAPE, id="a wrong shape inside"),
        pytest.param((MATRIX, 0.6), ANSWER, id="a wrong value inside"),
        pytest.param((MATRIX, nan), FINITE, id="nan inside"),
        pytest.param((MATRIX, None), TYPE, id="None inside"),
        pytest.param((Opaque("ndarray", "object"), 0.5), DTYPE, id="objects inside"),
    ],
)
def test_several_values_are_judged_one_by_one(got, found):
    assert outcome(got, VALUES) is found


NETWORK = {"W1": MATRIX, "b1": array([0.5, 1.0])}


@pytest.mark.parametrize(
    ("got", "found"),
    [
        pytest.param({"W1": MATRIX, "b1": array([0.5, 1.0])}, RIGHT, id="equal"),
        pytest.param({"b1": array([0.5, 1.0]), "W1": MATRIX}, RIGHT, id="another order"),
        pytest.param({"W1": MATRIX}, TYPE, id="a key too few"),
        pytest.param({**NETWORK, "W2": MATRIX}, TYPE, id="a key too many"),
        pytest.param({"W1": MATRIX, "B1": array([0.5, 1.0])}, TYPE, id="another key"),
        pytest.param({}, TYPE, id="no key"),
        pytest.param([MATRIX, array([0.5, 1.0])], TYPE, id="a list"),
        pytest.param(MATRIX, TYPE, id="an array"),
        pytest.param(None, TYPE, id="None"),
        pytest.param({**NETWORK, "b1": array([[0.5, 1.0]])}, SHAPE, id="a wrong shape"),
        pytest.param({**NETWORK, "b1": array([0.5, 2.0])}, ANSWER, id="a wrong value"),
        pytest.param({**NETWORK, "b1": array([0.5, nan])}, FINITE, id="nan"),
        pytest.param({**NETWORK, "b1": [0.5, 1.0]}, TYPE, id="a list inside"),
    ],
)
def test_a_dict_is_judged_key_by_key(got, found):
    assert outcome(got, NETWORK) is found


@pytest.mark.parametrize(
    ("tolerance", "got", "found"),
    [
        (Tolerance(0.0, 0.0), 1.0, RIGHT),
        (Tolerance(0.0, 0.0), 1.0 + 1e-12, ANSWER),
        (Tolerance(rtol=0.1, atol=0.0), 1.09, RIGHT),
        (Tolerance(rtol=0.1, atol=0.0), 1.11, ANSWER),
        (Tolerance(rtol=0.0, atol=0.5), 1.4, RIGHT),
        (Tolerance(rtol=0.0, atol=0.5), 1.6, ANSWER),
    ],
)
def test_the_tolerance_is_the_drill_s_own(tolerance, got, found):
    assert outcome(array([got]), array([1.0]), tolerance) is found
    assert outcome(got, 1.0, tolerance) is found


@pytest.mark.parametrize(
    ("got", "expected", "says", "hides"),
    [
        (array([1.25]), array([2.5]), ["1.25", "2.5"], ["2.5"]),
        (1.25, 2.5, ["1.25", "2.5"], ["2.5"]),
        ({"W1": array([1.25])}, {"W1": array([2.5])}, ["['W1']", "1.25", "2.5"], ["2.5"]),
        ((1.0, array([nan])), (1.0, array([2.5])), ["[1]", "nan", "2.5"], ["2.5"]),
        (np.ones((2, 3)), np.ones((3, 2)), ["(2, 3)", "(3, 2)"], []),
        ({"w1": 1.0}, {"W1": 1.0}, ["w1", "W1"], []),
        (Opaque("Matrix"), 1.0, ["Matrix"], []),
        (None, array([1.0]), ["None"], []),
        (Opaque("ndarray", "complex128"), 1.0, ["complex128"], []),
    ],
    ids=repr,
)
def test_a_message_shows_both_values_or_hides_the_expected_one(got, expected, says, hides):
    words = Words()
    open_ = words(difference(got, expected, Tolerance(), show=True).message)
    hidden = words(difference(got, expected, Tolerance(), show=False).message)
    assert all(part in open_ for part in says)
    assert not any(part in hidden for part in hides)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (array([1.0, 2.5]), "[1. , 2.5]"),
        (array([[1, 2], [3, 4]]), "[[1, 2],\n [3, 4]]"),
        (array([1 / 3]), "[0.333333]"),
        (np.zeros(20, dtype=int), "[" + "0, " * 19 + "0]"),
        (np.zeros(21, dtype=int), "[0, 0, 0, ..., 0, 0, 0]"),
        ({"W1": array([1.0]), "lr": 0.1}, "{'W1': [1.], 'lr': 0.1}"),
        (0.1, "0.1"),
        ("x", "'x'"),
        (None, "None"),
    ],
    ids=repr,
)
def test_a_value_is_shown_as_numpy_prints_it(value, text):
    assert shown(value) == text


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (None, "None"),
        (1.0, "float"),
        ([], "list"),
        (array(1), "ndarray"),
        (Opaque("Matrix"), "Matrix"),
    ],
    ids=repr,
)
def test_a_type_is_named_as_python_does(value, name):
    assert type_name(value) == name


@pytest.mark.parametrize("value", [2**53, 2**60, 2**70, 10**200], ids=str)
def test_a_large_integer_is_a_number_like_any_other(value):
    assert outcome(value, float(value)) is RIGHT
    assert outcome(-value, float(value)) is ANSWER


@pytest.mark.parametrize("shape", [(100, 100), (6,) * 8, (1000,)], ids=str)
def test_a_large_array_is_shown_in_few_characters(shape):
    found = difference(np.zeros(shape), np.ones(shape), Tolerance())
    assert len(Words()(found.message)) < 1000


def test_long_keys_are_cut():
    found = difference({"a" * 10**6: 1.0}, {"W1": 1.0}, Tolerance())
    assert len(Words()(found.message)) < 200


numbers = st.floats(-1e6, 1e6)


@given(st.lists(numbers, min_size=1, max_size=6))
def test_a_value_differs_from_itself_in_no_form(values):
    expected = array(values)
    assert outcome(expected.copy(), expected) is None
    assert outcome(list(values), list(values)) is None
    assert outcome({"x": expected.copy()}, {"x": expected}) is None


@given(st.lists(numbers, min_size=1, max_size=6), st.data())
def test_one_wrong_element_is_enough(values, data):
    wrong = array(values)
    position = data.draw(st.integers(0, len(values) - 1))
    wrong[position] += 1 + abs(wrong[position])
    assert outcome(wrong, array(values)) is ANSWER


@pytest.mark.parametrize(
    ("got", "expected", "says"),
    [
        ((1.0, 2.0, 3.0), (1.0, 2.0), "値を2個返すはずですが、3個のtupleが返されました。"),
        ([1.0], (1.0, 2.0), "値を2個返すはずですが、1個のlistが返されました。"),
        (1.0, (1.0, 2.0), "値を2個返すはずですが、floatが返されました。"),
        (np.zeros(3), 1.0, "数を1つ返すはずですが、形状(3,)の配列が返されました。"),
    ],
    ids=repr,
)
def test_too_many_values_are_counted(got, expected, says):
    found = difference(got, expected, Tolerance())
    assert Words()(found.message) == says
