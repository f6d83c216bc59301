"""Whole networks beside PyTorch's and scikit-learn's: logits, gradients, and twenty steps.

Both sides compute the same formulas in another order of operations, so float64 is held to 1e-12 of
the largest value, and float32, where rounding is 10⁹ times as coarse, to 2e-5.
"""

import warnings

import numpy as np
import pytest

from reference_impl import SGD, Adam
from reference_impl.fast import FastLearner, is_fast
from reference_impl.learner import Learner
from reference_impl.presets import PRESETS, fully_connected
from reference_impl.recipe import Recipe
from reference_impl.stack import Activation, Affine, BatchNorm, Dropout, LayerNorm, Stack

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what they warn of on import is their own affair
    torch = pytest.importorskip("torch", reason="PyTorch comes with the `oracle` dependency group")
    neural_network = pytest.importorskip(
        "sklearn.neural_network", reason="scikit-learn comes with the `oracle` dependency group"
    )

pytestmark = pytest.mark.filterwarnings("error")

nn = torch.nn
torch.set_num_threads(1)  # networks so small lose time by more
N, BATCH_SIZE, STEPS = 80, 16, 20
# Batch norm behind an activation: right behind an affine layer it takes the bias away again, whose
# gradient is then rounding alone, which Adam would make steps of.
NORMALISED = Stack(
    (
        *(Affine(784, 30, "he"), Activation("gelu"), BatchNorm(30), Dropout(0.0)),
        *(Affine(30, 20, "he"), LayerNorm(20), Activation("relu"), Affine(20, 10)),
    )
)
STACKS = {
    "784-50-10 sigmoid": PRESETS["book2"].stack,
    "784-128-64-10 SELU": PRESETS["selu"].stack,
    "784-17-10 ReLU": fully_connected((784, 17, 10), "relu", "he"),
    "batch and layer norm": NORMALISED,
}
RULES = {"SGD": SGD(0.1), "Adam": Adam(0.001)}
MODULES = {"sigmoid": nn.Sigmoid, "selu": nn.SELU, "relu": nn.ReLU, "gelu": nn.GELU}
THEIR_NAMES = {
    "W": "weight", "b": "bias", "gamma": "weight", "beta": "bias", "mean": "running_mean",
    "var": "running_var",
}  # fmt: skip
TYPES = pytest.mark.parametrize(
    ("dtype", "tolerance"), [(np.float64, 1e-12), (np.float32, 2e-5)], ids=["float64", "float32"]
)


def pixels():
    """Images that are mostly paper, as digits are, and their labels."""
    rng = np.random.default_rng(3)
    x = rng.integers(0, 256, (N, 784), dtype=np.uint8)
    x[rng.random(x.shape) < 0.8] = 0
    x[:, :50] = 0
    return x, rng.integers(0, 10, N)


def start_of(stack, dtype):
    """A network whose biases and statistics are no longer what they begin with."""
    rng = np.random.default_rng(1)
    network = stack.init(rng, dtype)
    return {
        key: w if key[0] == "W" else w + np.abs(rng.normal(0.0, 0.1, w.shape)).astype(dtype)
        for key, w in network.items()
    }


def module_of(layer):
    match layer:
        case Affine(n_in, n_out):
            return nn.Linear(n_in, n_out)
        case BatchNorm(n, momentum):
            return nn.BatchNorm1d(n, eps=1e-7, momentum=1 - momentum)
        case LayerNorm(n):
            return nn.LayerNorm(n, eps=1e-5)
        case Dropout(ratio):
            return nn.Dropout(ratio)
        case Activation(name):
            return MODULES[name]()


def theirs_of(stack, network):
    """The same network of PyTorch's, and its tensors by our names."""
    dtype = torch.tensor(network["W1"]).dtype
    modules = [module_of(layer).to(dtype) for layer in stack.layers]
    tensors = {
        names[own]: getattr(module, THEIR_NAMES[own])
        for module, names in zip(modules, stack.names, strict=True)
        for own in names
    }
    with torch.no_grad():
        for key, w in network.items():
            tensors[key].copy_(torch.tensor(np.ascontiguousarray(w.T)))
    return nn.Sequential(*modules), tensors


def agree(ours, theirs, tolerance):
    theirs = theirs.detach().numpy()
    assert (ours.shape, ours.dtype) == (theirs.shape, theirs.dtype)
    assert np.max(abs(ours - theirs)) <= tolerance * max(1.0, np.max(abs(theirs)))


