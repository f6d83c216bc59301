"""What holds for all that is public: listed, documented, called as the drills say, and no argument
ever changed."""

import copy
import inspect
from collections import deque
from collections.abc import Iterator

import numpy as np
import pytest

import reference_impl

pytestmark = pytest.mark.filterwarnings("error")

# Three samples, three inputs, three units, three classes: so one value for each letter fits all.
X = np.array([[1.0, -2.0, 0.5], [0.5, 3.0, -1.0], [0.0, 0.0, 2.0]])
LABELS = np.array([0, 2, 1])
NETWORK = {"W1": X + 1, "b1": np.ones(3), "W2": X - 1, "b2": np.zeros(3)}
STATE = {key: w**2 for key, w in NETWORK.items()}
BY_NAME = {
    "W": X + 1,
    "b": np.ones(3),
    "batch_size": 2,
    "beta": np.zeros(3),
    "d": np.eye(3),
    "dropout_ratio": 0.5,
    "dy": X,
    "every": 10,
    "f": np.sum,
    "factor": 0.5,
    "gamma": np.ones(3),
    "grad": NETWORK,
    "grads": NETWORK,
    "h": STATE,
    "high": 1.0,
    "init_x": X,
    "k": 2,
    "labels": LABELS,
    "learning_rate": 0.1,
    "limit": 1.0,
    "loss": lambda network: float(network["W1"].sum()),
    "low": 0.1,
    "m": NETWORK,
    "mask": X > 0,
    "n": 10,
    "n_in": 3,
    "n_out": 2,
    "network": NETWORK,
    "num_classes": 3,
    "params": NETWORK,
    "patience": 2,
    "running_mean": np.zeros(3),
    "running_var": np.ones(3),
    "schedule": float,
    "score": lambda **values: 0.0,
    "shape": (3, 3),
    "sizes": [3, 3, 3],
    "space": {"a": [1, 2], "b": [3]},
    "strength": 0.1,
    "t": 3,
    "test": 0.2,
    "train_flg": True,
    "trials": 3,
    "u": X,
    "updates": 10,
    "v": STATE,
    "val_losses": [3.0, 2.0, 4.0],
    "validation": 0.2,
    "velocity": NETWORK,
    "w": X[0],
    "weight_decay": 0.1,
    "x": X,
    "x1": 0,
    "x2": 1,
    "y": np.full((3, 3), 1 / 3),
    "y_pred": LABELS,
    "y_true": LABELS,
}
OF_ITS_OWN = {
    "perceptron": {"x": X[0], "b": 0.5},
    "perceptron_update": {"x": X[0], "b": 0.5, "d": 1},
    "random_search": {"space": {"a": np.random.Generator.random}},
    "train_perceptron": {"d": LABELS},
}
FUNCTIONS = {
    name: function
    for name in reference_impl.__all__
    if inspect.isfunction(function := getattr(reference_impl, name))
}


def arguments_of(name):
    """A value for every parameter that has no default."""
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    values = BY_NAME | {"rng": np.random.default_rng(0)} | OF_ITS_OWN.get(name, {})
    return {p.name: values[p.name] for p in parameters if p.default is p.empty}


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_no_argument_is_changed(name):
    arguments = arguments_of(name)
    rng = arguments.pop("rng", None)
    before = copy.deepcopy(arguments)
    result = FUNCTIONS[name](**arguments, **({"rng": rng} if rng else {}))
    if isinstance(result, Iterator):
        deque(result, maxlen=0)
    np.testing.assert_equal(arguments, before)


def test_what_is_public_is_listed():
    public = {
        name
        for name, value in vars(reference_impl).items()
        if not name.startswith("_") and not inspect.ismodule(value)
    }
    assert sorted(public) == sorted(reference_impl.__all__)


@pytest.mark.parametrize("name", reference_impl.__all__)
def test_what_is_public_is_documented(name):
    assert inspect.getdoc(getattr(reference_impl, name))


DRILLS = """
AND(x1, x2)
NAND(x1, x2)
OR(x1, x2)
XOR(x1, x2)
accuracy(y, d)
adagrad_update(params, grads, h, lr=0.01, eps=1e-07)
adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-08)
affine(x, W, b)
backward(network, x, d)
batch_norm_forward(x, gamma, beta, eps=1e-07)
cross_entropy_error(d, y)
d_relu(x)
d_sigmoid(x)
d_softmax_with_loss(d, y)
dropout_forward(x, dropout_ratio, train_flg, rng)
early_stopping_epoch(val_losses, patience)
elu(x, alpha=1.0)
forward(network, x)
gradient_descent(f, init_x, lr=0.01, step_num=100)
he_init(n_in, n_out, rng)
leaky_relu(x, alpha=0.01)
mean_squared_error(d, y)
minibatches(x, d, batch_size, rng)
momentum_update(params, grads, velocity, lr=0.01, momentum=0.9)
numerical_gradient(f, x)
one_hot(labels, num_classes)
precision_recall_f1(y_true, y_pred)
relu(x)
rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-07)
selu(x)
sgd_update(network, grad, learning_rate)
sigmoid(x)
softmax(x)
step_function(x)
swish(x, beta=1.0)
xavier_init(n_in, n_out, rng)
"""


@pytest.mark.parametrize("drill", DRILLS.split("\n")[1:-1])
def test_the_answer_to_a_drill_is_called_as_the_drill_says(drill):
    name, _, _ = drill.partition("(")
    parameters = inspect.signature(FUNCTIONS[name]).parameters.values()
    bare = inspect.Signature([p.replace(annotation=p.empty) for p in parameters])
    assert f"{name}{bare}" == drill
