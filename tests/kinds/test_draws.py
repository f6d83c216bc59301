"""The inputs of a drill's cases, drawn or written out."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eprep.kinds.grading.draw_text import Draw, parse_draw
from eprep.kinds.grading.draws import DRAWS
from eprep.kinds.grading.written import is_argument, written

SEEDS = [0, 1, 2**31 - 1]


def draw(text, seed=0):
    found = parse_draw(text)
    assert found is not None
    (value,) = found(np.random.default_rng(seed))
    return value


@pytest.mark.parametrize(
    ("text", "draw"),
    [
        ("normal(3)", Draw("normal", (3,), {})),
        (" normal( 2 , 3 ) ", Draw("normal", (2, 3), {})),
        ("normal(3, scale=0.5)", Draw("normal", (3,), {"scale": 0.5})),
        ("uniform(-1, 1.5, 4)", Draw("uniform", (-1, 1.5, 4), {})),
        ("uniform(0, 1)", Draw("uniform", (0, 1), {})),
        ("integers(-3, 3, 2, 2)", Draw("integers", (-3, 3, 2, 2), {})),
        ("labels(5, 3)", Draw("labels", (5, 3), {})),
        ("one_hot(5, 3)", Draw("one_hot", (5, 3), {})),
        ("probabilities(5, 3)", Draw("probabilities", (5, 3), {})),
        ("network(2, 3, 1)", Draw("network", (2, 3, 1), {})),
        ("normal(0, 3)", Draw("normal", (0, 3), {})),
        ("normal(2000, 2000)", Draw("normal", (2000, 2000), {})),
        ("normal(1, 1, 1, 1, 1, 1, 1, 1)", Draw("normal", (1,) * 8, {})),
    ],
)
def test_a_named_draw_is_read(text, draw):
    assert parse_draw(text) == draw


HOSTILE = [
    "", " ", "normal", "normal(", "normal)", "gauss(3)", "Normal(3)", "np.random.normal(3)", "3",
    "__import__('os').system('touch {marker}')", "normal(__import__('os').system('touch {marker}'))",
    "open('{marker}', 'w')", "normal(open('{marker}', 'w'))", "(lambda: open('{marker}', 'w'))()",
    "normal(*open('{marker}', 'w'))", "normal(**open('{marker}', 'w'))", "[normal(3)]", "normal(3)(4)",
    "normal(3).tolist()", "normal(3) + normal(3)", "normal(3); normal(3)", "normal(3)\nnormal(3)", "normal(n:=3)",
    "normal(3 if True else 2)", "normal([3])", "normal((3,))", "normal('3')", "normal(b'3')", "normal(None)",
    "normal(True)", "normal(3j)", "normal(2 + 1)", "normal(10**9)", "normal(2.0)", "normal(-1)", "normal(3, -1)",
    "normal(nan)", "normal(1e400)", "normal(3, scale=nan)", "normal(3, scale='2')", "normal(3, size=3)",
    "uniform(1)", "uniform(0, 1, 2.5)", "uniform(low=0, high=1)",
    "uniform(0, 1, low=2)", "integers(0, 3, -1)", "labels(3)", "labels(3, 4, 5)", "labels(3, 4, scale=2)",
    "labels(3, classes=4)", "one_hot(3)", "normal(1000000000000)", "integers(3, 3, 2)", "integers(5, 3, 2)", "uniform(1, 0)",
    "uniform(0, 1e400)", "integers(0, 1e400, 2)", "normal(3, scale=1e400)", "normal(+3)", "normal(~3)", "normal(not 3)",
    "normal(100000, 100000)", "normal(2001, 2000)",
    "normal(1, 1, 1, 1, 1, 1, 1, 1, 1)", "one_hot(100000, 100000)", "network(100000, 100000)", "normal(3\0)",
    "normal(\ud800)", "normal(" + "-" * 100_000 + "1)", "(" * 100_000, "normal(" + "9" * 10_000 + ")",
    "normal(" + "1," * 10_000 + ")", "#", "normal(3) # x\n)", "await normal(3)", "yield", "f'{{normal(3)}}'",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text)[:40])
def test_whatever_else_is_written_is_no_draw_and_is_not_run(text, tmp_path):
    marker = tmp_path / "it-was-run"
    assert parse_draw(text.replace("{marker}", str(marker))) is None
    assert not marker.exists()


@given(st.text(alphabet="normaluif(),=0123456789.-*'\"[]{} _\n\0é", max_size=40))
def test_any_text_is_a_draw_or_none(text):
    found = parse_draw(text)
    assert found is None or found.name in DRAWS


@pytest.mark.parametrize(
    ("text", "shape", "kind"),
    [
        ("normal(5)", (5,), "f"),
        ("normal(4, 3)", (4, 3), "f"),
        ("normal(1, 1)", (1, 1), "f"),
        ("normal(0, 3)", (0, 3), "f"),
        ("uniform(-2, 2, 3)", (3,), "f"),
        ("integers(0, 9, 2, 3)", (2, 3), "i"),
        ("labels(6, 3)", (6,), "i"),
        ("one_hot(6, 3)", (6, 3), "f"),
        ("probabilities(6, 3)", (6, 3), "f"),
        ("probabilities(4)", (4,), "f"),
    ],
)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_draw_has_the_shape_that_it_names(text, shape, kind, seed):
    value = np.asarray(draw(text, seed))
    assert value.shape == shape
    assert value.dtype.kind == kind
    assert value.dtype.itemsize == 8


@pytest.mark.parametrize("seed", SEEDS)
def test_a_draw_has_the_values_that_it_names(seed):
    assert np.isfinite(draw("normal(100)", seed)).all()
    uniform = draw("uniform(-2, 3, 1000)", seed)
    assert -2 <= uniform.min() < -1.5
    assert 2.5 < uniform.max() < 3
    assert set(draw("integers(-1, 2, 100)", seed)) == {-1, 0, 1}
    assert set(draw("labels(100, 3)", seed)) == {0, 1, 2}
    one_hot = draw("one_hot(100, 3)", seed)
    assert set(one_hot.ravel()) == {0.0, 1.0}
    np.testing.assert_array_equal(one_hot.sum(axis=1), 1.0)
    probabilities = draw("probabilities(100, 3)", seed)
    assert probabilities.min() > 0
    np.testing.assert_allclose(probabilities.sum(axis=-1), 1.0)


def test_the_scale_is_the_standard_deviation():
    narrow, wide = draw("normal(1000, scale=0.5)"), draw("normal(1000, scale=5)")
    np.testing.assert_allclose(wide, 10 * narrow)
    assert narrow.std() == pytest.approx(0.5, rel=0.1)


def test_a_network_has_the_weights_and_biases_of_its_layers():
    network = draw("network(2, 3, 1)")
    assert {name: value.shape for name, value in network.items()} == {
        "W1": (2, 3),
        "b1": (3,),
        "W2": (3, 1),
        "b2": (1,),
    }


@pytest.mark.parametrize(
    "text",
    ["normal(4, 3)", "uniform(0, 1, 4)", "labels(9, 5)", "one_hot(9, 5)", "probabilities(3)"],
)
def test_the_same_seed_draws_the_same_values_and_another_seed_others(text):
    np.testing.assert_array_equal(draw(text, 1), draw(text, 1))
    assert not np.array_equal(draw(text, 1), draw(text, 2))


@pytest.mark.parametrize("name", DRAWS)
def test_every_draw_is_described_by_its_name(name):
    assert DRAWS[name].text.startswith(f"{name}(")


@pytest.mark.parametrize(
    ("value", "array"),
    [
        ([1, 2], np.array([1.0, 2.0])),
        ([[1.5, -2]], np.array([[1.5, -2.0]])),
        ([], np.array([], dtype=np.float64)),
        ([math.nan, math.inf], np.array([np.nan, np.inf])),
        ({"int64": [0, 2]}, np.array([0, 2], dtype=np.int64)),
        ({"float32": [0.5]}, np.array([0.5], dtype=np.float32)),
        ({"bool": [True, False]}, np.array([True, False])),
    ],
    ids=repr,
)
def test_a_list_is_an_array_of_float64_where_no_other_dtype_is_named(value, array):
    found = written(value)
    np.testing.assert_array_equal(found, array)
    assert found.dtype == array.dtype


@pytest.mark.parametrize("value", [3, 0.5, True, "relu", None], ids=repr)
def test_what_is_no_list_is_itself(value):
    assert written(value) is value


def test_a_mapping_is_a_dict_of_arguments():
    found = written({"W1": [[1, 2]], "d": {"int64": [1]}, "lr": 0.1})
    assert list(found) == ["W1", "d", "lr"]
    assert found["W1"].dtype == np.float64
    assert found["d"].dtype == np.int64
    assert found["lr"] == 0.1


@pytest.mark.parametrize("value", [{"W1": [1, 2]}, {"int64": [1], "b": [2]}], ids=repr)
def test_a_dtype_is_named_by_the_only_key(value):
    found = written(value)
    assert list(found) == list(value)
    assert {array.dtype for array in found.values()} == {np.dtype(np.float64)}


@pytest.mark.parametrize(
    "value",
    [
        1, 0.5, True, None, "x", [], [1, 2], [[1, 2], [3, 4]], [[[1]], [[2]]], [[], []], [1, 0.5, True], {}, {"x": 1},
        {"int64": [0, 1]}, {"W1": [[1, 2]], "b1": [1, 2], "lr": 0.1}, (1, 2), [[1], (2,)],
    ],
    ids=repr,
)  # fmt: skip
def test_lists_that_have_the_shape_of_an_array_become_one(value):
    assert is_argument(value)
    written(value)


@pytest.mark.parametrize(
    "value",
    [
        [[1, 2], [3]], [[1], 2], [1, [2]], [[], [1]], [[[1]], [[1, 2]]], ["x"], [None], [[1, None]], [{}], [1, {"a": 2}],
        {"int64": [[1], [2, 3]]}, {"W1": [[1, 2], [3]]}, {"deep": {"W1": ["x"]}},
    ],
    ids=repr,
)  # fmt: skip
def test_lists_that_have_no_shape_are_no_array(value):
    assert not is_argument(value)
