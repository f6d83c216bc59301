"""Checkpoints in files: all of a training comes back, and nothing else passes for one."""

import copy
import json
from contextlib import nullcontext
from functools import reduce
from operator import getitem

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl import SGD, Adam
from reference_impl.files.checkpoint_file import load_checkpoint, save_checkpoint
from reference_impl.files.fault import Unreadable
from reference_impl.files.network_file import load_network
from reference_impl.files.npz import load_arrays, save_arrays
from reference_impl.presets import fully_connected
from reference_impl.recipe import Recipe
from reference_impl.stack import Activation, Affine, BatchNorm, Stack, stack_text
from reference_impl.training import Training, begin

pytestmark = pytest.mark.filterwarnings("error")

SIZES = (6, 5, 3)
RECIPE = Recipe(fully_connected(SIZES, "relu"), Adam(0.01), 4)
DATA = np.full((11, 6), 99, np.uint8), np.arange(11) % 3
"""What fills three batches."""

NORMALISED = Stack((Affine(6, 5), BatchNorm(5), Activation("relu"), Affine(5, 3)))
RECIPES = {
    "Adam": RECIPE,
    "SGD": Recipe(RECIPE.stack, SGD(0.1), 4),
    "batch norm": Recipe(NORMALISED, Adam(), 4),
}


def checkpoint_of(recipe, dtype=np.float32, events=5):
    """The checkpoint in the middle of a training's second epoch."""
    rng = np.random.default_rng(1)
    x, d = rng.integers(0, 256, (11, 6), dtype=np.uint8), np.arange(11) % 3
    training = Training(recipe, x, d, begin(recipe, rng, dtype), rng)
    following = training.events(2)
    for _ in range(events):
        next(following)
    return training.checkpoint()


@pytest.fixture
def saved(tmp_path):
    """The file of a checkpoint, and the arrays and the description that are in it."""
    path = tmp_path / "c.npz"
    save_checkpoint(path, checkpoint_of(RECIPE), {"net": "small"})
    return path, *load_arrays(path)


def assert_refused(path, recipe=RECIPE):
    with pytest.raises(Unreadable) as error:
        load_checkpoint(path, recipe)
    assert error.value.reason == "no_checkpoint"


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", RECIPES)
def test_a_checkpoint_comes_back_to_the_last_bit(tmp_path, name, dtype):
    checkpoint = checkpoint_of(RECIPES[name], dtype)
    assert (checkpoint.epoch, checkpoint.batch) == (1, 1)
    save_checkpoint(tmp_path / "c.npz", checkpoint, {})
    loaded = load_checkpoint(tmp_path / "c.npz", RECIPES[name])
    np.testing.assert_equal(vars(loaded), vars(checkpoint))
    for arrays in (loaded.network, *loaded.slots.values()):
        assert {w.dtype for w in arrays.values()} == {np.dtype(dtype)}


def test_what_the_caller_says_of_it_stands_beside_where_the_training_stands(saved):
    _, arrays, meta = saved
    assert meta["net"] == "small"
    assert (meta["epoch"], meta["batch"]) == (1, 1)
    assert list(arrays) == [slot + key for slot in ("", "m.", "v.") for key in ("W1", "b1", "W2", "b2")]  # fmt: skip


def test_a_checkpoint_is_a_network_too(tmp_path):
    checkpoint = checkpoint_of(RECIPES["batch norm"])
    save_checkpoint(tmp_path / "c.npz", checkpoint, {"layers": stack_text(NORMALISED)})
    finished = load_network(tmp_path / "c.npz")
    assert finished.stack == NORMALISED
    np.testing.assert_equal(finished.network, checkpoint.network)


@pytest.mark.parametrize(
    "recipe",
    [
        Recipe(fully_connected((6, 4, 3), "relu"), Adam(), 4),
        Recipe(fully_connected((6, 5, 5, 3), "relu"), Adam(), 4),
        Recipe(fully_connected((6, 5), "relu"), Adam(), 4),
        Recipe(NORMALISED, Adam(), 4),
        Recipe(RECIPE.stack, SGD(), 4),
    ],
    ids=["another width", "more layers", "fewer layers", "other layers", "another optimiser"],
)
def test_the_checkpoint_of_another_training_is_refused(saved, recipe):
    assert_refused(saved[0], recipe)


def test_a_checkpoint_without_memory_is_refused_where_memory_is_needed(tmp_path):
    save_checkpoint(tmp_path / "c.npz", checkpoint_of(RECIPES["SGD"]), {})
    load_checkpoint(tmp_path / "c.npz", RECIPES["SGD"])
    assert_refused(tmp_path / "c.npz", RECIPE)


def test_weights_alone_are_no_checkpoint(tmp_path):
    network = RECIPE.stack.init(np.random.default_rng(0))
    save_arrays(tmp_path / "w.npz", network, {"layers": "affine 6 5, relu, affine 5 3"})
    assert_refused(tmp_path / "w.npz", RECIPES["SGD"])


