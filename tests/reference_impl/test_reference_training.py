"""Training: its events, and a training that is broken off and taken up again."""

import math
from functools import cache, partial
from itertools import islice

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reference_impl import SGD, Adam, cosine_annealing
from reference_impl.files.checkpoint_file import load_checkpoint, save_checkpoint
from reference_impl.presets import fully_connected
from reference_impl.recipe import Recipe
from reference_impl.stack import Activation, Affine, BatchNorm, Dropout, Stack
from reference_impl.training import Diverged, EpochEnded, Training, Updated, begin

pytestmark = pytest.mark.filterwarnings("error")

N, BATCH_SIZE, BATCHES = 11, 4, 3
RNG = np.random.default_rng(0)
X = RNG.integers(0, 256, (N, 6), dtype=np.uint8)
D = RNG.integers(0, 3, N)
PLAIN = Recipe(fully_connected((6, 5, 3), "sigmoid"), SGD(0.5), BATCH_SIZE)
NORMALISED = Stack(
    (Affine(6, 5), BatchNorm(5), Activation("relu"), Dropout(0.4), Affine(5, 3), Dropout(0.1))
)
RECIPES = {
    "fast SGD": PLAIN,
    "fast Adam": Recipe(fully_connected((6, 5, 4, 3), "selu"), Adam(0.01), BATCH_SIZE),
    "readable SGD with dropout": Recipe(NORMALISED, SGD(0.1), BATCH_SIZE, l2=1e-3),
    "readable Adam with dropout": Recipe(
        NORMALISED, Adam(), BATCH_SIZE, partial(cosine_annealing, learning_rate=0.1, updates=9)
    ),
}


def training_of(recipe, seed=3, **options):
    rng = np.random.default_rng(seed)
    return Training(recipe, X, D, begin(recipe, rng), rng, **options)


class Recorder:
    """A learner that learns nothing: it notes its rows, and its losses are given."""

    def __init__(self, losses=None, learning=lambda: None):
        self.losses, self.learning, self.seen = losses, learning, []

    def __call__(self, *_):
        return self

    def learn(self, rows, t):
        self.learning()
        self.seen.append((t, rows.tolist()))
        return self.losses[t - 1] if self.losses else 1.0

    def network(self):
        return {}

    def slots(self):
        return {}


@pytest.fixture
def recording(monkeypatch):
    def recording(*args):
        recorder = Recorder(*args)
        monkeypatch.setattr("reference_impl.training.Learner", recorder)
        return recorder

    return recording


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_events_come_in_order_and_an_epochs_loss_is_the_mean_of_its_batches(recipe):
    events = list(training_of(recipe).events(3))
    assert len(events) == 3 * (BATCHES + 1)
    for epoch in (1, 2, 3):
        *updates, end = events[(epoch - 1) * 4 : epoch * 4]
        positions = [(e.epoch, e.batch, e.batches) for e in updates]
        assert positions == [(epoch, batch, BATCHES) for batch in (1, 2, 3)]
        assert all(type(e) is Updated for e in updates)
        assert type(end) is EpochEnded
        assert end.epoch == epoch
        assert end.loss == pytest.approx(np.mean([e.loss for e in updates]), rel=1e-14)
    assert events[-1].loss < events[3].loss


def test_each_sample_is_used_once_an_epoch_in_a_new_order(recording):
    recorder = recording()
    list(training_of(PLAIN, fast=False).events(4))
    assert [t for t, _ in recorder.seen] == list(range(1, 4 * BATCHES + 1))
    assert [len(rows) for _, rows in recorder.seen] == [4, 4, 3] * 4
    rows = iter([row for _, rows in recorder.seen for row in rows])
    orders = [tuple(islice(rows, N)) for _ in range(4)]
    assert all(sorted(order) == list(range(N)) for order in orders)
    assert len({*orders, tuple(range(N))}) == 5


def test_the_loss_of_a_batch_is_that_of_its_rows_before_the_step(recording):
    network = begin(PLAIN, np.random.default_rng(3)).network
    first = next(training_of(PLAIN).events(1))
    recorder = recording()
    next(training_of(PLAIN, fast=False).events(1))
    ((_, rows),) = recorder.seen
    loss = PLAIN.stack.loss(network, X[rows] / np.float32(255), D[rows])
    assert first.loss == pytest.approx(loss, rel=1e-5)


def test_seconds_are_those_of_learning_not_of_whoever_follows(recording):
    now = [1000.0]

    def pass_time(seconds):
        now[0] += seconds

    recording(None, lambda: pass_time(2.0))
    options = {"fast": False, "clock": lambda: now[0]}
    ends = []
    training = training_of(PLAIN, **options)
    for k, event in enumerate(training.events(2), start=1):
        pass_time(60.0)
        ends += [event] if isinstance(event, EpochEnded) else []
        if k == 6:
            break
    rng = np.random.default_rng()
    resumed = Training(PLAIN, X, D, training.checkpoint(), rng, **options)
    ends += [event for event in resumed.events(2) if isinstance(event, EpochEnded)]
    assert [end.seconds for end in ends] == [2.0 * BATCHES] * 2


