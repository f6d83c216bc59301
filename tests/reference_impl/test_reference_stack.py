"""Layers and stacks of them: names, beginnings, gradients, and what the finished network does."""

import numpy as np
import pytest

import reference_impl
from reference_impl import (
    batch_norm_forward,
    batch_norm_inference,
    dropout_mask,
    layer_norm_forward,
    relu,
    softmax_with_loss,
)
from reference_impl.initialisers import INITIALISERS
from reference_impl.stack import (
    ACTIVATIONS,
    Activation,
    Affine,
    BatchNorm,
    Dropout,
    LayerNorm,
    Stack,
)

pytestmark = pytest.mark.filterwarnings("error")

BLOCK = (Affine(5, 4), BatchNorm(4), Activation("relu"), Dropout(0.5), Affine(4, 3))
STACKS = {
    **{name: (Affine(3, 5), Activation(name), Affine(5, 2)) for name in ACTIVATIONS},
    "affine alone": (Affine(3, 4),),
    "three affine layers in a row": (Affine(2, 3), Affine(3, 1), Affine(1, 4)),
    "one unit wide": (Affine(1, 1), Activation("sigmoid"), Affine(1, 2)),
    "dropout": (Affine(3, 6), Dropout(0.4), Affine(6, 2)),
    "dropout of nothing": (Affine(3, 6), Dropout(0.0), Affine(6, 2)),
    "dropout of the images": (Dropout(0.3), Affine(5, 3)),
    "batch norm": (Affine(3, 5), BatchNorm(5), Affine(5, 2)),
    "batch norm of the images": (BatchNorm(3), Affine(3, 2)),
    "batch norm at the end": (Affine(3, 4), BatchNorm(4)),
    "layer norm": (Affine(3, 5), LayerNorm(5), Affine(5, 2)),
    "layer norm of the images": (LayerNorm(4), Affine(4, 2)),
    "activations at both ends": (Activation("tanh"), Affine(3, 3), Activation("softplus")),
    "two blocks": (*BLOCK[:4], Affine(4, 5), LayerNorm(5), Activation("selu"), *BLOCK),
}


def example(layers, N, seed=0):
    """A stack, a network that is anywhere but at its beginning, and a batch."""
    stack, rng = Stack(layers), np.random.default_rng(seed)
    shapes = list(stack.shapes().values())
    network = {key: rng.normal(size=shape) for key, shape in stack.shapes().items()}
    network |= {key: w**2 + 0.1 for key, w in network.items() if key.startswith("var")}
    return stack, network, rng.normal(size=(N, shapes[0][0])), rng.integers(0, shapes[-1][-1], N)


def learn(stack, network, x, d):
    return stack.loss_and_gradients(network, x, d, np.random.default_rng(7))


@pytest.mark.parametrize("name", STACKS)
@pytest.mark.parametrize("N", [1, 2, 7])
def test_gradients_agree_with_central_differences(is_gradient, name, N):
    stack, network, x, d = example(STACKS[name], N)
    gradients = learn(stack, network, x, d).gradients
    assert gradients.keys() == {key for key in network if not key.startswith(("mean", "var"))}
    for key, gradient in gradients.items():
        is_gradient(
            gradient,
            lambda at, key=key: learn(stack, network | {key: at}, x, d).loss,
            network[key],
        )


@pytest.mark.parametrize("name", ["relu", "batch norm", "dropout", "two blocks"])
def test_one_hot_teaches_what_labels_teach(name):
    stack, network, x, d = example(STACKS[name], 5)
    of_labels = learn(stack, network, x, d)
    of_one_hot = learn(stack, network, x, np.eye(3)[d] if name == "two blocks" else np.eye(2)[d])
    assert of_one_hot.loss == of_labels.loss
    np.testing.assert_equal(of_one_hot.gradients, of_labels.gradients)


def test_the_loss_is_that_of_the_logits_without_epsilon():
    stack, network, x, d = example(STACKS["affine alone"], 3)
    network = {key: 300.0 * w for key, w in network.items()}
    u = x @ network["W1"] + network["b1"]
    loss = learn(stack, network, x, d).loss
    assert loss == stack.loss(network, x, d) == softmax_with_loss(d, u)
    assert loss > -np.log(1e-7)  # which is as much as the book's ε lets a loss become
    right = u.argmax(axis=1)
    assert 0.0 <= stack.loss(network, x, right) < 1e-12  # where ε would make it negative


def test_arrays_are_numbered_by_their_own_name_in_order():
    stack = Stack(STACKS["two blocks"])
    assert stack.shapes() == {
        "W1": (5, 4), "b1": (4,), "gamma1": (4,), "beta1": (4,), "mean1": (4,), "var1": (4,),
        "W2": (4, 5), "b2": (5,), "gamma2": (5,), "beta2": (5,),
        "W3": (5, 4), "b3": (4,), "gamma3": (4,), "beta3": (4,), "mean2": (4,), "var2": (4,),
        "W4": (4, 3), "b4": (3,),
    }  # fmt: skip
    network = stack.init(np.random.default_rng(0))
    assert {key: w.shape for key, w in network.items()} == stack.shapes()
    assert list(network) == list(stack.shapes())