ARRAYS_CHANGED = {
    "one is missing": lambda arrays: {k: a for k, a in arrays.items() if k != "v.b2"},
    "one too many": lambda arrays: arrays | {"W3": np.ones((3, 3))},
    "transposed": lambda arrays: arrays | {"W1": arrays["W1"].T},
    "of no dimension": lambda arrays: arrays | {"b2": np.array(0.0)},
    "a memory of another shape": lambda arrays: arrays | {"m.W2": np.ones((5, 4))},
    "none at all": lambda arrays: {},
}


@pytest.mark.parametrize("name", ARRAYS_CHANGED)
def test_arrays_that_do_not_fit_are_refused(saved, name):
    path, arrays, meta = saved
    save_arrays(path, ARRAYS_CHANGED[name](arrays), meta)
    assert_refused(path)


DICE = np.random.default_rng(0).bit_generator.state
NO_COUNT = [-1, 2**31 + 1, 10**400, 1.0, True, "1", None, [1], {}]
NO_AMOUNT = [-0.5, float("nan"), float("inf"), 10**400, "1.5", None, [1.5], {}]
NO_DICE = [
    None,
    [],
    "PCG64",
    {},
    {**DICE, "bit_generator": "MT19937"},
    {**DICE, "bit_generator": ["PCG64"]},
    {**DICE, "state": None},
    {**DICE, "state": {}},
    {**DICE, "state": {"state": 1}},
    {**DICE, "state": {"state": -1, "inc": 1}},
    {**DICE, "state": {"state": 2**128, "inc": 1}},
    {**DICE, "state": {"state": 1e300, "inc": 1}},
    {**DICE, "state": {"state": 1.5, "inc": 1}},
    {**DICE, "state": {"state": float("nan"), "inc": 1}},
    {**DICE, "state": {"state": "1", "inc": [1]}},
    {**DICE, "has_uint32": 2**40},
    {**DICE, "has_uint32": "0"},
    {**DICE, "uinteger": -1},
    {**DICE, "uinteger": 2**32},
    {**DICE, "more": [[[[[[]]]]]]},
    {key: value for key, value in DICE.items() if key != "uinteger"},
]
META_CHANGED = [
    *(("epoch", value) for value in NO_COUNT),
    *(("batch", value) for value in NO_COUNT),
    *(("loss_sum", value) for value in NO_AMOUNT),
    *(("seconds", value) for value in NO_AMOUNT),
    *(("generator", value) for value in NO_DICE),
    *(("generator_of_epoch", value) for value in NO_DICE),
]


@pytest.mark.parametrize(
    ("key", "value"), META_CHANGED, ids=[f"{k}-{json.dumps(v)[:60]}" for k, v in META_CHANGED]
)
def test_a_position_that_is_none_is_refused(saved, key, value):
    path, arrays, meta = saved
    save_arrays(path, arrays, {**meta, key: value})
    assert_refused(path)


@pytest.mark.parametrize(("batch", "beyond"), [(3, False), (4, True), (2**31, True)])
def test_a_position_beyond_the_epoch_is_refused_once_the_data_are_known(saved, batch, beyond):
    path, arrays, meta = saved
    save_arrays(path, arrays, {**meta, "batch": batch})
    checkpoint = load_checkpoint(path, RECIPE)
    with pytest.raises(ValueError, match="batches into 3") if beyond else nullcontext():
        Training(RECIPE, *DATA, checkpoint, np.random.default_rng())


@pytest.mark.parametrize(
    "key", ["epoch", "batch", "loss_sum", "seconds", "generator", "generator_of_epoch"]
)
def test_a_position_with_a_gap_is_refused(saved, key):
    path, arrays, meta = saved
    del meta[key]
    save_arrays(path, arrays, meta)
    assert_refused(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
PLACES = st.sampled_from(
    [
        *[(key,) for key in ("epoch", "batch", "loss_sum", "seconds", "generator")],
        *[("generator", key) for key in DICE],
        *[("generator", "state", key) for key in DICE["state"]],
    ]
)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory):
    """A file to write to, and the arrays and the description of a sound one."""
    path = tmp_path_factory.mktemp("checkpoint") / "c.npz"
    save_checkpoint(path, checkpoint_of(RECIPE), {})
    return path, *load_arrays(path)


@settings(max_examples=300)
@given(place=PLACES, value=JSON)
def test_any_position_is_gone_on_from_or_refused(scratch, place, value):
    path, arrays, meta = scratch
    meta = copy.deepcopy(meta)
    *into, key = place
    reduce(getitem, into, meta)[key] = value
    save_arrays(path, arrays, meta)
    try:
        checkpoint = load_checkpoint(path, RECIPE)
    except Unreadable:
        return
    if checkpoint.batch > 3:
        return  # refused once the data are known
    training = Training(RECIPE, *DATA, checkpoint, np.random.default_rng())
    next(training.events(checkpoint.epoch + 1))
