"""Activations, losses and normalisation beside PyTorch's, metrics beside scikit-learn's."""

import warnings

import numpy as np
import pytest

import reference_impl as ours

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # what they warn of on import is their own affair
    torch = pytest.importorskip("torch", reason="PyTorch comes with the `oracle` dependency group")
    metrics = pytest.importorskip(
        "sklearn.metrics", reason="scikit-learn comes with the `oracle` dependency group"
    )

pytestmark = pytest.mark.filterwarnings("error")

F = torch.nn.functional
TYPES = pytest.mark.parametrize(
    ("dtype", "tolerance"), [(np.float64, 1e-12), (np.float32, 2e-5)], ids=["float64", "float32"]
)
SHAPES = [(1, 2), (3, 5), (7, 4), (4, 4)]
SATURATED = [0.0, 1e-8, 0.5, 3.0, 12.0, 20.0, 40.0, 88.0, 1000.0]
X = np.array([sign * x for x in SATURATED for sign in (1, -1)])


def leaf(array):
    return torch.tensor(array, requires_grad=True)


def agree(result, expected, tolerance):
    """Asserts |ours - theirs| ≤ tolerance · max(1, |theirs|), and that shapes and types agree."""
    expected = expected.detach().numpy() if isinstance(expected, torch.Tensor) else expected
    assert np.shape(result) == np.shape(expected)
    assert getattr(result, "dtype", float) == getattr(expected, "dtype", float)
    assert np.max(abs(result - expected) / np.maximum(1, abs(expected))) <= tolerance


@pytest.mark.parametrize(
    ("name", "theirs", "parameters"),
    [
        ("sigmoid", torch.sigmoid, []),
        ("tanh", torch.tanh, []),
        ("relu", torch.relu, []),
        ("leaky_relu", F.leaky_relu, []),
        ("leaky_relu", F.leaky_relu, [0.2]),
        ("elu", F.elu, []),
        ("elu", F.elu, [2.5]),
        ("selu", F.selu, []),
        ("swish", F.silu, []),
        ("gelu", F.gelu, []),
        ("gelu_tanh", lambda x: F.gelu(x, approximate="tanh"), []),
        ("softplus", lambda x: F.softplus(x, threshold=50), []),
    ],
)
@TYPES
def test_activations_and_their_derivatives(name, theirs, parameters, dtype, tolerance):
    x = X.astype(dtype)
    u = leaf(x)
    y = theirs(u, *parameters)
    y.sum().backward()
    agree(getattr(ours, name)(x, *parameters), y, tolerance)
    agree(getattr(ours, f"d_{name}")(x, *parameters), u.grad, tolerance)


@pytest.mark.parametrize("shape", [(4,), *SHAPES])
@TYPES
def test_softmax_its_logarithm_and_its_jacobian(shape, dtype, tolerance):
    x = np.random.default_rng(0).normal(scale=10.0, size=shape).astype(dtype)
    agree(ours.softmax(x), torch.softmax(torch.tensor(x), dim=-1), tolerance)
    agree(ours.log_softmax(x), torch.log_softmax(torch.tensor(x), dim=-1), tolerance)
    row = x.reshape(-1, shape[-1])[0]
    jacobian = torch.autograd.functional.jacobian(lambda u: torch.softmax(u, 0), torch.tensor(row))
    agree(ours.softmax_jacobian(ours.softmax(row)), jacobian, tolerance)


@pytest.mark.parametrize(("N", "K"), SHAPES)
def test_the_cross_entropy_behind_softmax(N, K):
    rng = np.random.default_rng(1)
    u, labels = rng.normal(scale=10.0, size=(N, K)), rng.integers(0, K, N)
    their_u = leaf(u)
    loss = F.cross_entropy(their_u, torch.tensor(labels))
    loss.backward()
    for d in (labels, ours.one_hot(labels, K)):
        agree(ours.softmax_with_loss(d, u), loss.item(), 1e-12)
        agree(ours.d_softmax_with_loss(d, ours.softmax(u)), their_u.grad, 1e-12)


@pytest.mark.parametrize(("N", "K"), SHAPES)
def test_the_cross_entropy_of_probabilities(N, K):
    rng = np.random.default_rng(2)
    y, labels = rng.dirichlet(np.ones(K), N), rng.integers(0, K, N)
    their_y = leaf(y)
    loss = F.nll_loss(torch.log(their_y + 1e-7), torch.tensor(labels))
    loss.backward()
    agree(ours.cross_entropy_error(labels, y), loss.item(), 1e-12)
    agree(ours.d_cross_entropy_error(labels, y), their_y.grad, 1e-12)


@pytest.mark.parametrize("shape", [(1,), (5,), (6, 1), (3, 4)])
def test_the_binary_cross_entropies(shape):
    rng = np.random.default_rng(3)
    d, y, u = rng.integers(0, 2, shape) * 1.0, rng.uniform(0.1, 0.9, shape), rng.normal(size=shape)
    their_y, their_u = leaf(y), leaf(u * 20)
    on_probabilities = F.binary_cross_entropy(their_y, torch.tensor(d))
    on_logits = F.binary_cross_entropy_with_logits(their_u, torch.tensor(d))
    (on_probabilities + on_logits).backward()
    agree(ours.binary_cross_entropy(d, y), on_probabilities.item(), 1e-6)  # PyTorch has no ε
    agree(ours.d_binary_cross_entropy(d, y), their_y.grad, 2e-6)
    agree(ours.sigmoid_with_loss(d, u * 20), on_logits.item(), 1e-12)
    agree(ours.d_sigmoid_with_loss(d, ours.sigmoid(u * 20)), their_u.grad, 1e-12)