@TYPES
@pytest.mark.parametrize("name", STACKS)
def test_logits_and_gradients(name, dtype, tolerance):
    stack, (x, d) = STACKS[name], pixels()
    network, x = start_of(stack, dtype), (x / np.float32(255)).astype(dtype)
    net, tensors = theirs_of(stack, network)

    net.eval()
    agree(stack.infer(network, x), net(torch.tensor(x)), tolerance)

    net.train()
    lesson = stack.loss_and_gradients(network, x, d, np.random.default_rng())
    loss = nn.functional.cross_entropy(net(torch.tensor(x)), torch.tensor(d))
    loss.backward()
    assert lesson.loss == pytest.approx(loss.item(), rel=tolerance)
    assert lesson.gradients.keys() == {key for key, w in tensors.items() if w.requires_grad}
    for key, g in lesson.gradients.items():
        agree(g.T, tensors[key].grad, tolerance)


def ways(stack, rule, dtype, form):
    """Twenty steps of theirs and of ours, on the same batches: their tensors, our network."""
    recipe, (x, d) = Recipe(stack, rule, BATCH_SIZE), pixels()
    network, as_numbers = start_of(stack, dtype), (x / np.float32(255)).astype(dtype)
    net, tensors = theirs_of(stack, network)
    theirs = {"SGD": torch.optim.SGD, "Adam": torch.optim.Adam}[type(rule).__name__](
        net.parameters(), lr=rule.learning_rate
    )
    given = x if form is FastLearner else as_numbers
    ours = form(recipe, given, d, network, rule.start(network), np.random.default_rng())
    rng = np.random.default_rng(2)
    for t in range(1, STEPS + 1):
        rows = rng.integers(0, N, BATCH_SIZE)
        theirs.zero_grad()
        logits = net(torch.tensor(as_numbers[rows]))
        loss = nn.functional.cross_entropy(logits, torch.tensor(d[rows]))
        loss.backward()
        theirs.step()
        assert ours.learn(rows, t) == pytest.approx(loss.item(), rel=2e-5)
    return tensors, ours.network()


@TYPES
@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", STACKS)
def test_twenty_steps(name, rule, dtype, tolerance):
    tensors, network = ways(STACKS[name], RULES[rule], dtype, Learner)
    for key, w in network.items():
        if key.startswith("var"):  # theirs takes Σ (x - μ)² / (N - 1) for the batch's variance
            begun = 0.9**STEPS * start_of(STACKS[name], dtype)[key]
            w = begun + (w - begun) * dtype(BATCH_SIZE / (BATCH_SIZE - 1))
        agree(w.T, tensors[key], 10 * tolerance)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", [name for name, s in STACKS.items() if s is not NORMALISED])
def test_twenty_steps_of_the_fast_form(name, rule):
    assert is_fast(Recipe(STACKS[name], RULES[rule], BATCH_SIZE))
    tensors, network = ways(STACKS[name], RULES[rule], np.float32, FastLearner)
    for key, w in network.items():
        agree(w.T, tensors[key], 2e-4)


@pytest.mark.parametrize(("activation", "theirs"), [("sigmoid", "logistic"), ("relu", "relu"), ("tanh", "tanh")])  # fmt: skip
def test_three_steps_of_scikit_learns_classifier(activation, theirs):
    stack, (x, d) = fully_connected((784, 12, 8, 10), activation), pixels()
    x, network = x / 255.0, start_of(stack, np.float64)
    classifier = neural_network.MLPClassifier(
        (12, 8), theirs, solver="sgd", momentum=0.0, learning_rate_init=0.5, alpha=0.0,
        batch_size=N, shuffle=False, random_state=0,
    )  # fmt: skip
    classifier.partial_fit(x, d, classes=range(10))  # which makes the arrays that are filled here
    for i in range(3):
        classifier.coefs_[i][...] = network[f"W{i + 1}"]
        classifier.intercepts_[i][...] = network[f"b{i + 1}"]
    ours = Learner(Recipe(stack, SGD(0.5), N), x, d, network, {}, np.random.default_rng())
    for t in (1, 2, 3):
        loss = ours.learn(np.arange(N), t)
        classifier.partial_fit(x, d)
        assert loss == pytest.approx(classifier.loss_, rel=1e-12)
    for i in range(3):
        np.testing.assert_allclose(ours.network()[f"W{i + 1}"], classifier.coefs_[i], atol=1e-12)
        np.testing.assert_allclose(
            ours.network()[f"b{i + 1}"], classifier.intercepts_[i], atol=1e-12
        )