def test_a_network_begins_with_the_weights_of_its_layers_and_changes_nothing():
    layers = (Affine(6, 5, "he"), BatchNorm(5), Affine(5, 4, "glorot"), LayerNorm(4), Affine(4, 2))
    network = Stack(layers).init(np.random.default_rng(3))
    rng = np.random.default_rng(3)
    np.testing.assert_array_equal(network["W1"], INITIALISERS["he"](6, 5, rng))
    np.testing.assert_array_equal(network["W2"], INITIALISERS["glorot"](5, 4, rng))
    np.testing.assert_array_equal(network["W3"], INITIALISERS["xavier"](4, 2, rng))
    for key, w in network.items():
        if not key.startswith("W"):
            np.testing.assert_array_equal(w, float(key.startswith(("gamma", "var"))))


@pytest.mark.parametrize("name", INITIALISERS)
def test_float32_is_the_same_beginning_rounded(name):
    stack = Stack((Affine(7, 5, name), BatchNorm(5), LayerNorm(5), Affine(5, 3, name)))
    double = stack.init(np.random.default_rng(1))
    single = stack.init(np.random.default_rng(1), np.float32)
    for key, w in double.items():
        assert (w.dtype, single[key].dtype) == (np.float64, np.float32)
        np.testing.assert_array_equal(single[key], w.astype(np.float32))


@pytest.mark.parametrize("name", STACKS)
def test_float32_stays_float32(name):
    stack, network, x, d = example(STACKS[name], 4)
    network = {key: w.astype(np.float32) for key, w in network.items()}
    lesson = learn(stack, network, x.astype(np.float32), d)
    assert stack.infer(network, x.astype(np.float32)).dtype == np.float32
    found = {a.dtype for a in (lesson.gradients | lesson.statistics).values()}
    assert found == {np.dtype(np.float32)}


@pytest.mark.parametrize("name", STACKS)
def test_nothing_that_comes_in_is_changed(name):
    stack, network, x, d = example(STACKS[name], 4)
    before = [{key: w.copy() for key, w in network.items()}, x.copy(), d.copy()]
    learn(stack, network, x, d)
    stack.infer(network, x)
    np.testing.assert_equal([network, x, d], before)


def test_batch_norm_learns_with_the_batchs_statistics_and_infers_with_the_running_ones():
    stack, network, x, d = example((Affine(3, 5), BatchNorm(5, 0.75), Affine(5, 2)), 6)
    u = x @ network["W1"] + network["b1"]
    scale = network["gamma1"], network["beta1"]
    in_training = batch_norm_forward(u, *scale) @ network["W2"] + network["b2"]
    lesson = learn(stack, network, x, d)
    assert lesson.loss == softmax_with_loss(d, in_training)
    np.testing.assert_allclose(
        lesson.statistics["mean1"], 0.75 * network["mean1"] + 0.25 * u.mean(axis=0)
    )
    np.testing.assert_allclose(
        lesson.statistics["var1"], 0.75 * network["var1"] + 0.25 * u.var(axis=0)
    )
    finished = batch_norm_inference(u, *scale, network["mean1"], network["var1"])
    np.testing.assert_array_equal(stack.infer(network, x), finished @ network["W2"] + network["b2"])
    assert not np.allclose(in_training, stack.infer(network, x))
    assert stack.loss(network, x, d) != lesson.loss


def test_a_finished_network_sees_no_sample_beside_another():
    stack, network, x, _ = example(STACKS["two blocks"], 6)
    one_by_one = [stack.infer(network, x[i : i + 1])[0] for i in range(6)]
    np.testing.assert_allclose(stack.infer(network, x), one_by_one, rtol=1e-12)


def test_dropout_draws_its_masks_in_order_and_a_finished_network_has_none():
    layers = (Dropout(0.25), Affine(4, 6), Activation("relu"), Dropout(0.5), Affine(6, 3))
    stack, network, x, d = example(layers, 5)
    rng = np.random.default_rng(7)
    z = x * dropout_mask(x.shape, 0.25, rng) / 0.75
    z = relu(z @ network["W1"] + network["b1"])
    z = z * dropout_mask(z.shape, 0.5, rng) / 0.5
    u = z @ network["W2"] + network["b2"]
    assert learn(stack, network, x, d).loss == pytest.approx(softmax_with_loss(d, u), rel=1e-14)

    whole = relu(x @ network["W1"] + network["b1"]) @ network["W2"] + network["b2"]
    np.testing.assert_array_equal(stack.infer(network, x), whole)


def test_layer_norm_is_the_same_in_training_and_afterwards():
    stack, network, x, d = example(STACKS["layer norm"], 5)
    z = layer_norm_forward(x @ network["W1"] + network["b1"], network["gamma1"], network["beta1"])
    np.testing.assert_array_equal(stack.infer(network, x), z @ network["W2"] + network["b2"])
    assert learn(stack, network, x, d).loss == stack.loss(network, x, d)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_every_activation_is_the_function_of_its_name(name):
    u = np.linspace(-3.0, 3.0, 13)[np.newaxis]
    f, df = ACTIVATIONS[name]
    assert f is getattr(reference_impl, name)
    assert df is getattr(reference_impl, f"d_{name}")
    np.testing.assert_array_equal(Stack((Activation(name),)).infer({}, u), f(u))