@pytest.mark.parametrize("shape", [(1,), (1, 3), (6, 1), (3, 4)])
def test_the_squared_errors(shape):
    rng = np.random.default_rng(4)
    d, y = rng.normal(size=shape), rng.normal(size=shape)
    for reduction in ("mean", "sum"):
        their_y = leaf(y)
        loss = F.mse_loss(their_y, torch.tensor(d), reduction=reduction) / 2
        loss.backward()
        agree(getattr(ours, f"{reduction}_squared_error")(d, y), loss.item(), 1e-12)
        agree(getattr(ours, f"d_{reduction}_squared_error")(d, y), their_y.grad, 1e-12)


def normalisation_case(shape, dtype):
    rng = np.random.default_rng(5)
    sizes = (shape, shape, shape[1], shape[1])
    dy, x, gamma, beta = (rng.normal(size=size).astype(dtype) for size in sizes)
    return dy, 3 * x + 1, gamma, beta


@pytest.mark.parametrize("shape", [(2, 1), (3, 5), (64, 4)])
@TYPES
def test_batch_norm_in_training(shape, dtype, tolerance):
    dy, x, gamma, beta = normalisation_case(shape, dtype)
    leaves = leaf(x), leaf(gamma), leaf(beta)
    y = F.batch_norm(leaves[0], None, None, *leaves[1:], training=True, eps=1e-7)
    y.backward(torch.tensor(dy))
    agree(ours.batch_norm_forward(x, gamma, beta), y, tolerance)
    for gradient, their in zip(ours.batch_norm_backward(dy, x, gamma), leaves, strict=True):
        agree(gradient, their.grad, tolerance)


@pytest.mark.parametrize("shape", [(1, 3), (3, 5), (64, 4)])
@TYPES
def test_layer_norm(shape, dtype, tolerance):
    dy, x, gamma, beta = normalisation_case(shape, dtype)
    leaves = leaf(x), leaf(gamma), leaf(beta)
    y = F.layer_norm(leaves[0], shape[1:], *leaves[1:])
    y.backward(torch.tensor(dy))
    agree(ours.layer_norm_forward(x, gamma, beta), y, tolerance)
    for gradient, their in zip(ours.layer_norm_backward(dy, x, gamma), leaves, strict=True):
        agree(gradient, their.grad, tolerance)


def test_batch_norm_in_inference_and_its_running_statistics():
    N, D = 6, 3
    _, x, gamma, beta = normalisation_case((N, D), np.float64)
    mean, var = np.zeros(D), np.ones(D)
    layer = torch.nn.BatchNorm1d(D, eps=1e-7, momentum=0.1, dtype=torch.float64)
    layer.load_state_dict({"weight": torch.tensor(gamma), "bias": torch.tensor(beta)}, strict=False)
    for batch in (x, x**2, x - 5):
        layer(torch.tensor(batch))
        mean, var = ours.running_statistics(mean, var, batch)
    agree(mean, layer.running_mean, 1e-12)

    # PyTorch's share of the batches' variances is N / (N - 1) of ours; 0.9³ is what is left of 1.
    agree(0.9**3 + (var - 0.9**3) * N / (N - 1), layer.running_var, 1e-12)

    layer.running_var = torch.tensor(var)
    agree(
        ours.batch_norm_inference(x, gamma, beta, mean, var), layer.eval()(torch.tensor(x)), 1e-12
    )


@pytest.mark.parametrize("ratio", [0.0, 0.3])
def test_inverted_dropout(ratio):
    # PyTorch draws otherwise, so its mask is read off what it drops.
    x, dy = np.random.default_rng(6).normal(size=(2, 40, 50))
    their_x = leaf(x)
    y = F.dropout(their_x, ratio)
    y.backward(torch.tensor(dy))
    agree(ours.inverted_dropout_backward(x, y.detach().numpy() != 0, ratio), y, 1e-12)
    agree(ours.inverted_dropout_backward(dy, y.detach().numpy() != 0, ratio), their_x.grad, 1e-12)
    inference = F.dropout(torch.tensor(x), ratio, training=False)
    rng = np.random.default_rng(7)
    agree(ours.inverted_dropout_forward(x, ratio, False, rng), inference, 0)


@pytest.mark.parametrize(("N", "K"), [(1, 2), (40, 2), (40, 3), (200, 10), (5, 10)])
def test_metrics_of_several_classes(N, K):
    rng = np.random.default_rng(8)
    y, y_true = rng.normal(size=(N, K)), rng.integers(0, K, N)
    y_pred, classes = y.argmax(axis=1), np.arange(K)
    agree(ours.accuracy(y, y_true), metrics.accuracy_score(y_true, y_pred), 1e-15)
    np.testing.assert_array_equal(
        ours.confusion_matrix(y_true, y_pred, K),
        metrics.confusion_matrix(y_true, y_pred, labels=classes),
    )
    for average in ("macro", "micro"):
        theirs = metrics.precision_recall_fscore_support(
            y_true, y_pred, labels=classes, average=average, zero_division=0.0
        )
        result = getattr(ours, f"{average}_precision_recall_f1")(y_true, y_pred, K)
        assert result == pytest.approx(theirs[:3], rel=1e-12)


@pytest.mark.parametrize(("share_true", "share_predicted"), [(0.3, 0.6), (0.0, 0.5), (0.5, 0.0)])
def test_metrics_of_class_1(share_true, share_predicted):
    rng = np.random.default_rng(9)
    y_true, y_pred = rng.random((2, 50)) < [[share_true], [share_predicted]]
    y_true, y_pred = y_true.astype(int), y_pred.astype(int)
    theirs = metrics.precision_recall_fscore_support(
        y_true, y_pred, average="binary", zero_division=0.0
    )
    assert ours.precision_recall_f1(y_true, y_pred) == pytest.approx(theirs[:3], rel=1e-12)