@pytest.mark.parametrize("loss", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize(("t", "epoch", "batch"), [(1, 1, 1), (5, 2, 2), (6, 2, 3)])
def test_a_loss_that_is_no_number_ends_the_training_and_is_named(recording, loss, t, epoch, batch):
    recording([1.0] * (t - 1) + [loss] + [1.0] * 9)
    events = []
    with pytest.raises(Diverged) as diverged:
        events += training_of(PLAIN, fast=False).events(3)
    assert len(events) == t - 1 + epoch - 1
    assert (diverged.value.epoch, diverged.value.batch) == (epoch, batch)
    assert str(diverged.value) == f"the loss became {loss} in epoch {epoch}, batch {batch}"


@pytest.mark.parametrize("fast", [False, True], ids=["readable", "fast"])
@pytest.mark.parametrize("activation", ["sigmoid", "relu", "selu"])
def test_steps_far_too_long_diverge_without_a_warning(activation, fast):
    recipe = Recipe(fully_connected((6, 5, 3), activation), SGD(1e38), BATCH_SIZE)
    with pytest.raises(Diverged) as diverged:
        list(training_of(recipe, fast=fast).events(50))
    assert not math.isfinite(diverged.value.loss)


def test_epochs_that_are_done_already_are_not_done_again():
    training = training_of(PLAIN)
    list(training.events(2))
    after = training.network
    assert list(training.events(2)) == list(training.events(1)) == list(training.events(0)) == []
    np.testing.assert_equal(training.network, after)
    assert [event.epoch for event in training.events(3)] == [3] * 4


@pytest.mark.parametrize(
    ("x", "d", "dtype", "fast"),
    [
        (X, D, np.float32, True),
        (X / np.float32(255), D, np.float32, False),
        (X, np.eye(3)[D], np.float32, False),
        (X, D, np.float64, False),
    ],
    ids=["pixels and labels", "numbers", "one-hot", "float64"],
)
def test_the_fast_form_is_taken_where_it_can_follow(x, d, dtype, fast):
    def network_after(fast):
        rng = np.random.default_rng(3)
        training = Training(PLAIN, x, d, begin(PLAIN, rng, dtype), rng, fast=fast)
        list(training.events(9))
        return training.network

    chosen = network_after(None)
    np.testing.assert_equal(chosen, network_after(fast))
    assert {w.dtype for w in chosen.values()} == {np.dtype(dtype)}
    if fast:
        assert any((w != chosen[key]).any() for key, w in network_after(False).items())


def test_dice_of_another_generator_are_refused():
    start = begin(PLAIN, np.random.default_rng(0))
    with pytest.raises(ValueError, match="PRNG"):
        Training(PLAIN, X, D, start, np.random.Generator(np.random.MT19937(0)))


# Broken off and taken up again

EPOCHS = 3
EVENTS = EPOCHS * (BATCHES + 1)


@cache
def straight(name):
    training = training_of(RECIPES[name])
    return list(map(facts, training.events(EPOCHS))), training.checkpoint()


def facts(event):
    """An event but for its seconds."""
    return type(event), event.epoch, getattr(event, "batch", 0), event.loss


def all_but_seconds(checkpoint):
    return {key: value for key, value in vars(checkpoint).items() if key != "seconds"}


@pytest.mark.parametrize("by_file", [False, True], ids=["in memory", "by file"])
@pytest.mark.parametrize("name", RECIPES)
@settings(max_examples=40)
@given(stops=st.lists(st.integers(0, EVENTS), max_size=3).map(sorted))
def test_a_training_broken_off_after_any_events_goes_the_same_way(
    tmp_path_factory, name, by_file, stops
):
    training, done = training_of(RECIPES[name]), []
    for stop in stops:
        events = training.events(EPOCHS)
        done += [facts(next(events)) for _ in range(stop - len(done))]
        checkpoint = training.checkpoint()
        if by_file:
            path = tmp_path_factory.getbasetemp() / "broken_off.npz"
            save_checkpoint(path, checkpoint, {})
            checkpoint = load_checkpoint(path, RECIPES[name])
        list(events)  # whatever the broken-off training goes on to do is nothing to the checkpoint
        training = Training(RECIPES[name], X, D, checkpoint, np.random.default_rng(99))
    done += map(facts, training.events(EPOCHS))
    expected, end = straight(name)
    assert done == expected
    np.testing.assert_equal(all_but_seconds(training.checkpoint()), all_but_seconds(end))


@pytest.mark.parametrize("name", RECIPES)
def test_events_asked_for_anew_in_the_middle_of_an_epoch_go_on(name):
    training = training_of(RECIPES[name])
    done = [facts(next(training.events(EPOCHS))) for _ in range(EVENTS)]
    assert done == straight(name)[0]
    assert list(training.events(EPOCHS)) == []
